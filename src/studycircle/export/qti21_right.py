# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What is right in a QTI 2.1 item, and the feedback on each answer.

Feedback is modal, and named by the outcome FEEDBACK: for a choice the choices themselves, for a written
answer RIGHT, WRONG or a mistake, else ALL.
"""

from __future__ import annotations

from collections.abc import Sequence

from studycircle.activities.quiz_shape import (
    Match,
    Multiple,
    Order,
    Question,
    Short,
    Single,
    TrueFalse,
    match_answers,
)
from studycircle.export.text import listed, tidy, to_html
from studycircle.export.tree import Element, element, fragment
from studycircle.locale import texts

R, SCORE, FEEDBACK = "RESPONSE", "SCORE", "FEEDBACK"
"""The item's one response, and its outcomes."""


def choices_of(question: Single | Multiple | TrueFalse) -> list[tuple[str, str, bool, str]]:
    """Identifier, text, whether right, and feedback of each choice."""
    t = texts("export")
    if isinstance(question, TrueFalse):
        return [
            ("TRUE", t("True"), question.answer, question.if_true),
            ("FALSE", t("False"), not question.answer, question.if_false),
        ]
    return [(f"A{n}", o.text, o.right, o.feedback) for n, o in enumerate(question.options, start=1)]


def response_of(question: Question) -> tuple[str, list[str]]:
    """The response's cardinality and its right values."""
    match question:
        case Single() | TrueFalse():
            return "single", [one for one, _, right, _ in choices_of(question) if right]
        case Multiple():
            return "multiple", [one for one, _, right, _ in choices_of(question) if right]
        case Order():
            return "ordered", [f"S{n}" for n in range(1, len(question.steps) + 1)]
        case Match():
            answers = match_answers(question)
            pairs = enumerate(question.pairs, start=1)
            return "multiple", [f"L{n} R{answers.index(one.right) + 1}" for n, one in pairs]
        case Short():
            return "single", [tidy(question.answers[0])]


def mapping(question: Question) -> Element | None:
    """All accepted answers, for systems that read no response processing."""
    if not isinstance(question, Short):
        return None
    entries = [
        element("mapEntry", mapKey=tidy(one), mappedValue="1", caseSensitive="false")
        for one in question.answers
    ]
    return element("mapping", *entries, defaultValue="0")


def processing(question: Question) -> list[Element]:
    """The rules that set SCORE and FEEDBACK."""
    if isinstance(question, Short):
        return [_written(question)]
    is_right = element("match", element("variable", identifier=R), element("correct", identifier=R))
    scored = element(
        "responseCondition", element("responseIf", is_right, _set(SCORE, "float", "1"))
    )
    if isinstance(question, (Order, Match)):
        return [scored, _set(FEEDBACK, "identifier", "ALL")]
    chosen = element("variable", identifier=R)
    return [scored, element("setOutcomeValue", chosen, identifier=FEEDBACK)]


def _set(name: str, kind: str, value: str) -> Element:
    return element("setOutcomeValue", element("baseValue", value, baseType=kind), identifier=name)


def _written(question: Short) -> Element:
    """A known mistake is one even where the system would forgive it; else right, else wrong."""
    cases = [
        (_is([one.answer]), [_set(FEEDBACK, "identifier", f"M{n}")])
        for n, one in enumerate(question.mistakes, start=1)
    ]
    right = [_set(SCORE, "float", "1"), _set(FEEDBACK, "identifier", "RIGHT")]
    cases.append((_is(question.answers), right))
    first, *rest = cases
    return element(
        "responseCondition",
        element("responseIf", first[0], *first[1]),
        *(element("responseElseIf", what, *then) for what, then in rest),
        element("responseElse", _set(FEEDBACK, "identifier", "WRONG")),
    )


def _is(answers: Sequence[str]) -> Element:
    return element(
        "or",
        *(
            element(
                "stringMatch",
                element("variable", identifier=R),
                element("baseValue", tidy(one), baseType="string"),
                caseSensitive="false",
            )
            for one in answers
        ),
    )


def feedback(question: Question) -> list[Element]:
    """A modalFeedback for each value that FEEDBACK may take."""
    match question:
        case Single() | Multiple() | TrueFalse():
            told = [(name, to_html(why)) for name, _, _, why in choices_of(question)]
        case Order():
            told = [
                ("ALL", listed([(one.text, one.feedback) for one in question.steps], ordered=True))
            ]
        case Match():
            told = [
                (
                    "ALL",
                    listed([((one.left, one.right), one.feedback) for one in question.pairs]),
                )
            ]
        case Short():
            told = [
                (f"M{n}", to_html(one.feedback)) for n, one in enumerate(question.mistakes, start=1)
            ]
            told += [("RIGHT", to_html(question.if_right)), ("WRONG", to_html(question.if_wrong))]
    return [
        fragment(
            html if html.startswith("<") and name == "ALL" else f"<p>{html}</p>",
            "modalFeedback",
            outcomeIdentifier=FEEDBACK,
            identifier=name,
            showHide="show",
        )
        for name, html in told
    ]
