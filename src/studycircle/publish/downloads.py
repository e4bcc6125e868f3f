# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson to take home: one zip with the notebook, its data and the package it imports."""

from __future__ import annotations

import hashlib
import io
import zipfile
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
_DATE = (2026, 1, 1, 0, 0, 0)
"""The same for every file, so that the same lesson gives the same bytes."""


def lesson_files(course: Course, lesson: Lesson, edition: Edition) -> dict[str, bytes]:
    """What the zip of a lesson holds, by name, as `edition` has it."""
    name = lesson.name
    title = f"Sak {lesson.number}: {lesson.title}"
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


def write_zip(path: Path, files: dict[str, bytes]) -> bool:
    """Write the zip of `files`, unless it is there already; says whether it wrote.

    The zip's comment names what it was made of, so that an unchanged lesson is not packed again.
    """
    if path.is_file():
        with zipfile.ZipFile(path) as archive:
            if archive.comment == _mark(files):
                return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pack(files))
    return True


def _mark(files: dict[str, bytes]) -> bytes:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest().encode()


def pack(files: dict[str, bytes]) -> bytes:
    """A zip that depends on nothing but the names and contents of `files`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])
        archive.comment = _mark(files)
    return buffer.getvalue()


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
