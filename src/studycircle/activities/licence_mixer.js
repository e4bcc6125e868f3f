// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Licence mixer: works are put together as a remix or a collection, and it is said at once whether that may
// be published, under which licence, by which rule, and what would have to change. Then the sources are given.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { PARTS, whole } from "./licence_mixer_credit.js";
import { drawCredit, drawProduct, OWN, worksNamed } from "./licence_mixer_give.js";
import { judge, resultOf, solved, ways } from "./licence_mixer_table.js";
import { drawMissions } from "./missions.js";

const MOST = 4;

/** A whole state, whatever was kept. */
function mended(data, state) {
  const ids = data.works.map(({ id }) => id);
  const among = (value, list) => [...new Set(Array.isArray(value) ? value : [])].filter((one) => list.includes(one));
  const held = (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {});
  const text = (value) => (typeof value === "string" ? value : "");
  const credits = Object.fromEntries([...ids, OWN].map((id) => [id, Object.fromEntries(PARTS.map((part) => [part, text(held(held(state.credits)[id])[part])]))]));
  const works = among(state.works, ids).slice(0, MOST);
  const missions = data.missions.map(({ id }) => id);
  return {
    works, how: state.how === "collection" ? "collection" : "remix", sold: state.sold === true,
    wish: data.table.results.some(({ id, choice }) => choice && id === state.wish) ? state.wish : "",
    // Nothing chosen yet: the first work there is.
    at: [...works, OWN].includes(state.at) ? state.at : "",
    credits, title: text(state.title), name: text(state.name),
    done: among(state.done, missions), shown: among(state.shown, missions),
  };
}

const nameOf = (data, licence) => data.table.licences[licence].short;

function view(ctx) {
  const { t, data } = ctx;
  ctx.state = mended(data, ctx.state);
  const heading = (text, name) => h(`h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`, name ? { id: ctx.id(name), tabindex: "-1" } : {}, text);
  const progress = () => {
    const next = data.missions.find(({ id }) => !ctx.state.done.includes(id));
    return h("p", { class: "sc-next" }, t("Missions: {n} of {m} done.", { n: ctx.state.done.length, m: data.missions.length }),
      next && [" ", h("strong", {}, t("Next mission:")), " ", rich(next.text)]);
  };
  const credited = (id) => whole(data, ctx.state.how, data.works.find((one) => one.id === id), ctx.state.credits[id]);

  /** Missions that became done now, kept and said. */
  function noticed() {
    const fresh = data.missions.filter((one) => !ctx.state.done.includes(one.id) && solved(data, ctx.state, one, credited));
    if (fresh.length) {
      ctx.save({ done: [...ctx.state.done, ...fresh.map(({ id }) => id)] });
      for (const name of ["missions", "progress"]) ctx.refresh(name);
    }
    return fresh.map(({ text }) => t("Mission done: {mission}", { mission: text }));
  }
  /** Keeps what was set, and says what it means. */
  function change(patch, focus) {
    ctx.save(patch);
    ctx.state = mended(data, ctx.state);
    const news = noticed();
    if (focus) ctx.redraw(focus);
    else for (const name of ["answer", "credit", "product"]) ctx.refresh(name);
    ctx.say([said(ctx), ...news].join(" "));
  }
  function typed(patch) {
    ctx.save(patch);
    for (const name of ["parts", "product"]) ctx.refresh(name);
    const news = noticed();
    if (news.length) ctx.say(news.join(" "));
  }
  const use = ({ id, solution }) => change({ ...solution }, `use-${id}`);
  return [
    ctx.region("progress", progress),
    heading(t("1. Choose two to four works")), drawWorks(ctx, change),
    heading(t("2. What will you make?")), drawHow(ctx, change),
    heading(t("3. May it be published?"), "verdict"),
    ctx.region("answer", () => drawAnswer(ctx, change)),
    heading(t("4. Give the sources")), paragraphs(data.help),
    ctx.region("credit", () => drawCredit(ctx, change, typed)),
    heading(t("5. Your finished text")), drawProduct(ctx, typed),
    heading(t("Missions"), "missions"),
    ctx.region("missions", () => drawMissions(ctx, ({ solution }) => setupLines(ctx, solution), use)),
    data.limits && h("div", { class: "sc-note" }, paragraphs(data.limits)),
  ];
}

function setupLines(ctx, { works, how, sold, wish }) {
  const { t, data } = ctx;
  return [
    t("Works: {works}", { works: worksNamed(works.map((id) => data.works.find((one) => one.id === id))) }),
    how === "remix" ? t("A remix: changed or blended") : t("A collection: side by side, unchanged"),
    sold ? t("It is to be sold") : t("It is not to be sold"),
    wish && t("Licence: {licence}", { licence: data.table.results.find(({ id }) => id === wish).short }),
  ].filter(Boolean);
}

function option(ctx, type, id, checked, on, ...label) {
  return h("div", { class: "sc-option" }, h("label", {},
    h("input", { type, id: ctx.id(id), name: type === "radio" ? ctx.id("how") : null, checked, on: { change: on } }), h("span", {}, label)));
}

function drawWorks(ctx, change) {
  const { t, data, state } = ctx;
  const pick = (work) => (event) => {
    const kept = ctx.state.works.filter((id) => id !== work.id);
    if (event.target.checked && kept.length >= MOST) {
      event.target.checked = false;
      ctx.say(t("At most {n} works. Take one away first.", { n: MOST }));
    } else change({ works: event.target.checked ? [...kept, work.id] : kept });
  };
  return h("fieldset", { class: "sc-works" }, h("legend", { class: "sc-hidden" }, t("Works")), data.works.map((work) =>
    option(ctx, "checkbox", `work-${work.id}`, state.works.includes(work.id), pick(work),
      h("strong", {}, work.title), ` · ${work.kind}`, h("br"), t("by {name}", { name: work.author }), h("br"),
      h("span", { class: "sc-licence" }, nameOf(data, work.licence)), work.about && h("span", { class: "sc-help" }, " ", rich(work.about)),
      h("span", { class: "sc-help sc-source" }, work.source))));
}

function drawHow(ctx, change) {
  const { t, data, state } = ctx;
  return [
    h("fieldset", {}, h("legend", {}, t("How are the works put together?")),
      option(ctx, "radio", "remix", state.how === "remix", () => change({ how: "remix" }), t("A remix: changed or blended")),
      option(ctx, "radio", "collection", state.how === "collection", () => change({ how: "collection" }), t("A collection: side by side, unchanged"))),
    option(ctx, "checkbox", "sold", state.sold, (event) => change({ sold: event.target.checked }), t("It is to be sold")),
    h("p", { class: "sc-field" }, h("label", { for: ctx.id("wish") }, t("Which licence do you want for the result?")),
      h("select", { id: ctx.id("wish"), on: { change: (event) => change({ wish: event.target.value }) } },
        h("option", { value: "", selected: !state.wish }, t("Any that is allowed")),
        data.table.results.filter(({ choice }) => choice).map(({ id, short, name }) => h("option", { value: id, selected: id === state.wish }, `${short} (${name})`)))),
  ];
}

function said(ctx) {
  const { t, data, state } = ctx;
  const verdict = judge(data, state);
  if (verdict.few) return t("Choose at least two works.");
  if (!verdict.ok) return t("No, not like this.");
  const licence = resultOf(data, state, verdict).short;
  return state.how === "remix" ? t("Yes. The remix may have {licence}.", { licence }) : t("Yes. The selection may have {licence}, and each work keeps its own licence.", { licence });
}

function drawRule(ctx, name) {
  const rule = ctx.data.table.rules[name];
  return [h("strong", {}, rule.name), ". ", rule.text, " ", h("a", { href: rule.url }, ctx.t("The rule: {source}", { source: rule.source }))];
}

function drawAnswer(ctx, change) {
  const { t, data, state } = ctx;
  const verdict = judge(data, state);
  if (verdict.few) return h("p", { class: "sc-verdict" }, h("strong", {}, said(ctx)));
  const free = verdict.works.every(({ licence }) => data.table.licences[licence].free);
  const wayText = {
    wish: () => t("Let the result have {licence}.", { licence: resultOf(data, { ...state, wish: "" }).short }), sold: () => t("Let it be free of charge: do not sell it."),
    collection: () => t("Make a collection: let the works stand side by side, unchanged."), remix: () => t("Make a remix."),
    swap: ({ out, into }) => t("Take «{into}» ({licence}) instead of «{out}».", { into: into.title, licence: nameOf(data, into.licence), out: out.title }),
    drop: ({ out }) => t("Leave «{out}» out.", { out: out.title }),
  };
  if (verdict.ok) {
    const named = verdict.results.map((id) => data.table.results.find((one) => one.id === id));
    const offered = named.some(({ choice }) => choice) ? named.filter(({ choice }) => choice) : named;
    return [
      h("p", { class: "sc-verdict sc-good" }, h("strong", {}, said(ctx))),
      h("p", {}, t("All licences it may have: {licences}.", { licences: offered.map(({ short }) => short).join(", ") }), " ",
        verdict.sold ? t("You may sell it.") : t("You may not sell it.")),
      h("ul", { class: "sc-rules" }, [...verdict.rules, free ? "attribute-free" : "attribute"].map((name) => h("li", {}, drawRule(ctx, name)))),
    ];
  }
  const found = ways(data, state);
  const about = [...new Set(verdict.problems.flatMap(({ works }) => works))];
  return [
    h("p", { class: "sc-verdict sc-bad" }, h("strong", {}, said(ctx))),
    h("ul", { class: "sc-rules" }, verdict.problems.map((one) => h("li", {}, h("span", { class: "sc-about" }, worksNamed(one.works)), h("br"), drawRule(ctx, one.rule)))),
    h("p", {}, h("strong", {}, found.some(({ left }) => left === 0) ? t("This would make it allowed:") : t("This is a step on the way:"))),
    h("ul", { class: "sc-ways" }, found.map((way, n) => h("li", {}, wayText[way.kind](way), " ",
      button(t("Do that"), () => change(way.patch, "verdict"), { id: ctx.id(`way${n}`), "aria-label": t("Do that: {way}", { way: wayText[way.kind](way) }) }))),
    h("li", {}, t("Or ask for leave. The one who made a work may say yes to more: {works}.", { works: worksNamed(about) }))),
  ];
}

export default defineActivity({ initial: (data) => mended(data, {}), view, keep: true });
