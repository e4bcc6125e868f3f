// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The row being worked with: its text and times, what can be done with it, and advice. While somebody
// types, all is drawn anew but the fields; when they leave a field nothing moves, so a press hits.

import { adviceFor, measured } from "./captions_advice.js";
import { clipOf } from "./captions_clip.js";
import { added, changed, cleanText, divided, joined, MOST } from "./captions_cues.js";
import { clock, readTime } from "./captions_time.js";
import { button, h } from "./dom.js";

export function timeWords(time) {
  return typeof time === "number" ? clock(time) : time;
}

/** `apply(patch, {say, focus, typing})` keeps a change and draws what it changes. */
export function drawRow(ctx, heading, apply) {
  const { t, state: { cues, at } } = ctx;
  const cue = cues.find((one) => one.id === at);
  const head = () => {
    const place = ctx.state.cues.findIndex((one) => one.id === at);
    return h(heading, { id: ctx.id("row"), tabindex: "-1" }, cue ? t("Row {n} of {all}", { n: place + 1, all: ctx.state.cues.length }) : t("There are no rows"));
  };
  const set = (edge, value, more) => apply({ cues: changed(ctx.state.cues, at, { [edge]: value }) }, more);
  const typing = { typing: true };
  const field = (id, label, node) => h("div", { class: "sc-field" }, h("label", { for: ctx.id(id) }, label), node);
  const timeField = (edge, label, here) => {
    const typed = ({ target }) => {
      const text = target.value.trim().slice(0, 20);
      const time = readTime(text);
      target.setAttribute("aria-invalid", String(time === null));
      set(edge, time ?? text, typing);
    };
    const left = ({ target }) => { target.value = timeWords(ctx.state.cues.find((one) => one.id === at)[edge]); };
    const fix = () => {
      const time = clipOf(ctx).now();
      set(edge, time, { say: clock(time) });
    };
    return h("div", {}, field(edge, label, h("input", {
      id: ctx.id(edge), type: "text", inputmode: "decimal", autocomplete: "off", value: timeWords(cue[edge]),
      "aria-invalid": String(typeof cue[edge] === "string"), on: { input: typed, change: left },
    })), button(here, fix, { id: ctx.id(`${edge}-here`) }));
  };
  return [
    ctx.region("head", head),
    cue && [
      field("text", t("What is shown"), h("textarea", {
        id: ctx.id("text"), rows: 2, maxlength: 240, dir: "auto", value: cue.text,
        on: {
          input: ({ target }) => set("text", cleanText(target.value), typing),
          change: () => ctx.say(tipsFor(ctx, at)[0] ?? t("This row is easy to read.")),
        },
      })),
      h("div", { class: "sc-times" }, timeField("start", t("Begins"), t("Begin here")), timeField("end", t("Ends"), t("End here"))),
    ],
    ctx.region("rest", () => drawRest(ctx, apply)),
  ];
}

function tipsFor({ t, data, state: { cues } }, id) {
  return adviceFor(t, data, cues, cues.findIndex((one) => one.id === id));
}

function drawRest(ctx, apply) {
  const { t, data, state: { cues, at } } = ctx;
  const add = () => {
    const [more, id] = added(cues, at);
    apply({ cues: more, at: id, before: cues }, { focus: "text", say: t("A new row.") });
  };
  const addButton = cues.length < MOST && button(t("New row"), add);
  const place = cues.findIndex((one) => one.id === at);
  if (place < 0) return addButton;
  const cue = cues[place];
  const tips = tipsFor(ctx, at);
  const { line, speed } = measured(cue);
  const { rules } = data;
  const change = (found, id, say) => apply({ cues: found, at: id, before: cues }, { focus: "row", say });
  const divide = () => {
    const found = divided(cues, at, document.getElementById(ctx.id("text")).selectionStart);
    if (found) change(found, at, t("The row was divided."));
    else ctx.say(t("Only rows with times and words can be divided."));
  };
  const remove = () => {
    const left = cues.filter((one) => one !== cue);
    change(left, left[Math.min(place, left.length - 1)]?.id, t("The row was removed."));
  };
  const next = cues[place + 1];
  return [
    h("p", { class: "sc-note" }, t("Longest line: {n} of {most} signs.", { n: line, most: rules.line }), " ",
      speed !== null && t("Signs for each second: {n} of {most}.", { n: speed, most: rules.speed })),
    h("div", { class: "sc-advice" }, tips.length ? h("ul", {}, tips.map((one) => h("li", {}, one))) : h("p", {}, t("This row is easy to read."))),
    h("div", { class: "sc-buttons" },
      button(t("Play the row"), () => clipOf(ctx).play(Number(cue.start) || 0, cue.end)),
      next && button(t("Next row"), () => apply({ at: next.id }, { focus: "row" }))),
    h("div", { class: "sc-buttons" },
      cues.length < MOST && button(t("Divide the row"), divide),
      next && button(t("Join with the next"), () => change(joined(cues, at), at, t("The rows were joined."))),
      addButton, button(t("Remove the row"), remove)),
  ];
}
