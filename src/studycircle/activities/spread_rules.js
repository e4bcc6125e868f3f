// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// How the post spreads: whole numbers, added up; the same choices give the same run. Pure functions, the
// same as in spread_rules.py.

export const MOST_FRIENDS = 3;
const MOST_ROUNDS = 20;
const [LEAST_NUMBER, NUMBERS] = [3, 8];
const [FACTOR, PRIME] = [48271, 2147483647];
const [DAY, WARM] = [7919, 3];
export const DAYS = 3;
export const LATEST = 5;

export function people(data) {
  return data.groups.flatMap((group) => group.people);
}

/** Each person's number of the day, by lot but the same each time (Park–Miller): every product is exact. */
export function numbers(data, day) {
  let drawn = day * DAY;
  for (let n = 0; n < WARM; n++) drawn = drawn * FACTOR % PRIME;
  return Object.fromEntries(people(data).map((one) => {
    drawn = drawn * FACTOR % PRIME;
    return [one.id, LEAST_NUMBER + drawn % NUMBERS];
  }));
}

/** Whom each person has contact with, in the file's order. */
export function contacts(data) {
  const all = people(data);
  return Object.fromEntries(all.map((one) =>
    [one.id, all.filter((other) => one.knows.includes(other.id) || other.knows.includes(one.id)).map(({ id }) => id)]));
}

export function wordingOf(data, choice) {
  return data.wordings.find((one) => one.id === choice.wording);
}

/** The round in which a correction comes; 0 also where there is nothing to correct. */
export function correctionRound(data, choice) {
  return wordingOf(data, choice).right ? 0 : choice.correction;
}

/** A complete choice from what was stored; anything strange is as the file begins. */
export function settle(raw, data) {
  const { begin } = data;
  const among = (value, list, other) => (list.includes(value) ? value : other);
  const whole = (value, least, most, other) => (Number.isInteger(value) && value >= least && value <= most ? value : other);
  const flag = (value, other) => (typeof value === "boolean" ? value : other);
  return {
    wording: among(raw?.wording, data.wordings.map(({ id }) => id), begin.wording),
    start: among(raw?.start, data.starts.map(({ person }) => person), begin.start),
    pause: flag(raw?.pause, begin.pause), friction: flag(raw?.friction, begin.friction),
    correction: whole(raw?.correction, 0, LATEST, begin.correction), day: whole(raw?.day, 1, DAYS, begin.day),
  };
}

/** What pause and reading change in the chosen wording's pull. */
export function change(data, choice) {
  const wording = wordingOf(data, choice);
  return (choice.pause ? wording.pause : 0) + (choice.friction ? wording.read : 0);
}

/** The whole run: for each thing that can happen, the round in which it happened to a person. */
export function run(data, choice) {
  const [near, need, wording, comes] = [contacts(data), numbers(data, choice.day), wordingOf(data, choice), correctionRound(data, choice)];
  const spreads = Object.fromEntries(data.tempers.map((one) => [one.id, one.correction]));
  const now = { saw: { [choice.start]: 0 }, shared: { [choice.start]: 0 }, told: {}, passed: {}, back: {}, rounds: 0 };
  for (let number = 1; number <= MOST_ROUNDS; number++) {
    // What came in an earlier round counts; what others do in this one is not seen before the next.
    const earlier = (list, id) => list[id] < number;
    let news = false;
    const note = (list, id) => { if (!(id in list)) { list[id] = number; news = true; } };
    for (const { id, temper } of people(data)) {
      const friends = near[id].filter((one) => earlier(now.shared, one) && !earlier(now.back, one)).length;
      const helpers = near[id].filter((one) => earlier(now.passed, one)).length;
      const begins = number === comes && id === data.corrector;
      if (begins || helpers) note(now.told, id);
      if (id in now.told && !(id in now.passed) && (begins || spreads[temper] + Math.min(helpers, MOST_FRIENDS) >= need[id])) {
        note(now.passed, id);
        if (id in now.shared) note(now.back, id);
      }
      if (!friends) continue;
      note(now.saw, id);
      const pull = wording.pull[temper] + Math.min(friends, MOST_FRIENDS) + change(data, choice);
      if (!(id in now.shared) && !(id in now.told) && pull >= need[id]) note(now.shared, id);
    }
    if (!news && number >= comes) break;
    now.rounds = number;
  }
  return now;
}

/** How many, up to and with a round. */
export function counts(done, round) {
  const count = (list) => Object.values(list).filter((one) => one <= round).length;
  const [shared, back] = [count(done.shared), count(done.back)];
  return { saw: count(done.saw), shared, back, told: count(done.told), standing: shared - back };
}

/** Whether the whole run of a choice is what a mission asks for. */
export function solved(mission, data, choice) {
  const { needs } = mission;
  const { shared, standing } = counts(run(data, choice), MOST_ROUNDS);
  const asked = (wanted, is) => wanted === undefined || wanted === is;
  return (!needs.wordings.length || needs.wordings.includes(choice.wording))
    && asked(needs.start, choice.start) && asked(needs.pause, choice.pause)
    && asked(needs.friction, choice.friction) && asked(needs.corrected, correctionRound(data, choice) > 0)
    && shared >= (needs.least ?? 0) && shared <= (needs.most ?? Infinity) && standing <= (needs.standing ?? Infinity);
}
