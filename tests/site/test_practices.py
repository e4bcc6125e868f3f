# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Every lesson's own quiz, cards, guide, inspection and form, walked from its definition to its end.

The labs (feed, audience, wiki …) have ends of their own: theirs stand in the tests of their kinds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from browser import ROOT
from playwright.sync_api import Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity, to_json
from studycircle.course.findings import Findings

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


def activities(*kinds: str) -> Iterator[str]:
    for path in sorted((ROOT / "notebooks").glob("[0-9]*/*.yml")):
        text = path.read_text(encoding="utf-8")
        if re.search(rf"^kind: ({'|'.join(kinds)})\s*$", text, re.MULTILINE):
            yield f"{path.parent.name}/{path.stem}"


def definition(ref: str) -> dict[str, Any]:
    activity = read_activity(ref, ROOT, Findings(ROOT))
    assert isinstance(activity, Activity)
    found: dict[str, Any] = to_json(activity.definition)
    return found


def plain(text: str) -> str:
    """As it is read on the page: without the signs of bold and italics."""
    return re.sub(r"\*+|`", "", " ".join(text.split()))


def named(text: str) -> re.Pattern[str]:
    return re.compile("^" + re.escape(plain(text)))


def put_in_order(page: Page, question: Any, wanted: list[str]) -> None:
    for place in range(len(wanted)):
        while True:
            texts = [plain(one) for one in question.locator(".sc-step").all_inner_texts()]
            at = texts.index(wanted[place])
            if at == place:
                break
            name = f"Flytta upp: {wanted[place]}"
            question.get_by_role("button", name=name, exact=True).press("Enter")


@pytest.mark.parametrize("ref", list(activities("quiz")))
def test_all_right_answers_are_told_right(activity_page: Open, ref: str) -> None:
    questions = definition(ref)["questions"]
    page = activity_page(ref)
    for number, asked in enumerate(questions, 1):
        question = page.locator(".sc-live .sc-question").nth(number - 1)
        match asked["type"]:
            case "single" | "multiple":
                for place, option in enumerate(asked["options"]):
                    if option["right"]:
                        boxes = question.locator("input")
                        words = [plain(one) for one in boxes.evaluate_all(LABELS)]
                        assert len(words) == len(asked["options"]), place
                        boxes.nth(words.index(plain(option["text"]))).check()
            case "true-false":
                question.get_by_role("radio", name="Sant" if asked["answer"] else "Falskt").check()
            case "order":
                put_in_order(page, question, [plain(one["text"]) for one in asked["steps"]])
            case "match":
                for place, pair in enumerate(asked["pairs"]):
                    question.locator("select").nth(place).select_option(label=plain(pair["right"]))
            case "short":
                question.get_by_role("textbox").fill(asked["answers"][0])
        page.get_by_role("button", name=f"Svara på fråga {number}", exact=True).press("Enter")
    told = page.locator(".sc-live").get_by_text(f"Alla {len(questions)} svar är rätt")
    expect(told.first).to_be_visible()


LABELS = "boxes => boxes.map(box => box.labels[0].innerText)"


@pytest.mark.parametrize("ref", list(activities("cards")))
def test_the_cards_lie_right_where_the_file_says(activity_page: Open, ref: str) -> None:
    found = definition(ref)
    titles = {one["id"]: one["title"] for one in found["piles"]}
    page = activity_page(ref)
    choices = page.get_by_role("group", name="Lägg kortet i")
    for card in found["cards"]:
        pile = titles[card["piles"][0]] if card.get("piles") else next(iter(titles.values()))
        choices.get_by_role("button", name=named(pile)).first.press("Enter")
    if found["open"]:
        expect(page.get_by_role("button", name=re.compile("^Kopiera"))).to_be_visible()
    else:
        page.get_by_role("button", name="Kontrollera").press("Enter")
        expect(page.locator(".sc-live").get_by_text("kort ligger rätt. Bra gjort!")).to_be_visible()


def ways(found: dict[str, Any]) -> dict[str, list[str]]:
    """The shortest way to each outcome that has one: the answers, in order."""
    questions = {one["id"]: one for one in found["questions"]}
    outcomes = {one["id"] for one in found["outcomes"]}
    first = found.get("start") or found["questions"][0]["id"]
    reached: dict[str, list[str]] = {}
    waiting: list[tuple[str, list[str]]] = [(first, [])]
    seen = {first}
    while waiting:
        at, answers = waiting.pop(0)
        for option in questions[at]["options"]:
            to, way = option["to"], [*answers, option["text"]]
            if to in outcomes:
                reached.setdefault(to, way)
            elif to not in seen:
                seen.add(to)
                waiting.append((to, way))
    return reached


@pytest.mark.parametrize("ref", list(activities("guide")))
def test_every_outcome_of_a_guide_is_reached(activity_page: Open, ref: str) -> None:
    found = definition(ref)
    page = activity_page(ref)
    page.set_viewport_size({"width": 360, "height": 740})
    reached = ways(found)
    assert set(reached) == {one["id"] for one in found["outcomes"]}
    titles = {one["id"]: plain(one["title"]) for one in found["outcomes"]}
    for outcome, answers in reached.items():
        for answer in answers:
            labels = page.get_by_role("radio")
            words = [plain(one.split("\n")[0]) for one in labels.evaluate_all(LABELS)]
            labels.nth(words.index(plain(answer))).check()
            page.get_by_role("button", name="Nästa").press("Enter")
        expect(
            page.locator(".sc-live").get_by_role("heading", name=titles[outcome]).first
        ).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.get_by_role("button", name="Börja om").press("Enter")
        sure = page.get_by_role("button", name="Ja, börja om")
        if sure.is_visible():
            sure.press("Enter")


@pytest.mark.parametrize("ref", list(activities("inspect")))
def test_every_document_is_judged_as_the_course_does(activity_page: Open, ref: str) -> None:
    found = definition(ref)
    page = activity_page(ref)
    page.set_viewport_size({"width": 360, "height": 740})
    live = page.locator(".sc-live")
    verdicts = {one["id"]: plain(one["text"]) for one in found["verdicts"]}
    for document in found["documents"]:
        live.get_by_role(
            "button", name=re.compile(re.escape(plain(document["title"])))
        ).first.press("Enter")
        while live.locator("details:not([open]) > summary").count():
            live.locator("details:not([open]) > summary").first.press("Enter")
        for box in live.locator("input[type=checkbox]:visible").all()[: found["least-marks"]]:
            box.check()
        right = verdicts[document["right"][0]]
        live.get_by_role("radio", name=named(right)).first.check()
        live.get_by_role("button", name="Ge ditt omdöme").press("Enter")
        expect(live.get_by_text("Kursen säger samma sak.")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        live.get_by_role("button", name=re.compile("^Tillbaka till")).press("Enter")
    written = live.get_by_role("textbox", name="Din text att ta med").input_value()
    assert written.count("Mitt omdöme: ") == len(found["documents"])


FILLED = {
    "email": "asa@example.org",
    "url": "https://stenvika.example/sida",
    "hashtags": "#Bokdag",
    "chapters": "0:00 Början\n1:00 Mitten\n2:00 Slutet",
}


@pytest.mark.parametrize("ref", list(activities("composer")))
def test_a_filled_form_becomes_a_text_without_gaps(activity_page: Open, ref: str) -> None:
    found = definition(ref)
    page = activity_page(ref)
    live = page.locator(".sc-live")
    for field in found["fields"]:
        if field.get("options"):
            group = live.get_by_role("group", name=named(field["label"])).first
            group.locator("input").first.check()
        else:
            words = "Vi ses på torget på lördag klockan tolv, alla som vill. Ta gärna med en vän."
            text = FILLED.get(field.get("check") or "", words[: field.get("most") or None])
            live.get_by_role("textbox", name=named(field["label"])).first.fill(text)
    for text in found["texts"]:
        written = live.get_by_role("textbox", name=text["name"], exact=True).input_value()
        assert written
        assert [f for f in found["fields"] if f"[{f['label']}]" in written] == []
        name = re.compile(f"^Ladda ner: {re.escape(text['name'])}")
        with page.expect_download() as waited:
            live.get_by_role("button", name=name).press("Enter")
        assert written in waited.value.path().read_text("utf-8")
