# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The dated rules of study circles, book/studiecirkel-regler.yml: each with its source and its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from attrs import frozen

from studycircle.course.facts import URL
from studycircle.course.findings import Findings
from studycircle.course.register import read_entries
from studycircle.course.shape import item

FILE = Path("book", "studiecirkel-regler.yml")

RuleId = Literal[
    "deltagare",
    "studietimmar",
    "traffar",
    "timmar-per-traff",
    "traffar-per-vecka",
    "alder",
    "timmar-per-ar",
]
RULES: tuple[RuleId, ...] = RuleId.__args__  # type: ignore[attr-defined]


@frozen(kw_only=True)
class Rule:
    """One rule: at least, at most, or both."""

    id: RuleId = item("which rule it is")
    text: str = item("the rule in one or two plain sentences", most=200)
    least: int | None = item("the least it allows", default=None, least=0)
    most: int | None = item("the most it allows", default=None, least=0)
    check: bool = item("whether sources disagree, so that it is only told", default=False)
    source: str = item("the source's name", most=200)
    url: str = item("the source's address", pattern=URL)
    checked: date = item("the day it was last checked")
    review: date = item("the day to check it again")
    note: str | None = item("what the next reader should know", default=None, most=400)

    def allows(self, number: int) -> bool:
        """Whether `number` keeps the rule."""
        least = self.least if self.least is not None else number
        most = self.most if self.most is not None else number
        return least <= number <= most

    @property
    def told(self) -> str:
        """The rule with its source and the day it was checked."""
        return f"{self.text} (Källa: {self.source}, kontrollerad {self.checked.isoformat()}.)"


@frozen(kw_only=True)
class RuleFile:
    """The rules of study circles."""

    rules: tuple[Rule, ...] = item("the rules", least=0)


def read_rules(path: Path, findings: Findings) -> dict[str, Rule]:
    """The rules by id; one that is missing is noted, for a plan is held against all of them."""
    rules, lines = read_entries(path, findings, RuleFile, "rules", lambda one: one.id)
    for name, rule in rules.items():
        if rule.least is None and rule.most is None:
            text = f"«{name}» sets no limit"
            findings.add(path, lines[name], "rule-no-limit", text, "give least, most or both")
        if rule.review < rule.checked:
            text = f"«{name}» is to be reviewed {rule.review}, before it was checked"
            findings.add(path, lines[name], "rule-review-order", text, "set a later day")
    missing = [one for one in RULES if one not in rules]
    if missing and not findings.error_count:
        text = f"the rules {', '.join(missing)} are missing"
        findings.add(path, 1, "rule-missing", text, "add them, with source and day")
    return rules
