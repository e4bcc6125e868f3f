# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The dated fact register, book/facts.yml. A lesson states law and numbers by {fact}`id` only."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from attrs import frozen

from studycircle.course.findings import Findings
from studycircle.course.register import read_entries
from studycircle.course.shape import ID, item

URL = r"https?://[^\s<>\"]+"


@frozen(kw_only=True)
class Fact:
    """One thing held true: from where, checked when, to be checked again when."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what we hold true, in one sentence", most=600)
    source: str = item("the source's name", most=300)
    url: str = item("the source's address", pattern=URL)
    checked: date = item("the day it was last checked")
    review: date = item("the day to check it again")
    status: Literal["verified", "secondary", "unverified"] = item(
        "verified in the source itself, in a secondary source, or not at all"
    )
    note: str | None = item("what the next reader should know", default=None, most=900)

    @property
    def usable(self) -> bool:
        """Whether a lesson may state it."""
        return self.status != "unverified"


@frozen(kw_only=True)
class FactFile:
    """The dated fact register."""

    facts: tuple[Fact, ...] = item("the facts", least=0)


def read_facts(path: Path, findings: Findings) -> tuple[dict[str, Fact], dict[str, int]]:
    """The facts by id, and the line of each."""
    facts, lines = read_entries(path, findings, FactFile, "facts", lambda fact: fact.id)
    for fact in facts.values():
        if fact.review < fact.checked:
            findings.add(
                path,
                lines[fact.id],
                "fact-review-order",
                f"«{fact.id}» is to be reviewed {fact.review}, before it was checked",
                "set review to a day after checked",
            )
    return facts, lines
