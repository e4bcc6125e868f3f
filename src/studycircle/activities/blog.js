// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Practice blog: four rooms (write, preview, the blog, its feed) and the list «Klart?».

import { defineActivity } from "./base.js";
import { feedOf, itemOf } from "./blog_feed.js";
import { blogName, drawArticle, drawComments } from "./blog_read.js";
import { checklist, emptyBlog, MOST, openPost, published, slug, tidy, unsaved } from "./blog_state.js";
import { drawWrite, newPost } from "./blog_write.js";
import { button, h, paragraphs } from "./dom.js";
import { copyText, download } from "./take.js";

function view(ctx) {
  const { t, state } = ctx;
  const level = Number(ctx.spec.level ?? 3) + 1;
  const rooms = { write: t("Write"), preview: t("Preview"), blog: t("Your blog"), feed: t("The feed") };
  const room = Object.hasOwn(rooms, state.view) ? state.view : "write";
  const go = (to, focus, say = "") => {
    ctx.say("");
    ctx.set({ view: to }, { focus, say });
  };
  const draw = {
    write: () => drawWrite(ctx, go), preview: () => drawPreview(ctx, go, level), blog: () => drawBlog(ctx, go, level), feed: () => drawFeed(ctx, go),
  }[room];
  return [
    h("div", { class: "sc-blog-screen" },
      h("div", { class: "sc-buttons sc-blog-rooms", role: "group", "aria-label": t("Choose what you see") },
        Object.entries(rooms).map(([key, name]) => button(name, () => go(key, `room-${key}`), { id: ctx.id(`room-${key}`), "aria-pressed": String(key === room) }))),
      h(`h${level}`, { id: ctx.id("room"), tabindex: "-1" }, rooms[room]),
      draw(),
      drawChecklist(ctx, level)),
    drawPrint(ctx, level),
  ];
}

function drawPreview(ctx, go, level) {
  const { t } = ctx;
  const post = openPost(ctx.state);
  const back = () => go("write", "field-title");
  const tooLong = post.draft.text.length > MOST.text || post.draft.title.length > MOST.title * 10;
  return [
    h("p", { class: "sc-note" }, unsaved(post) ? t("This is how the post will look when you publish the changes.") : t("This is how a reader sees the post.")),
    tooLong
      ? h("p", { class: "sc-blog-wrong" }, t("The post is too long to show. Shorten it first. Nothing is lost."))
      : h("div", { class: "sc-blog-page" }, h("p", { class: "sc-blog-name", dir: "auto" }, blogName(ctx)), drawArticle(ctx, post, post.draft, level + 1)),
    h("div", { class: "sc-buttons" }, button(t("Go on writing"), back)),
  ];
}

function drawBlog(ctx, go, level) {
  const { t, data } = ctx;
  const posts = published(ctx.state);
  if (!posts.length) return drawNothing(ctx, go);
  const edit = (post) => () => ctx.set({ open: post.id, view: "write", asked: false }, { focus: "field-title" });
  return [
    h("p", { class: "sc-note" }, h("code", {}, data.address), " – ", data["address-note"]),
    h("div", { class: "sc-blog-page" },
      h("p", { class: "sc-blog-name", dir: "auto" }, blogName(ctx)),
      posts.map((post) => [
        drawArticle(ctx, post, post.live, level + 1, ctx.id(`post-${post.id}`)),
        h("div", { class: "sc-buttons" }, button(t("Edit"), edit(post), { "aria-label": t("Edit «{title}»", { title: tidy(post.live.title) }) })),
        drawComments(ctx, post, level + 2),
      ])),
    h("div", { class: "sc-buttons" }, newPost(ctx)),
    h("p", { class: "sc-note" }, t("The files are made on your computer. Nothing is sent.")),
    h("div", { class: "sc-buttons" }, saveHtml(ctx), saveFeed(ctx)),
  ];
}

function files(ctx) {
  const name = slug(ctx.state.name, "min-blogg");
  return { html: `${name}.html`, feed: `${name}.xml` };
}

function saveHtml(ctx) {
  // What writes the page is wanted once, at the end, so it is fetched then.
  const save = async () => {
    let write;
    try {
      write = (await import("./blog_export.js")).htmlFile;
    } catch {
      ctx.say(ctx.t("The web page could not be made now. Are you offline? Your blog is still here: try again later."));
      return;
    }
    download(files(ctx).html, "text/html", write(ctx, files(ctx).feed));
    ctx.say(ctx.t("The file {name} is among your downloads.", { name: files(ctx).html }));
  };
  return button(ctx.t("Save the blog as a web page (HTML)"), save);
}

function saveFeed(ctx) {
  const save = () => {
    download(files(ctx).feed, "application/rss+xml", feedOf(ctx, blogName(ctx), ctx.data["address-note"]));
    ctx.say(ctx.t("The file {name} is among your downloads.", { name: files(ctx).feed }));
  };
  return button(ctx.t("Save the feed (RSS)"), save);
}

function drawNothing(ctx, go) {
  return [
    h("p", {}, ctx.t("Nothing is published yet. Write a post and press «Publish».")),
    h("div", { class: "sc-buttons" }, button(ctx.t("Go on writing"), () => go("write", "field-title"))),
  ];
}

function drawFeed(ctx, go) {
  const { t, data, state } = ctx;
  const posts = published(state);
  if (!posts.length) return drawNothing(ctx, go);
  const post = posts.find((one) => one.id === state.shown) ?? posts[0];
  const item = itemOf(data, post);
  const copy = async () => ctx.say((await copyText(item)) ? t("Copied.") : t("Copying did not work here. Mark the text and copy it yourself."));
  return [
    paragraphs(data["feed-intro"]),
    posts.length > 1 && h("div", { class: "sc-field" },
      h("label", { for: ctx.id("shown") }, t("Which post?")),
      h("select", { id: ctx.id("shown"), on: { change: (event) => ctx.set({ shown: Number(event.target.value) }) } },
        posts.map((one) => h("option", { value: one.id, selected: one.id === post.id }, tidy(one.live.title))))),
    h("pre", {}, h("code", {}, item)),
    h("dl", { class: "sc-blog-parts" }, data.feed.map((part) => h("div", {}, h("dt", {}, h("code", {}, `<${part.name}>`)), h("dd", {}, part.text)))),
    h("div", { class: "sc-buttons" }, button(t("Copy"), copy), saveFeed(ctx)),
  ];
}

function drawChecklist(ctx, level) {
  const { t } = ctx;
  const names = {
    published: t("A post is published"), picture: t("It has a picture"), alt: t("The picture has alt text"),
    tags: t("The post has tags"), answered: t("A comment is answered"),
  };
  const rows = Object.entries(checklist(ctx.state));
  return h("div", { role: "region", class: "sc-blog-done", "aria-labelledby": ctx.id("done") },
    h(`h${level}`, { id: ctx.id("done") }, t("Done?")),
    h("ul", {}, rows.map(([key, done]) => h("li", { class: done ? "sc-blog-yes" : null },
      h("strong", {}, done ? t("Done:") : t("Left:")), " ", names[key]))),
    rows.every(([, done]) => done) && h("p", {}, t("Everything is done. You have blogged!")));
}

/** What is printed: the published blog without buttons; before that base.css prints the paper version. */
function drawPrint(ctx, level) {
  const { t, data, state } = ctx;
  const posts = published(state);
  if (!posts.length) return null;
  const told = (post) => post.comments.filter((one) => one.state !== "removed").map((one) => [
    h("p", {}, h("strong", {}, data.comments.find((given) => given.id === one.id)?.name), ` (${t("invented reader")}): `, one.text),
    one.state === "answered" && h("p", {}, h("strong", {}, t("Your answer")), `: ${one.answer}`),
  ]);
  return h("div", { class: "sc-blog-print" },
    h("p", { class: "sc-blog-name", dir: "auto" }, blogName(ctx)),
    posts.map((post) => [drawArticle(ctx, post, post.live, level, null), told(post)]));
}

export default defineActivity({ initial: emptyBlog, view, keep: true, print: "live" });
