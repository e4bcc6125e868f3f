// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Buttons to take a text along: copy it, save it as a file, print it alone.

import { button, h } from "./dom.js";
import { printPage } from "./print_page.js";
import { copyText, download } from "./take.js";

/**
 * `name` tells the text apart for a screen reader. `text()` gives what is copied and printed,
 * `file()` what is saved if it is something else.
 */
export function takeButtons(ctx, { name, fileName, type = "text/plain", text, file = text }) {
  const { t } = ctx;
  const copy = async () => {
    const went = await copyText(text());
    ctx.say(went ? t("Copied: {name}.", { name }) : t("It could not be copied. Mark the text and copy it yourself."));
  };
  const save = () => {
    download(fileName, type, file());
    ctx.say(t("Saved as the file {file}.", { file: fileName }));
  };
  const print = () => {
    // The page has the name as its heading; a text that begins with it would say it twice.
    const whole = text();
    const body = whole.startsWith(`${name}\n`) ? whole.slice(name.length).trimStart() : whole;
    printPage(ctx.spec, name, [h("p", { class: "text" }, body)]);
  };
  return h("div", { class: "sc-buttons" },
    button(t("Copy"), copy, { "aria-label": t("Copy: {name}", { name }) }),
    button(t("Download"), save, { "aria-label": t("Download: {name}", { name }) }),
    button(t("Print"), print, { "aria-label": t("Print: {name}", { name }) }));
}
