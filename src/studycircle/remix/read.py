# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads a recipe with all that it extends, and says every fault of it in Swedish at its line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.shape import read
from studycircle.course.textfile import is_file, stays_inside
from studycircle.course.yamlfile import read_yaml
from studycircle.remix.recipe import Recipe
from studycircle.remix.swedish import say_in_swedish
from studycircle.remix.wish import Place, Told, Wish

_LISTS = ("pages", "pictures", "replace", "leave_out")
"""What is added to what an extended recipe has; everything else takes its place."""
_ORDER = ("lessons", "plan", "meetings")
"""What belongs together: a recipe that gives one of them means none of the other's."""


def read_recipe(path: Path, findings: Findings) -> Wish | None:
    """The recipe at `path`, or None where one of its files cannot be read; all faults are noted.

    The findings' root is the recipe's folder.
    """
    read_all = _Chain(path, findings)
    made = read_all.follow(path, None, ())
    if not made:
        return None
    wish = Wish(path=path, files=tuple(read_all.files), lines=made.pop("lines"), **made)
    for key, what in (("title", "vad kursen heter"), ("author", "vem ni är")):
        if not str(getattr(wish, key)).strip():
            wish.place(key).say(findings, key, f"«{key}» saknas", f"skriv {what}, {key}: …")
    return wish


class _Chain:
    """Follows `extends`, each recipe once."""

    def __init__(self, path: Path, findings: Findings) -> None:
        self.folder = path.parent
        self.findings = findings
        self.files: list[Path] = []
        self.broken = False

    def follow(self, path: Path, told: Place | None, above: tuple[Path, ...]) -> dict[str, Any]:
        """The fields of the recipe at `path`; empty where it, or what it extends, cannot be read."""
        heard = Findings(self.findings.root)
        located = read_yaml(path, heard)
        recipe = read(Recipe, located, path, heard) if located is not None else None
        say_in_swedish(heard, self.findings)
        if recipe is None or located is None:
            return {}
        self.files.append(path)
        own = _own(recipe, located, path)
        base: dict[str, Any] = {"lines": {}}
        if recipe.extends is not None:
            place = own["lines"]["extends"]
            base_path = place.file(recipe.extends)
            chain = (*above, path)
            if not check_file(place, recipe.extends, self.folder, self.findings):
                return {}
            if any(base_path.samefile(one) for one in chain):
                names = " → ".join(one.name for one in (*chain, base_path))
                mend = "ta bort extends ur ett av recepten"
                place.say(self.findings, "cirkel", f"recepten bygger på varandra: {names}", mend)
                return {}
            base = self.follow(base_path, place, chain)
            if not base:
                return {}
        return _together(base, own)


def check_file(place: Place, name: str, folder: Path, findings: Findings) -> bool:
    """Whether the recipe's `name` is a file in its folder; what is wrong is noted."""
    path = place.file(name)
    odd = "\0" in name or Path(name).is_absolute() or "\\" in name
    if odd or not stays_inside(path, folder) or not _below(path, folder):
        text = f"«{name[:80]}» ligger utanför receptets mapp"
        place.say(findings, "utanfor", text, "lägg filen i mappen och skriv namnet därifrån")
    elif not is_file(path):
        place.say(findings, "fil-saknas", f"det finns ingen fil «{name[:80]}»", "rätta namnet")
    else:
        return True
    return False


def _below(path: Path, folder: Path) -> bool:
    return Path(os.path.normpath(path)).is_relative_to(os.path.normpath(folder))


def _own(recipe: Recipe, located: Located, path: Path) -> dict[str, Any]:
    """What one recipe says itself, each thing with its place."""
    assert isinstance(located.value, dict)
    own: dict[str, Any] = {
        "lines": {key: Place(path, line) for key, line in located.key_lines.items()}
    }
    for name in ("title", "author", "site_address", "pages_title"):
        if (text := getattr(recipe, name)) is not None:
            own[name] = " ".join(text.split())
    for name in ("logo", "plan"):
        if (value := getattr(recipe, name)) is not None:
            own[name] = Told(value, Place(path, located.value[name].line))
    for name in ("lessons", "meetings", *_LISTS):
        found = located.value.get(alias_of(name))
        entries = found.value if found is not None and isinstance(found.value, list) else []
        values = getattr(recipe, name)
        pairs = zip(values, entries, strict=True)
        own[name] = tuple(Told(value, Place(path, one.line)) for value, one in pairs)
    return own


def alias_of(name: str) -> str:
    """The key of a field: `leave_out` is written `leave-out`."""
    return name.replace("_", "-")


def _together(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    if any(own.get(name) for name in _ORDER):
        base = {key: value for key, value in base.items() if key not in _ORDER}
    made = base | {key: value for key, value in own.items() if key not in ("lines", *_LISTS)}
    for name in _ORDER:
        if not own.get(name) and base.get(name):
            made[name] = base[name]
    for name in _LISTS:
        made[name] = (*base.get(name, ()), *own[name])
    return {**made, "lines": base["lines"] | own["lines"]}
