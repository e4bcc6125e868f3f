// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A passphrase drawn by chance from the list of words, with how much chance there is in it.

import { button, h, paragraphs } from "./dom.js";
import { bitsOf, drawWords } from "./password_draw.js";
import { secretsOf } from "./password_secret.js";
import { secondsFor, timeWords } from "./password_time.js";
import { wordsOf } from "./password_words.js";

const [FEWEST, MOST] = [3, 8];
const SEPARATORS = { "-": "hyphen", " ": "space", ".": "full stop" };

/** The choices of a state, whatever was kept. */
export function phraseChoices({ count, separator }) {
  return {
    count: Math.min(Math.max(Math.trunc(Number(count)) || 6, FEWEST), MOST),
    separator: Object.hasOwn(SEPARATORS, separator) ? separator : "-",
  };
}

export function drawPhrase(ctx) {
  const { t, data } = ctx;
  const { count, separator } = phraseChoices(ctx.state);
  const many = Array.from({ length: MOST - FEWEST + 1 }, (_, n) => FEWEST + n);
  const choose = (patch) => { ctx.save(patch); fit(ctx); ctx.refresh("phrase"); };
  return [
    h("div", { class: "sc-field" }, h("label", { for: ctx.id("count") }, t("How many words?")),
      h("select", { id: ctx.id("count"), on: { change: (event) => choose({ count: Number(event.target.value) }) } },
        many.map((n) => h("option", { value: String(n), selected: n === count }, t("{n} words", { n }))))),
    h("fieldset", {}, h("legend", {}, t("Between the words")),
      Object.entries(SEPARATORS).map(([sign, name], n) => h("div", { class: "sc-option" }, h("label", {},
        h("input", { type: "radio", name: ctx.id("separator"), id: ctx.id(`separator-${n}`), checked: sign === separator, on: { change: () => choose({ separator: sign }) } }),
        h("span", {}, t(name)))))),
    ctx.region("phrase", () => drawDrawn(ctx)),
    h("div", { class: "sc-note" }, paragraphs(data.phrase.meaning)),
  ];
}

/** More words are drawn when more are wanted; those there are stay. */
function fit(ctx) {
  const secrets = secretsOf(ctx);
  if (!secrets.phrase.length) return;
  const { count } = phraseChoices(ctx.state);
  const missing = Math.max(count - secrets.phrase.length, 0);
  secrets.phrase = [...secrets.phrase.slice(0, count), ...drawWords(wordsOf(ctx), missing)];
}

function drawDrawn(ctx) {
  const { t, data } = ctx;
  const words = wordsOf(ctx);
  const secrets = secretsOf(ctx);
  const { count, separator } = phraseChoices(ctx.state);
  const bits = bitsOf(words.length, count);
  // On the average half of all phrases are tried before the right one comes.
  const { online, stolen } = secondsFor(2 ** bits / 2);
  const number = (value, digits = 0) => value.toLocaleString(ctx.spec.lang, { maximumFractionDigits: digits });
  const draw = () => {
    secrets.phrase = drawWords(words, count);
    ctx.refresh("phrase");
    ctx.say(t("A new phrase is drawn."));
  };
  // Focus comes back to the button, and with it the phrase is read out; the status line shall not hold it.
  return [
    secrets.phrase.length > 0 && h("p", { class: "sc-phrase sc-password-text", id: ctx.id("phrase") }, secrets.phrase.join(separator)),
    button(secrets.phrase.length ? t("Draw again") : t("Draw a passphrase"), draw, { id: ctx.id("draw"), class: "sc-button sc-main", "aria-describedby": secrets.phrase.length ? ctx.id("phrase") : null }),
    h("p", {}, h("strong", {}, t("{count} words give {bits} bits.", { count, bits: number(bits, 1) })), " ",
      t("Each word is drawn from {size}, all as likely: {each} bits a word.", { size: number(words.length), each: number(bitsOf(words.length, 1), 1) })),
    h("p", {}, h("strong", {}, `${data.try.online.name}:`), " ", timeWords(t, online), h("br"),
      h("strong", {}, `${data.try.stolen.name}:`), " ", timeWords(t, stolen)),
  ];
}
