// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The ranking: whole points times whole weights, added up; equal sums stand newest first. Pure functions,
// the same numbers as feed_rank.py, which hands over the points that do not depend on the participant.

export const FACTORS = ["time", "closeness", "reactions", "ads", "topic"];
/** Factors that rest on a guess about the person: not used when profiling is off. */
export const PERSONAL = ["closeness", "topic"];
export const MOST = 10;
export const STRONGEST = 3;
const LIKED = [0, 3, 6, 10];

const whole = (value, most, other) => (Number.isInteger(value) && value >= 0 && value <= most ? value : other);

/** Complete settings from what was stored or what a solution names; anything strange is the file's own. */
export function settle(raw, data) {
  return {
    weights: Object.fromEntries(FACTORS.map((factor) => [factor, whole(raw?.weights?.[factor], MOST, data.start[factor])])),
    profiling: typeof raw?.profiling === "boolean" ? raw.profiling : true,
    guesses: Object.fromEntries(data.topics.map((topic) => [topic.id, whole(raw?.guesses?.[topic.id], STRONGEST, topic.guess)])),
  };
}

/** The posts from the top downwards: [{ post, total, parts: [{ factor, used, points, weight, sum }] }]. */
export function rank(posts, { weights, profiling, guesses }) {
  return posts.map((post, number) => {
    const liked = LIKED[Math.max(0, ...post.topics.map((one) => guesses[one]))];
    const parts = FACTORS.map((factor) => {
      const used = profiling || !PERSONAL.includes(factor);
      const points = factor === "topic" ? liked : post.points[factor];
      const weight = used ? weights[factor] : 0;
      return { factor, used, points, weight, sum: points * weight };
    });
    return { post, number, parts, total: parts.reduce((sum, part) => sum + part.sum, 0) };
  }).sort((a, b) => b.total - a.total || a.post.hours - b.post.hours || a.number - b.number);
}

/** The place of each post, from 1, by its id. */
export function places(ranked) {
  return new Map(ranked.map(({ post }, n) => [post.id, n + 1]));
}

const MET = {
  among: (need, { place }) => (place.get(need.post) <= need.first) === need.inside,
  above: (need, { place }) => place.get(need.post) < place.get(need.other),
  weight: (need, { settings }) => settings.weights[need.factor] >= need.least && settings.weights[need.factor] <= need.most,
  profiling: (need, { settings }) => settings.profiling === need.used,
  ads: (need, { ranked }) => ranked.slice(0, need.first).filter(({ post }) => post.ad).length <= need.most,
};

/** Whether all needs of a mission hold at once. */
export function solved(mission, ranked, settings) {
  const place = places(ranked);
  return mission.needs.every((need) => MET[need.type](need, { ranked, place, settings }));
}
