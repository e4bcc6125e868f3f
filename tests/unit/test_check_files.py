# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a file can have wrong by its form: bytes, JSON, YAML, the notebook's canonical form."""

from __future__ import annotations

import os

import pytest
from builder import PICTURES, QUIZ, CourseBuilder, markdown

NOTEBOOK = "notebooks/04-bloggen.ipynb"
QUIZ_FILE = "notebooks/04-bloggen/quiz.yml"

# --- bytes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [NOTEBOOK, QUIZ_FILE, "book/facts.yml", "book/om.md", "_toc.yml"])
def test_file_not_utf8(course: CourseBuilder, name: str) -> None:
    text = (course.root / name).read_bytes()
    place = text.index(b"\n") + 1
    course.write(name, text[:place] + b"\xe5" + text[place:])
    found = [one for one in course.findings() if one.code == "file-not-utf8"]
    assert [(one.path, one.line) for one in found] == [(name, 2)]


@pytest.mark.parametrize("name", [NOTEBOOK, QUIZ_FILE, "book/facts.yml", "book/om.md", "_toc.yml"])
@pytest.mark.parametrize("text", [b"", b" \n\n"])
def test_file_empty(course: CourseBuilder, name: str, text: bytes) -> None:
    course.write(name, text)
    assert "file-empty" in course.codes()


@pytest.mark.parametrize("name", [NOTEBOOK, QUIZ_FILE])
def test_file_too_large(course: CourseBuilder, name: str) -> None:
    course.write(name, "# " + "x" * 2_100_000)
    assert "file-too-large" in course.codes()


@pytest.mark.parametrize(
    "name", ["book/course.yml", "book/facts.yml", "book/glossary.yml", "_toc.yml"]
)
def test_file_unreadable_when_it_is_missing(course: CourseBuilder, name: str) -> None:
    (course.root / name).unlink()
    assert "file-unreadable" in course.codes()


def test_file_unreadable_when_it_is_a_folder(course: CourseBuilder) -> None:
    course.path.unlink()
    course.path.mkdir()
    assert "file-unreadable" in course.codes()


@pytest.mark.parametrize(
    "name", [NOTEBOOK, QUIZ_FILE, "notebooks/04-bloggen/figur.svg", "book/om.md"]
)
def test_symlink_outside(
    course: CourseBuilder, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "hemligt"
    outside.write_bytes((course.root / name).read_bytes())
    (course.root / name).unlink()
    (course.root / name).symlink_to(outside)
    assert "symlink-outside" in course.codes()


def test_symlink_outside_to_a_folder(
    course: CourseBuilder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (course.folder / "bilder").symlink_to(tmp_path_factory.mktemp("outside"))
    assert "symlink-outside" in course.codes()


def test_file_unreadable_when_it_is_a_pipe(course: CourseBuilder) -> None:
    os.mkfifo(course.folder / "ror.yml")
    assert "file-unreadable" in course.codes()


def test_a_symlink_inside_is_well(course: CourseBuilder) -> None:
    (course.root / QUIZ_FILE).rename(course.folder / "andra.yml")
    (course.root / QUIZ_FILE).symlink_to("andra.yml")
    assert course.codes() <= {"data-unused"}


def test_a_symlink_that_leads_nowhere_or_to_itself(course: CourseBuilder) -> None:
    (course.folder / "borta.yml").symlink_to("finns-inte")
    (course.folder / "runt.yml").symlink_to("runt.yml")
    assert "file-unreadable" in course.codes()


# --- JSON ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"cells": [', '"cells": [,', "json-broken"),
        ('"cells": [', '"cells": {', "json-broken"),
        ('"nbformat": 4,', '"nbformat": 4', "json-broken"),
        ('"nbformat": 4,', '"nbformat": 04,', "json-broken"),
        ('"nbformat": 4,', "nbformat: 4,", "json-broken"),
        ('"nbformat": 4,', '"nbformat": "4,', "json-broken"),
        ('"nbformat": 4,', '"nbformat": 4, "nbformat": 4,', "json-duplicate-key"),
        ('"number": 4', '"number": NaN', "json-number"),
        ('"number": 4', '"number": -Infinity', "json-number"),
        ('"number": 4', '"number": 1e999', "json-number"),
        ('"number": 4', '"number": ' + "9" * 6000, "json-number"),
        ('"title": "Bloggen"', r'"title": "Blog\ud800gen"', "json-surrogate"),
        ('"title": "Bloggen"', r'"title": "Blog\u0000gen"', "json-control"),
        ('"title": "Bloggen"', r'"title": "Blog\qgen"', "json-broken"),
        ('"number": 4', '"number": ' + "[" * 100_000, "json-too-deep"),
        ('"number": 4', '"number": ' + '{"a":' * 100_000, "json-too-deep"),
    ],
)
def test_broken_json_is_found_on_its_line(
    course: CourseBuilder, old: str, new: str, code: str
) -> None:
    line = course.path.read_text(encoding="utf-8").split(old)[0].count("\n") + 1
    course.edit_saved(old, new)
    found = [one for one in course.findings() if one.code.startswith("json")]
    assert [one.code for one in found] == [code]
    assert line <= found[0].line <= line + 1


@pytest.mark.parametrize("end", ["\v", "\f", "\u00a0", "\u2028", "{}"])
def test_what_follows_after_the_notebook(course: CourseBuilder, end: str) -> None:
    """What Python calls space is none in JSON."""
    text = course.path.read_text(encoding="utf-8")
    course.path.write_text(text + end, encoding="utf-8")
    assert course.codes() == {"json-broken"}


def test_emoji_and_escapes_are_well(course: CourseBuilder) -> None:
    course.rewrite("prova", "1. Sortera", '"Hej" \\ 😀 1. Sortera\t')
    assert course.codes() == set()


# --- the notebook's form -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"nbformat": 4,', '"nbformat": 3,', "notebook-format"),
        ('"nbformat_minor": 5', '"nbformat_minor": 4', "notebook-format"),
        ('"nbformat_minor": 5', '"nbformat_minor": true', "notebook-format"),
        ('"nbformat": 4,', '"extra": 1,\n "nbformat": 4,', "notebook-schema"),
        ('"cell_type": "markdown"', '"cell_type": "raw"', "cell-kind"),
        ('"cell_type": "markdown"', '"cell_type": "Markdown"', "cell-kind"),
        ('"cell_type": "markdown"', '"cell_type": 7', "cell-kind"),
        ('   "id": "sak",\n', "", "cell-id-missing"),
        ('"id": "sak"', '"id": "a1b2c3d4"', "cell-id-form"),
        ('"id": "sak"', '"id": "6f1b9bb2-1c3d-4a9e-8d57-0a3f5ad2c111"', "cell-id-form"),
        ('"id": "sak"', '"id": "Sak Ett"', "cell-id-form"),
        ('"id": "sak"', '"id": "varfor"', "cell-id-doubled"),
        ('"id": "sak",', '"id": "sak",\n   "attachments": {},', "cell-attachment"),
        ('"id": "sak",', '"id": "sak",\n   "extra": {},', "notebook-schema"),
        ('"execution_count": null,\n   "id"', '"execution_count": 3,\n   "id"', "execution-count"),
        ('   "execution_count": null,\n   "id"', '   "id"', "notebook-schema"),
        ('"text/plain": [', '"text/html": [], "text/plain": [', "output-kind"),
        ('"output_type": "execute_result"', '"output_type": "error"', "output-kind"),
        ('"output_type": "execute_result"', '"output_type": "display_data"', "output-kind"),
        ('"language_info": {', '"widgets": {},\n  "language_info": {', "widget-state"),
        ('"language_info": {', '"signature": "x",\n  "language_info": {', "metadata-unknown"),
        ('"name": "python"', '"namn": "python"', "notebook-schema"),
        ('"source_hidden": true', '"source_hidden": false', "metadata-unknown"),
        ('"tags": [', '"collapsed": true,\n    "tags": [', "metadata-unknown"),
        ('"cells": [', '"cells": [3,', "notebook-schema"),
        ('    "# Sak 4: Bloggen\\n",', "    7,", "notebook-schema"),
        ('"tags": [\n     "leader"\n    ]', '"tags": "leader"', "notebook-schema"),
    ],
)
def test_the_form_of_a_notebook(course: CourseBuilder, old: str, new: str, code: str) -> None:
    course.edit_saved(old, new)
    assert code in course.codes()


def test_metadata_unknown_says_what_was_meant(course: CourseBuilder) -> None:
    course.edit_saved('"studycircle": {', '"studycirkel": {')
    found = {one.code: one for one in course.findings()}
    assert found["metadata-unknown"].mend == "did you mean studycircle?"
    assert "metadata-missing" in found


@pytest.mark.parametrize("text", ["[]", "3", '"hej"', "null", "{}", '{"cells": {}}'])
def test_json_that_is_no_notebook(course: CourseBuilder, text: str) -> None:
    course.write(NOTEBOOK, text)
    assert "notebook-schema" in course.codes()


def test_notebook_form_is_said_with_the_line(course: CourseBuilder) -> None:
    course.edit_saved('   "id": "sak",', '    "id": "sak",')
    found = course.only()
    assert (found.code, found.line) == ("notebook-form", 5)


def test_notebook_form_without_the_last_newline(course: CourseBuilder) -> None:
    course.write(NOTEBOOK, course.path.read_text(encoding="utf-8").rstrip("\n"))
    assert course.only().code == "notebook-form"


def test_notebook_form_with_a_byte_order_mark(course: CourseBuilder) -> None:
    course.write(NOTEBOOK, "\ufeff" + course.path.read_text(encoding="utf-8"))
    assert course.only().code == "notebook-form"


# --- metadata ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"slogan": "x"}, "key-unknown"),
        ({"number": "4"}, "value-type"),
        ({"number": 4.5}, "value-type"),
        ({"number": True}, "value-type"),
        ({"number": 0}, "value-too-small"),
        ({"number": 5}, "lesson-name"),
        ({"slug": "blogg"}, "lesson-name"),
        ({"slug": "Bloggen"}, "value-form"),
        ({"summary": "x" * 201}, "value-too-large"),
        ({"summary": ""}, "value-too-small"),
        ({"outcomes": ["ett"]}, "value-too-small"),
        ({"keywords": ["a"] * 9}, "value-too-large"),
        ({"keywords": ["a", "b", "a"]}, "metadata-doubled"),
        ({"level": "Bas"}, "value-unknown"),
        ({"digcomp": ["3.1", "9.9"]}, "digcomp-unknown"),
        ({"reviewed": "i dag"}, "value-type"),
        ({"reviewed": "2026-02-30"}, "value-type"),
        ({"reviewed": 20261122}, "value-type"),
        ({"minutes": {"varfor": 5}}, "key-missing"),
        ({"minutes": []}, "value-type"),
    ],
)
def test_metadata(course: CourseBuilder, change: dict[str, object], code: str) -> None:
    course.about(**change)
    assert code in course.codes()


@pytest.mark.parametrize("minutes", [{"prova": 0, "varfor": 4}, {"prova": 16}])
def test_minutes_total(course: CourseBuilder, minutes: dict[str, int]) -> None:
    course.lesson["metadata"]["studycircle"]["minutes"].update(minutes)
    course.save()
    assert {"minutes-total", "title-minutes"} <= course.codes()


# --- YAML --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (QUIZ.replace("title:", "kind: quiz\ntitle:"), "yaml-duplicate-key", 2),
        (QUIZ.replace("kind: quiz", "kind: [quiz"), "yaml-broken", 2),
        (QUIZ.replace("kind: quiz", "kind: &a quiz"), "yaml-anchor", 1),
        (QUIZ.replace("kind: quiz", "kind: !!python/name:os.system quiz"), "yaml-tag", 1),
        (QUIZ.replace("kind: quiz", "? [a, b]\n: c\nkind: quiz"), "yaml-key", 1),
        (QUIZ + "---\nkind: quiz\n", "yaml-documents", 10),
        (QUIZ.replace("Testa dig", '"Testa\\0 dig"'), "yaml-control", 2),
        (QUIZ.replace("Testa dig", "Testa\x07 dig"), "yaml-broken", 2),
        (QUIZ.replace("Testa dig", "2026-02-30"), "yaml-date", 2),
        (QUIZ.replace("Testa dig", "Testa #vinterbad"), "yaml-cut", 2),
        (QUIZ.replace("Testa dig", "Testa dig # nu"), "yaml-cut", 2),
        (QUIZ.replace("Testa dig", "[" * 50_000), "yaml-too-deep", 2),
        ("# bara en kommentar\n", "file-empty", 1),
        ("[]\n", "value-type", 1),
        (QUIZ.replace("kind: quiz", "kind: frågesport"), "kind-unknown", 1),
        (QUIZ.replace("kind: quiz\n", ""), "kind-unknown", 1),
        (QUIZ.replace("title: Testa dig", "title: 7"), "value-type", 2),
        (QUIZ.replace("type: single", "type: singel"), "type-unknown", 4),
        (QUIZ.replace(", right: true", "", 1), "quiz-no-right-answer", 4),
        (QUIZ.replace("id: b", "id: a"), "quiz-doubled-id", 5),
        (QUIZ.replace(", feedback: nej", "", 1), "key-missing", 4),
        (QUIZ.rpartition("  - ")[0], "quiz-too-few-questions", 1),
        (QUIZ.replace("kind: quiz", "kind: quiz\nextra: 1"), "key-unknown", 2),
    ],
)
def test_yaml_faults_are_found_on_their_line(
    course: CourseBuilder, text: str, code: str, line: int
) -> None:
    course.write(QUIZ_FILE, text)
    found = [one for one in course.findings() if one.path == QUIZ_FILE and one.code == code]
    assert [one.line for one in found] == [line]


@pytest.mark.parametrize(
    "title", ["Prov # ett ord", "'Testa dig' # nu", "Testa#dig", '"Testa #dig"', "Testa dig\n# nu"]
)
def test_a_comment_that_cuts_no_text_is_well(course: CourseBuilder, title: str) -> None:
    course.write(QUIZ_FILE, QUIZ.replace("Testa dig", title))
    assert "yaml-cut" not in course.codes()


def test_a_cut_text_is_found_whatever_a_reader_takes_for_the_end_of_a_line(
    course: CourseBuilder,
) -> None:
    text = QUIZ.replace("title: Testa dig", "intro: 'å\u2028😀'\ntitle: Testa #dig")
    course.write(QUIZ_FILE, f"\ufeff{text}")
    [found] = [one for one in course.findings() if one.code == "yaml-cut"]
    assert found.message == "the text ends before «#dig»"


def test_a_yaml_bomb_ends_quickly(course: CourseBuilder) -> None:
    rows = ['a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]']
    for one, after in zip("abcdefgh", "bcdefghi", strict=True):
        rows.append(f"{after}: &{after} [" + ",".join([f"*{one}"] * 9) + "]")
    course.write("book/facts.yml", "\n".join(rows) + "\n")
    assert "yaml-anchor" in course.codes()


def test_every_fault_of_a_quiz_is_said_at_once(course: CourseBuilder) -> None:
    text = QUIZ.replace(", right: true", "", 1).replace("id: b", "id: a")
    course.write(QUIZ_FILE, text)
    assert {"quiz-no-right-answer", "quiz-doubled-id"} <= course.codes()


def test_one_broken_entry_does_not_hide_the_others(course: CourseBuilder) -> None:
    text = PICTURES + "  - {file: borta.svg, title: 3}\n"
    course.write("notebooks/04-bloggen/bilder.yml", text)
    assert course.codes() == {"value-type", "key-missing"}


def test_findings_print_as_one_line(course: CourseBuilder) -> None:
    course.add("prova", markdown("egen", "Hej.", "Leader"))
    found = course.only()
    place = f"{NOTEBOOK}:{found.line}: "
    assert str(found) == (
        f"{place}tag-unknown the cell tag «Leader» is not known – did you mean leader?"
    )
