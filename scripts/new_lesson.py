# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Begins a new lesson: notebook, quiz, practice and logbook, with a marked gap for each text."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from studycircle.publish.console import print_utf8
from studycircle.publish.new_lesson import NewLessonError, new_lesson

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when the lesson could not be made."""
    print_utf8()
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="With make: make lesson NAME=05-sociala-natverk"
    )
    parser.add_argument("name", help="number and short name, e.g. 05-sociala-natverk")
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    chosen = parser.parse_args(arguments)
    root = chosen.root.resolve()
    try:
        made = new_lesson(root, chosen.name, date.today())
    except (NewLessonError, OSError) as error:
        print(f"No lesson was made: {error}", file=sys.stderr)
        return 1
    for path in made.files:
        print(f"made {path.relative_to(root)}")
    print(f"added to _toc.yml and to «{made.meeting}» in book/course.yml")
    if made.remark:
        print(made.remark)
    print("`make check` lists the gaps to fill.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
