# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The whole course and its shorter plans, as resources."""

from __future__ import annotations

from collections.abc import Iterable

from studycircle.bank.html import listed, titled
from studycircle.bank.lessons import PAGE_FEATURES, easiest, plan_id
from studycircle.bank.made import Made
from studycircle.bank.resource import Resource
from studycircle.course.course import Course
from studycircle.course.licences import OURS
from studycircle.course.plan import WHOLE, Meeting
from studycircle.locale import texts


def plans(course: Course, made: Made) -> list[Resource]:
    """The course, then each plan."""
    t = texts("bank")
    about = t("All {n} things at {m} meetings.", n=len(course.lessons), m=len(course.meetings))
    whole = _plan(course, made, WHOLE, t("The whole course"), about, course.meetings)
    return [
        whole,
        *(
            _plan(
                course, made, one.id, t("Plan: {title}", title=one.title), one.summary, one.meetings
            )
            for one in course.plans
        ),
    ]


def _plan(
    course: Course, made: Made, name: str, title: str, about: str, meetings: Iterable[Meeting]
) -> Resource:
    t = texts("bank")
    known = {one.number: one for one in course.lessons}
    meetings = tuple(meetings)
    chosen = [known[number] for one in meetings for number in one.lessons]
    hours = sum(one.study_hours for one in meetings)
    docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    files = (
        *made.of(t("Studieplan (PDF)"), f"ledare/papper/studieplan-{name}.pdf", "application/pdf"),
        *made.of(t("Studieplan (Word)"), f"ledare/papper/studieplan-{name}.docx", docx),
        *made.of(
            t("Running orders (PDF)"), f"ledare/papper/korschema-{name}.pdf", "application/pdf"
        ),
        *made.exports.get(plan_id(name), ()),
    )
    preview = "".join(
        titled(one.title, listed(known[number].named for number in one.lessons)) for one in meetings
    )
    return Resource(
        id=plan_id(name),
        sort="plan",
        title=title,
        summary=f"{about} {t('Study hours of 45 minutes: {n}.', n=hours)}",
        home="book/planer.html",
        lessons=tuple(one.number for one in chosen),
        digcomp=tuple(sorted({code for one in chosen for code in one.digcomp})),
        level=easiest(chosen),
        licence=OURS,
        author=made.author,
        modified=max(one.reviewed for one in chosen),
        minutes=sum(one.minutes for one in meetings),
        audience=("ledare",),
        modes=("textual",),
        features=PAGE_FEATURES,
        hazards=("none",),
        part_of="" if name == WHOLE else plan_id(WHOLE),
        files=files,
        preview=preview,
    )
