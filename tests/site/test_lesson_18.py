# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 18: by keyboard to three AI answers checked, one picture judged and a label to paste."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

JUDGED = {
    "Vem startade biblioteket?": ("Läs mer i Läsarna vid viken", "Håller inte"),
    "Kommunens brev med enklare ord": ("Under två dygn därefter", "Till hjälp, men måste rättas"),
    "Hur mycket är tre skålpund?": ("Ett skålpund var ungefär", "Håller"),
    "«Invigningen 1926»": ("På skylten över dörren", "Får visas med märkning"),
}


def take(page: Page, *answers: str) -> None:
    """Answers one question of the guide after the other."""
    for answer in answers:
        page.get_by_role("radio", name=answer).press("Space")
        page.get_by_role("button", name="Nästa").press("Enter")


@pytest.mark.browser
def test_three_answers_and_a_picture_are_judged(activity_page: Callable[..., Page]) -> None:
    page = activity_page("18-ai/tre-svar")
    live = page.locator(".sc-live")
    live.get_by_role("button", name="Vem startade biblioteket?").press("Enter")
    for number, (title, (clue, verdict)) in enumerate(JUDGED.items(), start=1):
        expect(live.get_by_role("heading", name=title)).to_be_focused()
        summaries = live.locator("summary")
        for place in range(1, summaries.count()):
            summaries.nth(place).press("Enter")
        live.get_by_role("checkbox", name=clue).press("Space")
        live.locator("label", has_text=verdict).first.locator("input").press("Space")
        live.get_by_role("button", name="Ge ditt omdöme").press("Enter")
        expect(live.get_by_text("Kursen säger samma sak.")).to_be_visible()
        if number < len(JUDGED):
            live.get_by_role("button", name="Nästa: ").press("Enter")
    live.get_by_role("button", name="Tillbaka till Svaren och bilden").press("Enter")
    expect(live.get_by_text("I 4 av 4 säger du och kursen samma sak.")).to_be_visible()
    written = live.get_by_role("textbox", name="Din text att ta med").input_value()
    assert "4. Bild: «Invigningen 1926»\nMitt omdöme: Får visas med märkning" in written
    assert "– Chattboten: «Läs mer i Läsarna vid viken av Karl Lindmark, 1982, s. 44.»" in written
    assert axe_violations(page) == []


@pytest.mark.browser
def test_the_poster_gets_a_label_to_paste(activity_page: Callable[..., Page]) -> None:
    page = activity_page("18-ai/maste-det-markas")
    take(page, "En förening", "En bild", "Gjort alltihop", "Ja, det ser ut som ett foto", "Nej")
    expect(page.get_by_role("heading", name="Ja, märk det tydligt")).to_be_focused()
    page.get_by_label("Vad är det?").fill("Bilden på affischen")
    page.get_by_label("Vilket verktyg användes?").fill("Rita åt mig")
    page.get_by_label("Vem svarar för det?").fill("Lillberga byalag")
    label = page.get_by_role("textbox", name="Märkning att klistra in")
    expect(label).to_have_value(
        "Bilden på affischen har gjorts med AI i verktyget Rita åt mig. "
        "Så här såg eller lät det inte på riktigt. Frågor besvaras av Lillberga byalag."
    )
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        (("Jag, privat", "Nej, alla förstår"), "Nej, det är ditt eget"),
        (("Jag, privat", "Ja, eller kanske"), "Inget krav i artikel 50, men vänta"),
        (("Jag vet inte riktigt", "En chattbot"), "Tala om att det är en chattbot"),
        (("En förening", "En text", "Ja", "Nej, eller inte"), "Ja, märk texten"),
        (
            ("En förening", "En bild", "Gjort alltihop", "Jag är osäker"),
            "Märk det, för säkerhets skull",
        ),
    ],
)
def test_each_way_ends_in_advice(
    activity_page: Callable[..., Page], answers: tuple[str, ...], outcome: str
) -> None:
    page = activity_page("18-ai/maste-det-markas")
    take(page, *answers)
    expect(page.get_by_role("heading", name=outcome)).to_be_focused()
