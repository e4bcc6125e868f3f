# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lists every address outside the course in one report, and tries them where there is network."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from tqdm import tqdm

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.publish.console import print_utf8
from studycircle.publish.outside import outside, report, try_all

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "_build" / "links.tsv"


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when an address is dead; one that refuses or is silent is only told."""
    print_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=ROOT, help="the course (default: this one)"
    )
    parser.add_argument("--no-try", action="store_true", help="list them only")
    parser.add_argument("--out", type=Path, default=OUT, help=f"the report (default: {OUT.name})")
    chosen = parser.parse_args(arguments)
    if not chosen.folder.is_dir():
        parser.error(f"{chosen.folder} is not a folder")
    root = chosen.folder.resolve()
    found = outside(load_course(root, Findings(root)))
    if not chosen.no_try:
        with tqdm(total=len(found), unit="link") as bar:
            found = try_all(found, bar.update)
    try:
        chosen.out.parent.mkdir(parents=True, exist_ok=True)
        chosen.out.write_text(report(found), encoding="utf-8")
    except OSError as error:
        parser.error(f"cannot write {chosen.out}: {error.strerror}")
    counted = Counter(one.answer for one in found)
    print(f"{len(found)} addresses in {chosen.out}: ", end="")
    print(", ".join(f"{number} {name}" for name, number in sorted(counted.items())) or "none")
    if found and counted["silent"] == len(found):
        print("Not one answered: there seems to be no network here, so none of them is known dead.")
    for one in found:
        if one.answer == "dead":
            print(f"{one.places[0]}: {one.address} is dead ({one.told}) – find where it went")
    return 1 if counted["dead"] else 0


if __name__ == "__main__":
    sys.exit(main())
