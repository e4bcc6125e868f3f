# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Execution: what fails is told with notebook, cell and last lines; what did not change is not run."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

from studycircle.publish.execute import Executed, ExecutionError, execute


def notebook(folder: Path, name: str, *code: str) -> Path:
    made = nbformat.v4.new_notebook()
    for number, source in enumerate(code, start=1):
        cell = nbformat.v4.new_code_cell(source)
        cell.id = f"cell-{number}"
        made.cells.append(cell)
    path = folder / f"{name}.ipynb"
    nbformat.write(made, path)
    return path


def run(tmp_path: Path, *paths: Path, seconds: float = 30) -> Executed:
    return execute(list(paths), tmp_path / "cache", None, seconds=seconds)


def test_outputs_come_without_counters(tmp_path: Path) -> None:
    path = notebook(tmp_path, "01-a", "1 + 1", "print('hej')")
    outputs = run(tmp_path, path).outputs["01-a"]
    assert outputs["cell-1"][0]["data"] == {"text/plain": "2"}
    assert outputs["cell-1"][0]["execution_count"] is None
    assert outputs["cell-2"][0]["text"] == "hej\n"


def test_execution_works_where_an_event_loop_runs_already(tmp_path: Path) -> None:
    path = notebook(tmp_path, "01-a", "1 + 1")

    async def inside() -> Executed:
        return run(tmp_path, path)

    # In a thread, for the browser tests may have left a loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(asyncio.run, inside()).result().ran == ("01-a",)


def test_a_cell_that_raises_is_told_with_its_last_lines(tmp_path: Path) -> None:
    path = notebook(tmp_path, "01-a", "1", "raise ValueError('fel på rad två')")
    other = notebook(tmp_path, "02-b", "1 / 0")
    with pytest.raises(ExecutionError) as caught:
        run(tmp_path, path, other)
    assert [one.notebook for one in caught.value.failures] == ["01-a.ipynb", "02-b.ipynb"]
    assert "01-a.ipynb: cell «cell-2» raised ValueError" in str(caught.value)
    assert "fel på rad två" in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_a_cell_that_hangs_is_told(tmp_path: Path) -> None:
    path = notebook(tmp_path, "01-a", "import time; time.sleep(600)")
    with pytest.raises(ExecutionError, match="cell «cell-1» did not finish in 1 seconds"):
        run(tmp_path, path, seconds=1)


def test_a_cell_that_kills_its_kernel_is_told(tmp_path: Path) -> None:
    path = notebook(tmp_path, "01-a", "1", "import os; os._exit(9)")
    with pytest.raises(ExecutionError, match="cell «cell-2» killed its kernel"):
        run(tmp_path, path)


def test_an_unknown_activity_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "notebooks").mkdir()
    path = notebook(
        tmp_path / "notebooks", "01-a", 'from studycircle import activity; activity("01-a/quizz")'
    )
    with pytest.raises(ExecutionError) as caught:
        run(tmp_path, path)
    assert "notebooks/01-a/quizz.yml:1: file-unreadable" in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_only_what_a_notebook_depends_on_makes_it_run_again(tmp_path: Path) -> None:
    one = notebook(tmp_path, "01-a", "1")
    two = notebook(tmp_path, "02-b", "2")
    assert run(tmp_path, one, two).ran == ("01-a", "02-b")
    assert run(tmp_path, one, two).ran == ()
    content = nbformat.read(one, as_version=4)
    content.cells.append(nbformat.v4.new_markdown_cell("En ny mening."))
    nbformat.write(content, one)
    assert run(tmp_path, one, two).ran == ()
    (tmp_path / "02-b").mkdir()
    (tmp_path / "02-b/quiz.yml").write_text("kind: quiz\n", encoding="utf-8")
    assert run(tmp_path, one, two).ran == ("02-b",)
    notebook(tmp_path, "01-a", "1 + 2")
    assert run(tmp_path, one, two).ran == ("01-a",)


def test_new_pins_make_everything_run_again(tmp_path: Path) -> None:
    path = notebook(tmp_path, "01-a", "1")
    pins = tmp_path / "requirements.txt"
    pins.write_text("anywidget==0.11.0\n", encoding="utf-8")
    assert execute([path], tmp_path / "cache", pins).ran == ("01-a",)
    assert execute([path], tmp_path / "cache", pins).ran == ()
    pins.write_text("anywidget==0.11.1\n", encoding="utf-8")
    assert execute([path], tmp_path / "cache", pins).ran == ("01-a",)
