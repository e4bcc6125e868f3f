// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What goes with the picture: words for the one who cannot see it, a file name, the answers of those who
// are in it, and whose it is. Together they are the picture's card.

import { fill, h, paragraphs, rich } from "./dom.js";
import { takeButtons } from "./take_buttons.js";

const FILE_NAME = /\.(?:jpe?g|png|gif|webp|heic)$|^(?:img|dsc|dscn|pxl|screenshot)[-_ ]?\d/i;
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]+/g;
const LONG_ALT = 200;
const ROOM = 2000;
const MOST = { alt: 400, file: 60, title: 120, author: 120, source: 200 };

/** What is written in a field, on one line, without signs that cannot be seen. */
function word(ctx, key, written = ctx.state.words[key]) {
  return [...String(written ?? "").slice(0, ROOM).replace(UNSEEN, " ").trim()].slice(0, MOST[key]).join("");
}

/** The copy's file name: small letters a–z, digits and hyphens. */
export function fileName(ctx) {
  const plain = word(ctx, "file").toLowerCase().replace(/\.jpe?g$/, "").normalize("NFD").replace(/\p{M}/gu, "");
  return `${plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "bild"}.jpg`;
}

/** The id of the advice on the alt text, and the needless words it begins with. */
function altAdvice({ data }, text) {
  const opening = data["alt-openings"].find((one) => text.toLowerCase().startsWith(one.toLowerCase()));
  if (FILE_NAME.test(text)) return ["file-name"];
  if (opening) return ["opening", opening];
  if ([...text].length > LONG_ALT) return ["long"];
  return [text.split(" ").length < 3 ? "short" : "good"];
}

/** A field that is kept as it is written; `notes()` stands below its label and follows. */
function field(ctx, key, label, help, notes) {
  const id = ctx.id(`word-${key}`);
  const write = (event) => {
    const { value } = event.target;
    // A whole book pasted in would keep the browser busy.
    if (value.length > ROOM) event.target.value = value.slice(0, ROOM);
    if ([...value].length > MOST[key]) ctx.say(ctx.t("{field}: only the first {n} signs are used.", { field: label, n: MOST[key] }));
    ctx.save({ words: { ...ctx.state.words, [key]: word(ctx, key, value) } });
    if (notes) ctx.refresh(`notes-${key}`);
    ctx.refresh("card");
  };
  const props = { id, value: word(ctx, key), dir: "auto", autocomplete: "off", "aria-describedby": `${id}-help`, on: { input: write } };
  return h("div", { class: "sc-field" }, h("label", { for: id }, label),
    h("div", { id: `${id}-help` }, help && h("div", { class: "sc-help" }, help), notes && ctx.region(`notes-${key}`, notes)),
    h(key === "alt" ? "textarea" : "input", { type: key === "alt" ? null : "text", ...props }));
}

export function drawWords(ctx) {
  const { t, data } = ctx;
  return [
    field(ctx, "alt", t("Alt text"), h("ul", {}, data["alt-help"].map((one) => h("li", {}, rich(one)))), () => {
      const text = word(ctx, "alt");
      const [advice, words] = altAdvice(ctx, text);
      return text && h("p", { class: "sc-advice" }, fill(data["alt-tips"][advice], { words }));
    }),
    field(ctx, "file", t("File name"), data.help.file, () => h("p", {}, t("The file will be called {name}", { name: fileName(ctx) }))),
  ];
}

function answerTo(ctx, question) {
  return question.options.find((one) => one.id === ctx.state.consent[question.id]);
}

function verdict(ctx) {
  const { consent, verdict: words } = ctx.data;
  const answers = consent.map((one) => answerTo(ctx, one));
  const left = answers.filter((one) => !one).length;
  return fill(answers.some((one) => one?.wait) ? words.wait : left ? words.left : words.clear, { n: left });
}

export function drawConsent(ctx) {
  const choose = (question, { id, advice }) => () => {
    ctx.save({ consent: { ...ctx.state.consent, [question.id]: id } });
    for (const name of [`advice-${question.id}`, "verdict", "card"]) ctx.refresh(name);
    ctx.say(advice);
  };
  return [
    ctx.data.consent.map((question) => h("fieldset", {}, h("legend", {}, rich(question.text)),
      question.options.map((option) => h("div", { class: "sc-option" }, h("label", {},
        h("input", { type: "radio", name: ctx.id(question.id), checked: answerTo(ctx, question) === option, on: { change: choose(question, option) } }),
        h("span", {}, rich(option.text))))),
      ctx.region(`advice-${question.id}`, () => {
        const answer = answerTo(ctx, question);
        return answer && paragraphs(answer.advice, `sc-feedback ${answer.wait ? "sc-bad" : "sc-good"}`);
      }))),
    ctx.region("verdict", () => h("p", { class: "sc-verdict" }, h("strong", {}, verdict(ctx)))),
  ];
}

function cardText(ctx) {
  const { t, data, state: { copy, licence } } = ctx;
  const empty = (label) => `[${label}]`;
  const whose = [["title", t("Title")], ["author", t("Who took it")], ["source", t("Source")]].map(([key, label]) => word(ctx, key) || empty(label));
  const lines = [
    [t("Picture"), fileName(ctx)],
    [t("Alt text"), word(ctx, "alt") || empty(t("not written yet"))],
    [t("Whose it is"), [...whose, data.licences.includes(licence) ? licence : data.licences[0]].join(" · ")],
    [t("The file"), copy?.width ? fill(data.help.copied, copy) : empty(t("no copy saved yet"))],
    ...data.consent.map((one) => [one.text, answerTo(ctx, one)?.text ?? empty(t("not answered yet"))]),
  ];
  return [...lines.map(([label, words]) => `${label}${label.endsWith("?") ? "" : ":"} ${words}`), verdict(ctx)].join("\n\n");
}

export function drawCard(ctx) {
  const { t, data, state } = ctx;
  const name = t("Picture card");
  const choose = (event) => {
    ctx.save({ licence: event.target.value });
    ctx.refresh("card");
  };
  return [
    field(ctx, "title", t("Title")),
    field(ctx, "author", t("Who took it"), data.help.author),
    field(ctx, "source", t("Source"), data.help.source),
    h("div", { class: "sc-field" }, h("label", { for: ctx.id("licence") }, t("Licence")),
      h("select", { id: ctx.id("licence"), on: { change: choose } }, data.licences.map((one) => h("option", { value: one, selected: one === state.licence }, one)))),
    ctx.region("card", () => h("p", { class: "sc-card" }, cardText(ctx))),
    takeButtons(ctx, { name, fileName: "bildkort.txt", text: () => cardText(ctx), file: () => `${cardText(ctx)}\n` }),
  ];
}
