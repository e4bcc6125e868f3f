# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Puts the ready papers beside the leaders' pages; none is made again while what it is made of stays."""

from __future__ import annotations

import hashlib
from pathlib import Path

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.out.files import write_if_changed
from studycircle.plan.ready import ready_papers
from studycircle.publish import fingerprint

FOLDER = "papper"
_ROOMS = ("course", "plan", "out")


def write_papers(root: Path, book: Path, cache: Path) -> list[Path]:
    """Write the papers of the course at `root` into the built leaders' `book`. Raises PdfError."""
    course = load_course(root, Findings(root))
    mark = _mark(root)
    written = []
    for name, make in ready_papers(course):
        kept = cache / mark / name
        if not kept.is_file():
            write_if_changed(kept, make())
        target = book / FOLDER / name
        write_if_changed(target, kept.read_bytes())
        written.append(target)
    return written


def _mark(root: Path) -> str:
    """Changes when a lesson's own words, the plans, the cards, the facts or the code do."""
    files = [*(root / "notebooks").glob("*.ipynb"), *(root / "book").rglob("*.yml")]
    parts = fingerprint.of_files(files, root) + fingerprint.of_package(_ROOMS)
    return hashlib.sha256(parts.encode()).hexdigest()[:16]
