# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The card sort's contract, rules and version on paper."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import of_the_course

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: cards
title: Sortera
piles:
  - {id: djur, title: Djur, text: Det som lever}
  - {id: sak, title: Sak}
cards:
  - {id: ko, text: En ko, piles: [djur], why: Hon lever, wrong: [{pile: sak, why: Hon andas}]}
  - {id: stol, text: En stol, piles: [sak], why: Den står}
  - {id: hund, text: En hund, piles: [djur], why: Den skäller}
  - {id: korall, text: En korall, piles: [djur, sak], why: Både och}
"""
OPEN = """\
kind: cards
title: Min bild
open: true
piles: [{id: hinder, title: Hinder}, {id: hjalp, title: Hjälp}]
cards: [{id: a, text: Tid}, {id: b, text: Pengar}, {id: c, text: Vänner}, {id: d, text: Språk}]
"""


@pytest.mark.parametrize("yaml", [GOOD, OPEN])
def test_a_good_sort_has_no_faults(read: Reader, yaml: str) -> None:
    activity, faults = read(yaml)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: stol", "id: ko", "8 cards-doubled-id"),
        ("id: sak, title", "id: djur, title", "5 cards-doubled-id"),
        ("text: En stol", "text: EN  KO", "8 cards-doubled-text"),
        ("title: Sak", "title: djur", "5 cards-doubled-text"),
        ("piles: [sak], why", "piles: [ting], why", "8 cards-unknown-pile"),
        ("pile: sak", "pile: ting", "7 cards-unknown-pile"),
        ("piles: [sak], why", "why", "8 cards-no-pile"),
        (", why: Den står", "", "8 cards-no-why"),
        ("pile: sak", "pile: djur", "7 cards-right-and-wrong"),
        (
            "{id: sak, title: Sak}",
            "{id: sak, title: Sak}\n  - {id: x, title: X}",
            "6 cards-unused-pile",
        ),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_cards_that_stand_pile_by_pile_are_refused(read: Reader) -> None:
    head, cards = GOOD.split("cards:\n")
    rows = cards.splitlines(keepends=True)
    _, faults = read(head + "cards:\n" + rows[0] + rows[2] + rows[3] + rows[1])
    assert [one.split()[1] for one in faults] == ["cards-guessable-order"]


def test_an_open_sort_with_an_answer_is_refused(read: Reader) -> None:
    _, faults = read(OPEN.replace("text: Tid", "text: Tid, piles: [hinder]"))
    assert faults == ["5 cards-open-answer"]


def test_on_paper_each_card_has_its_boxes_and_the_answers_are_folded_away(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    boxes = tree.findall(".//ul")
    assert [["".join(one.itertext()) for one in ul] for ul in boxes] == [["Djur", "Sak"]] * 4
    answers = tree.find(".//details")
    assert answers is not None
    assert "open" not in answers.attrib
    assert "En korall Djur eller Sak. Både och" in "".join(answers.itertext())


def test_an_open_sort_on_paper_has_lines_to_write_on_and_no_answers(read: Reader) -> None:
    activity, _ = read(OPEN)
    assert activity is not None
    assert "<details" not in activity.paper()
    assert "sc-lines" in activity.paper()


def test_the_summary_names_piles_and_cards(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:3] == ["  Högar: Djur · Sak", "  1. En ko"]


def test_the_letters_of_lesson_14_are_mixed_and_each_has_cards() -> None:
    activity = of_the_course("14-creative-commons/bokstaverna")
    cards = activity.definition.cards
    assert len(cards) >= 12
    counted = Counter(card.piles[0] for card in cards)
    assert set(counted) == {"by", "sa", "nc", "nd", "cc0"}
    assert min(counted.values()) >= 3
