// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A badge of plain letters in boxes. It is our own drawing: Creative Commons' logos are trademarks.

import { h } from "./dom.js";

const SIDE = 40;
const LETTER = 13;

function boxes(signs) {
  let x = 2;
  return signs.map((sign) => {
    const width = Math.max(SIDE, [...sign].length * LETTER + 14);
    const box = { sign, x, width };
    x += width + 4;
    return box;
  });
}

/** The badge as an SVG element; `label` is what it says to one who does not see it. */
export function badge(signs, label) {
  const drawn = boxes(signs);
  const last = drawn[drawn.length - 1];
  const width = last.x + last.width + 2;
  // Colours stand in the drawing for the saved file; in the page guide.css gives them.
  return h("svg:svg", {
    xmlns: "http://www.w3.org/2000/svg", class: "sc-badge", role: "img", "aria-label": label, viewBox: `0 0 ${width} 44`, width, height: 44,
  },
    h("svg:title", {}, label),
    drawn.map(({ sign, x, width: wide }, n) => [
      h("svg:rect", { class: n ? "sc-box" : "sc-box sc-first", x, y: 2, width: wide, height: SIDE, rx: 4, fill: n ? "#ffffff" : "#1d2426", stroke: "#1d2426", "stroke-width": 2 }),
      h("svg:text", { class: n ? "sc-sign" : "sc-sign sc-first", x: x + wide / 2, y: 29, "text-anchor": "middle", "font-family": "sans-serif", "font-size": 18, "font-weight": 700, fill: n ? "#1d2426" : "#ffffff" }, sign),
    ]));
}

/** The badge as the text of an SVG file. */
export function badgeFile(signs, label) {
  return `${new XMLSerializer().serializeToString(badge(signs, label))}\n`;
}
