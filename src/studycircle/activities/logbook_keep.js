// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Says where the words are kept, and lets the person decide: «Kom ihåg på den här datorn», «Glöm allt».

import { button, h } from "./dom.js";
import { lessonOf } from "./logbook_entries.js";

const MOST_NAMED = 8;

/** The panel, a region «keep» that stands in the lesson's logbook and in Min loggbok alike. */
export function keepPanel(ctx) {
  return ctx.region("keep", () => draw(ctx));
}

/** Draws it anew and gives its part `focus` the focus. */
function refresh(ctx, focus) {
  ctx.refresh("keep");
  document.getElementById(ctx.id(focus))?.focus();
}

function where(ctx) {
  const { t, store } = ctx;
  return {
    computer: () => t("Kept: on this computer, in this browser."),
    tab: () => t("Kept: in this tab until you close it."),
    page: () => t("Kept: only on this page until you leave it. Your browser does not let anything be saved. Download what you want to keep."),
  }[store.where()]();
}

function draw(ctx) {
  const { t, store } = ctx;
  const ask = () => { ctx.asksForget = true; ctx.forgot = ""; refresh(ctx, "forget-yes"); };
  return h("fieldset", { class: "sc-keep" },
    h("legend", {}, t("Where your words are")),
    h("p", { class: "sc-where" }, where(ctx)),
    h("p", {}, t("Nothing is sent from here. Whoever uses the same computer and browser can read it, nobody else.")),
    store.canRemember()
      ? h("div", { class: "sc-option" }, h("label", {},
        h("input", { type: "checkbox", id: ctx.id("remember"), checked: store.where() === "computer", on: { change: (event) => remember(ctx, event.target.checked) } }),
        h("span", {}, t("Remember on this computer"))))
      : store.where() === "tab" && h("p", {}, t("Your browser cannot remember it longer than that.")),
    h("p", {}, t("Do you share this computer with others? Download your logbook and choose Forget everything before you leave.")),
    ctx.asksForget
      ? [
        h("p", {}, t("Forget everything? All you have written and done in the course's activities is removed from this browser, in other open tabs too. Download first what you want to keep.")),
        h("div", { class: "sc-buttons" },
          button(t("Yes, forget everything"), () => forget(ctx), { id: ctx.id("forget-yes") }),
          button(t("No, keep it all"), () => { ctx.asksForget = false; refresh(ctx, "forget"); })),
      ]
      : h("div", { class: "sc-buttons" }, button(t("Forget everything"), ask, { id: ctx.id("forget") })),
    ctx.forgot && h("p", { id: ctx.id("forgot"), tabindex: "-1", class: "sc-told" }, ctx.forgot));
}

function remember(ctx, on) {
  const { t, store } = ctx;
  const went = store.remember(on);
  ctx.refresh("keep");
  ctx.say(went ? where(ctx) : t("The browser did not let it be moved. Everything is left where it was."));
}

function forget(ctx) {
  const { t, store } = ctx;
  const names = store.entries().map(([id, value]) => `${lessonOf(id, value?.state, t)} (${value?.title ?? id})`);
  const list = names.slice(0, MOST_NAMED).join("; ");
  const rest = names.length - MOST_NAMED;
  const removed = rest > 0 ? t("Removed: {list} and {n} more.", { list, n: rest }) : t("Removed: {list}.", { list });
  ctx.asksForget = false;
  store.forgetAll();
  // The page is drawn anew by then; what was removed stands where the button was pressed, with the focus.
  ctx.forgot = names.length > 0 ? `${removed} ${t("Nothing of it is left in this browser.")}` : t("There was nothing to forget.");
  refresh(ctx, "forgot");
}
