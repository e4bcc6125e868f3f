# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The `{plan-list}` directive: the meetings of the course, and the shorter plans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.course.lesson import Lesson
from studycircle.course.plan import WHOLE, Meeting
from studycircle.locale import Texts, texts
from studycircle.publish.prints import print_links
from studycircle.publish.sphinxext.course_data import course_of
from studycircle.publish.sphinxext.pages import participants


class PlanList(SphinxDirective):
    """Each plan with its meetings, their lessons and how long they take."""

    def run(self) -> list[nodes.Node]:
        """The list; the page is made again when the plans or a lesson's minutes change."""
        course = course_of(self.env.app)
        t = texts("site")
        known = {one.number: one for one in course.lessons}
        for lesson in course.lessons:
            self.env.note_dependency(str(self.env.srcdir / "notebooks" / f"{lesson.name}.ipynb"))
        self.env.note_dependency(str(self.env.srcdir / "book" / "course.yml"))
        hours = sum(one.study_hours for one in course.meetings)
        lines = [f"## {t('The whole course')}", "", _length(t, course.meetings, hours), ""]
        lines += _meetings(t, course.meetings, known)
        home = participants(self.env.app, self.env.docname)
        if home is not None:
            label = t("The whole course as one workbook (PDF)")
            epub = t("as an e-book (EPUB)")
            lines += ["", print_links(home, WHOLE, label, epub), ""]
        for plan in course.plans:
            lines += [f"## {plan.title}", "", plan.summary, ""]
            lines += [_length(t, plan.meetings, plan.study_hours), ""]
            lines += _meetings(t, plan.meetings, known)
        return self.parse_text_to_nodes("\n".join(lines), allow_section_headings=True)


def _length(t: Texts, meetings: tuple[Meeting, ...], hours: int) -> str:
    return t("Meetings: {n}. Study hours of 45 minutes: {hours}.", n=len(meetings), hours=hours)


def _meetings(t: Texts, meetings: Iterable[Meeting], known: Mapping[int, Lesson]) -> list[str]:
    lines: list[str] = []
    for meeting in meetings:
        time = t("about {n} minutes", n=meeting.minutes)
        lines += [f"- **{meeting.title}** ({time})", ""]
        for number in meeting.lessons:
            lesson = known[number]
            lines.append(f"  - [{lesson.named}](/notebooks/{lesson.name}.ipynb)")
        lines.append("")
    return lines


def connect(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("plan-list", PlanList)
