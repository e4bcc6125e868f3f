# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The self-assessment as a participant meets it, by keyboard alone, and the file that is kept and read back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

FIRST = """\
kind: self_assessment
title: Var står du?
intro: Två områden.
scale: [Nej, Med hjälp, På egen hand, Kan visa]
areas:
  - id: soka
    title: Söka och bedöma det som står på nätet
    text: Att hitta.
    statements: [{id: hitta, text: Jag hittar.}, {id: bedoma, text: Jag bedömer.}, {id: ordna, text: Jag ordnar.}]
    low: "Sökandet är **litet**."
    middle: Sökandet är mellan.
    high: Sökandet är stort.
  - id: dela
    title: Dela
    statements: [{id: prata, text: Jag pratar.}, {id: visa, text: Jag visar.}]
    low: Delandet är litet.
    middle: Delandet är mellan.
    high: Delandet är stort.
about: Ingen dom.
source: Egna ord.
file: min-profil
"""
SECOND = FIRST + (
    "again: 01-forsta/sjalvskattning\n"
    "compared: {higher: Den har växt., same: Den är lika., lower: Den är kortare.}\n"
)
KEPT = {"made": "2026-10-03", "answers": {"hitta": 1, "bedoma": 1, "ordna": 1, "prata": 3}}
UNCHANGED = "Inget här har ändrats."
SVG = "{http://www.w3.org/2000/svg}"


def choose(page: Page, statement: str, answer: str) -> None:
    page.get_by_role("group", name=statement).get_by_role("radio", name=answer).press("Space")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def fill_in(page: Page) -> None:
    """Six of nine points, and two of three with one statement skipped."""
    for statement in ("Jag hittar.", "Jag bedömer.", "Jag ordnar."):
        choose(page, statement, "På egen hand")
    press(page, "Nästa område")
    choose(page, "Jag pratar.", "På egen hand")
    press(page, "Visa min bild")


def second_with_the_first_kept(activity_page: Callable[..., Page], kept: Any) -> Page:
    """The second one, in a tab that holds `kept` as the first."""
    activity_page("01-forsta/sjalvskattning", yaml=FIRST)
    page = activity_page("02-andra/sjalvskattning", yaml=SECOND)
    value = {"kind": "self_assessment", "rev": "0", "title": "Var står du?", "state": kept}
    page.evaluate(
        "v => sessionStorage.setItem('studycircle:01-forsta/sjalvskattning', JSON.stringify(v))",
        value,
    )
    page.reload()
    return page


def save(page: Page, button: str, path: Path) -> str:
    with page.expect_download() as waited:
        press(page, button)
    waited.value.save_as(path)
    return waited.value.suggested_filename


def give(page: Page, content: bytes, name: str = "fil.json") -> None:
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )


@pytest.mark.browser
def test_areas_are_rated_by_keyboard_and_become_a_picture_and_words(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=FIRST)
    live = page.locator(".sc-live")
    assert axe_violations(page) == []
    page.get_by_role("group", name="Jag hittar.").get_by_role("radio", name="Nej").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("group", name="Jag hittar.").get_by_role("radio", name="På egen hand")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_focused()
    press(page, "Nästa område")
    expect(live.get_by_role("heading", name="Område 2 av 2 Dela")).to_be_focused()
    press(page, "Tillbaka")
    expect(chosen).to_be_checked()
    fill_in(page)
    expect(live.get_by_role("heading", name="Din bild", exact=True)).to_be_focused()
    drawn = page.get_by_role("img", name="Din bild. Samma sak står i ord nedanför.")
    expect(drawn).to_be_visible()
    assert drawn.locator("text").all_text_contents() == [
        "Söka och bedöma det som står på nätet",
        "6 av 9 poäng",
        "Dela",
        "2 av 3 poäng",
    ]
    # Each bar is as long as its share of the track: two thirds of 190.
    assert drawn.locator(".sc-filled").evaluate_all("all => all.map(e => e.getAttribute('width'))") == ["126.7", "126.7"]  # fmt: skip
    expect(live.get_by_text("Du: 6 av 9 poäng, närmast «På egen hand».")).to_be_visible()
    expect(live.get_by_text("Sökandet är stort.")).to_be_visible()
    expect(live.get_by_text("Påståenden du hoppade över: 1.")).to_have_count(1)
    assert axe_violations(page) == []
    press(page, "Ändra dina svar: Söka och bedöma det som står på nätet")
    choose(page, "Jag ordnar.", "Nej")
    choose(page, "Jag hittar.", "Nej")
    press(page, "Visa min bild")
    expect(live.get_by_text("Du: 2 av 9 poäng, mellan «Nej» och «Med hjälp».")).to_be_visible()
    expect(live.locator("strong", has_text="litet")).to_be_visible()


@pytest.mark.browser
def test_nothing_answered_gives_a_word_and_no_picture(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=FIRST)
    press(page, "Nästa område")
    press(page, "Visa min bild")
    expect(page.get_by_role("status")).to_contain_text("Svara först på minst ett påstående.")
    expect(page.locator("svg")).to_have_count(0)
    choose(page, "Jag visar.", "Nej")
    press(page, "Visa min bild")
    words = page.locator(".sc-area")
    expect(words.nth(0)).to_contain_text("Du: inget svar.")
    expect(words.nth(1)).to_contain_text("Du: 0 av 3 poäng, närmast «Nej».")
    expect(page.locator(".sc-filled")).to_have_count(0)


@pytest.mark.browser
def test_answers_survive_a_reload_and_a_new_wording_and_are_removed_when_asked(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=FIRST)
    choose(page, "Jag hittar.", "Kan visa")
    page.reload()
    answer = page.get_by_role("group", name="Jag hittar.").get_by_role("radio", name="Kan visa")
    expect(answer).to_be_checked()
    page = activity_page(yaml=FIRST.replace("Jag bedömer.", "Jag kan bedöma."))
    expect(answer).to_be_checked()
    press(page, "Börja om")
    press(page, "Ja, börja om")
    expect(page.locator("input:checked")).to_have_count(0)


@pytest.mark.browser
def test_the_file_picture_words_and_print_hold_the_same(
    activity_page: Callable[..., Page], page: Page, tmp_path: Path
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body; }")
    activity_page(yaml=FIRST)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill_in(page)
    name = save(page, "Spara som fil", tmp_path / "fil.json")
    assert name.startswith("min-profil-20")
    assert name.endswith(".json")
    expect(page.get_by_role("status")).to_have_text(f"Sparad som filen {name}.")
    kept = json.loads((tmp_path / "fil.json").read_text("utf-8"))
    assert [(one["id"], one["value"], one["answer"]) for one in kept["answers"]] == [
        (id, 2, "På egen hand") for id in ("hitta", "bedoma", "ordna", "prata")
    ]
    save(page, "Ladda ner bilden", tmp_path / "bild.svg")
    root = ElementTree.parse(tmp_path / "bild.svg").getroot()
    assert root.tag == f"{SVG}svg"
    assert "6 av 9 poäng" in [one.text for one in root.iter(f"{SVG}text")]
    press(page, "Kopiera orden")
    expect(page.get_by_role("status")).to_have_text("Orden är kopierade.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Var står du?\n\nSöka och bedöma det som står på nätet\nDu: 6 av 9")
    press(page, "Skriv ut bilden och orden")
    assert "närmast «På egen hand»" in page.evaluate("window.printed.innerText")
    assert page.evaluate("window.printed.querySelectorAll('svg').length") == 1
    assert axe_violations(page) == []


@pytest.mark.browser
def test_the_second_shows_then_and_now_from_what_the_tab_holds(
    activity_page: Callable[..., Page],
) -> None:
    page = second_with_the_first_kept(activity_page, KEPT)
    live = page.locator(".sc-live")
    expect(live.get_by_text("Din tidigare självskattning finns kvar här.")).to_be_visible()
    fill_in(page)
    expect(live.get_by_role("heading", name="Din bild, då och nu")).to_be_focused()
    expect(live.get_by_text("Då: 3 oktober 2026. Nu: ")).to_be_visible()
    drawn = page.get_by_role("img", name="Din bild, då och nu.")
    assert drawn.locator("text").all_text_contents() == [
        "Söka och bedöma det som står på nätet", "Då", "3 av 9 poäng", "Nu", "6 av 9 poäng",
        "Dela", "Då", "3 av 3 poäng", "Nu", "2 av 3 poäng",
    ]  # fmt: skip
    words = page.locator(".sc-area")
    expect(words.nth(0)).to_contain_text("Då: 3 av 9 poäng, närmast «Med hjälp».")
    expect(words.nth(0)).to_contain_text("Den har växt.")
    expect(words.nth(1)).to_contain_text("Den är kortare.")
    assert axe_violations(page) == []
    press(page, "Visa utan den tidigare")
    expect(page.get_by_text("Nu visas bara den du har gjort nu.")).to_be_focused()
    expect(page.locator(".sc-hollow")).to_have_count(0)
    page.reload()
    expect(page.locator(".sc-hollow")).to_have_count(0)
    press(page, "Visa den tidigare igen")
    expect(page.locator(".sc-hollow")).to_have_count(2)


@pytest.mark.browser
def test_the_second_reads_the_first_back_from_its_file(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page("01-forsta/sjalvskattning", yaml=FIRST)
    fill_in(page)
    save(page, "Spara som fil", tmp_path / "fil.json")
    page.evaluate("sessionStorage.clear()")
    page = activity_page("02-andra/sjalvskattning", yaml=SECOND)
    fill_in(page)
    expect(page.get_by_text("Ingen visas. Har du sparat en som fil?")).to_be_visible()
    expect(page.locator(".sc-hollow")).to_have_count(0)
    with page.expect_file_chooser() as waited:
        press(page, "Välj en fil")
    waited.value.set_files(tmp_path / "fil.json")
    expect(page.get_by_text("Din tidigare självskattning är inläst.")).to_be_focused()
    expect(page.locator(".sc-hollow")).to_have_count(2)
    expect(page.locator(".sc-area").nth(0)).to_contain_text("Den är lika.")
    assert axe_violations(page) == []
    page.reload()
    expect(page.locator(".sc-hollow")).to_have_count(2)


def a_file(**changed: Any) -> bytes:
    whole = {
        "format": "studycircle-self-assessment",
        "version": 1,
        "made": "2026-10-03",
        "scale": ["a", "b", "c", "d"],
        "answers": [{"id": "hitta", "value": 1}],
    }
    return json.dumps(whole | changed).encode()


REFUSED = [
    (b"", "Filen är tom."),
    (b"\x89PNG\r\n\x1a\n\x00\xff", "Filen är inte text."),
    (b"{", "Filen är trasig eller av ett annat slag."),
    (b"[" * 100_000, "Filen är trasig eller av ett annat slag."),
    (b"x" * 1_000_000, "Filen är för stor"),
    (b"null", "Filen är inte en självskattning från den här kursen."),
    (b'{"format": "studycircle-logbook"}', "Filen är inte en självskattning från den här kursen."),
    (a_file(version=2), "Filen kommer från en annan version"),
    (a_file(scale=["a", "b"]), "Filen kommer från en annan version"),
    (a_file(answers={"hitta": 1}), "Filen är skadad"),
    (a_file(answers=[{"id": "hitta", "value": 99}]), "Filen är skadad"),
    (a_file(answers=[{"id": "hitta", "value": "<b>1</b>"}]), "Filen är skadad"),
    (a_file(answers=[{"id": "__proto__", "value": 1}]), "Inget svar i filen hör till"),
    (a_file(answers=[]), "Inget svar i filen hör till"),
]


@pytest.mark.browser
def test_a_file_that_is_not_one_is_refused_and_nothing_is_lost(
    activity_page: Callable[..., Page],
) -> None:
    page = second_with_the_first_kept(activity_page, KEPT)
    fill_in(page)
    for content, told in REFUSED:
        give(page, content)
        message = page.locator(".sc-told")
        expect(message).to_contain_text(told)
        expect(message).to_contain_text(UNCHANGED)
        expect(message).to_be_focused()
        expect(page.locator(".sc-hollow")).to_have_count(2)
        give(page, a_file(made="<img src=x>", extra="🦊\u202e" * 100))
        expect(message).to_have_text(
            "Din tidigare självskattning är inläst. Bilden och orden visar nu båda."
        )
        expect(page.get_by_text("Då: utan datum.")).to_be_visible()
        expect(page.locator(".sc-hollow")).to_have_count(1)
        page.get_by_role("button", name="Visa utan den tidigare").press("Enter")
        page.get_by_role("button", name="Visa den tidigare igen").press("Enter")
    assert page.locator(".sc-live img").count() == 0


@pytest.mark.browser
@pytest.mark.parametrize(
    "state",
    [
        {"answers": "x", "step": 99, "before": 7},
        {"answers": {"hitta": 9, "bedoma": -1, "prata": "2", "__proto__": 1}, "step": 2},
        {"answers": None, "step": -1, "before": {"answers": []}, "made": 5},
    ],
)
def test_a_spoilt_state_begins_afresh(activity_page: Callable[..., Page], state: Any) -> None:
    page = second_with_the_first_kept(activity_page, state)
    value = {"kind": "self_assessment", "rev": "0", "title": "t", "state": state}
    page.evaluate(
        "v => sessionStorage.setItem('studycircle:02-andra/sjalvskattning', JSON.stringify(v))",
        value,
    )
    page.reload()
    fill_in(page)
    expect(page.get_by_text("Ingen visas.")).to_be_visible()
    expect(page.locator(".sc-filled")).to_have_count(2)


@pytest.mark.browser
@pytest.mark.parametrize("lesson", ["01-digital-delaktighet", "23-och-sedan"])
def test_the_lessons_own_fit_a_phone(activity_page: Callable[..., Page], lesson: str) -> None:
    page = activity_page(f"{lesson}/sjalvskattning")
    page.set_viewport_size({"width": 360, "height": 740})
    for area in range(5):
        page.locator(".sc-statement").first.get_by_role("radio").nth(area % 4).press("Space")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        if area < 4:
            press(page, "Nästa område")
    press(page, "Visa min bild")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, .sc-option label')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    # No word in the picture runs over its edge.
    over = page.locator(".sc-picture").evaluate(
        "svg => [...svg.querySelectorAll('text')].filter(e => { const b = e.getBBox();"
        " return b.x + b.width > svg.viewBox.baseVal.width; }).map(e => e.textContent)"
    )
    assert over == []
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_differ_from_the_ground_in_forced_colours(
    activity_page: Callable[..., Page], scheme: str
) -> None:
    page = second_with_the_first_kept(activity_page, KEPT)
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    fill_in(page)
    fill = page.evaluate(
        "['ground', 'filled', 'ink', 'hollow'].map(n => getComputedStyle(document.querySelector('.sc-' + n)).fill)"
    )
    assert fill[0] == fill[3]
    assert fill[1] != fill[0]
    assert fill[2] != fill[0]


@pytest.mark.browser
def test_without_script_it_can_be_done_with_a_pen(activity_page: Callable[..., Page]) -> None:
    page = activity_page("02-andra/sjalvskattning", yaml=FIRST, script=False)
    expect(page.get_by_text("Kryssa för ett svar på varje påstående.")).to_be_visible()
    expect(page.get_by_text("Jag ordnar.")).to_be_visible()
    expect(page.locator(".sc-squares").first).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(page) == []
