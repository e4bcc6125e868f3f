# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Which prints there are: workbooks for lessons, meetings and the whole course; a leader's guide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from studycircle.course.course import Course
from studycircle.course.plan import WHOLE
from studycircle.course.site import read_site

SIZES = {"": 11, "-stor-stil": 17}
"""The type in points by what a print's name ends with: ordinary, and large for weak eyes."""

HANDBOOK = "ledarhandbok"


@frozen
class Volume:
    """A print: its file's name without ending, its title, and the built pages it is bound of."""

    name: str
    title: str
    pages: tuple[Path, ...]
    cover: bool = False
    boxes: tuple[Path, ...] = ()
    """Lessons' pages whose boxes for leaders follow, and nothing else of them."""


def workbooks(course: Course, book: Path) -> Iterator[Volume]:
    """The participants' prints, of the pages built in `book`."""
    pages = {one.number: book / "notebooks" / f"{one.name}.html" for one in course.lessons}
    for one in course.lessons:
        yield Volume(one.name, one.named, (pages[one.number],))
    for meeting in course.meetings:
        chosen = tuple(pages[number] for number in meeting.lessons)
        yield Volume(f"mote-{meeting.id}", f"Arbetsbok: {meeting.title}", chosen, cover=True)
    yield Volume(
        WHOLE,
        f"Arbetsbok: {read_site(course.root).title}",
        tuple(pages.values()),
        cover=True,
    )


def guides(course: Course, book: Path) -> Iterator[Volume]:
    """The leaders' print of what is built in `book`: the handbook, the meetings, the lessons' boxes."""
    names = [one.file for one in course.toc.entries if one.file.startswith("book/ledare/")]
    pages = tuple(book / f"{name}.html" for name in names if not name.endswith("handledarkort"))
    if pages:
        boxes = tuple(book / "notebooks" / f"{one.name}.html" for one in course.lessons)
        yield Volume(
            HANDBOOK,
            f"Ledarhandbok: {read_site(course.root).title}",
            pages,
            cover=True,
            boxes=boxes,
        )
