// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A picture of the visit: you to the left, a line to each one who was told something, thicker the more
// they know. The table beside it says the same in words, so the picture itself is passed over.

import { h } from "./dom.js";

const [ROW, WIDTH] = [46, 330];

export function picture(data, told, you) {
  const height = ROW * data.parties.length;
  const middle = height / 2;
  return h("svg:svg", { class: "sc-picture", viewBox: `0 0 ${WIDTH} ${height}`, "aria-hidden": "true", focusable: "false" },
    data.parties.map((party, n) => {
      const y = ROW * n + ROW / 2;
      const count = told[party.id].length;
      return h("svg:g", { class: count ? "sc-told" : "sc-untold" },
        h("svg:line", { x1: 50, y1: middle, x2: 116, y2: y, "stroke-width": count ? 1 + count : 1, "stroke-dasharray": count ? null : "3 4" }),
        h("svg:rect", { x: 116, y: y - 18, width: WIDTH - 118, height: 36, rx: 5 }),
        h("svg:text", { x: 126, y: y + 5, "font-size": 13 }, party.name),
        h("svg:text", { x: WIDTH - 12, y: y + 5, "text-anchor": "end", "font-size": 14, "font-weight": 700 }, String(count)));
    }),
    h("svg:circle", { class: "sc-you", cx: 28, cy: middle, r: 24 }),
    h("svg:text", { class: "sc-you-text", x: 28, y: middle + 5, "text-anchor": "middle", "font-size": 14, "font-weight": 700 }, you));
}
