# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes notebooks in canonical form and renews the stored output of their activities."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studycircle.activities.definitions import find_root
from studycircle.course.findings import Findings
from studycircle.out.files import write_if_changed
from studycircle.publish.console import print_utf8
from studycircle.publish.notebooks import renewed

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when a notebook is broken, or with --check when one would be changed."""
    print_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="notebooks (default: all lessons)")
    parser.add_argument("--check", action="store_true", help="write nothing, say what would change")
    chosen = parser.parse_args(arguments)
    files = chosen.files or sorted((ROOT / "notebooks").glob("*.ipynb"))
    failed = changed = 0
    for file in files:
        path = file.parent.resolve() / file.name
        root = find_root(path.parent) or path.parent
        findings = Findings(root)
        result = renewed(path, root, findings)
        for one in findings:
            print(one)
        failed += bool(findings.errors)
        if result is None or result[0] == result[1]:
            continue
        changed += 1
        print(f"{file}: {'would be rewritten' if chosen.check else 'rewritten'}")
        if not chosen.check:
            write_if_changed(path, result[1].encode())
    if not changed:
        print(f"{len(files)} notebooks: nothing to change")
    return 1 if failed or (chosen.check and changed) else 0


if __name__ == "__main__":
    sys.exit(main())
