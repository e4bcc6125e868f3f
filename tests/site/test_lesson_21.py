# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 21: by keyboard through the visit to the letter that asks for one's data, kept as a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect


@pytest.mark.browser
def test_the_visit_is_followed_and_one_choice_changes_who_knows(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("21-integritet/sparlabbet")
    live = page.locator(".sc-live")
    for _ in range(6):
        live.get_by_role("button", name="Nästa steg").press("Enter")
    expect(live.get_by_text("7 av 7 vet något om dig.")).to_be_visible()
    live.get_by_role("radio", name="Bara nödvändiga").press("Space")
    expect(live.get_by_text("4 av 7 vet något om dig.")).to_be_visible()
    live.get_by_role("radio", name="Ja till allt").press("Space")
    live.get_by_role("checkbox", name="Privat fönster").press("Space")
    expect(live.get_by_role("row", name="Nästa person vid datorn inget")).to_be_visible()
    # The numbers that the leader's cell names.
    expect(live.get_by_role("row", name="Ja till allt 7 23")).to_be_visible()
    expect(live.get_by_role("row", name="Bara nödvändiga 4 9")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.browser
def test_the_letter_is_written_and_kept(activity_page: Callable[..., Page]) -> None:
    page = activity_page("21-integritet/begaran")
    live = page.locator(".sc-live")
    live.get_by_label("Vem ska svara?").focus()
    for words in ("Påhittade Busslinjen", "Birgitta Påhittsson", "birgitta@example.org", "kort 12"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    live.get_by_role("checkbox", name="hur länge ni sparar dem").press("Space")
    live.get_by_role("radio", name="På papper").press("Space")
    live.get_by_label("Vilken dag skickar du brevet?").fill("22 november 2026")
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    expect(live.locator("strong").filter(has_text="Den är klar att ta med.")).to_be_visible()
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Ditt brev").press("Enter")
    letter = waited.value.path().read_text("utf-8")
    assert letter.startswith("Till Påhittade Busslinjen\n\nBegäran om tillgång")
    assert "enligt artikel 15 i dataskyddsförordningen (GDPR)" in letter
    assert "Jag vill också veta:\n– hur länge ni sparar dem" in letter
    assert "senast inom en månad (artikel 12.3)" in letter
    assert letter.rstrip().endswith(
        "22 november 2026\n\nMed vänlig hälsning\nBirgitta Påhittsson\n"
        "E-post: birgitta@example.org\nHos er heter jag: kort 12"
    )
