# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""One question as an assessmentItem of QTI 2.1, written from the specification's information model.

What is right and what is told of an answer stands in qti21_right.py.
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
from studycircle.export.credit import LANGUAGE
from studycircle.export.losses import Loss, of_question
from studycircle.export.qti21_right import (
    FEEDBACK,
    SCORE,
    R,
    choices_of,
    feedback,
    mapping,
    processing,
    response_of,
)
from studycircle.export.text import to_html, to_plain
from studycircle.export.tree import Element, comment, document, element, fragment, root
from studycircle.locale import texts

SPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"


def item_id(question: Question) -> str:
    """The item's identifier; its file has the same name."""
    return f"q-{question.id}"


def item(question: Question, losses: Sequence[Loss]) -> bytes:
    """The item's file."""
    kind, right = response_of(question)
    many = isinstance(question, Multiple)
    made = root(
        "assessmentItem",
        {None: SPACE},
        {SPACE: SCHEMA},
        *(comment(one) for one in of_question(losses, question)),
        element(
            "responseDeclaration",
            element("correctResponse", *(element("value", one) for one in right)),
            mapping(question),
            identifier=R,
            cardinality=kind,
            baseType=_base(question),
        ),
        element(
            "outcomeDeclaration",
            element("defaultValue", element("value", "0")),
            identifier=SCORE,
            cardinality="single",
            baseType="float",
        ),
        element(
            "outcomeDeclaration",
            identifier=FEEDBACK,
            cardinality="multiple" if many else "single",
            baseType="identifier",
        ),
        element("itemBody", _hint(question), *_body(question)),
        element("responseProcessing", *processing(question)),
        *feedback(question),
        identifier=item_id(question),
        title=to_plain(question.text)[:120],
        adaptive="false",
        timeDependent="false",
        xml_lang=LANGUAGE,
    )
    return document(made)


def _base(question: Question) -> str:
    if isinstance(question, Match):
        return "directedPair"
    return "string" if isinstance(question, Short) else "identifier"


def _hint(question: Question) -> Element | None:
    if question.hint is None:
        return None
    t = texts("export")
    told = t("Hint: {text}", text=question.hint)
    return element("rubricBlock", fragment(to_html(told), "p"), view="author tutor")


def _body(question: Question) -> list[Element]:
    asked = fragment(to_html(question.text), "prompt")
    match question:
        case Single() | Multiple() | TrueFalse():
            shown = [
                fragment(to_html(text), "simpleChoice", identifier=name)
                for name, text, _, _ in choices_of(question)
            ]
            return [
                _interaction(
                    "choiceInteraction",
                    asked,
                    *shown,
                    maxChoices="0" if isinstance(question, Multiple) else "1",
                    shuffle=str(not isinstance(question, TrueFalse)).lower(),
                )
            ]
        case Order():
            shown = [
                fragment(to_html(one.text), "simpleChoice", identifier=f"S{n}")
                for n, one in enumerate(question.steps, start=1)
            ]
            return [_interaction("orderInteraction", asked, *shown, shuffle="true")]
        case Match():
            answers = match_answers(question)
            left = [
                _associable(f"L{n}", one.left, "1") for n, one in enumerate(question.pairs, start=1)
            ]
            right = [_associable(f"R{n}", one, "1") for n, one in enumerate(answers, start=1)]
            return [
                _interaction(
                    "matchInteraction",
                    asked,
                    element("simpleMatchSet", *left),
                    element("simpleMatchSet", *right),
                    shuffle="true",
                    maxAssociations=str(len(left)),
                )
            ]
        case Short():
            longest = max(len(one) for one in question.answers)
            entry = element(
                "textEntryInteraction", responseIdentifier=R, expectedLength=str(longest + 10)
            )
            return [fragment(to_html(question.text), "p"), element("p", entry)]


def _interaction(tag: str, *children: Element, **attributes: str) -> Element:
    return element(tag, *children, responseIdentifier=R, **attributes)


def _associable(name: str, text: str, most: str) -> Element:
    return fragment(to_html(text), "simpleAssociableChoice", identifier=name, matchMax=most)
