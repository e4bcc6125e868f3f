// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Choosing a picture for the post, given or one's own, and describing it.

import { takeIn } from "./blog_picture.js";
import { pictureOf } from "./blog_read.js";
import { changeDraft, openPost, tidy } from "./blog_state.js";
import { button, h, rich } from "./dom.js";

const FILE_NAME = /\.(?:jpe?g|png|gif|webp|heic|svg)$|^(?:img|dsc|dscn|pxl|screenshot)[-_ ]?\d/i;

/** The picture with its choices; `field` makes a labelled field. */
export function drawPictureField(ctx, field) {
  const { t, state } = ctx;
  const { draft } = openPost(state);
  const choose = (picture, focus) => ctx.set(changeDraft(ctx.state, { picture }), { focus });
  const chosen = pictureOf(ctx, draft);
  const radio = (value, label, image) => h("div", { class: "sc-option" }, h("label", {},
    h("input", {
      type: "radio", name: ctx.id("picture"), id: ctx.id(`picture-${value.replace(":", "-")}`), checked: draft.picture === value,
      on: { change: () => choose(value, `picture-${value.replace(":", "-")}`) },
    }),
    image && h("img", { src: image, alt: "", width: 96, height: 64 }), h("span", {}, label)));
  return h("fieldset", { class: "sc-blog-picture" },
    h("legend", {}, t("Picture")),
    h("div", { class: "sc-help" }, rich(ctx.data["picture-help"])),
    h("div", { class: "sc-blog-choices" },
      radio("", t("No picture")),
      ctx.data.pictures.map((one) => radio(`given:${one.id}`, one.title, one.uri)),
      Object.entries(state.pictures).filter(([, one]) => one.post === state.open)
        .map(([id, one]) => radio(`own:${id}`, t("My own picture"), pictureOf(ctx, { picture: `own:${id}` }) && one.data))),
    drawOwn(ctx),
    chosen && [
      h("img", { class: "sc-blog-chosen", src: chosen.src, alt: t("The picture you have chosen. You describe it in the field below.") }),
      chosen.own && h("p", { class: "sc-note" }, t("The picture is now {w} × {h} pixels. What the file knew about place, time and camera has been left out.", { w: chosen.own.width, h: chosen.own.height })),
      chosen.given && h("details", {}, h("summary", {}, t("What is seen in the picture")), h("p", {}, chosen.given.description)),
      drawAlt(ctx, field, draft, chosen),
    ]);
}

function drawOwn(ctx) {
  const { t } = ctx;
  const faults = {
    type: t("This file is not a picture that fits here. Choose a file of the kind JPEG, PNG, WebP or GIF."),
    large: t("The picture is too large. Choose a smaller one."),
    broken: t("The picture could not be opened. The file may be damaged. Choose another one."),
  };
  const took = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const id = openPost(ctx.state).id;
    ctx.say(t("Opening the picture …"));
    const made = await takeIn(file);
    // The same file may be chosen again, also after a fault.
    event.target.value = "";
    if (made.fault) { ctx.say(faults[made.fault]); return; }
    ctx.set(keepOwn(ctx.state, id, made), { focus: "field-alt", say: t("The picture is in place. Describe it now.") });
  };
  // The browser's own file button speaks the browser's language; this one speaks the page's.
  const file = h("input", { type: "file", hidden: true, accept: "image/jpeg,image/png,image/webp,image/gif", on: { change: took } });
  return h("div", { class: "sc-buttons" }, file, button(t("Take a picture from your computer or phone …"), () => file.click(), { id: ctx.id("file") }));
}

/** A patch with one more own picture, chosen for the post; pictures that no post uses are let go. */
function keepOwn(state, postId, made) {
  const number = String(state.nextPicture);
  const posts = state.posts.map((post) => (post.id === postId
    ? { ...post, draft: { ...post.draft, picture: `own:${number}`, alt: "", decorative: false } } : post));
  const everywhere = [...posts, ...(state.deleted ? [state.deleted.post] : [])];
  const used = new Set(everywhere.flatMap((post) => [post.draft.picture, post.live?.picture]));
  const kept = Object.entries(state.pictures).filter(([id]) => used.has(`own:${id}`));
  return { posts, nextPicture: state.nextPicture + 1, pictures: { ...Object.fromEntries(kept), [number]: { ...made, post: postId } } };
}

function drawAlt(ctx, field, draft, chosen) {
  const { t } = ctx;
  const keep = (value) => { ctx.save(changeDraft(ctx.state, { alt: value })); ctx.refresh("alt-hint"); };
  const decorate = (event) => ctx.set(changeDraft(ctx.state, { decorative: event.target.checked }), { focus: "decorative" });
  return [
    !draft.decorative && [
      field("alt", t("Alt text: what the picture says to the one who cannot see it"), draft.alt, keep, { tag: "textarea", rows: 2 }),
      ctx.region("alt-hint", () => drawHint(ctx, openPost(ctx.state).draft, chosen)),
      h("details", {}, h("summary", {}, t("What makes a good alt text?")), h("ul", {}, ctx.data["alt-help"].map((one) => h("li", {}, rich(one))))),
    ],
    h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "checkbox", id: ctx.id("decorative"), checked: draft.decorative, on: { change: decorate } }),
      h("span", {}, t("The picture is only decoration. The post says the same without it.")))),
  ];
}

/** A friendly word on the alt text as it stands; for a given picture, one to compare with. */
function drawHint(ctx, draft, chosen) {
  const { t } = ctx;
  const alt = tidy(draft.alt);
  const small = alt.toLocaleLowerCase("sv");
  const opening = (ctx.data["alt-openings"] ?? []).find((one) => small.startsWith(one.toLocaleLowerCase("sv")));
  let hint = "";
  if (!alt) return null;
  if (FILE_NAME.test(alt)) hint = t("This looks like the name of a file. Say what is seen instead.");
  else if (alt.length < 12) hint = t("Short. Say a little more about what matters in the picture.");
  else if (opening) hint = t("«{words}» is not needed: the screen reader says that it is a picture.", { words: opening });
  else if (small === tidy(draft.title).toLocaleLowerCase("sv")) hint = t("This is the same as the heading. Say what the picture adds.");
  else if (alt.length > 160) hint = t("Long. A sentence or two is often enough; put the rest in the post.");
  return [
    h("p", { class: "sc-note" }, hint || t("A good beginning. Read it aloud: does it give the picture to the one who only hears it?")),
    chosen.given && alt.length >= 12 && h("details", {}, h("summary", {}, t("Compare with our suggestion")), h("p", {}, chosen.given.alt)),
  ];
}
