# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Logbook: a lesson's prompts to write about, or (`gather: true`) the page of all entries.

What is written stays in the participant's browser; store.js alone decides where.
"""

from __future__ import annotations

from attrs import frozen

from studycircle.activities.html import escape, lines, rich
from studycircle.activities.kind import Definition, Kind, Say
from studycircle.course.located import Located
from studycircle.course.shape import ID, item
from studycircle.locale import Texts

PAPER_PAGES = 3
"""Entries there is room for on the printed version of the gathering page."""


@frozen(kw_only=True)
class Prompt:
    """One question to write about."""

    id: str = item("a short name that never changes", pattern=ID, most=40)
    text: str = item("the question", most=200)
    help: str | None = item("what one might write", default=None, most=400)
    rows: int = item("the height of the field in lines", default=4, least=2, most=20)


@frozen(kw_only=True)
class Logbook(Definition):
    """A lesson's logbook, or the page of all logbooks."""

    prompts: tuple[Prompt, ...] = item("the questions to write about", default=(), most=8)
    gather: bool = item("gathers all logbooks of the site; has no prompts", default=False)


def check(logbook: Logbook, located: Located, say: Say) -> None:
    """Faults in a logbook that reads well otherwise."""
    assert isinstance(located.value, dict)
    listed = located.value.get("prompts")
    if logbook.gather:
        if logbook.prompts and listed is not None:
            say(
                listed.line,
                "logbook-gather-prompts",
                "gathers the site's logbooks, but has prompts of its own",
                "take `prompts` or `gather` out",
            )
        return
    if not logbook.prompts or listed is None:
        say(located.line, "logbook-no-prompts", "asks nothing", "add `prompts`, or `gather: true`")
        return
    assert isinstance(listed.value, list)
    ids: set[str] = set()
    asked: set[str] = set()
    for prompt, place in zip(logbook.prompts, listed.value, strict=True):
        if prompt.id in ids:
            say(
                place.line, "logbook-doubled-id", f"the id «{prompt.id}» is used twice", "rename it"
            )
        text = " ".join(prompt.text.casefold().split())
        if text in asked:
            say(
                place.line,
                "logbook-doubled-prompt",
                f"«{prompt.text[:60]}» is asked twice",
                "ask something else, or take one out",
            )
        ids.add(prompt.id)
        asked.add(text)


def paper(logbook: Logbook, t: Texts) -> str:
    """The logbook to write with a pen."""
    if logbook.gather:
        room = "".join(
            f'<li><p class="sc-legend">{escape(t("Date and thing:"))}</p>{lines(1)}'
            f"<p>{escape(t('This I want to remember:'))}</p>{lines(4)}</li>"
            for _ in range(PAPER_PAGES)
        )
        told = t("On paper there is nothing to gather. Here is room for what you want to remember.")
        return f'<p>{escape(told)}</p>\n<ol class="sc-prompts">{room}</ol>'
    asked = "".join(
        f'<li><p class="sc-legend">{rich(prompt.text)}</p>'
        + (f'<p class="sc-help">{rich(prompt.help)}</p>' if prompt.help else "")
        + f"{lines(prompt.rows)}</li>"
        for prompt in logbook.prompts
    )
    return f'<ol class="sc-prompts">{asked}</ol>'


def summary(logbook: Logbook, t: Texts) -> list[str]:
    """The prompts, numbered."""
    if logbook.gather:
        return [t("Gathers what you have written in the logbooks.")]
    return [f"{number}. {prompt.text}" for number, prompt in enumerate(logbook.prompts, start=1)]


KIND = Kind("logbook", Logbook, paper, summary, check)
