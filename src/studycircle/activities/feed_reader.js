// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Feed reader: find feeds, read them in order of time, sort them into folders, take the list along.
// Everything happens in the page: given feeds lie in it, other feeds are pasted or chosen as files.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { drawAdd } from "./feed_reader_add.js";
import { drawRead } from "./feed_reader_read.js";
import { drawSort } from "./feed_reader_sort.js";
import { change, initial, mend, posts } from "./feed_reader_state.js";
import { drawTake } from "./feed_reader_take.js";
import { drawMissions } from "./missions.js";

const DRAW = { add: drawAdd, read: drawRead, sort: drawSort, take: drawTake };

function view(ctx) {
  mend(ctx);
  const { t, data, state } = ctx;
  const heading = (text, name) => h(`h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`, name ? { id: ctx.id(name), tabindex: "-1" } : {}, h("bdi", {}, text));
  const unread = posts(ctx).filter(({ key }) => !state.read.includes(key)).length;
  const views = { add: t("Find feeds"), read: t("Read posts ({n} unread)", { n: unread }), sort: t("Feeds and folders"), take: t("Take along") };
  const go = (key) => change(ctx, { view: key, open: "" }, "", `view-${key}`);
  const progress = () => {
    const next = data.missions.find(({ id }) => !ctx.state.done.includes(id));
    return h("p", {}, h("strong", {}, t("Missions: {n} of {m} done.", { n: ctx.state.done.length, m: data.missions.length })), " ", next && [t("Next mission:"), " ", rich(next.text)]);
  };
  // «Show one way» leads on to the place for it: a mission is never done by itself.
  const words = { way: t("One way to do it:"), use: t("Go there"), useOf: (mission) => t("Go there: {mission}", { mission: mission.text }) };
  const missions = () => drawMissions({ ...ctx, state: ctx.state }, (one) => one.way, (one) => go(one.view), words);
  return [
    ctx.region("progress", progress),
    h("div", { class: "sc-buttons sc-views", role: "group", "aria-label": t("Parts of the reader") }, Object.entries(views).map(([key, name]) =>
      button(name, () => go(key), { id: ctx.id(`view-${key}`), "aria-pressed": String(key === state.view) }))),
    h("div", { class: "sc-view" }, (DRAW[state.view] ?? drawAdd)(ctx, heading)),
    heading(t("Missions")), ctx.region("missions", missions),
    paragraphs(data.limits, "sc-note"),
  ];
}

export default defineActivity({ initial, view, keep: true });
