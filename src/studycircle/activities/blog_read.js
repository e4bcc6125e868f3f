// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The blog as its readers see it: posts with picture, tags and comments.

import { buildMarkdown, readMarkdown } from "./blog_markdown.js";
import { deal, grouped, MOST, parseTags, tidy } from "./blog_state.js";
import { button, fill, h } from "./dom.js";

/** The picture a draft names: {src, given?}, or null. */
export function pictureOf(ctx, draft) {
  const [from, id] = String(draft.picture).split(":");
  if (from === "given") {
    const given = ctx.data.pictures.find((one) => one.id === id);
    return given ? { src: given.uri, given } : null;
  }
  const own = from === "own" ? ctx.state.pictures[id] : null;
  // What the store gives back is drawn only if it is a picture that this page made.
  return own && String(own.data).startsWith("data:image/jpeg;base64,") ? { src: own.data, own } : null;
}

/** The name of the blog, or what stands there until it has one. */
export function blogName(ctx) {
  return tidy(ctx.state.name.slice(0, MOST.name * 2)) || ctx.t("A blog without a name");
}

/** A moment in words: «22 november 2026 kl. 11:04». */
export function moment(ctx, time) {
  return new Intl.DateTimeFormat(ctx.spec.lang, { dateStyle: "long", timeStyle: "short" }).format(time);
}

/** One post; `level` is that of its heading, `named` the id its heading gets. */
export function drawArticle(ctx, post, draft, level, named) {
  const { t } = ctx;
  const tags = parseTags(draft.tags);
  const tab = { target: "_blank", rel: "noopener noreferrer nofollow" };
  return h("article", { class: "sc-blog-post" },
    h(`h${Math.min(level, 6)}`, { id: named, tabindex: named ? "-1" : null, dir: "auto" }, tidy(draft.title) || t("No heading yet")),
    h("p", { class: "sc-note" }, post.published ? t("Published {when}", { when: moment(ctx, post.published) }) : t("Not published"),
      post.published && post.changed ? ` · ${t("changed {when}", { when: moment(ctx, post.changed) })}` : ""),
    drawPicture(ctx, draft),
    buildMarkdown(readMarkdown(draft.text), h, level + 1, tab),
    tags.length > 0 && h("p", { class: "sc-blog-tags" }, t("Tags:"), " ", tags.map((tag, n) => [n ? ", " : "", h("bdi", {}, tag)])));
}

function drawPicture(ctx, draft) {
  const picture = pictureOf(ctx, draft);
  if (!picture) return null;
  return h("figure", { class: "sc-blog-figure" },
    h("img", { src: picture.src, alt: draft.decorative ? "" : tidy(draft.alt), width: picture.own?.width ?? 600, height: picture.own?.height ?? 400 }),
    picture.given && h("figcaption", {}, credit(ctx, picture.given, h)));
}

/** Title, author and licence of a given picture; `make` builds the link, as in buildMarkdown. */
export function credit(ctx, given, make) {
  return [
    ctx.t("Picture: {title}, {author}", { title: given.title, author: given.author }), ", ",
    make("a", { href: given["licence-url"] }, given.licence),
  ];
}

/** The comments of a post, each with what may be done with it. */
export function drawComments(ctx, post, level) {
  const { t } = ctx;
  return h("div", { role: "region", "aria-labelledby": ctx.id(`comments-${post.id}`) },
    h(`h${Math.min(level, 6)}`, { id: ctx.id(`comments-${post.id}`) }, t("Comments")),
    h("ul", { class: "sc-blog-comments" }, post.comments.map((comment) => drawComment(ctx, post, comment))));
}

function drawComment(ctx, post, comment) {
  const { t } = ctx;
  const given = ctx.data.comments.find((one) => one.id === comment.id);
  if (!given) return null;
  const name = (part) => `${part}-${post.id}-${comment.id}`;
  const change = (patch, focus, say) => {
    const now = ctx.state.posts.find((one) => one.id === post.id);
    const here = now.comments.find((one) => one.id === comment.id);
    const dealt = deal(ctx.state, ctx.data, now, here, patch, Date.now(), fill);
    ctx.set(dealt.patch, { focus, say: dealt.comes ? `${say} ${t("One more comment has come.")}` : say });
  };
  const send = () => {
    const writing = document.getElementById(ctx.id(name("answer"))).value.trim();
    if (!writing) { ctx.say(t("Write an answer first.")); return; }
    if (writing.length > MOST.answer) {
      ctx.say(t("This is {n} characters. At most {m} fit here. Shorten it.", { n: grouped(writing.length), m: grouped(MOST.answer) }));
      return;
    }
    change({ state: "answered", answer: writing, writing }, name("word"), t("Your answer stands under the comment."));
  };
  const word = { answered: given["if-answered"], removed: given["if-removed"], left: given["if-left"] }[comment.state];
  const about = { name: given.name };
  return h("li", {},
    comment.state === "removed"
      ? h("p", {}, t("You removed the comment from {name}.", about))
      : h("blockquote", { class: "sc-blog-comment" },
        h("p", {}, h("strong", {}, given.name), ` (${t("invented reader")})`), h("p", { dir: "auto" }, comment.text)),
    comment.state === "answered" && h("blockquote", { class: "sc-blog-comment sc-blog-answer" },
      h("p", {}, h("strong", {}, t("Your answer"))), comment.answer.split("\n").filter((line) => line.trim()).map((line) => h("p", { dir: "auto" }, line))),
    word && h("p", { class: "sc-blog-word", id: ctx.id(name("word")), tabindex: "-1" }, word),
    comment.state === "open"
      ? [
        h("div", { class: "sc-field" },
          h("label", { for: ctx.id(name("answer")) }, t("Your answer to {name}", about)),
          h("textarea", {
            id: ctx.id(name("answer")), rows: 3, value: comment.writing,
            on: { input: (event) => keepWriting(ctx, post.id, comment.id, event.target.value) },
          })),
        h("div", { class: "sc-buttons" },
          button(t("Send the answer"), send, { class: "sc-button sc-main" }),
          button(t("Leave unanswered"), () => change({ state: "left" }, name("word"), t("The comment is left unanswered."))),
          button(t("Remove the comment"), () => change({ state: "removed" }, name("word"), t("The comment is removed.")))),
      ]
      : h("div", { class: "sc-buttons" },
        button(comment.state === "answered" ? t("Change the answer") : t("Change your mind"), () => change({ state: "open" }, name("answer"), t("The comment is open again.")),
          { "aria-label": t("Change what you did with the comment from {name}", about) })));
}

function keepWriting(ctx, postId, commentId, writing) {
  ctx.save({
    posts: ctx.state.posts.map((post) => (post.id !== postId ? post
      : { ...post, comments: post.comments.map((one) => (one.id === commentId ? { ...one, writing } : one)) })),
  });
}
