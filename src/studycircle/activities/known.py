# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a lab tells of the world outside it: statements, each with its source and the day it was read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from studycircle.activities.html import escape, rich
from studycircle.course.shape import item
from studycircle.locale import texts


@frozen(kw_only=True)
class Known:
    """Something known of the real world, and who says it."""

    text: str = item("what is known, in one or two sentences", most=400)
    source: str = item("who says it", most=120)
    url: str = item("its address", pattern=r"https?://\S+")
    checked: date = item("the day it was read there")


def known_list(known: Iterable[Known]) -> str:
    """The statements as a list, each followed by its source; known.js writes the same."""
    t = texts("known")
    return "".join(
        f'<li>{rich(one.text)} <span class="sc-note"><a href="{escape(one.url)}">'
        f"{escape(one.source)}</a>, {escape(t('read {date}', date=one.checked.isoformat()))}.</span></li>"
        for one in known
    ).join(("<ul>", "</ul>"))
