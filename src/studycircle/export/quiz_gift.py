# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A quiz as GIFT, Moodle's text format: one question, its answers and feedback within braces.

Every text stands on one line and is HTML, but answers to be written or paired, which are plain. Signs
that mean something in GIFT have a backslash before them. Written from
https://docs.moodle.org/en/GIFT_format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
from studycircle.export.losses import NO_ARROW, Loss, gift_answers, of_question
from studycircle.export.quiz_moodle import literal, shares
from studycircle.export.text import listed, to_html, to_plain
from studycircle.locale import texts

_MEANING = re.compile(r"[\\#=~{}:]")
_TELLING = re.compile(r"^(?:%|\[(?=(?:html|moodle|plain|markdown)\]))")


def gift(title: str, quiz: Quiz, losses: tuple[Loss, ...]) -> bytes:
    """The file, in UTF-8."""
    t = texts("export")
    lines = [f"// {title}", f"// {credit()}", ""]
    for question in quiz.questions:
        lines += [f"// {question.id}: {one}" for one in of_question(losses, question)]
        if question.hint is not None:
            lines.append(f"// {t('Hint: {text}', text=to_plain(question.hint))}")
        lines += [*_question(question), ""]
    return "\n".join(lines).encode()


def escape(text: str) -> str:
    """The text with its meaning signs made plain."""
    return _MEANING.sub(lambda found: "\\" + found[0], text)


def _html(text: str) -> str:
    # The > of -> is escaped by HTML already, so that it parts no pair.
    made = to_html(text)
    # At the beginning they would tell a format or a weight.
    return escape(_TELLING.sub(lambda found: f"&#{ord(found[0])};", made))


def _question(question: Question) -> Iterator[str]:
    name = escape(f"{question.id} {to_plain(question.text)}"[:80].strip())
    yield f"::{name}::[html]{_html(question.text)}{{"
    yield from (f"  {line}" for line in _answers(question))
    yield "}"


def _answers(question: Question) -> Iterator[str]:
    t = texts("export")
    match question:
        case Single():
            for one in question.options:
                yield f"{'=' if one.right else '~'}{_html(one.text)}#{_html(one.feedback)}"
        case Multiple():
            right, wrong = shares(question)
            for one in question.options:
                share = _weight(right if one.right else wrong)
                yield f"~%{share}%{_html(one.text)}#{_html(one.feedback)}"
        case TrueFalse():
            wrong_why, right_why = question.if_false, question.if_true
            if not question.answer:
                wrong_why, right_why = right_why, wrong_why
            yield f"{'TRUE' if question.answer else 'FALSE'}#{_html(wrong_why)}#{_html(right_why)}"
        case Order():
            for n, step in enumerate(question.steps, start=1):
                yield f"={_html(step.text)} -> {escape(t('Place {n}', n=n))}"
            rows = [(one.text, one.feedback) for one in question.steps]
            yield f"####{escape(listed(rows, ordered=True))}"
        case Match():
            for pair in question.pairs:
                yield f"={_html(pair.left)} -> {escape(to_plain(pair.right))}"
            for extra in question.extra:
                yield f"= -> {escape(to_plain(extra))}"
            told = [((one.left, one.right), one.feedback) for one in question.pairs]
            yield f"####{escape(listed(told))}"
        case Short():
            for answer in gift_answers(question):
                yield f"=%100%{escape(literal(answer))}#{_html(question.if_right)}"
            for mistake in question.mistakes:
                if NO_ARROW not in mistake.answer:
                    yield f"=%0%{escape(literal(mistake.answer))}#{_html(mistake.feedback)}"
            yield f"=%0%*#{_html(question.if_wrong)}"


def _weight(share: float) -> str:
    return f"{share:.5f}".rstrip("0").rstrip(".")
