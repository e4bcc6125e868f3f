# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads located values into frozen attrs classes, and reports every fault where it stands.

The class is the contract: its annotations and the rules given to `item` say what a file may hold.
`schema.py` writes the same contract as JSON Schema::

    @frozen
    class Card:
        id: str = item("a short name that never changes", pattern=ID)
        text: str = item("what stands on the card")
        why: str | None = item("shown when the card lies wrong", default=None)
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from studycircle.course.findings import Findings
from studycircle.course.located import Located

T = TypeVar("T")

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""Identifiers: small letters a–z, digits and single hyphens."""


def item(
    doc: str,
    *,
    default: Any = attrs.NOTHING,
    pattern: str | None = None,
    least: int | None = None,
    most: int | None = None,
) -> Any:
    """A field of a file: what it is for, and what it must satisfy.

    `least` and `most` bound a number's value, a text's characters or a list's items. A text or list
    without `least` must hold something, unless its default is empty.
    """
    rules = {"doc": doc, "pattern": pattern, "least": least, "most": most}
    return attrs.field(default=default, metadata=rules)


def read(
    cls: type[T], value: Located, path: Path, findings: Findings, ignore: Iterable[str] = ()
) -> T | None:
    """An object of `cls`, or None with findings; `ignore` names keys read elsewhere."""
    before = findings.error_count
    made = _Shaper(path, findings, frozenset(ignore)).read(cls, value, "the file")
    return made if findings.error_count == before else None


class _Shaper:
    def __init__(self, path: Path, findings: Findings, ignore: frozenset[str]) -> None:
        self.path = path
        self.findings = findings
        self.ignore = ignore

    def say(self, line: int, code: str, message: str, mend: str) -> None:
        self.findings.add(self.path, line, code, message, mend)

    def read(self, kind: Any, value: Located, name: str) -> Any:
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            return self._union(get_args(kind), value, name)
        if origin is Literal:
            return self._choice(get_args(kind), value, name)
        if origin is tuple:
            return self._list(get_args(kind)[0], value, name)
        if origin is dict:
            return self._dict(get_args(kind)[1], value, name)
        if attrs.has(kind):
            return self._object(kind, value, name)
        return self._scalar(kind, value, name)

    def _object(self, cls: Any, value: Located, name: str) -> Any:
        if not isinstance(value.value, dict):
            self._wrong(value, name, "a mapping")
            return None
        known = {alias(one): one for one in attrs.fields(cls)}
        ignore = self.ignore if name == "the file" else frozenset()
        for key in value.value:
            if key not in known and key not in ignore:
                self.say(
                    value.key_lines.get(key, value.line),
                    "key-unknown",
                    f"«{key}» is not known in {name}",
                    f"use one of: {', '.join(known)}",
                )
        hints = hints_of(cls)
        given: dict[str, Any] = {}
        for key, one in known.items():
            found = value.value.get(key)
            if found is None or (found.value is None and one.default is None):
                if one.default is attrs.NOTHING:
                    self.say(
                        value.line,
                        "key-missing",
                        f"«{key}» is missing in {name}",
                        f"add it: {one.metadata.get('doc', key)}",
                    )
                continue
            given[one.alias] = self.read(hints[one.name], found, f"«{key}»")
            self._bounds(one, found, key)
        try:
            return cls(**given)
        except (TypeError, ValueError):
            return None  # a required key is missing or wrong; that finding is noted already

    def _bounds(self, one: attrs.Attribute[Any], found: Located, key: str) -> None:
        rules = one.metadata
        least, most, pattern = rules.get("least"), rules.get("most"), rules.get("pattern")
        size: float
        match found.value:
            case bool() | date() | None:
                return
            case int() | float() as number:
                size, unit = number, ""
            case str() as text:
                size, unit = len(text.strip()), " characters"
                if pattern and not re.fullmatch(pattern, text):
                    self.say(
                        found.line,
                        "value-form",
                        f"«{text[:60]}» is not a {key} ({rules['doc']})",
                        f"it must match {pattern}",
                    )
            case sized:
                size, unit = len(sized), " items"
        if least is None and unit and one.default is attrs.NOTHING:
            least = 1
        if least is not None and size < least:
            what = "is empty" if size == 0 and unit else f"has {size:g}{unit}, fewer than {least}"
            self.say(found.line, "value-too-small", f"«{key}» {what}", f"add: {rules['doc']}")
        if most is not None and size > most:
            self.say(
                found.line,
                "value-too-large",
                f"«{key}» has {size:g}{unit}, more than {most}",
                "shorten it",
            )

    def _list(self, kind: Any, value: Located, name: str) -> tuple[Any, ...]:
        if not isinstance(value.value, list):
            self._wrong(value, name, "a list")
            return ()
        return tuple(
            self.read(kind, one, f"{name} item {number}")
            for number, one in enumerate(value.value, start=1)
        )

    def _dict(self, kind: Any, value: Located, name: str) -> dict[str, Any]:
        if not isinstance(value.value, dict):
            self._wrong(value, name, "a mapping")
            return {}
        return {key: self.read(kind, one, f"«{key}»") for key, one in value.value.items()}

    def _union(self, kinds: tuple[Any, ...], value: Located, name: str) -> Any:
        real = [one for one in kinds if one is not type(None)]
        if value.value is None and len(real) < len(kinds):
            return None
        if len(real) == 1:
            return self.read(real[0], value, name)
        classes = {discriminator(one): one for one in real if attrs.has(one)}
        if len(classes) < len(real):
            return self._first_fitting(real, value, name)
        if not isinstance(value.value, dict):
            return self._wrong(value, name, "a mapping")
        told = value.value.get("type")
        chosen = (
            classes.get(told.value) if told is not None and isinstance(told.value, str) else None
        )
        if chosen is None:
            self.say(
                told.line if told is not None else value.line,
                "type-unknown",
                f"{name} has no known type" + (f" («{told.plain()}»)" if told is not None else ""),
                f"set type to one of: {', '.join(classes)}",
            )
            return None
        return self._object(chosen, value, name)

    def _first_fitting(self, kinds: list[Any], value: Located, name: str) -> Any:
        for kind in kinds:
            trial = _Shaper(self.path, Findings(self.findings.root), frozenset())
            made = trial.read(kind, value, name)
            if not trial.findings.error_count:
                return made
        return self._wrong(value, name, " or ".join(describe(one) for one in kinds))

    def _choice(self, choices: tuple[Any, ...], value: Located, name: str) -> Any:
        if isinstance(value.value, (str, int)) and value.value in choices:
            return value.value
        self.say(
            value.line,
            "value-unknown",
            f"{name} is «{value.plain()}»",
            f"use one of: {', '.join(str(one) for one in choices)}",
        )
        return None

    def _scalar(self, kind: Any, value: Located, name: str) -> Any:
        fits: dict[Any, Callable[[Any], bool]] = {
            str: lambda one: isinstance(one, str),
            bool: lambda one: isinstance(one, bool),
            int: lambda one: isinstance(one, int) and not isinstance(one, bool),
            float: lambda one: isinstance(one, (int, float)) and not isinstance(one, bool),
            date: lambda one: isinstance(one, date),
        }
        if fits[kind](value.value):
            return value.value
        return self._wrong(value, name, describe(kind))

    def _wrong(self, value: Located, name: str, wanted: str) -> None:
        hint = "put quotes around it" if wanted == "text" else f"write {wanted}"
        self.say(value.line, "value-type", f"{name} is {value.type_name}, not {wanted}", hint)


def alias(one: attrs.Attribute[Any]) -> str:
    """The key in a file for an attrs field: `from_` is written `from`, `max_items` `max-items`."""
    return one.name.rstrip("_").replace("_", "-")


@cache
def hints_of(cls: Any) -> dict[str, Any]:
    """The types of a class's fields; working them out costs more than reading a file."""
    return get_type_hints(cls)


def discriminator(cls: Any) -> str:
    """The `type:` that tells which class of a union a mapping is."""
    hint = hints_of(cls)["type"]
    return str(get_args(hint)[0])


def describe(kind: Any) -> str:
    """What a maintainer would call a type."""
    names = {str: "text", bool: "true/false", int: "a whole number", float: "a number"}
    names[date] = "a date (2026-11-22)"
    if kind in names:
        return names[kind]
    return "a list" if get_origin(kind) is tuple else "a mapping"
