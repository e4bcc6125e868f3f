# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The photo lab without script: a printed picture, its data card to cross out, and the rest by pen."""

from __future__ import annotations

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.photo_shape import Loaded, Question
from studycircle.locale import Texts


def paper(photo: Loaded, t: Texts) -> str:
    """The picture and its data card, alt text, questions of consent, and the picture card."""
    told = "".join(f"<li>{rich(one)}</li>" for one in photo.alt_help)
    asked = "".join(f'<li class="sc-question">{_question(one)}</li>' for one in photo.consent)
    licences = "".join(f"<li>{escape(one)}</li>" for one in photo.licences)
    fields = "".join(
        f"<p>{escape(name)}</p>{lines(1)}" for name in (t("Title"), t("Who took it"), t("Source"))
    )
    return "\n".join(
        [
            paragraphs(photo.paper),
            _figure(photo, t),
            _legend(t("What the file tells: cross out what should not go along")),
            _card(photo),
            _legend(t("Alt text")) + f'<ul class="sc-help">{told}</ul>{lines(3)}',
            f'<details class="sc-answers"><summary>{escape(t("One alt text that would do"))}</summary>'
            f"<p>{escape(photo.picture.alt)}</p></details>",
            _legend(t("File name")) + f"<p>{rich(photo.help.file)}</p>{lines(1)}",
            _legend(t("Ask first")) + f'<ol class="sc-questions">{asked}</ol>',
            _legend(t("Whose it is")) + fields,
            _legend(t("Licence")) + f'<ul class="sc-rings">{licences}</ul>',
        ]
    )


def _legend(text: str) -> str:
    return f'<p class="sc-legend">{escape(text)}</p>'


def _figure(photo: Loaded, t: Texts) -> str:
    one = photo.picture
    told = " · ".join((f"{t('Picture')}: {one.title}", one.author, one.source, one.licence))
    return (
        f'<figure><img class="sc-photo-print" src="{escape(photo.place)}" loading="lazy"'
        f' alt="{escape(one.description)}"><figcaption>{escape(told)}</figcaption></figure>'
    )


def _card(photo: Loaded) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(one.label)}</th><td>{escape(one.text)}</td></tr>'
        for one in photo.picture.card
    )
    return f"<table><tbody>{rows}</tbody></table>"


def _question(question: Question) -> str:
    rows = "".join(
        f"<li><strong>{rich(one.text)}</strong> {rich(one.advice)}</li>" for one in question.options
    )
    return f'{_legend(question.text)}<ul class="sc-rings">{rows}</ul>'


def summary(photo: Loaded, t: Texts) -> list[str]:
    """The given picture, and what is asked."""
    return [
        f"{t('Picture')}: {photo.picture.title}",
        *(f"{n}. {one.text}" for n, one in enumerate(photo.consent, start=1)),
    ]
