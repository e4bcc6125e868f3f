// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Spread lab: choose how a post is worded and what brakes it, then go forward round by round. The run is
// worked out anew from the choices each time, so the same choices always give the same run.

import { defineActivity } from "./base.js";
import { button, h, paragraphs } from "./dom.js";
import { drawKnown } from "./known.js";
import { drawMissions } from "./missions.js";
import { drawChoices, drawCorrection } from "./spread_choose.js";
import { mark, picture, standing } from "./spread_picture.js";
import { people, run, settle, solved, wordingOf } from "./spread_rules.js";
import { choiceLines, countWords, newsOf, productText, resultRows, sumWords } from "./spread_words.js";
import { takeButtons } from "./take_buttons.js";

function initial(data) {
  return { ...settle(null, data), at: 0, a: null, open: false, done: [], shown: [], note: "" };
}

/** State made whole again after a reload, whatever was kept. */
function mend({ state, data }) {
  const names = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
  Object.assign(state, settle(state, data), {
    a: state.a ? settle(state.a, data) : null, open: state.open === true,
    done: names(state.done), shown: names(state.shown), note: typeof state.note === "string" ? state.note : "",
  });
  state.at = Math.min(Math.max(Math.trunc(Number(state.at)) || 0, 0), run(data, state).rounds);
}

function view(ctx) {
  const { t, data } = ctx;
  mend(ctx);
  const heading = (text, name) => h(`h${Number(ctx.spec.level ?? 3) + 1}`, name ? { id: ctx.id(name), tabindex: "-1" } : {}, text);
  const refresh = () => { for (const name of ["correction", "run", "compare", "product"]) ctx.refresh(name); };
  const change = (patch) => {
    ctx.save({ ...patch, at: 0 });
    refresh();
    ctx.say(t("A new run. It stands at round 0."));
  };
  const restore = (choice) => ctx.set({ ...settle(choice, data), at: 0 }, { focus: "here", say: t("A new run. It stands at round 0.") });

  function go(to) {
    const done = run(data, ctx.state);
    const ended = to === done.rounds;
    const fresh = ended ? data.missions.filter((one) => !ctx.state.done.includes(one.id) && solved(one, data, ctx.state)) : [];
    ctx.save({ at: to, done: [...ctx.state.done, ...fresh.map(({ id }) => id)] });
    refresh();
    if (fresh.length) for (const name of ["progress", "missions"]) ctx.refresh(name);
    // The button that was pressed may be gone at either end.
    if (ended || to === 0) document.getElementById(ctx.id("here")).focus();
    ctx.say([countWords(t, data, done, to), ...fresh.map(({ text }) => t("Mission done: {mission}", { mission: text }))].join(" "));
  }
  const kept = {
    keep: () => ctx.set({ a: settle(ctx.state, data) }, { focus: "keep", say: t("Kept as A. Change something: the new run is B.") }),
    back: () => restore(ctx.state.a),
    drop: () => ctx.set({ a: null }, { focus: "compare", say: t("A is removed.") }),
  };
  const runs = () => {
    const [own, a] = [run(data, ctx.state), ctx.state.a];
    const first = a && [t("Run A"), a, run(data, a)];
    return [first, ctx.state.at === own.rounds && [first ? t("Run B") : t("The run"), ctx.state, own]].filter(Boolean);
  };
  const typed = (event) => { ctx.save({ note: event.target.value }); ctx.refresh("product"); };

  return h("div", { class: "sc-lab" },
    h("p", { class: "sc-note" }, data.place), h("p", {}, data.truth),
    heading(t("Choose")), drawChoices(ctx, change), ctx.region("correction", () => drawCorrection(ctx, change)),
    ctx.region("progress", () => h("p", {}, h("strong", {}, t("Missions: {n} of {m} done.", { n: ctx.state.done.length, m: data.missions.length })))),
    ctx.region("run", () => drawRun(ctx, heading, go)),
    heading(t("Compare two runs"), "compare"), ctx.region("compare", () => drawCompare(ctx, runs(), kept)),
    heading(t("Missions")), ctx.region("missions", () => drawMissions(ctx, ({ solution }) => choiceLines(t, data, settle(solution, data)), ({ solution }) => restore(solution))),
    heading(t("My cascade")),
    h("div", { class: "sc-field" }, h("label", { for: ctx.id("note") }, t("What did you notice?")),
      h("textarea", { id: ctx.id("note"), rows: 4, value: ctx.state.note, on: { input: typed } })),
    ctx.region("product", () => h("pre", { class: "sc-product", tabindex: "0", role: "region", "aria-label": t("My cascade") }, productText(t, data, ctx.state, runs()))),
    takeButtons(ctx, { name: t("My cascade"), fileName: "min-kaskad.txt", text: () => productText(t, data, ctx.state, runs()) }),
    data.known.length > 0 && [heading(t("What research says")), drawKnown(ctx, data.known)],
    h("div", { class: "sc-note" }, paragraphs(data.limits)));
}

const STATES = {
  shared: "has shared it", saw: "has got it, not shared", told: "has got the correction", back: "has taken it back", unseen: "has not got it",
};

function drawRun(ctx, heading, go) {
  const { t, data, state } = ctx;
  const done = run(data, state);
  const { at } = state;
  const ended = at === done.rounds;
  const news = newsOf(t, data, done, at);
  const all = people(data);
  const states = Object.fromEntries(all.map(({ id }) => [id, standing(done, id, at)]));
  const legend = Object.entries(STATES).map(([name, words]) => h("li", {},
    h("svg:svg", { viewBox: "0 0 30 30", "aria-hidden": "true", focusable: "false" }, mark(name, 15, 15)),
    h("span", {}, `${t(words)}: ${Object.values(states).filter((one) => one === name).length}`)));
  return [
    heading(ended ? t("Round {n}, the last", { n: at }) : t("Round {n}", { n: at }), "here"),
    h("blockquote", {}, paragraphs(wordingOf(data, state).text)),
    h("p", {}, h("strong", {}, countWords(t, data, done, at))),
    h("ul", {}, news.length ? news.map(([word, who]) => h("li", {}, h("strong", {}, word), ` ${who}`)) : h("li", {}, t("Nothing new in this round."))),
    ended && [h("p", {}, t("Nothing more happens.")), h("div", { class: "sc-closing" }, paragraphs(wordingOf(data, state).about))],
    h("div", { class: "sc-buttons" },
      !ended && button(t("Next round"), () => go(at + 1), { id: ctx.id("next"), class: "sc-button sc-main" }),
      !ended && button(t("To the end"), () => go(done.rounds), { id: ctx.id("end") }),
      at > 0 && button(t("Back one round"), () => go(at - 1), { id: ctx.id("back") }),
      at > 1 && button(t("To the beginning"), () => go(0), { id: ctx.id("first") })),
    picture(data, done, at),
    h("ul", { class: "sc-legend-list" }, legend),
    h("details", { open: state.open, on: { toggle: (event) => ctx.save({ open: event.target.open }) } },
      h("summary", { id: ctx.id("table") }, t("The same as a table, with how each one counts")),
      h("table", { class: "sc-everybody" },
        h("thead", {}, h("tr", {}, [t("Who"), t("Now"), t("Counts")].map((one) => h("th", { scope: "col" }, one)))),
        h("tbody", {}, all.map((one) => h("tr", {},
          h("th", { scope: "row" }, `${one.number} ${one.name} `, h("span", { class: "sc-help" }, data.tempers.find(({ id }) => id === one.temper).name)),
          h("td", {}, t(STATES[states[one.id]])), h("td", {}, sumWords(t, data, state, done, one, at))))))),
  ];
}

function drawCompare(ctx, runs, act) {
  const { t, data, state } = ctx;
  const ended = state.at === run(data, state).rounds;
  if (!state.a && !ended) return h("p", {}, t("Go to the end of a run. Then you can keep it and compare it with another."));
  return [
    state.a && !ended && h("p", {}, t("A is kept. Go to the end of the new run to see it beside A.")),
    h("div", { class: "sc-sides" }, runs.map(([title, choice, done]) => h("table", {},
      h("caption", {}, title),
      h("tbody", {}, h("tr", {}, h("td", { colspan: 2 }, choiceLines(t, data, choice).join(". "), ".")),
        resultRows(t, data, done).map(([what, n]) => h("tr", {}, h("th", { scope: "row" }, what), h("td", {}, String(n)))))))),
    h("p", { class: "sc-buttons" },
      ended && button(state.a ? t("Keep this run as A instead") : t("Keep this run as A"), act.keep, { id: ctx.id("keep") }),
      state.a && button(t("Choose as in A"), act.back, { id: ctx.id("again") }),
      state.a && button(t("Stop comparing"), act.drop, { id: ctx.id("drop"), class: "sc-button sc-quiet" })),
  ];
}

export default defineActivity({ initial, view, keep: true });
