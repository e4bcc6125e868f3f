# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Finds what a check needs in Markdown: headings, links, pictures, roles and list items, by line.

Not a renderer: it reads the MyST that lessons use, and leaves code and comments out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

_FENCE = re.compile(r"^ {0,3}(`{3,20}+|~{3,20}+)[ \t]*(\{[^}\n]*\})?[ \t]*([^\n`]*)$")
_PROSE = {"note", "tip", "important", "warning", "admonition", "dropdown", "seealso", "hint"}
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ROLE = re.compile(r"\{([\w:+-]{1,40})\}`([^`\n]{1,300})`")
_TITLED = re.compile(r"(.*?)\s*<([^<>]+)>\s*", re.DOTALL)
_CODE = re.compile(r"(?<!`)(`{1,9}+)(?!`)(.{0,2000}?)(?<!`)\1(?!`)", re.DOTALL)
_ATX = re.compile(r"^ {0,3}(#{1,6})(?:[ \t](.*))?$")
_CLOSING = re.compile(r"(?:^|[ \t])#+$")
_SETEXT = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]]|!?\[[^\[\]]{0,300}+\]){0,500}+)\]"
    r"\(\s*(<[^<>\n]{0,1000}>|[^\s()]{0,1000}(?:\([^\s()]{0,300}\)[^\s()]{0,300}){0,5})"
    r"(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s*\)"
)
_REFERENCE = re.compile(r"^ {0,3}\[([^\]\n]{1,200})\]:\s*(\S+)", re.MULTILINE)
_TARGET = re.compile(r"^ {0,3}\(([^()\n]{1,100})\)=[ \t]*$", re.MULTILINE)
_ITEM = re.compile(r"^(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\S")
_HTML = re.compile(r"<(?:img|iframe|script|object|embed|video|audio|form|style)\b", re.IGNORECASE)
_HTML_ID = re.compile(r"<[a-z]+\s[^<>]{0,200}?\bid=[\"']([^\"']{1,100})[\"']", re.IGNORECASE)


@frozen
class Heading:
    """A heading; `text` is as written, `line` counts from 1 in the source."""

    level: int
    text: str
    line: int


@frozen
class Link:
    """A link or a picture; for a picture `text` is its alt text."""

    text: str
    target: str
    line: int


@frozen
class Role:
    """`{name}` with its target; {term}`flöden <flöde>` has the target flöde."""

    name: str
    target: str
    line: int


@frozen
class Markup:
    """What one Markdown source holds."""

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    pictures: tuple[Link, ...]
    roles: tuple[Role, ...]
    targets: tuple[str, ...]
    items: int
    html: tuple[tuple[int, str], ...]


def scan(source: str) -> Markup:
    """Everything of interest in `source`."""
    text, figures = _without_code_blocks(_COMMENT.sub(_blank, source))
    roles: list[Role] = []
    for match in _ROLE.finditer(text):
        titled = _TITLED.fullmatch(match.group(2))
        target = titled.group(2) if titled else match.group(2)
        roles.append(Role(match.group(1), target.strip(), _line(text, match.start())))
    headings = tuple(_headings(text))  # before inline code is blanked: a heading may hold some
    text = _CODE.sub(_blank, _ROLE.sub(_blank, text))
    links: list[Link] = []
    pictures: list[Link] = list(figures)
    _find_links(text, 1, links, pictures)
    for match in _REFERENCE.finditer(text):
        links.append(Link(match.group(1), match.group(2).strip("<>"), _line(text, match.start())))
    targets = [match.group(1) for match in _TARGET.finditer(text)]
    targets += [match.group(1) for match in _HTML_ID.finditer(text)]
    return Markup(
        headings=headings,
        links=tuple(links),
        pictures=tuple(pictures),
        roles=tuple(roles),
        targets=tuple(targets),
        items=sum(bool(_ITEM.match(line)) for line in text.split("\n")),
        html=tuple((_line(text, m.start()), m.group(0)) for m in _HTML.finditer(text)),
    )


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group(0))


def _without_code_blocks(text: str) -> tuple[str, list[Link]]:
    """The text with code blanked, line for line, and the pictures of figure directives."""
    out: list[str] = []
    figures: list[Link] = []
    fence, prose, figure = "", False, False
    for number, line in enumerate(text.split("\n"), start=1):
        match = _FENCE.match(line)
        if fence:
            closes = match is not None and not match.group(2) and not match.group(3)
            if closes and match is not None and match.group(1).startswith(fence):
                fence = ""
                out.append("")
            elif figure and line.strip().startswith(":alt:"):
                last = figures.pop()
                figures.append(Link(line.split(":alt:", 1)[1].strip(), last.target, last.line))
                out.append("")
            else:
                out.append(line if prose else "")
        elif match is not None:
            fence = match.group(1)
            name = (match.group(2) or "").strip("{} ")
            prose, figure = name in _PROSE, name in ("figure", "image")
            if figure:
                figures.append(Link("", match.group(3).strip(), number))
            out.append("")
        else:
            out.append(line)
    return "\n".join(out), figures


def _headings(text: str) -> Iterator[Heading]:
    before = ""
    for number, line in enumerate(text.split("\n"), start=1):
        atx = _ATX.match(line)
        if atx:
            title = _CLOSING.sub("", (atx.group(2) or "").strip()).strip()
            yield Heading(len(atx.group(1)), title, number)
            before = ""
            continue
        setext = _SETEXT.match(line)
        if setext and before.strip() and not _ITEM.match(before) and "|" not in before:
            yield Heading(1 if line.strip()[0] == "=" else 2, before.strip(), number - 1)
        before = "" if setext else line


def _find_links(text: str, first: int, links: list[Link], pictures: list[Link]) -> None:
    for match in _LINK.finditer(text):
        line = first + text.count("\n", 0, match.start())
        target = match.group(3).strip("<>")
        words = " ".join(match.group(2).split())
        if match.group(1):
            pictures.append(Link(words, target, line))
        else:
            links.append(Link(words, target, line))
            if "](" in match.group(2):
                _find_links(match.group(2), line, links, pictures)


_PLAIN = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`]")
_SLUG = re.compile(r"[^\w\u4e00-\u9fff\- ]")


def slugs(headings: tuple[Heading, ...], deepest: int = 3) -> set[str]:
    """The anchors MyST makes of the headings down to level `deepest` (myst_heading_anchors)."""
    found: set[str] = set()
    for heading in headings:
        if heading.level > deepest:
            continue
        title = _PLAIN.sub(lambda match: match.group(1) or "", heading.text)
        slug = _SLUG.sub("", title.lower().replace(" ", "-"))
        number = 1
        while slug in found:
            slug = f"{slug}-{number}"
            number += 1
        found.add(slug)
    return found
