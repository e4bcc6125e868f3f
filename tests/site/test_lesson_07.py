# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 7: by keyboard to a post within the limit, with one hashtag, and the text of its picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

# The leader's «en lösning av många».
LONG = (
    "Torsdag 12 mars kl. 18.30 berättar Siv Ek på Hagstads bibliotek hur hon hittade släkt i"
    " Amerika. Troligen finns hjälp med kyrkböckerna. Boka gärna plats."
)
SHORT = "Siv Ek hittade släkt i Amerika. Hör hur, tors 12 mars 18.30, Hagstads bibliotek. Boka:"
LINK = "https://hagstad.example/slakt"


@pytest.mark.browser
def test_a_post_is_cut_to_the_limit_and_taken_along(activity_page: Callable[..., Page]) -> None:
    page = activity_page("07-korta-inlagg/kort-inlagg")
    live = page.locator(".sc-live")
    count = live.locator(".sc-count")
    live.get_by_role("textbox", name="Vad vill du säga?").fill(LONG)
    live.get_by_role("textbox", name="En länk").fill(LINK)
    # The link counts as 23 signs at Mastodon, and as its 29 at Bluesky.
    expect(count).to_have_text(f"Mastodon: {len(LONG) + 24} av 500 tecken. {476 - len(LONG)} kvar.")
    live.get_by_role("radio", name="Bluesky").press("Space")
    expect(count).to_have_text(f"Bluesky: {len(LONG) + 30} av 300 tecken. {270 - len(LONG)} kvar.")
    live.get_by_role("radio", name="Pip (påhittad)").press("Space")
    expect(count).to_contain_text("för många")
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    look = live.locator(".sc-look")
    expect(look).to_have_text("Det enda som är kvar är att korta texten.")
    live.get_by_role("textbox", name="Vad vill du säga?").fill(SHORT)
    live.get_by_role("textbox", name="Hashtaggar").fill("#släkt-forskning")
    expect(live.locator(".sc-advice")).to_contain_text("bryts av.")
    live.get_by_role("textbox", name="Hashtaggar").fill("#Släktforskning")
    live.get_by_role("textbox", name="Alt-text till en bild").fill("Bild på Siv Ek")
    live.get_by_role("textbox", name="Alt-text till en bild").press("Tab")
    expect(live.locator(".sc-advice")).to_contain_text("Du kan börja direkt med det som syns.")
    alt = "Siv Ek bläddrar i en tjock kyrkbok."
    live.get_by_role("textbox", name="Alt-text till en bild").fill(alt)
    expect(count).to_have_text("Pip (påhittad): 132 av 140 tecken. 8 kvar.")
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    expect(look).to_contain_text("Den är klar att ta med.")
    assert axe_violations(page) == []
    taken = []
    for name in ("Ditt inlägg", "Alt-text till bilden"):
        with page.expect_download() as waited:
            live.get_by_role("button", name=f"Ladda ner: {name}").press("Enter")
        taken.append(waited.value.path().read_text("utf-8"))
    assert taken == [f"{SHORT}\n{LINK}\n#Släktforskning\n", f"{alt}\n"]
