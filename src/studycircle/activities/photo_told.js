// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What a file tells beside its picture, in words, and the place on an outline of the world. The outline is
// drawn by hand for this and rough: it shows which part of the world is meant, and asks no map service.

import { fill, h } from "./dom.js";

// One closed line for each piece of land, in degrees east and degrees south.
const LAND = `M-168-66l12-5 74 3-12 9 15 7 1-8 8-1 14 9-10 2 5 4-20 15 1 6-3-5-14 3 0 7 10-1-1 5 5 1 3 8-25-13-9-11 4 8-21-32-14-5-13 4z
M-78-8l6-4 10 2 27 16-30 36-3 11-6-1 4-32-11-15zM-73-78l43-5 12 5-4 8-22 10-10-10zM-24-65l10 0z
M-9-37l0-6 7 0 1-3-4-2 7-3 6-6 3 3 9 0 10-6-8 0-1-3 4-2-3-1-5 5 1 2-2 3-3 0-2-3-5 1-1-4 9-6 11-3 16 4-8 1 4 2 7-2 61-11 75 8 0 4-23 14-1-7 7-4-21 3-6 5 5 4-14 11 2 4-8-4-3 15-12 5 3 7-4 3-5-4 4 11-13-20-11 7-2 7-6-13-22-9 1 5 8 3-16 9-9-18 2-5-9-1 0-3 9-1 5-1-4-4-6 0-8 8-1 1-3-4-6-4 5 5-2 2-6-6-7 2-4 5-4 1z
M-6-35l16-2 1 4 21 2 11 19 8 0-18 40-7 6-8 0-9-38-16-1-10-9 0-7zM49 12l-2 13-4-2zM114 22l17-10 9 5 2-6 11 15-3 11-9 1-6-4-20 0zM173 35l5 3-11 8 7-5z
M-5-50l6-1-4-7zM130-31l15-12-3-2zM109-2l8-5 2 6-5 5zM95-5l19 13-9-1zM131 1l19 9-12-2zM-180 78l120-2 0-10 10 11 100-10 90 0 30 5 10 6 0 12-360 0z`;

/** The place in words, such as «59,3° nord, 18,1° öst». */
function placeWords(ctx, { latitude, longitude }, digits) {
  const { t, spec } = ctx;
  const words = (value) => Math.abs(value).toLocaleString(spec.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${words(latitude)}° ${latitude < 0 ? t("south") : t("north")}, ${words(longitude)}° ${longitude < 0 ? t("west") : t("east")}`;
}

function drawWorld(ctx, place) {
  const [x, y] = [place.longitude, -place.latitude];
  return h("svg:svg", { viewBox: "-180 -90 360 180", class: "sc-world", role: "img", "aria-label": ctx.t("The world, with a mark at {place}", { place: placeWords(ctx, place, 1) }) },
    h("svg:path", { class: "sc-land", d: LAND }),
    h("svg:path", { class: "sc-aim", d: `M${x}-90V${y - 6}M${x} 90V${y + 6}M-180 ${y}H${x - 6}M180 ${y}H${x + 6}` }),
    h("svg:circle", { class: "sc-aim", cx: x, cy: y, r: 6 }));
}

/** «2026:06:27 14:05:00» as a day and a time; other writing as it stands. */
function timeWords(ctx, written) {
  const [year, month, day, hour, minute] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/.exec(written)?.slice(1).map(Number) ?? [];
  const at = new Date(year, month - 1, day, hour, minute);
  return at.getMonth() === month - 1 && at.getDate() === day ? at.toLocaleString(ctx.spec.lang, { dateStyle: "full", timeStyle: "short" }) : written;
}

/** What the file says of each trace the author has words for: text, true, or nothing. */
function saidBy(ctx, { exif, has, comment, whole, after }) {
  return {
    ...exif, ...Object.fromEntries(has.map((name) => [name, true])), comment: comment || (has.includes("comment") && "…"),
    place: exif?.place && placeWords(ctx, exif.place, 1),
    taken: exif?.taken && timeWords(ctx, exif.taken),
    after: after && Math.max(1, Math.round(after / 1000)).toLocaleString(ctx.spec.lang),
    cut: !whole,
  };
}

/** Whether nothing but the picture is in the file. */
export function isClean(read) {
  return read.whole && !read.exif && !read.has.length && !read.after;
}

/** A table of what is there, the place on the outline, and the hidden small picture at the address `small`. */
export function drawTold(ctx, read, small) {
  const { t, data } = ctx;
  const said = saidBy(ctx, read);
  const place = read.exif?.place;
  const told = data.traces.filter((one) => said[one.id]);
  const first = told.slice(0, 3).map((one) => one.label.toLocaleLowerCase(ctx.spec.lang)).join(", ") + (told.length > 3 ? " …" : "");
  const words = ({ id, found }) => (found ? fill(found, { value: said[id] }) : h("bdi", {}, said[id]));
  return [
    h("p", {}, h("strong", {}, told.length ? fill(data.help.more, { what: first })
      : data.help.clean)),
    told.length > 0 && h("table", {}, h("tbody", {}, told.map((one) => h("tr", {}, h("th", { scope: "row" }, one.label), h("td", {}, words(one)))))),
    place && h("figure", {}, drawWorld(ctx, place), h("figcaption", {}, fill(data.help.exact, { place: placeWords(ctx, place, 5) }))),
    small && h("figure", {}, h("img", { src: small, class: "sc-small", alt: t("The hidden small picture") }),
      h("figcaption", {}, data.help.small)),
  ];
}
