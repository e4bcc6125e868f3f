# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes notebooks in canonical form, with the output each activity gives now; needs no kernel."""

from __future__ import annotations

from pathlib import Path

from studycircle.activities.definitions import REF, read_activity
from studycircle.course.canonical import canonical
from studycircle.course.findings import Findings
from studycircle.course.textfile import read_text
from studycircle.out.files import write_if_changed


def renewed(path: Path, root: Path, findings: Findings) -> tuple[str, str] | None:
    """What stands in the notebook and what should stand; None with findings when it is broken.

    The output of an activity whose file has a fault is kept as it is, with findings on the fault.
    """
    text = read_text(path, findings)
    if text is None:
        return None

    def plain(ref: str) -> str | None:
        activity = read_activity(ref, root, findings) if REF.fullmatch(ref) else None
        return activity.plain() if activity is not None else None

    try:
        return text, canonical(text, plain)
    except ValueError as error:
        mend = "restore it from an earlier version"
        findings.add(path, 1, "notebook-broken", f"is {error}", mend)
        return None


def renew_all(root: Path) -> list[str]:
    """Renew the notebooks of the course at `root`; returns the names of those that changed.

    What is broken is left as it is: the check says what is wrong with it.
    """
    changed = []
    for path in sorted((root / "notebooks").glob("*.ipynb")):
        result = renewed(path, root, Findings(root))
        if result is not None and result[0] != result[1]:
            write_if_changed(path, result[1].encode())
            changed.append(path.name)
    return changed
