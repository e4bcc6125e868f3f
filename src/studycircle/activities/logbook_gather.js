// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// «Min loggbok»: all entries of the site in lesson order, to read, change, remove, take along and take in.

import { button, h } from "./dom.js";
import { entriesOf, join, lessonOf, logbooks, pageOf, rewritten, withMore, written } from "./logbook_entries.js";
import { field } from "./logbook_field.js";
import { keepPanel } from "./logbook_keep.js";
import { drawFiles, drawImport } from "./logbook_take.js";

/** `feed` is the feed's name; it is made at the first download and goes with the JSON file. */
export function gatherInitial() {
  return { name: "", feed: "" };
}

/** What the page shows: by this a change made elsewhere is seen. */
function picture(ctx) {
  const kept = ctx.store.entries();
  const others = kept.filter(([id, value]) => id !== ctx.spec.id && value?.kind !== "logbook");
  return JSON.stringify([ctx.store.where(), logbooks(ctx.store, kept), others.map(([id, value]) => [id, posts(value)])]);
}

function watch(ctx) {
  const look = () => {
    if (ctx.busy) return;
    ctx.busy = true;
    const now = picture(ctx);
    ctx.busy = false;
    if (now === ctx.seen) return;
    ctx.redraw();
  };
  for (const name of ["change", "elsewhere"]) window.addEventListener(`studycircle:${name}`, look);
  window.addEventListener("studycircle:forget", () => { ctx.gone = new Map(); ctx.imported = ""; });
}

/** Does something to the store without taking it for a change made elsewhere. */
function quietly(ctx, act) {
  ctx.busy = true;
  const done = act();
  ctx.seen = picture(ctx);
  ctx.busy = false;
  return done;
}

/**
 * Changes one entry: `make(entry as it stands in the store)` answers the new one, or undefined to remove
 * it. `value` serves where the store holds the logbook no more, `order` puts an entry back in its place.
 */
function change(ctx, id, prompt, make, value, order = []) {
  return quietly(ctx, () => {
    const held = ctx.store.get(id) ?? value;
    const entries = entriesOf(held.state);
    const next = make(Object.hasOwn(entries, prompt) ? entries[prompt] : undefined);
    if (next) entries[prompt] = next; else delete entries[prompt];
    const names = [...new Set([...order, ...Object.keys(entries)])].filter((one) => Object.hasOwn(entries, one));
    const sorted = Object.fromEntries(names.map((one) => [one, entries[one]]));
    if (names.length === 0) ctx.store.remove(id);
    else if (!ctx.store.set(id, { ...held, state: { ...held.state, entries: sorted } })) ctx.say(ctx.t("This could not be saved in your browser. It is here until you close the page."));
    return next;
  });
}

export function gather(ctx) {
  const { t } = ctx;
  if (!ctx.gone) {
    ctx.gone = new Map();
    watch(ctx);
  }
  ctx.seen = quietly(ctx, () => picture(ctx));
  const level = Number(ctx.spec.level ?? 3) + 1;
  const lessons = drawLessons(ctx, level);
  return [
    lessons.length > 0 ? lessons : h("p", {}, t("Your logbook is empty so far. What you write in the lessons' logbooks is gathered here.")),
    drawOthers(ctx, level),
    h("div", { class: "sc-part" }, h(`h${level}`, {}, t("Take your logbook along")), drawFiles(ctx, quietly)),
    h("div", { class: "sc-part" }, h(`h${level}`, {}, t("Take a logbook in")), drawImport(ctx, quietly)),
    keepPanel(ctx),
  ];
}

function drawLessons(ctx, level) {
  const { t } = ctx;
  const books = new Map(logbooks(ctx.store).map((one) => [one.id, { ...one, gone: [] }]));
  for (const { id, prompt, entry, value } of ctx.gone.values()) {
    if (!books.has(id)) books.set(id, { id, value, entries: {}, gone: [] });
    books.get(id).gone.push({ prompt, entry });
  }
  return [...books.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ id, value, entries, gone }) => {
    const listed = Object.entries(entries).filter(([, entry]) => written(entry));
    if (listed.length + gone.length === 0) return null;
    const lesson = lessonOf(id, value.state, t);
    const page = ctx.spec.page && pageOf(value.state);
    return h("div", { class: "sc-part sc-lesson" },
      h(`h${level}`, {}, page ? h("a", { href: `${ctx.spec.page.root}${page}#akt-${id.replace("/", "-")}` }, lesson) : lesson),
      listed.map(([prompt, entry]) => drawEntry(ctx, { id, prompt, entry, value, lesson })),
      gone.map(({ prompt, entry }) => drawGone(ctx, id, prompt, entry)));
  }).filter(Boolean);
}

function drawEntry(ctx, { id, prompt, entry, value, lesson }) {
  const { t } = ctx;
  const name = `entry-${id}-${prompt}`;
  const ask = entry.ask || prompt;
  let shown = entry;
  const remove = () => {
    change(ctx, id, prompt, (held) => {
      ctx.gone.set(name, { id, prompt, entry: held ?? shown, value, order: Object.keys(entriesOf(value.state)) });
      return undefined;
    }, value);
    ctx.redraw(`${name}-undo`);
  };
  return h("div", { class: "sc-prompt" },
    field(ctx, {
      name, label: ask, rows: Math.min(12, Math.max(3, Math.ceil(entry.text.length / 60))), entry,
      write(text) {
        const kept = change(ctx, id, prompt, (held) => {
          const mine = rewritten(shown, ask, text);
          // Where it was changed in another tab since it was shown here, both texts stay.
          return !held || held.text === shown.text ? mine : join(mine, held);
        }, value);
        const both = kept.more.length > shown.more.length;
        shown = kept;
        if (both) {
          ctx.redraw();
          ctx.say(t("This logbook was changed in another tab. Both texts are here."));
        }
        return kept;
      },
      more(place, use) {
        change(ctx, id, prompt, (held) => withMore(held ?? shown, place, use), value);
        ctx.redraw(name);
        ctx.say(use ? t("The text is added.") : t("The other text is removed."));
      },
    }),
    h("div", { class: "sc-buttons" }, button(t("Remove this entry"), remove, { "aria-label": t("Remove this entry: {lesson}, {prompt}", { lesson, prompt: ask }) })));
}

function drawGone(ctx, id, prompt, entry) {
  const { t } = ctx;
  const name = `entry-${id}-${prompt}`;
  const undo = () => {
    const { value, order } = ctx.gone.get(name);
    ctx.gone.delete(name);
    change(ctx, id, prompt, (held) => join(held, entry), value, order);
    ctx.redraw(name);
    ctx.say(t("The entry is back."));
  };
  return h("div", { class: "sc-prompt sc-gone" },
    h("p", { id: ctx.id(`${name}-told`) }, t("Removed: «{prompt}».", { prompt: entry.ask || prompt })),
    h("div", { class: "sc-buttons" }, button(t("Undo"), undo, { id: ctx.id(`${name}-undo`), "aria-describedby": ctx.id(`${name}-told`) })));
}

/** The titles of what was published in a practice blog. */
function posts(value) {
  const listed = Array.isArray(value?.state?.posts) ? value.state.posts : [];
  return listed.map((post) => post?.live?.title).filter((title) => typeof title === "string").map((title) => title.slice(0, 200));
}

function drawOthers(ctx, level) {
  const { t, store } = ctx;
  const others = store.entries().filter(([id, value]) => id !== ctx.spec.id && value?.kind !== "logbook");
  if (others.length === 0) return null;
  const remove = (id, title) => () => {
    quietly(ctx, () => store.remove(id));
    ctx.redraw("others");
    ctx.say(t("Removed: {list}.", { list: title }));
  };
  return h("div", { class: "sc-part sc-others" },
    h(`h${level}`, { id: ctx.id("others"), tabindex: "-1" }, t("What else is kept here")),
    h("p", {}, t("This comes from the other activities. You take it along from there.")),
    h("ul", {}, others.map(([id, value]) => {
      const title = `${lessonOf(id, value?.state, t)}: ${String(value?.title ?? id).slice(0, 200)}`;
      const published = posts(value);
      return h("li", {}, title,
        published.length > 0 && h("ul", {}, published.map((one) => h("li", {}, t("Published post: {title}", { title: one })))),
        h("div", { class: "sc-buttons" }, button(t("Remove"), remove(id, title), { "aria-label": t("Remove: {title}", { title }) })));
    })));
}
