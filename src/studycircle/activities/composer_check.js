// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Looks at what was written in a field and gives advice, as sentences. Advice never stops anybody: the
// text can be taken along as it is.

import { linksIn, signs } from "./composer_count.js";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
// Twelve digits, or ten with the hyphen: ten digits in a row are rather a telephone number.
const PERSONAL_NUMBER = /(?<!\d)(?:(?:19|20)\d{6}[-+]?|\d{6}[-+])\d{4}(?!\d)/;
const CHAPTER = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)\s+\S/;

/** Advice about what stands in `field`; an empty list when there is none. */
export function advice(t, field, text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  if (!lines.length) return field.required ? [t("The text needs this to be complete.")] : [];
  const found = [];
  if (signs(text) < field.least) found.push(t("Tell a little more, so that the reader understands. {n} signs are a good beginning.", { n: field.least }));
  found.push(...(CHECKS[field.check]?.(t, lines) ?? []));
  const words = linksIn(text).reduce((left, link) => left.replace(link, " "), text);
  if (PERSONAL_NUMBER.test(words)) found.push(t("This looks like a Swedish personal identity number. Leave it out unless the receiver must have it."));
  for (const watch of field.watch) if (watch.words.some((word) => says(words, word))) found.push(watch.say);
  return found;
}

function says(text, word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").test(text);
}

const CHECKS = {
  email: (t, lines) => (lines.length === 1 && EMAIL.test(lines[0]) ? [] : [t("An e-mail address looks like this: name@example.org")]),
  url: (t, lines) => lines.filter((line) => !isAddress(line)).slice(0, 3)
    .map((line) => t("«{line}» is not a whole address. Copy it from the address bar: it begins with https://", { line: short(line) })),
  hashtags,
  chapters,
};

function short(text) {
  const seen = [...text];
  return seen.length > 40 ? `${seen.slice(0, 40).join("")}…` : text;
}

function isAddress(line) {
  if (!/^https?:\/\/\S+$/i.test(line)) return false;
  try { return new URL(line).hostname.includes("."); } catch { return false; }
}

function hashtags(t, lines) {
  const found = [];
  for (const tag of lines.join(" ").split(/[\s,]+/).filter(Boolean)) {
    const name = tag.replace(/^#+/, "");
    if (!tag.startsWith("#")) found.push(t("«{tag}» becomes a tag when # stands before it.", { tag: short(tag) }));
    else if (!/^[\p{L}\p{M}\p{N}_]+$/u.test(name)) found.push(t("«{tag}» breaks off: use only letters, digits and _ in a tag.", { tag: short(tag) }));
    else if (/^\p{N}+$/u.test(name)) found.push(t("«{tag}» needs a letter too: digits alone make no tag.", { tag: short(tag) }));
  }
  return found.slice(0, 3);
}

function chapters(t, lines) {
  const found = [];
  let before = -1;
  for (const line of lines) {
    const [, hours, minutes, seconds] = CHAPTER.exec(line) ?? [];
    if (seconds === undefined) {
      found.push(t("«{line}»: begin with the time and a space, such as 01:30 The garden", { line: short(line) }));
      continue;
    }
    const at = 3600 * Number(hours ?? 0) + 60 * Number(minutes) + Number(seconds);
    if (before === -1 && at !== 0) found.push(t("Let the first chapter begin at 00:00."));
    else if (at <= before) found.push(t("«{line}» begins before the chapter above it.", { line: short(line) }));
    before = at;
  }
  return found.slice(0, 3);
}
