# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a licence mixer's file holds, and the faults that the contract cannot say."""

from __future__ import annotations

from itertools import combinations
from typing import Literal

from attrs import frozen

from studycircle.activities.kind import Definition, Say
from studycircle.activities.ways import check_ids, items
from studycircle.course.licence_mix import CHOICES, Answer, collection, remix
from studycircle.course.licences import LICENCES, UNLICENSED
from studycircle.course.located import Located
from studycircle.course.shape import ID, item


@frozen(kw_only=True)
class Work:
    """A work that may be chosen; its licence as SPDX writes it."""

    id: str = item("a short name that never changes", pattern=ID)
    kind: str = item("what sort of work it is, in a word", most=20)
    title: str = item("the work's title", most=90)
    author: str = item("who made it", most=90)
    source: str = item("the address where it was found", pattern=r"https?://\S+", most=200)
    licence: str = item("its licence as SPDX writes it, all-rights-reserved or unknown", most=40)
    about: str = item("what it shows or is, in a sentence", default="", most=240)


@frozen(kw_only=True)
class Setup:
    """What is set: works, how they are put together, and what for."""

    works: tuple[str, ...] = item("ids of the works", least=2, most=4)
    how: Literal["remix", "collection"] = item("remix or collection")
    sold: bool = item("whether it is to be sold", default=False)
    wish: str = item("the licence wanted for the result; empty for any", default="", most=40)


@frozen(kw_only=True)
class Mission:
    """Something to bring about; noticed by itself when it is done."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what to bring about", most=300)
    how: Literal["remix", "collection"] = item("remix or collection")
    sold: bool = item("whether it is to be sold", default=False)
    wish: str = item("the licence the result shall have; empty for any", default="", most=40)
    works: tuple[str, ...] = item("ids of works that must be in it", default=(), most=4)
    kinds: tuple[str, ...] = item("kinds of works that must be in it", default=(), most=4)
    credited: bool = item("whether all sources must be given", default=False)
    solution: Setup = item("one way that does it, shown to the one who asks")
    insight: str = item("what it shows, said when it is done", most=400)


@frozen(kw_only=True)
class Example:
    """The worked example of an attribution, for paper."""

    work: str = item("the id of the work", pattern=ID)
    changes: str = item("what was changed in it", most=160)


@frozen(kw_only=True)
class LicenceMixer(Definition):
    """Works to put together, and missions."""

    works: tuple[Work, ...] = item("the works, invented", least=4, most=16)
    missions: tuple[Mission, ...] = item("what to bring about", most=8)
    help: str = item("how a source is given", most=600)
    example: Example = item("a worked example of an attribution")
    limits: str = item("what the mixer leaves out", default="", most=900)

    def work(self, name: str) -> Work:
        """The work of that id."""
        return next(one for one in self.works if one.id == name)


def answer(mixer: LicenceMixer, setup: Setup) -> Answer:
    """What the engine says of a setup."""
    licences = [mixer.work(name).licence for name in setup.works]
    return remix(licences) if setup.how == "remix" else collection(licences)


def allowed(mixer: LicenceMixer, setup: Setup) -> bool:
    """Whether what is set up may be published as it is wished."""
    found = answer(mixer, setup)
    return bool(
        found.results
        and (found.sold or not setup.sold)
        and (not setup.wish or setup.wish in found.results)
    )


def result_of(mixer: LicenceMixer, setup: Setup) -> str:
    """The licence of what is set up: the one wished for, or the freest there is."""
    return setup.wish or answer(mixer, setup).results[0]


def solves(mixer: LicenceMixer, mission: Mission) -> bool:
    """Whether a mission's own solution does it; sources are given by the participant."""
    setup = mission.solution
    kinds = {mixer.work(name).kind for name in setup.works}
    return (
        allowed(mixer, setup)
        and (setup.how, setup.sold) == (mission.how, mission.sold)
        and (not mission.wish or result_of(mixer, setup) == mission.wish)
        and set(mission.works) <= set(setup.works)
        and set(mission.kinds) <= kinds
    )


def check(mixer: LicenceMixer, located: Located, say: Say) -> None:
    """Faults in a mixer that reads well otherwise."""
    works, missions = items(located, "works"), items(located, "missions")
    check_ids("licence-mixer", mixer.works, works, say)
    check_ids("licence-mixer", mixer.missions, missions, say)
    for work, place in zip(mixer.works, works, strict=True):
        if work.licence not in {**LICENCES, **UNLICENSED}:
            say(
                place.line,
                "licence-mixer-unknown-licence",
                f"«{work.licence}» of «{work.id}» is not a licence we know",
                "write it as SPDX does, e.g. CC-BY-4.0, or all-rights-reserved or unknown",
            )
    known = {one.id for one in mixer.works}
    for mission, place in zip(mixer.missions, missions, strict=True):
        _check_mission(mixer, mission, place.line, known, say)
    assert isinstance(located.value, dict)
    if mixer.example.work not in known:
        line = located.value["example"].line
        _say_unknown(mixer.example.work, line, say)
    pairs = combinations([one.licence for one in mixer.works], 2)
    if all(remix(pair).results for pair in pairs):
        say(
            located.key_lines["works"],
            "licence-mixer-all-fit",
            "any two of the works may be blended",
            "let there be works that cannot be",
        )


def _say_unknown(name: str, line: int, say: Say) -> None:
    mend = "name one of the works"
    say(line, "licence-mixer-unknown-work", f"«{name}» is none of the works", mend)


def _check_mission(
    mixer: LicenceMixer, mission: Mission, line: int, known: set[str], say: Say
) -> None:
    strange = [name for name in (*mission.works, *mission.solution.works) if name not in known]
    for name in dict.fromkeys(strange):
        _say_unknown(name, line, say)
    for wish in (mission.wish, mission.solution.wish):
        if wish and wish not in CHOICES:
            say(
                line,
                "licence-mixer-unknown-wish",
                f"«{wish}» cannot be wished for",
                f"use one of: {', '.join(CHOICES)}",
            )
    twice = len(set(mission.solution.works)) < len(mission.solution.works)
    if not strange and (twice or not solves(mixer, mission)):
        say(
            line,
            "licence-mixer-no-solution",
            f"the solution of «{mission.id}» does not do it",
            "mend the solution or what the mission asks for",
        )
