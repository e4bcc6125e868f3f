# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the papers of a circle say: the same words in the studieplan's two forms and on the posters."""

from __future__ import annotations

from collections.abc import Iterator

from studycircle.plan.circle import Circle
from studycircle.plan.dates import WEEKDAYS, clock, in_words

MOST_AIMS = 12


def basics(circle: Circle) -> Iterator[tuple[str, str]]:
    """The circle's facts by name, those that are known."""
    wanted = circle.wanted
    first, last = circle.meetings[0], circle.meetings[-1]
    span = f"{in_words(first.begins.date())} – {in_words(last.begins.date())}"
    told = (
        ("Innehåll", f"{circle.title}, {len(circle.lessons)} saker"),
        ("Tid", circle.dated and f"{span}, kl. {clock(first.begins)}–{clock(first.ends)}"),
        ("Omfattning", f"{len(circle.meetings)} träffar, {circle.study_hours} studietimmar"),
        ("Plats", wanted.place),
        ("Ledare", wanted.leader),
        ("Studieförbund", wanted.association),
        ("Deltagare", circle.dated and f"{wanted.participants}, med ledaren"),
        ("Material", f"{circle.course}, fritt under CC BY-SA 4.0"),
    )
    yield from ((name, value) for name, value in told if value)


def works(circle: Circle) -> str:
    """What the circle is about, in some sentences."""
    return (
        "Cirkeln handlar om sociala medier och om att delta digitalt: att hitta, granska, skapa, "
        "dela och säga ifrån. Vi provar själva i övningar på kursens egna sidor. Ingen behöver "
        f"skaffa ett konto eller installera något. Vi gör {len(circle.lessons)} av kursens saker, "
        "och var och en slutar med något som deltagaren har gjort."
    )


def aims(circle: Circle) -> tuple[str, ...]:
    """What a participant can do afterwards: the first outcome of each thing."""
    return tuple(one.outcomes[0] for one in circle.lessons)[:MOST_AIMS]


def ways() -> tuple[str, ...]:
    """How the circle works."""
    return (
        "Vi börjar i det deltagarna redan vet, och provar sedan tillsammans eller två och två.",
        "Varje sak har en text, en övning, några kontrollfrågor och frågor att samtala om.",
        "Alla skriver i sin egen loggbok. Den som vill läser högt.",
        "Deltagandet är frivilligt. Gruppen får ändra planen.",
    )


def when(circle: Circle) -> str:
    """«måndagar kl. 18.00–20.30», or the days where they differ."""
    first = circle.meetings[0]
    times = f"kl. {clock(first.begins)}–{clock(first.ends)}"
    days = {one.begins.weekday() for one in circle.meetings}
    if len(days) > 1:
        return f"{len(circle.meetings)} träffar {times}"
    return f"{WEEKDAYS[days.pop()]}ar {times}"


def capital(text: str) -> str:
    """The text with a capital letter first."""
    return text[:1].upper() + text[1:]


def meeting_rows(circle: Circle) -> Iterator[tuple[str, ...]]:
    """The table of meetings: its heads first, then a row for each; no days where there are none."""
    heads = ("Träff", "När", "Vad", "Studietimmar")
    rows = [heads]
    for one in circle.meetings:
        day = f"{in_words(one.begins.date())}\nkl. {clock(one.begins)}–{clock(one.ends)}"
        things = "\n".join(each.named for each in one.lessons)
        rows.append((f"{one.number}. {one.title}", day, things, str(one.study_hours)))
    for row in rows:
        yield row if circle.dated else (row[0], *row[2:])
