# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The network as a picture: each group a ring of numbered people, a line between those in contact.

    Fotbollen        Kören
      1 2              8 9
    7     3 ——————— 14    10

spread_picture.js draws the same with what has happened so far.
"""

from __future__ import annotations

from math import cos, pi, sin

from studycircle.activities.html import escape
from studycircle.activities.spread_rules import contacts, people
from studycircle.activities.spread_shape import Spread

WIDTH = 330
_COLUMN, _ROW = WIDTH // 2, 156
_RING, _DOT = 50, 13
_MIDDLE = 90
"""How far down in its cell the middle of a ring stands: the group's name is above it."""


def height(lab: Spread) -> int:
    """How high the picture is."""
    return _ROW * ((len(lab.groups) + 1) // 2)


def corner(place: int) -> tuple[int, int]:
    """The upper left of the cell of the group at `place`."""
    return place % 2 * _COLUMN, place // 2 * _ROW


def name_at(place: int) -> tuple[int, int]:
    """Where the name of the group at `place` stands: the middle of its line."""
    left, top = corner(place)
    return left + _COLUMN // 2, top + 16


def places(lab: Spread) -> dict[str, tuple[int, int, int]]:
    """Each person's number in the list, and where in the picture: x and y."""
    found: dict[str, tuple[int, int, int]] = {}
    for place, group in enumerate(lab.groups):
        left, top = corner(place)
        for n, one in enumerate(group.people):
            angle = 2 * pi * n / len(group.people) - pi / 2
            x = round(left + _COLUMN / 2 + _RING * cos(angle))
            found[one.id] = (len(found) + 1, x, round(top + _MIDDLE + _RING * sin(angle)))
    return found


def board(lab: Spread) -> str:
    """The picture on paper, to fill in with a pen; the table beside it says the same."""
    stand = places(lab)
    near = contacts(lab)
    lines = "".join(
        f'<line x1="{stand[one.id][1]}" y1="{stand[one.id][2]}" '
        f'x2="{stand[other][1]}" y2="{stand[other][2]}"/>'
        for one in people(lab)
        for other in near[one.id]
        if stand[other][0] > stand[one.id][0]
    )
    named = zip(lab.groups, map(name_at, range(len(lab.groups))), strict=True)
    names = "".join(
        f'<text x="{x}" y="{y}" text-anchor="middle" font-size="13" '
        f'font-weight="700">{escape(group.name)}</text>'
        for group, (x, y) in named
    )
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="{_DOT}"/>'
        f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-size="12">{number}</text>'
        for number, x, y in stand.values()
    )
    return (
        f'<svg class="sc-picture" viewBox="0 0 {WIDTH} {height(lab)}" aria-hidden="true" '
        f'focusable="false">{lines}{names}{dots}</svg>'
    )
