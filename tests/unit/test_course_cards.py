# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Tutor cards and meetings' pages: one card for each lesson, half an hour, and every meeting has a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builder import CourseBuilder

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.course.lix import measure
from studycircle.course.running_order import needed, running_order
from studycircle.course.tutor_cards import FOLDER
from studycircle.publish.check import check_course

ROOT = Path(__file__).parents[2]
CARD = """\
wants: ["«Ett?»", "«Två?»"]
ask: "Vad?"
steps:
  - {title: Visa, minutes: 8, text: Visa det.}
  - {title: Prova, minutes: 8, text: "Låt personen prova.{fact}`blogg-1997`"}
  - {title: Skriv, minutes: 6, text: Skriv upp det.}
leave: ["Lösenordet."]
pass-on: ["Banken."]
home: Ett papper.
"""
PLACE = f"{FOLDER.as_posix()}/04-bloggen.yml"


def codes(course: CourseBuilder) -> list[str]:
    _, findings = check_course(course.root)
    return [one.code for one in findings]


def test_a_card_is_read_and_its_facts_are_used(course: CourseBuilder) -> None:
    course.write(PLACE, CARD)
    assert codes(course) == []
    cards = load_course(course.root, Findings(course.root)).cards
    assert [step.minutes for step in cards["04-bloggen"].card.steps] == [8, 8, 6]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("minutes: 6", "minutes: 2", "card-minutes"),
        ("minutes: 6", "minutes: 12", "card-minutes"),
        ("blogg-1997", "blogg-1998", "fact-unknown"),
        ("home: Ett papper.\n", "", "key-missing"),
        ('ask: "Vad?"', 'fraga: "Vad?"', "key-unknown"),
        ("  - {title: Skriv, minutes: 6, text: Skriv upp det.}\n", "", "value-too-small"),
    ],
)
def test_a_card_with_a_fault_is_told(course: CourseBuilder, old: str, new: str, code: str) -> None:
    assert old in CARD
    course.write(PLACE, CARD.replace(old, new))
    assert code in codes(course)


def test_a_card_without_its_lesson_is_told(course: CourseBuilder) -> None:
    course.write(f"{FOLDER.as_posix()}/05-annat.yml", CARD)
    assert sorted(codes(course)) == ["card-lesson-unknown", "card-missing"]


def test_the_order_of_a_meeting_has_its_pause_in_the_middle() -> None:
    lessons = load_course(ROOT, Findings(ROOT)).lessons[:4]
    steps = running_order(lessons)
    assert [one.what for one in steps].index("Fika") == 3
    assert steps[-1].at + steps[-1].minutes == needed(lessons) == 210
    assert "Fika" not in [one.what for one in running_order(lessons, pause=0)]


def test_every_lesson_has_a_card_and_every_meeting_a_page() -> None:
    course = load_course(ROOT, Findings(ROOT))
    assert list(course.cards) == [one.name for one in course.lessons]
    pages = {
        path.stem: path.read_text(encoding="utf-8")
        for path in (ROOT / "book/ledare/moten").glob("*.md")
        if path.stem != "index"
    }
    assert pages == {
        one.id: f"# {one.title}\n\n```{{meeting}} {one.id}\n```\n" for one in course.meetings
    }
    assert all(one.purpose for one in course.meetings)


def test_a_card_is_plain_and_holds_on_one_page() -> None:
    for name, placed in load_course(ROOT, Findings(ROOT)).cards.items():
        card = placed.card
        steps = [text for step in card.steps for text in (step.title + ".", step.text)]
        text = "\n\n".join((*card.wants, card.ask, *steps, *card.leave, *card.pass_on, card.home))
        plain = re.sub(r"\{fact\}`[^`]+`", "", text)
        assert len(plain.split()) <= 230, name
        assert measure(plain).value <= 40, name
