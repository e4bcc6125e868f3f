# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads a lesson's notebook into frozen cells that know their lines in the file.

Stricter than nbformat's own schema: whatever passes here passes there (a test holds them together),
and nbformat, which takes a second to import, is not needed.
"""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from studycircle.course.canonical import canonical
from studycircle.course.cells import MEND, Cell, CellReader
from studycircle.course.findings import Findings
from studycircle.course.jsonfile import parse_json
from studycircle.course.located import Located
from studycircle.course.near import suggestion
from studycircle.course.textfile import read_text

__all__ = ["MEND", "Cell", "Notebook", "canonical", "read_notebook"]


@frozen
class Notebook:
    """A notebook's cells, and its metadata under `studycircle` with lines."""

    path: Path
    text: str
    cells: tuple[Cell, ...]
    metadata: Located | None


def read_notebook(path: Path, findings: Findings) -> Notebook | None:
    """The notebook, or None with findings when its cells cannot be made out."""
    text = read_text(path, findings)
    if text is None:
        return None
    located = parse_json(text.removeprefix("\ufeff"), path, findings)
    if located is None:
        return None
    return _Reader(path, findings).notebook(text, located)


class _Reader:
    def __init__(self, path: Path, findings: Findings) -> None:
        self.path = path
        self.findings = findings
        self.cells = CellReader(path, findings)

    def say(self, line: int, code: str, message: str, mend: str) -> None:
        self.findings.add(self.path, line, code, message, mend)

    def notebook(self, text: str, top: Located) -> Notebook | None:
        value = top.value
        if not isinstance(value, dict):
            self.say(1, "notebook-schema", f"is {top.type_name}, not a notebook", "restore it")
            return None
        before = self.findings.error_count
        for key in value:
            if key not in ("cells", "metadata", "nbformat", "nbformat_minor"):
                line = top.key_lines[key]
                self.say(line, "notebook-schema", f"«{key}» does not belong in a notebook", MEND)
        form = tuple(value[key].plain() if key in value else None for key in _FORM)
        if form != (4, 5) or any(isinstance(one, (bool, float)) for one in form):
            self.say(top.line, "notebook-format", f"has nbformat {_dotted(form)}, not 4.5", MEND)
        metadata = self.metadata(value.get("metadata"), top.line)
        cells = value.get("cells")
        if cells is None or not isinstance(cells.value, list):
            self.say(top.line, "notebook-schema", "has no list of cells", "restore it")
            return None
        made = tuple(one for item in cells.value if (one := self.cells.cell(item)) is not None)
        if self.findings.error_count == before:
            self.check_form(text)
        return Notebook(self.path, text, made, metadata)

    def check_form(self, text: str) -> None:
        """The notebook stands as `canonical` would write it, output text left as it is."""
        wanted = canonical(text)
        if wanted == text:
            return
        pairs = zip(wanted.split("\n"), text.split("\n"), strict=False)
        line = next((n for n, (a, b) in enumerate(pairs, start=1) if a != b), 0)
        self.say(
            line or min(wanted.count("\n"), text.count("\n")) + 1,
            "notebook-form",
            "the notebook is not in canonical form from this line on",
            MEND,
        )

    def metadata(self, found: Located | None, line: int) -> Located | None:
        if found is None or not isinstance(found.value, dict):
            self.say(line, "notebook-schema", "has no metadata", MEND)
            return None
        ours = found.value.get("studycircle")
        for key in found.value:
            at = found.key_lines[key]
            if key == "widgets":
                self.say(at, "widget-state", "widget state is stored in the notebook", MEND)
            elif key not in ("kernelspec", "language_info", "studycircle"):
                mend = suggestion(key, ("studycircle",)) or MEND
                self.say(at, "metadata-unknown", f"«{key}» is not known in the metadata", mend)
        for key, names in (("kernelspec", ("name", "display_name")), ("language_info", ("name",))):
            one = found.value.get(key)
            parts = one.value if one is not None and isinstance(one.value, dict) else {}
            if not all(name in parts and isinstance(parts[name].value, str) for name in names):
                at = one.line if one is not None else found.line
                self.say(at, "notebook-schema", f"«{key}» in the metadata is not whole", MEND)
        return ours


_FORM = ("nbformat", "nbformat_minor")


def _dotted(form: tuple[object, ...]) -> str:
    return ".".join("?" if one is None else str(one)[:20] for one in form)
