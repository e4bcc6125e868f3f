# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Feed reader: find feeds, read by time alone, sort into folders, take the list along as OPML.

The definition names feed files beside it; they travel as text inside the page, which fetches nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import attrs
from attrs import frozen

from studycircle.activities.feed_reader_paper import paper, summary
from studycircle.activities.feed_reader_xml import Channel, FeedFault, read_feed
from studycircle.activities.kind import Definition, Kind, Say, to_json
from studycircle.activities.ways import check_ids, items
from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.shape import ID, item
from studycircle.course.textfile import read_text

LARGEST = 20_000
"""Bytes of one given feed: it travels inside the page."""

WEB = r"https?://\S+"


@frozen(kw_only=True)
class Feed:
    """A given feed: a real file beside the definition, of an invented sender."""

    id: str = item("a short name that never changes", pattern=ID)
    file: str = item("the feed's file in the lesson's data folder", pattern=r"[a-z0-9-]+\.xml")
    about: str = item("who sends it, in a few words", most=200)


@frozen(kw_only=True)
class Choice:
    """An address in the head of the invented page."""

    address: str = item("the address as it would be followed", pattern=WEB)
    right: bool = item("whether it is that of the feed", default=False)
    feedback: str = item("why it is, or what it is instead", most=300)


@frozen(kw_only=True)
class Page:
    """An invented page whose head points to one of the feeds."""

    title: str = item("the page's name, and that it is invented", most=90)
    address: str = item("the page's address", pattern=WEB)
    intro: str = item("how to look for the feed", most=600)
    head: str = item("the HTML of its head", most=2000)
    feed: str = item("id of the feed it points to", pattern=ID)
    choices: tuple[Choice, ...] = item("the addresses to choose between", least=2, most=6)


@frozen(kw_only=True)
class Need:
    """Something that must hold for a mission to be done."""

    what: Literal[
        "subscribed", "found", "read", "saved", "folders", "filed", "caught-up", "taken"
    ] = item("what is counted: feeds followed, posts read, feeds in folders …")
    least: int = item("at least how many", default=1, least=1, most=30)
    feed: str | None = item("with subscribed: a certain feed's id", default=None, pattern=ID)


@frozen(kw_only=True)
class Mission:
    """Something to do in the reader; noticed by itself when it is done."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what to do", most=300)
    needs: tuple[Need, ...] = item("what must hold at once", most=4)
    view: Literal["add", "read", "sort", "take"] = item("the part of the reader to do it in")
    way: tuple[str, ...] = item("one way, step by step", most=5)
    insight: str = item("what it shows, told when it is done", most=400)


@frozen(kw_only=True)
class Shelf:
    """A folder in the OPML excerpt on paper."""

    name: str = item("the folder's name", most=40)
    feeds: tuple[str, ...] = item("ids of the feeds in it", most=6)


@frozen(kw_only=True)
class Question:
    """A question on the OPML excerpt, with its answer."""

    text: str = item("the question", most=200)
    answer: str = item("the answer", most=200)


@frozen(kw_only=True)
class Pen:
    """The version to do with a pen."""

    intro: str = item("how to begin", most=500)
    posts: int = item("how many posts of each feed are printed", least=1, most=5)
    read: str = item("what to do with the printed posts", most=400)
    sort: str = item("what to do with the folders", most=400)
    opml: str = item("what the excerpt is, and how to read it", most=500)
    shelves: tuple[Shelf, ...] = item("the folders in the excerpt", most=3)
    questions: tuple[Question, ...] = item("questions on the excerpt", most=5)


@frozen(kw_only=True)
class FeedReader(Definition):
    """Feeds to follow, an invented page to search, and missions."""

    order: str = item("that posts are ordered by time and nothing else", most=300)
    feeds: tuple[Feed, ...] = item("the given feeds", least=2, most=8)
    page: Page = item("the page whose feed is to be found")
    folder_names: tuple[str, ...] = item("names of folders to begin with", least=2, most=4)
    missions: tuple[Mission, ...] = item("what to do", most=8)
    limits: str = item("what real feed readers do that this one does not", most=600)
    paper: Pen = item("the version to do with a pen")


@frozen(kw_only=True)
class Stocked(FeedReader):
    """A feed reader with its feeds read in: text and content by the feeds' ids."""

    texts: dict[str, str]
    channels: dict[str, Channel]


def check(reader: FeedReader, located: Located, say: Say) -> None:
    """Faults in a feed reader that reads well otherwise."""
    check_ids("feed-reader", reader.feeds, items(located, "feeds"), say)
    missions = items(located, "missions")
    check_ids("feed-reader", reader.missions, missions, say)
    known = {one.id for one in reader.feeds}

    def unknown(ids: Sequence[str], place: Located) -> None:
        for id_ in ids:
            if id_ not in known:
                text = f"no feed is called «{id_}»"
                say(
                    place.line, "feed-reader-unknown-feed", text, f"use: {', '.join(sorted(known))}"
                )

    assert isinstance(located.value, dict)
    page = located.value["page"]
    unknown([reader.page.feed], page)
    right = [one for one in reader.page.choices if one.right]
    if len(right) != 1:
        text = f"{len(right)} addresses are right"
        say(page.line, "feed-reader-one-right", text, "give exactly one `right: true`")
    for one, place in zip(reader.page.choices, items(page, "choices"), strict=True):
        path = one.address.partition("://")[2].partition("/")[2]
        if one.address not in reader.page.head and f'"/{path}"' not in reader.page.head:
            text = f"{one.address} is not in the head of the page"
            say(place.line, "feed-reader-not-in-head", text, "choose among the head's addresses")
    for mission, place in zip(reader.missions, missions, strict=True):
        unknown([one.feed for one in mission.needs if one.feed is not None], place)
    for shelf, place in zip(
        reader.paper.shelves, items(located.value["paper"], "shelves"), strict=True
    ):
        unknown(shelf.feeds, place)


def load(reader: FeedReader, located: Located, path: Path, say: Say) -> Stocked:
    """The feed reader with its feeds' files read in."""
    texts: dict[str, str] = {}
    channels: dict[str, Channel] = {}
    for one, place in zip(reader.feeds, items(located, "feeds"), strict=True):
        findings = Findings(path.parent)
        text = read_text(path.parent / one.file, findings)
        for finding in findings:
            message = f"{one.file}: {finding.message}"
            say(place.line, "feed-reader-file-unreadable", message, finding.mend)
        if text is None:
            continue
        if len(text.encode()) > LARGEST:
            message = f"{one.file} is larger than {LARGEST:,} bytes"
            say(place.line, "feed-reader-file-too-large", message, "let it have fewer posts")
        try:
            channels[one.id] = read_feed(text)
        except FeedFault as fault:
            message = f"{one.file}:{fault.line}: {fault.reason}"
            say(place.line, "feed-reader-file-broken", message, "mend the feed")
        texts[one.id] = text
    _check_page(reader, channels, located, say)
    whole = {one.name: getattr(reader, one.name) for one in attrs.fields(FeedReader)}
    return Stocked(**whole, texts=texts, channels=channels)


def _check_page(
    reader: FeedReader, channels: dict[str, Channel], located: Located, say: Say
) -> None:
    """Notes a page whose right address is not that of its feed."""
    channel = channels.get(reader.page.feed)
    right = [one.address for one in reader.page.choices if one.right]
    if channel is not None and right and channel.address != right[0]:
        text = f"the right address is {right[0]}, but the feed says {channel.address}"
        mend = "let them be the same"
        say(located.key_lines["page"], "feed-reader-other-address", text, mend)


def data(reader: Stocked, path: Path) -> dict[str, Any]:
    """What feed_reader.js reads: each feed with its address and its text."""
    names = [one.name for one in attrs.fields(FeedReader) if one.name not in ("paper", "feeds")]
    given = {name.replace("_", "-"): to_json(getattr(reader, name)) for name in names}
    given["feeds"] = [
        {
            "id": one.id,
            "about": one.about,
            "address": reader.channels[one.id].address,
            "xml": reader.texts[one.id],
        }
        for one in reader.feeds
    ]
    return given


KIND = Kind("feed_reader", FeedReader, paper, summary, check, data, load)
