# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Composer: fields that become a finished text, to copy, save or print.

A letter, an agreement, a short post: the author writes the text with places, `{namn}`, as in a guide.
A service's limit for a post is data in the file, with its source, and counted in composer_count.js.
"""

from __future__ import annotations

from studycircle.activities.composer_shape import Composer, Field, Service, Text, check
from studycircle.activities.html import escape, lines, rich
from studycircle.activities.kind import Kind
from studycircle.activities.paste import Place, kept_lines, to_fill_in
from studycircle.locale import Texts

WORD_LINES = 1
LONG_LINES = 4


def paper(composer: Composer, t: Texts) -> str:
    """What to think of and room to write, then each text with its places, and an example."""
    asked = "".join(
        f'<li class="sc-question">{_paper_field(one, t)}</li>' for one in composer.fields
    )
    fields: dict[str, Place] = {one.id: one for one in composer.fields}
    texts = "".join(_paper_text(one, fields, t) for one in composer.texts)
    services = "".join(f"<li>{_paper_service(one, t)}</li>" for one in composer.services)
    steps = "".join(f"<li>{rich(one)}</li>" for one in composer.steps)
    links = "".join(
        f'<li><a href="{escape(one.url)}">{escape(one.text)}</a></li>' for one in composer.links
    )
    return (
        f'<p class="sc-legend">{escape(t("Fill in"))}</p>\n<ol class="sc-questions">{asked}</ol>\n'
        + (_part(t("Whose limit counts?"), f"<ul>{services}</ul>") if services else "")
        + texts
        + (_part(t("Do this now"), f"<ol>{steps}</ol>") if steps else "")
        + (_part(t("Read more"), f"<ul>{links}</ul>") if links else "")
    )


def _part(title: str, held: str) -> str:
    return f'<p class="sc-legend">{escape(title)}</p>{held}\n'


def _paper_field(field: Field, t: Texts) -> str:
    wish = "" if field.required else f' <span class="sc-help">{escape(t("(if you want)"))}</span>'
    told = f'<p class="sc-help">{rich(field.help)}</p>' if field.help else ""
    if field.options:
        marks = "sc-boxes" if field.several else "sc-rings"
        choices = "".join(f"<li>{rich(one.text)}</li>" for one in field.options)
        room = f'<ul class="{marks}">{choices}</ul>'
    else:
        room = lines(LONG_LINES if field.long else WORD_LINES)
    return f'<p class="sc-legend">{escape(field.label)}{wish}</p>{told}{room}'


def _paper_service(service: Service, t: Texts) -> str:
    told = (
        f"<strong>{escape(service.name)}</strong> {escape(t('at most {n} signs', n=service.most))}."
    )
    source = (
        f' <span class="sc-note">{escape(t("Source:"))} <a href="{escape(service.url)}">'
        f"{escape(service.source)}</a>, {escape(t('checked {date}', date=service.checked))}</span>"
        if service.url
        else ""
    )
    return f"{told} {rich(service.note)}{source}"


def _paper_text(text: Text, fields: dict[str, Place], t: Texts) -> str:
    told = escape(t("Write your own words where there are brackets."))
    written = _part(
        text.name, f"<p>{told}</p><blockquote>{to_fill_in(text.text, fields)}</blockquote>"
    )
    if not text.example:
        return written
    title = escape(t("See an invented example: {name}", name=text.name))
    return (
        f'{written}<details class="sc-answers"><summary>{title}</summary>'
        f'<div class="sc-example">{kept_lines(text.example)}</div></details>'
    )


def summary(composer: Composer, t: Texts) -> list[str]:
    """What is filled in, and the texts it becomes."""
    asked = [f"{number}. {one.label}" for number, one in enumerate(composer.fields, start=1)]
    made = " · ".join(one.name for one in composer.texts)
    return [*asked, f"{t('Your texts')}: {made}"]


KIND = Kind("composer", Composer, paper, summary, check)
