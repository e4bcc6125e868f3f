# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads a file that is one list of entries, so that one broken entry does not hide the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args, get_type_hints

from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.shape import read
from studycircle.course.yamlfile import read_yaml


def read_entries(
    path: Path, findings: Findings, cls: type, key: str, name: Callable[[Any], str]
) -> tuple[dict[str, Any], dict[str, int]]:
    """The entries under `key` by their name, and the line of each.

    `cls` is the file's contract; an entry with a fault is noted and left out. A name that stands
    twice is an error at the second place.
    """
    located = read_yaml(path, findings)
    if located is None:
        return {}, {}
    listed = located.value.get(key) if isinstance(located.value, dict) else None
    if listed is None or not isinstance(listed.value, list):
        read(cls, located, path, findings)  # says what is wrong
        return {}, {}
    assert isinstance(located.value, dict)
    read(cls, _without_entries(located, key), path, findings)
    entry = get_args(get_type_hints(cls)[key])[0]
    entries: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for one in listed.value:
        made = read(entry, one, path, findings)
        if made is None:
            continue
        called = name(made)
        if called in entries:
            findings.add(
                path,
                one.line,
                f"{key.rstrip('s')}-doubled",
                f"«{called}» stands twice (first on line {lines[called]})",
                "keep one of them",
            )
            continue
        entries[called] = made
        lines[called] = one.line
    return entries, lines


def _without_entries(located: Located, key: str) -> Located:
    assert isinstance(located.value, dict)
    rest = {**located.value, key: Located([], located.value[key].line)}
    return Located(rest, located.line, located.key_lines)
