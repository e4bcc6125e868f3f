# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Says in Swedish what the common readers of files say to maintainers in English.

A librarian reads what is wrong with a recipe. The codes are those of shape.py, yamlfile.py and
textfile.py; what stands between «» in the English is put in by its order.
"""

from __future__ import annotations

import re

import attrs

from studycircle.course.findings import Finding, Findings

_QUOTED = re.compile(r"«(.*?)»")
_SAID: dict[str, tuple[str, str]] = {
    "key-unknown": ("«{0}» är inget vi känner till här", "skriv någon av: {list}"),
    "key-missing": ("«{0}» saknas", "lägg till raden {0}: …"),
    "value-form": ("«{0}» duger inte här", "se efter i exemplet hur det ska skrivas"),
    "value-too-small": ("«{0}» är tomt", "skriv något, eller ta bort raden"),
    "value-too-large": ("«{0}» är för långt", "korta det"),
    "value-type": (
        "«{0}» är av fel slag",
        "skriv text inom citattecken, och listor med - framför varje rad",
    ),
    "value-unknown": ("«{0}» går inte att välja", "skriv någon av: {list}"),
    "yaml-broken": ("filen går inte att läsa som YAML", "se på indrag, kolon och citattecken"),
    "yaml-too-deep": ("filen är för djupt indragen", "gör den plattare"),
    "yaml-documents": ("här börjar ett dokument till", "ta bort raden ---"),
    "yaml-anchor": ("& och * används inte här", "skriv ut texten"),
    "yaml-tag": ("märket ! används inte här", "ta bort det"),
    "yaml-key": ("namnet före kolon är ingen enkel text", "skriv ett ord"),
    "yaml-duplicate-key": ("«{0}» står två gånger", "ta bort den ena"),
    "yaml-date": ("det finns ingen sådan dag", "titta i almanackan"),
    "yaml-control": ("ett osynligt tecken står här", "ta bort det"),
    "symlink-outside": ("filen är en länk som leder ut ur mappen", "lägg själva filen här"),
    "file-unreadable": ("filen går inte att läsa", "kontrollera namnet"),
    "file-too-large": ("filen är för stor", "dela upp den"),
    "file-empty": ("filen är tom", "skriv något i den"),
    "file-not-utf8": ("filen är inte sparad som UTF-8", "spara den som UTF-8"),
}


def in_swedish(found: Finding) -> Finding:
    """The finding in Swedish; as it was where it is Swedish already."""
    if found.code not in _SAID:
        return found
    said, mend = _SAID[found.code]
    quoted = _QUOTED.findall(found.message) or ["filen"]
    listed = found.mend.partition(": ")[2]
    return attrs.evolve(found, message=said.format(*quoted), mend=mend.format(*quoted, list=listed))


def say_in_swedish(heard: Findings, findings: Findings) -> None:
    """Note in `findings` what `heard` holds, in Swedish; both have the same root."""
    for one in heard:
        told = in_swedish(one)
        findings.add(
            heard.root / told.path, told.line, told.code, told.message, told.mend, told.severity
        )
