# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Open the lessons in JupyterLab, ready to run: choose «Run» and «Run All Cells».

What you change is the lesson itself. `make notebooks` puts it back in canonical form afterwards.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def command(lesson: str, browser: bool) -> list[str]:
    """The call that starts JupyterLab at a lesson."""
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={ROOT}",
        f"--LabApp.default_url=/lab/tree/notebooks/{lesson}",
        # Nothing is asked of the network: no news, no look for updates.
        "--LabApp.news_url=",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        *([] if browser else ["--no-browser"]),
    ]


def main() -> int:
    """Start JupyterLab and stay until it ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lesson", nargs="?", help="e.g. 04-bloggen (default: the first)")
    parser.add_argument("--no-browser", action="store_true", help="open no browser")
    given = parser.parse_args()
    lessons = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
    wanted = f"{given.lesson}.ipynb" if given.lesson else lessons[0]
    if wanted not in lessons:
        names = ", ".join(name.removesuffix(".ipynb") for name in lessons)
        print(f"There is no lesson «{given.lesson}». There are: {names}", file=sys.stderr)
        return 1
    try:
        return subprocess.run(command(wanted, not given.no_browser), check=False).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
