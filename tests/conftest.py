# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The order in which test processes take the files: what is long first, what needs the site last."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent

FIRST = (
    # Builds the real site, which other files of site/ would else stand waiting for.
    "site/test_every_page.py",
    "unit/test_publish_build.py",
    "unit/test_scripts.py",
    "site/test_binder.py",
    "unit/test_prints.py",
    "unit/test_ready_papers.py",
    "notebooks/test_nbval.py",
)


def _turn(path: Path) -> tuple[int, bool]:
    place = path.relative_to(HERE).as_posix() if path.is_relative_to(HERE) else ""
    return FIRST.index(place) if place in FIRST else len(FIRST), place.startswith("site/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort by file; within one, tests stay as they stand."""
    items.sort(key=lambda one: _turn(one.path))
