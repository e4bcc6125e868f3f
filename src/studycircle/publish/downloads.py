# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson to take home: one zip with the notebook, its data and the package it imports."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path

import studycircle
from studycircle.course.course import Course
from studycircle.course.lesson import Lesson
from studycircle.publish.plain import plain_notebook
from studycircle.publish.stage import Edition

README = """\
{title}

Så öppnar du lektionen i Jupyter på din egen dator:

1. Installera Python 3.11 eller senare.
2. Packa upp den här mappen. Öppna ett terminalfönster i mappen och skriv:

       python -m pip install -r requirements.txt
       python -m jupyterlab {name}.ipynb

3. Välj «Run» och «Run All Cells» (kör alla celler) i menyn.

Text och bilder: CC BY-SA 4.0. Programkod: MIT.
"""

_NEEDED = ("anywidget", "attrs", "jupyterlab", "polib", "ruamel.yaml")
_PACKED = ("course", "activities", "locale")


def lesson_files(course: Course, lesson: Lesson, edition: Edition) -> dict[str, bytes]:
    """What the zip of a lesson holds, by name, as `edition` has it."""
    name = lesson.name
    title = lesson.named
    files = {
        f"{name}/LÄSMIG.txt": README.format(title=title, name=name).encode(),
        f"{name}/requirements.txt": "".join(f"{one}=={version(one)}\n" for one in _NEEDED).encode(),
        f"{name}/{name}.ipynb": plain_notebook(course, lesson, edition).encode(),
    }
    data = lesson.path.with_suffix("")
    for path in sorted(data.rglob("*")):
        if path.is_file():
            files[f"{name}/{name}/{path.relative_to(data).as_posix()}"] = path.read_bytes()
    for inside, content in _package().items():
        files[f"{name}/{inside}"] = content
    return files


@cache
def _package() -> dict[str, bytes]:
    package = Path(studycircle.__file__).parent
    files = [package / "__init__.py"]
    for room in _PACKED:
        files += sorted((package / room).rglob("*"))
    return {
        f"studycircle/{path.relative_to(package).as_posix()}": path.read_bytes()
        for path in files
        if path.is_file() and path.suffix != ".pyc"
    }
