# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a spread lab's file holds: an invented network, one post in several wordings, and missions.

All that moves the model are the whole numbers here; how they are counted stands in spread_rules.py.
"""

from __future__ import annotations

from attrs import frozen

from studycircle.activities.kind import Definition
from studycircle.activities.known import Known
from studycircle.course.shape import ID, item

LATEST = 5
"""The last round in which a correction may be chosen to come."""


@frozen(kw_only=True)
class Temper:
    """What makes some people share."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("one word, as of a person", most=20)
    about: str = item("what they go by", most=120)
    correction: int = item("how strongly a correction moves them to pass it on", least=0, most=10)


@frozen(kw_only=True)
class Person:
    """One in the network."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("an invented first name", most=12)
    temper: str = item("the id of a temper", pattern=ID)
    knows: tuple[str, ...] = item(
        "ids of people who see what this one shares, and the other way round; once is enough",
        default=(),
        most=12,
    )


@frozen(kw_only=True)
class Group:
    """People who know each other from somewhere."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("where they know each other from", most=20)
    people: tuple[Person, ...] = item("those in it", least=2, most=8)


@frozen(kw_only=True)
class Wording:
    """The post, said in one way."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the way in a few words", most=40)
    text: str = item("the post as it stands", most=400)
    pull: dict[str, int] = item("for each temper, how strongly it moves one to share, 0 to 10")
    pause: int = item("what a pause before sharing changes", least=-6, most=6)
    read: int = item("what reading before sharing changes", least=-6, most=6)
    right: bool = item("whether it holds, so that there is nothing to correct", default=False)
    about: str = item("what the wording does, told afterwards", most=300)


@frozen(kw_only=True)
class Start:
    """Somebody who may post first."""

    person: str = item("the id of a person", pattern=ID)
    about: str = item("what is special about beginning here", most=120)


@frozen(kw_only=True)
class Choice:
    """What is chosen before a run."""

    wording: str = item("the id of a wording", pattern=ID)
    start: str = item("the id of the person who posts first", pattern=ID)
    pause: bool = item("whether all pause before they share", default=False)
    friction: bool = item("whether the service asks them to read first", default=False)
    correction: int = item(
        "the round in which a correction comes, 0 for none", default=0, least=0, most=LATEST
    )
    day: int = item("which day, so which numbers by lot", default=1, least=1, most=3)


@frozen(kw_only=True)
class Needs:
    """What must hold for a whole run; what is left out may be anything."""

    wordings: tuple[str, ...] = item("ids of the wordings that count", default=(), most=6)
    start: str | None = item("the id of the person who posts first", default=None)
    pause: bool | None = item("whether all pause", default=None)
    friction: bool | None = item("whether the service asks", default=None)
    corrected: bool | None = item("whether a correction comes", default=None)
    least: int | None = item("how many must share it, at least", default=None, least=1)
    most: int | None = item("how many may share it, at most", default=None, least=1)
    standing: int | None = item(
        "how many may still have it shared at the end, at most", default=None, least=0
    )


@frozen(kw_only=True)
class Mission:
    """Something to bring about, and what it shows."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what to bring about", most=240)
    insight: str = item("what it shows", most=400)
    needs: Needs = item("what must hold for the run")
    solution: Choice = item("one way to bring it about")


@frozen(kw_only=True)
class Spread(Definition):
    """A network, a post and what can be done about it."""

    place: str = item("what is invented", most=300)
    truth: str = item("what really happened in the invented story", most=300)
    tempers: tuple[Temper, ...] = item("what makes people share", least=2, most=4)
    groups: tuple[Group, ...] = item("the people", least=2, most=6)
    wordings: tuple[Wording, ...] = item("the ways to say it", least=2, most=6)
    starts: tuple[Start, ...] = item("who may post first", least=1, most=4)
    correction: str = item("the text of the correction", most=400)
    corrector: str = item("the id of the person who posts the correction", pattern=ID)
    begin: Choice = item("what is chosen at first")
    paper: tuple[Choice, ...] = item("runs whose answers stand on paper", least=1, most=4)
    missions: tuple[Mission, ...] = item("what to bring about", least=1, most=8)
    known: tuple[Known, ...] = item("what research says, with its source", default=(), most=8)
    limits: str = item("what this model leaves out", most=1500)
