// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What the participant sets: ready weights, one slider with buttons per factor, profiling, the profile.
// A slider in use is never replaced: `show` writes the words beside it in place.

import { button, h } from "./dom.js";
import { FACTORS, MOST, PERSONAL } from "./feed_rank.js";
import { factorHelp, factorName, liking, profilingWords, rules, weightWords } from "./feed_words.js";

const same = (one, other) => FACTORS.every((factor) => one[factor] === other[factor]);

/** Ready weights. `choose(preset)` sets them. */
export function presets(ctx, choose) {
  return h("fieldset", {}, h("legend", {}, ctx.t("Ready choices")),
    h("div", { class: "sc-buttons" }, ctx.data.presets.map((preset) => button(preset.name, () => choose(preset), {
      id: ctx.id(`preset-${preset.id}`), "aria-pressed": String(same(preset.weights, ctx.state.weights)),
    }))));
}

/** One slider per factor. `move(factor, value, settled)`: settled is false while a slider is dragged. */
export function sliders(ctx, move) {
  return h("fieldset", {}, h("legend", {}, ctx.t("Your weights")), FACTORS.map((factor) => slider(ctx, factor, move)));
}

function slider(ctx, factor, move) {
  const { t, state } = ctx;
  const off = !state.profiling && PERSONAL.includes(factor);
  const name = factorName(t, factor);
  const step = (by) => () => {
    const value = ctx.state.weights[factor] + by;
    if (value < 0 || value > MOST) ctx.say(t("{factor}: {value}.", { factor: name, value: weightWords(t, value < 0 ? 0 : MOST) }));
    else move(factor, value, true);
  };
  const turn = (settled) => (event) => move(factor, Number(event.target.value), settled);
  const words = off ? t("not used, profiling is off") : weightWords(t, state.weights[factor]);
  return h("div", { class: "sc-weight" },
    h("label", { for: ctx.id(factor) }, h("strong", {}, name), " ", h("span", { class: "sc-help" }, factorHelp(t, factor))),
    h("div", { class: "sc-turn" },
      button("−", step(-1), { id: ctx.id(`${factor}-less`), disabled: off, "aria-label": t("Less: {factor}", { factor: name }) }),
      h("input", {
        type: "range", id: ctx.id(factor), min: 0, max: MOST, step: 1, value: state.weights[factor], disabled: off,
        "aria-valuetext": words, on: { input: turn(false), change: turn(true) },
      }),
      button("+", step(1), { id: ctx.id(`${factor}-more`), disabled: off, "aria-label": t("More: {factor}", { factor: name }) })),
    h("p", { class: "sc-value", id: ctx.id(`${factor}-words`) }, words));
}

/** Writes the weights as they are now into the controls on the page. */
export function show(ctx) {
  const { t, state } = ctx;
  for (const factor of FACTORS) {
    const input = document.getElementById(ctx.id(factor));
    if (input.disabled) continue;
    const words = weightWords(t, state.weights[factor]);
    if (Number(input.value) !== state.weights[factor]) input.value = state.weights[factor];
    input.setAttribute("aria-valuetext", words);
    document.getElementById(ctx.id(`${factor}-words`)).textContent = words;
  }
  for (const preset of ctx.data.presets) {
    document.getElementById(ctx.id(`preset-${preset.id}`)).setAttribute("aria-pressed", String(same(preset.weights, state.weights)));
  }
}

/** The switch and the guessed profile. `act.profile(on)`, `act.guess(topic, level)`. */
export function profile(ctx, act) {
  const { t, state, data } = ctx;
  return [
    h("div", { class: "sc-option" }, h("label", {},
      h("input", {
        type: "checkbox", id: ctx.id("profiling"), checked: state.profiling, "aria-describedby": ctx.id("profiling-words"),
        on: { change: (event) => act.profile(event.target.checked) },
      }),
      h("strong", {}, t("Let the feed use my profile")))),
    h("p", { class: "sc-note", id: ctx.id("profiling-words") }, profilingWords(t, state.profiling)),
    h("details", { open: state.open.includes("profile"), on: { toggle: act.toggle("profile") } },
      h("summary", {}, t("What the platform thinks that you like")),
      h("p", { class: "sc-note" }, t("The profile is invented. Change it as you like.")),
      data.topics.map((topic) => h("p", { class: "sc-field" },
        h("label", { for: ctx.id(`guess-${topic.id}`) }, topic.name),
        h("select", {
          id: ctx.id(`guess-${topic.id}`), "aria-describedby": ctx.id(`because-${topic.id}`),
          on: { change: (event) => act.guess(topic.id, Number(event.target.value)) },
        }, [0, 1, 2, 3].map((level) => h("option", { value: level, selected: state.guesses[topic.id] === level }, liking(t, level)))),
        h("span", { class: "sc-help", id: ctx.id(`because-${topic.id}`) }, topic.because)))),
    h("details", { open: state.open.includes("rules"), on: { toggle: act.toggle("rules") } },
      h("summary", {}, t("How the lab counts")),
      h("ul", {}, rules(t).map((rule) => h("li", {}, rule)))),
  ];
}
