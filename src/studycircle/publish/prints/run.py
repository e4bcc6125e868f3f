# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Makes all prints of a build: a process for each edition and size, all at the same time."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.out.pdf import PdfError
from studycircle.publish.prints.volumes import SIZES, guides, workbooks
from studycircle.publish.stage import Edition


def make_prints(
    trees: Mapping[Edition, Path],
    books: Mapping[Edition, Path],
    out: Path,
    progress: Callable[[int, int], None],
) -> dict[Edition, Path]:
    """The folder of each edition's prints, made in `out`; PdfError tells what could not be made."""
    homes: dict[Edition, Path] = {edition: out / edition for edition in trees}
    running: list[subprocess.Popen[str]] = []
    total = 0
    for edition, tree in trees.items():
        homes[edition].mkdir(parents=True, exist_ok=True)
        course = load_course(tree, Findings(tree))
        chosen = list((workbooks if edition == "deltagare" else guides)(course, books[edition]))
        _remove_others(homes[edition], {one.name for one in chosen})
        for size in SIZES if chosen else ():
            command = [sys.executable, "-m", "studycircle.publish.prints.make", str(tree)]
            command += [str(books[edition]), str(homes[edition]), edition, f"--size={size}"]
            running.append(
                subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            )
            total += len(chosen)
    done = 0
    faults: list[str] = []
    lock = threading.Lock()

    def listen(process: subprocess.Popen[str]) -> None:
        nonlocal done
        assert process.stdout is not None
        assert process.stderr is not None
        for _ in process.stdout:
            with lock:
                done += 1
                progress(done, total)
        said = process.stderr.read()
        if process.wait():
            with lock:
                faults.append(said.strip())

    listeners = [threading.Thread(target=listen, args=(one,)) for one in running]
    for one in listeners:
        one.start()
    for one in listeners:
        one.join()
    for process in running:
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
    if faults:
        raise PdfError("\n".join(faults))
    return homes


def _remove_others(home: Path, names: set[str]) -> None:
    """A lesson that is gone leaves no print behind."""
    wanted = {f"{name}{size}" for name in names for size in SIZES}
    for path in home.glob("*.pdf"):
        if path.stem not in wanted:
            path.unlink()
