// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The course that is put together in the form of recipe.js: what is chosen, in what order, at which
// meeting; the recipe that it comes to, and what of it is kept until next time. No page is touched here.
//
//   state   { title, author, chosen: [{ n, meeting }], titles: [text], out: [area] }
//           `meeting` counts from 0, and each has a title. What the store holds may be anything.

studycircle.define("recipe/course", [], () => {
  const MOST_MEETINGS = 12;
  const MOST_AT_A_MEETING = 8;
  const HOUR = 45;

  /** The text as a value of YAML: in double quotes, on one line. remix/quoting.py does the same. */
  function quoted(text) {
    const sound = text.replace(/\p{Surrogate}/gu, "").replace(/[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+/gu, " ");
    return JSON.stringify(sound.trim());
  }

  /** A course with nothing in it. */
  function empty(t) {
    return { title: "", author: "", chosen: [], titles: [t("Meeting {n}", { n: 1 })], out: [] };
  }

  /** What was kept, as far as it still makes sense; null where it is no course. */
  function restored(kept, lessons, areas, t) {
    const state = empty(t);
    if (!kept || !Array.isArray(kept.titles) || !Array.isArray(kept.chosen) || !Array.isArray(kept.out)) return null;
    for (const name of ["title", "author"]) if (typeof kept[name] === "string") state[name] = kept[name];
    const titles = kept.titles.filter((one) => typeof one === "string").slice(0, MOST_MEETINGS);
    if (titles.length) state.titles = titles;
    const known = new Set(lessons.map((one) => one.n));
    for (const one of kept.chosen) {
      // Each thing once; a thing that is no longer in the course is let go.
      if (!known.delete(one?.n)) continue;
      const meeting = Number.isInteger(one.meeting) ? one.meeting : 0;
      state.chosen.push({ n: one.n, meeting: Math.max(0, Math.min(meeting, state.titles.length - 1)) });
    }
    sort(state);
    state.out = areas.filter((one) => kept.out.includes(one));
    return state;
  }

  /** The meetings that have things: [{ title, numbers }]. */
  function meetings(state) {
    return state.titles
      .map((title, at) => ({ title, numbers: state.chosen.filter((one) => one.meeting === at).map((one) => one.n) }))
      .filter((one) => one.numbers.length);
  }

  /** The recipe's text. */
  function recipe(state, t) {
    const lines = [`# ${t("A recipe for a course of your own. Save it as recept.yml in a folder of its own.")}`];
    lines.push(`title: ${quoted(state.title)}`, `author: ${quoted(state.author)}`);
    lines.push(`lessons: [${state.chosen.map((one) => one.n).join(", ")}]`);
    const held = meetings(state);
    if (held.length) lines.push("meetings:");
    for (const one of held) lines.push(`  - title: ${quoted(one.title)}`, `    lessons: [${one.numbers.join(", ")}]`);
    if (state.out.length) lines.push(`leave-out: [${state.out.join(", ")}]`);
    return `${lines.join("\n")}\n`;
  }

  /** How much there is: { things, meetings, minutes, hours }, in study hours begun. */
  function sums(state, lessons) {
    const minutes = new Map(lessons.map((one) => [one.n, one.minutes]));
    const each = meetings(state).map((one) => one.numbers.reduce((sum, n) => sum + minutes.get(n), 0));
    return {
      things: state.chosen.length,
      meetings: each.length,
      minutes: each.reduce((sum, one) => sum + one, 0),
      hours: each.reduce((sum, one) => sum + Math.ceil(one / HOUR), 0),
    };
  }

  /** Whether some meeting has more things than there is room for. */
  function crowded(state) {
    return meetings(state).some((one) => one.numbers.length > MOST_AT_A_MEETING);
  }

  /** The things in the order of their meetings. */
  function sort(state) {
    const order = new Map(state.chosen.map((one, at) => [one, at]));
    state.chosen.sort((one, other) => one.meeting - other.meeting || order.get(one) - order.get(other));
  }

  /** Moves a thing one step; across the border of a meeting it changes meeting. */
  function move(state, one, step) {
    const at = state.chosen.indexOf(one);
    const other = state.chosen[at + step];
    if (other && other.meeting === one.meeting) {
      [state.chosen[at], state.chosen[at + step]] = [other, one];
    } else {
      one.meeting += step;
    }
    sort(state);
  }

  /** Puts a thing at another meeting. */
  function place(state, one, meeting) {
    one.meeting = meeting;
    sort(state);
  }

  /** Gives the course `number` meetings; things of those that are gone come to the last. */
  function hold(state, number, t) {
    while (state.titles.length < number) state.titles.push(t("Meeting {n}", { n: state.titles.length + 1 }));
    state.titles.length = number;
    for (const one of state.chosen) one.meeting = Math.min(one.meeting, number - 1);
    sort(state);
  }

  function isIn(state, n) {
    return state.chosen.some((one) => one.n === n);
  }

  /** Takes a thing in, last at the last meeting or at the first that has room, or takes it out. */
  function choose(state, n, on, t) {
    if (on === isIn(state, n)) return;
    if (!on) {
      state.chosen = state.chosen.filter((one) => one.n !== n);
      return;
    }
    const held = (meeting) => state.chosen.filter((one) => one.meeting === meeting).length;
    let meeting = state.titles.length - 1;
    if (held(meeting) >= MOST_AT_A_MEETING) {
      const free = state.titles.findIndex((_, at) => held(at) < MOST_AT_A_MEETING);
      if (free < 0) hold(state, Math.min(state.titles.length + 1, MOST_MEETINGS), t);
      meeting = free < 0 ? state.titles.length - 1 : free;
    }
    state.chosen.push({ n, meeting });
    sort(state);
  }

  /** Takes over a plan's meetings, with their things. */
  function take(state, plan) {
    state.titles = plan.meetings.map((one) => one.title);
    state.chosen = plan.meetings.flatMap((one, meeting) => one.lessons.map((n) => ({ n, meeting })));
  }

  return { MOST_MEETINGS, empty, restored, meetings, recipe, sums, crowded, move, place, hold, isIn, choose, take };
});
