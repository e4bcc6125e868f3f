# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Practice blog: write, preview, publish, answer a comment, see the feed; nothing is sent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import quote

import attrs
from attrs import frozen

from studycircle.activities.blog_paper import LICENCES, paper, summary
from studycircle.activities.kind import Definition, Kind, Say, to_json
from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.shape import ID, item
from studycircle.course.textfile import read_text

LARGEST_PICTURE = 20_000
"""Bytes of one given picture: it travels inside every page that has the activity."""

PartName = Literal["title", "link", "guid", "pubDate", "category", "description"]
When = Literal["no-picture", "no-alt", "no-tags", "tag", "link", "general", "later"]

_OUTSIDE = re.compile(
    r"<script|<foreignObject|<!ENTITY|\bon[a-z]+\s*=|href\s*=\s*[\"'](?!#)|@import|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Picture:
    """A given picture: a small SVG beside the definition, with its TASL."""

    id: str = item("a short name that never changes", pattern=ID)
    file: str = item("the SVG file in the lesson's data folder", pattern=r"[a-z0-9-]+\.svg")
    title: str = item("the picture's title", most=80)
    author: str = item("who made it", most=80)
    source: str = item("where it comes from", most=120)
    licence: Literal["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0"] = item("its licence")
    description: str = item("what is seen, for the one who cannot see it", most=500)
    alt: str = item("one alt text that would do, shown when the person has written one", most=200)


@frozen(kw_only=True)
class Comment:
    """A comment from an invented reader, and a word on what the person did with it."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the invented reader's name", most=60)
    when: When = item("which posts it comes to; `later` comes when the first one is dealt with")
    tags: tuple[str, ...] = item("with `when: tag`: the tags it comes to", default=())
    text: str = item("the comment; {title} is the post's heading, {tag} its tag", most=600)
    if_answered: str = item("a word to the one who answers", most=500)
    if_removed: str = item("a word to the one who removes it", most=500)
    if_left: str = item("a word to the one who leaves it unanswered", most=500)


@frozen(kw_only=True)
class Part:
    """What one part of an RSS item is for."""

    name: PartName = item("the element")
    text: str = item("what it tells a feed reader", most=300)


@frozen(kw_only=True)
class Mark:
    """One way to write with signs."""

    write: str = item("what is typed", most=80)
    gives: str = item("what it becomes", most=120)


@frozen(kw_only=True)
class Pen:
    """The version to do with a pen."""

    intro: str = item("how to begin", most=500)
    picture: str = item("id of the picture to write alt text for", pattern=ID)
    comment: str = item("id of the comment to answer", pattern=ID)


@frozen(kw_only=True)
class Blog(Definition):
    """A practice blog with given pictures and invented readers."""

    address: str = item("the made-up address", pattern=r"https://[a-z0-9-]+\.example/")
    address_note: str = item("says that the address is made up and nobody else sees it", most=300)
    marks: tuple[Mark, ...] = item("how to write with signs", most=8)
    picture_help: str = item("on choosing a picture, one's own too", most=600)
    alt_help: tuple[str, ...] = item("what makes a good alt text", most=6)
    alt_openings: tuple[str, ...] = item("needless first words of an alt text", default=(), most=20)
    tag_help: str = item("what tags are for", most=300)
    pictures: tuple[Picture, ...] = item("the given pictures", least=2, most=6)
    comments: tuple[Comment, ...] = item("what invented readers write", least=2, most=30)
    feed_intro: str = item("what the post's feed item is", most=600)
    feed: tuple[Part, ...] = item("the parts of the item, explained", least=6, most=6)
    paper: Pen = item("the version to do with a pen")


@frozen(kw_only=True)
class Illustrated(Blog):
    """A practice blog with its pictures read in; `uris` by the pictures' ids."""

    uris: dict[str, str]


def check(blog: Blog, located: Located, say: Say) -> None:
    """Faults in a practice blog that reads well otherwise."""
    ids = {
        "pictures": [one.id for one in blog.pictures],
        "comments": [one.id for one in blog.comments],
    }
    for key, found in ids.items():
        for number, (id_, line) in enumerate(zip(found, _lines(located, key), strict=True)):
            if id_ in found[:number]:
                say(line, "blog-doubled-id", f"the id «{id_}» is used twice", "rename one")
    for comment, line in zip(blog.comments, _lines(located, "comments"), strict=True):
        if bool(comment.tags) != (comment.when == "tag"):
            say(
                line,
                "blog-comment-tags",
                f"«{comment.id}» has when: {comment.when} and {len(comment.tags)} tags",
                "give tags to a comment with `when: tag`, and to no other",
            )
    if not any(comment.when == "general" for comment in blog.comments):
        say(
            _line(located, "comments"),
            "blog-no-general-comment",
            "no comment fits every post",
            "give one comment `when: general`",
        )
    named = [part.name for part in blog.feed]
    missing = [name for name in get_args(PartName) if name not in named]
    if missing:
        say(
            _line(located, "feed"),
            "blog-part-unexplained",
            f"{', '.join(missing)} is not explained",
            "explain each part of the item once",
        )
    for key, id_ in (("picture", blog.paper.picture), ("comment", blog.paper.comment)):
        if id_ not in ids[f"{key}s"]:
            say(
                _line(located, "paper"),
                f"blog-paper-{key}",
                f"paper names the {key} «{id_}», which is not there",
                f"use one of: {', '.join(ids[f'{key}s'])}",
            )


def load(blog: Blog, located: Located, path: Path, say: Say) -> Illustrated:
    """The blog with its pictures read in as data: addresses, which work from file:// too."""
    uris: dict[str, str] = {}
    for one, line in zip(blog.pictures, _lines(located, "pictures"), strict=True):
        findings = Findings(path.parent)
        text = read_text(path.parent / one.file, findings)
        for finding in findings:
            say(line, "blog-picture-unreadable", f"{one.file}: {finding.message}", finding.mend)
        if text is None:
            continue
        svg = " ".join(text.split())
        if len(svg.encode()) > LARGEST_PICTURE:
            say(
                line,
                "blog-picture-too-large",
                f"{one.file} is larger than {LARGEST_PICTURE:,} bytes",
                "draw it with fewer points",
            )
        if not svg.startswith("<svg") or _OUTSIDE.search(svg):
            say(
                line,
                "blog-picture-form",
                f"{one.file} is not a plain SVG that stands alone",
                "let it begin with <svg, and take out scripts and addresses",
            )
        # Only signs that would end or break the address are escaped, so that it packs well.
        uris[one.id] = "data:image/svg+xml," + quote(svg, safe=" ='/:;,()-.!*@$&+?~_")
    whole = {one.name: getattr(blog, one.name) for one in attrs.fields(Blog)}
    return Illustrated(**whole, uris=uris)


def data(blog: Illustrated, path: Path) -> dict[str, Any]:
    """What blog.js reads: pictures as data: addresses, their licence with name and address."""
    given = to_json(blog)
    del given["uris"], given["paper"]
    for picture in given["pictures"]:
        name, url = LICENCES[picture["licence"]]
        picture |= {"uri": blog.uris[picture["id"]], "licence": name, "licence-url": url}
        del picture["file"]
    return dict(given)


def _line(located: Located, key: str) -> int:
    assert isinstance(located.value, dict)
    return located.value[key].line


def _lines(located: Located, key: str) -> list[int]:
    assert isinstance(located.value, dict)
    listed = located.value[key].value
    assert isinstance(listed, list)
    return [one.line for one in listed]


KIND = Kind("blog", Blog, paper, summary, check, data, load)
