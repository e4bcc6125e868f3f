# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What `_config.yml` says of the course as a whole; Sphinx reads the same file when it makes pages."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.yamlfile import read_yaml


@frozen
class Settings:
    """The course's name, who publishes it, and where; `site` is empty while that is not known."""

    title: str
    author: str
    site: str


def read_settings(root: Path) -> Settings:
    """The settings of the course at `root`; what is not there is empty."""
    located = read_yaml(root / "_config.yml", Findings(root))
    site = _text(located, "sphinx", "config", "studycircle_site_url").rstrip("/")
    return Settings(_text(located, "title"), _text(located, "author"), site)


def _text(located: Located | None, *keys: str) -> str:
    for key in keys:
        value = located.value if located is not None else None
        located = value.get(key) if isinstance(value, dict) else None
    return str(located.value) if located is not None and isinstance(located.value, str) else ""
