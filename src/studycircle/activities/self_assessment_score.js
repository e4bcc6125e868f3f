// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Points of a self-assessment, and what they are in words. Answers: { <statement id>: place on the scale }.

import { isObject } from "./read_file.js";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The day in words, or "" where it is none. */
export function dayIn(lang, day) {
  if (typeof day !== "string" || !DAY.test(day) || Number.isNaN(Date.parse(day))) return "";
  return new Date(`${day}T12:00:00`).toLocaleDateString(lang, { day: "numeric", month: "long", year: "numeric" });
}

export function today() {
  return new Date().toLocaleDateString("sv-SE");
}

/** The answers in `found` to statements there are; the store and a file may hold anything. */
export function answersIn(data, found) {
  if (!isObject(found)) return {};
  const ids = data.areas.flatMap((area) => area.statements.map((one) => one.id));
  const fits = (value) => Number.isInteger(value) && value >= 0 && value < data.scale.length;
  return Object.fromEntries(ids.filter((id) => Object.hasOwn(found, id) && fits(found[id])).map((id) => [id, found[id]]));
}

/** One area: points of the most there could be for what was answered, their share, and how many were skipped. */
export function score(data, area, answers) {
  const given = area.statements.filter((one) => Object.hasOwn(answers, one.id));
  const most = given.length * (data.scale.length - 1);
  const points = given.reduce((sum, one) => sum + answers[one.id], 0);
  return { points, most, share: most ? points / most : null, skipped: area.statements.length - given.length };
}

/** The answer of the scale that lies nearest, or the two that the points lie between. */
export function nearest(data, share) {
  const place = share * (data.scale.length - 1);
  const below = Math.floor(place + 0.25);
  return place - below > 0.25 ? [data.scale[below], data.scale[below + 1]] : [data.scale[below]];
}

/** What the points may mean, in the author's words. */
export function meaning(area, share) {
  if (share < 1 / 3) return area.low;
  return share < 2 / 3 ? area.middle : area.high;
}

/** How now differs from then: "higher", "same" or "lower"; null where one of them is missing. */
export function difference(then, now) {
  if (!then || then.share === null || now.share === null) return null;
  // Shares of different numbers of answers may differ by a rounding alone.
  if (Math.abs(now.share - then.share) < 1e-9) return "same";
  return now.share > then.share ? "higher" : "lower";
}

/** The points as they are read: «7 av 9 poäng». */
export function pointsIn(t, { points, most }) {
  return most ? t("{points} of {most} points", { points, most }) : t("not answered");
}

/** One area in sentences, as plain text. `then` is null where there is no earlier one. */
export function sentences(ctx, area, now, then) {
  const { t, data } = ctx;
  const said = (one) => {
    if (one.share === null) return `${pointsIn(t, one)}.`;
    const [first, second] = nearest(data, one.share);
    const near = second ? t("between «{first}» and «{second}»", { first, second }) : t("closest to «{answer}»", { answer: first });
    return `${pointsIn(t, one)}, ${near}.`;
  };
  const told = difference(then, now);
  return [
    then && t("Then: {said}", { said: said(then) }),
    then ? t("Now: {said}", { said: said(now) }) : t("You: {said}", { said: said(now) }),
    now.share !== null && now.skipped > 0 && t("Statements skipped: {n}.", { n: now.skipped }),
    told && data.compared[told],
    now.share !== null && meaning(area, now.share),
  ].filter(Boolean);
}
