# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads an activity's file: finds it from its reference, and its kind from the `kind:` it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from studycircle.activities.kind import Activity
from studycircle.activities.kinds import NAMES, kind_named
from studycircle.course.findings import CourseError, Finding, Findings
from studycircle.course.shape import read
from studycircle.course.yamlfile import read_yaml

if TYPE_CHECKING:  # A lesson that opens an activity loads no course.
    from studycircle.course.course import Course

_NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
REF = re.compile(rf"(?:[0-9]{{2,3}}-{_NAME}|book(?:/{_NAME})?)/{_NAME}")
"""`04-bloggen/quiz` is notebooks/04-bloggen/quiz.yml; `book/min-loggbok` is book/min-loggbok.yml,
and `book/ovningar/quiz` is book/ovningar/quiz.yml."""


def path_of(ref: str, root: Path) -> Path:
    """The file of an activity reference in the course, or in the lesson taken home, at `root`."""
    beside = ref.startswith("book/") or not (root / "notebooks").is_dir()
    return (root if beside else root / "notebooks") / f"{ref}.yml"


def read_activity(ref: str, root: Path, findings: Findings) -> Activity | None:
    """The activity, or None with findings at the lines that are wrong."""
    path = path_of(ref, root)
    located = read_yaml(path, findings)
    if located is None:
        return None
    if not isinstance(located.value, dict):
        findings.add(path, 1, "value-type", "the file is not a mapping", "begin it with `kind: …`")
        return None
    told = located.value.get("kind")
    name = told.value if told is not None else None
    kind = kind_named(name) if isinstance(name, str) else None
    if kind is None:
        findings.add(
            path,
            told.line if told is not None else 1,
            "kind-unknown",
            "no kind" if told is None else f"kind «{told.plain()}» is not known",
            f"set kind to one of: {', '.join(NAMES)}",
        )
        return None
    before = findings.error_count
    definition = read(kind.definition, located, path, findings, ignore=("kind",))
    if definition is None:
        return None

    def say(line: int, code: str, message: str, mend: str) -> None:
        findings.add(path, line, code, message, mend)

    kind.check(definition, located, say)
    if kind.load is not None:
        definition = kind.load(definition, located, path, say)
    return Activity(ref, kind, definition, path) if findings.error_count == before else None


def lesson_activities(course: Course) -> dict[str, Activity]:
    """The activities of all lessons by reference; CourseError tells of all that cannot be read."""
    findings = Findings(course.root)
    refs = (ref for lesson in course.lessons for ref in lesson.activities)
    read = {ref: read_activity(ref, course.root, findings) for ref in refs}
    if findings.errors:
        raise CourseError(findings.errors)
    return {ref: one for ref, one in read.items() if one is not None}


def find_root(start: Path) -> Path | None:
    """The course that `start` lies in: the nearest folder upwards that holds `notebooks/`.

    A lesson taken home alone is a course of its own, wherever it lies: the notebook with its data
    folder beside it.
    """
    apart = start.name != "notebooks" and not (start / "notebooks").is_dir()
    if apart and any(path.with_suffix("").is_dir() for path in start.glob("*.ipynb")):
        return start
    for folder in (start, *start.parents):
        if (folder / "notebooks").is_dir():
            return folder
        if folder.name == "notebooks":
            return folder.parent
    return None


def open_activity(ref: str, start: Path) -> Activity:
    """The activity for a lesson cell run in the folder `start`; CourseError says what is wrong."""
    root = find_root(start)
    if root is None:
        raise CourseError([_unfound(ref, start, "no folder «notebooks» here or above")])
    findings = Findings(root)
    if not isinstance(ref, str) or not REF.fullmatch(ref):
        raise CourseError(
            [_unfound(str(ref), start, "is not an activity, such as 04-bloggen/quiz")]
        )
    activity = read_activity(ref, root, findings)
    if activity is None:
        raise CourseError(findings.errors)
    return activity


def _unfound(ref: str, start: Path, message: str) -> Finding:
    return Finding(
        f"activity({ref!r})",
        1,
        "activity-unknown",
        message,
        f"run the lesson in its own folder, not {start.name}",
    )
