// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The spread lab in words: what is chosen, what happens in a round, how a person counts, and the text to
// take along.

import { change, contacts, correctionRound, counts, MOST_FRIENDS, numbers, people, wordingOf } from "./spread_rules.js";

const MOST_WORDS = 3000;

export function nameOf(data, id) {
  return people(data).find((one) => one.id === id).name;
}

/** The choices, a line each. */
export function choiceLines(t, data, choice) {
  const comes = correctionRound(data, choice);
  return [
    t("The post: {name}", { name: wordingOf(data, choice).name }),
    t("Begins: {name}", { name: nameOf(data, choice.start) }),
    choice.pause ? t("All pause before they share") : t("Nobody pauses"),
    choice.friction ? t("The service asks them to read first") : t("The service does not ask"),
    comes ? t("A correction comes in round {n}", { n: comes }) : t("No correction"),
    t("Day {n}", { n: choice.day }),
  ];
}

/** What came of a run: [what, number]. */
export function resultRows(t, data, done) {
  const count = counts(done, done.rounds);
  return [
    [t("Got the post"), count.saw], [t("Shared it"), count.shared], [t("Still have it shared"), count.standing],
    [t("Got the correction"), count.told], [t("Rounds"), done.rounds],
  ];
}

/** Counts after a round, in one sentence or two. */
export function countWords(t, data, done, round) {
  const { saw, shared, back, told } = counts(done, round);
  const words = t("After round {n}: {saw} of {all} have got the post, {shared} have shared it.", { n: round, saw, shared, all: people(data).length });
  return told ? `${words} ${t("{told} have got the correction, {back} have taken it back.", { told, back })}` : words;
}

/** What is new in a round: [word, names]. */
export function newsOf(t, data, done, round) {
  const at = (list) => people(data).filter(({ id }) => list[id] === round);
  const names = (list) => list.map((one) => `${one.name} (${one.number})`).join(", ");
  return [
    [t("Share it now:"), names(at(done.shared))],
    [t("Get it, but do not share:"), names(at(done.saw).filter(({ id }) => done.shared[id] !== round))],
    [t("Get the correction:"), names(at(done.told))],
    [t("Pass the correction on:"), names(at(done.passed))],
    [t("Take their sharing back:"), names(at(done.back))],
  ].filter(([, who]) => who);
}

/** How a person counts in a round: the sum, and what it must come up to; empty where nothing has come. */
export function sumWords(t, data, choice, done, person, round) {
  const { id, temper } = person;
  // Who has shared counted in that very round; the others count on with what has come since.
  const when = done.shared[id] <= round ? done.shared[id] : round;
  const friends = contacts(data)[id].filter((one) => done.shared[one] < when && !(done.back[one] < when)).length;
  if (done.shared[id] === 0) return t("began");
  if (!friends || !(done.saw[id] <= round)) return "";
  const parts = [wordingOf(data, choice).pull[temper], Math.min(friends, MOST_FRIENDS), change(data, choice)];
  const sum = parts.reduce((one, other) => one + other, 0);
  const written = `${parts[0]} + ${parts[1]}${parts[2] ? ` ${parts[2] > 0 ? "+" : "−"} ${Math.abs(parts[2])}` : ""} = ${String(sum).replace("-", "−")}`;
  return t("{sum}, needs {need}", { sum: written, need: numbers(data, choice.day)[id] });
}

/** A person's words in the text to take along; all of them stay in the field. */
function brief(written) {
  const text = written.trim();
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text;
}

/** The text to take along: two runs at most, what was tried out, the person's own words. */
export function productText(t, data, state, runs) {
  const list = (lines) => lines.map((line) => `- ${line}`);
  const done = data.missions.filter(({ id }) => state.done.includes(id));
  const parts = [
    [t("My cascade")],
    ...runs.map(([title, choice, run]) => [title, ...list(choiceLines(t, data, choice)), ...list(resultRows(t, data, run).map(([what, n]) => `${what}: ${n}`))]),
    done.length > 0 && [t("Missions I have done"), ...list(done.map(({ text, insight }) => `${text} ${insight}`.replace(/\s+/g, " ")))],
    [t("What I noticed"), brief(state.note) || t("(I have not written that yet.)")],
    [data.limits.replace(/\s+/g, " ").trim()],
  ];
  return `${parts.filter(Boolean).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
