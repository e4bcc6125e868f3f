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
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
from attrs import field, frozen
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from traitlets.config import Config

from studycircle.publish.stage import write_if_changed

SECONDS_PER_CELL = 60
"""A lesson's cell takes some milliseconds; one that takes a minute hangs."""

LAST_LINES = 8

_IMPORTED = ("course", "activities", "locale")
_ANSI = re.compile(r"\x1b\[[0-9;]*m")

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
    base = _package_key(pins)
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
        for (path, stored), result in asyncio.run(_run_all(waiting, seconds, said)):
            if isinstance(result, Failure):
                failures.append(result)
                continue
            text = json.dumps(result, ensure_ascii=False, sort_keys=True)
            write_if_changed(stored, text.encode())
            outputs[path.stem] = result
    if failures:
        raise ExecutionError(sorted(failures, key=lambda one: one.notebook))
    return Executed(outputs, tuple(sorted(path.stem for path, _ in waiting)))


def write_outputs(outputs: dict[str, Outputs], out: Path) -> None:
    """Lay each notebook's outputs in `out`, one file each, where the book's build takes them."""
    for name, cells in outputs.items():
        text = json.dumps(cells, ensure_ascii=False, sort_keys=True)
        write_if_changed(out / f"{name}.json", text.encode())


async def _run_all(
    waiting: list[tuple[Path, Path]], seconds: float, said: Callable[[str], None]
) -> list[tuple[tuple[Path, Path], Outputs | Failure]]:
    # A kernel's start is work for one core; more at once than there are cores gains nothing.
    gate = asyncio.Semaphore(max(2, os.cpu_count() or 2))

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
        config=_private(path.stem, sockets),
        resources={"metadata": {"path": str(path.parent)}},
    )
    at = "?"

    def reached(cell: dict[str, Any], cell_index: int) -> None:
        nonlocal at
        at = str(cell.get("id") or f"number {cell_index + 1}")

    client.on_cell_start = reached
    try:
        await client.async_execute()
    except CellTimeoutError:
        return Failure(path.name, at, f"did not finish in {seconds:g} seconds")
    except DeadKernelError:
        return Failure(path.name, at, "killed its kernel", _last_output(notebook, at))
    except CellExecutionError as error:
        lines = _ANSI.sub("", error.traceback or f"{error.ename}: {error.evalue}").splitlines()
        said = [line for line in lines if line.strip()][-LAST_LINES:]
        return Failure(path.name, at, f"raised {error.ename}", said)
    except RuntimeError as error:
        return Failure(path.name, at, f"has no kernel to run in: {error}")
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


def _package_key(pins: Path | None) -> str:
    digest = hashlib.sha256(sys.version.encode())
    package = Path(__file__).parents[1]
    files = [package / "__init__.py"]
    for room in _IMPORTED:
        files += [one for one in (package / room).rglob("*") if one.suffix != ".pyc"]
    for path in sorted(files) + ([pins] if pins is not None and pins.is_file() else []):
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _key(notebook: Path, base: str) -> str:
    content = json.loads(notebook.read_text(encoding="utf-8"))
    code = [
        (cell["id"], "".join(cell["source"]))
        for cell in content["cells"]
        if cell["cell_type"] == "code"
    ]
    digest = hashlib.sha256(json.dumps([base, notebook.stem, code]).encode())
    data = notebook.with_suffix("")
    for path in sorted(data.rglob("*")) if data.is_dir() else []:
        if path.is_file():
            digest.update(path.relative_to(data).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
