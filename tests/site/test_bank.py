# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The knowledge bank as somebody who looks for something meets it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from browser import COLOURS, axe_violations
from lxml import html
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

BANK = "book/kunskapsbank"
SORTS = ("lektion-bloggen", "quiz-rss", "figur-dela-bilder-torget", "plan-mini", "utskrift-ai")


def shown(page: Page) -> Locator:
    return page.locator(".bank-sort li:visible")


def status(page: Page) -> Locator:
    return page.locator(".bank-status")


def test_choices_combine_are_counted_and_stand_in_the_address(page: Page, site: Path) -> None:
    address = (site / BANK / "index.html").as_uri()
    page.goto(address)
    expect(status(page)).to_have_text(re.compile(r"^(\d+) av \1 resurser\.$"))
    # Nothing is chosen, so each sort shows its first few.
    expect(page.locator("#sort-quiz li:visible")).to_have_count(6)
    page.get_by_role("button", name="Visa alla 23").first.press("Enter")
    expect(page.locator("#sort-lektion li:visible")).to_have_count(23)
    expect(page.locator("#sort-lektion li").nth(6).locator("a")).to_be_focused()
    page.get_by_label("Sort").select_option(label="Frågor att testa sig med (23)")
    expect(status(page)).to_have_text(re.compile("^23 av"))
    expect(shown(page)).to_have_count(23)
    page.get_by_label("Sök i kunskapsbanken").fill("losenord")
    expect(shown(page)).to_have_count(1)
    expect(shown(page).first).to_contain_text("Lösenord")
    assert page.url.endswith("?q=losenord&sort=quiz")
    # What a choice would leave is told beside it.
    expect(page.get_by_label("Nivå").locator("option").first).to_have_text("Alla (1)")
    page.get_by_label("Sök i kunskapsbanken").fill("")
    page.get_by_label("Kompetens").select_option("3.3")
    few = shown(page).count()
    assert 0 < few < 23
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(shown(page)).to_have_count(few)
    expect(page.get_by_label("Kompetens")).to_have_value("3.3")
    page.get_by_role("button", name="Rensa valen").press("Enter")
    expect(status(page)).to_have_text(re.compile(r"^(\d+) av \1 resurser\.$"))
    expect(page.get_by_label("Sök i kunskapsbanken")).to_be_focused()
    assert "?" not in page.url


def test_what_needs_the_internet_can_be_left_out(page: Page, served: str) -> None:
    page.goto(f"{served}/{BANK}/index.html?sort=lank")
    links = shown(page).count()
    assert links >= 30
    page.get_by_label("Fungerar utan internet").check()
    expect(shown(page)).not_to_have_count(links)
    page.get_by_label("Sök i kunskapsbanken").fill("finns inte alls")
    expect(status(page)).to_have_text(
        "Ingen resurs passar. Ta bort ett val, eller pröva ett annat ord."
    )
    expect(page.locator(".bank-sort:visible")).to_have_count(0)


@pytest.mark.parametrize("search", ["", "?sort=quiz&q=bild", "?q=%3Cb%3E&sort=hittepa&natfri=nej"])
def test_axe_finds_nothing_in_any_state(page: Page, served: str, search: str) -> None:
    page.goto(f"{served}/{BANK}/index.html{search}")
    expect(status(page)).not_to_be_empty()
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe_violations(page, *COLOURS) == []


@pytest.mark.parametrize("name", SORTS)
def test_a_resources_page_is_sound_and_fits_a_phone(page: Page, served: str, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(f"{served}/{BANK}/{name}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe_violations(page, *COLOURS) == []
    for heading in ("En titt inuti", "Ta hem", "Så anger du källan", "Använd i din egen cirkel"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    page.get_by_role("button", name="Kopiera texten").press("Enter")
    expect(page.locator("#kopierat")).to_have_text("Kopierat.")


def test_without_script_it_is_a_plain_list(chromium: Browser, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / BANK / "index.html").as_uri())
    expect(page.locator(".bank-form")).to_be_hidden()
    expect(page.locator("#sort-lektion li")).to_have_count(23)
    assert shown(page).count() == page.locator(".bank-sort li").count() > 250
    context.close()


def test_the_day_of_review_is_told_by_the_readers_clock(page: Page, served: str) -> None:
    page.clock.set_fixed_time("2026-12-01T12:00:00")
    page.goto(f"{served}/{BANK}/granskning.html")
    expect(page.locator(".bank-review")).to_have_text("Inget står på tur i dag.")
    page.clock.set_fixed_time("2031-01-01T12:00:00")
    page.reload()
    expect(page.locator(".bank-review")).to_have_text(re.compile(r"^Att granska i dag: \d+\.$"))
    expect(page.get_by_text("Dags nu.").first).to_be_visible()


def test_every_file_and_page_that_the_bank_names_is_there(site: Path) -> None:
    dead = []
    for path in sorted((site / BANK).glob("*.html")):
        (main,) = html.fromstring(path.read_text("utf-8")).xpath("//main")
        for target in main.xpath(".//@href | .//@src"):
            if "://" in target or target.startswith(("#", "mailto:")):
                continue
            inside = unquote(urldefrag(target)[0].partition("?")[0])
            if not (path.parent / inside).is_file():
                dead.append(f"{path.name} → {target}")
    assert dead == []
