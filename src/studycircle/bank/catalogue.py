# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""All resources of a course: its own, and those of others; each sort is told in a module of its own."""

from __future__ import annotations

from collections.abc import Callable

from studycircle.bank.lessons import lessons, slides
from studycircle.bank.made import Made
from studycircle.bank.others import links
from studycircle.bank.papers import handouts, tutor_cards
from studycircle.bank.parts import figures, practices, quizzes
from studycircle.bank.plans import plans
from studycircle.bank.resource import Resource
from studycircle.course.course import Course

_SORTS: tuple[Callable[[Course, Made], list[Resource]], ...] = (
    lessons,
    plans,
    practices,
    quizzes,
    figures,
    slides,
    handouts,
    tutor_cards,
    links,
)


def catalogue(course: Course, made: Made) -> tuple[Resource, ...]:
    """Every resource, in the order they are shown: by sort, and by lesson within a sort."""
    return tuple(one for sort in _SORTS for one in sort(course, made))
