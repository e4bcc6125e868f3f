# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The files of a lesson's folder: pictures with their TASL, and nothing that lies there unused."""

from __future__ import annotations

import os.path
import re
from pathlib import Path

from studycircle.course.anatomy import GAP
from studycircle.course.course import LEADER_NOTEBOOKS, Course
from studycircle.course.findings import Findings
from studycircle.course.lesson import Draft
from studycircle.course.markup import Link
from studycircle.course.pages import Page, files_in
from studycircle.course.pictures import FILE, SUFFIXES, Picture, read_pictures
from studycircle.course.textfile import is_file, read_text, stays_inside

ACTIVE = re.compile(
    r"<script|<foreignObject|<!ENTITY|@import|\son[a-z]{3,20}\s*=|"
    r"(?:href|src)\s*=\s*[\"']\s*(?:https?:|//|javascript:)|url\(\s*[\"']?(?:https?:|//)",
    re.IGNORECASE,
)
_TEXT = (".yml", ".svg", ".md", ".ipynb")


def check_files(course: Course, findings: Findings) -> None:
    """Links that lead outside, pictures that do something, and gaps marked in any text file."""
    for folder in ("notebooks", "book"):
        for path in files_in(course.root / folder, findings):
            if not stays_inside(path, course.root):
                read_text(path, findings)  # says so
            elif path.suffix in _TEXT:
                _check_text(path, findings)


def _check_text(path: Path, findings: Findings) -> None:
    text = read_text(path, findings)
    if text is None:
        return
    if GAP in text:
        for number, written in enumerate(text.split("\n"), start=1):
            for piece in written.split(GAP)[1:]:
                told = piece.strip(' "\\n,')[:70]
                findings.add(path, number, "gap", f"still to be written: {told}", "write it")
    if path.suffix == ".svg":
        match = ACTIVE.search(text)
        if match:
            line = text.count("\n", 0, match.start()) + 1
            found = " ".join(match.group(0).split())
            mend = "take it out: a picture neither runs nor fetches anything"
            findings.add(path, line, "picture-active", f"the picture holds «{found}»", mend)
        if "<svg" not in text:
            findings.add(path, 1, "picture-broken", "is no SVG", "save the picture again")


def check_pictures(course: Course, findings: Findings) -> None:
    """Every picture shown has alt text and TASL, and its file is there."""
    for draft in course.drafts:
        shown = [
            (one, cell.line_of(one.line))
            for cell, marks in zip(draft.cells, draft.markup, strict=True)
            for one in marks.pictures
        ]
        _check_shown(draft.path, shown, {draft.folder: draft.pictures}, course.root, findings)
        if not shown and not any(part.has_gap for part in draft.parts):
            text = "the lesson shows no picture"
            mend = "add a figure of your own that explains something"
            findings.add(draft.path, 1, "figure-missing", text, mend, "warning")
        _check_listed(draft, {one.target for one, _ in shown}, findings)
    registers: dict[Path, dict[str, Picture]] = {}
    for page in course.pages:
        _check_shown(page.path, _of_page(page), registers, course.root, findings)


def _of_page(page: Page) -> list[tuple[Link, int]]:
    return [(one, one.line) for one in page.markup.pictures]


def _check_shown(
    path: Path,
    shown: list[tuple[Link, int]],
    registers: dict[Path, dict[str, Picture]],
    root: Path,
    findings: Findings,
) -> None:
    for picture, line in shown:
        target = picture.target
        if not picture.text.strip():
            text = f"{target[:80]} has no alt text"
            mend = "say what it shows, between the square brackets"
            findings.add(path, line, "picture-no-alt", text, mend)
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", target):
            text = f"{target[:80]} is fetched from another place"
            mend = "put the file in the lesson's folder, with its TASL in bilder.yml"
            findings.add(path, line, "picture-remote", text, mend)
            continue
        file = Path(os.path.normpath(path.parent / target)) if "\0" not in target else path.parent
        if not stays_inside(file, root) or not is_file(file):
            text = f"there is no picture {target[:80]}"
            findings.add(path, line, "picture-missing", text, "mend the path, or add the file")
            continue
        if file.parent not in registers:
            listed = file.parent / FILE
            registers[file.parent] = read_pictures(listed, findings)[0] if is_file(listed) else {}
        if file.name not in registers[file.parent]:
            text = f"{target[:80]} has no title, author, source and licence"
            mend = f"list it in {FILE} of its folder"
            findings.add(path, line, "picture-no-tasl", text, mend)


def _check_listed(draft: Draft, shown: set[str], findings: Findings) -> None:
    for name in draft.pictures:
        if not is_file(draft.folder / name):
            text = f"there is no picture {name}"
            mend = "add the file, or take the entry out"
            findings.add(draft.folder / FILE, 1, "picture-file-missing", text, mend)


def check_unused(course: Course, used: set[Path], findings: Findings) -> None:
    """Notes a file in a lesson's folder that nothing uses, and a folder without its lesson.

    `used` holds the activity files that lessons use; what one of them names is used as well.
    """
    folder = course.root / "notebooks"
    known = {draft.path.stem for draft in course.drafts}
    for draft in course.drafts:
        shown = {FILE}
        for marks in draft.markup:
            for one in (*marks.pictures, *marks.links):
                shown.add(os.path.normpath(one.target).removeprefix(draft.path.stem + os.sep))
        own = [path for path in used if path.parent == draft.folder]
        for path in files_in(draft.folder, findings):
            if path.relative_to(draft.folder).as_posix() in shown or path in used:
                continue
            quiet = Findings(course.root)  # what is wrong with these files is said elsewhere
            if any(path.name in (read_text(one, quiet) or "") for one in own):
                continue
            text = "nothing in the lesson uses this file"
            what = "show it" if path.suffix in SUFFIXES else "use it"
            findings.add(path, 1, "data-unused", text, f"{what}, or take it out", "warning")
    try:
        places = sorted(one for one in folder.iterdir() if one.is_dir())
    except OSError:
        return
    for place in places:
        if place.name.startswith((".", "_")) or place.name in {*known, LEADER_NOTEBOOKS.name}:
            continue
        if not is_file(folder / f"{place.name}.ipynb"):
            text = "the folder belongs to no lesson"
            mend = f"write notebooks/{place.name}.ipynb, or take it out"
            findings.add(place, 1, "folder-orphan", text, mend, "warning")
