# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads a text file, whatever its bytes, and says what is wrong with it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from studycircle.course.findings import Findings

LARGEST = 2_000_000
"""Bytes. A lesson's notebook is some 30 kB; anything near this is a mistake."""


def read_text(path: Path, findings: Findings) -> str | None:
    """The text of `path`, or None with a finding when it cannot be read as a course file."""
    if not stays_inside(path, findings.root):
        findings.add(
            path,
            1,
            "symlink-outside",
            "the file is a link that leads out of the course folder",
            "put the file itself here",
        )
        return None
    try:
        # A pipe or device would keep its reader waiting.
        if not stat.S_ISREG(path.stat().st_mode):
            raise OSError(errno.EINVAL, "not an ordinary file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        findings.add(
            path, 1, "file-unreadable", f"cannot be read ({reason})", "restore it, or take it out"
        )
        return None
    if len(data) > LARGEST:
        findings.add(
            path,
            1,
            "file-too-large",
            f"is larger than {LARGEST:,} bytes",
            "keep pictures and data in files of their own",
        )
        return None
    if not data.strip():
        findings.add(path, 1, "file-empty", "the file is empty", "restore it, or take it out")
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        findings.add(
            path,
            line,
            "file-not-utf8",
            f"byte 0x{data[error.start]:02x} is not UTF-8",
            "save the file as UTF-8",
        )
        return None


def is_file(path: Path | str) -> bool:
    """Whether there is such a file; unlike Path.is_file, never raises on a name too long."""
    return os.path.isfile(path)  # noqa: PTH113


def stays_inside(path: Path, root: Path) -> bool:
    """Whether `path`, all links followed, still lies in `root`."""
    try:
        real = os.path.realpath(path)
        home = os.path.realpath(root)
    except (OSError, ValueError):
        return False
    return real == home or real.startswith(home + os.sep)
