# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Execute: runs each lesson's code once, in parallel, and remembers the outputs.

What a lesson's outputs depend on is its code cells, its data folder, what it imports from this
package and the pins. Those make the key of the cache; a changed sentence changes none of them.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import nbformat
from attrs import field, frozen
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from traitlets.config import Config

from studycircle.out.files import write_if_changed
from studycircle.publish import fingerprint

SECONDS_PER_CELL = 60
"""A lesson's cell takes some milliseconds; one that takes a minute hangs."""

LAST_LINES = 8

_IMPORTED = ("course", "activities", "locale")
_ANSI = re.compile(r"\x1b\[[0-9;]*m")

T = TypeVar("T")

Outputs = dict[str, list[dict[str, Any]]]
"""The outputs of each code cell, by cell id."""


@frozen
class Failure:
    """A notebook that could not be run: which cell, why, and the last it said."""

    notebook: str
    cell: str
    reason: str
    last_lines: list[str] = field(factory=list)

    def __str__(self) -> str:
        said = "".join(f"\n    {line}" for line in self.last_lines)
        return f"{self.notebook}: cell «{self.cell}» {self.reason}{said}"


class ExecutionError(Exception):
    """One or more notebooks failed; nothing may be published."""

    def __init__(self, failures: list[Failure]) -> None:
        self.failures = failures
        super().__init__("\n".join(str(one) for one in failures))


@frozen
class Executed:
    """What a run did: outputs by notebook name, and which notebooks were really run."""

    outputs: dict[str, Outputs]
    ran: tuple[str, ...]


def execute(
    notebooks: list[Path],
    cache: Path,
    pins: Path | None,
    said: Callable[[str], None] = lambda name: None,
    seconds: float = SECONDS_PER_CELL,
) -> Executed:
    """Outputs of all `notebooks`, from `cache` where nothing they depend on changed.

    `said` is called with each notebook's name as it is done. Raises ExecutionError with every
    failure of the run.
    """
    base = fingerprint.of_package(_IMPORTED)
    if pins is not None and pins.is_file():
        base += fingerprint.of_files([pins], pins.parent)
    outputs: dict[str, Outputs] = {}
    waiting: list[tuple[Path, Path]] = []
    for path in notebooks:
        stored = cache / f"{_key(path, base)}.json"
        if stored.is_file():
            outputs[path.stem] = json.loads(stored.read_text(encoding="utf-8"))
            said(path.stem)
        else:
            waiting.append((path, stored))
    failures: list[Failure] = []
    if waiting:
        for (path, stored), result in _finish(_run_all(waiting, seconds, said)):
            if isinstance(result, Failure):
                failures.append(result)
                continue
            text = json.dumps(result, ensure_ascii=False, sort_keys=True)
            write_if_changed(stored, text.encode())
            outputs[path.stem] = result
    if failures:
        raise ExecutionError(sorted(failures, key=lambda one: one.notebook))
    return Executed(outputs, tuple(sorted(path.stem for path, _ in waiting)))


def _finish(work: Coroutine[Any, Any, T]) -> T:
    """Run asynchronous work to its end, also where an event loop runs already, as in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def write_outputs(outputs: dict[str, Outputs], out: Path) -> None:
    """Lay each notebook's outputs in `out`, one file each, where the book's build takes them."""
    for name, cells in outputs.items():
        text = json.dumps(cells, ensure_ascii=False, sort_keys=True)
        write_if_changed(out / f"{name}.json", text.encode())


async def _run_all(
    waiting: list[tuple[Path, Path]], seconds: float, said: Callable[[str], None]
) -> list[tuple[tuple[Path, Path], Outputs | Failure]]:
    # A kernel's start is work for one core; one more than there are cores fills the waits between.
    gate = asyncio.Semaphore(1 + (os.cpu_count() or 2))

    with tempfile.TemporaryDirectory(prefix="sc-") as sockets:

        async def one(job: tuple[Path, Path]) -> tuple[tuple[Path, Path], Outputs | Failure]:
            async with gate:
                result = await _run(job[0], seconds, sockets)
                said(job[0].stem)
                return job, result

        return list(await asyncio.gather(*(one(job) for job in waiting)))


def _private(name: str, sockets: str) -> Config:
    """Kernels are spoken to through files of this user rather than open ports, where there are such."""
    if sys.platform == "win32":
        return Config()
    return Config({"KernelManager": {"transport": "ipc", "ip": f"{sockets}/{name[:40]}"}})


async def _run(path: Path, seconds: float, sockets: str) -> Outputs | Failure:
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    client = NotebookClient(
        notebook,
        timeout=seconds,
        kernel_name="python3",
        store_widget_state=False,
        # A lesson leaves nothing behind that a kernel would have to end in order.
        shutdown_kernel="immediate",
        config=_private(path.stem, sockets),
        resources={"metadata": {"path": str(path.parent)}},
    )
    at = "?"

    def reached(cell: dict[str, Any], cell_index: int) -> None:
        nonlocal at
        at = str(cell.get("id") or f"number {cell_index + 1}")

    client.on_cell_start = reached
    # What the kernel itself says, above all when it is ended as it starts, is not for the terminal.
    log = Path(sockets, f"{path.stem[:40]}.log")
    try:
        with log.open("wb") as kernel_says:
            await client.async_execute(stderr=kernel_says)
    except CellTimeoutError:
        return Failure(path.name, at, f"did not finish in {seconds:g} seconds")
    except DeadKernelError:
        return Failure(path.name, at, "killed its kernel", _last_output(notebook, at))
    except CellExecutionError as error:
        lines = _ANSI.sub("", error.traceback or f"{error.ename}: {error.evalue}").splitlines()
        said = [line for line in lines if line.strip()][-LAST_LINES:]
        return Failure(path.name, at, f"raised {error.ename}", said)
    except RuntimeError as error:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        return Failure(path.name, at, f"has no kernel to run in: {error}", lines[-LAST_LINES:])
    return {
        cell["id"]: [_kept(one) for one in cell["outputs"]]
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    }


def _last_output(notebook: Any, at: str) -> list[str]:
    said = [
        one.get("text", "")
        for cell in notebook["cells"]
        if cell["id"] == at
        for one in cell.outputs
    ]
    return "".join(said).splitlines()[-LAST_LINES:]


def _kept(output: Any) -> dict[str, Any]:
    """An output without what differs from run to run: counters, and the widget of this kernel."""
    kept = json.loads(json.dumps(output))
    if "execution_count" in kept:
        kept["execution_count"] = None
    if "data" in kept:
        kept["data"].pop("application/vnd.jupyter.widget-view+json", None)
    return dict(kept)


def _key(notebook: Path, base: str) -> str:
    content = json.loads(notebook.read_text(encoding="utf-8"))
    code = [
        (cell["id"], "".join(cell["source"]))
        for cell in content["cells"]
        if cell["cell_type"] == "code"
    ]
    data = notebook.with_suffix("")
    lesson = fingerprint.of_files(fingerprint.files_in(data), data)
    return hashlib.sha256(json.dumps([base, notebook.stem, code, lesson]).encode()).hexdigest()
