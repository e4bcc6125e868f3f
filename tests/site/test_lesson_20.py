# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 20: by keyboard to a sorted inbox and a card to have by the telephone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

SORTED = {
    "Ditt paket väntar": ("paketporten.spara-leverans.example", "Bluff", "Avsändaren eller"),
    "Nytt kontonummer för avgiften": ("Obs! Vi har bytt konto", "Jag kollar", "Jag ska använda"),
    "Din bok finns att hämta": ("Du behöver inte svara", "Ärligt", "Det stämmer med något"),
    "Hej mamma": ("Ring inte", "Bluff", "Det spelar på"),
    "Höstservice på cykeln": ("Kom in till oss", "Ärligt", "Jag kan göra det på mitt eget"),
}


@pytest.mark.browser
def test_five_messages_are_sorted_and_taken_along(activity_page: Callable[..., Page]) -> None:
    page = activity_page("20-bluffar/inkorgen")
    live = page.locator(".sc-live")
    for title, (clue, verdict, reason) in SORTED.items():
        live.get_by_role("button", name=title).press("Enter")
        live.get_by_role("checkbox", name=clue).press("Space")
        live.get_by_role("radio", name=verdict).press("Space")
        live.get_by_role("checkbox", name=reason).press("Space")
        live.get_by_role("button", name="Ge ditt omdöme").press("Enter")
        expect(live.get_by_text("Kursen säger samma sak.")).to_be_visible()
        expect(live.get_by_text("Du valde det, och det håller.")).to_be_visible()
        live.get_by_role("button", name="Tillbaka till Inkorgen").press("Enter")
    expect(live.get_by_text("5 av 10 är bedömda.")).to_be_visible()
    written = live.get_by_role("textbox", name="Din text att ta med").input_value()
    assert written.count("Mitt omdöme: ") == len(SORTED)
    assert "Kursens omdöme: " not in written
    assert "E-post: Nytt kontonummer för avgiften\nMitt omdöme: Jag kollar på ett annat" in written
    assert axe_violations(page) == []


@pytest.mark.browser
def test_the_card_is_filled_in_and_saved(activity_page: Callable[..., Page]) -> None:
    page = activity_page("20-bluffar/stoppkort")
    page.get_by_label("Vilket nummer ringer du").fill("numret på mitt kort")
    page.get_by_label("Vem berättar du för samma dag?").fill("Siv i trappan")
    page.get_by_role("radio", name="«Tack, jag ringer upp själv.»").press("Space")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Mitt stoppkort").press("Enter")
    lines = Path(waited.value.path()).read_text("utf-8").splitlines()
    assert "Jag säger: «Tack, jag ringer upp själv.»" in lines
    assert [one for one in lines if one[:2] in ("1.", "2.", "3.", "4.")] == [
        "1. Banken, spärra: numret på mitt kort",
        "2. Polisen: 114 14 (112 om det pågår just nu)",
        "3. Den jag berättar för i dag: Siv i trappan",
        "4. Brottsofferjouren, gratis: 116 006",
    ]
    assert axe_violations(page) == []
