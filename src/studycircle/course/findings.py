# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a check found, and where.

A finding prints as one line a person can act on::

    notebooks/04-bloggen/quiz.yml:12: quiz-no-right-answer no option is right – set `right: true`
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from attrs import define, field, frozen

Severity = Literal["error", "warning"]


@frozen(order=True)
class Finding:
    """One fault in one place; `line` counts from 1, `code` is stable and kebab-case."""

    path: str
    line: int
    code: str
    message: str
    mend: str
    severity: Severity = "error"

    def __str__(self) -> str:
        mark = "" if self.severity == "error" else "warning: "
        return f"{self.path}:{self.line}: {mark}{self.code} {self.message} – {self.mend}"


@define
class Findings:
    """Collects the findings of one run; paths are written relative to `root`."""

    root: Path
    found: list[Finding] = field(factory=list)
    _errors: int = field(default=0, init=False)

    def add(
        self,
        path: Path,
        line: int,
        code: str,
        message: str,
        mend: str,
        severity: Severity = "error",
    ) -> None:
        """Note a fault at `path:line`; a path outside `root` is written as it is."""
        try:
            name = path.relative_to(self.root).as_posix()
        except ValueError:
            name = path.as_posix()
        self._errors += severity == "error"
        self.found.append(Finding(name, max(line, 1), code, message, mend, severity))

    @property
    def errors(self) -> list[Finding]:
        """The findings that make a run fail, in file and line order."""
        return [one for one in self if one.severity == "error"]

    @property
    def error_count(self) -> int:
        """How many errors were noted so far, one noted twice counted twice.

        A reader tells by it whether its own file is sound, also one that was read before.
        """
        return self._errors

    @property
    def warnings(self) -> list[Finding]:
        """The findings that are said but never make a run fail."""
        return [one for one in self if one.severity == "warning"]

    def __iter__(self) -> Iterator[Finding]:
        return iter(sorted(set(self.found)))

    def __len__(self) -> int:
        return len(set(self.found))


class CourseError(Exception):
    """Raised where an object cannot be made at all; its text is one or more findings."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        super().__init__("\n".join(str(one) for one in findings))
