// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Whose work it is, said rightly: title, author, source, licence and changes, as text and as HTML.

import { clean } from "./paste.js";
import { xml } from "./take.js";

/** The parts of an attribution, in order. */
export const PARTS = ["title", "author", "source", "licence", "changes"];

/** What is written in one part, on one line. */
export function written(credit, part) {
  return clean({ most: 300 }, credit?.[part] ?? "");
}

function plain(text) {
  return text.toLowerCase().replace(/["'«»”“’]/g, "").replace(/^https?:\/\/(www\.)?|[/.]+$/g, "").trim();
}

/**
 * How each part stands: "ok", "missing", "differs" from the card, or "optional" and not there.
 * `work` is the card, or null for a find of one's own.
 */
export function partsOf(data, how, work, credit) {
  const row = data.table.licences[work ? work.licence : written(credit, "licence")];
  return PARTS.map((part) => {
    const said = written(credit, part);
    const unchanged = part === "changes" && (how === "collection" || !work);
    if (!said) return { part, state: row?.free || unchanged ? "optional" : "missing" };
    if (!work || part === "changes") return { part, state: "ok" };
    const right = part === "source" ? plain(said).includes(plain(work.source)) : plain(said) === plain(work[part]);
    return { part, state: right ? "ok" : "differs" };
  });
}

/** Whether nothing is missing or wrong. */
export function whole(data, how, work, credit) {
  return partsOf(data, how, work, credit).every(({ state }) => state === "ok" || state === "optional");
}

function pieces(ctx, how, work, credit) {
  const { t, data } = ctx;
  const states = Object.fromEntries(partsOf(data, how, work, credit).map(({ part, state }) => [part, state]));
  const blank = { title: t("[title]"), author: t("[author]"), source: t("[source]"), licence: t("[licence]"), changes: t("[changes]") };
  // A free work that nothing is written about is named all the same: a line is never empty.
  const name = work && states.title === "optional" ? work.title : "";
  const said = (part) => written(credit, part) || (states[part] === "missing" ? blank[part] : part === "title" ? name : "");
  const licence = data.table.licences[written(credit, "licence")];
  return { title: said("title"), author: said("author"), source: said("source"), changes: said("changes"), licence: licence?.short ?? said("licence"), deed: licence?.deed ?? "" };
}

/** One line about one work. */
export function lineOf(ctx, how, work, credit) {
  const { t } = ctx;
  const { title, author, source, licence, deed, changes } = pieces(ctx, how, work, credit);
  return [
    title && `«${title}»`, author && t("by {name}", { name: author }),
  ].filter(Boolean).join(" ") + [
    source && t("Source: {source}", { source }), licence && t("Licence: {licence}", { licence: deed ? `${licence} (${deed})` : licence }),
    changes && t("Changed: {changes}", { changes: changes.replace(/\.$/, "") }),
  ].filter(Boolean).map((one) => `. ${one}`).join("") + ".";
}

function linked(text, url, rel = "") {
  return /^https?:\/\/\S+$/i.test(url) ? `<a${rel} href="${xml(url)}">${xml(text)}</a>` : xml(text);
}

/** The same line as HTML. */
export function lineHtml(ctx, how, work, credit) {
  const { t } = ctx;
  const { title, author, source, licence, deed, changes } = pieces(ctx, how, work, credit);
  const about = [title && `«${linked(title, source)}»`, author && xml(t("by {name}", { name: author }))].filter(Boolean).join(" ");
  const place = source && !(title && linked(title, source) !== xml(title)) && t("Source: {source}", { source });
  return [about, place && xml(place), licence && t("Licence: {licence}", { licence: linked(licence, deed) }),
    changes && xml(t("Changed: {changes}", { changes: changes.replace(/\.$/, "") }))].filter(Boolean).join(". ") + ".";
}

function heads(ctx, result) {
  const { t, state } = ctx;
  return {
    title: clean({ most: 200 }, state.title) || t("[title]"), name: clean({ most: 200 }, state.name),
    parts: state.how === "remix" ? t("Built on:") : t("In the collection:"),
    own: state.how === "remix" ? "" : t("The licence is for the selection. Each work keeps its own licence."),
    result,
  };
}

/** The finished text about what was made; `works` are the cards. */
export function productText(ctx, works, result) {
  const { title, name, parts, own } = heads(ctx, result);
  const { t, state } = ctx;
  return [`«${title}»${name && ` ${t("by {name}", { name })}`}. ${t("Licence: {licence}", { licence: `${result.short} (${result.deed})` })}.`, own, "", parts,
    ...works.map((work) => `– ${lineOf(ctx, state.how, work, state.credits[work.id])}`)].filter((one, n) => one || n === 2).join("\n");
}

/** The finished piece of HTML. */
export function productHtml(ctx, works, result) {
  const { title, name, parts, own } = heads(ctx, result);
  const { t, state, spec } = ctx;
  const licence = t("Licence: {licence}", { licence: linked(result.short, result.deed, ' rel="license"') });
  const items = works.map((work) => `  <li>${lineHtml(ctx, state.how, work, state.credits[work.id])}</li>`).join("\n");
  return `<div lang="${xml(spec.lang)}">\n<p>«${xml(title)}»${name && ` ${xml(t("by {name}", { name }))}`}. ${licence}.${own && ` ${xml(own)}`}</p>\n<p>${xml(parts)}</p>\n<ul>\n${items}\n</ul>\n</div>`;
}
