# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""«Plocka ihop din egen cirkel»: what the form writes is a recipe, by keyboard alone and from a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser import COLOURS, REFUSED, ROOT, axe_violations
from playwright.sync_api import Page, expect

from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.publish.sphinxext.assets import scripts, scripts_for
from studycircle.publish.sphinxext.recipe import recipe_writer
from studycircle.remix.choose import choose
from studycircle.remix.chosen import Chosen
from studycircle.remix.read import read_recipe

pytestmark = pytest.mark.browser

HARD = "Ekby: # 'sak' «och» \"så\" \\ 😀 \u2028 [a] {b}: - x"
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(ROOT, Findings(ROOT))


@pytest.fixture
def form(page: Page, tmp_path: Path, course: Course) -> Open:
    """Opens the form alone in a page, from a file."""
    sheet = (ROOT / "book/_static/site.css").read_text(encoding="utf-8")
    style = re.sub(r"@font-face .*", "", sheet)
    files = ["host.js", *scripts_for(["take"]), "page-recipe.js"]
    tags = "".join(f"<script>{scripts()[one]}</script>" for one in files)
    html = (
        '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="icon" href="data:,"><style>{style}</style></head><body><main><h1>Prov</h1>'
        f"<h2>Gör receptet</h2>{recipe_writer(course)}</main>{tags}</body></html>"
    )
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")

    def opened(query: str = "") -> Page:
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(path.as_uri() + query)
        return page

    return opened


def as_read(text: str, course: Course, folder: Path) -> Chosen:
    """What the recipe comes to; it has no fault."""
    path = folder / "recept.yml"
    path.write_text(text, encoding="utf-8")
    findings = Findings(folder)
    wish = read_recipe(path, findings)
    assert wish is not None, list(findings)
    chosen = choose(wish, course, findings)
    assert chosen is not None, list(findings)
    return chosen


def test_the_saved_recipe_is_read_as_it_was_meant(
    form: Open, course: Course, tmp_path: Path
) -> None:
    page = form()
    page.get_by_role("button", name="Spara recept.yml").press("Enter")
    expect(page.get_by_text("Skriv först vad kursen heter.")).to_be_visible()
    expect(page.get_by_label("Vad kursen heter")).to_be_focused()
    page.keyboard.insert_text(HARD)
    page.get_by_label("Ditt namn, eller bibliotekets").fill("Ekby bibliotek")
    page.get_by_label("Plan", exact=True).select_option("Mini")
    page.get_by_role("button", name="Hämta planen").press("Enter")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Planen Mini är hämtad. Saker: 9. Möten: 3. Minuter: 405. ")
    page.get_by_label("Rubrik på möte 2").fill(HARD)
    page.get_by_label("Handledarkort").press("Space")
    page.get_by_label("Sak 23:").first.press("Space")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Spara recept.yml").press("Enter")
    assert saved.value.suggested_filename == "recept.yml"
    expect(status).to_have_text("Sparat som filen recept.yml.")
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert text == page.get_by_label("Ditt recept").input_value()
    chosen = as_read(text, course, tmp_path)
    assert chosen.title == " ".join(HARD.split())
    assert list(chosen.numbers) == [1, 4, 6, 10, 12, 14, 19, 20]
    assert [one.title for one in chosen.meetings] == [
        "Rösten",
        " ".join(HARD.split()),
        "Tryggheten",
    ]
    assert chosen.areas == {"handledarkort"}


def test_lessons_are_moved_by_buttons_also_to_another_meeting(
    form: Open, course: Course, tmp_path: Path
) -> None:
    page = form("?saker=4,1,6,99")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Adressen nämner en sak som inte finns. Saker: 3.")
    page.get_by_label("Vad kursen heter").fill("Prov")
    page.get_by_label("Ditt namn, eller bibliotekets").fill("Vi")
    page.get_by_label("Antal möten").select_option("2")
    up = page.get_by_role("button", name="Upp: Sak 6")
    up.press("Enter")
    expect(up).to_be_focused()
    down = page.get_by_role("button", name="Ner: Sak 1:")
    down.press("Enter")
    expect(down).to_be_focused()
    expect(status).to_contain_text("är nummer 3. Saker: 3. Möten: 2.")
    for button in page.get_by_role("button", name="Sak").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    down.press("Enter")
    expect(status).to_contain_text("går inte att flytta längre.")
    chosen = as_read(page.get_by_label("Ditt recept").input_value(), course, tmp_path)
    assert list(chosen.numbers) == [4, 6, 1]
    assert [one.lessons for one in chosen.meetings] == [(1, 2), (3,)]


def test_it_is_clean_in_axe_fits_a_phone_and_can_be_copied(form: Open, page: Page) -> None:
    form("?saker=1,4")
    page.get_by_role("button", name="Kopiera").press("Enter")
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe_violations(page, *COLOURS) == []
    page.emulate_media(color_scheme="light", forced_colors="active")
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    place = "getComputedStyle(document.querySelector('.recipe-status')).position"
    assert page.evaluate(place) == "sticky"
    # What 400 % leaves of a window of 1280 by 1024.
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate(place) == "static"
    page.get_by_label("Vad kursen heter").fill("Prov")
    page.get_by_label("Ditt namn, eller bibliotekets").fill("Vi")
    page.get_by_role("button", name="Kopiera").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Kopierat.")
    expect(page.locator(".recipe-problem")).to_be_hidden()


def test_what_was_chosen_is_there_after_a_reload_and_more_can_be_added(form: Open) -> None:
    page = form()
    page.get_by_label("Vad kursen heter").fill("Digitalt i Ekby")
    page.get_by_label("Plan", exact=True).select_option("Mini")
    page.get_by_role("button", name="Hämta planen").press("Enter")
    page.get_by_label("Handledarkort").press("Space")
    page.get_by_label("Rubrik på möte 2").fill("Kunskapen")
    recipe = page.get_by_label("Ditt recept").input_value()
    page.reload()
    assert page.get_by_label("Ditt recept").input_value() == recipe
    expect(page.get_by_label("Vad kursen heter")).to_have_value("Digitalt i Ekby")
    expect(page.get_by_label("Handledarkort")).not_to_be_checked()
    expect(page.get_by_role("status")).to_contain_text("Det du valde förut är kvar. Saker: 9.")
    form("?saker=17")
    expect(page.get_by_role("status")).to_contain_text("Det du valde förut är kvar. Saker: 10.")
    expect(page.get_by_label("Sak 17:").first).to_be_checked()


def test_to_begin_anew_and_to_take_a_plan_can_be_undone(form: Open) -> None:
    page = form("?saker=4")
    page.get_by_label("Vad kursen heter").fill("Prov")
    undo = page.get_by_role("button", name="Ångra")
    expect(undo).to_be_hidden()
    recipe = page.get_by_label("Ditt recept").input_value()
    page.get_by_role("button", name="Hämta planen").press("Enter")
    undo.press("Enter")
    assert page.get_by_label("Ditt recept").input_value() == recipe
    page.get_by_role("button", name="Börja om").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Formuläret är tomt. Saker: 0.")
    assert page.evaluate("sessionStorage.length") == 0
    undo.press("Enter")
    expect(undo).to_be_hidden()
    expect(page.get_by_label("Vad kursen heter")).to_be_focused()
    assert page.get_by_label("Ditt recept").input_value() == recipe


def test_a_page_that_was_only_looked_at_keeps_nothing(form: Open) -> None:
    page = form()
    expect(page.get_by_label("Vad kursen heter")).to_be_visible()
    assert (
        page.evaluate("Object.keys(sessionStorage).filter((one) => one.endsWith('recept'))") == []
    )


@pytest.mark.parametrize(
    "kept",
    [
        "7",
        '{"state": {"chosen": 3, "titles": [], "out": []}}',
        '{"state": {"title": "X", "chosen": [{"n": 99}, null], "titles": [1], "out": ["x"]}}',
        '{"state": {"chosen": [{"n": 4, "meeting": 80}, {"n": 4}], "titles": [], "out": []}}',
    ],
)
def test_what_the_store_holds_may_be_anything(
    form: Open, course: Course, tmp_path: Path, kept: str
) -> None:
    page = form()
    page.evaluate("kept => sessionStorage.setItem('studycircle:recept', kept)", kept)
    page.reload()
    page.get_by_label("Vad kursen heter").fill("Prov")
    page.get_by_label("Ditt namn, eller bibliotekets").fill("Vi")
    if not page.get_by_label("Sak 4:").first.is_checked():
        page.get_by_label("Sak 4:").first.press("Space")
    chosen = as_read(page.get_by_label("Ditt recept").input_value(), course, tmp_path)
    assert list(chosen.numbers) == [4]


def test_what_is_forgotten_is_gone_from_the_form_too(form: Open) -> None:
    page = form("?saker=4")
    page.get_by_label("Vad kursen heter").fill("Prov")
    page.evaluate("studycircle.load('store').openStore().forgetAll()")
    expect(page.get_by_label("Vad kursen heter")).to_have_value("")
    expect(page.get_by_role("status")).to_contain_text("Saker: 0.")
    assert page.evaluate("sessionStorage.length") == 0


def test_where_nothing_can_be_kept_it_works_and_says_so(form: Open, page: Page) -> None:
    page.add_init_script(REFUSED)
    form("?saker=4")
    expect(page.get_by_role("status")).to_contain_text(
        "Webbläsaren sparar ingenting. Spara receptet"
    )
    page.get_by_label("Vad kursen heter").fill("Prov")
    assert 'title: "Prov"' in page.get_by_label("Ditt recept").input_value()
