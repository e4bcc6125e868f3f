// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A picture of the network: a number for each person, a line between contacts. Shape and filling tell what
// has happened so far; the list and the table beside it say the same, so the picture itself is passed over.

import { h } from "./dom.js";
import { contacts, people } from "./spread_rules.js";

const RADIUS = 13;

/** What has happened to a person up to and with a round: one word. */
export function standing(done, id, round) {
  const by = (list) => list[id] <= round;
  if (by(done.back)) return "back";
  if (by(done.shared)) return "shared";
  if (by(done.told)) return "told";
  return by(done.saw) ? "saw" : "unseen";
}

/** One mark: a circle, for those who have the correction a square; crossed where somebody took it back. */
export function mark(state, x, y, number) {
  const square = state === "told" || state === "back";
  return h("svg:g", { class: `sc-is-${state}` },
    square ? h("svg:rect", { x: x - 12, y: y - 12, width: 24, height: 24 }) : h("svg:circle", { cx: x, cy: y, r: RADIUS }),
    state === "back" && h("svg:line", { x1: x - 12, y1: y + 12, x2: x + 12, y2: y - 12 }),
    number && h("svg:text", { x, y: y + 4, "text-anchor": "middle", "font-size": 12 }, String(number)));
}

export function picture(data, done, round) {
  const [near, all] = [contacts(data), people(data)];
  const spot = Object.fromEntries(all.map((one) => [one.id, one]));
  const ways = all.flatMap((one) => near[one.id].filter((id) => spot[id].number > one.number).map((id) => [one, spot[id]]));
  const carried = (one) => done.shared[one.id] < round;
  return h("svg:svg", { class: "sc-picture", viewBox: `0 0 ${data.width} ${data.height}`, "aria-hidden": "true", focusable: "false" },
    ways.map(([from, to]) => h("svg:line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: carried(from) || carried(to) ? "sc-carried" : null })),
    data.groups.map((group) => h("svg:text", { x: group.x, y: group.y, "text-anchor": "middle", "font-size": 13, "font-weight": 700 }, group.name)),
    all.map((one) => mark(standing(done, one.id, round), one.x, one.y, one.number)));
}
