// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// «Mitt flöde»: the settings, the person's own reasons and what was found out, as text to take along.

import { h } from "./dom.js";
import { label, settingLines } from "./feed_words.js";
import { takeButtons } from "./take_buttons.js";

const SHOWN = 5;

/** The text as it is copied, downloaded and printed. */
export function productText(ctx, ranked, settings) {
  const { t, data, state } = ctx;
  const list = (lines) => lines.map((line) => `- ${line}`);
  const done = data.missions.filter(({ id }) => state.done.includes(id));
  const parts = [
    [t("My feed")],
    [t("This is how I want it"), ...list(settingLines(t, data, settings))],
    [t("Why"), state.why.trim() || t("(I have not written that yet.)")],
    [t("At the top"), ...ranked.slice(0, SHOWN).map(({ post }, n) => `${n + 1}. ${label(post)}`)],
    done.length > 0 && [t("What I have seen"), ...list(done.map(({ insight }) => insight.replace(/\s+/g, " ").trim()))],
    [data.limits.replace(/\s+/g, " ").trim()],
  ];
  return `${parts.filter(Boolean).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The field for reasons; `text` gives the product as it is now. */
export function product(ctx, text) {
  const { t } = ctx;
  const typed = (event) => { ctx.save({ why: event.target.value }); ctx.refresh("product"); };
  return [
    h("p", { class: "sc-field" },
      h("label", { for: ctx.id("why") }, t("Why do you want it like this?")),
      h("textarea", { id: ctx.id("why"), rows: 4, value: ctx.state.why, on: { input: typed } })),
    ctx.region("product", () => h("pre", { class: "sc-product", tabindex: "0", role: "region", "aria-label": t("My feed") }, text())),
    takeButtons(ctx, { name: t("My feed"), fileName: "mitt-flode.txt", text }),
  ];
}
