# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The quiz to do with a pen; also what stands in a page without script."""

from __future__ import annotations

from collections.abc import Sequence

from studycircle.activities.html import escape, lines, rich
from studycircle.activities.quiz_shape import (
    Match,
    Multiple,
    Order,
    Question,
    Quiz,
    Short,
    Single,
    TrueFalse,
    match_answers,
    start_order,
)
from studycircle.locale import Texts


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
        ended = answer if answer.endswith((".", "?", "!")) else f"{answer}."
        return f"<p><strong>{rich(ended)}</strong> {rich(feedback)}</p>"

    match question:
        case Single() | Multiple():
            return "".join(
                told(f"{t('Right') if one.right else t('Wrong')}: {one.text}", one.feedback)
                for one in question.options
            )
        case TrueFalse():
            answer = t("True") if question.answer else t("False")
            return told(answer, question.if_true if question.answer else question.if_false)
        case Order():
            rows = "".join(
                f"<li><strong>{rich(one.text)}</strong> {rich(one.feedback)}</li>"
                for one in question.steps
            )
            return f"<ol>{rows}</ol>"
        case Match():
            return "".join(
                told(f"{pair.left} – {pair.right}", pair.feedback) for pair in question.pairs
            )
        case Short():
            return told(question.answers[0], question.if_right)
