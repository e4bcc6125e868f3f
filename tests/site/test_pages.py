# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Every page of the built site, as a participant or a leader meets it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urldefrag

import html5lib
import pytest
from browser import COLOURS, ROOT, axe_violations
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
PROSE = sorted(
    path.relative_to(ROOT / "book").with_suffix("").as_posix()
    for path in (ROOT / "book").rglob("*.md")
)
LEADERS = [name for name in PROSE if name.startswith("ledare/")]
PAGES = [
    "index.html",
    "search.html",
    *(f"book/{name}.html" for name in PROSE if name not in LEADERS),
    *(f"notebooks/{name}.html" for name in LESSONS),
    *(f"ledare/book/{name}.html" for name in ("index", *LEADERS)),
    *(f"ledare/notebooks/{name}.html" for name in LESSONS),
]


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_load_state("load")
    if "/index.html" in address and "book" not in address:
        page.wait_for_url("**/book/index.html")
    return page


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_light_and_dark(page: Page, served: str, name: str) -> None:
    page.emulate_media(color_scheme="light")
    opened(page, f"{served}/{name}")
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe_violations(page, *COLOURS) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_a_file_and_fits_a_phone_and_400_percent(
    page: Page, site: Path, name: str
) -> None:
    # The `page` fixture fails on any console message and on any request to another host.
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, (site / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    # 320 is what 400 % leaves of a screen 1280 wide.
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    shown = page.locator(".sc-activity")
    assert shown.count() >= (3 if "notebooks/" in name else 0)
    expect(page.locator(".sc-activity.sc-on")).to_have_count(shown.count())


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


def test_the_theme_strings_are_swedish(site: Path) -> None:
    english = re.compile(
        r"\b(Skip to|Search this|Search the docs|Show code|Previous|(?<!Hyperlegible )Next|Contents|Back to top|"
        r"Toggle|Print to PDF|Fullscreen|Permalink|Table of contents|Light|Dark|By )\b"
    )
    for name in PAGES:
        if not name.endswith("index.html"):
            tree = html5lib.parse((site / name).read_text("utf-8"), namespaceHTMLElements=False)
            body = tree.find("body")
            for spec in body.iter("script"):
                spec.text = ""
            text = " ".join(body.itertext())
            assert english.search(text) is None, f"{name}: {english.search(text)}"


def test_every_link_inside_the_site_leads_somewhere(site: Path) -> None:
    dead = []
    ids: dict[Path, set[str]] = {}
    for name in PAGES:
        page = (site / name).resolve()
        tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
        for link in tree.iter("a"):
            href = link.get("href", "")
            if href.startswith(("http:", "https:", "mailto:")):
                continue
            path, anchor = urldefrag(href)
            target = (page.parent / unquote(path)).resolve() if path else page
            if not target.is_file():
                dead.append(f"{name} → {href}")
            elif anchor:
                if target not in ids:
                    parsed = html5lib.parse(target.read_text("utf-8"), namespaceHTMLElements=False)
                    ids[target] = {one.get("id") for one in parsed.iter() if one.get("id")}
                if unquote(anchor) not in ids[target]:
                    dead.append(f"{name} → {href}")
    assert dead == []


def test_no_leader_text_reaches_a_participant(site: Path) -> None:
    assert not (site / "presentation").exists()
    marks = ("**Ledare:", "För dig som leder:", '"leader"', "book/ledare/")
    for path in site.rglob("*"):
        if not path.is_file() or path.relative_to(site).parts[0] == "ledare":
            continue
        texts = [path.read_bytes().decode("utf-8", "replace")]
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                texts = [
                    archive.read(name).decode("utf-8", "replace")
                    for name in archive.namelist()
                    # The package's own code names the tag it strips.
                    if "/studycircle/" not in name
                ]
        found = [mark for mark in marks for text in texts if mark in text]
        assert found == [], path


def test_a_leader_sees_the_boxes(page: Page, served: str) -> None:
    opened(page, f"{served}/ledare/notebooks/{LESSONS[0]}.html")
    for topic in ("Mål", "Tider", "Så börjar ni", "Det svåra stället", "Utan internet"):
        expect(page.get_by_text(f"För dig som leder: {topic}", exact=True)).to_be_visible()
    page.get_by_role("link", name="Till deltagarnas utgåva").click()
    page.wait_for_url("**/book/index.html")
    assert "/ledare/" not in page.url


@pytest.mark.parametrize("name", LESSONS)
def test_a_leader_sees_the_answers_and_a_participant_does_not(site: Path, name: str) -> None:
    title = "För dig som leder: Svar"
    leaders = (site / f"ledare/notebooks/{name}.html").read_text(encoding="utf-8")
    assert leaders.count(title) >= 1
    assert title not in (site / f"notebooks/{name}.html").read_text(encoding="utf-8")


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
