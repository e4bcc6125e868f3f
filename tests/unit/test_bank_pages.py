# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The bank's pages as files: made of a built page's frame, and of nothing a title may do to them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
from builder import CourseBuilder

from studycircle.bank.resource import File, Resource
from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.course.site import Site
from studycircle.export.formats import tried_in
from studycircle.publish.bank.frame import Frame
from studycircle.publish.bank.listing import listing
from studycircle.publish.bank.words import size, time_span
from studycircle.publish.bank.write import write_bank

FRAME = """\
<!DOCTYPE html>
<html lang="sv"><head><title>Kunskapsbanken – 23 saker – och sedan?</title>
</head><body><main><article>
<h1>Kunskapsbanken</h1><!--bank--><p>Kör make book.</p><!--/bank-->
</article><nav class="site-turn" aria-label="Bläddra"><a href="../om.html">Vidare</a></nav></main>
<nav><a href="#" aria-current="page">Kunskapsbanken</a></nav></body></html>
"""
HOSTILE = '<img src=x onerror=alert(1)> & "så" <!--bank-->'
HERE = Site("23 saker – och sedan?", "23 saker – och sedan?", "")
THERE = Site("23 saker – och sedan?", "23 saker – och sedan?", "https://example.org/kurs")


def resource(**changed: Any) -> Resource:
    given: dict[str, Any] = {
        "id": "lektion-prov",
        "sort": "lektion",
        "title": "Prov",
        "summary": "Om prov.",
        "home": "notebooks/04-bloggen.html",
        "lessons": (4,),
        "digcomp": ("1.2",),
        "level": "bas",
        "licence": "CC-BY-SA-4.0",
        "author": "23 saker",
        "modified": date(2026, 11, 29),
    }
    return Resource(**(given | changed))


@pytest.fixture
def site(course: CourseBuilder, tmp_path: Path) -> Path:
    """A site of the small course, as it is before the bank is written."""
    course.write("notebooks/04-bloggen/quiz.yml", course_quiz(course))
    home = tmp_path / "site"
    for name in (
        "book/kunskapsbank/index.html",
        "notebooks/04-bloggen.html",
        "ledare/book/kunskapsbank/index.html",
    ):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FRAME, encoding="utf-8")
    return home


def course_quiz(course: CourseBuilder) -> str:
    text = (course.folder / "quiz.yml").read_text(encoding="utf-8")
    return text.replace('"Vad?"', '"<b>Vad?</b>"')


def write(course: CourseBuilder, site: Path, named: Site = HERE) -> list[str]:
    loaded = load_course(course.root, Findings(course.root))
    cache = site.parent / "cache"
    return [one.id for one in write_bank(loaded, site, named, cache)]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_each_resource_has_a_page_and_the_list_names_it(course: CourseBuilder, site: Path) -> None:
    names = write(course, site)
    assert {"lektion-bloggen", "quiz-bloggen", "ovning-bloggen-kort", "figur-bloggen-figur"} <= set(
        names
    )
    folder = site / "book/kunskapsbank"
    for page, home in (
        (folder, ""),
        (site / "ledare/book/kunskapsbank", "../../../book/kunskapsbank/"),
    ):
        listed = text_of(page / "index.html")
        assert "Kör make book" not in listed
        assert [one for one in names if f'href="{home}{one}.html"' not in listed] == []
    for one in names:
        page = text_of(folder / f"{one}.html")
        html5lib.HTMLParser(strict=False).parse(page)
        assert page.count("<h1>") == 1
        assert "site-turn" not in page
        assert 'aria-current="page"' not in page
        assert "– 23 saker – och sedan?</title>" in page
    assert "<b>Vad?</b>" not in text_of(folder / "quiz-bloggen.html")
    assert (folder / "filer/bloggen-figur.svg").read_bytes() == (
        course.folder / "figur.svg"
    ).read_bytes()


def test_a_lessons_own_page_says_what_it_is(course: CourseBuilder, site: Path) -> None:
    write(course, site)
    page = text_of(site / "notebooks/04-bloggen.html")
    told = json.loads(page.partition('<script type="application/ld+json">')[2].partition("<")[0])
    assert told["name"] == "Sak 4: Bloggen"
    assert told["@id"] == "../book/kunskapsbank/lektion-bloggen.html"


def test_the_map_is_made_where_the_address_is_known(course: CourseBuilder, site: Path) -> None:
    write(course, site)
    assert not (site / "sitemap.xml").exists()
    assert json.loads(text_of(site / "catalog.jsonld"))["@graph"][0]["id"].startswith("book/")
    for path in (site / "book/kunskapsbank").glob("*.html"):
        path.write_text(FRAME, encoding="utf-8")
    write(course, site, THERE)
    assert "https://example.org/kurs/notebooks/04-bloggen.html" in text_of(site / "sitemap.xml")
    record = json.loads(text_of(site / "catalog.jsonld"))["@graph"][0]
    assert record["id"] == "https://example.org/kurs/book/kunskapsbank/lektion-bloggen.html"


def test_the_same_course_gives_the_same_bytes(course: CourseBuilder, site: Path) -> None:
    write(course, site)
    first = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    for name in ("book/kunskapsbank/index.html", "notebooks/04-bloggen.html"):
        (site / name).write_text(FRAME, encoding="utf-8")
    (site / "ledare/book/kunskapsbank/index.html").write_text(FRAME, encoding="utf-8")
    write(course, site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == first


def test_exports_are_made_again_when_what_they_are_made_of_changed_and_not_else(
    course: CourseBuilder, site: Path
) -> None:
    write(course, site)
    name = "04-bloggen-quiz.gift.txt"
    (kept,) = (site.parent / "cache").rglob(name)
    kept.write_text("minns", encoding="utf-8")

    def again() -> str:
        for page in site.rglob("*.html"):
            page.write_text(FRAME, encoding="utf-8")
        write(course, site)
        return text_of(site / "book/kunskapsbank/export" / name)

    assert again() == "minns"
    quiz = (course.folder / "quiz.yml").read_text(encoding="utf-8")
    course.write("notebooks/04-bloggen/quiz.yml", quiz.replace('"Vilka?"', '"Vilka då?"'))
    assert "Vilka då?" in again()


def test_what_a_remix_exports_names_it_and_its_origin(course: CourseBuilder, site: Path) -> None:
    course.write(
        "_config.yml",
        "title: Vår kurs\nauthor: Ett bibliotek\nsphinx:\n  config:\n"
        "    studycircle_origin: {title: 23 saker}\n",
    )
    write(course, site)
    told = text_of(site / "book/kunskapsbank/export/04-bloggen-quiz.gift.txt")
    assert "Från «Vår kurs» av Ett bibliotek, som bygger på «23 saker»." in told


def test_a_course_without_the_page_has_no_bank(course: CourseBuilder, site: Path) -> None:
    (site / "book/kunskapsbank/index.html").unlink()
    assert write(course, site) == []
    assert not (site / "catalog.jsonld").exists()


def test_nothing_said_becomes_markup(course: CourseBuilder) -> None:
    one = resource(title=HOSTILE, summary=HOSTILE, keywords=(HOSTILE,))
    loaded = load_course(course.root, Findings(course.root))
    listed = listing(loaded, [one], "")
    assert "<img" not in listed
    page = Frame(FRAME, HERE.title).page(one.title, one.summary, "<h1>Prov</h1>")
    assert "<img" not in page


def test_a_form_that_leaves_something_out_says_what(course: CourseBuilder) -> None:
    from studycircle.bank.citation import cite
    from studycircle.publish.bank.show import resource_page

    file = File(
        label="GIFT",
        address="book/kunskapsbank/export/quiz.gift",
        media_type="text/plain",
        size=2100,
        lost=("Ledtråden följer inte med.",),
    )
    one = resource(files=(file,))
    source = cite(one.title, one.author, "", one.modified, one.licence)
    page = resource_page(one, source, {})
    assert 'href="../../book/kunskapsbank/export/quiz.gift" download>GIFT</a> (2 kB)' in page
    assert "Ledtråden följer inte med." in page
    assert tried_in() in page
    assert 'href="../egen-cirkel.html?saker=4"' in page
    assert "egen-cirkel" not in resource_page(one, source, {}, remix=False)
    bare = resource_page(resource(), source, {})
    assert tried_in() not in bare


@pytest.mark.parametrize(
    ("licence", "said"),
    [
        ("CC-BY-4.0", "Den får arbetas in"),
        ("CC-BY-NC-4.0", "Den får ligga bredvid"),
        ("CC-BY-ND-4.0", "Den får ligga bredvid"),
        ("all-rights-reserved", "Länka dit"),
        ("unknown", "Länka dit"),
    ],
)
def test_what_a_circle_may_do_follows_from_the_licence(licence: str, said: str) -> None:
    from studycircle.bank.citation import cite
    from studycircle.publish.bank.show import resource_page

    one = resource(id="lank-prov", sort="lank", licence=licence, home="https://example.org")
    source = cite(one.title, one.author, one.home, one.modified, one.licence)
    assert said in resource_page(one, source, {})


@pytest.mark.parametrize(
    ("minutes", "span"), [(None, ""), (10, "10"), (11, "30"), (60, "60"), (61, "mer")]
)
def test_a_time_falls_in_one_span(minutes: int | None, span: str) -> None:
    assert time_span(resource(minutes=minutes)) == span


def test_a_size_is_told_for_people() -> None:
    assert [size(one) for one in (12, 1499, 999_400, 2_340_000)] == [
        "1 kB",
        "1 kB",
        "999 kB",
        "2,3 MB",
    ]
