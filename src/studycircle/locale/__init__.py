# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Interface strings: English in the code, other languages in `<lang>/LC_MESSAGES/<domain>.po`.

A domain is the activity kind that shows the strings (`quiz.po`), a module that several kinds share
(`take_buttons.po`), `base` for what all kinds share, `site` for the pages, or a room of its own such as
`export`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import polib

HERE = Path(__file__).parent
LANGUAGE = "sv"

Texts = Callable[..., str]
"""`t("Question {n}", n=3)` gives the translated string with its values put in."""


@cache
def catalogue(domain: str, lang: str) -> dict[str, str]:
    """The strings of one domain by their English; empty where there is no translation."""
    path = HERE / lang / "LC_MESSAGES" / f"{domain}.po"
    if not path.is_file():
        return {}
    return {one.msgid: one.msgstr for one in polib.pofile(str(path)) if one.msgstr}


@cache
def domain_of(module: str) -> str:
    """The domain whose strings a module of the activities says: `feed_reader_xml` is not feed's.

    A module's name is its kind's, or begins with it; `base` where there is none.
    """
    known = {path.stem for path in HERE.rglob("*.po")}
    mine = [one for one in known if module == one or module.startswith(f"{one}_")]
    return max(mine, key=len, default="base")


def strings(*domains: str, lang: str = LANGUAGE) -> dict[str, str]:
    """The strings of `base` and of `domains`, a later one's before an earlier one's, by their English."""
    found: dict[str, str] = {}
    for domain in ("base", *domains):
        found |= catalogue(domain, lang)
    return dict(sorted(found.items()))


def texts(domain: str, lang: str = LANGUAGE) -> Texts:
    """A translator for Python code; an unknown string is shown in English."""
    known = strings(domain, lang=lang)

    def translate(english: str, **values: object) -> str:
        text = known.get(english, english)
        for key, value in values.items():
            text = text.replace("{" + key + "}", str(value))
        return text

    return translate
