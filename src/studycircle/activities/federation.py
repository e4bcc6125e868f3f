# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Federation: choose a home among invented servers, follow people elsewhere, shut a server out, move.

What reaches whom is worked out in federation_rules.js; this file says what there is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from studycircle.activities.federation_board import BOARD, MOST_PEOPLE, height, places
from studycircle.activities.federation_paper import paper, summary
from studycircle.activities.federation_shape import Federation
from studycircle.activities.kind import Kind, Say, to_json
from studycircle.activities.ways import check_ids, items
from studycircle.course.located import Located


def check(net: Federation, located: Located, say: Say) -> None:
    """Faults in a network that reads well otherwise."""
    servers, people = items(located, "servers"), items(located, "people")
    check_ids("federation", net.servers, servers, say)
    check_ids("federation", net.people, people, say)
    homes = {one.id for one in net.servers}
    known = {one.id for one in net.people}
    seen: set[str] = set()
    for server, spot in zip(net.servers, servers, strict=True):
        if server.address in seen:
            text = f"two servers have the address «{server.address}»"
            say(spot.line, "federation-doubled-address", text, "change one")
        seen.add(server.address)
        for name in server.blocks:
            if name not in homes or name == server.id:
                text = f"«{server.id}» blocks «{name}», which is no other server"
                say(spot.line, "federation-unknown-server", text, "name another server")
        count = sum(one.server == server.id for one in net.people)
        if not 1 <= count <= MOST_PEOPLE:
            text = f"{count} people are at «{server.id}»"
            say(spot.line, "federation-people", text, f"let 1 to {MOST_PEOPLE} be there")
    for person, spot in zip(net.people, people, strict=True):
        if person.server not in homes:
            text = f"no server has the id «{person.server}»"
            say(spot.line, "federation-unknown-server", text, "name a server")
        if person.boosts is not None and (person.boosts not in known or person.boosts == person.id):
            text = f"«{person.id}» boosts «{person.boosts}», who is nobody else here"
            say(spot.line, "federation-unknown-person", text, "name another person")
    _check_open(net, located, say)


def _check_open(net: Federation, located: Located, say: Say) -> None:
    """Each thing that can be tried must make a difference somewhere."""
    assert isinstance(located.value, dict)
    line = located.value["servers"].line
    if not any(one.blocks for one in net.servers):
        text = "no server blocks another"
        say(line, "federation-no-block", text, "let one block one, so that it can be seen")
    if not any(one.follows_you for one in net.people):
        text = "nobody follows the participant, so nobody can come along in a move"
        say(line, "federation-no-follower", text, "write `follows-you: true` for some")


def data(net: Federation, path: Path) -> dict[str, Any]:
    """What federation.js reads: the file, with everybody's place in the picture."""
    whole: dict[str, Any] = to_json(net)
    boxes, spots = places(net)
    for server in whole["servers"]:
        server["x"], server["y"] = boxes[server["id"]]
    for person in whole["people"]:
        person["x"], person["y"] = spots[person["id"]]
    return {**whole, "board": {**BOARD, "height": height(net)}}


KIND = Kind("federation", Federation, paper, summary, check, data)
