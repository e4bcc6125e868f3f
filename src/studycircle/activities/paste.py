# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A text with places for what a person writes: its fields, and how it looks on paper.

paste.js fills the same text where there is script. Used by guide and composer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from studycircle.activities.html import escape
from studycircle.course.shape import ID, item

PLACE = re.compile(r"\{([^{}]*)\}")
"""A place for a field in a text to take along."""

_LINK = re.compile(r"\[([^\][{}]+)\]\((https?://[^\s)]+)\)")


@frozen(kw_only=True)
class Place:
    """Something the person writes, to be put into a text."""

    id: str = item("a short name that never changes", pattern=ID)
    label: str = item("what is asked for", most=120)
    help: str | None = item("an example or explanation", default=None, most=240)
    before: str = item("put before it when it is filled in", default="", most=60)
    after: str = item("put after it when it is filled in", default="", most=60)
    empty: str = item("what stands there when it is not filled in", default="", most=120)
    long: bool = item("whether it may have several lines", default=False)
    most: int = item("the most signs it may have", default=200, least=1, most=5000)


@frozen(kw_only=True)
class Link:
    """Where to read more."""

    text: str = item("what is found there", most=160)
    url: str = item("its address", pattern=r"https?://\S+")


def to_fill_in(text: str, fields: Mapping[str, Place]) -> str:
    """Paragraphs of a text to take along, with each field's label in brackets at its place."""

    def place(found: re.Match[str]) -> str:
        field = fields[found[1]]
        return f"{field.before}[{field.label}]{field.after}"

    return kept_lines(PLACE.sub(place, _LINK.sub(r"\1 (\2)", text)))


def kept_lines(text: str) -> str:
    """One <p> for each paragraph of a finished text, its lines kept."""
    return "".join(
        "<p>" + "<br>".join(escape(" ".join(line.split())) for line in one.split("\n")) + "</p>"
        for one in re.split(r"\n[^\S\n]*\n\s*", text.strip())
    )
