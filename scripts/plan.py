# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Plan a circle: a folder and a zip with studieplan, running orders, calendar, lists and poster.

    .venv/bin/python scripts/plan.py cirkel.yml --out min-cirkel
    .venv/bin/python scripts/plan.py --plan mini --start 2027-01-18 --tid 18.00 --out min-cirkel

What is said on the line holds before what stands in the file. Messages are Swedish: a leader reads them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tqdm import tqdm

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.course.rule_book import FILE, read_rules
from studycircle.plan.circle import plan_circle
from studycircle.plan.folder import FolderError, write_folder
from studycircle.plan.wanted import FIELDS, file_texts, read_wanted
from studycircle.publish.console import print_utf8

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when the circle cannot be planned so; nothing is then written."""
    print_utf8()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, help="a circle's file, such as cirkel.yml")
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    parser.add_argument("--out", type=Path, default=Path("min-cirkel"), help="the new folder")
    for name, (_, _, about) in FIELDS.items():
        parser.add_argument(f"--{name}", help=about)
    given = parser.parse_args(arguments)
    root = given.root.resolve()
    if not (root / "notebooks").is_dir():
        parser.error(f"{root} is not a course: there is no folder notebooks in it")
    path = given.file.resolve() if given.file else Path.cwd() / "valen"
    findings = Findings(path.parent)
    texts, lines = file_texts(path, findings) if given.file else ({}, {})
    chosen = {name: getattr(given, name.replace("-", "_")) for name in FIELDS}
    texts |= {name: value for name, value in chosen.items() if value is not None}
    wanted = read_wanted(texts, findings, path, lines)
    course_findings = Findings(root)
    course = load_course(root, course_findings)
    rules = read_rules(root / FILE, course_findings)
    circle = None
    if course_findings.error_count:
        print("Kursen har fel; kör make check.", file=sys.stderr)
    elif not findings.error_count:
        circle = plan_circle(wanted, course, rules, findings, path)
    if circle is None:
        for one in findings.errors:
            print(one, file=sys.stderr)
        print("Inget är skrivet.", file=sys.stderr)
        return 1
    with tqdm(total=1, unit="file", leave=False, disable=None) as bar:

        def said(name: str, done: int, of: int) -> None:
            bar.total = of
            bar.n = done
            bar.set_description(name)

        try:
            zipped = write_folder(circle, given.out.resolve(), root, said)
        except FolderError as error:
            print(error, file=sys.stderr)
            return 1
    print(
        f"{circle.wanted.name}: {len(circle.meetings)} träffar, {circle.study_hours} studietimmar."
    )
    for note in circle.notes:
        print(f"- {note}")
    print(f"Allt ligger i {given.out} och i {zipped.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
