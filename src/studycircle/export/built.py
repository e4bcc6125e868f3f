# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The built participant edition as packages take from it: its pages, and the files that they need.

A file is read once for all packages, and anew when it has changed.
"""

from __future__ import annotations

import json
import posixpath
import re
from functools import lru_cache
from pathlib import Path

from attrs import frozen

from studycircle.course.lesson import Lesson
from studycircle.export.page import Page, take_apart

_URL = re.compile(r"url\(\s*[\"']?(?!data:|https?:)([^)\"'#?]+)")
_LATE = re.compile(r"studycircle\.late\((\{.*\})\);")
_LATER = re.compile(r'studycircle\.later\("([a-z_]+)"\)')

HOST = "_static/host.js"
FONTS = "_static/fonts/"
FONT_LICENCE = f"{FONTS}OFL.txt"


class ExportError(Exception):
    """What was to be packed is not there; says `path: code message – how to mend it`."""


@lru_cache(maxsize=1024)
def _read(path: Path, changed: int, size: int) -> bytes:
    return path.read_bytes()


@lru_cache(maxsize=256)
def _taken(place: str, content: bytes) -> Page:
    return take_apart(place, content.decode())


@frozen
class Built:
    """The site's folder."""

    html: Path

    def read(self, place: str) -> bytes:
        """The file at `place`; ExportError where it is not."""
        path = self.html / place
        try:
            told = path.stat()
            return _read(path, told.st_mtime_ns, told.st_size)
        except OSError:
            text = "export-file-missing the site has no such file – build it anew with `make book`"
            raise ExportError(f"{path}: {text}") from None

    def page(self, lesson: Lesson) -> Page:
        """The lesson's page."""
        place = place_of(lesson)
        return _taken(place, self.read(place))

    def files(self, lesson: Lesson) -> dict[str, bytes]:
        """What the lesson's page needs besides itself, by place: to the last font and late script."""
        found: dict[str, bytes] = {}
        waiting = list(self.page(lesson).files)
        beside = self.html / place_of(lesson).removesuffix(".html")
        waiting += [
            p.relative_to(self.html).as_posix() for p in sorted(beside.rglob("*")) if p.is_file()
        ]
        while waiting:
            place = waiting.pop()
            if place not in found:
                found[place] = self.read(place)
                waiting += self._named(place, found[place])
        return dict(sorted(found.items()))

    def _named(self, place: str, content: bytes) -> list[str]:
        if place.endswith(".css"):
            folder = posixpath.dirname(place)
            return [
                posixpath.normpath(f"{folder}/{one.strip()}")
                for one in _URL.findall(content.decode())
            ]
        if place.endswith(".js") and place.startswith("_static/"):
            late = self._late()
            names = _LATER.findall(content.decode())
            return [f"_static/{file}" for name in names for file in late.get(name, {}).values()]
        if place.startswith(FONTS) and place.endswith(".woff2"):
            # The licence asks to go with the type.
            return [FONT_LICENCE]
        return []

    def _late(self) -> dict[str, dict[str, str]]:
        """What each late module's scripts are called, as page/host.js is told."""
        told = _LATE.search(self.read(HOST).decode())
        return json.loads(told[1]) if told else {}


def place_of(lesson: Lesson) -> str:
    """Where the site has the lesson's page."""
    return f"notebooks/{lesson.name}.html"
