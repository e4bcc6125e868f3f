// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What differs between two texts, by line and by word.

import { h } from "./dom.js";

// Beyond so many steps, all between a common beginning and end counts as changed.
const MOST_STEPS = 400000;
const ALIKE = 0.3;
// How far down a changed line is looked for.
const NEAR = 5;

/** Pairs [a, b] of places that hold the same, by the longest common sequence. */
function common(a, b) {
  const pairs = [];
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) pairs.push([start, start++]);
  const tail = [];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) tail.unshift([--endA, --endB]);
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns <= MOST_STEPS) {
    const width = columns + 1;
    const best = new Uint32Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        best[i * width + j] = a[start + i] === b[start + j] ? best[(i + 1) * width + j + 1] + 1
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
      else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
      else j++;
    }
  }
  return [...pairs, ...tail];
}

/** Stretches of `a` and `b` between what they have in common: {from, to, other, end}. */
function hunks(a, b) {
  const found = [];
  let [i, j] = [0, 0];
  for (const [m, n] of [...common(a, b), [a.length, b.length]]) {
    if (m > i || n > j) found.push({ from: i, to: m, other: j, end: n });
    [i, j] = [m + 1, n + 1];
  }
  return found;
}

function byWords(before, after) {
  const [a, b] = [before, after].map((line) => line.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []);
  const sides = [[], []];
  const put = (side, text, mark) => {
    const last = side.at(-1);
    if (!text) return;
    if (last?.mark === mark) last.text += text;
    else side.push({ text, mark });
  };
  let [i, j, alike] = [0, 0, 0];
  for (const [m, n] of [...common(a, b), [a.length, b.length]]) {
    put(sides[0], a.slice(i, m).join(""), true);
    put(sides[1], b.slice(j, n).join(""), true);
    put(sides[0], a[m] ?? "", false);
    put(sides[1], b[n] ?? "", false);
    if (/[\p{L}\p{N}]/u.test(a[m] ?? "")) alike += a[m].length;
    [i, j] = [m + 1, n + 1];
  }
  return alike >= ALIKE * Math.min(before.length, after.length) ? sides : null;
}

/** Rows of what differs: {line, before, after}; each side is a list of {text, mark} or null, `line` counts from 1. */
export function compare(before, after) {
  const [a, b] = [before, after].map((text) => text.split("\n"));
  const rows = [];
  const put = (line, was, is) => rows.push({ line: line + 1, before: was, after: is });
  const whole = (text) => [{ text, mark: true }];
  for (const { from, to, other, end } of hunks(a, b)) {
    let next = other;
    const add = (until) => { for (; next < until; next++) if (b[next].trim()) put(next, null, whole(b[next])); };
    for (let n = from; n < to; n++) {
      if (!a[n].trim()) continue;
      const at = b.slice(next, Math.min(end, next + NEAR)).findIndex((one) => byWords(a[n], one));
      if (at >= 0) add(next + at);
      put(n, ...(at < 0 ? [whole(a[n]), null] : byWords(a[n], b[next++])));
    }
    add(end);
  }
  return rows;
}

/** `now` without the change that made `after` of `before`, or null when it has been written over since. */
export function undone(before, after, now) {
  const [a, b, c] = [before, after, now].map((text) => text.split("\n"));
  const kept = new Map(common(b, c));
  const out = [...c];
  for (const { from, to, other, end } of hunks(b, a).reverse()) {
    const places = [];
    for (let line = from; line < to; line++) places.push(kept.get(line));
    const above = from === 0 ? -1 : kept.get(from - 1);
    const first = places[0] ?? (above === undefined ? kept.get(to) : above + 1);
    if (first === undefined || places.some((one, n) => one !== first + n)) return null;
    out.splice(first, to - from, ...a.slice(other, end));
  }
  return out.join("\n");
}

/** What differs, side by side, or one below the other on a narrow screen. */
export function drawCompare({ t }, was, is) {
  const rows = compare(was, is);
  const side = (parts, tag) => parts && h("div", { class: `sc-side sc-${tag}` },
    h("p", { class: "sc-note" }, parts.some((one) => one.mark) ? (tag === "del" ? t("− Taken away") : t("+ Added")) : tag === "del" ? t("Before") : t("After")),
    h("p", { dir: "auto" }, parts.map((one) => (one.mark ? h(tag, {}, one.text) : one.text))));
  return [
    h("p", { class: "sc-note" }, t("Lines that differ: {n}.", { n: rows.length }), " ", t("Struck through: taken away. Underlined: added.")),
    rows.map((row) => h("div", { class: "sc-row" },
      h("p", { class: "sc-note" }, t("Line {n}", { n: row.line })), h("div", { class: "sc-sides" }, side(row.before, "del"), side(row.after, "ins")))),
  ];
}
