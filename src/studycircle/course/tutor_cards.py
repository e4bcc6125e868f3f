# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Tutor cards, book/ledare/handledarkort/: what a tutor does with one person in half an hour."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from studycircle.course.findings import Findings
from studycircle.course.markup import Markup, scan
from studycircle.course.pages import files_in
from studycircle.course.shape import item, read
from studycircle.course.textfile import read_text
from studycircle.course.yamlfile import parse_yaml

FOLDER = Path("book", "ledare", "handledarkort")

HALF_HOUR = (20, 25)
"""Minutes of the three steps; the rest of the half hour is hello and goodbye."""


@frozen(kw_only=True)
class TutorStep:
    """One of three things that the tutor and the visitor do."""

    title: str = item("what to do, as an order", most=60)
    minutes: int = item("how long it takes", least=1, most=25)
    text: str = item("what the two of you do, and who holds the mouse", most=500)


@frozen(kw_only=True)
class TutorCard:
    """The card of one lesson; it is kept in a file named as the lesson is."""

    wants: tuple[str, ...] = item(
        "what people say at the desk, in their own words", least=2, most=3
    )
    ask: str = item("the one question to ask first", most=160)
    steps: tuple[TutorStep, ...] = item("three steps", least=3, most=3)
    leave: tuple[str, ...] = item("what not to touch", least=1, most=3)
    pass_on: tuple[str, ...] = item("when to stop, and where to send the person", least=1, most=3)
    home: str = item("what the person takes home or does next", most=300)


@frozen
class PlacedCard:
    """A card with the name of its lesson, its file, and what its text refers to."""

    lesson: str
    path: Path
    card: TutorCard
    markup: Markup = field(repr=False)


def read_tutor_cards(root: Path, lessons: list[str], findings: Findings) -> dict[str, PlacedCard]:
    """The cards by their lesson's name.

    A course need not have any. Where it has some, a lesson without one is a warning, and a card without
    its lesson an error.
    """
    found: dict[str, PlacedCard] = {}
    files = [path for path in files_in(root / FOLDER, findings) if path.suffix == ".yml"]
    for path in files:
        if path.stem not in lessons:
            text = f"there is no lesson {path.stem}"
            findings.add(
                path, 1, "card-lesson-unknown", text, "name the file as its lesson is named"
            )
            continue
        text_of_file = read_text(path, findings)
        located = None if text_of_file is None else parse_yaml(text_of_file, path, findings)
        card = None if located is None else read(TutorCard, located, path, findings)
        if card is None or located is None or text_of_file is None:
            continue
        least, most = HALF_HOUR
        total = sum(one.minutes for one in card.steps)
        if not least <= total <= most:
            text = f"the steps take {total} minutes"
            mend = f"let them take {least}–{most} of the half hour"
            findings.add(path, located.key_lines["steps"], "card-minutes", text, mend)
        # The file's own lines, so that a reference is told where it stands.
        found[path.stem] = PlacedCard(path.stem, path, card, scan(text_of_file))
    if files:
        for name in sorted(set(lessons) - {path.stem for path in files}):
            text = f"the lesson {name} has no tutor card"
            mend = f"write {FOLDER.as_posix()}/{name}.yml"
            findings.add(root / FOLDER, 1, "card-missing", text, mend, "warning")
    return found
