# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Fixtures of the unit tests."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from builder import CourseBuilder, Reader
from hypothesis import HealthCheck, settings

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings

ROOT = Path(__file__).parents[2]

# How long an example takes says more of the machine than of the code. In CI a commit gets the same verdict
# each time; by hand each run looks for new examples.
settings.register_profile(
    "studycircle",
    deadline=None,
    derandomize=os.environ.get("CI") == "true",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("studycircle")


@pytest.fixture
def course(tmp_path: Path) -> CourseBuilder:
    """A small course without a fault."""
    return CourseBuilder(tmp_path)


@pytest.fixture
def whole(course: CourseBuilder) -> CourseBuilder:
    """The small course with what a build needs besides."""
    for name in ("_config.yml", "requirements.txt"):
        course.write(name, (ROOT / name).read_bytes())
    shutil.copytree(ROOT / "book/_static", course.root / "book/_static")
    course.write("book/ordlista.md", "# Ordlista\n\n```{glossary-list}\n```\n")
    line = "      - file: book/om\n"
    course.edit("_toc.yml", line, f"{line}      - file: book/ordlista\n")
    return course


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Reads YAML text as an activity; gives it and its findings as `line code`."""

    def read_text(yaml: str) -> tuple[Activity | None, list[str]]:
        file = tmp_path / "notebooks/01-prov/prov.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml, encoding="utf-8")
        findings = Findings(tmp_path)
        activity = read_activity("01-prov/prov", tmp_path, findings)
        return activity, [f"{one.line} {one.code}" for one in findings.errors]

    return read_text
