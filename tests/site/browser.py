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

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)

# What depends on the colours of a page; the rest of what axe looks at does not.
COLOURS = ("color-contrast", "link-in-text-block")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


REFUSED = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
"""
"""A script for a page whose browser lets nothing be kept."""


def find_chromium(playwright: Playwright | None = None) -> str | None:
    """$CHROMIUM, chromium, google-chrome, or Playwright's own; None where there is none.

    Debian's shell without windows comes first: the same engine, and a new context takes it a third of
    the time, for it draws no browser around the page.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    if playwright is not None and Path(playwright.chromium.executable_path).is_file():
        return playwright.chromium.executable_path
    return None


def axe_violations(page: Page, *rules: str) -> list[str]:
    """What axe finds on the page as it stands, each with the element it is about; by `rules` alone, or all."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
