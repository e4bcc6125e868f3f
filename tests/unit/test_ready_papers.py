# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Papers for those who run nothing: plans without days or names, and one tutor card to a page."""

from __future__ import annotations

import io
from functools import cache, partial
from pathlib import Path

import attrs
import pytest
from builder import CourseBuilder
from docx import Document
from pypdf import PdfReader

from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.plan.dates import MONTHS
from studycircle.plan.ready import Ready, ready_papers
from studycircle.publish.papers import FOLDER, write_papers

ROOT = Path(__file__).parents[2]
PLANS = ["hela-kursen", "mini", "oppna-webben", "trygg-pa-natet"]


@cache
def course() -> Course:
    return load_course(ROOT, Findings(ROOT))


@cache
def papers() -> dict[str, Ready]:
    return {one.name: one for one in ready_papers(course())}


@cache
def made(name: str) -> bytes:
    return papers()[name].make()


def pages(name: str) -> list[str]:
    reader = PdfReader(io.BytesIO(made(name)))
    return [" ".join(one.extract_text().split()) for one in reader.pages]


def test_each_plan_has_its_papers() -> None:
    assert sorted(papers()) == sorted(
        ["handledarkort.pdf", "handledarkort-stor-stil.pdf"]
        + [f"studieplan-{one}.{kind}" for one in PLANS for kind in ("pdf", "docx")]
        + [f"korschema-{one}.pdf" for one in PLANS]
    )


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_names_no_day_and_nobody(plan: str) -> None:
    document = Document(io.BytesIO(made(f"studieplan-{plan}.docx")))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    texts = [
        *pages(f"studieplan-{plan}.pdf"),
        *pages(f"korschema-{plan}.pdf"),
        *cells,
        *(one.text for one in document.paragraphs),
    ]
    for word in (*MONTHS, "2027", "Ledare:", "Plats:", "Deltagare:"):
        # «maj» stands inside other words.
        assert not any(f" {word} " in f" {one} " for one in texts), word
    assert "När" not in cells
    assert len(pages(f"korschema-{plan}.pdf")) == len(
        next((p.meetings for p in course().plans if p.id == plan), course().meetings)
    )


def test_every_card_is_a_page_of_its_own_with_its_sources() -> None:
    found = pages("handledarkort.pdf")
    assert len(found) == len(course().lessons)
    for lesson, page in zip(course().lessons, found, strict=True):
        assert page.startswith(f"Sak {lesson.number}: {lesson.title}")
        assert "Besökaren håller i musen." in page
        assert "{fact}" not in page
    assert "Källor: " in found[19]
    large = " ".join(pages("handledarkort-stor-stil.pdf"))
    assert all(f"Sak {one.number}: " in large for one in course().lessons)


def test_the_same_plan_gives_the_same_bytes() -> None:
    for name in ("studieplan-mini.docx", "studieplan-mini.pdf"):
        assert papers()[name].make() == made(name)


def test_a_paper_is_not_made_again_before_something_it_holds_has_changed(
    whole: CourseBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def noted(name: str) -> bytes:
        asked.append(name)
        return name.encode()

    def counted(held: Course) -> list[Ready]:
        return [attrs.evolve(one, make=partial(noted, one.name)) for one in ready_papers(held)]

    monkeypatch.setattr("studycircle.publish.papers.ready_papers", counted)

    def made_anew() -> set[str]:
        asked.clear()
        write_papers(whole.root, tmp_path / "book", tmp_path / "cache")
        return {one.partition("-")[0] for one in asked}

    assert made_anew() == {"studieplan", "korschema"}
    assert [*(tmp_path / "book" / FOLDER).glob("studieplan-*.docx")]
    assert made_anew() == set()
    # A sentence in a lesson stands in no paper; its summary stands in the running order alone.
    whole.rewrite("prova", "Sortera", "Lägg")
    assert made_anew() == set()
    whole.about(summary="Skriv två inlägg.")
    assert made_anew() == {"korschema"}
    whole.edit("book/course.yml", "title: Blogg", "title: Nya bloggen")
    assert made_anew() == {"studieplan", "korschema"}
