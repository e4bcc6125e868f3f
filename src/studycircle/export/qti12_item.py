# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The items of QTI 1.2 that Common Cartridge knows: one or several choices, and a written answer."""

from __future__ import annotations

from attrs import frozen

from studycircle.activities.quiz_shape import Multiple, Order, Question, Short, TrueFalse
from studycircle.export.text import tidy, to_html, to_plain
from studycircle.export.tree import Element, element


@frozen
class Choice:
    """A choice as the profile has it: `html` and `why` are HTML."""

    id: str
    html: str
    right: bool
    why: str


def fields_of(fields: dict[str, str]) -> Element:
    """Metadata by their labels."""
    made = [
        element("qtimetadatafield", element("fieldlabel", label), element("fieldentry", entry))
        for label, entry in fields.items()
    ]
    return element("qtimetadata", *made)


_PROFILES = {
    "multiple": "cc.multiple_response.v0p1",
    "true-false": "cc.true_false.v0p1",
    "short": "cc.fib.v0p1",
}


def _item(
    question: Question,
    ident: str,
    asked: str,
    response: Element,
    conditions: list[Element],
    told: list[tuple[str, str]],
) -> Element:
    profile = _PROFILES.get(question.type, "cc.multiple_choice.v0p1")
    score = element(
        "outcomes",
        element("decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100"),
    )
    return element(
        "item",
        element("itemmetadata", fields_of({"cc_profile": profile})),
        element("presentation", _material(asked), response),
        element("resprocessing", score, *conditions),
        *(
            element("itemfeedback", element("flow_mat", _material(html)), ident=name)
            for name, html in told
        ),
        _hint(question),
        ident=f"q-{ident}",
        title=to_plain(question.text)[:120],
    )


def _material(html: str) -> Element:
    return element("material", element("mattext", html, texttype="text/html"))


def _hint(question: Question) -> Element | None:
    if question.hint is None:
        return None
    told = element("hintmaterial", element("flow_mat", _material(to_html(question.hint))))
    return element("itemfeedback", element("hint", told), ident="ledtrad")


def choice(question: Question, ident: str, asked: str, choices: list[Choice]) -> Element:
    """A question with choices; `ident` is told from the id of the question that it may be a part of."""
    many = isinstance(question, Multiple)
    labels = [element("response_label", _material(one.html), ident=one.id) for one in choices]
    shuffled = "No" if isinstance(question, (TrueFalse, Order)) else "Yes"
    response = element(
        "response_lid",
        element("render_choice", *labels, shuffle=shuffled),
        ident="svar",
        rcardinality="Multiple" if many else "Single",
    )
    explained = [one for one in choices if one.why]
    conditions = [_condition([_equal(one.id)], f"{one.id}_why", go_on=True) for one in explained]
    if many:
        parts = [_equal(one.id) if one.right else element("not", _equal(one.id)) for one in choices]
        wanted = [element("and", *parts)]
    else:
        wanted = [_equal(one.id) for one in choices if one.right]
    conditions.append(_condition(wanted, None, right=True))
    return _item(
        question,
        ident,
        asked,
        response,
        conditions,
        [(f"{one.id}_why", one.why) for one in explained],
    )


def _equal(value: str, case: str = "Yes") -> Element:
    return element("varequal", value, respident="svar", case=case)


def _condition(
    tests: list[Element], shows: str | None, right: bool = False, go_on: bool = False
) -> Element:
    return element(
        "respcondition",
        element("conditionvar", *tests),
        element("setvar", "100", action="Set", varname="SCORE") if right else None,
        element("displayfeedback", feedbacktype="Response", linkrefid=shows)
        if shows is not None
        else None,
        continue_="Yes" if go_on else "No",
    )


def short(question: Short, asked: str) -> Element:
    """A question with a box to write in; `asked` is HTML."""
    response = element(
        "response_str",
        element("render_fib", element("response_label", ident="ruta"), prompt="Box"),
        ident="svar",
        rcardinality="Single",
    )
    told = [
        (f"M{n}_why", to_html(one.feedback)) for n, one in enumerate(question.mistakes, start=1)
    ]
    conditions = [
        _condition([_equal(tidy(one.answer), case="No")], name)
        for one, (name, _) in zip(question.mistakes, told, strict=True)
    ]
    # Several in one condition: the profile means that any of them is right.
    conditions.append(
        _condition(
            [_equal(tidy(one), case="No") for one in question.answers], "right_why", right=True
        )
    )
    conditions.append(_condition([element("other")], "wrong_why"))
    told += [("right_why", to_html(question.if_right)), ("wrong_why", to_html(question.if_wrong))]
    return _item(question, question.id, asked, response, conditions, told)
