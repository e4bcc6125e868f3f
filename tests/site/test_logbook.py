# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The logbook as a participant meets it: nothing is lost, and it says where the words are."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
import html5lib
import pytest
from browser import REFUSED, axe_violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]

LOGBOOK = """
kind: logbook
title: Din loggbok
intro: Skriv några rader.
prompts:
  - {id: gjorde, text: "Vad gjorde jag?", help: "En eller två meningar."}
  - {id: sedan, text: "Och sedan?"}
  - {id: nu, text: "Nu då?", rows: 3}
"""
DEAF = "window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);"
SMALL = """
const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (String(value).includes("FÖR MYCKET")) throw new DOMException("full", "QuotaExceededError");
  keep.call(this, key, value);
};
"""
BLOG = json.dumps(
    {
        "kind": "blog",
        "title": "Övningsblogg",
        "state": {"posts": [{"live": {"title": "Mitt <b>kaffe</b>"}}, {"live": None}]},
    }
)
QUIZ = json.dumps({"kind": "quiz", "title": "Testa dig", "state": {}})
HOSTILE = (
    '<img src=x onerror="alert(1)"></textarea><script>alert(2)</script>]]>'
    " {n} 👩‍👩‍👧 שלום \u202e\u0001\u0000 &amp; slut"
)


@pytest.fixture
def activity_page(activity_page: Open, page: Page) -> Open:
    """As in conftest.py, after a moment in which what was just written leaves the renderer."""

    def open_one(*args: Any, **named: Any) -> Page:
        page.wait_for_timeout(150)
        return activity_page(*args, **named)

    return open_one


def lesson(activity_page: Open, ref: str = "04-bloggen/loggbok", yaml: str = LOGBOOK) -> Page:
    return activity_page(ref, yaml=yaml)


def gathered(activity_page: Open) -> Page:
    return activity_page("book/min-loggbok")


def kept_before(page: Page, ref: str, value: str) -> None:
    """Puts another activity's value into the tab."""
    script = "([key, value]) => sessionStorage.setItem(`studycircle:${key}`, value)"
    page.evaluate(script, [ref, value])


def write(page: Page, prompt: str, text: str) -> None:
    page.get_by_label(prompt, exact=True).fill(text)


def has(page: Page, prompt: str, text: str) -> None:
    expect(page.get_by_label(prompt, exact=True)).to_have_value(text)


def downloaded(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).press("Enter")
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def take_in(page: Page, name: str, content: bytes | str) -> None:
    data = content.encode() if isinstance(content, str) else content
    file = {"name": name, "mimeType": "application/json", "buffer": data}
    page.locator("input[type=file]").set_input_files([file])  # type: ignore[list-item]


def second_tab(page: Page, script: str = "") -> Page:
    """The same address in another tab, with a tab's storage of its own."""
    other = page.context.new_page()
    if script:
        other.add_init_script(script)
    other.goto(page.url)
    return other


def test_by_keyboard_alone_it_is_written_kept_and_taken_along(
    activity_page: Open, tmp_path: Path
) -> None:
    page = lesson(activity_page)
    assert axe_violations(page) == []
    page.get_by_role("button", name="Ladda ner som text").press("Enter")
    expect(page.get_by_role("status")).to_have_text(
        "Det finns inget att ladda ner än. Skriv något först."
    )
    page.get_by_label("Vad gjorde jag?").focus()
    page.keyboard.type("Jag skrev om kaffe.")
    page.keyboard.press("Tab")
    page.keyboard.type("En läsare svarade.")
    expect(page.get_by_text("Skrivet ")).to_have_count(2)
    expect(page.get_by_text("Sparas i den här fliken tills du stänger den.")).to_be_visible()
    page.reload()
    has(page, "Vad gjorde jag?", "Jag skrev om kaffe.")
    has(page, "Och sedan?", "En läsare svarade.")
    text = downloaded(page, "Ladda ner som text", tmp_path)
    assert text.name == "loggbok-04-bloggen.txt"
    lines = text.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Prov"
    assert lines[2] == "Vad gjorde jag?"
    assert lines[5] == "Jag skrev om kaffe."
    assert "Nu då?" not in lines
    assert axe_violations(page) == []


def test_first_written_stays_and_last_changed_moves(activity_page: Open) -> None:
    page = lesson(activity_page)
    page.clock.install(time="2026-11-22T10:00:00")
    page.reload()
    write(page, "Vad gjorde jag?", "Ett")
    page.clock.fast_forward("02:00:00")
    write(page, "Vad gjorde jag?", "")
    write(page, "Vad gjorde jag?", "Två")
    dates = page.locator(".sc-dates").first
    expect(dates).to_contain_text("Skrivet 22 november 2026 kl. 10:00. Ändrat")
    expect(dates).to_contain_text("12:00.")


def test_remembered_on_the_computer_and_forgotten_again(activity_page: Open) -> None:
    page = lesson(activity_page)
    write(page, "Vad gjorde jag?", "Kom ihåg mig")
    other = second_tab(page)
    has(other, "Vad gjorde jag?", "")
    other.close()
    page.get_by_label("Kom ihåg på den här datorn").press("Space")
    expect(page.locator(".sc-where")).to_have_text(
        "Sparas på den här datorn, i den här webbläsaren."
    )
    other = second_tab(page)
    has(other, "Vad gjorde jag?", "Kom ihåg mig")
    other.close()
    page.get_by_role("button", name="Glöm allt").press("Enter")
    expect(page.get_by_text("Vill du glömma allt?")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Nej, behåll allt").press("Enter")
    expect(page.get_by_role("button", name="Glöm allt")).to_be_focused()
    has(page, "Vad gjorde jag?", "Kom ihåg mig")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    told = page.locator(".sc-told")
    expect(told).to_have_text(
        "Borttaget: Prov (Din loggbok). Inget av det finns kvar i webbläsaren."
    )
    expect(told).to_be_focused()
    has(page, "Vad gjorde jag?", "")
    expect(page.get_by_label("Kom ihåg på den här datorn")).not_to_be_checked()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert axe_violations(page) == []
    page.reload()
    has(page, "Vad gjorde jag?", "")


def test_where_storage_is_refused_it_works_and_says_so(
    activity_page: Open, page: Page, tmp_path: Path
) -> None:
    page.add_init_script(REFUSED)
    lesson(activity_page)
    expect(page.locator(".sc-where")).to_contain_text("Finns bara på sidan tills du lämnar den")
    expect(page.get_by_label("Kom ihåg på den här datorn")).to_have_count(0)
    write(page, "Vad gjorde jag?", "Utan minne")
    expect(page.locator(".sc-dates").first).to_contain_text("Skrivet")
    assert "Utan minne" in downloaded(page, "Ladda ner som text", tmp_path).read_text("utf-8")
    assert axe_violations(page) == []
    page.get_by_role("button", name="Glöm allt").press("Enter")
    page.get_by_role("button", name="Ja, glöm allt").press("Enter")
    expect(page.locator(".sc-told")).to_contain_text("Borttaget: ")
    has(page, "Vad gjorde jag?", "")
    gathered(activity_page)
    expect(page.get_by_text("Loggboken är tom än så länge.")).to_be_visible()
    take_in(page, "a.json", file_with(entry("gjorde", "Från fil")))
    expect(page.get_by_label("Fråga gjorde", exact=True)).to_have_value("Från fil")


def test_a_text_the_browser_refuses_is_still_on_the_page(activity_page: Open, page: Page) -> None:
    page.add_init_script(SMALL)
    lesson(activity_page)
    write(page, "Och sedan?", "Ryms")
    write(page, "Vad gjorde jag?", "FÖR MYCKET")
    expect(page.get_by_role("status")).to_contain_text("kunde inte spara")
    has(page, "Vad gjorde jag?", "FÖR MYCKET")
    has(page, "Och sedan?", "Ryms")
    write(page, "Nu då?", "Mer")
    has(page, "Vad gjorde jag?", "FÖR MYCKET")
    write(page, "Vad gjorde jag?", "Lagom")
    page.reload()
    has(page, "Vad gjorde jag?", "Lagom")
    has(page, "Nu då?", "Mer")


def test_two_tabs_follow_each_other(activity_page: Open) -> None:
    page = lesson(activity_page)
    page.get_by_label("Kom ihåg på den här datorn").check()
    other = second_tab(page)
    write(page, "Vad gjorde jag?", "Från ett")
    has(other, "Vad gjorde jag?", "Från ett")
    write(other, "Och sedan?", "Från två")
    has(page, "Och sedan?", "Från två")
    write(page, "Vad gjorde jag?", "Från ett, mer")
    page.reload()
    other.reload()
    for tab in (page, other):
        has(tab, "Vad gjorde jag?", "Från ett, mer")
        has(tab, "Och sedan?", "Från två")
    expect(page.locator(".sc-other")).to_have_count(0)


def test_a_tab_that_slept_destroys_nothing(activity_page: Open) -> None:
    page = lesson(activity_page)
    page.get_by_label("Kom ihåg på den här datorn").check()
    write(page, "Nu då?", "Gammalt")
    sleeping = second_tab(page, DEAF)
    write(page, "Vad gjorde jag?", "Skrivet vaken")
    write(page, "Nu då?", "Nytt")
    write(sleeping, "Vad gjorde jag?", "Skrivet i sömnen")
    has(sleeping, "Vad gjorde jag?", "Skrivet i sömnen")
    has(sleeping, "Nu då?", "Nytt")
    expect(sleeping.locator(".sc-other .sc-text")).to_have_text("Skrivet vaken")
    expect(sleeping.get_by_role("status")).to_contain_text("Båda texterna finns här.")
    assert axe_violations(sleeping) == []
    sleeping.get_by_role("button", name="Lägg till i min text: Vad gjorde jag?").press("Enter")
    has(sleeping, "Vad gjorde jag?", "Skrivet i sömnen\n\nSkrivet vaken")
    has(page, "Vad gjorde jag?", "Skrivet i sömnen\n\nSkrivet vaken")
    expect(sleeping.locator(".sc-other")).to_have_count(0)


def test_what_another_tab_holds_survives_remember_and_its_undoing(activity_page: Open) -> None:
    page = lesson(activity_page)
    other = second_tab(page)
    write(page, "Vad gjorde jag?", "Ettans")
    write(other, "Vad gjorde jag?", "Tvåans")
    write(other, "Nu då?", "Bara tvåan")
    page.get_by_label("Kom ihåg på den här datorn").check()
    has(other, "Vad gjorde jag?", "Tvåans")
    expect(other.locator(".sc-where")).to_contain_text("på den här datorn")
    expect(other.locator(".sc-other .sc-text")).to_have_text("Ettans")
    other.reload()
    has(other, "Nu då?", "Bara tvåan")
    page.reload()
    texts = {page.get_by_label("Vad gjorde jag?", exact=True).input_value()}
    texts |= set(page.locator(".sc-other .sc-text").all_inner_texts())
    assert texts == {"Ettans", "Tvåans"}
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('~'))") == []
    page.get_by_label("Kom ihåg på den här datorn").uncheck()
    expect(other.locator(".sc-where")).to_contain_text("i den här fliken")
    assert page.evaluate("localStorage.length") == 0
    for tab in (page, other):
        tab.reload()
        has(tab, "Nu då?", "Bara tvåan")


def test_what_a_tab_holds_without_showing_it_goes_along_too(activity_page: Open) -> None:
    page = lesson(activity_page)
    other = second_tab(page)
    kept_before(other, "04-bloggen/quiz", QUIZ)
    page.get_by_label("Kom ihåg på den här datorn").check()
    expect(other.locator(".sc-where")).to_contain_text("på den här datorn")
    held = "(area) => window[area].getItem('studycircle:04-bloggen/quiz')"
    assert [page.evaluate(held, one) for one in ("localStorage", "sessionStorage")] == [QUIZ, None]
    assert other.evaluate(held, "sessionStorage") is None
    page.get_by_label("Kom ihåg på den här datorn").uncheck()
    expect(other.locator(".sc-where")).to_contain_text("i den här fliken")
    other.wait_for_function("sessionStorage.getItem('studycircle:04-bloggen/quiz')")
    assert page.evaluate(held, "localStorage") is None
    assert page.evaluate(held, "sessionStorage") == other.evaluate(held, "sessionStorage") == QUIZ


def test_forget_everything_reaches_other_tabs(activity_page: Open) -> None:
    page = lesson(activity_page)
    other = second_tab(page)
    write(other, "Vad gjorde jag?", "I den andra fliken")
    page.get_by_role("button", name="Glöm allt").click()
    page.get_by_role("button", name="Ja, glöm allt").click()
    expect(page.locator(".sc-told")).to_have_text("Det fanns inget att glömma.")
    has(other, "Vad gjorde jag?", "")
    other.reload()
    has(other, "Vad gjorde jag?", "")
    assert other.evaluate("localStorage.length + sessionStorage.length") == 0


def test_start_over_asks_and_leaves_other_logbooks_alone(activity_page: Open) -> None:
    page = lesson(activity_page)
    write(page, "Vad gjorde jag?", "Fyra")
    lesson(activity_page, "06-flodet/loggbok")
    write(page, "Vad gjorde jag?", "Sex")
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    has(page, "Vad gjorde jag?", "")
    lesson(activity_page)
    has(page, "Vad gjorde jag?", "Fyra")


def test_a_changed_lesson_keeps_what_was_written(activity_page: Open) -> None:
    page = lesson(activity_page)
    write(page, "Och sedan?", "Kvar")
    lesson(
        activity_page, yaml=LOGBOOK.replace("id: sedan", "id: annat").replace("Och sedan?", "Ny?")
    )
    has(page, "Ny?", "")
    has(page, "Och sedan?", "Kvar")
    expect(page.get_by_text("En tidigare fråga i den här saken.")).to_be_visible()


@pytest.mark.parametrize(
    "kept",
    [
        '{"rev": 1, "kind": "logbook", "state": {"entries": [1, null]}}',
        '{"kind": "logbook", "state": {"entries": {"gjorde": {"text": 7}, "__proto__": {}}}}',
        '{"state": {"entries": "<b>"}}',
        "not json",
        "null",
    ],
)
def test_rubbish_in_the_store_is_harmless(activity_page: Open, kept: str) -> None:
    page = lesson(activity_page)
    kept_before(page, "04-bloggen/loggbok", kept)
    page.reload()
    write(page, "Vad gjorde jag?", "Går bra")
    page.reload()
    has(page, "Vad gjorde jag?", "Går bra")
    gathered(activity_page)
    has(page, "Vad gjorde jag?", "Går bra")


def test_hostile_and_huge_texts_stay_text(activity_page: Open, tmp_path: Path) -> None:
    page = lesson(activity_page)
    write(page, "Vad gjorde jag?", HOSTILE)
    write(page, "Och sedan?", "stor " * 200_000)
    page.reload()
    assert page.get_by_label("Och sedan?", exact=True).input_value() == "stor " * 200_000
    gathered(activity_page)
    assert page.locator("main img").count() == 0
    shown = page.get_by_label("Vad gjorde jag?", exact=True).input_value()
    assert shown == HOSTILE
    html = downloaded(page, "Ladda ner för att läsa", tmp_path).read_text("utf-8")
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    assert tree.findall(".//script") == []
    assert tree.findall(".//img") == []
    assert tree.find(".//div[@class='text']").text == HOSTILE.replace("\u0001", "").replace(
        "\u0000", ""
    )
    feed = ET.fromstring(downloaded(page, "Ladda ner som flöde", tmp_path).read_bytes())
    assert len(feed.findall("{*}entry")) == 2
    kept = json.loads(downloaded(page, "Ladda ner för att flytta", tmp_path).read_bytes())
    assert kept["logbooks"][0]["entries"][0]["text"] == HOSTILE


def test_min_loggbok_gathers_edits_and_removes(activity_page: Open) -> None:
    page = gathered(activity_page)
    expect(page.get_by_text("Loggboken är tom än så länge.")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Ladda ner för att läsa").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Det finns inget att ladda ner än.")
    lesson(activity_page, "06-flodet/loggbok")
    write(page, "Vad gjorde jag?", "Sexan")
    lesson(activity_page)
    write(page, "Nu då?", "Sist")
    write(page, "Vad gjorde jag?", "Fyran")
    kept_before(page, "04-bloggen/ovningsblogg", BLOG)
    gathered(activity_page)
    assert [one.input_value() for one in page.locator("textarea").all()] == [
        "Fyran",
        "Sist",
        "Sexan",
    ]
    expect(page.get_by_text("Publicerat inlägg: Mitt <b>kaffe</b>")).to_be_visible()
    assert page.locator(".sc-lesson a").first.get_attribute("href") == (
        "./page.html#akt-04-bloggen-loggbok"
    )
    assert axe_violations(page) == []
    page.locator("textarea").nth(1).focus()
    page.keyboard.type("Ändrat. ")
    page.get_by_role("button", name="Ta bort anteckningen: Prov, Vad gjorde jag?").first.press(
        "Enter"
    )
    expect(page.get_by_role("button", name="Ångra")).to_be_focused()
    assert axe_violations(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Anteckningen är tillbaka.")
    expect(page.locator("textarea").first).to_be_focused()
    page.get_by_role("button", name="Ta bort anteckningen: Prov, Vad gjorde jag?").first.press(
        "Enter"
    )
    page.get_by_role("button", name="Ta bort: Sak 4: Övningsblogg").press("Enter")
    expect(page.get_by_text("Publicerat inlägg")).to_have_count(0)
    lesson(activity_page)
    has(page, "Vad gjorde jag?", "")
    assert "Ändrat. " in page.get_by_label("Nu då?").input_value()


def test_min_loggbok_and_a_lesson_in_two_tabs(activity_page: Open, tmp_path: Path) -> None:
    page = lesson(activity_page)
    page.get_by_label("Kom ihåg på den här datorn").check()
    write(page, "Vad gjorde jag?", "Ett")
    other = second_tab(page)
    gathered(activity_page)
    has(page, "Vad gjorde jag?", "Ett")
    write(page, "Vad gjorde jag?", "Ett, ändrat")
    has(other, "Vad gjorde jag?", "Ett, ändrat")
    write(other, "Och sedan?", "Två")
    has(page, "Och sedan?", "Två")
    page.get_by_role("button", name="Ta bort anteckningen: Prov, Och sedan?").click()
    has(other, "Och sedan?", "")
    page.get_by_role("button", name="Ångra").click()
    has(other, "Och sedan?", "Två")


def test_html_json_and_atom_are_read_by_independent_parsers(
    activity_page: Open, tmp_path: Path
) -> None:
    page = lesson(activity_page)
    write(page, "Vad gjorde jag?", "Först\n\nSedan ett stycke – åäö")
    lesson(activity_page, "06-flodet/loggbok")
    write(page, "Nu då?", "Senast")
    gathered(activity_page)
    write(page, "Ditt namn i filerna (om du vill)", "Åsa & <Bo>")
    html = downloaded(page, "Ladda ner för att läsa", tmp_path)
    assert html.name.startswith("min-loggbok-20")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(html.read_text("utf-8"))
    assert tree.get("lang") == "sv"
    assert tree.find(".//h1").text == "Loggbok: Åsa & <Bo>"
    assert [one.text for one in tree.findall(".//h3")] == ["Vad gjorde jag?", "Nu då?"]
    assert not [one for one in tree.iter() if one.get("src") or one.get("href")]
    feed = feedparser.parse(downloaded(page, "Ladda ner som flöde", tmp_path).read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.author == "Åsa & <Bo>"
    assert [one.title for one in feed.entries] == ["Prov: Nu då?", "Prov: Vad gjorde jag?"]
    assert feed.entries[1].content[0].value == "Först\n\nSedan ett stycke – åäö"
    assert feed.entries[0].updated_parsed >= feed.entries[1].updated_parsed
    assert all(one.published and one.id.startswith("urn:uuid:") for one in feed.entries)
    moved = downloaded(page, "Ladda ner för att flytta", tmp_path)
    kept = json.loads(moved.read_bytes())
    assert (kept["format"], kept["version"]) == ("studycircle-logbook", 1)

    def ids(parsed: Any) -> list[str]:
        return [parsed.feed.id, *sorted(one.id for one in parsed.entries)]

    assert len(set(ids(feed))) == 3
    page.reload()
    write(page, "Vad gjorde jag?", "Nu med annan text")
    again = feedparser.parse(downloaded(page, "Ladda ner som flöde", tmp_path).read_bytes())
    assert ids(again) == ids(feed)
    # Moved to another computer they are still the same entries.
    page.get_by_role("button", name="Glöm allt").click()
    page.get_by_role("button", name="Ja, glöm allt").click()
    take_in(page, "min-loggbok.json", moved.read_bytes())
    expect(page.locator(".sc-told").first).to_have_text("Nya anteckningar: 2.")
    expect(page.locator(".sc-told").first).to_be_focused()
    back = feedparser.parse(downloaded(page, "Ladda ner som flöde", tmp_path).read_bytes())
    assert ids(back) == ids(feed)
    assert back.entries[1].published == feed.entries[1].published


def entry(prompt: str, words: str, /, **more: object) -> dict[str, object]:
    day = "2026-11-01T10:00:00Z"
    return {
        "id": prompt,
        "ask": f"Fråga {prompt}",
        "text": words,
        "first": day,
        "changed": day,
        **more,
    }


def file_with(*entries: object, **more: object) -> str:
    book = {"id": "04-bloggen/loggbok", "lesson": "Sak 4: Bloggen", "entries": entries}
    return json.dumps({"format": "studycircle-logbook", "version": 1, "logbooks": [book], **more})


def test_import_keeps_both_texts_and_says_so(activity_page: Open) -> None:
    page = lesson(activity_page)
    write(page, "Vad gjorde jag?", "Mitt")
    write(page, "Och sedan?", "Lika, och lite till")
    gathered(activity_page)
    file = file_with(entry("gjorde", "Filens"), entry("sedan", "Lika"), entry("nu", "Nytt"))
    take_in(page, "a.json", file)
    told = page.locator(".sc-told")
    expect(told).to_have_text(
        "Nya anteckningar: 1. Fanns redan: 1. "
        "Fanns med en annan text: 1. Båda texterna är kvar, den andra står under din."
    )
    has(page, "Vad gjorde jag?", "Mitt")
    expect(page.locator(".sc-other .sc-text")).to_have_text("Filens")
    assert axe_violations(page) == []
    take_in(page, "a.json", file)
    expect(told).to_have_text("Nya anteckningar: 0. Fanns redan: 3.")
    lesson(activity_page)
    has(page, "Vad gjorde jag?", "Mitt")
    has(page, "Och sedan?", "Lika, och lite till")
    has(page, "Nu då?", "Nytt")
    page.get_by_role("button", name="Ta bort den andra texten: Vad gjorde jag?").press("Enter")
    expect(page.locator(".sc-other")).to_have_count(0)
    has(page, "Vad gjorde jag?", "Mitt")


BAD = file_with(entry("gjorde", "Filens"))
REFUSALS = {
    "empty": (b"", "Filen är tom."),
    "picture": (b"\x89PNG\r\n\x1a\n\xff\xfe", "Filen är inte text."),
    "half": (BAD[:-20], "trasig eller av ett annat slag"),
    "deep": ("[" * 200_000, "trasig eller av ett annat slag"),
    "list": ("[]", "ingen loggbok från den här kursen"),
    "foreign": ('{"format": "moodle"}', "ingen loggbok från den här kursen"),
    "newer": (file_with(entry("gjorde", "F"), version=2), "en annan version"),
    "no-list": (file_with(logbooks=7), "Filen är skadad."),
    "null": (file_with(None), "Filen är skadad."),
    "text": (file_with(entry("gjorde", "F", text=7)), "Filen är skadad."),
    "date": (file_with(entry("gjorde", "F", first="i går")), "Filen är skadad."),
    "prompt": (file_with(entry("__proto__", "F")), "Filen är skadad."),
    "more": (file_with(entry("gjorde", "F", more=[1])), "Filen är skadad."),
    "id": (BAD.replace("04-bloggen/loggbok", "../../x"), "Filen är skadad."),
    "other-kind": (BAD.replace("04-bloggen/loggbok", "04-bloggen/quiz"), "Filen är skadad."),
    "huge": (b" " * 5_000_001, "för stor"),
    "full": (
        file_with(
            logbooks=[
                {"id": "04-bloggen/loggbok", "entries": [entry("nu", "Ryms")]},
                {"id": "05-ny/loggbok", "entries": [entry("nu", "Ryms")]},
                {"id": "06-flodet/loggbok", "entries": [entry("nu", "FÖR MYCKET")]},
            ]
        ),
        "inte plats",
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_bad_file_is_refused_in_words_and_nothing_is_lost(
    activity_page: Open, page: Page, name: str
) -> None:
    page.add_init_script(SMALL)
    lesson(activity_page)
    write(page, "Vad gjorde jag?", "Mitt")
    kept_before(page, "04-bloggen/quiz", QUIZ)
    gathered(activity_page)
    before = page.evaluate("JSON.stringify({ ...sessionStorage })")
    content, words = REFUSALS[name]
    take_in(page, f"{name}.json", content)
    told = page.locator(".sc-told")
    expect(told).to_contain_text(words)
    expect(told).to_contain_text("Inget i din loggbok har ändrats.")
    assert page.evaluate("JSON.stringify({ ...sessionStorage })") == before
    has(page, "Vad gjorde jag?", "Mitt")


def test_hostile_names_in_a_file_stay_text(activity_page: Open) -> None:
    page = gathered(activity_page)
    book = {
        "id": "04-bloggen/loggbok",
        "lesson": HOSTILE,
        "page": "javascript:alert(1)//x.html",
        "entries": [entry("gjorde", HOSTILE, ask=HOSTILE, uid="<x>")],
    }
    take_in(
        page,
        "a.json",
        json.dumps(
            {
                "format": "studycircle-logbook",
                "version": 1,
                "name": HOSTILE,
                "feed": "<x>",
                "logbooks": [book],
            }
        ),
    )
    expect(page.locator(".sc-told")).to_have_text("Nya anteckningar: 1.")
    assert page.locator(".sc-live a, .sc-live img, .sc-live script").count() == 0
    assert axe_violations(page) == []


def test_two_logbooks_on_one_page_do_not_disturb_each_other(activity_page: Open) -> None:
    """As in a notebook, where one logbook may be shown twice."""
    page = lesson(activity_page)
    page.evaluate(
        """() => {
          const root = document.querySelector(".sc-activity");
          const copy = root.cloneNode(true);
          copy.classList.remove("sc-on");
          copy.querySelector(".sc-live").parentNode.remove();
          copy.id = "copy";
          root.after(copy);
          studycircle.start();
        }"""
    )
    first, second = page.locator(".sc-live").all()
    first.get_by_label("Vad gjorde jag?").fill("Första vyn")
    expect(second.get_by_label("Vad gjorde jag?")).to_have_value("Första vyn")
    second.get_by_label("Och sedan?").fill("Andra vyn")
    expect(first.get_by_label("Och sedan?")).to_have_value("Andra vyn")
    page.reload()
    has(page, "Vad gjorde jag?", "Första vyn")
    has(page, "Och sedan?", "Andra vyn")


def test_without_script_it_is_a_sheet_to_write_on(activity_page: Open) -> None:
    page = activity_page("04-bloggen/loggbok", yaml=LOGBOOK, script=False)
    expect(page.locator(".sc-lines")).to_have_count(3)
    assert axe_violations(page) == []
    page = activity_page("book/min-loggbok", script=False)
    expect(page.get_by_text("På papper finns inget att samla.")).to_be_visible()
    assert axe_violations(page) == []


def test_print_shows_what_was_written_and_lines_for_the_rest(activity_page: Open) -> None:
    page = lesson(activity_page)
    write(page, "Vad gjorde jag?", "rad\n" * 60)
    page.emulate_media(media="print")
    written = page.locator(".sc-written").first
    expect(written).to_be_visible()
    assert written.bounding_box()["height"] > 1000  # type: ignore[index]
    assert page.locator(".sc-live .sc-lines:visible").count() == 2
    for gone in ("textarea", "button", ".sc-keep", ".sc-paper"):
        assert page.locator(f"{gone}:visible").count() == 0
    page.emulate_media(media="screen")
    gathered(activity_page)
    page.emulate_media(media="print")
    expect(page.locator(".sc-written").first).to_be_visible()
    assert page.locator(".sc-live .sc-lines:visible, input:visible").count() == 0


@pytest.mark.parametrize("ref", ["04-bloggen/loggbok", "book/min-loggbok"])
def test_it_fits_a_phone_and_the_dark(activity_page: Open, ref: str) -> None:
    page = lesson(activity_page)
    write(page, "Vad gjorde jag?", "Ettlångtordutanslut" * 20)
    page.set_viewport_size({"width": 320, "height": 640})
    if ref.startswith("book/"):
        gathered(activity_page)
        take_in(page, "a.json", file_with(entry("gjorde", "Annanlångtext" * 40)))
        expect(page.locator(".sc-other")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.evaluate(
        "[...document.querySelectorAll('.sc-live :is(button, a, input:not([hidden]), textarea)')]"
        ".map(e => e.type === 'checkbox' ? e.closest('label') : e)"
        ".filter(e => e.offsetHeight && (e.offsetHeight < 44 || e.offsetWidth < 44))"
        ".map(e => e.outerHTML)"
    )
    assert small == []
    page.evaluate(
        "document.documentElement.dataset.jpThemeLight = 'false';"
        "document.body.style.background = '#111'; document.body.style.color = '#eee'"
    )
    assert axe_violations(page) == []
