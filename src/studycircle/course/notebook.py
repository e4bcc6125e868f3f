# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads a lesson's notebook into frozen cells that know their lines in the file.

Stricter than nbformat's own schema: whatever passes here passes there (a test holds them together),
and nbformat, which takes a second to import, is not needed.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from attrs import field, frozen

from studycircle.course.anatomy import CELL_TAGS
from studycircle.course.canonical import ACTIVITY, RANDOM_ID, canonical
from studycircle.course.findings import Findings
from studycircle.course.jsonfile import parse_json
from studycircle.course.located import Located
from studycircle.course.near import suggestion
from studycircle.course.textfile import read_text

__all__ = ["ACTIVITY", "Cell", "Notebook", "canonical", "read_notebook"]

MEND = "run `make notebooks`"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LARGEST_CELL = 50_000
"""Signs. A lesson's longest cell has some 3,000."""

_KINDS: dict[str, Literal["markdown", "code"]] = {"markdown": "markdown", "code": "code"}
_KEYS = {
    "markdown": {"cell_type", "id", "metadata", "source"},
    "code": {"cell_type", "execution_count", "id", "metadata", "outputs", "source"},
}


@frozen
class Cell:
    """One cell; `line` is where its source begins in the file."""

    id: str
    kind: Literal["markdown", "code"]
    source: str
    tags: tuple[str, ...]
    line: int
    lines: tuple[int, ...] = field(default=(), repr=False)
    outputs_text: str | None = None

    @property
    def leader(self) -> bool:
        """Whether only the leader's edition has it."""
        return "leader" in self.tags

    @property
    def activity(self) -> str | None:
        """The activity it shows, when its source is exactly the form for that."""
        match = ACTIVITY.fullmatch(self.source) if self.kind == "code" else None
        return match.group(1) if match else None

    def line_of(self, number: int) -> int:
        """The file's line of the source's line `number`, both counted from 1."""
        if not self.lines:
            return self.line
        return self.lines[min(max(number, 1), len(self.lines)) - 1]


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
        self.ids: dict[str, int] = {}

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
        made = tuple(one for item in cells.value if (one := self.cell(item)) is not None)
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

    def cell(self, found: Located) -> Cell | None:
        value = found.value
        if not isinstance(value, dict):
            self.say(found.line, "notebook-schema", f"a cell is {found.type_name}", "restore it")
            return None
        told = value["cell_type"].value if "cell_type" in value else None
        kind = _KINDS.get(told) if isinstance(told, str) else None
        if kind is None:
            told = f"«{told}»" if isinstance(told, str) else "nothing known"
            self.say(
                value["cell_type"].line if "cell_type" in value else found.line,
                "cell-kind",
                f"a cell is of the kind {told}",
                "make it a markdown or a code cell",
            )
            return None
        for key in value:
            if key == "attachments":
                self.say(
                    found.key_lines[key],
                    "cell-attachment",
                    "a picture is stored inside the cell",
                    "save it as a file in the lesson's folder, with its TASL in bilder.yml",
                )
            elif key not in _KEYS[kind]:
                line = found.key_lines[key]
                self.say(line, "notebook-schema", f"«{key}» does not belong in a cell", MEND)
        name = self.id(found)
        lines, source = self.source(found)
        if len(source) > LARGEST_CELL:
            self.say(lines[0], "cell-too-large", f"has {len(source):,} signs", "split the cell")
            source, lines = "", lines[:1]
        return Cell(
            id=name,
            kind=kind,
            source=source,
            tags=self.tags(found),
            line=lines[0],
            lines=lines,
            outputs_text=self.outputs(found) if kind == "code" else None,
        )

    def id(self, found: Located) -> str:
        assert isinstance(found.value, dict)
        one = found.value.get("id")
        if one is None or not isinstance(one.value, str):
            self.say(found.line, "cell-id-missing", "a cell has no id", MEND)
            return ""
        name = one.value
        if not ID.fullmatch(name) or len(name) > 64 or RANDOM_ID.fullmatch(name):
            self.say(one.line, "cell-id-form", f"the cell id «{name[:70]}» is not readable", MEND)
        elif name in self.ids:
            first = self.ids[name]
            self.say(one.line, "cell-id-doubled", f"«{name}» is the id on line {first} too", MEND)
        self.ids.setdefault(name, one.line)
        return name

    def source(self, found: Located) -> tuple[tuple[int, ...], str]:
        """The file's line of each line of the source, and the source."""
        assert isinstance(found.value, dict)
        one = found.value.get("source")
        if one is not None and isinstance(one.value, str):
            return (one.line,) * (one.value.count("\n") + 1), one.value
        pieces = one.value if one is not None and isinstance(one.value, list) else None
        if one is None or pieces is None or any(not isinstance(p.value, str) for p in pieces):
            line = one.line if one is not None else found.line
            self.say(line, "notebook-schema", "a cell's source is not text", "restore it")
            return (line,), ""
        lines: list[int] = []
        begins = True
        for piece in pieces:
            text = str(piece.value)
            lines += [piece.line] * (text.count("\n") + begins - text.endswith("\n"))
            begins = text.endswith("\n")
        return tuple(lines) or (one.line,), "".join(str(piece.value) for piece in pieces)

    def tags(self, found: Located) -> tuple[str, ...]:
        assert isinstance(found.value, dict)
        metadata = found.value.get("metadata")
        if metadata is None or not isinstance(metadata.value, dict):
            line = metadata.line if metadata is not None else found.line
            self.say(line, "notebook-schema", "a cell has no metadata", MEND)
            return ()
        for key, one in metadata.value.items():
            if key not in ("tags", "jupyter"):
                line = metadata.key_lines[key]
                mend = suggestion(key, ("tags",)) or MEND
                self.say(line, "metadata-unknown", f"«{key}» is not known in a cell", mend)
            elif key == "jupyter" and one.plain() not in ({}, {"source_hidden": True}):
                text = "«jupyter» of a cell holds more than source_hidden"
                self.say(one.line, "metadata-unknown", text, MEND)
        listed = metadata.value.get("tags")
        if listed is None:
            return ()
        items = listed.value if isinstance(listed.value, list) else None
        if items is None or any(not isinstance(one.value, str) for one in items):
            self.say(listed.line, "notebook-schema", "a cell's tags are not a list of text", MEND)
            return ()
        tags = tuple(str(one.value) for one in items)
        for one, tag in zip(items, tags, strict=True):
            if tag not in CELL_TAGS:
                known = ", ".join(sorted(CELL_TAGS))
                mend = suggestion(tag, CELL_TAGS) or f"use one of: {known}"
                self.say(one.line, "tag-unknown", f"the cell tag «{tag}» is not known", mend)
        if len(set(tags)) < len(tags):
            self.say(listed.line, "tag-doubled", "a cell has the same tag twice", "keep one")
        return tags

    def outputs(self, found: Located) -> str | None:
        """The stored text, None when there is none."""
        assert isinstance(found.value, dict)
        count = found.value.get("execution_count")
        if count is None:
            self.say(found.line, "notebook-schema", "a code cell has no execution_count", MEND)
        elif count.value is not None:
            text = f"the execution count {count.plain()} is stored"
            self.say(count.line, "execution-count", text, MEND)
        listed = found.value.get("outputs")
        if listed is None or not isinstance(listed.value, list):
            line = listed.line if listed is not None else found.line
            self.say(line, "notebook-schema", "a code cell's outputs are not a list", MEND)
            return None
        texts = [self.output(one) for one in listed.value]
        kept = [one for one in texts if one is not None]
        return "".join(kept) if kept else None

    def output(self, found: Located) -> str | None:
        """The text of a stored output, which is nothing but that text."""
        parts = found.value if isinstance(found.value, dict) else {}
        data = parts.get("data")
        rest = {key: one.plain() for key, one in parts.items() if key != "data"}
        kinds = data.value if data is not None and isinstance(data.value, dict) else {}
        text = _joined(kinds.get("text/plain"))
        if text is None or rest != _OUTPUT or set(kinds) != {"text/plain"}:
            kind = rest.get("output_type")
            kept = ", ".join(key for key in kinds if key != "text/plain")
            name = f"«{kind}»" if isinstance(kind, str) else "of no known kind"
            told = f"a stored output is {name}" + (f" and holds {kept[:80]}" if kept else "")
            self.say(found.line, "output-kind", f"{told}, not plain text alone", MEND)
        return text


_OUTPUT: dict[str, object] = {"execution_count": None, "metadata": {}, "output_type": "execute_result"}
_FORM = ("nbformat", "nbformat_minor")


def _dotted(form: tuple[object, ...]) -> str:
    return ".".join("?" if one is None else str(one)[:20] for one in form)


def _joined(found: Located | None) -> str | None:
    if found is None:
        return None
    if isinstance(found.value, str):
        return found.value
    if isinstance(found.value, list) and all(isinstance(p.value, str) for p in found.value):
        return "".join(str(piece.value) for piece in found.value)
    return None
