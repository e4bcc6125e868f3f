// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Find feeds: given ones, the one an invented page points to, and one of the person's own.

import { button, h, paragraphs, rich } from "./dom.js";
import { address, LARGEST, readFeed } from "./feed_reader_parse.js";
import { change, given, refuse, subscription } from "./feed_reader_state.js";
import { readBytes } from "./read_file.js";

function follow(ctx, feed, focus) {
  const sub = subscription(ctx, feed);
  change(ctx, { subs: [...ctx.state.subs, sub] }, ctx.t("You follow {title}.", sub), focus);
}

export function drawAdd(ctx, heading) {
  const { t, data, state } = ctx;
  const { page } = data;
  const picked = page.choices.find((one) => one.address === state.pick);
  const verdict = (one) => (one.right ? t("Right.") : t("Not that one."));
  const pick = (one) => () => change(ctx, { pick: one.address, found: state.found || one.right }, verdict(one));
  return [
    heading(t("Given feeds")),
    h("p", {}, t("All senders are invented, but the files are real. Nothing is fetched from the net.")),
    h("ul", { class: "sc-feeds" }, given(ctx).filter(({ id }) => id !== page.feed).map((one) => drawGiven(ctx, one))),
    heading(t("Find the feed of a page")), paragraphs(page.intro),
    h("p", {}, h("strong", {}, page.title), " ", page.address),
    h("pre", { tabindex: "0", role: "region", "aria-label": t("The head of the page") }, page.head),
    h("fieldset", {}, h("legend", {}, t("Which address does the feed have?")), page.choices.map((one, at) => h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "radio", name: ctx.id("pick"), id: ctx.id(`pick-${at}`), checked: one === picked, on: { change: pick(one) } }), h("span", {}, one.address))))),
    picked && h("p", { class: `sc-feedback ${picked.right ? "sc-good" : "sc-bad"}` }, h("strong", {}, verdict(picked)), " ", rich(picked.feedback)),
    state.found && h("ul", { class: "sc-feeds" }, drawGiven(ctx, given(ctx).find(({ id }) => id === page.feed))),
    heading(t("A feed of your own")), drawOwn(ctx),
  ];
}

function drawFollow(ctx, one) {
  const { t, state } = ctx;
  const id = `follow-${one.id}`;
  return state.subs.some((sub) => sub.id === one.id)
    ? h("p", { id: ctx.id(id), tabindex: "-1" }, h("strong", {}, t("You follow this feed.")))
    : button(t("Follow"), () => follow(ctx, one, id), { id: ctx.id(id), "aria-label": t("Follow: {title}", one.feed) });
}

function drawGiven(ctx, one) {
  return h("li", { "data-feed": one.id }, h("strong", {}, one.feed.title), " ", rich(one.about),
    h("p", { class: "sc-help" }, one.feed.form, " · ", one.address), drawFollow(ctx, one));
}

/** A file's text in the coding that its XML declaration names, else UTF-8: { text } or { refused }. */
export async function readXml(file, t) {
  const { bytes, refused } = await readBytes(file, { largest: 2 * LARGEST }, t);
  if (refused) return { refused };
  const named = /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 99)));
  try {
    return { text: new TextDecoder(named?.[1], { fatal: true }).decode(bytes) };
  } catch {
    return { refused: t("The file is not text.") };
  }
}

function drawOwn(ctx) {
  const { t } = ctx;
  // What was typed outlives a redraw.
  const draft = (ctx.draft ??= { text: "", address: "" });
  const field = (name, label, tag, props) => h("p", { class: "sc-field" }, h("label", { for: ctx.id(`own-${name}`) }, label),
    h(tag, { id: ctx.id(`own-${name}`), value: draft[name] ?? "", on: { input: ({ target }) => { draft[name] = target.value; } }, ...props }));
  const add = () => {
    const there = address(draft.address);
    if (draft.address.trim() && !there) return refuse(ctx, t("The address must begin with https://."), "own-address");
    const { feed, refused } = readFeed(draft.text, there, t);
    if (refused) return refuse(ctx, refused, "own-text");
    if (!feed.self) return refuse(ctx, t("Write the address of the feed too. It does not say it itself."), "own-address");
    const same = ctx.state.subs.find((one) => one.address === feed.self);
    if (same) return refuse(ctx, t("You follow {title} already.", same), "own-text");
    ctx.draft = null;
    ctx.save({ view: "sort" });
    return follow(ctx, { ...feed, address: feed.self, own: feed }, "view-sort");
  };
  const choose = async ({ target }) => {
    if (!target.files.length) return;
    const { text, refused } = await readXml(target.files[0], t);
    if (refused) refuse(ctx, refused, "own-file");
    else { draft.text = text; add(); }
  };
  return [
    h("p", {}, t("Have you saved a feed as a file, or copied its text? Read it here. It goes nowhere.")),
    field("file", t("Choose a file (XML)"), "input", { type: "file", on: { change: choose } }),
    field("text", t("Or paste the text of the feed"), "textarea", { rows: 5, spellcheck: "false", dir: "auto" }),
    field("address", t("Address of the feed, if you know it"), "input", { type: "text", inputmode: "url" }),
    ctx.advice && h("p", { class: "sc-advice" }, ctx.advice.why),
    button(t("Read the feed"), add, { id: ctx.id("own-add"), class: "sc-button sc-main" }),
  ];
}
