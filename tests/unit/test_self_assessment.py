# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The self-assessment: each rule with a passing and a failing case, and the version for pen and paper."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]
FIRST = """\
kind: self_assessment
title: Var står du?
scale: [Nej, Med hjälp, På egen hand, Kan visa]
areas:
  - id: soka
    title: Söka
    statements:
      - {id: hitta, text: Jag hittar.}
      - {id: bedoma, text: Jag bedömer.}
      - {id: ordna, text: Jag ordnar.}
    low: Lite.
    middle: Mer.
    high: Mest.
  - id: dela
    title: Dela
    statements: [{id: prata, text: Jag pratar.}, {id: visa, text: Jag visar.}]
    low: Lite.
    middle: Mer.
    high: Mest.
about: Ingen dom.
file: min-profil
"""
SECOND = FIRST + (
    "again: 01-forsta/sjalvskattning\ncompared: {higher: Längre., same: Lika., lower: Kortare.}\n"
)


def read(tmp_path: Path, yaml: str, first: str | None = FIRST) -> tuple[Activity | None, list[str]]:
    for folder, text in (("01-forsta", first), ("02-prov", yaml)):
        if text is not None:
            file = tmp_path / f"notebooks/{folder}/sjalvskattning.yml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    findings = Findings(tmp_path)
    activity = read_activity("02-prov/sjalvskattning", tmp_path, findings)
    return activity, [f"{one.line}: {one.code}" for one in findings]


def codes(tmp_path: Path, yaml: str, first: str | None = FIRST) -> list[str]:
    return read(tmp_path, yaml, first)[1]


@pytest.mark.parametrize("yaml", [FIRST, SECOND])
def test_a_sound_one_has_no_findings(tmp_path: Path, yaml: str) -> None:
    assert codes(tmp_path, yaml) == []


def test_a_doubled_step_of_the_scale(tmp_path: Path) -> None:
    yaml = FIRST.replace("[Nej, Med hjälp,", "[Nej, nej,")
    assert codes(tmp_path, yaml) == ["3: self-assessment-doubled-step"]


def test_a_doubled_id_of_an_area_or_a_statement(tmp_path: Path) -> None:
    yaml = FIRST.replace("id: visa", "id: hitta")
    assert codes(tmp_path, yaml) == ["16: self-assessment-doubled-id"]
    yaml = FIRST.replace("id: dela", "id: soka")
    assert codes(tmp_path, yaml) == ["14: self-assessment-doubled-id"]


def test_a_comparison_without_its_other_half(tmp_path: Path) -> None:
    yaml = FIRST + "compared: {higher: Längre., same: Lika., lower: Kortare.}\n"
    assert codes(tmp_path, yaml) == ["1: self-assessment-half-compared"]
    yaml = FIRST + "again: 01-forsta/sjalvskattning\n"
    assert codes(tmp_path, yaml) == ["1: self-assessment-half-compared"]


def test_an_earlier_one_that_is_missing_or_broken(tmp_path: Path) -> None:
    assert codes(tmp_path, SECOND, first=None) == ["22: self-assessment-no-earlier"]
    assert codes(tmp_path, SECOND, first="a: [") == ["22: self-assessment-no-earlier"]


def test_an_earlier_one_with_other_statements(tmp_path: Path) -> None:
    yaml = SECOND.replace("Jag hittar.", "Jag finner.")
    assert codes(tmp_path, yaml) == ["22: self-assessment-apart"]
    assert codes(tmp_path, SECOND, first="kind: quiz\n") == ["22: self-assessment-apart"]


def test_what_the_points_mean_may_differ_from_the_earlier_one(tmp_path: Path) -> None:
    assert codes(tmp_path, SECOND.replace("low: Lite.", "low: Nu då?")) == []


def test_a_lesson_taken_home_alone_needs_no_other(tmp_path: Path) -> None:
    file = tmp_path / "02-prov/sjalvskattning.yml"
    file.parent.mkdir()
    file.write_text(SECOND, encoding="utf-8")
    findings = Findings(tmp_path)
    assert read_activity("02-prov/sjalvskattning", tmp_path, findings) is not None
    assert list(findings) == []


def test_the_paper_version_is_whole_and_safe(tmp_path: Path) -> None:
    first = FIRST.replace("Jag hittar.", '"<b>Jag</b> & **du**"')
    activity, found = read(tmp_path, first)
    assert found == []
    assert activity is not None
    html = activity.paper()
    assert "<b>" not in html
    assert "&lt;b&gt;Jag&lt;/b&gt; &amp; <strong>du</strong>" in html
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    assert len(tree.findall(".//ul[@class='sc-rings']/li")) == 5 * 4
    rows = tree.findall(".//span[@class='sc-squares']")
    assert [len(row) for row in rows] == [9, 6]
    text = " ".join(" ".join(tree.itertext()).split())
    # The same thirds as in self_assessment_score.js: less than a third, less than two thirds.
    for told in ("0–2 poäng", "3–5 poäng", "6–9 poäng", "0–1 poäng", "2–3 poäng", "4–6 poäng"):
        assert told in text


def test_the_paper_version_of_the_second_has_room_for_then_and_now(tmp_path: Path) -> None:
    activity, _ = read(tmp_path, SECOND)
    assert activity is not None
    html = activity.paper()
    assert html.count('class="sc-squares"') == 4
    assert "Då: ____" in html
    assert "<li>Kortare.</li>" in html


def test_the_stored_text_names_the_areas(tmp_path: Path) -> None:
    activity, _ = read(tmp_path, FIRST)
    assert activity is not None
    assert "1. Söka (3 påståenden)" in activity.plain()


@pytest.mark.parametrize("lesson", ["01-digital-delaktighet", "23-och-sedan"])
def test_the_lessons_own_are_sound_and_easy_to_read(lesson: str) -> None:
    findings = Findings(ROOT)
    activity = read_activity(f"{lesson}/sjalvskattning", ROOT, findings)
    assert list(findings) == []
    assert activity is not None
    made = activity.definition
    assert len(made.areas) == 5
    texts = [made.intro, made.about]
    for area in made.areas:
        texts += [area.text, area.low, area.middle, area.high]
        texts += [one.text for one in area.statements]
    measured = measure(" ".join(texts))
    assert measured.value <= 40
    assert measured.longest <= 30
