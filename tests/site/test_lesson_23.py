# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 23: by keyboard to two pictures, a draft of a contribution with a day set, and a certificate."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect


def answer_all(page: Page, answer: str) -> None:
    live = page.locator(".sc-live")
    following = live.get_by_role("button", name="Nästa område")
    for area in range(1, 6):
        expect(live.get_by_text(f"Område {area} av 5")).to_be_visible()
        for one in live.get_by_role("radio", name=answer, exact=True).all():
            one.press("Space")
        if area < 5:
            following.press("Enter")
    live.get_by_role("button", name="Visa min bild").press("Enter")


@pytest.mark.browser
def test_the_picture_of_lesson_1_stands_beside_the_one_of_today(
    activity_page: Callable[..., Page],
) -> None:
    answer_all(activity_page("01-digital-delaktighet/sjalvskattning"), "Ja, med hjälp")
    page = activity_page("23-och-sedan/sjalvskattning")
    answer_all(page, "Ja, på egen hand")
    live = page.locator(".sc-live")
    expect(live.get_by_role("heading", name="Din bild, då och nu")).to_be_visible()
    expect(live.get_by_text("Då: 3 av 9 poäng, närmast «Ja, med hjälp».")).to_have_count(5)
    expect(live.get_by_text("Nu: 6 av 9 poäng, närmast «Ja, på egen hand».")).to_have_count(5)
    expect(live.get_by_text("Stapeln har växt.")).to_have_count(5)
    assert axe_violations(page) == []
    page = activity_page("23-och-sedan/intyg")
    page.get_by_role("button", name="Kryssa för det som finns här").press("Enter")
    expect(page.get_by_role("checkbox", name="Sak 1:")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Sak 23:")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Sak 2:")).not_to_be_checked()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("answers", "filled", "name", "wanted"),
    [
        (
            ["En kväll", "En bok eller tidning där det står"],
            {"Ditt utkast": "Berg, Elsa: Sockenboken, 1931, s. 84"},
            "Källa och sammanfattning",
            "Källa: Berg, Elsa: Sockenboken, 1931, s. 84\n"
            "Sammanfattning: Lade till källa med sidnummer.",
        ),
        (
            ["En kväll", "En bild som jag själv har tagit"],
            {"Ditt utkast": "Gamla bron, 1968", "Fotografens namn": "Farida P."},
            "Bildtext och licens",
            "Gamla bron, 1968\n\nFoto: Farida P.\n\nLicens: CC BY-SA 4.0, "
            "https://creativecommons.org/licenses/by-sa/4.0/deed.sv",
        ),
        (
            ["En kväll", "En idé om något som borde ändras"],
            {"Ditt utkast": "Sätt en bänk i backen.", "Ditt namn under hälsningen": "Lo P."},
            "Förslaget",
            "Medborgarförslag\nSätt en bänk i backen.\n\nVänliga hälsningar\nLo P.",
        ),
    ],
)
def test_a_contribution_and_a_plan_are_written(
    activity_page: Callable[..., Page],
    answers: list[str],
    filled: dict[str, str],
    name: str,
    wanted: str,
) -> None:
    page = activity_page("23-och-sedan/mitt-nasta-steg")
    live = page.locator(".sc-live")
    for answer in answers:
        live.get_by_role("radio", name=answer).press("Space")
        live.get_by_role("button", name="Nästa").press("Enter")
    for label, words in {**filled, "Vilken dag": "tisdag", "Vem kan du fråga": "Rut"}.items():
        live.get_by_label(label).fill(words)
    assert live.get_by_role("textbox", name=name, exact=True).input_value() == wanted
    plan = live.get_by_role("textbox", name="Min plan", exact=True).input_value()
    assert plan.endswith("\nNär: tisdag\nDen jag kan fråga: Rut")
    assert axe_violations(page) == []
