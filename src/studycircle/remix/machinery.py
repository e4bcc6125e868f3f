# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a remix is built and tested with: the toolkit as it stands, and the tests that fit any course."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from studycircle.remix.sources import Sources

_FILES = (
    ".gitignore",
    ".pre-commit-config.yaml",
    "CONTRIBUTING.md",
    "conftest.py",
    "pyproject.toml",
    "requirements.txt",
)
_FOLDERS = ("src", "LICENSES", ".binder", ".github/workflows")
_NO_SCRIPTS = {"bench.py"}

TESTS = (
    "tests/notebooks/test_editions.py",
    "tests/site/browser.py",
    "tests/site/conftest.py",
    "tests/site/test_every_page.py",
    "tests/unit/builder.py",
    "tests/unit/conftest.py",
    "tests/unit/test_this_course.py",
)
"""Helpers, and tests of whatever course they stand in: it is sound, its lessons run, its pages hold."""

_OURS_ALONE = re.compile(r"\bROOT\b|hela-kursen|test_remix")
"""A unit test that names one of these looks at our own 23 lessons or repository."""


def machinery(sources: Sources) -> dict[str, bytes]:
    """The files by name."""
    names = [one for one in _FILES if sources.there(one)]
    for folder in _FOLDERS:
        names += sources.below(folder)
    names += [
        one
        for one in sources.below("scripts")
        if one.count("/") == 1 and PurePosixPath(one).name not in _NO_SCRIPTS
    ]
    names += [one for one in TESTS if sources.there(one)]
    names += [one for one in sources.below("tests/unit") if _fits_any_course(one, sources)]
    return {name: sources.data(name) for name in dict.fromkeys(names)}


def _fits_any_course(name: str, sources: Sources) -> bool:
    """Whether a unit test builds its own small course, or reads texts of its own."""
    is_test = PurePosixPath(name).name.startswith("test_") and name.endswith(".py")
    return is_test and _OURS_ALONE.search(sources.text(name) + name) is None
