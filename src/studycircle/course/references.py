# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Roles in text: {fact} and {term} must be in their registers, and the lesson's list must agree."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import frozen

from studycircle.course.course import FACT_FILE, Course
from studycircle.course.findings import Findings
from studycircle.course.glossary import find_term
from studycircle.course.lesson import Draft
from studycircle.course.markup import Role
from studycircle.course.near import suggestion

ROLES = frozenset({"fact", "term", "doc", "ref", "abbr", "sub", "sup", "kbd", "download"})
"""All roles that text may use."""


def check_references(course: Course, today: date, findings: Findings) -> None:
    """Notes roles, facts and terms that do not exist, and facts that may not be used (any more)."""
    checker = _Checker(course, findings)
    used: set[str] = set()
    for draft in course.drafts:
        roles = [
            (role, cell.line_of(role.line))
            for cell, marks in zip(draft.cells, draft.markup, strict=True)
            for role in marks.roles
        ]
        in_text = checker.roles(draft.path, roles)
        used |= in_text
        checker.listed(draft, in_text)
    for page in course.pages:
        used |= checker.roles(page.path, [(role, role.line) for role in page.markup.roles])
    for card in course.cards.values():
        used |= checker.roles(card.path, [(role, role.line) for role in card.markup.roles])
    for name in sorted(used & course.facts.keys()):
        fact = course.facts[name]
        if fact.review < today:
            findings.add(
                course.root / FACT_FILE,
                course.fact_lines[name],
                "fact-past-review",
                f"«{name}» was to be reviewed {fact.review}",
                "look the source up again and set new dates",
                "warning",
            )


@frozen
class _Checker:
    course: Course
    findings: Findings

    def roles(self, path: Path, roles: list[tuple[Role, int]]) -> set[str]:
        """Checks the roles of one file; gives the facts it uses."""
        facts: set[str] = set()
        for role, line in roles:
            if role.name == "fact":
                facts.add(role.target)
                self.fact(role.target, path, line)
            elif role.name == "term" and find_term(role.target, self.course.glossary) is None:
                known = suggestion(role.target, self.course.glossary)
                self.findings.add(
                    path,
                    line,
                    "term-unknown",
                    f"«{role.target}» is not in the glossary",
                    known or "add it to book/glossary.yml",
                )
            elif role.name not in ROLES:
                self.findings.add(
                    path,
                    line,
                    "role-unknown",
                    f"the role {{{role.name}}} is not known",
                    suggestion(role.name, ROLES) or f"use one of: {', '.join(sorted(ROLES))}",
                )
        return facts

    def fact(self, name: str, path: Path, line: int) -> None:
        fact = self.course.facts.get(name)
        if fact is None:
            known = suggestion(name, self.course.facts)
            self.findings.add(
                path,
                line,
                "fact-unknown",
                f"«{name[:60]}» is not in the fact register",
                known or "add it to book/facts.yml with source and date",
            )
        elif not fact.usable:
            self.findings.add(
                path,
                line,
                "fact-unverified",
                f"«{name}» has not been verified",
                "look it up and set its status, or leave the statement out",
            )

    def listed(self, draft: Draft, in_text: set[str]) -> None:
        """The lesson's metadata lists exactly the facts that its text uses."""
        if draft.lesson is None:
            return
        listed = set(draft.lesson.facts)
        line = draft.metadata_lines.get("facts", 1)
        for name in sorted(in_text - listed):
            text = f"«{name[:60]}» is used in the text but not listed"
            self.findings.add(
                draft.path, line, "fact-unlisted", text, "add it to facts in the metadata"
            )
        for name in sorted(listed - in_text):
            text = f"«{name[:60]}» is listed but not used in the text"
            self.findings.add(
                draft.path, line, "fact-unused", text, "take it out, or write {fact}`…` in the text"
            )
