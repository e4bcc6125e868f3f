# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""XML in few words: elements from tags, attributes and children, and a whole file's bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

Element = Any
"""An element of lxml, which has no types of its own."""

XSI = "http://www.w3.org/2001/XMLSchema-instance"


def element(tag: str, *children: Element | str | None, **attributes: str | None) -> Element:
    """An element; a `_` in an attribute's name is a `:` of xml:, one at its end is dropped.

    Children and attributes that are None are left out. A tag may be `{namespace}name`.
    """
    made = etree.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(_name(name), value)
    for child in children:
        if isinstance(child, str):
            _add_text(made, child)
        elif child is not None:
            made.append(child)
    return made


def _name(name: str) -> str:
    if name.startswith("xml_"):
        return "{http://www.w3.org/XML/1998/namespace}" + name[4:]
    return name.rstrip("_")


def _add_text(made: Element, text: str) -> None:
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text


def comment(text: str) -> Element:
    """A comment; what would end it is broken up."""
    return etree.Comment(f" {text.replace('--', '- -')} ")


def fragment(html: str, tag: str, **attributes: str | None) -> Element:
    """An element with the HTML that export/text.py gives, which is well-formed XML too."""
    made = etree.fromstring(f"<{tag}>{html}</{tag}>")
    for one in made.iter():
        # An element with text of its own, if only an empty one, is not indented when it is written.
        one.text = one.text or ""
    for name, value in attributes.items():
        if value is not None:
            made.set(_name(name), value)
    return made


def root(
    tag: str,
    namespaces: Mapping[str | None, str],
    schemas: Mapping[str, str],
    *children: Element | None,
    **attributes: str,
) -> Element:
    """A document's first element; `schemas` gives the place of each namespace's schema, where it has one.

    Children without a namespace come into the default one.
    """
    home = namespaces[None]
    made = etree.Element(f"{{{home}}}{tag}", nsmap={**namespaces, "xsi": XSI})
    if schemas:
        made.set(f"{{{XSI}}}schemaLocation", " ".join(f"{a} {b}" for a, b in schemas.items()))
    for name, value in attributes.items():
        made.set(_name(name), value)
    for child in children:
        if child is not None:
            for one in child.iter(etree.Element):
                if not one.tag.startswith("{"):
                    one.tag = f"{{{home}}}{one.tag}"
            made.append(child)
    return made


def written(made: Element) -> bytes:
    """The element in UTF-8, indented where no text would change."""
    found = etree.tostring(made, encoding="UTF-8", xml_declaration=False, pretty_print=True)
    assert isinstance(found, bytes)
    return found


def document(made: Element) -> bytes:
    """The whole file."""
    return b"<?xml version='1.0' encoding='UTF-8'?>\n" + written(made)
