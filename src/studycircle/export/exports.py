# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""All exports of a quiz, a lesson or a plan, in memory; the same course and site give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

from studycircle.activities.kind import Activity
from studycircle.course.course import Course
from studycircle.course.lesson import Lesson
from studycircle.course.plan import WHOLE, Plan
from studycircle.course.site import read_site
from studycircle.export.built import Built
from studycircle.export.formats import Format, format_named
from studycircle.export.imscc import Asked, Chapter, Part, cartridge, quiz_cartridge
from studycircle.export.losses import Loss, losses
from studycircle.export.quiz_csv import csv_file
from studycircle.export.quiz_gift import gift
from studycircle.export.quiz_moodle import Bank, moodle
from studycircle.export.quiz_qti21 import qti21
from studycircle.export.scorm import scorm
from studycircle.locale import texts


@frozen
class Export:
    """A file to take away: its name in ASCII, its bytes, and what it does not hold of the questions."""

    format: Format
    name: str
    content: bytes = field(repr=False)
    losses: tuple[Loss, ...] = ()


@frozen
class Sources:
    """What exports are made of: a course, its activities by reference, its built participant edition."""

    course: Course
    activities: Mapping[str, Activity]
    site: Path

    def quizzes(self, lesson: Lesson) -> tuple[Activity, ...]:
        """The lesson's quizzes, in its order."""
        found = (self.activities[ref] for ref in lesson.activities if ref in self.activities)
        return tuple(one for one in found if one.kind.name == "quiz")


def quiz_exports(activity: Activity, title: str = "") -> tuple[Export, ...]:
    """A quiz in every format of quizzes; `title` is what it is called there, by default its own."""
    quiz, name = activity.definition, _name(activity)
    title = title or quiz.title

    def export(id: str, content: bytes) -> Export:
        return _export(id, name, content, losses(id, quiz))

    return (
        export("moodle", moodle([Bank(title, quiz, losses("moodle", quiz))])),
        export("gift", gift(title, quiz, losses("gift", quiz))),
        export("qti21", qti21(name, title, quiz, losses("qti21", quiz))),
        export("imscc", quiz_cartridge(_asked(activity, title))),
        export("csv", csv_file([Bank(title, quiz, losses("csv", quiz))])),
    )


def lesson_exports(sources: Sources, lesson: Lesson) -> tuple[Export, ...]:
    """A lesson with its quizzes in every format of lessons.

    Raises ExportError where the site has no such page or file.
    """
    built, site = Built(sources.site), read_site(sources.course.root).address
    part = _part(sources, lesson)
    packed = cartridge(lesson.name, part.title, [Chapter("", (part,))], built, site)
    return (
        _export("imscc", lesson.name, packed, _lost([part])),
        _export("scorm", lesson.name, scorm(lesson, part.title, built, site)),
    )


def plan_exports(sources: Sources, plan: Plan) -> tuple[Export, ...]:
    """A plan's lessons by meeting, and all its questions; raises as `lesson_exports` does."""
    numbered = {one.number: one for one in sources.course.lessons}
    chapters = [
        Chapter(one.title, tuple(_part(sources, numbered[number]) for number in one.lessons))
        for one in plan.meetings
    ]
    parts = [part for chapter in chapters for part in chapter.parts]
    asked = [(part, one) for part in parts for one in part.quizzes]
    name = f"plan-{plan.id}"

    def banks(id: str) -> list[Bank]:
        return [Bank(_bank(part, one), one.quiz, losses(id, one.quiz)) for part, one in asked]

    def lost(id: str) -> tuple[Loss, ...]:
        return tuple(loss for _, one in asked for loss in losses(id, one.quiz))

    built, site = Built(sources.site), read_site(sources.course.root).address
    return (
        _export("moodle", name, moodle(banks("moodle"), within=plan.title), lost("moodle")),
        _export("imscc", name, cartridge(name, plan.title, chapters, built, site), lost("imscc")),
        _export("csv", name, csv_file(banks("csv")), lost("csv")),
    )


def whole_course(course: Course) -> Plan:
    """The whole course as a plan."""
    t = texts("export")
    return Plan(WHOLE, t("The whole course"), t("All things, meeting by meeting."), course.meetings)


def _part(sources: Sources, lesson: Lesson) -> Part:
    title = lesson.named
    quizzes = sources.quizzes(lesson)
    return Part(
        lesson, title, tuple(_asked(one, f"{title} – {one.definition.title}") for one in quizzes)
    )


def _asked(activity: Activity, title: str) -> Asked:
    quiz = activity.definition
    return Asked(_name(activity), title, quiz, losses("imscc", quiz))


def _bank(part: Part, asked: Asked) -> str:
    """A category per lesson: its name alone where it has one quiz."""
    return part.title if len(part.quizzes) == 1 else asked.title


def _lost(parts: list[Part]) -> tuple[Loss, ...]:
    return tuple(loss for part in parts for one in part.quizzes for loss in one.losses)


def _name(activity: Activity) -> str:
    return activity.ref.replace("/", "-")


def _export(id: str, name: str, content: bytes, lost: tuple[Loss, ...] = ()) -> Export:
    made = format_named(id)
    return Export(made, f"{name}{made.suffix}", content, lost)
