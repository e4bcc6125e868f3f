// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The outcome of a self-assessment: the picture, the same in words, files to take along, and the door
// through which an earlier one comes in.

import { button, h, paragraphs, rich } from "./dom.js";
import { printPage } from "./print_page.js";
import { isObject } from "./read_file.js";
import { jsonFile, readFile } from "./self_assessment_file.js";
import { picture, pictureFile } from "./self_assessment_picture.js";
import { answersIn, dayIn, score, sentences, today } from "./self_assessment_score.js";
import { copyText, download } from "./take.js";

/** What the earlier lesson keeps in this browser, or null. */
export function keptEarlier(ctx) {
  const state = ctx.data.again ? ctx.store.get(ctx.data.again)?.state : null;
  const answers = answersIn(ctx.data, state?.answers);
  return Object.keys(answers).length > 0 ? { answers, made: state.made } : null;
}

/** The earlier one to compare with: read from a file, else what the browser keeps, unless it was put away. */
function earlier(ctx) {
  const { before } = ctx.state;
  if (!ctx.data.again || before === false) return null;
  const answers = answersIn(ctx.data, isObject(before) ? before.answers : null);
  return Object.keys(answers).length > 0 ? { answers, made: before.made } : keptEarlier(ctx);
}

export function drawResult(ctx, answers, { goTo, headingAt }) {
  const { t, data, spec } = ctx;
  const then = earlier(ctx);
  const lines = data.areas.map((area) => ({
    area, said: sentences(ctx, area, score(data, area, answers), then && score(data, area, then.answers)),
  }));
  const made = dayIn(spec.lang, ctx.state.made);
  const dates = then ? t("Then: {then}. Now: {now}.", { then: dayIn(spec.lang, then.made) || t("without date"), now: made || t("without date") }) : made;
  return [
    h(headingAt(1), { id: ctx.id("here"), tabindex: "-1" }, then ? t("Your picture, then and now") : t("Your picture")),
    dates && h("p", { class: "sc-dates" }, dates),
    h("div", { class: "sc-drawn" }, picture(ctx, answers, then && then.answers)),
    paragraphs(data.about),
    h(headingAt(1), {}, t("The same in words")),
    lines.map(({ area, said }, n) => h("div", { class: "sc-area" },
      h(headingAt(2), {}, area.title),
      said.map((one) => h("p", {}, rich(one))),
      h("div", { class: "sc-buttons" }, button(t("Change"), () => goTo(n), { class: "sc-button sc-quiet", "aria-label": t("Change your answers: {area}", { area: area.title }) })))),
    data.again && drawEarlier(ctx, then, headingAt),
    drawTake(ctx, answers, then, { lines, dates, headingAt }),
    data.source && h("div", { class: "sc-source" }, paragraphs(data.source)),
  ];
}

function drawTake(ctx, answers, then, { lines, dates, headingAt }) {
  const { t, data, spec } = ctx;
  const name = (ending) => `${data.file}-${today()}.${ending}`;
  const give = (ending, type, content) => {
    download(name(ending), type, content);
    ctx.say(t("Saved as the file {file}.", { file: name(ending) }));
  };
  // Authors' marks for bold and the like are no words.
  const plain = (text) => h("p", {}, rich(text)).textContent;
  const copy = async () => {
    const text = [spec.title, ...lines.map(({ area, said }) => [area.title, ...said.map(plain)].join("\n"))].join("\n\n");
    ctx.say(await copyText(`${text}\n`) ? t("The words are copied.") : t("It could not be copied. Mark the text and copy it yourself."));
  };
  const print = () => printPage(spec, spec.title, [
    h("p", {}, dates), picture(ctx, answers, then && then.answers),
    ...lines.map(({ area, said }) => h("section", {}, h("h2", {}, area.title), said.map((one) => h("p", {}, rich(one))))),
    ...paragraphs(data.about), ...paragraphs(data.source),
  ]);
  return h("div", { class: "sc-part" },
    h(headingAt(1), {}, t("Take it along")),
    h("p", {}, data.again
      ? t("Nothing is sent from here. Keep what you want to have left.")
      : t("Nothing is sent from here. Keep the file: at the end of the course you can read it in and compare.")),
    h("div", { class: "sc-buttons" },
      button(t("Keep as a file"), () => give("json", "application/json", jsonFile(ctx, answers, ctx.state.made)), { class: "sc-button sc-main" }),
      button(t("Download the picture"), () => give("svg", "image/svg+xml", pictureFile(ctx, answers, then && then.answers))),
      button(t("Copy the words"), copy),
      button(t("Print the picture and the words"), print)));
}

function drawEarlier(ctx, then, headingAt) {
  const { t } = ctx;
  const choose = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const { answers, made, refused } = await readFile(ctx, file);
    // The result stands where the file was chosen, and is read out since it gets the focus.
    ctx.told = refused ?? t("Your earlier self-assessment is read. The picture and the words now show both.");
    if (refused) ctx.redraw("told"); else ctx.set({ before: { answers, made } }, { focus: "told" });
  };
  const put = (before, said) => () => {
    ctx.told = said;
    ctx.set({ before }, { focus: "told" });
  };
  // The browser's own file field speaks the browser's language; this button speaks the page's.
  const input = h("input", { type: "file", id: ctx.id("file"), accept: ".json,application/json", hidden: true, on: { change: choose } });
  const back = !then && ctx.state.before === false && keptEarlier(ctx);
  return h("div", { class: "sc-part" },
    h(headingAt(1), {}, t("Your earlier self-assessment")),
    h("p", { id: ctx.id("file-help") }, then
      ? t("It is shown beside the one you made now. You can also read another from a file.")
      : t("None is shown. Did you keep one as a file? Choose it here. Its name ends in .json. It is read in your browser and not sent.")),
    h("div", { class: "sc-buttons" },
      button(t("Choose a file"), () => input.click(), { "aria-describedby": ctx.id("file-help") }),
      then && button(t("Show without the earlier one"), put(false, t("Only the one you made now is shown."))),
      back && button(t("Show the earlier one again"), put(null, t("Both are shown again.")))),
    input,
    ctx.told && h("p", { id: ctx.id("told"), tabindex: "-1", class: "sc-told" }, ctx.told));
}
