# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson to take home: one zip with the notebook, its data and the package it imports."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

import studycircle
from studycircle.publish.stage import Edition, edition_notebook

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


def lesson_zip(root: Path, name: str, title: str, edition: Edition) -> bytes:
    """The zip of lesson `name` (`04-bloggen`) of the course at `root`."""
    files = {
        f"{name}/LÄSMIG.txt": README.format(title=title, name=name).encode(),
        f"{name}/requirements.txt": "".join(f"{one}=={version(one)}\n" for one in _NEEDED).encode(),
        # The folder name tells the package where the course begins.
        f"{name}/{name}.ipynb": edition_notebook(
            root / "notebooks" / f"{name}.ipynb", edition
        ).encode(),
    }
    data = root / "notebooks" / name
    for path in sorted(data.rglob("*")):
        if path.is_file():
            files[f"{name}/{name}/{path.relative_to(data).as_posix()}"] = path.read_bytes()
    for inside, content in _package().items():
        files[f"{name}/{inside}"] = content
    return pack(files)


def pack(files: dict[str, bytes]) -> bytes:
    """A zip that depends on nothing but the names and contents of `files`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])
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
