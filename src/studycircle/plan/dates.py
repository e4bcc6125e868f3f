# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The days of a circle: Swedish days off by name, the days of meetings, and the clock's changes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

ZONE = ZoneInfo("Europe/Stockholm")

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli",
    "augusti", "september", "oktober", "november", "december",
)  # fmt: skip

_PART_OF_DAY = "(från kl"
"""How the library marks an eve that is off from some hour only: no day off for a circle."""
_BRIDGE = "Klämdag"


@cache
def days_off(year: int) -> dict[date, str]:
    """Sweden's days off in a year with their names; the eves that most people have off among them."""
    found = holidays.country_holidays(
        "SE",
        years=year,
        language="sv",
        include_sundays=False,
        categories=("public", "de_facto", "optional"),
    )
    return {
        day: name
        for day, name in sorted(found.items())
        if _PART_OF_DAY not in name and name != _BRIDGE
    }


def day_off(day: date) -> str | None:
    """The name of the day off that `day` is, or None."""
    return days_off(day.year).get(day)


def series(
    start: date, count: int, every: int, own_days_off: Collection[date], skip_days_off: bool
) -> tuple[tuple[date, ...], tuple[tuple[date, str], ...]]:
    """`count` days from `start` with `every` days between, and the days skipped with the reason."""
    found: list[date] = []
    skipped: list[tuple[date, str]] = []
    day = start
    while len(found) < count:
        name = "egen ledig dag" if day in own_days_off else None
        if name is None and skip_days_off:
            name = day_off(day)
        if name is None:
            found.append(day)
        else:
            skipped.append((day, name))
        day += timedelta(days=every)
    return tuple(found), tuple(skipped)


def clock_changes(first: date, last: date) -> tuple[date, ...]:
    """The Sundays between the two days on which the clock is set to or from summer time."""
    changes = []
    day = first
    while day < last:
        after = day + timedelta(days=1)
        if _offset(day) != _offset(after):
            changes.append(day)
        day = after
    return tuple(changes)


def _offset(day: date) -> timedelta | None:
    # At midnight before and after a day tells whether the clock is changed during it.
    return datetime.combine(day, time(0), ZONE).utcoffset()


def in_words(day: date) -> str:
    """«måndag 18 januari 2027»."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def clock(moment: time | datetime) -> str:
    """«18.00», as Swedish writes a time."""
    return f"{moment:%H.%M}"
