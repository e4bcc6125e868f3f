# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Run every test: unit, notebooks (nbval on each lesson) and site (in Chromium).

Browser tests use $CHROMIUM, a chromium, google-chrome or Playwright's own; where there is none, one is
installed if that is possible. Where none can be had they are skipped, loudly; with CI=true that fails.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "site"))

from browser import find_chromium  # noqa: E402

NO_BROWSER = """\
############################################################################################
  NO CHROMIUM: every browser test is skipped, so the pages are NOT tested.
  Install one (Debian: apt-get install chromium; else: .venv/bin/playwright install chromium)
  or set CHROMIUM to the path of one, and run `make test` again.
############################################################################################"""


def ensure_chromium() -> str | None:
    """A Chromium: found, or installed where that can be done without asking."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = find_chromium(playwright)
        if found or os.environ.get("CHROMIUM"):
            return found
        print("No Chromium found; trying to install one …", flush=True)
        if shutil.which("apt-get") and os.geteuid() == 0:
            subprocess.run(["apt-get", "update", "-qq"], check=False)
            for name in ("chromium-headless-shell", "chromium"):
                if (
                    subprocess.run(
                        ["apt-get", "install", "-y", "-qq", name], check=False
                    ).returncode
                    == 0
                ):
                    break
        if find_chromium(playwright) is None:
            install = [sys.executable, "-m", "playwright", "install", "chromium"]
            subprocess.run(install, check=False)
        return find_chromium(playwright)


def main() -> int:
    """Run pytest over tests/ and nbval over the lessons; pass further arguments on to pytest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-browser", action="store_true", help="leave the browser tests out")
    given, more = parser.parse_known_args()
    environment = dict(os.environ)
    if not given.no_browser:
        chromium = ensure_chromium()
        if chromium:
            environment["CHROMIUM"] = chromium
        elif os.environ.get("CI") == "true":
            print("No Chromium can be had, and CI=true.", file=sys.stderr)
            return 1
    lessons = sorted(str(path) for path in (ROOT / "notebooks").glob("*.ipynb"))
    chosen = ["-m", "not browser"] if given.no_browser else []
    targets = [] if any(not one.startswith("-") for one in more) else ["tests", *lessons]
    nbval = ["--nbval", "-p", "no:cacheprovider"] if targets else []
    # Each process takes whole files, in the order of tests/conftest.py. Three end sooner than two, on two
    # cores too: now and then one waits for its browser.
    side_by_side = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"] if targets else []
    command = [sys.executable, "-m", "pytest", *targets, *nbval, *side_by_side, *chosen, *more]
    code = subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode
    if not given.no_browser and not environment.get("CHROMIUM"):
        print(NO_BROWSER, file=sys.stderr)
    # pytest's own codes for «no such option» and the like are errors of use.
    return min(code, 2)


if __name__ == "__main__":
    sys.exit(main())
