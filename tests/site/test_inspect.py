# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Evidence work as a participant meets it, by keyboard alone, and the verdict they take along."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Page, expect

INSPECT = """
kind: inspect
title: Två saker
intro: Titta noga.
together: Inkorgen
verdicts: [{id: bluff, text: Bluff, help: Svara inte.}, {id: arligt, text: Ärligt}]
reasons:
  - {id: fort, text: Det går fort}
  - {id: pengar, text: Det gäller pengar}
  - {id: lugnt, text: Det är lugnt}
documents:
  - id: paket
    form: sms
    title: Ditt paket
    about: Du väntar inget.
    parts:
      - title: Sms:et
        passages:
          - {label: Från, text: Porten, why: Namnet är fritt.}
          - {text: Betala i dag, points-to: bluff, why: Det är bråttom.}
          - {text: 19 kr, points-to: bluff, why: Summan är liten.}
          - {text: Hälsningar}
    right: [bluff]
    why: Det är en bluff.
    reasons: [fort, pengar]
  - id: artikel
    form: article
    title: Vattnet
    parts:
      - title: Texten
        passages: [{text: Vatten är vått}]
      - title: Källorna
        help: Längst ner.
        passages: [{text: Boken om vatten, points-to: arligt, why: Det är en källa.}]
    right: [arligt]
    why: Det finns källor.
    reasons: [lugnt]
closing: Kom **ihåg** det.
"""
ALONE = INSPECT[: INSPECT.index("  - id: paket")] + INSPECT[INSPECT.index("  - id: artikel") :]
ALONE = ALONE.replace("together: Inkorgen", "least-marks: 1").replace(
    "reasons: [lugnt]", "reasons: [lugnt, fort, pengar]"
)
HOSTILE = '<img src=x onerror="alert(1)"></textarea> & \u202e\u0007🦊 زهرة'


def judge(page: Page, verdict: str) -> None:
    page.get_by_role("radio", name=verdict).press("Space")
    page.get_by_role("button", name="Ge ditt omdöme").press("Enter")


def written(page: Page) -> str:
    return page.get_by_role("textbox", name="Din text att ta med").input_value()


@pytest.mark.browser
def test_a_document_is_opened_marked_judged_and_explained_by_keyboard(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=INSPECT)
    live = page.locator(".sc-live")
    expect(live.get_by_text("0 av 2 är bedömda.")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Sms Ditt paket Inte bedömd än").press("Enter")
    expect(live.get_by_role("heading", name="1 av 2 Sms: Ditt paket")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="Från: Porten")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Betala i dag")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Betala i dag")).to_be_focused()
    expect(live.get_by_text("Markerade ställen: 2")).to_be_visible()
    page.get_by_role("button", name="Ge ditt omdöme").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Välj ett omdöme först.")
    expect(page.get_by_role("radio", name="Bluff")).to_be_focused()
    page.get_by_role("checkbox", name="Det går fort").press("Space")
    page.get_by_role("checkbox", name="Det är lugnt").press("Space")
    assert axe_violations(page) == []
    judge(page, "Bluff")
    expect(live.get_by_role("heading", name="Ditt omdöme: Bluff")).to_be_focused()
    for told in (
        "Kursen säger samma sak.",
        "Du markerade 1 av 2 ledtrådar.",
        "Du markerade det här. Namnet är fritt.",
        "Du såg det här. Det är bråttom. Talar för: Bluff",
        "Lätt att missa. Summan är liten. Talar för: Bluff",
        "Det går fort – Du valde det, och det håller.",
        "Det gäller pengar – Det här håller också.",
        "Det är lugnt – Du valde det. Vi ser det inte i just det här fallet.",
    ):
        expect(live.get_by_text(told)).to_be_visible()
    expect(live.locator("mark")).to_have_count(2)
    assert axe_violations(page) == []
    page.get_by_role("button", name="Nästa: Vattnet").press("Enter")
    expect(live.get_by_role("heading", name="2 av 2 Artikel: Vattnet")).to_be_focused()


@pytest.mark.browser
def test_another_verdict_is_told_kindly_and_can_be_thought_over(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=INSPECT)
    page.get_by_role("button", name="Ditt paket").press("Enter")
    page.get_by_role("checkbox", name="19 kr").press("Space")
    judge(page, "Ärligt")
    live = page.locator(".sc-live")
    expect(live.get_by_text("Kursen säger: Bluff.")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Titta igen").press("Enter")
    expect(live.get_by_role("heading", name="1 av 2 Sms: Ditt paket")).to_be_focused()
    expect(page.get_by_role("checkbox", name="19 kr")).to_be_checked()
    expect(page.get_by_role("radio", name="Ärligt")).to_be_checked()
    page.get_by_role("button", name="Tillbaka till Inkorgen").press("Enter")
    expect(page.get_by_role("button", name="Sms Ditt paket Påbörjad")).to_be_focused()


@pytest.mark.browser
def test_the_parts_opened_and_all_that_was_done_survive_a_reload(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=INSPECT)
    page.get_by_role("button", name="Vattnet").press("Enter")
    clue = page.get_by_role("checkbox", name="Boken om vatten")
    expect(clue).to_be_hidden()
    sources = page.locator(".sc-live summary").nth(1)
    sources.press("Enter")
    clue.press("Space")
    page.get_by_label("Med egna ord, om du vill").fill("Åh, källor!")
    page.reload()
    expect(clue).to_be_checked()
    expect(page.get_by_label("Med egna ord, om du vill")).to_have_value("Åh, källor!")
    # A browser tells of a fold that was closed a moment after it is.
    kept = "JSON.stringify({ ...sessionStorage })"
    before = page.evaluate(kept)
    sources.press("Enter")
    page.wait_for_function(f"before => {kept} !== before", arg=before)
    page.reload()
    expect(clue).to_be_hidden()
    judge(page, "Ärligt")
    expect(page.locator(".sc-live").get_by_text("Du såg det här. Det är en källa.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Ditt omdöme: Ärligt")).to_be_visible()
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    expect(page.get_by_role("button", name="Artikel Vattnet Inte bedömd än")).to_be_visible()


@pytest.mark.browser
def test_the_written_verdict_is_copied_saved_and_printed(
    activity_page: Callable[..., Page], page: Page, tmp_path: Path
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
    activity_page(yaml=INSPECT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Ditt paket").press("Enter")
    page.get_by_role("checkbox", name="Från: Porten").press("Space")
    page.get_by_role("checkbox", name="Det går fort").press("Space")
    page.get_by_label("Med egna ord, om du vill").fill("Jag ringer.")
    judge(page, "Ärligt")
    page.get_by_role("button", name="Tillbaka till Inkorgen").press("Enter")
    first = (
        "Två saker\n\n1. Sms: Ditt paket\nMitt omdöme: Ärligt\nKursens omdöme: Bluff\n"
        "Mina skäl: Det går fort\nDet här lade jag märke till:\n– Från: «Porten»\n"
        "Med egna ord: Jag ringer."
    )
    assert written(page) == first
    expect(page.get_by_text("Kom ihåg det.").locator("visible=true")).to_have_count(0)
    page.get_by_role("button", name="Artikel Vattnet").press("Enter")
    judge(page, "Ärligt")
    page.get_by_role("button", name="Tillbaka till Inkorgen").press("Enter")
    expect(page.locator(".sc-closing")).to_have_text("Kom ihåg det.")
    expect(page.locator(".sc-report")).to_contain_text(
        "Alla är bedömda. I 1 av 2 säger du och kursen samma sak. Du markerade 0 av 3 ledtrådar."
    )
    whole = f"{first}\n\n2. Artikel: Vattnet\nMitt omdöme: Ärligt\n\nKom ihåg det."
    assert written(page) == whole
    assert axe_violations(page) == []
    page.get_by_role("button", name="Kopiera: Ditt skriftliga omdöme").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Kopierat: Ditt skriftliga omdöme.")
    assert page.evaluate("navigator.clipboard.readText()") == whole
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Ditt skriftliga omdöme").press("Enter")
    assert waited.value.suggested_filename == "01-prov-prov.txt"
    waited.value.save_as(tmp_path / "omdome.txt")
    assert (tmp_path / "omdome.txt").read_text("utf-8") == f"{whole}\n"
    page.get_by_role("button", name="Skriv ut: Ditt skriftliga omdöme").press("Enter")
    assert "Kursens omdöme: Bluff" in page.evaluate("window.printed")


@pytest.mark.browser
def test_one_document_alone_needs_no_list_and_may_ask_for_marks(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=ALONE)
    expect(page.get_by_role("heading", name="Artikel: Vattnet", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Tillbaka")).to_have_count(0)
    judge(page, "Ärligt")
    expect(page.get_by_role("status")).to_have_text(
        "Markera fler ställen först. Det behövs minst 1, och du har 0."
    )
    page.get_by_role("checkbox", name="Vatten är vått").press("Space")
    judge(page, "Ärligt")
    live = page.locator(".sc-live")
    expect(live.get_by_text("Det säger varken det ena eller det andra.")).to_be_visible()
    assert "– «Vatten är vått»" in written(page)
    assert axe_violations(page) == []


@pytest.mark.browser
def test_hostile_words_stay_words_and_a_million_signs_break_nothing(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=INSPECT.replace("Hälsningar", "<b onclick='x'>Hej</b> **du**"))
    page.get_by_role("button", name="Ditt paket").press("Enter")
    expect(page.get_by_role("checkbox", name="<b onclick='x'>Hej</b> **du**")).to_be_visible()
    words = page.get_by_label("Med egna ord, om du vill")
    words.fill(HOSTILE)
    judge(page, "Bluff")
    assert page.locator(".sc-live :is(img, b)").count() == 0
    page.get_by_role("button", name="Tillbaka till Inkorgen").press("Enter")
    assert f"Med egna ord: {HOSTILE}".replace("\u202e", "").replace("\u0007", "") in written(page)
    page.get_by_role("button", name="Ditt paket").press("Enter")
    page.get_by_role("button", name="Titta igen").press("Enter")
    words.fill("🦊" * 500_000)
    expect(page.get_by_role("status")).to_have_text("Bara de första 1500 tecknen används.")
    page.reload()
    expect(words).to_have_value("🦊" * 1500)


@pytest.mark.browser
def test_what_was_kept_of_a_file_that_has_changed_is_kept_as_far_as_it_fits(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=INSPECT)
    page.get_by_role("button", name="Ditt paket").press("Enter")
    page.get_by_role("checkbox", name="Betala i dag").press("Space")
    page.get_by_role("checkbox", name="19 kr").press("Space")
    page = activity_page(yaml=INSPECT.replace("{text: 19 kr", "{text: 29 kr"))
    expect(page.get_by_role("checkbox", name="Betala i dag")).to_be_checked()
    expect(page.get_by_role("checkbox", name="29 kr")).not_to_be_checked()
    broken = (
        '{"kind":"inspect","state":{"at":7,"docs":{"paket":{"marks":"x","verdict":[],"words":1}}}}'
    )
    page.evaluate("text => sessionStorage.setItem('studycircle:01-prov/prov', text)", broken)
    page.reload()
    expect(page.get_by_role("button", name="Sms Ditt paket Inte bedömd än")).to_be_visible()


@pytest.mark.browser
def test_without_script_the_documents_can_be_judged_on_paper(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=INSPECT, script=False)
    expect(page.get_by_text("Från: Porten")).to_be_visible()
    expect(page.get_by_text("Summan är liten.")).to_be_hidden()
    page.get_by_text("Omdömen och ledtrådar förklarade").press("Enter")
    expect(page.get_by_text("«19 kr» Summan är liten. Talar för: Bluff.")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("ref", ["20-bluffar/inkorgen", "12-kallkritik/tre-pastaenden"])
def test_the_lessons_documents_are_all_judged_on_a_phone(
    activity_page: Callable[..., Page], ref: str
) -> None:
    colours = (ROOT / "book/_static/site.css").read_text(encoding="utf-8")
    page = activity_page(ref, style=re.sub(r"@font-face\s*{[^}]*}", "", colours))
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    count = page.locator(".sc-inbox button").count()
    page.locator(".sc-inbox button").first.press("Enter")
    small = (
        "[...document.querySelectorAll('.sc-live :is(button, summary, .sc-option label)')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    for _ in range(count):
        assert page.evaluate(small) == []
        page.locator(".sc-passages input").first.press("Space")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.locator("input[type=radio]").first.press("Space")
        page.get_by_role("button", name="Ge ditt omdöme").press("Enter")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        following = page.get_by_role("button", name="Nästa: ")
        if following.count():
            following.press("Enter")
    page.get_by_role("button", name="Tillbaka till").press("Enter")
    expect(page.locator(".sc-closing")).to_contain_text("Kom ihåg.")
    assert f"{count}. " in written(page)
    assert page.evaluate(small) == []
    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_marked_passage_can_be_read_in_forced_colours(
    activity_page: Callable[..., Page], scheme: str
) -> None:
    page = activity_page(yaml=INSPECT)
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page.get_by_role("button", name="Ditt paket").press("Enter")
    page.get_by_role("checkbox", name="19 kr").press("Space")
    judge(page, "Bluff")
    text, plain = page.evaluate(
        "['mark', '.sc-passages > li'].map(e => getComputedStyle(document.querySelector('.sc-live ' + e)).color)"
    )
    assert text == plain
