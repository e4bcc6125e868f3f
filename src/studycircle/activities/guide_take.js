// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Buttons to take a text along: copy it, save it as a file, print it alone. Used by guide and cards.

import { button, h } from "./dom.js";
import { copyText, download } from "./take.js";

/**
 * `name` tells the text apart for a screen reader. `text()` gives what is copied and printed,
 * `file()` what is saved if it is something else.
 */
export function takeButtons(ctx, { name, fileName, type, text, file = text }) {
  const { t } = ctx;
  const copy = async () => {
    const went = await copyText(text());
    ctx.say(went ? t("Copied: {name}.", { name }) : t("It could not be copied. Mark the text and copy it yourself."));
  };
  const save = () => {
    download(fileName, type, file());
    ctx.say(t("Saved as the file {file}.", { file: fileName }));
  };
  return h("div", { class: "sc-buttons" },
    button(t("Copy"), copy, { "aria-label": t("Copy: {name}", { name }) }),
    button(t("Download"), save, { "aria-label": t("Download: {name}", { name }) }),
    button(t("Print"), () => printAlone(ctx.spec, name, text()), { "aria-label": t("Print: {name}", { name }) }));
}

/** Prints a text without the page around it. */
function printAlone(spec, name, text) {
  const frame = h("iframe", { class: "sc-offscreen", title: name, "aria-hidden": "true" });
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentDocument;
  page.documentElement.lang = spec.lang;
  page.title = name;
  const title = page.createElement("h1");
  title.textContent = name;
  const words = page.createElement("p");
  words.textContent = text;
  words.style.whiteSpace = "pre-wrap";
  page.body.append(title, words);
  page.body.style.fontFamily = "sans-serif";
  // The dialogue may outlive print() in some browsers; a frame taken away under it prints nothing.
  setTimeout(() => frame.remove(), 120000);
  frame.contentWindow.focus();
  frame.contentWindow.print();
}
