# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The licences a picture may have, and which of them a course under CC BY-SA 4.0 can take in.

The rules are Creative Commons' own: BY-SA of version 2.0 or later may be taken into any later
version of BY-SA, version 1.0 may not; CC BY is one-way compatible with BY-SA (CC wiki:
«Share Alike», «ShareAlike compatibility», read 2026-11-22). NC and ND works cannot be taken in,
nor GFDL alone.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Licence:
    """One licence: `id` as SPDX writes it, `name` in Swedish, `short` for a caption."""

    id: str
    name: str
    short: str
    deed: str
    taken_in: bool


_ELEMENTS = {
    "BY": "Erkännande",
    "BY-SA": "Erkännande-DelaLika",
    "BY-ND": "Erkännande-IngaBearbetningar",
    "BY-NC": "Erkännande-IckeKommersiell",
    "BY-NC-SA": "Erkännande-IckeKommersiell-DelaLika",
    "BY-NC-ND": "Erkännande-IckeKommersiell-IngaBearbetningar",
}
_SITE = "https://creativecommons.org"


def _licence(elements: str, version: str) -> Licence:
    suffix = {"4.0": " Internationell", "3.0": " Unported"}.get(version, " Generisk")
    takes = elements == "BY" or (elements == "BY-SA" and version != "1.0")
    deed = "deed.sv" if version == "4.0" else "deed"
    return Licence(
        id=f"CC-{elements}-{version}",
        name=f"{_ELEMENTS[elements]} {version}{suffix}",
        short=f"CC {elements} {version}",
        deed=f"{_SITE}/licenses/{elements.lower()}/{version}/{deed}",
        taken_in=takes,
    )


_ALL = (
    Licence(
        "CC0-1.0",
        "CC0 1.0 Universell",
        "CC0 1.0",
        f"{_SITE}/publicdomain/zero/1.0/deed.sv",
        True,
    ),
    Licence(
        "CC-PDM-1.0",
        "public domain-märket 1.0",
        "public domain",
        f"{_SITE}/publicdomain/mark/1.0/deed.sv",
        True,
    ),
    *(
        _licence(elements, version)
        for version in ("4.0", "3.0", "2.5", "2.0")
        for elements in _ELEMENTS
    ),
    _licence("BY", "1.0"),
    _licence("BY-SA", "1.0"),
    Licence(
        "GFDL-1.3-or-later",
        "GNU Free Documentation License",
        "GFDL",
        "https://www.gnu.org/licenses/fdl-1.3.html",
        False,
    ),
)

LICENCES: dict[str, Licence] = {one.id: one for one in _ALL} | {
    # What people write; SPDX's own name of the mark is CC-PDM-1.0.
    "PDM": _ALL[1],
    "PDM-1.0": _ALL[1],
}


def name_of(name: str) -> str:
    """How a caption names the licence, e.g. «CC BY-SA 4.0»; an unknown one by its id."""
    found = LICENCES.get(name)
    return found.short if found is not None else name


def deed_url(name: str) -> str:
    """The address of the licence's deed, in Swedish if there is one; empty for an unknown one."""
    found = LICENCES.get(name)
    return found.deed if found is not None else ""


def taken_in_by_sa(name: str) -> bool:
    """Whether a work under that licence may stand in a course under CC BY-SA 4.0.

    A licence that is not known is not taken in.
    """
    found = LICENCES.get(name)
    return found is not None and found.taken_in
