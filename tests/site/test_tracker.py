# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The page visit as a participant meets it, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.activities.tracker_paper import CHOICES, told_in
from studycircle.course.findings import Findings

LESSON = "21-integritet/sparlabbet"

TRACKER = """
kind: tracker
title: Besöket
place: Sidan Prov är påhittad.
parties:
  - {id: sidan, name: Sidan, about: det du läser}
  - {id: bok, name: Boken, about: ett nätverk}
details:
  - {id: ip, name: din adress, about: var du är}
  - {id: vem, name: vem du är, about: "<img src=x onerror=alert(1)>"}
steps:
  - id: ett
    title: Du öppnar
    text: Sidan kommer.
    tells:
      - {to: sidan, details: [ip], why: Måste.}
      - {to: sidan, details: [vem], stops: [no-consent, private], why: Kaka.}
  - id: tva
    title: En knapp
    text: Den hämtas.
    tells: [{to: bok, details: [vem, ip], stops: [blocking], why: "<b>Knapp</b>."}]
limits: En förenkling.
"""
BOXES = {"blocking": "Spårningsskydd", "private": "Privat fönster"}


def rows(page: Page, table: int = 0) -> list[list[str]]:
    """The cells of a table of the live activity."""
    found: list[list[str]] = (
        page.locator(".sc-live table")
        .nth(table)
        .evaluate("t => [...t.tBodies[0].rows].map(r => [...r.cells].map(c => c.textContent))")
    )
    return found


@pytest.mark.browser
def test_the_visit_is_followed_step_by_step_by_keyboard(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=TRACKER)
    live = page.locator(".sc-live")
    assert axe_violations(page) == []
    assert rows(page) == [["Sidan", "din adress, vem du är"], ["Boken", "inget"]]
    page.get_by_role("button", name="Nästa steg").press("Enter")
    expect(live.get_by_role("heading", name="Steg 2 av 2 En knapp")).to_be_focused()
    expect(live.get_by_text("Får veta: Boken: vem du är och din adress.")).to_be_visible()
    assert rows(page)[1] == ["Boken", "din adress, vem du är"]
    assert rows(page, 1)[0] == ["Ja till allt", "2", "4"]
    assert rows(page, 1)[-1] == ["Alla tre skydden", "1", "1"]
    assert axe_violations(page) == []
    page.get_by_label("Spårningsskydd").press("Space")
    expect(page.get_by_label("Spårningsskydd")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Efter hela besöket vet 1 av 2 något om dig.")
    expect(live.get_by_text("Stoppat av spårningsskyddet.")).to_be_visible()
    assert rows(page)[1] == ["Boken", "inget"]
    page.get_by_role("button", name="Tillbaka").press("Enter")
    page.get_by_role("radio", name="Ja till allt").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Bara nödvändiga")).to_be_checked()
    expect(live.get_by_text("Stoppat: du valde «bara nödvändiga».")).to_be_visible()
    assert rows(page)[0] == ["Sidan", "din adress"]
    assert axe_violations(page) == []
    assert page.locator(".sc-live :is(img, b)").count() == 0


@pytest.mark.browser
def test_choices_and_place_survive_a_reload_and_can_be_started_over(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=TRACKER)
    page.get_by_label("Privat fönster").press("Space")
    page.get_by_role("button", name="Nästa steg").press("Enter")
    page.reload()
    expect(page.get_by_label("Privat fönster")).to_be_checked()
    expect(page.get_by_role("heading", name="Steg 2 av 2")).to_be_visible()
    page.get_by_role("button", name="Börja om").press("Enter")
    expect(page.get_by_label("Privat fönster")).not_to_be_checked()
    expect(page.get_by_role("heading", name="Steg 1 av 2")).to_be_visible()
    page.evaluate(
        "sessionStorage.setItem('studycircle:01-prov/prov', JSON.stringify("
        "{...JSON.parse(sessionStorage.getItem('studycircle:01-prov/prov') ?? '{}'),"
        " kind: 'tracker', state: {at: '<b>', consent: 7}}))"
    )
    page.reload()
    expect(page.get_by_role("heading", name="Steg 1 av 2")).to_be_visible()


@pytest.mark.browser
def test_without_script_the_visit_can_be_followed_on_paper(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON, script=False)
    expect(page.get_by_text("inte i ett privat fönster").first).to_be_visible()
    page.get_by_text("Vem fick veta vad", exact=True).press("Enter")
    expect(page.get_by_role("table", name="Alla tre skydden")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("choice", CHOICES)
def test_lesson_21s_visit_tells_on_a_phone_what_it_tells_on_paper(
    activity_page: Callable[..., Page], choice: str
) -> None:
    page = activity_page(LESSON)
    page.set_viewport_size({"width": 360, "height": 740})
    stops = CHOICES[choice]
    if "no-consent" in stops:
        page.get_by_role("radio", name="Bara nödvändiga").press("Space")
    for name, label in BOXES.items():
        if name in stops:
            page.get_by_label(label).press("Space")
    activity = read_activity(LESSON, ROOT, Findings(ROOT))
    assert activity is not None
    tracker = activity.definition
    for _ in tracker.steps[1:]:
        page.get_by_role("button", name="Nästa steg").press("Enter")
    names = {one.id: one.name for one in (*tracker.parties, *tracker.details)}
    assert rows(page) == [
        [one.name, ", ".join(names[name] for name in told_in(tracker, one.id, stops)) or "inget"]
        for one in tracker.parties
    ]
    place = list(CHOICES).index(choice)
    told = [told_in(tracker, one.id, stops) for one in tracker.parties]
    assert rows(page, 1)[place][1:] == [str(sum(map(bool, told))), str(sum(map(len, told)))]
    drawn = page.locator(".sc-picture .sc-told").count()
    assert drawn == sum(map(bool, told))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, .sc-option label')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_shows_in_forced_colours(
    activity_page: Callable[..., Page], scheme: str
) -> None:
    page = activity_page(yaml=TRACKER)
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    fills = page.evaluate(
        "['rect', 'text', 'circle', '.sc-you-text'].map("
        "s => getComputedStyle(document.querySelector('.sc-picture ' + s)).fill)"
    )
    assert fills[0] != fills[1]
    assert fills[2] != fills[3]
