# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 12: by keyboard through three claims to a written verdict on each, with reasons."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

# What one sees in the fourth step, the verdict given, and a reason for it.
CLAIMS = (
    ("Beslutet: Lekparken stängs den 1 mars", "Vridet", "Något viktigt har klippts bort"),
    ("Träff: Samma bild finns i en artikel", "Går inte att säga än", "Jag hittade var det"),
    ("Biblioteket: Låna lådcykel.", "Stämmer", "Fristående källor säger samma sak"),
)


@pytest.mark.browser
def test_three_claims_are_traced_and_the_verdicts_taken_along(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("12-kallkritik/tre-pastaenden")
    live = page.locator(".sc-live")
    live.get_by_role("button", name="Kommunen stänger lekparken").press("Enter")
    for number, (seen, verdict, reason) in enumerate(CLAIMS):
        if number:
            live.get_by_role("button", name="Nästa: ").press("Enter")
        live.locator("summary", has_text="Steg 4: Ta reda på ursprunget.").press("Enter")
        live.get_by_role("checkbox", name=seen).press("Space")
        live.get_by_role("radio", name=verdict, exact=False).first.press("Space")
        live.get_by_role("checkbox", name=reason).press("Space")
        live.get_by_role("textbox", name="Med egna ord").fill(f"Så här vet jag {number + 1}.")
        live.get_by_role("button", name="Ge ditt omdöme").press("Enter")
        expect(live.get_by_role("heading", name=f"Ditt omdöme: {verdict}")).to_be_focused()
        agree = number != 1
        expect(live.get_by_text("Kursen säger samma sak.")).to_have_count(int(agree))
        expect(live.get_by_text("Kursen säger: Stämmer inte.")).to_have_count(int(not agree))
    assert axe_violations(page) == []
    live.get_by_role("button", name="Tillbaka till Påståendena").press("Enter")
    expect(
        live.get_by_text("Alla är bedömda. I 2 av 3 säger du och kursen samma sak.")
    ).to_be_visible()
    written = live.get_by_role("textbox", name="Din text att ta med").input_value()
    for number, (seen, verdict, reason) in enumerate(CLAIMS, start=1):
        part = written.split(f"\n{number}. Påstående: ")[1].split("\n\n")[0]
        assert f"Mitt omdöme: {verdict}\n" in part
        assert f"Mina skäl: {reason}" in part
        assert f"– {seen.replace(': ', ': «')}" in part
        assert part.endswith(f"Med egna ord: Så här vet jag {number}.")
    assert written.count("Kursens omdöme: ") == 1
