# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Every page of the built site, whatever course it is of, as a participant or a leader meets it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urldefrag

import html5lib
import pytest
from browser import COLOURS, ROOT, axe_violations
from playwright.sync_api import Page, expect

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
        if path.suffix in (".zip", ".imscc"):
            with zipfile.ZipFile(path) as archive:
                texts = [
                    archive.read(name).decode("utf-8", "replace")
                    for name in archive.namelist()
                    # The package's own code names the tag it strips.
                    if "/studycircle/" not in name
                ]
        if path.parent.name == "kunskapsbank" or path.name == "catalog.jsonld":
            # The knowledge bank alone leads to leaders' pages, in their own edition.
            texts = [text.replace("ledare/book/ledare/handledarkort.html", "") for text in texts]
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
