# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 3: by keyboard to the circle's agreement. The thread's own ends stand in test_replies.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

AGREEMENT = """\
Överenskommelse för tisdagscirkeln på biblioteket

Så pratar vi med varandra:
– Vi frågar hur någon menar innan vi säger emot.
– Ingen fråga är för enkel.

Så gör vi på nätet:
– Vi läser hela tråden innan vi svarar.

Det här är också viktigt för oss:
– Vi hälsar på den som är ny.

När det skaver:
Vi tar en paus och pratar om det nästa gång.

Vi läser den här texten igen i början av möte 5. Överens den 3 mars."""


@pytest.mark.browser
def test_the_agreement_is_chosen_looked_through_and_given_to_all(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("03-samtala-pa-natet/overenskommelse")
    live = page.locator(".sc-live")
    live.get_by_role("textbox", name="Vad heter er cirkel").fill("tisdagscirkeln på biblioteket")
    for words in ("Vi frågar hur någon", "Ingen fråga är", "Vi läser hela tråden"):
        live.get_by_role("checkbox", name=words).press("Space")
    own = live.get_by_role("textbox", name="Egna punkter")
    advice = live.locator(".sc-advice", has_text="vad betyder det hos er?")
    own.fill("Vi visar respekt.")
    own.press("Tab")
    expect(advice).to_be_visible()
    own.fill("Vi hälsar på den som är ny.")
    own.press("Tab")
    expect(advice).to_be_hidden()
    live.get_by_role("textbox", name="När läser ni").fill("i början av möte 5")
    live.get_by_role("textbox", name="Vilken dag").fill("3 mars")
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    # What is to be done when it chafes may not be left out.
    expect(live.get_by_role("button", name="Gå till «Vad gör vi när det skaver?»")).to_be_visible()
    live.get_by_role("radio", name="Vi tar en paus").press("Space")
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    expect(live.locator("strong", has_text="Den är klar att ta med.")).to_be_visible()
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner").press("Enter")
    assert waited.value.path().read_text("utf-8").strip() == AGREEMENT
