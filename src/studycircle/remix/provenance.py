# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a remix remembers of how it was made: remix.json to read, and every file as we wrote it.

remix.json names the original, the recipe and the SHA-256 of each file. `.remix/bas.zip` holds the files
themselves: what an update holds the remixer's own changes against.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studycircle.course.licences import OURS
from studycircle.out.zips import pack
from studycircle.remix.chosen import Chosen
from studycircle.remix.origin import Origin

FILE = "remix.json"
BASE = ".remix/bas.zip"


class BaseError(Exception):
    """What the remix remembers cannot be read; says so in Swedish."""


def base_of(files: Mapping[str, bytes]) -> bytes:
    """The zip of all files as we wrote them."""
    return pack(dict(files))


def told(chosen: Chosen, origin: Origin, files: Mapping[str, bytes]) -> bytes:
    """The text of remix.json: the same for the same original and recipe."""
    made = {
        "original": {
            "title": origin.title,
            "author": origin.author,
            "url": origin.url,
            "version": origin.version,
            "commit": origin.commit,
            "licence": f"{OURS} AND MIT",
        },
        "licence": chosen.licence,
        "lessons": {one.name: one.lesson.name for one in chosen.taken},
        "recipe": {
            path.relative_to(chosen.files[0].parent).as_posix(): path.read_text(encoding="utf-8")
            for path in chosen.files
        },
        "files": {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)},
    }
    return (json.dumps(made, indent=2, ensure_ascii=False) + "\n").encode()


def read_base(out: Path) -> dict[str, bytes]:
    """Every file of the remix in `out` as we wrote it. Raises BaseError where nobody knows."""
    try:
        with zipfile.ZipFile(out / BASE) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile, KeyError):
        raise BaseError(
            f"{out} saknar {BASE}, eller så är filen trasig. Utan den går det inte att se vad du har "
            "ändrat. Gör en ny remix i en annan mapp och flytta över dina ändringar."
        ) from None


def is_remix(folder: Path) -> bool:
    """Whether the folder holds a remix."""
    try:
        made: Any = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(made, dict) and "original" in made
