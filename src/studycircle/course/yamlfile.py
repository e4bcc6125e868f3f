# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads the YAML a maintainer writes: plain values, each with its line, nothing clever.

Only what the course needs is taken: mappings with text keys, lists, text, numbers, true/false and
dates. Anchors, aliases and tags are refused, so a file can neither grow beyond its own size
("YAML bomb") nor make an object. Words such as `ja`, `no` and `off` stay text, as YAML 1.2 says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import ruamel.yaml
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from studycircle.course.findings import Findings
from studycircle.course.located import Located, Scalar
from studycircle.course.textfile import read_text

DEEPEST = 20
"""Levels of nesting; the deepest real file has seven."""

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CUT = re.compile(r"[ \t]+(?P<rest>#(?P<glued>[^\s#])?.*)")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class _TooDeep(Exception):
    """The file is nested more deeply than any real one; holds the line."""


def read_yaml(path: Path, findings: Findings) -> Located | None:
    """The file's content, or None with findings that say where and what."""
    text = read_text(path, findings)
    return None if text is None else parse_yaml(text, path, findings)


def parse_yaml(text: str, path: Path, findings: Findings) -> Located | None:
    """Parse `text`; every fault becomes a finding at its line of `path`, never an exception."""
    before = findings.error_count
    # The C reader does not count a byte order mark, the pure one does.
    text = text.removeprefix("\ufeff")
    reader = _Reader(text, path, findings)
    try:
        # The C reader (ruamel.yaml.clib) where it is installed, the pure one in a browser kernel.
        # Events, not nodes: composing recurses in C, and a hostile file would end the process.
        events = iter(ruamel.yaml.YAML(typ="safe").parse(text))
        located = reader.document(events)
    except _TooDeep as error:
        line = int(str(error))
        findings.add(path, line, "yaml-too-deep", "is nested too deeply", "make the file flatter")
        return None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        problem = " ".join(str(error.problem or error.context or "is broken").split())
        findings.add(
            path,
            line,
            "yaml-broken",
            f"is not valid YAML: {problem}",
            "look at indentation, colons and quotes on this line and the one above",
        )
        return None
    except (YAMLError, ValueError, RecursionError, OverflowError) as error:
        problem = " ".join(str(error).split())[:120] or type(error).__name__
        line = _line_of_control_character(text)
        findings.add(
            path,
            line,
            "yaml-broken",
            f"is not valid YAML: {problem}",
            "take the odd character out",
        )
        return None
    if located is None:
        findings.add(path, 1, "file-empty", "the file holds no value", "restore it, or take it out")
        return None
    return located if findings.error_count == before else None


def _line_of_control_character(text: str) -> int:
    for number, line in enumerate(text.split("\n"), start=1):
        if any((ord(sign) < 32 and sign not in "\t\r") or ord(sign) == 127 for sign in line):
            return number
    return 1


class _Reader:
    """Turns events into Located values; one finding per fault."""

    def __init__(self, source: str, path: Path, findings: Findings) -> None:
        self.source = source
        self.path = path
        self.findings = findings
        self.events: Iterator[Any] = iter(())

    def document(self, events: Iterator[Event]) -> Located | None:
        """The first document's value, None when there is none; a second one is a fault."""
        self.events = events
        found: Located | None = None
        for event in events:
            if not isinstance(
                event, (ScalarEvent, SequenceStartEvent, MappingStartEvent, AliasEvent)
            ):
                continue  # the start or end of the file or of a document
            if found is not None:
                line = event.start_mark.line + 1
                self._say(line, "yaml-documents", "a second document begins", "take out the ---")
                break
            found = self.value(event, 0)
        return found

    def value(self, event: Any, depth: int) -> Located:
        line = event.start_mark.line + 1
        if depth > DEEPEST:
            raise _TooDeep(line)
        if event.anchor is not None:
            text = "anchors and aliases are not used here"
            self._say(line, "yaml-anchor", text, "write it out")
        if isinstance(event, AliasEvent):
            return Located(None, line)
        if event.tag is not None:
            tag = str(event.tag).removeprefix("tag:yaml.org,2002:")
            self._say(line, "yaml-tag", f"the tag {tag[:60]} is not used here", "take the tag out")
        if isinstance(event, MappingStartEvent):
            return self._mapping(line, depth)
        if isinstance(event, SequenceStartEvent):
            items: list[Located] = []
            while not isinstance(one := next(self.events), SequenceEndEvent):
                items.append(self.value(one, depth + 1))
            return Located(items, line)
        return Located(self._scalar(event, line), line)

    def _mapping(self, line: int, depth: int) -> Located:
        values: dict[str, Located] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            at = event.start_mark.line + 1
            plain = isinstance(event, ScalarEvent) and event.anchor is None and event.tag is None
            if not plain:
                self._say(at, "yaml-key", "a key must be plain text", "give it a one-word name")
                self.value(event, depth + 1)
                self.value(next(self.events), depth + 1)
                continue
            key = self._sound(str(event.value), at)
            value = self.value(next(self.events), depth + 1)
            if key in values:
                self._say(
                    at,
                    "yaml-duplicate-key",
                    f"«{key}» stands twice (first on line {lines[key]})",
                    "keep one of them",
                )
                continue
            values[key] = value
            lines[key] = at
        return Located(values, line, lines)

    def _scalar(self, event: Any, line: int) -> Scalar:
        text = self._sound(str(event.value), line)
        if event.style in ("'", '"', "|", ">"):
            return text
        if text in ("true", "false"):
            return text == "true"
        if text in ("", "null", "~"):
            return None
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        if _DATE.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                self._say(line, "yaml-date", f"there is no date {text}", "write a real day")
        self._cut(event, text)
        return text

    def _cut(self, event: Any, text: str) -> None:
        """A text without quotes ends where a word begins with #: «skriv #vinterbad» is «skriv»."""
        mark = event.end_mark
        found = _CUT.match(self.source, mark.index)
        # After one word alone, and with a space after the #, somebody means a comment.
        if found and (found["glued"] or " " in text):
            mend = "put the text in quotes, or the comment on a line of its own"
            told = f"the text ends before «{found['rest'][:40].strip()}»"
            self._say(mark.line + 1, "yaml-cut", told, mend)

    def _sound(self, text: str, line: int) -> str:
        if _ODD.search(text):
            say = "holds a control character or half a character"
            self._say(line, "yaml-control", say, "take it out, or write the sign itself")
        return text

    def _say(self, line: int, code: str, message: str, mend: str) -> None:
        self.findings.add(self.path, line, code, message, mend)
