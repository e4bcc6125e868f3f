// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The ranking in words: what a weight means, how old a post is, why it stands where it does.

import { FACTORS, MOST, PERSONAL } from "./feed_rank.js";

export function factorName(t, factor) {
  return { time: t("Time"), closeness: t("Closeness"), reactions: t("Reactions"), ads: t("Ads"), topic: t("Interest") }[factor];
}

/** What the weight of a factor does, said beside its slider. */
export function factorHelp(t, factor) {
  return {
    time: t("Newer posts higher"),
    closeness: t("People you are close to higher"),
    reactions: t("Posts that others react to higher"),
    ads: t("Posts that somebody paid for higher"),
    topic: t("Topics you are thought to like higher"),
  }[factor];
}

export function senderName(t, post) {
  if (post.ad) return t("Advertisement");
  return {
    family: t("Family"), friend: t("Friend"), association: t("Association"), municipality: t("Municipality"),
    news: t("News"), group: t("Group"), channel: t("Channel"), company: t("Company"), unknown: t("You do not follow this sender"),
  }[post.type];
}

export function age(t, hours) {
  if (hours < 48) return hours === 1 ? t("1 hour ago") : t("{n} hours ago", { n: hours });
  const days = Math.floor(hours / 24);
  return days < 730 ? t("{n} days ago", { n: days }) : t("{n} years ago", { n: Math.floor(days / 365) });
}

export function counts(t, { reactions, comments }) {
  const had = reactions === 1 ? t("1 reaction") : t("{n} reactions", { n: reactions });
  return `${had}, ${comments === 1 ? t("1 comment") : t("{n} comments", { n: comments })}`;
}

export function liking(t, level) {
  return [t("not at all"), t("a little"), t("rather much"), t("much")][level];
}

/** «mycket, 8 av 10» */
export function weightWords(t, n) {
  const word = n === 0 ? t("does not count") : n < 4 ? t("counts a little")
    : n < 7 ? t("counts rather much") : n < MOST ? t("counts much") : t("counts as much as possible");
  return t("{word}, {n} of {m}", { word, n, m: MOST });
}

/** A post in a list: who and what. */
export function label({ from, short }) {
  return `${from}: ${short}`;
}

/** How much of a sum one part is, in whole per cent. */
export function share(part, total) {
  return total ? Math.round((100 * part.sum) / total) : 0;
}

/** One sentence: the two heaviest reasons. */
export function whyShort(t, { parts, total }) {
  const heavy = parts.filter((part) => part.sum > 0).sort((a, b) => b.sum - a.sum).slice(0, 2)
    .map((part) => t("{factor} ({n} %)", { factor: factorName(t, part.factor).toLocaleLowerCase("sv"), n: share(part, total) }));
  if (heavy.length === 0) return t("Gets no points from your weights. Its age decides the place.");
  if (heavy.length === 1) return t("Only because of {one}.", { one: heavy[0] });
  return t("Most because of {one}, then {two}.", { one: heavy[0], two: heavy[1] });
}

/** What lies behind one part. */
export function reason(t, part, post, data, guesses) {
  if (!part.used) return t("not used, profiling is off");
  const told = {
    time: () => t("written {age}", { age: age(t, post.hours) }),
    closeness: () => (part.points >= 7 ? t("the platform thinks that you are very close")
      : part.points >= 4 ? t("the platform thinks that you are rather close")
        : part.points >= 1 ? t("the platform thinks that you are a little close") : t("the platform sees no closeness")),
    reactions: () => counts(t, post),
    ads: () => (post.ad ? t("somebody has paid for the place") : t("nobody has paid for the place")),
    topic: () => {
      const [best] = [...post.topics].sort((a, b) => guesses[b] - guesses[a]);
      if (!best) return t("no topic that the platform makes guesses about");
      const { name } = data.topics.find((topic) => topic.id === best);
      return t("about «{topic}», which you are thought to like {level}", { topic: name, level: liking(t, guesses[best]) });
    },
  };
  return told[part.factor]();
}

/** How the lab gives points; the paper version says the same. */
export function rules(t) {
  return [
    t("Time: 10 points for a post of the last hour, fewer the older it is, 0 after two weeks."),
    t("Closeness: 0 to 10 points for how close the platform thinks that you are."),
    t("Reactions: 0 to 10 points. A comment counts as three reactions."),
    t("Ads: 10 points if somebody has paid, else 0."),
    t("Interest: 0, 3, 6 or 10 points for how much you are thought to like the subject."),
    t("Points times weight, added up, decide the place. If equal, the newest stands first."),
  ];
}

/** What remains when profiling is off, or what it adds. */
export function profilingWords(t, on) {
  return on ? t("Profiling is on: closeness and interest are guesses about you.")
    : t("Profiling is off: closeness and interest are not used. What remains is time, everybody's reactions and ads. They are the same for all.");
}

/** Settings as lines of text. */
export function settingLines(t, data, { weights, profiling, guesses }) {
  const off = (factor) => !profiling && PERSONAL.includes(factor);
  return [
    ...FACTORS.map((factor) => `${factorName(t, factor)}: ${off(factor) ? t("not used, profiling is off") : weightWords(t, weights[factor])}`),
    profilingWords(t, profiling),
    ...(profiling ? data.topics.filter(({ id, guess }) => guesses[id] !== guess)
      .map(({ id, name }) => t("Changed in the profile: «{topic}» – {level}", { topic: name, level: liking(t, guesses[id]) })) : []),
  ];
}
