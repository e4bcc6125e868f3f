# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Open the lessons in JupyterLab, ready to run: choose «Run» and «Run All Cells».

You get a copy of the leader edition, to show and to try in: it is written anew each time. To change the
lessons themselves, use --edit, and `make notebooks` afterwards. Ctrl-C ends it.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from studycircle.course.course import leader_notebooks
from studycircle.course.findings import CourseError
from studycircle.publish.console import print_utf8
from studycircle.publish.live import FOLDER, write_live

ROOT = Path(__file__).resolve().parents[1]
SECONDS_TO_END = 15

# Nothing is asked of the network: no news, no look for updates, no list of extensions.
QUIET = (
    "--LabApp.news_url=",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)
SETTINGS = ROOT / ".binder"
"""Holds labconfig/: JupyterLab's settings here are those that participants get."""


def command(root: Path, lesson: str, port: int, browser: bool) -> list[str]:
    """The call that starts JupyterLab at a lesson."""
    started_by_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={root}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        f"--LabApp.default_url=/lab/tree/notebooks/{lesson}",
        *QUIET,
        # In a container everybody is root, and JupyterLab would refuse.
        *(["--allow-root"] if started_by_root else []),
        *([] if browser else ["--no-browser"]),
    ]


def environment() -> dict[str, str]:
    """This process's environment, with our JupyterLab settings before any others."""
    paths = [str(SETTINGS), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    return {**os.environ, "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths))}


def stay(call: list[str]) -> int:
    """Run JupyterLab until it ends or Ctrl-C is pressed, which ends it and its kernels."""
    # In a session of its own: Ctrl-C comes to us, and JupyterLab is not left asking «y/n».
    process = subprocess.Popen(call, env=environment(), start_new_session=True)
    try:
        return process.wait()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        process.terminate()
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
        print("\nEnded.")
        return 0


def main() -> int:
    """Start JupyterLab and stay until it ends."""
    print_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "lesson", nargs="?", help="e.g. 04-bloggen, or ledare/planera-cirkeln (default: the first)"
    )
    parser.add_argument(
        "--port", type=int, default=8888, help="or the next free one (default: 8888)"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    parser.add_argument("--edit", action="store_true", help="open the lessons themselves, to edit")
    parser.add_argument("--no-browser", action="store_true", help="open no browser")
    given = parser.parse_args()
    root = given.root.resolve()
    folder = root / "notebooks"
    lessons = sorted(path.name for path in folder.glob("*.ipynb"))
    tools = [path.relative_to(folder).as_posix() for path in leader_notebooks(root)]
    if not lessons:
        parser.error(f"there are no lessons in {root / 'notebooks'}")
    if not 0 <= given.port <= 65535:
        parser.error(f"--port: {given.port} is not a number from 0 to 65535")
    wanted = f"{given.lesson}.ipynb" if given.lesson else lessons[0]
    if wanted not in [*lessons, *tools]:
        names = ", ".join(name.removesuffix(".ipynb") for name in [*lessons, *tools])
        parser.error(f"there is no lesson «{given.lesson}»; there are: {names}")
    home = root
    if not given.edit:
        home = root / FOLDER / "ledare"
        try:
            write_live(root, "ledare", home)
        except CourseError as error:
            print(error, file=sys.stderr)
            return 1
        print(f"This is a copy, in {home}; --edit opens the lessons themselves.", flush=True)
    return stay(command(home, wanted, given.port, not given.no_browser))


if __name__ == "__main__":
    sys.exit(main())
