# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The practice wiki with a pen: also what stands in a page without script."""

from __future__ import annotations

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.wiki_shape import Mission, Source, Topic, Wiki
from studycircle.locale import Texts

PLACES = 3
"""Places to write a changed line in."""


def paper(wiki: Wiki, t: Texts) -> str:
    """The article with numbered lines, what to cite, places for the edit, the rules and an answer."""
    text = wiki_lines(wiki)
    numbered = "".join(f"<li><code>{escape(one)}</code></li>" for one in text)
    marks = "".join(
        f"<tr><td><code>{escape(one.write)}</code></td><td>{rich(one.gives)}</td></tr>"
        for one in wiki.marks
    )
    head = f"<tr><th>{escape(t('You write'))}</th><th>{escape(t('It becomes'))}</th></tr>"
    sources = "".join(_source(one) for one in wiki.sources)
    rules = "".join(f"<li>{rich(one.name)}</li>" for one in wiki.rules)
    mend = "".join(f"<li>{rich(one.text)}</li>" for one in wiki.missions)
    name = t("{name} (invented patroller) looks at this", name=wiki.patroller)
    return (
        _part(wiki.article, f'<ol class="sc-numbered">{numbered}</ol>')
        + _part(
            t("The signs"),
            f"<table><thead>{head}</thead><tbody>{marks}</tbody></table>",
        )
        + _part(t("Invented sources"), sources)
        + _part(t("History"), _history(wiki, t))
        + _part(t("Talk"), "".join(_topic(one) for one in wiki.topics))
        + _part(t("To mend in the article"), f'<ul class="sc-boxes">{mend}</ul>')
        + _part(t("Write your edit"), _room(t))
        + _part(name, f'<ul class="sc-boxes">{rules}</ul>')
        + f'<details class="sc-answers"><summary>{escape(t("One way to mend the article"))}</summary>'
        + _answer(wiki, text, t)
        + "</details>"
    )


def wiki_lines(wiki: Wiki) -> list[str]:
    """The lines of the article that hold something."""
    return [one for one in wiki.history[-1].text.splitlines() if one.strip()]


def _part(title: str, held: str) -> str:
    return f'<p class="sc-legend">{escape(title)}</p>{held}\n'


def _source(source: Source) -> str:
    return (
        f'<div class="sc-source"><p><strong>{escape(source.title)}</strong></p>'
        f'<p class="sc-note">{escape(source.about)}</p>'
        f"<blockquote>{paragraphs(source.text)}</blockquote></div>"
    )


def _history(wiki: Wiki, t: Texts) -> str:
    versions = "".join(
        f"<li>{one.day.isoformat()}, {escape(one.user)}: "
        + (f"<em>{escape(one.summary)}</em>" if one.summary else escape(t("(no edit summary)")))
        + "</li>"
        for one in wiki.history
    )
    return f"<ol>{versions}</ol>"


def _topic(topic: Topic) -> str:
    posts = "".join(
        f"<p>{escape(one.text)} – {escape(one.user)}, {one.day.isoformat()}</p>"
        for one in topic.posts
    )
    return f'<div class="sc-topic"><p><strong>{escape(topic.title)}</strong></p>{posts}</div>'


def _room(t: Texts) -> str:
    place = (
        f'<li class="sc-question"><p>{escape(t("Line number:"))} ______</p>'
        f"<p>{escape(t('My new words, with signs and source:'))}</p>{lines(3)}</li>"
    )
    return (
        f'<ol class="sc-questions">{place * PLACES}</ol>'
        f"<p>{escape(t('Edit summary'))}</p>{lines(1)}"
        f'<ul class="sc-boxes"><li>{escape(t("Minor edit"))}</li></ul>'
    )


def _answer(wiki: Wiki, text: list[str], t: Texts) -> str:
    mended = "".join(f"<li>{_mended(one, text, t)}</li>" for one in wiki.missions)
    told = escape(t("Edit summary: {summary}", summary=wiki.summary_example))
    return f"<ol>{mended}</ol><p>{told}</p>{paragraphs(wiki.closing)}"


def _mended(mission: Mission, text: list[str], t: Texts) -> str:
    changes = "".join(
        f"<p>{escape(t('Line {n}', n=_line_of(one.replace, text)))}: "
        f"{escape(t('Change this:'))} <code>{escape(one.replace)}</code> "
        f"{escape(t('Into this:'))} <code>{escape(one.with_ or t('(nothing)'))}</code></p>"
        for one in mission.changes
    )
    return f"<p><strong>{rich(mission.text)}</strong></p>{changes}{paragraphs(mission.insight)}"


def _line_of(words: str, text: list[str]) -> int:
    first = words.strip().splitlines()[0]
    return next((n for n, one in enumerate(text, start=1) if first in one), 1)
