# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the pages of our own course do by themselves: search, colours, sources, keyboard, menu."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_load_state("load")
    if "/index.html" in address and "book" not in address:
        page.wait_for_url("**/book/index.html")
    return page


@pytest.mark.parametrize("where", ["http", "file"])
def test_search_finds_alternativtext(page: Page, site: Path, served: str, where: str) -> None:
    home = served if where == "http" else site.as_uri()
    opened(page, f"{home}/book/index.html")
    page.get_by_label("Sök i kursen").fill("alternativtext")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=alternativtext")
    hits = page.locator("#search-results li a")
    expect(hits.filter(has_text="Bloggen").first).to_be_visible()
    expect(page.locator(".search-summary")).to_contain_text("Antal sidor som passar din sökning: ")
    hits.filter(has_text="Bloggen").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bloggen")


def test_search_says_so_when_nothing_is_found(page: Page, site: Path) -> None:
    opened(page, (site / "search.html").as_uri() + "?q=kvantfysikalisk")
    expect(page.locator(".search-summary")).to_have_text(re.compile("Inget passade din sökning"))


def test_dark_mode_is_kept_and_forgotten(page: Page, served: str) -> None:
    opened(page, f"{served}/book/om.html")
    page.get_by_role("button", name="Mörkt läge").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    opened(page, f"{served}/book/licens.html")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Glöm allt jag har skrivit").press("Enter")
    page.get_by_role("button", name="Ja, glöm allt").press("Enter")
    expect(page.get_by_text("Allt är glömt.")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).length") == 0
    assert axe_violations(page) == []


def test_the_source_can_be_copied(page: Page, served: str, context: object) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])  # type: ignore[attr-defined]
    opened(page, f"{served}/notebooks/04-bloggen.html")
    page.get_by_role("button", name="Kopiera texten").press("Enter")
    expect(page.locator("#kopierat")).to_have_text("Kopierat.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "«Sak 4: Bloggen – skapa och publicera» av 23 saker – och sedan?, granskad"
    )
    assert copied.endswith("https://creativecommons.org/licenses/by-sa/4.0/deed.sv")


def test_skip_link_and_menu_by_keyboard(page: Page, served: str) -> None:
    opened(page, f"{served}/notebooks/04-bloggen.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Hoppa till innehållet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#innehall")).to_be_focused()
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("link", name="Alla sidor").press("Enter")
    expect(page.locator("#meny")).to_be_in_viewport()


def test_print_shows_the_paper_version(page: Page, served: str) -> None:
    opened(page, f"{served}/notebooks/04-bloggen.html")
    page.emulate_media(media="print")
    quiz = page.locator('[data-activity="04-bloggen/quiz"]')
    expect(quiz.locator(".sc-paper")).to_be_visible()
    expect(quiz.locator(".sc-live")).to_be_hidden()
    expect(page.locator(".site-menu")).to_be_hidden()


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_whole_without_script(chromium: Browser, site: Path, name: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto((site / f"notebooks/{name}.html").as_uri())
    shown = page.locator(".sc-activity > .sc-paper")
    assert shown.count() >= 3
    for one in shown.all():
        expect(one).to_be_visible()
    for button in ("Mörkt läge", "Kopiera texten", "Glöm allt jag har skrivit"):
        expect(page.get_by_role("button", name=button)).to_have_count(0)
    context.close()


def test_activities_start_however_late_their_scripts_come(page: Page, served: str) -> None:
    """A slow network or disk: the modules may arrive long after the script that runs them."""

    def late(route: Route) -> None:
        page.wait_for_timeout(400)
        route.continue_()

    page.route("**/kind-*.js*", late)
    opened(page, f"{served}/notebooks/04-bloggen.html")
    expect(page.locator(".sc-activity.sc-on")).to_have_count(3)


def test_search_without_script_says_what_to_do(chromium: Browser, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "search.html").as_uri())
    expect(page.get_by_text("Sökningen behöver JavaScript.")).to_be_visible()
    context.close()
