# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a recipe comes to, held against the course: lessons found, files found, licences computed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import field, frozen

from studycircle.course.course import Course
from studycircle.course.lesson import Lesson
from studycircle.course.licence_mix import Answer
from studycircle.course.pictures import Picture
from studycircle.remix.recipe import Replacement

AREAS = {
    "ledare": "handboken och allt annat för ledare",
    "handledarkort": "handledarkorten",
    "ovningar": "sidorna för den som skriver lektioner",
}
"""What may be left out besides parts and practices."""

_OF_AREA = {
    "ledare": ("book/ledare/", "notebooks/ledare/"),
    "handledarkort": ("book/ledare/handledarkort",),
    "ovningar": ("book/ovningar/",),
}


def left_out(name: str, areas: Iterable[str]) -> bool:
    """Whether the course's file `name` belongs to one of the areas."""
    return any(name.startswith(_OF_AREA[area]) for area in areas)


@frozen
class Taken:
    """A lesson that is taken: its new number, and what is left out of it."""

    lesson: Lesson
    number: int
    parts: frozenset[str] = frozenset()
    activities: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Its new file and folder name."""
        return f"{self.number:02}-{self.lesson.slug}"


@frozen
class ChosenMeeting:
    """A meeting of the result; `lessons` are the new numbers."""

    id: str
    title: str
    purpose: str
    lessons: tuple[int, ...]


@frozen
class Page:
    """A page of their own: where it lies, its name in the result, whose it is."""

    path: Path
    name: str
    title: str
    author: str
    licence: str


@frozen
class Own:
    """A file of theirs in the place of one of ours; `author` is always filled in."""

    file: str
    path: Path
    author: str
    told: Replacement


@frozen(kw_only=True)
class Chosen:
    """A recipe without a fault; everything that is needed to make the course of it."""

    course: Course = field(repr=False)
    title: str
    author: str
    site_address: str
    pages_title: str
    logo: Path | None
    logo_alt: str
    taken: tuple[Taken, ...]
    meetings: tuple[ChosenMeeting, ...]
    areas: frozenset[str]
    replaced: dict[str, Own]
    pages: tuple[Page, ...]
    pictures: tuple[tuple[Path, Picture], ...]
    files: tuple[Path, ...]
    whole: Answer
    """What the licences of all that is worked into the course give together."""

    @property
    def names(self) -> dict[str, str]:
        """The lessons' names here by their names with us."""
        return {one.lesson.name: one.name for one in self.taken}

    @property
    def numbers(self) -> dict[int, int]:
        """The lessons' numbers here by their numbers with us."""
        return {one.lesson.number: one.number for one in self.taken}

    @property
    def licence(self) -> str:
        """The licence of the course's text and pictures."""
        return self.whole.results[0]
