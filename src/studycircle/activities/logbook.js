// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Logbook: the prompts of one lesson, kept while typing. The page with `gather` is logbook_gather.js.

import { defineActivity } from "./base.js";
import { button, h } from "./dom.js";
import { entriesOf, join, joinAll, logbooks, rewritten, withMore, written } from "./logbook_entries.js";
import { field } from "./logbook_field.js";
import { bookOf, textFile } from "./logbook_files.js";
import { keepPanel } from "./logbook_keep.js";
import { download } from "./take.js";

const has = (entries, id) => (Object.hasOwn(entries, id) ? entries[id] : undefined);
const sign = (entry) => (entry ? JSON.stringify(entry) : "");

/** The signs of what the store holds, by which a change made elsewhere is seen. */
function stored(ctx) {
  return entriesOf(ctx.store.get(ctx.spec.id)?.state);
}

function remember(ctx) {
  ctx.seen = { where: ctx.store.where(), entries: stored(ctx) };
}

/** The lesson's heading and its page in the site, for Min loggbok; none in a notebook without them. */
function lesson(ctx) {
  const here = document.getElementById(ctx.id("title"));
  const heading = (here?.closest(".jp-Notebook") ?? document).querySelector("h1");
  const words = [...(heading?.childNodes ?? [])].filter((node) => node.nodeName !== "A").map((node) => node.textContent);
  const found = { lesson: words.join("").trim().slice(0, 200) };
  if (ctx.spec.page) {
    const root = new URL(ctx.spec.page.root, location.href).href.replace(/[^/]*$/, "");
    const page = location.href.replace(/[?#].*$/, "");
    if (page.startsWith(root)) found.page = page.slice(root.length);
  }
  return found;
}

/** Keeps `entries`, in the order of the prompts. */
function keep(ctx, entries) {
  const order = [...ctx.data.prompts.map((prompt) => prompt.id), ...Object.keys(entries)];
  const sorted = Object.fromEntries(order.filter((id) => has(entries, id)).map((id) => [id, entries[id]]));
  ctx.busy = true;
  ctx.save({ ...lesson(ctx), entries: sorted });
  ctx.busy = false;
  remember(ctx);
}

/** Takes in what another tab, or another view of this logbook, has written; answers whether anything differs now. */
function pull(ctx) {
  const { state, seen } = ctx;
  const theirs = stored(ctx);
  // In a place that was not looked at before, everything counts as changed on both sides.
  const known = seen.where === ctx.store.where() ? seen.entries : {};
  const entries = { ...state.entries };
  for (const id of new Set([...Object.keys(entries), ...Object.keys(theirs)])) {
    const [mine, other, before] = [has(entries, id), has(theirs, id), has(known, id)];
    if (sign(other) === sign(before)) continue;
    const next = sign(mine) === sign(before) ? other : join(mine, other);
    if (next) entries[id] = next; else delete entries[id];
  }
  const differs = JSON.stringify(entries) !== JSON.stringify(state.entries);
  ctx.state = { ...state, entries };
  return differs;
}

/** What store.js put aside as «id~2» since two tabs held this logbook is taken in. */
function takeIn(ctx) {
  const own = logbooks(ctx.store).find((one) => one.id === ctx.spec.id);
  ctx.state = { ...ctx.state, entries: own?.entries ?? {} };
  remember(ctx);
}

function watch(ctx) {
  const look = () => {
    if (ctx.busy) return;
    const moved = ctx.seen.where !== ctx.store.where();
    const differs = pull(ctx);
    if (sign(ctx.state.entries) !== sign(stored(ctx))) keep(ctx, ctx.state.entries); else remember(ctx);
    if (differs) ctx.redraw(); else if (moved) ctx.refresh("keep");
  };
  for (const name of ["change", "elsewhere"]) window.addEventListener(`studycircle:${name}`, look);
  // Also where the frame has let go of this view: nothing may come back after «Glöm allt».
  window.addEventListener("studycircle:forget", () => { ctx.state = { entries: {} }; });
}

function view(ctx) {
  const { t } = ctx;
  if (!ctx.seen) {
    takeIn(ctx);
    watch(ctx);
  }
  ctx.state = { ...ctx.state, entries: entriesOf(ctx.state) };
  const { entries } = ctx.state;
  const asked = ctx.data.prompts.map((prompt) => prompt.id);
  // A prompt that the lesson no longer has keeps what was written to it.
  const former = Object.keys(entries).filter((id) => !asked.includes(id) && written(entries[id]))
    .map((id) => ({ id, text: entries[id].ask || id, rows: 4, help: t("An earlier question of this lesson.") }));
  return [
    [...ctx.data.prompts, ...former].map((prompt) => h("div", { class: "sc-prompt" }, drawPrompt(ctx, prompt))),
    h("div", { class: "sc-buttons" }, button(t("Download as text"), () => save(ctx), { id: ctx.id("download") })),
    keepPanel(ctx),
  ];
}

function drawPrompt(ctx, prompt) {
  const name = `prompt-${prompt.id}`;
  return field(ctx, {
    name, label: prompt.text, help: prompt.help, rows: prompt.rows, entry: has(ctx.state.entries, prompt.id),
    write(text) {
      const before = has(ctx.state.entries, prompt.id);
      ctx.state = { ...ctx.state, entries: { ...ctx.state.entries, [prompt.id]: rewritten(before, prompt.text, text) } };
      const mine = sign(ctx.state.entries);
      pull(ctx);
      const merged = sign(ctx.state.entries) !== mine;
      keep(ctx, ctx.state.entries);
      if (merged) {
        ctx.redraw();
        ctx.say(ctx.t("This logbook was changed in another tab. Both texts are here."));
      }
      return ctx.state.entries[prompt.id];
    },
    more(place, use) {
      keep(ctx, { ...ctx.state.entries, [prompt.id]: withMore(ctx.state.entries[prompt.id], place, use) });
      ctx.redraw(name);
      ctx.say(use ? ctx.t("The text is added.") : ctx.t("The other text is removed."));
    },
  });
}

function save(ctx) {
  const { t, state, spec } = ctx;
  const book = bookOf(t, spec.id, lesson(ctx), state.entries);
  if (book.entries.length === 0) {
    ctx.say(t("There is nothing to download yet. Write something first."));
    return;
  }
  const name = `loggbok-${spec.id.split("/")[0]}.txt`;
  download(name, "text/plain", textFile(ctx, book));
  ctx.say(t("Downloaded: {file}", { file: name }));
}

const lessonLogbook = defineActivity({ initial: () => ({ entries: {} }), view, keep: true, print: "live" });
// A lesson's page needs nothing of what gathers all lessons' entries, so that comes when it is asked for.
async function gathered(given) {
  const { gather, gatherInitial } = await import("./logbook_gather.js");
  return defineActivity({ initial: gatherInitial, view: gather, keep: true, print: "live", restart: false }).render(given);
}

export default { render: (given) => (given.model.get("spec").data.gather ? gathered : lessonLogbook.render)(given) };
