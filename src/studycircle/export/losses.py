# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a question loses, or how it changes, on its way to each format.

The rules stand in RULES alone: a format and a type of question that are not named there take all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

import attrs
from attrs import frozen

from studycircle.activities.quiz_shape import Match, Question, Quiz, Short
from studycircle.export.text import has_local_link, has_marks, to_plain
from studycircle.locale import texts

ANY = frozenset({"single", "multiple", "true-false", "order", "match", "short"})
NO_ARROW = "->"
"""What no answer to be written may hold in GIFT: it would make the question one of pairs."""


@frozen
class Loss:
    """One thing that `question` (its id) does not keep; `what` is a sentence in Swedish."""

    question: str
    text: str
    what: str


@frozen
class Rule:
    """For questions of `types` in `formats` for which `when` holds; `what` is an English msgid."""

    formats: frozenset[str]
    types: frozenset[str]
    what: str
    when: Callable[[Any], bool] = lambda question: True


def _hinted(question: Question) -> bool:
    return question.hint is not None


def written(value: Any) -> Iterator[str]:
    """Every text that a reader of the question meets."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from written(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.name not in ("id", "type"):
                yield from written(getattr(value, field.name))


def _marked(question: Question) -> bool:
    return any(has_marks(one) for one in written(question))


def _linked(question: Question) -> bool:
    return any(has_local_link(one) for one in written(question))


def _marked_answers(question: Match) -> bool:
    return any(has_marks(one) for one in (*(p.right for p in question.pairs), *question.extra))


def gift_answers(question: Short) -> list[str]:
    """The accepted answers that GIFT can hold."""
    return [one for one in question.answers if NO_ARROW not in one]


def _arrowed(question: Short) -> bool:
    every = [*question.answers, *(one.answer for one in question.mistakes)]
    return any(NO_ARROW in one for one in every)


def _set(*names: str) -> frozenset[str]:
    return frozenset(names)


RULES = (
    Rule(
        _set("moodle"),
        ANY,
        "The hint shows only where the quiz lets one try several times.",
        _hinted,
    ),
    Rule(_set("gift"), ANY, "The hint stands only as a comment in the file.", _hinted),
    Rule(
        _set("qti21"),
        ANY,
        "The hint is marked as meant for the teacher; not every system shows it.",
        _hinted,
    ),
    Rule(_set("imscc"), ANY, "The hint comes along, but nothing says when to show it.", _hinted),
    Rule(
        _set("moodle", "gift"),
        _set("multiple"),
        "Each right tick gives points. In the course the answer is right when all ticks are.",
    ),
    Rule(
        _set("moodle", "gift"),
        _set("order"),
        "Becomes a question of pairs, step and place. The explanations show together after it.",
    ),
    Rule(
        _set("qti21"),
        _set("order"),
        "The explanations of the steps show together after the answer.",
    ),
    Rule(
        _set("moodle", "gift", "qti21"),
        _set("match"),
        "The explanations of the pairs show together after the answer.",
    ),
    Rule(
        _set("moodle", "gift"),
        _set("match"),
        "Bold, italics and links in the answers become plain text.",
        _marked_answers,
    ),
    Rule(
        _set("imscc"),
        _set("order"),
        "Becomes several questions, one for each step: which place has it?",
    ),
    Rule(
        _set("imscc"),
        _set("match"),
        "Becomes several questions, one for each pair: what belongs to it?",
    ),
    Rule(
        _set("moodle", "gift", "qti21", "imscc"),
        _set("short"),
        "A misspelt answer counts as wrong. In the course small slips are forgiven.",
    ),
    Rule(
        _set("gift"),
        _set("short"),
        "An answer with -> cannot be written in GIFT, and is left out.",
        _arrowed,
    ),
    Rule(_set("csv"), ANY, "Bold, italics and links become plain text.", _marked),
    Rule(
        _set("moodle", "gift", "qti21", "csv", "imscc"),
        ANY,
        "A link to another page of the course becomes plain text.",
        _linked,
    ),
)


@lru_cache(maxsize=1024)
def losses(format_id: str, quiz: Quiz) -> tuple[Loss, ...]:
    """What the quiz loses in that format, question by question, in the quiz's order."""
    t = texts("export")
    return tuple(
        Loss(question.id, to_plain(question.text), t(rule.what))
        for question in quiz.questions
        for rule in RULES
        if format_id in rule.formats and question.type in rule.types and rule.when(question)
    )


def of_question(found: Iterable[Loss], question: Question) -> list[str]:
    """What is said of one question."""
    return [one.what for one in found if one.question == question.id]


def by_sentence(found: Iterable[Loss]) -> dict[str, list[str]]:
    """The questions' texts by what they lose, in the order first told: for a page that says it once."""
    told: dict[str, list[str]] = {}
    for one in found:
        told.setdefault(one.what, []).append(one.text)
    return told
