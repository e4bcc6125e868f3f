# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The guide as a participant meets it, by keyboard alone, and the texts they take along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

GUIDE = """
kind: guide
title: Vart ska det?
intro: Tre frågor.
fields:
  - id: titel
    label: Titel
    before: «
    after: »
    empty: Det här verket
    property: "dct:title"
    most: 60
  - {id: namn, label: Namn, help: Ditt namn., before: " av ", property: "cc:attributionName"}
  - {id: brev, label: Brev, long: true, most: 500}
questions:
  - id: privat
    text: Är det privat?
    help: Tänk efter.
    options: [{text: Ja, to: behall}, {text: Nej, to: vem, help: Då går vi vidare.}]
  - id: vem
    text: Vem gjorde det?
    options: [{text: Jag, to: alla}, {text: Någon annan, to: behall}]
  - {id: alla, text: "Får alla se?", options: [{text: Ja, to: dela}, {text: Nej, to: cirkeln}]}
outcomes:
  - {id: behall, title: Behåll det själv, text: Bra så.}
  - {id: cirkeln, title: Visa cirkeln, text: Bra så.}
  - id: dela
    title: Dela med alla
    text: "Det är **fritt**."
    badge: [CC, BY]
    steps: [Gör så]
    links: [{text: Läs, url: "https://example.org/"}]
    paste:
      - id: rad
        name: Märkning
        html: true
        rel: license
        text: "{titel}{namn}. Licens: [CC BY](https://creativecommons.org/licenses/by/4.0/deed.sv)."
      - {id: brevet, name: Brevet, text: "Hej!\\n\\n{brev}"}
"""
HOSTILE = (
    '<img src=x onerror="alert(1)"> & \'][b](https://evil.example/)'
    " {namn} \u202e\u0007</textarea>🦊"
)


def answer(page: Page, *options: str) -> None:
    """Answers the questions in turn by keyboard."""
    for option in options:
        page.get_by_role("radio", name=option).press("Space")
        page.get_by_role("button", name="Nästa").press("Enter")


def shown(page: Page, name: str) -> str:
    return page.get_by_role("textbox", name=name, exact=True).input_value()


@pytest.mark.browser
def test_the_way_is_walked_shown_and_changed_by_keyboard(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=GUIDE)
    live = page.locator(".sc-live")
    expect(live.get_by_text("Högst 2 frågor till efter den här.")).to_be_visible()
    page.get_by_role("button", name="Nästa").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Välj ett svar först.")
    expect(page.get_by_role("radio", name="Ja")).to_be_focused()
    assert axe_violations(page) == []
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Nej")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(live.get_by_role("heading", name="Fråga 2 Vem gjorde det?")).to_be_focused()
    expect(live.get_by_text("Är det privat? Nej")).to_be_visible()
    assert axe_violations(page) == []
    answer(page, "Jag")
    expect(live.get_by_text("Det här är sista frågan.")).to_be_visible()
    page.get_by_role("button", name="Tillbaka").press("Enter")
    expect(live.get_by_role("heading", name="Fråga 2 Vem gjorde det?")).to_be_focused()
    expect(page.get_by_role("radio", name="Jag")).to_be_checked()
    answer(page, "Jag", "Nej")
    expect(live.get_by_role("heading", name="Visa cirkeln")).to_be_focused()
    expect(live.get_by_role("heading", name="Så kom du hit")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Ändra ditt svar: Är det privat?").press("Enter")
    answer(page, "Ja")
    expect(live.get_by_role("heading", name="Behåll det själv")).to_be_focused()
    page.get_by_role("button", name="Ändra ditt svar: Är det privat?").press("Enter")
    answer(page, "Nej")
    expect(page.get_by_role("status")).to_have_text("Dina andra svar gäller fortfarande.")
    expect(live.get_by_role("heading", name="Visa cirkeln")).to_be_focused()


@pytest.mark.browser
def test_the_outcome_and_what_was_written_survive_a_reload(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=GUIDE)
    answer(page, "Nej", "Jag", "Ja")
    assert shown(page, "Märkning") == (
        "Det här verket. Licens: CC BY (https://creativecommons.org/licenses/by/4.0/deed.sv)."
    )
    page.get_by_label("Titel").focus()
    page.keyboard.type("Höst")
    page.keyboard.press("Tab")
    page.keyboard.type("Åsa Ö")
    expect(page.get_by_label("Namn")).to_be_focused()
    page.reload()
    expect(page.get_by_label("Titel")).to_have_value("Höst")
    assert shown(page, "Märkning").startswith("«Höst» av Åsa Ö. Licens: CC BY")
    assert axe_violations(page) == []


@pytest.mark.browser
def test_hostile_words_stay_words_in_the_html_to_paste(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page(yaml=GUIDE)
    answer(page, "Nej", "Jag", "Ja")
    page.get_by_label("Titel").fill(HOSTILE[:60])
    page.get_by_label("Namn").fill(HOSTILE)
    assert page.locator(".sc-live img").count() == 0
    written = " ".join(HOSTILE.replace("\u202e", "").replace("\u0007", "").split())
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Märkning som HTML, för en webbsida").press(
            "Enter"
        )
    waited.value.save_as(tmp_path / "rad.html")
    for source in (
        shown(page, "Märkning som HTML, för en webbsida"),
        (tmp_path / "rad.html").read_text(encoding="utf-8"),
    ):
        tree = html5lib.parse(source, namespaceHTMLElements=False)
        body = tree.find("body")
        assert body is not None
        assert [one.tag for one in body.iter()] == ["body", "div", "p", "span", "span", "a"]
        block = body.find("div")
        assert block is not None
        assert block.attrib["lang"] == "sv"
        assert block.attrib["prefix"] == (
            "cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/"
        )
        named = body.find(".//span[@property='cc:attributionName']")
        assert named is not None
        assert named.text == written
        link = body.find(".//a")
        assert link is not None
        assert link.attrib == {
            "rel": "license",
            "href": "https://creativecommons.org/licenses/by/4.0/deed.sv",
        }
    parser = html5lib.HTMLParser(strict=True)
    parser.parse((tmp_path / "rad.html").read_text(encoding="utf-8"))


@pytest.mark.browser
def test_writing_from_right_to_left_keeps_to_its_place(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=GUIDE)
    answer(page, "Nej", "Jag", "Ja")
    page.get_by_label("Titel").fill("زهرة")
    assert '<span property="dct:title" dir="auto">زهرة</span>»' in shown(
        page, "Märkning som HTML, för en webbsida"
    )


@pytest.mark.browser
def test_a_million_signs_give_one_message_and_break_nothing(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=GUIDE)
    answer(page, "Nej", "Jag", "Ja")
    page.get_by_label("Titel").fill("å" * 1_000_000)
    expect(page.get_by_role("status")).to_have_text("Titel: bara de första 60 tecknen används.")
    assert shown(page, "Märkning").startswith("«" + "å" * 60 + "»")
    page.reload()
    expect(page.get_by_label("Titel")).to_have_value("å" * 60)


@pytest.mark.browser
def test_a_text_is_copied_saved_and_printed(
    activity_page: Callable[..., Page], page: Page, tmp_path: Path
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
    activity_page(yaml=GUIDE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    answer(page, "Nej", "Jag", "Ja")
    page.get_by_label("Brev", exact=True).fill("Rad ett\nrad två <b>")
    page.get_by_role("button", name="Kopiera: Brevet").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Kopierat: Brevet.")
    assert page.evaluate("navigator.clipboard.readText()") == "Hej!\n\nRad ett\nrad två <b>"
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Brevet").press("Enter")
    assert waited.value.suggested_filename == "brevet.txt"
    waited.value.save_as(tmp_path / "brevet.txt")
    assert (tmp_path / "brevet.txt").read_text("utf-8") == "Hej!\n\nRad ett\nrad två <b>\n"
    page.get_by_role("button", name="Skriv ut: Brevet").press("Enter")
    assert "Rad ett\nrad två <b>" in page.evaluate("window.printed")
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner brickan").press("Enter")
    waited.value.save_as(tmp_path / "dela.svg")
    drawn = ElementTree.parse(tmp_path / "dela.svg").getroot()
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
    assert [one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")] == ["CC", "BY"]


@pytest.mark.browser
def test_answers_to_a_guide_that_has_changed_are_left_out(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=GUIDE)
    answer(page, "Nej", "Jag", "Ja")
    page = activity_page(yaml=GUIDE.replace("{text: Jag, to", "{text: Bara jag, to"))
    expect(page.get_by_role("heading", name="Fråga 2 Vem gjorde det?")).to_be_visible()
    page.evaluate(
        'sessionStorage.setItem(\'studycircle:01-prov/prov\', \'{"kind":"guide","state":{"answers":null}}\')'
    )
    page.reload()
    expect(page.get_by_role("heading", name="Fråga 1 Är det privat?")).to_be_visible()


@pytest.mark.browser
def test_without_script_the_guide_can_be_followed_on_paper(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=GUIDE, script=False)
    expect(page.get_by_text("Nej → Gå till fråga 2.")).to_be_visible()
    expect(page.get_by_text("C. Dela med alla")).to_be_visible()
    assert axe_violations(page) == []


RIGHTS = ["Nej, allt är mitt", "Ja, jag är redo"]
WAYS = [
    ("by", ["Jag, helt själv", *RIGHTS, "Ja, mitt namn", "Ja, hur de vill", "Ja, det får de"]),
    ("by-nc-nd", ["Jag och andra", "Ja, alla", *RIGHTS, "Ja, mitt namn", "Nej", "Nej, då får"]),
    ("cc0", ["Jag, helt själv", *RIGHTS, "Nej, det får användas"]),
]


@pytest.mark.browser
@pytest.mark.parametrize(("licence", "way"), WAYS)
def test_lesson_14s_chooser_reaches_its_end_product_on_a_phone(
    activity_page: Callable[..., Page], licence: str, way: list[str]
) -> None:
    page = activity_page("14-creative-commons/licensvaljaren")
    page.set_viewport_size({"width": 360, "height": 740})
    answer(page, "En bild, en text", *way)
    page.get_by_label("Vad heter verket?").fill("Solros")
    page.get_by_label("Vilket namn ska stå?").fill("Ada Berg")
    page.get_by_label("Vilket år").fill("2026")
    text = shown(page, "Märkning att klistra in")
    assert text.startswith("«Solros» av Ada Berg, 2026. ")
    where = "publicdomain/zero/1.0" if licence == "cc0" else f"licenses/{licence}/4.0"
    assert f"https://creativecommons.org/{where}/deed.sv" in text
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, input[type=text], .sc-option label, .sc-links a')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_badge_and_texts_show_in_forced_colours_and_both_schemes(
    activity_page: Callable[..., Page], scheme: str
) -> None:
    page = activity_page(yaml=GUIDE)
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    answer(page, "Nej", "Jag", "Ja")
    expect(page.get_by_role("img", name="Bricka: CC BY")).to_be_visible()
    fills = page.evaluate(
        "[...document.querySelectorAll('.sc-badge rect, .sc-badge text')]"
        ".map(e => getComputedStyle(e).fill)"
    )
    assert fills[0] != fills[1]
    assert fills[2] != fills[3]
