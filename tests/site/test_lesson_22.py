# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 22: by keyboard to a notice ready to send, and to a message for the one attacked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect


@pytest.mark.browser
def test_the_notice_has_all_that_a_service_needs(activity_page: Callable[..., Page]) -> None:
    page = activity_page("22-yttrandefrihet/anmalan")
    live = page.locator(".sc-live")
    live.get_by_label("Vilken tjänst").focus()
    for words in (
        "Prataby",
        "https://prataby.example/ramsjo/4",
        "Skrivet av Nattugglan den 6 mars.",
        "«Hus brinner bra på vintern. Vi vet var du bor.»",
    ):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    live.get_by_role("radio", name="Hot", exact=True).press("Space")
    live.get_by_label("Varför tror du").focus()
    for words in (
        "Ingegerd bor i byn och har skäl att tro att någon tänker tända eld på hennes hus.",
        "Kim Påhittsson",
        "kim@example.org",
    ):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    expect(page.get_by_role("status")).to_have_text("En ruta är värd att titta på igen.")
    live.get_by_role("checkbox", name="Ja, så vitt jag vet").press("Space")
    expect(live.locator("strong").filter(has_text="Den är klar att ta med.")).to_be_visible()
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Din anmälan").press("Enter")
    notice = waited.value.path().read_text("utf-8")
    assert "enligt artikel 16" in notice
    assert "Här ligger det:\n– https://prataby.example/ramsjo/4\n" in notice
    assert "Jag tror att det är olaga hot." in notice
    assert "tänker tända eld på hennes hus" in notice
    assert "Jag anmäler i god tro." in notice
    assert notice.rstrip().endswith("Anmälare: Kim Påhittsson\nE-post: kim@example.org")


@pytest.mark.browser
def test_the_neighbour_comes_to_a_message_for_ingegerd(activity_page: Callable[..., Page]) -> None:
    page = activity_page("22-yttrandefrihet/vad-gor-jag")
    live = page.locator(".sc-live")
    for answer in (
        "Nej, inte vad jag tror",
        "Om någon annan",
        "Någon hotar personen, eller sprider något som skadar",
        "Nej, inte än",
    ):
        live.get_by_role("radio", name=answer).press("Space")
        live.get_by_role("button", name="Nästa").press("Enter")
    heading = "Hör av dig till den som är utsatt"
    expect(live.get_by_role("heading", name=heading)).to_be_visible()
    live.get_by_label("Vem vill du skriva till?").fill("Ingegerd")
    message = live.get_by_role("textbox", name="Ett meddelande att skicka").input_value()
    assert message.startswith("Hej Ingegerd! Jag såg det som står om dig")
    assert axe_violations(page) == []
