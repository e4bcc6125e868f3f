# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The certificate as a participant makes it: by keyboard, from what the tab holds, with a name or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

MADE = """\
kind: certificate
title: Ditt intyg
intro: Välj själv.
heading: Det här har jag gjort
with-name: "{name} har gjort det här:"
without-name: "Jag har gjort det här:"
note: Inget betyg.
sign: [Ort och datum]
groups:
  - title: Möte 1
    things: [{id: sak-1, text: Ett, lesson: 01-ett}, {id: sak-2, text: Två, lesson: 02-tva}]
  - title: Möte 2
    things: [{id: sak-3, text: Tre}]
"""
HOSTILE = '<img src=x onerror="alert(1)">\u202e\u0007 {name} **fet** $& 🦊'


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def keep(page: Page, id: str, state: Any) -> None:
    value = {"kind": "certificate", "rev": "0", "title": "t", "state": state}
    page.evaluate(
        "([id, v]) => sessionStorage.setItem('studycircle:' + id, JSON.stringify(v))", [id, value]
    )


@pytest.mark.browser
def test_things_are_ticked_by_keyboard_and_the_page_follows(
    activity_page: Callable[..., Page], page: Page
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body; }")
    activity_page(yaml=MADE)
    sheet = page.locator(".sc-page")
    expect(sheet).to_contain_text("Inget är ikryssat än.")
    assert axe_violations(page) == []
    press(page, "Skriv ut sidan")
    expect(page.get_by_role("status")).to_have_text("Kryssa först för minst en sak.")
    expect(page.get_by_role("button", name="Kryssa för det som finns här")).to_be_focused()
    page.get_by_role("checkbox", name="Tre").press("Space")
    page.get_by_role("checkbox", name="Ett").press("Space")
    expect(page.get_by_role("checkbox", name="Ett")).to_be_focused()
    assert sheet.locator("li").all_inner_texts() == ["Ett", "Tre"]
    expect(sheet).to_contain_text("Jag har gjort det här:")
    page.get_by_label("Namn (om du vill)").press_sequentially("Åsa Ö")
    expect(page.get_by_label("Namn (om du vill)")).to_be_focused()
    expect(sheet).to_contain_text("Åsa Ö har gjort det här:")
    assert axe_violations(page) == []
    press(page, "Skriv ut sidan")
    printed = page.evaluate("window.printed.innerText")
    for told in ("Det här har jag gjort", "Åsa Ö har gjort det här:", "Tre", "Ort och datum"):
        assert told in printed
    assert "Två" not in printed


@pytest.mark.browser
def test_the_choice_survives_a_reload_and_the_name_is_nowhere_kept(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=MADE)
    page.get_by_label("Namn (om du vill)").fill("Åsa Öberg")
    press(page, "Kryssa för alla")
    expect(page.get_by_label("Namn (om du vill)")).to_have_value("Åsa Öberg")
    page.get_by_role("checkbox", name="Två").press("Space")
    kept = page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")
    assert "sak-3" in kept
    assert "Åsa" not in kept
    page.reload()
    assert page.locator(".sc-page li").all_inner_texts() == ["Ett", "Tre"]
    expect(page.get_by_label("Namn (om du vill)")).to_have_value("")
    page.get_by_label("Namn (om du vill)").fill("Åsa")
    press(page, "Börja om")
    press(page, "Ja, börja om")
    expect(page.get_by_label("Namn (om du vill)")).to_have_value("")
    expect(page.locator("input:checked")).to_have_count(0)


@pytest.mark.browser
def test_what_the_tab_holds_is_ticked_when_asked(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=MADE)
    press(page, "Kryssa för det som finns här")
    expect(page.get_by_role("status")).to_contain_text("Här finns inget sparat från sakerna.")
    page.get_by_role("checkbox", name="Tre").press("Space")
    keep(page, "02-tva/quiz", {"a": 1})
    keep(page, "01-ett-annat/quiz", {"a": 1})
    press(page, "Kryssa för det som finns här")
    expect(page.get_by_role("status")).to_contain_text("Saker med något sparat här: 1.")
    assert page.locator(".sc-page li").all_inner_texts() == ["Två", "Tre"]
    press(page, "Ta bort alla kryss")
    expect(page.locator("input:checked")).to_have_count(0)


@pytest.mark.browser
def test_a_hostile_name_stays_words_and_a_long_one_is_cut(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=MADE)
    page.get_by_label("Namn (om du vill)").fill(HOSTILE)
    expect(page.locator(".sc-page bdi")).to_have_text(
        '<img src=x onerror="alert(1)"> {name} **fet** $& 🦊'
    )
    assert page.locator(".sc-live img").count() == 0
    page.get_by_label("Namn (om du vill)").fill("å" * 1_000_000)
    expect(page.get_by_role("status")).to_have_text("Bara de första 80 tecknen i namnet används.")
    expect(page.locator(".sc-page bdi")).to_have_text("å" * 80)


@pytest.mark.browser
@pytest.mark.parametrize("state", [{"chosen": "sak-1"}, {"chosen": [1, None, "x"], "name": "Eva"}])
def test_a_spoilt_state_begins_afresh(activity_page: Callable[..., Page], state: Any) -> None:
    page = activity_page(yaml=MADE)
    keep(page, "01-prov/prov", state)
    page.reload()
    expect(page.locator("input:checked")).to_have_count(0)
    page.get_by_label("Namn (om du vill)").fill("Åsa")
    expect(page.locator(".sc-page")).to_contain_text("Åsa har gjort det här:")


@pytest.mark.browser
def test_lesson_23s_own_fits_a_phone(activity_page: Callable[..., Page]) -> None:
    page = activity_page("23-och-sedan/intyg")
    page.set_viewport_size({"width": 360, "height": 740})
    press(page, "Kryssa för alla")
    expect(page.locator(".sc-page li")).to_have_count(23)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, input[type=text], .sc-option label')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


@pytest.mark.browser
def test_without_script_it_can_be_done_with_a_pen(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=MADE, script=False)
    expect(page.get_by_text("Kryssa för det du har gjort.")).to_be_visible()
    expect(page.get_by_text("Ort och datum")).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(page) == []
