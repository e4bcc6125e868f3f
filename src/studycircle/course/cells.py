# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""One cell of a notebook: what it is, and a reader that says what is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from attrs import field, frozen

from studycircle.course.anatomy import CELL_TAGS
from studycircle.course.canonical import ACTIVITY, RANDOM_ID
from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.near import suggestion

MEND = "run `make notebooks`"
LARGEST_CELL = 50_000
"""Signs. A lesson's longest cell has some 3,000."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KINDS: dict[str, Literal["markdown", "code"]] = {"markdown": "markdown", "code": "code"}
_KEYS = {
    "markdown": {"cell_type", "id", "metadata", "source"},
    "code": {"cell_type", "execution_count", "id", "metadata", "outputs", "source"},
}
_OUTPUT: dict[str, object] = {
    "execution_count": None,
    "metadata": {},
    "output_type": "execute_result",
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


class CellReader:
    """Reads the cells of one notebook, in order."""

    def __init__(self, path: Path, findings: Findings) -> None:
        self.path = path
        self.findings = findings
        self.ids: dict[str, int] = {}

    def say(self, line: int, code: str, message: str, mend: str) -> None:
        """Notes a fault."""
        self.findings.add(self.path, line, code, message, mend)

    def cell(self, found: Located) -> Cell | None:
        """The cell, or None when it cannot be told what it is."""
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
        """Its id, readable and like no other."""
        assert isinstance(found.value, dict)
        one = found.value.get("id")
        if one is None or not isinstance(one.value, str):
            self.say(found.line, "cell-id-missing", "a cell has no id", MEND)
            return ""
        name = one.value
        if not _ID.fullmatch(name) or len(name) > 64 or RANDOM_ID.fullmatch(name):
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
        """Its tags, all of them known."""
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


def _joined(found: Located | None) -> str | None:
    if found is None:
        return None
    if isinstance(found.value, str):
        return found.value
    if isinstance(found.value, list) and all(isinstance(p.value, str) for p in found.value):
        return "".join(str(piece.value) for piece in found.value)
    return None
