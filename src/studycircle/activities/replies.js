// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Replies: a heated invented thread. Choose a reply, put it in your own words, and see how the thread
// goes on. A reply can be taken back, and the ends seen so far are remembered.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { clean } from "./paste.js";
import { takeButtons } from "./take_buttons.js";
import { conversation, walk, wordsOf } from "./replies_walk.js";

const MOST = 1000;

/** taken: [{step, option, text}]; chosen: an option's id; drafts: {"step/option": text}; seen: outcome ids. */
function initial() {
  return { taken: [], chosen: null, drafts: {}, seen: [] };
}

function view(ctx) {
  const { t, data } = ctx;
  const way = walk(data, ctx.state.taken);
  return [
    h("p", { class: "sc-note" }, data.place),
    h("details", { class: "sc-who" }, h("summary", {}, t("Who writes in the thread?")),
      h("ul", {}, data.people.map((one) => h("li", {}, h("strong", {}, one.name), `: ${one.about}`)))),
    h(heading(ctx), {}, t("The thread")),
    thread(data.posts),
    way.turns.map((turn, n) => drawTurn(ctx, turn, n, n === way.turns.length - 1)),
    way.step ? drawStep(ctx, way) : drawOutcome(ctx, way),
  ];
}

function heading(ctx) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`;
}

function thread(posts) {
  return posts.length > 0 && h("ol", { class: "sc-thread" }, posts.map((one) => h("li", { class: "sc-post" },
    h("strong", {}, one.by), paragraphs(one.text))));
}

const MOODS = {
  calmer: ["The conversation grew calmer.", "sc-good"],
  same: ["The mood stayed as it was.", ""],
  hotter: ["The conversation grew more heated.", "sc-bad"],
};

function drawTurn(ctx, turn, n, last) {
  const { t } = ctx;
  const [told, look] = MOODS[turn.reply.mood];
  const back = () => ctx.set({ taken: ctx.state.taken.slice(0, n), chosen: turn.reply.id },
    { focus: "turn", say: t("Taken back. Choose again, or change your words.") });
  return h("div", { class: "sc-turn" },
    h(heading(ctx), { id: last ? ctx.id("latest") : null, tabindex: last ? "-1" : null }, `${t("Turn {n}", { n: n + 1 })}: ${turn.reply.way}`),
    h("div", { class: "sc-post sc-own" },
      h("strong", {}, turn.reply.silent ? t("You, outside the thread") : t("You")),
      h("p", { class: "sc-words", dir: "auto" }, wordsOf(turn)),
      button(t("Take back"), back, { class: "sc-button sc-quiet", "aria-label": t("Take back: {way}", { way: turn.reply.way }) })),
    thread(turn.reply.posts),
    h("p", { class: `sc-feedback ${look}` }, h("strong", {}, t(told)), " ", rich(turn.reply.why)));
}

function drawStep(ctx, { turns, step }) {
  const { t } = ctx;
  const chosen = () => step.options.find((one) => one.id === ctx.state.chosen);
  const choose = (option) => () => { ctx.save({ chosen: option.id }); ctx.refresh("write"); };
  function post() {
    const reply = chosen();
    if (!reply) {
      document.getElementById(ctx.id(`way-${step.options[0].id}`))?.focus();
      ctx.say(t("Choose what to do first."));
      return;
    }
    const text = reply.silent ? "" : draftOf(ctx, step, reply);
    const taken = [...ctx.state.taken.slice(0, turns.length), { step: step.id, option: reply.id, text }];
    const { outcome } = walk(ctx.data, taken);
    const seen = outcome ? [...new Set([...ctx.state.seen, outcome.id])] : ctx.state.seen;
    ctx.set({ taken, chosen: null, seen }, { focus: "latest", say: outcome ? t("The conversation has ended. Read how it went.") : t("Read how the thread went on.") });
  }
  return h("div", { class: "sc-next" },
    h("fieldset", {},
      h("legend", {}, h(heading(ctx), { id: ctx.id("turn"), tabindex: "-1" },
        h("span", { class: "sc-number" }, t("Your turn: {n}", { n: turns.length + 1 }), " "), rich(step.text))),
      paragraphs(step.help),
      step.options.map((option) => h("div", { class: "sc-option" }, h("label", {},
        h("input", {
          type: "radio", name: ctx.id("ways"), id: ctx.id(`way-${option.id}`), checked: option === chosen(),
          on: { change: choose(option) },
        }),
        h("span", {}, h("strong", {}, option.way), h("span", { class: "sc-means" }, option.silent ? rich(option.text) : ["«", rich(option.text), "»"])))))),
    ctx.region("write", () => drawWrite(ctx, step, chosen(), post)));
}

function draftOf(ctx, step, reply) {
  return ctx.state.drafts[`${step.id}/${reply.id}`] ?? "";
}

function drawWrite(ctx, step, reply, post) {
  const { t, data } = ctx;
  if (!reply || reply.silent) {
    return h("div", { class: "sc-buttons" }, button(reply ? t("Do it") : t("Go on"), post, { id: ctx.id("post"), class: "sc-button sc-main" }));
  }
  const keep = (text) => ctx.save({ drafts: { ...ctx.state.drafts, [`${step.id}/${reply.id}`]: clean({ most: MOST, long: true }, text) } });
  const write = (event) => {
    if (event.target.value.length > MOST) ctx.say(t("Only the first {n} signs are used.", { n: MOST }));
    keep(event.target.value);
  };
  const fetch = () => {
    keep(reply.text);
    ctx.refresh("write");
    document.getElementById(ctx.id("own"))?.focus();
  };
  return [
    h("div", { class: "sc-field" },
      h("label", { for: ctx.id("own") }, t("Write the reply in your own words")),
      h("span", { class: "sc-help", id: ctx.id("own-help") }, t("If you leave it empty, the suggestion is posted as it is. Nothing leaves your computer.")),
      h("textarea", { id: ctx.id("own"), rows: 4, value: draftOf(ctx, step, reply), "aria-describedby": ctx.id("own-help"), on: { input: write } })),
    h("p", { class: "sc-legend" }, t("Before you post")),
    h("ul", {}, data.think.map((one) => h("li", {}, rich(one)))),
    h("div", { class: "sc-buttons" },
      button(t("Post the reply"), post, { id: ctx.id("post"), class: "sc-button sc-main" }),
      !draftOf(ctx, step, reply) && button(t("Start from the suggestion"), fetch, { id: ctx.id("fetch") })),
  ];
}

function drawOutcome(ctx, way) {
  const { t, data, spec } = ctx;
  const { outcome } = way;
  const seen = data.outcomes.filter((one) => ctx.state.seen.includes(one.id));
  const again = () => ctx.set({ taken: [], chosen: null }, { focus: "turn", say: t("The thread begins anew. What you wrote is still there.") });
  const text = () => conversation(t, spec, way);
  return h("div", { class: "sc-outcome" },
    h(heading(ctx), { id: ctx.id("end"), tabindex: "-1" }, h("span", { class: "sc-number" }, t("How it ended"), " "), rich(outcome.title)),
    outcome.good && h("p", {}, h("strong", {}, t("A good way.")), " ", t("There are others.")),
    paragraphs(outcome.text),
    h("p", {}, t("Ends you have seen: {n} of {all}.", { n: seen.length, all: data.outcomes.length })),
    h("ul", {}, seen.map((one) => h("li", {}, rich(one.title)))),
    h("div", { class: "sc-buttons" }, button(t("Try another way from the beginning"), again, { id: ctx.id("again"), class: "sc-button sc-main" })),
    h(heading(ctx), {}, t("Take the conversation along")),
    takeButtons(ctx, { name: t("The conversation"), fileName: `${spec.id.replace(/\W+/g, "-")}.txt`, type: "text/plain", text, file: () => `${text()}\n` }));
}

export default defineActivity({ initial, view, keep: true });
