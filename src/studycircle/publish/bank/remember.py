# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Remembers the exports of a lesson, quiz or plan while what they are made of stays as it was."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs

from studycircle.bank.resource import EXPORTS, File
from studycircle.export.exports import Export

_ABOUT = "about.json"

Told = Callable[[Export], tuple[str, ...]]
"""What an export leaves out, as its page says it."""


@attrs.frozen
class Remembered:
    """The exports in the folder `cache`, and the site they are put into."""

    cache: Path
    site: Path
    told: Told

    def files(self, name: str, mark: str, make: Callable[[], Iterable[Export]]) -> tuple[File, ...]:
        """The exports called `name`, in the site; they are made anew when `mark` is another."""
        kept = self.cache / name
        about = kept / _ABOUT
        held = json.loads(about.read_text(encoding="utf-8")) if about.is_file() else {}
        if held.get("mark") != mark:
            held = {"mark": mark, "files": self._make(kept, make())}
            about.write_text(json.dumps(held), encoding="utf-8")
        target = self.site / EXPORTS
        target.mkdir(parents=True, exist_ok=True)
        files = [File(**{**one, "lost": tuple(one["lost"])}) for one in held["files"]]
        for one in files:
            own = one.address.rpartition("/")[2]
            shutil.copyfile(kept / own, target / own)
        return tuple(files)

    def _make(self, kept: Path, made: Iterable[Export]) -> list[dict[str, object]]:
        # Whatever happens on the way, the mark is written last: a half-made folder is made again.
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        listed = []
        for one in made:
            (kept / one.name).write_bytes(one.content)
            file = File(
                label=one.format.name,
                address=f"{EXPORTS}/{one.name}",
                media_type=one.format.media_type,
                size=len(one.content),
                lost=self.told(one),
            )
            listed.append(attrs.asdict(file))
        return listed
