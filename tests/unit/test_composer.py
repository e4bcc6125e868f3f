# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The composer's contract, rules and version on paper, and the texts of the lessons that use it."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import of_the_course

from studycircle.activities.composer_shape import Composer
from studycircle.activities.paste import PLACE
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: composer
title: Brev
fields:
  - {id: namn, label: Ditt namn, required: true, before: "Hälsar "}
  - {id: rader, label: Rader, long: true, list: true, check: url}
  - {id: val, label: Val, options: [{text: Ja}, {text: Nej, says: nix}]}
  - {id: fler, label: Fler, several: true, options: [{text: A}, {text: B}]}
texts:
  - {id: brev, name: Brevet, counted: true, text: "{namn}\\n{rader}\\n\\n{val} {fler}", example: "Hej!\\nHå {så}."}
  - {id: kort, name: Kortet, text: "{namn}"}
services:
  - {id: liten, name: Liten, most: 10, invented: true}
  - {id: stor, name: Stor, most: 99, source: S, url: "https://example.org/", checked: 2026-11-22}
steps: [Skicka det]
links: [{text: Läs, url: "https://example.org/"}]
"""


def test_a_good_composer_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: rader", "id: namn", "5 composer-doubled-id"),
        ("id: kort", "id: brev", "10 composer-doubled-id"),
        ("id: stor", "id: liten", "13 composer-doubled-id"),
        ('text: "{namn}"', 'text: "{namn} {x}"', "10 composer-unknown-field"),
        ('text: "{namn}"', 'text: "{namn} {}"', "10 composer-unknown-field"),
        ("{val} {fler}", "{fler}", "6 composer-unused-field"),
        ("label: Val,", "label: Val, long: true,", "6 composer-written-options"),
        ("label: Val,", "label: Val, check: email,", "6 composer-written-options"),
        ("[{text: Ja}, {text: Nej, says: nix}]", "[{text: Ja}]", "6 composer-options"),
        ("options: [{text: A}, {text: B}]", "options: []", "7 composer-options"),
        ("{text: A}, {text: B}", "{text: A}, {text: a}", "7 composer-doubled-option"),
        ("long: true, list: true", "list: true", "5 composer-list"),
        ("counted: true, ", "", "12 composer-counted"),
        ("name: Kortet,", "name: Kortet, counted: true,", "10 composer-counted"),
        (", invented: true", "", "12 composer-service-source"),
        ("source: S, ", "", "13 composer-service-source"),
        (
            "checked: 2026-11-22",
            "checked: 2026-11-22, invented: true",
            "13 composer-service-source",
        ),
        ("check: url", "check: sant", "5 value-unknown"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def test_a_counted_text_without_services_is_a_fault(read: Reader) -> None:
    start, end = GOOD.index("services:"), GOOD.index("steps:")
    _, faults = read(GOOD[:start] + GOOD[end:])
    assert faults == ["9 composer-counted"]


def test_on_paper_there_is_room_to_write_and_the_text_with_its_places(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    text = "".join(tree.itertext())
    assert "Hälsar [Ditt namn][Rader]" in text
    assert "[Val] [Fler]" in text
    assert "Hå {så}." in text
    assert "högst 10 tecken" in text
    assert "kollat 2026-11-22" in text
    assert len(tree.findall(".//div[@class='sc-lines']")) == 2
    assert len(tree.findall(".//ul[@class='sc-rings']/li")) == 2
    assert len(tree.findall(".//ul[@class='sc-boxes']/li")) == 2
    assert len(tree.findall(".//blockquote//br")) == 1
    # What the page's print moves last, and opens.
    assert len(tree.findall(".//details[@class='sc-answers']")) == 1


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    activity, faults = read(GOOD.replace("Ditt namn", "<img src=x onerror=alert(1)>"))
    assert faults == []
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    assert tree.findall(".//img") == []


def test_the_summary_names_fields_and_texts(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    lines = activity.plain().splitlines()
    assert lines[1:6] == [
        "  1. Ditt namn",
        "  2. Rader",
        "  3. Val",
        "  4. Fler",
        "  Dina texter: Brevet · Kortet",
    ]


REFS = [
    "03-samtala-pa-natet/overenskommelse",
    "07-korta-inlagg/kort-inlagg",
    "16-poddar-och-video/beskrivning",
    "21-integritet/begaran",
    "22-yttrandefrihet/anmalan",
]


def composer_of(ref: str) -> Composer:
    definition = of_the_course(ref).definition
    assert isinstance(definition, Composer)
    return definition


@pytest.mark.parametrize("ref", REFS)
def test_the_course_speaks_plainly(ref: str) -> None:
    composer = composer_of(ref)
    said = [composer.intro, *composer.steps]
    for field in composer.fields:
        said += [field.label, field.help or "", *(one.text for one in field.options)]
        said += [one.say for one in field.watch]
    found = measure("\n\n".join(said))
    assert found.value <= 40
    assert found.longest <= 30


@pytest.mark.parametrize("ref", REFS)
def test_each_text_has_an_example_without_places_left(ref: str) -> None:
    for text in composer_of(ref).texts:
        assert text.example is not None
        assert PLACE.findall(text.example) == []


def test_the_notice_asks_for_all_that_article_16_lists() -> None:
    asked = {one.id: one for one in composer_of("22-yttrandefrihet/anmalan").fields}
    assert all(asked[one].required for one in ("plats", "varfor", "godtro"))
    assert asked["plats"].check == "url"
    # Name and address are part of a notice, but not needed where children are abused.
    assert not asked["namn"].required
    assert not asked["epost"].required


def test_real_limits_are_dated_and_the_invented_service_says_so() -> None:
    services = {one.id: one for one in composer_of("07-korta-inlagg/kort-inlagg").services}
    assert (services["mastodon"].most, services["mastodon"].link) == (500, 23)
    assert (services["bluesky"].most, services["bluesky"].link) == (300, None)
    assert all("påhittad" in one.name for one in services.values() if one.invented)
