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
from studycircle.out.pdf import FONTS
from studycircle.plan.ready import ready_papers
from studycircle.publish import fingerprint

FOLDER = "papper"
_ROOMS = ("course", "plan", "out")


def write_papers(root: Path, book: Path, cache: Path) -> list[Path]:
    """Write the papers of the course at `root` into the built leaders' `book`. Raises PdfError."""
    code = fingerprint.of_package(_ROOMS)
    fonts = fingerprint.of_files(fingerprint.files_in(root / FONTS), root)
    written = []
    for one in ready_papers(load_course(root, Findings(root))):
        mark = hashlib.sha256("\0".join([code, fonts, one.told]).encode()).hexdigest()
        kept = cache / mark[:16] / one.name
        if not kept.is_file():
            write_if_changed(kept, one.make())
        target = book / FOLDER / one.name
        write_if_changed(target, kept.read_bytes())
        written.append(target)
    return written
