# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The card sort as a participant meets it, by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

CARDS = """
kind: cards
title: Sortera
intro: Fyra kort.
piles:
  - {id: djur, title: Djur, text: Det som lever}
  - {id: sak, title: Sak, text: Det som inte lever}
cards:
  - {id: ko, text: En ko, piles: [djur], why: Hon lever, wrong: [{pile: sak, why: Hon andas ju}]}
  - {id: stol, text: En stol, piles: [sak], why: Den står}
  - {id: hund, text: En hund, piles: [djur], why: Den skäller}
  - {id: korall, text: "En **korall** <b>", piles: [djur, sak], why: Både och}
"""
OPEN = """
kind: cards
title: Min bild
open: true
piles: [{id: hinder, title: Det hindrar mig}, {id: hjalp, title: Det hjälper mig}]
cards: [{id: a, text: Tid.}, {id: b, text: Pengar}, {id: c, text: Vänner}, {id: d, text: Språk}]
"""


def lay(page: Page, *piles: str) -> None:
    """Puts the cards on top of the hand in these piles, by keyboard."""
    choices = page.get_by_role("group", name="Lägg kortet i")
    for pile in piles:
        choices.get_by_role("button", name=re.compile(f"^{pile}")).press("Enter")


@pytest.mark.browser
def test_cards_are_sorted_checked_and_mended_by_keyboard(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=CARDS)
    live = page.locator(".sc-live")
    assert axe_violations(page) == []
    top = live.get_by_role("heading", name="Kort kvar: 4 En ko")
    top.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Lagt i Sak. Kort kvar: 3.")
    expect(live.get_by_role("heading", name="Kort kvar: 3 En stol")).to_be_focused()
    page.get_by_role("button", name="Senare: lägg kortet sist").press("Enter")
    expect(live.get_by_role("heading", name="Kort kvar: 3 En hund")).to_be_focused()
    lay(page, "Djur", "Djur", "Sak")
    expect(live.get_by_text("Alla kort ligger i en hög.")).to_be_focused()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(live.get_by_text("3 av 4 kort ligger rätt.")).to_be_focused()
    expect(live.get_by_text("Fundera igen: Hon andas ju")).to_be_visible()
    expect(live.get_by_text("Rätt: Både och")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Ta upp korten att fundera på").press("Enter")
    expect(live.get_by_role("heading", name="Kort kvar: 1 En ko")).to_be_focused()
    expect(live.get_by_text("Hon andas ju")).to_have_count(0)
    lay(page, "Djur")
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(live.get_by_text("Alla 4 kort ligger rätt. Bra gjort!")).to_be_visible()


@pytest.mark.browser
def test_nothing_is_checked_before_the_person_asks_and_any_time_is_fine(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=CARDS)
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Lägg minst ett kort i en hög först.")
    lay(page, "Djur")
    expect(page.locator(".sc-live .sc-feedback")).to_have_count(0)
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(page.locator(".sc-live .sc-feedback")).to_have_count(1)
    expect(page.locator(".sc-live").get_by_text("Inte kontrollerade än: 3.")).to_be_visible()
    page.get_by_role("button", name="Ta upp: En ko").press("Enter")
    expect(page.locator(".sc-live .sc-feedback")).to_have_count(0)


@pytest.mark.browser
def test_the_answers_can_be_shown_and_everything_survives_a_reload(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=CARDS)
    lay(page, "Sak", "Sak")
    page.reload()
    expect(page.get_by_role("heading", name="Kort kvar: 2 En hund")).to_be_visible()
    page.get_by_role("button", name="Kontrollera").press("Enter")
    page.get_by_role("button", name="Visa svaren").press("Enter")
    expect(page.locator(".sc-live .sc-good")).to_have_count(4)
    expect(page.locator(".sc-live").get_by_role("button", name="Ta upp")).to_have_count(0)
    assert axe_violations(page) == []
    page.reload()
    expect(page.locator(".sc-live .sc-good")).to_have_count(4)
    page.get_by_role("button", name="Försök igen").press("Enter")
    expect(page.get_by_role("heading", name="Kort kvar: 4 En ko")).to_be_focused()


@pytest.mark.browser
def test_starting_over_asks_first(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=CARDS)
    lay(page, "Djur")
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Nej, behåll").press("Enter")
    expect(page.get_by_role("heading", name="Kort kvar: 3")).to_be_visible()
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    expect(page.get_by_role("heading", name="Kort kvar: 4")).to_be_visible()


@pytest.mark.browser
def test_an_open_sort_becomes_a_picture_in_words(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page(yaml=OPEN)
    live = page.locator(".sc-live")
    expect(page.get_by_role("button", name="Kontrollera")).to_have_count(0)
    lay(page, "Det hindrar", "Det hindrar", "Det hjälper")
    expect(live.get_by_text("Det hindrar mig: Tid; Pengar.")).to_be_visible()
    lay(page, "Det hjälper")
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Din bild").press("Enter")
    waited.value.save_as(tmp_path / "bild.txt")
    assert waited.value.suggested_filename == "01-prov-prov.txt"
    text = (tmp_path / "bild.txt").read_text(encoding="utf-8")
    assert (
        text
        == "Min bild\n\nDet hindrar mig:\n– Tid.\n– Pengar\n\nDet hjälper mig:\n– Vänner\n– Språk\n"
    )


@pytest.mark.browser
def test_a_saved_state_that_is_broken_is_mended(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=CARDS)
    state = '{"hand":["borta","ko","ko",null],"places":{"stol":"ting","hund":"djur"},"checked":7}'
    broken = '{"rev":"x","kind":"cards","state":' + state + "}"
    page.evaluate("text => sessionStorage.setItem('studycircle:01-prov/prov', text)", broken)
    page.reload()
    expect(page.get_by_role("heading", name="Kort kvar: 3 En ko")).to_be_visible()
    lay(page, "Djur", "Sak", "Sak")
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(page.locator(".sc-live").get_by_text("Alla 4 kort ligger rätt.")).to_be_visible()


@pytest.mark.browser
def test_without_script_the_cards_can_be_sorted_on_paper(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=CARDS, script=False)
    assert axe_violations(page) == []
    page.get_by_text("Svar och förklaringar").click()
    expect(page.get_by_text("Djur eller Sak.")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.browser
def test_lesson_14s_letters_fit_a_phone_and_are_solved(activity_page: Callable[..., Page]) -> None:
    page = activity_page("14-creative-commons/bokstaverna")
    page.set_viewport_size({"width": 360, "height": 740})
    titles = {"by": "BY ", "sa": "SA ", "nc": "NC ", "nd": "ND ", "cc0": "CC0 "}
    cards = page.evaluate(
        "JSON.parse(document.querySelector('.sc-spec').textContent).data.cards.map(c => c.piles[0])"
    )
    lay(page, *(titles[pile] for pile in cards))
    page.get_by_role("button", name="Kontrollera").press("Enter")
    expect(page.locator(".sc-live").get_by_text("kort ligger rätt. Bra gjort!")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).length"
    )
    assert small == 0
    assert axe_violations(page) == []
