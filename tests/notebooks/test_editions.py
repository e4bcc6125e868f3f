# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Every lesson of both editions runs, and each activity gives its widget, its HTML and its stored text."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from studycircle.publish.stage import EDITIONS, Edition, stage

ROOT = Path(__file__).parents[2]
LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
WIDGET = "application/vnd.jupyter.widget-view+json"
CALL = re.compile(r'from studycircle import activity; activity\("([^"]+)"\)')


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> dict[Edition, Path]:
    """The tree of each edition."""
    trees = {edition: tmp_path_factory.mktemp(edition) for edition in EDITIONS}
    for edition, tree in trees.items():
        assert [path.stem for path in stage(ROOT, edition, tree)] == LESSONS
    return trees


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_runs(staged: dict[Edition, Path], edition: Edition, name: str) -> None:
    path = staged[edition] / "notebooks" / f"{name}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    leaders = [cell for cell in notebook.cells if "leader" in cell.metadata.get("tags", [])]
    assert bool(leaders) == (edition == "ledare")
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    stored = [cell.outputs[0].data for cell in code]
    NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    assert len(code) >= 3
    for cell, before in zip(code, stored, strict=True):
        call = CALL.fullmatch(cell.source)
        assert call is not None, cell.source
        (output,) = cell.outputs
        assert output.output_type == "execute_result"
        assert output.data[WIDGET]["model_id"]
        dom_id = f"akt-{call[1].replace('/', '-')}"
        assert f'id="{dom_id}" data-activity="{call[1]}"' in output.data["text/html"]
        assert dict(before) == {"text/plain": output.data["text/plain"]}
