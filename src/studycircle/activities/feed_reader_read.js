// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Read: the list of posts by time, and one post. A post's text is shown as text; nothing in it is fetched.

import { button, h } from "./dom.js";
import { change, marked, posts } from "./feed_reader_state.js";

const FITS = {
  all: () => true,
  saved: ({ key }, { state }) => state.saved.includes(key),
  folder: ({ sub }, ctx, id) => sub.folder === id,
  feed: ({ sub }, ctx, id) => sub.id === id,
};

/** The posts of the place shown: "all", "saved", "folder <id>", "feed <id>". */
function listed(ctx) {
  const [what, id] = ctx.state.where.split(" ");
  return posts(ctx).filter((one) => (FITS[what] ?? FITS.all)(one, ctx, id));
}

function unread(ctx, list) {
  return list.filter(({ key }) => !ctx.state.read.includes(key));
}

function when({ t, spec }, item) {
  return item.when === null ? t("no date") : new Date(item.when).toLocaleString(spec.lang, { dateStyle: "long", timeStyle: "short" });
}

function open(ctx, { key }) {
  change(ctx, { open: key, read: marked(ctx.state.read, [key]) }, "", "post");
}

export function drawRead(ctx, heading) {
  const { t, data, state } = ctx;
  const shown = posts(ctx).find(({ key }) => key === state.open);
  if (shown) return drawPost(ctx, heading, shown);
  const places = [["all", t("All posts")], ["saved", t("Saved posts")],
    ...state.folders.map((one) => [`folder ${one.id}`, t("Folder: {name}", one)]), ...state.subs.map((one) => [`feed ${one.id}`, one.title])];
  if (!places.some(([key]) => key === state.where)) state.where = "all";
  const here = listed(ctx);
  const fresh = unread(ctx, here);
  const list = state.unread ? fresh : here;
  const count = () => { const now = listed(ctx); return t("Unread: {n} of {m}.", { n: unread(ctx, now).length, m: now.length }); };
  const look = (patch) => { change(ctx, patch); ctx.say(count()); };
  const caught = () => change(ctx, { read: marked(state.read, fresh.map(({ key }) => key)) }, t("{n} posts marked as read.", { n: fresh.length }), "list");
  return [
    heading(t("Posts"), "list"),
    h("p", { class: "sc-note" }, data.order),
    h("p", { class: "sc-field" }, h("label", { for: ctx.id("where") }, t("Show")),
      h("select", { id: ctx.id("where"), on: { change: ({ target }) => look({ where: target.value }) } },
        places.map(([key, name]) => h("option", { value: key, selected: key === state.where }, name)))),
    h("div", { class: "sc-option" }, h("label", {}, h("input", { type: "checkbox", id: ctx.id("unread"), checked: state.unread, on: { change: ({ target }) => look({ unread: target.checked }) } }), t("Only unread"))),
    h("p", {}, h("strong", {}, count())),
    fresh.length > 0 && button(t("Mark all here as read"), caught, { id: ctx.id("caught") }),
    list.length === 0 && h("p", {}, here.length ? t("Nothing more to read here. You are done!") : t("Nothing here yet.")),
    h("ol", { class: "sc-posts" }, list.map((one) => drawLine(ctx, one))),
  ];
}

function drawLine(ctx, one) {
  const { t, state } = ctx;
  const read = state.read.includes(one.key);
  return h("li", { class: read ? "sc-was-read" : null },
    button(one.title || t("Without heading"), () => open(ctx, one), { id: ctx.id(one.key), class: "sc-button sc-quiet", dir: "auto" }),
    h("span", { class: "sc-help" }, h("strong", {}, read ? t("Read") : t("Unread")), state.saved.includes(one.key) && ` · ${t("Saved")}`,
      one.file && ` · ${t("With a file")}`, " · ", h("bdi", {}, one.sub.title), " · ", when(ctx, one)));
}

/** An address to open, or as mere text where it is invented. */
function link(label, { t }, href) {
  return href && h("p", {}, h("strong", {}, label), " ", new URL(href).hostname.endsWith(".example")
    ? [href, " ", t("(an invented address that cannot be opened)")] : h("a", { href, target: "_blank", rel: "noopener noreferrer" }, href));
}

function drawPost(ctx, heading, one) {
  const { t, state } = ctx;
  const saved = state.saved.includes(one.key);
  const next = unread(ctx, listed(ctx)).find(({ key }) => key !== one.key);
  const back = (patch, say) => {
    change(ctx, { open: "", ...patch }, say);
    // The post's line is there again unless only unread posts are shown.
    (document.getElementById(ctx.id(one.key)) ?? document.getElementById(ctx.id("list"))).focus();
  };
  const save = () => change(ctx, { saved: marked(state.saved, [one.key], !saved) }, saved ? t("No longer saved.") : t("Saved."));
  return [
    button(t("Back to the list"), () => back(), { id: ctx.id("back") }),
    heading(one.title || t("Without heading"), "post"),
    h("p", { class: "sc-help" }, h("bdi", {}, one.sub.title), " · ", when(ctx, one)),
    h("div", { class: "sc-text", dir: "auto" }, one.text.split("\n").map((part) => h("p", {}, part))),
    one.file && [h("p", {}, h("strong", {}, t("File in the post:")), " ", one.file.about), link(t("The file lies at:"), ctx, one.file.url)],
    link(t("Read on at:"), ctx, one.link),
    h("div", { class: "sc-buttons" },
      button(saved ? t("Take away from saved") : t("Save for later"), save, { id: ctx.id("save") }),
      button(t("Mark as unread"), () => back({ read: marked(state.read, [one.key], false) }, t("Marked as unread.")), { id: ctx.id("unmark") }),
      next && button(t("Next unread"), () => open(ctx, next), { id: ctx.id("next") })),
  ];
}
