# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The thread on paper: to read, answer with a pen, and follow from letter to letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.locale import Texts

if TYPE_CHECKING:
    from studycircle.activities.replies import Outcome, Post, Replies, Reply, Step

MOODS = {
    "calmer": "The conversation grew calmer.",
    "same": "The mood stayed as it was.",
    "hotter": "The conversation grew more heated.",
}


def paper(replies: Replies, t: Texts) -> str:
    """The thread, every turn with room to write, and then how each reply went."""
    numbers = {one.id: str(n) for n, one in enumerate(replies.steps, start=1)}
    letters = {one.id: chr(ord("A") + n) for n, one in enumerate(replies.outcomes)}
    people = "".join(
        f"<li><strong>{escape(one.name)}</strong>: {escape(one.about)}</li>"
        for one in replies.people
    )
    think = "".join(f"<li>{rich(one)}</li>" for one in replies.think)
    turns = "".join(
        f'<li class="sc-question">{_turn(one, numbers[one.id], t)}</li>' for one in replies.steps
    )
    went = "".join(
        f"<li>{_went(option, f'{number}{letter}', _where(option, numbers, letters, t), t)}</li>"
        for step, number in zip(replies.steps, numbers.values(), strict=True)
        for letter, option in zip("abcde", step.options, strict=False)
    )
    ends = "".join(f"<li>{_end(one, letters[one.id], t)}</li>" for one in replies.outcomes)
    how = t("Begin with turn 1. Choose a reply and write it in your own words.")
    look = t("Look up its number under «How it went on», and go where it leads.")
    return (
        f'<p class="sc-note">{escape(replies.place)}</p><ul class="sc-people">{people}</ul>\n'
        f"{_thread(replies.posts)}\n"
        f'<p class="sc-note">{escape(how)} {escape(look)}</p>\n'
        f'<p class="sc-legend">{escape(t("Before you post"))}</p><ul class="sc-boxes">{think}</ul>\n'
        f'<ol class="sc-questions">{turns}</ol>\n'
        f'<details class="sc-answers"><summary>{escape(t("How it went on"))}</summary>'
        f'<ul class="sc-went">{went}</ul>'
        f'<p class="sc-legend">{escape(t("How it can end"))}</p>'
        f'<ul class="sc-went">{ends}</ul></details>'
    )


def _thread(posts: Sequence[Post]) -> str:
    rows = "".join(
        f'<li class="sc-post"><strong>{escape(one.by)}</strong>{paragraphs(one.text)}</li>'
        for one in posts
    )
    return f'<ol class="sc-thread">{rows}</ol>' if rows else ""


def _turn(step: Step, number: str, t: Texts) -> str:
    options = "".join(
        f"<li><strong>{number}{letter}. {escape(one.way)}.</strong> {_said(one)}</li>"
        for letter, one in zip("abcde", step.options, strict=False)
    )
    return (
        f'<p class="sc-legend">{rich(step.text)}</p>{paragraphs(step.help or "")}'
        f'<ul class="sc-rings">{options}</ul>'
        f"<p>{escape(t('Your own words:'))}</p>{lines(2)}"
    )


def _said(option: Reply) -> str:
    return rich(option.text) if option.silent else f"«{rich(option.text)}»"


def _where(option: Reply, numbers: dict[str, str], letters: dict[str, str], t: Texts) -> str:
    if option.to in numbers:
        return t("Go to turn {n}.", n=numbers[option.to])
    return t("Go to end {n}.", n=letters[option.to])


def _went(option: Reply, number: str, where: str, t: Texts) -> str:
    return (
        f'<p class="sc-legend">{number}. {escape(option.way)}</p>{_thread(option.posts)}'
        f"<p><strong>{escape(t(MOODS[option.mood]))}</strong> {rich(option.why)}</p>"
        f"<p>→ {escape(where)}</p>"
    )


def _end(outcome: Outcome, letter: str, t: Texts) -> str:
    good = f"<p><strong>{escape(t('A good way.'))}</strong></p>" if outcome.good else ""
    return (
        f'<p class="sc-legend">{letter}. {rich(outcome.title)}</p>{good}{paragraphs(outcome.text)}'
    )


def summary(replies: Replies, t: Texts) -> list[str]:
    """Where the thread is, how it begins, and how many ways it can end."""
    first = replies.posts[0]
    return [
        replies.place,
        f"{first.by}: {first.text}",
        *(f"{n}. {one.text}" for n, one in enumerate(replies.steps, start=1)),
        f"{t('How it can end')}: {' · '.join(one.title for one in replies.outcomes)}",
    ]
