# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a resource of the knowledge bank is: one thing to find, take home and use in another circle."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import field, frozen

PLACE = "book/kunskapsbank"
"""Where the bank's pages lie in the participants' edition."""

EXPORTS = f"{PLACE}/export"
"""Where the files for other systems lie."""

Sort = Literal[
    "lektion",
    "plan",
    "ovning",
    "quiz",
    "figur",
    "presentation",
    "utskrift",
    "handledarkort",
    "lank",
]
SORTS: tuple[Sort, ...] = Sort.__args__  # type: ignore[attr-defined]
"""In the order they are shown."""

Audience = Literal["deltagare", "ledare", "bibliotek"]


@frozen(kw_only=True)
class File:
    """A form in which a resource can be had: `address` from the root of the site, or a whole one."""

    label: str
    address: str
    media_type: str
    size: int = 0
    """Bytes; 0 where it is not known."""
    lost: tuple[str, ...] = ()
    """What this form leaves out, one sentence each."""


@frozen(kw_only=True)
class Resource:
    """A resource with all that is said of it. `id` never changes: it is its address.

    `home` is where it is met, from the root of the site or a whole address. `lessons` are the numbers
    of those it belongs to. `modes`, `features` and `hazards` are schema.org's words; empty where nobody
    has looked. `preview` is HTML.
    """

    id: str
    sort: Sort
    title: str
    summary: str
    home: str
    lessons: tuple[int, ...]
    digcomp: tuple[str, ...]
    level: str
    licence: str
    author: str
    modified: date
    minutes: int | None = None
    publisher: str = ""
    source: str = ""
    languages: tuple[str, ...] = ("sv",)
    audience: tuple[Audience, ...] = ("deltagare",)
    keywords: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    offline: bool = True
    part_of: str = ""
    """The id of the resource it is a part of."""
    files: tuple[File, ...] = ()
    preview: str = field(default="", repr=False)
    note: str = ""

    @property
    def page(self) -> str:
        """Its own page, from the root of the site."""
        return f"{PLACE}/{self.id}.html"

    @property
    def ours(self) -> bool:
        """Whether it is of this course."""
        return self.sort != "lank"
