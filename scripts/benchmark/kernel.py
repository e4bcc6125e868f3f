# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Times a kernel from the request to start it to its first output, and weighs it."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import psutil
from attrs import frozen
from jupyter_client.manager import KernelManager

from benchmark.timing import BenchError

LESSON = "04-bloggen"
BARE = "1"
FIRST_ACTIVITY = f'from studycircle import activity; activity("{LESSON}/quiz")'
PATIENCE = 60
"""Seconds that any one answer of a kernel may take."""


@frozen
class KernelTimes:
    """Medians: seconds to the first output, and resident bytes, ours and of a bare kernel."""

    ours_seconds: float
    bare_seconds: float
    ours_bytes: float
    bare_bytes: float

    @property
    def more_bytes(self) -> float:
        """What a kernel with a lesson open holds more than a bare one."""
        return self.ours_bytes - self.bare_bytes


def time_kernels(course: Path, runs: int, said: Callable[[str], None]) -> KernelTimes:
    """Start kernels in the lessons' folder of `course`, ours and bare by turns."""
    folder = course / "notebooks"
    lesson = _code(folder / f"{LESSON}.ipynb")
    seconds: dict[str, list[float]] = {"ours": [], "bare": []}
    held: dict[str, list[float]] = {"ours": [], "bare": []}
    for run in range(runs):
        for name in ("ours", "bare") if run % 2 == 0 else ("bare", "ours"):
            # Time and memory come from kernels of their own: the lesson is more than its first cell.
            seconds[name].append(_open([FIRST_ACTIVITY if name == "ours" else BARE], folder)[0])
            held[name].append(_open(lesson if name == "ours" else [BARE], folder)[1])
            said(f"kernel, run {run + 1}, {name}")
    return KernelTimes(
        median(seconds["ours"]), median(seconds["bare"]), median(held["ours"]), median(held["bare"])
    )


def _code(path: Path) -> list[str]:
    notebook = json.loads(path.read_text("utf-8"))
    return ["".join(one["source"]) for one in notebook["cells"] if one["cell_type"] == "code"]


def _open(cells: list[str], folder: Path) -> tuple[float, float]:
    """Seconds until the first of `cells` has given its output, and resident bytes after the last."""
    with tempfile.TemporaryDirectory(prefix="sc-") as sockets:
        private = {} if sys.platform == "win32" else {"transport": "ipc", "ip": f"{sockets}/k"}
        manager = KernelManager(kernel_name="python3", **private)
        start = time.perf_counter()
        manager.start_kernel(cwd=str(folder))
        client = manager.client()
        try:
            client.start_channels()
            client.wait_for_ready(timeout=PATIENCE)
            seconds = _run(client, cells[0]) - start
            for cell in cells[1:]:
                _run(client, cell)
            return seconds, _resident(manager)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def _resident(manager: Any) -> float:
    return float(psutil.Process(manager.provisioner.pid).memory_info().rss)


def _run(client: Any, code: str) -> float:
    """Run a cell to its end, and tell when its output came; BenchError when it fails or shows nothing."""
    asked = client.execute(code)
    shown = 0.0
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") != asked:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "error":
            raise BenchError(f"{code}: {content['ename']}: {content['evalue']}")
        if kind == "execute_result":
            shown = time.perf_counter()
        if kind == "status" and content["execution_state"] == "idle":
            if not shown:
                raise BenchError(f"{code}: showed nothing")
            return shown
