# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Fingerprints of what a step is made from, so that a step whose inputs did not change is left out."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def of_files(files: Iterable[Path], base: Path) -> str:
    """A hexadecimal digest of the names, below `base`, and contents of `files`."""
    digest = hashlib.sha256()
    for path in sorted(files):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(base).as_posix()}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def files_in(folder: Path) -> list[Path]:
    """The files below `folder` that somebody wrote, whatever Python has compiled beside them."""
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]


@cache
def of_package(rooms: tuple[str, ...] = ()) -> str:
    """This Python and this package's own files: of the named rooms, or of all."""
    folders = [PACKAGE / room for room in rooms] or [PACKAGE]
    files = {path for folder in folders for path in files_in(folder)} | {PACKAGE / "__init__.py"}
    return sys.version + of_files(files, PACKAGE)
