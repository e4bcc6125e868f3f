// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// One document: its parts with passages to mark and the verdict to give; then the same passages with
// every clue explained, those that were marked and those that were not.

import { button, h, paragraphs, rich } from "./dom.js";
import { cluesOf, keyOf, MOST_WORDS, tidyWords } from "./inspect_state.js";

/** The parts as `draw(passage, n)` shows their passages; several parts are opened one by one. */
function drawParts(ctx, doc, opened, onToggle, draw) {
  let n = 0;
  return h("div", { class: `sc-sheet sc-form-${doc.form}` }, doc.parts.map((part, place) => {
    const body = [
      paragraphs(part.help, "sc-help"),
      h("ul", { class: "sc-passages", "aria-label": part.title }, part.passages.map((one) => draw(one, n++))),
    ];
    if (doc.parts.length === 1) return body;
    return h("details", { open: opened.includes(part.title), on: { toggle: (event) => onToggle?.(part, event.target.open) } },
      h("summary", { id: ctx.id(`part-${place}`) }, part.title), body);
  }));
}

function words(passage) {
  return [passage.label && [h("strong", {}, `${passage.label}:`), " "], h("span", { dir: "auto" }, passage.text)];
}

/** A document still to be judged. `change(patch)` gives the state with this document changed. */
export function drawToDecide(ctx, doc, change) {
  const { t, data } = ctx;
  const now = () => ctx.state.docs[doc.id];
  const held = now();
  const toggled = (list, one, on) => (on ? [...list.filter((each) => each !== one), one] : list.filter((each) => each !== one));
  const opening = (part, open) => {
    // A redraw fires toggle events too; only what differs is the person's doing.
    if (now().opened.includes(part.title) !== open) ctx.save(change({ opened: toggled(now().opened, part.title, open) }));
  };
  const mark = (passage) => (event) => {
    ctx.save(change({ marks: toggled(now().marks, keyOf(passage), event.target.checked) }));
    ctx.refresh("count");
  };
  function decide() {
    if (now().marks.length < data["least-marks"]) {
      document.getElementById(ctx.id("passage-0"))?.focus();
      ctx.say(t("Mark at least {n} passages first. So far: {m}.", { n: data["least-marks"], m: now().marks.length }));
      return;
    }
    if (!now().verdict) {
      document.getElementById(ctx.id("verdict-0")).focus();
      ctx.say(t("Choose a verdict first."));
      return;
    }
    ctx.say("");
    ctx.set(change({ decided: true }), { focus: "result" });
  }
  return [
    h("p", { class: "sc-note" }, t("Mark the passages that matter for your verdict."),
      doc.parts.length > 1 && ` ${t("Open the parts to look further.")}`),
    drawParts(ctx, doc, held.opened, opening, (passage, n) => h("li", { class: "sc-option" },
      h("label", {},
        h("input", { type: "checkbox", id: ctx.id(`passage-${n}`), checked: held.marks.includes(keyOf(passage)), on: { change: mark(passage) } }),
        h("span", {}, words(passage))))),
    ctx.region("count", () => h("p", { class: "sc-note" }, t("Marked passages: {n}", { n: now().marks.length }))),
    h("fieldset", {}, h("legend", {}, t("Your verdict")),
      data.verdicts.map((verdict, n) => h("div", { class: "sc-option" }, h("label", {},
        h("input", { type: "radio", name: ctx.id("verdict"), id: ctx.id(`verdict-${n}`), checked: held.verdict === verdict.id, on: { change: () => ctx.save(change({ verdict: verdict.id })) } }),
        h("span", {}, rich(verdict.text), verdict.help && h("span", { class: "sc-help sc-means" }, rich(verdict.help))))))),
    h("fieldset", {}, h("legend", {}, t("Your reasons")),
      h("p", { class: "sc-note" }, t("Choose as many as you like.")),
      data.reasons.map((reason, n) => h("div", { class: "sc-option" }, h("label", {},
        h("input", { type: "checkbox", id: ctx.id(`reason-${n}`), checked: held.reasons.includes(reason.id), on: { change: (event) => ctx.save(change({ reasons: toggled(now().reasons, reason.id, event.target.checked) })) } }),
        h("span", {}, rich(reason.text)))))),
    drawWords(ctx, doc, change),
    h("div", { class: "sc-buttons" }, button(t("Give your verdict"), decide, { id: ctx.id("decide"), class: "sc-button sc-main" })),
  ];
}

function drawWords(ctx, doc, change) {
  const { t } = ctx;
  const write = (event) => {
    const written = event.target.value;
    if ([...written.slice(0, 2 * MOST_WORDS + 1)].length > MOST_WORDS) ctx.say(t("Only the first {n} signs are used.", { n: MOST_WORDS }));
    ctx.save(change({ words: [...written.slice(0, 2 * MOST_WORDS)].slice(0, MOST_WORDS).join("") }));
  };
  return h("div", { class: "sc-field" },
    h("label", { for: ctx.id("words") }, t("In your own words, if you like")),
    h("textarea", { id: ctx.id("words"), rows: 3, value: ctx.state.docs[doc.id].words, autocomplete: "off", on: { input: write } }));
}

/** A judged document: the verdict, every clue explained where it stands, and the reasons. */
export function drawDecided(ctx, doc, level) {
  const { t, data } = ctx;
  const held = ctx.state.docs[doc.id];
  const name = (id) => rich(data.verdicts.find((one) => one.id === id).text);
  const clues = cluesOf(doc);
  const found = clues.filter((one) => held.marks.includes(keyOf(one))).length;
  const same = doc.right.includes(held.verdict);
  const own = tidyWords(held.words);
  const others = doc.right.flatMap((id, n) => [n > 0 && ` ${t("or")} `, ...name(id)]);
  return [
    h(level, { id: ctx.id("result"), tabindex: "-1" }, t("Your verdict"), ": ", name(held.verdict)),
    h("div", { class: `sc-verdict ${same ? "sc-good" : "sc-other"}` },
      h("p", {}, h("strong", {}, same ? t("The course says the same.") : [t("The course says"), ": ", others, "."])),
      paragraphs(doc.why)),
    h(level, {}, t("The clues")),
    h("p", {}, t("You marked {n} of {all} clues. All are explained here, also those that are easy to miss.", { n: found, all: clues.length })),
    drawParts(ctx, doc, doc.parts.map((one) => one.title), null, (passage) => drawExplained(ctx, passage, held.marks.includes(keyOf(passage)), name)),
    drawReasons(ctx, doc, held, level),
    own && [h(level, {}, t("In your own words")), h("p", { class: "sc-own", dir: "auto" }, own)],
  ];
}

function drawExplained(ctx, passage, marked, name) {
  const { t } = ctx;
  const clue = passage["points-to"];
  const text = marked ? h("mark", {}, words(passage)) : words(passage);
  if (!clue && !marked) return h("li", {}, text);
  const word = clue ? (marked ? t("You saw this.") : t("Easy to miss.")) : t("You marked this.");
  return h("li", { class: "sc-explained" }, h("p", {}, text),
    h("div", { class: `sc-feedback ${clue && marked ? "sc-good" : "sc-other"}` },
      h("strong", {}, word), " ", passage.why ? rich(passage.why) : t("It tells neither one thing nor the other."),
      clue && [" ", h("span", { class: "sc-speaks" }, t("Speaks for"), ": ", name(clue))]));
}

function drawReasons(ctx, doc, held, level) {
  const { t, data } = ctx;
  const shown = data.reasons.filter((one) => held.reasons.includes(one.id) || doc.reasons.includes(one.id));
  const word = (id) => {
    if (!doc.reasons.includes(id)) return t("You chose it. We do not see it in this one.");
    return held.reasons.includes(id) ? t("You chose it, and it holds.") : t("This holds too.");
  };
  return [
    h(level, {}, t("The reasons")),
    h("ul", { class: "sc-reasons" }, shown.map((one) => h("li", {}, rich(one.text), " – ", h("strong", {}, word(one.id))))),
  ];
}
