// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The blog's feed: RSS 2.0, written out as text.

import { plainText, readMarkdown } from "./blog_markdown.js";
import { parseTags, published, tidy } from "./blog_state.js";
import { xml } from "./take.js";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SUMMARY = 280;

/** RFC 822, by this computer's clock: «Sun, 22 Nov 2026 11:04:00 +0100». */
export function rfc822(time) {
  const at = new Date(time);
  const two = (number) => String(number).padStart(2, "0");
  const offset = -at.getTimezoneOffset();
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  return `${DAYS[at.getDay()]}, ${two(at.getDate())} ${MONTHS[at.getMonth()]} ${at.getFullYear()} `
    + `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())} ${zone}`;
}

/** The post's made-up address. */
export function addressOf(data, post) {
  const at = new Date(post.published);
  return `${data.address}${at.getFullYear()}/${String(at.getMonth() + 1).padStart(2, "0")}/${post.slug}-${post.id}/`;
}

/** Text between tags: quotes may stand as they are there, which reads more easily. */
function text(value) {
  return xml(value).replaceAll("&quot;", '"').replaceAll("&#39;", "'").replace(/[\u007f-\u009f]/g, "");
}

/** The beginning of the text, cut between words. */
export function summaryOf(markdown) {
  const whole = plainText(readMarkdown(markdown));
  const signs = [...whole];
  if (signs.length <= SUMMARY) return whole;
  return `${signs.slice(0, SUMMARY).join("").replace(/\s+\S*$/, "")} …`;
}

/** The post's <item>, one element on each line. */
export function itemOf(data, post) {
  // A feed reader takes the description as HTML, so a sign such as < is escaped for that as well.
  const description = text(text(summaryOf(post.live.text)));
  return [
    "<item>",
    `  <title>${text(tidy(post.live.title))}</title>`,
    `  <link>${xml(addressOf(data, post))}</link>`,
    `  <guid isPermaLink="false">ovningsblogg-${post.published}-${post.id}</guid>`,
    `  <pubDate>${rfc822(post.published)}</pubDate>`,
    ...parseTags(post.live.tags).map((tag) => `  <category>${text(tag)}</category>`),
    `  <description>${description}</description>`,
    "</item>",
  ].join("\n");
}

/** The whole feed file. `about` is the description of the blog. */
export function feedOf(ctx, name, about) {
  const posts = published(ctx.state);
  const latest = Math.max(...posts.map((post) => post.changed ?? post.published));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0">',
    "<channel>",
    `<title>${text(name)}</title>`,
    `<link>${xml(ctx.data.address)}</link>`,
    `<description>${text(about)}</description>`,
    `<language>${xml(ctx.spec.lang)}</language>`,
    `<lastBuildDate>${rfc822(latest)}</lastBuildDate>`,
    ...posts.map((post) => itemOf(ctx.data, post)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}
