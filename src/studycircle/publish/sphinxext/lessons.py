# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The box at the top of a lesson, and the list of lessons on the start page."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.activities.html import escape
from studycircle.course.anatomy import DIGCOMP
from studycircle.course.lesson import Lesson
from studycircle.locale import texts
from studycircle.publish.slides import FOLDER
from studycircle.publish.sphinxext.course_data import course_of, lesson_of


def lesson_box(lesson: Lesson) -> str:
    """What one can do after the lesson, and for whom it is, as HTML."""
    t = texts("site")
    outcomes = "".join(f"<li>{escape(one)}</li>" for one in lesson.outcomes)
    areas = "; ".join(f"{code} {DIGCOMP[code]}" for code in lesson.digcomp)
    return (
        '<div class="lesson-box">'
        f'<p id="efter-saken"><strong>{escape(t("After this you can …"))}</strong></p>'
        f'<ul aria-labelledby="efter-saken">{outcomes}</ul>'
        f"<details><summary>{escape(t('For those who plan: level and competences'))}</summary>"
        f"<p>{escape(t('Level: {level}.', level=lesson.level))} "
        f"{escape(t('DigComp 3.0 (names in our own words): {areas}.', areas=areas))}</p>"
        "</details></div>"
    )


def add_box(app: Sphinx, doctree: nodes.document) -> None:
    """Put the box between the lesson's opening and its first part."""
    lesson = lesson_of(app, app.env.docname)
    page = next(doctree.findall(nodes.section), None)
    if lesson is None or page is None:
        return
    parts = [n for n, one in enumerate(page.children) if isinstance(one, nodes.section)]
    box = lesson_box(lesson)
    if app.config.studycircle_edition == "ledare":
        said = escape(texts("site")("Show as slides"))
        box += f'<p class="lesson-slides"><a href="../{FOLDER}/{lesson.name}.html">{said}</a></p>'
    page.insert(parts[0] if parts else len(page), nodes.raw("", box, format="html"))


class LessonList(SphinxDirective):
    """All lessons by meeting, with their summaries and minutes."""

    def run(self) -> list[nodes.Node]:
        """The list; the page is made again when a lesson's metadata changes."""
        course = course_of(self.env.app)
        t = texts("site")
        known = {one.number: one for one in course.lessons}
        lines: list[str] = []
        for meeting in course.meetings:
            lines += [f"### {meeting.title}", ""]
            for number in meeting.lessons:
                lesson = known[number]
                self.env.note_dependency(
                    str(self.env.srcdir / "notebooks" / f"{lesson.name}.ipynb")
                )
                minutes = t("about {n} minutes", n=lesson.minutes.total)
                lines += [
                    f"- **[{lesson.named}](/notebooks/{lesson.name}.ipynb)**",
                    "",
                    f"  {lesson.summary} ({minutes})",
                ]
            lines.append("")
        self.env.note_dependency(str(self.env.srcdir / "book" / "course.yml"))
        return self.parse_text_to_nodes("\n".join(lines), allow_section_headings=True)


def connect(app: Sphinx) -> None:
    """Add the directive, and listen to every page that was read."""
    app.add_directive("lesson-list", LessonList)
    app.connect("doctree-read", add_box)
