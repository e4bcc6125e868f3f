# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Quizzes as Moodle XML: a category for each, its questions with answers, feedback and hints.

An order becomes pairs of step and place, for the type of its own came with Moodle 4.4 only. Written
from https://docs.moodle.org/en/Moodle_XML_format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from studycircle.activities.quiz_shape import (
    Match,
    Multiple,
    Order,
    Question,
    Quiz,
    Short,
    Single,
    TrueFalse,
)
from studycircle.export.credit import credit
from studycircle.export.losses import Loss, of_question
from studycircle.export.text import listed, tidy, to_html, to_plain
from studycircle.export.tree import Element, comment, element, written
from studycircle.locale import texts


@frozen
class Bank:
    """A quiz as a category of a question bank."""

    title: str
    quiz: Quiz
    losses: tuple[Loss, ...]


def moodle(banks: Sequence[Bank], within: str = "") -> bytes:
    """The file; `within` is the category around those of the banks, for a whole plan."""
    parts = [b"<?xml version='1.0' encoding='UTF-8'?>\n<quiz>\n", written(comment(credit()))]
    for bank in banks:
        names = [one.replace("/", "//") for one in (within, bank.title) if one]
        path = "/".join(("$course$", "top", *names))
        parts.append(
            written(element("question", element("category", _text(path)), type="category"))
        )
        parts += [
            _question(one, tuple(of_question(bank.losses, one))) for one in bank.quiz.questions
        ]
    return b"".join([*parts, b"</quiz>\n"])


def _text(text: str) -> Element:
    return element("text", text)


def _html(tag: str, html: str) -> Element:
    return element(tag, _text(html), format="html")


@lru_cache(maxsize=1024)
def _question(question: Question, lost: tuple[str, ...]) -> bytes:
    kind, general, parts = _parts(question)
    made = element(
        "question",
        *(comment(one) for one in lost),
        element("name", _text(to_plain(question.text)[:200])),
        _html("questiontext", to_html(question.text)),
        _html("generalfeedback", general),
        element("defaultgrade", "1"),
        element("penalty", "0"),
        element("hidden", "0"),
        element("idnumber", question.id),
        *parts,
        _html("hint", to_html(question.hint)) if question.hint is not None else None,
        type=kind,
    )
    return written(made)


def _parts(question: Question) -> tuple[str, str, list[Element]]:
    """The Moodle type, the general feedback as HTML, and the elements of that type."""
    t = texts("export")
    match question:
        case Single() | Multiple():
            return "multichoice", "", [*_choice(question)]
        case TrueFalse():
            told = (
                ("true", question.answer, question.if_true),
                ("false", not question.answer, question.if_false),
            )
            return (
                "truefalse",
                "",
                [_answer(text, 100 if right else 0, why) for text, right, why in told],
            )
        case Order():
            rows = [(one.text, one.feedback) for one in question.steps]
            pairs = [
                (one.text, t("Place {n}", n=n)) for n, one in enumerate(question.steps, start=1)
            ]
            return "match", listed(rows, ordered=True), [*_pairs(pairs)]
        case Match():
            paired = [((one.left, one.right), one.feedback) for one in question.pairs]
            pairs = [(one.left, one.right) for one in question.pairs]
            return (
                "match",
                listed(paired),
                [*_pairs([*pairs, *(("", one) for one in question.extra)])],
            )
        case Short():
            return "shortanswer", "", [*_answered(question)]


def _answer(text: str, fraction: float, why: str, html: bool = False) -> Element:
    return element(
        "answer",
        _text(text),
        _html("feedback", to_html(why)),
        fraction=f"{fraction:.5f}".rstrip("0").rstrip("."),
        format="html" if html else "moodle_auto_format",
    )


def shares(question: Single | Multiple) -> tuple[float, float]:
    """Per cent of the points for a right option and for a wrong one; all ticked together give none."""
    right = sum(one.right for one in question.options)
    wrong = len(question.options) - right
    if isinstance(question, Single):
        return 100, 0
    return 100 / right, -100 / wrong if wrong else 0


def _choice(question: Single | Multiple) -> Iterator[Element]:
    yield element("single", "true" if isinstance(question, Single) else "false")
    yield element("shuffleanswers", "true")
    yield element("answernumbering", "none")
    right, wrong = shares(question)
    for one in question.options:
        yield _answer(to_html(one.text), right if one.right else wrong, one.feedback, html=True)


def _pairs(pairs: Sequence[tuple[str, str]]) -> Iterator[Element]:
    yield element("shuffleanswers", "true")
    for left, right in pairs:
        yield element(
            "subquestion",
            _text(to_html(left)),
            element("answer", _text(to_plain(right))),
            format="html",
        )


def literal(answer: str) -> str:
    """An answer that Moodle does not take for a pattern."""
    return tidy(answer).replace("*", "\\*")


def _answered(question: Short) -> Iterator[Element]:
    yield element("usecase", "0")
    for answer in question.answers:
        yield _answer(literal(answer), 100, question.if_right)
    for one in question.mistakes:
        yield _answer(literal(one.answer), 0, one.feedback)
    # Whatever else is written.
    yield _answer("*", 0, question.if_wrong)
