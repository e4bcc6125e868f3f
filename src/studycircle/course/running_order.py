# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The running order of a meeting: what is done when, in minutes from its beginning."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from studycircle.course.lesson import Lesson

WELCOME, CLOSE, PAUSE = 10, 5, 15
"""Minutes before a meeting's first thing, after its last, and of its pause where nothing else is said."""


@frozen
class Step:
    """A piece of a meeting; `at` is minutes from its beginning."""

    at: int
    minutes: int
    what: str
    lesson: Lesson | None = None


def needed(lessons: Sequence[Lesson], pause: int = PAUSE) -> int:
    """Minutes that a meeting with these lessons takes."""
    return WELCOME + CLOSE + pause + sum(one.minutes.total for one in lessons)


def running_order(lessons: Sequence[Lesson], pause: int = PAUSE, spare: int = 0) -> list[Step]:
    """The steps of a meeting: the pause stands where half of the things are done.

    `spare` is minutes left when all is done; they come before the close.
    """
    steps: list[Step] = []
    at = 0

    def step(minutes: int, what: str, lesson: Lesson | None = None) -> None:
        nonlocal at
        steps.append(Step(at, minutes, what, lesson))
        at += minutes

    step(WELCOME, "Välkommen in")
    half = sum(one.minutes.total for one in lessons) / 2
    done, rested = 0, pause == 0
    for lesson in lessons:
        if not rested and done and done + lesson.minutes.total / 2 > half:
            step(pause, "Fika")
            rested = True
        step(lesson.minutes.total, lesson.named, lesson)
        done += lesson.minutes.total
    if not rested:
        step(pause, "Fika")
    if spare > 0:
        step(spare, "Tid till godo: samtala vidare, eller gör klart")
    step(CLOSE, "Avslut: nästa gång")
    return steps
