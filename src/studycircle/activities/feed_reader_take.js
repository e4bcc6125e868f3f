// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Take along: the reading list as OPML and as a list to read; and a list taken in, seen before it is kept.

import { button, h } from "./dom.js";
import { readXml } from "./feed_reader_add.js";
import { listText, opmlFile, readOpml } from "./feed_reader_opml.js";
import { change, free, keep, posts, refuse, subscription } from "./feed_reader_state.js";
import { takeButtons } from "./take_buttons.js";

export function drawTake(ctx, heading) {
  const { t, state } = ctx;
  const title = t("My reading list");
  const shown = (name, text) => h("pre", { tabindex: "0", role: "region", "aria-label": name }, text);
  const saved = posts(ctx).filter(({ key }) => state.saved.includes(key)).map((one) => `– ${one.title} (${one.sub.title})\n  ${one.link}`);
  const list = [title, listText(t, state), saved.length && [t("Saved posts"), ...saved].join("\n")].filter(Boolean).join("\n\n");
  const opml = () => {
    keep(ctx, { taken: true });
    for (const name of ["progress", "missions"]) ctx.refresh(name);
    return opmlFile(title, state);
  };
  return [
    heading(title),
    state.subs.length === 0 ? h("p", {}, t("You do not follow anything yet.")) : [
      shown(title, list), takeButtons(ctx, { name: title, fileName: "min-laslista.txt", text: () => list }),
      heading(t("Reading list as OPML")),
      h("p", {}, t("For another feed reader. The file holds feeds and folders, but no posts.")),
      h("details", {}, h("summary", {}, t("See the OPML file")), shown(t("Reading list as OPML"), opmlFile(title, state))),
      takeButtons(ctx, { name: t("Reading list as OPML"), fileName: "min-laslista.opml", type: "text/x-opml", text: opml })],
    heading(t("Take in a reading list"), "taking-in"), drawImport(ctx, shown),
  ];
}

function drawImport(ctx, shown) {
  const { t, state } = ctx;
  const { incoming } = ctx;
  const choose = async ({ target }) => {
    if (!target.files.length) return;
    const read = await readXml(target.files[0], t);
    const found = read.refused ? read : readOpml(read.text, t);
    ctx.incoming = found.refused ? null : found;
    if (found.refused) refuse(ctx, `${found.refused} ${t("Nothing has been taken in.")}`, "opml-in");
    else change(ctx, {}, t("Look at the list before you take it in."), "incoming");
  };
  const fresh = incoming?.subs.filter((one) => !state.subs.some((sub) => sub.address === one.address)) ?? [];
  const shut = (patch, say, focus) => { ctx.incoming = null; change(ctx, patch, say, focus); };
  const accept = () => {
    const folders = [...state.folders];
    const idOf = (name) => {
      if (name && !folders.some((one) => one.name === name)) folders.push({ id: free(folders), name });
      return folders.find((one) => one.name === name)?.id ?? "";
    };
    const subs = fresh.map((one) => subscription(ctx, { ...one, folder: idOf(one.folder) }));
    shut({ subs: [...state.subs, ...subs], folders, view: "sort" }, t("{n} feeds taken in.", { n: fresh.length }), "view-sort");
  };
  return [
    h("p", { class: "sc-field" }, h("label", { for: ctx.id("opml-in") }, t("Choose an OPML file")),
      h("input", { type: "file", id: ctx.id("opml-in"), on: { change: choose } })),
    ctx.advice && h("p", { class: "sc-advice" }, ctx.advice.why),
    incoming && [
      h("p", { id: ctx.id("incoming"), tabindex: "-1" }, h("strong", {}, h("bdi", {}, incoming.title)), " ",
        t("{n} feeds, {m} of them new. What you have stays as it is.", { n: incoming.subs.length, m: fresh.length }),
        incoming.left > 0 && ` ${t("{n} lines are not feeds and are left out.", { n: incoming.left })}`),
      shown(t("What comes in"), listText(t, incoming)),
      h("div", { class: "sc-buttons" },
        fresh.length > 0 && button(t("Take in {n} feeds", { n: fresh.length }), accept, { id: ctx.id("accept"), class: "sc-button sc-main" }),
        button(t("Take in nothing"), () => shut({}, t("Nothing has been taken in."), "taking-in"))),
    ],
  ];
}
