# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The pages for authors: every kind of activity live, with its file beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Page, expect

from studycircle.activities.definitions import path_of
from studycircle.activities.kinds import NAMES
from studycircle.course.findings import Findings
from studycircle.course.toc import read_toc

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", NAMES)
def test_every_kind_has_a_page_with_its_example_and_file(
    page: Page, served: str, kind: str
) -> None:
    name = kind.replace("_", "-")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{served}/book/ovningar/{name}.html")
    activity = page.locator(f".sc-activity[data-kind={kind}]")
    expect(activity.locator(".sc-live")).to_be_visible()
    written = (ROOT / f"book/ovningar/{name}.md").read_text(encoding="utf-8")
    ref = re.search(r"\{activity\} (\S+)", written)
    assert ref is not None
    file = path_of(ref[1], ROOT)
    assert page.locator(".site-file").text_content() == file.read_text(encoding="utf-8")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(page) == []


def test_the_pages_are_listed_where_an_author_looks() -> None:
    folder = ROOT / "book/ovningar"
    listed = (folder / "index.md").read_text(encoding="utf-8")
    pages = sorted(path.stem for path in folder.glob("*.md") if path.stem != "index")
    assert pages == sorted(kind.replace("_", "-") for kind in NAMES)
    assert [name for name in pages if f"({name}.md)" not in listed] == []


def test_the_menu_shows_them_only_among_themselves(page: Page, served: str) -> None:
    toc = read_toc(ROOT, Findings(ROOT))
    under = [Path(one.file).name for one in toc.entries if one.under == "book/ovningar/index"]
    assert under
    menu = page.get_by_role("navigation", name="Alla sidor")
    page.goto(f"{served}/book/ovningar/{under[0]}.html")
    expect(menu.locator(".site-menu-under")).to_have_count(len(under))
    page.goto(f"{served}/book/om.html")
    expect(menu.locator(".site-menu-under")).to_have_count(0)
    expect(menu.get_by_role("link", name="Övningstyper")).to_be_visible()


@pytest.mark.parametrize("kind", NAMES)
def test_every_kind_stands_forced_colours_and_400_percent(
    page: Page, served: str, kind: str
) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    # 320 is what 400 % leaves of a screen 1280 wide.
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{served}/book/ovningar/{kind.replace('_', '-')}.html")
    live = page.locator(f".sc-activity[data-kind={kind}] .sc-live")
    expect(live).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    unseen = live.evaluate(
        "live => [...live.querySelectorAll('button')].filter(one => one.offsetHeight)"
        ".filter(one => getComputedStyle(one).borderStyle === 'none').map(one => one.outerHTML)"
    )
    assert unseen == []
    assert axe_violations(page) == []
