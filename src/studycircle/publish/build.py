# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The whole way from the course to the site: check → stage → execute → render → assemble."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from studycircle.course.findings import CourseError
from studycircle.course.site import read_site
from studycircle.export.built import ExportError
from studycircle.out.pdf import PdfError
from studycircle.publish import fingerprint
from studycircle.publish.bank.write import write_bank
from studycircle.publish.check import check_course
from studycircle.publish.execute import execute, write_outputs
from studycircle.publish.papers import write_papers
from studycircle.publish.prints.run import make_prints
from studycircle.publish.site import assemble
from studycircle.publish.slides.pages import write_slides
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
    prints: bool = False,
) -> Built:
    """Build the course at `root` into `out`/site, with its `prints` or without.

    Raises CourseError, ExecutionError or BuildError.
    """
    progress("check", 0, 1)
    course, findings = check_course(root)
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

    marks = {edition: _mark(tree, out / "outputs") for edition, tree in trees.items()}
    built = {edition: out / "render" / edition / "html" for edition in trees}
    _render(trees, marks, out, progress)
    published = out / "site.json"
    wanted = json.dumps([marks, prints], sort_keys=True)
    if not (out / "site").is_dir() or _read(published) != wanted:
        printed = _prints(trees, built, out, progress) if prints else {}
        progress("assemble", 0, 1)
        named = read_site(root)

        def finish(fresh: Path) -> None:
            write_bank(course, fresh, named, out / "cache" / "exports")

        try:
            assemble(built, out / "site", printed, named.title, finish)
        except ExportError as error:
            raise BuildError(str(error)) from None
        published.write_text(wanted, encoding="utf-8")
    progress("assemble", 1, 1)
    return Built(out / "site", executed.ran)


def _prints(
    trees: dict[Edition, Path], built: dict[Edition, Path], out: Path, progress: Progress
) -> dict[Edition, Path]:
    try:
        return make_prints(trees, built, out / "prints", lambda n, of: progress("print", n, of))
    except PdfError as error:
        raise BuildError(str(error)) from None


def _mark(tree: Path, outputs: Path) -> str:
    """Changes when anything does that the pages of an edition are made from."""
    parts = [
        fingerprint.of_files(fingerprint.files_in(tree), tree),
        fingerprint.of_files(fingerprint.files_in(outputs), outputs),
        fingerprint.of_package(),
    ]
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _render(
    trees: dict[Edition, Path], marks: dict[Edition, str], out: Path, progress: Progress
) -> None:
    """Render the editions whose inputs changed, at the same time; BuildError tells every warning."""
    changed = [edition for edition in trees if _read(_done(out, edition)) != marks[edition]]
    progress("render", 0, max(len(changed), 1))
    running = []
    package = out / "render" / "package"
    if _read(package) != fingerprint.of_package():
        # Sphinx does not know that what it made of an unchanged page is made by other code now.
        for edition in EDITIONS:
            shutil.rmtree(out / "render" / edition, ignore_errors=True)
        package.parent.mkdir(parents=True, exist_ok=True)
        package.write_text(fingerprint.of_package(), encoding="utf-8")
    for edition in changed:
        work = out / "render" / edition
        _done(out, edition).unlink(missing_ok=True)
        command = [sys.executable, "-m", "studycircle.publish.render"]
        command += [str(trees[edition]), str(work / "html"), str(work / "doctrees")]
        command += [edition, str(out / "outputs")]
        running.append((edition, subprocess.Popen(command, stderr=subprocess.PIPE, text=True)))
    faults = []
    for done, (edition, process) in enumerate(running, start=1):
        _, said = process.communicate()
        progress("render", done, len(changed))
        if process.returncode:
            faults.append(f"{edition}:\n{said.strip()}")
            # Sphinx warns of a page only when it reads it: forget what it read, to be warned again.
            shutil.rmtree(out / "render" / edition)
        else:
            if edition == "ledare":
                book = out / "render" / edition / "html"
                write_slides(book)
                try:
                    write_papers(trees[edition], book, out / "cache" / "papers")
                except PdfError as error:
                    faults.append(f"{edition}: {error}")
                    continue
            _done(out, edition).write_text(marks[edition], encoding="utf-8")
    if faults:
        raise BuildError("\n".join(faults))


def _done(out: Path, edition: Edition) -> Path:
    return out / "render" / f"{edition}.done"
