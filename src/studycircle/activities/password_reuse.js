// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Three invented accounts, one of which leaks its password: what falls with it.

import { h, paragraphs, rich } from "./dom.js";
import { heading } from "./password_secret.js";

/**
 * How each account falls when the one at `leak` leaks: "leak", "same" (the same password), "reset" (a new
 * password sent to the fallen e-mail), "stopped" (the password is known, two-step stops it) or null.
 */
export function fallen(accounts, { uses, two, leak }) {
  const falls = accounts.map((_, n) => {
    if (uses[n] !== uses[leak]) return null;
    return two[n] ? "stopped" : n === leak ? "leak" : "same";
  });
  const mail = accounts.some((one, n) => one.mailbox && ["leak", "same"].includes(falls[n]));
  return falls.map((how, n) => how ?? (mail && !two[n] ? "reset" : null));
}

const WORDS = {
  leak: "Falls: its password has leaked.", same: "Falls: it has the same password.",
  reset: "Falls: the thief asks for a new password, and it comes to the fallen e-mail.",
  stopped: "Holds: the password is known, but two-step verification stops the thief. Change the password anyway.",
};

/** The choices of a state, whatever was kept. */
export function reuseChoices(data, { uses, two, leak }) {
  const { accounts, passwords } = data.reuse;
  return {
    uses: accounts.map((_, n) => (Number.isInteger(uses?.[n]) && passwords[uses[n]] !== undefined ? uses[n] : 0)),
    two: accounts.map((_, n) => two?.[n] === true),
    leak: Number.isInteger(leak) && accounts[leak] ? leak : null,
  };
}

export function drawReuse(ctx) {
  const { t, data } = ctx;
  const { accounts, passwords, limits } = data.reuse;
  const chosen = reuseChoices(data, ctx.state);
  const change = (patch) => {
    ctx.save({ ...reuseChoices(data, ctx.state), ...patch });
    ctx.refresh("fallen");
    const now = reuseChoices(data, ctx.state);
    if (now.leak !== null) ctx.say(told(ctx, now));
  };
  const swap = (list, n, value) => list.map((one, place) => (place === n ? value : one));
  return [
    accounts.map((account, n) => h("fieldset", { class: "sc-account" }, h("legend", {}, account.name),
      h("p", { class: "sc-note" }, rich(account.about)),
      h("div", { class: "sc-field" }, h("label", { for: ctx.id(`uses-${n}`) }, t("Password")),
        h("select", { id: ctx.id(`uses-${n}`), on: { change: (event) => change({ uses: swap(reuseChoices(data, ctx.state).uses, n, event.target.selectedIndex) }) } },
          passwords.map((one, place) => h("option", { selected: place === chosen.uses[n] }, one)))),
      h("div", { class: "sc-option" }, h("label", {},
        h("input", { type: "checkbox", id: ctx.id(`two-${n}`), checked: chosen.two[n], on: { change: (event) => change({ two: swap(reuseChoices(data, ctx.state).two, n, event.target.checked) }) } }),
        h("span", {}, t("Two-step verification")))))),
    h("fieldset", {}, h("legend", {}, t("Which one leaks?")), accounts.map((account, n) => h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "radio", name: ctx.id("leak"), id: ctx.id(`leak-${n}`), checked: chosen.leak === n, on: { change: () => change({ leak: n }) } }), h("span", {}, account.name))))),
    ctx.region("fallen", () => drawFallen(ctx)),
    h("div", { class: "sc-note" }, paragraphs(limits)),
  ];
}

function told(ctx, chosen) {
  const { t, data } = ctx;
  const n = fallen(data.reuse.accounts, chosen).filter((how) => how && how !== "stopped").length;
  return t("{n} of {all} accounts fall.", { n, all: data.reuse.accounts.length });
}

function drawFallen(ctx) {
  const { t, data } = ctx;
  const chosen = reuseChoices(data, ctx.state);
  if (chosen.leak === null) return null;
  const { accounts } = data.reuse;
  return [
    h(heading(ctx, 1), {}, t("{account} leaks", { account: accounts[chosen.leak].name })),
    h("p", {}, told(ctx, chosen)),
    h("ul", { class: "sc-falls" }, fallen(accounts, chosen).map((how, n) => h("li", { class: how && how !== "stopped" ? "sc-feedback sc-bad" : "sc-feedback sc-good" },
      h("strong", {}, accounts[n].name), ". ", t(WORDS[how] ?? "Holds: it has another password.")))),
  ];
}
