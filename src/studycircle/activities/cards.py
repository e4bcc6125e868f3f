# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Cards: short texts sorted into piles, with feedback on each.

An open sort has no right answers: what comes of it is a picture of one's own.
"""

from __future__ import annotations

from itertools import groupby

from attrs import frozen

from studycircle.activities.html import escape, lines, rich
from studycircle.activities.kind import Definition, Kind, Say
from studycircle.course.located import Located
from studycircle.course.shape import ID, item
from studycircle.locale import Texts


@frozen(kw_only=True)
class Pile:
    """Where cards are put."""

    id: str = item("a short name that never changes", pattern=ID)
    title: str = item("the pile's name", most=60)
    text: str = item("what belongs there", default="", most=300)


@frozen(kw_only=True)
class Misplaced:
    """What to say when a card lies in a certain wrong pile."""

    pile: str = item("the id of the wrong pile", pattern=ID)
    why: str = item("what the mistake is", most=500)


@frozen(kw_only=True)
class Card:
    """One card to sort."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what stands on the card", most=300)
    piles: tuple[str, ...] = item("the ids of the piles where it lies right", default=())
    why: str | None = item("why it lies right there", default=None, most=500)
    wrong: tuple[Misplaced, ...] = item("feedback for one wrong pile each", default=())


@frozen(kw_only=True)
class Cards(Definition):
    """A card sort; `open` means that no pile is right or wrong."""

    open: bool = item("whether the sorting is one's own, without right answers", default=False)
    piles: tuple[Pile, ...] = item("the piles", least=2, most=6)
    cards: tuple[Card, ...] = item("the cards, mixed", least=4, most=40)


def check(sort: Cards, located: Located, say: Say) -> None:
    """Faults in a card sort that reads well otherwise."""
    assert isinstance(located.value, dict)
    piles, cards = located.value["piles"].value, located.value["cards"].value
    assert isinstance(piles, list)
    assert isinstance(cards, list)
    _check_doubled([(one.id, one.title) for one in sort.piles], piles, say)
    _check_doubled([(one.id, one.text) for one in sort.cards], cards, say)
    known = {pile.id for pile in sort.piles}
    for card, place in zip(sort.cards, cards, strict=True):
        _check_card(card, known, place.line, sort.open, say)
    if sort.open:
        return
    used = {name for card in sort.cards for name in card.piles}
    for pile, place in zip(sort.piles, piles, strict=True):
        if pile.id not in used:
            say(
                place.line,
                "cards-unused-pile",
                f"no card belongs to the pile «{pile.id}»",
                "add a card, or take the pile out",
            )
    runs = [name for name, _ in groupby(card.piles[:1] for card in sort.cards)]
    if len(runs) == len(set(runs)) and len(runs) < len(sort.cards):
        say(
            located.value["cards"].line,
            "cards-guessable-order",
            "the cards stand pile by pile",
            "mix them, so that the place tells nothing",
        )


def _check_doubled(named: list[tuple[str, str]], places: list[Located], say: Say) -> None:
    ids: set[str] = set()
    seen: set[str] = set()
    for (name, text), place in zip(named, places, strict=True):
        if name in ids:
            say(place.line, "cards-doubled-id", f"the id «{name}» is used twice", "rename one")
        folded = " ".join(text.casefold().split())
        if folded in seen:
            say(place.line, "cards-doubled-text", f"«{text}» stands twice", "make each different")
        ids.add(name)
        seen.add(folded)


def _check_card(card: Card, known: set[str], line: int, is_open: bool, say: Say) -> None:
    name = f"«{card.id}»"
    if is_open:
        if card.piles or card.why or card.wrong:
            say(
                line,
                "cards-open-answer",
                f"{name} has an answer",
                "take it out, or set open: false",
            )
        return
    wrong = [one.pile for one in card.wrong]
    for pile in sorted({*card.piles, *wrong} - known):
        say(line, "cards-unknown-pile", f"{name} names the pile «{pile}»", "name one that is there")
    if not card.piles:
        say(line, "cards-no-pile", f"{name} belongs to no pile", "add: piles")
    if not card.why:
        say(line, "cards-no-why", f"{name} has no feedback", "add: why it lies right there")
    for pile in sorted({*card.piles} & {*wrong}):
        say(line, "cards-right-and-wrong", f"{name} is both right and wrong in «{pile}»", "choose")


def paper(sort: Cards, t: Texts) -> str:
    """Cards with a box for each pile, and the answers folded away below."""
    named = "".join(
        f"<dt>{escape(pile.title)}</dt>" + (f"<dd>{rich(pile.text)}</dd>" if pile.text else "")
        for pile in sort.piles
    )
    boxes = "".join(f"<li>{escape(pile.title)}</li>" for pile in sort.piles)
    rows = "".join(
        f'<li><p class="sc-card-text">{rich(card.text)}</p>'
        f'<ul class="sc-boxes sc-row">{boxes}</ul></li>'
        for card in sort.cards
    )
    told = t("Mark the pile where you think each card belongs.")
    return (
        f'<dl class="sc-piles">{named}</dl>\n<p class="sc-note">{escape(told)}</p>\n'
        f'<ol class="sc-cards-list">{rows}</ol>\n'
        + (_own_words(t) if sort.open else _answers(sort, t))
    )


def _own_words(t: Texts) -> str:
    return f'<p class="sc-legend">{escape(t("What does your picture show?"))}</p>{lines(3)}'


def _answers(sort: Cards, t: Texts) -> str:
    titles = {pile.id: pile.title for pile in sort.piles}
    rows = "".join(
        f"<li>{rich(card.text)} <strong>{escape(_listed(card, titles, t))}</strong>"
        f" {rich(card.why or '')}</li>"
        for card in sort.cards
    )
    return (
        f'<details class="sc-answers"><summary>{escape(t("Answers and explanations"))}</summary>'
        f"<ol>{rows}</ol></details>"
    )


def _listed(card: Card, titles: dict[str, str], t: Texts) -> str:
    return f" {t('or')} ".join(titles[pile] for pile in card.piles) + "."


def summary(sort: Cards, t: Texts) -> list[str]:
    """The piles, and the cards numbered."""
    piles = " · ".join(pile.title for pile in sort.piles)
    cards = [f"{number}. {card.text}" for number, card in enumerate(sort.cards, start=1)]
    return [f"{t('Piles')}: {piles}", *cards]


KIND = Kind("cards", Cards, paper, summary, check)
