// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The rows of captions, and what can be done with them. Each answers a new list, in order of time. A
// time that cannot be understood is kept as it was typed.

import { clean } from "./paste.js";

export const MOST = 300;
const LONGEST = 240;
const LATEST = 360000000;

/** What was typed or read, without unseen signs and of a sensible length. */
export function cleanText(text) {
  return clean({ long: true, most: LONGEST }, text);
}

/** Whether a row can stand in a file. */
export function whole(cue) {
  return typeof cue.start === "number" && typeof cue.end === "number" && cue.start < cue.end && cue.text.trim() !== "";
}

function inOrder(cues) {
  // A time that is not understood leaves its row where it stands.
  return cues.map((cue, place) => [cue, typeof cue.start === "number" ? cue.start : Number(cues[place - 1]?.end) || 0])
    .sort((one, other) => one[1] - other[1]).map(([cue]) => cue);
}

function spliced(cues, place, count, ...more) {
  return [...cues.slice(0, place), ...more, ...cues.slice(place + count)];
}

/** New rows with ids of their own, none of which is in `taken`. */
export function numbered(rows, taken = []) {
  let last = Math.max(0, ...taken.map((cue) => cue.id));
  return inOrder(rows.map(({ start, end, text }) => ({ id: ++last, start, end, text })));
}

/** The first state: the draft of the file. */
export function initial(data) {
  const rows = data.draft.map(({ start, end, text }) => ({ start: Math.round(1000 * start), end: Math.round(1000 * end), text }));
  const cues = numbered(rows);
  return { cues, at: cues[0].id, before: null, looked: false };
}

/** A saved state, made whole whatever it holds. */
export function mended(data, state) {
  const isTime = (time) => typeof time === "string" || (Number.isInteger(time) && time >= 0 && time <= LATEST);
  const isList = (found) => Array.isArray(found) && found.length <= MOST && new Set(found.map((cue) => cue?.id)).size === found.length
    && found.every((cue) => Number.isInteger(cue?.id) && typeof cue.text === "string" && isTime(cue.start) && isTime(cue.end));
  const { cues, at } = isList(state.cues) ? state : initial(data);
  const here = cues.find((cue) => cue.id === at) ?? cues[0];
  return { cues, at: here?.id, before: isList(state.before) ? state.before : null, looked: state.looked === true };
}

/** The list with a change in one row. */
export function changed(cues, id, patch) {
  return inOrder(cues.map((cue) => (cue.id === id ? { ...cue, ...patch } : cue)));
}

/** A new row of two seconds after the row of `id`, or until the next one. Answers [cues, id]. */
export function added(cues, id) {
  const place = cues.findIndex((cue) => cue.id === id);
  const start = Number(cues[place]?.end) || 0;
  const next = cues[place + 1]?.start;
  const [fresh] = numbered([{ start, end: next > start ? Math.min(next, start + 2000) : start + 2000, text: "" }], cues);
  return [inOrder(spliced(cues, place + 1, 0, fresh)), fresh.id];
}

/** A row in two at the space nearest to `mark`, or to the middle; null where it cannot be done. */
export function divided(cues, id, mark) {
  const place = cues.findIndex((cue) => cue.id === id);
  const { start, end, text } = cues[place];
  const wanted = mark > 0 && mark < text.length ? mark : text.length / 2;
  const [cut] = [...text.matchAll(/\s+/g)].map((match) => match.index).sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted));
  if (!cut || !whole(cues[place])) return null;
  const middle = start + (Math.round((end - start) * cut / text.length / 100) * 100 || 1);
  const [second] = numbered([{ start: middle, end, text: text.slice(cut).trim() }], cues);
  return spliced(cues, place, 1, { id, start, end: middle, text: text.slice(0, cut).trim() }, second);
}

/** A row with the next one in it. */
export function joined(cues, id) {
  const place = cues.findIndex((cue) => cue.id === id);
  const [{ start, end, text }, next] = cues.slice(place);
  return spliced(cues, place, 2, { id, start, end: end > next.end ? end : next.end, text: cleanText(`${text}\n${next.text}`) });
}
