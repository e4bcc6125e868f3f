# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson: a notebook, its metadata, and the pictures of its folder."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from attrs import field, frozen

from studycircle.course.anatomy import Level
from studycircle.course.findings import Findings
from studycircle.course.lix import Lix
from studycircle.course.markup import Markup, scan
from studycircle.course.metadata import Metadata, Minutes, read_metadata
from studycircle.course.notebook import Cell, read_notebook
from studycircle.course.parts import Part, split_parts
from studycircle.course.pictures import FILE, Picture, read_pictures
from studycircle.course.prose import check_prose, lesson_lix
from studycircle.course.rules import check_rules
from studycircle.course.textfile import is_file

NAME = re.compile(r"([0-9]{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)")
"""A lesson's file and folder name: its number in two digits (three from 100) and its slug."""


@frozen
class Lesson:
    """One lesson, all its files read; `folder` is where its data lies."""

    path: Path
    name: str
    number: int
    slug: str
    title: str
    summary: str
    minutes: Minutes
    outcomes: tuple[str, ...]
    digcomp: tuple[str, ...]
    level: Level
    keywords: tuple[str, ...]
    facts: tuple[str, ...]
    reviewed: date
    cells: tuple[Cell, ...] = field(repr=False)
    markup: tuple[Markup, ...] = field(repr=False)
    parts: tuple[Part, ...] = field(repr=False)
    activities: tuple[str, ...]
    leader_cells: tuple[Cell, ...] = field(repr=False)
    pictures: tuple[Picture, ...] = field(repr=False)
    lix: Lix = field(repr=False)

    @property
    def named(self) -> str:
        """The lesson as people call it: «Sak 4: Bloggen»."""
        return f"Sak {self.number}: {self.title}"

    @property
    def folder(self) -> Path:
        """The lesson's data folder, beside its notebook."""
        return self.path.with_suffix("")

    def part(self, key: str) -> Part | None:
        """The part of that key."""
        return next((one for one in self.parts if one.key == key), None)


@frozen
class Draft:
    """A lesson's notebook as far as it can be read; `lesson` is None while its metadata is not."""

    path: Path
    cells: tuple[Cell, ...]
    markup: tuple[Markup, ...]
    parts: tuple[Part, ...]
    pictures: dict[str, Picture]
    metadata_lines: dict[str, int]
    lesson: Lesson | None

    @property
    def folder(self) -> Path:
        """The lesson's data folder, beside its notebook."""
        return self.path.with_suffix("")


def read_lesson(path: Path, findings: Findings) -> Draft | None:
    """The lesson with everything said that is wrong with it alone; None when it cannot be read."""
    notebook = read_notebook(path, findings)
    listed = path.with_suffix("") / FILE
    pictures, _ = read_pictures(listed, findings) if is_file(listed) else ({}, {})
    if notebook is None:
        return None
    metadata = read_metadata(notebook.metadata, path, findings)
    lines = dict(notebook.metadata.key_lines) if notebook.metadata is not None else {}
    markup = tuple(_EMPTY if cell.kind == "code" else scan(cell.source) for cell in notebook.cells)
    left_out = metadata.left_out if metadata is not None else ()
    parts = split_parts(notebook.cells, markup, path, findings, left_out)
    check_rules(notebook.cells, markup, parts, metadata, path, findings)
    check_prose(notebook.cells, parts, path, findings)
    if metadata is not None:
        _check_name(metadata, path, lines, findings)
    lesson = None
    if metadata is not None:
        lesson = _lesson(path, metadata, notebook.cells, markup, parts, pictures)
    return Draft(path, notebook.cells, markup, parts, pictures, lines, lesson)


_EMPTY = scan("")


def _check_name(metadata: Metadata, path: Path, lines: dict[str, int], findings: Findings) -> None:
    wanted = f"{metadata.number:02}-{metadata.slug}"
    if path.stem != wanted:
        findings.add(
            path,
            lines.get("number", 1),
            "lesson-name",
            f"number and slug say {wanted}, the file's name says {path.stem}",
            "make them the same",
        )


def _lesson(
    path: Path,
    metadata: Metadata,
    cells: tuple[Cell, ...],
    markup: tuple[Markup, ...],
    parts: tuple[Part, ...],
    pictures: dict[str, Picture],
) -> Lesson:
    return Lesson(
        path=path,
        name=path.stem,
        number=metadata.number,
        slug=metadata.slug,
        title=metadata.title,
        summary=metadata.summary,
        minutes=metadata.minutes,
        outcomes=metadata.outcomes,
        digcomp=metadata.digcomp,
        level=metadata.level,
        keywords=metadata.keywords,
        facts=metadata.facts,
        reviewed=metadata.reviewed,
        cells=cells,
        markup=markup,
        parts=parts,
        activities=tuple(one.activity for one in cells if one.activity is not None),
        leader_cells=tuple(one for one in cells if one.leader),
        pictures=tuple(pictures.values()),
        lix=lesson_lix(parts),
    )
