# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Adds a resource of others to the knowledge bank, with a marked gap for what you are to read there."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from studycircle.publish.console import print_utf8
from studycircle.publish.new_resource import Asked, NewResourceError, new_resource

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when the resource could not be added."""
    print_utf8()
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="With make: make resource URL=https://… TITLE='…' PUBLISHER='…' FILE=kallkritik",
    )
    parser.add_argument("url", help="the page's address")
    parser.add_argument("--title", default="", help="its title, as it stands there")
    parser.add_argument("--publisher", default="", help="who publishes it")
    parser.add_argument("--file", default="ovrigt", help="the file in book/kunskapsbank, e.g. ai")
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    chosen = parser.parse_args(arguments)
    root = chosen.root.resolve()
    asked = Asked(chosen.url, chosen.title, chosen.publisher, chosen.file)
    try:
        path, line = new_resource(root, asked, date.today())
    except (NewResourceError, OSError, UnicodeDecodeError) as error:
        print(f"No resource was added: {error}", file=sys.stderr)
        return 1
    print(f"added at {path.relative_to(root)}:{line}")
    print("Read the page, then fill the gaps: `make check` lists them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
