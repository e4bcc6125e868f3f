# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Faults in a graph of ways, as in a guide: every way must lead on, and end, and be reachable.

A graph has steps, each with options that name where they lead: a step or an outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from attrs import frozen

from studycircle.activities.kind import Say
from studycircle.course.located import Located


class Named(Protocol):
    """What has an id in the file."""

    @property
    def id(self) -> str:
        """The name others refer to it by."""


class Way(Protocol):
    """One option, and where it leads."""

    @property
    def text(self) -> str:
        """The option as it is read."""

    @property
    def to(self) -> str:
        """The id of the step or outcome it leads to."""


class Step(Named, Protocol):
    """Where one chooses a way."""

    @property
    def options(self) -> Sequence[Way]:
        """The ways on from here."""


@frozen(kw_only=True)
class Graph:
    """The steps and outcomes of a file; `step` is also what its author calls one of the steps.

    The codes of its findings begin with `kind`; the steps stand under the key `step` + «s».
    """

    kind: str
    step: str
    steps: Sequence[Step]
    outcomes: Sequence[Named]
    start: str


def items(located: Located, key: str) -> list[Located]:
    """The places of the items listed under `key`."""
    assert isinstance(located.value, dict)
    found = located.value.get(key)
    return found.value if found is not None and isinstance(found.value, list) else []


def check_ids(kind: str, named: Sequence[Named], places: Sequence[Located], say: Say) -> None:
    """Faults where two in `named` have the same id."""
    seen: set[str] = set()
    for one, place in zip(named, places, strict=True):
        if one.id in seen:
            say(place.line, f"{kind}-doubled-id", f"the id «{one.id}» is used twice", "rename one")
        seen.add(one.id)


def check_ways(graph: Graph, located: Located, say: Say) -> None:
    """Faults in the graph: doubled ids, unknown targets, cycles, and what no way leads to."""
    steps, outcomes = items(located, f"{graph.step}s"), items(located, "outcomes")
    check_ids(graph.kind, [*graph.steps, *graph.outcomes], [*steps, *outcomes], say)
    asked = {step.id: step for step in graph.steps}
    if graph.start not in asked:
        assert isinstance(located.value, dict)
        line = located.value["start"].line
        text = f"no {graph.step} is called «{graph.start}»"
        say(line, f"{graph.kind}-unknown-target", text, f"name a {graph.step}")
        return
    for step, place in zip(graph.steps, steps, strict=True):
        _check_options(graph, asked, step, items(place, "options"), say)
    reached = {graph.start, *_beyond(asked, graph.start)}
    told = [(graph.step, one.id) for one in graph.steps]
    told += [("outcome", one.id) for one in graph.outcomes]
    for (what, name), place in zip(told, (*steps, *outcomes), strict=True):
        if name not in reached:
            say(
                place.line,
                f"{graph.kind}-unreachable-{what}",
                f"no way leads to the {what} «{name}»",
                "let an option lead to it, or take it out",
            )


def _check_options(
    graph: Graph, asked: Mapping[str, Step], step: Step, spots: Sequence[Located], say: Say
) -> None:
    known = {*asked, *(outcome.id for outcome in graph.outcomes)}
    seen: set[str] = set()
    for option, spot in zip(step.options, spots, strict=True):
        if option.to not in known:
            say(
                spot.line,
                f"{graph.kind}-unknown-target",
                f"«{option.text}» leads to «{option.to}», which is not there",
                f"name a {graph.step} or an outcome",
            )
        elif option.to == step.id or step.id in _beyond(asked, option.to):
            say(
                spot.line,
                f"{graph.kind}-cycle",
                f"«{option.text}» leads back to «{step.id}»",
                "let every way end in an outcome",
            )
        if option.text.casefold() in seen:
            say(
                spot.line,
                f"{graph.kind}-doubled-option",
                f"«{step.id}» has the answer «{option.text}» twice",
                "make each answer different",
            )
        seen.add(option.text.casefold())


def _beyond(asked: Mapping[str, Step], start: str) -> Iterator[str]:
    """The ids that can be reached from `start`, which itself is among them only in a cycle."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        step = asked.get(waiting.pop())
        for option in step.options if step is not None else ():
            if option.to not in seen:
                seen.add(option.to)
                waiting.append(option.to)
                yield option.to
