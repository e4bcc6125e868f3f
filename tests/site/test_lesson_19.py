# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 19: by keyboard to a plan for three accounts, a second step for one and a day to begin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

ANSWERS = (
    "Mitt eget",
    "Ja, minst ett",
    "Ja, en smartmobil med skärmlås",
    "Nej, eller jag vet inte",
    "Ja, det går bra",
)


@pytest.mark.browser
def test_the_lab_ends_in_a_plan_for_three_accounts(activity_page: Callable[..., Page]) -> None:
    page = activity_page("19-losenord/losenordslabbet")
    live = page.locator(".sc-live")
    live.get_by_role("button", name="Samma lösenord på tre ställen", exact=True).press("Enter")
    live.get_by_role("radio", name="Brevlådan").press("Space")
    expect(page.get_by_role("status")).to_have_text("3 av 3 konton faller.")
    # What «Upptäck» teaches is what holds: a second step on the mailbox, and passwords of their own.
    live.get_by_role("group", name="Brevlådan").get_by_label("Tvåstegsverifiering").press("Space")
    for place, name in enumerate(("Skobacken", "Vännbok"), start=1):
        account = live.get_by_role("group", name=name)
        account.get_by_label("Lösenord").select_option(index=place)
    expect(page.get_by_role("status")).to_have_text("0 av 3 konton faller.")
    live.get_by_role("button", name="Min plan för tre konton", exact=True).press("Enter")
    for place, kind in enumerate(("E-post", "Bilder och filer i molnet", "Föreningen"), start=1):
        account = live.get_by_role("group", name=f"Konto {place}")
        account.get_by_label("Vad är det för konto?").select_option(kind)
        account.get_by_label("Eget lösenord").select_option("Ska göra")
        account.get_by_label("Tvåstegsverifiering").select_option("Ska ta reda på")
        account.get_by_label("Väg tillbaka").select_option("Går inte här")
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Min plan för tre konton").press("Enter")
    plan = Path(waited.value.path()).read_text("utf-8")
    for heading in ("1. E-post", "2. Bilder och filer i molnet", "3. Föreningen"):
        assert f"\n{heading}\n[ ] Eget lösenord: Ska göra. Byt till ett" in plan
    assert plan.count("[?] Tvåstegsverifiering: Ska ta reda på. Leta under") == 3
    assert plan.count("[–] Väg tillbaka: Går inte här") == 3


@pytest.mark.browser
@pytest.mark.parametrize(
    ("last", "does"),
    [
        ("Ja, jag har ett bra ställe", "jag slår på kod i en app och sparar reservkoder."),
        ("Inte just nu", "jag ordnar en väg tillbaka innan jag slår på det andra steget."),
    ],
)
def test_the_guide_gives_a_line_with_a_day(
    activity_page: Callable[..., Page], last: str, does: str
) -> None:
    page = activity_page("19-losenord/tvasteg")
    for answer in (*ANSWERS, last):
        page.get_by_role("radio", name=answer).press("Space")
        page.get_by_role("button", name="Nästa").press("Enter")
    page.get_by_label("Vilket konto gäller det?").fill("Min e-post")
    page.get_by_label("När gör du det?").fill("på torsdag efter frukost")
    expect(page.get_by_role("textbox", name="Rad till planen")).to_have_value(
        f"Min e-post: {does} Jag gör det på torsdag efter frukost."
    )
    assert axe_violations(page) == []
