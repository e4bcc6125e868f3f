# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Whose a work is and under which licence, in one line of Markdown."""

from __future__ import annotations

from studycircle.course.licences import deed_url, name_of
from studycircle.course.pictures import Picture
from studycircle.remix.quoting import in_markdown
from studycircle.remix.recipe import OWN_WORK


def licence(name: str) -> str:
    """The licence's short name with a link to its deed."""
    deed = deed_url(name)
    return f"[{name_of(name)}]({deed})" if deed else name_of(name)


def picture(one: Picture) -> str:
    """Title, author, source where it is another's work, and licence."""
    source = "" if one.source == OWN_WORK else f", {in_markdown(one.source)}"
    told = f"«{in_markdown(one.title)}», av {in_markdown(one.author)}{source}"
    return f"{told}, {licence(one.licence)}"
