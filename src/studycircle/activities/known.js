// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What a lab tells of the world outside it, each statement with its source. The same as known_list in known.py.

import { h, rich } from "./dom.js";

export function drawKnown({ t }, known) {
  return h("ul", {}, known.map((one) => h("li", {}, rich(one.text), " ",
    h("span", { class: "sc-note" }, h("a", { href: one.url }, one.source), `, ${t("read {date}", { date: one.checked })}.`))));
}
