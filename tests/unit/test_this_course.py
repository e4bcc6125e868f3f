# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The course in this repository is sound, whichever it is; a remix takes this test along."""

from __future__ import annotations

from pathlib import Path

from builder import TODAY

from studycircle.publish.check import check_course

ROOT = Path(__file__).parents[2]


def test_the_course_has_no_fault() -> None:
    course, findings = check_course(ROOT, TODAY)
    assert findings.errors == []
    assert len(course.lessons) == len(course.drafts) > 0


def test_every_lesson_is_at_a_meeting_and_in_the_order_of_the_book() -> None:
    course, _ = check_course(ROOT, TODAY)
    held = [number for meeting in course.meetings for number in meeting.lessons]
    assert sorted(held) == [lesson.number for lesson in course.lessons]
    assert {f"notebooks/{lesson.name}" for lesson in course.lessons} <= set(course.toc.files)
