# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 2: by keyboard to a decision on who may read, and a first post in the logbook to take along."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

ROWS = "Regn. Bussen kom inte. Åsa skjutsade."


def answer(page: Page, *answers: str) -> None:
    for words in answers:
        page.get_by_role("radio", name=words).press("Space")
        page.get_by_role("button", name="Nästa").press("Enter")


@pytest.mark.browser
def test_who_may_read_is_decided_and_another_reader_gives_other_advice(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("02-loggboken/vem-far-lasa")
    live = page.locator(".sc-live")
    answer(page, "Några som jag känner", "Ja, och jag har inte frågat")
    expect(live.get_by_role("heading", name="Fråga först")).to_be_focused()
    expect(live.get_by_role("listitem").filter(has_text="Lämna utanför: andras")).to_be_visible()
    live.get_by_role("textbox", name="Vad handlar texten om?").fill("bussen som inte kom")
    live.get_by_role("textbox", name="Vem är den till?").fill("cirkeln")
    written = live.get_by_role("textbox", name="Fråga att skicka").input_value()
    assert written.startswith("Hej! Jag har skrivit om bussen som inte kom, och du är med.")
    assert "visa det för cirkeln." in written
    assert axe_violations(page) == []
    live.get_by_role("button", name="Ändra").first.press("Enter")
    answer(page, "Bara jag", "En som andra också använder")
    expect(live.get_by_role("heading", name="Skriv för dig själv, och ta med dig")).to_be_visible()
    expect(live.get_by_role("listitem").filter(has_text="Välj «Glöm allt»")).to_be_visible()


@pytest.mark.browser
def test_the_first_post_is_written_and_taken_along(activity_page: Callable[..., Page]) -> None:
    page = activity_page("02-loggboken/loggbok")
    live = page.locator(".sc-live")
    live.get_by_role("textbox", name="Tre rader om något som hände").press_sequentially(ROWS)
    live.get_by_role("textbox", name="Vem vill jag ska få läsa nästa").fill("Cirkeln, utan Åsa.")
    expect(live.get_by_text("Skrivet ").first).to_be_visible()
    expect(live.get_by_text("Sparas i den här fliken tills du stänger den.")).to_be_visible()
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner som text").press("Enter")
    assert waited.value.suggested_filename == "loggbok-02-loggboken.txt"
    text = waited.value.path().read_text("utf-8")
    assert ROWS in text
    assert text.index("Vad gjorde jag?") < text.index(ROWS) < text.index("Nu då?")
    assert "Cirkeln, utan Åsa." in text
    page.reload()
    expect(live.get_by_role("textbox").first).to_have_value(ROWS)
