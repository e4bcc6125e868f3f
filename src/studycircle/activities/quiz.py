# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Quiz: questions with feedback on every option; never submits by itself, no timer, no grade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from studycircle.activities.html import escape, lines, rich
from studycircle.activities.kind import Definition, Kind, Say, to_json
from studycircle.course.located import Located
from studycircle.course.shape import ID, item
from studycircle.locale import Texts

FEWEST_QUESTIONS = 5
FEWEST_TYPES = 3


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


def start_order(question: Order) -> list[int]:
    """The order the steps are shown in at first: always the same, never the right one."""
    count = len(question.steps)
    turn = sum(question.id.encode()) % (count - 1) + 1
    return [(place * (count - 1) + turn) % count for place in range(count)]


def match_answers(question: Match) -> list[str]:
    """All answers of a match question in alphabetical order, so that the place tells nothing."""
    return sorted([*(pair.right for pair in question.pairs), *question.extra], key=str.casefold)


def paper(quiz: Quiz, t: Texts) -> str:
    """The quiz to do with a pen, with the answers folded away below."""
    asked = "".join(
        f'<li class="sc-question"><p class="sc-legend">{rich(question.text)}</p>'
        f"{_paper_question(question, t)}</li>"
        for question in quiz.questions
    )
    told = "".join(f"<li>{_paper_answer(question, t)}</li>" for question in quiz.questions)
    return (
        f'<ol class="sc-questions">{asked}</ol>\n'
        f'<details class="sc-answers"><summary>{escape(t("Answers and explanations"))}</summary>'
        f"<ol>{told}</ol></details>"
    )


def _boxes(options: Sequence[str], sign: str) -> str:
    rows = "".join(f"<li>{rich(one)}</li>" for one in options)
    return f'<ul class="sc-{sign}">{rows}</ul>'


def _paper_question(question: Question, t: Texts) -> str:
    match question:
        case Single():
            return _boxes([one.text for one in question.options], "rings")
        case Multiple():
            many = f"<p>{escape(t('Several answers are right.'))}</p>"
            return many + _boxes([one.text for one in question.options], "boxes")
        case TrueFalse():
            return _boxes([t("True"), t("False")], "rings")
        case Order():
            shown = [question.steps[n].text for n in start_order(question)]
            return f"<p>{escape(t('Number these in the right order.'))}</p>{_boxes(shown, 'boxes')}"
        case Match():
            left = _boxes([pair.left for pair in question.pairs], "boxes")
            return f"<p>{escape(' · '.join(match_answers(question)))}</p>{left}"
        case Short():
            return lines(1)


def _paper_answer(question: Question, t: Texts) -> str:
    def told(answer: str, feedback: str) -> str:
        return f"<p><strong>{rich(answer)}</strong> {rich(feedback)}</p>"

    match question:
        case Single() | Multiple():
            return "".join(
                told(f"{t('Right') if one.right else t('Wrong')}: {one.text}.", one.feedback)
                for one in question.options
            )
        case TrueFalse():
            answer = t("True") if question.answer else t("False")
            return told(f"{answer}.", question.if_true if question.answer else question.if_false)
        case Order():
            rows = "".join(
                f"<li><strong>{rich(one.text)}</strong> {rich(one.feedback)}</li>"
                for one in question.steps
            )
            return f"<ol>{rows}</ol>"
        case Match():
            return "".join(
                told(f"{pair.left} – {pair.right}.", pair.feedback) for pair in question.pairs
            )
        case Short():
            return told(f"{question.answers[0]}.", question.if_right)


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
