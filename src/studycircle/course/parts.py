# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Splits a notebook's cells into the parts of the anatomy, each once and in order."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from attrs import frozen

from studycircle.course.anatomy import GAP, KEYS, PARTS
from studycircle.course.findings import Findings
from studycircle.course.markup import Markup
from studycircle.course.near import suggestion
from studycircle.course.notebook import Cell


@frozen
class Part:
    """A part of a lesson, its heading's cell first."""

    key: str
    heading: str
    cells: tuple[Cell, ...]

    @property
    def text(self) -> str:
        """What the participant reads in it, as Markdown."""
        told = (one.source for one in self.cells if one.kind == "markdown" and not one.leader)
        return "\n\n".join(told)

    @property
    def activities(self) -> tuple[str, ...]:
        """The activities in it."""
        return tuple(one.activity for one in self.cells if one.activity is not None)

    @property
    def has_gap(self) -> bool:
        """Whether something in it is still to be written, so that it cannot be measured yet."""
        return any(GAP in one.source for one in self.cells)


def split_parts(
    cells: tuple[Cell, ...],
    markup: tuple[Markup, ...],
    path: Path,
    findings: Findings,
    left_out: Collection[str] = (),
) -> tuple[Part, ...]:
    """The parts in the file's order; a missing, doubled, misordered or unknown one is noted.

    `left_out` are the keys of parts that the lesson does without.
    """
    keys = {part.heading: part.key for part in PARTS}
    begun: list[tuple[str, str, int]] = []
    for place, (cell, marks) in enumerate(zip(cells, markup, strict=True)):
        for heading in marks.headings:
            if heading.level != 2 or cell.leader:
                continue
            line = cell.line_of(heading.line)
            key = keys.get(heading.text)
            if key is None:
                meant = suggestion(heading.text, keys)
                findings.add(
                    path,
                    line,
                    "part-unknown",
                    f"«{heading.text[:60]}» is no part of a lesson",
                    meant or "make it a ### heading inside a part",
                )
            elif heading.line != 1 or cell.source.split("\n", 1)[0] != f"## {heading.text}":
                findings.add(
                    path,
                    line,
                    "part-place",
                    f"«{heading.text}» does not begin its cell",
                    f"let the cell's first line be «## {heading.text}»",
                )
            else:
                begun.append((key, heading.text, place))
    lines = [(key, cells[place].line) for key, _, place in begun]
    _check_order(lines, path, findings, left_out)
    ends = [*(place for _, _, place in begun), len(cells)][1:]
    return tuple(
        Part(key, heading, cells[place:end])
        for (key, heading, place), end in zip(begun, ends, strict=bool(begun))
    )


def _check_order(
    begun: list[tuple[str, int]], path: Path, findings: Findings, left_out: Collection[str]
) -> None:
    names = {part.key: part.heading for part in PARTS}
    first: dict[str, int] = {}
    furthest = -1
    for key, line in begun:
        if key in first:
            findings.add(
                path,
                line,
                "part-doubled",
                f"«{names[key]}» stands twice (first on line {first[key]})",
                "put them together",
            )
            continue
        first[key] = line
        place = KEYS.index(key)
        if place < furthest:
            findings.add(
                path,
                line,
                "part-order",
                f"«{names[key]}» stands after «{names[KEYS[furthest]]}»",
                "the order is: " + ", ".join(names.values()),
            )
        furthest = max(furthest, place)
    line = begun[-1][1] if begun else 1
    for key in KEYS:
        if key not in first and key not in left_out:
            findings.add(
                path,
                line,
                "part-missing",
                f"the part «{names[key]}» is missing",
                f"add a cell that begins «## {names[key]}»",
            )
