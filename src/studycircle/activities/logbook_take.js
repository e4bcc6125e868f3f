// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Min loggbok's two doors: the logbook out as files, and a downloaded logbook in.

import { button, h } from "./dom.js";
import { logbooks, uuid } from "./logbook_entries.js";
import { atomFile, bookOf, htmlFile, jsonFile, today } from "./logbook_files.js";
import { importFile } from "./logbook_import.js";
import { download } from "./take.js";

/** Name and downloads; `quietly` as in logbook_gather.js. */
export function drawFiles(ctx, quietly) {
  const { t } = ctx;
  const save = (kind, type, make) => () => {
    const books = logbooks(ctx.store).map(({ id, value, entries }) => bookOf(t, id, value.state, entries)).filter((one) => one.entries.length > 0);
    if (books.length === 0) {
      ctx.say(t("There is nothing to download yet. Write something first."));
      return;
    }
    if (!ctx.state.feed) quietly(ctx, () => ctx.save({ feed: uuid() }));
    const name = `min-loggbok-${today()}.${kind}`;
    download(name, type, make(books));
    ctx.say(t("Downloaded: {file}", { file: name }));
  };
  const html = save("html", "text/html", (books) => htmlFile(ctx, books, ctx.state.name.trim()));
  const json = save("json", "application/json", (books) => jsonFile(books, ctx.state));
  const atom = save("atom", "application/atom+xml", (books) => atomFile(ctx, books, { ...ctx.state, name: ctx.state.name.trim() }));
  const input = (event) => quietly(ctx, () => ctx.save({ name: event.target.value }));
  return [
    h("p", { class: "sc-field" },
      h("label", { for: ctx.id("name") }, t("Name in the files (if you want one)")),
      h("input", { type: "text", id: ctx.id("name"), value: ctx.state.name, maxlength: 80, autocomplete: "off", on: { input } })),
    h("ul", { class: "sc-files" },
      h("li", {}, button(t("Download to read"), html), h("p", {}, t("A page that opens in any browser. Good to print and to save."))),
      h("li", {}, button(t("Download to move"), json), h("p", {}, t("A file in the form JSON. You can take it in again here, on this or another computer."))),
      h("li", {}, button(t("Download as feed"), atom), h("p", {}, t("A file in the form Atom, which feed readers and many blog tools can read.")))),
  ];
}

/** The choice of a file, and what came of it. */
export function drawImport(ctx, quietly) {
  const { t } = ctx;
  const choose = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    ctx.busy = true;
    const { said, refused, name, feed } = await importFile(ctx.store, file, t);
    ctx.busy = false;
    if (said) quietly(ctx, () => ctx.save({ name: ctx.state.name || name, feed: ctx.state.feed || feed }));
    // The result stands where the file was chosen, and is read out since it gets the focus.
    ctx.imported = said ?? refused;
    ctx.redraw("imported");
  };
  const input = h("input", { type: "file", id: ctx.id("import"), accept: ".json,application/json", hidden: true, on: { change: choose } });
  return [
    h("p", { id: ctx.id("import-help") }, t("Choose a file you downloaded «to move». What is here stays; what is new is added.")),
    // The browser's own file field speaks the browser's language; this button speaks the page's.
    h("div", { class: "sc-buttons" }, button(t("Choose a file"), () => input.click(), { "aria-describedby": ctx.id("import-help") })),
    input,
    ctx.imported && h("p", { id: ctx.id("imported"), tabindex: "-1", class: "sc-told" }, ctx.imported),
  ];
}
