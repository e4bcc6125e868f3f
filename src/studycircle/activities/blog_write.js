// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The desk where a post is written. While somebody types nothing is redrawn but the notes beside.

import { drawPictureField } from "./blog_choose.js";
import { addPost, changeDraft, changePost, isEmpty, openPost, parseTags, problems, publish, remove, restore, tidy, unsaved } from "./blog_state.js";
import { drawToolbar } from "./blog_toolbar.js";
import { button, fill, h, rich } from "./dom.js";

/** Everything of the room «Skriv»; `go(view)` changes rooms. */
export function drawWrite(ctx, go) {
  const { t } = ctx;
  const post = openPost(ctx.state);
  const { draft } = post;
  const field = fieldMaker(ctx);
  const type = (key) => (value) => ctx.save(changeDraft(ctx.state, { [key]: value }));
  return [
    drawPosts(ctx),
    field("name", t("The name of your blog"), ctx.state.name, (value) => ctx.save({ name: value })),
    field("title", t("Heading"), draft.title, type("title")),
    drawText(ctx, field, draft, type("text")),
    drawPictureField(ctx, field),
    field("tags", t("Tags, with a comma between"), draft.tags, (value) => { type("tags")(value); ctx.refresh("tags"); }, {
      help: ctx.data["tag-help"],
    }),
    ctx.region("tags", () => {
      const tags = parseTags(openPost(ctx.state).draft.tags);
      return tags.length > 0 && h("p", { class: "sc-note" }, t("Your tags:"), " ", tags.slice(0, 20).map((tag, n) => [n ? " · " : "", h("bdi", {}, tag)]));
    }),
    drawActions(ctx, post, go),
  ];
}

/** A maker of labelled fields, each with the help and the problem that belong to it; ids are "field-<name>". */
function fieldMaker(ctx) {
  return (name, label, value, keep, { help = "", tag = "input", before = null, rows = null } = {}) => {
    const wrong = () => ctx.state.asked && problems(ctx.state, ctx.t).find(([where]) => where === name)?.[1];
    const invalid = () => (wrong() ? "true" : null);
    return h("div", { class: "sc-field" },
      h("label", { for: ctx.id(`field-${name}`) }, label),
      help && h("p", { class: "sc-help", id: ctx.id(`${name}-help`) }, rich(help)),
      before,
      h(tag, {
        type: tag === "input" ? "text" : null, id: ctx.id(`field-${name}`), value, rows, autocomplete: "off", "aria-invalid": invalid(),
        "aria-describedby": [help && ctx.id(`${name}-help`), ctx.id(`${name}-wrong`)].filter(Boolean).join(" "),
        on: {
          input: (event) => {
            keep(event.target.value);
            ctx.refresh(`${name}-wrong`);
            if (invalid()) event.target.setAttribute("aria-invalid", "true");
            else if (event.target.hasAttribute("aria-invalid")) {
              event.target.removeAttribute("aria-invalid");
              ctx.say("");
            }
          },
        },
      }),
      h("div", { id: ctx.id(`${name}-wrong`) }, ctx.region(`${name}-wrong`, () => wrong() && h("p", { class: "sc-blog-wrong" }, wrong()))));
  };
}

function drawText(ctx, field, draft, keep) {
  const { t } = ctx;
  return [
    field("text", t("Text"), draft.text, keep, { tag: "textarea", rows: 9, before: drawToolbar(ctx, ctx.id("field-text"), keep) }),
    h("details", {}, h("summary", {}, t("Write with signs instead of buttons")),
      h("table", {},
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("You write")), h("th", { scope: "col" }, t("It becomes")))),
        h("tbody", {}, ctx.data.marks.map((mark) => h("tr", {}, h("td", {}, h("code", {}, mark.write)), h("td", {}, mark.gives)))))),
  ];
}

/** Begins an empty post on the desk, from wherever the person is. */
export function newPost(ctx) {
  const { t } = ctx;
  return button(t("New post"), () => ctx.set(addPost(ctx.state), { focus: "field-title", say: t("A new, empty post.") }));
}

function drawPosts(ctx) {
  const { t, state } = ctx;
  const name = (post) => tidy(post.draft.title) || t("Post {n} without a heading", { n: post.id });
  const took = state.deleted && h("div", { class: "sc-blog-undo" },
    h("p", {}, t("The post «{title}» is deleted.", { title: name(state.deleted.post) })),
    button(t("Undo"), () => ctx.set(restore(ctx.state), { focus: "field-title", say: t("The post is back.") }), { id: ctx.id("undo") }));
  const open = (post) => ctx.set({ open: post.id, asked: false }, { focus: "field-title", say: t("You are writing «{title}».", { title: name(post) }) });
  const more = state.posts.length > 1 || !isEmpty(state.posts[0].draft);
  return [
    took,
    more && h("details", { open: state.posts.length > 1 }, h("summary", {}, t("Your posts ({n})", { n: state.posts.length })),
      h("ul", { class: "sc-blog-list" }, state.posts.map((post) => h("li", {},
        h("bdi", {}, name(post)), " – ", unsaved(post) ? t("published, with changes readers do not see yet") : post.live ? t("published") : t("draft"),
        post.id === state.open ? h("strong", {}, ` (${t("you are writing this one")})`)
          : h("span", {}, " ", button(t("Edit"), () => open(post), { "aria-label": t("Edit «{title}»", { title: name(post) }) })))))),
    more && h("div", { class: "sc-buttons" }, newPost(ctx)),
  ];
}

function drawActions(ctx, post, go) {
  const { t } = ctx;
  const send = () => {
    const wrong = problems(ctx.state, t);
    if (wrong.length) {
      ctx.set({ asked: true }, { focus: `field-${wrong[0][0]}`, say: t("Not published yet. {problem}", { problem: wrong[0][1] }) });
      return;
    }
    const first = openPost(ctx.state).published === null;
    ctx.save(publish(ctx.state, ctx.data, Date.now(), fill));
    go("blog", `post-${post.id}`, first ? t("The post is published. An invented reader has written a comment.") : t("The post is published."));
  };
  const unpublish = () => ctx.set(changePost(ctx.state, post.id, { live: null }), { focus: "publish", say: t("The post is no longer published. You can go on with the draft.") });
  const revert = () => ctx.set(changePost(ctx.state, post.id, { draft: { ...post.live } }), { focus: "field-title", say: t("The post is as readers see it.") });
  const take = () => ctx.set(remove(ctx.state, post.id), { focus: "undo", say: t("The post is deleted. You can undo it.") });
  return h("div", { class: "sc-buttons" },
    button(t("Preview"), () => go("preview", "room")),
    button(post.live ? t("Publish the changes") : t("Publish"), send, { class: "sc-button sc-main", id: ctx.id("publish") }),
    post.live && button(t("Undo the changes"), revert),
    post.live && button(t("Unpublish"), unpublish),
    (post.published !== null || !isEmpty(post.draft) || ctx.state.posts.length > 1) && button(t("Delete the post"), take));
}
