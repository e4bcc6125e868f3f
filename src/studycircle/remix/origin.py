# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a remix is made of: the course's name, its site, its version and commit where git knows it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from attrs import frozen

from studycircle import __version__
from studycircle.course.site import read_site


@frozen
class Origin:
    """The original; `url` and `commit` are empty where nobody knows them."""

    title: str
    author: str
    url: str
    version: str
    commit: str

    @property
    def told(self) -> str:
        """Which original it was, in a sentence."""
        commit = f", ändring {self.commit[:12]}" if self.commit else ""
        return f"Version {self.version}{commit}."


def read_origin(root: Path) -> Origin:
    """The original in the folder `root`."""
    site = read_site(root)
    return Origin(site.title, site.author, site.address, __version__, commit_of(root))


def commit_of(root: Path) -> str:
    """The commit that the course at `root` is at; empty where it is no clone, or git is not there."""
    if not (root / ".git").exists():
        return ""
    command = ["git", "-C", str(root), "rev-parse", "--verify", "HEAD"]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
