# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 5: the steps of the practice, by keyboard, to the list «Så är min profil inställd»."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect


@pytest.mark.browser
def test_the_profile_shows_what_was_chosen_to_whom(activity_page: Callable[..., Page]) -> None:
    page = activity_page("05-sociala-natverk/publiklabbet")
    live = page.locator(".sc-live")
    page.get_by_role("button", name="Till profilen med andras ögon").press("Enter")
    expect(page.get_by_role("heading", name="Titta med andras ögon")).to_be_focused()
    for name, sees in (("Ove", 8), ("Mia", 12)):
        live.get_by_role("button", name=name, exact=True).press("Enter")
        expect(page.get_by_role("status")).to_have_text(f"{name} ser {sees} av 12 saker.")
    for thing, audience in (
        ("Telefonnummer", "Vänner"),
        ("Det långa mötet", "Vänner, men inte Jobbet"),
        ("Bilden från grillfesten", "Ta bort taggen"),
        ("Vem ser dina inlägg?", "Vänner"),
        ("Loppisen", "Alla"),
        ("Listan över dina vänner", "Vänner"),
    ):
        # The keys of a list differ from one system to another: it is reached by Tab, and set.
        choice = live.get_by_role("combobox", name=thing)
        choice.focus()
        choice.select_option(audience)
    live.get_by_role("checkbox", name="Granska taggar först").press("Space")
    live.get_by_role("checkbox", name="Håll inne gamla inlägg").press("Space")
    live.get_by_role("button", name="Petra", exact=True).press("Enter")
    expect(live.locator(".sc-left")).to_have_text("Bilden från grillfesten finns kvar hos Bosse.")
    expect(live.get_by_text("Uppdrag: 6 av 7 klara.")).to_be_visible()
    wish = "Jag vill se vem som kan läsa min vänlista."
    live.get_by_role("textbox", name="Vad vill du ändra i ett eget konto?").fill(wish)
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Så är min profil inställd").press("Enter")
    written = waited.value.path().read_text("utf-8")
    assert "- Det långa mötet: Vänner, men inte Jobbet\n" in written
    assert "- Volvon till salu: Vänner\n" in written
    petra = "- Petra, arbetsgivare där du har sökt jobb: Arbete, Loppisen. På annat håll: Bilden"
    assert petra in written
    assert f"Det här vill jag ändra i ett eget konto\n{wish}\n" in written
