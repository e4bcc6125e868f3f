# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The page visit on paper: each moment with boxes to mark, and who was told what under each choice."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from studycircle.activities.html import escape, paragraphs, rich
from studycircle.locale import Texts

if TYPE_CHECKING:
    from studycircle.activities.tracker import Step, Telling, Tracker

STOPPED = {
    "no-consent": "not if you choose «only what is necessary»",
    "blocking": "not with tracker blocking",
    "private": "not in a private window",
}

CHOICES = {
    "Yes to all": frozenset[str](),
    "Only what is necessary": frozenset({"no-consent"}),
    "Yes to all, tracker blocking": frozenset({"blocking"}),
    "Yes to all, private window": frozenset({"private"}),
    "All three ways to protect yourself": frozenset(STOPPED),
}
"""What is compared: each choice, and what it makes stop a telling."""


def told_in(tracker: Tracker, party: str, choice: Set[str]) -> list[str]:
    """The ids of the details that the party is told in the whole visit, in the file's order."""
    told = {
        name
        for step in tracker.steps
        for one in step.tells
        if one.to == party and not choice & set(one.stops)
        for name in one.details
    }
    return [one.id for one in tracker.details if one.id in told]


def paper(tracker: Tracker, t: Texts) -> str:
    """The visit to follow with a pen, then the answers as a table."""
    names = {one.id: one.name for one in tracker.parties}
    names |= {one.id: one.name for one in tracker.details}
    parties = "".join(
        f"<li><strong>{escape(one.name)}</strong>: {escape(one.about)}</li>"
        for one in tracker.parties
    )
    details = "".join(
        f"<li><strong>{escape(one.name)}</strong>: {escape(one.about)}</li>"
        for one in tracker.details
    )
    steps = "".join(f"<li>{_step(one, names, t)}</li>" for one in tracker.steps)
    how = t("Follow the visit. Tick what you would want to stop.")
    return (
        f'<p class="sc-note">{escape(tracker.place)}</p>'
        f'<p class="sc-legend">{escape(t("Who may be told something"))}</p><ul>{parties}</ul>'
        f'<p class="sc-legend">{escape(t("What may be told"))}</p><ul>{details}</ul>\n'
        f'<p class="sc-note">{escape(how)}</p><ol class="sc-questions">{steps}</ol>\n'
        f'<details class="sc-answers"><summary>{escape(t("Who was told what"))}</summary>'
        f"{_compared(tracker, names, t)}</details>{paragraphs(tracker.limits)}"
    )


def _step(step: Step, names: dict[str, str], t: Texts) -> str:
    tells = "".join(f"<li>{_telling(one, names, t)}</li>" for one in step.tells)
    return (
        f'<p class="sc-legend">{rich(step.title)}</p>{paragraphs(step.text)}'
        f'<ul class="sc-boxes">{tells}</ul>'
    )


def _telling(one: Telling, names: dict[str, str], t: Texts) -> str:
    what = ", ".join(names[name] for name in one.details)
    stopped = "; ".join(t(STOPPED[name]) for name in one.stops)
    return (
        f"<strong>{escape(names[one.to])}</strong>: {escape(what)}"
        + (f" ({escape(stopped)})" if stopped else "")
        + f". {rich(one.why)}"
    )


def _compared(tracker: Tracker, names: dict[str, str], t: Texts) -> str:
    parts = []
    for label, choice in CHOICES.items():
        rows = "".join(
            f'<tr><th scope="row">{escape(one.name)}</th><td>'
            + escape(", ".join(names[name] for name in told) if told else t("nothing"))
            + "</td></tr>"
            for one in tracker.parties
            for told in [told_in(tracker, one.id, choice)]
        )
        parts.append(f"<table><caption>{escape(t(label))}</caption><tbody>{rows}</tbody></table>")
    return "".join(parts)


def summary(tracker: Tracker, t: Texts) -> list[str]:
    """What is visited, the moments of the visit, and who may be told something."""
    parties = ", ".join(one.name for one in tracker.parties)
    return [
        tracker.place,
        *(f"{n}. {one.title}" for n, one in enumerate(tracker.steps, start=1)),
        f"{t('Who may be told something')}: {parties}",
    ]
