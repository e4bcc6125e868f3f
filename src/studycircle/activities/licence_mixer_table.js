// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Reads the table that licence_mix.py computed: what a licence allows is a list of licences for the result,
// and what several allow is what their lists have in common. No rule stands here, only in the table.

const AGAINST = "?";

/** What may be done with works under `licences`: `how` is "remix" or "collection". */
export function mix(table, how, licences) {
  const rows = licences.map((one) => table.licences[one]);
  const common = rows.map((row) => row[how].gives).reduce((one, other) => one.filter((id) => other.includes(id)));
  const ids = table.results.map(({ id }) => id);
  const stops = rows.flatMap((row, n) => (row[how].gives.length ? [] : [{ rule: row[how].rules[0], places: [n] }]));
  if (how === "remix") {
    licences.forEach((one, n) => licences.slice(n + 1).forEach((other, m) => {
      const rule = table.clashes[[one, other].sort().join(" ")];
      if (rule) stops.push({ rule, places: [n, n + 1 + m] });
    }));
  }
  return {
    results: ids.filter((id) => common.includes(id)),
    discouraged: ids.filter((id) => common.includes(id + AGAINST) && !common.includes(id)),
    sold: rows.every((row) => row.sold),
    stops,
    rules: [...new Set(rows.flatMap((row) => row[how].rules))],
  };
}

/** Whether what is set up is allowed; `problems` name the rule and the works it is about. */
export function judge(data, setup) {
  const { table } = data;
  const works = setup.works.map((id) => data.works.find((one) => one.id === id));
  if (works.length < 2) return { few: true, ok: false, problems: [], results: [], rules: [], works };
  const found = mix(table, setup.how, works.map((one) => one.licence));
  const problems = new Map();
  const note = (rule, about) => problems.set(rule, [...new Set([...(problems.get(rule) ?? []), ...about])]);
  for (const stop of found.stops) note(stop.rule, stop.places.map((n) => works[n]));
  const rowOf = (work) => table.licences[work.licence];
  const unsold = works.filter((one) => rowOf(one)[setup.how].gives.length && !rowOf(one).sold);
  if (setup.sold && unsold.length) note("commercial", unsold);
  if (setup.wish && !found.stops.length && !found.results.includes(setup.wish)) {
    const against = found.discouraged.includes(setup.wish);
    for (const work of works) {
      const { gives, rules } = rowOf(work)[setup.how];
      if (!gives.includes(setup.wish)) note(against ? "discouraged" : rules[0], [work]);
    }
  }
  return { ...found, works, ok: problems.size === 0, problems: [...problems].map(([rule, about]) => ({ rule, works: about })) };
}

/** The licence of what is set up: the one wished for, or the freest there is. */
export function resultOf(data, setup, verdict = judge(data, setup)) {
  const id = setup.wish && verdict.results.includes(setup.wish) ? setup.wish : verdict.results[0];
  return data.table.results.find((one) => one.id === id);
}

function weight(data, setup) {
  return judge(data, setup).problems.reduce((sum, one) => sum + one.works.length, 0);
}

/** Changes that would make it allowed, or at least better where one is not enough: {kind, patch, out, into}. */
export function ways(data, setup) {
  const { works } = judge(data, setup);
  const troubled = new Set(judge(data, setup).problems.flatMap((one) => one.works.map(({ id }) => id)));
  const spare = data.works.filter((one) => !setup.works.includes(one.id));
  const tried = [];
  if (setup.wish) tried.push({ kind: "wish", patch: { wish: "" } });
  if (setup.sold) tried.push({ kind: "sold", patch: { sold: false } });
  tried.push({ kind: setup.how === "remix" ? "collection" : "remix", patch: { how: setup.how === "remix" ? "collection" : "remix" } });
  for (const out of works.filter(({ id }) => troubled.has(id))) {
    // The same sort of work does the same service; any other is better than none.
    const others = [...spare].sort((a, b) => (b.kind === out.kind) - (a.kind === out.kind));
    const swapped = others.map((into) => ({ kind: "swap", out, into, patch: { works: setup.works.map((id) => (id === out.id ? into.id : id)) } }));
    const best = swapped.find(({ patch }) => weight(data, { ...setup, ...patch }) === 0) ?? swapped[0];
    if (best) tried.push(best);
    if (works.length > 2) tried.push({ kind: "drop", out, patch: { works: setup.works.filter((id) => id !== out.id) } });
  }
  const now = weight(data, setup);
  const rated = tried.map((one) => ({ ...one, left: weight(data, { ...setup, ...one.patch }) }));
  const whole = rated.filter(({ left }) => left === 0);
  return (whole.length ? whole : rated.filter(({ left }) => left < now).sort((a, b) => a.left - b.left)).slice(0, 4);
}

/** Whether a mission is done by what is set up; `credited(id)` says whether a work's source is given rightly. */
export function solved(data, setup, mission, credited) {
  const verdict = judge(data, setup);
  return verdict.ok && setup.how === mission.how && setup.sold === mission.sold
    && (!mission.wish || resultOf(data, setup, verdict).id === mission.wish)
    && mission.works.every((id) => setup.works.includes(id))
    && mission.kinds.every((kind) => verdict.works.some((one) => one.kind === kind))
    && (!mission.credited || setup.works.every(credited));
}
