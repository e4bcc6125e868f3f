# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A remix of our own course: whole, sound, the same each time, and honest about where it comes from."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from builder import QUIZ, SVG, TODAY, CourseBuilder

from studycircle.course.course import Course, load_course
from studycircle.course.findings import Finding, Findings
from studycircle.course.resources import read_resources
from studycircle.course.yamlfile import read_yaml
from studycircle.publish.check import check_course
from studycircle.remix.choose import choose
from studycircle.remix.origin import Origin
from studycircle.remix.read import read_recipe
from studycircle.remix.tree import make
from studycircle.remix.write import RemixError, remix

ROOT = Path(__file__).parents[2]
RECIPE = """\
title: "Digitalt i Ekby: börja här"
author: Ekby bibliotek
logo: {file: logo.svg, alt: Ekby kommun}
lessons: [1, 4, 6, 10, 12, rss, 20, 23]
meetings:
  - {title: "Kom i gång", lessons: [1, 4, 6]}
  - {title: "Kunskapen #2", lessons: [10, 12, 17]}
  - {title: Tryggt, lessons: [20, 23]}
pages-title: Om biblioteket
pages: [{file: om-oss.md}]
pictures: [{file: torget.svg, title: Torget, author: Lina, source: eget arbete, licence: CC0-1.0}]
replace:
  - {file: notebooks/04-bloggen/quiz.yml, by: quiz.yml, author: Lina Ekby, licence: CC-BY-4.0}
  - {file: notebooks/06-flodet/tre-inlagg.svg, by: tre.jpg, title: Tre, alt: Tre lappar, author: Bo}
leave-out: [4/ga-vidare, 23/mitt-nasta-steg, ovningar]
"""
PAGE = "# Ekby bibliotek\n\nBörja med [bloggen](../../notebooks/04-bloggen.ipynb).\n\n![Torget](torget.svg)\n"


def errors(folder: Path) -> list[Finding]:
    return check_course(folder, TODAY)[1].errors


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recept")
    files = {
        "recept.yml": RECIPE,
        "om-oss.md": PAGE,
        "logo.svg": SVG,
        "torget.svg": SVG,
        "quiz.yml": QUIZ,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "tre.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    return folder / "recept.yml"


@pytest.fixture(scope="module")
def made(recipe: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("ut") / "ekby"
    remix(recipe, ROOT, out, errors)
    return out


@pytest.fixture(scope="module")
def ours() -> Course:
    return load_course(ROOT, Findings(ROOT))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_it_passes_the_course_s_own_check(made: Path) -> None:
    found, findings = check_course(made, TODAY)
    assert [str(one) for one in findings if one.code != "data-unused"] == []
    assert [one.name for one in found.lessons][3] == "04-lasa-wikipedia"
    assert [one.title for one in found.meetings] == ["Kom i gång", "Kunskapen #2", "Tryggt"]


def test_it_holds_what_builds_and_tests_it_and_nothing_of_lessons_left_out(made: Path) -> None:
    for name in (
        "Makefile",
        "README.md",
        "requirements.txt",
        "scripts/book.py",
        "tests/unit/test_quiz.py",
    ):
        assert (made / name).is_file(), name
    names = {path.relative_to(made).as_posix() for path in made.rglob("*")}
    assert not [
        one for one in names if re.search(r"lösenord|19-losenord|ovningar|egen-cirkel", one)
    ]
    assert "bench" not in read(made / "Makefile")
    assert '"-k", "not TestLesson' in read(made / "pyproject.toml")


def test_its_tests_have_all_they_import(made: Path, tmp_path: Path) -> None:
    # In a copy, for pytest leaves things behind.
    copy = shutil.copytree(made, tmp_path / "ekby")
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "tests/unit/test_quiz.py::" in done.stdout


def test_facts_words_and_cards_are_cut_to_what_is_used(made: Path, ours: Course) -> None:
    small = load_course(made, Findings(made))
    used = {name for one in small.lessons for name in one.facts}
    assert used <= set(small.facts) < set(ours.facts)
    assert set(small.glossary) < set(ours.glossary)
    assert set(small.cards) == {one.name for one in small.lessons}


def test_numbers_and_names_are_the_new_ones_everywhere(made: Path) -> None:
    notebook = read(made / "notebooks/02-bloggen.ipynb")
    assert "# Sak 2: Bloggen" in notebook
    assert 'activity(\\"02-bloggen/quiz\\")' in notebook
    assert "[02-bloggen/quiz · quiz · " in notebook
    assert "04-bloggen" not in notebook
    certificate = read(made / "notebooks/08-och-sedan/intyg.yml")
    assert "Sak 8: Och sedan?" in certificate
    assert "Lösenord" not in certificate
    assert "title: Kom i gång" in certificate
    assert "Digitalt i Ekby: börja här" in certificate


def test_what_is_left_out_is_left_out(made: Path) -> None:
    notebook = json.loads(read(made / "notebooks/02-bloggen.ipynb"))
    text = "\n".join("".join(cell["source"]) for cell in notebook["cells"])
    assert "## Gå vidare" not in text
    assert "- Gå vidare 0 minuter" not in text
    assert notebook["metadata"]["studycircle"]["left-out"] == ["ga-vidare"]
    assert "## Gå vidare" in read(made / "notebooks/03-flodet.ipynb")
    assert "och-sedan/mitt-nasta-steg" not in read(made / "notebooks/08-och-sedan.ipynb")
    assert not (made / "notebooks/08-och-sedan/mitt-nasta-steg.yml").exists()


def test_their_own_files_are_there_and_their_picture_with_its_words(made: Path) -> None:
    assert read(made / "notebooks/02-bloggen/quiz.yml") == QUIZ
    assert "(../../notebooks/02-bloggen.ipynb)" in read(made / "book/egna/om-oss.md")
    assert "![Tre lappar](03-flodet/tre-inlagg.jpg)" in read(made / "notebooks/03-flodet.ipynb")
    listed = read_yaml(made / "notebooks/03-flodet/bilder.yml", Findings(made))
    assert listed is not None
    picture = listed.plain()["pictures"][0]  # type: ignore[index]
    assert (picture["file"], picture["author"], picture["title"]) == ("tre-inlagg.jpg", "Bo", "Tre")


def test_all_that_is_taken_is_credited_with_what_was_changed(made: Path, ours: Course) -> None:
    text = read(made / "book/kallor-och-andringar.md")
    for number in (1, 4, 6, 10, 12, 17, 20, 23):
        lesson = next(one for one in ours.lessons if one.number == number)
        assert f"Ur originalet: «Sak {number}: {lesson.title}»" in text
        for picture in lesson.pictures:
            assert picture.title in text or number == 6
    for told in (
        "Saken har nummer 2 i stället för 4.",
        "Delen «Gå vidare» är borttagen.",
        "`quiz.yml` är utbytt mot «quiz.yml», av Lina Ekby, [CC BY 4.0]",
        "[Ekby bibliotek](egna/om-oss.md), av Ekby bibliotek, [CC BY-SA 4.0]",
        "Bild: «Torget», av Lina, [CC0 1.0]",
        "Logotypen är ett kännetecken för Ekby bibliotek.",
        "licensen MIT",
        "Handboken för ledare: hänvisningar som har skrivits om: ",
    ):
        assert told in text


def test_no_page_of_participants_names_one_of_the_leaders(made: Path) -> None:
    for path in (made / "book").glob("*.md"):
        assert "book/ledare/" not in read(path), path


def test_provenance_names_the_recipe_and_every_file(made: Path) -> None:
    told = json.loads(read(made / "remix.json"))
    assert told["recipe"] == {"recept.yml": RECIPE}
    assert told["lessons"]["02-bloggen"] == "04-bloggen"
    with zipfile.ZipFile(made / ".remix/bas.zip") as base:
        assert set(base.namelist()) == set(told["files"])
        for name in base.namelist():
            assert (made / name).read_bytes() == base.read(name)


def test_every_file_has_a_licence(made: Path) -> None:
    command = [sys.executable, "-m", "reuse", "--root", str(made), "lint"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


CHOICES = {
    "the-last-alone": "lessons: [23]",
    "without-leaders": "lessons: [2, 22, 5]\nleave-out: [ledare]",
    "backwards": f"lessons: {list(range(23, 0, -1))}\nleave-out: [handledarkort, ga-vidare]",
}


@pytest.mark.parametrize("choice", CHOICES)
def test_other_choices_are_sound_as_well(choice: str, ours: Course, tmp_path: Path) -> None:
    path = tmp_path / "recept.yml"
    path.write_text(
        f"title: Prov [*x*] {{1}}\nauthor: «Vi» & co\n{CHOICES[choice]}\n", encoding="utf-8"
    )
    findings = Findings(tmp_path)
    wish = read_recipe(path, findings)
    assert wish is not None
    chosen = choose(wish, ours, findings)
    assert chosen is not None, list(findings)
    out = tmp_path / "ut"
    out.mkdir()
    origin = Origin(
        "23 saker – och sedan?", "23 saker – och sedan?", "https://example.org", "1", ""
    )
    make(chosen, origin, out)
    assert [str(one) for one in errors(out)] == []
    gone = {one.name for one in ours.lessons} - chosen.names.keys()
    for page in (out / "book").rglob("*.md"):
        assert not [name for name in gone if f"notebooks/{name}.ipynb" in read(page)], page


# --- where it may lie ---------------------------------------------------------------------------


@pytest.fixture
def small(whole: CourseBuilder, tmp_path: Path) -> Path:
    """A recipe beside a small course, which lies in tmp_path itself."""
    folder = tmp_path.parent / f"{tmp_path.name}-recept"
    folder.mkdir()
    text = "title: Vårt\nauthor: Vi\nlessons: [4]\n"
    (folder / "recept.yml").write_text(text, encoding="utf-8")
    return folder


def refused(small: Path, root: Path, out: Path) -> str:
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}
    with pytest.raises(RemixError) as told:
        remix(small / "recept.yml", root, out, errors)
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before
    return str(told.value)


def test_a_new_folder_is_filled(small: Path, whole: CourseBuilder) -> None:
    done = remix(small / "recept.yml", whole.root, small / "ut", errors)
    assert done.steps is None
    assert (small / "ut/notebooks/01-bloggen.ipynb").is_file()
    assert sorted(path.name for path in small.iterdir()) == ["recept.yml", "ut"]


def test_the_same_recipe_gives_the_same_bytes(small: Path, whole: CourseBuilder) -> None:
    for name in ("ett", "två"):
        remix(small / "recept.yml", whole.root, small / name, errors)
    files = [path for path in (small / "ett").rglob("*") if path.is_file()]
    assert len(files) > 10
    for path in files:
        assert path.read_bytes() == (small / "två" / path.relative_to(small / "ett")).read_bytes()


def test_a_folder_that_is_not_empty_is_left_alone(small: Path, whole: CourseBuilder) -> None:
    (small / "ut").mkdir()
    (small / "ut/mitt.txt").write_text("mitt", encoding="utf-8")
    assert "är inte tom" in refused(small, whole.root, small / "ut")


def test_a_folder_inside_the_course_is_refused(small: Path, whole: CourseBuilder) -> None:
    assert "ligger i kursen" in refused(small, whole.root, whole.root / "ut")


def test_a_folder_around_the_course_is_refused(small: Path, whole: CourseBuilder) -> None:
    assert "Kursen du utgår från ligger i" in refused(small, whole.root, whole.root.parent)


def test_a_remix_is_not_remixed(small: Path, whole: CourseBuilder) -> None:
    remix(small / "recept.yml", whole.root, small / "ut", errors)
    assert "är själv en remix" in refused(small, small / "ut", small / "igen")


def test_a_course_with_a_fault_is_not_remixed(small: Path, whole: CourseBuilder) -> None:
    whole.path.write_text("{", encoding="utf-8")
    assert "har fel" in refused(small, whole.root, small / "ut")


def test_a_fault_in_a_file_of_theirs_is_told_there(small: Path, whole: CourseBuilder) -> None:
    broken = QUIZ.replace("right: true", "right: false")
    (small / "q.yml").write_text(broken, encoding="utf-8")
    text = "replace: [{file: notebooks/04-bloggen/quiz.yml, by: q.yml}]\n"
    with (small / "recept.yml").open("a", encoding="utf-8") as file:
        file.write(text)
    assert re.search(
        r"(?m)^q\.yml:4: quiz-no-right-answer ", refused(small, whole.root, small / "ut")
    )


def test_others_resources_are_those_of_the_lessons_taken(made: Path) -> None:
    findings = Findings(made)
    found = read_resources(made, range(1, 9), findings)
    assert list(findings) == []
    assert found
    ours = read_resources(ROOT, range(1, 24), Findings(ROOT))
    assert found.keys() < ours.keys()
