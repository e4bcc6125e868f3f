# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Times builds: ours of one edition, ours of both, and stock Jupyter Book, turn by turn.

Every scenario is timed for all contenders before the next begins, and the order of the contenders
turns round with each run, so that a machine that slows down slows all of them.
"""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from attrs import define, field, frozen

from benchmark.generate import Tree, change_quiz, change_sentence

SCENARIOS = ("cold", "same", "sentence", "quiz")
ONE, BOTH, STOCK = "participant", "both", "stock"
CONTENDERS = (ONE, BOTH, STOCK)
COMPARED_AT = 92
"""The size at which both editions together are held against stock, and so are built."""

SCRIPTS = Path(__file__).parents[1]
LAST_LINES = 15

_RAN = re.compile(r"executed: (.*)$", re.MULTILINE)


class BenchError(Exception):
    """Something that was to be measured did not work, so its time would mean nothing."""


@frozen
class Sample:
    """One timed build. `ran` is None for stock, which does not say what it executed."""

    seconds: float
    cpu_seconds: float
    ran: tuple[str, ...] | None = None
    shown: bool = True
    """Whether the page shows the change that was made before the build."""


@define
class Series:
    """All samples of one contender in one scenario at one size."""

    lessons: int
    contender: str
    scenario: str
    edited: str
    """The lesson that the edits are made in."""
    samples: list[Sample] = field(factory=list)

    @property
    def seconds(self) -> float:
        """The median by the wall clock."""
        return median(one.seconds for one in self.samples)

    @property
    def cpu_seconds(self) -> float:
        """The median of what all processes of the build used."""
        return median(one.cpu_seconds for one in self.samples)


@frozen
class Contender:
    """One way to build: its name, a tree of its own and the folder it builds into."""

    name: str
    tree: Tree
    out: Path

    @property
    def page(self) -> Path:
        """The built page of the first lesson."""
        site = self.out / ("_build/html" if self.name == STOCK else "site")
        return site / "notebooks" / f"{self.tree.lessons[0]}.html"

    def commands(self, scenario: str) -> Iterator[list[str]]:
        """What an author has to run to see a change."""
        root = str(self.tree.root)
        if self.name == STOCK:
            yield stock_command(self.tree.root, self.out)
            return
        if scenario == "quiz":
            # Our check wants the stored output to agree with the quiz: that is part of the price.
            notebook = self.tree.root / "notebooks" / f"{self.tree.lessons[0]}.ipynb"
            yield [sys.executable, str(SCRIPTS / "notebooks.py"), str(notebook)]
        # Stock makes no prints, so ours are not part of what is held against it.
        command = [sys.executable, str(SCRIPTS / "book.py"), "--quiet", "--no-prints"]
        command += ["--root", root, "--out", str(self.out)]
        yield [*command, "--edition", "deltagare"] if self.name == ONE else command


def names_at(size: int) -> tuple[str, ...]:
    """Who is timed on a course of `size` lessons."""
    return tuple(one for one in CONTENDERS if one != BOTH or size == COMPARED_AT)


def contenders(tree: Tree, folder: Path, names: tuple[str, ...]) -> tuple[Contender, ...]:
    """Those named, each with a copy of `tree`; stock's has the stock theme."""
    made = []
    for name in names:
        copy = tree.copy(folder / f"{name}-tree")
        if name == STOCK:
            config = copy.root / "_config.yml"
            text = config.read_text("utf-8")
            stock = text.replace("html_theme: studycircle", "html_theme: sphinx_book_theme")
            if stock == text:
                raise BenchError("_config.yml names no html_theme to exchange for the stock one")
            config.write_text(stock, encoding="utf-8")
        made.append(Contender(name, copy, folder / f"{name}-out"))
    return tuple(made)


def time_builds(tree: Tree, folder: Path, runs: int, said: Callable[[str], None]) -> list[Series]:
    """Build `tree` in every way and scenario, `runs` times; `said` is called after each build."""
    size = len(tree.lessons)
    all_of_them = contenders(tree, folder, names_at(size))
    series = {
        (name, scenario): Series(size, name, scenario, tree.lessons[0])
        for name in names_at(size)
        for scenario in SCENARIOS
    }
    for run in range(runs):
        order = all_of_them if run % 2 == 0 else all_of_them[::-1]
        for one in order:
            shutil.rmtree(one.out, ignore_errors=True)
        for scenario in SCENARIOS:
            for one in order:
                series[one.name, scenario].samples.append(_sample(one, scenario, run))
                said(f"{size} lessons, run {run + 1}, {scenario}, {one.name}")
    return list(series.values())


def _sample(one: Contender, scenario: str, run: int) -> Sample:
    mark = f"{scenario}-{run + 1}"
    if scenario == "sentence":
        change_sentence(one.tree, mark)
    elif scenario == "quiz":
        change_quiz(one.tree, mark)
    printed = ""
    cpu = _children()
    start = time.perf_counter()
    for command in one.commands(scenario):
        printed = run_quietly(command)
    seconds = time.perf_counter() - start
    cpu = _children() - cpu
    built = sorted(path.stem for path in one.page.parent.glob("*.html"))
    if built != sorted(one.tree.lessons):
        raise BenchError(f"{one.name} built {len(built)} of {len(one.tree.lessons)} lessons")
    changed = scenario in ("sentence", "quiz")
    shown = not changed or mark in one.page.read_text("utf-8")
    if one.name == STOCK:
        return Sample(seconds, cpu, None, shown)
    told = _RAN.search(printed)
    if told is None or not shown:
        what = "does not show the change" if told else "does not say what was executed"
        raise BenchError(f"our build after «{scenario}» {what}:\n{printed}")
    ran = told.group(1)
    return Sample(seconds, cpu, () if ran == "none" else tuple(ran.split(", ")), shown)


def run_quietly(command: list[str], folder: Path | None = None) -> str:
    """What a command printed; BenchError with its last lines when it fails."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder)
    if done.returncode:
        lines = "\n".join((done.stdout + done.stderr).splitlines()[-LAST_LINES:])
        raise BenchError(f"«{' '.join(command)}» ended with {done.returncode}:\n{lines}")
    return done.stdout


def stock_command(root: Path, out: Path) -> list[str]:
    """Stock Jupyter Book, of the same environment as this Python."""
    tool = str(Path(sys.executable).with_name("jupyter-book"))
    return [tool, "build", str(root), "--path-output", str(out)]


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
