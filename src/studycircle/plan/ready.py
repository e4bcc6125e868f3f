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


def ready_papers(course: Course) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each paper's file name, and what makes it."""
    root = course.root
    for plan in (WHOLE, *(one.id for one in course.plans)):
        circle = undated(course, plan)
        name = circle.wanted.name

        def study_plan(circle: Circle = circle, name: str = name) -> bytes:
            return paper(f"Studieplan – {name}", planning.study_plan(circle), root)

        def orders(circle: Circle = circle, name: str = name) -> bytes:
            pages = (planning.running_order(circle, one) for one in circle.meetings)
            body = "".join(f'<section class="order">{one}</section>' for one in pages)
            return paper(f"Körschema – {name}", body, root)

        yield f"studieplan-{plan}.pdf", study_plan
        yield f"studieplan-{plan}.docx", partial(letter.study_plan, circle)
        yield f"korschema-{plan}.pdf", orders
    if course.cards:
        told = cards.tutor_cards(course)
        yield "handledarkort.pdf", partial(paper, "Handledarkort", told, root)
        yield "handledarkort-stor-stil.pdf", partial(paper, "Handledarkort", told, root, large=True)


def undated(course: Course, plan: str) -> Circle:
    """A plan as a circle with neither days, place nor people; its clock times are examples."""
    titles = {WHOLE: "hela kursen", **{one.id: one.title for one in course.plans}}
    wanted = Wanted(name=f"{read_site(course.root).title} ({titles[plan]})", plan=plan, grant=False)
    findings = Findings(course.root)
    circle = plan_circle(wanted, course, {}, findings, Path("plan"))
    assert circle is not None, list(findings)
    return attrs.evolve(circle, dated=False)
