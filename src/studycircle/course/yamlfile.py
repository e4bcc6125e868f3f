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
from datetime import date
from pathlib import Path

import ruamel.yaml
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from studycircle.course.findings import Findings
from studycircle.course.located import Located, Scalar
from studycircle.course.textfile import read_text

DEEPEST = 20
"""Levels of nesting; the deepest real file has seven."""

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TAGS = {"", "map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value"}
_DEEP = re.compile(r"[\[{]{%d,}|(?:- ){%d,}|(?:\? ){3,}" % (DEEPEST, DEEPEST))


def read_yaml(path: Path, findings: Findings) -> Located | None:
    """The file's content, or None with findings that say where and what."""
    text = read_text(path, findings)
    return None if text is None else parse_yaml(text, path, findings)


def parse_yaml(text: str, path: Path, findings: Findings) -> Located | None:
    """Parse `text`; every fault becomes a finding at its line of `path`, never an exception."""
    before = len(findings.errors)
    deep = _DEEP.search(text)
    if deep:
        line = text.count("\n", 0, deep.start()) + 1
        findings.add(path, line, "yaml-too-deep", "is nested too deeply", "make the file flatter")
        return None
    try:
        # The C reader (ruamel.yaml.clib) where it is installed, the pure one in a browser kernel.
        node = ruamel.yaml.YAML(typ="safe").compose(text)
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
    if node is None:
        findings.add(path, 1, "file-empty", "the file holds no value", "restore it, or take it out")
        return None
    reader = _Reader(path, findings)
    located = reader.convert(node, 0)
    return located if len(findings.errors) == before else None


def _line_of_control_character(text: str) -> int:
    for number, line in enumerate(text.split("\n"), start=1):
        if any((ord(sign) < 32 and sign not in "\t\r") or ord(sign) == 127 for sign in line):
            return number
    return 1


class _Reader:
    """Turns composed nodes into Located values; one finding per fault."""

    def __init__(self, path: Path, findings: Findings) -> None:
        self.path = path
        self.findings = findings
        self.seen: set[int] = set()

    def convert(self, node: Node, depth: int) -> Located:
        line = node.start_mark.line + 1
        if id(node) in self.seen or node.anchor is not None:
            # A repeated node is an alias; its anchor was refused already, so say it once.
            if id(node) not in self.seen:
                self._say(
                    line, "yaml-anchor", "anchors and aliases are not used here", "write it out"
                )
            self.seen.add(id(node))
            return Located(None, line)
        self.seen.add(id(node))
        if depth > DEEPEST:
            self._say(line, "yaml-too-deep", "is nested too deeply", "make the file flatter")
            return Located(None, line)
        tag = str(node.tag or "").removeprefix("tag:yaml.org,2002:")
        if tag not in _TAGS:
            self._say(line, "yaml-tag", f"the tag {tag} is not used here", "take the tag out")
            return Located(None, line)
        if isinstance(node, MappingNode):
            return self._mapping(node, line, depth)
        if isinstance(node, SequenceNode):
            return Located([self.convert(one, depth + 1) for one in node.value], line)
        if isinstance(node, ScalarNode):
            return Located(self._scalar(node, line), line)
        raise AssertionError(node)

    def _mapping(self, node: MappingNode, line: int, depth: int) -> Located:
        values: dict[str, Located] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            at = key_node.start_mark.line + 1
            if not isinstance(key_node, ScalarNode) or key_node.anchor is not None:
                self._say(at, "yaml-key", "a key must be plain text", "give it a one-word name")
                continue
            key = str(key_node.value)
            if key in values:
                self._say(
                    at,
                    "yaml-duplicate-key",
                    f"«{key}» stands twice (first on line {lines[key]})",
                    "keep one of them",
                )
                continue
            values[key] = self.convert(value_node, depth + 1)
            lines[key] = at
        return Located(values, line, lines)

    def _scalar(self, node: ScalarNode, line: int) -> Scalar:
        text = str(node.value)
        if node.style in ("'", '"', "|", ">"):
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
        return text

    def _say(self, line: int, code: str, message: str, mend: str) -> None:
        self.findings.add(self.path, line, code, message, mend)
