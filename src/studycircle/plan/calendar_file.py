# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The circle's meetings as a calendar file (RFC 5545) that Outlook, Google and Apple can take.

A meeting keeps its UID as long as the circle keeps its id, and each planning raises SEQUENCE: a file
read in again moves the meetings instead of doubling them. The zone travels along, so that a meeting is
at six also after the clock is changed.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event

from studycircle.plan.circle import Circle, CircleMeeting
from studycircle.plan.dates import clock

_NAMESPACE = UUID("6a9f0a2e-4a0f-5b7e-9c1d-23a5a4e50023")
_REMIND = timedelta(hours=-24)


def calendar(circle: Circle) -> bytes:
    """The file. `DTSTAMP` is the first day of the circle, so that the same plan gives the same bytes."""
    made = Calendar()
    made.add("prodid", "-//23 saker - och sedan//planera cirkeln//SV")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", circle.wanted.name)
    made.add("x-wr-timezone", "Europe/Stockholm")
    for one in circle.meetings:
        made.add_component(_event(circle, one))
    made.add_missing_timezones(circle.meetings[0].begins.date().replace(month=1, day=1))
    return bytes(made.to_ical())


def _event(circle: Circle, meeting: CircleMeeting) -> Event:
    wanted = circle.wanted
    event = Event()
    event.add("uid", f"{uuid5(_NAMESPACE, f'{wanted.id}/{meeting.number}')}")
    event.add("sequence", wanted.version)
    event.add("dtstamp", _stamp(circle))
    event.add("dtstart", meeting.begins)
    event.add("dtend", meeting.ends)
    event.add("summary", f"{wanted.name}: träff {meeting.number} – {meeting.title}")
    if wanted.place:
        event.add("location", wanted.place)
    event.add("description", _about(circle, meeting))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"{wanted.name} i morgon kl. {clock(meeting.begins)}")
    alarm.add("trigger", _REMIND)
    event.add_component(alarm)
    return event


def _stamp(circle: Circle) -> datetime:
    first = circle.meetings[0].begins.date()
    # A later version has a later stamp, which some calendars look at rather than at SEQUENCE.
    midnight = datetime(first.year, first.month, first.day, tzinfo=UTC)
    return midnight - timedelta(days=365) + timedelta(minutes=circle.wanted.version)


def _about(circle: Circle, meeting: CircleMeeting) -> str:
    lines = [one.named for one in meeting.lessons]
    if circle.wanted.leader:
        lines.append(f"Ledare: {circle.wanted.leader}")
    if circle.wanted.address:
        lines.append(circle.wanted.address)
    return "\n".join(lines)
