# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The whole way from the course to the site: check → stage → execute → render → assemble."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from studycircle.course.findings import CourseError
from studycircle.publish.check import check_course
from studycircle.publish.execute import execute, write_outputs
from studycircle.publish.site import assemble
from studycircle.publish.stage import EDITIONS, Edition, stage

Progress = Callable[[str, int, int], None]
"""Called as `progress(step, done, of)`."""


class BuildError(Exception):
    """The site could not be made; the old one stands as it was."""


@frozen
class Built:
    """What a build did."""

    site: Path
    ran: tuple[str, ...]
    """Names of the notebooks that were executed rather than remembered."""


def build(
    root: Path,
    out: Path,
    editions: tuple[Edition, ...] = EDITIONS,
    progress: Progress = lambda step, done, of: None,
) -> Built:
    """Build the course at `root` into `out`/site. Raises CourseError, ExecutionError or BuildError."""
    progress("check", 0, 1)
    _, findings = check_course(root)
    if findings.errors:
        raise CourseError(findings.errors)
    progress("check", 1, 1)

    trees: dict[Edition, Path] = {edition: out / "stage" / edition for edition in editions}
    notebooks = {edition: stage(root, edition, tree) for edition, tree in trees.items()}
    # Leader cells are text, so the editions share their code: it is run in the first tree alone.
    to_run = notebooks[editions[0]]
    done: list[str] = []

    def said(name: str) -> None:
        done.append(name)
        progress("execute", len(done), len(to_run))

    executed = execute(to_run, out / "cache" / "execute", root / "requirements.txt", said)
    write_outputs(executed.outputs, out / "outputs")

    built = _render(trees, out, progress)
    progress("assemble", 0, 1)
    assemble(built, out / "site")
    progress("assemble", 1, 1)
    return Built(out / "site", executed.ran)


def _render(trees: dict[Edition, Path], out: Path, progress: Progress) -> dict[Edition, Path]:
    progress("render", 0, len(trees))
    built: dict[Edition, Path] = {}
    running = []
    for edition, tree in trees.items():
        work = out / "render" / edition
        built[edition] = work / "html"
        command = [sys.executable, "-m", "studycircle.publish.render"]
        command += [str(tree), str(built[edition]), str(work / "doctrees")]
        command += [edition, str(out / "outputs")]
        running.append((edition, subprocess.Popen(command, stderr=subprocess.PIPE, text=True)))
    faults = []
    for done, (edition, process) in enumerate(running, start=1):
        _, said = process.communicate()
        progress("render", done, len(trees))
        if process.returncode:
            faults.append(f"{edition}:\n{said.strip()}")
    if faults:
        raise BuildError("\n".join(faults))
    return built
