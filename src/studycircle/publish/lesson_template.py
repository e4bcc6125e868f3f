# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The files of a new lesson: whole in form, with a marked gap wherever an author has to write."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from studycircle.course.anatomy import GAP, LEADER_TOPICS, PARTS

MINUTES = {
    "varfor": 5,
    "upptack": 8,
    "prova": 15,
    "testa-dig": 5,
    "samtala": 8,
    "loggbok": 4,
    "ga-vidare": 0,
}

_TEXT = {
    "varfor": f"{GAP} en scen ur vardagen, och varför den angår oss. Skriv 80–150 ord.",
    "upptack": f"{GAP} hur det går till, med en egen bild. Skriv 200–400 ord.",
    "prova": f"1. {GAP} ett steg i taget, med tid.\n2. {GAP} det färdiga som du har gjort.",
    "testa-dig": "Svara i din egen takt. Du kan alltid prova igen.",
    "samtala": f"1. {GAP} en fråga om det egna.\n2. {GAP} en fråga där man kan tycka olika.\n"
    f"3. {GAP} en fråga om makt.",
    "loggbok": "Skriv några rader till dig själv.",
    "ga-vidare": f"{GAP} en uppgift till.\n\n### Utmana dig\n\n{GAP} en uppgift som tar emot.",
    "kallor": f"- {GAP} källa och dag",
}

_ACTIVITIES = {"prova": "ovning", "testa-dig": "quiz", "loggbok": "loggbok"}

_LEADER = {
    "varfor": ("Mål", "Tider", "Så börjar ni"),
    "upptack": ("Det svåra stället",),
    "prova": ("Olika vana", "Utan internet"),
}

QUIZ = f"""\
kind: quiz
title: Testa dig
intro: Svara i din egen takt.
questions:
  - id: fraga-1
    type: single
    text: "{GAP} en fråga"
    options:
      - {{text: "{GAP} ett vanligt misstag", feedback: "{GAP} vad som är fel"}}
      - {{text: "{GAP} det rätta", right: true, feedback: "{GAP} varför"}}
      - {{text: "{GAP} ett annat misstag", feedback: "{GAP} vad som är fel"}}
  - id: fraga-2
    type: multiple
    text: "{GAP} en fråga med flera svar"
    options:
      - {{text: "{GAP} ett rätt", right: true, feedback: "{GAP} varför"}}
      - {{text: "{GAP} ett misstag", feedback: "{GAP} vad som är fel"}}
      - {{text: "{GAP} ett rätt till", right: true, feedback: "{GAP} varför"}}
  - id: fraga-3
    type: true-false
    text: "{GAP} ett påstående"
    answer: true
    if-true: "{GAP} varför det stämmer"
    if-false: "{GAP} vad som är fel"
  - id: fraga-4
    type: true-false
    text: "{GAP} ett påstående till"
    answer: false
    if-true: "{GAP} vad som är fel"
    if-false: "{GAP} varför det inte stämmer"
  - id: fraga-5
    type: single
    text: "{GAP} en fråga till"
    options:
      - {{text: "{GAP} det rätta", right: true, feedback: "{GAP} varför"}}
      - {{text: "{GAP} ett vanligt misstag", feedback: "{GAP} vad som är fel"}}
"""

PRACTICE = f"""\
# A card sort to begin with; set `kind:` to the practice this lesson needs.
kind: cards
title: "{GAP} övningens namn"
intro: "{GAP} vad man gör"
open: true
piles:
  - {{id: hog-1, title: "{GAP} en hög"}}
  - {{id: hog-2, title: "{GAP} en hög till"}}
cards:
  - {{id: kort-1, text: "{GAP} kort 1"}}
  - {{id: kort-2, text: "{GAP} kort 2"}}
  - {{id: kort-3, text: "{GAP} kort 3"}}
  - {{id: kort-4, text: "{GAP} kort 4"}}
"""

LOGBOOK = f"""\
kind: logbook
title: Din loggbok
intro: Skriv några rader till dig själv.
prompts:
  - {{id: gjorde, text: "{GAP} Vad gjorde jag?"}}
  - {{id: och-sedan, text: "{GAP} Och sedan?"}}
  - {{id: nu-da, text: "{GAP} Nu då?"}}
"""

DATA = {"quiz.yml": QUIZ, "ovning.yml": PRACTICE, "loggbok.yml": LOGBOOK}


def notebook(number: int, slug: str, today: date) -> str:
    """The notebook as JSON; its activities have no stored output yet."""
    name = f"{number:02}-{slug}"
    total = sum(MINUTES.values())
    cells = [
        _markdown(
            "sak",
            f"# Sak {number}: {GAP} titel\n\n{GAP} vad saken är till för.\n\n"
            f"**Tid:** cirka {total} minuter. **Du behöver:** {GAP} saker.",
        )
    ]
    for part in PARTS:
        cells.append(_markdown(part.key, f"## {part.heading}\n\n{_TEXT[part.key]}"))
        if part.key in _ACTIVITIES:
            cells.append(_activity(part.key, f"{name}/{_ACTIVITIES[part.key]}"))
        for topic in _LEADER.get(part.key, ()):
            cells.append(_leader(part.key, topic))
    about = {
        "number": number,
        "slug": slug,
        "title": f"{GAP} titel",
        "summary": f"{GAP} vad saken handlar om, i en mening",
        "minutes": MINUTES,
        "outcomes": [f"{GAP} något man kan efteråt", f"{GAP} något mer"],
        "digcomp": [f"{GAP} till exempel 3.1"],
        "level": "bas",
        "keywords": [f"{GAP} ord {place}" for place in (1, 2, 3)],
        "facts": [],
        "reviewed": today.isoformat(),
    }
    made = {"cells": cells, "metadata": {"studycircle": about}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(made)


def _markdown(name: str, source: str, tags: tuple[str, ...] = ()) -> dict[str, Any]:
    metadata = {"tags": list(tags)} if tags else {}
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": source}


def _leader(part: str, topic: str) -> dict[str, Any]:
    name = f"{part}-ledare-{LEADER_TOPICS.index(topic) + 1}"
    return _markdown(name, f"**Ledare: {topic}**\n\n{GAP} det ledaren behöver.", ("leader",))


def _activity(part: str, ref: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": f"{part}-{ref.rpartition('/')[2]}",
        "metadata": {"jupyter": {"source_hidden": True}, "tags": ["remove-input"]},
        "outputs": [],
        "source": f'from studycircle import activity; activity("{ref}")',
    }
