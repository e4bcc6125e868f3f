# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Faults in a guide's graph and texts: every way must end, and every place must have its field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studycircle.activities.kind import Say
from studycircle.activities.paste import PLACE
from studycircle.activities.ways import Graph, check_ids, check_ways, items
from studycircle.course.located import Located

if TYPE_CHECKING:
    from studycircle.activities.guide import Guide

LONGEST_SIGN = 4


def check(guide: Guide, located: Located, say: Say) -> None:
    """Faults in a guide that reads well otherwise: every way must end in an outcome."""
    outcomes, fields = items(located, "outcomes"), items(located, "fields")
    check_ids("guide", guide.fields, fields, say)
    start = guide.start or guide.questions[0].id
    graph = Graph(
        kind="guide",
        step="question",
        steps=guide.questions,
        outcomes=guide.outcomes,
        start=start,
    )
    check_ways(graph, located, say)
    _check_texts(guide, outcomes, fields, say)


def _check_texts(
    guide: Guide, outcomes: Sequence[Located], fields: Sequence[Located], say: Say
) -> None:
    known = {field.id for field in guide.fields}
    used: set[str] = set()
    for outcome, place in zip(guide.outcomes, outcomes, strict=True):
        spots = items(place, "paste")
        check_ids("guide", outcome.paste, spots, say)
        for paste, spot in zip(outcome.paste, spots, strict=True):
            used.update(PLACE.findall(paste.text))
            for name in sorted({*PLACE.findall(paste.text)} - known):
                say(
                    spot.line,
                    "guide-unknown-field",
                    f"«{paste.id}» has a place for {{{name}}}, which is no field",
                    "add the field, or mend the name",
                )
        for sign in outcome.badge:
            if not 0 < len(sign) <= LONGEST_SIGN:
                say(
                    place.line,
                    "guide-badge-sign",
                    f"the badge sign «{sign}» has {len(sign)} letters",
                    f"use one to {LONGEST_SIGN}",
                )
    for field, place in zip(guide.fields, fields, strict=True):
        if field.id not in used:
            say(
                place.line,
                "guide-unused-field",
                f"no text has a place for {{{field.id}}}",
                "use it, or take it out",
            )
