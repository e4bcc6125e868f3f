# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, rules and paper version of the licence mixer, and the one of lesson 15."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import hostile_texts, of_the_course, with_hostile

from studycircle.activities.kind import Activity
from studycircle.activities.licence_mixer_shape import Setup, allowed, result_of, solves
from studycircle.course.licence_mix import CHOICES
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: licence_mixer
title: Blandaren
works:
  - {id: a, kind: bild, title: Ett, author: Ada, source: "https://a.example/1", licence: CC-BY-4.0}
  - {id: b, kind: text, title: Två, author: Bo, source: "https://b.example/2", licence: CC-BY-SA-3.0}
  - {id: c, kind: bild, title: Tre, author: Cia, source: "https://c.example/3", licence: CC-BY-NC-4.0, about: Med hund.}
  - {id: d, kind: bild, title: Fyra, author: okänd, source: "https://d.example/4", licence: unknown}
missions:
  - id: salj
    text: Sälj något.
    how: remix
    sold: true
    kinds: [bild, text]
    solution: {works: [a, b], how: remix, sold: true}
    insight: Det gick.
  - id: nc
    text: Ta med Tre.
    how: collection
    wish: CC-BY-NC-4.0
    works: [c]
    solution: {works: [a, c], how: collection, wish: CC-BY-NC-4.0}
    insight: Den också.
help: Ange källan.
example: {work: b, changes: kortad}
limits: Bara en övning.
"""


def test_a_good_mixer_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{id: b,", "{id: a,", "5 licence-mixer-doubled-id"),
        ("id: nc", "id: salj", "16 licence-mixer-doubled-id"),
        ("CC-BY-SA-3.0", "CC-BY-SA", "5 licence-mixer-unknown-licence"),
        ("works: [c]", "works: [borta]", "16 licence-mixer-unknown-work"),
        ("works: [a, b]", "works: [a, borta]", "9 licence-mixer-unknown-work"),
        ("work: b,", "work: borta,", "24 licence-mixer-unknown-work"),
        ("    wish: CC-BY-NC-4.0", "    wish: CC-BY-NC-3.0", "16 licence-mixer-unknown-wish"),
        ("works: [a, b]", "works: [a, c]", "9 licence-mixer-no-solution"),
        ("works: [a, b]", "works: [a, a]", "9 licence-mixer-no-solution"),
        ("kinds: [bild, text]", "kinds: [musik]", "9 licence-mixer-no-solution"),
        ("how: collection, wish", "how: remix, wish", "16 licence-mixer-no-solution"),
        ("works: [a, c], how: collection, wish: CC-BY-NC-4.0", "works: [a, b], how: collection",
         "16 licence-mixer-no-solution"),
        ("works: [a, b]", "works: [a]", "14 value-too-small"),
        ("https://a.example/1", "javascript:alert(1)", "4 value-form"),
    ],
)  # fmt: skip
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_works_that_all_go_together_teach_nothing(read: Reader) -> None:
    _, faults = read(GOOD.replace("CC-BY-NC-4.0,", "CC-BY-4.0,").replace("unknown}", "CC0-1.0}"))
    assert "3 licence-mixer-all-fit" in faults


def test_what_is_allowed_is_what_the_engine_says(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    mixer = activity.definition
    assert allowed(mixer, Setup(works=("a", "b"), how="remix", sold=True))
    assert result_of(mixer, Setup(works=("a", "b"), how="remix")) == "CC-BY-SA-4.0"
    assert not allowed(mixer, Setup(works=("b", "c"), how="remix"))
    assert allowed(mixer, Setup(works=("b", "c"), how="collection"))
    assert not allowed(mixer, Setup(works=("b", "c"), how="collection", sold=True))
    assert not allowed(mixer, Setup(works=("a", "b"), how="remix", wish="CC-BY-4.0"))
    assert not allowed(mixer, Setup(works=("a", "d"), how="collection"))


def test_the_page_gets_the_engines_table(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    table = activity.data()["table"]
    assert set(table["licences"]) == {*CHOICES, "CC-BY-SA-3.0", "unknown"}
    assert table["clashes"]["CC-BY-NC-4.0 CC-BY-SA-3.0"] == "sa-against-nc"
    assert table["licences"]["CC-BY-SA-3.0"]["remix"]["gives"] == ["CC-BY-SA-3.0", "CC-BY-SA-4.0"]


def test_on_paper_there_are_cards_the_table_and_a_form_with_an_example(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    text = re.sub(r"\s+", " ", "".join(tree.itertext()))
    assert "Tre · bildav CiaLicens: CC BY-NC 4.0Källa: https://c.example/3Med hund." in text
    rows = [[cell.text for cell in row] for row in tree.findall(".//table/tbody/tr")]
    assert rows[0] == ["CC0", "CC0", "BY", "BY-SA", "BY-NC", "BY-NC-SA", "–"]
    assert rows[2] == ["BY-SA", "BY-SA", "BY-SA", "BY-SA", "–", "–", "–"]
    assert rows[3] == ["BY-NC", "BY-NC", "BY-NC", "–", "BY-NC", "BY-NC-SA", "–"]
    assert rows[5] == ["BY-ND", *"––––––"]
    quoted = tree.find(".//blockquote")
    assert quoted is not None
    assert quoted.text == (
        "«Två» av Bo. Källa: https://b.example/2. Licens: CC BY-SA 3.0 "
        "(https://creativecommons.org/licenses/by-sa/3.0/deed). Ändrat: kortad."
    )
    assert "Det ska säljas. Licens: CC BY-SA 4.0. Det gick." in text
    assert len(tree.findall(".//ul[@class='sc-boxes']/li")) == 5


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    places = ("Ada", "Med hund.", "Sälj något.", "Ange källan.", "kortad", "Bara en övning.")
    assert hostile_texts(read(with_hostile(GOOD, places))) == 1 + len(places)


def test_the_summary_tells_the_works_and_the_missions(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:7] == [
        "  – Ett (bild): CC BY 4.0",
        "  – Två (text): CC BY-SA 3.0",
        "  – Tre (bild): CC BY-NC 4.0",
        "  – Fyra (bild): okänd licens",
        "  1. Sälj något.",
        "  2. Ta med Tre.",
    ]


class TestLesson15:
    """notebooks/15-ateranvand-ratt/blandaren.yml."""

    @pytest.fixture
    def mixer(self) -> Activity:
        return of_the_course("15-ateranvand-ratt/blandaren")

    def test_it_is_invented_and_says_so(self, mixer: Activity) -> None:
        assert "påhittade" in mixer.definition.intro
        assert all(".example/" in one.source for one in mixer.definition.works)

    def test_there_is_something_of_every_sort(self, mixer: Activity) -> None:
        licences = {one.licence for one in mixer.definition.works}
        assert {"CC0-1.0", "CC-PDM-1.0", "all-rights-reserved", "unknown"} <= licences
        assert {re.sub(r"-\d.*", "", one) for one in licences} >= {
            "CC-BY", "CC-BY-SA", "CC-BY-NC", "CC-BY-NC-SA", "CC-BY-ND",
        }  # fmt: skip

    def test_each_mission_is_done_by_its_solution(self, mixer: Activity) -> None:
        assert all(solves(mixer.definition, one) for one in mixer.definition.missions)
        wanted = {
            one.id: result_of(mixer.definition, one.solution) for one in mixer.definition.missions
        }
        assert wanted["bygdekartan"] == "CC-BY-SA-4.0"
        assert wanted["filmen"] == "CC-BY-NC-4.0"

    def test_it_is_easy_to_read(self, mixer: Activity) -> None:
        defn = mixer.definition
        text = " ".join(
            [defn.intro, defn.help, defn.limits]
            + [one.about for one in defn.works]
            + [f"{one.text} {one.insight}" for one in defn.missions]
        )
        found = measure(text)
        assert found.value <= 40
        assert found.longest <= 30
