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
    "tests/conftest.py",
    "tests/notebooks/test_editions.py",
    "tests/site/browser.py",
    "tests/site/conftest.py",
    "tests/site/test_every_page.py",
    "tests/unit/builder.py",
    "tests/unit/conftest.py",
    "tests/unit/of_kind.py",
    "tests/unit/test_this_course.py",
)
"""Helpers, and tests of whatever course they stand in: it is sound, its lessons run, its pages hold."""

UNIT_TESTS = (
    "captions",
    "check_commands",
    "check_course",
    "check_files",
    "check_lesson",
    "course_objects",
    "course_readers",
    "course_rules",
    "downloads",
    "federation",
    "guide",
    "licence_mixer",
    "licence_rules",
    "locale",
    "logbook",
    "outside",
    "password",
    "photo",
    "publish_execute",
    "publish_plain",
    "publish_stage",
    "quiz",
    "replies",
    "slides",
    "spread",
    "tracker",
    "vendored",
    "wiki",
)
"""Tests of the toolkit that need no lesson of ours, but for those in the classes of OUR_LESSONS."""

OUR_LESSONS = "not TestLesson and not TestLicenceChooser and not every_code_has_a_test"
"""What pytest is told in a remix: these look at lessons, or at tests, that it may not have."""


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
    tests = [*TESTS, *(f"tests/unit/test_{one}.py" for one in UNIT_TESTS)]
    names += [one for one in tests if sources.there(one)]
    made = {name: sources.data(name) for name in dict.fromkeys(names)}
    if "pyproject.toml" in made:
        made["pyproject.toml"] = _without_our_lessons(sources.text("pyproject.toml")).encode()
    return made


def _without_our_lessons(text: str) -> str:
    return re.sub(
        r"(?m)^(addopts = \[.*)\]$", lambda match: f'{match[1]}, "-k", "{OUR_LESSONS}"]', text
    )
