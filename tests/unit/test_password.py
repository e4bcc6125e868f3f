# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, rules, files and paper version of the password lab."""

from __future__ import annotations

import json
from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import hostile_texts, of_the_course, with_hostile

from studycircle.activities.kind import Activity
from studycircle.activities.password_paper import dice_words

ROOT = Path(__file__).parents[2]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
LETTERS = "abcdefghijkl"
WORDS = [a + b + c for a in LETTERS for b in LETTERS for c in LETTERS]

GOOD = """\
kind: password
title: Labbet
promise: Inget lämnar sidan.
try:
  title: Prova
  intro: Hitta på.
  online: {name: Sidan, text: Långsamt.}
  stolen: {name: Filen, text: Fort.}
  examples:
    - {text: aaaa, why: Samma.}
    - {text: Zebra1, why: Ett ord.}
    - {text: boll och tak, why: Tre ord.}
    - {text: kV8#pT2!, why: Slump.}
  limits: En gissning.
phrase:
  title: Fras
  intro: Dra.
  words: ord.txt
  meaning: En bit.
  dice: Slå.
reuse:
  title: Tre
  intro: Välj.
  passwords: [ett-1, tva-2, tre-3]
  accounts:
    - {name: Brev, about: post, mailbox: true}
    - {name: Skor, about: butik}
    - {name: Bok, about: nät}
  answer: Alla.
  limits: Enkelt.
passkey:
  title: Nyckel
  intro: Se.
  pictures:
    - {file: a.svg, alt: en, text: Ett.}
    - {file: b.svg, alt: två, text: Två.}
    - {file: a.svg, alt: tre, text: Tre.}
    - {file: b.svg, alt: fyra, text: Fyra.}
  limits: Inte allt.
plan:
  title: Plan
  intro: Gör.
  accounts: [Post, Bank, Spel]
  first: [Post, Bank, Spel]
  steps:
    - {id: eget, label: Eget, how: Byt.}
    - {id: tva, label: Två, how: Slå på.}
  closing: Klart.
"""


@pytest.fixture(autouse=True)
def beside(tmp_path: Path) -> Path:
    """The files that GOOD names, in the lesson's folder."""
    folder = tmp_path / "notebooks/01-prov"
    folder.mkdir(parents=True)
    for name in ("a.svg", "b.svg"):
        (folder / name).write_text(SVG, encoding="utf-8")
    (folder / "ord.txt").write_text("\n".join(WORDS), encoding="utf-8")
    return folder


def test_a_good_lab_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{id: tva,", "{id: eget,", "47 password-doubled-id"),
        ("first: [Post, Bank", "first: [Post, Borta", "44 password-unknown-account"),
        (", mailbox: true", "", "26 password-mailbox"),
        ("about: butik}", "about: butik, mailbox: true}", "26 password-mailbox"),
        ("text: Zebra1", "text: aaaa", "11 password-doubled"),
        ("tre-3]", "Zebra1]", "24 password-doubled"),
        ("ord.txt", "borta.txt", "18 password-file-unreadable"),
        ("file: b.svg, alt: två", "file: borta.svg, alt: två", "36 password-file-unreadable"),
        ("  first: [Post, Bank, Spel]", "  first: [Post]", "44 value-too-small"),
        ("    - {file: b.svg, alt: fyra, text: Fyra.}\n", "", "35 value-too-small"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


@pytest.mark.parametrize(
    ("file", "text", "found"),
    [
        ("ord.txt", "\n".join([*WORDS, "Stor"]), "18 password-word-form"),
        ("ord.txt", "\n".join([*WORDS, "<b>"]), "18 password-word-form"),
        ("ord.txt", "\n".join([*WORDS, "aaa"]), "18 password-word-doubled"),
        ("ord.txt", "\n".join(WORDS[:1295]), "18 password-few-words"),
        ("b.svg", "hej", "36 password-picture-form"),
        ("b.svg", SVG.replace("<rect", "<script/><rect"), "36 password-picture-form"),
        (
            "b.svg",
            SVG.replace("<rect", "<g" + "x" * 12000 + "/><rect"),
            "36 password-picture-too-large",
        ),
    ],
)
def test_a_fault_in_a_file_is_told_where_it_is_named(
    read: Reader, beside: Path, file: str, text: str, found: str
) -> None:
    (beside / file).write_text(text, encoding="utf-8")
    _, faults = read(GOOD)
    assert found in faults


def test_words_and_pictures_travel_in_the_page(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    data = json.loads(json.dumps(activity.spec()))["data"]
    assert data["phrase"]["words"].startswith("0aaa2b2c2d")
    assert data["passkey"]["pictures"][0]["uri"].startswith("data:image/svg+xml,%3Csvg")
    assert "why" not in data["try"]["examples"][0]


def test_on_paper_the_passwords_lie_in_the_order_of_the_alphabet_and_the_answers_in_theirs(
    read: Reader,
) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    asked = [one.text for one in tree.findall(".//td[@class='sc-password-text']")]
    assert asked == ["aaaa", "boll och tak", "kV8#pT2!", "Zebra1"]
    answers = ["".join(one.itertext()) for one in tree.findall(".//details/ol/li")]
    assert answers == [
        "aaaa: Samma.",
        "Zebra1: Ett ord.",
        "boll och tak: Tre ord.",
        "kV8#pT2!: Slump.",
    ]


def test_on_paper_each_throw_of_three_dice_gives_a_word_of_its_own(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    listed = [(one.text or "").split() for one in tree.findall(".//ul[@class='sc-dice']/li")]
    assert len(listed) == 216
    assert [one[0] for one in listed] == sorted({one[0] for one in listed})
    assert (listed[0][0], listed[-1][0]) == ("111", "666")
    assert len({one[1] for one in listed}) == 216
    assert "216 ord: 7,75 bitar per ord. Hela listan har 1728: 10,75 bitar." in activity.paper()


def test_on_paper_the_plan_has_a_form_for_each_of_three_accounts(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    forms = [one for one in tree.findall(".//table") if one.find("caption") is not None]
    assert len(forms) == 3
    assert [one.text for one in forms[0].findall(".//tbody/tr/th")] == ["Eget", "Två"]
    assert [one.text for one in forms[0].findall(".//thead/tr/th")] == [
        "Gjort",
        "Ska göra",
        "Ta reda på",
    ]


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    places = (
        "Inget lämnar sidan.",
        "Långsamt.",
        "Samma.",
        "En gissning.",
        "Slå.",
        "Alla.",
        "Klart.",
    )
    assert hostile_texts(read(with_hostile(GOOD, places))) == len(places)


def test_the_summary_tells_the_parts(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:6] == [
        "  1. Prova",
        "  2. Fras",
        "  3. Tre",
        "  4. Nyckel",
        "  5. Plan",
    ]


class TestLesson19:
    """notebooks/19-losenord/losenordslabbet.yml and its list of words."""

    @pytest.fixture
    def lab(self) -> Activity:
        return of_the_course("19-losenord/losenordslabbet")

    def test_the_list_has_eleven_bits_a_word_and_no_letter_that_a_login_may_refuse(
        self, lab: Activity
    ) -> None:
        words = lab.definition.words
        assert len(words) == 2048 == len(set(words))
        assert list(words) == sorted(words)
        assert all(one.isascii() and 4 <= len(one) <= 9 for one in words)
        assert "2 048 ord" in lab.definition.phrase.meaning
        assert len(set(dice_words(words).values())) == 216

    def test_it_says_that_nothing_leaves_and_never_to_write_ones_own(self, lab: Activity) -> None:
        paper = lab.paper()
        assert "Inget du skriver här lämnar sidan" in paper
        assert "Skriv aldrig ett som du använder" in paper

    def test_services_and_accounts_are_invented(self, lab: Activity) -> None:
        assert all("påhitta" in one.about for one in lab.definition.reuse.accounts)
        assert "Vännbok är påhittat" in lab.definition.passkey.intro
