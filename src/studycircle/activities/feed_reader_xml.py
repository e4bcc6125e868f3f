# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads the feeds of a lesson for their paper version: RSS 2.0 and Atom, well-formed and plain.

feed_reader_parse.js reads whatever a participant brings; this reads only what authors wrote.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from attrs import frozen

ATOM = "{http://www.w3.org/2005/Atom}"

_TYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class FeedFault(Exception):
    """A feed that cannot be read: the line in its file, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@frozen
class Entry:
    """One post: its heading, when it was published, and its text without markup."""

    title: str
    when: datetime
    text: str


@frozen
class Channel:
    """A feed; `entries` with the newest first."""

    form: str
    title: str
    site: str
    address: str
    entries: tuple[Entry, ...]


def read_feed(text: str) -> Channel:
    """The feed in `text`; FeedFault says what is wrong, and where."""
    found = _TYPE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise FeedFault(line, "a document type or entity is not taken in by the reader")
    try:
        root = ET.fromstring(text.encode())
    except ET.ParseError as error:
        raise FeedFault(error.position[0], f"not well-formed XML ({error})") from None
    if root.tag == f"{ATOM}feed":
        channel = _atom(root)
    elif root.tag == "rss" and root.get("version") == "2.0" and root.find("channel") is not None:
        channel = _rss(root)
    else:
        raise FeedFault(1, f"is neither RSS 2.0 nor Atom: its outermost element is «{root.tag}»")
    if not (channel.title and channel.site and channel.address and channel.entries):
        raise FeedFault(1, "lacks a title, a page, its own address (rel=self) or posts")
    return channel


def _rss(root: ET.Element) -> Channel:
    head = root.find("channel")
    assert head is not None
    entries = [
        Entry(
            _said(one, "title"),
            _when(one, "pubDate", _rfc822),
            plain(_said(one, "description")),
        )
        for one in head.findall("item")
    ]
    own = [one.get("href", "") for one in head.findall(f"{ATOM}link") if one.get("rel") == "self"]
    return Channel(
        "RSS 2.0", _said(head, "title"), _said(head, "link"), "".join(own[:1]), _sorted(entries)
    )


def _atom(root: ET.Element) -> Channel:
    links = {
        one.get("rel", "alternate"): one.get("href", "") for one in root.findall(f"{ATOM}link")
    }
    entries = []
    for one in root.findall(f"{ATOM}entry"):
        text = _said(one, f"{ATOM}content") or _said(one, f"{ATOM}summary")
        when = "published" if one.find(f"{ATOM}published") is not None else "updated"
        title = plain(_said(one, f"{ATOM}title"))
        entries.append(Entry(title, _when(one, ATOM + when, datetime.fromisoformat), plain(text)))
    title = plain(_said(root, f"{ATOM}title"))
    own = links.get("self", "")
    return Channel("Atom", title, links.get("alternate", ""), own, _sorted(entries))


def _said(node: ET.Element, name: str) -> str:
    return " ".join((node.findtext(name) or "").split())


def _when(node: ET.Element, name: str, read: object) -> datetime:
    assert callable(read)
    said = _said(node, name)
    try:
        when = read(said)
    except ValueError:
        raise FeedFault(1, f"has a date that cannot be read: «{said}»") from None
    assert isinstance(when, datetime)
    if when.tzinfo is None:
        raise FeedFault(1, f"has a date without a time zone: «{said}»")
    return when


def _rfc822(text: str) -> datetime:
    return parsedate_to_datetime(text)


def _sorted(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda one: one.when, reverse=True))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "br", "li", "div"):
            self.words.append(" ")


def plain(html: str) -> str:
    """The words of a piece of HTML on one line."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())
