// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Captions: a clip with a draft of its captions, to time and to correct row by row. What is made shows
// on the clip itself and is taken along as a WebVTT file.

import { defineActivity } from "./base.js";
import { adviceFor, adviceOnAll } from "./captions_advice.js";
import { clipOf } from "./captions_clip.js";
import { initial, mended, numbered, whole } from "./captions_cues.js";
import { drawRow, timeWords } from "./captions_row.js";
import { clock } from "./captions_time.js";
import { readVtt, running, writeVtt } from "./captions_vtt.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { readText } from "./read_file.js";
import { takeButtons } from "./take_buttons.js";

const LARGEST = 200000;

function view(ctx) {
  const { t, data } = ctx;
  const heading = `h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`;
  const { clip } = data;
  ctx.state = mended(data, ctx.state);
  clipOf(ctx).show(ctx.state.cues);
  const apply = (patch, { say, focus, typing } = {}) => {
    const kept = ctx.save(patch);
    clipOf(ctx).show(ctx.state.cues);
    for (const name of [...(typing ? ["head", "rest"] : ["row"]), "rows", "look", "made"]) ctx.refresh(name);
    if (focus) document.getElementById(ctx.id(focus))?.focus();
    if (say && kept) ctx.say(say);
  };
  return [
    clipOf(ctx).node,
    h("p", { class: "sc-note" }, `«${clip.title}», ${clip.author}, ${clip.source}. `, h("a", { href: clip["licence-url"] }, clip.licence)),
    h("details", {}, h("summary", {}, t("What is heard, with times")), drawHeard(data)),
    h("details", {}, h("summary", {}, t("What is seen")), paragraphs(clip.description)),
    h("details", {}, h("summary", {}, t("What makes good captions")), h("ul", {}, data.tips.map((one) => h("li", {}, rich(one))))),
    h("div", { class: "sc-row" }, ctx.region("row", () => drawRow(ctx, heading, apply))),
    h(heading, {}, t("All rows")),
    ctx.region("rows", () => drawRows(ctx, apply)),
    ctx.region("look", () => drawLook(ctx, apply)),
    h(heading, {}, t("Take along")),
    ctx.region("made", () => drawMade(ctx)),
    drawImport(ctx, apply),
    h("details", {}, h("summary", {}, t("Compare with one good way")), drawModel(ctx)),
  ];
}

function span({ start, end }) {
  return `${clock(Math.round(1000 * start))}–${clock(Math.round(1000 * end))}`;
}

function drawHeard(data) {
  return h("ul", {}, data.moments.map((one) => h("li", {}, `${span(one)} `,
    one.who ? [h("strong", {}, `${one.who}:`), " ", rich(one.text)] : h("em", {}, `[${one.text}]`))));
}

function drawRows(ctx, apply) {
  const { t, data, state: { cues, at, before } } = ctx;
  const undo = () => apply({ cues: before, before: null, at: before.some((cue) => cue.id === at) ? at : before[0]?.id }, { focus: "row", say: t("The latest change was undone.") });
  return [
    h("ol", { class: "sc-rows" }, cues.map((cue, place) => {
      const tips = adviceFor(t, data, cues, place).length;
      return h("li", {}, h("button", {
        type: "button", class: "sc-button sc-quiet", id: ctx.id(`cue-${cue.id}`), "aria-current": cue.id === at ? "true" : null,
        on: { click: () => apply({ at: cue.id }, { focus: "row" }) },
      },
      h("span", { class: "sc-when" }, `${timeWords(cue.start)}–${timeWords(cue.end)}`), " ",
      h("span", { dir: "auto" }, cue.text.replace(/\n/g, " ") || t("(empty)")),
      tips > 0 && h("span", { class: "sc-tips" }, " ", t("{n} tips", { n: tips }))));
    })),
    before && h("div", { class: "sc-buttons" }, button(t("Undo"), undo, { id: ctx.id("undo") })),
  ];
}

function drawLook(ctx, apply) {
  const { t, data, state: { cues, looked } } = ctx;
  const rows = cues.filter((cue, place) => adviceFor(t, data, cues, place).length).length;
  const all = adviceOnAll(t, data, cues);
  const words = rows + all.length ? t("Rows to look at: {n}. Tips about the whole: {m}.", { n: rows, m: all.length }) : t("Your captions are ready to take along.");
  return [
    h("div", { class: "sc-buttons" }, button(t("Look through"), () => apply({ looked: true }, { focus: "look", say: words }), { id: ctx.id("look-button"), class: "sc-button sc-main" })),
    looked && [h("p", { id: ctx.id("look"), tabindex: "-1" }, h("strong", {}, words)), h("ul", { class: "sc-look" }, all.map((one) => h("li", {}, one)))],
  ];
}

function drawMade(ctx) {
  const { t, data } = ctx;
  const { cues } = ctx.state;
  const out = cues.filter((cue) => !whole(cue)).length;
  const stem = data.clip.files[0].name.replace(/\.\w+$/, "");
  const vtt = () => writeVtt(ctx.state.cues);
  const text = () => running(ctx.state.cues);
  return [
    h("p", {}, t("The captions file goes with the film.")),
    out > 0 && h("p", { class: "sc-note" }, t("Rows that are not in the file: {n}.", { n: out })),
    takeButtons(ctx, { name: t("The captions file"), fileName: `${stem}.${ctx.spec.lang}.vtt`, type: "text/vtt", text: vtt }),
    h("details", {}, h("summary", {}, t("See the file as it is")), h("pre", { tabindex: "0", "aria-label": t("The captions file"), dir: "auto" }, vtt())),
    h("p", {}, t("The transcript is all the text.")),
    takeButtons(ctx, { name: t("The transcript"), fileName: `${stem}.txt`, text, file: () => `${text()}\n` }),
  ];
}

function drawImport(ctx, apply) {
  const { t } = ctx;
  const id = ctx.id("import");
  const chosen = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const read = await readText(file, { largest: LARGEST }, t);
    event.target.value = "";
    const { found, refused } = read.refused ? read : readVtt(read.text, t);
    if (refused) return ctx.say(`${refused} ${t("Your rows are as they were.")}`);
    const cues = numbered(found);
    apply({ cues, at: cues[0].id, before: ctx.state.cues }, { focus: "row", say: t("Rows taken in: {n}. «Undo» gives the earlier ones back.", { n: cues.length }) });
  };
  return h("div", { class: "sc-field" },
    h("label", { for: id }, t("Go on with a saved captions file")),
    h("input", { id, type: "file", accept: ".vtt,text/vtt", on: { change: chosen } }));
}

function drawModel({ t, data }) {
  return [
    h("p", { class: "sc-legend" }, t("What was wrong with the draft")),
    h("ul", {}, data.draft.filter((one) => one.fault).map((one) => h("li", {}, `${span(one)} ${one.text.replace(/\s+/g, " ")}`, h("br"), rich(one.fault)))),
    h("p", { class: "sc-legend" }, t("One good way")),
    h("ul", {}, data.model.map((one) => h("li", {}, span(one), one.text.trim().split("\n").map((line) => [h("br"), line])))),
  ];
}

export default defineActivity({ initial, view, keep: true });
