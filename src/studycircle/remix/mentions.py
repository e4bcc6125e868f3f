# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Rewrites what a text says of lessons: new numbers and names, and no word that leads nowhere.

    «sak 7 och 13», 7 taken as 2  →  «sak 2 och saken «Dela bilder» i originalkursen»

Links to what is left out lead to the original's site where it is known, or become plain text.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Mapping

from attrs import define, field

from studycircle.course.lesson import Lesson

ORIGINAL = "i originalkursen"

_SAK = re.compile(
    r"\b([Ss])ak(?:en|erna|er)?([ \n]\s*)"
    r"([0-9]{1,3}(?:–[0-9]{1,3})?(?:,\s+[0-9]{1,3}(?=(?:,\s+[0-9]{1,3})*\s+(?:och|eller)\s+[0-9]))*"
    r"(?:\s+(?:och|eller)\s+[0-9]{1,3})?)(?![0-9])"
)
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]+)\)")
_ITEM = re.compile(r"^\s*[-*+] (?<!!)\[[^\[\]]*\]\(([^()\s]+)\).*\n?", re.MULTILINE)


@define
class Mentions:
    """Rewrites texts of one course.

    `names` and `numbers` are those of the lessons taken, by what they are with us; `gone` are files of
    the course, written from its root, that are not taken. `site` is the original's address, or empty.
    `changed` counts, by file, what could not stay as it was.
    """

    lessons: Mapping[int, Lesson]
    names: Mapping[str, str]
    numbers: Mapping[int, int]
    gone: frozenset[str]
    site: str
    changed: dict[str, int] = field(factory=dict)

    def markdown(self, text: str, file: str) -> str:
        """The Markdown of the course's file `file`, rewritten."""
        text = _ITEM.sub(lambda match: "" if self._is_page_gone(match[1], file) else match[0], text)
        made: list[str] = []
        at = 0
        for match in _LINK.finditer(text):
            made += [
                self._sak(text[at : match.start()], file, linked=True),
                self._link(match, file),
            ]
            at = match.end()
        made.append(self._sak(text[at:], file, linked=True))
        return self.renamed("".join(made))

    def plain(self, text: str, file: str) -> str:
        """Other text of `file`, such as a quiz."""
        return self.renamed(self._sak(text, file, linked=False))

    def renamed(self, text: str) -> str:
        """The text with the new names of the lessons that are taken; addresses are left alone."""
        if not self.names:
            return text
        ours = "|".join(sorted(self.names, reverse=True))
        pattern = rf"https?://\S+|(?<![\w-])({ours})(?![\w-])"
        return re.sub(pattern, lambda match: self.names.get(match[1] or "", match[0]), text)

    def _link(self, match: re.Match[str], file: str) -> str:
        words = self._sak(match[1], file, linked=False)
        target = self._target(match[2], file)
        if target not in self.gone:
            return f"[{words}]({match[2]})"
        self._count(file)
        page = target.rpartition(".")[0]
        home = page.startswith("notebooks/") and self.site
        return f"[{words}]({self.site}/{page}.html)" if home else words

    def _is_page_gone(self, link: str, file: str) -> bool:
        target = self._target(link, file)
        gone = target in self.gone and not target.startswith("notebooks/")
        if gone:
            self._count(file)
        return gone

    def _target(self, link: str, file: str) -> str:
        return os.path.normpath(f"{file.rpartition('/')[0]}/{link.partition('#')[0]}")

    def _count(self, file: str) -> None:
        self.changed[file] = self.changed.get(file, 0) + 1

    def _sak(self, text: str, file: str, linked: bool) -> str:
        def told(match: re.Match[str]) -> str:
            numbers = _numbers(match[3])
            if not all(one in self.lessons for one in numbers):
                return match[0]
            kept = [self.numbers[one] for one in numbers if one in self.numbers]
            left = [self.lessons[one] for one in numbers if one not in self.numbers]
            word = "eller" if "eller" in match[3] else "och"
            said = []
            if kept:
                said.append(f"sak{match[2]}{_listed([str(one) for one in kept], word)}")
            if left:
                self._count(file)
                what = _listed([self._titled(one, linked) for one in left], word)
                said.append(f"{'sakerna' if len(left) > 1 else 'saken'} {what} {ORIGINAL}")
            whole = f" {word} ".join(said)
            return match[1] + whole[1:]

        return _SAK.sub(told, text)

    def _titled(self, lesson: Lesson, linked: bool) -> str:
        title = f"«{lesson.title.partition(' – ')[0]}»"
        if not (linked and self.site):
            return title
        return f"[{title}]({self.site}/notebooks/{lesson.name}.html)"


def _numbers(told: str) -> list[int]:
    found: list[int] = []
    for one in re.findall(r"[0-9]+(?:–[0-9]+)?", told):
        first, _, last = one.partition("–")
        found += range(int(first), int(last or first) + 1)
    return found


def _listed(words: list[str], word: str) -> str:
    return f" {word} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
