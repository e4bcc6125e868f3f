# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Checks a course without building it, and prints everything that is wrong."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studycircle.publish.check import check_course
from studycircle.publish.console import print_utf8

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when there is any error; warnings alone give 0."""
    print_utf8()
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="Each finding reads path:line: code message – how to mend. Exits 1 on any error.",
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, default=ROOT, help="the course (default: this one)"
    )
    parser.add_argument("--no-warnings", action="store_true", help="print errors only")
    chosen = parser.parse_args(arguments)
    if not chosen.folder.is_dir():
        parser.error(f"{chosen.folder} is not a folder")
    course, findings = check_course(chosen.folder.resolve())
    errors, warnings = len(set(findings.errors)), len(findings.warnings)
    for one in findings:
        if one.severity == "error" or not chosen.no_warnings:
            print(one)
    print(f"{len(course.drafts)} lessons: {errors} errors, {warnings} warnings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
