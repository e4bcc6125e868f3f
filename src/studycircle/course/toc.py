# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The order of the book, _toc.yml, in the format of Jupyter Book 1 (jb-book)."""

from __future__ import annotations

import itertools
from pathlib import Path, PurePosixPath

from attrs import frozen

from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.textfile import is_file, stays_inside
from studycircle.course.yamlfile import read_yaml

FILE = "_toc.yml"
SUFFIXES = (".md", ".ipynb")


@frozen
class TocEntry:
    """One file of the book, named as in the file: without suffix, from the course's root.

    `under` is the file whose section it is, for pages that belong to another page.
    """

    file: str
    caption: str | None
    line: int
    under: str | None = None


@frozen
class TocPart:
    """Files under one caption, in order; the caption is empty where the file gives none."""

    caption: str
    files: tuple[str, ...]


@frozen
class Toc:
    """The order of the book: its start page, then all other files."""

    root: str
    entries: tuple[TocEntry, ...]

    @property
    def parts(self) -> tuple[TocPart, ...]:
        """The files, the start page left out, in groups of one caption."""
        groups = itertools.groupby(self.entries, key=lambda entry: entry.caption or "")
        return tuple(TocPart(name, tuple(one.file for one in group)) for name, group in groups)

    @property
    def files(self) -> tuple[str, ...]:
        """The start page and all others, in order."""
        return (self.root, *(one.file for one in self.entries))


def read_toc(root: Path, findings: Findings) -> Toc:
    """The order of the book; what cannot be made out is noted and left out."""
    path = root / FILE
    located = read_yaml(path, findings)
    if located is None:
        return Toc("", ())
    top = located.value if isinstance(located.value, dict) else {}
    start = top.get("root")
    entries: list[TocEntry] = []
    if start is None or not isinstance(start.value, str):
        line = start.line if start is not None else 1
        findings.add(
            path, line, "toc-form", "has no start page", "begin it with `root: book/index`"
        )
        name = ""
    else:
        name = _name(start.value)
        _check_file(TocEntry(name, None, start.line), root, findings)
    for key in ("parts", "chapters"):
        if key in top:
            _collect(top[key], key, None, None, entries, path, findings)
    seen: dict[str, int] = {name: start.line if start is not None else 1}
    for entry in entries:
        if entry.file in seen:
            findings.add(
                path,
                entry.line,
                "toc-doubled",
                f"{entry.file} stands twice (first on line {seen[entry.file]})",
                "keep one of them",
            )
        else:
            _check_file(entry, root, findings)
        seen.setdefault(entry.file, entry.line)
    return Toc(name, tuple(entries))


def _collect(
    listed: Located,
    key: str,
    caption: str | None,
    under: str | None,
    entries: list[TocEntry],
    path: Path,
    findings: Findings,
) -> None:
    if not isinstance(listed.value, list):
        text = f"«{key}» is {listed.type_name}, not a list"
        findings.add(path, listed.line, "toc-form", text, "write a list of `- file: …`")
        return
    for one in listed.value:
        parts = one.value if isinstance(one.value, dict) else {}
        file, told = parts.get("file"), parts.get("caption")
        name = told.value if told is not None and isinstance(told.value, str) else caption
        above = under
        if file is not None and isinstance(file.value, str):
            above = _name(file.value)
            entries.append(TocEntry(above, name, file.line, under))
        elif not ({"chapters", "sections", "url", "glob"} & parts.keys()):
            text = "an entry names no file"
            findings.add(path, one.line, "toc-form", text, "write `- file: notebooks/04-bloggen`")
        for inner in ("chapters", "sections"):
            if inner in parts:
                _collect(parts[inner], inner, name, above, entries, path, findings)


def _name(file: str) -> str:
    suffix = PurePosixPath(file).suffix
    return file.removesuffix(suffix) if suffix in SUFFIXES else file


def _check_file(entry: TocEntry, root: Path, findings: Findings) -> None:
    if "\0" not in entry.file and not entry.file.startswith("/"):
        for suffix in SUFFIXES:
            path = root / (entry.file + suffix)
            if stays_inside(path, root) and is_file(path):
                return
    findings.add(
        root / FILE,
        entry.line,
        "toc-dead",
        f"there is no file {entry.file}.md or .ipynb",
        "write the file, or take the line out",
    )
