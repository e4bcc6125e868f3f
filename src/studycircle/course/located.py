# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Values that remember the line they were written on."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from attrs import field, frozen

Scalar: TypeAlias = "str | int | float | bool | date | None"


@frozen
class Located:
    """A value read from YAML or JSON, with the line (from 1) it begins on.

    `value` is a scalar, a list of Located or a dict of str to Located; `key_lines` gives the line
    of each key of a dict.
    """

    value: Scalar | list[Located] | dict[str, Located]
    line: int
    key_lines: dict[str, int] = field(factory=dict)

    @property
    def type_name(self) -> str:
        """What a maintainer would call this value: text, number, list …"""
        match self.value:
            case bool():
                return "true/false"
            case int() | float():
                return "a number"
            case str():
                return "text"
            case date():
                return "a date"
            case list():
                return "a list"
            case dict():
                return "a mapping"
            case _:
                return "nothing"

    def plain(self) -> object:
        """The value without its lines, for JSON and for comparing."""
        if isinstance(self.value, list):
            return [one.plain() for one in self.value]
        if isinstance(self.value, dict):
            return {key: one.plain() for key, one in self.value.items()}
        return self.value
