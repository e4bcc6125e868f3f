# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""May these works be put together, how, and under which licence may the result be published?

Each licence allows a set of licences for an adaptation it is part of, and another for a collection.
What holds for several works is what all their sets have in common. So it is the same in whatever
order the works come, two and two or all at once, and a table of the sets is enough for a page.

    remix(["CC-BY-4.0", "CC-BY-SA-3.0"]).results  →  ("CC-BY-SA-4.0", "CC-BY-SA-3.0")
    remix(["CC-BY-SA-4.0", "CC-BY-NC-4.0"]).stops →  (Stop("sa-against-nc", …),)

Not here: licences adapted to a country's law, and the few licences of others that CC has named
compatible with BY-SA. The rules and their sources stand in licence_rules.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from itertools import combinations
from typing import Any

from attrs import asdict, frozen

from studycircle.course.licence_rules import RULES
from studycircle.course.licences import (
    ALL_RIGHTS_RESERVED,
    FREE,
    LICENCES,
    OURS,
    UNKNOWN,
    Licence,
    known,
)

CHOICES = (
    "CC0-1.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-ND-4.0",
    "CC-BY-NC-ND-4.0",
)
"""What a result of one's own may be given, the freest first."""

RESULTS = (
    *CHOICES,
    *(f"CC-{kind}-{one}" for kind in ("BY-SA", "BY-NC-SA") for one in ("3.0", "2.5", "2.0", "1.0")),
)
"""CHOICES, and the older versions that ShareAlike may ask for."""

AGAINST = "?"
"""Follows a licence that is permitted but that Creative Commons advises against."""

_NC = frozenset({"BY-NC", "BY-NC-SA", "BY-NC-ND"})
_SA = frozenset({"BY-SA", "BY-NC-SA"})
_ND = frozenset({"BY-ND", "BY-NC-ND"})


@frozen
class Stop:
    """A rule that stops works from being put together, and the licences it stops."""

    rule: str
    licences: tuple[str, ...]


@frozen
class Answer:
    """What may be done with some works together.

    `results` are the licences that the whole may be published under, the freest first; none where
    `stops` says why not. `discouraged` are permitted too. `sold`: whether the whole may be used
    commercially. `rules` are those that apply to the works one by one.
    """

    results: tuple[str, ...]
    discouraged: tuple[str, ...]
    sold: bool
    stops: tuple[Stop, ...]
    rules: tuple[str, ...]


def remix(licences: Sequence[str]) -> Answer:
    """What may be done with works under `licences` in an adaptation that is shared."""
    return _answer(licences, _adapted, _adapted_rules, _clash)


def collection(licences: Sequence[str]) -> Answer:
    """What may be done with works under `licences` that are kept side by side, unchanged.

    `results` are for the collection alone: each work keeps its own licence.
    """
    return _answer(licences, _collected, _collected_rules, lambda one, other: None)


def taken_in_by_sa(name: str) -> bool:
    """Whether a work under that licence may be worked into a course under CC BY-SA 4.0.

    A licence that is not known is not taken in.
    """
    return OURS in remix([name]).results


def mixing_table(licences: Sequence[str]) -> dict[str, Any]:
    """All that a page needs to give the same answers for works under `licences`."""
    names = sorted(set(licences))
    stopped = {
        " ".join(pair): _clash(known(pair[0]), known(pair[1])) for pair in combinations(names, 2)
    }
    return {
        "licences": {name: _row(known(name)) for name in names},
        "clashes": {pair: rule for pair, rule in stopped.items() if rule is not None},
        "results": [
            {"id": one, "short": LICENCES[one].short, "name": LICENCES[one].name}
            | {"deed": LICENCES[one].deed, "choice": one in CHOICES}
            for one in RESULTS
        ],
        "rules": {name: asdict(one) for name, one in RULES.items()},
    }


def _row(licence: Licence) -> dict[str, Any]:
    return {
        "short": licence.short,
        "deed": licence.deed,
        "free": licence.elements == FREE,
        "sold": _sold(licence),
        "remix": {"gives": sorted(_adapted(licence)), "rules": _adapted_rules(licence)},
        "collection": {"gives": sorted(_collected(licence)), "rules": _collected_rules(licence)},
    }


def _answer(
    names: Sequence[str],
    gives: Callable[[Licence], frozenset[str]],
    rules: Callable[[Licence], list[str]],
    clash: Callable[[Licence, Licence], str | None],
) -> Answer:
    works = [known(name) for name in names]
    common = reduce(frozenset.__and__, (gives(one) for one in works))
    stops = [Stop(rules(one)[0], (one.id,)) for one in works if not gives(one)]
    for one, other in combinations(works, 2):
        rule = clash(one, other)
        if rule is not None:
            stops.append(Stop(rule, (one.id, other.id)))
    return Answer(
        results=tuple(one for one in RESULTS if one in common),
        discouraged=tuple(one for one in RESULTS if one + AGAINST in common and one not in common),
        sold=all(_sold(one) for one in works),
        stops=tuple(dict.fromkeys(stops)),
        rules=tuple(dict.fromkeys(rule for one in works for rule in rules(one))),
    )


def _elements(result: str) -> str:
    return LICENCES[result].elements


def _sold(licence: Licence) -> bool:
    return bool(licence.elements) and licence.elements not in _NC


def _adapted(licence: Licence) -> frozenset[str]:
    """A row of the adapter's licence chart: green as it is, and with AGAINST all that is permitted.

    ShareAlike has no yellow: it lets no other condition stand beside its own.
    """
    green: set[str]
    match licence.elements:
        case "FREE" | "BY" | "BY-NC" as elements:
            green = {
                one
                for one in RESULTS
                if elements == FREE
                or (elements == "BY" and _elements(one) != FREE)
                or (elements == "BY-NC" and _elements(one) in _NC)
            }
            return frozenset(green | {one + AGAINST for one in RESULTS})
        case elements if elements in _SA:
            same = [one for one in RESULTS if _elements(one) == elements]
            first = licence.version == "1.0"
            green = {
                one
                for one in same
                if LICENCES[one].version == licence.version
                or (not first and LICENCES[one].version > licence.version)
            }
            return frozenset(green)
        case _:
            return frozenset()


def _adapted_rules(licence: Licence) -> list[str]:
    """The rules of an adaptation, that which stops it or binds it most first."""
    if licence.elements in _ND:
        return ["nd"]
    if licence.elements in _SA:
        versions = "sa-first" if licence.version == "1.0" else "sa-later"
        return ["sa", versions, *(["nc"] if licence.elements in _NC else [])]
    return [_PLAIN[licence.elements] if licence.elements else _unlicensed(licence)]


_PLAIN = {FREE: "free", "BY": "by", "BY-NC": "nc"}


def _unlicensed(licence: Licence) -> str:
    return {ALL_RIGHTS_RESERVED: "reserved", UNKNOWN: "unknown"}.get(licence.id, "other")


def _clash(one: Licence, other: Licence) -> str | None:
    """The rule that keeps two works apart in an adaptation that each of them could be in."""
    gives = _adapted(one), _adapted(other)
    if not all(gives) or gives[0] & gives[1]:
        return None
    if one.elements == other.elements:
        return "sa-versions"
    return "sa-against-sa" if {one.elements, other.elements} <= _SA else "sa-against-nc"


def _collected(licence: Licence) -> frozenset[str]:
    """A row of the chart of collections; CC0 for one's own part is as open as BY."""
    if not licence.elements:
        return frozenset()
    return frozenset(one for one in CHOICES if _sold(licence) or _elements(one) in _NC)


def _collected_rules(licence: Licence) -> list[str]:
    if not licence.elements:
        return [_unlicensed(licence)]
    return ["collection-nc", "collection"] if licence.elements in _NC else ["collection"]
