// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The invented patroller goes through what an edit changed since the last version that stood. Words,
// sources and what is said come from the file; here is how each rule looks.

import { readWiki, sentencesOf, tidy, wordsOf } from "./wiki_text.js";

const ENOUGH_ALIKE = 0.7;
const SHORTEST_CLAIM = 3;
const MOST_QUOTES = 3;
const LONGEST_QUOTE = 120;

// What an edit changed: sentences that are new claims, and all that are not word for word as before.
function changesOf(base, page) {
  const old = sentencesOf(base).map((one) => ({ ...one, set: new Set(one.words) }));
  const keys = new Map(old.map((one) => [one.key, one]));
  const found = { claims: [], changed: [], lost: [], told: 0, before: old.reduce((sum, one) => sum + one.key.length, 0) };
  for (const sentence of sentencesOf(page)) {
    found.told += sentence.key.length;
    const same = keys.get(sentence.key);
    const from = same ?? old.find((one) => reworded(sentence, one));
    if (!same) found.changed.push(sentence);
    if (from?.refs.length && !sentence.refs.length) found.lost.push(sentence);
    if (!from && sentence.words.length >= SHORTEST_CLAIM) found.claims.push(sentence);
  }
  return found;
}

// Whether a sentence says no more than one that was there.
function reworded(sentence, old) {
  const heavy = sentence.words.filter((one) => one.length > 3 || /\p{N}/u.test(one));
  if (heavy.some((one) => /\p{N}/u.test(one) && !old.set.has(one))) return false;
  return heavy.length > 0 && heavy.filter((one) => old.set.has(one)).length >= ENOUGH_ALIKE * heavy.length;
}

// A short quotation is another's words on purpose.
function unquoted(text) {
  return text.replace(/«[^«»]{0,200}»|”[^”]{0,200}”|"[^"]{0,200}"/g, " ");
}

function saysOneOf(text, phrases) {
  const said = ` ${wordsOf(text).join(" ")} `;
  return phrases.filter((one) => said.includes(` ${wordsOf(one).join(" ")} `));
}

function runs(text, length) {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, n) => words.slice(n, n + length).join(" "));
}

// Each rule answers [what is at fault, whether it deserves praise if nothing is].
const RULES = {
  blanked: ({ changes }) => [changes.before > 0 && changes.told < 0.3 * changes.before ? [""] : [], false],
  summary: ({ summary }) => [wordsOf(summary).join("").length > 2 ? [] : [""], true],
  source: ({ changes }) => [changes.claims.filter((one) => !one.refs.length).map((one) => one.text), changes.claims.length > 0],
  "lost-source": ({ changes }) => [changes.lost.map((one) => one.text), false],
  "thin-source": ({ rule, page, base }) => {
    const known = new Set(base.refs.map((one) => one.text));
    const fresh = page.refs.filter((one) => one.text && !known.has(one.text)).map((one) => one.text);
    const thin = (text) => (wordsOf(text).length < 3 && !/https?:\/\/[^\s/]+\.\S/.test(text)) || saysOneOf(text, rule.words).length > 0;
    return [fresh.filter(thin), fresh.length > 0];
  },
  "broken-reference": ({ page, base }) => [page.broken.filter((one) => !base.broken.includes(one)), false],
  copied: ({ data, changes }) => {
    const length = data["copied-words"];
    const known = new Set(data.sources.flatMap((one) => runs(one.text, length)));
    const copied = runs(unquoted(changes.changed.map((one) => one.text).join(" ")), length).filter((one) => known.has(one));
    return [copied.slice(0, 1), changes.claims.length > 0];
  },
  opinion: ({ rule, changes }) => [changes.changed.flatMap((one) => saysOneOf(unquoted(one.text), rule.words)), changes.changed.length > 0],
  signature: ({ text, before, signed }) => [text.split(signed).length > before.split(signed).length ? [""] : [], false],
  minor: ({ minor, changes }) => [minor && changes.claims.length ? [changes.claims[0].text] : [], minor],
};

// {faults: [{check, quotes}], praises: [check]}; `signed` is how a signature begins.
function review(data, { before, text, summary, minor, signed }) {
  const [base, page] = [readWiki(before), readWiki(text)];
  const given = { data, before, text, summary, minor, signed, base, page, changes: changesOf(base, page) };
  const found = { faults: [], praises: [] };
  for (const rule of data.rules) {
    const [wrong, praised] = RULES[rule.check]({ ...given, rule });
    const quotes = [...new Set(wrong)].slice(0, MOST_QUOTES).map((one) => [...one].slice(0, LONGEST_QUOTE).join(""));
    if (quotes.length) found.faults.push({ check: rule.check, quotes });
    else if (praised && rule.praise) found.praises.push(rule.check);
  }
  // Of an empty page there is nothing more to say.
  const blank = found.faults.find((one) => one.check === "blanked");
  return blank ? { faults: [blank], praises: [] } : found;
}

/** Whether `text` has what a mission asks for. */
export function holds(data, mission, text) {
  const says = (one) => text.toLowerCase().includes(one.toLowerCase());
  return !mission.gone.some(says) && mission.has.every(says) && mission.cites.every((id) => citedIn(data, text).some((one) => one.id === id));
}

/** The given sources that a page cites, by their name or their title. */
export function citedIn(data, text) {
  const { refs } = readWiki(text);
  return data.sources.filter((source) => refs.some((ref) => ref.text && (ref.name === source.id || ref.text.includes(source.title))));
}

/** All versions, the oldest first: {n, user, when, summary, minor, text}; `when` is a date or a time. */
export function allVersions({ data, state }) {
  return [...data.history.map((one) => ({ ...one, when: one.day, text: tidy(one.text) })), ...state.versions].map((one, place) => ({ ...one, n: place + 1 }));
}

/** The last version that the patroller had nothing to say about. */
export function standing({ data, state }) {
  return state.stood === null ? tidy(data.history.at(-1).text) : state.versions[state.stood].text;
}

/** What is kept after an edit is published and the patroller has looked; `undoing` is said of one that is undone. */
export function publish(ctx, { text, when, signed, undoing }) {
  const { data, state } = ctx;
  const before = standing(ctx);
  const { faults, praises } = review(data, { before, text, summary: state.summary, minor: state.minor, signed });
  const reverted = data.rules.some((rule) => rule.reverts && faults.some((one) => one.check === rule.check));
  const versions = [...state.versions, { own: true, user: data.you, when, summary: state.summary.trim(), minor: state.minor, text, faults, praises, reverted }];
  if (reverted) versions.push({ user: data.patroller, when, summary: undoing, text: before });
  return { versions, stood: faults.length ? state.stood : versions.length - 1, draft: null, summary: "", minor: false, shown: null, compared: null };
}
