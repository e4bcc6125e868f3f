# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, rules and paper version of the practice wiki."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import HOSTILE, hostile_texts, of_the_course, with_hostile

from studycircle.activities.kind import Activity
from studycircle.activities.wiki import holds

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: wiki
title: Wikin
article: Badet
you: Ny
patroller: Gun
helper: Ola
history:
  - {day: 2026-01-01, user: Ola, text: "'''Badet''' är öppet."}
  - day: 2026-01-02
    user: Kim
    summary: Mer
    text: |
      '''Badet''' är fint.

      Det har 9 besök.
sources:
  - {id: bok, title: En bok, about: Påhittad., reference: "Åsa, En bok, 2026.", text: Fyra besök.}
rules:
  - {check: source, name: Källa finns., fault: Källa saknas., praise: Bra.}
  - {check: opinion, name: Inget tyckande., fault: Det tycker., words: [fint]}
missions:
  - id: ton
    text: Något tycker.
    gone: [fint]
    changes: [{replace: fint, with: öppet}]
    insight: Så.
  - id: tal
    text: Fel tal.
    gone: ["9 besök"]
    has: ["4 besök"]
    cites: [bok]
    changes: [{replace: "9 besök.", with: '4 besök.<ref name="bok">Åsa, En bok, 2026.</ref>'}]
    insight: Så där.
marks:
  - {write: "'''fet'''", gives: fet stil}
topics:
  - title: Tal
    posts: [{user: Kim, day: 2026-01-03, text: "Hur många?"}]
answers:
  - {words: [tal], text: Fyra.}
answer-else: Jaha.
unsigned: Skriv under.
summary-example: Rättade
closing: Bra.
"""


def test_a_good_wiki_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: tal", "id: ton", "27 wiki-doubled-id"),
        ("2026-01-02", "2025-01-02", "9 wiki-history-order"),
        ("är fint.\n\n      Det har 9 besök.", "är öppet.", "9 wiki-history-same"),
        ("title: En bok", "title: Två böcker", "17 wiki-reference-title"),
        ("check: opinion", "check: source", "20 wiki-doubled-rule"),
        (", words: [fint]", "", "20 wiki-rule-words"),
        ("praise: Bra.}", "words: [a]}", "19 wiki-rule-words"),
        ("cites: [bok]", "cites: [borta]", "27 wiki-unknown-source"),
        ("{replace: fint", "{replace: fult", "22 wiki-change-place"),
        ("{replace: fint", "{replace: e", "22 wiki-change-place"),
        ("    gone: [fint]\n", "", "22 wiki-mission-done"),
        ("with: öppet", "with: fint", "22 wiki-mission-unsolved"),
        ('<ref name="bok">Åsa, En bok, 2026.</ref>', "", "27 wiki-mission-unsolved"),
        ("words: [tal]", "words: [Tal]", "40 wiki-answer-word"),
        ("words: [tal]", "words: [ett tal]", "40 wiki-answer-word"),
        ("check: source", "check: annat", "19 value-unknown"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_on_paper_the_article_has_line_numbers_and_there_is_room_and_an_answer(
    read: Reader,
) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    numbered = ["".join(one.itertext()) for one in tree.findall(".//ol[@class='sc-numbered']/li")]
    assert numbered == ["'''Badet''' är fint.", "Det har 9 besök."]
    boxes = ["".join(one.itertext()) for one in tree.findall(".//ul[@class='sc-boxes']/li")]
    assert boxes == [
        "Något tycker.",
        "Fel tal.",
        "Det här är en mindre ändring",
        "Källa finns.",
        "Inget tyckande.",
    ]
    assert len(tree.findall(".//div[@class='sc-lines']")) == 4
    answer = "".join(tree.find(".//details").itertext())
    assert "Rad 2: Byt det här: 9 besök. Mot det här: 4 besök.<ref name=" in answer
    assert "Redigeringskommentar: Rättade" in answer


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    places = ("Påhittad.", "Fyra besök.", "Källa finns.", '"Hur många?"', "Så där.", "Rättade")
    text = with_hostile(GOOD, places).replace("Det har 9", f"{HOSTILE} Det har 9")
    assert hostile_texts(read(text)) == 1 + len(places)


def test_the_summary_tells_the_article_and_what_to_mend(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:5] == [
        "  Badet",
        "  Att laga i artikeln:",
        "  1. Något tycker.",
        "  2. Fel tal.",
    ]


class TestLesson11:
    """notebooks/11-redigera-wikipedia/ovningswikin.yml."""

    @pytest.fixture
    def wiki(self) -> Activity:
        return of_the_course("11-redigera-wikipedia/ovningswikin")

    def test_all_its_ways_together_mend_the_article(self, wiki: Activity) -> None:
        text = wiki.definition.history[-1].text
        for mission in wiki.definition.missions:
            for change in mission.changes:
                text = text.replace(change.replace, change.with_, 1)
        assert all(holds(wiki.definition, one, text) for one in wiki.definition.missions)

    def test_it_says_that_everything_is_invented(self, wiki: Activity) -> None:
        assert "påhittade" in wiki.definition.intro
        assert all("Påhittad" in one.about for one in wiki.definition.sources)
        assert "påhittad granskare" in wiki.paper()
