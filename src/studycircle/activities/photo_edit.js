// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Cropping, and places to cover, by sliders and buttons. Every value is a percentage of the picture.

import { button, h } from "./dom.js";

const LEAST = 2;
const MOST_CUT = 90;
const MOST_PLACES = 12;
const ACROSS = { left: "right", right: "left", top: "bottom", bottom: "top" };
const SIZE_OF = { left: "wide", top: "high", wide: "left", high: "top" };
export const WHOLE = { left: 0, right: 0, top: 0, bottom: 0 };

function within(value, least, most) {
  return Math.min(Math.max(Math.round(Number(value)) || 0, least), most);
}

/** Crop, places and the chosen one of a saved state, whatever it holds, within the picture. */
export function mended({ crop, places, chosen }) {
  const [left, top] = [within(crop?.left, 0, MOST_CUT), within(crop?.top, 0, MOST_CUT)];
  const kept = (Array.isArray(places) ? places : []).slice(0, MOST_PLACES).map((one) => {
    const at = { left: within(one?.left, 0, 100 - LEAST), top: within(one?.top, 0, 100 - LEAST) };
    return { ...at, wide: within(one?.wide, LEAST, 100 - at.left), high: within(one?.high, LEAST, 100 - at.top) };
  });
  return {
    crop: { left, top, right: within(crop?.right, 0, MOST_CUT - left), bottom: within(crop?.bottom, 0, MOST_CUT - top) },
    places: kept, chosen: within(chosen, 0, Math.max(0, kept.length - 1)),
  };
}

/** A slider with a button at each end; `change(value)` answers the value that was possible. */
function slider(ctx, name, label, value, change) {
  const { t } = ctx;
  const id = ctx.id(name);
  const words = h("span", { "aria-hidden": "true" });
  const range = h("input", { type: "range", id, min: 0, max: 100, on: { input: () => set(0) } });
  const tell = (got) => {
    words.textContent = `${got} %`;
    range.value = String(got);
    range.setAttribute("aria-valuetext", `${got} %`);
  };
  const set = (by) => {
    const got = change(Number(range.value) + by);
    tell(got);
    // The slider says its value itself.
    if (by) ctx.say(`${label}: ${got} %`);
  };
  tell(value);
  return h("div", { class: "sc-slider" }, h("label", { for: id }, label), " ", words,
    h("div", {}, button("−", () => set(-1), { "aria-label": t("Less: {what}", { what: label }) }), range,
      button("+", () => set(1), { "aria-label": t("More: {what}", { what: label }) })));
}

/** `changed(patch)` keeps the new edit and draws the picture anew. */
export function drawCrop(ctx, changed) {
  const { t, state } = ctx;
  const cut = (side) => (value) => {
    const got = within(value, 0, MOST_CUT - ctx.state.crop[ACROSS[side]]);
    changed({ crop: { ...ctx.state.crop, [side]: got } });
    return got;
  };
  const whole = () => {
    changed({ crop: WHOLE });
    ctx.refresh("crop");
  };
  return h("fieldset", {}, h("legend", {}, t("Cut away")),
    [["left", t("From the left")], ["right", t("From the right")], ["top", t("From above")], ["bottom", t("From below")]]
      .map(([side, label]) => slider(ctx, side, label, state.crop[side], cut(side))),
    button(t("Keep the whole picture"), whole, { id: ctx.id("whole") }));
}

export function drawPlaces(ctx, changed) {
  const { t, state: { places, chosen } } = ctx;
  const name = (n) => t("Place {n}", { n: n + 1 });
  const change = (patch, focus) => {
    changed(patch);
    ctx.refresh("places");
    document.getElementById(ctx.id(focus))?.focus();
  };
  const add = () => change({ places: [...ctx.state.places, { left: 40, top: 40, wide: 20, high: 20 }], chosen: places.length }, "place-left");
  const remove = () => {
    change({ places: ctx.state.places.filter((_, n) => n !== chosen), chosen: Math.max(0, chosen - 1) }, "add");
    ctx.say(t("{place} is taken away.", { place: name(chosen) }));
  };
  const move = (key) => (value) => {
    const got = within(value, key in { left: 0, top: 0 } ? 0 : LEAST, 100 - ctx.state.places[chosen][SIZE_OF[key]]);
    changed({ places: ctx.state.places.map((one, n) => (n === chosen ? { ...one, [key]: got } : one)) });
    return got;
  };
  return h("fieldset", {}, h("legend", {}, t("Places to cover")),
    h("div", { class: "sc-buttons" },
      button(t("Add a place"), add, { id: ctx.id("add"), disabled: places.length >= MOST_PLACES }),
      places.map((_, n) => button(name(n), () => change({ chosen: n }, `choose-${n}`), { id: ctx.id(`choose-${n}`), "aria-pressed": String(n === chosen) }))),
    places.length > 0 && h("fieldset", {}, h("legend", {}, name(chosen)),
      [["left", t("Its left edge")], ["top", t("Its upper edge")], ["wide", t("Width")], ["high", t("Height")]]
        .map(([key, label]) => slider(ctx, `place-${key}`, label, places[chosen][key], move(key))),
      button(t("Take away {place}", { place: name(chosen) }), remove, { id: ctx.id("remove") })));
}

/** Moves the middle of the chosen place to where the picture was clicked. */
export function moveTo(ctx, x, y, changed) {
  const { places, chosen } = ctx.state;
  const moved = ({ wide, high }) => ({ wide, high, left: within(x - wide / 2, 0, 100 - wide), top: within(y - high / 2, 0, 100 - high) });
  if (!places.length) return;
  changed({ places: places.map((one, n) => (n === chosen ? moved(one) : one)) });
  ctx.refresh("places");
}
