# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 10: by keyboard to the verdict on an article, with three observations as its reasons."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

OBSERVATIONS = (
    "Lövhamra–Kvarnsele järnväg är 31 kilometer lång",
    "[1]: Asta Wiklund",
    "[3]: Lövhamra-Nytt",
)


@pytest.mark.browser
def test_the_article_is_judged_and_the_verdict_taken_along(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("10-lasa-wikipedia/artikeln")
    live = page.locator(".sc-live")
    live.get_by_role("button", name="Lövhamra–Kvarnsele järnväg").press("Enter")
    live.locator("summary", has_text="2. Följ noterna").press("Enter")
    for number, words in enumerate(OBSERVATIONS):
        if number == 2:
            live.get_by_role("button", name="Ge ditt omdöme").press("Enter")
            expect(page.get_by_role("status")).to_have_text(
                "Markera fler ställen först. Det behövs minst 3, och du har 2."
            )
        live.get_by_role("checkbox", name=words).press("Space")
    live.get_by_role("radio", name="Börja här").press("Space")
    live.get_by_role("checkbox", name="En källa har hämtat uppgiften ur artikeln").press("Space")
    live.get_by_role("button", name="Ge ditt omdöme").press("Enter")
    expect(live.get_by_role("heading", name="Ditt omdöme: Börja här")).to_be_focused()
    expect(live.get_by_text("Kursen säger samma sak.")).to_be_visible()
    expect(live.get_by_text("Du såg det här. Tidningen har läst här")).to_be_visible()
    assert axe_violations(page) == []
    live.get_by_role("button", name="Tillbaka till Artiklarna").press("Enter")
    written = live.get_by_role("textbox", name="Din text att ta med").input_value()
    assert "Mitt omdöme: Börja här, men kolla det du ska använda" in written
    assert "Mina skäl: En källa har hämtat uppgiften ur artikeln" in written
    assert written.count("\n– ") == len(OBSERVATIONS)


@pytest.mark.browser
def test_the_article_in_dispute_wants_another_verdict(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("10-lasa-wikipedia/artikeln")
    live = page.locator(".sc-live")
    live.get_by_role("button", name="Kvarnsele vindpark").press("Enter")
    live.locator("summary", has_text="2. Öppna «Visa historik»").press("Enter")
    for words in ("I dag: 23 ändringar", "Kl. 15.42", "Kl. 15.31"):
        live.get_by_role("checkbox", name=words).press("Space")
    live.get_by_role("radio", name="Använd den som den är").press("Space")
    live.get_by_role("button", name="Ge ditt omdöme").press("Enter")
    expect(live.get_by_text("Kursen säger: Vänta några dagar.")).to_be_visible()
