// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What the profile lab calls things: audiences, reasons, settings, and the text to take along.

import { GENERAL, audienceOf, choice, elsewhere, sees, SHOW, things } from "./audience_rules.js";

/** What a participant calls an audience. */
export function audienceName(t, data, audience) {
  const fixed = {
    me: t("Only me"), friends: t("Friends"), "friends-of-friends": t("Friends and their friends"),
    public: t("Everybody"), [GENERAL]: t("As for all posts"),
  };
  const [how, name] = audience.split(":");
  if (!name) return fixed[audience];
  const group = data.groups.find(({ id }) => id === name).name;
  return how === "only" ? t("Only the group {group}", { group }) : t("Friends, but not {group}", { group });
}

/** How near somebody is. */
export function relationName(t, viewer) {
  return { friend: t("friend"), "friend-of-friend": t("friend of a friend"), stranger: t("no friend") }[viewer.relation];
}

/** Why somebody sees a thing or does not, as a sentence; `why` is what verdict() says. */
export function because(t, data, thing, viewer, why, audience) {
  const name = viewer.name;
  const group = data.groups.find(({ id }) => id === audience.split(":")[1])?.name ?? "";
  return {
    public: t("It is open to everybody."),
    near: t("It is for friends and their friends, and {name} is one of them.", { name }),
    friend: t("It is for friends, and {name} is a friend.", { name }),
    group: t("{name} is in the group {group}.", { name, group }),
    me: t("It is only for you."),
    "not-friend": t("It is for friends, and {name} is no friend.", { name }),
    "not-near": t("It is for friends and their friends. {name} is neither.", { name }),
    "not-group": t("{name} is not in the group {group}.", { name, group }),
    excepted: t("{name} is in the group {group}, which you have left out.", { name, group }),
    waiting: t("The tag waits for your yes."),
    removed: t("You have removed the tag."),
    author: t("{by} does not show it to {name}.", { by: thing.by, name }),
  }[why];
}

/** The names of those who see a thing, or «ingen av dem». */
export function seenBy(t, data, thing, settings) {
  const names = data.viewers.filter((one) => sees(data, thing, one, settings)).map(({ name }) => name);
  return names.length ? names.join(", ") : t("none of them");
}

/** What is chosen for one thing. */
export function chosenName(t, data, thing, settings) {
  if (thing.part !== "tagged") return audienceName(t, data, choice(thing, settings));
  const decided = settings.tags[thing.id];
  if (!decided) return t("Not decided");
  return decided === SHOW ? t("Show on the profile") : t("Remove the tag");
}

/** The general settings, one line for each. */
export function generalLines(t, data, { general, old, tagged, review }) {
  return [
    t("All posts: {who}", { who: audienceName(t, data, general) }),
    t("Hold back old posts: {yes}", { yes: old ? t("yes") : t("no") }),
    t("What others tag: {who}", { who: audienceName(t, data, tagged) }),
    t("Review tags: {yes}", { yes: review ? t("yes") : t("no") }),
  ];
}

/** What a solution sets, one line for each. */
export function changeLines(t, data, change) {
  const general = generalLines(t, data, { ...data.start, ...change });
  const chosen = ["general", "old", "tagged", "review"].flatMap((key, n) => (change[key] === undefined ? [] : [general[n]]));
  const settings = { own: change.own ?? {}, tags: change.tags ?? {} };
  const single = things(data).filter(({ id }) => id in settings.own || id in settings.tags);
  return [...chosen, ...single.map((one) => `${one.name}: ${chosenName(t, data, one, settings)}`)];
}

/** «Så är min profil inställd», as it is copied, downloaded and printed. */
export function productText(t, data, state) {
  const flat = (text) => text.replace(/\s+/g, " ").trim();
  const list = (lines) => lines.map((line) => `- ${line}`);
  const part = (name, lines) => (lines.length ? [[name, ...list(lines)].join("\n")] : []);
  const all = things(data);
  // What holds in the end: a post that follows the general setting, or is held back, says so by itself.
  const holds = (one) => (one.part === "tagged" ? chosenName(t, data, one, state) : audienceName(t, data, audienceOf(one, state)));
  const found = data.missions.filter(({ id }) => state.done.includes(id));
  const looks = data.viewers.map((one) => {
    const [seen, left] = [all.filter((thing) => sees(data, thing, one, state)), elsewhere(data, one, state)];
    const told = seen.length === all.length ? t("everything") : seen.map(({ name }) => name).join(", ") || t("nothing");
    const rest = left.map(({ name, by }) => t("{name} (at {by})", { name, by })).join(", ");
    return `${one.name}, ${one.who}: ${told}${rest ? `. ${t("Elsewhere:")} ${rest}` : ""}`;
  });
  return `${[
    t("The profile of {owner}", { owner: data.owner }),
    ...part(t("In general"), generalLines(t, data, state)),
    ...part(t("Thing by thing"), all.map((one) => `${one.name}: ${holds(one)}`)),
    ...part(t("What each one sees"), looks),
    ...part(t("What I have seen"), found.map(({ insight }) => flat(insight))),
    `${t("What I want to change in an account of my own")}\n${state.plan.trim() || t("(I have not written that yet.)")}`,
    flat(data.limits),
  ].join("\n\n")}\n`;
}
