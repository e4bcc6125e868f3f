# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Stage: writes the source tree of one edition, from which everything of that edition is made.

The participant edition has no leader cell and no leader page anywhere, so nothing made from it can
leak one. Staging fails closed: a tag it does not know stops it. Files that are as they were are left
untouched, so that what is built from them need not be built again.
"""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML

from studycircle.course.anatomy import CELL_TAGS
from studycircle.course.course import LEADER_NOTEBOOKS
from studycircle.course.findings import CourseError, Finding
from studycircle.out.files import write_if_changed

Edition = Literal["deltagare", "ledare"]
EDITIONS: tuple[Edition, ...] = ("deltagare", "ledare")

LEADER_PAGES = "book/ledare"
"""Pages below this folder, and their lines in _toc.yml, belong to the leader edition alone."""

_TAKEN = ("_config.yml", "_toc.yml", "book", "notebooks")
_LEFT = {".ipynb_checkpoints", "__pycache__", ".DS_Store"}


def stage(root: Path, edition: Edition, out: Path) -> list[Path]:
    """Write the tree of `edition` of the course at `root` to `out`; returns its notebooks.

    Raises CourseError when a notebook has a tag that is not known.
    """
    kept: set[Path] = set()
    notebooks: list[Path] = []
    faults: list[Finding] = []
    for source in _files(root):
        name = source.relative_to(root)
        if edition == "deltagare" and name.as_posix().startswith(LEADER_PAGES + "/"):
            continue
        # Tools of leaders are run live; the book has no use for them.
        if name.is_relative_to(LEADER_NOTEBOOKS):
            continue
        target = out / name
        kept.add(target)
        if source.suffix == ".ipynb":
            try:
                data = edition_notebook(source, edition).encode()
            except CourseError as error:
                faults += error.findings
                continue
            notebooks.append(target)
        elif name.as_posix() == "_toc.yml" and edition == "deltagare":
            data = _without_leader_pages(source.read_text(encoding="utf-8")).encode()
        else:
            data = source.read_bytes()
        write_if_changed(target, data)
    if faults:
        raise CourseError(faults)
    _remove_all_but(kept, out)
    return sorted(notebooks)


def edition_notebook(path: Path, edition: Edition) -> str:
    """The text of a notebook as that edition has it; CourseError on a tag that is not known."""
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    faults = []
    cells = []
    for cell in notebook["cells"]:
        tags = set(cell["metadata"].get("tags", []))
        for tag in sorted(tags - CELL_TAGS):
            faults.append(
                Finding(
                    path.name,
                    1,
                    "tag-unknown",
                    f"cell «{cell.get('id')}» has the tag «{tag}»",
                    f"use one of: {', '.join(sorted(CELL_TAGS))}",
                )
            )
        if "leader" not in tags or edition == "ledare":
            cells.append(cell)
    if faults:
        raise CourseError(faults)
    notebook["cells"] = cells
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _files(root: Path) -> list[Path]:
    found: list[Path] = []
    for name in _TAKEN:
        path = root / name
        found += [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return sorted(one for one in found if not _LEFT.intersection(one.parts))


def _without_leader_pages(toc: str) -> str:
    """The table of contents without leader pages, and without a part that held nothing else."""
    yaml = YAML(typ="safe")
    yaml.default_flow_style = False
    content = yaml.load(toc)
    parts = []
    for part in content.get("parts", []):
        left = [
            one
            for one in part["chapters"]
            if not str(one.get("file", "")).startswith(LEADER_PAGES + "/")
        ]
        if left:
            parts.append({**part, "chapters": left})
    text = io.StringIO()
    yaml.dump({**content, "parts": parts}, text)
    return text.getvalue()


def _remove_all_but(kept: set[Path], out: Path) -> None:
    for path in sorted(out.rglob("*"), reverse=True):
        if path.is_file() and path not in kept:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            shutil.rmtree(path)
