// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// One field of a composer: something to write, one choice, or several, with help and advice.

import { advice } from "./composer_check.js";
import { wordsIn, writtenIn } from "./composer_values.js";
import { h, rich } from "./dom.js";
import { clean } from "./paste.js";

/** Advice about a field as it stands. */
export function adviceFor(ctx, field) {
  return advice(ctx.t, field, (field.options.length ? writtenIn : wordsIn)(field, ctx.state.values[field.id]));
}

/** `changed(field, value)` is called at every change, `left(field)` when the person goes on. */
export function drawField(ctx, field, changed, left) {
  const notes = ctx.region(`advice-${field.id}`, () => drawAdvice(ctx, field));
  return field.options.length ? drawChoice(ctx, field, notes, changed, left) : drawWords(ctx, field, notes, changed, left);
}

function describedBy(ctx, field) {
  return [field.help && ctx.id(`help-${field.id}`), ctx.id(`advice-${field.id}`)].filter(Boolean).join(" ");
}

function helpOf(ctx, field) {
  return field.help && h("span", { class: "sc-help", id: ctx.id(`help-${field.id}`) }, rich(field.help));
}

function labelOf(ctx, field) {
  return [field.label, !field.required && h("span", { class: "sc-help" }, " ", ctx.t("(if you want)"))];
}

function drawAdvice(ctx, field) {
  const found = ctx.state.looked[field.id] ? adviceFor(ctx, field) : [];
  return h("div", { id: ctx.id(`advice-${field.id}`) },
    found.map((one) => h("p", { class: "sc-advice" }, h("strong", {}, ctx.t("Tip:")), " ", one)));
}

function drawWords(ctx, field, notes, changed, left) {
  const { t } = ctx;
  const id = ctx.id(`field-${field.id}`);
  const write = (event) => {
    const written = event.target.value;
    if ([...written].length > field.most) ctx.say(t("{field}: only the first {n} signs are used.", { field: field.label, n: field.most }));
    changed(field, clean(field, written));
  };
  const several = field.long || field.list;
  const props = {
    id, value: typeof ctx.state.values[field.id] === "string" ? ctx.state.values[field.id] : "", dir: "auto", autocomplete: "off",
    "aria-describedby": describedBy(ctx, field), on: { input: write, change: () => left(field) },
  };
  return h("div", { class: "sc-field" },
    h("label", { for: id }, labelOf(ctx, field)), helpOf(ctx, field),
    several ? h("textarea", { rows: 4, ...props }) : h("input", { type: "text", inputmode: field.check === "email" ? "email" : null, ...props }),
    notes);
}

function drawChoice(ctx, field, notes, changed, left) {
  const value = ctx.state.values[field.id];
  let chosen = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
  const choose = (option) => (event) => {
    if (!field.several) chosen = [option.text];
    else chosen = event.target.checked ? [...chosen, option.text] : chosen.filter((one) => one !== option.text);
    changed(field, field.several ? chosen : chosen[0]);
    left(field);
  };
  return h("fieldset", { class: "sc-field", "aria-describedby": describedBy(ctx, field) },
    h("legend", {}, labelOf(ctx, field)), helpOf(ctx, field),
    h("div", {}, field.options.map((option, n) => h("div", { class: "sc-option" }, h("label", {},
      h("input", {
        type: field.several ? "checkbox" : "radio", name: ctx.id(`field-${field.id}`), id: ctx.id(n ? `field-${field.id}-${n}` : `field-${field.id}`),
        checked: chosen.includes(option.text), on: { change: choose(option) },
      }),
      h("span", {}, rich(option.text)))))),
    notes);
}
