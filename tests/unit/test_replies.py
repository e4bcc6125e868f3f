# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, rules and paper version of a thread to reply in."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import HOSTILE, hostile_texts, of_the_course

from studycircle.activities.kind import Activity

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: replies
title: Tråden
place: "Gruppen Prov (påhittad)"
people:
  - {name: Bo, about: arg}
  - {name: Eva, about: lugn}
posts:
  - {by: Bo, text: Fy!}
think: ["Är jag arg?"]
steps:
  - id: ett
    text: Vad gör du?
    options:
      - {id: a, way: Fråga, text: "Varför?", mood: calmer, why: Bra., to: tva,
         posts: [{by: Eva, text: Hm.}]}
      - {id: b, way: Gå, text: Du går., silent: true, mood: same, why: Okej., to: ute}
  - id: tva
    text: Och nu?
    options:
      - {id: a, way: Enas, text: "Ska vi?", mood: calmer, why: Bra., to: inne}
      - {id: b, way: Gräla, text: "Nej!", mood: hotter, why: Synd., to: ute}
outcomes:
  - {id: inne, title: Överens, text: Ni enades., good: true}
  - {id: ute, title: Borta, text: Du gick., good: true}
"""


def test_a_good_thread_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: tva\n", "id: ett\n", "17 replies-doubled-id"),
        ("id: ute,", "id: inne,", "24 replies-doubled-id"),
        ("{id: b, way: Gå", "{id: a, way: Gå", "16 replies-doubled-id"),
        ("to: ute}\n  -", "to: borta}\n  -", "16 replies-unknown-target"),
        ("why: Bra., to: tva", "why: Bra., to: ute", "17 replies-unreachable-step"),
        ("to: inne}", "to: ute}", "23 replies-unreachable-outcome"),
        ("to: inne}", "to: ett}", "20 replies-cycle"),
        ("to: inne}", "to: tva}", "20 replies-cycle"),
        ('text: "Nej!"', 'text: "SKA vi?"', "21 replies-doubled-option"),
        ("name: Eva", "name: Bo", "6 replies-doubled-person"),
        ("{by: Bo, text: Fy!}", "{by: Ulf, text: Fy!}", "8 replies-unknown-person"),
        ("{by: Eva, text: Hm.}", "{by: Ulf, text: Hm.}", "15 replies-unknown-person"),
        ("Ni enades., good: true", "Ni enades.", "22 replies-one-good-way"),
        ("mood: same", "mood: glad", "16 value-unknown"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_on_paper_every_reply_can_be_looked_up(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    text = "".join(tree.itertext())
    assert "1a. Fråga. «Varför?»" in text
    assert "1b. Gå. Du går." in text
    assert "Samtalet blev lugnare. Bra.→ Gå till tur 2." in text
    assert "Samtalet blev hetare. Synd.→ Gå till slut B." in text
    assert "A. ÖverensEtt bra sätt." in text
    assert len(tree.findall(".//div[@class='sc-lines']")) == 2
    assert len(tree.findall(".//details")) == 1


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    text = GOOD.replace("Gruppen Prov (påhittad)", HOSTILE)
    places = ("Fy!", "Hm.", '"Varför?"', "Okej.", "Ni enades.", "arg}", '"Är jag arg?"', "Överens")
    for old in places:
        # A flow mapping's end stays where it was.
        text = text.replace(old, f'"{HOSTILE}"' + "}" * old.count("}"), 1)
    assert hostile_texts(read(text)) == 1 + len(places)


def test_the_summary_tells_the_place_the_turns_and_the_ends(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:6] == [
        "  Gruppen Prov (påhittad)",
        "  Bo: Fy!",
        "  1. Vad gör du?",
        "  2. Och nu?",
        "  Så kan det sluta: Överens · Borta",
    ]


class TestLesson3:
    """notebooks/03-samtala-pa-natet/svarslabbet.yml."""

    @pytest.fixture
    def lab(self) -> Activity:
        return of_the_course("03-samtala-pa-natet/svarslabbet")

    def test_every_turn_offers_more_than_one_way_that_does_not_heat_the_thread(
        self, lab: Activity
    ) -> None:
        for step in lab.definition.steps:
            assert sum(one.mood != "hotter" for one in step.options) >= 2
            assert sum(one.mood == "hotter" for one in step.options) >= 1

    def test_a_thread_gone_wrong_can_still_be_turned(self, lab: Activity) -> None:
        good = {one.id for one in lab.definition.outcomes if one.good}
        steps = {one.id: one for one in lab.definition.steps}

        def ends(name: str) -> set[str]:
            if name not in steps:
                return {name}
            return set().union(*(ends(one.to) for one in steps[name].options))

        assert len(good) >= 3
        assert all(len(ends(name) & good) >= 2 for name in steps)

    def test_it_says_that_everything_is_invented(self, lab: Activity) -> None:
        assert "påhittade" in lab.definition.place
        assert "påhittade" in lab.paper()
