# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, rules and paper version of a page visit where somebody is told something."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import hostile_texts, of_the_course, with_hostile

from studycircle.activities.kind import Activity
from studycircle.activities.tracker_paper import CHOICES, told_in

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: tracker
title: Besöket
place: Sidan Prov (påhittad)
parties:
  - {id: sidan, name: Sidan, about: det du läser}
  - {id: bok, name: Boken, about: ett nätverk}
details:
  - {id: ip, name: din adress, about: var du är}
  - {id: vem, name: vem du är, about: ditt namn}
steps:
  - id: ett
    title: Du öppnar
    text: Sidan kommer.
    tells:
      - {to: sidan, details: [ip], why: Måste.}
      - {to: sidan, details: [vem], stops: [no-consent, private], why: Kaka.}
  - id: tva
    title: En knapp
    text: Den hämtas.
    tells:
      - {to: bok, details: [vem, ip], stops: [blocking], why: Knapp.}
limits: En förenkling.
"""


def test_a_good_visit_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: bok,", "id: sidan,", "6 tracker-doubled-id"),
        ("id: vem,", "id: ip,", "9 tracker-doubled-id"),
        ("id: tva", "id: ett", "17 tracker-doubled-id"),
        ("to: bok", "to: borta", "21 tracker-unknown-party"),
        ("details: [ip], why", "details: [borta], why", "15 tracker-unknown-detail"),
        ("to: bok", "to: sidan", "6 tracker-untold-party"),
        ("{id: vem, name", "{id: annat, name", "9 tracker-untold-detail"),
        ("stops: [blocking], ", "", "10 tracker-no-difference"),
        ("[no-consent, private]", "[private]", "10 tracker-no-difference"),
        ("[no-consent, private]", "[no-consent]", "10 tracker-no-difference"),
        ("stops: [blocking]", "stops: [hemlig]", "21 value-unknown"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_each_choice_stops_what_the_file_says(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    told = {
        label: [told_in(activity.definition, party, choice) for party in ("sidan", "bok")]
        for label, choice in CHOICES.items()
    }
    assert list(told.values()) == [
        [["ip", "vem"], ["ip", "vem"]],
        [["ip"], ["ip", "vem"]],
        [["ip", "vem"], []],
        [["ip"], ["ip", "vem"]],
        [["ip"], []],
    ]


def test_on_paper_every_telling_can_be_ticked_and_the_answers_are_tables(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    ticked = ["".join(one.itertext()) for one in tree.findall(".//ul[@class='sc-boxes']/li")]
    assert ticked == [
        "Sidan: din adress. Måste.",
        "Sidan: vem du är (inte om du väljer «bara nödvändiga»; inte i ett privat fönster). Kaka.",
        "Boken: vem du är, din adress (inte med spårningsskydd). Knapp.",
    ]
    tables = tree.findall(".//details/table")
    assert len(tables) == 5
    assert "".join(tables[2].itertext()) == (
        "Ja till allt, men skydd mot spårareSidandin adress, vem du ärBokeninget"
    )


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    places = ("Sidan Prov (påhittad)", "det du läser", "var du är", "Sidan kommer.", "Måste.")
    text = with_hostile(GOOD, (*places, "En förenkling."))
    assert hostile_texts(read(text)) == 1 + len(places)


def test_the_summary_tells_the_place_the_moments_and_the_parties(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:5] == [
        "  Sidan Prov (påhittad)",
        "  1. Du öppnar",
        "  2. En knapp",
        "  Vilka som kan få veta något: Sidan, Boken",
    ]


class TestLesson21:
    """notebooks/21-integritet/sparlabbet.yml."""

    @pytest.fixture
    def lab(self) -> Activity:
        return of_the_course("21-integritet/sparlabbet")

    def knowing(self, lab: Activity, choice: str) -> list[str]:
        tracker = lab.definition
        return [one.id for one in tracker.parties if told_in(tracker, one.id, CHOICES[choice])]

    def test_a_private_window_hides_the_visit_at_home_but_not_from_the_net(
        self, lab: Activity
    ) -> None:
        everybody = [one.id for one in lab.definition.parties]
        assert self.knowing(lab, "Yes to all") == everybody
        hidden = self.knowing(lab, "Yes to all, private window")
        assert set(everybody) - set(hidden) == {"hemma"}
        private = CHOICES["Yes to all, private window"]
        assert "konto" not in told_in(lab.definition, "bok", private)

    def test_no_choice_hides_the_visit_from_the_page_and_the_operator(self, lab: Activity) -> None:
        left = self.knowing(lab, "All three ways to protect yourself")
        assert left == ["bladet", "nat", "typsnitt"]

    def test_it_says_that_everything_is_invented(self, lab: Activity) -> None:
        assert "påhittade" in lab.paper()
