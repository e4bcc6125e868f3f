# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Faults in a guide's graph and texts: every way must end, and every place must have its field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from studycircle.activities.kind import Say
from studycircle.course.located import Located

if TYPE_CHECKING:
    from studycircle.activities.guide import Guide, Question

PLACE = re.compile(r"\{([^{}]*)\}")
"""A place for a field in a text to take along."""

LONGEST_SIGN = 4


class Named(Protocol):
    """What has an id in the file."""

    @property
    def id(self) -> str:
        """The name others refer to it by."""


def check(guide: Guide, located: Located, say: Say) -> None:
    """Faults in a guide that reads well otherwise: every way must end in an outcome."""
    questions, outcomes = _items(located, "questions"), _items(located, "outcomes")
    fields = _items(located, "fields")
    _check_ids([*guide.questions, *guide.outcomes], [*questions, *outcomes], say)
    _check_ids(guide.fields, fields, say)
    _check_ways(guide, located, questions, outcomes, say)
    _check_texts(guide, outcomes, fields, say)


def _items(located: Located, key: str) -> list[Located]:
    assert isinstance(located.value, dict)
    found = located.value.get(key)
    return found.value if found is not None and isinstance(found.value, list) else []


def _check_ids(named: Sequence[Named], places: Sequence[Located], say: Say) -> None:
    seen: set[str] = set()
    for one, place in zip(named, places, strict=True):
        if one.id in seen:
            say(place.line, "guide-doubled-id", f"the id «{one.id}» is used twice", "rename one")
        seen.add(one.id)


def _check_ways(
    guide: Guide,
    located: Located,
    questions: Sequence[Located],
    outcomes: Sequence[Located],
    say: Say,
) -> None:
    asked = {question.id: question for question in guide.questions}
    known = {*asked, *(outcome.id for outcome in guide.outcomes)}
    start = guide.start or guide.questions[0].id
    if start not in asked:
        assert isinstance(located.value, dict)
        line = located.value["start"].line
        say(line, "guide-unknown-target", f"no question is called «{start}»", "name a question")
        return
    for question, place in zip(guide.questions, questions, strict=True):
        seen: set[str] = set()
        for option, spot in zip(question.options, _items(place, "options"), strict=True):
            if option.to not in known:
                say(
                    spot.line,
                    "guide-unknown-target",
                    f"«{option.text}» leads to «{option.to}», which is not there",
                    "name a question or an outcome",
                )
            elif _leads_to(asked, option.to, question.id):
                say(
                    spot.line,
                    "guide-cycle",
                    f"«{option.text}» leads back to «{question.id}»",
                    "let every way end in an outcome",
                )
            if option.text.casefold() in seen:
                say(
                    spot.line,
                    "guide-doubled-option",
                    f"«{question.id}» has the answer «{option.text}» twice",
                    "make each answer different",
                )
            seen.add(option.text.casefold())
    reached = {start, *_beyond(asked, start)}
    told = [("question", one.id) for one in guide.questions]
    told += [("outcome", one.id) for one in guide.outcomes]
    for (what, name), place in zip(told, (*questions, *outcomes), strict=True):
        if name not in reached:
            say(
                place.line,
                f"guide-unreachable-{what}",
                f"no way leads to the {what} «{name}»",
                "let an option lead to it, or take it out",
            )


def _beyond(asked: dict[str, Question], start: str) -> Iterator[str]:
    """The ids that can be reached from `start`, which itself is among them only in a cycle."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        question = asked.get(waiting.pop())
        for option in question.options if question is not None else ():
            if option.to not in seen:
                seen.add(option.to)
                waiting.append(option.to)
                yield option.to


def _leads_to(asked: dict[str, Question], start: str, goal: str) -> bool:
    return start == goal or goal in _beyond(asked, start)


def _check_texts(
    guide: Guide, outcomes: Sequence[Located], fields: Sequence[Located], say: Say
) -> None:
    known = {field.id for field in guide.fields}
    used: set[str] = set()
    for outcome, place in zip(guide.outcomes, outcomes, strict=True):
        spots = _items(place, "paste")
        _check_ids(outcome.paste, spots, say)
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
