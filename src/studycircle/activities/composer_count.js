// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// How long a text is, as a person sees it and as a service counts it: an emoji is one sign, however many
// code points it is made of; some services count every link alike and leave out part of a mention.

const SEGMENTER = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("sv", { granularity: "grapheme" }) : null;
const LINK = /https?:\/\/[^\s]+/gu;
const SENTENCE_END = /[.,;:!?»”"'’\]}]+$/u;
const MENTION = /(?<![\p{L}\p{N}_/@])(@[\p{L}\p{N}_]+)@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const NEAR = 20;

/** The number of signs a reader sees (grapheme clusters). */
export function signs(text) {
  if (!SEGMENTER) return [...text].length;
  let count = 0;
  for (const segment of SEGMENTER.segment(text)) count += segment.segment ? 1 : 0;
  return count;
}

/** A link without the marks that end the sentence around it. */
function linkOf(found) {
  const link = found.replace(SENTENCE_END, "");
  return link.endsWith(")") && !link.includes("(") ? link.slice(0, -1).replace(SENTENCE_END, "") : link;
}

export function linksIn(text) {
  return [...text.matchAll(LINK)].map(([found]) => linkOf(found));
}

/** How a service counts the text: {used, left, links}. */
export function countFor(text, service) {
  // Signs that stand for a link are put in its place, so that all is counted the same way.
  const links = service.link
    ? text.replace(LINK, (found) => "x".repeat(service.link) + found.slice(linkOf(found).length)) : text;
  const counted = service["mention-name"] ? links.replace(MENTION, "$1") : links;
  const used = signs(counted);
  return { used, left: service.most - used, links: linksIn(text).length };
}

/** What a person needs to know of the room left: "room", "near" or "over". */
export function bandOf({ left }) {
  return left < 0 ? "over" : left <= NEAR ? "near" : "room";
}
