// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Password: a lab in five parts. Nothing leaves the page, and what is typed is not kept even there: it lives
// in password_secret.js until the page is closed.

import { defineActivity } from "./base.js";
import { button, h, paragraphs } from "./dom.js";
import { drawPhrase } from "./password_phrase.js";
import { drawPlan } from "./password_plan.js";
import { drawReuse } from "./password_reuse.js";
import { heading } from "./password_secret.js";
import { drawTry } from "./password_try.js";

const PARTS = [["try", drawTry], ["phrase", drawPhrase], ["reuse", drawReuse], ["passkey", drawPasskey], ["plan", drawPlan]];

/** `began` is a new object each time one starts over: what was typed before hangs on the old one. */
function initial() {
  return { began: {}, part: 0, show: false, count: 6, separator: "-", uses: [0, 0, 0], two: [], leak: null, plan: [] };
}

function view(ctx) {
  const { t, data, state } = ctx;
  if (typeof state.began !== "object" || state.began === null) state.began = {};
  const at = Math.min(Math.max(Math.trunc(Number(state.part)) || 0, 0), PARTS.length - 1);
  const [name, draw] = PARTS[at];
  const go = (part) => () => ctx.set({ part }, { focus: "part", say: t("Part {n} of {all}", { n: part + 1, all: PARTS.length }) });
  return [
    h("div", { class: "sc-promise" }, paragraphs(data.promise)),
    h("nav", { "aria-label": t("The parts of the lab") }, h("ol", { class: "sc-parts" }, PARTS.map(([one], n) => h("li", {},
      button(data[one].title, go(n), { id: ctx.id(`part-${n}`), class: n === at ? "sc-button sc-main" : "sc-button sc-quiet", "aria-current": n === at ? "step" : null }))))),
    h(heading(ctx), { id: ctx.id("part"), tabindex: "-1" }, h("span", { class: "sc-number" }, t("Part {n} of {all}", { n: at + 1, all: PARTS.length }), " "), data[name].title),
    paragraphs(data[name].intro),
    draw(ctx),
    at < PARTS.length - 1 && h("div", { class: "sc-buttons" }, button(t("Next part: {part}", { part: data[PARTS[at + 1][0]].title }), go(at + 1), { id: ctx.id("next") })),
    data.links.length > 0 && h("details", {}, h("summary", {}, t("Read more")),
      h("ul", {}, data.links.map((one) => h("li", {}, h("a", { href: one.url }, one.text))))),
  ];
}

function drawPasskey({ data }) {
  return [
    h("ol", { class: "sc-pictures" }, data.passkey.pictures.map((one) => h("li", {},
      h("img", { src: one.uri, alt: one.alt, width: 360, height: 240 }), paragraphs(one.text)))),
    h("div", { class: "sc-note" }, paragraphs(data.passkey.limits)),
  ];
}

export default defineActivity({ initial, view, keep: true });
