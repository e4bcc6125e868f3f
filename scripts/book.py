# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Build the site into _build/site/: participants' pages at its root, leaders' below ledare/."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tqdm import tqdm

from studycircle.course.findings import CourseError
from studycircle.publish.build import BuildError, build
from studycircle.publish.execute import ExecutionError
from studycircle.publish.notebooks import renew_all
from studycircle.publish.stage import EDITIONS

ROOT = Path(__file__).parents[1]
STEPS = ("check", "execute", "render", "print", "assemble")


def main() -> int:
    """Parse the arguments, build, and say what was done; 1 when nothing could be published."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    parser.add_argument("--out", type=Path, help="where to build (default: ROOT/_build)")
    parser.add_argument("--edition", choices=EDITIONS, help="build this one alone")
    parser.add_argument(
        "--renew", action="store_true", help="first renew what notebooks store of their activities"
    )
    parser.add_argument(
        "--no-prints", action="store_true", help="make no PDFs; pages then say nothing of them"
    )
    parser.add_argument("--quiet", action="store_true", help="show no progress")
    given = parser.parse_args()
    root = given.root.resolve()
    if not (root / "notebooks").is_dir():
        parser.error(f"there is no course in {root}: no folder «notebooks»")
    editions = (given.edition,) if given.edition else EDITIONS
    for name in renew_all(root) if given.renew else ():
        print(f"{name}: stored text of an activity renewed", flush=True)
    start = time.perf_counter()
    bar = tqdm(
        total=len(STEPS), unit="step", disable=given.quiet, bar_format="{l_bar}{bar}| {elapsed}"
    )

    def progress(step: str, done: int, of: int) -> None:
        bar.set_description(f"{step} {done}/{of}")
        bar.n = STEPS.index(step) + done / max(of, 1)
        bar.refresh()

    try:
        out = (given.out or root / "_build").resolve()
        built = build(root, out, editions, progress, prints=not given.no_prints)
    except (CourseError, ExecutionError, BuildError) as error:
        bar.close()
        print(error, file=sys.stderr)
        print("Nothing was published; the site stands as it was.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        bar.close()
        print("Stopped; the site stands as it was.", file=sys.stderr)
        return 130
    bar.close()
    ran = ", ".join(built.ran) or "none"
    print(f"{built.site} in {time.perf_counter() - start:.1f} s; executed: {ran}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
