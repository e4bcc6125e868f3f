# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a remix makes of texts: numbers, names, links and words for lessons that are left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.course.yamlfile import parse_yaml
from studycircle.remix.mentions import Mentions
from studycircle.remix.phrases import PHRASES
from studycircle.remix.quoting import quoted
from studycircle.remix.registers import cut

ROOT = Path(__file__).parents[2]
LESSONS = {one.number: one for one in load_course(ROOT, Findings(ROOT)).lessons}
TAKEN = {4: 1, 10: 2, 12: 3}


def mentions(site: str = "") -> Mentions:
    names = {LESSONS[old].name: f"{new:02}-{LESSONS[old].slug}" for old, new in TAKEN.items()}
    gone = {f"notebooks/{one.name}.ipynb" for one in LESSONS.values() if one.number not in TAKEN}
    return Mentions(LESSONS, names, TAKEN, frozenset({*gone, "book/ovningar/wiki.md"}), site)


SAID = [
    ("I sak 12 prövar du.", "I sak 3 prövar du."),
    ("Sak 10 och 12 hör ihop.", "Sak 2 och 3 hör ihop."),
    ("sak 4, 10 och 12", "sak 1, 2 och 3"),
    ("Ta sak 17.", "Ta saken «RSS» i originalkursen."),
    ("Sak 17 handlar om den.", "Saken «RSS» i originalkursen handlar om den."),
    ("sak 17 eller 23", "sakerna «RSS» eller «Och sedan?» i originalkursen"),
    ("sak 17 och 4", "sak 1 och saken «RSS» i originalkursen"),
    ("I sak\n    12 finns", "I sak\n    3 finns"),
    ("sak 4, 2 minuter", "sak 1, 2 minuter"),
    ("sak 99", "sak 99"),
    ("smaksak 4 och 23 saker", "smaksak 4 och 23 saker"),
    ("sak 120", "sak 120"),
]


@pytest.mark.parametrize(("before", "after"), SAID)
def test_a_text_speaks_of_the_new_numbers(before: str, after: str) -> None:
    assert mentions().plain(before, "book/x.md") == after


LINKS = [
    ("[sak 12](../notebooks/12-kallkritik.ipynb)", "[sak 3](../notebooks/03-kallkritik.ipynb)"),
    ("[sak 17](../notebooks/17-rss.ipynb) är bra", "saken «RSS» i originalkursen är bra"),
    ("[flöden](../notebooks/17-rss.ipynb#prova)", "flöden"),
    ("![sak 4](04-bloggen/inlagg.svg)", "![sak 1](01-bloggen/inlagg.svg)"),
    (
        "Se https://example.org/04-bloggen/ och 04-bloggen/",
        "Se https://example.org/04-bloggen/ och 01-bloggen/",
    ),
    ("- [Wiki](ovningar/wiki.md): ändra\n- [Om](om.md)\n", "- [Om](om.md)\n"),
    ("En [wiki](ovningar/wiki.md).", "En wiki."),
]


@pytest.mark.parametrize(("before", "after"), LINKS)
def test_a_link_leads_somewhere_or_is_no_link(before: str, after: str) -> None:
    assert mentions().markdown(before, "book/x.md") == after


def test_where_the_original_is_published_links_lead_there() -> None:
    there = mentions("https://example.org/23")
    page = "https://example.org/23/notebooks/17-rss.html"
    assert (
        there.markdown("Ta sak 17.", "book/x.md") == f"Ta saken [«RSS»]({page}) i originalkursen."
    )
    assert there.markdown("[f](../notebooks/17-rss.ipynb)", "book/x.md") == f"[f]({page})"
    assert there.plain("Ta sak 17.", "book/x.yml") == "Ta saken «RSS» i originalkursen."


def test_what_could_not_stay_is_counted_and_new_numbers_are_not() -> None:
    one = mentions()
    one.markdown("sak 4, [a](../notebooks/17-rss.ipynb) och sak 17", "book/x.md")
    assert one.changed == {"book/x.md": 2}


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda one: f"{one.file}: {one.old[:20]}")
def test_each_phrase_stands_on_its_page(phrase: object) -> None:
    text = (ROOT / phrase.file).read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert text.count(phrase.old) == 1  # type: ignore[attr-defined]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_a_quoted_text_is_read_as_it_was(text: str) -> None:
    path = Path("x")
    findings = Findings(path)
    located = parse_yaml(f"title: {quoted(text)}\n", path, findings)
    assert list(findings) == []
    assert located is not None
    assert located.plain() == {"title": " ".join(text.split())}


def test_a_register_keeps_its_entries_line_for_line() -> None:
    text = "# Ord\nterms:\n  - term: a\n    text: >-\n      Ett\n      ord.\n  - term: b\n    text: Två.\n"
    assert cut(text, "terms", "term", {"b"}) == "# Ord\nterms:\n  - term: b\n    text: Två.\n"
    assert cut(text, "terms", "term", {"a", "b"}) == text


def test_an_emptied_register_is_still_one() -> None:
    text = "terms:\n  - term: a\n    text: Ett.\n"
    assert cut(text, "terms", "term", set()) == "terms: []\n"
