# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The licence mixer with a pen: cards, the table of what mixes, missions, a form for the source."""

from __future__ import annotations

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.licence_mixer_shape import (
    LicenceMixer,
    Mission,
    Setup,
    Work,
    result_of,
)
from studycircle.course.licence_mix import remix
from studycircle.course.licence_rules import RULES
from studycircle.course.licences import LICENCES, deed_url, name_of
from studycircle.locale import Texts

TABLE = (
    "CC0-1.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-ND-4.0",
)
"""The licences of the printed table. BY-NC-ND is as BY-ND, but may not be sold."""

TOLD = ("free", "by", "sa", "nc", "nd", "unknown", "collection", "collection-nc", "attribute")
"""The rules that are enough for what is done with a pen."""


def _letters(name: str) -> str:
    return LICENCES[name].short.removeprefix("CC ").split(" ")[0]


def paper(mixer: LicenceMixer, t: Texts) -> str:
    """The cards, the table, the rules, the missions with room, the form with an example, answers."""
    cards = "".join(f'<li class="sc-question">{_card(one, t)}</li>' for one in mixer.works)
    missions = "".join(
        f'<li class="sc-question">{rich(one.text)}{lines(3)}</li>' for one in mixer.missions
    )
    answers = "".join(
        f"<li>{rich(one.text)} {escape(_way(mixer, one, t))} {rich(one.insight)}</li>"
        for one in mixer.missions
    )
    rules = "".join(
        f'<li><strong>{escape(one.name)}.</strong> {escape(one.text)} <a href="{escape(one.url)}">'
        f"{escape(t('The rule: {source}', source=one.source))}</a></li>"
        for one in map(RULES.__getitem__, TOLD)
    )
    told = t("A dash: they may not be blended. In a collection all of them may stand side by side.")
    return (
        _part(t("Works"), f'<ul class="sc-cards">{cards}</ul>')
        + _pairs(t)
        + f"<p>{escape(told)}</p>\n"
        + _part(t("The rules"), f"<ul>{rules}</ul>")
        + _part(t("Missions"), f"<ol>{missions}</ol>")
        + _part(t("Give the sources"), paragraphs(mixer.help) + _example(mixer, t))
        + _form(t)
        + f'<details class="sc-answers"><summary>{escape(t("One way to do each mission"))}'
        f"</summary><ol>{answers}</ol></details>{paragraphs(mixer.limits)}"
    )


def _part(title: str, held: str) -> str:
    return f'<p class="sc-legend">{escape(title)}</p>{held}\n'


def _card(work: Work, t: Texts) -> str:
    about = f"<br>{rich(work.about)}" if work.about else ""
    return (
        f"<strong>{escape(work.title)}</strong> · {escape(work.kind)}<br>"
        f"{escape(t('by {name}', name=work.author))}<br>"
        f"{escape(t('Licence: {licence}', licence=name_of(work.licence)))}<br>"
        f"{escape(t('Source: {source}', source=work.source))}{about}"
    )


def _pairs(t: Texts) -> str:
    heads = "".join(f'<th scope="col">{_letters(one)}</th>' for one in TABLE)
    rows = ""
    for one in TABLE:
        cells = ""
        for other in TABLE:
            found = remix([one, other]).results
            cells += f"<td>{_letters(found[0]) if found else '–'}</td>"
        rows += f'<tr><th scope="row">{_letters(one)}</th>{cells}</tr>'
    caption = t("Two works in a remix: the freest licence it may have")
    return (
        f'<table class="sc-pairs"><caption>{escape(caption)}</caption>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _way(mixer: LicenceMixer, mission: Mission, t: Texts) -> str:
    """One way to do a mission, in a sentence."""
    return " ".join(
        f"{one}." for one in (*setup_lines(mixer, mission.solution, t), _licence(mixer, mission, t))
    )


def _licence(mixer: LicenceMixer, mission: Mission, t: Texts) -> str:
    return t("Licence: {licence}", licence=name_of(result_of(mixer, mission.solution)))


def setup_lines(mixer: LicenceMixer, setup: Setup, t: Texts) -> list[str]:
    """What a setup sets, one line for each but the licence."""
    works = ", ".join(f"«{mixer.work(name).title}»" for name in setup.works)
    how = (
        t("A remix: changed or blended")
        if setup.how == "remix"
        else t("A collection: side by side, unchanged")
    )
    return [
        t("Works: {works}", works=works),
        how,
        t("It is to be sold") if setup.sold else t("It is not to be sold"),
    ]


def _example(mixer: LicenceMixer, t: Texts) -> str:
    work = mixer.work(mixer.example.work)
    deed = deed_url(work.licence)
    licence = f"{name_of(work.licence)} ({deed})" if deed else name_of(work.licence)
    parts = (
        f"«{work.title}» {t('by {name}', name=work.author)}",
        t("Source: {source}", source=work.source),
        t("Licence: {licence}", licence=licence),
        t("Changed: {changes}", changes=mixer.example.changes),
    )
    return f"<p>{escape(t('An example:'))}</p><blockquote>{escape('. '.join(parts))}.</blockquote>"


def _form(t: Texts) -> str:
    labels = (
        t("Title"),
        t("Author"),
        t("Source, its address"),
        t("Licence"),
        t("What you have changed"),
    )
    asked = "".join(f"<li>{escape(one)}{lines(1)}</li>" for one in labels)
    return _part(t("Your own line"), f'<ul class="sc-boxes">{asked}</ul>{lines(3)}')


def summary(mixer: LicenceMixer, t: Texts) -> list[str]:
    """The works with their licences, and the missions."""
    return [
        *(f"– {one.title} ({one.kind}): {name_of(one.licence)}" for one in mixer.works),
        *(f"{n}. {one.text}" for n, one in enumerate(mixer.missions, start=1)),
    ]
