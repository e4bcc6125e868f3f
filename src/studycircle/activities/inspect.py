# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Inspect: look into documents, mark what matters, judge, and have every clue explained."""

from __future__ import annotations

from collections.abc import Iterable

from studycircle.activities.inspect_paper import form_name, paper
from studycircle.activities.inspect_shape import Document, Inspect
from studycircle.activities.kind import Kind, Say
from studycircle.course.located import Located
from studycircle.locale import Texts

ENOUGH_TO_GUESS = 3
"""From so many documents, the same verdict on each of them can be guessed."""


def check(inspect: Inspect, located: Located, say: Say) -> None:
    """Faults in a file that reads well otherwise."""
    for key in ("verdicts", "reasons", "documents"):
        names = [one.id for one in getattr(inspect, key)]
        _check_doubled(names, _items(located, key), "inspect-doubled-id", say)
    documents = _items(located, "documents")
    for document, place in zip(inspect.documents, documents, strict=True):
        _check_names(inspect, document, place.line, say)
        _check_passages(inspect, document, place, say)
    used = {reason for document in inspect.documents for reason in document.reasons}
    for reason, place in zip(inspect.reasons, _items(located, "reasons"), strict=True):
        if reason.id not in used:
            say(
                place.line,
                "inspect-unused-reason",
                f"the reason «{reason.id}» holds for no document",
                "give it to a document, or take it out",
            )
    answers = {document.right for document in inspect.documents}
    if len(inspect.documents) >= ENOUGH_TO_GUESS and len(answers) == 1:
        say(
            located.line,
            "inspect-one-verdict",
            "the same verdict is right for every document",
            "let at least one be judged otherwise",
        )


def _items(located: Located, key: str) -> list[Located]:
    assert isinstance(located.value, dict)
    found = located.value.get(key)
    return found.value if found is not None and isinstance(found.value, list) else []


def _check_doubled(names: Iterable[str], places: list[Located], code: str, say: Say) -> None:
    seen: set[str] = set()
    for name, place in zip(names, places, strict=True):
        if name in seen:
            say(place.line, code, f"«{name}» stands twice", "make each different")
        seen.add(name)


def _check_names(inspect: Inspect, document: Document, line: int, say: Say) -> None:
    known = {one.id for one in inspect.verdicts}
    for name in document.right:
        if name not in known:
            say(
                line,
                "inspect-unknown-verdict",
                f"«{document.id}» has the verdict «{name}»",
                "name one that is there",
            )
    reasons = {one.id for one in inspect.reasons}
    for name in document.reasons:
        if name not in reasons:
            say(
                line,
                "inspect-unknown-reason",
                f"«{document.id}» has the reason «{name}»",
                "name one that is there",
            )


def _check_passages(inspect: Inspect, document: Document, place: Located, say: Say) -> None:
    parts = _items(place, "parts")
    titles = [part.title for part in document.parts]
    _check_doubled(titles, parts, "inspect-doubled-part", say)
    places = [spot for part in parts for spot in _items(part, "passages")]
    # A mark is kept by the passage's words, so that it survives a passage put in before it.
    names = [f"{one.label or ''} {one.text}".strip() for one in document.passages()]
    _check_doubled(names, places, "inspect-doubled-passage", say)
    known = {one.id for one in inspect.verdicts}
    for passage, spot in zip(document.passages(), places, strict=True):
        if passage.points_to is not None and passage.points_to not in known:
            say(
                spot.line,
                "inspect-unknown-verdict",
                f"a clue points to «{passage.points_to}»",
                "name a verdict that is there",
            )
        if passage.points_to is not None and passage.why is None:
            say(
                spot.line,
                "inspect-no-why",
                f"the clue «{passage.text[:40]}» is not explained",
                "add: why",
            )
    clues = [one for one in document.passages() if one.points_to is not None]
    if not clues or len(clues) < inspect.least_marks:
        say(
            place.line,
            "inspect-too-few-clues",
            f"«{document.id}» has {len(clues)} clues",
            f"let at least {max(1, inspect.least_marks)} passages point to a verdict",
        )


def summary(inspect: Inspect, t: Texts) -> list[str]:
    """The documents, numbered, and the verdicts to choose between."""
    listed = [
        f"{number}. {form_name(one, t)}: {one.title}"
        for number, one in enumerate(inspect.documents, start=1)
    ]
    return [*listed, f"{t('Your verdict')}: {' · '.join(one.text for one in inspect.verdicts)}"]


KIND = Kind("inspect", Inspect, paper, summary, check)
