# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The lessons as resources, and their slides."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from studycircle.activities.beside import FILMS
from studycircle.bank.html import listed, titled
from studycircle.bank.made import Made
from studycircle.bank.resource import Resource, Sort
from studycircle.course.anatomy import LEVELS, PARTS, Level
from studycircle.course.course import Course
from studycircle.course.lesson import Lesson
from studycircle.course.licences import OURS
from studycircle.course.plan import WHOLE
from studycircle.locale import texts

PAGE_FEATURES = ("alternativeText", "displayTransformability", "structuralNavigation")
"""What every page of the course has been made and tested for, in schema.org's words."""


def plan_id(name: str) -> str:
    """The address of a plan in the bank."""
    return f"plan-{name}"


def lesson_id(lesson: Lesson) -> str:
    """The address of a lesson in the bank: by its slug, for a number may change."""
    return f"lektion-{lesson.slug}"


def easiest(lessons: Iterable[Lesson]) -> Level:
    """The level that one needs to begin with them: of the one that takes least for granted."""
    return min((one.level for one in lessons), key=LEVELS.index)


def part_of(
    course: Course, made: Made, lesson: Lesson, *, id: str, sort: Sort, title: str, home: str
) -> Resource:
    """A resource that is part of a lesson, with what it has from it; the rest is to be added."""
    return Resource(
        id=id,
        sort=sort,
        title=title,
        summary=lesson.summary,
        home=home,
        lessons=(lesson.number,),
        digcomp=lesson.digcomp,
        level=lesson.level,
        licence=OURS,
        author=made.author,
        modified=lesson.reviewed,
        keywords=lesson.keywords,
        modes=("textual",),
        features=PAGE_FEATURES,
        hazards=("none",),
        part_of=lesson_id(lesson),
    )


def lessons(course: Course, made: Made) -> list[Resource]:
    """Every lesson, with all forms it can be had in."""
    return [_lesson(course, made, one) for one in course.lessons]


def _lesson(course: Course, made: Made, lesson: Lesson) -> Resource:
    t = texts("bank")
    page = f"notebooks/{lesson.name}.html"
    print_ = f"utskrifter/{lesson.name}"
    filmed = any(path.suffix in FILMS for path in lesson.folder.glob("*"))
    files = (
        *made.of(t("The web page"), page, "text/html"),
        *made.of(
            t("Notebook with its files (zip)"),
            f"ladda-ner/{lesson.name}.zip",
            "application/zip",
        ),
        *made.of(t("Workbook to print (PDF)"), f"{print_}.pdf", "application/pdf"),
        *made.of(t("Workbook in large type (PDF)"), f"{print_}-stor-stil.pdf", "application/pdf"),
        *made.exports.get(lesson_id(lesson), ()),
    )
    minutes = attrs.asdict(lesson.minutes)
    parts = [
        f"{one.heading} – {t('{n} min', n=minutes[one.key.replace('-', '_')])}"
        for one in PARTS
        if minutes.get(one.key.replace("-", "_"))
    ]
    whole = part_of(
        course, made, lesson, id=lesson_id(lesson), sort="lektion", title=lesson.named, home=page
    )
    return attrs.evolve(
        whole,
        minutes=lesson.minutes.total,
        modes=("textual", "visual", *(["auditory"] if filmed else [])),
        # Nobody has measured what a film's pictures do to those who are sensitive to flashes.
        hazards=("unknown",) if filmed else ("none",),
        part_of=plan_id(WHOLE),
        files=files,
        preview=titled(t("After this you can …"), listed(lesson.outcomes))
        + titled(t("Parts and times"), listed(parts)),
    )


def slides(course: Course, made: Made) -> list[Resource]:
    """The slides of each lesson, where leaders' pages are made."""
    t = texts("bank")
    found = []
    for lesson in course.lessons:
        home = f"ledare/presentation/{lesson.name}.html"
        if home not in made.files:
            continue
        shown = part_of(
            course,
            made,
            lesson,
            id=f"presentation-{lesson.slug}",
            sort="presentation",
            title=t("Slides: {title}", title=lesson.named),
            home=home,
        )
        headings = [one.heading for one in lesson.parts]
        found.append(
            attrs.evolve(
                shown,
                summary=t(
                    "To show to the circle; with notes for the leader. {about}",
                    about=lesson.summary,
                ),
                minutes=lesson.minutes.total,
                audience=("ledare",),
                modes=("textual", "visual"),
                files=made.of(t("The slides, in the browser"), home, "text/html"),
                preview=titled(t("What is shown"), listed(headings, "ol")),
            )
        )
    return found
