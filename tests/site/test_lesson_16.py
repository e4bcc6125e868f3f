# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 16: by keyboard to captions for the clip, as the steps say, and a description beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import webvtt
from browser import axe_violations
from playwright.sync_api import Locator, Page, expect

# The steps in «Prova»: what stands in each row, from when to when; the last is a row of its own.
ROWS = (
    ("Maj: Välkommen till Lagakaféet\npå biblioteket i Påhittsby!", "0:01,8", "0:06,2"),
    ("På onsdag lagar vi\nsånt som har gått sönder.", "0:06,5", "0:09,9"),
    ("Ta med en lampa,\nen tröja eller en cykel.", "0:10,2", "0:13,5"),
    ("Olle: Kan man ta med\nen brödrost också?", "0:14,0", "0:16,4"),
    ("[brödrosten plingar]", "0:20,7", "0:22,0"),
)


def mend(live: Locator, words: str, start: str, end: str) -> None:
    for name, text in (("Texten som visas", words), ("Börjar", start), ("Slutar", end)):
        live.get_by_label(name, exact=True).fill(text)
        live.get_by_label(name, exact=True).press("Tab")


@pytest.mark.browser
def test_the_clip_is_captioned_as_the_steps_say(activity_page: Callable[..., Page]) -> None:
    page = activity_page("16-poddar-och-video/textverkstaden")
    live = page.locator(".sc-live")
    for number, row in enumerate(ROWS, 1):
        mend(live, *row)
        if number < len(ROWS):
            name = "Nästa rad" if number < len(ROWS) - 1 else "Ny rad"
            live.get_by_role("button", name=name, exact=True).press("Enter")
    live.get_by_role("button", name="Titta igenom alla rader").press("Enter")
    expect(live.locator(".sc-look")).to_contain_text("Det som sägs vid 0:27,5 har ingen text.")
    expect(live.locator(".sc-look")).not_to_contain_text("0:20,8")
    for row in range(4):
        expect(live.locator(".sc-rows button").nth(row)).not_to_contain_text("råd")
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Textfilen").press("Enter")
    told = [
        (one.text, one.start[4:10], one.end[4:10])
        for one in webvtt.from_string(waited.value.path().read_text("utf-8"))
    ]
    for words, start, end in ROWS:
        assert (words, f"{start}00".replace(",", ".")[:6], f"{end}00".replace(",", ".")[:6]) in told


@pytest.mark.browser
def test_a_film_of_ones_own_is_described_for_others_to_find(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("16-poddar-och-video/beskrivning")
    live = page.locator(".sc-live")
    live.get_by_label("Rubrik").fill("Ny video")
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    expect(live.get_by_text("De orden säger inget till den som söker.").first).to_be_visible()
    words = {
        "Rubrik": "Så lagar du en punktering på cykeln",
        "Vad får man se eller höra?": "Inger hittar hålet i slangen, lagar det och sätter på däcket.",
        "Kapitel": "00:00 Ta av hjulet\n01:20 Hitta hålet\n03:10 Sätt på däcket",
        "Vilka hörs eller syns?": "Inger",
    }
    for label, text in words.items():
        live.get_by_label(label).first.fill(text)
    live.get_by_role("button", name="Gå igenom min text").press("Enter")
    expect(live.locator("strong").filter(has_text="Den är klar att ta med.")).to_be_visible()
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Din beskrivning").press("Enter")
    written = waited.value.path().read_text("utf-8")
    assert all(text in written for text in words.values())
