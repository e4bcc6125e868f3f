# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The maintainer's commands: check, notebooks, new_lesson, schemas."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from builder import COURSE, TOC, TODAY, CourseBuilder

from studycircle.activities.kinds import NAMES
from studycircle.course.yamlfile import read_yaml
from studycircle.publish import new_lesson as module
from studycircle.publish.check import check_course
from studycircle.publish.new_lesson import NewLessonError, new_lesson
from studycircle.publish.schemas import FOLDER, schemas, stale

ROOT = Path(__file__).parents[2]


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "scripts" / f"{script}.py", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )


# --- check -------------------------------------------------------------------------------------


def test_check_of_a_faultless_course(course: CourseBuilder) -> None:
    done = run("check", course.root)
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "1 lessons: 0 errors, 0 warnings\n",
        "",
    )


def test_check_prints_all_and_fails_on_any_error(course: CourseBuilder) -> None:
    course.edit("_toc.yml", "book/om", "book/öm")
    course.take_out("figur")
    done = run("check", course.root)
    assert done.returncode == 1
    assert "_toc.yml:9: toc-dead there is no file book/öm.md or .ipynb – " in done.stdout
    assert "warning: figure-missing" in done.stdout
    assert done.stdout.endswith("1 errors, 3 warnings\n")
    assert "warning:" not in run("check", course.root, "--no-warnings").stdout


def test_check_passes_with_warnings_alone(course: CourseBuilder) -> None:
    course.take_out("figur")
    done = run("check", course.root)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "1 lessons: 0 errors, 2 warnings")


def test_check_of_something_else(tmp_path: Path) -> None:
    assert run("check", tmp_path).returncode == 1
    assert run("check", tmp_path / "borta").returncode == 2
    assert "path:line: code" in run("check", "--help").stdout


def test_check_prints_a_name_that_is_no_text(course: CourseBuilder) -> None:
    Path(os.fsdecode(os.fsencode(course.folder) + b"/\xff.yml")).write_text("a: 1\n")
    done = run("check", course.root)
    assert done.returncode == 1
    assert "activity-name" in done.stdout


# --- notebooks ---------------------------------------------------------------------------------


def test_notebooks_renews_stored_outputs_without_a_kernel(course: CourseBuilder) -> None:
    course.edit("notebooks/04-bloggen/kort.yml", "text: D", "text: Dd")
    assert course.codes() == {"output-stale"}
    before = course.path.read_bytes()
    assert run("notebooks", "--check", course.path).returncode == 1
    assert course.path.read_bytes() == before
    done = run("notebooks", course.path)
    assert (done.returncode, done.stdout) == (0, f"{course.path}: rewritten\n")
    assert course.codes() == set()
    assert "nothing to change" in run("notebooks", "--check", course.path).stdout


def test_notebooks_mends_what_an_editor_left(course: CourseBuilder) -> None:
    notebook = json.loads(course.saved)
    for number, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] == "code":
            cell |= {"execution_count": number}
        cell["metadata"]["editable"] = True
    course.path.write_text(json.dumps(notebook), encoding="utf-8")
    assert run("notebooks", course.path).returncode == 0
    assert course.path.read_text(encoding="utf-8") == course.saved


def test_notebooks_leaves_a_broken_one_alone(course: CourseBuilder) -> None:
    course.path.write_text("{", encoding="utf-8")
    done = run("notebooks", course.path)
    assert (done.returncode, course.path.read_text()) == (1, "{")
    assert "notebook-broken" in done.stdout


def test_notebooks_keeps_the_output_of_a_broken_activity(course: CourseBuilder) -> None:
    course.write("notebooks/04-bloggen/kort.yml", "kind: cards\n")
    done = run("notebooks", course.path)
    assert done.returncode == 1
    assert "key-missing" in done.stdout
    assert course.path.read_text(encoding="utf-8") == course.saved


# --- new_lesson --------------------------------------------------------------------------------


def test_a_new_lesson_has_its_marked_gaps_and_no_other_finding(course: CourseBuilder) -> None:
    made = new_lesson(course.root, "05-sociala-natverk", TODAY)
    found = list(check_course(course.root, TODAY)[1])
    assert {one.code for one in found} == {"gap"}
    marked = sum(path.read_text(encoding="utf-8").count("FYLL I:") for path in made.files)
    assert len(found) == marked > 60
    assert {one.path for one in found} == {
        path.relative_to(course.root).as_posix() for path in made.files
    }


def test_a_new_lesson_stands_in_order_and_comments_stay(course: CourseBuilder) -> None:
    course.second_lesson()
    made = new_lesson(course.root, "05-sociala-natverk", TODAY)
    assert (made.meeting, made.remark) == ("Möte 2 – Blogg", "")
    toc = (course.root / "_toc.yml").read_text(encoding="utf-8")
    lesson = "      - file: notebooks/04-bloggen\n"
    assert toc == TOC.replace(
        lesson,
        f"{lesson}      - file: notebooks/05-sociala-natverk\n      - file: notebooks/06-flodet\n",
    )
    text = (course.root / "book/course.yml").read_text(encoding="utf-8")
    assert text == COURSE.replace("lessons: [4] #", "lessons: [4, 5, 6] #")


@pytest.mark.parametrize(
    ("name", "lessons", "order"),
    [("02-loggboken", "[2, 4]", ["02", "04"]), ("23-och-sedan", "[4, 23]", ["04", "23"])],
)
def test_an_unclear_meeting_is_said(
    course: CourseBuilder, name: str, lessons: str, order: list[str]
) -> None:
    made = new_lesson(course.root, name, TODAY)
    assert "could not be told" in made.remark
    assert f"lessons: {lessons} #" in (course.root / "book/course.yml").read_text(encoding="utf-8")
    toc = (course.root / "_toc.yml").read_text(encoding="utf-8")
    assert [line[24:26] for line in toc.split("\n") if "file: notebooks/" in line] == order
    assert course.codes() == {"gap"}


def test_a_list_of_one_lesson_per_line(course: CourseBuilder) -> None:
    course.edit("book/course.yml", "lessons: [4] # fler", "lessons:\n      - 4 # fler")
    new_lesson(course.root, "05-sociala-natverk", TODAY)
    text = (course.root / "book/course.yml").read_text(encoding="utf-8")
    assert "    lessons:\n      - 4 # fler kommer\n      - 5\n" in text
    assert course.codes() == {"gap"}


@pytest.mark.parametrize(
    "name",
    ["", "5-natverk", "05", "05-Natverk", "05-nätverk", "05_natverk", "05-natverk.ipynb",
     "../05-natverk", "05-a/b", "00-noll", "05-" + "a" * 60, "05-natverk\n"],
)  # fmt: skip
def test_a_bad_name_is_refused(course: CourseBuilder, name: str) -> None:
    before = sorted(course.root.rglob("*"))
    with pytest.raises(NewLessonError, match="is no name of a lesson"):
        new_lesson(course.root, name, TODAY)
    assert sorted(course.root.rglob("*")) == before


def test_a_taken_number_is_refused(course: CourseBuilder) -> None:
    with pytest.raises(NewLessonError, match="number 4 is taken by notebooks/04-bloggen"):
        new_lesson(course.root, "04-natverk", TODAY)
    course.write("notebooks/05-natverk/quiz.yml", "kind: quiz\n")
    with pytest.raises(NewLessonError, match="taken"):
        new_lesson(course.root, "05-natverk", TODAY)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("_toc.yml", "a: [\n"),
        ("_toc.yml", "root: book/index\n"),
        ("book/course.yml", "a: [\n"),
        ("book/course.yml", "[]\n"),
        ("book/course.yml", "meetings: []\n"),
        ("book/course.yml", COURSE.replace("[4]", "[4, 5]")),
        ("book/course.yml", ""),
    ],
)
def test_nothing_is_written_when_a_part_cannot_be_done(
    course: CourseBuilder, name: str, text: str
) -> None:
    course.write(name, text)
    before = {path: path.read_bytes() for path in course.root.rglob("*") if path.is_file()}
    with pytest.raises(NewLessonError):
        new_lesson(course.root, "05-natverk", TODAY)
    assert before == {path: path.read_bytes() for path in course.root.rglob("*") if path.is_file()}


def test_a_full_disk_leaves_nothing_behind(
    course: CourseBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        if path.suffix == ".ipynb":
            raise OSError(28, "No space left on device")
        path.write_bytes(data)

    before = sorted(course.root.rglob("*"))
    monkeypatch.setattr(module, "write_if_changed", full)
    with pytest.raises(OSError, match="No space"):
        new_lesson(course.root, "05-natverk", TODAY)
    assert sorted(course.root.rglob("*")) == before


def test_new_lesson_as_a_command(course: CourseBuilder) -> None:
    done = run("new_lesson", "05-sociala-natverk", "--root", course.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert "made notebooks/05-sociala-natverk.ipynb" in done.stdout
    again = run("new_lesson", "05-sociala-natverk", "--root", course.root)
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr.startswith("No lesson was made: number 5 is taken")
    assert "Traceback" not in run("new_lesson", "Hej", "--root", course.root).stderr


# --- schemas -----------------------------------------------------------------------------------


def test_schemas_are_in_step() -> None:
    assert stale() == [], "run `make schemas`"


def test_there_is_a_sound_schema_for_every_file() -> None:
    made = schemas()
    assert {f"{name}.schema.json" for name in NAMES} < made.keys()
    for text in made.values():
        jsonschema.Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("name", ["course", "facts", "glossary"])
def test_the_courses_own_files_keep_to_their_schema(course: CourseBuilder, name: str) -> None:
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    check_against(course.root / "book" / f"{name}.yml", course, schema)


@pytest.mark.parametrize(
    ("file", "name"), [("bilder", "bilder"), ("quiz", "quiz"), ("kort", "cards")]
)
def test_a_lessons_files_keep_to_their_schema(course: CourseBuilder, file: str, name: str) -> None:
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    check_against(course.folder / f"{file}.yml", course, schema)


def check_against(path: Path, course: CourseBuilder, schema: object) -> None:
    from studycircle.course.findings import Findings

    located = read_yaml(path, Findings(course.root))
    assert located is not None
    value = json.loads(json.dumps(located.plain(), default=str))
    jsonschema.validate(value, schema)  # type: ignore[arg-type]


def test_schemas_as_a_command() -> None:
    done = run("schemas", "--check")
    assert (done.returncode, "nothing to change" in done.stdout) == (0, True)
