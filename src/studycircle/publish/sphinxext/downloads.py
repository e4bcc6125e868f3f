# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Puts each lesson's zip where its page links to it."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from studycircle.out.zips import write_zip
from studycircle.publish.downloads import lesson_files
from studycircle.publish.sphinxext.course_data import course_of

FOLDER = "ladda-ner"


def write(app: Sphinx, error: Exception | None) -> None:
    """Make the zips of all lessons; the tree being built holds the edition already."""
    if error is not None or app.builder.format != "html":
        return
    course = course_of(app)
    for lesson in course.lessons:
        files = lesson_files(course, lesson, "ledare")
        write_zip(Path(app.outdir) / FOLDER / f"{lesson.name}.zip", files)


def connect(app: Sphinx) -> None:
    """Listen to the end of the build."""
    app.connect("build-finished", write)
