# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The text of a definition as other systems take it: HTML that stands alone, or plain text.

A line break in a definition means no more than a space, as in a page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from studycircle.activities.html import rich

_LOCAL = re.compile(r'<a href="(?!https?:)[^"]*">(.*?)</a>')
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>')
_TAG = re.compile(r"<[^>]*>")


def tidy(text: str) -> str:
    """The text with single spaces, and none at its ends."""
    return " ".join(text.split())


def to_html(text: str) -> str:
    """HTML without paragraphs; a link to a page of the course is its words alone."""
    return _LOCAL.sub(r"\1", rich(tidy(text)))


def to_plain(text: str) -> str:
    """The words alone; a link's address stands after them within parentheses."""
    return html.unescape(_TAG.sub("", _LINK.sub(r"\2 (\1)", to_html(text))))


def shortened(text: str, most: int) -> str:
    """The words alone, at most about `most` signs: whole sentences, or else whole words and «…»."""
    plain = to_plain(text)
    if len(plain) <= most:
        return plain
    cut = plain[:most]
    return cut[: cut.rfind(". ") + 1] if ". " in cut else f"{cut.rpartition(' ')[0]} …"


def has_marks(text: str) -> bool:
    """Whether bold, emphasis, code or a link would be seen."""
    return "<" in rich(text)


def has_local_link(text: str) -> bool:
    """Whether the text links to another page of the course, or to a place in its own."""
    return _LOCAL.search(rich(text)) is not None


def listed(rows: Sequence[tuple[str | tuple[str, str], str]], ordered: bool = False) -> str:
    """An HTML list of «answer: why», for feedback that a format shows all at once.

    A pair stands as «one – other», each with its own marks.
    """
    name = "ol" if ordered else "ul"
    items = []
    for what, why in rows:
        parts = (what,) if isinstance(what, str) else what
        answer = " – ".join(to_html(part) for part in parts)
        items.append(f"<li><strong>{answer}</strong>: {to_html(why)}</li>")
    return f"<{name}>{''.join(items)}</{name}>"
