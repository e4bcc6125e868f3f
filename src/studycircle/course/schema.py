# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes a file's contract, an attrs class, as JSON Schema (draft 2020-12) for editors."""

from __future__ import annotations

import types
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from studycircle.course.shape import alias

_SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
}


def json_schema(cls: type, title: str, fixed: dict[str, str] | None = None) -> dict[str, Any]:
    """The JSON Schema of a file shaped as `cls`; `fixed` adds keys with one allowed value each."""
    definitions: dict[str, Any] = {}
    body = _object(cls, definitions)
    for key, value in (fixed or {}).items():
        body["properties"] = {key: {"const": value}, **body["properties"]}
        body["required"] = [key, *body.get("required", [])]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return head | body | ({"$defs": definitions} if definitions else {})


def _of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        real = [one for one in get_args(kind) if one is not type(None)]
        options = [_of(one, definitions) for one in real]
        if len(real) < len(get_args(kind)):
            options.append({"type": "null"})
        return {"anyOf": options}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(get_args(kind)[1], definitions)}
    if attrs.has(kind):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return dict(_SCALARS[kind])


def _object(cls: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    properties: dict[str, Any] = {}
    required: list[str] = []
    for one in attrs.fields(cls):
        key = alias(one)
        needed = one.default is attrs.NOTHING
        properties[key] = _of(hints[one.name], definitions) | _rules(one, needed)
        if needed:
            required.append(key)
    summary = (cls.__doc__ or "").strip().splitlines()
    return {
        "type": "object",
        "description": summary[0] if summary else "",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _rules(one: attrs.Attribute[Any], needed: bool) -> dict[str, Any]:
    rules = one.metadata
    least, most = rules.get("least"), rules.get("most")
    out: dict[str, Any] = {"description": rules.get("doc", "")}
    kind = str(one.type)
    low, high = ("minimum", "maximum")
    if kind.startswith("tuple"):
        low, high = ("minItems", "maxItems")
    elif kind.startswith("str"):
        low, high = ("minLength", "maxLength")
        if rules.get("pattern"):
            out["pattern"] = f"^(?:{rules['pattern']})$"
    if least is None and needed and low != "minimum":
        least = 1
    if least is not None:
        out[low] = least
    if most is not None:
        out[high] = most
    return out
