# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a lesson says about itself: the `studycircle` metadata of its notebook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

import attrs
from attrs import frozen

from studycircle.course.anatomy import DIGCOMP, GAP, MINUTES, Level
from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.shape import ID, item, read


@frozen(kw_only=True)
class Minutes:
    """Minutes of each part; the sources take none."""

    varfor: int = item("minutes for «Varför?»", least=0, most=45)
    upptack: int = item("minutes for «Upptäck»", least=0, most=45)
    prova: int = item("minutes for «Prova»", least=0, most=45)
    testa_dig: int = item("minutes for «Testa dig»", least=0, most=45)
    samtala: int = item("minutes for «Samtala»", least=0, most=45)
    loggbok: int = item("minutes for «Loggbok»", least=0, most=45)
    ga_vidare: int = item("minutes for «Gå vidare»", least=0, most=45)

    @property
    def total(self) -> int:
        """The lesson's length."""
        return sum(attrs.astuple(self))


@frozen(kw_only=True)
class Metadata:
    """What a lesson says about itself, under `studycircle` in its notebook's metadata."""

    number: int = item("the lesson's number", least=1, most=999)
    slug: str = item("the lesson's short name, as in the file name", pattern=ID, most=40)
    title: str = item("the lesson's title", most=90)
    summary: str = item("what the lesson is about, in one sentence", most=200)
    minutes: Minutes = item("minutes of each part")
    outcomes: tuple[str, ...] = item("«Efter den här saken kan du …»", least=2, most=4)
    digcomp: tuple[str, ...] = item("DigComp 3.0 competence codes", least=1, most=6)
    level: Level = item("how much the lesson takes for granted")
    keywords: tuple[str, ...] = item("words to search for", least=3, most=8)
    facts: tuple[str, ...] = item("the facts the text uses", least=0)
    reviewed: date = item("the day somebody last went through the lesson")
    left_out: tuple[Literal["ga-vidare"], ...] = item(
        "the parts that the lesson does without", default=()
    )


def read_metadata(located: Located | None, path: Path, findings: Findings) -> Metadata | None:
    """The metadata, or None with findings."""
    if located is None:
        findings.add(
            path,
            1,
            "metadata-missing",
            "the notebook has no «studycircle» metadata",
            "copy it from another lesson, or make the lesson with `make lesson NAME=…`",
        )
        return None
    made = read(Metadata, with_dates(located, ("reviewed",)), path, findings)
    if made is None:
        return None
    assert isinstance(located.value, dict)
    parts = located.value
    for code, line in _lines(parts["digcomp"]):
        if code not in DIGCOMP and GAP not in code:
            findings.add(
                path,
                line,
                "digcomp-unknown",
                f"«{code}» is no DigComp 3.0 code",
                f"use one of: {', '.join(DIGCOMP)}",
            )
    for key in ("digcomp", "keywords", "facts", "outcomes"):
        seen: set[str] = set()
        for word, line in _lines(parts[key]):
            if word in seen:
                text = f"«{word}» stands twice under {key}"
                findings.add(path, line, "metadata-doubled", text, "keep one of them")
            seen.add(word)
    least, most = MINUTES
    if not least <= made.minutes.total <= most:
        findings.add(
            path,
            parts["minutes"].line,
            "minutes-total",
            f"the parts add up to {made.minutes.total} minutes",
            f"a lesson takes {least}–{most}",
        )
    return made


def with_dates(located: Located, keys: tuple[str, ...]) -> Located:
    """JSON has no dates: text such as 2026-11-22 under `keys` becomes one."""
    if not isinstance(located.value, dict):
        return located
    values = dict(located.value)
    for key in keys:
        one = values.get(key)
        if one is not None and isinstance(one.value, str) and len(one.value) == 10:
            try:
                values[key] = Located(date.fromisoformat(one.value), one.line)
            except ValueError:
                continue  # the contract says that it is no date
    return Located(values, located.line, located.key_lines)


def _lines(listed: Located) -> list[tuple[str, int]]:
    assert isinstance(listed.value, list)
    return [(str(one.value), one.line) for one in listed.value]
