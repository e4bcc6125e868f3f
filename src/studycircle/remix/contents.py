# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The order of the remix's book: our parts, with its meetings in the place of ours, and its own pages."""

from __future__ import annotations

from attrs import define, field

from studycircle.course.toc import TocEntry
from studycircle.remix.book import MEETINGS, OWN
from studycircle.remix.chosen import Chosen
from studycircle.remix.quoting import quoted

CREDITS = "book/kallor-och-andringar"
BESIDE_CREDITS = "book/licens"
MEETING_LIST = f"{MEETINGS.as_posix()}/index"
HEAD = """\
# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT

# Bokens ordning. Flytta rader hur du vill, men låt sakerna stå i nummerordning.
"""


@define
class _Part:
    caption: str
    chapters: list[tuple[str, list[str]]] = field(factory=list)


def contents(chosen: Chosen, gone: frozenset[str]) -> str:
    """The text of _toc.yml; `gone` are the pages of ours that are not taken."""
    toc = chosen.course.toc
    parts: list[_Part] = []
    placed = False
    for entry in toc.entries:
        if entry.file.startswith("notebooks/"):
            if not placed:
                parts += _lessons(chosen)
                placed = True
            continue
        if f"{entry.file}.md" in gone:
            continue
        _add(parts, entry)
    if CREDITS not in [file for part in parts for file, _ in part.chapters]:
        parts.append(_Part("Om kursen", [(CREDITS, [])]))
    for part in parts:
        for file, under in part.chapters:
            if file == MEETING_LIST:
                under[:] = [f"{MEETINGS.as_posix()}/{one.id}" for one in chosen.meetings]
    return _written(toc.root, parts)


def _lessons(chosen: Chosen) -> list[_Part]:
    names = {one.number: f"notebooks/{one.name}" for one in chosen.taken}
    made = [
        _Part(one.title, [(names[number], []) for number in one.lessons]) for one in chosen.meetings
    ]
    if chosen.pages:
        made.append(_Part(chosen.pages_title, [(f"{OWN}/{one.name}", []) for one in chosen.pages]))
    return made


def _add(parts: list[_Part], entry: TocEntry) -> None:
    """Put an entry where it stood with us: in its part, and below its page where that is taken."""
    caption = entry.caption or ""
    if not parts or parts[-1].caption != caption:
        parts.append(_Part(caption))
    chapters = parts[-1].chapters
    if entry.under is not None and chapters and chapters[-1][0] == entry.under:
        chapters[-1][1].append(entry.file)
    else:
        chapters.append((entry.file, []))
    if entry.file == BESIDE_CREDITS:
        chapters.append((CREDITS, []))


def _written(root: str, parts: list[_Part]) -> str:
    lines = [HEAD.rstrip("\n"), "format: jb-book", f"root: {root}", "parts:"]
    for part in parts:
        lines += [f"  - caption: {quoted(part.caption)}", "    chapters:"]
        for file, under in part.chapters:
            lines.append(f"      - file: {file}")
            if under:
                lines.append("        sections:")
                lines += [f"          - file: {one}" for one in under]
    return "\n".join(lines) + "\n"
