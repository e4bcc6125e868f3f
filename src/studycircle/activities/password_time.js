// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// How long a number of guesses takes, in seconds and in words.

/** The longest password that is looked at. */
export const LONGEST = 64;

/** Guesses a second on a login page that slows down (100 an hour), and in a stolen, badly kept file. */
const [ONLINE, STOLEN] = [100 / 3600, 1e10];

/** Seconds of guessing: on a login page, and in a stolen file. */
export function secondsFor(guesses) {
  return { online: guesses / ONLINE, stolen: guesses / STOLEN };
}

const UNITS = [
  [60, 1, "about {n} seconds"], [3600, 60, "about {n} minutes"], [86400, 3600, "about {n} hours"],
  [86400 * 31, 86400, "about {n} days"], [86400 * 365, 86400 * 30.4, "about {n} months"], [86400 * 36500, 86400 * 365, "about {n} years"],
];
const ONE = {
  "about {n} seconds": "about a second", "about {n} minutes": "about a minute", "about {n} hours": "about an hour",
  "about {n} days": "about a day", "about {n} months": "about a month", "about {n} years": "about a year",
};
const YEARS = [[1e3, "hundreds of years"], [1e6, "thousands of years"], [1e9, "millions of years"]];

/** A time in words; no more exact than the estimate is. */
export function timeWords(t, seconds) {
  if (seconds < 1) return t("less than a second");
  for (const [below, unit, message] of UNITS) {
    const n = Math.round(seconds / unit);
    if (seconds < below && n * unit < below) return n > 1 ? t(message, { n }) : t(ONE[message]);
  }
  const years = seconds / (86400 * 365);
  return t(YEARS.find(([below]) => years < below)?.[1] ?? "billions of years");
}
