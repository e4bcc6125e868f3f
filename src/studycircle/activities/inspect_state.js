// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What a person has found and decided. Pure functions on the state:
//   at: the id of the open document, or null for the list
//   docs: {document id: {opened: [part titles], marks: [passage keys], verdict, reasons: [ids],
//          words: text, decided: whether the verdict is given}}

import { clean } from "./paste.js";

export const MOST_WORDS = 1500;

/** A passage is known by its words, so that a mark survives another passage put in before it. */
export function keyOf(passage) {
  return `${passage.label ?? ""}\n${passage.text}`;
}

export function passagesOf(doc) {
  return doc.parts.flatMap((part) => part.passages);
}

export function cluesOf(doc) {
  return passagesOf(doc).filter((one) => one["points-to"]);
}

/** The person's own words as they go into a text to take along. */
export function tidyWords(written) {
  return clean({ long: true, most: MOST_WORDS }, written);
}

function list(value, isKnown) {
  return Array.isArray(value) ? [...new Set(value)].filter(isKnown) : [];
}

/** What is left of a saved state when the file has changed since; whole for every document. */
export function mended(data, state) {
  const docs = Object.fromEntries(data.documents.map((doc) => {
    const held = state.docs?.[doc.id] ?? {};
    const keys = passagesOf(doc).map(keyOf);
    const verdict = data.verdicts.some((one) => one.id === held.verdict) ? held.verdict : null;
    return [doc.id, {
      opened: list(held.opened ?? [doc.parts[0].title], (title) => doc.parts.some((part) => part.title === title)),
      marks: list(held.marks, (key) => keys.includes(key)),
      verdict,
      reasons: list(held.reasons, (id) => data.reasons.some((one) => one.id === id)),
      words: typeof held.words === "string" ? held.words : "",
      decided: held.decided === true && verdict !== null,
    }];
  }));
  const alone = data.documents.length === 1 ? data.documents[0].id : null;
  return { at: alone ?? (data.documents.some((one) => one.id === state.at) ? state.at : null), docs };
}

/** The next document without a verdict after `id`, going round; null when all are judged. */
export function nextOpen(data, state, id) {
  const from = data.documents.findIndex((one) => one.id === id);
  const round = [...data.documents.slice(from + 1), ...data.documents.slice(0, from)];
  return round.find((one) => !state.docs[one.id].decided) ?? null;
}
