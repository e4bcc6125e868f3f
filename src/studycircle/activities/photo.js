// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Photo lab: what a JPEG file tells beside its picture; crop, cover faces, write alt text, ask those who
// are in it, and save a copy without the rest. The picture is in the page's memory only: it is never
// kept, and never sent.

import { defineActivity } from "./base.js";
import { bytesBeside } from "./beside.js";
import { button, fill, h, paragraphs } from "./dom.js";
import { drawCard, drawConsent, drawWords, fileName } from "./photo_card.js";
import { drawCrop, drawPlaces, mended, moveTo, WHOLE } from "./photo_edit.js";
import { readJpeg, typeOf } from "./photo_jpeg.js";
import { packed, show, unpacked } from "./photo_paint.js";
import { drawTold, isClean } from "./photo_told.js";
import { isObject, readBytes } from "./read_file.js";
import { download } from "./take.js";

const LARGEST = 40000000;
const LARGEST_AREA = 120000000;
const GIVEN = "given";
// By ctx: {key, read, base, small, canvas, result} of the open picture, which no state may hold.
const open = new WeakMap();

/**
 * key: tells one picture from another, "" for none. crop, places, chosen: see photo_edit.js. words: what is
 * written. consent: answers by question. copy: the size of the copy that was saved, if nothing changed since.
 */
function initial() {
  return { key: "", crop: WHOLE, places: [], chosen: 0, words: {}, consent: {}, licence: "", copy: null };
}

function view(ctx) {
  const { t, data, state } = ctx;
  const held = (value) => (isObject(value) ? value : {});
  ctx.state = { ...state, ...mended(state), words: held(state.words), consent: held(state.consent) };
  const { key } = state;
  if (open.get(ctx)?.key !== key) close(ctx);
  const photo = open.get(ctx);
  if (key === GIVEN && !photo) openGiven(ctx);
  const heading = (words, name) => h(`h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`, name && { id: ctx.id(name), tabindex: "-1" }, words);
  return [
    heading(t("Choose a picture")),
    paragraphs(data.help.own),
    h("div", { class: "sc-field" }, h("label", { for: ctx.id("file") }, t("A picture of your own (JPEG)")),
      h("input", { type: "file", id: ctx.id("file"), accept: "image/jpeg,.jpg,.jpeg", on: { change: (event) => choose(ctx, event.target.files[0]) } })),
    button(t("Take the lab's picture"), () => openGiven(ctx), { id: ctx.id("given") }),
    ctx.region("refused", () => ctx.refused && h("p", { class: "sc-advice" }, ctx.refused)),
    key && !photo && key !== GIVEN && h("p", { class: "sc-advice" }, data.help.lost),
    photo && [
      heading(t("What the file tells"), "told"), drawTold(ctx, photo.read, photo.small),
      heading(t("Crop and cover")), drawEdit(ctx, photo),
    ],
    key && [heading(t("Describe the picture")), drawWords(ctx), heading(t("Ask first")), drawConsent(ctx)],
    photo && [heading(t("Save a clean copy")), drawSave(ctx, photo)],
    key && [heading(t("Picture card")), drawCard(ctx)],
  ];
}

function close(ctx) {
  if (open.get(ctx)?.small) URL.revokeObjectURL(open.get(ctx).small);
  open.delete(ctx);
}

function refuse(ctx, words) {
  ctx.refused = words;
  ctx.refresh("refused");
  ctx.say(words);
}

async function choose(ctx, file) {
  if (!file) return;
  const { bytes, refused } = await readBytes(file, { largest: LARGEST }, ctx.t);
  const type = bytes && typeOf(bytes);
  if (type === "jpeg") await take(ctx, bytes);
  else refuse(ctx, refused ?? ctx.data.refused[type || "other"]);
}

async function openGiven(ctx) {
  const { file, mark } = ctx.data.picture;
  let bytes;
  try {
    bytes = await bytesBeside(ctx, file, mark);
  } catch {
    return refuse(ctx, ctx.t("The lab's picture could not be fetched. Are you offline? Try again, or take a picture of your own."));
  }
  return take(ctx, bytes, GIVEN);
}

/** Opens the file. One of the same size as the one before keeps its crop and places. */
async function take(ctx, bytes, given) {
  const { refused } = ctx.data;
  const read = readJpeg(bytes);
  if (read.width * read.height > LARGEST_AREA) return refuse(ctx, refused.large);
  const base = read.width ? await unpacked(bytes).catch(() => null) : null;
  if (!base) return refuse(ctx, refused.broken);
  const key = given ?? `${base.width}x${base.height}-${bytes.length}`;
  const { thumbnail } = read.exif ?? {};
  close(ctx);
  open.set(ctx, { key, read, base, small: thumbnail ? URL.createObjectURL(new Blob([thumbnail], { type: "image/jpeg" })) : "" });
  ctx.refused = "";
  if (key === ctx.state.key) return ctx.redraw();
  return ctx.set({ key, crop: WHOLE, places: [], chosen: 0, copy: null }, { focus: "told" });
}

function drawEdit(ctx, photo) {
  const { t } = ctx;
  const changed = (patch) => {
    const stale = (patch.crop || patch.places) && ctx.state.copy;
    ctx.save({ ...patch, ...(stale && { copy: null }) });
    show(photo.canvas, photo.base, ctx.state);
    if (!stale) return;
    // A copy saved before is no longer this picture.
    photo.result = null;
    ctx.refresh("saved");
    ctx.refresh("card");
  };
  const clicked = ({ offsetX, offsetY, target }) => moveTo(ctx, (100 * offsetX) / target.clientWidth, (100 * offsetY) / target.clientHeight, changed);
  // The one who cannot see the given picture has to know what is in it, to cover and describe it.
  const seen = photo.key === GIVEN ? `. ${ctx.data.picture.description}` : "";
  photo.canvas = h("canvas", { class: "sc-shown", role: "img", "aria-label": t("The picture as it will be") + seen, on: { click: clicked } });
  show(photo.canvas, photo.base, ctx.state);
  return h("div", {}, h("div", { class: "sc-sticky" }, photo.canvas), paragraphs(ctx.data.help.edit, "sc-help"),
    ctx.region("crop", () => drawCrop(ctx, changed)), ctx.region("places", () => drawPlaces(ctx, changed)));
}

function drawSave(ctx, photo) {
  const { t, data } = ctx;
  const save = async () => {
    try {
      const { blob, width, height } = await packed(photo.base, ctx.state);
      const read = readJpeg(new Uint8Array(await blob.arrayBuffer()));
      if (!isClean(read) || read.width !== width || read.height !== height) throw new Error("not clean");
      const name = fileName(ctx);
      download(name, "image/jpeg", blob);
      photo.result = { name, read };
      ctx.save({ copy: { width, height } });
      ctx.refresh("saved");
      ctx.refresh("card");
      ctx.say(t("Saved as {name}.", { name }));
    } catch {
      ctx.say(data.refused.unsaved);
    }
  };
  return [
    paragraphs(data.help.save),
    button(t("Save the copy"), save, { id: ctx.id("save"), class: "sc-button sc-main" }),
    ctx.region("saved", () => photo.result && [
      h("p", {}, fill(data.help.reread, photo.result)), drawTold(ctx, photo.result.read, "")]),
  ];
}

export default defineActivity({ initial, view, keep: true });
