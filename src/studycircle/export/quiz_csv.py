# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Questions as a table: a row for each answer, in a file that spreadsheets open with å, ä and ö whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from studycircle.activities.quiz_shape import (
    Match,
    Multiple,
    Order,
    Question,
    Short,
    Single,
    TrueFalse,
)
from studycircle.export.credit import credit
from studycircle.export.losses import of_question
from studycircle.export.quiz_moodle import Bank
from studycircle.export.text import tidy, to_plain
from studycircle.locale import texts
from studycircle.plan.sheet import safe


def csv_file(banks: Sequence[Bank]) -> bytes:
    """The table, UTF-8 with a byte order mark and a semicolon between the cells, as in Sweden.

    A cell that would run as a formula begins with an apostrophe, as spreadsheets write it themselves.
    """
    t = texts("export")
    held = io.StringIO()
    table = csv.writer(held, delimiter=";", lineterminator="\r\n")
    heads = [
        t("quiz"),
        t("question"),
        t("type"),
        t("text"),
        t("hint"),
        t("answer"),
        t("belongs to"),
        t("right"),
        t("explanation"),
        t("misspelt letters allowed"),
        t("what was lost"),
        t("source"),
    ]
    table.writerow(heads)
    kinds = {
        "single": t("one right"),
        "multiple": t("several right"),
        "true-false": t("true or false"),
        "order": t("put in order"),
        "match": t("pair up"),
        "short": t("write"),
    }
    for bank in banks:
        for question in bank.quiz.questions:
            lost = " ".join(of_question(bank.losses, question))
            letters = question.tolerance if isinstance(question, Short) else None
            for answer, to, right, why in _answers(question):
                cells = [
                    bank.title,
                    question.id,
                    kinds[question.type],
                    to_plain(question.text),
                    to_plain(question.hint or ""),
                    answer,
                    to,
                    right,
                    to_plain(why),
                    "" if letters is None else str(letters),
                    lost,
                    credit(),
                ]
                table.writerow([safe(one) for one in cells])
    return held.getvalue().encode("utf-8-sig")


def _answers(question: Question) -> Iterator[tuple[str, str, str, str]]:
    """Each answer, what it belongs to (a pair's other half, a step's place), if right, and why.

    Answers are plain text already: one to be written stands as it is to be written.
    """
    t = texts("export")
    yes, no = t("yes"), t("no")
    match question:
        case Single() | Multiple():
            for one in question.options:
                yield to_plain(one.text), "", yes if one.right else no, one.feedback
        case TrueFalse():
            yield t("True"), "", yes if question.answer else no, question.if_true
            yield t("False"), "", no if question.answer else yes, question.if_false
        case Order():
            for place, step in enumerate(question.steps, start=1):
                yield to_plain(step.text), str(place), yes, step.feedback
        case Match():
            for pair in question.pairs:
                yield to_plain(pair.right), to_plain(pair.left), yes, pair.feedback
            for extra in question.extra:
                yield to_plain(extra), "", no, ""
        case Short():
            for answer in question.answers:
                yield tidy(answer), "", yes, question.if_right
            for mistake in question.mistakes:
                yield tidy(mistake.answer), "", no, mistake.feedback
            yield t("(anything else)"), "", no, question.if_wrong
