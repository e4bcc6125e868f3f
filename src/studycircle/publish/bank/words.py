# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the bank's lists and pages call things: sorts, times, levels, licences, sizes."""

from __future__ import annotations

from studycircle.bank.resource import Resource, Sort
from studycircle.course.course import Course
from studycircle.course.licences import name_of
from studycircle.locale import texts

_SORTS: dict[Sort, tuple[str, str]] = {
    "lektion": ("Lesson", "Lessons"),
    "plan": ("Plan", "Plans"),
    "ovning": ("Practice", "Practices"),
    "quiz": ("Quiz", "Quizzes"),
    "figur": ("Figure", "Figures"),
    "presentation": ("Slides", "Slide decks"),
    "utskrift": ("Print", "Prints"),
    "handledarkort": ("Tutor card", "Tutor cards"),
    "lank": ("By others", "Resources by others"),
}
"""One and several, in English; `sort_name` says them in Swedish."""

_LANGUAGES = {"sv": "Swedish", "en": "English", "fi": "Finnish"}

TIMES = (10, 30, 60)
"""Minutes at which a span of time ends; what takes longer is a span of its own."""


def sort_name(sort: Sort, several: bool = False) -> str:
    """The sort, in the reader's language."""
    return texts("bank")(_SORTS[sort][several])


def time_span(one: Resource) -> str:
    """The span its time falls in: the minutes it ends at, `mer`, or nothing."""
    if one.minutes is None:
        return ""
    return next((str(most) for most in TIMES if one.minutes <= most), "mer")


def time_names() -> dict[str, str]:
    """What the spans are called, the shortest first."""
    t = texts("bank")
    names = {str(most): t("at most {n} minutes", n=most) for most in TIMES}
    return names | {"mer": t("more than {n} minutes", n=TIMES[-1])}


def licence_name(one: Resource) -> str:
    """Its licence as a caption says it."""
    return name_of(one.licence)


def subjects(course: Course) -> dict[str, tuple[str, frozenset[int]]]:
    """The subjects: a meeting's id, its title without number, and its lessons."""
    return {
        one.id: (one.title.partition(" – ")[2] or one.title, frozenset(one.lessons))
        for one in course.meetings
    }


def language_name(code: str) -> str:
    """The language in words; its code where we have none."""
    return texts("bank")(_LANGUAGES[code]) if code in _LANGUAGES else code


def size(octets: int) -> str:
    """A file's size for people: kB or MB of 1000."""
    if octets < 1_000_000:
        return f"{max(round(octets / 1000), 1)} kB"
    return f"{octets / 1_000_000:.1f} MB".replace(".", ",")


def meta(one: Resource) -> str:
    """The line under a resource's name."""
    t = texts("bank")
    told = [sort_name(one.sort)]
    if one.minutes:
        told.append(t("about {n} minutes", n=one.minutes))
    told += [one.level, licence_name(one)]
    if one.sort == "lank":
        told.insert(1, one.publisher)
    return " · ".join(told)
