# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The quiz as a participant meets it, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect

QUIZ = """
kind: quiz
title: Testa dig
intro: Fem frågor.
questions:
  - {id: ett, type: single, text: "Vad?", hint: "Tänk.", options: [{text: A, right: true, feedback: ja}, {text: Bb, feedback: nej}]}
  - {id: tva, type: multiple, text: "Vilka?", options: [{text: A, right: true, feedback: ja}, {text: Bb, feedback: nej}, {text: Cc, right: true, feedback: ja}]}
  - {id: tre, type: true-false, text: "Är det så?", answer: true, if-true: "Just så", if-false: "Tvärtom"}
  - {id: fyra, type: order, text: "Ordna", steps: [{text: först, feedback: f},{text: sedan, feedback: g},{text: sist, feedback: h}]}
  - {id: fem, type: match, text: "Para", pairs: [{left: l1, right: r1, feedback: f},{left: l2, right: r2, feedback: g},{left: l3, right: r3, feedback: h}]}
  - {id: sex, type: short, text: "Ord?", answers: [flöde], mistakes: [{answer: flod, feedback: Det är ett vattendrag.}], if-right: Ja visst, if-wrong: Nej då}
"""


@pytest.mark.browser
def test_every_type_is_answered_by_keyboard(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=QUIZ)
    press = page.keyboard.press
    page.get_by_role("radio", name="A", exact=True).focus()
    press("Space")
    press("Tab")
    press("Enter")
    expect(page.get_by_role("status")).to_have_text("Fråga 1: rätt.")
    expect(page.locator(".sc-live").get_by_text("Rätt: ja")).to_be_visible()
    for name in ("A", "Cc"):
        page.get_by_role("checkbox", name=name, exact=True).focus()
        press("Space")
    page.get_by_role("button", name="Svara på fråga 2").press("Enter")
    page.get_by_role("radio", name="Sant").press("Space")
    page.get_by_role("button", name="Svara på fråga 3").press("Enter")
    expect(page.locator(".sc-live").get_by_text("Just så")).to_be_visible()
    while page.locator(".sc-step").all_inner_texts() != ["först", "sedan", "sist"]:
        texts = page.locator(".sc-step").all_inner_texts()
        wrong = next(n for n in range(2) if texts[n] > texts[n + 1] or texts[n] == "sist")
        page.get_by_role("button", name=f"Flytta ner: {texts[wrong]}").press("Enter")
    page.get_by_role("button", name="Svara på fråga 4").press("Enter")
    for number in (1, 2, 3):
        page.get_by_label(f"l{number}").select_option(f"r{number}")
    page.get_by_role("button", name="Svara på fråga 5").press("Enter")
    page.get_by_label("Ditt svar").focus()
    page.keyboard.type("FLODE ")
    press("Tab")
    press("Enter")
    expect(page.locator(".sc-live").get_by_text("Ja visst")).to_be_visible()
    expect(page.locator(".sc-live").get_by_text("Alla 6 svar är rätt")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.browser
def test_a_wrong_answer_teaches_and_may_be_tried_again(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=QUIZ)
    page.get_by_role("button", name="Svara på fråga 1").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Fråga 1: välj eller skriv ett svar först.")
    page.get_by_label("Ditt svar").fill("flod")
    page.get_by_role("button", name="Svara på fråga 6").press("Enter")
    expect(page.locator(".sc-live").get_by_text("Det är ett vattendrag.")).to_be_visible()
    assert axe_violations(page) == []
    page.reload()
    expect(page.locator(".sc-live").get_by_text("Det är ett vattendrag.")).to_be_visible()
    page.get_by_role("button", name="Visa svaret på fråga 6").press("Enter")
    expect(page.get_by_label("Ditt svar")).to_have_value("flöde")
    page.get_by_role("button", name="Försök igen med fråga 6").press("Enter")
    expect(page.get_by_label("Ditt svar")).to_have_value("")
    expect(page.get_by_label("Ditt svar")).to_be_focused()
    page.get_by_role("button", name="Börja om").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Du har börjat om.")


@pytest.mark.browser
def test_without_script_the_quiz_can_be_done_on_paper(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=QUIZ, script=False)
    expect(page.get_by_text("Svar och förklaringar")).to_be_visible()
    page.get_by_text("Svar och förklaringar").click()
    expect(page.get_by_text("Rätt: A.")).to_have_count(2)
    assert axe_violations(page) == []


@pytest.mark.browser
def test_the_quiz_fits_a_phone(activity_page: Callable[..., Page]) -> None:
    page = activity_page(yaml=QUIZ)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, select, input[type=text], label')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44 && !e.matches('.sc-pairs label, .sc-field label')).map(e => e.outerHTML)"
    )
    assert small == []
