# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a course's files can have wrong between them: registers, pictures, links, order, meetings."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from builder import FACTS, GLOSSARY, SVG, TODAY, CourseBuilder, markdown

import studycircle.course
from studycircle.activities.kind import Activity
from studycircle.course.licence_rules import RULES
from studycircle.course.plan import WHOLE
from studycircle.course.rule_book import RULES as CIRCLE_RULES
from studycircle.publish import check
from studycircle.publish.check import check_course

BILDER = "notebooks/04-bloggen/bilder.yml"

# --- facts and terms -----------------------------------------------------------------------------


def test_fact_unknown(course: CourseBuilder) -> None:
    course.rewrite("prova", "Sortera", "Sortera{fact}`blogg-1998`")
    found = {one.code: one for one in course.findings()}
    assert found.keys() == {"fact-unknown", "fact-unlisted"}
    assert found["fact-unknown"].mend == "did you mean blogg-1997?"


def test_fact_unlisted(course: CourseBuilder) -> None:
    course.about(facts=[])
    assert course.only().code == "fact-unlisted"


def test_fact_unused(course: CourseBuilder) -> None:
    course.rewrite("upptack", "{fact}`blogg-1997`", "")
    found = course.only()
    assert found.code == "fact-unused"
    assert '"facts"' in course.path.read_text().split("\n")[found.line - 1]


def test_fact_unverified(course: CourseBuilder) -> None:
    course.edit("book/facts.yml", "status: verified", "status: unverified")
    assert course.only().code == "fact-unverified"


def test_fact_unverified_but_not_used_is_well(course: CourseBuilder) -> None:
    entry = FACTS.partition("\n")[2].replace("blogg-1997", "annat")
    course.write("book/facts.yml", FACTS + entry.replace("verified", "unverified"))
    assert course.codes() == set()


def test_fact_past_review_is_a_warning_by_name(course: CourseBuilder) -> None:
    course.edit("book/facts.yml", "review: 2027-11-01", "review: 2026-11-21")
    found = course.only()
    assert (found.code, found.severity, found.line) == ("fact-past-review", "warning", 2)
    assert "blogg-1997" in found.message
    assert not check_course(course.root, date(2026, 11, 21))[1].found


def test_fact_review_order(course: CourseBuilder) -> None:
    course.edit("book/facts.yml", "checked: 2026-11-01", "checked: 2027-11-02")
    assert course.only().code == "fact-review-order"


def test_fact_doubled(course: CourseBuilder) -> None:
    course.write("book/facts.yml", FACTS + FACTS.partition("\n")[2])
    assert (course.only().code, course.only().line) == ("fact-doubled", 9)


def test_a_fact_in_a_page(course: CourseBuilder) -> None:
    course.edit("book/om.md", "Se", "Se{fact}`okand`")
    assert (course.only().code, course.only().line) == ("fact-unknown", 5)


def test_term_unknown(course: CourseBuilder) -> None:
    course.rewrite("upptack", "{term}`Flöde`", "{term}`flödena <flöd>`")
    assert (course.only().code, course.only().mend) == ("term-unknown", "did you mean flöde?")


def test_a_term_in_another_form_is_well(course: CourseBuilder) -> None:
    course.rewrite("upptack", "{term}`Flöde`", "{term}`Flödena <flöde>`")
    assert course.codes() == set()


def test_term_doubled(course: CourseBuilder) -> None:
    course.write("book/glossary.yml", GLOSSARY + GLOSSARY.partition("\n")[2])
    assert course.only().code == "term-doubled"


def test_a_term_that_no_text_uses_is_well(course: CourseBuilder) -> None:
    course.write("book/glossary.yml", GLOSSARY + "  - {term: tagg, text: Ett ord.}\n")
    assert course.codes() == set()


def test_role_unknown(course: CourseBuilder) -> None:
    course.rewrite("prova", "Sortera", "Sortera {fakta}`x`")
    assert (course.only().code, course.only().mend) == ("role-unknown", "did you mean fact?")


# --- pictures --------------------------------------------------------------------------------------


def test_picture_no_alt(course: CourseBuilder) -> None:
    course.rewrite("figur", "![En blogg uppifrån]", "![ ]")
    assert course.only().code == "picture-no-alt"


def test_picture_no_tasl(course: CourseBuilder) -> None:
    course.write(BILDER, "pictures: []\n")
    assert course.only().code == "picture-no-tasl"


def test_picture_no_tasl_without_a_list(course: CourseBuilder) -> None:
    (course.root / BILDER).unlink()
    assert course.only().code == "picture-no-tasl"


def test_picture_missing(course: CourseBuilder) -> None:
    course.rewrite("figur", "figur.svg", "bild.svg")
    assert course.codes() == {"picture-missing", "data-unused"}


def test_picture_file_missing(course: CourseBuilder) -> None:
    course.edit(BILDER, "figur.svg", "bild.svg")
    assert course.codes() == {"picture-file-missing", "picture-no-tasl"}


def test_picture_remote(course: CourseBuilder) -> None:
    course.add("figur", markdown("en-till", "![En blogg](https://example.org/bild.png)"))
    assert course.only().code == "picture-remote"


def test_picture_in_a_figure_directive(course: CourseBuilder) -> None:
    text = "```{figure} 04-bloggen/figur.svg\n:alt: En blogg\n\nText.\n```"
    course.rewrite("figur", "![En blogg uppifrån](04-bloggen/figur.svg)", text)
    assert course.codes() == set()
    course.rewrite("figur", ":alt: En blogg\n", "")
    assert course.only().code == "picture-no-alt"


@pytest.mark.parametrize(
    "licence",
    ["CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-SA-1.0", "GFDL-1.3-or-later", "CC-BY-NC-SA-3.0"],
)
def test_picture_licence(course: CourseBuilder, licence: str) -> None:
    course.edit(BILDER, "CC-BY-SA-4.0", licence)
    assert (course.only().code, course.only().line) == ("picture-licence", 2)


@pytest.mark.parametrize("licence", ["CC0-1.0", "PDM", "CC-BY-2.0", "CC-BY-SA-3.0", "CC-BY-SA-2.0"])
def test_a_licence_that_by_sa_takes_in(course: CourseBuilder, licence: str) -> None:
    course.edit(BILDER, "CC-BY-SA-4.0", licence)
    assert course.codes() == set()


@pytest.mark.parametrize("licence", ["CC BY-SA 4.0", "copyright", "cc-by-4.0"])
def test_licence_unknown(course: CourseBuilder, licence: str) -> None:
    course.edit(BILDER, "CC-BY-SA-4.0", licence)
    assert course.only().code == "licence-unknown"


def test_picture_doubled(course: CourseBuilder) -> None:
    text = (course.root / BILDER).read_text(encoding="utf-8")
    course.write(BILDER, text + text.partition("\n")[2])
    assert course.only().code == "picture-doubled"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<g onload="x()"/>',
        '<image href="https://example.org/x.png"/>',
        "<style>@import 'x'</style>",
        "<foreignObject/>",
    ],
)
def test_picture_active(course: CourseBuilder, inside: str) -> None:
    course.write("notebooks/04-bloggen/figur.svg", SVG.replace("</svg>", f"\n{inside}</svg>"))
    assert (course.only().code, course.only().line) == ("picture-active", 2)


def test_picture_broken(course: CourseBuilder) -> None:
    course.write("notebooks/04-bloggen/figur.svg", "hej\n")
    assert course.only().code == "picture-broken"


def test_figure_missing(course: CourseBuilder) -> None:
    course.take_out("figur")
    assert course.codes() == {"figure-missing", "data-unused"}


# --- files nobody uses -----------------------------------------------------------------------------


def test_data_unused(course: CourseBuilder) -> None:
    course.write("notebooks/04-bloggen/rest.txt", "hej")
    found = course.only()
    assert (found.code, found.severity) == ("data-unused", "warning")


def test_a_file_that_an_activity_names_is_used(course: CourseBuilder) -> None:
    course.write("notebooks/04-bloggen/kort.svg", SVG)
    course.edit("notebooks/04-bloggen/kort.yml", "text: D", "text: kort.svg")
    course.save()
    assert course.codes() == set()


def test_folder_orphan(course: CourseBuilder) -> None:
    course.write("notebooks/07-korta-inlagg/quiz.yml", "kind: quiz\n")
    assert course.only().code == "folder-orphan"


# --- links -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("../book/borta.md", "link-dead"),
        ("../book/om", "link-dead"),
        ("/book/om.md", "link-dead"),
        ("../book", "link-dead"),
        ("", "link-dead"),
        ("#finns-inte", "link-anchor"),
        ("../book/om.md#finns-inte", "link-anchor"),
        ("../book/om.html", "link-html"),
        ("06-flodet.html#prova", "link-html"),
        ("../../../../../../etc/passwd", "link-outside"),
        ("javascript:alert(1)", "link-scheme"),
        ("file:///etc/passwd", "link-scheme"),
        ("https://", "link-malformed"),
        ("https://exempel", "link-malformed"),
        ("https://[::1", "link-malformed"),
        ("https://user:pass@example.org/", "link-malformed"),
        ("mailto:ingen", "link-malformed"),
    ],
)
def test_a_link_that_leads_nowhere(course: CourseBuilder, link: str, code: str) -> None:
    course.rewrite("prova", "1. Sortera", f"Först ett ord.\n[Läs]({link})\n\n1. Sortera")
    found = course.only()
    assert found.code == code
    assert "[Läs]" in course.path.read_text(encoding="utf-8").split("\n")[found.line - 1]


@pytest.mark.parametrize(
    "link",
    [
        "../book/om.md",
        "../book/om.md#en-rubrik-till",
        "../book/om.md#om",
        "04-bloggen.ipynb#gå-vidare",
        "04-bloggen.ipynb#så-gör-du-i-wordpress-kollat-2026-11",
        "#varför",
        "#varf%C3%B6r",
        "#min-plats",
        "min-plats",
        "04-bloggen/kort.yml",
        "https://www.kb.se/hitta?x=1#y",
        "https://sv.wikipedia.org/wiki/Blogg_(dagbok)",
        "mailto:nagon@example.org",
        "tel:+46123",
    ],
)
def test_a_link_that_leads_somewhere(course: CourseBuilder, link: str) -> None:
    text = f"(min-plats)=\n### Så här\n\n[Läs]({link} 'Titel')"
    course.rewrite("prova", "### Så här", text)
    assert course.codes() == set()


def test_a_link_to_a_page_without_suffix_says_which(course: CourseBuilder) -> None:
    course.rewrite("prova", "Sortera", "Sortera [om](../book/om)")
    assert course.only().mend == "write ../book/om.md"


def test_links_in_pages_and_in_reference_style(course: CourseBuilder) -> None:
    course.write("book/om.md", "# Om\n\n## En rubrik till\n\n[x][1]\n\n[1]: borta.md\n")
    assert (course.only().code, course.only().line) == ("link-dead", 7)


def test_link_leader(course: CourseBuilder) -> None:
    course.write("book/ledare/index.md", "# För ledare\n\n[Om](../om.md)\n")
    course.edit("_toc.yml", "book/om", "book/om\n      - file: book/ledare/index")
    course.rewrite("ledare-0", "Säg", "[Läs mer](../book/ledare/index.md). Säg")
    assert course.codes() == set()
    course.rewrite("prova", "Sortera", "Sortera [så](../book/ledare/index.md)")
    assert course.only().code == "link-leader"


@pytest.mark.parametrize(
    ("role", "code"),
    [
        ("{ref}`borta`", "link-anchor"),
        ("{doc}`../book/borta`", "link-dead"),
        ("{download}`fil <04-bloggen/borta.txt>`", "link-dead"),
    ],
)
def test_a_role_that_leads_nowhere(course: CourseBuilder, role: str, code: str) -> None:
    course.rewrite("prova", "Sortera", f"Sortera {role}")
    assert course.only().code == code


def test_a_role_that_leads_somewhere(course: CourseBuilder) -> None:
    course.edit("book/om.md", "## En", "(hit)=\n## En")
    course.rewrite("prova", "Sortera", "Sortera {ref}`hit` {doc}`/book/om` {doc}`../book/om`")
    assert course.codes() == set()


def test_heading_jump_in_a_page(course: CourseBuilder) -> None:
    course.edit("book/om.md", "## En", "### En")
    assert (course.only().code, course.only().line) == ("heading-jump", 3)


def test_front_matter_is_no_heading(course: CourseBuilder) -> None:
    course.write("book/om.md", "---\ntitle: Om\n---\n# Om\n\n## En rubrik till\n")
    assert course.codes() == set()


# --- the order of the book -------------------------------------------------------------------------


def test_toc_missing(course: CourseBuilder) -> None:
    course.edit("_toc.yml", "      - file: notebooks/04-bloggen\n", "      - file: book/om\n")
    course.edit("_toc.yml", "  - caption: Om\n    chapters:\n      - file: book/om\n", "")
    assert course.only().code == "toc-missing"


def test_toc_doubled(course: CourseBuilder) -> None:
    course.edit("_toc.yml", "book/om", "book/om\n      - file: notebooks/04-bloggen")
    assert (course.only().code, course.only().line) == ("toc-doubled", 10)


def test_toc_dead(course: CourseBuilder) -> None:
    course.edit("_toc.yml", "book/om", "book/om\n      - file: notebooks/05-borta")
    assert course.only().code == "toc-dead"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("root: book/index\n", ""),
        ("root: book/index", "root: [book/index]"),
        ("- file: book/om", "- fil: book/om"),
        ("- file: book/om", "- book/om"),
        ("parts:\n", "parts: nej\nresten:\n"),
    ],
)
def test_toc_form(course: CourseBuilder, old: str, new: str) -> None:
    course.edit("_toc.yml", old, new)
    assert "toc-form" in course.codes()


def test_toc_order(course: CourseBuilder) -> None:
    course.second_lesson("02-loggboken")
    assert course.codes() == {"toc-order"}


def test_page_not_in_toc(course: CourseBuilder) -> None:
    course.write("book/ny.md", "# Ny\n")
    found = course.only()
    assert (found.code, found.severity) == ("page-not-in-toc", "warning")


# --- lessons, meetings and plans -------------------------------------------------------------------


def test_lesson_doubled(course: CourseBuilder) -> None:
    course.second_lesson()
    course.write(
        "notebooks/06-annat.ipynb", (course.root / "notebooks/06-flodet.ipynb").read_bytes()
    )
    assert {"lesson-doubled", "lesson-name"} <= course.codes()


def test_lesson_name(course: CourseBuilder) -> None:
    course.write("notebooks/blogg.ipynb", course.path.read_bytes())
    assert course.only().code == "lesson-name"


@pytest.mark.parametrize("folder", ["", "notebooks"])
def test_lessons_missing(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    codes = {one.code for one in check_course(tmp_path, TODAY)[1]}
    assert {"lessons-missing", "file-unreadable"} == codes


def test_meeting_lesson_missing(course: CourseBuilder) -> None:
    course.second_lesson()
    course.edit("book/course.yml", "[4, 6]", "[4]")
    assert (course.only().code, course.only().line) == ("meeting-lesson-missing", 2)


def test_meeting_lesson_doubled(course: CourseBuilder) -> None:
    course.edit("book/course.yml", "lessons: [4]", "lessons: [4, 4]")
    assert course.only().code == "meeting-lesson-doubled"


def test_meeting_lesson_unknown(course: CourseBuilder) -> None:
    course.edit("book/course.yml", "lessons: [4]", "lessons: [4, 5]")
    assert (course.only().code, course.only().line) == ("meeting-lesson-unknown", 5)


def test_a_lesson_that_cannot_be_read_is_still_there(course: CourseBuilder) -> None:
    course.write("notebooks/04-bloggen.ipynb", "{")
    assert course.codes() == {"json-broken"}


def test_plan_lesson_unknown(course: CourseBuilder) -> None:
    course.edit("book/course.yml", "        lessons: [4]", "        lessons: [4, 9]")
    assert course.only().code == "plan-lesson-unknown"


def test_plan_lesson_doubled(course: CourseBuilder) -> None:
    course.edit("book/course.yml", "        lessons: [4]", "        lessons: [4, 4]")
    assert course.only().code == "plan-lesson-doubled"


def test_a_plan_may_leave_lessons_out(course: CourseBuilder) -> None:
    course.second_lesson()
    assert course.codes() == set()


def test_meeting_and_plan_doubled_id(course: CourseBuilder) -> None:
    course.second_lesson()
    course.edit("book/course.yml", "lessons: [4, 6]", "lessons: [4]")
    more = "  - {id: blogg, title: Flöden, lessons: [6]}\nplans:\n"
    course.edit("book/course.yml", "plans:\n", more)
    assert course.codes() == {"meeting-doubled-id"}
    plan = "  - {id: smakprov, title: T, summary: S, meetings: [{title: M, lessons: [6]}]}\n"
    text = (course.root / "book/course.yml").read_text(encoding="utf-8")
    course.write("book/course.yml", text + plan)
    assert course.codes() == {"meeting-doubled-id", "plan-doubled-id"}


# --- a kind with a fault of its own ----------------------------------------------------------------


def test_kind_fault_does_not_hide_the_rest(
    course: CourseBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(ref: str, *rest: object) -> Activity:
        raise IndexError(ref)

    monkeypatch.setattr(check, "read_activity", broken)
    course.write("notebooks/04-bloggen/rest.txt", "hej")
    assert course.codes() == {"kind-fault", "data-unused"}


def test_kind_fault_in_the_summary(course: CourseBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Activity) -> str:
        raise IndexError

    monkeypatch.setattr(Activity, "plain", broken)
    assert course.codes() == {"kind-fault"}


def test_slug_doubled(course: CourseBuilder) -> None:
    course.second_lesson("05-bloggen")
    found = course.only()
    assert found.code == "slug-doubled"
    assert found.path == "notebooks/05-bloggen.ipynb"


# --- the tests themselves --------------------------------------------------------------------------


NO_CODES = {
    "ga-vidare", "hide-input", "remove-input", "testa-dig", "toc-autonumbering", "toc-showcode",
    "toc-showmarkdowntxt", "toc-showtags", "utf-8", "all-rights-reserved", "by-nd-nc", *RULES,
    "studiecirkel-regler", *CIRCLE_RULES, WHOLE,
}  # fmt: skip


def test_every_code_has_a_test() -> None:
    """Each text with a hyphen in the source is a code that some test here names, or no code."""
    files = [*Path(studycircle.course.__file__).parent.glob("*.py"), Path(check.__file__)]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    codes = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', source)) - NO_CODES
    here = Path(__file__).parent
    tests = "\n".join(path.read_text(encoding="utf-8") for path in here.glob("test_c*.py"))
    assert len(codes) > 100
    assert sorted(code for code in codes if f'"{code}"' not in tests) == []
