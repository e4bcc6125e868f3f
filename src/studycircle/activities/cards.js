// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Cards: one card at a time is put in a pile by a button; every card can be taken up again. Checked
// when the person wants, or, in an open sort, told back as a picture in the person's own piles.

import { defineActivity } from "./base.js";
import { dealt, mended, put, solved, takeUp, verdict } from "./cards_state.js";
import { button, h, rich } from "./dom.js";
import { takeButtons } from "./take_buttons.js";

function view(ctx) {
  ctx.state = mended(ctx.data, ctx.state);
  return [
    ctx.state.hand.length > 0 ? drawHand(ctx) : drawDone(ctx),
    !ctx.data.open && drawCheck(ctx),
    ctx.data.piles.map((pile) => drawPile(ctx, pile)),
    ctx.data.open && drawPicture(ctx),
  ];
}

function heading(ctx) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + 1, 6)}`;
}

function plain(text) {
  return text.replace(/\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`/g, "$1$2$3");
}

function drawHand(ctx) {
  const { t, data, state } = ctx;
  const card = data.cards.find((one) => one.id === state.hand[0]);
  const lay = (pile) => () => {
    const after = put(ctx.state, card.id, pile.id);
    ctx.set(after, {
      focus: after.hand.length ? "card" : "done",
      say: t("Put in {pile}. Cards left: {n}.", { pile: pile.title, n: after.hand.length }),
    });
  };
  const last = () => {
    const [first, ...rest] = ctx.state.hand;
    ctx.set({ hand: [...rest, first] }, { focus: "card" });
  };
  return h("div", { class: "sc-hand" },
    h(heading(ctx), { class: "sc-card", id: ctx.id("card"), tabindex: "-1" },
      h("span", { class: "sc-number" }, t("Cards left: {n}", { n: state.hand.length }), " "), rich(card.text)),
    h("div", { role: "group", "aria-label": t("Put the card in") },
      h("p", { class: "sc-note", "aria-hidden": "true" }, t("Put the card in")),
      h("div", { class: "sc-choices" }, data.piles.map((pile) => button(pileLabel(pile), lay(pile), { id: ctx.id(`lay-${pile.id}`) }))),
      state.hand.length > 1 && h("div", { class: "sc-buttons" }, button(t("Later"), last, { class: "sc-button sc-quiet", id: ctx.id("later"), "aria-label": t("Later: put this card last") }))));
}

function pileLabel(pile) {
  return [h("strong", {}, pile.title), pile.text && h("span", { class: "sc-means" }, " ", rich(pile.text))];
}

function drawDone(ctx) {
  const { t, data } = ctx;
  return h("p", { class: "sc-done", id: ctx.id("done"), tabindex: "-1" },
    data.open ? t("All cards lie in a pile. Below you see your picture.")
      : ctx.state.shown ? t("The answers are shown.") : t("All cards lie in a pile. Change what you want, then check."));
}

function drawPile(ctx, pile) {
  const { t, data, state } = ctx;
  const cards = data.cards.filter((card) => state.places[card.id] === pile.id);
  return h("div", { class: "sc-pile" },
    h(heading(ctx), {}, pile.title, " ", h("span", { class: "sc-count" }, t("({n})", { n: cards.length }))),
    pile.text && h("p", { class: "sc-help" }, rich(pile.text)),
    cards.length > 0 && h("ul", {}, cards.map((card) => drawCard(ctx, pile, card))));
}

function drawCard(ctx, pile, card) {
  const { t, state } = ctx;
  const found = ctx.data.open ? null : verdict(state, card);
  const up = () => ctx.set(takeUp(ctx.state, [card.id]), { focus: "card", say: t("Taken up. Put the card in another pile.") });
  return h("li", { class: found ? `sc-${found}` : null },
    h("span", { class: "sc-card-text" }, rich(card.text)), " ",
    !state.shown && button(t("Take up"), up, { class: "sc-button sc-quiet", "aria-label": t("Take up: {card}", { card: plain(card.text) }) }),
    found === "right" && h("p", { class: "sc-feedback sc-good" }, h("strong", {}, t("Right:")), " ", rich(card.why)),
    found === "wrong" && h("p", { class: "sc-feedback sc-bad" }, h("strong", {}, t("Think again:")), " ",
      rich(card.wrong.find((one) => one.pile === pile.id)?.why ?? t("Read what belongs in {pile}, and try another pile.", { pile: pile.title }))));
}

function drawCheck(ctx) {
  const { t, data, state } = ctx;
  const verdicts = data.cards.map((card) => verdict(state, card));
  const wrong = data.cards.filter((card, n) => verdicts[n] === "wrong").map((card) => card.id);
  const someChecked = verdicts.some(Boolean);
  const check = () => {
    if (!Object.keys(ctx.state.places).length) {
      ctx.say(t("Put at least one card in a pile first."));
      return;
    }
    ctx.set({ checked: { ...ctx.state.places } }, { focus: "result", say: t("Checked. Read what stands at each card.") });
  };
  const again = () => ctx.set(takeUp(ctx.state, wrong), { focus: "card", say: t("Taken up: {n} cards.", { n: wrong.length }) });
  const show = () => ctx.set(solved(data, ctx.state), { focus: "result", say: t("The answers are shown.") });
  const retry = () => ctx.set(dealt(data), { focus: "card", say: t("All cards are in your hand again.") });
  return h("div", { class: "sc-check" },
    h("p", { id: ctx.id("result"), tabindex: "-1", class: "sc-result" }, result(t, state, verdicts)),
    h("div", { class: "sc-buttons" },
      !state.shown && button(t("Check"), check, { id: ctx.id("check"), class: "sc-button sc-main" }),
      !state.shown && wrong.length > 0 && button(t("Take up the cards to think again about"), again, { id: ctx.id("again") }),
      !state.shown && someChecked && verdicts.some((one) => one !== "right")
        && button(t("Show the answers"), show, { id: ctx.id("show") }),
      state.shown && button(t("Try again"), retry, { id: ctx.id("retry") })));
}

function result(t, state, verdicts) {
  const count = (wanted) => verdicts.filter((one) => one === wanted).length;
  if (state.shown) return t("All cards lie where they belong. Read why at each card.");
  if (count("right") === verdicts.length) return t("All {n} cards lie right. Well done!", { n: verdicts.length });
  if (count(null) === verdicts.length) return t("Check when you want. You may try as often as you like.");
  return t("{right} of {all} cards lie right. To think again about: {wrong}. Not checked yet: {left}.", {
    right: count("right"), all: verdicts.length, wrong: count("wrong"), left: count(null),
  });
}

/** An open sort told back: each pile with its cards, as text to take along. */
function drawPicture(ctx) {
  const { t, data, state, spec } = ctx;
  const piles = data.piles.map((pile) => [pile.title, data.cards.filter((card) => state.places[card.id] === pile.id)])
    .filter(([, cards]) => cards.length);
  if (!piles.length) return null;
  const text = () => [spec.title, ...piles.map(([title, cards]) => `${title}:\n${cards.map((card) => `– ${plain(card.text)}`).join("\n")}`)].join("\n\n");
  return h("div", { class: "sc-picture" },
    h(heading(ctx), {}, t("Your picture so far")),
    piles.map(([title, cards]) => h("p", {}, h("strong", {}, `${title}: `), cards.map((card) => plain(card.text).replace(/[.!]+$/, "")).join("; "), ".")),
    takeButtons(ctx, { name: t("Your picture"), fileName: `${spec.id.replace(/\W+/g, "-")}.txt`, type: "text/plain", text, file: () => `${text()}\n` }));
}

export default defineActivity({ initial: dealt, view, keep: true });
