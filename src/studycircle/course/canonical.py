# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The canonical form of a notebook: what is stored in the repository, and nothing else.

Kept are the cells, their tags and a small text per output. Execution counts, widget state, editors'
marks and random cell ids go, so that a change in a lesson reads as that change and no more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from studycircle.course.anatomy import PARTS

ACTIVITY = re.compile(r'from studycircle import activity; activity\("([a-z0-9/-]{1,120})"\)')
"""The one form of a cell that shows an activity."""

LARGEST_OUTPUT = 4096
"""Bytes of text that a cell may keep."""

_TRANSIENT_METADATA = {
    "celltoolbar", "colab", "hide_input", "kernel_info", "orig_nbformat", "signature", "toc",
    "toc-autonumbering", "toc-showcode", "toc-showmarkdowntxt", "toc-showtags", "varInspector",
    "vscode", "widgets",
}  # fmt: skip
_TRANSIENT_CELL = {
    "ExecuteTime", "collapsed", "colab", "colab_type", "deletable", "editable", "execution",
    "outputId", "pycharm", "scrolled", "trusted", "vscode",
}  # fmt: skip
RANDOM_ID = re.compile(
    r"(?=[a-f]*[0-9])[0-9a-f]{8}(?:-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?"
)
_READABLE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def canonical(text: str, plain: Callable[[str], str | None] | None = None) -> str:
    """The canonical form of the notebook in `text`; ValueError when it is no notebook.

    `plain` gives the text to store for an activity by its reference, None to keep what stands.
    """
    try:
        return _canonical(json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once), plain)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not a notebook: {str(error)[:100]}") from None


def _canonical(notebook: Any, plain: Callable[[str], str | None] | None) -> str:
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise ValueError("it has no list of cells")
    metadata = _mapping(notebook.get("metadata"))
    kept = {key: one for key, one in metadata.items() if key not in _TRANSIENT_METADATA}
    kept["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    kept["language_info"] = {"name": "python"}
    cells = [_cell(one, plain) for one in notebook["cells"] if isinstance(one, dict)]
    _name_cells(cells)
    made = {"cells": cells, "metadata": kept, "nbformat": 4, "nbformat_minor": 5}
    # As nbformat.writes does it.
    written = json.dumps(made, indent=1, ensure_ascii=False, sort_keys=True, allow_nan=False)
    written.encode()  # UnicodeEncodeError, a ValueError, on half a character
    return written + "\n"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key stands twice")
    return made


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _cell(cell: dict[str, Any], plain: Callable[[str], str | None] | None) -> dict[str, Any]:
    source = _joined(cell.get("source"))
    metadata = {
        key: one
        for key, one in _mapping(cell.get("metadata")).items()
        if key not in _TRANSIENT_CELL and one not in ([], {})
    }
    jupyter = metadata.get("jupyter")
    if isinstance(jupyter, dict):
        jupyter = {key: one for key, one in jupyter.items() if key != "outputs_hidden"}
        metadata = {**metadata, "jupyter": jupyter}
        if not jupyter:
            del metadata["jupyter"]
    made = {
        "cell_type": cell.get("cell_type"),
        "id": cell.get("id"),
        "metadata": metadata,
        "source": source.splitlines(keepends=True) if "\n" in source else _one(source),
    }
    for key, one in cell.items():
        if key not in ("cell_type", "id", "metadata", "source", "outputs", "execution_count"):
            made[key] = one  # attachments and mistakes: a check says what to do
    if cell.get("cell_type") == "code":
        made["execution_count"] = None
        made["outputs"] = _outputs(cell.get("outputs"), source, plain)
    return made


def _one(source: str) -> list[str]:
    return [source] if source else []


def _joined(source: Any) -> str:
    if isinstance(source, list):
        source = "".join(one for one in source if isinstance(one, str))
    if not isinstance(source, str):
        return ""
    # Only \n parts lines, so that the list reads the same whoever splits it.
    return re.sub(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]", "\n", source)


def _outputs(
    outputs: Any, source: str, plain: Callable[[str], str | None] | None
) -> list[dict[str, Any]]:
    match = ACTIVITY.fullmatch(source)
    text = plain(match.group(1)) if match and plain is not None else None
    if text is None:
        found = [_mapping(one) for one in outputs] if isinstance(outputs, list) else []
        text = "".join(_text(one) for one in found)
    if not text or len(text.encode(errors="replace")) > LARGEST_OUTPUT:
        return []
    result = {
        "data": {"text/plain": text.splitlines(keepends=True)},
        "execution_count": None,
        "metadata": {},
        "output_type": "execute_result",
    }
    return [result]


def _text(output: dict[str, Any]) -> str:
    if output.get("output_type") == "stream":
        return _joined(output.get("text")) if output.get("name") != "stderr" else ""
    return _joined(_mapping(output.get("data")).get("text/plain"))


def _name_cells(cells: list[dict[str, Any]]) -> None:
    """Gives each cell without a readable id of its own one from its part and place in it."""
    headings = {f"## {part.heading}": part.key for part in PARTS}
    taken = {one["id"] for one in cells if _sound(one["id"])}
    seen: set[str] = set()
    part, place = "sak", 0
    for cell in cells:
        first = cell["source"][0].rstrip("\n") if cell["source"] else ""
        if first in headings and cell["cell_type"] == "markdown":
            part, place = headings[first], 0
        place += 1
        if not _sound(cell["id"]) or cell["id"] in seen:
            number, name = place, part if place == 1 else f"{part}-{place}"
            while name in taken or name in seen:
                number += 1
                name = f"{part}-{number}"
            cell["id"] = name
        seen.add(cell["id"])


def _sound(name: Any) -> bool:
    return (
        isinstance(name, str)
        and len(name) <= 64
        and _READABLE.fullmatch(name) is not None
        and RANDOM_ID.fullmatch(name) is None
    )
