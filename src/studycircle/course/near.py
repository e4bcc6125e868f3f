# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Guesses what was meant by a name that does not exist."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

_MEANT = {
    "ledare": "leader",
    "cirkelledare": "leader",
    "handledare": "leader",
    "leaders": "leader",
    "hide-input": "remove-input",
    "faktum": "fact",
    "fakta": "fact",
    "begrepp": "term",
    "ordlista": "term",
}


def suggestion(name: str, known: Iterable[str], ask: str = "did you mean {}?") -> str | None:
    """`did you mean leader?` for `Leader`, `ledare` or ` leader`; None when nothing is near."""
    choices = {_folded(one): one for one in known}
    folded = _folded(name[:80])
    meant = _MEANT.get(folded)
    if meant in choices.values():
        return ask.format(meant)
    if folded in choices:
        return ask.format(choices[folded])
    close = difflib.get_close_matches(folded, choices, n=1, cutoff=0.7)
    return ask.format(choices[close[0]]) if close else None


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("_", "-")
