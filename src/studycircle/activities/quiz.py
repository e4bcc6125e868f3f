# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Quiz: questions with feedback on every option; never submits by itself, no timer, no grade."""

from __future__ import annotations

from collections.abc import Sequence

from studycircle.activities.kind import Kind, Say, to_json
from studycircle.activities.quiz_paper import paper
from studycircle.activities.quiz_shape import (
    Match,
    Multiple,
    Order,
    Question,
    Quiz,
    Short,
    Single,
    match_answers,
    start_order,
)
from studycircle.course.located import Located
from studycircle.locale import Texts

FEWEST_QUESTIONS = 5
FEWEST_TYPES = 3


def check(quiz: Quiz, located: Located, say: Say) -> None:
    """Faults in a quiz that reads well otherwise."""
    top = located.line
    places = _places(located)
    if len(quiz.questions) < FEWEST_QUESTIONS:
        say(
            top,
            "quiz-too-few-questions",
            f"has {len(quiz.questions)} questions",
            f"write at least {FEWEST_QUESTIONS}",
        )
    types = {question.type for question in quiz.questions}
    if len(types) < FEWEST_TYPES:
        say(
            top,
            "quiz-too-few-types",
            f"has only the types {', '.join(sorted(types))}",
            f"use at least {FEWEST_TYPES} of single, multiple, true-false, order, match, short",
        )
    seen: set[str] = set()
    for question, line in zip(quiz.questions, places, strict=True):
        if question.id in seen:
            say(line, "quiz-doubled-id", f"the id «{question.id}» is used twice", "rename one")
        seen.add(question.id)
        _check_question(question, line, say)
    _check_guessable(quiz, top, say)


def _places(located: Located) -> list[int]:
    assert isinstance(located.value, dict)
    listed = located.value["questions"].value
    assert isinstance(listed, list)
    return [one.line for one in listed]


def _check_question(question: Question, line: int, say: Say) -> None:
    name = f"«{question.id}»"
    if isinstance(question, (Single, Multiple)):
        right = sum(option.right for option in question.options)
        if right == 0:
            say(line, "quiz-no-right-answer", f"no option of {name} is right", "set `right: true`")
        if isinstance(question, Single) and right > 1:
            say(
                line,
                "quiz-several-right",
                f"{right} options of {name} are right",
                "keep one, or set type: multiple",
            )
        _check_doubled([one.text for one in question.options], name, line, say)
    elif isinstance(question, Order):
        _check_doubled([one.text for one in question.steps], name, line, say)
    elif isinstance(question, Match):
        _check_doubled([one.left for one in question.pairs], name, line, say)
        _check_doubled([*(one.right for one in question.pairs), *question.extra], name, line, say)
    elif isinstance(question, Short):
        _check_doubled(
            [*question.answers, *(one.answer for one in question.mistakes)], name, line, say
        )


def _check_doubled(written: Sequence[str], name: str, line: int, say: Say) -> None:
    folded = [" ".join(one.casefold().split()) for one in written]
    for one in sorted({one for one in folded if folded.count(one) > 1}):
        say(line, "quiz-doubled-answer", f"{name} has «{one}» twice", "make each answer different")


def _check_guessable(quiz: Quiz, line: int, say: Say) -> None:
    singles = [one for one in quiz.questions if isinstance(one, Single)]
    if len(singles) < 3:
        return
    places = {next((n for n, o in enumerate(q.options) if o.right), -1) for q in singles}
    if len(places) == 1:
        say(
            line,
            "quiz-guessable-place",
            "the right answer stands in the same place in every question",
            "move some of them",
        )
    if all(
        max(q.options, key=lambda option: len(option.text)).right
        and len({len(option.text) for option in q.options}) > 1
        for q in singles
    ):
        say(
            line,
            "quiz-guessable-length",
            "the right answer is the longest in every question",
            "shorten it, or let a wrong one say as much",
        )


def summary(quiz: Quiz, t: Texts) -> list[str]:
    """The questions, numbered."""
    return [f"{number}. {one.text}" for number, one in enumerate(quiz.questions, start=1)]


def data(quiz: Quiz, path: object) -> dict[str, object]:
    """What quiz.js reads: the questions, with first order and answer lists worked out."""
    questions = []
    for question in quiz.questions:
        one = to_json(question)
        if isinstance(question, Order):
            one["start"] = start_order(question)
        if isinstance(question, Match):
            one["answers"] = match_answers(question)
        questions.append(one)
    return {"questions": questions}


KIND = Kind("quiz", Quiz, paper, summary, check, data)
