# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Leaders' pages made of data: `{meeting} kom-in` gives a meeting's page, `{tutor-cards}` all cards."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.activities.html import escape
from studycircle.course.course import COURSE_FILE, FACT_FILE
from studycircle.course.lesson import Lesson
from studycircle.course.plan import WHOLE, Meeting
from studycircle.course.rules import needs_of
from studycircle.course.running_order import needed, running_order
from studycircle.course.tutor_cards import FOLDER, PlacedCard
from studycircle.locale import Texts, texts
from studycircle.publish.papers import FOLDER as PAPERS
from studycircle.publish.prints import print_links
from studycircle.publish.prints.volumes import HANDBOOK
from studycircle.publish.sphinxext.course_data import course_of
from studycircle.publish.sphinxext.pages import participants

EXAMPLE = 18 * 60
"""The example's meeting begins at 18.00."""


class MeetingPage(SphinxDirective):
    """A meeting: purpose, running order with clock times, what to prepare, what to print."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The page's body, below its heading; an unknown meeting is an error at its line."""
        course = course_of(self.env.app)
        name = self.arguments[0]
        meeting = next((one for one in course.meetings if one.id == name), None)
        if meeting is None:
            known = ", ".join(one.id for one in course.meetings)
            text = f"there is no meeting «{name}»; there are: {known}"
            return [self.state.document.reporter.error(text, line=self.lineno)]
        numbers = {one.number: one for one in course.lessons}
        lessons = [numbers[one] for one in meeting.lessons]
        self.env.note_dependency(str(self.env.srcdir / COURSE_FILE))
        for one in lessons:
            self.env.note_dependency(str(self.env.srcdir / "notebooks" / f"{one.name}.ipynb"))
        lines = [*_meeting(texts("site"), meeting, lessons), ""]
        home = participants(self.env.app, self.env.docname)
        if home is not None:
            label = texts("site")("All of it as one workbook (PDF)")
            lines.append(print_links(home, f"mote-{meeting.id}", label))
        return self.parse_text_to_nodes("\n".join(lines), allow_section_headings=True)


def _meeting(t: Texts, meeting: Meeting, lessons: list[Lesson]) -> Iterator[str]:
    # All stands below a heading: MyST puts text before the first one last on the page.
    yield from (f"## {t('What the meeting is for')}", "", meeting.purpose, "")
    yield t(
        "The meeting takes {n} minutes with coffee: {hours} study hours of 45 minutes.",
        n=needed(lessons),
        hours=meeting.study_hours,
    )
    yield ""
    yield from (f"## {t('Running order')}", "")
    yield t("The times are for a meeting that begins at 18.00. Change them as you like.")
    yield ""
    for step in running_order(lessons):
        what = step.what
        if step.lesson is not None:
            what = f"[{what}](/notebooks/{step.lesson.name}.ipynb). {step.lesson.summary}"
        minutes = t("{n} min", n=step.minutes)
        yield f"- **{t('At {clock}', clock=_clock(EXAMPLE + step.at))}** ({minutes}) {what}"
    yield from ("", f"## {t('Prepare')}", "")
    for one in lessons:
        page = f"[{one.named}](/notebooks/{one.name}.ipynb)"
        yield f"- {page}: {t('read the boxes for leaders, and do the practice once')}."
        yield f"  {t('What it takes')}: {needs_of(one.cells[0])}"
    yield from ("", f"## {t('Print')}", "")
    yield t("The practices become tasks for paper and pen, with the answers last.")
    yield ""
    for one in lessons:
        yield f"- {one.named}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60}.{minutes % 60:02}"


class TutorCards(SphinxDirective):
    """All tutor cards, in the order of the lessons."""

    def run(self) -> list[nodes.Node]:
        """One section for each card; the page is made again when a card changes."""
        course = course_of(self.env.app)
        t = texts("site")
        lines: list[str] = []
        listed: list[str] = []
        for lesson in course.lessons:
            placed = course.cards.get(lesson.name)
            if placed is not None:
                path = self.env.srcdir / FOLDER / placed.path.name
                self.env.note_dependency(str(path))
                lines += _card(t, lesson, placed)
                listed.append(f"- [{lesson.named}](#{_target(lesson)})")
        self.env.note_dependency(str(self.env.srcdir / FACT_FILE))
        text = "\n".join((f"## {t('All cards')}", "", *listed, "", *lines))
        return self.parse_text_to_nodes(text, allow_section_headings=True)


def _target(lesson: Lesson) -> str:
    return f"handledarkort-{lesson.number:02}"


def _card(t: Texts, lesson: Lesson, placed: PlacedCard) -> Iterator[str]:
    card = placed.card
    yield from (f"({_target(lesson)})=", f"## {lesson.named}", "")
    yield from (f"**{t('People say')}**", "")
    yield from (*(f"- {one}" for one in card.wants), "", f"**{t('Ask first')}:** {card.ask}", "")
    for number, step in enumerate(card.steps, start=1):
        text = " ".join(step.text.split())
        yield f"{number}. **{step.title}** ({t('{n} min', n=step.minutes)}). {text}"
    for title, listed in ((t("Leave alone"), card.leave), (t("Pass on"), card.pass_on)):
        yield from ("", f"**{title}**", "", *(f"- {one}" for one in listed))
    page = f"[{t('To the thing')}](/notebooks/{lesson.name}.ipynb)"
    yield from ("", f"**{t('Takes home')}:** {card.home} {page}.", "")


class ReadyPapers(SphinxDirective):
    """Links to the papers that `publish/papers.py` puts beside the leaders' pages."""

    def run(self) -> list[nodes.Node]:
        """A list; nothing in a plain `jupyter-book build .`, which has no papers."""
        if self.config.studycircle_edition != "ledare":
            return []
        course = course_of(self.env.app)
        t = texts("site")
        up = "../" * self.env.docname.count("/") + PAPERS
        plans = [(WHOLE, t("The whole course")), *((one.id, one.title) for one in course.plans)]
        rows = [
            f"<li>{escape(title)}: "
            f'<a href="{up}/studieplan-{name}.pdf">{escape(t("study plan (PDF)"))}</a>, '
            f'<a href="{up}/studieplan-{name}.docx">{escape(t("study plan (Word)"))}</a>, '
            f'<a href="{up}/korschema-{name}.pdf">{escape(t("running orders (PDF)"))}</a></li>'
            for name, title in plans
        ]
        if course.cards:
            told = escape(t("All tutor cards (PDF)"))
            large = escape(t("in large type"))
            rows.append(
                f'<li><a href="{up}/handledarkort.pdf">{told}</a>, '
                f'<a href="{up}/handledarkort-stor-stil.pdf">{large}</a></li>'
            )
        home = "../" * self.env.docname.count("/")
        book = print_links(home, HANDBOOK, t("The handbook to print (PDF)"))
        return [nodes.raw("", f"<ul>{''.join(rows)}</ul>{book}", format="html")]


def connect(app: Sphinx) -> None:
    """Add the directives."""
    app.add_directive("meeting", MeetingPage)
    app.add_directive("tutor-cards", TutorCards)
    app.add_directive("ready-papers", ReadyPapers)
