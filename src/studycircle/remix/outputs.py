# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What notebooks store of their activities, made anew from the files that lie in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from studycircle.activities.definitions import read_activity
from studycircle.course.canonical import canonical
from studycircle.course.findings import Findings
from studycircle.out.files import write_if_changed


def fill(root: Path, notebooks: Iterable[Path]) -> None:
    """Store in each notebook what its activities in the course at `root` give.

    One that cannot be read, or whose activity cannot, keeps what it has; a check says what is wrong.
    """

    def plain(ref: str) -> str | None:
        activity = read_activity(ref, root, Findings(root))
        return activity.plain() if activity is not None else None

    for path in notebooks:
        try:
            made = canonical(path.read_text(encoding="utf-8"), plain)
        except ValueError:
            continue  # no notebook, or no text
        write_if_changed(path, made.encode())


def bare(text: str) -> str:
    """The notebook without what it stores of its activities; as it is where it is no notebook."""
    try:
        return canonical(text, lambda ref: "")
    except ValueError:
        return text
