# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A quiz as QTI 1.2 within the profile of Common Cartridge 1.1, which knows neither pairs nor order.

Such a question becomes several with one right answer each: what belongs to this, which place has this
step? So every answer keeps its own feedback. Written from the profile (imsglobal.org/cc/ccv1p1).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

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
)
from studycircle.export.credit import LANGUAGE
from studycircle.export.losses import Loss, of_question
from studycircle.export.qti12_item import Choice, choice, fields_of, short
from studycircle.export.text import to_html
from studycircle.export.tree import Element, comment, document, element, root
from studycircle.locale import texts

SPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
SCHEMA = "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
TYPE = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"


@lru_cache(maxsize=256)
def qti12(name: str, title: str, quiz: Quiz, losses: tuple[Loss, ...]) -> bytes:
    """The assessment's file."""
    section = element("section", ident="rot")
    for question in quiz.questions:
        for one in of_question(losses, question):
            section.append(comment(f"{question.id}: {one}"))
        for made in _items(question):
            section.append(made)
    fields = {
        "cc_profile": "cc.exam.v0p1",
        "qmd_assessmenttype": "Examination",
        "qmd_scoretype": "Percentage",
        "cc_maxattempts": "unlimited",
        "qmd_feedbackpermitted": "Yes",
    }
    assessment = element(
        "assessment",
        fields_of(fields),
        section,
        ident=f"prov-{name}",
        title=title,
        xml_lang=LANGUAGE,
    )
    return document(root("questestinterop", {None: SPACE}, {SPACE: SCHEMA}, assessment))


def _items(question: Question) -> Iterator[Element]:
    t = texts("export")
    asked = to_html(question.text)
    match question:
        case Single() | Multiple():
            choices = [
                Choice(f"A{n}", to_html(o.text), o.right, to_html(o.feedback))
                for n, o in enumerate(question.options, start=1)
            ]
            yield choice(question, question.id, asked, choices)
        case TrueFalse():
            # Readers know the two by these names.
            choices = [
                Choice("true", t("True"), question.answer, to_html(question.if_true)),
                Choice("false", t("False"), not question.answer, to_html(question.if_false)),
            ]
            yield choice(question, question.id, asked, choices)
        case Order():
            for n, step in enumerate(question.steps, start=1):
                places = range(1, len(question.steps) + 1)
                choices = [
                    Choice(
                        f"P{p}",
                        t("Place {n}", n=p),
                        p == n,
                        to_html(step.feedback) if p == n else "",
                    )
                    for p in places
                ]
                yield choice(
                    question,
                    f"{question.id}-{n}",
                    f"{asked}<br/><strong>{to_html(step.text)}</strong>",
                    choices,
                )
        case Match():
            for n, pair in enumerate(question.pairs, start=1):
                choices = [
                    Choice(
                        f"R{a}",
                        to_html(one),
                        one == pair.right,
                        to_html(pair.feedback) if one == pair.right else "",
                    )
                    for a, one in enumerate(match_answers(question), start=1)
                ]
                yield choice(
                    question,
                    f"{question.id}-{n}",
                    f"{asked}<br/><strong>{to_html(pair.left)}</strong>",
                    choices,
                )
        case Short():
            yield short(question, asked)
