// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What is chosen before a run: the wording, who begins, the brakes, the correction, the day.

import { h } from "./dom.js";
import { DAYS, LATEST, wordingOf } from "./spread_rules.js";
import { nameOf } from "./spread_words.js";

export function drawChoices(ctx, change) {
  const { t, data, state } = ctx;
  const radios = (key, legend, options) => h("fieldset", {}, h("legend", {}, legend), options.map(([value, label, more]) => h("div", { class: "sc-option" },
    h("label", {}, h("input", { type: "radio", name: ctx.id(key), id: ctx.id(`${key}-${value}`), checked: state[key] === value, on: { change: () => change({ [key]: value }) } }),
      h("span", {}, h("strong", {}, label), " ", more)))));
  const box = (key, label, more) => h("div", { class: "sc-option" }, h("label", {},
    h("input", { type: "checkbox", id: ctx.id(key), checked: state[key], on: { change: (event) => change({ [key]: event.target.checked }) } }),
    h("span", {}, h("strong", {}, label), " ", more)));
  return [
    radios("wording", t("How is the post worded?"), data.wordings.map((one) => [one.id, one.name, `«${one.text}»`])),
    radios("start", t("Who posts it first?"), data.starts.map((one) => [one.person, nameOf(data, one.person), one.about])),
    h("fieldset", {}, h("legend", {}, t("What brakes?")),
      box("pause", t("Pause before sharing"), t("All wait a moment and feel after.")),
      box("friction", t("Read before you share"), t("The service asks: do you want to read first?"))),
    h("div", { class: "sc-field" }, h("label", { for: ctx.id("day") }, t("Which day?")),
      h("select", { id: ctx.id("day"), on: { change: (event) => change({ day: Number(event.target.value) }) } },
        Array.from({ length: DAYS }, (_, n) => h("option", { value: n + 1, selected: state.day === n + 1 }, t("Day {n}", { n: n + 1 })))),
      h("span", { class: "sc-help" }, t("Each day, everybody has drawn other numbers for how much it takes to share. The same day always gives the same numbers."))),
  ];
}

export function drawCorrection(ctx, change) {
  const { t, data, state } = ctx;
  const right = wordingOf(data, state).right;
  return h("div", { class: "sc-field" }, h("label", { for: ctx.id("correction") }, t("When does a correction come?")),
    h("select", { id: ctx.id("correction"), disabled: right === true, on: { change: (event) => change({ correction: Number(event.target.value) }) } },
      Array.from({ length: LATEST + 1 }, (_, n) => h("option", { value: n, selected: !right && state.correction === n }, n ? t("In round {n}", { n }) : t("Never")))),
    h("span", { class: "sc-help" }, right ? t("The post is right, so there is nothing to correct.")
      : t("{name} posts: «{text}»", { name: nameOf(data, data.corrector), text: data.correction })));
}
