# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The lessons of one edition as a tree to run live: in Binder, and for a leader who shows them."""

from __future__ import annotations

import json
from pathlib import Path

from studycircle.course.course import leader_notebooks, load_course
from studycircle.course.findings import CourseError, Findings
from studycircle.out.files import write_if_changed
from studycircle.publish.plain import plain_notebook
from studycircle.publish.stage import Edition

FOLDER = Path("_build", "live")
"""Below the course: where `write_live` is told to write, and where Binder looks."""


HOW_TO_SHOW = """\
**Ledare: Så visar du saken i Jupyter**

1. Välj «Run» och «Run All Cells» i menyn (kör alla celler). Då kommer övningarna fram.
2. Tryck på Ctrl och plus tills alla i rummet ser. «View» och «Presentation Mode» gör texten större, och \
«View» och «Simple Interface» gömmer det som stör.
3. Övningarna fungerar som på webbsidan. Gör dem tillsammans, och tryck på «Börja om» för att börja om.
4. Det här är en kopia. Stäng fliken när ni är klara; inget i kursen ändras.
"""
"""The first cell of a leader's copy, below the title."""


def write_live(root: Path, edition: Edition, out: Path) -> list[Path]:
    """Write the lessons, with their data folders, to `out`/notebooks; returns the notebooks.

    Leaders get their own notebooks too.

    Raises CourseError when the course has a fault, such as a tag that is not known.
    """
    findings = Findings(root)
    course = load_course(root, findings)
    if findings.errors:
        raise CourseError(findings.errors)
    written = []
    for lesson in course.lessons:
        target = out / "notebooks" / lesson.path.name
        text = plain_notebook(course, lesson, edition)
        write_if_changed(target, (_shown(text) if edition == "ledare" else text).encode())
        written.append(target)
        data = lesson.path.with_suffix("")
        for path in sorted(data.rglob("*")):
            if path.is_file():
                place = target.with_suffix("") / path.relative_to(data)
                write_if_changed(place, path.read_bytes())
    if edition == "ledare":
        for path in leader_notebooks(root):
            target = out / path.relative_to(root)
            write_if_changed(target, path.read_bytes())
            written.append(target)
    return written


def _shown(text: str) -> str:
    """A leader's notebook with how to show it below its title."""
    notebook = json.loads(text)
    cell = {
        "cell_type": "markdown",
        "id": "sa-visar-du",
        "metadata": {"tags": ["leader"]},
        "source": HOW_TO_SHOW.splitlines(keepends=True),
    }
    notebook["cells"].insert(1, cell)
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
