# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson taken home: the zip runs by itself, holds no leader cell, and is the same each time."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import nbformat
import pytest
from builder import CourseBuilder
from nbclient import NotebookClient

from studycircle.activities.definitions import find_root
from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.out.zips import pack
from studycircle.publish.downloads import lesson_files
from studycircle.publish.stage import Edition

ROOT = Path(__file__).parents[2]
LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))


@cache
def loaded(root: Path) -> Course:
    return load_course(root, Findings(root))


def zipped(root: Path, name: str, edition: Edition) -> bytes:
    return pack(files(root, name, edition))


def files(root: Path, name: str, edition: Edition) -> dict[str, bytes]:
    course = loaded(root)
    lesson = next(one for one in course.lessons if one.name == name)
    return lesson_files(course, lesson, edition)


def unpacked(data: bytes, home: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        archive.extractall(home)


# Also where somebody keeps it in a folder that is called like the course's own.
@pytest.mark.parametrize(
    ("name", "home"), [*((one, "") for one in LESSONS), (LESSONS[0], "notebooks")]
)
def test_a_lesson_taken_home_runs_with_its_own_package(
    name: str, home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    unpacked(zipped(ROOT, name, "deltagare"), tmp_path / home)
    folder = tmp_path / home / name
    notebook = nbformat.read(folder / f"{name}.ipynb", as_version=4)
    stored = [cell.outputs[0].data["text/plain"] for cell in notebook.cells if cell.get("outputs")]
    notebook.cells.append(nbformat.v4.new_code_cell("import studycircle; studycircle.__file__"))
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    *activities, package = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.outputs[0].data["text/plain"] for cell in activities] == stored
    assert len(stored) >= 3
    assert package.outputs[0].data["text/plain"] == repr(str(folder / "studycircle/__init__.py"))


@pytest.mark.parametrize("name", LESSONS)
def test_only_the_leaders_zip_has_leader_cells(name: str) -> None:
    def said(edition: Edition) -> str:
        return files(ROOT, name, edition)[f"{name}/{name}.ipynb"].decode()

    assert "**Ledare:" not in said("deltagare")
    assert '"leader"' not in said("deltagare")
    assert "**Ledare:" in said("ledare")


def test_the_zip_is_the_same_each_time(course: CourseBuilder) -> None:
    first = zipped(course.root, "04-bloggen", "deltagare")
    loaded.cache_clear()
    assert first == zipped(course.root, "04-bloggen", "deltagare")


def test_the_zip_tells_how_to_open_it(course: CourseBuilder) -> None:
    data = zipped(course.root, "04-bloggen", "deltagare")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        told = archive.read("04-bloggen/LÄSMIG.txt").decode()
        needs = archive.read("04-bloggen/requirements.txt").decode()
    assert told.startswith("Sak 4: Bloggen\n")
    assert "python -m jupyterlab 04-bloggen.ipynb" in told
    assert all("==" in line for line in needs.splitlines())
    assert all(name.startswith("04-bloggen/") and ".." not in name for name in names)
    assert not [name for name in names if name.endswith((".pyc", ".ipynb_checkpoints"))]


def test_where_a_course_begins(course: CourseBuilder, tmp_path: Path) -> None:
    inside = course.root / "notebooks"
    assert find_root(inside) == find_root(course.root) == course.root
    assert find_root(course.folder) == course.root
    home = tmp_path / "hemma"
    (home / "04-bloggen").mkdir(parents=True)
    (home / "04-bloggen.ipynb").write_text("{}")
    assert find_root(home) == home
    assert find_root(Path("/")) is None
