# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The anatomy of a lesson: its parts in order, and the small vocabularies its metadata may use."""

from __future__ import annotations

from typing import Literal, NamedTuple


class PartName(NamedTuple):
    """A part's key in the metadata and its heading in the notebook."""

    key: str
    heading: str


PARTS: tuple[PartName, ...] = (
    PartName("varfor", "Varför?"),
    PartName("upptack", "Upptäck"),
    PartName("prova", "Prova"),
    PartName("testa-dig", "Testa dig"),
    PartName("samtala", "Samtala"),
    PartName("loggbok", "Loggbok"),
    PartName("ga-vidare", "Gå vidare"),
    PartName("kallor", "Källor"),
)

KEYS: tuple[str, ...] = tuple(part.key for part in PARTS)

MAY_LACK: tuple[str, ...] = ("ga-vidare",)
"""Parts that a lesson may do without if its metadata says so: no minutes and no other part need them."""

CELL_TAGS: frozenset[str] = frozenset({"leader", "remove-input"})
"""All tags there are. Stripping the leader's cells fails closed: any other tag is an error."""

LEADER_TOPICS: tuple[str, ...] = (
    "Mål",
    "Tider",
    "Så börjar ni",
    "Det svåra stället",
    "Olika vana",
    "Utan internet",
)
"""What the leader's cells of every lesson answer; each begins `**Ledare: Mål**`."""

GAP = "FYLL I:"
"""Marks what is still to be written in a new lesson."""

MINUTES = (30, 45)
"""The shortest and the longest lesson."""

WORDS: dict[str, tuple[int, int]] = {"varfor": (80, 150), "upptack": (200, 400)}
"""Fewest and most words of a part, the leader's cells not counted."""

QUESTIONS = (3, 5)
"""Fewest and most questions in «Samtala»."""

LIX_MOST = 40

SENTENCE_MOST = 30
"""Words in the longest sentence."""

Level = Literal["bas", "medel", "avancerad"]
LEVELS: tuple[Level, ...] = Level.__args__  # type: ignore[attr-defined]
"""How much a lesson takes for granted, the least first."""

DIGCOMP: dict[str, str] = {
    "1.1": "Söka och sålla information",
    "1.2": "Bedöma information",
    "1.3": "Ordna och spara information",
    "2.1": "Umgås och samtala digitalt",
    "2.2": "Dela med sig",
    "2.3": "Delta i samhället",
    "2.4": "Samarbeta",
    "2.5": "Uppträda väl på nätet",
    "2.6": "Ta hand om sin digitala identitet",
    "3.1": "Skapa digitalt innehåll",
    "3.2": "Bearbeta och sätta ihop innehåll",
    "3.3": "Upphovsrätt och licenser",
    "3.4": "Tänka i steg och programmera",
    "4.1": "Skydda sina apparater",
    "4.2": "Skydda personuppgifter och privatliv",
    "4.3": "Må bra med det digitala",
    "4.4": "Tänka på miljön",
    "5.1": "Lösa tekniska problem",
    "5.2": "Se behov och välja tekniska lösningar",
    "5.3": "Hitta kreativa lösningar",
    "5.4": "Veta vad man behöver lära sig",
}
"""DigComp 3.0's competence codes, with plain Swedish names of our own: they are not official.

DigComp 3.0: Cosgrove & Cachia, European Commission, JRC144121 (2025), CC BY 4.0.
"""
