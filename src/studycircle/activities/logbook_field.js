// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// One prompt with its text: a field to write in, when it was written, and any other texts to the same
// prompt, from another tab or a file. In print the field becomes its text, or lines to write on.

import { button, h, rich } from "./dom.js";
import { blank, when, written } from "./logbook_entries.js";

function dates(ctx, entry) {
  const { t } = ctx;
  if (!written(entry)) return "";
  const [first, changed] = [when(entry.first, ctx.spec.lang), when(entry.changed, ctx.spec.lang)];
  return first === changed ? t("Written {when}.", { when: first }) : t("Written {when}. Changed {then}.", { when: first, then: changed });
}

/**
 * The nodes of one prompt. `entry` may be missing; `write(text)` keeps what is typed and answers the
 * entry; `more(place, use)` takes another text into the field (use) or removes it.
 */
export function field(ctx, { name, label, help, rows, entry, write, more }) {
  const { t } = ctx;
  const text = entry?.text ?? "";
  const note = h("p", { class: "sc-note sc-dates", id: ctx.id(`${name}-dates`) }, dates(ctx, entry));
  const print = h("div", { class: "sc-written", dir: "auto" }, blank(text) ? "" : text);
  const input = (event) => {
    const kept = write(event.target.value);
    note.textContent = dates(ctx, kept);
    print.textContent = blank(kept.text) ? "" : kept.text;
  };
  const described = [help && ctx.id(`${name}-help`), ctx.id(`${name}-dates`)].filter(Boolean).join(" ");
  return [
    h("label", { class: "sc-legend", for: ctx.id(name) }, rich(label)),
    help && h("p", { class: "sc-help", id: ctx.id(`${name}-help`) }, rich(help)),
    h("textarea", { id: ctx.id(name), rows, dir: "auto", value: text, "aria-describedby": described, on: { input } }),
    print,
    h("div", { class: "sc-lines", "aria-hidden": "true" }, Array.from({ length: rows }, () => h("span"))),
    note,
    (entry?.more ?? []).map((one, place) => other(ctx, name, label, one, place, more)),
  ];
}

function other(ctx, name, label, one, place, more) {
  const { t } = ctx;
  return h("div", { class: "sc-other" },
    h("p", { class: "sc-legend" }, t("Another text, written {when}", { when: when(one.first, ctx.spec.lang) })),
    h("div", { class: "sc-text", dir: "auto", tabindex: "0", role: "group", "aria-label": t("Another text: {prompt}", { prompt: label }) }, one.text),
    h("div", { class: "sc-buttons" },
      button(t("Add it to my text"), () => more(place, true), { id: ctx.id(`${name}-use-${place}`), "aria-label": t("Add it to my text: {prompt}", { prompt: label }) }),
      button(t("Remove it"), () => more(place, false), { "aria-label": t("Remove the other text: {prompt}", { prompt: label }) })));
}
