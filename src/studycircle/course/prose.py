# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Klarspråk: how long and how heavy the text is that a participant reads."""

from __future__ import annotations

import re
from pathlib import Path

from studycircle.course.anatomy import LIX_MOST, SENTENCE_MOST, WORDS
from studycircle.course.findings import Findings
from studycircle.course.lix import Lix, measure, sentences
from studycircle.course.notebook import Cell
from studycircle.course.parts import Part

LONGEST = 100_000
"""Signs that are measured; a lesson has some 10,000."""


def lesson_lix(parts: tuple[Part, ...]) -> Lix:
    """LIX of what a participant reads; the list of sources is no running text and left out."""
    return measure("\n\n".join(part.text for part in parts if part.key != "kallor")[:LONGEST])


def check_prose(
    cells: tuple[Cell, ...], parts: tuple[Part, ...], path: Path, findings: Findings
) -> None:
    """Notes a lesson above LIX 40, parts too short or too long, and each overlong sentence."""
    lix = lesson_lix(parts)
    if lix.value > LIX_MOST:
        findings.add(
            path,
            parts[0].cells[0].line,
            "lix-high",
            f"LIX is {lix.value:.0f}, above {LIX_MOST}",
            "shorten sentences and change long words for ordinary ones",
        )
    for part in parts:
        _check_words(part, path, findings)
    for cell in cells:
        if cell.kind == "markdown":
            _check_sentences(cell, path, findings)


def _check_words(part: Part, path: Path, findings: Findings) -> None:
    if part.key not in WORDS or part.has_gap:
        return
    least, most = WORDS[part.key]
    words = measure(part.text[:LONGEST]).words
    if not least <= words <= most:
        findings.add(
            path,
            part.cells[0].line,
            "words-few" if words < least else "words-many",
            f"«{part.heading}» has {words} words",
            f"aim for {least}–{most}",
            "warning",
        )


def _check_sentences(cell: Cell, path: Path, findings: Findings) -> None:
    for words, text in sentences(cell.source):
        if len(words) > SENTENCE_MOST:
            findings.add(
                path,
                cell.line_of(_line_of(words, cell.source)),
                "sentence-long",
                f"a sentence has {len(words)} words: «{text[:70]}…»",
                f"part it; {SENTENCE_MOST} is the most",
                "warning",
            )


def _line_of(words: list[str], source: str) -> int:
    """The source's line on which a sentence of these words begins."""
    first = r"[\W_]{1,20}".join(re.escape(word) for word in words[:5])
    match = re.search(first, source)
    return source.count("\n", 0, match.start()) + 1 if match else 1
