// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Two rankings side by side: A is kept, B is the one being set. How far each post has moved, in words.

import { button, h } from "./dom.js";
import { places, rank, settle } from "./feed_rank.js";
import { label } from "./feed_words.js";

/** «upp 4 platser»; `from` and `to` are places from 1. */
export function moved(t, from, to) {
  const steps = Math.abs(from - to);
  if (steps === 0) return t("same place");
  if (from > to) return steps === 1 ? t("up 1 place") : t("up {n} places", { n: steps });
  return steps === 1 ? t("down 1 place") : t("down {n} places", { n: steps });
}

/** The comparison; `act` holds keep(), back() and drop(). */
export function compare(ctx, ranked, first, act) {
  const { t, data, state } = ctx;
  if (!state.a) {
    return [
      h("p", {}, t("Keep the order you have now as A. Then change something and see how each post moves.")),
      h("p", { class: "sc-buttons" }, button(t("Keep this order as A"), act.keep, { id: ctx.id("keep"), class: "sc-button sc-main" })),
    ];
  }
  const before = rank(data.posts, settle(state.a, data));
  const side = `h${Number(ctx.spec.level ?? 3) + 2}`;
  const [a, b] = [places(before), places(ranked)];
  return [
    h("p", {}, summary(t, ranked, a, b)),
    h("div", { class: "sc-sides" },
      h("div", {}, h(side, { id: ctx.id("a") }, t("A: the order you kept")),
        h("ol", { "aria-labelledby": ctx.id("a") }, before.slice(0, first).map(({ post }) => h("li", {}, label(post), " ",
          h("span", { class: "sc-move" }, t("number {n} in B", { n: b.get(post.id) })))))),
      h("div", {}, h(side, { id: ctx.id("b") }, t("B: your feed now")),
        h("ol", { "aria-labelledby": ctx.id("b") }, ranked.slice(0, first).map(({ post }) => h("li", {}, label(post), " ",
          h("strong", { class: "sc-move" }, moved(t, a.get(post.id), b.get(post.id)))))))),
    h("p", { class: "sc-buttons" },
      button(t("Keep this order as A"), act.keep, { id: ctx.id("keep") }),
      button(t("Go back to A"), act.back, { id: ctx.id("back") }),
      button(t("Stop comparing"), act.drop, { id: ctx.id("drop"), class: "sc-button sc-quiet" })),
  ];
}

function summary(t, ranked, a, b) {
  const moves = ranked.map(({ post }) => ({ post, by: a.get(post.id) - b.get(post.id) }));
  const count = moves.filter(({ by }) => by !== 0).length;
  if (count === 0) return t("A and B are alike. Change something to see a difference.");
  moves.sort((one, other) => other.by - one.by);
  const tell = ({ post }) => `${label(post)} (${moved(t, a.get(post.id), b.get(post.id))})`;
  return t("{n} posts have moved. Furthest up: {up}. Furthest down: {down}.", { n: count, up: tell(moves[0]), down: tell(moves.at(-1)) });
}
