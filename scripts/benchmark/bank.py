# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Times what the knowledge bank adds to a build: the real course with it, and the same without.

Both editions are built, without prints: with them the bank's part would be smaller than it is. Runs
alternate, as those of timing.py do.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from attrs import define, field, frozen
from ruamel.yaml import YAML

from benchmark.timing import SCRIPTS, BenchError, run_quietly
from studycircle.bank.resource import PLACE

_TAKEN = ("_config.yml", "_toc.yml", "requirements.txt", "book", "notebooks")
_LEFT = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__", ".DS_Store")


@define
class BankTimes:
    """Seconds of each build, and how many pages of the bank were written when nothing had changed."""

    without: list[float] = field(factory=list)
    together: list[float] = field(factory=list)
    same_without: list[float] = field(factory=list)
    same_together: list[float] = field(factory=list)
    rewritten: int = 0
    resources: int = 0

    @property
    def ratio(self) -> float:
        """A cold build with the bank against one without it."""
        return median(self.together) / median(self.without)

    @property
    def same_ratio(self) -> float:
        """The same, of builds of what has not changed."""
        return median(self.same_together) / median(self.same_without)


@frozen
class _Course:
    root: Path
    out: Path

    def build(self) -> float:
        command = [sys.executable, str(SCRIPTS / "book.py"), "--quiet", "--no-prints"]
        start = time.perf_counter()
        run_quietly([*command, "--root", str(self.root), "--out", str(self.out)])
        return time.perf_counter() - start

    @property
    def pages(self) -> dict[str, int]:
        folder = self.out / "site" / PLACE
        return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.html")}


def time_bank(course: Path, folder: Path, runs: int, said: Callable[[str], None]) -> BankTimes:
    """Build the course at `course` with its bank and without, `runs` times each."""
    together = _Course(copied(course, folder / "with"), folder / "with-out")
    without = _Course(copied(course, folder / "without"), folder / "without-out")
    take_out(without.root)
    times = BankTimes()
    for run in range(runs):
        pairs = [
            (without, times.without, times.same_without),
            (together, times.together, times.same_together),
        ]
        for one, cold, same in pairs if run % 2 == 0 else pairs[::-1]:
            shutil.rmtree(one.out, ignore_errors=True)
            cold.append(one.build())
            before = one.pages
            same.append(one.build())
            times.rewritten += sum(before.get(name) != at for name, at in one.pages.items())
            said(f"run {run + 1}, {'with' if one is together else 'without'} the bank")
    times.resources = len(together.pages)
    if without.pages or not times.resources:
        raise BenchError("the course has no knowledge bank to be measured")
    return times


def copied(course: Path, root: Path) -> Path:
    """A copy of what a course is built of, in the new folder `root`."""
    root.mkdir(parents=True)
    for name in _TAKEN:
        if (course / name).is_dir():
            shutil.copytree(course / name, root / name, ignore=_LEFT)
        else:
            shutil.copyfile(course / name, root / name)
    return root


def take_out(root: Path) -> None:
    """Take the bank's pages out of a course, and the links to them."""
    shutil.rmtree(root / PLACE)
    yaml = YAML()
    path = root / "_toc.yml"
    toc = yaml.load(path.read_text("utf-8"))
    toc["parts"] = [
        part for part in toc["parts"] if not str(part["chapters"][0]["file"]).startswith(PLACE)
    ]
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(toc, file)
    for page in (root / "book").rglob("*.md"):
        text = page.read_text("utf-8")
        lines = [line for line in text.splitlines(keepends=True) if "kunskapsbank/" not in line]
        page.write_text("".join(lines), encoding="utf-8")
