// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Inspect: the documents in a list; one at a time is opened, its passages marked and a verdict given.
// Then every clue is explained, and the verdicts become a text to take along.

import { defineActivity } from "./base.js";
import { button, h, paragraphs } from "./dom.js";
import { takeButtons } from "./take_buttons.js";
import { drawDecided, drawToDecide } from "./inspect_document.js";
import { verdictText } from "./inspect_report.js";
import { cluesOf, keyOf, mended, nextOpen } from "./inspect_state.js";
import { formName } from "./inspect_words.js";

function view(ctx) {
  ctx.state = mended(ctx.data, ctx.state);
  const doc = ctx.data.documents.find((one) => one.id === ctx.state.at);
  const alone = ctx.data.documents.length === 1;
  return doc
    ? [drawDocument(ctx, doc, alone), alone && drawReport(ctx)]
    : [drawList(ctx), drawReport(ctx)];
}

function heading(ctx, below = 1) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + below, 6)}`;
}

function together(ctx) {
  return ctx.data.together ?? ctx.t("The documents");
}

function drawList(ctx) {
  const { t, data, state } = ctx;
  const done = data.documents.filter((one) => state.docs[one.id].decided).length;
  const open = (doc) => () => { ctx.say(""); ctx.set({ at: doc.id }, { focus: "here" }); };
  return [
    h(heading(ctx), { id: ctx.id("list"), tabindex: "-1" }, together(ctx)),
    h("p", { class: "sc-note" }, t("{n} of {all} judged. Take them in any order.", { n: done, all: data.documents.length })),
    h("ol", { class: "sc-inbox" }, data.documents.map((doc) => h("li", {},
      h("button", { type: "button", class: "sc-button sc-quiet", id: ctx.id(`open-${doc.id}`), on: { click: open(doc) } },
        h("span", { class: "sc-form" }, formName(t, doc.form)), " ",
        h("strong", {}, doc.title), " ",
        h("span", { class: "sc-state" }, standing(ctx, doc)))))),
  ];
}

function standing(ctx, doc) {
  const held = ctx.state.docs[doc.id];
  if (held.decided) return ctx.t("Judged: {verdict}", { verdict: verdictOf(ctx, held.verdict) });
  return held.marks.length || held.verdict ? ctx.t("Begun") : ctx.t("Not judged yet");
}

function verdictOf(ctx, id) {
  return ctx.data.verdicts.find((one) => one.id === id).text;
}

function drawDocument(ctx, doc, alone) {
  const { t, data, state } = ctx;
  const held = state.docs[doc.id];
  const after = nextOpen(data, state, doc.id);
  const change = (patch) => ({ docs: { ...ctx.state.docs, [doc.id]: { ...ctx.state.docs[doc.id], ...patch } } });
  const toList = () => { ctx.say(""); ctx.set({ at: null }, { focus: `open-${doc.id}` }); };
  const toNext = () => { ctx.say(""); ctx.set({ at: after.id }, { focus: "here" }); };
  const again = () => ctx.set(change({ decided: false }), { focus: "here", say: t("Look again. Your marks are still here.") });
  const place = data.documents.indexOf(doc) + 1;
  return h("div", { class: "sc-document" },
    h(heading(ctx), { id: ctx.id("here"), tabindex: "-1" },
      !alone && h("span", { class: "sc-number" }, t("{n} of {all}", { n: place, all: data.documents.length }), " "),
      formName(t, doc.form), ": ", doc.title),
    paragraphs(doc.about, "sc-about"),
    held.decided ? drawDecided(ctx, doc, heading(ctx, 2)) : drawToDecide(ctx, doc, change),
    h("div", { class: "sc-buttons" },
      held.decided && !alone && after && button(t("Next: {title}", { title: after.title }), toNext, { id: ctx.id("next"), class: "sc-button sc-main" }),
      held.decided && button(t("Look again"), again, { id: ctx.id("again") }),
      !alone && button(t("Back to {list}", { list: together(ctx) }), toList, { id: ctx.id("back") })));
}

function drawReport(ctx) {
  const { t, data, state, spec } = ctx;
  const judged = data.documents.filter((one) => state.docs[one.id].decided);
  if (!judged.length) return null;
  const whole = judged.length === data.documents.length;
  const text = () => verdictText(ctx);
  const clues = judged.flatMap((doc) => cluesOf(doc).map((one) => state.docs[doc.id].marks.includes(keyOf(one))));
  const found = clues.filter(Boolean).length;
  const same = judged.filter((doc) => doc.right.includes(state.docs[doc.id].verdict)).length;
  return h("div", { class: "sc-report" },
    h(heading(ctx), {}, t("Your written verdict")),
    h("p", {}, whole && data.documents.length > 1 && `${t("All are judged. In {n} of {all} you and the course say the same.", { n: same, all: judged.length })} `,
      t("You marked {n} of {all} clues.", { n: found, all: clues.length })),
    whole && data.closing && h("div", { class: "sc-closing" }, paragraphs(data.closing)),
    h("div", { class: "sc-field" },
      h("label", { for: ctx.id("report") }, t("Your text to take along")),
      h("textarea", { id: ctx.id("report"), class: "sc-paste", readonly: true, rows: 8, value: text(), spellcheck: "false" })),
    takeButtons(ctx, { name: t("Your written verdict"), fileName: `${spec.id.replace(/\W+/g, "-")}.txt`, type: "text/plain", text, file: () => `${text()}\n` }));
}

export default defineActivity({ initial: (data) => mended(data, {}), view, keep: true });
