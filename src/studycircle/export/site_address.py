# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Where the course is published, as _config.yml says: empty where it says nothing."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from studycircle.course.findings import Findings
from studycircle.course.yamlfile import read_yaml

_PATH = ("sphinx", "config", "studycircle_site_url")


def site_address(root: Path) -> str:
    """The address without a slash at its end."""
    path = root / "_config.yml"
    return _address(path, path.stat().st_mtime_ns) if path.is_file() else ""


@lru_cache(maxsize=16)
def _address(path: Path, changed: int) -> str:
    found = read_yaml(path, Findings(path.parent))
    for key in _PATH:
        held = found.value if found is not None else None
        found = held.get(key) if isinstance(held, dict) else None
    told = found.value if found is not None else None
    return told.rstrip("/") if isinstance(told, str) else ""
