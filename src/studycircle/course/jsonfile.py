# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Parses JSON into values that know their line; every fault becomes a finding at its line."""

from __future__ import annotations

import json
import re
from pathlib import Path

from studycircle.course.findings import Findings
from studycircle.course.located import Located, Scalar

DEEPEST = 40
"""Levels of nesting; a notebook's deepest real one is nine."""

_TOKEN = re.compile(r'[ \t\r\n]*(?:([\[\]{}:,])|("(?:[^"\\\x00-\x1f]|\\.)*")|([-+.\w]+))')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_LONGEST_NUMBER = 15
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS: dict[str, Scalar] = {"true": True, "false": False, "null": None}


class _Broken(Exception):
    def __init__(self, at: int, code: str, message: str, mend: str) -> None:
        self.at = at
        self.finding = (code, message, mend)


def parse_json(text: str, path: Path, findings: Findings) -> Located | None:
    """The value in `text`, or None with one finding that says where and what."""
    reader = _Reader(text)
    try:
        value = reader.value(0)
        if text[reader.at :].strip(" \t\r\n"):
            raise reader.broken("something follows after the end")
        return value
    except _Broken as error:
        findings.add(path, text.count("\n", 0, error.at) + 1, *error.finding)
        return None


class _Reader:
    """A recursive-descent reader; `at` is where it stands and `line` the line of that."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.start = 0

    def broken(self, message: str) -> _Broken:
        return _Broken(
            min(self.at, len(self.text)),
            "json-broken",
            f"is not valid JSON: {message}",
            "look at commas, quotes and brackets on this line and the one above",
        )

    def token(self) -> tuple[str, str, str]:
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise self.broken(self._odd())
        sign, string, word = match.groups(default="")
        end = match.end()
        self.start = end - len(sign or string or word)
        self.line += self.text.count("\n", self.at, self.start)
        self.at = end
        return sign, string, word

    def _odd(self) -> str:
        rest = self.text[self.at :].lstrip(" \t\r\n")
        if not rest:
            return "the end is missing"
        self.at = len(self.text) - len(rest)
        return "a text is not ended" if rest[0] == '"' else f"{rest[0]!r} does not belong here"

    def value(self, depth: int) -> Located:
        return self.after(self.token(), depth)

    def after(self, token: tuple[str, str, str], depth: int) -> Located:
        sign, string, word = token
        line = self.line
        if string:
            return Located(self.string(string), line)
        if word:
            return Located(self.scalar(word), line)
        if depth > DEEPEST:
            raise _Broken(self.start, "json-too-deep", "is nested too deeply", "make it flatter")
        if sign == "[":
            return self.array(line, depth)
        if sign == "{":
            return self.object(line, depth)
        self.at = self.start
        raise self.broken(f"{sign!r} does not belong here")

    def array(self, line: int, depth: int) -> Located:
        items: list[Located] = []
        token = self.token()
        if token[0] == "]":
            return Located(items, line)
        while True:
            items.append(self.after(token, depth + 1))
            if self.separator("]") == "]":
                return Located(items, line)
            token = self.token()

    def object(self, line: int, depth: int) -> Located:
        values: dict[str, Located] = {}
        lines: dict[str, int] = {}
        token = self.token()
        if token[0] == "}":
            return Located(values, line, lines)
        while True:
            if not token[1]:
                self.at = self.start
                raise self.broken("a key must be text in double quotes")
            key, at = self.string(token[1]), self.line
            if key in values:
                raise _Broken(
                    self.start,
                    "json-duplicate-key",
                    f"«{key}» stands twice (first on line {lines[key]})",
                    "keep one of them",
                )
            self.separator(":")
            values[key] = self.value(depth + 1)
            lines[key] = at
            if self.separator("}") == "}":
                return Located(values, line, lines)
            token = self.token()

    def separator(self, end: str) -> str:
        sign, _, _ = self.token()
        if sign == end or (sign == "," and end != ":"):
            return sign
        self.at = self.start
        raise self.broken(f"a {':' if end == ':' else f'comma or {end}'} is missing")

    def string(self, quoted: str) -> str:
        if "\\" not in quoted:
            return self.sound(quoted[1:-1])
        try:
            return self.sound(str(json.loads(quoted)))
        except ValueError:
            self.at = self.start
            raise self.broken("a text has an unknown escape") from None

    def sound(self, text: str) -> str:
        if _SURROGATE.search(text):
            raise _Broken(
                self.start, "json-surrogate", "holds half a character", "write the sign itself"
            )
        if "\0" in text:
            raise _Broken(self.start, "json-control", "holds a NUL character", "take it out")
        return text

    def scalar(self, word: str) -> Scalar:
        if word in _WORDS:
            return _WORDS[word]
        match = _NUMBER.fullmatch(word)
        if match is None or len(word) > _LONGEST_NUMBER:
            self.at = self.start
            if word in ("NaN", "Infinity", "-Infinity") or match:
                raise _Broken(
                    self.start, "json-number", f"{word[:30]} is no number here", "write a number"
                )
            raise self.broken(f"«{word[:30]}» needs quotes, or is misspelt")
        number = float(word) if match.group(1) or "e" in word.lower() else int(word)
        if number in (float("inf"), float("-inf")):
            raise _Broken(self.start, "json-number", f"{word} is too large", "write a number")
        return number
