# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A page of the built site in pieces: its own text to the letter, its links, and the files it names.

What leads through the site (menu, search, pages before and after, downloads) is left out. A page is
taken apart once, and written for each package.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Mapping
from html import unescape
from html.parser import HTMLParser

from attrs import define, field, frozen

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)  # fmt: skip
_SITE = frozenset({"site-to-menu", "site-search", "site-menu", "site-turn"})
_KEPT = frozenset({"stylesheet", "icon"})
"""What a head may link to; the rest is about the published page, as is its description for machines."""
_MACHINES = "application/ld+json"
_FEET = frozenset({"lesson-foot", "site-foot"})
_ELSEWHERE = re.compile(
    r"python -m |href=\"(?![a-z]+:|#)(?:[^\"]*ledare/|[^\"]*\.(?!html)[a-z0-9]+\")"
)
"""In a row of a page's foot: it is about leaders or files, which do not travel along."""
_FILE = re.compile(
    r'\b(?P<name>src|href|poster)="(?P<where>(?!https?:|data:|blob:|mailto:|#)[^"?#]+)(?:\?[^"]*)?"'
)
_IN_SPEC = re.compile(r"\[([^\]\[\"\\]+)\]\(((?!https?:|#)[\w./-]+\.html)(#[\w-]+)?\)")


@frozen
class Link:
    """A piece that links to `page`, a place in the site: as it stands, led to the site, and as words.

    `led` has `{site}` where the published site's address comes.
    """

    page: str
    whole: str
    led: str
    words: str


@frozen
class Page:
    """A page at `place` in the site; `files` are those its tags name, from the root of the site."""

    place: str
    pieces: tuple[str | Link, ...] = field(repr=False)
    files: tuple[str, ...]

    def written(self, pages: Container[str], site: str, added: Mapping[str, str]) -> str:
        """The page in a package that holds `pages` too.

        A link to another page leads to it, or to the published site at `site`; without one only its
        words are left. `added` gives what is put before a closing tag, such as `</main>`.
        """
        out = []
        for one in self.pieces:
            if isinstance(one, str):
                out.append(added.get(one, "") + one)
            elif one.page in pages:
                out.append(one.whole)
            else:
                out.append(one.led.replace("{site}", site) if site else one.words)
        return "".join(out)


def take_apart(place: str, html: str) -> Page:
    """The page at `place`, in pieces."""
    taker = _Taker(place)
    taker.feed(html)
    taker.close()
    return Page(place, tuple(taker.pieces), tuple(taker.files))


@define
class _Open:
    """An element whose end has not come; a row of a foot knows the place of its first piece."""

    tag: str
    link: str | None = None
    row: int | None = None
    foot: bool = False
    silent: bool = False


class _Taker(HTMLParser):
    def __init__(self, place: str) -> None:
        super().__init__(convert_charrefs=False)
        self.folder = posixpath.dirname(place)
        self.pieces: list[str | Link] = []
        self.files: dict[str, None] = {}
        self.open = [_Open("")]
        self.spec = False

    def where(self, href: str) -> str:
        return posixpath.normpath(posixpath.join(self.folder, unescape(href)))

    def put(self, piece: str | Link) -> None:
        if not self.open[-1].silent:
            self.pieces.append(piece)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or ""
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        above = self.open[-1]
        # A row of a list of facts begins with its dt.
        if tag == "dt":
            self.end_row(above)
            above.row = len(self.pieces)
        href = values.get("href") if tag == "a" else None
        link = href if href and not re.match(r"[a-z]+:|#", href) else None
        silent = above.silent or bool(classes & _SITE) or values.get("type") == _MACHINES
        silent = silent or (tag == "link" and not _KEPT & {*(values.get("rel") or "").split()})
        if tag not in _VOID:
            foot = above.foot or bool(classes & _FEET)
            row = len(self.pieces) if foot and tag == "p" else None
            self.open.append(_Open(tag, link, row, foot, silent))
        self.spec = tag == "script" and "sc-spec" in classes
        if silent:
            return
        if link is not None:
            path, _, anchor = link.partition("#")
            page = self.where(path)
            led = f'<a href="{{site}}/{page}{"#" + anchor if anchor else ""}">'
            self.pieces.append(Link(page, raw, led, "<span>"))
        else:
            self.pieces.append(self.with_files(raw) if tag != "a" else raw)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def with_files(self, raw: str) -> str:
        """The tag without marks of version, its files noted."""

        def found(match: re.Match[str]) -> str:
            self.files[self.where(match["where"])] = None
            return f'{match["name"]}="{match["where"]}"'

        return _FILE.sub(found, raw)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {one.tag for one in self.open}:
            return
        while self.open[-1].tag != tag:
            self.open.pop()
        ended = self.open[-1]
        if ended.link is not None:
            self.put(Link(self.where(ended.link.partition("#")[0]), "</a>", "</a>", "</span>"))
        elif tag != "dl":
            self.put(f"</{tag}>")
        self.end_row(ended)
        if tag == "dl":
            self.put("</dl>")
        self.open.pop()

    def end_row(self, around: _Open) -> None:
        """Takes the row away again that was about what does not travel along."""
        if around.row is None or not around.foot:
            return
        row = self.pieces[around.row :]
        told = "".join(one if isinstance(one, str) else one.whole for one in row)
        if _ELSEWHERE.search(told):
            del self.pieces[around.row :]
        around.row = None

    def handle_data(self, data: str) -> None:
        if not self.spec:
            self.put(data)
            return
        start = 0
        for match in _IN_SPEC.finditer(data):
            label, path, anchor = match.groups()
            led = f"[{label}]({{site}}/{self.where(path)}{anchor or ''})"
            self.put(data[start : match.start()])
            self.put(Link(self.where(path), match[0], led, label))
            start = match.end()
        self.put(data[start:])

    def handle_entityref(self, name: str) -> None:
        self.put(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.put(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.put(f"<!{decl}>")
