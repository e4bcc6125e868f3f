# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Every interface string of the code has its Swedish, and every Swedish string its place in the code."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from studycircle.activities.kinds import NAMES
from studycircle.activities.modules import in_order, left_to_translate, translated
from studycircle.locale import HERE, catalogue, domain_of, strings, texts

PACKAGE = HERE.parent
SAID = re.compile(r'(?<![\w.])(?:ctx\.|given\.)?t\(\s*(?:"((?:[^"\\]|\\.)*)"|\'([^\']*)\')')
ANY_STRING = re.compile(r'"((?:[^"\\\n]|\\.)+)"')
BASE_MODULES = {"base", "dom", "store", "take"}
ROOMS = {"export"}
"""Domains of a whole room of the package."""


def sources(domain: str) -> list[Path]:
    activities = PACKAGE / "activities"
    if domain == "base":
        return [activities / "base.js", activities / "kind.py"]
    if domain == "recipe":
        return [
            *(PACKAGE / "page").glob("recipe*.js"),
            PACKAGE / "publish/sphinxext/recipe.py",
        ]
    if domain == "site":
        publish = PACKAGE / "publish"
        own = [one for one in publish.rglob("*.py") if one.name not in ("recipe.py", "bank.py")]
        return [*own, *publish.rglob("*.html")]
    if domain == "bank":
        pages = [*(PACKAGE / "publish/bank").glob("*.py"), PACKAGE / "publish/sphinxext/bank.py"]
        return [*(PACKAGE / "bank").rglob("*.py"), *pages]
    if domain in ROOMS:
        return [*(PACKAGE / domain).rglob("*.py")]
    shared = BASE_MODULES | (catalogues() - {domain})
    own = [activities / f"{name}.js" for name in in_order([domain]) if name not in shared]
    return [*own, *(one for one in activities.glob("*.py") if domain_of(one.stem) == domain)]


def catalogues() -> set[str]:
    """Every domain that has Swedish strings."""
    return {path.stem for path in HERE.rglob("*.po") if path.stem != "sphinx"}


def strings_in(paths: list[Path]) -> set[str]:
    found: set[str] = set()
    for path in paths:
        code = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for double, single in SAID.findall(code):
            found.add((double or single).replace('\\"', '"'))
    return found


@pytest.mark.parametrize("domain", sorted({*catalogues(), *NAMES}))
def test_every_string_is_translated(domain: str) -> None:
    alone = {"base", "site", "recipe", "bank"} | ROOMS
    needed = [] if domain in alone else in_order([domain])
    if domain in ("bank", "site"):
        # A resource's page says its source in the words of a lesson's, and lies in a room of the site's.
        needed = ["bank", "site"]
    known = {*strings(*needed), *catalogue(domain, "sv")}
    assert strings_in(sources(domain)) - set(known) == set()


@pytest.mark.parametrize("domain", sorted({*catalogues(), *NAMES}))
def test_every_translation_is_used(domain: str) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources(domain))
    written = {one.replace('\\"', '"') for one in ANY_STRING.findall(text)}
    written |= strings_in(sources(domain))
    assert set(catalogue(domain, "sv")) - written == set()


@pytest.mark.parametrize("path", sorted(HERE.rglob("*.po")), ids=lambda path: path.stem)
def test_a_translation_names_the_same_values(path: Path) -> None:
    for one in polib.pofile(str(path)):
        names = re.findall(r"\{(\w+)\}", one.msgid)
        assert sorted(names) == sorted(re.findall(r"\{(\w+)\}", one.msgstr)), one.msgid


def test_an_unknown_string_is_shown_in_english_with_its_values() -> None:
    assert texts("quiz")("Nobody wrote this {n}", n=3) == "Nobody wrote this 3"
    assert texts("quiz", "en")("Question {n}", n=3) == "Question 3"
    assert texts("quiz")("Question {n}", n=3) == "Fråga 3"


@pytest.mark.parametrize("kind", NAMES)
def test_a_page_asks_in_english_only_for_what_it_carries(kind: str) -> None:
    """Each string is in the translated scripts, or among those that the page's spec has."""
    left = left_to_translate(kind)
    for name in in_order([kind]):
        said = re.findall(SAID, translated(name))
        english = {(one or other).replace('\\"', '"') for one, other in said} & set(
            strings(*in_order([kind]))
        )
        assert english <= set(left), name


def test_no_two_kinds_say_a_shared_module_s_string_differently() -> None:
    for kind in NAMES:
        modules = in_order([kind])
        for name in modules:
            for shared, said in catalogue(name, "sv").items():
                assert strings(*modules).get(shared) == said, (kind, name, shared)


def test_a_translated_module_says_it_in_swedish_and_is_otherwise_the_same() -> None:
    source = (PACKAGE / "activities/quiz.js").read_text(encoding="utf-8")
    there = translated("quiz")
    assert 't("Fråga {n}: rätt.", { n: n + 1 })' in there
    assert re.sub(SAID, "t()", there) == re.sub(SAID, "t()", source)
    assert left_to_translate("quiz") == {}


@pytest.mark.parametrize(
    ("module", "domain"),
    [
        ("feed_words", "feed"),
        ("feed_reader_xml", "feed_reader"),
        ("take_buttons", "take_buttons"),
        ("paste", "base"),
    ],
)
def test_a_module_says_the_strings_of_its_own_kind(module: str, domain: str) -> None:
    assert domain_of(module) == domain
