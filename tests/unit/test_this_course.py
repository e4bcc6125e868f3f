# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The course in this repository is sound, whichever it is; a remix takes this test along."""

from __future__ import annotations

from pathlib import Path

import pytest
from builder import TODAY

from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.publish.check import check_course

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def checked() -> tuple[Course, Findings]:
    return check_course(ROOT, TODAY)


def test_the_course_has_no_fault(checked: tuple[Course, Findings]) -> None:
    course, findings = checked
    assert findings.errors == []
    assert len(course.lessons) == len(course.drafts) > 0


def test_every_lesson_is_at_a_meeting_and_in_the_order_of_the_book(
    checked: tuple[Course, Findings],
) -> None:
    course, _ = checked
    held = [number for meeting in course.meetings for number in meeting.lessons]
    assert sorted(held) == [lesson.number for lesson in course.lessons]
    assert {f"notebooks/{lesson.name}" for lesson in course.lessons} <= set(course.toc.files)
