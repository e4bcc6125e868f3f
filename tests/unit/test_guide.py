# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The guide's contract, rules and version on paper."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import of_the_course

from studycircle.activities.kind import Activity

ROOT = Path(__file__).parents[2]
CODE = ROOT / "src/studycircle/activities"

GOOD = """\
kind: guide
title: Vart?
fields:
  - {id: namn, label: Ditt namn, before: " av ", empty: ""}
questions:
  - {id: ett, text: "Privat?", options: [{text: Ja, to: hemma}, {text: Nej, to: tva}]}
  - {id: tva, text: "Alla?", options: [{text: Ja, to: ute}, {text: Nej, to: hemma}]}
outcomes:
  - {id: hemma, title: Behåll det, text: För dig själv.}
  - id: ute
    title: Dela det
    text: Till alla.
    badge: [CC, BY]
    steps: [Gör så här]
    links: [{text: Läs, url: "https://example.org/"}]
    paste: [{id: p, name: Text, text: "Verk{namn}. [Licens](https://example.org/l)"}]
"""


def test_a_good_guide_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{id: tva, text", "{id: ett, text", "7 guide-doubled-id"),
        ("id: ute", "id: hemma", "10 guide-doubled-id"),
        ("{text: Nej, to: tva}", "{text: Nej, to: borta}", "6 guide-unknown-target"),
        ("title: Vart?", "title: Vart?\nstart: hemma", "3 guide-unknown-target"),
        ("{text: Nej, to: tva}", "{text: Nej, to: ute}", "7 guide-unreachable-question"),
        ("{text: Ja, to: ute}", "{text: Ja, to: hemma}", "10 guide-unreachable-outcome"),
        ("{text: Nej, to: hemma}", "{text: Nej, to: ett}", "7 guide-cycle"),
        ("{text: Nej, to: hemma}", "{text: Nej, to: tva}", "7 guide-cycle"),
        ("{text: Nej, to: hemma}", "{text: JA, to: hemma}", "7 guide-doubled-option"),
        ("Verk{namn}", "Verk{namn} {titel}", "16 guide-unknown-field"),
        ("Verk{namn}", "Verk{namn} {}", "16 guide-unknown-field"),
        ("Verk{namn}", "Verk", "4 guide-unused-field"),
        ("[CC, BY]", "[CC, ALLMÄN]", "10 guide-badge-sign"),
        ('"https://example.org/"', '"ftp://example.org/"', "15 value-form"),
        ('empty: ""', 'property: "foaf:name"', "4 value-form"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_a_start_other_than_the_first_question_is_followed(read: Reader) -> None:
    turned = GOOD.replace("title: Vart?", "title: Vart?\nstart: tva", 1)
    turned = turned.replace("{text: Ja, to: hemma}, {text: Nej, to: tva}", "{text: Ja, to: hemma}")
    _, faults = read(
        turned.replace("{text: Ja, to: hemma}]", "{text: Ja, to: hemma}, {text: Nej, to: ute}]")
    )
    assert faults == ["7 guide-unreachable-question"]


def test_a_cycle_over_many_questions_is_found_without_running_for_ever(read: Reader) -> None:
    question = "  - {{id: q{}, text: F, options: [{{text: A, to: q{}}}, {{text: B, to: a}}]}}\n"
    many = "".join(question.format(n, (n + 1) % 30) for n in range(30))
    ends = "".join(f"  - {{id: {one}, title: T, text: t}}\n" for one in "ab")
    _, faults = read(f"kind: guide\ntitle: T\nquestions:\n{many}outcomes:\n{ends}")
    assert sum("guide-cycle" in one for one in faults) == 30
    assert any("guide-unreachable-outcome" in one for one in faults)


def test_on_paper_every_answer_says_where_to_go(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    text = "".join(html5lib.parseFragment(activity.paper()).itertext())
    assert "Ja → Gå till resultat A." in text
    assert "Nej → Gå till fråga 2." in text
    assert "B. Dela det" in text
    assert "Verk av [Ditt namn]. Licens (https://example.org/l)" in text


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    activity, faults = read(GOOD.replace("Till alla.", "<img src=x onerror=alert(1)>"))
    assert faults == []
    assert activity is not None
    assert (
        html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False).findall(".//img")
        == []
    )


def test_the_summary_names_questions_and_outcomes(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    lines = activity.plain().splitlines()
    assert lines[1:4] == ["  1. Privat?", "  2. Alla?", "  Resultat: Behåll det · Dela det"]


class TestLicenceChooser:
    """notebooks/14-creative-commons/licensvaljaren.yml."""

    @pytest.fixture
    def chooser(self) -> Activity:
        return of_the_course("14-creative-commons/licensvaljaren")

    @pytest.mark.parametrize(
        ("code", "name"),
        [
            ("by", "Erkännande"),
            ("by-sa", "Erkännande-DelaLika"),
            ("by-nd", "Erkännande-IngaBearbetningar"),
            ("by-nc", "Erkännande-IckeKommersiell"),
            ("by-nc-sa", "Erkännande-IckeKommersiell-DelaLika"),
            ("by-nc-nd", "Erkännande-IckeKommersiell-IngaBearbetningar"),
        ],
    )
    def test_each_licence_has_its_swedish_name_and_deed(
        self, chooser: Activity, code: str, name: str
    ) -> None:
        outcome = next(one for one in chooser.definition.outcomes if one.id == code)
        label = f"CC {code.upper()} 4.0, {name} 4.0 Internationell"
        deed = f"https://creativecommons.org/licenses/{code}/4.0/deed.sv"
        assert outcome.paste[0].text == f"{{titel}}{{namn}}{{ar}}. Licens: [{label}]({deed})."
        assert outcome.badge == ("CC", *code.upper().split("-"))
        told = " ".join(outcome.text.split())
        assert ("inte användas på Wikipedia" in told) == ("n" in code)

    def test_the_way_to_a_licence_passes_rights_and_regret(self, chooser: Activity) -> None:
        asked = {one.id: one for one in chooser.definition.questions}

        def ways(name: str) -> list[list[str]]:
            if name not in asked:
                return [[name]]
            return [[name, *way] for option in asked[name].options for way in ways(option.to)]

        licensed = [way for way in ways("vad") if way[-1].startswith(("by", "cc0"))]
        assert len(licensed) >= 7
        assert all({"vem", "andras", "angra"} <= set(way) for way in licensed)
