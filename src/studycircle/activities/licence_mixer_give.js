// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Where the sources of the chosen works are given, one at a time with each part looked at, and the finished text.

import { button, h } from "./dom.js";
import { lineHtml, lineOf, PARTS, partsOf, productHtml, productText, whole, written } from "./licence_mixer_credit.js";
import { judge, resultOf } from "./licence_mixer_table.js";
import { pageOf } from "./paste.js";
import { takeButtons } from "./take_buttons.js";

/** Stands for a find of one's own among the ids of works. */
export const OWN = "own";

/** The titles of works, for a sentence. */
export function worksNamed(works) {
  return works.map(({ title }) => `«${title}»`).join(", ");
}

/** The form for one source. `change(patch)` keeps and draws anew, `typed(patch)` keeps while one writes. */
export function drawCredit(ctx, change, typed) {
  const { t, data, state } = ctx;
  const at = state.at || (state.works[0] ?? OWN);
  const work = data.works.find(({ id }) => id === at) ?? null;
  const labels = { title: t("Title"), author: t("Author"), source: t("Source, its address"), licence: t("Licence"), changes: t("What you have changed") };
  const credit = () => ctx.state.credits[at];
  const write = (part) => (event) => typed({ credits: { ...ctx.state.credits, [at]: { ...credit(), [part]: event.target.value } } });
  const fill = () => {
    const from = Object.fromEntries(PARTS.filter((part) => part !== "changes" && !written(credit(), part)).map((part) => [part, work[part]]));
    change({ credits: { ...ctx.state.credits, [at]: { ...credit(), ...from } } });
  };
  const states = { ok: t("there"), missing: t("missing"), differs: t("not as on the card"), optional: t("not needed") };
  const licences = Object.entries(data.table.licences).sort(([, one], [, other]) => one.short.localeCompare(other.short, ctx.spec.lang));
  return [
    h("p", { class: "sc-field" }, h("label", { for: ctx.id("at") }, t("Whose source do you give?")),
      h("select", { id: ctx.id("at"), on: { change: (event) => { ctx.save({ at: event.target.value }); ctx.refresh("credit"); } } },
        state.works.map((id) => h("option", { value: id, selected: id === at }, data.works.find((one) => one.id === id).title)),
        h("option", { value: OWN, selected: !work }, t("A find of my own")))),
    PARTS.map((part) => h("p", { class: "sc-field" }, h("label", { for: ctx.id(`credit-${part}`) }, labels[part]), part === "licence"
      ? h("select", { id: ctx.id("credit-licence"), on: { change: write(part) } }, h("option", { value: "", selected: !written(credit(), part) }, t("Choose")),
        licences.map(([id, { short }]) => h("option", { value: id, selected: id === credit().licence }, short)))
      : h("input", { type: "text", id: ctx.id(`credit-${part}`), value: written(credit(), part), dir: "auto", autocomplete: "off", on: { input: write(part) } }))),
    work && button(t("Fill in from the card"), fill, { id: ctx.id("fill") }),
    ctx.region("parts", () => [
      h("ul", { class: "sc-parts" }, partsOf(data, ctx.state.how, work, credit()).map(({ part, state: one }) =>
        h("li", { "data-part": part, class: one === "ok" || one === "optional" ? "sc-good" : "sc-bad" }, h("span", {}, labels[part]), ": ", h("strong", {}, states[one])))),
      h("p", {}, t("The line becomes:")), h("p", { class: "sc-line" }, lineOf(ctx, ctx.state.how, work, credit())),
    ]),
    !work && takeButtons(ctx, { name: t("The line about your find"), fileName: "kallan.html", type: "text/html",
      text: () => lineOf(ctx, ctx.state.how, null, credit()), file: () => pageOf(t("The line about your find"), `<p>${lineHtml(ctx, ctx.state.how, null, credit())}</p>`, ctx.spec.lang) }),
  ];
}

/** The finished text, as soon as the mix is allowed. */
export function drawProduct(ctx, typed) {
  const { t, data } = ctx;
  const field = (name, label) => h("p", { class: "sc-field" }, h("label", { for: ctx.id(`made-${name}`) }, label),
    h("input", { type: "text", id: ctx.id(`made-${name}`), value: written(ctx.state, name), dir: "auto", autocomplete: "off", on: { input: (event) => typed({ [name]: event.target.value }) } }));
  return [
    field("title", t("What is your work called?")), field("name", t("Your name, if you want")),
    ctx.region("product", () => {
      const { state } = ctx;
      const verdict = judge(data, state);
      if (!verdict.ok) return h("p", {}, t("The text comes here when the mix is allowed."));
      const result = resultOf(data, state, verdict);
      const unfinished = verdict.works.filter((work) => !whole(data, state.how, work, state.credits[work.id]));
      const texts = { text: () => productText(ctx, verdict.works, result), html: () => productHtml(ctx, verdict.works, result) };
      const shown = (name, make) => h("pre", { class: "sc-product", tabindex: "0", role: "region", "aria-label": name }, make());
      return [
        h("p", {}, unfinished.length ? t("The source is not complete yet: {works}.", { works: worksNamed(unfinished) }) : t("All sources are given.")),
        shown(t("Your text"), texts.text),
        takeButtons(ctx, { name: t("Your text"), fileName: "min-blandning.txt", text: texts.text, file: () => `${texts.text()}\n` }),
        h("details", {}, h("summary", {}, t("The same as HTML, for a web page")), shown(t("Your HTML"), texts.html),
          takeButtons(ctx, { name: t("Your HTML"), fileName: "min-blandning.html", type: "text/html", text: texts.html,
            file: () => pageOf(written(state, "title") || ctx.spec.title, texts.html(), ctx.spec.lang) })),
      ];
    }),
  ];
}
