# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""«Så anger du källan»: title, author, source and licence, ready to copy as text and as HTML."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from studycircle.activities.html import escape
from studycircle.course.licences import LICENCES, deed_url, name_of


@frozen
class Citation:
    """The same source told in two ways."""

    text: str
    html: str


def cite(
    title: str, author: str, address: str, day: date, licence: str, ours: bool = True
) -> Citation:
    """How to name the source; `address` is empty while nobody knows where the site will lie.

    `day` is when our own was reviewed, or when another's was read.
    """
    seen = f"{'granskad' if ours else 'läst'} {day.isoformat()}"
    linked = f'<a href="{escape(address)}">{escape(title)}</a>' if address else escape(title)
    name, deed = name_of(licence), deed_url(licence)
    where = f", {deed}" if deed else ""
    shown = f'<a rel="license" href="{deed}">{escape(name)}</a>' if deed else escape(name)
    # Without a licence there is nothing that the reader has been given leave to do.
    word = "Licens" if licence in LICENCES else "Rättigheter"
    return Citation(
        text=f"«{title}» av {author}{', ' + address if address else ''}, {seen}. "
        f"{word}: {name}{where}",
        html=f"«{linked}» av {escape(author)}, {seen}. {word}: {shown}",
    )
