// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Who sees what on the profile, and why: pure functions, the same as in audience_rules.py.

export const GENERAL = "general";
export const SHOW = "show";
export const REMOVE = "remove";
const WIDE = ["public", "friends-of-friends"];
const SEEN = ["public", "near", "friend", "group"];

/** All that can stand on the profile, in its order; `part` says which list it is from. */
export function things(data) {
  return ["facts", "posts", "tagged"].flatMap((part) => data[part].map((one) => ({ ...one, part })));
}

/** All audiences there are, from the narrowest. */
export function audiences(data) {
  const names = data.groups.map(({ id }) => id);
  return ["me", ...names.map((one) => `only:${one}`), ...names.map((one) => `except:${one}`), "friends", "friends-of-friends", "public"];
}

/** Complete settings from what was stored or what a solution names; anything strange is left out. */
export function settle(raw, data) {
  const known = audiences(data);
  const one = (value, other) => (known.includes(value) ? value : other);
  const flag = (value, other) => (typeof value === "boolean" ? value : other);
  const chosen = (part, values, given) => data[part].filter(({ id }) => values.includes(given?.[id])).map(({ id }) => [id, given[id]]);
  const { start } = data;
  return {
    general: one(raw?.general, start.general), tagged: one(raw?.tagged, start.tagged),
    review: flag(raw?.review, start.review), old: flag(raw?.old, start.old),
    own: Object.fromEntries([...chosen("facts", known, raw?.own), ...chosen("posts", [GENERAL, ...known], raw?.own)]),
    tags: Object.fromEntries(chosen("tagged", [SHOW, REMOVE], raw?.tags)),
  };
}

/** What is chosen for a fact or post itself. */
export function choice(thing, settings) {
  return settings.own[thing.id] ?? thing.audience;
}

/** The audience that holds for a thing in the end. */
export function audienceOf(thing, settings) {
  if (thing.part === "tagged") return settings.tagged;
  const chosen = choice(thing, settings) === GENERAL ? settings.general : choice(thing, settings);
  return thing.old && settings.old && WIDE.includes(chosen) ? "friends" : chosen;
}

/** Why somebody sees a thing on the profile, or does not: a word. */
export function verdict(data, thing, viewer, settings) {
  if (thing.part === "tagged") {
    const decided = settings.tags[thing.id];
    if (decided === REMOVE) return "removed";
    if (decided !== SHOW && settings.review) return "waiting";
    if (!thing["seen-by"].includes(viewer.id)) return "author";
  }
  return reached(data, audienceOf(thing, settings), viewer);
}

function reached(data, audience, viewer) {
  const friend = viewer.relation === "friend";
  if (audience === "public") return "public";
  if (audience === "friends-of-friends") return viewer.relation === "stranger" ? "not-near" : "near";
  if (audience === "me") return "me";
  if (audience === "friends") return friend ? "friend" : "not-friend";
  const [how, name] = audience.split(":");
  const inside = data.groups.some(({ id, members }) => id === name && members.includes(viewer.id));
  if (how === "only") return inside ? "group" : "not-group";
  if (!friend) return "not-friend";
  return inside ? "excepted" : "friend";
}

/** Whether somebody sees a thing on the profile. */
export function sees(data, thing, viewer, settings) {
  return SEEN.includes(verdict(data, thing, viewer, settings));
}

/** What somebody does not see on the profile but still at the one who posted it. */
export function elsewhere(data, viewer, settings) {
  return things(data).filter((one) => one.part === "tagged" && one["seen-by"].includes(viewer.id) && !sees(data, one, viewer, settings));
}

const MET = {
  seen: (need, data, settings) => {
    const thing = things(data).find(({ id }) => id === need.thing);
    return data.viewers.filter(({ id }) => need.viewers.includes(id)).every((one) => sees(data, thing, one, settings) === need.seen);
  },
  review: (need, data, settings) => settings.review === need.used,
  "at-most": (need, data, settings) => {
    const viewer = data.viewers.find(({ id }) => id === need.viewer);
    return things(data).filter((one) => sees(data, one, viewer, settings)).length <= need.most;
  },
};

/** Whether all needs of a mission hold at once. */
export function solved(mission, data, settings) {
  return mission.needs.every((need) => MET[need.type](need, data, settings));
}
