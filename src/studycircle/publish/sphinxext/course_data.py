# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The course that is being built, read once per build."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.course.lesson import Lesson


def course_of(app: Sphinx) -> Course:
    """The course in the tree being built. Its faults were reported by the check before the build."""
    held = getattr(app, "_studycircle_course", None)
    if held is None:
        root = Path(app.srcdir)
        held = load_course(root, Findings(root))
        app._studycircle_course = held  # type: ignore[attr-defined]
    assert isinstance(held, Course)
    return held


def lesson_of(app: Sphinx, docname: str) -> Lesson | None:
    """The lesson whose page this is, or None for a page of prose."""
    folder, _, name = docname.rpartition("/")
    if folder != "notebooks":
        return None
    return next((one for one in course_of(app).lessons if one.name == name), None)
