// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What the person wrote and chose, made into texts. Pure functions on the state:
//   values: {field id: text, or a list of chosen options}; looked: {field id: true} where advice may be shown
//   service: the id of the service whose limit counts; seen: whether the person asked to look it through

import { clean, plainOf } from "./paste.js";

export function fresh(data) {
  return { values: {}, looked: {}, service: data.services[0]?.id ?? null, seen: false };
}

/** What is left of a saved state when the definition has changed since. */
export function mended(data, state) {
  const held = (value) => (typeof value === "object" && value !== null ? value : {});
  const known = data.services.some((one) => one.id === state.service);
  return { values: held(state.values), looked: held(state.looked), service: known ? state.service : fresh(data).service, seen: state.seen === true };
}

/** The options of a field that are chosen, in the order of the definition. */
export function chosenOf(field, value) {
  const chosen = Array.isArray(value) ? value : [value];
  return field.options.filter((option) => chosen.includes(option.text));
}

/** What a field gives to a text: words, lines or a list. */
export function writtenIn(field, value) {
  if (field.options.length) {
    const said = chosenOf(field, value).map((option) => option.says ?? option.text);
    return field.several && field.options.length > 1 ? said.map((one) => `– ${one}`).join("\n") : said[0] ?? "";
  }
  const words = wordsIn(field, value);
  return field.list ? words.split("\n").filter(Boolean).map((line) => `– ${line}`).join("\n") : words;
}

/** The person's own words in a field; those of a list without the dashes that stand before its lines. */
export function wordsIn(field, value) {
  const text = clean(field, typeof value === "string" ? value : "");
  return field.list ? text.split("\n").map((line) => line.trim().replace(/^[-–*•]\s*/, "")).join("\n") : text;
}

/** The finished text. What is needed and not written yet shows as its label in brackets, unless signs are counted. */
export function finished(data, text, values) {
  const written = {};
  const fields = data.fields.map((field) => {
    written[field.id] = writtenIn(field, values[field.id]);
    const marked = field.required && !field.empty && !text.counted;
    const empty = marked ? `${field.before}[${field.label}]${field.after}` : field.empty;
    // The parts are put together already: nothing more may be cut from them, nor their lines joined.
    return { ...field, empty, long: true, most: Math.max(field.most, [...written[field.id]].length) };
  });
  return plainOf(text, fields, written);
}
