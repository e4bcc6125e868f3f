# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 17: by keyboard through the six missions to a reading list of one's own, as an OPML file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

MUNICIPALITY = "Meddelanden från Stenvika kommun (påhittad)"
FOLDERS = {
    "Nära mig": ["Stenvika bibliotek (påhittat)", MUNICIPALITY],
    "Att lyssna på": ["Köksbordet (påhittad podd)"],
}
WATER = "Koka vattnet på Norra holmen"


@pytest.mark.browser
def test_the_missions_end_in_a_reading_list_to_take_along(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("17-rss/lasaren")

    def press(name: str) -> None:
        page.get_by_role("button", name=name, exact=True).last.press("Enter")

    for name in ("Stenvika bibliotek (påhittat)", "Stenvikabladet (påhittad tidning)"):
        press(f"Följ: {name}")
    press("Följ: Köksbordet (påhittad podd)")
    page.get_by_label("https://stenvika.example/english").press("Space")
    expect(page.locator(".sc-bad")).to_contain_text("sidan på ett annat språk")
    page.get_by_label("https://stenvika.example/meddelanden.atom").press("Space")
    press(f"Följ: {MUNICIPALITY}")
    press("Läs (16 olästa)")
    expect(page.locator(".sc-posts li").first).to_contain_text(WATER)
    press(WATER)
    press("Spara till senare")
    press("Nästa olästa")
    press("Tillbaka till listan")
    press("Markera alla här som lästa")
    press("Flöden och mappar")
    for folder, feeds in FOLDERS.items():
        page.get_by_label("Ny mapp").fill(folder)
        press("Gör mappen")
        for feed in feeds:
            page.get_by_label(f"Mapp för {feed}").select_option(folder)
    press("Ta med")
    page.locator("summary", has_text="Se OPML-filen").press("Enter")
    with page.expect_download() as waited:
        press("Ladda ner: Läslistan som OPML")
    expect(page.get_by_text("Uppdrag: 6 av 6 klara.")).to_be_visible()
    assert axe_violations(page) == []
    assert waited.value.suggested_filename == "min-laslista.opml"
    body = ElementTree.fromstring(Path(waited.value.path()).read_bytes()).find("body")
    assert body is not None
    filed = {
        one.attrib["text"]: [each.attrib["text"] for each in one] for one in body if len(one) > 0
    }
    assert filed == FOLDERS
    addresses = [one.attrib["xmlUrl"] for one in body.iter("outline") if "xmlUrl" in one.attrib]
    assert len(addresses) == 4
    assert "https://stenvika.example/meddelanden.atom" in addresses
