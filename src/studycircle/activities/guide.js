// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Guide: one question at a time, with the way so far shown and each answer open to change, and an
// outcome with what to do and texts to take along.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { badge, badgeFile } from "./guide_badge.js";
import { clean, fieldsIn, htmlOf, pageOf, plainOf } from "./paste.js";
import { mostLeft, routeOf } from "./guide_route.js";
import { takeButtons } from "./take_buttons.js";
import { download } from "./take.js";

/** answers: {question id: option text}; at: the question whose answer is being changed; fields: {id: text}. */
function initial() {
  return { answers: {}, at: null, fields: {} };
}

function view(ctx) {
  const route = routeOf(ctx.data, ctx.state.answers, ctx.state.at);
  return route.question ? drawQuestion(ctx, route) : drawOutcome(ctx, route);
}

function heading(ctx, below) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + below, 6)}`;
}

function goTo(ctx, question) {
  ctx.say("");
  ctx.set({ at: question.id }, { focus: "here" });
}

function drawQuestion(ctx, { steps, question }) {
  const { t } = ctx;
  let chosen = ctx.state.answers[question.id];
  function next() {
    if (!question.options.some((one) => one.text === chosen)) {
      document.getElementById(ctx.id("option-0"))?.focus();
      ctx.say(t("Choose an answer first."));
      return;
    }
    const answers = { ...ctx.state.answers, [question.id]: chosen };
    const after = routeOf(ctx.data, answers, null);
    ctx.say("");
    const skipped = after.steps.length > steps.length + 1;
    ctx.set({ answers, at: null }, { focus: "here", say: skipped ? t("Your other answers still hold.") : null });
  }
  const number = steps.length + 1;
  const left = mostLeft(ctx.data, question.id) - 1;
  return [
    h("fieldset", { "aria-describedby": question.help ? ctx.id("help") : null },
      h("legend", {}, h(heading(ctx, 1), { class: "sc-asked", id: ctx.id("here"), tabindex: "-1" },
        h("span", { class: "sc-number" }, t("Question {n}", { n: number }), " "), rich(question.text))),
      question.help && h("div", { id: ctx.id("help") }, paragraphs(question.help)),
      question.options.map((option, n) => h("div", { class: "sc-option" },
        h("label", {},
          h("input", {
            type: "radio", name: ctx.id("options"), id: ctx.id(`option-${n}`), checked: option.text === chosen,
            on: { change: () => { chosen = option.text; } },
          }),
          h("span", {}, rich(option.text),
            option.help && h("span", { class: "sc-help sc-means" }, rich(option.help))))))),
    h("div", { class: "sc-buttons" },
      button(t("Next"), next, { id: ctx.id("next"), class: "sc-button sc-main" }),
      steps.length > 0 && button(t("Back"), () => goTo(ctx, steps[steps.length - 1].question), { id: ctx.id("back") })),
    h("p", { class: "sc-note" }, left === 0 ? t("This is the last question.")
      : left === 1 ? t("One more question at most after this one.") : t("{n} more questions at most after this one.", { n: left })),
    drawSteps(ctx, steps, t("Your answers so far")),
  ];
}

function drawSteps(ctx, steps, title) {
  const { t } = ctx;
  if (!steps.length) return null;
  return h("div", { class: "sc-way" }, h(heading(ctx, 1), {}, title),
    h("ol", {}, steps.map(({ question, option }) => h("li", {},
      h("span", { class: "sc-answered" }, h("span", { class: "sc-was-asked" }, rich(question.text)), " ", h("strong", {}, rich(option.text))), " ",
      button(t("Change"), () => goTo(ctx, question), { class: "sc-button sc-quiet", "aria-label": t("Change your answer: {question}", { question: question.text }) })))));
}

function drawOutcome(ctx, { steps, outcome }) {
  const { t } = ctx;
  return h("div", { class: "sc-outcome" },
    h("p", { class: "sc-number" }, t("Your outcome")),
    h(heading(ctx, 1), { class: "sc-outcome-title", id: ctx.id("here"), tabindex: "-1" }, rich(outcome.title)),
    outcome.badge.length > 0 && drawBadge(ctx, outcome),
    paragraphs(outcome.text),
    outcome.steps.length > 0 && [h(heading(ctx, 2), {}, t("Do this now")), h("ol", {}, outcome.steps.map((one) => h("li", {}, rich(one))))],
    outcome.paste.length > 0 && drawPastes(ctx, outcome),
    outcome.links.length > 0 && [h(heading(ctx, 2), {}, t("Read more")),
      h("ul", { class: "sc-links" }, outcome.links.map((one) => h("li", {}, h("a", { href: one.url }, one.text))))],
    drawSteps(ctx, steps, t("How you came here")),
    h("div", { class: "sc-buttons" }, button(t("Back"), () => goTo(ctx, steps[steps.length - 1].question), { id: ctx.id("back") })));
}

function drawBadge(ctx, outcome) {
  const { t } = ctx;
  const label = t("Badge: {signs}", { signs: outcome.badge.join(" ") });
  const save = () => {
    download(`${outcome.id}.svg`, "image/svg+xml", badgeFile(outcome.badge, outcome.badge.join(" ")));
    ctx.say(t("Saved as the file {file}.", { file: `${outcome.id}.svg` }));
  };
  return h("div", { class: "sc-badge-row" }, badge(outcome.badge, label),
    button(t("Download the badge"), save, { class: "sc-button sc-quiet" }));
}

function drawPastes(ctx, outcome) {
  const { t } = ctx;
  const used = new Set(outcome.paste.flatMap((paste) => fieldsIn(paste.text)));
  const fields = ctx.data.fields.filter((field) => used.has(field.id));
  return [
    h(heading(ctx, 2), {}, t("Texts to take along")),
    fields.length > 0 && h("fieldset", {},
      h("legend", {}, t("Fill in, and the text below changes. You may leave any of it empty.")),
      fields.map((field) => drawField(ctx, field))),
    ctx.region("texts", () => outcome.paste.map((paste) => drawPaste(ctx, paste))),
  ];
}

function drawField(ctx, field) {
  const { t } = ctx;
  const [id, help] = [ctx.id(`field-${field.id}`), ctx.id(`field-help-${field.id}`)];
  const write = (event) => {
    const written = [...event.target.value];
    if (written.length > field.most) ctx.say(t("{field}: only the first {n} signs are used.", { field: field.label, n: field.most }));
    ctx.save({ fields: { ...ctx.state.fields, [field.id]: clean(field, event.target.value) } });
    ctx.refresh("texts");
  };
  const props = { id, value: ctx.state.fields[field.id] ?? "", "aria-describedby": field.help ? help : null, autocomplete: "off", on: { input: write } };
  return h("div", { class: "sc-field" },
    h("label", { for: id }, field.label),
    field.help && h("span", { class: "sc-help", id: help }, rich(field.help)),
    field.long ? h("textarea", { rows: 5, ...props }) : h("input", { type: "text", ...props }));
}

function drawPaste(ctx, paste) {
  const { t, data, spec } = ctx;
  const plain = () => plainOf(paste, data.fields, ctx.state.fields);
  const html = () => htmlOf(paste, data.fields, ctx.state.fields, spec.lang);
  const shown = (name, text, part) => h("div", { class: "sc-field" },
    h("label", { for: ctx.id(`${paste.id}-${part}`) }, name),
    h("textarea", { class: "sc-paste", id: ctx.id(`${paste.id}-${part}`), readonly: true, rows: 4, value: text, spellcheck: "false" }));
  const asHtml = t("{name}, as HTML for a web page", { name: paste.name });
  return [
    shown(paste.name, plain(), "plain"),
    takeButtons(ctx, { name: paste.name, fileName: `${paste.id}.txt`, type: "text/plain", text: plain, file: () => `${plain()}\n` }),
    paste.html && [
      shown(asHtml, html(), "html"),
      takeButtons(ctx, { name: asHtml, fileName: `${paste.id}.html`, type: "text/html", text: html, file: () => pageOf(paste.name, html(), spec.lang) }),
    ],
  ];
}

export default defineActivity({ initial, view, keep: true });
