# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Packages of lessons and plans: what they hold, what they leave out, and that nothing in them leads nowhere."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from builder import CourseBuilder
from export_read import read_csv, read_imscc, read_moodle
from export_site import FILES, NEEDED, PAGE, PLACE, build, faults, unpacked

import studycircle.export as room
from studycircle.activities.definitions import lesson_activities
from studycircle.course.course import load_course
from studycircle.course.findings import CourseError, Findings
from studycircle.course.site import read_site
from studycircle.export import formats
from studycircle.export.built import ExportError
from studycircle.export.exports import (
    Export,
    Sources,
    lesson_exports,
    plan_exports,
    quiz_exports,
    whole_course,
)
from studycircle.export.formats import FORMATS, format_named, tried_in
from studycircle.export.page import take_apart


@pytest.fixture
def html(tmp_path: Path) -> Path:
    return build(tmp_path / "html")


def made(exports: tuple[Export, ...]) -> dict[str, bytes]:
    return {one.format.id: one.content for one in exports}


def sources(course: CourseBuilder, html: Path) -> Sources:
    held = load_course(course.root, Findings(course.root))
    return Sources(held, lesson_activities(held), html)


def lesson_of(course: CourseBuilder, html: Path) -> dict[str, bytes]:
    held = sources(course, html)
    return made(lesson_exports(held, held.course.lessons[0]))


def packed_page(course: CourseBuilder, html: Path) -> str:
    return unpacked(lesson_of(course, html)["scorm"])[PLACE].decode()


def test_everything_is_exported_in_the_formats_that_say_so(
    course: CourseBuilder, html: Path
) -> None:
    held = sources(course, html)
    [lesson] = held.course.lessons
    every = {
        "quiz": quiz_exports(held.quizzes(lesson)[0]),
        "lesson": lesson_exports(held, lesson),
        "plan": plan_exports(held, held.course.plans[0]),
    }
    for what, exports in every.items():
        assert {one.format.id for one in exports} == {one.id for one in FORMATS if what in one.of}
        names = [one.name for one in exports]
        assert len({*names}) == len(names)
        assert all(name.isascii() for name in names)


def test_a_format_nobody_knows() -> None:
    with pytest.raises(KeyError):
        format_named("aiken")


def test_what_has_not_been_tried_is_not_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        tried_in() == "Exporterna är inte provade i någon lärplattform än. Prova dem själv först."
    )
    monkeypatch.setattr(formats, "TRIED", ("Moodle 5.1", "Canvas"))
    assert tried_in() == "Exporterna är provade i Moodle 5.1, Canvas."


@pytest.mark.parametrize("format_id", ["scorm", "imscc"])
def test_a_lesson_s_package_is_whole(course: CourseBuilder, html: Path, format_id: str) -> None:
    files = unpacked(lesson_of(course, html)[format_id])
    assert faults(files) == []
    assert {*files} >= NEEDED
    assert "_static/kind-quiz.js" not in files


def test_a_package_with_a_dead_link_would_be_seen(course: CourseBuilder, html: Path) -> None:
    files = unpacked(lesson_of(course, html)["scorm"])
    del files["_static/fonts/a.woff2"]
    assert faults(files) == [
        "not in the zip _static/fonts/a.woff2",
        "_static/site.css: dead fonts/a.woff2",
    ]


def test_plans_packages_are_whole_and_go_by_meeting(course: CourseBuilder, html: Path) -> None:
    held = sources(course, html)
    files = unpacked(made(plan_exports(held, held.course.plans[0]))["imscc"])
    assert faults(files) == []
    listed = ElementTree.fromstring(files["imsmanifest.xml"])
    titles = [one.text for one in listed.iter() if one.tag.endswith("imscp_v1p1}title")]
    assert titles == ["Blogg", "Sak 4: Bloggen", "Sak 4: Bloggen – Testa dig", "Om det här paketet"]


def test_the_whole_course_is_a_plan(course: CourseBuilder, html: Path) -> None:
    held = sources(course, html)
    names = [one.name for one in plan_exports(held, whole_course(held.course))]
    assert names == [
        "plan-hela-kursen.moodle.xml",
        "plan-hela-kursen.imscc",
        "plan-hela-kursen.csv",
    ]


def test_a_plan_s_questions_stand_in_a_category_for_each_lesson(
    course: CourseBuilder, html: Path
) -> None:
    held = sources(course, html)
    exports = made(plan_exports(held, held.course.plans[0]))
    bank = ElementTree.fromstring(exports["moodle"])
    assert [one.text for one in bank.iterfind(".//category/text")] == [
        "$course$/top/Smakprov/Sak 4: Bloggen"
    ]
    assert len(read_moodle(exports["moodle"])) == len(read_csv(exports["csv"])) == 5


def test_a_lesson_s_questions_are_in_its_cartridge(course: CourseBuilder, html: Path) -> None:
    assert [one.text for one in read_imscc(lesson_of(course, html)["imscc"])] == [
        "Vad?", "Vilka?", "Är det så?", "Är det så nu?", "Är det så då?",
    ]  # fmt: skip


def test_what_leads_through_the_site_is_left_out(course: CourseBuilder, html: Path) -> None:
    page = packed_page(course, html)
    for gone in (
        "site-menu",
        "site-turn",
        "site-search",
        "site-to-menu",
        "ladda-ner",
        "utskrifter",
        "Jupyter",
        "som leder",
        "ld+json",
        "04.json",
        "?abc123",
        "<!--",
    ):
        assert gone not in page, gone
    for kept in (
        "Granskad",
        "<dt>Licens</dt>",
        "Text och bilder",
        '&amp; <a href="https://example.org/">',
        '<a href="#prova">',
        "\\u003c eller [sidan](https://example.org/a.html)",
    ):
        assert kept in page, kept


def test_links_to_other_pages_become_words_without_an_address(
    course: CourseBuilder, html: Path
) -> None:
    page = packed_page(course, html)
    assert "Se <span><span>flöde</span></span>, <span>sak 5</span>" in page
    assert "Läs ordlistan" in page


def test_links_to_other_pages_lead_to_the_published_site(course: CourseBuilder, html: Path) -> None:
    course.write(
        "_config.yml", 'sphinx: {config: {studycircle_site_url: "https://example.org/23/"}}\n'
    )
    page = packed_page(course, html)
    assert (
        '<a href="https://example.org/23/book/ordlista.html#term-flode"><span>flöde</span></a>'
        in page
    )
    assert "Läs [ordlistan](https://example.org/23/book/ordlista.html#x)" in page


def test_links_between_pages_of_a_package_lead_there() -> None:
    page = take_apart(PLACE, PAGE)
    written = page.written({PLACE, "notebooks/05-natverk.html"}, "", {})
    assert '<a href="05-natverk.html">sak 5</a>' in written


def test_a_page_is_otherwise_kept_to_the_letter() -> None:
    text = '<!DOCTYPE html>\n<html lang="sv"><body>\n<p class=\'x\'>Å &nbsp;&#8211; <b>ö</B><br/></p><script>a < b && "</p>"</script></body></html>\n'
    assert take_apart("a.html", text).written({}, "", {}) == text.replace("</B>", "</b>")


def test_an_end_tag_too_many_and_one_too_few_do_no_harm() -> None:
    text = "<body><p>a</i><ul><li>b<li>c</ul></p></body>"
    assert (
        take_apart("a.html", text).written({}, "", {}) == "<body><p>a<ul><li>b<li>c</ul></p></body>"
    )


def test_no_address_where_none_is_said(course: CourseBuilder) -> None:
    assert read_site(course.root).address == ""
    course.write("_config.yml", "sphinx: {config: {language: sv}}\n")
    assert read_site(course.root).address == ""


def test_a_file_the_site_has_not_is_told(course: CourseBuilder, html: Path) -> None:
    (html / "_images/figur.svg").unlink()
    with pytest.raises(ExportError, match=r"figur\.svg: export-file-missing .* – build it anew"):
        lesson_of(course, html)


def test_a_quiz_that_cannot_be_read_is_told(course: CourseBuilder, html: Path) -> None:
    course.write("notebooks/04-bloggen/quiz.yml", "kind: quiz\ntitle: Testa dig\nquestions: []\n")
    with pytest.raises(CourseError, match=r"quiz\.yml:3"):
        lesson_of(course, html)


def test_a_changed_file_is_read_anew(course: CourseBuilder, html: Path) -> None:
    before = unpacked(lesson_of(course, html)["scorm"])
    (html / "_static/kind-cards.js").write_text("nytt")
    after = unpacked(lesson_of(course, html)["scorm"])
    assert before["_static/kind-cards.js"] != after["_static/kind-cards.js"] == b"nytt"
    assert "_static/later-stor.js" not in after


def test_the_same_site_gives_the_same_bytes(course: CourseBuilder, html: Path) -> None:
    assert lesson_of(course, html) == lesson_of(course, build(html.with_name("html2")))


def test_a_sco_says_what_it_is(course: CourseBuilder, html: Path) -> None:
    files = unpacked(lesson_of(course, html)["scorm"])
    manifest = ElementTree.fromstring(files["imsmanifest.xml"])
    adl = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormtype"
    [resource] = [one for one in manifest.iter() if one.tag.endswith("resource")]
    assert (resource.get(adl), resource.get("href"), resource.get("type")) == (
        "sco",
        PLACE,
        "webcontent",
    )
    assert [one.tag.rpartition("}")[2] for one in manifest] == [
        "metadata",
        "organizations",
        "resources",
    ]
    assert manifest.findtext(".//{*}schemaversion") == "1.2"
    assert not [name for name in files if name.endswith(".xsd")]
    assert FILES.keys() >= {*files} - {
        PLACE,
        "imsmanifest.xml",
        "_static/scorm.js",
        "_static/package.css",
    }


def test_the_script_of_a_sco_sets_nothing_but_its_status() -> None:

    script = (Path(room.__file__).parent / "scorm.js").read_text(encoding="utf-8")
    assert script.count("LMSSetValue") == 1
    assert "LMSSetValue(STATUS, value)" in script
    assert script.count("cmi.") == 2  # the comment says it too
