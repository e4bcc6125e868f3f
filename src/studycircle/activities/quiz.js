// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Quiz: all questions stand on the page; each is answered when the person says so, and may be tried
// again as often as they like. The result is told in words.

import { defineActivity } from "./base.js";
import { button, h, rich } from "./dom.js";
import { matches, tidy } from "./spelling.js";

/** What a person has answered to each type at first. */
const EMPTY = {
  single: () => null,
  multiple: () => [],
  "true-false": () => null,
  order: (question) => question.start,
  match: (question) => question.pairs.map(() => ""),
  short: () => "",
};

const ANSWERED = {
  single: (answer) => answer !== null,
  multiple: (answer) => answer.length > 0,
  "true-false": (answer) => answer !== null,
  order: () => true,
  match: (answer) => answer.every((one) => one !== ""),
  short: (answer) => answer.trim() !== "",
};

const RIGHT = {
  single: (question, answer) => question.options[answer].right,
  multiple: (question, answer) => question.options.every((option, n) => option.right === answer.includes(n)),
  "true-false": (question, answer) => answer === question.answer,
  order: (question, answer) => answer.every((step, place) => step === place),
  match: (question, answer) => question.pairs.every((pair, n) => pair.right === answer[n]),
  // A known mistake is one even where it is spelt much like the answer.
  short: (question, answer) => !knownMistake(question, answer)
    && question.answers.some((one) => matches(answer, one, question.tolerance)),
};

function knownMistake(question, answer) {
  return question.mistakes.find((one) => tidy(one.answer) === tidy(answer));
}

/** The answer that «Visa svar» shows. */
const SOLUTION = {
  single: (question) => question.options.findIndex((option) => option.right),
  multiple: (question) => question.options.flatMap((option, n) => (option.right ? [n] : [])),
  "true-false": (question) => question.answer,
  order: (question) => question.steps.map((step, n) => n),
  match: (question) => question.pairs.map((pair) => pair.right),
  short: (question) => question.answers[0],
};

function initial(data) {
  return Object.fromEntries(data.questions.map((question) => [
    question.id, { answer: EMPTY[question.type](question), phase: "open", hint: false, tries: 0 },
  ]));
}

function view(ctx) {
  return [
    h("ol", { class: "sc-questions" }, ctx.data.questions.map((question, n) => drawQuestion(ctx, question, n))),
    h("p", { class: "sc-result" }, result(ctx)),
  ];
}

function result(ctx) {
  const states = ctx.data.questions.map((question) => ctx.state[question.id]);
  const right = states.filter((one) => one.phase === "right").length;
  const left = states.map((one, n) => (one.phase === "right" ? null : n + 1)).filter(Boolean);
  const { t } = ctx;
  if (right === states.length) return t("All {n} answers are right. Well done!", { n: right });
  if (states.every((one) => one.phase === "open")) return t("Answer in any order. You may try as often as you like.");
  return t("{n} of {m} are right so far. Left to think about: question {list}.", { n: right, m: states.length, list: left.join(", ") });
}

function drawQuestion(ctx, question, n) {
  const { t } = ctx;
  const state = ctx.state[question.id];
  const name = (part) => ctx.id(`${question.id}-${part}`);
  const keep = (patch) => ctx.save({ [question.id]: { ...ctx.state[question.id], ...patch } });
  const done = state.phase === "right" || state.phase === "shown";
  const locked = state.phase !== "open";

  function answer() {
    const given = ctx.state[question.id];
    if (!ANSWERED[question.type](given.answer)) {
      ctx.say(t("Question {n}: choose or write an answer first.", { n: n + 1 }));
      return;
    }
    const right = RIGHT[question.type](question, given.answer);
    keep({ phase: right ? "right" : "wrong", tries: given.tries + 1 });
    ctx.redraw(`${question.id}-verdict`);
    ctx.say(right ? t("Question {n}: right.", { n: n + 1 }) : t("Question {n}: not quite.", { n: n + 1 }));
  }
  function again() {
    keep({ phase: "open" });
    ctx.redraw(`${question.id}-first`);
    ctx.say(t("Question {n}: try again.", { n: n + 1 }));
  }
  function show() {
    keep({ phase: "shown", answer: SOLUTION[question.type](question) });
    ctx.redraw(`${question.id}-verdict`);
    ctx.say(t("Question {n}: the answer is shown.", { n: n + 1 }));
  }
  function hint() {
    keep({ hint: true });
    ctx.redraw(`${question.id}-hint`);
  }

  const verdict = { right: t("Right."), wrong: t("Not quite."), shown: t("This is the answer.") }[state.phase];
  return h("li", { class: `sc-question sc-${state.phase}` },
    h("fieldset", { "aria-describedby": state.phase === "open" ? null : name("verdict") },
      h("legend", {}, h("span", { class: "sc-number" }, t("Question {n}", { n: n + 1 }), " "), rich(question.text)),
      DRAW[question.type]({ ctx, question, state, name, keep, locked, t }),
    ),
    state.hint && h("p", { class: "sc-hint", id: name("hint"), tabindex: "-1" }, h("strong", {}, t("Hint:")), " ", rich(question.hint)),
    verdict && h("p", { class: "sc-verdict", id: name("verdict"), tabindex: "-1" },
      h("strong", {}, verdict), " ", rich(common(question, state))),
    h("div", { class: "sc-buttons" },
      state.phase === "open" && button(t("Answer"), answer, { id: name("answer"), class: "sc-button sc-main", "aria-label": t("Answer question {n}", { n: n + 1 }) }),
      state.phase === "open" && question.hint && !state.hint && button(t("Hint"), hint, { "aria-label": t("Hint for question {n}", { n: n + 1 }) }),
      locked && !done && button(t("Try again"), again, { class: "sc-button sc-main", "aria-label": t("Try question {n} again", { n: n + 1 }) }),
      !done && state.tries > 0 && button(t("Show the answer"), show, { "aria-label": t("Show the answer to question {n}", { n: n + 1 }) }),
      state.phase === "shown" && button(t("Try again"), () => { keep({ answer: EMPTY[question.type](question) }); again(); }, { "aria-label": t("Try question {n} again", { n: n + 1 }) }),
    ));
}

/** Feedback that belongs to the whole question rather than to one option. */
function common(question, state) {
  if (question.type === "true-false") return state.answer ? question["if-true"] : question["if-false"];
  if (question.type !== "short") return "";
  if (RIGHT.short(question, state.answer)) return question["if-right"];
  return knownMistake(question, state.answer)?.feedback ?? question["if-wrong"];
}

function mark(t, right, text) {
  return h("p", { class: `sc-feedback ${right ? "sc-good" : "sc-bad"}` },
    h("strong", {}, right ? t("Right:") : t("Wrong:")), " ", rich(text));
}

function choice({ question, state, name, keep, locked, t }, type) {
  const chosen = (n) => (type === "radio" ? state.answer === n : state.answer.includes(n));
  const change = (n) => (event) => {
    if (type === "radio") state.answer = n;
    else state.answer = event.target.checked ? [...state.answer, n].sort() : state.answer.filter((one) => one !== n);
    keep({ answer: state.answer });
  };
  return [
    type === "checkbox" && h("p", { class: "sc-note" }, t("Several answers are right.")),
    question.options.map((option, n) => h("div", { class: "sc-option" },
      h("label", {},
        h("input", {
          type, name: name("options"), id: n === 0 ? name("first") : name(`option-${n}`), checked: chosen(n), disabled: locked, on: { change: change(n) },
        }),
        h("span", {}, rich(option.text))),
      locked && chosen(n) && mark(t, option.right, option.feedback),
      state.phase === "shown" && !chosen(n) && mark(t, option.right, option.feedback))),
  ];
}

const DRAW = {
  single: (given) => choice(given, "radio"),
  multiple: (given) => choice(given, "checkbox"),
  "true-false": ({ state, name, keep, locked, t }) => [true, false].map((value) => h("div", { class: "sc-option" },
    h("label", {},
      h("input", {
        type: "radio", name: name("options"), id: value ? name("first") : name("false"), checked: state.answer === value, disabled: locked,
        on: { change: () => keep({ answer: value }) },
      }),
      h("span", {}, value ? t("True") : t("False"))))),
  order: drawOrder,
  match: ({ question, state, name, keep, locked, t }) => h("ul", { class: "sc-pairs" }, question.pairs.map((pair, n) => h("li", {},
    h("label", { for: n === 0 ? name("first") : name(`pair-${n}`) }, rich(pair.left)),
    h("select", {
      id: n === 0 ? name("first") : name(`pair-${n}`), disabled: locked,
      on: { change: (event) => { state.answer = state.answer.map((one, m) => (m === n ? event.target.value : one)); keep({ answer: state.answer }); } },
    },
      h("option", { value: "", selected: state.answer[n] === "" }, t("Choose …")),
      question.answers.map((one) => h("option", { value: one, selected: state.answer[n] === one }, one))),
    locked && mark(t, pair.right === state.answer[n], pair.right === state.answer[n] ? pair.feedback : t("Think again about this one."))))),
  short: ({ state, name, keep, locked, t }) => h("p", { class: "sc-field" },
    h("label", { for: name("first") }, t("Your answer")),
    h("input", {
      type: "text", id: name("first"), value: state.answer, readonly: locked, autocomplete: "off", autocapitalize: "none", maxlength: 120,
      on: { input: (event) => keep({ answer: event.target.value }) },
    })),
};

function drawOrder({ ctx, question, state, name, keep, locked, t }) {
  const move = (place, by) => () => {
    const answer = [...state.answer];
    [answer[place], answer[place + by]] = [answer[place + by], answer[place]];
    keep({ answer });
    const [first, last] = [place + by === 0, place + by === answer.length - 1];
    const side = (by < 0 && !first) || last ? "up" : "down";
    ctx.redraw(`${question.id}-${side}-${answer[place + by]}`);
    ctx.say(t("{item} is now number {n} of {m}.", { item: question.steps[answer[place + by]].text, n: place + by + 1, m: answer.length }));
  };
  return h("ol", { class: "sc-steps", id: name("first"), tabindex: "-1" }, state.answer.map((step, place) => {
    const { text, feedback } = question.steps[step];
    return h("li", {},
      h("span", { class: "sc-step" }, rich(text)),
      !locked && h("span", { class: "sc-buttons" },
        button(t("Up"), move(place, -1), { id: name(`up-${step}`), disabled: place === 0, "aria-label": t("Move up: {item}", { item: text }) }),
        button(t("Down"), move(place, 1), { id: name(`down-${step}`), disabled: place === state.answer.length - 1, "aria-label": t("Move down: {item}", { item: text }) })),
      locked && mark(t, step === place, step === place ? feedback : t("This one stands somewhere else.")));
  }));
}

export default defineActivity({ initial, view });
