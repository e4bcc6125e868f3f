# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes Sphinx's search index in one order, whichever pages were made again in this build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from studycircle.out.files import write_if_changed

_BEFORE, _AFTER = "Search.setIndex(", ")"


def in_order(value: Any) -> Any:
    """The same index with all keys sorted, and the lists that are sets: of numbers, or of entries.

    An entry such as [3, "anchor", "main"] is read by position and stays as it is.
    """
    if isinstance(value, dict):
        return {key: in_order(value[key]) for key in sorted(value)}
    if isinstance(value, list) and len({type(one) for one in value} - {int}) == 0:
        return sorted(value)
    if isinstance(value, list) and all(isinstance(one, list) for one in value):
        return sorted(value, key=json.dumps)
    return value


def rewrite(app: Sphinx, error: Exception | None) -> None:
    """Sort the index that this build wrote."""
    path = Path(app.outdir) / "searchindex.js"
    if error is not None or not path.is_file():
        return
    index = json.loads(path.read_text(encoding="utf-8").removeprefix(_BEFORE).removesuffix(_AFTER))
    # Sphinx forgets these for every page it does not make again; a word finds the page without them.
    index["indexentries"] = {}
    # Here the place in the list is a page's number.
    kept = {key: index[key] for key in ("docnames", "filenames", "titles") if key in index}
    text = json.dumps(in_order(index) | kept, ensure_ascii=False, separators=(",", ":"))
    write_if_changed(path, f"{_BEFORE}{text}{_AFTER}".encode())


def connect(app: Sphinx) -> None:
    """Listen to the end of the build."""
    app.connect("build-finished", rewrite)
