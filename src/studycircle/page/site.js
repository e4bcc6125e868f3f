// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The few things a page does by itself: light and dark, copying a source, forgetting what was written.
// Every page reads well without it.

(() => {
  const root = document.documentElement;
  const KEY = "studycircle-theme";

  function theme() {
    const button = document.getElementById("tema");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const dark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
    const draw = () => { button.textContent = dark() ? button.dataset.light : button.dataset.dark; };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      try { localStorage.setItem(KEY, root.dataset.theme); } catch { /* kept for this page only */ }
      draw();
    });
    system.addEventListener("change", draw);
    draw();
  }

  /** A long menu beside the page is wound to where one is; the page itself stays. */
  function menu() {
    const list = document.getElementById("meny");
    const here = list?.querySelector("[aria-current]");
    if (!here || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
  }

  function copying() {
    const status = document.getElementById("kopierat");
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const source = document.getElementById(button.dataset.copy);
        let went = false;
        try {
          await navigator.clipboard.writeText(source.textContent.trim());
          went = true;
        } catch {
          const range = document.createRange();
          range.selectNodeContents(source);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          went = document.execCommand("copy");
        }
        status.textContent = went ? status.dataset.done : status.dataset.fail;
      });
    }
  }

  function forgetting() {
    const box = document.getElementById("glom");
    const status = box.querySelector("[role=status]");
    const ask = box.querySelector("button");
    const make = (text, onClick) => {
      const one = Object.assign(document.createElement("button"), { type: "button", className: "site-button", textContent: text });
      one.addEventListener("click", onClick);
      return one;
    };
    const question = Object.assign(document.createElement("p"), { textContent: box.dataset.ask, hidden: true });
    const yes = make(box.dataset.yes, () => {
      studycircle.load("store").openStore().forgetAll();
      close();
      status.textContent = box.dataset.done;
    });
    const no = make(box.dataset.no, close);
    function close() {
      for (const one of [question, yes, no]) one.hidden = true;
      ask.hidden = false;
      ask.focus();
    }
    ask.addEventListener("click", () => {
      status.textContent = "";
      for (const one of [question, yes, no]) one.hidden = false;
      ask.hidden = true;
      no.focus();
    });
    ask.after(question, yes, no);
    yes.hidden = no.hidden = true;
    box.hidden = false;
  }

  /** On paper the answers stand last, on a page of their own. */
  function printing() {
    let appendix = null;
    addEventListener("beforeprint", () => {
      appendix?.remove();
      const answers = [...document.querySelectorAll(".sc-on:not(.sc-print-live) > .sc-paper .sc-answers")];
      if (!answers.length) return;
      appendix = document.createElement("section");
      appendix.className = "print-answers";
      for (const one of answers) {
        const heading = document.createElement("h2");
        const title = one.closest(".sc-paper").querySelector(".sc-title").textContent;
        heading.textContent = `${title}: ${one.querySelector("summary").textContent}`;
        appendix.append(heading, ...[...one.children].slice(1).map((part) => part.cloneNode(true)));
      }
      document.querySelector("main").append(appendix);
    });
    addEventListener("afterprint", () => appendix?.remove());
  }

  document.getElementById("sok-utan-script")?.remove();
  theme();
  menu();
  printing();
  copying();
  forgetting();
})();
