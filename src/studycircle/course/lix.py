# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""LIX, the Swedish readability index: words per sentence + percentage of words over six letters.

Björnsson (1968). Under 30 reads as very easy, 30–40 as easy, 40–50 as medium, over 60 as very hard.
"""

from __future__ import annotations

import re

from attrs import frozen

# Every repetition is bounded, or can end in one way only: a hostile text must end soon.
_CODE = re.compile(r"^(`{3,20}+|~{3,20}+).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ROLE = re.compile(r"\{fact\}`[^`]*`")
_TERM = re.compile(r"\{[a-z]+\}`([^`<]{0,300}?)\s{0,9}(?:<[^`>]{0,300}>)?`")
_INLINE_CODE = re.compile(r"`[^`]*`")
_PICTURE = re.compile(r"!\[[^\]]{0,500}+\]\([^)]{0,2000}+\)")
_LINK = re.compile(r"\[([^\]]{0,500}+)\]\([^)]{0,2000}+\)")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,99}@[^\s@]{1,99}\.\S{1,99}")
_BULLET = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|.*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s.*$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_END = re.compile(r"[.!?:…]+(?=[\s»”\")]|$)|\n\s*\n")


@frozen
class Lix:
    """The measure of one text; `longest` is its longest sentence, in words."""

    words: int
    sentences: int
    long_words: int
    longest: int
    longest_text: str

    @property
    def value(self) -> float:
        """The index, 0.0 for a text without words."""
        if not self.words:
            return 0.0
        return self.words / max(self.sentences, 1) + 100 * self.long_words / self.words


def prose(markdown: str) -> str:
    """The running text of Markdown: no code, links' addresses, pictures, headings or marks."""
    text = _COMMENT.sub(" ", _CODE.sub("\n\n", markdown))
    text = _TERM.sub(r"\1", _ROLE.sub("", text))
    text = _LINK.sub(r"\1", _PICTURE.sub(" ", _INLINE_CODE.sub(" ", text)))
    text = _HEADING.sub("\n\n", _ADDRESS.sub(" ", text))
    # Each list item and each cell of a table stands as a sentence of its own.
    text = _ROW.sub(lambda row: row.group(0).replace("|", "\n\n"), _BULLET.sub("\n\n", text))
    return re.sub(r"[*_#>|]|:::+\S*", " ", text)


def sentences(markdown: str) -> list[tuple[list[str], str]]:
    """Each sentence of the running text: its words, and how it reads."""
    return [
        (words, " ".join(part.split()))
        for part in _END.split(prose(markdown))
        if (words := _WORD.findall(part))
    ]


def measure(markdown: str) -> Lix:
    """LIX of the running text in `markdown`."""
    found = sentences(markdown)
    every = [word for words, _ in found for word in words]
    longest = max(found, key=lambda one: len(one[0]), default=([], ""))
    return Lix(
        words=len(every),
        sentences=len(found),
        long_words=sum(sum(sign.isalpha() for sign in word) > 6 for word in every),
        longest=len(longest[0]),
        longest_text=longest[1],
    )
