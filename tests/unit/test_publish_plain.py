# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson in plain Jupyter: no role is left unread, and every picture names its author."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import nbformat
import pytest
from builder import CourseBuilder, markdown

from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.publish.live import write_live
from studycircle.publish.plain import plain_notebook

ROOT = Path(__file__).parents[2]
LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))


@cache
def loaded(root: Path) -> Course:
    return load_course(root, Findings(root))


def texts(root: Path, name: str, edition: str = "deltagare") -> list[str]:
    course = loaded(root)
    lesson = next(one for one in course.lessons if one.name == name)
    notebook = json.loads(plain_notebook(course, lesson, edition))  # type: ignore[arg-type]
    cells = notebook["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]


@pytest.mark.parametrize("edition", ["deltagare", "ledare"])
@pytest.mark.parametrize("name", LESSONS)
def test_no_role_and_no_link_to_a_page_of_the_book_is_left(name: str, edition: str) -> None:
    text = "\n".join(texts(ROOT, name, edition))
    for mark in ("{fact}", "{term}", "../book/"):
        assert mark not in text
    assert text.count("*Bild: «") == text.count("![")


def test_a_fact_keeps_its_number_and_stands_last(course: CourseBuilder) -> None:
    course.add("varfor", markdown("varfor-mer", "Igen.{fact}`blogg-1997` Slut."))
    written = texts(course.root, "04-bloggen")
    assert any("Igen. [[1]](https://example.org/weblogg) Slut." in one for one in written)
    assert (
        "1. Ordet weblogg är från 1997. Källa: [En källa](https://example.org/weblogg)"
        in written[-1]
    )


def test_a_term_is_the_word_itself(course: CourseBuilder) -> None:
    course.add(
        "varfor", markdown("varfor-mer", "Två {term}`flöden <flöde>` och ett {term}`flöde`.")
    )
    assert "Två flöden och ett flöde." in texts(course.root, "04-bloggen")


def test_a_leaders_copy_begins_with_how_to_show_it(course: CourseBuilder, tmp_path: Path) -> None:
    for edition, there in (("ledare", True), ("deltagare", False)):
        (path,) = write_live(course.root, edition, tmp_path / edition)  # type: ignore[arg-type]
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        assert ("Så visar du saken i Jupyter" in notebook.cells[1].source) == there
        assert notebook.cells[0].source.startswith("# Sak 4")
