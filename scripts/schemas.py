# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes the JSON Schemas of all files that authors write, into src/studycircle/schemas/."""

from __future__ import annotations

import argparse
import sys

from studycircle.publish.console import print_utf8
from studycircle.publish.schemas import schemas, stale, write


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when, with --check, a schema is not in step."""
    print_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, say what would change")
    chosen = parser.parse_args(arguments)
    changed = stale() if chosen.check else write()
    for name in changed:
        print(f"{name}: {'not in step' if chosen.check else 'rewritten'}")
    if not changed:
        print(f"{len(schemas())} schemas: nothing to change")
    return 1 if chosen.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
