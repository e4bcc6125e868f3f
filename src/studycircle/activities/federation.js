// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Federation lab: choose a home server and say why, follow people on others, see what reaches whom, shut a
// server out, and move when the home closes. What reaches whom is worked out anew from the choices each time.

import { defineActivity } from "./base.js";
import { h, paragraphs, rich } from "./dom.js";
import { drawMove } from "./federation_move.js";
import { picture } from "./federation_picture.js";
import { followers, hide, OPEN, reaches, settle } from "./federation_rules.js";
import { address, inWords, outWords, productText, serverOf } from "./federation_words.js";
import { drawKnown } from "./known.js";
import { takeButtons } from "./take_buttons.js";

function initial(data) {
  return { ...settle(null, data), why: "", out: false, to: null, lists: false, redirect: false };
}

function view(ctx) {
  const { t, data } = ctx;
  Object.assign(ctx.state, settle(ctx.state, data), { why: typeof ctx.state.why === "string" ? ctx.state.why : "", out: ctx.state.out === true });
  const heading = (text) => h(`h${Number(ctx.spec.level ?? 3) + 1}`, {}, text);
  const typed = (event) => { ctx.save({ why: event.target.value }); ctx.refresh("product"); };
  const product = () => productText(t, data, ctx.state);
  /** Keeps a change and shows what it does; `words` say what was done. */
  const change = (patch, words) => {
    ctx.save(patch);
    for (const name of ["reach", "product"]) ctx.refresh(name);
    ctx.say([words, countWords(ctx)].filter(Boolean).join(" "));
  };
  return h("div", { class: "sc-lab" },
    h("p", { class: "sc-note" }, data.place),
    heading(t("1. Choose a home server")), drawServers(ctx),
    h("div", { class: "sc-field" }, h("label", { for: ctx.id("why") }, t("Why do you choose it?")),
      h("textarea", { id: ctx.id("why"), rows: 3, value: ctx.state.why, on: { input: typed } })),
    heading(t("2. Follow people")), drawPeople(ctx, change),
    heading(t("3. See what reaches whom")), ctx.region("reach", () => drawReach(ctx)),
    heading(t("4. Shut a server out")), drawShut(ctx, change),
    heading(t("5. Your server closes")), drawMove(ctx),
    heading(t("My home server")),
    ctx.region("product", () => h("pre", { class: "sc-product", tabindex: "0", role: "region", "aria-label": t("My home server") }, product())),
    takeButtons(ctx, { name: t("My home server"), fileName: "min-hemserver.txt", text: product }),
    heading(t("How it is in real networks")), drawKnown(ctx, data.known),
    h("div", { class: "sc-note" }, paragraphs(data.limits)));
}

const TOLD = [
  ["Whom it is for", "about"], ["Run by", "run-by"], ["Size", "size"], ["Rules", "rules"], ["Moderation", "moderation"],
  ["Money", "money"], ["Copies and closing", "backup"],
];

function drawServers(ctx) {
  const { t, data, state } = ctx;
  // Choosing by hand begins a new try: what a move has changed is taken back.
  const choose = (server) => ctx.set({ ...settle({ home: server.id, follows: state.follows }, data) }, {
    focus: `home-${server.id}`, say: t("Your home server is {server}. Your address is @you@{address}.", { server: server.name, address: server.address }),
  });
  const blocked = (server) => data.servers.filter(({ id }) => server.blocks.includes(id)).map(({ name }) => name).join(", ") || t("none");
  return [
    h("p", {}, t("Think of this when you choose")), h("ul", {}, data.ask.map((one) => h("li", {}, rich(one)))),
    h("fieldset", {}, h("legend", {}, t("The servers")), data.servers.map((server) => h("div", { class: "sc-server" },
      h("div", { class: "sc-option" }, h("label", {},
        h("input", { type: "radio", name: ctx.id("home"), id: ctx.id(`home-${server.id}`), checked: state.home === server.id, on: { change: () => choose(server) } }),
        h("span", {}, h("strong", {}, server.name), ` (${server.address})`, state.closed.includes(server.id) && ` ${t("Has closed.")}`))),
      h("dl", {}, [...TOLD.map(([label, key]) => [label, rich(server[key])]), ["Has shut out", blocked(server)], ["Understands a move", server.moves ? t("yes") : t("no")]]
        .map(([label, words]) => h("div", {}, h("dt", {}, t(label), ":"), " ", h("dd", {}, words))))))),
  ];
}

function drawPeople(ctx, change) {
  const { t, data, state } = ctx;
  const follow = (person) => (event) => {
    const others = ctx.state.follows.filter((id) => id !== person.id);
    change({ follows: event.target.checked ? [...others, person.id] : others },
      event.target.checked ? t("You follow {name}.", { name: person.name }) : t("You do not follow {name} any more.", { name: person.name }));
  };
  return data.servers.map((server) => h("fieldset", {}, h("legend", {}, server.id === state.home ? t("{server}, your home", { server: server.name }) : server.name),
    data.people.filter((one) => one.server === server.id).map((person) => h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "checkbox", id: ctx.id(`follow-${person.id}`), checked: state.follows.includes(person.id), on: { change: follow(person) } }),
      h("span", {}, h("strong", {}, person.name), ` ${person.about} `, h("span", { class: "sc-help" }, address(data, person))))))));
}

function countWords(ctx) {
  const { t, data, state } = ctx;
  if (!state.home) return t("Choose a home server, and something can reach you.");
  const n = data.people.filter((one) => OPEN.includes(reaches(data, state, one).word)).length;
  return t("Posts from {n} of {all} reach you. {m} people get what you write.", { n, m: followers(data, state).length, all: data.people.length });
}

function drawReach(ctx) {
  const { t, data, state } = ctx;
  const show = (out) => () => { ctx.save({ out }); ctx.refresh("reach"); };
  const radio = (name, label, out) => h("div", { class: "sc-option" }, h("label", {},
    h("input", { type: "radio", name: ctx.id("out"), id: ctx.id(name), checked: state.out === out, on: { change: show(out) } }), h("span", {}, label)));
  return [
    h("p", {}, h("strong", {}, countWords(ctx))),
    h("fieldset", {}, h("legend", {}, t("What does the picture show?")),
      radio("in", t("What reaches me"), false), radio("out", t("Whom I reach"), true)),
    picture(data, state, state.out, t("You")),
    h("p", { class: "sc-help" }, t("A whole line gets through. A dashed line is stopped. A dashed box is shut out or closed.")),
    h("table", { class: "sc-people" },
      h("caption", {}, t("The same in words")),
      h("thead", {}, h("tr", {}, [t("Who"), t("Reaches me?"), t("Do I reach them?")].map((one) => h("th", { scope: "col" }, one)))),
      h("tbody", {}, data.people.map((person) => h("tr", {},
        h("th", { scope: "row" }, person.name, " ", h("span", { class: "sc-help" }, serverOf(data, person.server).name)),
        h("td", {}, inWords(t, data, state, person)), h("td", {}, outWords(t, data, state, person)))))),
    state.home && drawFeed(ctx),
  ];
}

function drawFeed(ctx) {
  const { t, data, state } = ctx;
  const found = data.people.filter((one) => OPEN.includes(reaches(data, state, one).word));
  return [
    h("p", { class: "sc-legend" }, t("Your home feed")),
    found.length === 0 && h("p", {}, t("Empty so far. Follow somebody.")),
    h("ul", { class: "sc-feed" }, found.map((one) => {
      const { word, by } = reaches(data, state, one);
      return h("li", {}, h("strong", {}, one.name), " ", h("span", { class: "sc-help" }, address(data, one), word === "boost" && ` · ${t("passed on by {name}", { name: by })}`),
        h("p", {}, rich(one.post)));
    })),
  ];
}

function drawShut(ctx, change) {
  const { t, data, state } = ctx;
  if (!state.home) return h("p", {}, t("Choose a home server first."));
  const home = serverOf(data, state.home);
  const others = data.servers.filter((one) => one !== home && !state.closed.includes(one.id));
  const box = (key, server, checked, fixed, act) => h("div", { class: "sc-option" }, h("label", {},
    h("input", { type: "checkbox", id: ctx.id(`${key}-${server.id}`), checked, disabled: fixed, on: { change: (event) => act(server, event.target.checked) } }),
    h("span", {}, server.name, fixed && ` (${t("from the start")})`)));
  const mine = (server, on) => change(hide(data, ctx.state, server.id, on), on ? t("You have shut {server} out.", { server: server.name }) : t("You have let {server} in again. Followers you lost do not come back by themselves.", { server: server.name }));
  const theirs = (server, on) => change({ blocked: [...ctx.state.blocked.filter((id) => id !== server.id), ...(on ? [server.id] : [])] },
    on ? t("{home} has shut {server} out for all its members.", { home: home.name, server: server.name }) : t("{home} lets {server} in again.", { home: home.name, server: server.name }));
  return [
    h("fieldset", {}, h("legend", {}, t("As yourself: which servers do you shut out?")), others.map((one) => box("hide", one, state.hidden.includes(one.id), false, mine))),
    h("fieldset", {}, h("legend", {}, t("As moderator of {server}: which servers do you shut out for all members?", { server: home.name })),
      others.map((one) => box("block", one, home.blocks.includes(one.id) || state.blocked.includes(one.id), home.blocks.includes(one.id), theirs))),
  ];
}

export default defineActivity({ initial, view, keep: true });
