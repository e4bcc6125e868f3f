# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What lessons hold, as resources of their own: practices, quizzes and figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import attrs

from studycircle.activities.html import escape, rich
from studycircle.activities.kind import Activity
from studycircle.bank.html import listed
from studycircle.bank.lessons import part_of
from studycircle.bank.made import Made
from studycircle.bank.resource import PLACE, Resource, Sort
from studycircle.course.course import Course
from studycircle.course.lesson import Lesson
from studycircle.course.pictures import Picture
from studycircle.export.text import shortened
from studycircle.locale import texts

MEDIA_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}


MOST = 260
"""Signs of a summary that is the beginning of a longer text."""


def practices(course: Course, made: Made) -> list[Resource]:
    """Every practice of a lesson's «Prova»."""
    t = texts("bank")
    found = []
    for lesson, activity in _activities(course, made):
        if activity.kind.name in ("quiz", "logbook"):
            continue
        part = lesson.part("prova")
        alone = part is not None and part.activities == (activity.ref,)
        about = str(activity.definition.intro or lesson.summary)
        found.append(
            attrs.evolve(
                _shown(course, made, lesson, activity, activity.definition.title),
                summary=shortened(about, MOST),
                minutes=lesson.minutes.prova if alone else None,
                modes=("textual", "visual"),
                note=t("The practice is done on the lesson's page."),
            )
        )
    return found


def quizzes(course: Course, made: Made) -> list[Resource]:
    """Every quiz, with the forms that other systems read."""
    t = texts("bank")
    found = []
    for lesson, activity in _activities(course, made):
        if activity.kind.name != "quiz":
            continue
        title = t("Quiz: {title}", title=lesson.named)
        one = _shown(course, made, lesson, activity, title)
        count = len(activity.definition.questions)
        found.append(
            attrs.evolve(
                one,
                summary=t(
                    "{n} questions with an answer to every choice. {about}",
                    n=count,
                    about=lesson.summary,
                ),
                minutes=lesson.minutes.testa_dig,
                preview="<ol>"
                + "".join(f"<li>{rich(each.text)}</li>" for each in activity.definition.questions)
                + "</ol>",
                files=made.exports.get(one.id, ()),
            )
        )
    return found


def _activities(course: Course, made: Made) -> Iterator[tuple[Lesson, Activity]]:
    for lesson in course.lessons:
        for ref in lesson.activities:
            if ref in made.activities:
                yield lesson, made.activities[ref]


def activity_id(lesson: Lesson, activity: Activity) -> str:
    """The address of an activity in the bank; a lesson's one quiz is called quiz."""
    stem = activity.ref.rpartition("/")[2]
    if activity.kind.name == "quiz":
        return f"quiz-{lesson.slug}" + ("" if stem == "quiz" else f"-{stem}")
    return f"ovning-{lesson.slug}-{stem}"


def _shown(course: Course, made: Made, lesson: Lesson, activity: Activity, title: str) -> Resource:
    sort: Sort = "quiz" if activity.kind.name == "quiz" else "ovning"
    lines = activity.kind.summary(activity.definition, texts(activity.kind.name))
    home = f"notebooks/{lesson.name}.html#{activity.dom_id}"
    known = activity_id(lesson, activity)
    part = part_of(course, made, lesson, id=known, sort=sort, title=title, home=home)
    # The lines have marks of their own, such as «1.», and need no others.
    return attrs.evolve(part, preview=listed(lines, kind="bank-lines"))


def figure_address(lesson: Lesson, picture: Picture) -> str:
    """Where the site has the picture for those who take it home."""
    return f"{PLACE}/filer/{lesson.slug}-{picture.file}"


def figures(course: Course, made: Made) -> list[Resource]:
    """Every picture of a lesson, with its TASL."""
    t = texts("bank")
    found = []
    for lesson in course.lessons:
        for picture in lesson.pictures:
            address = figure_address(lesson, picture)
            if address not in made.files:
                continue
            name = PurePosixPath(picture.file)
            part = part_of(
                course,
                made,
                lesson,
                id=f"figur-{lesson.slug}-{name.stem.lower()}",
                sort="figur",
                title=picture.title,
                home=address,
            )
            media = MEDIA_TYPES[name.suffix.lower()]
            told = picture.description or picture.alt or picture.title
            found.append(
                attrs.evolve(
                    part,
                    summary=shortened(picture.caption or picture.alt or told, MOST),
                    licence=picture.licence,
                    author=picture.author,
                    source="" if picture.source.startswith("eget arbete") else picture.source,
                    modes=("visual",),
                    features=(
                        "alternativeText",
                        *(["longDescription"] if picture.description else []),
                    ),
                    files=made.of(
                        t("The picture ({form})", form=name.suffix[1:].upper()), address, media
                    ),
                    preview=f'<img src="{{up}}{escape(address)}" alt="{escape(picture.title)}">'
                    f"<h3>{escape(t('The picture in words'))}</h3><p>{escape(told)}</p>",
                )
            )
    return found
