# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The composer as a participant meets it, by keyboard alone, and the texts they take along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

COMPOSER = """
kind: composer
title: Skriv
intro: Fyll i.
fields:
  - {id: namn, label: Ditt namn, help: Det du kallas., required: true, before: "Hej! Jag heter ", after: "."}
  - {id: epost, label: E-post, check: email}
  - {id: platser, label: Adresser, check: url, long: true, list: true, before: "Här:\\n"}
  - id: punkter
    label: Punkter
    several: true
    options: [{text: Lyssna}, {text: Vänta, says: Vänta lite}]
  - {id: val, label: Hur, options: [{text: Fort}, {text: Lugnt, says: I lugn och ro.}]}
  - {id: mer, label: Mer, long: true, least: 10, most: 300, watch: [{words: [aldrig, får inte], say: "Aldrig är länge."}]}
texts:
  - id: brev
    name: Brevet
    text: "{namn}{epost}\\n\\n{platser}\\n\\n{punkter}\\n\\n{val}\\n\\n{mer}"
    example: "Hej! Jag heter Kim.\\nRad två."
steps: [Läs det]
links: [{text: Läs mer här, url: "https://example.org/"}]
"""
POST = """
kind: composer
title: Inlägg
fields:
  - {id: sak, label: Sak, required: true, long: true, most: 3000}
  - {id: taggar, label: Taggar, check: hashtags, before: " "}
texts: [{id: inlagg, name: Inlägget, counted: true, text: "{sak}{taggar}"}]
services:
  - {id: kort, name: Kort, most: 30, link: 23, mention-name: true, invented: true}
  - {id: lang, name: Lång, most: 300, source: Källa, url: "https://example.org/", checked: 2026-11-22}
"""
HOSTILE = (
    '<img src=x onerror="alert(1)"> & {namn} [b](https://evil.example/) \u202e\u0007</textarea>🦊'
)


def shown(page: Page, name: str = "Brevet") -> str:
    return page.get_by_role("textbox", name=name, exact=True).input_value()


def test_a_text_grows_and_is_looked_through_by_keyboard(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=COMPOSER)
    live = page.locator(".sc-live")
    assert shown(page) == "Hej! Jag heter [Ditt namn]."
    assert axe_violations(page) == []
    page.get_by_label("Ditt namn").focus()
    page.keyboard.type("Åsa Ö")
    page.keyboard.press("Tab")
    page.keyboard.type("asa@")
    expect(live.get_by_text("En e-postadress ser ut så här")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.get_by_label("Adresser")).to_be_focused()
    expect(live.locator(".sc-advice")).to_have_text(
        "Tips: En e-postadress ser ut så här: namn@exempel.se"
    )
    expect(page.get_by_role("status")).to_have_text(
        "Tips för «E-post»: En e-postadress ser ut så här: namn@exempel.se"
    )
    page.keyboard.type("exempel.se\nhttps://example.org/a?b=1")
    page.keyboard.press("Tab")
    expect(live.get_by_text("«– exempel.se» är ingen")).to_have_count(0)
    expect(live.locator(".sc-advice")).to_contain_text(
        ["namn@exempel.se", "«exempel.se» är ingen hel adress."]
    )
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Du får inte")
    page.keyboard.press("Tab")
    expect(live.locator(".sc-advice").last).to_contain_text("Aldrig är länge.")
    assert shown(page) == (
        "Hej! Jag heter Åsa Ö.asa@\n\nHär:\n– exempel.se\n– https://example.org/a?b=1\n\n"
        "– Lyssna\n– Vänta lite\n\nI lugn och ro.\n\nDu får inte"
    )
    page.get_by_role("button", name="Gå igenom min text").press("Enter")
    expect(page.locator("[id$=look]")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("3 rutor är värda att titta på igen.")
    expect(live.get_by_text("Du får ta med texten som den är också.")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Gå till «E-post»").press("Enter")
    expect(page.get_by_label("E-post")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("exempel.se")
    expect(
        live.locator("strong").filter(has_text="2 rutor är värda att titta på igen.")
    ).to_be_visible()
    page.get_by_label("Adresser").fill("https://example.org/")
    page.get_by_label("Mer", exact=False).last.fill("Vi lyssnar färdigt.")
    expect(live.locator("strong").filter(has_text="Den är klar att ta med.")).to_be_visible()
    expect(live.locator(".sc-advice")).to_have_count(0)


def test_what_was_written_survives_a_reload_and_starting_over_asks(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=COMPOSER)
    page.get_by_label("Ditt namn").fill("Åsa")
    page.get_by_role("checkbox", name="Vänta").check()
    page.get_by_role("radio", name="Lugnt").check()
    page.get_by_role("button", name="Gå igenom min text").click()
    before = shown(page)
    page.reload()
    assert shown(page) == before == "Hej! Jag heter Åsa.\n\n– Vänta lite\n\nI lugn och ro."
    expect(page.get_by_label("Ditt namn")).to_have_value("Åsa")
    expect(page.get_by_role("checkbox", name="Vänta")).to_be_checked()
    expect(page.get_by_role("radio", name="Lugnt")).to_be_checked()
    expect(
        page.locator(".sc-live strong").filter(has_text="Den är klar att ta med.")
    ).to_be_visible()
    page.get_by_role("button", name="Börja om").click()
    page.get_by_role("button", name="Ja, börja om").click()
    assert shown(page) == "Hej! Jag heter [Ditt namn]."
    page.evaluate(
        "sessionStorage.setItem('studycircle:01-prov/prov',"
        ' \'{"kind":"composer","state":{"values":{"namn":[1],"punkter":"x","val":{}},"looked":7,"service":9}}\')'
    )
    page.reload()
    assert shown(page) == "Hej! Jag heter [Ditt namn]."


COUNTS = [
    ("å", 1),
    ("a\u030a", 1),
    ("👨‍👩‍👧‍👦", 1),
    ("🇸🇪🇳🇴", 2),
    ("👍🏽❤️", 2),
    ("hej på dig", 10),
    ("rad\nrad", 7),
    ("https://example.org/en/mycket/lang/adress", 23),
    ("se https://example.org/a.", 27),
    ("(https://example.org/a)", 25),
    ("https://sv.wikipedia.org/wiki/Sak_(ting)", 23),
    ("https://a.se 👩‍🚀 https://b.se", 49),
    ("@asa@bibliotek.example hej", 8),
    ("asa@bibliotek.example", 21),
    ("ftp://a.se", 10),
]


def test_signs_are_counted_as_a_reader_and_the_service_see_them(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=POST)
    service = {"most": 30, "link": 23, "mention-name": True}
    script = "a => studycircle.load('composer_count').countFor(...a).used"
    found = [(text, page.evaluate(script, [text, service])) for text, _ in COUNTS]
    assert found == COUNTS
    page.get_by_label("Sak").fill("👨‍👩‍👧‍👦 hej")
    expect(page.locator(".sc-count")).to_have_text("Kort: 5 av 30 tecken. 25 kvar.")


def test_the_count_follows_the_chosen_service_and_tells_when_it_gets_narrow(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=POST)
    live = page.locator(".sc-live")
    expect(live.get_by_text("Här är det tomt än.")).to_be_visible()
    page.get_by_label("Sak").fill("https://example.org/abcdefghij och 🦊🦊🦊🦊")
    count = live.locator(".sc-count")
    words = "Kort: 32 av 30 tecken. 2 för många. Vad kan du vara utan?"
    expect(count).to_have_text(words)
    expect(page.get_by_role("status")).to_have_text(words)
    expect(live.get_by_text("Länkar: 1. Varje länk räknas som 23 tecken")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Gå igenom min text").click()
    left = "Det enda som är kvar är att korta texten."
    expect(live.locator("strong").filter(has_text=left)).to_be_visible()
    page.get_by_role("radio", name="Lång").press("Space")
    expect(count).to_have_text("Lång: 39 av 300 tecken. 261 kvar.")
    expect(live.get_by_text("Länkar: 1. De räknas som de står.")).to_be_visible()
    expect(live.locator("strong").filter(has_text="Den är klar att ta med.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("radio", name="Lång")).to_be_checked()


CHECKS: list[tuple[dict[str, Any], str, list[str]]] = [
    ({"check": "chapters"}, "00:00 Början\n01:30 Trädgården\n1:02:03 Slut", []),
    ({"check": "chapters"}, "00:10 Början", ["Låt det första kapitlet"]),
    ({"check": "chapters"}, "00:00 A\n00:00 B", ["«00:00 B» börjar före"]),
    ({"check": "chapters"}, "Början", ["«Början»: börja med tiden"]),
    ({"check": "hashtags"}, "#Höst #DigitalDelaktighet #år_2026", []),
    ({"check": "hashtags"}, "höst", ["«höst» blir en hashtagg när # står framför."]),
    ({"check": "hashtags"}, "#höst-löv #", ["«#höst-löv» bryts av.", "«#» bryts av."]),
    ({"check": "hashtags"}, "#2026", ["«#2026» behöver en bokstav också."]),
    ({"check": "url"}, "https://example.org/å", []),
    ({"check": "url"}, "javascript:alert(1)", ["«javascript:alert(1)» är ingen"]),
    ({"check": "url"}, "https://", ["«https://» är ingen"]),
    ({"check": "url"}, "https://ett två", ["«https://ett två» är ingen"]),
    ({}, "19121212-1212", ["Det här liknar ett personnummer."]),
    ({}, "ring 0701234567", []),
    ({}, "https://example.org/191212121212", []),
    ({"required": True}, "  ", ["Det här behövs"]),
    ({"least": 3}, "👨‍👩‍👧‍👦å", ["Berätta lite mer"]),
    ({"watch": [{"words": ["as"], "say": "Hm."}]}, "ett as!", ["Hm."]),
    ({"watch": [{"words": ["as"], "say": "Hm."}]}, "åas asar", []),
]


def test_each_check_helps_and_only_when_it_should(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=COMPOSER)
    script = """([field, text]) => {
      const { strings } = JSON.parse(document.querySelector(".sc-spec").textContent);
      const t = (one, values) => studycircle.load("dom").fill(strings[one] ?? one, values);
      return studycircle.load("composer_check").advice(t, { watch: [], least: 0, ...field }, text);
    }"""
    for rules, written, wanted in CHECKS:
        found = page.evaluate(script, [rules, written])
        assert len(found) == len(wanted), written
        assert all(one.startswith(start) for one, start in zip(found, wanted, strict=True)), found


def test_hostile_words_stay_words(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=COMPOSER)
    page.get_by_label("Ditt namn").fill(HOSTILE)
    page.get_by_label("Adresser").fill(HOSTILE)
    page.get_by_role("button", name="Gå igenom min text").click()
    assert page.locator(".sc-live img").count() == 0
    written = " ".join(HOSTILE.replace("\u202e", "").replace("\u0007", "").split())
    assert shown(page).startswith(f"Hej! Jag heter {written}.")
    page.get_by_label("Ditt namn").fill("زهرة")
    assert shown(page).startswith("Hej! Jag heter زهرة.")
    assert axe_violations(page) == []


def test_a_million_signs_give_one_message_and_break_nothing(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(yaml=COMPOSER)
    page.get_by_label("Ditt namn").fill("å" * 1_000_000)
    expect(page.get_by_role("status")).to_have_text(
        "Ditt namn: bara de första 200 tecknen används."
    )
    assert shown(page) == "Hej! Jag heter " + "å" * 200 + "."
    page.reload()
    expect(page.get_by_label("Ditt namn")).to_have_value("å" * 200)


def test_a_text_is_copied_saved_and_printed(
    activity_page: Callable[..., Page], page: Page, tmp_path: Path
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
    activity_page(yaml=COMPOSER)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("Ditt namn").fill("Åsa <b>")
    text = "Hej! Jag heter Åsa <b>."
    page.get_by_role("button", name="Kopiera: Brevet").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Kopierat: Brevet.")
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Brevet").press("Enter")
    assert waited.value.suggested_filename == "brev.txt"
    waited.value.save_as(tmp_path / "brev.txt")
    assert (tmp_path / "brev.txt").read_text("utf-8") == text + "\n"
    page.get_by_role("button", name="Skriv ut: Brevet").press("Enter")
    assert text in page.evaluate("window.printed")


def test_without_script_it_can_be_written_with_a_pen(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=COMPOSER, script=False)
    expect(page.get_by_text("Hej! Jag heter [Ditt namn].")).to_be_visible()
    expect(page.locator(".sc-lines").first).to_be_visible()
    assert axe_violations(page) == []


REFS = [
    "03-samtala-pa-natet/overenskommelse",
    "07-korta-inlagg/kort-inlagg",
    "21-integritet/begaran",
    "22-yttrandefrihet/anmalan",
]


@pytest.mark.parametrize("ref", REFS)
def test_the_lessons_composers_fit_a_phone_in_both_schemes(
    activity_page: Callable[..., Page], ref: str
) -> None:
    page = activity_page(ref)
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="Gå igenom min text").click()
    page.locator(".sc-live details summary").first.click()
    for width in (360, 320):
        # 320 is what 400 % leaves of a screen 1280 wide.
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        "[...document.querySelectorAll('button, input[type=text], summary, .sc-option label, .sc-links a, .sc-source a')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    page.add_style_tag(content="body { background: #161b1d; color: #eceee9; }")
    assert axe_violations(page) == []


def test_a_request_and_a_notice_become_ready_to_send(activity_page: Callable[..., Page]) -> None:
    page = activity_page("21-integritet/begaran")
    page.get_by_label("Vem ska svara?").fill("Påhittade Matkedjan AB")
    page.get_by_label("Vad heter du?").fill("Åsa Påhittsson")
    page.get_by_label("Till vilken e-postadress").fill("asa@example.org")
    page.get_by_role("checkbox", name="vad ni använder").check()
    page.get_by_role("radio", name="Som en fil").check()
    letter = shown(page, "Ditt brev")
    assert letter.startswith("Till Påhittade Matkedjan AB\n\nBegäran om tillgång")
    assert letter.endswith("Med vänlig hälsning\nÅsa Påhittsson\nE-post: asa@example.org")
    assert "\n\n\n" not in letter
    assert "[" not in letter
    page.get_by_role("button", name="Gå igenom min text").click()
    expect(
        page.locator(".sc-live strong").filter(has_text="Den är klar att ta med.")
    ).to_be_visible()
    page = activity_page("22-yttrandefrihet/anmalan")
    page.get_by_label("Vilken tjänst").fill("Prataby")
    page.get_by_label("Var exakt").fill("https://prataby.example/1\nhttps://prataby.example/2")
    page.get_by_label("Vad står det").fill("Kim (påhittad) pekas ut som tjuv i gruppen.")
    page.get_by_role("radio", name="Förtal").check()
    page.get_by_label("Varför tror du").fill("Kim pekas ut som brottslig och andra ser ner på Kim.")
    page.get_by_role("checkbox", name="Ja, så vitt jag vet").check()
    notice = shown(page, "Din anmälan")
    assert "– https://prataby.example/1\n– https://prataby.example/2" in notice
    assert "Jag tror att det är förtal." in notice
    assert "\nJag anmäler i god tro." in notice
    assert notice.endswith("Anmälare: inget namn lämnat")
    assert "[" not in notice
