# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Puts the exports into a site, and tells the bank which resource each is a form of."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from studycircle.bank.lessons import lesson_id, plan_id
from studycircle.bank.parts import activity_id
from studycircle.bank.resource import File
from studycircle.course.course import Course
from studycircle.course.site import read_site
from studycircle.export.credit import exported_from
from studycircle.export.exports import (
    Export,
    Sources,
    lesson_exports,
    plan_exports,
    quiz_exports,
    whole_course,
)
from studycircle.export.losses import by_sentence
from studycircle.export.text import shortened
from studycircle.locale import texts
from studycircle.publish import fingerprint
from studycircle.publish.bank.remember import Remembered

_NAMED = 3
"""Questions that are named; of more, the number is told."""

_LONGEST = 70
"""Signs of a question that are shown where it is named."""


def write_exports(sources: Sources, cache: Path) -> dict[str, tuple[File, ...]]:
    """Write every export into the assembled site it is made from; gives them by their resource's id.

    What has not changed since it was put into `cache` is taken from there. Raises ExportError where the
    site lacks what a package needs.
    """
    course, site = sources.course, sources.site
    remembered = Remembered(cache, site, _lost)
    marks = _marks(course, site)
    written: dict[str, tuple[File, ...]] = {}

    def put(name: str, mark: str, make: Callable[[], Iterable[Export]]) -> None:
        written[name] = remembered.files(name, mark, make)

    with exported_from(read_site(course.root)):
        for lesson in course.lessons:
            mark = marks[lesson.number]
            put(lesson_id(lesson), mark, partial(lesson_exports, sources, lesson))
            for quiz in sources.quizzes(lesson):
                make = partial(quiz_exports, quiz, lesson.named)
                put(activity_id(lesson, quiz), mark, make)
        for plan in (whole_course(course), *course.plans):
            chosen = [marks[number] for meeting in plan.meetings for number in meeting.lessons]
            mark = _digest(repr(plan), *chosen)
            put(plan_id(plan.id), mark, partial(plan_exports, sources, plan))
    return written


def _marks(course: Course, site: Path) -> dict[int, str]:
    """By each lesson's number what changes when its exports do: its page, its files, styles, our code."""
    styles = site / "_static"
    common = _digest(
        fingerprint.of_package(),
        fingerprint.of_files(fingerprint.files_in(styles), styles),
        repr(read_site(course.root)),
    )
    return {
        one.number: _digest(
            common,
            (site / "notebooks" / f"{one.name}.html").read_text(encoding="utf-8"),
            fingerprint.of_files(fingerprint.files_in(one.folder), one.folder),
        )
        for one in course.lessons
    }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _lost(one: Export) -> tuple[str, ...]:
    t = texts("bank")
    told = []
    for what, questions in by_sentence(one.losses).items():
        if len(questions) > _NAMED:
            told.append(f"{what} {t('It is so for {n} questions.', n=len(questions))}")
            continue
        named = "; ".join(f"«{shortened(each, _LONGEST)}»" for each in questions)
        told.append(f"{what} {t('It is so for:')} {named}.")
    return tuple(told)
