// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A picture of the servers and their people, with a line from the participant to each one whose posts come
// in, or who gets the participant's own. The table beside it says the same, so the picture is passed over.

import { h } from "./dom.js";
import { cut, OPEN, reached, reaches } from "./federation_rules.js";

/** `out`: whom the participant reaches, instead of what reaches the participant. */
export function picture(data, state, out, you) {
  const home = data.servers.find((one) => one.id === state.home);
  const { width, height, box, deep, you: down } = data.board;
  const me = home && { x: home.x + box / 2, y: home.y + down };
  const kind = (person) => {
    if (!out) return OPEN.includes(reaches(data, state, person).word) ? "in" : state.follows.includes(person.id) && "stopped";
    const word = reached(data, state, person);
    return word === "follower" ? "in" : !["not-follower", "lost", "nowhere"].includes(word) && person["follows-you"] && "stopped";
  };
  const shut = (server) => home && server !== home && ["hidden", "home-blocks", "blocks-home"].includes(cut(data, state, server.id));
  const look = (server) => (state.closed.includes(server.id) ? "sc-closed" : shut(server) ? "sc-shut" : server === home ? "sc-home" : null);
  return h("svg:svg", { class: "sc-picture", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" },
    data.servers.map((server) => h("svg:rect", { class: look(server), x: server.x, y: server.y, width: box, height: deep, rx: 6 })),
    me && data.people.map((person) => [person, kind(person)]).filter(([, how]) => how).map(([person, how]) =>
      h("svg:line", { class: `sc-${how}`, x1: me.x, y1: me.y, x2: person.x, y2: person.y })),
    data.servers.map((server) => h("svg:text", { class: look(server), x: server.x + 8, y: server.y + 20, "font-size": 13, "font-weight": 700 }, server.name)),
    data.people.map((person) => h("svg:g", { class: kind(person) === "in" ? "sc-reached" : null },
      h("svg:circle", { cx: person.x, cy: person.y, r: 12 }),
      h("svg:text", { x: person.x, y: person.y + 28, "text-anchor": "middle", "font-size": 12 }, person.name))),
    me && [h("svg:circle", { class: "sc-you", cx: me.x, cy: me.y, r: 17 }),
      h("svg:text", { class: "sc-you-text", x: me.x, y: me.y + 5, "text-anchor": "middle", "font-size": 13, "font-weight": 700 }, you)]);
}
