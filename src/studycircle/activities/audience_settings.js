// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What the participant sets: in general, and for each thing on the profile. A control in use is never
// replaced; only the line under it, which says who sees the thing now.

import { h } from "./dom.js";
import { GENERAL, REMOVE, SHOW, audienceOf, audiences, choice, things } from "./audience_rules.js";
import { audienceName, seenBy } from "./audience_words.js";

/** The general settings. `set(patch, about)` keeps a change. */
export function general(ctx, set) {
  const { t, data, state } = ctx;
  const known = audiences(data);
  const audience = (name, label, help) => select(ctx, name, label, help,
    known.map((one) => [one, audienceName(t, data, one)]), state[name], (value) => set({ [name]: value }));
  const flag = (name, label, help) => h("div", { class: "sc-option" },
    h("label", {}, h("input", {
      type: "checkbox", id: ctx.id(name), checked: state[name], "aria-describedby": ctx.id(`${name}-help`),
      on: { change: (event) => set({ [name]: event.target.checked }) },
    }), h("strong", {}, label)),
    h("p", { class: "sc-help", id: ctx.id(`${name}-help`) }, help));
  return h("fieldset", { class: "sc-set" }, h("legend", {}, t("In general")),
    audience("general", t("Who sees your posts?"), t("Holds for each post where nothing else is chosen.")),
    flag("old", t("Hold back old posts"), t("Friends at most see them, whatever is chosen for each.")),
    data.tagged.length > 0 && [
      audience("tagged", t("Who sees posts that others tag you in?"), t("On your profile. Not at the one who posted it.")),
      flag("review", t("Review tags first"), t("A tag is not seen on your profile until you say yes.")),
    ],
    data.groups.length > 0 && h("p", { class: "sc-help" }, t("Your groups:"), " ",
      data.groups.map((group) => `${group.name} (${data.viewers.filter(({ id }) => group.members.includes(id)).map(({ name }) => name).join(", ")})`).join(", ")));
}

/** One choice for each thing; the line under it is the region `reach-<id>`. */
export function single(ctx, set) {
  const { t, data } = ctx;
  const names = { facts: t("About you"), posts: t("Your posts"), tagged: t("Posts that others tag you in") };
  return Object.entries(names).filter(([part]) => data[part].length > 0).map(([part, name]) => h("fieldset", { class: "sc-set" },
    h("legend", {}, name), things(data).filter((one) => one.part === part).map((one) => thing(ctx, one, set))));
}

function thing(ctx, one, set) {
  const { t, data, state } = ctx;
  const tag = one.part === "tagged";
  const choices = tag
    ? [["", t("Not decided")], [SHOW, t("Show on the profile")], [REMOVE, t("Remove the tag")]]
    : [...(one.part === "posts" ? [GENERAL] : []), ...audiences(data)].map((key) => [key, audienceName(t, data, key)]);
  const keep = (value) => {
    const part = tag ? "tags" : "own";
    set({ [part]: { ...ctx.state[part], [one.id]: value } }, one);
  };
  const about = [one.when, one.old && t("old post"), tag && t("{by} has tagged you", { by: one.by })].filter(Boolean).join(" · ");
  return h("div", { class: "sc-thing", "data-thing": one.id },
    select(ctx, `set-${one.id}`, one.name, [about, one.text].filter(Boolean).join(": "), choices,
      tag ? state.tags[one.id] ?? "" : choice(one, state), keep),
    ctx.region(`reach-${one.id}`, () => reach(ctx, one)));
}

function reach(ctx, one) {
  const { t, data, state } = ctx;
  const held = one.part === "posts" && audienceOf(one, state) !== choice(one, state);
  return h("p", { class: "sc-reach" }, held && [h("span", {}, t("Now: {who}.", { who: audienceName(t, data, audienceOf(one, state)) })), " "],
    t("Seen by: {who}", { who: seenBy(t, data, one, state) }));
}

function select(ctx, name, label, help, choices, value, keep) {
  return h("p", { class: "sc-field" },
    h("label", { for: ctx.id(name) }, h("strong", {}, label)),
    h("span", { class: "sc-help", id: ctx.id(`${name}-help`) }, help),
    h("select", { id: ctx.id(name), "aria-describedby": ctx.id(`${name}-help`), on: { change: (event) => keep(event.target.value) } },
      choices.map(([key, text]) => h("option", { value: key, selected: key === value }, text))));
}
