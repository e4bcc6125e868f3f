# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a quiz file holds: questions of six types, each with feedback on what one may answer."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from studycircle.activities.kind import Definition
from studycircle.course.shape import ID, item


@frozen(kw_only=True)
class Asked:
    """What every question has."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("the question or statement", most=500)
    hint: str | None = item("a push in the right direction", default=None, most=300)


@frozen(kw_only=True)
class Option:
    """One answer to choose."""

    text: str = item("the answer as it is read", most=240)
    right: bool = item("whether it is right", default=False)
    feedback: str = item("why it is right, or what the mistake is", most=600)


@frozen(kw_only=True)
class Single(Asked):
    """One right answer among several."""

    type: Literal["single"] = item("single")
    options: tuple[Option, ...] = item("the answers", least=2, most=6)


@frozen(kw_only=True)
class Multiple(Asked):
    """Several right answers."""

    type: Literal["multiple"] = item("multiple")
    options: tuple[Option, ...] = item("the answers", least=3, most=8)


@frozen(kw_only=True)
class TrueFalse(Asked):
    """A statement that is true or false."""

    type: Literal["true-false"] = item("true-false")
    answer: bool = item("whether the statement is true")
    if_true: str = item("feedback to the one who says it is true", most=600)
    if_false: str = item("feedback to the one who says it is false", most=600)


@frozen(kw_only=True)
class Step:
    """One item of an order question."""

    text: str = item("the item as it is read", most=200)
    feedback: str = item("why it stands in this place", most=400)


@frozen(kw_only=True)
class Order(Asked):
    """Items to be put in order; the file lists them in the right one."""

    type: Literal["order"] = item("order")
    steps: tuple[Step, ...] = item("the items in the right order", least=3, most=7)


@frozen(kw_only=True)
class Pair:
    """Two things that belong together."""

    left: str = item("what is asked", most=200)
    right: str = item("what belongs to it", most=120)
    feedback: str = item("why they belong together", most=400)


@frozen(kw_only=True)
class Match(Asked):
    """Things to be paired."""

    type: Literal["match"] = item("match")
    pairs: tuple[Pair, ...] = item("the pairs", least=3, most=7)
    extra: tuple[str, ...] = item("answers that belong to nothing", default=(), most=3)


@frozen(kw_only=True)
class Mistake:
    """A wrong answer that people do give."""

    answer: str = item("what they write", most=80)
    feedback: str = item("what the mistake is", most=400)


@frozen(kw_only=True)
class Short(Asked):
    """A word or two to write; small misspellings, case and missing dots are forgiven."""

    type: Literal["short"] = item("short")
    answers: tuple[str, ...] = item("all accepted answers, the best one first", most=12)
    mistakes: tuple[Mistake, ...] = item("wrong answers with their own feedback", default=())
    if_right: str = item("feedback to a right answer", most=600)
    if_wrong: str = item("feedback to any other answer", most=600)
    tolerance: int | None = item(
        "misspelt letters allowed; by length if left out", default=None, least=0, most=3
    )


Question: TypeAlias = Single | Multiple | TrueFalse | Order | Match | Short


@frozen(kw_only=True)
class Quiz(Definition):
    """A quiz with feedback on every option."""

    questions: tuple[Question, ...] = item("the questions", most=15)


def start_order(question: Order) -> list[int]:
    """The order the steps are shown in at first: always the same, never the right one."""
    count = len(question.steps)
    turn = sum(question.id.encode()) % (count - 1) + 1
    return [(place * (count - 1) + turn) % count for place in range(count)]


def match_answers(question: Match) -> list[str]:
    """All answers of a match question in alphabetical order, so that the place tells nothing."""
    return sorted([*(pair.right for pair in question.pairs), *question.extra], key=str.casefold)
