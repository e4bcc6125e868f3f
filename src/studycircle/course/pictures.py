# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Pictures with title, author, source and licence (TASL): bilder.yml in a lesson's folder."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from studycircle.course.findings import Findings
from studycircle.course.licence_mix import taken_in_by_sa
from studycircle.course.licences import LICENCES
from studycircle.course.register import read_entries
from studycircle.course.shape import item

FILE = "bilder.yml"
SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif")


@frozen(kw_only=True)
class Picture:
    """A picture and whose it is. `alt` is only for one that no lesson text shows."""

    file: str = item("the picture's file name", pattern=r"[A-Za-z0-9åäöÅÄÖ._-]+")
    title: str = item("the picture's title", most=160)
    author: str = item("who made it", most=160)
    source: str = item("an address, or «eget arbete»", most=400)
    licence: str = item("the licence as SPDX writes it, e.g. CC-BY-SA-4.0", most=40)
    alt: str | None = item("what the picture shows", default=None, most=300)
    caption: str | None = item("stands below the picture", default=None, most=400)
    description: str | None = item("a long description", default=None, most=3000)


@frozen(kw_only=True)
class PictureFile:
    """The pictures of one folder: title, author, source and licence of each."""

    pictures: tuple[Picture, ...] = item("the pictures", least=0)


def read_pictures(path: Path, findings: Findings) -> tuple[dict[str, Picture], dict[str, int]]:
    """The pictures by file name, and the line of each; an unfit licence is noted."""
    pictures, lines = read_entries(path, findings, PictureFile, "pictures", lambda one: one.file)
    for one in pictures.values():
        check_licence(one, path, lines[one.file], findings)
    return pictures, lines


def check_licence(one: Picture, path: Path, line: int, findings: Findings) -> None:
    """Notes a licence that is unknown, or that a course under CC BY-SA 4.0 cannot take in."""
    if one.licence not in LICENCES:
        findings.add(
            path,
            line,
            "licence-unknown",
            f"«{one.licence}» of {one.file} is not a licence we know",
            "write it as SPDX does, e.g. CC-BY-SA-4.0, CC-BY-4.0 or CC0-1.0",
        )
    elif not taken_in_by_sa(one.licence):
        findings.add(
            path,
            line,
            "picture-licence",
            f"{one.licence} of {one.file} cannot be taken into a course under CC BY-SA 4.0",
            "use a picture under CC0, CC BY or CC BY-SA (2.0 or later)",
        )
