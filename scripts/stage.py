# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Write the source tree of one edition to _build/stage/EDITION: the lessons as that edition has them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studycircle.course.findings import CourseError
from studycircle.publish.stage import EDITIONS, stage

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Stage one edition; 1 when a notebook has a tag that is not known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", choices=EDITIONS)
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    given = parser.parse_args()
    root = given.root.resolve()
    if not (root / "notebooks").is_dir():
        parser.error(f"there is no course in {root}: no folder «notebooks»")
    out = root / "_build" / "stage" / given.edition
    try:
        notebooks = stage(root, given.edition, out)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(notebooks)} lessons in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
