// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The picture of a self-assessment: a bar for each area, two where there is an earlier one. Then is a
// hollow bar and now a filled one, each with its word and number, so that no colour is needed.

import { h } from "./dom.js";
import { pointsIn, score } from "./self_assessment_score.js";

const WIDTH = 360;
const LEFT = 44;
const BAR = 190;
const LINE = 19;
const ROW = 26;
const LETTERS = 42;

/** A text in lines that find room; SVG breaks none itself. */
function broken(text) {
  const out = [""];
  for (const word of text.split(/\s+/)) {
    const longer = `${out[out.length - 1]} ${word}`.trim();
    if (longer.length > LETTERS && out[out.length - 1]) out.push(word); else out[out.length - 1] = longer;
  }
  return out;
}

function words(x, y, text, props = {}) {
  return h("svg:text", { class: "sc-ink", x, y, fill: "#1d2426", "font-family": "sans-serif", "font-size": 14, ...props }, text);
}

function bar(ctx, y, name, one, filled) {
  const steps = ctx.data.scale.length - 1;
  return [
    name && words(4, y + 15, name),
    h("svg:rect", { class: "sc-track", x: LEFT, y: y + 2, width: BAR, height: 17, fill: "none", stroke: "#8a8f86", "stroke-width": 1 }),
    Array.from({ length: steps - 1 }, (_, n) => LEFT + (BAR * (n + 1)) / steps)
      .map((x) => h("svg:path", { class: "sc-track", d: `M${x.toFixed(1)} ${y + 2}v17`, fill: "none", stroke: "#8a8f86", "stroke-width": 1 })),
    one.share > 0 && h("svg:rect", {
      class: filled ? "sc-filled" : "sc-hollow", x: LEFT, y: y + (filled ? 2 : 5), width: (BAR * one.share).toFixed(1), height: filled ? 17 : 11,
      fill: filled ? "#0a5768" : "#ffffff", stroke: "#0a5768", "stroke-width": filled ? 1 : 3,
    }),
    words(LEFT + BAR + 8, y + 15, pointsIn(ctx.t, one)),
  ];
}

/** The picture as an SVG element; `then` is null where there is no earlier one. Its words stand beside it. */
export function picture(ctx, now, then) {
  const { t, data } = ctx;
  let y = 10;
  const drawn = data.areas.map((area) => {
    const title = broken(area.title);
    const parts = [title.map((line, n) => words(4, y + 14 + n * LINE, line, { "font-weight": 700 }))];
    y += title.length * LINE + 3;
    if (then) {
      parts.push(bar(ctx, y, t("Then"), score(data, area, then), false));
      y += ROW;
    }
    parts.push(bar(ctx, y, then ? t("Now") : "", score(data, area, now), true));
    y += ROW + 8;
    return h("svg:g", {}, parts);
  });
  const label = then ? t("Your picture, then and now. The same stands in words below.") : t("Your picture. The same stands in words below.");
  // Colours stand in the drawing for the saved file; in the page self_assessment.css gives them.
  return h("svg:svg", {
    xmlns: "http://www.w3.org/2000/svg", class: "sc-picture", role: "img", "aria-label": label, viewBox: `0 0 ${WIDTH} ${y}`, width: WIDTH, height: y,
  }, h("svg:title", {}, ctx.spec.title), h("svg:rect", { class: "sc-ground", width: WIDTH, height: y, fill: "#ffffff" }), drawn);
}

/** The picture as the text of an SVG file. */
export function pictureFile(ctx, now, then) {
  return `${new XMLSerializer().serializeToString(picture(ctx, now, then))}\n`;
}
