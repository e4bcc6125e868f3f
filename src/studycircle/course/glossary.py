# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The glossary, book/glossary.yml: each term in one or two plain sentences."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from studycircle.course.findings import Findings
from studycircle.course.register import read_entries
from studycircle.course.shape import item


@frozen(kw_only=True)
class Term:
    """A word and what it means."""

    term: str = item("the word in its basic form", most=60)
    text: str = item("what it means, in one or two plain sentences", most=500)


@frozen(kw_only=True)
class GlossaryFile:
    """The words that lessons explain."""

    terms: tuple[Term, ...] = item("the words", least=0)


def read_glossary(path: Path, findings: Findings) -> dict[str, Term]:
    """The terms by their basic form."""
    terms, _ = read_entries(path, findings, GlossaryFile, "terms", lambda term: term.term)
    return terms


def find_term(word: str, glossary: dict[str, Term]) -> Term | None:
    """The term a text means by `word`; «Flöde» at the head of a sentence is flöde."""
    if word in glossary:
        return glossary[word]
    folded = word.casefold()
    return next((term for name, term in glossary.items() if name.casefold() == folded), None)
