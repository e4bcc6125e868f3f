# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The files that a remix is made of: the course's own, with theirs in the place of those replaced."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from studycircle.remix.chosen import Own

_LEFT = {"__pycache__", ".ipynb_checkpoints", ".DS_Store"}


@frozen
class Sources:
    """Reads the course at `root`; names are written from there, with slashes."""

    root: Path
    replaced: Mapping[str, Own]

    def below(self, folder: str) -> list[str]:
        """Every file below a folder, in order; caches and links are left out."""
        found = [
            path.relative_to(self.root)
            for path in (self.root / folder).rglob("*")
            if path.is_file() and not path.is_symlink()
        ]
        kept = [
            one
            for one in found
            if not _LEFT.intersection(one.parts)
            and not any(part.endswith(".egg-info") for part in one.parts)
            and one.suffix not in (".pyc", ".mo")
        ]
        return sorted(one.as_posix() for one in kept)

    def data(self, name: str) -> bytes:
        """The bytes of a file, theirs where it is replaced."""
        own = self.replaced.get(name)
        return (own.path if own is not None else self.root / name).read_bytes()

    def text(self, name: str) -> str:
        """The text of a file."""
        return self.data(name).decode("utf-8").replace("\r\n", "\n")

    def there(self, name: str) -> bool:
        """Whether the course has such a file."""
        return (self.root / name).is_file()
