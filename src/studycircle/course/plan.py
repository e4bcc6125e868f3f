# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Meetings and plans, book/course.yml: which lessons a circle does when, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.shape import ID, item, read
from studycircle.course.yamlfile import read_yaml

STUDY_HOUR = 45
"""Minutes in a studietimme."""


WHOLE = "hela-kursen"
"""What the whole course is called where a plan may stand."""


@frozen(kw_only=True)
class MeetingEntry:
    """A meeting of the whole course."""

    id: str = item("a short name that never changes", pattern=ID)
    title: str = item("the meeting's title", most=90)
    purpose: str = item("what the meeting is for, to leaders", default="", most=400)
    lessons: tuple[int, ...] = item("the numbers of its lessons, in order", most=8)


@frozen(kw_only=True)
class PlanMeeting:
    """A meeting of a plan."""

    title: str = item("the meeting's title", most=90)
    lessons: tuple[int, ...] = item("the numbers of its lessons, in order", most=8)


@frozen(kw_only=True)
class PlanEntry:
    """A choice of lessons for a circle that meets fewer times."""

    id: str = item("a short name that never changes", pattern=ID)
    title: str = item("the plan's title", most=90)
    summary: str = item("whom it suits and what it gives, in one or two sentences", most=400)
    meetings: tuple[PlanMeeting, ...] = item("its meetings, in order")


@frozen(kw_only=True)
class CourseFile:
    """The meetings of the course, and shorter plans made of the same lessons."""

    meetings: tuple[MeetingEntry, ...] = item("the meetings of the whole course, in order")
    plans: tuple[PlanEntry, ...] = item("shorter plans", default=())


@frozen
class Meeting:
    """A meeting and its length; `minutes` counts the lessons, not the coffee."""

    title: str
    lessons: tuple[int, ...]
    minutes: int = 0
    id: str = ""
    purpose: str = ""

    @property
    def study_hours(self) -> int:
        """Studietimmar of 45 minutes, begun ones counted."""
        return -(-self.minutes // STUDY_HOUR)


@frozen
class Plan:
    """A plan and its meetings."""

    id: str
    title: str
    summary: str
    meetings: tuple[Meeting, ...]

    @property
    def study_hours(self) -> int:
        """Studietimmar of all its meetings, each rounded up."""
        return sum(one.study_hours for one in self.meetings)


def read_plans(
    path: Path, minutes: Mapping[int, int], existing: Iterable[int], findings: Findings
) -> tuple[tuple[Meeting, ...], tuple[Plan, ...]]:
    """The course's meetings and plans.

    `minutes` gives the length of each lesson that could be read, `existing` the numbers of all
    lessons there are.
    """
    located = read_yaml(path, findings)
    made = read(CourseFile, located, path, findings) if located is not None else None
    if located is None or made is None:
        return (), ()
    _Rules(path, frozenset(existing), findings).check(located)

    def meeting(one: MeetingEntry | PlanMeeting) -> Meeting:
        length = sum(minutes.get(number, 0) for number in one.lessons)
        own = one if isinstance(one, MeetingEntry) else None
        return Meeting(
            one.title, one.lessons, length, own.id if own else "", own.purpose if own else ""
        )

    plans = (
        Plan(one.id, one.title, one.summary, tuple(meeting(each) for each in one.meetings))
        for one in made.plans
    )
    return tuple(meeting(one) for one in made.meetings), tuple(plans)


class _Rules:
    """What the contract cannot say: each lesson in one meeting, and no lesson that is not there."""

    def __init__(self, path: Path, existing: frozenset[int], findings: Findings) -> None:
        self.path = path
        self.existing = existing
        self.findings = findings

    def check(self, located: Located) -> None:
        held = self.numbers(_list(located, "meetings"), "meeting")
        for number in sorted(self.existing - held):
            self.say(
                _line(located, "meetings"),
                "meeting-lesson-missing",
                f"lesson {number} is in no meeting",
                "add it to one",
            )
        self.ids(_list(located, "meetings"), "meeting")
        self.ids(_list(located, "plans"), "plan")
        for plan in _list(located, "plans"):
            self.numbers(_list(plan, "meetings"), "plan")

    def numbers(self, meetings: list[Located], what: str) -> set[int]:
        seen: dict[int, int] = {}
        for meeting in meetings:
            for one in _list(meeting, "lessons"):
                number = one.value
                assert isinstance(number, int)
                if number not in self.existing:
                    text = f"there is no lesson {number}"
                    self.say(one.line, f"{what}-lesson-unknown", text, "take the number out")
                elif number in seen:
                    self.say(
                        one.line,
                        f"{what}-lesson-doubled",
                        f"lesson {number} stands twice (first on line {seen[number]})",
                        "keep one of them",
                    )
                seen.setdefault(number, one.line)
        return set(seen)

    def ids(self, entries: list[Located], what: str) -> None:
        seen: set[object] = set()
        for one in entries:
            assert isinstance(one.value, dict)
            name = one.value["id"].plain()
            if name in seen:
                line = one.value["id"].line
                self.say(line, f"{what}-doubled-id", f"the id «{name}» stands twice", "rename one")
            seen.add(name)

    def say(self, line: int, code: str, message: str, mend: str) -> None:
        self.findings.add(self.path, line, code, message, mend)


def _list(located: Located, key: str) -> list[Located]:
    one = located.value.get(key) if isinstance(located.value, dict) else None
    return one.value if one is not None and isinstance(one.value, list) else []


def _line(located: Located, key: str) -> int:
    return located.key_lines.get(key, located.line)
