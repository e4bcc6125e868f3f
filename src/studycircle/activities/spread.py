# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Spread: one post through an invented network, with what may brake it; two runs can be compared.

The same choices give the same run, on the page (spread_rules.js) and on paper (spread_rules.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from studycircle.activities.kind import Kind, Say, to_json
from studycircle.activities.spread_board import WIDTH, height, name_at, places
from studycircle.activities.spread_paper import paper, summary
from studycircle.activities.spread_rules import contacts, people, solved
from studycircle.activities.spread_shape import Spread
from studycircle.activities.ways import check_ids, items
from studycircle.course.located import Located

STRONGEST = 10


def check(lab: Spread, located: Located, say: Say) -> None:
    """Faults in a lab that reads well otherwise."""
    faults = 0

    def note(line: int, code: str, message: str, mend: str) -> None:
        nonlocal faults
        faults += 1
        say(line, f"spread-{code}", message, mend)

    spots = [one for group in items(located, "groups") for one in items(group, "people")]
    for key in ("tempers", "groups", "wordings", "missions"):
        check_ids("spread", getattr(lab, key), items(located, key), say)
    check_ids("spread", people(lab), spots, say)
    _check_people(lab, spots, note)
    _check_wordings(lab, located, note)
    assert isinstance(located.value, dict)
    for name, line in _named_people(lab, located):
        if name not in {one.id for one in people(lab)}:
            note(line, "unknown-person", f"nobody has the id «{name}»", "name one in the groups")
    choices = [(lab.begin, located.value["begin"].line)]
    choices += zip(lab.paper, (one.line for one in items(located, "paper")), strict=True)
    lines = [one.line for one in items(located, "missions")]
    choices += zip((one.solution for one in lab.missions), lines, strict=True)
    asked = [(one.needs, line) for one, line in zip(lab.missions, lines, strict=True)]
    for choice, line in choices:
        _check_names((choice.wording,), choice.start, lab, line, note)
    for needs, line in asked:
        _check_names(needs.wordings, needs.start, lab, line, note)
    if not faults:
        _check_missions(lab, lines, note)


def _check_people(lab: Spread, spots: list[Located], note: Say) -> None:
    tempers = {one.id for one in lab.tempers}
    known = {one.id for one in people(lab)}
    near = contacts(lab)
    for one, spot in zip(people(lab), spots, strict=True):
        if one.temper not in tempers:
            note(spot.line, "unknown-temper", f"«{one.temper}» is no temper", "name a temper")
        for name in one.knows:
            if name not in known:
                text = f"«{one.id}» knows «{name}», who is not there"
                note(spot.line, "unknown-person", text, "name one in the groups")
            elif name == one.id:
                note(spot.line, "knows-self", f"«{name}» knows only themself", "take it out")
    reached, waiting = set[str](), [people(lab)[0].id]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += near[name]
    for one, spot in zip(people(lab), spots, strict=True):
        if one.id not in reached:
            text = f"nothing that {people(lab)[0].name} shares can come to «{one.id}»"
            note(spot.line, "apart", text, "let somebody know them")


def _check_wordings(lab: Spread, located: Located, note: Say) -> None:
    tempers = {one.id for one in lab.tempers}
    for one, spot in zip(lab.wordings, items(located, "wordings"), strict=True):
        if set(one.pull) != tempers or not all(0 <= n <= STRONGEST for n in one.pull.values()):
            text = f"the pull of «{one.id}» is not a number of 0 to {STRONGEST} for each temper"
            note(spot.line, "pull", text, f"write one for each of: {', '.join(sorted(tempers))}")


def _named_people(lab: Spread, located: Located) -> Iterator[tuple[str, int]]:
    """The people named outside the groups, and where."""
    assert isinstance(located.value, dict)
    yield lab.corrector, located.value["corrector"].line
    for one, spot in zip(lab.starts, items(located, "starts"), strict=True):
        yield one.person, spot.line


def _check_names(
    wordings: tuple[str, ...], start: str | None, lab: Spread, line: int, note: Say
) -> None:
    for name in wordings:
        if name not in {one.id for one in lab.wordings}:
            note(line, "unknown-wording", f"no wording has the id «{name}»", "name a wording")
    if start is not None and start not in {one.person for one in lab.starts}:
        note(line, "unknown-start", f"«{start}» is not among the starts", "add it under starts")


def _check_missions(lab: Spread, lines: list[int], note: Say) -> None:
    for one, line in zip(lab.missions, lines, strict=True):
        if solved(one, lab, lab.begin):
            text = f"the mission «{one.id}» is done before anything is changed"
            note(line, "mission-done", text, "ask for more, or change begin")
        if not solved(one, lab, one.solution):
            text = f"the solution of «{one.id}» does not do what the mission asks for"
            note(line, "mission-unsolved", text, "find choices that do")


def data(lab: Spread, path: Path) -> dict[str, Any]:
    """What spread.js reads: the file, with everybody's number and place in the picture."""
    whole: dict[str, Any] = to_json(lab)
    stand = places(lab)
    for place, group in enumerate(whole["groups"]):
        group["x"], group["y"] = name_at(place)
        for one in group["people"]:
            one["number"], one["x"], one["y"] = stand[one["id"]]
    del whole["paper"]
    return {**whole, "width": WIDTH, "height": height(lab)}


KIND = Kind("spread", Spread, paper, summary, check, data)
