# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Zips that depend on nothing but the names and contents of their files."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

_DATE = (2026, 1, 1, 0, 0, 0)
"""The same for every file, so that the same lesson gives the same bytes."""


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


def steady(data: bytes) -> bytes:
    """The same zip without the moment it was made, so that the same contents give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(buffer, "w") as archive:
        for one in given.infolist():
            info = zipfile.ZipInfo(one.filename, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, given.read(one))
    return buffer.getvalue()
