# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 13: by keyboard to a picture ready to publish, and the card that goes with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser import ROOT, axe_violations
from PIL import Image
from playwright.sync_api import Page, expect

# Where the number plate is, in per cent of the picture; its letters are the only pure black there.
PLATE = {"Vänsterkant": 4, "Överkant": 61, "Bredd": 15, "Höjd": 8}
ANSWERS = (
    "Bilden har en fri licens.",
    "Ja, och alla har sagt ja.",
    "Nej, eller bara barn som jag har dolt.",
    "Ja, men jag har dolt det.",
)
CARD = {
    "Titel": "Fika på torget (ändrad)",
    "Vem som har gjort bilden": "23 saker – och sedan?",
    "Källa": "Fotolabbet i sak 13",
}


def of_the_plate(image: Image.Image) -> Image.Image:
    left, top, width, height = PLATE.values()
    wide, high = image.size
    box = (wide * left, high * top, wide * (left + width), high * (top + height))
    cut = image.convert("L").crop(tuple(round(side / 100) for side in box))
    return cut.resize((48, 20))


@pytest.mark.browser
def test_the_picture_is_made_ready_to_publish(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page("13-dela-bilder/fotolabbet")
    live = page.locator(".sc-live")
    live.get_by_role("button", name="Ta labbets bild").press("Enter")
    expect(live.get_by_text("Kim Påhittsson")).to_be_visible()
    live.get_by_role("button", name="Lägg till ett ställe").press("Enter")
    for name, wanted in PLATE.items():
        slider = live.get_by_label(name, exact=True)
        while (now := int(slider.input_value())) != wanted:
            slider.press("ArrowRight" if now < wanted else "ArrowLeft")
    live.get_by_label("Alt-text").fill("Två vänner skrattar över kaffekopparna på torget.")
    live.get_by_label("Filnamn").fill("fika på torget")
    for answer in ANSWERS:
        live.get_by_label(answer, exact=True).press("Space")
    live.get_by_label("Nej.", exact=True).press("Space")
    expect(live.locator(".sc-bad")).to_contain_text("Ett ja till släkten är inte ett ja")
    live.get_by_label("Ja, de vet var och för vem.").press("Space")
    with page.expect_download() as waited:
        live.get_by_role("button", name="Spara kopian").press("Enter")
    assert waited.value.suggested_filename == "fika-pa-torget.jpg"
    copy = Image.open(waited.value.path())
    assert dict(copy.getexif()) == {}
    first = Image.open(ROOT / "notebooks/13-dela-bilder/torget.jpg")
    darkest = [of_the_plate(one).getextrema()[0] for one in (first, copy)]
    assert darkest[0] < 40 < darkest[1]
    for label, words in CARD.items():
        live.get_by_label(label, exact=True).fill(words)
    live.get_by_label("Licens", exact=True).select_option("CC BY-SA 4.0")
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Bildkort").press("Enter")
    card = waited.value.path().read_text("utf-8")
    assert "Vems bilden är: " + " · ".join([*CARD.values(), "CC BY-SA 4.0"]) in card
    assert "Läst igen: inget annat än bilden hittades." in card
    assert "Inget av dina svar talar emot att du visar bilden." in card
    assert "[" not in card
