// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What reaches whom in the network, and what comes along in a move: pure functions on the state.
//   home: a server's id or null; follows: people's ids; hidden: servers the person shuts out;
//   blocked: servers the home server's own people shut out; lost: followers who are gone for good;
//   closed: servers that have closed; step: null, "told" (the home server closes) or "moved"; moved: what came along

export const OPEN = ["same", "follow", "boost"];
/** Why a follower did not come along. */
const WHY = ["not-moved", "closed", "shut", "no-move"];

const known = (value, list) => (Array.isArray(value) ? list.map(({ id }) => id).filter((id) => value.includes(id)) : []);

/** The part of the state that the rules read, made whole; anything strange is left out. */
export function settle(raw, data) {
  const ids = data.servers.map(({ id }) => id);
  const closed = known(raw?.closed, data.servers);
  const home = ids.includes(raw?.home) && !closed.includes(raw.home) ? raw.home : null;
  const away = (id) => id !== home && !closed.includes(id);
  const moved = raw?.moved;
  const sound = moved && [moved.from, moved.to].every((id) => ids.includes(id)) && Array.isArray(moved.followers)
    && Array.isArray(moved.left) && moved.left.every((one) => Array.isArray(one) && data.people.some(({ id }) => id === one[0]) && WHY.includes(one[1]));
  return {
    home, closed,
    follows: known(raw?.follows, data.people), lost: known(raw?.lost, data.people),
    hidden: known(raw?.hidden, data.servers).filter(away), blocked: known(raw?.blocked, data.servers).filter(away),
    closing: home !== null && raw?.closing === true,
    moved: sound ? { from: moved.from, to: moved.to, redirect: moved.redirect === true, lists: moved.lists === true, left: moved.left, followers: known(moved.followers, data.people) } : null,
  };
}

const serverOf = (data, id) => data.servers.find((one) => one.id === id);

/** Why nothing goes between the home server and `other`, whatever one follows: a word; null where the way is open. */
export function cut(data, state, other) {
  if (state.closed.includes(other)) return "closed";
  if (other === state.home) return null;
  if (state.hidden.includes(other)) return "hidden";
  if (state.blocked.includes(other) || serverOf(data, state.home).blocks.includes(other)) return "home-blocks";
  return serverOf(data, other).blocks.includes(state.home) ? "blocks-home" : null;
}

/** Whether a person's post comes to the home feed, and why: { word, by }. */
export function reaches(data, state, person) {
  if (!state.home) return { word: "nowhere" };
  const shut = cut(data, state, person.server);
  if (shut) return { word: shut };
  if (state.follows.includes(person.id)) return { word: person.server === state.home ? "same" : "follow" };
  const by = data.people.find((one) => one.boosts === person.id && state.follows.includes(one.id) && !cut(data, state, one.server)
    && !between(data, one.server, person.server));
  return by ? { word: "boost", by: by.name } : { word: "not-followed" };
}

/** Whether one of two servers has shut the other out from the start. */
function between(data, one, other) {
  return serverOf(data, one).blocks.includes(other) || serverOf(data, other).blocks.includes(one);
}

/** Whether a post by the participant comes to a person, and why not: a word. */
export function reached(data, state, person) {
  if (!state.home) return "nowhere";
  if (state.closed.includes(person.server)) return "closed";
  if (!person["follows-you"]) return "not-follower";
  if (state.lost.includes(person.id)) return "lost";
  return cut(data, state, person.server) ?? "follower";
}

export function followers(data, state) {
  return data.people.filter((one) => reached(data, state, one) === "follower");
}

/** Shuts a server out, or opens it again: its followers are gone for good. */
export function hide(data, state, id, on) {
  const gone = on ? data.people.filter((one) => one.server === id && one["follows-you"]).map((one) => one.id) : [];
  return { hidden: [...state.hidden.filter((one) => one !== id), ...(on ? [id] : [])], lost: [...new Set([...state.lost, ...gone])] };
}

/**
 * The state after a move from a server that closes. `redirect`: the account is moved, so that followers are
 * sent on; `lists`: the lists of whom one follows and shuts out were saved and fetched again.
 */
export function move(data, state, to, { redirect, lists }) {
  const before = followers(data, state);
  const why = (one) => {
    if (!redirect) return "not-moved";
    if (one.server === state.home) return "closed";
    if (between(data, one.server, to)) return "shut";
    return serverOf(data, one.server).moves ? null : "no-move";
  };
  const after = before.filter((one) => !why(one));
  const gone = data.people.filter((one) => one["follows-you"] && !after.includes(one)).map(({ id }) => id);
  return {
    home: to, closed: [...state.closed, state.home], closing: false, blocked: [], lost: gone,
    follows: lists ? state.follows : [], hidden: lists ? state.hidden.filter((one) => one !== to) : [],
    moved: { from: state.home, to, redirect, lists, left: before.filter(why).map((one) => [one.id, why(one)]), followers: after.map(({ id }) => id) },
  };
}
