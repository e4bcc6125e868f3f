# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The servers as a picture: a box for each, its people as circles in it, room for one more.

    ┌ Stenvik ───────┐ ┌ Bokhyllan ─────┐
    │  ○     ○     ○ │ │  ○     ○     ○ │
    │ Ada   Bo    Eva│ │ Ola   Pia   Åke│
    │        ( )     │ │        ( )     │

federation_picture.js draws the same with what reaches whom.
"""

from __future__ import annotations

from studycircle.activities.federation_shape import Federation
from studycircle.activities.html import escape

WIDTH = 330
MOST_PEOPLE = 3
_BOX, _ROW, _MARGIN = 157, 156, 4
_DOT = 12
_YOU = 108
"""How far down in a box there is room for the participant."""

BOARD = {"width": WIDTH, "box": _BOX, "deep": _ROW - 2 * _MARGIN, "you": _YOU}
"""The measures that the live picture needs."""


def height(net: Federation) -> int:
    """How high the picture is."""
    return _ROW * ((len(net.servers) + 1) // 2)


def places(net: Federation) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]]:
    """The upper left of each server's box, and the middle of each person's circle."""
    boxes = {
        one.id: (_MARGIN + n % 2 * (WIDTH // 2), _MARGIN + n // 2 * _ROW)
        for n, one in enumerate(net.servers)
    }
    spots: dict[str, tuple[int, int]] = {}
    for server, (left, top) in boxes.items():
        here = [one for one in net.people if one.server == server]
        for n, one in enumerate(here):
            spots[one.id] = (left + _BOX * (2 * n + 1) // (2 * len(here)), top + 46)
    return boxes, spots


def board(net: Federation) -> str:
    """The picture on paper: draw yourself in the empty circle, and lines to those you follow."""
    boxes, spots = places(net)
    drawn = []
    for server in net.servers:
        x, y = boxes[server.id]
        drawn.append(
            f'<rect x="{x}" y="{y}" width="{_BOX}" height="{BOARD["deep"]}" rx="6"/>'
            f'<text x="{x + 8}" y="{y + 20}" font-size="13" font-weight="700">'
            f"{escape(server.name)}</text>"
            f'<circle cx="{x + _BOX // 2}" cy="{y + _YOU}" r="{_DOT + 4}" stroke-dasharray="3 3"/>'
        )
    for person in net.people:
        x, y = spots[person.id]
        drawn.append(
            f'<circle cx="{x}" cy="{y}" r="{_DOT}"/><text x="{x}" y="{y + 28}" '
            f'text-anchor="middle" font-size="12">{escape(person.name)}</text>'
        )
    return (
        f'<svg class="sc-picture" viewBox="0 0 {WIDTH} {height(net)}" aria-hidden="true" '
        f'focusable="false">{"".join(drawn)}</svg>'
    )
