// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// «Mitt flöde»: the settings, the person's own reasons and what was found out, as text to take along.

import { button, h } from "./dom.js";
import { label, settingLines } from "./feed_words.js";
import { copyText, download } from "./take.js";

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

/** Prints the text alone, from a frame of its own, so that the rest of the page stays out. */
function printText(text, title, lang) {
  document.querySelector("iframe.sc-feed-print")?.remove();
  const frame = h("iframe", { class: "sc-feed-print sc-offscreen", title, "aria-hidden": "true", tabindex: "-1", srcdoc: "<!doctype html>", on: { load: fill } });
  function fill() {
    const inner = frame.contentDocument;
    inner.documentElement.lang = lang;
    inner.title = title;
    const sheet = inner.createElement("pre");
    sheet.style.whiteSpace = "pre-wrap";
    sheet.style.overflowWrap = "anywhere";
    sheet.style.font = "12pt/1.5 sans-serif";
    sheet.textContent = text;
    inner.body.append(sheet);
    frame.contentWindow.print();
  }
  document.body.append(frame);
}

/** The field for reasons; `text` gives the product as it is now. */
export function product(ctx, text) {
  const { t } = ctx;
  const copy = async () => ctx.say(await copyText(text()) ? t("Copied.") : t("Could not copy. Mark the text and copy it yourself."));
  const typed = (event) => { ctx.save({ why: event.target.value }); ctx.refresh("product"); };
  return [
    h("p", { class: "sc-field" },
      h("label", { for: ctx.id("why") }, t("Why do you want it like this?")),
      h("textarea", { id: ctx.id("why"), rows: 4, value: ctx.state.why, on: { input: typed } })),
    ctx.region("product", () => h("pre", { class: "sc-product", tabindex: "0", role: "region", "aria-label": t("My feed") }, text())),
    h("p", { class: "sc-buttons" },
      button(t("Copy"), copy, { id: ctx.id("copy") }),
      button(t("Download"), () => { download("mitt-flode.txt", "text/plain", text()); ctx.say(t("Downloaded as {file}.", { file: "mitt-flode.txt" })); }, { id: ctx.id("download") }),
      button(t("Print"), () => printText(text(), t("My feed"), ctx.spec.lang), { id: ctx.id("print") })),
  ];
}
