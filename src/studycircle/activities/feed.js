// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Feed lab: the participant sets what counts and sees the same posts take new places at once, each with
// its reasons. Sliders stay where they are while the list beside them is redrawn.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { compare } from "./feed_compare.js";
import { presets, profile, show, sliders } from "./feed_controls.js";
import { product, productText } from "./feed_product.js";
import { rank, settle, solved } from "./feed_rank.js";
import { age, counts, factorName, label, reason, senderName, settingLines, share, whyShort } from "./feed_words.js";
import { drawMissions } from "./missions.js";

const FIRST = 10;

function initial(data) {
  return { ...settle(null, data), a: null, all: false, open: [], done: [], shown: [], why: "" };
}

/** Settings made whole again after a reload, whatever was kept. */
function mend(ctx) {
  const { state, data } = ctx;
  const names = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
  Object.assign(state, settle(state, data), {
    a: state.a ? settle(state.a, data) : null, all: state.all === true, open: names(state.open),
    done: names(state.done), shown: names(state.shown), why: typeof state.why === "string" ? state.why : "",
  });
}

function view(ctx) {
  const { t, data } = ctx;
  mend(ctx);
  const heading = (text, name) => h(`h${Number(ctx.spec.level ?? 3) + 1}`, name ? { id: ctx.id(name), tabindex: "-1" } : {}, text);
  const jump = (text, name) => button(text, () => document.getElementById(ctx.id(name)).focus(), { class: "sc-button sc-quiet" });
  const progress = () => {
    const done = ctx.state.done.map((id) => data.missions.find((one) => one.id === id)).filter(Boolean);
    const last = done.length > 0 && [" ", t("Done last: {mission}", { mission: done.at(-1).text })];
    return h("p", { class: "sc-progress" }, h("strong", {}, t("Missions: {n} of {m} done.", { n: done.length, m: data.missions.length })), last);
  };
  const now = () => rank(data.posts, ctx.state);
  const order = (ranked) => ranked.map(({ post }) => post.id).join(" ");
  // The order last announced: while a slider is dragged the list changes at once, and is told of at the end.
  let told = order(now());

  /** Keeps a change, notes missions it has done, and says what stands first. */
  function change(patch, { settled = true, focus = null, whole = false } = {}) {
    const before = told;
    ctx.save(patch);
    const after = now();
    const fresh = settled ? data.missions.filter((one) => !ctx.state.done.includes(one.id) && solved(one, after, ctx.state)) : [];
    if (fresh.length) ctx.save({ done: [...ctx.state.done, ...fresh.map(({ id }) => id)] });
    if (whole) ctx.redraw(focus);
    else {
      show(ctx);
      for (const name of ["top", "feed", "compare"]) ctx.refresh(name);
      if (settled) ctx.refresh("product");
      if (fresh.length) for (const name of ["progress", "missions"]) ctx.refresh(name);
    }
    if (!settled) return;
    told = order(after);
    const said = told === before ? t("The order is the same. At the top: {post}.", { post: label(after[0].post) })
      : t("The ranking has changed. At the top: {post}.", { post: label(after[0].post) });
    ctx.say([said, ...fresh.map(({ text }) => t("Mission done: {mission}", { mission: text }))].join(" "));
  }
  const move = (factor, value, settled) => change({ weights: { ...ctx.state.weights, [factor]: value } }, { settled });
  const toggle = (name) => (event) => {
    const others = ctx.state.open.filter((one) => one !== name);
    ctx.save({ open: event.target.open ? [...others, name] : others });
  };
  const act = {
    toggle,
    profile: (profiling) => change({ profiling }, { whole: true }),
    guess: (topic, level) => change({ guesses: { ...ctx.state.guesses, [topic]: level } }),
  };
  const comparing = {
    keep: () => ctx.set({ a: settle(ctx.state, data) }, { focus: "keep", say: t("Kept as A. Change something: the new order is B.") }),
    back: () => change({ ...ctx.state.a }, { whole: true, focus: "back" }),
    drop: () => ctx.set({ a: null }, { focus: "keep", say: t("A is removed.") }),
  };
  const use = (mission) => change(settle(mission.solution, data), { whole: true, focus: `use-${mission.id}` });
  const first = () => (ctx.state.all ? data.posts.length : FIRST);

  return h("div", { class: "sc-lab" },
    jump(t("To the missions"), "missions"),
    heading(t("Choose what counts"), "choose"),
    presets(ctx, (preset) => change({ weights: { ...preset.weights } })),
    profile(ctx, act),
    h("div", { class: "sc-bench" },
      h("div", { class: "sc-controls" }, h("div", { class: "sc-still" }, sliders(ctx, move), ctx.region("progress", progress)),
        ctx.region("top", () => h("p", { class: "sc-top" }, h("strong", {}, t("At the top now:")), " ",
          now().slice(0, 3).map(({ post }, n) => `${n + 1}. ${label(post)}`).join(" · ")))),
      h("div", { class: "sc-stream" }, heading(t("Your feed")), ctx.region("feed", () => stream(ctx, now(), first(), toggle)))),
    paragraphs(data.limits, "sc-note"),
    heading(t("Compare two rankings")), ctx.region("compare", () => compare(ctx, now(), first(), comparing)),
    heading(t("Missions"), "missions"), jump(t("To the weights"), "choose"), ctx.region("missions", () => drawMissions(ctx, (mission) => settingLines(t, data, settle(mission.solution, data)), use)),
    heading(t("My feed")), product(ctx, () => productText(ctx, now(), ctx.state)));
}

function stream(ctx, ranked, first, toggle) {
  const { t } = ctx;
  const more = () => ctx.set({ all: !ctx.state.all }, {
    focus: ctx.state.all ? "more" : "next", say: ctx.state.all ? t("The first {n} posts are shown.", { n: FIRST }) : t("All {n} posts are shown.", { n: ranked.length }),
  });
  return [
    h("ol", { class: "sc-posts" }, ranked.slice(0, first).map((one, n) => postItem(ctx, one, n, toggle))),
    button(ctx.state.all ? t("Show only the first {n}", { n: FIRST }) : t("Show all {n}", { n: ranked.length }), more, { id: ctx.id("more") }),
  ];
}

function postItem(ctx, { post, parts, total }, n, toggle) {
  const { t, data, state } = ctx;
  const bar = (part) => h("svg:svg", { class: "sc-bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("svg:rect", { x: 0, y: 0, width: share(part, total), height: 6 }));
  return h("li", { class: post.ad ? "sc-ad" : null, "data-post": post.id, ...(n === FIRST ? { id: ctx.id("next"), tabindex: "-1" } : {}) },
    h("p", { class: "sc-sender" }, h("strong", {}, post.from), h("span", { class: "sc-tag" }, senderName(t, post)), h("span", { class: "sc-help" }, age(t, post.hours))),
    h("p", {}, rich(post.text)),
    h("p", { class: "sc-help" }, counts(t, post)),
    h("p", { class: "sc-why" }, whyShort(t, { parts, total })),
    h("details", { open: state.open.includes(`why-${post.id}`), on: { toggle: toggle(`why-${post.id}`) } },
      h("summary", { id: ctx.id(`why-${post.id}`) }, t("Why do I see this?"), h("span", { class: "sc-hidden" }, ` ${label(post)}`)),
      h("ul", { class: "sc-parts" }, parts.map((part) => h("li", {},
        h("strong", {}, t("{factor}: {n} %", { factor: factorName(t, part.factor), n: share(part, total) })), bar(part),
        h("span", {}, reason(t, part, post, data, state.guesses), part.used && t(" – {points} points × weight {weight} = {sum}", part))))),
      h("p", {}, t("Sum: {n}", { n: total }))));
}

export default defineActivity({ initial, view, keep: true });
