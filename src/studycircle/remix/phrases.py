# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The few sentences of our pages that speak of the course as a whole, and what a remix says instead.

A test holds them against the pages, so that a sentence that is changed there is changed here.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Phrase:
    """A piece of a page; `new` may name {title}, {lessons} and {meetings}."""

    file: str
    old: str
    new: str


PHRASES = (
    Phrase("book/index.md", "# 23 saker – och sedan?", "# {title}"),
    Phrase("book/sa-funkar-det.md", "Kursen består av 23 **saker**.", "Saker i kursen: {lessons}."),
    Phrase(
        "book/planer.md",
        "Hela kursen är gjord för åtta träffar. Det sjunde mötet är längst, tre timmar, och går bra att "
        "dela på två kvällar. Det åttonde är kort, så att det blir tid att avsluta. Har ni inte så många "
        "gånger? Längre ner finns kortare planer av samma saker.",
        "Antal saker: {lessons}. Antal träffar: {meetings}.",
    ),
    Phrase(
        "book/om.md",
        "# Om 23 saker\n",
        "# Om 23 saker\n\nKursen «{title}» bygger på kursen «23 saker – och sedan?». Här står hur den "
        "kom till. Vad som är ändrat står på sidan [Källor och ändringar](kallor-och-andringar.md).\n",
    ),
    Phrase("book/ledare/handledarkort.md", "var och en av de 23 sakerna", "var och en av sakerna"),
    Phrase(
        "book/ledare/fore-cirkeln.md",
        "finns fyra planer. Hela kursen är 23 saker på åtta träffar. Har du aldrig lett förut är *Mini* "
        "ett tryggt val, med nio saker på tre träffar. *Trygg på nätet* passar gruppen som är orolig för "
        "bluffar, och *Öppna webben* den som vill skriva och dela.",
        "står vad ni gör vid varje träff. Antal saker: {lessons}. Antal träffar: {meetings}.",
    ),
    Phrase("book/ledare/fore-cirkeln.md", " Våra fyra planer ryms i det.", ""),
)


def spoken(text: str, file: str, title: str, lessons: int, meetings: int) -> str:
    """The text of the course's page `file` as the remix says it."""
    for one in PHRASES:
        if one.file == file:
            new = one.new.format(title=title, lessons=lessons, meetings=meetings)
            text = text.replace(one.old, new, 1)
    return text
