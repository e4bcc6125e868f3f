# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The group's papers: attendance, invitation poster, name signs, evaluation and certificate."""

from __future__ import annotations

from html import escape

import segno

from studycircle.plan.circle import Circle
from studycircle.plan.dates import in_words
from studycircle.plan.papers.page import heading, listed
from studycircle.plan.sheet import EXTRA_ROWS, NO_NUMBERS
from studycircle.plan.words import capital, when

MEETINGS_A_SHEET = 9
SIGNS_A_SHEET = 3
ON_POSTER = 7
"""Things named on a poster; more would be small print."""


def attendance(circle: Circle) -> str:
    """The attendance list; with many meetings it goes on on a second sheet."""
    sheets = []
    rows = max(circle.wanted.participants, 3) + EXTRA_ROWS
    for at in range(0, len(circle.meetings), MEETINGS_A_SHEET):
        some = circle.meetings[at : at + MEETINGS_A_SHEET]
        heads = "".join(
            f'<th scope="col">{one.number}<br><span class="small">{one.begins:%Y-%m-%d}</span></th>'
            for one in some
        )
        empty = f"<tr><td></td>{'<td></td>' * len(some)}</tr>" * rows
        sheets.append(
            f'<section class="wide">{heading("Närvaro", circle.wanted.name)}'
            f'<p class="note">{escape(NO_NUMBERS)}</p>'
            f'<table><thead><tr><th scope="col">Namn</th>{heads}</tr></thead>'
            f"<tbody>{empty}</tbody></table></section>"
        )
    return "".join(sheets)


def poster(circle: Circle) -> str:
    """The invitation: what, when, where, that it is free, and a QR code where there is an address."""
    wanted = circle.wanted
    first = circle.meetings[0]
    names = [one.title.split(" – ")[0] for one in circle.lessons]
    left = len(names) - ON_POSTER
    more = [f"… och {left} saker till"] if left > 1 else ["… och en sak till"] if left == 1 else []
    code = ""
    if wanted.address:
        uri = segno.make(wanted.address, error="m").svg_data_uri(border=2)
        code = (
            f'<p class="address"><img src="{escape(uri)}" alt="QR-kod till {escape(wanted.address)}"><br>'
            f"{escape(wanted.address)}</p>"
        )
    contact = f"<p>Frågor och anmälan: {escape(wanted.contact)}</p>" if wanted.contact else ""
    led = f" · {escape(wanted.association)}" if wanted.association else ""
    return (
        f'<section class="poster"><h1>{escape(wanted.name)}</h1>'
        '<p class="lead">En studiecirkel om sociala medier och om att vara med på nätet, '
        "på dina egna villkor.</p>"
        f'<p class="when">{escape(capital(when(circle)))}</p>'
        f"<p>Vi börjar {in_words(first.begins.date())}"
        f"{', ' + escape(wanted.place) if wanted.place else ''}.</p>"
        f"{listed([*names[:ON_POSTER], *more])}{code}{contact}"
        f'<p class="free">Du behöver inga förkunskaper, inget konto och ingen egen dator.{led}</p>'
        "</section>"
    )


def name_signs(circle: Circle) -> str:
    """Signs to fold or cut: the leader's name, and lines for the others to write theirs on."""
    count = max(circle.wanted.participants, 3) + EXTRA_ROWS
    blank = '<div class="sign"><div class="line"></div></div>'
    leader = circle.wanted.leader
    signs = [f'<div class="sign"><p>{escape(leader)}</p></div>'] if leader else []
    signs += [blank] * (count - len(signs))
    return f'<section class="signs"><h1 class="small">Namnskyltar</h1>{"".join(signs)}</section>'


def evaluation(circle: Circle) -> str:
    """A page to fill in without one's name."""
    scale = "".join(
        f'<span><span class="box"></span>{one}</span>'
        for one in ("Ja, mycket", "Ja, lite", "Nej", "Vet inte")
    )
    asked = (
        "Kan du göra något nu som du inte kunde före cirkeln?",
        "Känner du dig tryggare på nätet?",
        "Fick du säga det du ville?",
        "Var takten bra för dig?",
    )
    open_ones = (
        "Vad av det vi gjorde har du haft nytta av redan?",
        "Vad ska vi göra annorlunda nästa gång?",
        "Och sedan? Vad vill du lära dig, eller göra tillsammans med andra?",
    )
    choices = "".join(
        f'<div class="question"><p>{escape(one)}</p><p class="boxes">{scale}</p></div>'
        for one in asked
    )
    lines = "".join(
        f'<div class="question"><p>{escape(one)}</p>{"<div class=answer></div>" * 3}</div>'
        for one in open_ones
    )
    return (
        f"{heading('Vad tyckte du?', circle.wanted.name)}"
        f"<p>Skriv inte ditt namn. Svaren är till för nästa cirkel.</p>{choices}{lines}"
    )


def certificate(circle: Circle) -> str:
    """A certificate: what was done, no grade. The name is written by hand."""
    wanted = circle.wanted
    last = circle.meetings[-1].begins.date()
    by = wanted.leader or "Cirkelledare"
    where = f" · {wanted.association}" if wanted.association else ""
    things = listed(one.named for one in circle.lessons)
    return (
        '<section class="certificate"><h1>Intyg</h1><p class="who"></p>'
        f"<p>har varit med i studiecirkeln <strong>{escape(wanted.name)}</strong>,<br>"
        f"{len(circle.meetings)} träffar, {circle.study_hours} studietimmar, "
        f"till och med {in_words(last)}.</p>{things}"
        f'<p class="sign-here">{escape(by)}{escape(where)}</p></section>'
    )
