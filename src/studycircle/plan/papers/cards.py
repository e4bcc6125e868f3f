# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The tutor cards for print: one to a page, to stand beside at the desk."""

from __future__ import annotations

import re
from html import escape

from studycircle.course.course import Course
from studycircle.course.lesson import Lesson
from studycircle.course.tutor_cards import TutorCard
from studycircle.plan.papers.page import listed

_FACT = re.compile(r"\s*\{fact\}`([^`]+)`")
ALWAYS = (
    "Besökaren håller i musen. Du skriver aldrig någons lösenord, kod eller bank-id. "
    "Det du råkar se stannar hos dig."
)


def tutor_cards(course: Course) -> str:
    """All cards, in the order of the lessons, each on a page of its own with its sources."""
    return "".join(
        _card(course, lesson, course.cards[lesson.name].card)
        for lesson in course.lessons
        if lesson.name in course.cards
    )


def _card(course: Course, lesson: Lesson, card: TutorCard) -> str:
    steps = "".join(
        f"<li><strong>{escape(one.title)}</strong> ({one.minutes} min). {_plain(one.text)}</li>"
        for one in card.steps
    )
    used = _FACT.findall(repr(card))
    sources = "; ".join(dict.fromkeys(course.facts[one].source for one in used))
    told = f'<p class="small">Källor: {escape(sources)}.</p>' if sources else ""
    return (
        f'<section class="card"><h1>{escape(lesson.named)}</h1>'
        f"<h2>Det folk säger</h2>{listed(card.wants)}"
        f"<p><strong>Fråga först:</strong> {_plain(card.ask)}</p><ol>{steps}</ol>"
        f"<h2>Låt bli</h2>{_list(card.leave)}<h2>Skicka vidare</h2>{_list(card.pass_on)}"
        f"<p><strong>Med hem:</strong> {_plain(card.home)}</p>"
        f'<p class="note">{escape(ALWAYS)}</p>{told}</section>'
    )


def _list(items: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{_plain(one)}</li>' for one in items)}</ul>"


def _plain(text: str) -> str:
    return escape(" ".join(_FACT.sub("", text).split()))
