# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Write the lessons of one edition to _build/live/EDITION, ready to run in plain Jupyter.

Binder does this as it prepares, so that participants get their edition without leader cells.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studycircle.course.findings import CourseError
from studycircle.publish.live import FOLDER, write_live
from studycircle.publish.stage import EDITIONS

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Write one edition; 1 when the course has a fault, such as a tag that is not known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", choices=EDITIONS)
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    given = parser.parse_args()
    root = given.root.resolve()
    if not (root / "notebooks").is_dir():
        parser.error(f"there is no course in {root}: no folder «notebooks»")
    out = root / FOLDER / given.edition
    try:
        notebooks = write_live(root, given.edition, out)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(notebooks)} lessons in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
