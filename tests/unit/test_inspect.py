# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Inspect: each rule with a passing and a failing case, the version on paper, and two lessons' files."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import of_the_course

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: inspect
title: Inkorgen
verdicts: [{id: bluff, text: En **bluff**}, {id: arligt, text: Ärligt}]
reasons:
  - {id: fort, text: Det går fort}
  - {id: lugnt, text: Det är lugnt}
documents:
  - id: paket
    form: sms
    title: Ditt paket
    parts:
      - title: Sms:et
        passages:
          - {label: Från, text: Porten}
          - {text: Betala i dag, points-to: bluff, why: Bråttom.}
    right: [bluff]
    why: En bluff.
    reasons: [fort]
  - id: artikel
    form: article
    title: Vattnet
    parts:
      - title: Texten
        passages: [{text: Vatten är vått, why: Det vet alla.}]
      - title: Källorna
        help: Längst ner.
        passages: [{text: Boken om vatten, points-to: arligt, why: En källa.}]
    right: [arligt, bluff]
    why: Det finns källor.
    reasons: [lugnt]
"""
THIRD = """\
  - id: tredje
    form: ad
    title: Till salu
    parts: [{title: Annonsen, passages: [{text: Köp, points-to: bluff, why: Nej.}]}]
    right: [bluff]
    why: Nej.
    reasons: [fort]
"""


@pytest.mark.parametrize("yaml", [GOOD, GOOD + THIRD])
def test_a_good_file_has_no_faults(read: Reader, yaml: str) -> None:
    activity, faults = read(yaml)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{id: arligt, text", "{id: bluff, text", "3 inspect-doubled-id"),
        ("{id: lugnt, text", "{id: fort, text", "6 inspect-doubled-id"),
        ("- id: artikel", "- id: paket", "19 inspect-doubled-id"),
        ("right: [bluff]", "right: [bluffen]", "8 inspect-unknown-verdict"),
        ("points-to: bluff", "points-to: bluffen", "15 inspect-unknown-verdict"),
        ("reasons: [fort]", "reasons: [fort, ledigt]", "8 inspect-unknown-reason"),
        ("reasons: [fort]", "reasons: [lugnt]", "5 inspect-unused-reason"),
        ("title: Källorna", "title: Texten", "25 inspect-doubled-part"),
        (
            "text: Boken om vatten",
            "text: Vatten är vått",
            "27 inspect-doubled-passage",
        ),
        (", why: Bråttom.", "", "15 inspect-no-why"),
        (", points-to: bluff, why: Bråttom.", "", "8 inspect-too-few-clues"),
        ("title: Inkorgen", "title: Inkorgen\nleast-marks: 2", "9 inspect-too-few-clues"),
        ("form: sms", "form: brev", "9 value-unknown"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_the_same_verdict_on_every_document_can_be_guessed(read: Reader) -> None:
    same = (GOOD + THIRD).replace("right: [arligt, bluff]", "right: [bluff]")
    assert read(same)[1] == ["1 inspect-one-verdict"]
    assert read(same.removesuffix(THIRD))[1] == []


def test_on_paper_every_document_can_be_judged_and_every_clue_is_explained(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    documents = tree.findall(".//li[@class='sc-document']")
    assert len(documents) == 2
    asked = "".join(documents[0].itertext())
    for told in ("Sms: Ditt paket", "Från: Porten", "Ditt omdöme", "Det är lugnt"):
        assert told in asked
    assert "Bråttom." not in asked
    answers = tree.find(".//details")
    assert answers is not None
    explained = "".join(answers.itertext())
    assert "Ditt paket: En bluff." in explained
    assert "«Betala i dag» Bråttom. Talar för: En bluff." in explained
    assert "Vattnet: Ärligt eller En bluff." in explained
    assert "«Vatten är vått» Det vet alla." in explained


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    activity, faults = read(GOOD.replace("Betala i dag", "<img src=x onerror=alert(1)> **x**"))
    assert faults == []
    assert activity is not None
    paper = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    assert paper.findall(".//img") == []
    assert "**x**" in activity.paper()


def test_the_summary_names_the_documents_and_verdicts(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    lines = activity.plain().splitlines()
    assert lines[1:3] == ["  1. Sms: Ditt paket", "  2. Artikel: Vattnet"]
    assert lines[3].startswith("  Ditt omdöme: ")


def test_lesson_20s_inbox_holds_honest_messages_among_the_frauds() -> None:
    documents = of_the_course("20-bluffar/inkorgen").definition.documents
    assert len(documents) >= 9
    assert {one.form for one in documents} == {"email", "sms", "ad"}
    assert sum("arligt" in one.right for one in documents) >= 3
    assert sum(one.right == ("bluff",) for one in documents) >= 4


def test_lesson_12s_claims_are_followed_in_four_steps_to_different_ends() -> None:
    documents = of_the_course("12-kallkritik/tre-pastaenden").definition.documents
    assert len({one.right for one in documents}) == len(documents) == 3
    for one in documents:
        steps = [f"Steg {number}:" for number in range(1, 5)]
        assert [part.title[:7] for part in one.parts] == steps


@pytest.mark.parametrize("ref", ["20-bluffar/inkorgen", "12-kallkritik/tre-pastaenden"])
def test_every_address_in_the_messages_is_one_that_cannot_be_opened(ref: str) -> None:
    text = of_the_course(ref).path.read_text(encoding="utf-8")
    addresses = re.findall(r"[\w@-]+(?:\.[\w@-]+)+", text)
    named = [one for one in addresses if re.search(r"\.[a-z]{2,}", one)]
    assert all(".example" in one for one in named), named
