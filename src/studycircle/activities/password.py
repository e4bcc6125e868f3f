# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Password: a lab in five parts. Nothing typed is sent, and nothing typed is kept.

The list of words and the pictures are files beside the definition; both travel inside the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from studycircle.activities.kind import Kind, Say, to_json
from studycircle.activities.password_paper import paper, summary
from studycircle.activities.password_shape import Loaded, PasswordLab, loaded
from studycircle.activities.ways import check_ids, items
from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.textfile import read_text

FEWEST_WORDS = 1296
"""Four dice: with a shorter list, a phrase has to be too long to remember."""
LARGEST_PICTURE = 12_000
"""Bytes of one picture: it travels inside the page."""

_WORD = re.compile(r"[a-zåäö]{3,12}")
_OUTSIDE = re.compile(
    r"<script|<foreignObject|<!ENTITY|\bon[a-z]+\s*=|href\s*=\s*[\"'](?!#)|@import|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def check(lab: PasswordLab, located: Located, say: Say) -> None:
    """Faults in a lab that reads well otherwise."""
    plan, reuse, tries = (_part(located, name) for name in ("plan", "reuse", "try"))
    check_ids("password", lab.plan.steps, items(plan, "steps"), say)
    for sort, spot in zip(lab.plan.first, items(plan, "first"), strict=True):
        if sort not in lab.plan.accounts:
            text = f"«{sort}» is not among the accounts"
            say(spot.line, "password-unknown-account", text, "add it, or mend the word")
    if sum(one.mailbox for one in lab.reuse.accounts) != 1:
        line = _line(reuse, "accounts")
        text = "new passwords come to one of the accounts, not to none or several"
        say(line, "password-mailbox", text, "give one account `mailbox: true`")
    seen: set[str] = set()
    doubled = [
        *zip((one.text for one in lab.try_.examples), items(tries, "examples"), strict=True),
        *zip(lab.reuse.passwords, items(reuse, "passwords"), strict=True),
    ]
    for text, spot in doubled:
        if text in seen:
            say(spot.line, "password-doubled", f"«{text}» stands there twice", "change one")
        seen.add(text)


def load(lab: PasswordLab, located: Located, path: Path, say: Say) -> Loaded:
    """The lab with its words, and its pictures as data: addresses, which work from file:// too."""
    words = _words(lab, _line(_part(located, "phrase"), "words"), path.parent, say)
    uris = {
        one.file: _picture(path.parent / one.file, spot.line, say)
        for one, spot in zip(
            lab.passkey.pictures, items(_part(located, "passkey"), "pictures"), strict=True
        )
    }
    return loaded(lab, words, uris)


def _read(path: Path, line: int, say: Say) -> str:
    findings = Findings(path.parent)
    text = read_text(path, findings)
    for one in findings:
        say(line, "password-file-unreadable", f"{path.name}: {one.message}", one.mend)
    return text or ""


def _words(lab: PasswordLab, line: int, folder: Path, say: Say) -> tuple[str, ...]:
    name = lab.phrase.words
    words = _read(folder / name, line, say).split()
    wrong = [one for one in words if not _WORD.fullmatch(one)]
    if wrong:
        text = f"{name}: «{wrong[0][:30]}» is not a word of 3–12 small letters"
        say(line, "password-word-form", text, "write one plain word a line")
    if len(set(words)) < len(words):
        twice = next(one for n, one in enumerate(words) if one in words[:n])
        text = f"{name}: «{twice}» stands there twice"
        say(line, "password-word-doubled", text, "take one out: every word must be as likely")
    if words and len(words) < FEWEST_WORDS:
        text = f"{name} has {len(words)} words, fewer than {FEWEST_WORDS}"
        say(line, "password-few-words", text, "add words")
    return tuple(words)


def _picture(path: Path, line: int, say: Say) -> str:
    svg = " ".join(_read(path, line, say).split())
    if len(svg.encode()) > LARGEST_PICTURE:
        text = f"{path.name} is larger than {LARGEST_PICTURE:,} bytes"
        say(line, "password-picture-too-large", text, "draw it with fewer points")
    if svg and (not svg.startswith("<svg") or _OUTSIDE.search(svg)):
        text = f"{path.name} is not a plain SVG that stands alone"
        say(line, "password-picture-form", text, "begin it with <svg; no scripts, no addresses")
    return "data:image/svg+xml," + quote(svg, safe=" ='/:;,()-.!*@$&+?~_")


def data(lab: Loaded, path: Path) -> dict[str, Any]:
    """What password.js reads: the words packed, in their place, the pictures as data: addresses."""
    given: dict[str, Any] = to_json(lab)
    given["phrase"]["words"] = packed(given.pop("words"))
    uris = given.pop("uris")
    for picture in given["passkey"]["pictures"]:
        picture["uri"] = uris[picture.pop("file")]
    for part, name in (("phrase", "dice"), ("reuse", "answer")):
        del given[part][name]
    for example in given["try"]["examples"]:
        del example["why"]
    return given


def packed(words: Sequence[str]) -> str:
    """The words as password_words.js reads them: of each, how many letters it begins with that the one
    before it has too, in one digit, and then its own. In the alphabet's order it is a third of the list.
    """
    before = ["", *words]
    shared = [_shared(*pair) for pair in zip(before, words, strict=False)]
    return "".join(f"{n}{word[n:]}" for n, word in zip(shared, words, strict=True))


def _shared(one: str, other: str) -> int:
    alike = takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False))
    return min(sum(1 for _ in alike), 9)


def _part(located: Located, name: str) -> Located:
    assert isinstance(located.value, dict)
    return located.value[name]


def _line(located: Located, name: str) -> int:
    assert isinstance(located.value, dict)
    return located.value[name].line


KIND = Kind("password", PasswordLab, paper, summary, check, data, load)
