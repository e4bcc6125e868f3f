# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 1: by keyboard from the cards to a profile of one's own, as a picture and as a file for thing 23."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

PICKED = ((1, 1, 1), (2, 2, 3), (0, 0, 0), (1, None, 2), (3, 3, 3))
POINTS = ("3 av 9", "7 av 9", "0 av 9", "3 av 6", "9 av 9")


@pytest.mark.browser
def test_a_card_laid_wrong_is_answered_and_taken_up_again(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("01-digital-delaktighet/hinder-och-hjalp")
    choices = page.get_by_role("group", name="Lägg kortet i")
    choices.get_by_role("button", name="Kunskap").press("Enter")
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(page.locator(".sc-live")).to_contain_text("Det som fattas är själva apparaten.")
    page.get_by_role("button", name=re.compile("^Ta upp.*Mobilen är gemensam")).press("Enter")
    choices.get_by_role("button", name="Tillgång").press("Enter")
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(page.locator(".sc-live")).to_contain_text("1 av 12 kort ligger rätt.")


@pytest.mark.browser
def test_the_profile_becomes_a_picture_and_a_file(activity_page: Callable[..., Page]) -> None:
    page = activity_page("01-digital-delaktighet/sjalvskattning")
    live = page.locator(".sc-live")
    for number, area in enumerate(PICKED, 1):
        for place, value in enumerate(area):
            if value is not None:
                statement = live.locator(".sc-statement").nth(place)
                statement.get_by_role("radio").nth(value).press("Space")
        last = number == len(PICKED)
        name = "Visa min bild" if last else "Nästa område"
        live.get_by_role("button", name=name).press("Enter")
    expect(live.get_by_role("heading", name="Din bild")).to_be_focused()
    bars = live.locator(".sc-picture text", has_text="poäng").all_text_contents()
    assert bars == [f"{points} poäng" for points in POINTS]
    expect(live.get_by_text("I sak 4 skriver du ett inlägg")).to_be_visible()
    expect(live.get_by_text("Påståenden du hoppade över: 1.")).to_be_visible()
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Spara som fil").press("Enter")
    assert re.fullmatch(r"min-digitala-profil.*\.json", waited.value.suggested_filename)
    kept = json.loads(waited.value.path().read_text("utf-8"))
    answered = [value for area in PICKED for value in area if value is not None]
    assert [one["value"] for one in kept["answers"] if one.get("value") is not None] == answered
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner bilden").press("Enter")
    assert "Skapande av innehåll" in waited.value.path().read_text("utf-8")
