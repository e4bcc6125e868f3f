# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Finds a Chromium, and opens activities and pages in it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import Page, Playwright

ROOT = Path(__file__).parents[2]

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find_chromium(playwright: Playwright | None = None) -> str | None:
    """$CHROMIUM, chromium, google-chrome, or Playwright's own; None where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found:
            return found
    if playwright is not None and Path(playwright.chromium.executable_path).is_file():
        return playwright.chromium.executable_path
    return None


def axe_violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands, each with the element it is about."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
