// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The blog as one HTML file that needs nothing else: pictures and style lie in it.

import { buildMarkdown, readMarkdown } from "./blog_markdown.js";
import { blogName, credit, moment, pictureOf } from "./blog_read.js";
import { parseTags, published, tidy } from "./blog_state.js";
import { xml } from "./take.js";

const STYLE = `:root{color-scheme:light dark}
body{font:1.1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere;background:#fffdf8;color:#1d2426}
a{color:#0a5768}
img{max-width:100%;height:auto}
figure{margin:1rem 0}
figcaption,.note{font-size:.9em}
article{border-top:1px solid;padding-top:1rem;margin-top:2rem}
blockquote{margin:1rem 0;padding-left:1rem;border-left:.3rem solid}
.answer{margin-left:2rem}
@media (prefers-color-scheme:dark){body{background:#161b1d;color:#eceee9}a{color:#8fd3e3}}`;
const EMPTY = new Set(["br", "img", "meta", "link"]);

/** Markup that is already safe; everything else is escaped. */
class Made {
  constructor(source) { this.source = source; }
}

function clean(value) {
  // Control characters are no part of any text, and not allowed in HTML.
  return xml(String(value).replace(/[\u007f-\u009f\ufdd0-\ufdef]/g, "").replace(/\r\n?/g, "\n"));
}

function make(tag, props, ...children) {
  const attributes = Object.entries(props ?? {}).filter(([, value]) => value !== null && value !== false)
    .map(([key, value]) => ` ${key}="${clean(value)}"`).join("");
  if (EMPTY.has(tag)) return new Made(`<${tag}${attributes}>`);
  const inside = children.flat(Infinity).filter((child) => child !== null && child !== false)
    .map((child) => (child instanceof Made ? child.source : clean(child))).join("");
  return new Made(`<${tag}${attributes}>${inside}</${tag}>`);
}

/** The file's text; `feedFile` is what the feed is called beside it. */
export function htmlFile(ctx, feedFile) {
  const { t } = ctx;
  const name = blogName(ctx);
  const head = make("head", {},
    make("meta", { charset: "utf-8" }), "\n",
    make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), "\n",
    make("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; img-src data:; style-src 'unsafe-inline'" }), "\n",
    make("title", {}, name), "\n",
    make("link", { rel: "alternate", type: "application/rss+xml", title: name, href: feedFile }), "\n",
    make("style", {}, new Made(STYLE)), "\n");
  const body = make("body", {}, "\n",
    make("header", {}, make("h1", { dir: "auto" }, name), "\n", make("p", { class: "note" }, ctx.data["address-note"])), "\n",
    make("main", {}, "\n", published(ctx.state).map((post) => [article(ctx, post), "\n"])), "\n",
    make("footer", {}, make("p", { class: "note" }, t("Made in the practice «{title}», {when}.", { title: ctx.spec.title, when: moment(ctx, Date.now()) }))), "\n");
  return `<!DOCTYPE html>\n${make("html", { lang: ctx.spec.lang }, "\n", head, "\n", body, "\n").source}\n`;
}

function article(ctx, post) {
  const { t } = ctx;
  const { live } = post;
  const picture = pictureOf(ctx, live);
  const tags = parseTags(live.tags);
  return make("article", { id: `inlagg-${post.id}` }, "\n",
    make("h2", { dir: "auto" }, tidy(live.title)), "\n",
    make("p", { class: "note" }, make("time", { datetime: new Date(post.published).toISOString() }, moment(ctx, post.published))), "\n",
    picture && make("figure", {},
      make("img", { src: picture.src, alt: live.decorative ? "" : tidy(live.alt), width: picture.own?.width ?? 600, height: picture.own?.height ?? 400 }),
      picture.given && make("figcaption", {}, credit(ctx, picture.given, make))),
    "\n", buildMarkdown(readMarkdown(live.text), make, 3).map((block) => [block, "\n"]),
    tags.length > 0 && make("p", { class: "note" }, t("Tags:"), " ", tags.join(", ")), "\n",
    comments(ctx, post));
}

function comments(ctx, post) {
  const { t } = ctx;
  const shown = post.comments.filter((comment) => comment.state !== "removed" && ctx.data.comments.some((one) => one.id === comment.id));
  if (!shown.length) return null;
  return make("section", {}, make("h3", {}, t("Comments")), "\n", shown.map((comment) => {
    const given = ctx.data.comments.find((one) => one.id === comment.id);
    return [
      make("blockquote", {}, make("p", {}, make("strong", {}, given.name), ` (${t("invented reader")})`), make("p", { dir: "auto" }, comment.text)),
      comment.state === "answered" && make("blockquote", { class: "answer" }, make("p", {}, make("strong", {}, t("Answer from {name}", { name: blogName(ctx) }))), make("p", { dir: "auto" }, comment.answer)),
      "\n",
    ];
  }));
}
