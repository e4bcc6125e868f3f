# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson's notebook as the remix has it: number, names, mentions, and without what is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from studycircle.course.anatomy import PARTS
from studycircle.course.canonical import ACTIVITY, canonical
from studycircle.course.markup import scan
from studycircle.remix.chosen import Own, Taken
from studycircle.remix.mentions import Mentions

_HEADINGS = {f"## {one.heading}": one.key for one in PARTS}
_TITLES = {one.key: one.heading for one in PARTS}


def notebook(
    text: str,
    taken: Taken,
    mentions: Mentions,
    pictures: Mapping[str, Own],
    names: Mapping[str, str],
) -> str:
    """The notebook of a lesson, rewritten and in canonical form.

    `pictures` are theirs by the names of ours, `names` the file names that those get.

    Its outputs are empty: outputs.py fills them in once all files are in their places. ValueError where
    `text` is no notebook.
    """
    content = json.loads(canonical(text, lambda ref: ""))
    file = f"notebooks/{taken.lesson.name}.ipynb"
    cells = [
        one
        for one in _in_parts(content["cells"], taken.parts)
        if not _left_out(one, taken.activities)
    ]
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            cell["source"] = mentions.renamed(source)
            continue
        for key in taken.parts:
            # The leader's list of minutes has a line for each part.
            source = re.sub(rf"^- {re.escape(_TITLES[key])}\b.*\n?", "", source, flags=re.MULTILINE)
        for ours, own in pictures.items():
            source = _with_picture(source, f"{taken.lesson.name}/{ours}", own, names[ours])
        cell["source"] = mentions.markdown(source, file)
    about = content["metadata"]["studycircle"]
    about["number"] = taken.number
    if taken.parts:
        about["left-out"] = sorted(taken.parts)
    about["facts"] = _facts(cells)
    for key in ("summary", "outcomes"):
        about[key] = _told(about[key], mentions, file)
    return canonical(json.dumps({**content, "cells": cells}))


def _with_picture(source: str, ours: str, own: Own, name: str) -> str:
    """The text with their picture, and their words for it where they give any."""
    shown = re.compile(rf"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\({re.escape(ours)}\)")
    place = f"{ours.rpartition('/')[0]}/{name}"
    return shown.sub(lambda match: f"![{own.told.alt or match[1]}]({place})", source)


def _told(value: Any, mentions: Mentions, file: str) -> Any:
    if isinstance(value, list):
        return [mentions.plain(one, file) for one in value]
    return mentions.plain(value, file)


def _in_parts(cells: list[Any], left_out: frozenset[str]) -> list[Any]:
    """The cells of the parts that stay."""
    kept = []
    part = ""
    for cell in cells:
        first = cell["source"][0].rstrip("\n") if cell["source"] else ""
        if cell["cell_type"] == "markdown" and "leader" not in cell["metadata"].get("tags", []):
            part = _HEADINGS.get(first, part)
        if part not in left_out:
            kept.append(cell)
    return kept


def _left_out(cell: Any, activities: frozenset[str]) -> bool:
    match = ACTIVITY.fullmatch("".join(cell["source"])) if cell["cell_type"] == "code" else None
    return match is not None and match[1] in activities


def _facts(cells: list[Any]) -> list[str]:
    """The facts that the text uses, each once, in order."""
    roles = (
        role
        for cell in cells
        if cell["cell_type"] == "markdown"
        for role in scan("".join(cell["source"])).roles
    )
    return list(dict.fromkeys(one.target for one in roles if one.name == "fact"))
