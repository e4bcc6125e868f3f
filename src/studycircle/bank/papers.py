# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What is printed, as resources: workbooks, the leaders' guide, the tutor cards."""

from __future__ import annotations

import attrs

from studycircle.bank.html import listed, titled
from studycircle.bank.lessons import easiest, part_of, plan_id
from studycircle.bank.made import Made
from studycircle.bank.resource import Audience, File, Resource
from studycircle.course.course import Course
from studycircle.course.plan import WHOLE
from studycircle.locale import texts

_PDF = "application/pdf"
_FEATURES = ("alternativeText", "taggedPDF")


def handouts(course: Course, made: Made) -> list[Resource]:
    """The workbooks of lessons, meetings and the course, and the leaders' guide, where they are made."""
    t = texts("bank")
    known = {one.number: one for one in course.lessons}
    found = []
    for lesson in course.lessons:
        title = t("Workbook: {title}", title=lesson.named)
        about = t("The thing on paper, to write in. {about}", about=lesson.summary)
        found += _print(
            course, made, f"utskrift-{lesson.slug}", title, about, lesson.name, (lesson.number,)
        )
    for meeting in course.meetings:
        title = t("Workbook: {title}", title=meeting.title)
        about = t("All things of the meeting on paper.")
        found += _print(
            course,
            made,
            f"utskrift-mote-{meeting.id}",
            title,
            about,
            f"mote-{meeting.id}",
            meeting.lessons,
        )
    everything = tuple(known)
    title, about = t("Workbook: the whole course"), t("All things on paper, or as an e-book.")
    found += _print(course, made, "utskrift-hela-kursen", title, about, "hela-kursen", everything)
    title, about = t("The leader's guide"), t("The handbook, the meetings and the leaders' notes.")
    found += _print(
        course,
        made,
        "utskrift-ledarhandbok",
        title,
        about,
        "ledarhandbok",
        everything,
        "ledare/",
        ("ledare",),
    )
    return found


def _print(
    course: Course,
    made: Made,
    id: str,
    title: str,
    about: str,
    name: str,
    lessons: tuple[int, ...],
    edition: str = "",
    audience: tuple[Audience, ...] = ("deltagare",),
) -> list[Resource]:
    """One print in both sizes; none where it is not made."""
    t = texts("bank")
    address = f"{edition}utskrifter/{name}"
    files: tuple[File, ...] = (
        *made.of(t("To print (PDF)"), f"{address}.pdf", _PDF),
        *made.of(t("In large type (PDF)"), f"{address}-stor-stil.pdf", _PDF),
        *made.of(t("E-book (EPUB)"), f"{address}.epub", "application/epub+zip"),
    )
    if not files:
        return []
    chosen = [one for one in course.lessons if one.number in lessons]
    first = part_of(
        course, made, chosen[0], id=id, sort="utskrift", title=title, home=files[0].address
    )
    return [
        attrs.evolve(
            first,
            summary=about,
            lessons=lessons,
            digcomp=tuple(sorted({code for one in chosen for code in one.digcomp})),
            level=easiest(chosen),
            modified=max(one.reviewed for one in chosen),
            keywords=(),
            audience=audience,
            modes=("textual", "visual"),
            features=(*_FEATURES, *(["largePrint"] if len(files) > 1 else [])),
            part_of=plan_id(WHOLE) if len(chosen) > 1 else first.part_of,
            files=files,
            preview=listed(one.named for one in chosen),
        )
    ]


def tutor_cards(course: Course, made: Made) -> list[Resource]:
    """The card of each lesson, where leaders' pages are made."""
    t = texts("bank")
    home = "ledare/book/ledare/handledarkort.html"
    if home not in made.files:
        return []
    files = (
        *made.of(t("All cards (PDF)"), "ledare/papper/handledarkort.pdf", _PDF),
        *made.of(
            t("All cards in large type (PDF)"), "ledare/papper/handledarkort-stor-stil.pdf", _PDF
        ),
    )
    found = []
    for lesson in course.lessons:
        placed = course.cards.get(lesson.name)
        if placed is None:
            continue
        part = part_of(
            course,
            made,
            lesson,
            id=f"handledarkort-{lesson.slug}",
            sort="handledarkort",
            title=t("Tutor card: {title}", title=lesson.named),
            home=home,
        )
        steps = [f"{one.title} – {t('{n} min', n=one.minutes)}" for one in placed.card.steps]
        found.append(
            attrs.evolve(
                part,
                summary=t(
                    "Half an hour with one person. Ask first: {question}", question=placed.card.ask
                ),
                minutes=30,
                audience=("ledare", "bibliotek"),
                files=files,
                preview=titled(t("The three steps"), listed(steps, "ol")),
            )
        )
    return found
