# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The heated thread as a participant meets it, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

LESSON = "03-samtala-pa-natet/svarslabbet"

REPLIES = """
kind: replies
title: Tråden
intro: Din tur.
place: Gruppen Prov är påhittad.
people: [{name: Bo, about: är arg}, {name: Eva, about: är lugn}]
posts: [{by: Bo, text: Fy på er!}, {by: Eva, text: "Vad menar du?"}]
think: ["Är jag arg nu?"]
steps:
  - id: ett
    text: Vad gör du?
    help: Tänk efter.
    options:
      - {id: a, way: Ställ en fråga, text: "Vad hände?", mood: calmer, why: Du lyssnade., to: tva,
         posts: [{by: Bo, text: Min cykel blev stulen.}]}
      - {id: b, way: Ge igen, text: "Fy på dig!", mood: hotter, why: Det blev värre., to: ute}
      - {id: c, way: Gå därifrån, text: Du går., silent: true, mood: same, why: Okej., to: ute}
  - id: tva
    text: Och nu?
    options:
      - {id: a, way: Visa att du hörde, text: "Så tråkigt!", mood: calmer, why: Bra., to: inne}
      - {id: b, way: Skäll, text: "Nej!", mood: hotter, why: Synd., to: ute}
outcomes:
  - {id: inne, title: Ni enas, text: Ni hittade cykeln., good: true}
  - {id: ute, title: Du gick, text: Så blev det., good: true}
"""
HOSTILE = '<img src=x onerror="alert(1)"> **fet** {n} \u202e\u0007</textarea>🦊 זה'


def choose(page: Page, way: str) -> None:
    page.get_by_role("radio", name=way).press("Space")


def go_on(page: Page, name: str = "Lägg ut svaret") -> None:
    page.get_by_role("button", name=name).press("Enter")


@pytest.mark.browser
def test_a_reply_is_chosen_rewritten_and_answered_by_keyboard(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=REPLIES)
    live = page.locator(".sc-live")
    assert axe_violations(page) == []
    go_on(page, "Gå vidare")
    expect(page.get_by_role("status")).to_have_text("Välj först vad du vill göra.")
    expect(page.get_by_role("radio", name="Ställ en fråga")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Skriv svaret med dina egna ord")).to_be_focused()
    expect(live.get_by_text("Är jag arg nu?")).to_be_visible()
    page.keyboard.type("Hur gick det till?\nBerätta!")
    assert axe_violations(page) == []
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Lägg ut svaret")).to_be_focused()
    page.keyboard.press("Enter")
    expect(live.get_by_role("heading", name="Tur 1: Ställ en fråga")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Läs hur tråden gick vidare.")
    assert live.locator(".sc-own .sc-words").inner_text() == "Hur gick det till?\nBerätta!"
    expect(live.get_by_text("Min cykel blev stulen.")).to_be_visible()
    expect(live.get_by_text("Samtalet blev lugnare. Du lyssnade.")).to_be_visible()
    assert axe_violations(page) == []
    choose(page, "Visa att du hörde")
    go_on(page)
    expect(live.get_by_role("heading", name="Så slutade det Ni enas")).to_be_visible()
    expect(live.locator(".sc-own .sc-words").nth(1)).to_have_text("Så tråkigt!")
    expect(live.get_by_text("Slut du har sett: 1 av 2.")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.browser
def test_a_reply_is_taken_back_and_another_way_tried(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=REPLIES)
    live = page.locator(".sc-live")
    choose(page, "Ge igen")
    go_on(page, "Utgå från förslaget")
    box = page.get_by_label("Skriv svaret med dina egna ord")
    expect(box).to_be_focused()
    expect(box).to_have_value("Fy på dig!")
    go_on(page)
    expect(live.get_by_text("Samtalet blev hetare. Det blev värre.")).to_be_visible()
    page.get_by_role("button", name="Ta tillbaka: Ge igen").press("Enter")
    expect(live.get_by_role("heading", name="Din tur: 1 Vad gör du?")).to_be_focused()
    expect(page.get_by_role("radio", name="Ge igen")).to_be_checked()
    expect(box).to_have_value("Fy på dig!")
    choose(page, "Gå därifrån")
    expect(box).to_have_count(0)
    go_on(page, "Gör så")
    expect(live.get_by_text("Du, utanför tråden")).to_be_visible()
    assert axe_violations(page) == []
    go_on(page, "Prova en annan väg från början")
    choose(page, "Ställ en fråga")
    go_on(page)
    choose(page, "Visa att du hörde")
    go_on(page)
    expect(live.get_by_text("Slut du har sett: 2 av 2.")).to_be_visible()


@pytest.mark.browser
def test_reload_keeps_all_and_starting_over_asks_first(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=REPLIES)
    choose(page, "Ställ en fråga")
    page.get_by_label("Skriv svaret").fill("Mina ord")
    page.reload()
    expect(page.get_by_label("Skriv svaret")).to_have_value("Mina ord")
    go_on(page)
    page.reload()
    expect(page.locator(".sc-own .sc-words")).to_have_text("Mina ord")
    page.get_by_role("button", name="Börja om", exact=True).press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    expect(page.locator(".sc-own")).to_have_count(0)
    expect(page.get_by_role("heading", name="Din tur: 1 Vad gör du?")).to_be_visible()


@pytest.mark.browser
def test_a_thread_that_has_changed_or_a_broken_memory_shows_what_still_fits(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=REPLIES)
    choose(page, "Ställ en fråga")
    go_on(page)
    page = activity_page(yaml=REPLIES.replace("{id: a, way: Ställ", "{id: d, way: Ställ"))
    expect(page.get_by_role("heading", name="Din tur: 1 Vad gör du?")).to_be_visible()
    page.evaluate(
        "sessionStorage.setItem('studycircle:01-prov/prov',"
        ' \'{"kind":"replies","state":{"taken":null,"seen":7}}\')'
    )
    page.reload()
    expect(page.get_by_role("heading", name="Din tur: 1 Vad gör du?")).to_be_visible()


@pytest.mark.browser
def test_hostile_words_stay_words_and_a_million_signs_are_cut(
    activity_page: Callable[..., Page], page: Page, tmp_path: Path
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
    activity_page(yaml=REPLIES)
    page.set_viewport_size({"width": 360, "height": 740})
    choose(page, "Ställ en fråga")
    page.get_by_label("Skriv svaret").fill(HOSTILE)
    go_on(page)
    written = HOSTILE.replace("\u202e", "").replace("\u0007", "")
    assert page.locator(".sc-own .sc-words").inner_text() == written
    assert page.locator(".sc-live img").count() == 0
    choose(page, "Visa att du hörde")
    page.get_by_label("Skriv svaret").fill("å" * 1_000_000)
    expect(page.get_by_role("status")).to_have_text("Bara de första 1000 tecknen används.")
    go_on(page)
    expect(page.locator(".sc-own .sc-words").nth(1)).to_have_text("å" * 1000)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Samtalet").press("Enter")
    assert waited.value.suggested_filename == "01-prov-prov.txt"
    waited.value.save_as(tmp_path / "samtal.txt")
    blocks = (tmp_path / "samtal.txt").read_text("utf-8").rstrip("\n").split("\n\n")
    assert blocks == [
        "Tråden",
        "Gruppen Prov är påhittad.",
        "Bo: Fy på er!",
        "Eva: Vad menar du?",
        f"Du: {written}",
        "Bo: Min cykel blev stulen.",
        "Du: " + "å" * 1000,
        "Så slutade det: Ni enas",
    ]
    page.get_by_role("button", name="Skriv ut: Samtalet").press("Enter")
    assert written in page.evaluate("window.printed")
    assert axe_violations(page) == []


@pytest.mark.browser
def test_without_script_the_thread_can_be_answered_on_paper(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON, script=False)
    expect(page.get_by_text("1a. Ställ en öppen fråga.")).to_be_visible()
    page.get_by_text("Så gick det vidare", exact=True).press("Enter")
    expect(page.get_by_text("→ Gå till tur 4.").first).to_be_visible()
    assert axe_violations(page) == []


WAYS = [
    (["Ställ en öppen fråga", "Visa att du", "Kom med ett förslag"], "Ni blir överens"),
    (["Ge igen", "Be den som"], "Elin pausar tråden"),
    (["Stötta den", "Rätta honom", "Svara en gång till"], "Tråden låser sig"),
    (["Ge igen", "Ta tillbaka ditt eget", "Bjud in till"], "Ni ses vid bryggan"),
]


@pytest.mark.browser
@pytest.mark.parametrize(("ways", "end"), WAYS)
def test_lesson_3s_thread_reaches_its_ends_on_a_phone(
    activity_page: Callable[..., Page], ways: list[str], end: str
) -> None:
    page = activity_page(LESSON)
    page.set_viewport_size({"width": 360, "height": 740})
    for way in ways:
        choose(page, way)
        page.get_by_role("button", name="Lägg ut svaret").or_(
            page.get_by_role("button", name="Gör så")
        ).press("Enter")
    expect(page.get_by_role("heading", name=end)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, textarea, .sc-option label')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_mood_became_is_told_in_words_in_forced_colours(
    activity_page: Callable[..., Page], scheme: str
) -> None:
    page = activity_page(yaml=REPLIES)
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    choose(page, "Ge igen")
    go_on(page)
    told = page.locator(".sc-live .sc-feedback")
    expect(told).to_have_text("Samtalet blev hetare. Det blev värre.")
