# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Papers that are ready for those who run nothing: each plan without dates, and the tutor cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import attrs

from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.course.plan import WHOLE
from studycircle.course.site import read_site
from studycircle.plan import letter
from studycircle.plan.circle import Circle, plan_circle
from studycircle.plan.papers import cards, planning
from studycircle.plan.papers.page import paper
from studycircle.plan.wanted import Wanted


@attrs.frozen
class Ready:
    """A paper: its file's name, the text it is made of, and what makes it."""

    name: str
    told: str = attrs.field(repr=False)
    make: Callable[[], bytes] = attrs.field(repr=False)


def ready_papers(course: Course) -> Iterator[Ready]:
    """Each of them; to say what a paper is made of takes no time, to make it does."""
    root = course.root

    def printed(file: str, title: str, body: str, large: bool = False) -> Ready:
        return Ready(file, title + body, partial(paper, title, body, root, large))

    for plan in (WHOLE, *(one.id for one in course.plans)):
        circle = undated(course, plan)
        name = circle.wanted.name
        told = planning.study_plan(circle)
        yield printed(f"studieplan-{plan}.pdf", f"Studieplan – {name}", told)
        # The document has the words of the print, and names the course as its author.
        document = partial(letter.study_plan, circle)
        yield Ready(f"studieplan-{plan}.docx", circle.course + told, document)
        orders = (planning.running_order(circle, one) for one in circle.meetings)
        body = "".join(f'<section class="order">{one}</section>' for one in orders)
        yield printed(f"korschema-{plan}.pdf", f"Körschema – {name}", body)
    if course.cards:
        told = cards.tutor_cards(course)
        yield printed("handledarkort.pdf", "Handledarkort", told)
        yield printed("handledarkort-stor-stil.pdf", "Handledarkort", told, large=True)


def undated(course: Course, plan: str) -> Circle:
    """A plan as a circle with neither days, place nor people; its clock times are examples."""
    titles = {WHOLE: "hela kursen", **{one.id: one.title for one in course.plans}}
    wanted = Wanted(name=f"{read_site(course.root).title} ({titles[plan]})", plan=plan, grant=False)
    findings = Findings(course.root)
    circle = plan_circle(wanted, course, {}, findings, Path("plan"))
    assert circle is not None, list(findings)
    return attrs.evolve(circle, dated=False)
