# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a recipe says, with all it extends put together, and where each thing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from attrs import field, frozen

from studycircle.course.findings import Findings
from studycircle.course.pictures import Picture
from studycircle.remix.recipe import Logo, OwnPage, RecipeMeeting, Replacement

T = TypeVar("T")


@frozen
class Place:
    """A line of a recipe."""

    path: Path
    line: int

    def say(self, findings: Findings, code: str, message: str, mend: str) -> None:
        """Note a fault here."""
        findings.add(self.path, self.line, f"recept-{code}", message, mend)

    def file(self, name: str) -> Path:
        """The file that the recipe means by `name`."""
        return self.path.parent / name


@frozen
class Told(Generic[T]):
    """Something a recipe says, and where."""

    value: T
    place: Place


@frozen(kw_only=True)
class Wish:
    """A recipe and all it extends. `path` is the recipe's own file, `files` all that were read.

    Texts are empty and lists have no entries where no recipe says anything.
    """

    path: Path
    files: tuple[Path, ...]
    title: str = ""
    author: str = ""
    site_address: str = ""
    pages_title: str = "Från oss"
    logo: Told[Logo] | None = None
    plan: Told[str] | None = None
    lessons: tuple[Told[int | str], ...] = ()
    meetings: tuple[Told[RecipeMeeting], ...] = ()
    pages: tuple[Told[OwnPage], ...] = ()
    pictures: tuple[Told[Picture], ...] = ()
    replace: tuple[Told[Replacement], ...] = ()
    leave_out: tuple[Told[str], ...] = ()
    lines: dict[str, Place] = field(factory=dict)
    """Where each key stands."""

    @property
    def folder(self) -> Path:
        """The recipe's folder; every file it names lies in it."""
        return self.path.parent

    def place(self, key: str) -> Place:
        """Where `key` is said, or the recipe's first line."""
        return self.lines.get(key, Place(self.path, 1))
