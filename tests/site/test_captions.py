# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Captions as a participant makes them, by keyboard alone; their file read by webvtt-py and Chromium."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import webvtt
from browser import ROOT, axe_violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LESSON = "16-poddar-och-video/textverkstaden"
FOLDER = "notebooks/16-poddar-och-video"

CAPTIONS = """
kind: captions
title: Texta
intro: Rätta raderna.
clip:
  files: [prov.webm]
  title: "<i>Provet</i>"
  author: Vi
  source: eget arbete
  licence: CC-BY-SA-4.0
  seconds: 10
  description: En katt går förbi.
moments:
  - {start: 0.5, end: 1.5, text: pling}
  - {start: 2, end: 4.5, who: Kim, text: "Hej på dig!"}
  - {start: 5, end: 7, who: Bo, text: "Hej själv!"}
draft:
  - {start: 2, end: 4, text: "hej på dej", fault: Fel ord.}
  - {start: 3, end: 6.5, text: "Bo: hej själv"}
model:
  - {start: 0.5, end: 1.6, text: "[pling]"}
  - {start: 2, end: 4.5, text: "Kim: Hej på dig!"}
rules: {line: 20, speed: 16, shortest: 1, longest: 7}
watch: [{words: [på dej], say: Lyssna igen.}]
tips: ["<b>Skriv</b> **kort**."]
"""


@pytest.fixture
def open_captions(activity_page: Callable[..., Page], tmp_path: Path) -> Callable[..., Page]:
    """Opens captions; the lesson's clip stands in for the one of the YAML text."""

    def open_one(ref: str = "01-prov/prov", **more: Any) -> Page:
        folder = tmp_path / "notebooks/01-prov"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / FOLDER / "klipp.webm", folder / "prov.webm")
        return activity_page(ref, **({"yaml": CAPTIONS} if ref == "01-prov/prov" else {}), **more)

    return open_one


def saved_file(page: Page) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ladda ner: Textfilen").press("Enter")
    assert waiting.value.suggested_filename.endswith(".sv.vtt")
    return waiting.value.path().read_bytes().decode("utf-8")


def in_chromium(page: Page, text: str) -> list[list[Any]]:
    """The file as the browser's own reader has it: [start, end, words] for each caption."""
    found: list[list[Any]] = page.evaluate(
        """async (text) => {
          const video = document.createElement("video");
          const track = document.createElement("track");
          track.src = URL.createObjectURL(new Blob([text], { type: "text/vtt" }));
          const loaded = new Promise((done, failed) => { track.onload = done; track.onerror = failed; });
          video.append(track);
          track.track.mode = "hidden";
          await loaded;
          return [...track.track.cues].map((one) => [one.startTime, one.endTime, one.getCueAsHTML().textContent]);
        }""",
        text,
    )
    return found


def rows(page: Page) -> list[str]:
    return [" ".join(one.split()) for one in page.locator(".sc-rows button").all_text_contents()]


def write(page: Page, text: str) -> None:
    page.get_by_label("Texten som visas").fill(text)
    page.get_by_label("Texten som visas").press("Tab")


def set_time(page: Page, name: str, text: str) -> None:
    page.get_by_label(name, exact=True).fill(text)
    page.get_by_label(name, exact=True).press("Tab")


def press(page: Page, name: str) -> None:
    page.locator(".sc-live").get_by_role("button", name=name, exact=True).press("Enter")


def choose_file(page: Page, content: bytes) -> None:
    page.get_by_label("Fortsätt med en textfil").set_input_files(
        {"name": "text.vtt", "mimeType": "text/vtt", "buffer": content}
    )


def test_a_draft_becomes_a_captions_file_by_keyboard(open_captions: Callable[..., Page]) -> None:
    page = open_captions()
    live = page.locator(".sc-live")
    advice = live.locator(".sc-advice")
    assert axe_violations(page) == []
    expect(advice).to_contain_text("Nästa rad börjar innan den här har slutat.")
    expect(advice).to_contain_text("Lyssna igen.")
    expect(advice).to_contain_text("Börja meningen med stor bokstav.")
    write(page, "Kim: Hej på dig, allihop!")
    expect(advice).to_contain_text("En textrad har 25 tecken. Bryt den så att den får högst 20.")
    write(page, "Kim:\nHej på dig!")
    set_time(page, "Slutar", "4.5")
    press(page, "Nästa rad")
    expect(live.get_by_role("heading", name="Rad 2 av 2")).to_be_focused()
    set_time(page, "Börjar", "0:05,0")
    set_time(page, "Slutar", "00:00:07.000")
    write(page, "Bo: \nHej själv!")
    expect(advice).to_have_text("Den här raden är lätt att läsa.")
    press(page, "Titta igenom alla rader")
    expect(live.locator("[id$=-look]")).to_be_focused()
    expect(live.locator(".sc-look li")).to_have_text(
        ["Vid 0:00,5 hörs något som inte är tal. Skriv det inom hakparentes."]
    )
    assert axe_violations(page) == []
    press(page, "Ny rad")
    expect(page.get_by_label("Texten som visas")).to_be_focused()
    page.keyboard.type("[pling]")
    set_time(page, "Börjar", "0,5")
    set_time(page, "Slutar", "1,6")
    expect(live.get_by_role("heading", name="Rad 1 av 3")).to_be_visible()
    expect(live.locator("[id$=-look]")).to_have_text(
        "Texten är klar att ta med. Se klippet en gång till utan ljud."
    )
    assert rows(page)[0] == "0:00,5–0:01,6 [pling]"
    text = saved_file(page)
    found = webvtt.from_string(text)
    told = [(one.start, one.end, one.text) for one in found]
    assert told == [
        ("00:00:00.500", "00:00:01.600", "[pling]"),
        ("00:00:02.000", "00:00:04.500", "Kim:\nHej på dig!"),
        ("00:00:05.000", "00:00:07.000", "Bo: \nHej själv!"),
    ]
    assert in_chromium(page, text) == [
        [0.5, 1.6, "[pling]"],
        [2, 4.5, "Kim:\nHej på dig!"],
        [5, 7, "Bo: \nHej själv!"],
    ]
    assert live.locator("video").evaluate("v => v.textTracks[0].cues.length") == 3
    assert axe_violations(page) == []


def test_a_time_that_is_none_is_kept_as_typed_and_left_out_of_the_file(
    open_captions: Callable[..., Page],
) -> None:
    page = open_captions()
    set_time(page, "Börjar", "snart")
    expect(page.locator(".sc-advice")).to_contain_text("Skriv tiderna så här: 0:02,4")
    expect(page.get_by_label("Börjar", exact=True)).to_have_attribute("aria-invalid", "true")
    assert rows(page)[0].startswith("snart–0:04,0")
    assert len(webvtt.from_string(saved_file(page))) == 1
    page.reload()
    expect(page.get_by_label("Börjar", exact=True)).to_have_value("snart")
    for wrong in ("1:75", "−2", "2:", "1e3", "9" * 30):
        set_time(page, "Börjar", wrong)
        expect(page.locator(".sc-advice")).to_contain_text("Skriv tiderna så här")
    set_time(page, "Börjar", "0:05,0")
    set_time(page, "Slutar", "0:04,0")
    expect(page.locator(".sc-advice")).to_contain_text("Raden slutar innan den har börjat.")


def test_a_press_right_after_typing_hits(open_captions: Callable[..., Page]) -> None:
    page = open_captions()
    page.get_by_label("Texten som visas").fill("Kim: Hej!")
    page.get_by_role("button", name="Nästa rad").click()
    expect(page.get_by_role("heading", name="Rad 2 av 2")).to_be_focused()
    page.get_by_label("Slutar", exact=True).fill("7,25")
    page.get_by_label("Börjar", exact=True).click()
    expect(page.get_by_label("Börjar", exact=True)).to_be_focused()
    expect(page.get_by_label("Slutar", exact=True)).to_have_value("0:07,25")
    page.get_by_label("Börjar", exact=True).fill("1")
    page.locator(".sc-rows button").last.click()
    expect(page.get_by_label("Texten som visas")).to_have_value("Kim: Hej!")
    assert rows(page)[0].startswith("0:01,0–0:07,25 Bo: hej själv")


def test_rows_are_added_divided_joined_removed_and_brought_back(
    open_captions: Callable[..., Page],
) -> None:
    page = open_captions()
    first = ["0:02,0–0:04,0 hej på dej 3 råd", "0:03,0–0:06,5 Bo: hej själv"]
    assert rows(page) == first
    press(page, "Dela raden")
    expect(page.get_by_role("status")).to_have_text("Raden är delad.")
    assert [one[:21] for one in rows(page)[:2]] == [
        "0:02,0–0:03,2 hej på ",
        "0:03,2–0:04,0 dej 2 r",
    ]
    press(page, "Ångra")
    assert rows(page) == first
    press(page, "Slå ihop med nästa")
    assert len(rows(page)) == 1
    assert rows(page)[0].startswith("0:02,0–0:06,5 hej på dej Bo: hej själv")
    press(page, "Ta bort raden")
    expect(page.get_by_role("heading", name="Det finns inga rader")).to_be_focused()
    assert saved_file(page) == "WEBVTT\n"
    assert axe_violations(page) == []
    press(page, "Ny rad")
    assert rows(page) == ["0:00,0–0:02,0 (tom) 1 råd"]
    press(page, "Dela raden")
    expect(page.get_by_role("status")).to_contain_text("mer än ett ord")
    press(page, "Ta bort raden")
    press(page, "Ångra")
    assert rows(page) == ["0:00,0–0:02,0 (tom) 1 råd"]


def test_what_is_written_stays_words_in_the_page_and_in_the_file(
    open_captions: Callable[..., Page],
) -> None:
    page = open_captions()
    hostile = "<b>&amp; 1 < 2 --> <img src=x onerror=alert(1)> 👩‍🚀 שלום"
    write(page, hostile)
    press(page, "Nästa rad")
    write(page, "a\n\n\n00:00:01.000 --> 00:00:09.000\nWEBVTT\x00\u202eb")
    text = saved_file(page)
    assert [one[2] for one in in_chromium(page, text)] == [
        hostile,
        "a\n00:00:01.000 --> 00:00:09.000\nWEBVTTb",
    ]
    assert [one.start for one in webvtt.from_string(text)] == ["00:00:02.000", "00:00:03.000"]
    assert page.locator(".sc-live :is(img, b, i)").count() == 0
    choose_file(page, text.encode())
    expect(page.get_by_role("status")).to_contain_text("Rader från filen: 2.")
    assert saved_file(page) == text
    page.get_by_label("Texten som visas").fill("å" * 1_000_000)
    page.get_by_label("Texten som visas").press("Tab")
    assert len(rows(page)[0]) < 400
    page.reload()
    assert len(rows(page)[0]) < 400


def test_a_file_of_another_program_is_taken_in(open_captions: Callable[..., Page]) -> None:
    page = open_captions()
    foreign = (
        "\ufeffWEBVTT - en titel\r\nKind: captions\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n"
        "NOTE 00:00.000 --> 00:01.000 är ingen rad\r\n\r\n"
        "namn\r\n00:05.250 --> 00:07.000 align:start position:10%\r\n<v.hög Bo Ek>Hej &lt;du&gt; <c.gul>där</c>\r\n\r\n"
        "01:00:00.000 --> 01:00:02.000\r\nRad ett\r\nrad två\r\n"
    )
    choose_file(page, foreign.encode())
    expect(page.get_by_role("heading", name="Rad 1 av 2")).to_be_focused()
    assert rows(page) == [
        "0:05,25–0:07,0 Bo Ek: Hej <du> där",
        "60:00,0–60:02,0 Rad ett rad två 1 råd",
    ]
    expect(page.get_by_label("Texten som visas")).to_have_value("Bo Ek: Hej <du> där")
    press(page, "Ångra")
    assert rows(page)[0].startswith("0:02,0–0:04,0 hej på dej")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Filen är tom."),
        (b"\xff\xfe\x00W", "Filen är inte text."),
        (b"hej" * 400_000, "Filen är för stor."),
        (b"1\n00:00:01,000 --> 00:00:02,000\nHej\n", "Filen är inte WebVTT."),
        (b"WEBVTTX\n\n00:01.000 --> 00:02.000\nHej\n", "Filen är inte WebVTT."),
        (b"WEBVTT\n\nbara ord\n", "Det finns ingen text med tider i filen."),
        (b"WEBVTT\n\n00:01.000 --> snart\nHej\n", "En tid i filen går inte att läsa: «00:01.000 --> snart»"),
        (b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000\nx\n\n" * 400, "Filen är för lång"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused_in_words_and_nothing_is_lost(
    open_captions: Callable[..., Page], content: bytes, said: str
) -> None:
    page = open_captions()
    write(page, "Mitt eget")
    choose_file(page, content)
    expect(page.get_by_role("status")).to_contain_text(said)
    expect(page.get_by_role("status")).to_contain_text("Dina rader är som de var.")
    expect(page.get_by_label("Texten som visas")).to_have_value("Mitt eget")


def test_rows_survive_a_reload_a_broken_store_and_can_be_started_over(
    open_captions: Callable[..., Page],
) -> None:
    page = open_captions()
    press(page, "Nästa rad")
    write(page, "Bo: Hej!")
    page.reload()
    expect(page.get_by_role("heading", name="Rad 2 av 2")).to_be_visible()
    expect(page.get_by_label("Texten som visas")).to_have_value("Bo: Hej!")
    press(page, "Börja om")
    press(page, "Ja, börja om")
    assert rows(page)[1].startswith("0:03,0–0:06,5 Bo: hej själv")
    write(page, "x")
    good = json.loads(page.evaluate("sessionStorage.getItem('studycircle:01-prov/prov')"))
    for cues in (
        "<b>",
        [None],
        [{"id": 1}],
        [{"id": 1, "start": -5, "end": 2, "text": "a"}],
        [good["state"]["cues"][0]] * 2,
    ):
        good["state"]["cues"] = cues
        page.evaluate(
            "s => sessionStorage.setItem('studycircle:01-prov/prov', s)", json.dumps(good)
        )
        page.reload()
        assert rows(page)[0].startswith("0:02,0–0:04,0 hej på dej")


def test_the_clip_is_loaded_when_it_is_played_and_stops_where_the_row_ends(
    open_captions: Callable[..., Page],
) -> None:
    asked: list[str] = []
    page = open_captions(LESSON)
    page.on("request", lambda request: asked.append(request.url))
    live = page.locator(".sc-live")
    video = live.locator("video")
    assert video.evaluate("v => v.networkState") != 2
    press(page, "+0,1 sekund")
    press(page, "+0,1 sekund")
    # The server of this page knows no byte ranges; the clip can be wound all the same.
    page.wait_for_function(
        "document.querySelector('.sc-live video').seekable.length > 0 && "
        "document.querySelector('.sc-live video').seekable.end(0) > 29"
    )
    expect(live.locator(".sc-time")).to_have_text("Klippet står på 0:00,2 av 0:30,0")
    press(page, "Sätt start här")
    expect(page.get_by_label("Börjar", exact=True)).to_have_value("0:00,2")
    set_time(page, "Börjar", "0:05,7")
    press(page, "Spela raden")
    page.wait_for_function("document.querySelector('.sc-live video').currentTime > 6.15")
    expect(live.get_by_role("button", name="Spela", exact=True)).to_be_visible()
    assert video.evaluate("v => v.paused")
    # A busy machine may be late, but not by the row that follows.
    assert 6.19 <= video.evaluate("v => v.currentTime") < 9
    press(page, "Sätt slut här")
    press(page, "−0,1 sekund")
    assert all(one.endswith("klipp.webm") or one.startswith("blob:") for one in asked)
    assert axe_violations(page) == []


def test_a_clip_that_cannot_be_played_says_so_and_the_work_goes_on(
    open_captions: Callable[..., Page],
) -> None:
    page = open_captions()
    page.route(
        "**/*.webm", lambda route: route.fulfill(body=b"ingen film", content_type="video/webm")
    )
    press(page, "Spela")
    expect(page.get_by_text("Klippet går inte att spela här.")).to_be_visible()
    set_time(page, "Slutar", "4,4")
    assert rows(page)[0].startswith("0:02,0–0:04,4")


def test_a_widget_plays_the_bytes_it_got(open_captions: Callable[..., Page]) -> None:
    page = open_captions()
    bytes_ = list((ROOT / FOLDER / "klipp.webm").read_bytes())
    page.evaluate(
        """(bytes) => {
          const spec = JSON.parse(document.querySelector("script.sc-spec").textContent);
          spec.files = { "prov.webm": new DataView(new Uint8Array(bytes).buffer) };
          const holder = document.createElement("div");
          holder.id = "widget";
          document.querySelector("main").append(holder);
          studycircle.load("captions").default.render({ model: new Map([["spec", spec]]), el: holder });
        }""",
        bytes_,
    )
    page.locator("#widget").get_by_role("button", name="+0,1 sekund").press("Enter")
    page.wait_for_function("document.querySelector('#widget video').duration > 29")
    assert page.locator("#widget video").evaluate("v => v.currentSrc").startswith("blob:")


def test_without_script_there_is_a_clip_and_a_draft_to_mend(
    open_captions: Callable[..., Page],
) -> None:
    page = open_captions(LESSON, script=False)
    expect(page.locator(".sc-paper video")).to_be_visible()
    expect(page.get_by_text("Det som hörs, med tider", exact=True)).to_be_visible()
    page.get_by_text("Jämför med ett bra sätt").press("Enter")
    expect(page.get_by_role("cell", name="[brödrosten plingar]")).to_be_visible()
    assert axe_violations(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".sc-paper video")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lesson_16_fits_a_phone(open_captions: Callable[..., Page], scheme: Any) -> None:
    page = open_captions(LESSON)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 360, "height": 740})
    press(page, "Titta igenom alla rader")
    for one in page.locator(".sc-live summary").all():
        one.press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('.sc-live :is(button, summary, input)')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


def test_the_model_of_lesson_16_gets_no_advice(open_captions: Callable[..., Page]) -> None:
    page = open_captions(LESSON)
    spec = json.loads(page.locator("script.sc-spec").text_content() or "")
    blocks = [
        f"00:{one['start']:06.3f} --> 00:{one['end']:06.3f}\n{one['text'].strip()}\n"
        for one in spec["data"]["model"]
    ]
    choose_file(page, ("WEBVTT\n\n" + "\n".join(blocks)).encode())
    press(page, "Titta igenom alla rader")
    expect(page.locator("[id$=-look]")).to_contain_text("Texten är klar att ta med.")
    assert page.locator(".sc-look li").count() == 0
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ladda ner: Avskriften").press("Enter")
    assert "Maj: Ja, det går bra! Bara sladden är hel." in waiting.value.path().read_text("utf-8")


def test_the_chapters_of_the_example_get_no_advice(activity_page: Callable[..., Page]) -> None:
    page = activity_page("16-poddar-och-video/beskrivning")
    spec = json.loads(page.locator("script.sc-spec").text_content() or "")
    example = spec["data"]["texts"][0]["example"]
    chapters = example.split("Kapitel\n")[1].split("\n\n")[0]
    assert len(chapters.splitlines()) >= 3
    field = page.locator(".sc-live").get_by_label("Kapitel")
    field.fill(chapters)
    field.press("Tab")
    assert page.get_by_text("Låt det första kapitlet börja").count() == 0
    written = page.get_by_label("Din beskrivning", exact=True).input_value()
    assert written.endswith(f"Kapitel\n{chapters}")
    field.fill(chapters.replace("00:00", "00:05"))
    field.press("Tab")
    expect(page.get_by_text("Låt det första kapitlet börja").first).to_be_visible()
