# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The certificate: each rule with a passing and a failing case, and the version for pen and paper."""

from __future__ import annotations

from pathlib import Path

import html5lib

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings

ROOT = Path(__file__).parents[2]
MADE = """\
kind: certificate
title: Ditt intyg
heading: Det här har jag gjort
with-name: "{name} har gjort det här:"
without-name: "Jag har gjort det här:"
note: Inget betyg.
sign: [Ort och datum]
groups:
  - title: Möte 1
    things: [{id: sak-1, text: Ett, lesson: 01-ett}, {id: sak-2, text: Två}]
  - title: Möte 2
    things: [{id: sak-3, text: Tre}]
"""


def read(tmp_path: Path, yaml: str) -> tuple[Activity | None, list[str]]:
    file = tmp_path / "notebooks/01-prov/intyg.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml, encoding="utf-8")
    findings = Findings(tmp_path)
    activity = read_activity("01-prov/intyg", tmp_path, findings)
    return activity, [f"{one.line}: {one.code}" for one in findings]


def codes(tmp_path: Path, yaml: str) -> list[str]:
    return read(tmp_path, yaml)[1]


def test_a_sound_one_has_no_findings(tmp_path: Path) -> None:
    assert codes(tmp_path, MADE) == []


def test_no_place_or_two_for_the_name(tmp_path: Path) -> None:
    for sentence in ("Någon har gjort:", "{name} och {name} har gjort:"):
        yaml = MADE.replace("{name} har gjort det här:", sentence)
        assert codes(tmp_path, yaml) == ["4: certificate-name-place"]


def test_a_place_for_the_name_of_one_who_gives_none(tmp_path: Path) -> None:
    yaml = MADE.replace("Jag har gjort", "Jag, {name}, har gjort")
    assert codes(tmp_path, yaml) == ["5: certificate-name-unwanted"]


def test_a_doubled_id(tmp_path: Path) -> None:
    yaml = MADE.replace("id: sak-3", "id: sak-1")
    assert codes(tmp_path, yaml) == ["12: certificate-doubled-id"]


def test_a_lesson_that_is_no_folder(tmp_path: Path) -> None:
    assert codes(tmp_path, MADE.replace("01-ett", "Ett")) == ["10: value-form"]


def test_the_paper_version_is_whole_and_safe(tmp_path: Path) -> None:
    activity, found = read(tmp_path, MADE.replace("text: Ett", "text: <b>Ett</b>"))
    assert found == []
    assert activity is not None
    html = activity.paper()
    assert "<b>" not in html
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    assert len(tree.findall(".//ul[@class='sc-boxes']/li")) == 3
    text = " ".join("".join(tree.itertext()).split())
    for told in ("Det här har jag gjort", "Namn, om du vill:", "Ort och datum", "Inget betyg."):
        assert told in text


def test_the_stored_text_says_how_many_things_there_are(tmp_path: Path) -> None:
    activity, _ = read(tmp_path, MADE)
    assert activity is not None
    assert "3 saker att välja bland" in activity.plain()


def test_lesson_23s_own_names_all_23_things_in_order() -> None:
    findings = Findings(ROOT)
    activity = read_activity("23-och-sedan/intyg", ROOT, findings)
    assert list(findings) == []
    assert activity is not None
    things = [one for group in activity.definition.groups for one in group.things]
    assert [one.id for one in things] == [f"sak-{n}" for n in range(1, 24)]
    assert all(one.lesson.startswith(f"{n:02}-") for n, one in enumerate(things, start=1))
