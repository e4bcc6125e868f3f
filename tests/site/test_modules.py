# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The small modules that all activities stand on, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from studycircle.activities.html import paragraphs, rich

pytestmark = pytest.mark.browser

TEXTS = [
    "vanlig text",
    "**fet**, *lutad* och `kod`",
    "[länk](https://example.org/a?b=1&c=2) och [hit](#har) och [sida](sida.html#del)",
    "<script>alert(1)</script> & \"citat\" 'enkla'",
    "[inte](javascript:alert(1)) [heller](data:text/html,x)",
    '**<b>fet</b>** *&amp;* [<i>x</i>](https://example.org/"onclick=)',
    "ensam * stjärna ** två ` ett",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_an_authors_marks_are_read_alike_by_python_and_javascript(
    activity_page: Callable[..., Page], text: str
) -> None:
    page = activity_page("04-bloggen/quiz")
    script = """text => {
      const box = document.createElement("div");
      box.append(...studycircle.load("dom").rich(text));
      return box.innerHTML.replaceAll(' data-lm-suppress-shortcuts="true"', "");
    }"""
    canonical = """html => {
      const box = document.createElement("div");
      box.innerHTML = html;
      return box.innerHTML;
    }"""
    assert page.evaluate(script, text) == page.evaluate(canonical, rich(text))


def test_paragraphs_part_at_blank_lines_in_both(activity_page: Callable[..., Page]) -> None:
    page = activity_page("04-bloggen/quiz")
    text = "Ett\nsamma.\n\n  Två **fet**.\n \n\n"
    count = page.evaluate("text => studycircle.load('dom').paragraphs(text).length", text)
    assert count == paragraphs(text).count("<p>") == 2


@pytest.mark.parametrize(
    ("written", "wanted", "tolerance"),
    [
        ("flöde", "flöde", None),
        ("  FLÖDE. ", "flöde", None),
        ("flode", "flöde", None),
        ("flo\u0308de", "flöde", None),
        ("flöed", "flöde", None),
        ("alternativ-text", "alternativ text", None),
        ("alternatvtxt", "alternativtext", None),
        ("RSS", "rss", None),
        ("creative comons", "Creative Commons", None),
    ],
)
def test_a_kind_reading_takes_it(
    activity_page: Callable[..., Page], written: str, wanted: str, tolerance: int | None
) -> None:
    page = activity_page("04-bloggen/quiz")
    script = "a => studycircle.load('spelling').matches(...a)"
    assert page.evaluate(script, [written, wanted, tolerance])


@pytest.mark.parametrize(
    ("written", "wanted", "tolerance"),
    [
        ("", "flöde", None),
        ("...", "flöde", None),
        ("RSA", "RSS", None),
        ("1998", "1997", None),
        ("flöed", "flöde", 0),
        ("blogg", "flöde", None),
        ("x" * 100000, "flöde", None),
    ],
)
def test_another_word_is_not_taken(
    activity_page: Callable[..., Page], written: str, wanted: str, tolerance: int | None
) -> None:
    page = activity_page("04-bloggen/quiz")
    script = "a => studycircle.load('spelling').matches(...a)"
    assert not page.evaluate(script, [written, wanted, tolerance])


def test_text_for_a_file_is_escaped_and_cleaned(activity_page: Callable[..., Page]) -> None:
    page = activity_page("06-flodet/flodeslabbet")
    made = page.evaluate("studycircle.load('take').xml('<a b=\"c\">\\u0000\\u0008å&\\'😀')")
    assert made == "&lt;a b=&quot;c&quot;&gt;å&amp;&#39;😀"


def test_two_courses_on_one_host_keep_their_words_apart(page: Page, served: str) -> None:
    page.goto(f"{served}/notebooks/04-bloggen.html")
    box = page.locator('[data-activity="04-bloggen/loggbok"] textarea').first
    box.fill("Mina ord")
    keys = page.evaluate("Object.keys(sessionStorage)")
    assert keys == ["studycircle:/:04-bloggen/loggbok"]
    page.goto(f"{served}/ledare/notebooks/04-bloggen.html")
    again = page.locator('[data-activity="04-bloggen/loggbok"] textarea').first
    assert again.input_value() == ""
