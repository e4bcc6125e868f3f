# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the course's files become: lessons, meetings, plans, licences, Markdown, canonical notebooks."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import nbformat
import pytest
from builder import SENTENCE, CourseBuilder, markdown, shown
from myst_parser.mdit_to_docutils.base import default_slugify

from studycircle.course.anatomy import DIGCOMP, KEYS, PARTS
from studycircle.course.canonical import canonical
from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.course.licence_mix import taken_in_by_sa
from studycircle.course.licences import LICENCES, deed_url, name_of
from studycircle.course.lix import measure
from studycircle.course.markup import scan, slugs
from studycircle.course.near import suggestion
from studycircle.course.notebook import Cell
from studycircle.course.plan import Meeting, Plan
from studycircle.course.site import Site, read_site

# --- a lesson as an object -------------------------------------------------------------------------


def test_a_course_is_read(course: CourseBuilder) -> None:
    course.second_lesson()
    findings = Findings(course.root)
    made = load_course(course.root, findings)
    assert not findings.found
    assert [one.number for one in made.lessons] == [4, 6]
    lesson = made.lessons[0]
    assert (lesson.name, lesson.slug, lesson.title) == ("04-bloggen", "bloggen", "Bloggen")
    assert (lesson.minutes.total, lesson.minutes.testa_dig) == (45, 5)
    assert lesson.reviewed == date(2026, 11, 22)
    assert tuple(part.key for part in lesson.parts) == KEYS
    assert lesson.activities == ("04-bloggen/kort", "04-bloggen/quiz", "04-bloggen/loggbok")
    assert [cell.id for cell in lesson.leader_cells][:2] == ["ledare-0", "ledare-1"]
    assert [one.file for one in lesson.pictures] == ["figur.svg"]
    assert lesson.folder == course.folder
    assert 0 < lesson.lix.value < 40
    assert made.toc.files == (
        "book/index",
        "notebooks/04-bloggen",
        "notebooks/06-flodet",
        "book/om",
    )
    assert [(part.caption, len(part.files)) for part in made.toc.parts] == [
        ("Möte 2", 2),
        ("Om", 1),
    ]
    assert made.facts["blogg-1997"].checked == date(2026, 11, 1)
    assert made.glossary["flöde"].text == "Inlägg i rad."


def test_what_is_read_is_frozen(course: CourseBuilder) -> None:
    lesson = load_course(course.root, Findings(course.root)).lessons[0]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        lesson.number = 5  # type: ignore[misc]


def test_the_text_of_a_part_is_the_participants(course: CourseBuilder) -> None:
    lesson = load_course(course.root, Findings(course.root)).lessons[0]
    part = lesson.part("varfor")
    assert part is not None
    assert "Maja" in part.text
    assert "Ledare" not in part.text
    assert lesson.part("annat") is None


def test_a_cell_knows_its_lines(course: CourseBuilder) -> None:
    course.rewrite("prova", "1. Sortera korten.", "1. Sortera korten.\n2. Se på dem.")
    lesson = load_course(course.root, Findings(course.root)).lessons[0]
    cell = next(one for one in lesson.cells if one.id == "prova")
    rows = course.path.read_text(encoding="utf-8").split("\n")
    assert "## Prova" in rows[cell.line - 1]
    assert "2. Se på dem." in rows[cell.line_of(6) - 1]
    assert cell.line_of(99) == cell.line_of(6)


@pytest.mark.parametrize(
    ("source", "ref"),
    [
        ('from studycircle import activity; activity("04-bloggen/quiz")', "04-bloggen/quiz"),
        ("from studycircle import activity; activity('04-bloggen/quiz')", None),
        ('from studycircle import activity\nactivity("04-bloggen/quiz")', None),
        ('import os; from studycircle import activity; activity("04-bloggen/quiz")', None),
    ],
)
def test_the_form_of_an_activity_cell(source: str, ref: str | None) -> None:
    assert Cell("a", "code", source, (), 1).activity == ref
    assert Cell("a", "markdown", source, (), 1).activity is None


# --- meetings and plans ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "hours"), [(0, 0), (1, 1), (45, 1), (46, 2), (90, 2), (135, 3)]
)
def test_study_hours_are_45_minutes_begun_ones_counted(minutes: int, hours: int) -> None:
    assert Meeting("M", (1,), minutes).study_hours == hours


def test_a_plan_rounds_up_for_each_meeting() -> None:
    plan = Plan("p", "P", "S", (Meeting("A", (1,), 50), Meeting("B", (2,), 50)))
    assert plan.study_hours == 4


def test_minutes_come_from_the_lessons(course: CourseBuilder) -> None:
    course.second_lesson()
    made = load_course(course.root, Findings(course.root))
    assert [(one.id, one.minutes, one.study_hours) for one in made.meetings] == [("blogg", 90, 2)]
    assert [(one.id, one.study_hours) for one in made.plans] == [("smakprov", 1)]


# --- vocabularies ------------------------------------------------------------------------------------


def test_the_anatomy() -> None:
    assert [part.heading for part in PARTS] == [
        "Varför?", "Upptäck", "Prova", "Testa dig", "Samtala", "Loggbok", "Gå vidare", "Källor"
    ]  # fmt: skip
    assert len(DIGCOMP) == 21


@pytest.mark.parametrize(
    ("licence", "fits"),
    [
        ("CC0-1.0", True), ("CC-PDM-1.0", True), ("PDM", True),
        ("CC-BY-1.0", True), ("CC-BY-2.0", True), ("CC-BY-3.0", True), ("CC-BY-4.0", True),
        ("CC-BY-SA-2.0", True), ("CC-BY-SA-2.5", True), ("CC-BY-SA-3.0", True),
        ("CC-BY-SA-4.0", True), ("CC-BY-SA-1.0", False),
        ("CC-BY-NC-4.0", False), ("CC-BY-ND-4.0", False), ("CC-BY-NC-SA-4.0", False),
        ("CC-BY-NC-ND-2.0", False), ("GFDL-1.3-or-later", False), ("", False), ("MIT", False),
    ],
)  # fmt: skip
def test_licences_that_by_sa_takes_in(licence: str, fits: bool) -> None:
    assert taken_in_by_sa(licence) is fits


def test_licences_have_names_and_deeds() -> None:
    assert LICENCES["CC-BY-SA-4.0"].name == "Erkännande-DelaLika 4.0 Internationell"
    assert name_of("CC-BY-SA-4.0") == "CC BY-SA 4.0"
    assert deed_url("CC-BY-4.0") == "https://creativecommons.org/licenses/by/4.0/deed.sv"
    assert deed_url("CC0-1.0") == "https://creativecommons.org/publicdomain/zero/1.0/deed.sv"
    assert (name_of("okänd"), deed_url("okänd")) == ("okänd", "")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Leader", "leader"), ("ledare", "leader"), ("lëader", "leader"), ("remove_input", "remove-input"),
     ("remove-inputs", "remove-input"), ("quiz", None)],
)  # fmt: skip
def test_near_misses(name: str, meant: str | None) -> None:
    said = suggestion(name, ("leader", "remove-input"))
    assert said == (f"did you mean {meant}?" if meant else None)


# --- Markdown ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Varför?",
        "Så gör du i WordPress (kollat 2026-11)",
        "A – B: «C»",
        "under_streck",
        "1. Ett!",
        "日本",
    ],
)
def test_slugs_are_mysts(title: str) -> None:
    assert slugs(scan(f"# {title.replace('_', chr(92) + '_')}").headings) == {
        default_slugify(title.replace("_", ""))
    } or slugs(scan(f"# {title}").headings) == {default_slugify(title)}


def test_equal_headings_get_numbers_and_deep_ones_no_anchor() -> None:
    assert slugs(scan("# A\n\n## A\n\n### A\n\n#### B\n").headings) == {"a", "a-1", "a-1-2"}


def test_setext_headings_and_tables() -> None:
    marks = scan("Titel\n=====\n\nDel\n---\n\n| a | b |\n|---|---|\n\n- x\n---\n")
    assert [(one.level, one.text) for one in marks.headings] == [(1, "Titel"), (2, "Del")]


def test_links_pictures_and_roles() -> None:
    marks = scan(
        "[![bild](a.svg)](b.md) och `[inte](c.md)`\n"
        "<!-- [inte](d.md) -->\n"
        '[två\nrader](e.md "t") {term}`flöden <flöde>`\n'
        "```\n[inte](f.md)\n```\n"
        "```{note}\n[jo](g.md)\n```\n"
    )
    assert [(one.target, one.line) for one in marks.links] == [
        ("b.md", 1),
        ("e.md", 3),
        ("g.md", 9),
    ]
    assert [(one.text, one.target) for one in marks.pictures] == [("bild", "a.svg")]
    assert [(one.name, one.target) for one in marks.roles] == [("term", "flöde")]


def test_items_are_those_at_the_margin() -> None:
    assert scan("1. a\n   - b\n2. c\n\n- d\n-e\n").items == 3


# --- LIX ---------------------------------------------------------------------------------------------


def test_lix_by_hand() -> None:
    # Nine words in one sentence, one of them («skriver») over six letters.
    assert measure(SENTENCE).value == 9 + 100 / 9
    # Two sentences of two words, one long word of four: 2 + 25.
    assert measure("Hej hopp. Hej kommunen.").value == 27


def test_lix_counts_each_table_cell_and_item_alone() -> None:
    assert measure("| a b | c d |\n|---|---|\n| e f | g h |").longest == 2
    assert measure("- a b\n- c d").longest == 2


# --- the canonical form --------------------------------------------------------------------------------


def messy(**cell: Any) -> str:
    return json.dumps(
        {
            "cells": [markdown("sak", "# A"), cell],
            "metadata": {"widgets": {"x": 1}, "vscode": {}, "studycircle": {"number": 4}},
            "nbformat": 4,
            "nbformat_minor": 2,
        }
    )


def result(**data: str) -> dict[str, Any]:
    return {
        "output_type": "execute_result",
        "execution_count": 7,
        "metadata": {"x": 1},
        "data": {key.replace("_", "/"): value for key, value in data.items()},
    }


def test_the_canonical_form_drops_what_is_passing() -> None:
    cell = shown("akt", "04-bloggen/quiz")
    cell["metadata"] |= {"collapsed": True, "ExecuteTime": {}}
    cell |= {"execution_count": 3, "outputs": [result(text_plain="▶ Quiz\nx", text_html="<b>")]}
    made = canonical(messy(**cell))
    notebook = json.loads(made)
    kept = notebook["cells"][1]
    assert kept["execution_count"] is None
    assert kept["metadata"] == {"jupyter": {"source_hidden": True}, "tags": ["remove-input"]}
    assert [one["data"] for one in kept["outputs"]] == [{"text/plain": ["▶ Quiz\n", "x"]}]
    assert notebook["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "studycircle": {"number": 4},
    }
    assert canonical(made) == made
    assert nbformat.writes(nbformat.reads(made, as_version=4)) + "\n" == made


def test_the_canonical_form_keeps_what_an_author_may_have_meant() -> None:
    cell = markdown("x", "y", "Ledare") | {"attachments": {"a": {}}}
    cell["metadata"]["studycirkel"] = 1
    kept = json.loads(canonical(messy(**cell)))["cells"][1]
    assert kept["metadata"] == {"tags": ["Ledare"], "studycirkel": 1}
    assert "attachments" in kept


def test_output_that_is_large_or_an_error_is_dropped() -> None:
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": "1", "execution_count": 1}
    large = canonical(messy(**cell, outputs=[result(text_plain="å" * 2049)]))
    assert json.loads(large)["cells"][1]["outputs"] == []
    error = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}
    assert json.loads(canonical(messy(**cell, outputs=[error])))["cells"][1]["outputs"] == []


@pytest.mark.parametrize("name", [None, 7, "", "Sak Ett", "sak", "a1b2c3d4", "x" * 65, "å"])
def test_cells_get_readable_ids_that_stay(name: Any) -> None:
    cell = markdown("x", "## Varför?\n\nText.") | {"id": name}
    second = markdown("y", "Mer.") | {"id": name}
    whole = json.loads(messy(**cell))
    whole["cells"].append(second)
    made = canonical(json.dumps(whole))
    assert [one["id"] for one in json.loads(made)["cells"]] == ["sak", "varfor", "varfor-2"]
    assert canonical(made) == made


def test_a_new_id_takes_none_that_is_there() -> None:
    whole = json.loads(messy(**(markdown("x", "## Prova\n\nText.") | {"id": None})))
    whole["cells"].append(markdown("prova", "Mer."))
    made = json.loads(canonical(json.dumps(whole)))
    assert [one["id"] for one in made["cells"]] == ["sak", "prova-2", "prova"]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"cells": 3}', '{"cells": [], "cells": []}', "[" * 100_000,
     '{"cells": [], "metadata": {"x": NaN}}', '{"cells": [], "metadata": {"x": "\\ud800"}}'],
)  # fmt: skip
def test_what_is_no_notebook_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a notebook|surrogates"):
        canonical(text)


def test_line_ends_of_windows_become_ours() -> None:
    made = json.loads(canonical(messy(**markdown("x", "a\r\nb\rc\u2028d"))))
    assert made["cells"][1]["source"] == ["a\n", "b\n", "c\n", "d"]


def test_findings_outside_the_root_keep_their_path() -> None:
    findings = Findings(Path("/kurs"))
    findings.add(Path("/annat/fil.yml"), 0, "file-empty", "is empty", "mend")
    assert [(one.path, one.line) for one in findings] == [("/annat/fil.yml", 1)]


def test_a_course_that_does_not_say_its_name_has_ours(tmp_path: Path) -> None:
    assert read_site(tmp_path) == Site()
    config = "title: Vår kurs\nsphinx:\n  config:\n    studycircle_site_url: https://a.se/k/\n"
    (tmp_path / "_config.yml").write_text(config, encoding="utf-8")
    assert read_site(tmp_path) == Site("Vår kurs", "Vår kurs", "https://a.se/k")
    (tmp_path / "_config.yml").write_text("title: [", encoding="utf-8")
    assert read_site(tmp_path) == Site()
