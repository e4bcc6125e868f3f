# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The rules the repository keeps: licences, imports in one direction, pins, workflows, no foreign hosts."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "studycircle"
ROOMS = (
    "locale",
    "out",
    "course",
    "activities",
    "plan",
    "export",
    "remix",
    "bank",
    "publish",
)
"""Each room may import those to its left, and itself."""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def imports_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    return found


def test_every_file_has_a_licence() -> None:
    done = run(sys.executable, "-m", "reuse", "lint")
    assert done.returncode == 0, done.stdout


def test_code_is_clean_in_ruff() -> None:
    done = run(sys.executable, "-m", "ruff", "check")
    assert done.returncode == 0, done.stdout
    done = run(sys.executable, "-m", "ruff", "format", "--check")
    assert done.returncode == 0, done.stdout


def test_types_hold() -> None:
    done = run(sys.executable, "-m", "mypy")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_imports_run_one_way(path: Path) -> None:
    room = path.relative_to(PACKAGE).parts[0]
    if room not in ROOMS:
        return
    right = ROOMS[ROOMS.index(room) + 1 :]
    wrong = [m for m in imports_of(path) if any(m.startswith(f"studycircle.{r}") for r in right)]
    assert wrong == []


def test_importing_a_lesson_loads_neither_sphinx_nor_nbclient() -> None:
    code = (
        "import sys, studycircle; studycircle.activity; "
        "heavy = {'sphinx', 'nbclient', 'nbformat', 'jupyter_book', 'docutils'} & set(sys.modules); "
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr


def pins(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def test_every_requirement_is_pinned_and_binder_has_the_same_pins() -> None:
    every = pins(ROOT / "requirements.txt")
    light = pins(ROOT / ".binder" / "requirements.txt")
    assert light.items() <= every.items()
    assert every["jupyter-book"].startswith("1.")
    assert every["anywidget"].startswith("0.11.")


def test_jupyter_is_not_of_a_version_with_known_holes() -> None:
    version = pins(ROOT / "requirements.txt")["jupyterlab"]
    assert tuple(int(part) for part in version.split(".")) >= (4, 6, 2)


@pytest.mark.parametrize(
    "path", sorted((ROOT / ".github/workflows").iterdir()), ids=lambda p: p.stem
)
def test_actions_are_pinned_by_their_commit(path: Path) -> None:
    used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one)] == []


def test_the_modules_of_the_activities_are_carried_as_they_stand() -> None:
    from studycircle.activities.kinds import NAMES
    from studycircle.activities.modules import factory, in_order, widget_module

    for kind in NAMES:
        assert widget_module(kind).endswith(f"export default ${kind}.default;")
        for name in in_order([kind]):
            assert not re.search(r"^(?:import|export)\b", factory(name), re.MULTILINE)


def test_no_script_makes_markup_of_text() -> None:
    for path in PACKAGE.rglob("*.js"):
        if "vendor" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        found = re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text)
        assert found == [], path.name


def test_no_activity_shows_a_section_which_slides_would_take_for_one_of_theirs() -> None:
    for path in (PACKAGE / "activities").glob("*.js"):
        written = path.read_text(encoding="utf-8")
        # These write files to take along, not the page.
        if path.stem not in ("blog_export", "logbook_files", "self_assessment_result"):
            assert 'h("section"' not in written, path.name
