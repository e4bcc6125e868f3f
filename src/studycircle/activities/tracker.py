# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Tracker: one invented page visit step by step, and who is told what, as one has chosen.

The file lists every telling once, with what stops it. tracker_told.js and `told_in` in
tracker_paper.py read it alike.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from studycircle.activities.kind import Definition, Kind, Say
from studycircle.activities.tracker_paper import paper, summary
from studycircle.activities.ways import check_ids, items
from studycircle.course.located import Located
from studycircle.course.shape import ID, item

STOPS = ("no-consent", "blocking", "private")


@frozen(kw_only=True)
class Party:
    """Somebody who may be told something."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the invented name", most=26)
    about: str = item("what they do, in a few words", most=160)


@frozen(kw_only=True)
class Detail:
    """Something that may be told."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("what is told, to stand in a sentence", most=60)
    about: str = item("what it says about you", most=240)


@frozen(kw_only=True)
class Telling:
    """One telling: to whom, what, and what stops it."""

    to: str = item("the id of the party who is told", pattern=ID)
    details: tuple[str, ...] = item("the ids of what is told", most=9)
    stops: tuple[Literal["no-consent", "blocking", "private"], ...] = item(
        "what stops it: no-consent, blocking, private", default=(), most=3
    )
    why: str = item("why it is told, or what happens when it is stopped", most=400)


@frozen(kw_only=True)
class Step:
    """One moment of the visit."""

    id: str = item("a short name that never changes", pattern=ID)
    title: str = item("what happens, in a few words", most=90)
    text: str = item("what happens, in one or two paragraphs", most=700)
    tells: tuple[Telling, ...] = item("what is told", most=8)


@frozen(kw_only=True)
class Tracker(Definition):
    """A page visit, and who is told what."""

    place: str = item("what is visited, and that it is invented", most=200)
    parties: tuple[Party, ...] = item("those who may be told something", least=2, most=8)
    details: tuple[Detail, ...] = item("what may be told", least=2, most=8)
    steps: tuple[Step, ...] = item("the visit, moment by moment", least=2, most=8)
    limits: str = item("what this simple picture leaves out", most=900)


def check(tracker: Tracker, located: Located, say: Say) -> None:
    """Faults in a visit that reads well otherwise."""
    steps = items(located, "steps")
    parties, details = items(located, "parties"), items(located, "details")
    check_ids("tracker", tracker.parties, parties, say)
    check_ids("tracker", tracker.details, details, say)
    check_ids("tracker", tracker.steps, steps, say)
    told: set[str] = set()
    stops: set[str] = set()
    known = {one.id for one in tracker.parties}, {one.id for one in tracker.details}
    for step, place in zip(tracker.steps, steps, strict=True):
        for one, spot in zip(step.tells, items(place, "tells"), strict=True):
            told |= {f"to {one.to}", *one.details}
            stops |= set(one.stops)
            if one.to not in known[0]:
                text = f"«{one.to}» is none of the parties"
                say(spot.line, "tracker-unknown-party", text, "add it, or mend the name")
            for name in one.details:
                if name not in known[1]:
                    text = f"«{name}» is none of the details"
                    say(spot.line, "tracker-unknown-detail", text, "add it, or mend the name")
    for party, spot in zip(tracker.parties, parties, strict=True):
        if f"to {party.id}" not in told:
            text = f"«{party.id}» is never told anything"
            say(spot.line, "tracker-untold-party", text, "let them be told, or take them out")
    for detail, spot in zip(tracker.details, details, strict=True):
        if detail.id not in told:
            text = f"«{detail.id}» is never told"
            say(spot.line, "tracker-untold-detail", text, "let it be told, or take it out")
    _check_stops(stops, located, say)


def _check_stops(stops: set[str], located: Located, say: Say) -> None:
    for name in STOPS:
        if name not in stops:
            text = f"nothing is stopped by «{name}»"
            mend = "let each choice make a difference"
            say(located.key_lines["steps"], "tracker-no-difference", text, mend)


KIND = Kind("tracker", Tracker, paper, summary, check)
