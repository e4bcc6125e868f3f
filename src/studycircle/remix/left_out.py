# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a recipe leaves out: an area of the book, a part that a lesson may lack, a practice.

A lesson keeps every other part: its minutes, its quiz and the leader's notes build on them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import field, frozen

from studycircle.activities.definitions import read_activity
from studycircle.course.anatomy import KEYS, MAY_LACK
from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.course.lesson import Lesson
from studycircle.course.near import suggestion
from studycircle.remix.chosen import AREAS
from studycircle.remix.wish import Place, Told

_NEEDS: dict[str, Callable[[str], bool]] = {
    "prova": lambda kind: kind not in ("quiz", "logbook"),
    "testa-dig": lambda kind: kind == "quiz",
    "loggbok": lambda kind: kind == "logbook",
}
"""What a part must still hold, by the names of kinds."""

Find = Callable[[int | str, Place], Lesson | None]


@frozen
class LeftOut:
    """What is left out: areas, parts by the number of their lesson, activities by reference."""

    areas: frozenset[str]
    activities: frozenset[str]
    parts: dict[int, frozenset[str]] = field(factory=dict)

    def parts_of(self, lesson: Lesson) -> frozenset[str]:
        """The parts that are left out of a lesson."""
        return self.parts.get(lesson.number, frozenset())


def read_left_out(
    told: Iterable[Told[str]], order: list[Lesson], course: Course, find: Find, findings: Findings
) -> LeftOut:
    """What the recipe leaves out of the lessons in `order`; what cannot be is noted."""
    reader = _Reader(order, course, find, findings)
    for one in told:
        reader.read(one.value.strip(), one.place)
    reader.check()
    parts = {number: frozenset(keys) for number, keys in reader.parts.items()}
    return LeftOut(frozenset(reader.areas), frozenset(reader.activities), parts)


class _Reader:
    def __init__(self, order: list[Lesson], course: Course, find: Find, findings: Findings) -> None:
        self.order = order
        self.course = course
        self.find = find
        self.findings = findings
        self.areas: set[str] = set()
        self.parts: dict[int, set[str]] = {}
        self.activities: dict[str, Place] = {}

    def read(self, text: str, place: Place) -> None:
        name, slash, what = text.partition("/")
        if not slash:
            self.everywhere(text, place)
            return
        lesson = self.find(name, place)
        if lesson is None:
            return
        if lesson not in self.order:
            told = f"sak {lesson.number}, «{lesson.title}», är inte vald"
            place.say(self.findings, "utelamna-sak", told, "ta bort raden, eller välj saken")
            return
        ref = f"{lesson.name}/{what}"
        if what in KEYS:
            self.part([lesson], what, place)
        elif ref in lesson.activities:
            self.activities[ref] = place
        else:
            known = [one.partition("/")[2] for one in lesson.activities]
            near = suggestion(what, [*MAY_LACK, *known], "menade du {}?")
            mend = near or f"välj något av: {', '.join([*MAY_LACK, *known])}"
            told = f"sak {lesson.number} har ingen del eller övning «{what[:60]}»"
            place.say(self.findings, "utelamna-okand", told, mend)

    def everywhere(self, text: str, place: Place) -> None:
        if text in AREAS:
            self.areas.add(text)
        elif text in KEYS:
            self.part(self.order, text, place)
        else:
            choices = [*AREAS, *MAY_LACK]
            near = suggestion(text, choices, "menade du {}?")
            mend = near or f"välj något av: {', '.join(choices)}, eller skriv sak/övning"
            told = f"«{text[:60]}» är inget som går att utelämna"
            place.say(self.findings, "utelamna-okand", told, mend)

    def part(self, lessons: list[Lesson], key: str, place: Place) -> None:
        if key not in MAY_LACK:
            told = f"delen «{key}» måste vara med i en sak"
            mend = f"det som går att utelämna är: {', '.join(MAY_LACK)}"
            place.say(self.findings, "utelamna-kravs", told, mend)
            return
        for one in lessons:
            self.parts.setdefault(one.number, set()).add(key)

    def check(self) -> None:
        """Note an activity without which a part would no longer be what it is called."""
        for lesson in self.order:
            for part in lesson.parts:
                needs = _NEEDS.get(part.key)
                gone = [one for one in part.activities if one in self.activities]
                if needs is None or not gone:
                    continue
                left = [one for one in part.activities if one not in self.activities]
                if not any(needs(self.kind(one)) for one in left):
                    told = f"sak {lesson.number} får ingen övning kvar i «{part.heading}»"
                    mend = "behåll övningen, eller byt ut den med replace"
                    self.activities[gone[0]].say(self.findings, "utelamna-kravs", told, mend)

    def kind(self, ref: str) -> str:
        """The name of an activity's kind."""
        root = self.course.root
        activity = read_activity(ref, root, Findings(root))
        return activity.kind.name if activity is not None else ""
