// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The network in words: why something reaches or does not, what came along in a move, the text to take along.

import { followers, reached, reaches } from "./federation_rules.js";

const MOST_WORDS = 3000;

export function serverOf(data, id) {
  return data.servers.find((one) => one.id === id);
}

export function address(data, person) {
  return `@${person.id}@${serverOf(data, person.server).address}`;
}

const IN = {
  same: "Yes: you follow them, on the same server.",
  follow: "Yes: you follow them.",
  boost: "Yes: {by} passed it on.",
  "not-followed": "No: you do not follow them.",
  hidden: "No: you have shut {server} out.",
  "home-blocks": "No: {home} has shut {server} out.",
  "blocks-home": "No: {server} has shut {home} out.",
  closed: "No: {server} has closed.",
  nowhere: "No: you have no home server yet.",
};

const OUT = {
  ...IN,
  follower: "Yes: they follow you.",
  "not-follower": "No: they do not follow you.",
  lost: "No: they do not follow you any more.",
};

const named = (data, state, person, by) => ({ by, server: serverOf(data, person.server).name, home: state.home ? serverOf(data, state.home).name : "" });

export function inWords(t, data, state, person) {
  const { word, by } = reaches(data, state, person);
  return t(IN[word], named(data, state, person, by));
}

export function outWords(t, data, state, person) {
  return t(OUT[reached(data, state, person)], named(data, state, person));
}

const LEFT = {
  "not-moved": "{names} did not get to know: you did not move the account.",
  closed: "{names} were on the server that closed.",
  shut: "{names}: their server and your new one do not let each other in.",
  "no-move": "{names}: their server does not understand a move.",
};

/** What came along in the move: [what, whether and why]. */
export function alongRows(t, data, state) {
  const { from, to, lists, left, followers: kept } = state.moved;
  const names = (ids) => data.people.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(", ");
  const gone = Object.entries(LEFT).map(([why, words]) => [words, names(left.filter((one) => one[1] === why).map(([id]) => id))]).filter(([, who]) => who);
  return [
    [t("Your followers"), [t("{n} of {all} came along: {names}.", { n: kept.length, all: kept.length + left.length, names: names(kept) || t("nobody") }),
      ...gone.map(([words, who]) => t(words, { names: who }))].join(" ")],
    [t("Those you follow"), lists ? t("Came along, for you saved the list and fetched it.") : t("Gone. You have to find them again.")],
    [t("Servers you shut out"), lists ? t("Came along, for you saved the list and fetched it.") : t("Gone. You have to shut them out again.")],
    [t("Your posts"), t("Stayed behind on {server}.", { server: serverOf(data, from).name })],
    [t("Your address"), t("Was @you@{from}, is now @you@{to}.", { from: serverOf(data, from).address, to: serverOf(data, to).address })],
  ];
}

/** A person's words in the text to take along; all of them stay in the field. */
function brief(written) {
  const text = written.trim();
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text;
}

/** «Min hemserver», as it is copied, saved and printed. */
export function productText(t, data, state) {
  const home = state.home && serverOf(data, state.home);
  const list = (lines) => lines.map((line) => `- ${line}`);
  const followed = data.people.filter(({ id }) => state.follows.includes(id));
  const shut = data.servers.filter(({ id }) => state.hidden.includes(id)).map(({ name }) => name);
  const parts = [
    [t("My home server")],
    home ? [`${home.name} (${home.address})`, `${t("Run by")}: ${home["run-by"]}`] : [t("(I have not chosen yet.)")],
    [t("I chose it because:"), brief(state.why) || t("(I have not written that yet.)")],
    followed.length > 0 && [t("I follow:"), ...list(followed.map((one) => `${one.name} ${address(data, one)} – ${one.about}`))],
    home && [t("{n} people get what I write.", { n: followers(data, state).length })],
    shut.length > 0 && [t("I have shut out:"), ...list(shut)],
    state.moved && [t("I have tried moving from {from} to {to}. This came along:", { from: serverOf(data, state.moved.from).name, to: serverOf(data, state.moved.to).name }),
      ...list(alongRows(t, data, state).map(([what, words]) => `${what}: ${words}`))],
    [data.place],
  ];
  return `${parts.filter(Boolean).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
