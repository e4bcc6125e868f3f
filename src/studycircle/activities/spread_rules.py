# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""How the post spreads: whole numbers, added up; the same run each time. As in spread_rules.js.

A person shares when the post's pull on their temper, one more for each contact who has shared it (three
at most) and what a pause and reading change come up to the person's number of the day. The correction
goes the same way.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import Factory, define, frozen

from studycircle.activities.spread_shape import Choice, Mission, Person, Spread, Wording

MOST_FRIENDS = 3
MOST_ROUNDS = 20
LEAST_NUMBER, NUMBERS = 3, 8
_FACTOR, _PRIME = 48271, 2147483647
_DAY, _WARM = 7919, 3


def people(lab: Spread) -> list[Person]:
    """Everybody, in the file's order."""
    return [one for group in lab.groups for one in group.people]


def numbers(lab: Spread, day: int) -> dict[str, int]:
    """Each person's number of the day, by lot but the same each time (Park–Miller)."""
    drawn = day * _DAY
    for _ in range(_WARM):
        drawn = drawn * _FACTOR % _PRIME
    given = {}
    for one in people(lab):
        drawn = drawn * _FACTOR % _PRIME
        given[one.id] = LEAST_NUMBER + drawn % NUMBERS
    return given


def contacts(lab: Spread) -> dict[str, list[str]]:
    """Whom each person has contact with, in the file's order."""
    everybody = people(lab)
    named = {one.id: set(one.knows) for one in everybody}
    return {
        one.id: [
            other.id
            for other in everybody
            if other.id in named[one.id] or one.id in named[other.id]
        ]
        for one in everybody
    }


def wording_of(lab: Spread, choice: Choice) -> Wording:
    """The wording chosen."""
    return next(one for one in lab.wordings if one.id == choice.wording)


def correction_round(lab: Spread, choice: Choice) -> int:
    """The round in which a correction comes; 0 also where there is nothing to correct."""
    return 0 if wording_of(lab, choice).right else choice.correction


@define
class Run:
    """What happened: for each person the round in which it did; `rounds` is the last one."""

    saw: dict[str, int] = Factory(dict)
    shared: dict[str, int] = Factory(dict)
    told: dict[str, int] = Factory(dict)
    passed: dict[str, int] = Factory(dict)
    back: dict[str, int] = Factory(dict)
    rounds: int = 0


@frozen
class _Network:
    contacts: Mapping[str, list[str]]
    numbers: Mapping[str, int]

    def near(self, name: str, those: Mapping[str, int], but: Mapping[str, int]) -> int:
        """How many contacts are among `those` and not among `but`."""
        return sum(one in those and one not in but for one in self.contacts[name])


def run(lab: Spread, choice: Choice) -> Run:
    """The whole run, round by round until nothing more happens."""
    net = _Network(contacts(lab), numbers(lab, choice.day))
    wording = wording_of(lab, choice)
    change = (wording.pause if choice.pause else 0) + (wording.read if choice.friction else 0)
    tempers = {one.id: one for one in lab.tempers}
    comes = correction_round(lab, choice)
    now = Run(saw={choice.start: 0}, shared={choice.start: 0})
    for number in range(1, MOST_ROUNDS + 1):
        before = Run(
            dict(now.saw), dict(now.shared), dict(now.told), dict(now.passed), dict(now.back)
        )
        for one in people(lab):
            friends = net.near(one.id, before.shared, before.back)
            helpers = net.near(one.id, before.passed, {})
            need = net.numbers[one.id]
            begins = number == comes and one.id == lab.corrector
            if begins or helpers:
                now.told.setdefault(one.id, number)
            moved = tempers[one.temper].correction + min(helpers, MOST_FRIENDS)
            if one.id in now.told and one.id not in now.passed and (begins or moved >= need):
                now.passed[one.id] = number
                if one.id in now.shared:
                    now.back[one.id] = number
            if not friends:
                continue
            now.saw.setdefault(one.id, number)
            pull = wording.pull[one.temper] + min(friends, MOST_FRIENDS) + change
            if one.id not in now.shared and one.id not in now.told and pull >= need:
                now.shared[one.id] = number
        before.rounds = now.rounds
        if now == before and number >= comes:
            break
        now.rounds = number
    return now


def solved(mission: Mission, lab: Spread, choice: Choice) -> bool:
    """Whether the run of `choice` is what the mission asks for."""
    needs, done = mission.needs, run(lab, choice)
    count, standing = len(done.shared), len(done.shared) - len(done.back)
    return (
        (not needs.wordings or choice.wording in needs.wordings)
        and needs.start in (None, choice.start)
        and needs.pause in (None, choice.pause)
        and needs.friction in (None, choice.friction)
        and needs.corrected in (None, correction_round(lab, choice) > 0)
        and (needs.least is None or count >= needs.least)
        and (needs.most is None or count <= needs.most)
        and (needs.standing is None or standing <= needs.standing)
    )
