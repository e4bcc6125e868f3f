# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The dated rules of study circles: each with source and day, and a fault told where it stands."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from builder import CourseBuilder

from studycircle.course.findings import Findings
from studycircle.course.rule_book import FILE, RULES, read_rules
from studycircle.publish.check import check_course

ROOT = Path(__file__).parents[2]


def test_every_rule_stands_in_the_file_with_source_and_day() -> None:
    assert set(read_rules(ROOT / FILE, Findings(ROOT))) == set(RULES)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("id: alder", "id: langd"), "value-unknown"),
        (("    least: 13\n", ""), "rule-no-limit"),
        (("review: 2027-11-29", "review: 2020-01-01"), "rule-review-order"),
        (("id: traffar-per-vecka", "id: traffar"), "rule-doubled"),
    ],
)
def test_a_rule_file_with_a_fault_is_told(
    tmp_path: Path, change: tuple[str, str], code: str
) -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert change[0] in text
    file = tmp_path / "regler.yml"
    file.write_text(text.replace(*change, 1), encoding="utf-8")
    findings = Findings(tmp_path)
    read_rules(file, findings)
    assert code in [one.code for one in findings.errors]


def test_a_rule_that_is_missing_is_told(tmp_path: Path) -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    file = tmp_path / "regler.yml"
    file.write_text(text[: text.index("  - id: timmar-per-ar")], encoding="utf-8")
    findings = Findings(tmp_path)
    read_rules(file, findings)
    assert [one.code for one in findings.errors] == ["rule-missing"]


@pytest.mark.parametrize(("today", "overdue"), [("2027-11-29", 0), ("2027-11-30", len(RULES))])
def test_a_rule_past_its_day_is_a_warning(course: CourseBuilder, today: str, overdue: int) -> None:
    shutil.copyfile(ROOT / FILE, course.root / FILE)
    _, findings = check_course(course.root, date.fromisoformat(today))
    assert [one.code for one in findings.warnings].count("rule-overdue") == overdue
    assert findings.errors == []
