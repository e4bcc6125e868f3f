// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Composer: fields are filled in, and a finished text grows below them, to copy, save or print. Where a
// service has a limit, the text is counted as that service counts it.

import { defineActivity } from "./base.js";
import { bandOf, countFor } from "./composer_count.js";
import { adviceFor, drawField } from "./composer_field.js";
import { finished, fresh, mended } from "./composer_values.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { takeButtons } from "./take_buttons.js";

function view(ctx) {
  const { t, data } = ctx;
  ctx.state = mended(data, ctx.state);
  return [
    h(heading(ctx), {}, t("Fill in")),
    data.fields.map((field) => drawField(ctx, field, (one, value) => changed(ctx, one, value), (one) => left(ctx, one))),
    data.services.length > 0 && drawServices(ctx),
    h(heading(ctx), {}, data.texts.length > 1 ? t("Your texts") : t("Your text")),
    ctx.region("texts", () => data.texts.map((text) => drawText(ctx, text))),
    data.texts.map((text) => text.example && h("details", {},
      h("summary", {}, t("See an invented example: {name}", { name: text.name })), h("div", { class: "sc-example" }, paragraphsOfLines(text.example)))),
    drawLook(ctx),
    data.steps.length > 0 && [h(heading(ctx), {}, t("Do this now")), h("ol", {}, data.steps.map((one) => h("li", {}, rich(one))))],
    data.links.length > 0 && [h(heading(ctx), {}, t("Read more")),
      h("ul", { class: "sc-links" }, data.links.map((one) => h("li", {}, h("a", { href: one.url }, one.text))))],
  ];
}

function heading(ctx) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`;
}

/** An author's finished text: its lines are kept, and it holds no marks. */
function paragraphsOfLines(text) {
  return text.trim().split(/\n\s*\n/).map((one) => h("p", { class: "sc-kept-lines" }, one));
}

function serviceOf(ctx) {
  return ctx.data.services.find((one) => one.id === ctx.state.service);
}

function countedText(ctx) {
  return ctx.data.texts.find((text) => text.counted);
}

function band(ctx) {
  return bandOf(countFor(finished(ctx.data, countedText(ctx), ctx.state.values), serviceOf(ctx)));
}

function changed(ctx, field, value) {
  const counts = ctx.data.services.length > 0;
  const before = counts && band(ctx);
  ctx.save({ values: { ...ctx.state.values, [field.id]: value } });
  ctx.refresh("texts");
  ctx.refresh("look");
  // Advice that is shown goes away as soon as it is followed; new advice waits until the person goes on.
  if (ctx.state.looked[field.id]) {
    ctx.refresh(`advice-${field.id}`);
    if (!adviceFor(ctx, field).length) ctx.say("");
  }
  if (counts && band(ctx) !== before) ctx.say(countWords(ctx, finished(ctx.data, countedText(ctx), ctx.state.values)));
}

function left(ctx, field) {
  ctx.save({ looked: { ...ctx.state.looked, [field.id]: true } });
  ctx.refresh(`advice-${field.id}`);
  const [first] = adviceFor(ctx, field);
  if (first) ctx.say(ctx.t("Tip for «{field}»: {advice}", { field: field.label, advice: first }));
}

function drawServices(ctx) {
  const { t, data, state } = ctx;
  const choose = (service) => () => {
    ctx.save({ service: service.id });
    ctx.refresh("texts");
    ctx.refresh("look");
    ctx.say(countWords(ctx, finished(data, countedText(ctx), ctx.state.values)));
  };
  return h("fieldset", { class: "sc-field" },
    h("legend", {}, t("Whose limit counts?")),
    h("div", {}, data.services.map((service) => h("div", { class: "sc-option" },
      h("label", {},
        h("input", {
          type: "radio", name: ctx.id("service"), id: ctx.id(`service-${service.id}`), checked: service.id === state.service,
          on: { change: choose(service) },
        }),
        h("span", {}, h("strong", {}, service.name), " ", t("at most {n} signs", { n: service.most }), ". ", rich(service.note))),
      !service.invented && h("p", { class: "sc-note sc-source" }, t("Source:"), " ", h("a", { href: service.url }, service.source),
        ", ", t("checked {date}", { date: service.checked }))))));
}

function countWords(ctx, text) {
  const { t } = ctx;
  const service = serviceOf(ctx);
  const { used, left: room } = countFor(text, service);
  return room < 0
    ? t("{service}: {used} of {most} signs. {n} too many. What can you do without?", { service: service.name, used, most: service.most, n: -room })
    : t("{service}: {used} of {most} signs. {n} left.", { service: service.name, used, most: service.most, n: room });
}

function drawCount(ctx, text) {
  const { t } = ctx;
  const service = serviceOf(ctx);
  const count = countFor(text, service);
  return [
    h("p", { class: `sc-count sc-${bandOf(count)}` }, countWords(ctx, text)),
    count.links > 0 && h("p", { class: "sc-note" }, service.link
      ? t("Links: {n}. Each counts as {m} signs here, however long it is.", { n: count.links, m: service.link })
      : t("Links: {n}. They count as they stand.", { n: count.links })),
  ];
}

function drawText(ctx, text) {
  const { t, data } = ctx;
  const plain = () => finished(data, text, ctx.state.values);
  const id = ctx.id(`text-${text.id}`);
  return h("div", { class: "sc-made" },
    h("div", { class: "sc-field" }, h("label", { for: id }, text.name),
      h("textarea", { class: "sc-paste", id, readonly: true, rows: 4, dir: "auto", value: plain(), spellcheck: "false" })),
    text.counted && data.services.length > 0 && drawCount(ctx, plain()),
    plain()
      ? takeButtons(ctx, { name: text.name, fileName: `${text.id}.txt`, type: "text/plain", text: plain, file: () => `${plain()}\n` })
      : h("p", { class: "sc-note" }, t("Nothing here yet. It grows as you fill in above.")));
}

function drawLook(ctx) {
  const { t, data } = ctx;
  const look = () => {
    const looked = Object.fromEntries(data.fields.map((field) => [field.id, true]));
    ctx.set({ looked, seen: true }, { focus: "look" });
    ctx.say(lookWords(ctx, tips(ctx).length));
  };
  return [
    h("div", { class: "sc-buttons" }, button(t("Look through my text"), look, { id: ctx.id("look-button"), class: "sc-button sc-main" })),
    ctx.region("look", () => ctx.state.seen && drawTips(ctx)),
  ];
}

function tips(ctx) {
  return ctx.data.fields.filter((field) => adviceFor(ctx, field).length > 0);
}

function lookWords(ctx, count) {
  const { t } = ctx;
  const long = ctx.data.services.length > 0 && band(ctx) === "over";
  if (long && count === 0) return t("All that is missing is to shorten the text.");
  if (count === 0) return t("It is ready to take along. Read it once more, as the one who gets it.");
  return count === 1 ? t("One field is worth another look.") : t("{n} fields are worth another look.", { n: count });
}

function drawTips(ctx) {
  const { t } = ctx;
  const found = tips(ctx);
  const go = (field) => () => document.getElementById(ctx.id(`field-${field.id}`))?.focus();
  return h("div", { class: "sc-look" },
    h("p", { id: ctx.id("look"), tabindex: "-1" }, h("strong", {}, lookWords(ctx, found.length))),
    found.length > 0 && h("p", { class: "sc-note" }, t("You may take the text along as it is, too.")),
    found.length > 0 && h("ul", {}, found.map((field) => h("li", {},
      adviceFor(ctx, field).join(" "), " ", button(t("Go to «{field}»", { field: field.label }), go(field), { class: "sc-button sc-quiet" })))));
}

export default defineActivity({ initial: fresh, view, keep: true });
