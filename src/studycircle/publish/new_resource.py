# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Adds a resource of others to a file of the knowledge bank, with a marked gap for what is to be read.

Nothing is written unless the file reads as before with the new entry in it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from pathlib import Path

from attrs import frozen

from studycircle.course.anatomy import GAP
from studycircle.course.facts import URL
from studycircle.course.findings import Findings
from studycircle.course.resources import FOLDER
from studycircle.course.yamlfile import parse_yaml
from studycircle.out.files import write_if_changed

_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HEAD = """\
# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: CC-BY-SA-4.0
resources:
"""
_ENTRY = """\
  - id: {id}
    title: {title}
    url: {url}
    publisher: {publisher}
    summary: "{gap} vad man får där, och vad det duger till i en cirkel"
    sort: artikel
    language: [sv]
    audience: [deltagare]
    licence: unknown
    lessons: [1]
    digcomp: ["1.1"]
    level: bas
    checked: {today}
    review: {review}
    seen: "{gap} hur du slog upp den, och var du letade efter licensen"
"""


class NewResourceError(Exception):
    """Why the resource was not added, in words for the one who asked for it."""


@frozen
class Asked:
    """What is known of the resource from the start; `file` is the name of its file, without ending."""

    url: str
    title: str
    publisher: str
    file: str


def new_resource(root: Path, asked: Asked, today: date) -> tuple[Path, int]:
    """Adds the resource to the course at `root`; returns its file and line."""
    if not (root / "notebooks").is_dir():
        raise NewResourceError(f"there is no course in {root}: no folder notebooks")
    if not re.fullmatch(URL, asked.url):
        raise NewResourceError(
            f"«{asked.url}» is no address of a page: begin it with https:// (URL=…)"
        )
    for name in ("title", "publisher"):
        if not getattr(asked, name).strip():
            raise NewResourceError(f"the {name} is empty: write it as it stands there")
    if not _FILE.fullmatch(asked.file):
        raise NewResourceError(
            f"«{asked.file}» is no name of a file: use small letters a–z, digits and hyphens, "
            "e.g. kallkritik (FILE=…)"
        )
    folder = root / FOLDER
    taken = _ids(folder, asked.url)
    path = folder / f"{asked.file}.yml"
    before = path.read_text(encoding="utf-8") if path.is_file() else _HEAD
    entry = _ENTRY.format(
        id=_free(_slug(asked.title), taken),
        title=_quoted(asked.title),
        url=_quoted(asked.url),
        publisher=_quoted(asked.publisher),
        gap=GAP,
        today=today.isoformat(),
        review=_in_a_year(today).isoformat(),
    )
    after = before.rstrip("\n") + "\n" + entry
    if _count(after, path) != _count(before, path) + 1:
        raise NewResourceError(
            f"{path.name} does not end with its list of resources: mend it, or choose another FILE"
        )
    write_if_changed(path, after.encode())
    return path, after[: after.rindex("  - id: ")].count("\n") + 1


def _quoted(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _ids(folder: Path, url: str) -> set[str]:
    """The ids in use; a resource with the same address is an error that tells where it stands."""
    found: set[str] = set()
    for path in sorted(folder.glob("*.yml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            match = re.match(r"\s*-?\s*(id|url):\s*[\"']?([^\"'\s]+)", line)
            if match and match[1] == "id":
                found.add(match[2])
            elif match and match[2].rstrip("/").lower() == url.rstrip("/").lower():
                raise NewResourceError(f"{path.name}:{number} has that address already")
    return found


def _count(text: str, path: Path) -> int:
    located = parse_yaml(text, path, Findings(path.parent))
    listed = located.value.get("resources") if located and isinstance(located.value, dict) else None
    return len(listed.value) if listed is not None and isinstance(listed.value, list) else 0


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:6]) or "resurs"


def _free(wanted: str, taken: set[str]) -> str:
    number = 2
    name = wanted
    while name in taken:
        name = f"{wanted}-{number}"
        number += 1
    return name


def _in_a_year(today: date) -> date:
    # The day after the last of February, where there is none.
    return date(today.year + 1, today.month, min(today.day, 28))
