// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Prints something a person made as a page of its own, without the lesson around it.

import { h } from "./dom.js";

const LOOK = `body { font: 12pt/1.5 sans-serif; color: #000; background: #fff; margin: 1cm; overflow-wrap: anywhere; }
h1 { font-size: 20pt; line-height: 1.2; } h2 { font-size: 13pt; margin-bottom: 0; break-after: avoid; }
.text { white-space: pre-wrap; } svg { max-width: 100%; height: auto; } section, svg { break-inside: avoid; }`;

/** Prints `nodes` under the title; `look` adds CSS of the caller's own. */
export function printPage(spec, title, nodes, look = "") {
  const frame = h("iframe", { class: "sc-offscreen", title, "aria-hidden": "true" });
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentDocument;
  page.documentElement.lang = spec.lang;
  page.title = title;
  page.head.append(h("style", {}, `${LOOK}\n${look}`));
  page.body.append(h("h1", {}, title), ...nodes);
  // The dialogue may outlive print() in some browsers; a frame taken away under it prints nothing.
  setTimeout(() => frame.remove(), 120000);
  const pressed = document.activeElement;
  frame.contentWindow.focus();
  frame.contentWindow.print();
  pressed?.focus();
}
