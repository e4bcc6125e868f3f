// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Tracker: one page visit, moment by moment, under choices that can be changed at any time. A picture
// and a table show who has been told what so far; both follow the same rule as the comparison.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { picture } from "./tracker_picture.js";
import { stoppedBy, toldAfter } from "./tracker_told.js";

/** at: the place of the step shown; consent, blocking, private: the choices. */
function initial() {
  return { at: 0, consent: true, blocking: false, private: false };
}

function view(ctx) {
  const { t, data } = ctx;
  const at = Math.min(Math.max(Math.trunc(Number(ctx.state.at)) || 0, 0), data.steps.length - 1);
  return [
    h("p", { class: "sc-note" }, data.place),
    drawChoices(ctx),
    ctx.region("visit", () => [drawStep(ctx, at), drawSoFar(ctx, at)]),
    h("details", {}, h("summary", {}, t("What may be told")),
      h("ul", {}, data.details.map((one) => h("li", {}, h("strong", {}, one.name), `: ${one.about}`)))),
    h("details", {}, h("summary", {}, t("Who may be told something")),
      h("ul", {}, data.parties.map((one) => h("li", {}, h("strong", {}, one.name), `: ${one.about}`)))),
    h("div", { class: "sc-note" }, paragraphs(data.limits)),
  ];
}

function heading(ctx) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`;
}

function knowing(told) {
  return Object.values(told).filter((one) => one.length).length;
}

function drawChoices(ctx) {
  const { t, data, state } = ctx;
  const change = (patch) => {
    ctx.save(patch);
    ctx.refresh("visit");
    const told = toldAfter(data, ctx.state, data.steps.length);
    ctx.say(t("After the whole visit, {n} of {all} know something about you.", { n: knowing(told), all: data.parties.length }));
  };
  const box = (type, name, label, checked, patch) => h("div", { class: "sc-option" }, h("label", {},
    h("input", { type, name: type === "radio" ? ctx.id("consent") : null, id: ctx.id(name), checked, on: { change: patch } }), h("span", {}, label)));
  return [
    h("fieldset", {}, h("legend", {}, t("The page asks about cookies. What do you answer?")),
      box("radio", "yes", t("Yes to all"), state.consent, () => change({ consent: true })),
      box("radio", "no", t("Only what is necessary"), !state.consent, () => change({ consent: false }))),
    h("fieldset", {}, h("legend", {}, t("Your browser")),
      box("checkbox", "blocking", t("Block trackers"), state.blocking, (event) => change({ blocking: event.target.checked })),
      box("checkbox", "private", t("Private window"), state.private, (event) => change({ private: event.target.checked }))),
  ];
}

const STOPPED = {
  "no-consent": "Stopped: you chose «only what is necessary».",
  blocking: "Stopped by tracker blocking.",
  private: "Stopped by the private window.",
};

function drawStep(ctx, at) {
  const { t, data, state } = ctx;
  const step = data.steps[at];
  const name = (list, id) => list.find((one) => one.id === id).name;
  const go = (to) => () => ctx.set({ at: to }, { focus: "here" });
  const together = new Intl.ListFormat(ctx.spec.lang);
  return h("div", { class: "sc-step" },
    h(heading(ctx), { id: ctx.id("here"), tabindex: "-1" },
      h("span", { class: "sc-number" }, t("Moment {n} of {all}", { n: at + 1, all: data.steps.length }), " "), rich(step.title)),
    paragraphs(step.text),
    h("ul", { class: "sc-tells" }, step.tells.map((tell) => {
      const stopped = stoppedBy(tell, state);
      const what = together.format(tell.details.map((id) => name(data.details, id)));
      return h("li", { class: stopped ? "sc-stopped" : "sc-is-told" },
        h("strong", {}, stopped ? t(STOPPED[stopped]) : t("Is told:")), " ",
        stopped ? t("{party} is not told {what}.", { party: name(data.parties, tell.to), what })
          : t("{party}: {what}.", { party: name(data.parties, tell.to), what }), " ", rich(tell.why));
    })),
    h("div", { class: "sc-buttons" },
      at < data.steps.length - 1 && button(t("Next moment"), go(at + 1), { id: ctx.id("next"), class: "sc-button sc-main" }),
      at > 0 && button(t("Back"), go(at - 1), { id: ctx.id("back") }),
      at > 1 && button(t("To the beginning"), go(0), { id: ctx.id("first") })));
}

function drawSoFar(ctx, at) {
  const { t, data, state } = ctx;
  const told = toldAfter(data, state, at + 1);
  const name = (id) => data.details.find((one) => one.id === id).name;
  return h("div", { class: "sc-so-far" },
    h(heading(ctx), {}, t("Who knows what so far")),
    picture(data, told, t("You")),
    h("p", {}, t("{n} of {all} know something about you. The picture shows how many things each one knows, the table what they are.", { n: knowing(told), all: data.parties.length })),
    h("table", { class: "sc-who" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("Who")), h("th", { scope: "col" }, t("Knows so far")))),
      h("tbody", {}, data.parties.map((party) => h("tr", {}, h("th", { scope: "row" }, party.name),
        h("td", {}, told[party.id].map(name).join(", ") || t("nothing")))))),
    at === data.steps.length - 1 && drawCompared(ctx));
}

const COMPARED = [
  ["Yes to all", { consent: true }],
  ["Only what is necessary", { consent: false }],
  ["Yes to all, tracker blocking", { consent: true, blocking: true }],
  ["Yes to all, private window", { consent: true, private: true }],
  ["All three ways to protect yourself", { consent: false, blocking: true, private: true }],
];

function drawCompared(ctx) {
  const { t, data } = ctx;
  const rows = COMPARED.map(([label, choices]) => {
    const told = toldAfter(data, choices, data.steps.length);
    return [label, knowing(told), Object.values(told).flat().length];
  });
  return [
    h(heading(ctx), {}, t("The whole visit, compared")),
    h("table", { class: "sc-compared" },
      h("thead", {}, h("tr", {}, [t("What you choose"), t("How many know something"), t("Things known in all")].map((one) => h("th", { scope: "col" }, one)))),
      h("tbody", {}, rows.map(([label, some, all]) => h("tr", {}, h("th", { scope: "row" }, t(label)), h("td", {}, String(some)), h("td", {}, String(all)))))),
  ];
}

export default defineActivity({ initial, view });
