# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Puts the exports into a site, and tells the bank which resource each is a form of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from studycircle.bank.lessons import lesson_id
from studycircle.bank.parts import activity_id
from studycircle.bank.plans import plan_id
from studycircle.bank.resource import EXPORTS, File
from studycircle.course.course import Course
from studycircle.export.exports import (
    Export,
    lesson_exports,
    lesson_quizzes,
    lesson_title,
    plan_exports,
    quiz_exports,
    whole_course,
)
from studycircle.export.losses import by_sentence
from studycircle.locale import texts

_NAMED = 3
"""Questions that are named; of more, the number is told."""

_LONGEST = 70
"""Signs of a question that are shown where it is named."""


def write_exports(course: Course, site: Path) -> dict[str, tuple[File, ...]]:
    """Write every export of `course` below the assembled `site`; gives them by their resource's id.

    Raises ExportError where the site lacks what a package needs, CourseError where a quiz is broken.
    """
    written: dict[str, tuple[File, ...]] = {}
    for lesson in course.lessons:
        written[lesson_id(lesson)] = _write(lesson_exports(course, lesson, site), site)
        for quiz in lesson_quizzes(course, lesson):
            made = quiz_exports(quiz, lesson_title(lesson))
            written[activity_id(lesson, quiz)] = _write(made, site)
    for plan in (whole_course(course), *course.plans):
        written[plan_id(plan.id)] = _write(plan_exports(course, plan, site), site)
    return written


def _write(made: Iterable[Export], site: Path) -> tuple[File, ...]:
    files = []
    for one in made:
        path = site / EXPORTS / one.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.content)
        files.append(
            File(
                label=one.format.name,
                address=f"{EXPORTS}/{one.name}",
                media_type=one.format.media_type,
                size=len(one.content),
                lost=_lost(one),
            )
        )
    return tuple(files)


def _lost(one: Export) -> tuple[str, ...]:
    t = texts("bank")
    told = []
    for what, questions in by_sentence(one.losses).items():
        if len(questions) > _NAMED:
            told.append(f"{what} {t('It is so for {n} questions.', n=len(questions))}")
            continue
        named = "; ".join(f"«{_short(each)}»" for each in questions)
        told.append(f"{what} {t('It is so for:')} {named}.")
    return tuple(told)


def _short(text: str) -> str:
    plain = " ".join(text.replace("**", "").split())
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rpartition(" ")[0] + " …"
