# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Holds a recipe against the course: which lessons, in which order, at which meeting."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.course.lesson import Lesson
from studycircle.course.near import suggestion
from studycircle.course.plan import WHOLE
from studycircle.remix.chosen import Chosen, ChosenMeeting, Taken
from studycircle.remix.left_out import read_left_out
from studycircle.remix.own_files import own_files
from studycircle.remix.wish import Place, Told, Wish

MEANT = "menade du {}?"
AT_A_MEETING = 3
"""Lessons at a meeting where the recipe says nothing of meetings."""


def choose(wish: Wish, course: Course, findings: Findings) -> Chosen | None:
    """What the recipe comes to; None when it has a fault, and all of them are noted."""
    lessons = _Lessons(course, findings)
    order, meetings = lessons.plan(wish)
    left = read_left_out(wish.leave_out, order, course, lessons.find, findings)
    files = own_files(wish, order, left, course, findings)
    if findings.error_count or not order or files is None:
        return None
    numbers = {one.number: place for place, one in enumerate(order, start=1)}
    taken = tuple(
        Taken(one, numbers[one.number], left.parts_of(one), left.activities) for one in order
    )
    return Chosen(
        course=course,
        title=wish.title,
        author=wish.author,
        site_address=wish.site_address,
        pages_title=wish.pages_title,
        logo=files.logo,
        logo_alt=wish.logo.value.alt if wish.logo else "",
        taken=taken,
        meetings=_named(meetings, numbers, order),
        areas=left.areas,
        replaced=files.replaced,
        pages=files.pages,
        pictures=files.pictures,
        files=wish.files,
        whole=files.whole,
    )


Meetings = list[tuple[str, str, list[Lesson]]]
"""Title, purpose and lessons of each meeting."""


class _Lessons:
    """Finds lessons by what a recipe calls them."""

    def __init__(self, course: Course, findings: Findings) -> None:
        self.course = course
        self.findings = findings
        self.known: dict[str, Lesson] = {}
        for one in course.lessons:
            self.known |= {one.name: one, one.slug: one, str(one.number): one}

    def find(self, told: int | str, place: Place) -> Lesson | None:
        """The lesson; None, with a finding, when there is none."""
        name = str(told).strip()
        found = self.known.get(name.lstrip("0") if name.isdigit() else name)
        if found is None:
            words = [one for one in self.known if not one.isdigit()]
            near = suggestion(name, words, MEANT)
            numbers = f"välj nummer 1–{self.course.lessons[-1].number}, eller ett kortnamn"
            place.say(
                self.findings, "sak-okand", f"det finns ingen sak «{name[:60]}»", near or numbers
            )
        return found

    def several(self, listed: Iterable[tuple[int | str, Place]]) -> list[Lesson]:
        """The lessons, each once; one that comes twice is noted."""
        found: dict[int, Lesson] = {}
        for told, place in listed:
            one = self.find(told, place)
            if one is not None and one.number in found:
                text = f"sak {one.number}, «{one.title}», är vald två gånger"
                place.say(self.findings, "sak-dubbel", text, "ta bort den ena")
            elif one is not None:
                found[one.number] = one
        return list(found.values())

    def plan(self, wish: Wish) -> tuple[list[Lesson], Meetings]:
        """The lessons in their order, and the meetings."""
        order = self.several((one.value, one.place) for one in wish.lessons)
        if wish.plan is not None and wish.meetings:
            text = "både plan och meetings är valda"
            wish.plan.place.say(self.findings, "plan-dubbel", text, "ta bort den ena")
        elif wish.plan is not None:
            meetings = self.ours(wish.plan)
            return self.agreed(order, meetings, wish.plan.place), meetings
        elif wish.meetings:
            numbers = [(each, one.place) for one in wish.meetings for each in one.value.lessons]
            self.several(numbers)
            quiet = _Lessons(self.course, Findings(self.findings.root))
            meetings = [
                (
                    " ".join(one.value.title.split()),
                    one.value.purpose,
                    quiet.several((each, one.place) for each in one.value.lessons),
                )
                for one in wish.meetings
            ]
            return self.agreed(order, meetings, wish.meetings[0].place), meetings
        elif not wish.lessons:
            mend = "skriv lessons: [4, 1, 17], eller plan: mini"
            wish.place("lessons").say(self.findings, "saker-saknas", "inga saker är valda", mend)
        groups = [order[at : at + AT_A_MEETING] for at in range(0, len(order), AT_A_MEETING)]
        return order, [(f"Möte {n}", "", one) for n, one in enumerate(groups, start=1)]

    def ours(self, told: Told[str]) -> Meetings:
        """The meetings of one of our plans."""
        plans = {one.id: one.meetings for one in self.course.plans} | {WHOLE: self.course.meetings}
        if told.value not in plans:
            near = suggestion(told.value, plans, MEANT) or f"välj en av: {', '.join(plans)}"
            text = f"det finns ingen plan «{told.value}»"
            told.place.say(self.findings, "plan-okand", text, near)
            return []
        return [
            (one.title, one.purpose, [self.known[str(number)] for number in one.lessons])
            for one in plans[told.value]
        ]

    def agreed(self, order: list[Lesson], meetings: Meetings, place: Place) -> list[Lesson]:
        """The order of the lessons; where the recipe gives both, the meetings must hold the same."""
        held = [one for _, _, lessons in meetings for one in lessons]
        if not order:
            return held
        for one in held:
            if one not in order:
                text = f"planen har sak {one.number}, «{one.title}», som inte är vald"
                place.say(self.findings, "plan-sak", text, f"lägg {one.number} till lessons")
        for one in order:
            if held and one not in held:
                text = f"sak {one.number}, «{one.title}», är inte med på något möte"
                place.say(self.findings, "plan-saknar", text, "lägg den på ett möte")
        return order


def _named(
    meetings: Meetings, numbers: dict[int, int], order: list[Lesson]
) -> tuple[ChosenMeeting, ...]:
    made: list[ChosenMeeting] = []
    for title, purpose, lessons in meetings:
        name = slug(title.partition(" – ")[2] or title)
        while any(one.id == name for one in made):
            name += "-2"
        names = [f"«{one.title.partition(' – ')[0]}»" for one in lessons]
        told = purpose or f"På mötet gör ni {_listed(names)}."
        made.append(ChosenMeeting(name, title, told, tuple(numbers[one.number] for one in lessons)))
    return tuple(made)


def _listed(names: list[str]) -> str:
    return " och ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def slug(title: str) -> str:
    """A short name of small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "mote"
