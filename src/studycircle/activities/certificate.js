// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Certificate: choose what you have done, write a name if you want one, print the page. The choice is
// kept like everything else; the name is not kept at all.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { printPage } from "./print_page.js";

const LONGEST = 80;
// Characters that show nothing or turn the direction of what comes after them.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
const LOOK = `body { border: 3px double #000; padding: 1cm; } h1 { text-align: center; font-size: 26pt; }
.sc-lead { font-size: 14pt; text-align: center; } ul { columns: 2; column-gap: 1cm; padding-left: 1.2em; } li { break-inside: avoid; }
.sc-line { margin-top: 1.4cm; border-top: 1px solid #000; padding-top: 2mm; max-width: 9cm; } .sc-note p { font-size: 9pt; }`;

/**
 * chosen: the ids of the things done. name: left out of all that is kept, since JSON leaves out what its
 * toJSON makes undefined.
 */
function initial() {
  return { chosen: [], name: { text: "", toJSON: () => undefined } };
}

function things(ctx) {
  return ctx.data.groups.flatMap((group) => group.things);
}

/** The chosen ids that there are, in the course's order. */
function chosenIn(ctx) {
  const held = Array.isArray(ctx.state.chosen) ? ctx.state.chosen : [];
  return things(ctx).map((one) => one.id).filter((id) => held.includes(id));
}

/** The things of whose lesson this browser holds something. */
function traces(ctx) {
  const kept = ctx.store.entries().filter(([id]) => id !== ctx.spec.id).map(([id]) => id);
  return things(ctx).filter((one) => one.lesson && kept.some((id) => id.startsWith(`${one.lesson}/`))).map((one) => one.id);
}

function view(ctx) {
  const { t, data } = ctx;
  // A kept state has no name; whatever stands there instead is no holder of one.
  if (typeof ctx.state.name?.text !== "string") ctx.state = { ...ctx.state, name: initial().name };
  const heading = `h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`;
  const chosen = chosenIn(ctx);
  const choose = (ids, said) => ctx.set({ chosen: ids }, { say: said });
  const fetch = () => {
    const found = traces(ctx);
    choose([...new Set([...chosenIn(ctx), ...found])], found.length > 0
      ? t("Traces of {n} things were found here, and they are ticked. Change as you like.", { n: found.length })
      : t("No traces were found here. Tick the things yourself."));
  };
  const write = (event) => {
    const clean = [...event.target.value.replace(UNSEEN, " ")];
    if (clean.length > LONGEST) ctx.say(t("Only the first {n} signs of the name are used.", { n: LONGEST }));
    ctx.state.name.text = clean.slice(0, LONGEST).join("").trim();
    ctx.refresh("page");
  };
  return [
    h(heading, {}, t("What have you done?")),
    h("p", {}, t("Tick what you want on the page. What you have left in this browser can be ticked for you.")),
    h("div", { class: "sc-buttons" },
      button(t("Tick what there are traces of"), fetch, { id: ctx.id("fetch") }),
      button(t("Tick all"), () => choose(things(ctx).map((one) => one.id), t("All are ticked.")), { id: ctx.id("all") }),
      button(t("Tick none"), () => choose([], t("None is ticked.")), { id: ctx.id("none") })),
    data.groups.map((group) => h("fieldset", { class: "sc-group" },
      h("legend", {}, group.title),
      group.things.map((thing) => drawThing(ctx, thing, chosen.includes(thing.id))))),
    h("div", { class: "sc-field" },
      h("label", { for: ctx.id("name") }, t("Name (if you want one)")),
      h("span", { class: "sc-help", id: ctx.id("name-help") }, t("The name is not kept. It is gone when you leave the page.")),
      h("input", { type: "text", id: ctx.id("name"), value: ctx.state.name.text, autocomplete: "off", "aria-describedby": ctx.id("name-help"), on: { input: write } })),
    h(heading, {}, t("This is what it looks like")),
    ctx.region("page", () => h("div", { class: "sc-page" }, h("p", { class: "sc-heading" }, data.heading), sheet(ctx))),
    h("p", { class: "sc-help" }, t("To keep it as a file, choose to save as PDF where you choose the printer.")),
    h("div", { class: "sc-buttons" }, button(t("Print the page"), () => print(ctx), { id: ctx.id("print"), class: "sc-button sc-main" })),
  ];
}

function drawThing(ctx, thing, checked) {
  const tick = (event) => {
    const rest = chosenIn(ctx).filter((id) => id !== thing.id);
    ctx.save({ chosen: event.target.checked ? [...rest, thing.id] : rest });
    ctx.refresh("page");
  };
  return h("div", { class: "sc-option" }, h("label", {},
    h("input", { type: "checkbox", id: ctx.id(`thing-${thing.id}`), checked, on: { change: tick } }),
    h("span", {}, rich(thing.text))));
}

/** What stands on the page, below its heading. */
function sheet(ctx) {
  const { t, data, spec } = ctx;
  const chosen = chosenIn(ctx);
  const name = ctx.state.name.text;
  const [before, after] = data["with-name"].split("{name}");
  const day = new Date().toLocaleDateString(spec.lang, { day: "numeric", month: "long", year: "numeric" });
  return [
    h("p", { class: "sc-lead" }, name ? [rich(before), h("bdi", {}, h("strong", {}, name)), rich(after)] : rich(data["without-name"])),
    chosen.length > 0
      ? h("ul", {}, things(ctx).filter((one) => chosen.includes(one.id)).map((one) => h("li", {}, rich(one.text))))
      : h("p", {}, t("Nothing is ticked yet.")),
    h("p", {}, t("Made {day}.", { day })),
    data.sign.map((one) => h("p", { class: "sc-line" }, one)),
    data.note && h("div", { class: "sc-note" }, paragraphs(data.note)),
  ];
}

function print(ctx) {
  const { t, data, spec } = ctx;
  if (chosenIn(ctx).length === 0) {
    ctx.say(t("Tick at least one thing first."));
    document.getElementById(ctx.id("fetch"))?.focus();
    return;
  }
  printPage(spec, data.heading, sheet(ctx).flat(Infinity).filter(Boolean), LOOK);
}

export default defineActivity({ initial, view, keep: true });
