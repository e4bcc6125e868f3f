// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The home server closes: its message, the move, and what came along.

import { button, h, paragraphs } from "./dom.js";
import { move } from "./federation_rules.js";
import { alongRows, serverOf } from "./federation_words.js";

export function drawMove(ctx) {
  const { t, data, state } = ctx;
  if (!state.home) return h("p", {}, t("Choose a home server first."));
  const home = serverOf(data, state.home);
  const left = data.servers.filter(({ id }) => id !== state.home && !state.closed.includes(id));
  const close = () => ctx.set({ closing: true, to: null, redirect: false, lists: false }, { focus: "notice", say: t("{server} closes. Now you have to move.", { server: home.name }) });
  return [
    state.moved && drawAlong(ctx),
    !state.closing && left.length > 0 && h("p", {}, button(t("Let {server} close", { server: home.name }), close, { id: ctx.id("close") })),
    state.closing && drawNotice(ctx, home, left),
  ];
}

function drawNotice(ctx, home, left) {
  const { t, data, state } = ctx;
  const box = (key, label, more) => h("div", { class: "sc-option" }, h("label", {},
    h("input", { type: "checkbox", id: ctx.id(key), checked: state[key] === true, on: { change: (event) => ctx.save({ [key]: event.target.checked }) } }),
    h("span", {}, h("strong", {}, label), " ", more)));
  const go = () => {
    if (!left.some(({ id }) => id === ctx.state.to)) {
      ctx.say(t("Choose a new home server first."));
      document.getElementById(ctx.id(`to-${left[0].id}`)).focus();
      return;
    }
    const to = serverOf(data, ctx.state.to).name;
    ctx.set(move(data, ctx.state, ctx.state.to, ctx.state), { focus: "along", say: t("You have moved to {server}. See what came along, and look over your reason.", { server: to }) });
  };
  const stay = () => ctx.set({ closing: false }, { focus: "close", say: t("{server} stays open.", { server: home.name }) });
  return [
    h("blockquote", { id: ctx.id("notice"), tabindex: "-1" }, paragraphs(data.closing.replaceAll("{server}", home.name))),
    h("fieldset", {}, h("legend", {}, t("Where do you move?")), left.map((one) => h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "radio", name: ctx.id("to"), id: ctx.id(`to-${one.id}`), checked: state.to === one.id, on: { change: () => ctx.save({ to: one.id }) } }),
      h("span", {}, h("strong", {}, one.name), " ", one.about))))),
    h("fieldset", {}, h("legend", {}, t("What do you do before it closes?")),
      box("lists", t("Save my lists and fetch them on the new server."), t("Whom I follow, and which servers I have shut out.")),
      box("redirect", t("Move the account."), t("My followers are sent on to my new address."))),
    h("div", { class: "sc-buttons" },
      button(t("Move now"), go, { id: ctx.id("move"), class: "sc-button sc-main" }),
      button(t("No, let it stay open"), stay, { id: ctx.id("stay") })),
  ];
}

function drawAlong(ctx) {
  const { t, data, state } = ctx;
  return h("table", { class: "sc-along", id: ctx.id("along"), tabindex: "-1" },
    h("caption", {}, t("From {from} to {to}: what came along?", { from: serverOf(data, state.moved.from).name, to: serverOf(data, state.moved.to).name })),
    h("tbody", {}, alongRows(t, data, state).map(([what, words]) => h("tr", {}, h("th", { scope: "row" }, what), h("td", {}, words)))));
}
