// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// «Min plan för tre konton»: what is done, and what is to be done, for three sorts of account. No names of
// users or services are asked for.

import { h } from "./dom.js";
import { heading } from "./password_secret.js";
import { takeButtons } from "./take_buttons.js";

const ANSWERS = { done: "Done", todo: "I will do it", ask: "I have to find out", no: "Not possible here" };
const MARKS = { done: "[x]", todo: "[ ]", ask: "[?]", no: "[–]" };

/** The plan of a state, whatever was kept: for each account its sort and an answer for each step. */
export function planOf(data, { plan }) {
  return data.plan.first.map((sort, n) => {
    const kept = plan?.[n] ?? {};
    const answers = data.plan.steps.map(({ id }) => [id, kept.steps?.[id]]).filter(([, answer]) => Object.hasOwn(ANSWERS, answer));
    return { sort: data.plan.accounts.includes(kept.sort) ? kept.sort : sort, steps: Object.fromEntries(answers) };
  });
}

/** The plan as a text to take along. */
export function planText({ t, data, state }) {
  const plan = planOf(data, state);
  const accounts = plan.map(({ sort, steps }, n) => {
    const lines = data.plan.steps.filter(({ id }) => steps[id]).map(({ id, label, how }) => {
      const answer = steps[id];
      return `${MARKS[answer]} ${label}: ${t(ANSWERS[answer])}${answer === "todo" || answer === "ask" ? `. ${how}` : ""}`;
    });
    return [`${n + 1}. ${sort}`, ...(lines.length ? lines : [t("Nothing chosen yet.")])].join("\n");
  });
  return [data.plan.title, ...accounts, data.plan.closing].join("\n\n");
}

export function drawPlan(ctx) {
  const { t, data } = ctx;
  const change = (n, patch) => {
    const plan = planOf(data, ctx.state);
    plan[n] = { ...plan[n], ...patch(plan[n]) };
    ctx.save({ plan });
    ctx.refresh("plan");
  };
  const select = (id, label, options, chosen, take) => h("div", { class: "sc-field" }, h("label", { for: ctx.id(id) }, label),
    h("select", { id: ctx.id(id), on: { change: (event) => take(event.target.value) } },
      options.map(([value, name]) => h("option", { value, selected: value === chosen }, name))));
  const answers = [["", t("Choose")], ...Object.entries(ANSWERS).map(([value, name]) => [value, t(name)])];
  return [
    h("p", { class: "sc-note" }, t("What you choose here is kept in your browser, but no passwords.")),
    planOf(data, ctx.state).map(({ sort, steps }, n) => h("fieldset", { class: "sc-account" }, h("legend", {}, t("Account {n}", { n: n + 1 })),
      select(`sort-${n}`, t("What sort of account?"), data.plan.accounts.map((one) => [one, one]), sort, (value) => change(n, () => ({ sort: value }))),
      data.plan.steps.map(({ id, label }) => select(`step-${n}-${id}`, label, answers, steps[id] ?? "", (value) => change(n, (old) => ({ steps: { ...old.steps, [id]: value } })))))),
    h(heading(ctx, 1), {}, t("Your plan to take along")),
    ctx.region("plan", () => h("pre", { tabindex: "0", "aria-label": data.plan.title }, planText(ctx))),
    takeButtons(ctx, { name: data.plan.title, fileName: "min-plan.txt", text: () => planText(ctx), file: () => `${planText(ctx)}\n` }),
  ];
}
