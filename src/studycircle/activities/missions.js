// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The list of missions of a lab: what is done, what it showed, and one way for the one who is stuck.
// The state of the activity holds `done` and `shown`, lists of mission ids; the list stands in the region
// "missions". A lab that takes choices of one's own away when it sets a mission gives them back: `ctx.back`
// is then { mission: its id, own, take } until something else is chosen.

import { button, h, paragraphs, rich } from "./dom.js";

/**
 * `linesOf(mission)` says its solution in words; `use(mission)` sets the lab like that. A lab where the way is
 * walked and not set has `words` of its own: {way, use, useOf(mission)}.
 */
export function drawMissions(ctx, linesOf, use, words = null) {
  const { t, data, state } = ctx;
  const said = words ?? { way: t("One way:"), use: t("Set it like that"), useOf: (mission) => t("Set it like that: {mission}", { mission: mission.text }) };
  const reveal = (id) => () => { ctx.save({ shown: [...state.shown, id] }); ctx.refresh("missions"); document.getElementById(ctx.id(`way-${id}`))?.focus(); };
  return h("ol", { class: "sc-missions" }, data.missions.map((mission) => {
    const done = state.done.includes(mission.id);
    return h("li", { "data-mission": mission.id },
      h("p", {}, h("strong", { class: done ? "sc-done" : null }, done ? t("Done:") : t("Not done yet:")), " ", rich(mission.text)),
      done && paragraphs(mission.insight, "sc-feedback sc-good"),
      state.shown.includes(mission.id)
        ? h("div", { id: ctx.id(`way-${mission.id}`), tabindex: "-1" }, h("p", {}, said.way),
          h("ul", {}, linesOf(mission).map((line) => h("li", {}, line))),
          h("div", { class: "sc-buttons" },
            button(said.use, () => use(mission), { id: ctx.id(`use-${mission.id}`), "aria-label": said.useOf(mission) }),
            ctx.back?.mission === mission.id && button(t("Take my own choices back"), ctx.back.take)))
        : button(t("Show one way"), reveal(mission.id), { "aria-label": t("Show one way: {mission}", { mission: mission.text }) }));
  }));
}
