// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Folders, and what is followed in each. A folder that is taken away leaves its feeds; a feed that is
// left can be taken back.

import { button, h } from "./dom.js";
import { line } from "./feed_reader_parse.js";
import { change, feedOf, free, given, refuse } from "./feed_reader_state.js";

export function drawSort(ctx, heading) {
  const { t, data, state } = ctx;
  const undo = () => change(ctx, { subs: [...state.subs, state.undo.sub], undo: null }, t("You follow {title}.", state.undo.sub), `sub-${state.undo.sub.id}`);
  const make = (name) => change(ctx, { folders: [...state.folders, { id: free(state.folders), name }] }, t("New folder: {name}.", { name }), "folder");
  return [
    heading(t("Feeds and folders"), "sorted"),
    state.undo && h("p", { class: "sc-advice" }, t("You have left {title}.", state.undo.sub), " ", button(t("Undo"), undo, { id: ctx.id("undo") })),
    drawName(ctx, "folder", t("New folder, for example: {names}", { names: data["folder-names"].join(", ") }), "", t("Make the folder"), make),
    state.folders.map((one) => drawFolder(ctx, heading, one)),
    heading(t("Without folder")), drawSubs(ctx, ""),
  ];
}

/** A field for a folder's name; `use(name)` is called with one that no other folder has. */
function drawName(ctx, id, label, value, action, use) {
  const { t, state } = ctx;
  const field = h("input", { type: "text", id: ctx.id(id), value: ctx.advice?.by === id ? ctx.typed : value });
  const submit = (event) => {
    event.preventDefault();
    ctx.typed = field.value;
    const name = line(field.value, 60);
    const same = state.folders.some((one) => one.name !== value && one.name.toLowerCase() === name.toLowerCase());
    if (!name) refuse(ctx, t("Write a name for the folder first."), id);
    else if (same) refuse(ctx, t("There is a folder with that name already."), id);
    else use(name);
  };
  return h("form", { class: "sc-field", on: { submit } }, h("label", { for: ctx.id(id) }, label), field,
    ctx.advice?.by === id && h("p", { class: "sc-advice" }, ctx.advice.why), h("div", {}, h("button", { type: "submit", class: "sc-button" }, action)));
}

function drawFolder(ctx, heading, { id, name }) {
  const { t, state } = ctx;
  const others = state.folders.filter((one) => one.id !== id);
  const rename = (now) => change(ctx, { folders: state.folders.map((one) => (one.id === id ? { id, name: now } : one)) }, t("The folder is called {name} now.", { name: now }), `change-${id}`);
  const remove = () => change(ctx, { folders: others, subs: state.subs.map((one) => (one.folder === id ? { ...one, folder: "" } : one)) },
    t("The folder {name} is gone. Its feeds are still here.", { name }), "sorted");
  return h("div", { "data-folder": name }, heading(name),
    drawSubs(ctx, id),
    h("details", { open: ctx.advice?.by === `name-${id}` }, h("summary", { id: ctx.id(`change-${id}`) }, t("Change the folder {name}", { name })),
      drawName(ctx, `name-${id}`, t("New name"), name, t("Rename"), rename), button(t("Take away the folder"), remove)));
}

/** What is wrong with a feed, one sentence each. */
function drawNotes({ t }, { notes }) {
  return [
    notes.empty && t("The feed has no posts yet."),
    notes.many && t("The feed has {n} posts. You see the newest hundred.", { n: notes.many }),
    notes.dates && t("{n} posts have no date that can be read. They come last.", { n: notes.dates }),
    notes.links && t("{n} posts have a link that leads nowhere. It is left out.", { n: notes.links }),
    notes.ids && t("{n} posts have the same id as another. All are shown.", { n: notes.ids }),
  ].map((one) => one && h("p", { class: "sc-advice" }, one));
}

function drawSubs(ctx, folder) {
  const inside = ctx.state.subs.filter((one) => one.folder === folder);
  return inside.length ? h("ul", { class: "sc-feeds" }, inside.map((one) => drawSub(ctx, one))) : h("p", {}, ctx.t("Nothing here yet."));
}

function drawSub(ctx, sub) {
  const { t, state } = ctx;
  const { id, title } = sub;
  const file = given(ctx).find((one) => one.id === id)?.xml;
  const feed = feedOf(ctx, sub);
  const subs = state.subs.filter((one) => one !== sub);
  const move = ({ target }) => change(ctx, { subs: state.subs.map((one) => (one === sub ? { ...one, folder: target.value } : one)) },
    t("{title} lies in: {folder}.", { title, folder: target.selectedOptions[0].text }));
  return h("li", { "data-sub": id }, h("strong", { id: ctx.id(`sub-${id}`), tabindex: "-1", dir: "auto" }, title),
    h("p", { class: "sc-help" }, feed.items.length ? t("{n} posts", { n: feed.items.length }) : t("No posts are fetched here"), " · ", sub.form, " ", sub.address),
    drawNotes(ctx, feed),
    h("p", { class: "sc-field" }, h("label", { for: ctx.id(`in-${id}`) }, t("Folder for {title}", { title })),
      h("select", { id: ctx.id(`in-${id}`), on: { change: move } },
        [{ id: "", name: t("Without folder") }, ...state.folders].map((one) => h("option", { value: one.id, selected: one.id === sub.folder }, one.name)))),
    button(t("Stop following"), () => change(ctx, { subs, undo: { sub } }, t("You have left {title}.", { title }), "undo"), { "aria-label": t("Stop following: {title}", { title }) }),
    file && h("details", {}, h("summary", {}, t("See the file of {title}", { title })), h("pre", { tabindex: "0", role: "region", "aria-label": title }, file)));
}
