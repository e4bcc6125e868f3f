# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Prints of built pages: what paper needs of a page, which prints there are, and when they are made."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from builder import CourseBuilder
from pypdf import PdfReader

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.out.pdf import PdfError, bind, lay_out
from studycircle.publish.build import BuildError, build
from studycircle.publish.prints.sheet import sheet
from studycircle.publish.prints.volumes import guides, workbooks

ROOT = Path(__file__).parents[2]
PAGE = """<html><body><main><article><section id="sak"><h1 id="x">Sak 4<a class="headerlink" href="#x">#</a></h1>
<p>Se <a href="../book/om.html">sidan</a> och <a href="https://example.org/a">källan</a>.</p>
<img src="../bild.svg" loading="lazy" alt="A"><details><summary>Mer</summary><p>Gömt.</p></details>
<div class="sc sc-activity"><script>{"hemligt": 1}</script><div class="sc-paper sc-quiz"><h3 class="sc-title">Quiz</h3>
<p>Fråga?</p><details class="sc-answers"><summary>Svar</summary><p>Rätt svar.</p></details></div></div>
</section></article></main></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "notebooks" / "04.html"
    path.parent.mkdir()
    path.write_text(PAGE, encoding="utf-8")
    return path


def text_of(pdf: Path) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(pdf).pages).split())


def test_a_page_on_paper_has_its_answers_apart_and_nothing_folded(page: Path) -> None:
    made = sheet(page)
    assert made.title == "Sak 4"
    assert "Rätt svar." not in made.body
    assert "Fråga?" in made.body
    assert "<h3>Quiz: Svar</h3><p>Rätt svar.</p>" in made.answers
    assert '<p class="summary">Mer</p>' in made.body
    assert "details" not in made.body
    assert "hemligt" not in made.body
    assert "#" not in made.title


def test_a_link_inside_is_a_word_and_one_outside_is_written_out(page: Path) -> None:
    made = sheet(page).body
    assert "Se sidan och" in made
    assert '<a href="https://example.org/a" class="outside">källan</a>' in made


def test_a_picture_is_named_by_its_place_and_no_id_is_left(page: Path) -> None:
    made = sheet(page).body
    assert f'src="{(page.parents[1] / "bild.svg").as_uri()}"' in made
    assert "loading" not in made
    assert "id=" not in made


def test_there_is_a_print_for_each_lesson_each_meeting_and_the_whole() -> None:
    course = load_course(ROOT, Findings(ROOT))
    names = [one.name for one in workbooks(course, ROOT)]
    assert names == [
        *(one.name for one in course.lessons),
        *(f"mote-{one.id}" for one in course.meetings),
        "hela-kursen",
    ]
    (guide,) = guides(course, ROOT)
    pages = [path.stem for path in guide.pages]
    assert pages[:3] == ["index", "fore-cirkeln", "forsta-motet"]
    assert pages[-1] == "och-sedan"
    assert "handledarkort" not in pages
    assert [path.stem for path in guide.boxes] == [one.name for one in course.lessons]


def test_of_a_lesson_the_leaders_guide_has_the_boxes_alone(page: Path) -> None:
    box = '<div class="leader admonition"><p>Mål</p></div>'
    part = f'<section id="varfor"><h2>Varför?<a class="headerlink" href="#v">#</a></h2><p>Scen.</p>{box}</section>'
    page.write_text(PAGE.replace("</section></article>", f"{part}</section></article>"))
    made = sheet(page, boxes=True)
    assert made.body == f"<h1>Sak 4</h1><h2>Varför?</h2>{box}"
    assert made.answers == ""


def test_layouts_are_bound_in_order_and_the_same_give_the_same_bytes(tmp_path: Path) -> None:
    def laid() -> list[bytes]:
        some = [
            lay_out(f'<html lang="sv"><p>{word}</p></html>', tmp_path) for word in ("ett", "två")
        ]
        return [bind(some, "Titel"), bind(some[::-1], "Titel")]

    first, turned = laid()
    assert [first, turned] == laid()
    reader = PdfReader(io.BytesIO(first))
    assert [one.extract_text().strip() for one in reader.pages] == ["ett", "två"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Titel"
    assert first != turned


def test_rules_for_screens_are_let_by_and_a_missing_picture_is_not(tmp_path: Path) -> None:
    style = "<style>@container (width > 1px) { p { color: red } } p { accent-color: red }</style>"
    assert lay_out(f'<html lang="sv">{style}<p>x</p>', tmp_path, screen_styles=True).pages == 1
    with pytest.raises(PdfError, match="accent-color"):
        lay_out(f'<html lang="sv">{style}<p>x</p>', tmp_path)
    with pytest.raises(PdfError, match=r"finns-inte\.png"):
        lay_out('<html lang="sv"><img src="finns-inte.png" alt="x">', tmp_path, screen_styles=True)


def test_a_build_with_prints_has_them_and_says_so(whole: CourseBuilder, tmp_path: Path) -> None:
    site = build(whole.root, tmp_path / "out", prints=True).site
    lesson = site / "utskrifter/04-bloggen.pdf"
    assert (lesson.parent / "hela-kursen.epub").is_file()
    assert sorted(path.name for path in lesson.parent.glob("*.pdf")) == sorted(
        f"{name}{size}.pdf"
        for name in ("04-bloggen", "hela-kursen", f"mote-{course_meeting(whole)}")
        for size in ("", "-stor-stil")
    )
    told = text_of(lesson)
    assert "Svar till sak 4" in told
    assert "Ledare:" not in told
    assert "For dig som leder" not in told
    page = (site / "notebooks/04-bloggen.html").read_text(encoding="utf-8")
    assert 'href="../utskrifter/04-bloggen.pdf"' in page
    leaders = (site / "ledare/notebooks/04-bloggen.html").read_text(encoding="utf-8")
    assert 'href="../../utskrifter/04-bloggen-stor-stil.pdf"' in leaders
    before = {
        path.name: path.stat().st_mtime_ns for path in (tmp_path / "out/prints").rglob("*.pdf")
    }
    whole.write("book/om.md", (whole.root / "book/om.md").read_text("utf-8") + "\nMer.\n")
    build(whole.root, tmp_path / "out", prints=True)
    after = {
        path.name: path.stat().st_mtime_ns for path in (tmp_path / "out/prints").rglob("*.pdf")
    }
    assert after == before
    # Without prints, pages do not speak of them.
    site = build(whole.root, tmp_path / "out").site
    assert not (site / "utskrifter").exists()
    assert "utskrifter" not in (site / "notebooks/04-bloggen.html").read_text(encoding="utf-8")


def course_meeting(course: CourseBuilder) -> str:
    return load_course(course.root, Findings(course.root)).meetings[0].id


def test_a_print_that_cannot_be_made_keeps_the_old_site(
    whole: CourseBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = build(whole.root, tmp_path / "out").site

    def broken(*_: object) -> None:
        raise PdfError("04-bloggen: bilden saknas")

    monkeypatch.setattr("studycircle.publish.build.make_prints", broken)
    with pytest.raises(BuildError, match="bilden saknas"):
        build(whole.root, tmp_path / "out", prints=True)
    assert (site / "notebooks/04-bloggen.html").is_file()
