// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What the person follows, how it is sorted, and what has been read. Posts are ordered by time and by
// nothing else.

import { address, later, readFeed } from "./feed_reader_parse.js";
import { isObject } from "./read_file.js";

const NOTHING = { items: [], notes: {} };

/** subs: [{ id, title, address, site, form, folder, own: a pasted feed }]; read, saved: keys of posts. */
export function initial() {
  return {
    view: "add", subs: [], folders: [], read: [], saved: [], pick: "", found: false, taken: false,
    where: "all", unread: false, open: "", undo: null, done: [], shown: [],
  };
}

/** What was kept by an earlier version of this page may lack something: what cannot be used is left out. */
export function mend({ state }) {
  const whole = (one) => isObject(one) && typeof one.title === "string" && address(one.address) && (!one.own || Array.isArray(one.own.items));
  for (const [name, first] of Object.entries(initial())) if (Array.isArray(first) && !Array.isArray(state[name])) state[name] = [];
  state.subs = state.subs.filter(whole);
  if (!whole(state.undo?.sub)) state.undo = null;
}

/** The given feeds, read once: [{ …definition, feed }]. */
export function given(ctx) {
  ctx.given ??= ctx.data.feeds.map((one) => ({ ...one, feed: readFeed(one.xml, one.address, ctx.t).feed }));
  return ctx.given;
}

export function feedOf(ctx, sub) {
  return given(ctx).find(({ id }) => id === sub.id)?.feed ?? sub.own ?? NOTHING;
}

/** A subscription to what lies at an address: a given feed, one of the person's own, or one not known here. */
export function subscription(ctx, { title, address: there, site, form = "", folder = "", own = null }) {
  const known = own ? null : given(ctx).find((one) => one.address === there);
  const { feed, id } = known ?? { feed: { title, site, form }, id: `own ${there}` };
  return { id: encodeURIComponent(id), title: feed.title || there, address: there, site: feed.site, form: feed.form, folder, own };
}

/** All posts of what is followed, the newest first. */
export function posts(ctx) {
  return ctx.state.subs.flatMap((sub) => feedOf(ctx, sub).items.map((item) => ({ ...item, sub, key: `${sub.id} ${item.id}` }))).sort(later);
}

/** The list with some marks put in or taken out. */
export function marked(list, keys, on = true) {
  const others = list.filter((one) => !keys.includes(one));
  return on ? [...others, ...keys] : others;
}

/** An id that none in the list has. */
export function free(list) {
  return `${Math.max(0, ...list.map(({ id }) => Number(id) || 0)) + 1}`;
}

/** [[folder's name or "", subscriptions]], folders first; none is empty. */
export function shelves({ subs, folders }) {
  return [...folders, { id: "", name: "" }].map(({ id, name }) => [name, subs.filter((one) => one.folder === id)]).filter(([, found]) => found.length);
}

const MET = {
  subscribed: ({ state }, { feed, least }) => (feed ? state.subs.some(({ id }) => id === feed) : state.subs.length >= least),
  found: ({ state }) => state.found,
  read: ({ state }, { least }) => state.read.length >= least,
  saved: ({ state }, { least }) => state.saved.length >= least,
  folders: ({ state }, { least }) => state.folders.length >= least,
  filed: ({ state }, { least }) => state.subs.filter(({ folder }) => folder).length >= least,
  "caught-up": (ctx) => ctx.state.read.length > 0 && posts(ctx).every(({ key }) => ctx.state.read.includes(key)),
  taken: ({ state }) => state.taken,
};

/** Keeps a change, with the missions it has done; answers what is to be said of them, or null if it could not be kept. */
export function keep(ctx, patch, say = "") {
  const kept = ctx.save(patch);
  const fresh = ctx.data.missions.filter((one) => !ctx.state.done.includes(one.id) && one.needs.every((need) => MET[need.what](ctx, need)));
  if (fresh.length) ctx.save({ done: [...ctx.state.done, ...fresh.map(({ id }) => id)] });
  return kept ? [say, ...fresh.map(({ text }) => ctx.t("Mission done: {mission}", { mission: text }))].join(" ").trim() : "";
}

/** The same, shown and said. */
export function change(ctx, patch, say, focus) {
  ctx.advice = null;
  const told = keep(ctx, patch, say);
  ctx.redraw(focus);
  if (told) ctx.say(told);
}

/** Says why something cannot be done, beside the field with that id. */
export function refuse(ctx, why, focus) {
  ctx.advice = { by: focus, why };
  ctx.redraw(focus);
  ctx.say(why);
}
