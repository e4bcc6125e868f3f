// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Starts the slides: Swedish names on the buttons, and keys that an activity needs are left to it. Page Up
// and Page Down, which a clicker sends, always turn the slide.

(() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const TURNS = { PageUp: () => Reveal.prev(), PageDown: () => Reveal.next() };
  const working = () => document.activeElement?.closest(".slide-work");
  Reveal.initialize({
    width: 1280, height: 720, margin: 0.02, center: false, hash: true, slideNumber: "c/t", help: false, pause: false,
    overview: false, jumpToSlide: false, controlsTutorial: false, transition: still ? "none" : "slide", pdfSeparateFragments: false,
    keyboardCondition: () => !working(),
    plugins: [window.RevealNotes],
  }).then(() => {
    const names = { "navigate-left": "Förra bilden", "navigate-right": "Nästa bild", "navigate-up": "Upp", "navigate-down": "Ner" };
    for (const [name, label] of Object.entries(names)) document.querySelector(`.controls .${name}`)?.setAttribute("aria-label", label);
    document.querySelector(".reveal .controls")?.setAttribute("aria-label", "Byt bild");
  });
  // Before reveal.js hears of it: it turns no slide while a field has the focus.
  document.addEventListener("keydown", (event) => {
    if (!working() || !Object.hasOwn(TURNS, event.key)) return;
    event.preventDefault();
    TURNS[event.key]();
  }, true);
  document.getElementById("talarvy")?.addEventListener("click", () => Reveal.getPlugin("notes").open());
})();
