// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Profile lab: the participant sets who sees what on an invented profile, looks at it with the eyes of
// others, and solves missions. Lists are redrawn beside the controls, which stay where they are.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { audienceOf, elsewhere, sees, settle, solved, things, verdict } from "./audience_rules.js";
import { general, single } from "./audience_settings.js";
import { because, changeLines, productText, relationName, seenBy } from "./audience_words.js";
import { drawMissions } from "./missions.js";
import { takeButtons } from "./take_buttons.js";

const LONGEST = 2000;

function initial(data) {
  return { ...settle(null, data), as: data.viewers[0].id, done: [], shown: [], plan: "" };
}

/** The beginning of a long text, never half an emoji. */
function cut(text) {
  return text.length > LONGEST ? text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "") : text;
}

/** A whole state after a reload, whatever was kept. */
function mend(ctx) {
  const { state, data } = ctx;
  const names = (value) => (Array.isArray(value) ? value.filter((id) => data.missions.some((one) => one.id === id)) : []);
  Object.assign(state, settle(state, data), {
    as: data.viewers.some(({ id }) => id === state.as) ? state.as : data.viewers[0].id,
    done: names(state.done), shown: names(state.shown), plan: typeof state.plan === "string" ? cut(state.plan) : "",
  });
}

function view(ctx) {
  const { t, data } = ctx;
  mend(ctx);
  const heading = (text, name) => h(`h${Number(ctx.spec.level ?? 3) + 1}`, name ? { id: ctx.id(name), tabindex: "-1" } : {}, text);
  const jump = (text, name) => button(text, () => document.getElementById(ctx.id(name)).focus(), { class: "sc-button sc-quiet" });
  const progress = () => {
    const { done } = ctx.state;
    const next = data.missions.find(({ id }) => !done.includes(id));
    const last = data.missions.find(({ id }) => id === done.at(-1));
    return [
      h("p", { class: "sc-progress" }, h("strong", {}, t("Missions: {n} of {m} done.", { n: done.length, m: data.missions.length }))),
      last && h("p", { class: "sc-good sc-last" }, h("strong", {}, t("Done last:")), " ", rich(last.insight)),
      next && h("p", {}, h("strong", {}, t("Next mission:")), " ", rich(next.text)),
    ];
  };

  /** Keeps a change, notes missions it has done, and says who sees the thing now. */
  function change(patch, { thing = null, whole = null } = {}) {
    ctx.save(patch);
    // A tag that is not decided any more is left out again.
    mend(ctx);
    const fresh = data.missions.filter((one) => !ctx.state.done.includes(one.id) && solved(one, data, ctx.state));
    if (fresh.length) ctx.save({ done: [...ctx.state.done, ...fresh.map(({ id }) => id)] });
    if (whole) ctx.redraw(whole);
    else for (const name of ["look", "progress", "missions", "product", ...things(data).map(({ id }) => `reach-${id}`)]) ctx.refresh(name);
    const said = thing ? t("{thing} is now seen by: {who}.", { thing: thing.name, who: seenBy(t, data, thing, ctx.state) }) : looked(ctx);
    ctx.say([said, ...fresh.map(({ text }) => t("Mission done: {mission}", { mission: text }))].join(" "));
  }
  const set = (patch, thing) => { ctx.back = null; change(patch, { thing }); };
  const use = (mission) => {
    // One's own choices, not those of the way that was set just before.
    const own = ctx.back?.own ?? settle(ctx.state, data);
    const whole = `use-${mission.id}`;
    ctx.back = { mission: mission.id, own, take: () => { ctx.back = null; change(own, { whole }); } };
    change(settle(mission.solution, data), { whole });
  };
  const typed = (event) => {
    const { value } = event.target;
    ctx.save({ plan: cut(value) });
    ctx.refresh("product");
    if (value.length > LONGEST) ctx.say(t("Only the first {n} characters are kept.", { n: LONGEST }));
  };
  const text = () => productText(t, data, ctx.state);
  const name = t("This is how my profile is set");

  return h("div", { class: "sc-lab" },
    h("p", { class: "sc-buttons" }, jump(t("To the missions"), "missions"), jump(t("To the profile as others see it"), "as")),
    h("div", { class: "sc-bench" },
      h("div", { class: "sc-controls" }, heading(t("Set who sees what"), "set"), general(ctx, set), single(ctx, set)),
      h("div", { class: "sc-stage" }, h("div", { class: "sc-still" },
        heading(t("Look with the eyes of others"), "as"), ctx.region("progress", progress), ctx.region("look", () => look(ctx))))),
    paragraphs(data.limits, "sc-note"),
    heading(t("Missions"), "missions"), jump(t("To the settings"), "set"), ctx.region("missions", () => drawMissions(ctx, (mission) => changeLines(t, data, mission.solution), use)),
    heading(name),
    h("p", { class: "sc-field" },
      h("label", { for: ctx.id("plan") }, t("What do you want to change in an account of your own?")),
      h("textarea", { id: ctx.id("plan"), rows: 4, value: ctx.state.plan, on: { input: typed } })),
    ctx.region("product", () => h("pre", { class: "sc-product", tabindex: "0", role: "region", "aria-label": name }, text())),
    takeButtons(ctx, { name, fileName: "min-profil.txt", type: "text/plain", text, file: () => `${name}\n\n${text()}` }));
}

function looked(ctx) {
  const { t, data, state } = ctx;
  const viewer = data.viewers.find(({ id }) => id === state.as);
  const all = things(data);
  return t("{name} sees {n} of {m} things.", { name: viewer.name, n: all.filter((one) => sees(data, one, viewer, state)).length, m: all.length });
}

function look(ctx) {
  const { t, data, state } = ctx;
  const viewer = data.viewers.find(({ id }) => id === state.as);
  const reason = (one) => because(t, data, one, viewer, verdict(data, one, viewer, state), audienceOf(one, state));
  const all = things(data);
  const [seen, not] = [true, false].map((wanted) => all.filter((one) => sees(data, one, viewer, state) === wanted));
  const left = elsewhere(data, viewer, state);
  const side = `h${Number(ctx.spec.level ?? 3) + 2}`;
  const choose = (id) => () => { ctx.save({ as: id }); ctx.refresh("look"); ctx.say(looked(ctx)); };
  return [
    h("fieldset", {}, h("legend", {}, t("Look as")), h("div", { class: "sc-buttons" }, data.viewers.map((one) =>
      button(one.name, choose(one.id), { id: ctx.id(`as-${one.id}`), "aria-pressed": String(one.id === state.as) })))),
    h("p", { class: "sc-viewer" }, h("strong", {}, viewer.name), `, ${viewer.who} (${relationName(t, viewer)}). `, looked(ctx)),
    h(side, {}, t("Sees")),
    seen.length === 0 && h("p", {}, t("Nothing at all.")),
    h("ul", { class: "sc-seen" }, seen.map((one) => h("li", { "data-seen": one.id },
      h("strong", {}, one.name), one.by && ` · ${t("{by} has tagged you", { by: one.by })}`, h("br"), rich(one.text), h("span", { class: "sc-help" }, reason(one))))),
    not.length > 0 && [h(side, {}, t("Does not see")),
      h("ul", { class: "sc-not" }, not.map((one) => h("li", { "data-hidden": one.id }, h("strong", {}, one.name), h("span", { class: "sc-help" }, reason(one)))))],
    left.length > 0 && [h(side, {}, t("Can see elsewhere")),
      h("ul", { class: "sc-left" }, left.map((one) => h("li", { "data-left": one.id }, t("{thing}: it is still there at {by}.", { thing: one.name, by: one.by }))))],
  ];
}

export default defineActivity({ initial, view, keep: true });
