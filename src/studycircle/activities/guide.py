# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Guide: one question at a time leads to an outcome, with steps and texts to take along.

The file is a graph: every option names where it leads, a question or an outcome. A text to take
along holds places for what the person writes, `{title}`, and links, `[label](https://…)`;
paste.js makes both plain text and HTML of it.
"""

from __future__ import annotations

from attrs import frozen

from studycircle.activities.guide_check import check
from studycircle.activities.html import escape, paragraphs, rich
from studycircle.activities.kind import Definition, Kind
from studycircle.activities.paste import Link, Place, to_fill_in
from studycircle.course.shape import ID, item
from studycircle.locale import Texts


@frozen(kw_only=True)
class Field(Place):
    """Something the person writes, to be put into the texts to take along."""

    property: str | None = item(
        "what it is to a machine, such as dct:title",
        default=None,
        pattern=r"(?:cc|dct|schema):[A-Za-z]+",
    )


@frozen(kw_only=True)
class Option:
    """One answer, and where it leads."""

    text: str = item("the answer as it is read", most=200)
    to: str = item("the id of the question or outcome it leads to", pattern=ID)
    help: str | None = item("what choosing it means", default=None, most=400)


@frozen(kw_only=True)
class Question:
    """One question with its answers."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("the question", most=240)
    help: str | None = item("what to think of", default=None, most=900)
    options: tuple[Option, ...] = item("the answers", least=2, most=8)


@frozen(kw_only=True)
class Paste:
    """A text to take along."""

    id: str = item("a short name that never changes; also the file's name", pattern=ID)
    name: str = item("what the text is", most=120)
    text: str = item("the text, with {places} for fields and [links](https://…)", most=6000)
    html: bool = item("whether to give it as HTML too", default=False)
    rel: str | None = item("the link relation in HTML", default=None, pattern=r"[a-z]+")


@frozen(kw_only=True)
class Outcome:
    """Where the questions lead."""

    id: str = item("a short name that never changes", pattern=ID)
    title: str = item("the outcome in a few words", most=120)
    text: str = item("what it means, in one or more paragraphs", most=2500)
    badge: tuple[str, ...] = item("signs drawn as a small badge", default=(), most=6)
    steps: tuple[str, ...] = item("what to do now, in order", default=(), most=9)
    links: tuple[Link, ...] = item("where to read more", default=(), most=8)
    paste: tuple[Paste, ...] = item("texts to take along", default=(), most=4)


@frozen(kw_only=True)
class Guide(Definition):
    """A decision guide: questions that lead to outcomes."""

    start: str | None = item("the id of the first question, if not the first", default=None)
    fields: tuple[Field, ...] = item("what the person writes", default=(), most=12)
    questions: tuple[Question, ...] = item("the questions", most=30)
    outcomes: tuple[Outcome, ...] = item("the outcomes", least=2, most=30)


def paper(guide: Guide, t: Texts) -> str:
    """All questions and outcomes, numbered, to follow with a pen."""
    numbers = {one.id: str(n) for n, one in enumerate(guide.questions, start=1)}
    letters = {one.id: _letter(n) for n, one in enumerate(guide.outcomes)}
    first = guide.start or guide.questions[0].id

    def led(option: Option) -> str:
        if option.to in numbers:
            where = t("Go to question {n}", n=numbers[option.to])
        else:
            where = t("Go to outcome {n}", n=letters[option.to])
        told = f' <span class="sc-help">{rich(option.help)}</span>' if option.help else ""
        return f"<li>{rich(option.text)} <strong>→ {escape(where)}.</strong>{told}</li>"

    asked = "".join(
        f'<li class="sc-question"><p class="sc-legend">{rich(one.text)}</p>'
        f"{paragraphs(one.help or '')}"
        f'<ul class="sc-rings">{"".join(led(option) for option in one.options)}</ul></li>'
        for one in guide.questions
    )
    fields = {field.id: field for field in guide.fields}
    ended = "".join(
        f'<li class="sc-outcome">{_paper_outcome(one, letters[one.id], fields, t)}</li>'
        for one in guide.outcomes
    )
    begin = t("Begin with question {n}. Mark your answer and go where it leads.", n=numbers[first])
    return (
        f'<p class="sc-note">{escape(begin)}</p>\n<ol class="sc-questions">{asked}</ol>\n'
        f'<p class="sc-legend">{escape(t("Outcomes"))}</p>\n<ul class="sc-outcomes">{ended}</ul>'
    )


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else "A" + chr(ord("A") + place - 26)


def _paper_outcome(outcome: Outcome, letter: str, fields: dict[str, Field], t: Texts) -> str:
    steps = "".join(f"<li>{rich(one)}</li>" for one in outcome.steps)
    links = "".join(
        f'<li><a href="{escape(one.url)}">{escape(one.text)}</a></li>' for one in outcome.links
    )
    texts = "".join(
        f"<p>{escape(one.name)}. {escape(t('Write your own words where there are brackets.'))}</p>"
        f"<blockquote>{to_fill_in(one.text, fields)}</blockquote>"
        for one in outcome.paste
    )
    return (
        f'<p class="sc-legend">{letter}. {rich(outcome.title)}</p>{paragraphs(outcome.text)}'
        + (f"<ol>{steps}</ol>" if steps else "")
        + texts
        + (f"<ul>{links}</ul>" if links else "")
    )


def summary(guide: Guide, t: Texts) -> list[str]:
    """The questions, numbered, and what they may lead to."""
    asked = [f"{number}. {one.text}" for number, one in enumerate(guide.questions, start=1)]
    ends = " · ".join(one.title for one in guide.outcomes)
    return [*asked, f"{t('Outcomes')}: {ends}"]


KIND = Kind("guide", Guide, paper, summary, check)
