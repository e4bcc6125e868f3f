// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Three invented passwords side by side: how long each would take to guess, and why.

import { button, h, paragraphs, rich } from "./dom.js";
import { heading, secretsOf } from "./password_secret.js";
import { LONGEST, secondsFor, timeWords } from "./password_time.js";
import { wordsOf } from "./password_words.js";

const FIELDS = [0, 1, 2];
// The estimator is larger than all the rest of the lesson: it is fetched when a field is first used.
let estimate = null;
let failed = false;

/** Whether the estimator is here; fetches it if not. */
async function prepare(ctx) {
  if (estimate) return true;
  try {
    ({ estimate } = await import("./password_estimate.js"));
  } catch {
    failed = true;
  }
  for (const n of FIELDS) ctx.refresh(`found-${n}`);
  ctx.refresh("compared");
  return Boolean(estimate);
}

export function drawTry(ctx) {
  const { t, data, state } = ctx;
  const { typed } = secretsOf(ctx);
  const show = (event) => ctx.set({ show: event.target.checked });
  return [
    h("ul", {}, ["online", "stolen"].map((one) => h("li", {}, h("strong", {}, data.try[one].name), ": ", rich(data.try[one].text)))),
    h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "checkbox", id: ctx.id("show"), checked: state.show, on: { change: show } }), h("span", {}, t("Show what I write")))),
    FIELDS.map((n) => h("div", { class: "sc-field" },
      h("label", { for: ctx.id(`typed-${n}`) }, t("Invented password {n}", { n: n + 1 })),
      h("input", {
        type: state.show ? "text" : "password", id: ctx.id(`typed-${n}`), value: typed[n], maxlength: LONGEST,
        autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false", "data-1p-ignore": true,
        on: { focus: () => prepare(ctx), input: (event) => write(ctx, n, event.target.value), change: () => tell(ctx, n) },
      }),
      ctx.region(`found-${n}`, () => typed[n] && drawFound(ctx, n)))),
    ctx.region("compared", () => estimate && typed.filter(Boolean).length > 1 && drawCompared(ctx)),
    h(heading(ctx, 1), {}, t("Invented passwords to try")),
    h("div", { class: "sc-buttons" }, data.try.examples.map((one) => button(one.text, () => take(ctx, one.text), { class: "sc-button sc-quiet sc-password-text" }))),
    h("div", { class: "sc-note" }, paragraphs(data.try.limits)),
  ];
}

function write(ctx, n, value) {
  secretsOf(ctx).typed[n] = value.slice(0, LONGEST);
  ctx.refresh(`found-${n}`);
  ctx.refresh("compared");
  // A field may be written in without being focused: by dictation, say.
  if (!estimate) prepare(ctx);
}

function take(ctx, text) {
  const { typed } = secretsOf(ctx);
  const free = typed.indexOf("");
  const n = free < 0 ? FIELDS.length - 1 : free;
  typed[n] = text;
  ctx.redraw();
  tell(ctx, n);
}

/** What is found in field `n`; worked out once for what stands there. */
function timesFor(ctx, n) {
  const { typed, times } = secretsOf(ctx);
  if (times[n]?.password !== typed[n]) {
    const found = estimate(typed[n], wordsOf(ctx));
    const seconds = secondsFor(found.guesses);
    times[n] = { password: typed[n], ...found, online: timeWords(ctx.t, seconds.online), stolen: timeWords(ctx.t, seconds.stolen) };
  }
  return times[n];
}

async function tell(ctx, n) {
  if (!secretsOf(ctx).typed[n]) return;
  if (!await prepare(ctx)) return ctx.say(missing(ctx.t));
  const { online, stolen } = timesFor(ctx, n);
  ctx.say(ctx.t("Invented password {n}: on the login page {online}, in a stolen file {stolen}.", { n: n + 1, online, stolen }));
}

const missing = (t) => t("The estimator could not be loaded. Are you offline? Leave the field and come back to it to try again.");

function drawFound(ctx, n) {
  const { t, data, state } = ctx;
  if (!estimate) return h("p", { class: "sc-found" }, failed ? missing(t) : t("Loading the estimator …"));
  const { typed } = secretsOf(ctx);
  const { online, stolen, parts } = timesFor(ctx, n);
  // What is hidden in the field is not shown beside it.
  const where = (part) => (state.show ? `«${part.token}»`
    : part.from === part.to ? t("Sign {from}", part) : t("Signs {from}–{to}", part));
  return h("div", { class: "sc-found" },
    h("p", {}, h("strong", {}, `${data.try.online.name}:`), " ", online, h("br"), h("strong", {}, `${data.try.stolen.name}:`), " ", stolen, h("br"), t("Length: {n}", { n: [...typed[n]].length })),
    h("ul", {}, parts.map((part) => h("li", {}, h("span", { class: state.show ? "sc-password-text" : null, dir: "auto" }, where(part)), ": ", part.what.map((one) => t(one)).join(", ")))));
}

function drawCompared(ctx) {
  const { t, data } = ctx;
  const { typed } = secretsOf(ctx);
  return h("table", { class: "sc-compared" }, h("caption", {}, t("Side by side")),
    h("thead", {}, h("tr", {}, [t("No."), data.try.online.name, data.try.stolen.name].map((one) => h("th", { scope: "col" }, one)))),
    h("tbody", {}, FIELDS.filter((n) => typed[n]).map((n) => {
      const { online, stolen } = timesFor(ctx, n);
      return h("tr", {}, [h("th", { scope: "row" }, String(n + 1)), h("td", {}, online), h("td", {}, stolen)]);
    })));
}
