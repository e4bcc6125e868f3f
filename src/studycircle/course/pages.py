# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The prose pages of the book: Markdown under book/."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from studycircle.course.findings import Findings
from studycircle.course.markup import Markup, scan
from studycircle.course.rules import check_levels
from studycircle.course.textfile import read_text

_FRONT = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)


@frozen
class Page:
    """One page; `name` is as in _toc.yml, e.g. `book/index`."""

    path: Path
    name: str
    markup: Markup = field(repr=False)


def read_pages(root: Path, findings: Findings) -> tuple[Page, ...]:
    """The pages under book/, in the order of their names; folders that begin with _ hold none."""
    pages = []
    for path in files_in(root / "book", findings):
        if path.suffix != ".md":
            continue
        text = read_text(path, findings)
        if text is None:
            continue
        front = _FRONT.match(text)
        if front:  # kept line for line
            text = "\n" * front.group(0).count("\n") + text[front.end() :]
        markup = scan(text)
        check_levels([(one, one.line) for one in markup.headings], path, findings)
        name = path.relative_to(root).with_suffix("").as_posix()
        pages.append(Page(path, name, markup))
    return tuple(pages)


def files_in(folder: Path, findings: Findings) -> Iterator[Path]:
    """Every file below `folder`, in order, but for hidden folders and those that begin with _.

    A link that leads to a folder is given as it is, not followed.
    """
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith((".", "_")))
        links = [one for one in folders if Path(place, one).is_symlink()]
        for name in sorted([*files, *links]):
            if not name.startswith("."):
                yield Path(place, name)
