# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A planned circle: its meetings with days, times and lessons, and what is to be said about it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import attrs
from attrs import frozen

from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.course.lesson import Lesson
from studycircle.course.near import suggestion
from studycircle.course.plan import STUDY_HOUR, WHOLE, Meeting
from studycircle.course.rule_book import Rule, RuleId
from studycircle.course.running_order import Step, needed, running_order
from studycircle.course.site import read_site
from studycircle.plan.dates import ZONE, clock_changes, day_off, in_words, series
from studycircle.plan.wanted import MEANT, Wanted

Say = Callable[[str, str, str], None]
"""`say(key, message, mend)` notes a fault in one of the leader's choices."""

USUAL = 3 * STUDY_HOUR
"""Minutes for things in a meeting whose end is not given."""


@frozen
class CircleMeeting:
    """A meeting with its day and time; `number` counts from 1."""

    number: int
    title: str
    begins: datetime
    ends: datetime
    lessons: tuple[Lesson, ...]
    pause: int
    spare: int
    """Minutes left when all is done; less than 0 where there is more than the time holds."""

    @property
    def study_hours(self) -> int:
        """Whole studietimmar, the pause not counted: a begun one may not be reported."""
        minutes = (self.ends - self.begins) // timedelta(minutes=1)
        return (minutes - self.pause) // STUDY_HOUR

    def steps(self) -> Iterator[tuple[datetime, Step]]:
        """The running order, each step with the time it begins."""
        for step in running_order(self.lessons, self.pause, self.spare):
            yield self.begins + timedelta(minutes=step.at), step


@frozen
class Circle:
    """A circle that can be held: `wanted` with an id, its meetings, and notes to the leader."""

    wanted: Wanted
    title: str
    meetings: tuple[CircleMeeting, ...]
    notes: tuple[str, ...]
    course: str
    """The name of the course whose things it does."""
    dated: bool = True
    """False for a plan that is nobody's circle yet: its days and times are examples."""

    @property
    def study_hours(self) -> int:
        """Studietimmar of all meetings."""
        return sum(one.study_hours for one in self.meetings)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons, in the order they are done."""
        return tuple(lesson for one in self.meetings for lesson in one.lessons)


def plan_circle(
    wanted: Wanted, course: Course, rules: dict[str, Rule], findings: Findings, path: Path
) -> Circle | None:
    """The circle, or None when something stands in its way; every finding is noted at `path`."""
    before = findings.error_count

    def say(key: str, message: str, mend: str) -> None:
        findings.add(path, 1, f"cirkel-{key}", message, mend)

    title, groups = _groups(wanted, course, say)
    if findings.error_count > before:
        return None
    notes: list[str] = []
    days = _days(wanted, len(groups), say, notes)
    if findings.error_count > before:
        return None
    meetings = tuple(
        _meeting(wanted, n, group, day)
        for n, (group, day) in enumerate(zip(groups, days, strict=True), start=1)
    )
    for one in meetings:
        if one.ends.date() > one.begins.date():
            say("tid", f"träff {one.number} slutar efter midnatt", "börja tidigare")
        if one.spare < 0:
            notes.append(
                f"Träff {one.number}: sakerna behöver {-one.spare} minuter mer än ni har. "
                "Lämna samtal eller «Gå vidare» till hemmet, eller sluta senare."
            )
    for change in clock_changes(days[0], days[-1]):
        notes.append(
            f"Klockan ställs om {in_words(change)}. Kalenderfilen räknar med det; påminn gruppen."
        )
    circle = Circle(
        attrs.evolve(wanted, id=wanted.id or _id(wanted)),
        title,
        meetings,
        (),
        read_site(course.root).title,
    )
    for rule, broken in _held_against(circle, rules):
        if not broken:
            notes.append(f"Kontrollera: {rule.told} {rule.note or ''}".strip())
        elif wanted.grant:
            say(rule.id, broken, f"{rule.told} Ändra, eller skriv bidrag: nej")
        else:
            notes.append(f"Räknas inte som studiecirkel: {broken}. {rule.told}")
    return attrs.evolve(circle, notes=tuple(notes)) if findings.error_count == before else None


def _groups(
    wanted: Wanted, course: Course, say: Say
) -> tuple[str, list[tuple[str, tuple[Lesson, ...]]]]:
    """The title of the plan, and the title and lessons of each meeting."""
    known = {one.number: one for one in course.lessons}
    if wanted.lessons:
        for number in wanted.lessons:
            if number not in known:
                say("saker", f"det finns ingen sak {number}", f"välj 1–{max(known)}")
        chosen = [known[one] for one in wanted.lessons if one in known]
        return "Eget urval", _packed(chosen, wanted)
    plans: dict[str, tuple[str, tuple[Meeting, ...]]] = {WHOLE: ("Hela kursen", course.meetings)}
    plans |= {one.id: (one.title, one.meetings) for one in course.plans}
    if wanted.plan not in plans:
        mend = suggestion(wanted.plan, plans, MEANT) or f"välj en av: {', '.join(plans)}"
        say("plan", f"det finns ingen plan «{wanted.plan}»", mend)
        return "", []
    title, meetings = plans[wanted.plan]
    groups = [
        (re.sub(r"^Möte \d+ – ", "", one.title), tuple(known[n] for n in one.lessons))
        for one in meetings
    ]
    return title, groups


def _packed(chosen: list[Lesson], wanted: Wanted) -> list[tuple[str, tuple[Lesson, ...]]]:
    """Lessons in their order, as many to each meeting as its time holds, and one at least."""
    room = USUAL if wanted.minutes is None else wanted.minutes - needed((), wanted.pause)
    groups: list[list[Lesson]] = []
    for lesson in chosen:
        used = sum(one.minutes.total for one in groups[-1]) if groups else room
        if used + lesson.minutes.total > room:
            groups.append([])
        groups[-1].append(lesson)
    return [
        (" · ".join(one.title.split(" – ")[0] for one in group), tuple(group)) for group in groups
    ]


def _days(wanted: Wanted, count: int, say: Say, notes: list[str]) -> tuple[date, ...]:
    if not wanted.days:
        days, skipped = series(
            wanted.start, count, wanted.every, wanted.own_days_off, wanted.skip_days_off
        )
        notes += [f"Ingen träff {in_words(day)}: {name}." for day, name in skipped]
    else:
        days = tuple(sorted(wanted.days))
        if len(days) != count:
            say("dagar", f"{len(days)} dagar för {count} träffar", f"skriv {count} dagar")
    for day in days:
        name = day_off(day)
        if name and wanted.skip_days_off:
            mend = "välj en annan dag, eller skriv hoppa-över-helgdagar: nej"
            say("dagar", f"{in_words(day)} är {name[0].lower()}{name[1:]}", mend)
        elif name:
            notes.append(f"{in_words(day).capitalize()} är {name[0].lower()}{name[1:]}.")
    return days


def _meeting(
    wanted: Wanted, number: int, group: tuple[str, tuple[Lesson, ...]], day: date
) -> CircleMeeting:
    title, lessons = group
    least = needed(lessons, wanted.pause)
    minutes = least if wanted.minutes is None else wanted.minutes
    begins = datetime.combine(day, wanted.begins, ZONE)
    return CircleMeeting(
        number=number,
        title=title,
        begins=begins,
        ends=begins + timedelta(minutes=minutes),
        lessons=lessons,
        pause=wanted.pause,
        spare=minutes - least,
    )


def _held_against(circle: Circle, rules: dict[str, Rule]) -> Iterator[tuple[Rule, str]]:
    """Each rule that is broken, with how; a disputed one is given with nothing broken."""
    wanted = circle.wanted
    weeks = Counter(one.begins.isocalendar()[:2] for one in circle.meetings)
    longest = max(circle.meetings, key=lambda one: one.study_hours)
    measured: dict[RuleId, tuple[int, str]] = {
        "deltagare": (wanted.participants, "cirkeln har {} deltagare"),
        "studietimmar": (circle.study_hours, "cirkeln har {} studietimmar"),
        "traffar": (len(circle.meetings), "cirkeln har {} träffar"),
        "timmar-per-traff": (
            longest.study_hours,
            f"träff {longest.number} har {{}} studietimmar",
        ),
        "traffar-per-vecka": (max(weeks.values()), "en vecka har {} träffar"),
        "timmar-per-ar": (circle.study_hours, "cirkeln har {} studietimmar"),
    }
    if wanted.youngest is not None:
        measured["alder"] = (wanted.youngest, "den yngsta är {} år")
    for name, (number, told) in measured.items():
        rule = rules.get(name)
        if rule is None:
            continue
        if rule.check:
            yield rule, ""
        elif not rule.allows(number):
            yield rule, told.format(number)


def _id(wanted: Wanted) -> str:
    """A mark for the calendar: the circle's name and first day, as they were the first time."""
    plain = unicodedata.normalize("NFKD", wanted.name.casefold())
    name = "-".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode()))[:40]
    first = min(wanted.days) if wanted.days else wanted.start
    return f"{name.strip('-') or 'cirkel'}-{first.isoformat()}"
