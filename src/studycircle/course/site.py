# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a course is called and whose it is, in _config.yml: the one place that says so."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.textfile import is_file
from studycircle.course.yamlfile import read_yaml

FILE = "_config.yml"
TITLE = "23 saker – och sedan?"
"""The name of a course that does not say its own."""


@frozen
class Site:
    """A course's name, its author, and the address of its site, which may be empty."""

    title: str = TITLE
    author: str = TITLE
    address: str = ""
    origin: str = ""
    """The course that a remix is made of."""

    @property
    def credit(self) -> str:
        """Whom a source is named after: the author, and what theirs is made of."""
        return f"{self.author}, efter «{self.origin}»" if self.origin else self.author


def read_site(root: Path) -> Site:
    """What the course at `root` says of itself; a file that cannot be read says nothing."""
    path = root / FILE
    located = read_yaml(path, Findings(root)) if is_file(path) else None
    if located is None:
        return Site()
    address = _text(located, "sphinx", "config", "studycircle_site_url").rstrip("/")
    title = _text(located, "title") or TITLE
    origin = _text(located, "sphinx", "config", "studycircle_origin", "title")
    return Site(title, _text(located, "author") or title, address, origin)


def _text(located: Located, *keys: str) -> str:
    for key in keys:
        found = located.value.get(key) if isinstance(located.value, dict) else None
        if found is None:
            return ""
        located = found
    return located.value if isinstance(located.value, str) else ""
