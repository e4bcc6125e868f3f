# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The licences a work may have, by SPDX's ids, and what they are called in Swedish.

What may be done with works under them is said by licence_mix.py.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Licence:
    """One licence: `id` as SPDX writes it, `name` in Swedish, `short` for a caption.

    `elements` are its conditions, e.g. `BY-NC-SA`; `FREE` for CC0 and the public domain mark, and
    empty for what is no Creative Commons licence.
    """

    id: str
    name: str
    short: str
    deed: str
    elements: str = ""
    version: str = ""


_ELEMENTS = {
    "BY": "Erkännande",
    "BY-SA": "Erkännande-DelaLika",
    "BY-ND": "Erkännande-IngaBearbetningar",
    "BY-NC": "Erkännande-IckeKommersiell",
    "BY-NC-SA": "Erkännande-IckeKommersiell-DelaLika",
    "BY-NC-ND": "Erkännande-IckeKommersiell-IngaBearbetningar",
}
_SITE = "https://creativecommons.org"

FREE = "FREE"
"""The elements of what asks for nothing: CC0 and works in the public domain."""

ALL_RIGHTS_RESERVED = "all-rights-reserved"
UNKNOWN = "unknown"

OURS = "CC-BY-SA-4.0"
"""Of the course's texts, and of its pictures where they tell no other."""


def _licence(elements: str, version: str) -> Licence:
    suffix = {"4.0": " Internationell", "3.0": " Unported"}.get(version, " Generisk")
    deed = "deed.sv" if version == "4.0" else "deed"
    # The first version named this one licence the other way round.
    path = "by-nd-nc" if (elements, version) == ("BY-NC-ND", "1.0") else elements.lower()
    return Licence(
        id=f"CC-{elements}-{version}",
        name=f"{_ELEMENTS[elements]} {version}{suffix}",
        short=f"CC {elements} {version}",
        deed=f"{_SITE}/licenses/{path}/{version}/{deed}",
        elements=elements,
        version=version,
    )


_ALL = (
    Licence(
        "CC0-1.0",
        "CC0 1.0 Universell",
        "CC0 1.0",
        f"{_SITE}/publicdomain/zero/1.0/deed.sv",
        FREE,
        "1.0",
    ),
    Licence(
        "CC-PDM-1.0",
        "public domain-märket 1.0",
        "public domain",
        f"{_SITE}/publicdomain/mark/1.0/deed.sv",
        FREE,
        "1.0",
    ),
    *(
        _licence(elements, version)
        for version in ("4.0", "3.0", "2.5", "2.0", "1.0")
        for elements in _ELEMENTS
    ),
    Licence(
        "GFDL-1.3-or-later",
        "GNU Free Documentation License",
        "GFDL",
        "https://www.gnu.org/licenses/fdl-1.3.html",
    ),
)

LICENCES: dict[str, Licence] = {one.id: one for one in _ALL} | {
    # What people write; SPDX's own name of the mark is CC-PDM-1.0.
    "PDM": _ALL[1],
    "PDM-1.0": _ALL[1],
}


UNLICENSED: dict[str, Licence] = {
    ALL_RIGHTS_RESERVED: Licence(
        ALL_RIGHTS_RESERVED,
        "Alla rättigheter förbehållna",
        "alla rättigheter förbehållna",
        "",
    ),
    UNKNOWN: Licence(UNKNOWN, "Okänd licens", "okänd licens", ""),
}
"""What may stand instead of a licence."""


def known(name: str) -> Licence:
    """What is known of that licence; an id that nobody knows is an unknown licence."""
    return LICENCES.get(name) or UNLICENSED.get(name) or UNLICENSED[UNKNOWN]


def name_of(name: str) -> str:
    """How a caption names the licence, e.g. «CC BY-SA 4.0»; one nobody knows by its id."""
    found = LICENCES.get(name) or UNLICENSED.get(name)
    return found.short if found is not None else name


def deed_url(name: str) -> str:
    """The address of the licence's deed, in Swedish if there is one; empty for an unknown one."""
    return known(name).deed
