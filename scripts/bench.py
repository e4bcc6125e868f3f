# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Measure against stock Jupyter Book, in one run, and print a table with the targets.

With all sizes and five runs this takes over two hours on two cores: let the machine do nothing else.
`--only` and `--sizes` measure a part of it; both editions together are built at 92 lessons alone.
The exit code is 0 also when a target is missed, and 1 when something could not be measured.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from benchmark.bank import time_bank
from benchmark.generate import generate
from benchmark.kernel import time_kernels
from benchmark.report import Measured, as_json, table
from benchmark.timing import SCENARIOS, BenchError, names_at, time_builds
from benchmark.weight import STEPS, weigh
from tqdm import tqdm

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("build", "weight", "kernel", "bank")


def sizes(text: str) -> list[int]:
    """The sizes in `23,92,230`."""
    return [int(one) for one in text.split(",")]


def measure(parts: tuple[str, ...], counts: list[int], runs: int, folder: Path) -> Measured:
    """Run the parts of the benchmark, with everything temporary in `folder`."""
    measured = Measured(runs, os.getloadavg()[0])
    # Builds are keyed on the package's source: one that is edited meanwhile would be built anew.
    shutil.copytree(ROOT / "src", folder / "src")
    os.environ["PYTHONPATH"] = str(folder / "src")
    builds = sum(len(names_at(one)) for one in counts) * runs * len(SCENARIOS)
    steps = {"build": builds, "weight": STEPS, "kernel": 2 * runs, "bank": 2 * runs}
    with tqdm(total=sum(steps[one] for one in parts), unit="step") as bar:

        def said(step: str) -> None:
            bar.set_description(step)
            bar.update()

        if "kernel" in parts:
            measured.kernel = time_kernels(ROOT, runs, said)
        if "weight" in parts:
            measured.weights = weigh(ROOT, folder / "weight", said)
        if "bank" in parts:
            measured.bank = time_bank(ROOT, folder / "bank", runs, said)
        if "build" in parts:
            for count in counts:
                place = folder / str(count)
                tree = generate(ROOT, place / "course", count)
                measured.builds += time_builds(tree, place, runs, said)
                shutil.rmtree(place)
    return measured


def main() -> int:
    """Measure, print the table and write the JSON file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often (default: 5)")
    parser.add_argument("--sizes", type=sizes, default=[23, 92, 230], help="default: 23,92,230")
    parser.add_argument("--only", choices=PARTS, help="this part alone")
    parser.add_argument("--out", type=Path, default=ROOT / "_build" / "bench.json")
    given = parser.parse_args()
    if given.runs < 1:
        parser.error("--runs is at least 1")
    parts = (given.only,) if given.only else PARTS
    try:
        with tempfile.TemporaryDirectory(prefix="sc-bench-") as folder:
            measured = measure(parts, sorted(given.sizes), given.runs, Path(folder))
    except (BenchError, ValueError) as error:
        print(f"Not measured: {error}", file=sys.stderr)
        return 1
    given.out.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(as_json(measured), indent=1, ensure_ascii=False)
    given.out.write_text(text + "\n", encoding="utf-8")
    print(table(measured))
    print(f"\nEverything that was measured is in {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
