# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The rules that one lesson's notebook keeps by itself: title, headings, code, parts' contents."""

from __future__ import annotations

import re
from pathlib import Path

from studycircle.course.anatomy import QUESTIONS
from studycircle.course.findings import Findings
from studycircle.course.leader import check_leader
from studycircle.course.markup import Heading, Markup
from studycircle.course.metadata import Metadata
from studycircle.course.notebook import Cell
from studycircle.course.parts import Part

_TIME = re.compile(
    r"^\*\*Tid:\*\* cirka ([0-9]{1,3}) minuter\.[ ]+\*\*Du behöver:\*\*[ ]+(\S.*)$", re.M
)
_BOX = re.compile(r"Så gör du i .+")
_DATED = re.compile(r".*\(kollat [0-9]{4}-(?:0[1-9]|1[0-2])\)")


def needs_of(title: Cell) -> str:
    """What a lesson's title says that one needs for it; empty where it does not say."""
    found = _TIME.search(title.source)
    return found[2].strip() if found else ""


def check_rules(
    cells: tuple[Cell, ...],
    markup: tuple[Markup, ...],
    parts: tuple[Part, ...],
    metadata: Metadata | None,
    path: Path,
    findings: Findings,
) -> None:
    """Notes every rule that is broken; `metadata` is None when it could not be read."""
    rules = _Rules(path, findings)
    rules.title(cells, markup, metadata)
    levels = [
        (one, cell.line_of(one.line))
        for cell, marks in zip(cells, markup, strict=True)
        for one in marks.headings
        if not cell.leader
    ]
    check_levels(levels, path, findings)
    marks = {id(cell): one for cell, one in zip(cells, markup, strict=True)}
    for cell in cells:
        rules.cell(cell, marks[id(cell)])
    for part in parts:
        rules.part(part, [marks[id(cell)] for cell in part.cells])
    check_leader(cells, parts, metadata, path, findings)


def check_levels(headings: list[tuple[Heading, int]], path: Path, findings: Findings) -> None:
    """Notes a heading that jumps a level, an empty one, and a second title; for pages as well."""
    level = 0
    for heading, line in headings:
        name = heading.text[:60]
        if not heading.text:
            findings.add(path, line, "heading-empty", "a heading has no text", "write it")
        if heading.level > level + 1:
            findings.add(
                path,
                line,
                "heading-jump",
                f"«{name}» is of level {heading.level} below level {level}",
                f"write it with {'#' * (level + 1)}",
            )
        elif heading.level == 1 and level:
            findings.add(path, line, "heading-title", f"«{name}» is a second title", "write ##")
        level = heading.level


class _Rules:
    def __init__(self, path: Path, findings: Findings) -> None:
        self.path = path
        self.findings = findings

    def say(self, line: int, code: str, message: str, mend: str) -> None:
        self.findings.add(self.path, line, code, message, mend)

    def title(
        self, cells: tuple[Cell, ...], markup: tuple[Markup, ...], metadata: Metadata | None
    ) -> None:
        first = cells[0] if cells else None
        headings = markup[0].headings if markup else ()
        if first is None or not headings or headings[0].level != 1 or headings[0].line != 1:
            line = first.line if first is not None else 1
            self.say(line, "title-missing", "does not begin with a title", "begin it «# Sak 4: …»")
            return
        if first.leader:
            text = "the title is only for the leader"
            self.say(first.line, "title-leader", text, "take the tag out")
        lines = first.source.split("\n")
        wanted = f"# Sak {metadata.number}: {metadata.title}" if metadata else lines[0]
        if lines[0] != wanted:
            self.say(first.line, "title-heading", f"reads «{lines[0][:80]}»", f"write «{wanted}»")
        time = _TIME.search(first.source)
        if time is None:
            self.say(
                first.line,
                "title-time",
                "does not say time and needs",
                "write «**Tid:** cirka 45 minuter. **Du behöver:** …» on a line of its own",
            )
        elif metadata is not None and int(time.group(1)) != metadata.minutes.total:
            self.say(
                first.line_of(first.source.count("\n", 0, time.start()) + 1),
                "title-minutes",
                f"says {time.group(1)} minutes, the parts add up to {metadata.minutes.total}",
                "make them the same",
            )
        purpose = lines[2] if len(lines) > 2 and not lines[1].strip() else ""
        if not purpose.strip() or purpose.startswith("**Tid"):
            text = "does not say what the lesson is for"
            self.say(first.line, "title-purpose", text, "write one sentence below the title")

    def cell(self, cell: Cell, marks: Markup) -> None:
        for line, text in marks.html:
            self.say(
                cell.line_of(line),
                "html-raw",
                f"«{text}» is raw HTML",
                "write it as Markdown, or make it an activity",
            )
        if cell.kind == "markdown":
            if not cell.source.strip():
                self.say(cell.line, "cell-empty", "a cell is empty", "take it out")
            return
        if cell.activity is None:
            self.say(
                cell.line,
                "activity-form",
                "the code cell is not one activity in its exact form",
                'write: from studycircle import activity; activity("04-bloggen/quiz")',
            )
        elif "remove-input" not in cell.tags:
            text = "the activity's code would be seen"
            self.say(cell.line, "activity-seen", text, 'give the cell the tag "remove-input"')

    def part(self, part: Part, marks: list[Markup]) -> None:
        read = [
            one
            for cell, one in zip(part.cells, marks, strict=True)
            if cell.kind == "markdown" and not cell.leader
        ]
        line = part.cells[0].line
        body = part.text.partition("\n")[2]
        if not body.strip() and not part.activities:
            self.say(line, "part-empty", f"«{part.heading}» is empty", "write it")
            return
        items = sum(one.items for one in read)
        least, most = QUESTIONS
        if part.key == "samtala" and not least <= items <= most:
            self.say(
                line,
                "samtala-questions",
                f"«Samtala» has {items} questions",
                f"write {least}–{most} as items of one list",
            )
        if part.key == "kallor" and not items:
            self.say(
                line, "sources-missing", "«Källor» lists nothing", "list the sources with dates"
            )
        if part.key == "ga-vidare":
            self.further(part, marks)

    def further(self, part: Part, marks: list[Markup]) -> None:
        headings = [
            (one.text, cell.line_of(one.line))
            for cell, found in zip(part.cells, marks, strict=True)
            for one in found.headings
        ]
        if not any(text == "Utmana dig" for text, _ in headings):
            text = "«Gå vidare» has no «### Utmana dig»"
            self.say(part.cells[0].line, "challenge-missing", text, "add it")
        for text, line in headings:
            if _BOX.fullmatch(text) and not _DATED.fullmatch(text):
                mend = "end the heading with e.g. (kollat 2026-11)"
                self.say(line, "box-undated", f"«{text[:60]}» has no date", mend)
