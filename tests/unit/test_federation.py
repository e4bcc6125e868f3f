# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, rules and paper version of a network of servers; what reaches whom is tried in tests/site."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import hostile_texts, of_the_course, with_hostile

from studycircle.activities.federation_board import WIDTH, height, places
from studycircle.activities.federation_shape import Federation

ROOT = Path(__file__).parents[2]


def server(name: str, more: str = "") -> str:
    return (
        f"  - {{id: {name}, name: {name.title()}, address: {name}.example, about: för {name},"
        f" run-by: ägare {name}, size: tio konton, rules: Var snäll., moderation: En., money: Gåvor.,"
        f" backup: Ja.{more}}}\n"
    )


GOOD = f"""\
kind: federation
title: Nätet
place: Allt är påhittat.
ask: ["Vem driver den?", "Vem betalar?"]
servers:
{server("alm")}{server("bok", ", blocks: [ek]")}{server("ek")}people:
  - {{id: ada, name: Ada, server: alm, about: granne, post: Hej., follows-you: true}}
  - {{id: bo, name: Bo, server: bok, about: vän, post: Hallå., boosts: cia}}
  - {{id: cia, name: Cia, server: ek, about: okänd, post: Jaså.}}
closing: "{{server}} stänger."
known:
  - {{text: Så är det., source: En källa, url: "https://example.org/", checked: 2026-11-22}}
limits: En förenkling.
"""


def test_a_good_network_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{id: bok,", "{id: alm,", "7 federation-doubled-id"),
        ("{id: bo,", "{id: ada,", "11 federation-doubled-id"),
        ("bok.example", "alm.example", "7 federation-doubled-address"),
        ("bok.example", "bok.se", "7 value-form"),
        ("blocks: [ek]", "blocks: [borta]", "7 federation-unknown-server"),
        ("blocks: [ek]", "blocks: [bok]", "7 federation-unknown-server"),
        (", blocks: [ek]", "", "6 federation-no-block"),
        ("server: ek", "server: borta", "12 federation-unknown-server"),
        ("server: ek", "server: bok", "8 federation-people"),
        ("boosts: cia", "boosts: borta", "11 federation-unknown-person"),
        ("boosts: cia", "boosts: bo", "11 federation-unknown-person"),
        (", follows-you: true", "", "6 federation-no-follower"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_four_people_on_one_server_are_too_many_for_the_picture(read: Reader) -> None:
    more = "".join(
        f"  - {{id: x{n}, name: X{n}, server: alm, about: en, post: Hej.}}\n" for n in range(3)
    )
    _, faults = read(GOOD.replace("closing:", f"{more}closing:"))
    assert faults == ["6 federation-people"]


def test_on_paper_there_are_servers_a_board_people_to_tick_and_room_to_write(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    servers = ["".join(one.itertext()) for one in tree.findall(".//ul[@class='sc-rings']/li")]
    assert len(servers) == 3
    assert servers[1].startswith("Bok (bok.example)För vem: för bokDrivs av: ägare bok")
    assert servers[1].endswith("Har stängt ute: EkFörstår när någon flyttar: ja")
    assert "Ada @ada@alm.exampleHej. Följer dig.Når migJag når hen" in "".join(tree.itertext())
    assert "Skickar också vidare det som Cia skrev." in activity.paper()
    assert "(din server) stänger." in activity.paper()
    assert len(tree.findall(".//div[@class='sc-lines']")) == 3
    svg = next(one for one in tree.iter() if one.tag.endswith("svg"))
    assert sum(one.tag.endswith("circle") for one in svg.iter()) == 3 + 3


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    text = GOOD.replace('"{server} stänger."', "Stänger nu.")
    places = ("Allt är påhittat.", "för alm", "Hallå.", "Stänger nu.", "En förenkling.")
    text = with_hostile(text, places).replace("name: Ada", 'name: "<b>a"', 1)
    assert hostile_texts(read(text)) == len(places)


def test_the_summary_names_the_servers(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:3] == [
        "  Servrar att välja mellan: Alm, Bok, Ek",
        "  3 påhittade personer att följa eller stänga ute.",
    ]


class TestLesson8:
    """notebooks/08-oppna-natverk/natverket.yml."""

    @pytest.fixture
    def net(self) -> Federation:
        activity = of_the_course("08-oppna-natverk/natverket")
        assert isinstance(activity.definition, Federation)
        return activity.definition

    def test_everybody_has_a_place_of_their_own_in_the_picture(self, net: Federation) -> None:
        boxes, spots = places(net)
        assert len(set(spots.values())) == len(net.people)
        assert all(
            0 < x < WIDTH and 0 < y < height(net) for x, y in [*boxes.values(), *spots.values()]
        )

    def test_each_thing_the_lesson_is_about_can_be_met(self, net: Federation) -> None:
        assert any(one.blocks for one in net.servers)
        assert {one.moves for one in net.servers} == {True, False}
        homes = {one.id: one.server for one in net.people}
        passed = [one for one in net.people if one.boosts is not None]
        assert any(homes[one.boosts or ""] != one.server for one in passed)
        assert all(one.url.startswith("https://") for one in net.known)

    def test_it_says_that_everything_is_invented(self, net: Federation) -> None:
        assert "påhittade" in net.place
