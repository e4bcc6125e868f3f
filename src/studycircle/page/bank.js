// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The knowledge bank: search and filters over the list that stands in the page, kept in the address.
// On the page of reviews it tells which days have passed. Without it both pages read as they stand.

(() => {
  const SHOWN = 6;
  const WAIT = 300;
  // An accent, or its lack, hides nothing from the one who searches.
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

  function bank(root, form) {
    const say = (place, values) => Object.entries(values)
      .reduce((text, [key, value]) => text.replace(`{${key}}`, value), root.getAttribute(`data-say-${place}`));
    const status = root.querySelector(".bank-status");
    const choices = [...form.querySelectorAll("select, input[type=checkbox]")];
    const labels = new Map();
    const items = [...root.querySelectorAll("li[data-sort]")].map((node) => ({
      node,
      text: fold(`${node.textContent} ${node.dataset.ord ?? ""}`),
      of: (name) => (node.dataset[name] ?? "").split(" "),
    }));
    const sections = [...root.querySelectorAll(".bank-sort")].map((node) => ({ node, open: false, more: moreButton(node) }));
    let telling = 0;

    function moreButton(node) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "site-button" });
      button.addEventListener("click", () => {
        const section = sections.find((one) => one.node === node);
        section.open = !section.open;
        draw();
        // The first of those that came, so that a reader goes on where the list went on.
        if (section.open) node.querySelectorAll("li")[SHOWN]?.querySelector("a").focus();
      });
      node.append(Object.assign(document.createElement("p"), { className: "buttons" }));
      node.lastChild.append(button);
      return button;
    }

    const chosen = () => {
      const given = new FormData(form);
      return Object.fromEntries([...given].filter(([, value]) => value.trim()));
    };

    /** Whether an item has the choice `name`; a lesson may have several of a kind. */
    const has = (item, name, value) => item.of(name).includes(value);

    function fits(item, wanted, but) {
      return Object.entries(wanted).every(([name, value]) => name === but
        || (name === "q" ? fold(value).split(/\s+/).every((word) => item.text.includes(word)) : has(item, name, value)));
    }

    function draw() {
      const wanted = chosen();
      const filtered = Object.keys(wanted).length > 0;
      let all = 0;
      for (const item of items) {
        item.fits = fits(item, wanted);
        all += item.fits;
      }
      for (const { node, open, more } of sections) {
        const mine = items.filter((item) => node.contains(item.node));
        const fitting = mine.filter((item) => item.fits);
        const short = !filtered && !open && fitting.length > SHOWN + 1;
        for (const item of mine) item.node.hidden = !item.fits;
        if (short) for (const item of fitting.slice(SHOWN)) item.node.hidden = true;
        node.hidden = fitting.length === 0;
        node.querySelector(".bank-count").textContent = `(${fitting.length})`;
        more.hidden = filtered || fitting.length <= SHOWN + 1;
        more.textContent = open ? say(3, {}) : say(2, { n: fitting.length });
        more.setAttribute("aria-expanded", String(open));
        more.setAttribute("aria-describedby", node.getAttribute("aria-labelledby"));
      }
      count(wanted);
      return say(all ? 0 : 1, { n: all, all: items.length });
    }

    /** Beside each choice stands how many there would be. */
    function count(wanted) {
      for (const choice of choices) {
        const others = items.filter((item) => fits(item, wanted, choice.name));
        if (choice.type === "checkbox") {
          const n = others.filter((item) => has(item, choice.name, choice.value)).length;
          choice.closest("label").querySelector(".bank-count").textContent = `(${n})`;
          continue;
        }
        for (const option of choice.options) {
          if (!labels.has(option)) labels.set(option, option.textContent);
          const n = option.value ? others.filter((item) => has(item, choice.name, option.value)).length : others.length;
          option.textContent = `${labels.get(option)} (${n})`;
        }
      }
    }

    function update() {
      const text = draw();
      const search = new URLSearchParams(chosen()).toString();
      try {
        history.replaceState(history.state, "", (search ? `?${search}` : location.pathname) + location.hash);
      } catch { /* some browsers keep the address of a file as it is */ }
      clearTimeout(telling);
      telling = setTimeout(() => { status.textContent = text; }, WAIT);
    }

    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements[name];
      if (!field) continue;
      if (field.type === "checkbox") field.checked = field.value === value;
      else if (!field.options || [...field.options].some((one) => one.value === value)) field.value = value;
    }
    // Where there is room the choices stand open; so they do where an address has made one.
    const roomy = matchMedia("(min-width: 60rem)").matches;
    form.querySelector("details").open = roomy || Object.keys(chosen()).some((name) => name !== "q");
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", update);
    form.addEventListener("reset", () => setTimeout(() => { update(); form.elements.q.focus(); }));
    status.textContent = draw();
  }

  function review(status) {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    const due = [...document.querySelectorAll("li[data-review]")].filter((row) => row.dataset.review <= today);
    for (const row of due) row.querySelector(".bank-due").hidden = false;
    status.textContent = due.length ? status.dataset.some.replace("{n}", due.length) : status.dataset.none;
  }

  const form = document.querySelector(".bank-form");
  if (form) bank(form.closest(".bank"), form);
  const reviewed = document.querySelector(".bank-review");
  if (reviewed) review(reviewed);
})();
