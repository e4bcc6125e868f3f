// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Who is told what in a page visit, under the choices made. Read as told_in in tracker_paper.py reads it.

/** The name of what stops a telling under these choices, or null when it is told. */
export function stoppedBy(tell, { consent, blocking, private: hidden }) {
  const on = { "no-consent": !consent, blocking, private: hidden };
  return tell.stops.find((name) => on[name]) ?? null;
}

/** What every party has been told after the first `count` steps: {party id: [detail ids, in order]}. */
export function toldAfter(data, choices, count) {
  const tells = data.steps.slice(0, count).flatMap((step) => step.tells).filter((tell) => !stoppedBy(tell, choices));
  return Object.fromEntries(data.parties.map((party) => {
    const told = new Set(tells.filter((tell) => tell.to === party.id).flatMap((tell) => tell.details));
    return [party.id, data.details.map((one) => one.id).filter((id) => told.has(id))];
  }));
}
