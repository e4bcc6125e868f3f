// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What a logbook entry is, and how two accounts of the same entry become one without losing a word.
//
//   state   { lesson, page, entries: { <prompt id>: entry } }     one lesson's logbook in the store
//   entry   { uid, ask, text, first, changed, more }              first and changed are ISO dates
//   more    [{ text, first, changed }]                            other texts to the same prompt
//
// The store, another tab and an imported file may hold anything: all of it passes through clean().

import { isObject } from "./read_file.js";

const PROMPT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const UID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const PAGE = /^(?:[\w-]+\/)*[\w-]+\.html$/;

/** A random name (UUID version 4), made once for an entry; crypto.randomUUID is missing over http. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function isUid(value) {
  return typeof value === "string" && UID.test(value);
}

function isDate(value) {
  return typeof value === "string" && ISO.test(value) && !Number.isNaN(Date.parse(value));
}

function version(found) {
  if (!isObject(found) || typeof found.text !== "string" || !isDate(found.first) || !isDate(found.changed)) return null;
  return { text: found.text, first: found.first, changed: found.changed };
}

/** The entry that `found` holds, or null where it is none. */
export function clean(found) {
  const one = version(found);
  if (!one) return null;
  return {
    uid: isUid(found.uid) ? found.uid : uuid(),
    ask: typeof found.ask === "string" ? found.ask.slice(0, 500) : "",
    ...one,
    more: Array.isArray(found.more) ? found.more.map(version).filter(Boolean) : [],
  };
}

/** The entries of a logbook's state, by prompt. */
export function entriesOf(state) {
  const found = isObject(state) && isObject(state.entries) ? state.entries : {};
  const pairs = Object.entries(found).map(([id, entry]) => [id, PROMPT.test(id) ? clean(entry) : null]);
  return Object.fromEntries(pairs.filter(([, entry]) => entry));
}

export function blank(text) {
  return text.trim() === "";
}

/** Whether an entry holds anything to read. */
export function written(entry) {
  return Boolean(entry) && (!blank(entry.text) || entry.more.length > 0);
}

/** `present` with all that `incoming` says; a text that differs is kept beside it, in `more`. */
export function join(present, incoming) {
  if (!written(incoming)) return present ?? incoming;
  if (!written(present)) return incoming;
  const { more: others, ...itself } = incoming;
  const joined = { ...present, more: [...present.more] };
  for (const { text, first, changed } of [itself, ...others]) {
    // A text that stands word for word in another one is not lost when left out.
    const known = blank(text) || [joined, ...joined.more].some((one) => one.text.includes(text));
    if (!known) joined.more.push({ text, first, changed });
  }
  return joined;
}

/** All entries of two logbooks as one. */
export function joinAll(present, incoming) {
  const joined = { ...present };
  for (const [id, entry] of Object.entries(incoming)) {
    joined[id] = join(Object.hasOwn(present, id) ? present[id] : undefined, entry);
  }
  return joined;
}

/** What is added to an entry when its text is written anew. */
export function rewritten(before, ask, text) {
  const now = new Date().toISOString();
  return { uid: before?.uid ?? uuid(), ask, text, first: before?.first ?? now, changed: now, more: before?.more ?? [] };
}

/** «Lägg till» and «Ta bort» for one of the other texts. */
export function withMore(entry, place, use) {
  const more = entry.more.filter((_, n) => n !== place);
  if (!use) return { ...entry, more };
  const text = [entry.text, entry.more[place].text].filter((one) => !blank(one)).join("\n\n");
  return { ...entry, text, more, changed: new Date().toISOString() };
}

/** The address of the lesson's page in the site, or "" where it is not one. */
export function pageOf(state) {
  return typeof state?.page === "string" && PAGE.test(state.page) ? state.page : "";
}

/** What a person calls the lesson that something belongs to. */
export function lessonOf(id, state, t) {
  if (typeof state?.lesson === "string" && !blank(state.lesson)) return state.lesson.slice(0, 200);
  const number = /^(\d\d)-/.exec(id);
  return number ? t("Thing {n}", { n: Number(number[1]) }) : id;
}

/**
 * All logbooks in the store in lesson order: [{ id, value, entries }]. What store.js put aside as
 * «id~2», since two tabs held the same logbook, is joined with the logbook it belongs to.
 */
export function logbooks(store, kept = store.entries()) {
  const found = new Map();
  const aside = [];
  for (const [key, value] of kept) {
    if (!isObject(value) || value.kind !== "logbook" || !isObject(value.state?.entries)) continue;
    const id = key.replace(/~\d+$/, "");
    const before = found.get(id);
    const entries = joinAll(before?.entries ?? {}, entriesOf(value.state));
    found.set(id, { id, value: before?.value ?? value, entries });
    if (key !== id) aside.push([key, id]);
  }
  for (const [key, id] of aside) {
    const { value, entries } = found.get(id);
    if (store.set(id, { ...value, state: { ...value.state, entries } })) store.remove(key);
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A date and time as people write it. */
export function when(iso, lang) {
  return new Date(iso).toLocaleString(lang, { dateStyle: "long", timeStyle: "short" });
}
