// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Self-assessment: one area of statements at a time, then the picture of it. A second one, later in the
// course, shows the earlier beside it.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { drawResult, keptEarlier } from "./self_assessment_result.js";
import { answersIn, today } from "./self_assessment_score.js";

/**
 * answers: {statement id: place on the scale}; made: the day of the last change; step: the area shown, or
 * as many as there are for the result; before: an earlier one read from a file, false for none wanted.
 */
function initial() {
  return { answers: {}, made: "", step: 0, before: null };
}

function view(ctx) {
  const { data, state } = ctx;
  const answers = answersIn(data, state.answers);
  const last = data.areas.length;
  const known = Number.isInteger(state.step) && state.step >= 0 && state.step <= last;
  const step = known && (state.step < last || Object.keys(answers).length > 0) ? state.step : 0;
  const goTo = (next) => {
    ctx.told = "";
    ctx.say("");
    ctx.set({ step: next }, { focus: "here" });
  };
  const headingAt = (below) => `h${Math.min(Number(ctx.spec.level ?? 3) + below, 6)}`;
  return step < last
    ? drawArea(ctx, step, answers, { goTo, headingAt })
    : drawResult(ctx, answers, { goTo, headingAt });
}

function drawArea(ctx, step, answers, { goTo, headingAt }) {
  const { t, data } = ctx;
  const area = data.areas[step];
  const final = step === data.areas.length - 1;
  const show = () => {
    if (Object.keys(answersIn(data, ctx.state.answers)).length > 0) goTo(data.areas.length);
    else ctx.say(t("Answer at least one statement first. You may go back to the other areas."));
  };
  const rest = Object.keys(answers).length > 0;
  return [
    h(headingAt(1), { class: "sc-asked", id: ctx.id("here"), tabindex: "-1" },
      h("span", { class: "sc-number" }, t("Area {n} of {all}", { n: step + 1, all: data.areas.length }), " "), area.title),
    paragraphs(area.text),
    step === 0 && h("p", { class: "sc-note" }, t("Choose the answer that fits best. You may skip a statement.")),
    step === 0 && data.again && keptEarlier(ctx) && h("p", { class: "sc-note" }, t("Your earlier self-assessment is still here. It is shown when you are done.")),
    area.statements.map((one) => drawStatement(ctx, one, answers[one.id])),
    h("div", { class: "sc-buttons" },
      final ? button(t("Show my picture"), show, { id: ctx.id("next"), class: "sc-button sc-main" })
        : button(t("Next area"), () => goTo(step + 1), { id: ctx.id("next"), class: "sc-button sc-main" }),
      step > 0 && button(t("Back"), () => goTo(step - 1), { id: ctx.id("back") }),
      !final && rest && button(t("Show my picture"), show, { id: ctx.id("show") })),
  ];
}

function drawStatement(ctx, one, chosen) {
  // Kept without drawing anew: the arrow keys walk through the answers.
  const choose = (value) => () => ctx.save({ answers: { ...answersIn(ctx.data, ctx.state.answers), [one.id]: value }, made: today() });
  return h("fieldset", { class: "sc-statement" },
    h("legend", {}, rich(one.text)),
    ctx.data.scale.map((answer, value) => h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "radio", name: ctx.id(`s-${one.id}`), id: ctx.id(`s-${one.id}-${value}`), checked: value === chosen, on: { change: choose(value) } }),
      h("span", {}, answer)))));
}

export default defineActivity({ initial, view, keep: true });
