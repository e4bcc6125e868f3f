# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Cuts a lesson's built page into slides that a room can read, in the lesson's own order.

A slide holds what fits 1280 × 720 in large type. A figure, a table and an activity have one each, a
question to talk about too; long text is cut between paragraphs, then between sentences. The boxes for
leaders become the speaker's notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy

from attrs import define, field, frozen
from lxml.html import HtmlElement, builder, tostring

ROOM = 520
"""Signs of running text on a slide, its heading not counted."""
A_BLOCK = 45
"""What the space around a paragraph or list item takes, in signs."""

LEFT_OUT = {"kallor"}
"""Parts that are read on the page, not on a wall."""
_OWN_SCREEN = re.compile(r"^Så gör du i ")
_SENTENCE = re.compile(r"(?<=[.!?»]) +(?=[A-ZÅÄÖ«0-9])")


@frozen
class Slide:
    """One slide: its part, its heading, its HTML and its notes. `kind` is a class in slides.css."""

    part: str
    title: str
    body: str
    notes: tuple[str, ...] = ()
    kind: str = "text"


@define
class _Part:
    """The slides of one part as they are made."""

    key: str
    title: str
    made: list[Slide] = field(factory=list)
    held: list[HtmlElement] = field(factory=list)
    size: int = 0

    def add(self, node: HtmlElement, size: int) -> None:
        if self.held and self.size + size > ROOM:
            self.close()
        self.held.append(node)
        self.size += size

    def close(self, kind: str = "text") -> None:
        if self.held:
            body = "".join(_html(one) for one in self.held)
            self.made.append(Slide(self.key, self.title, body, kind=kind))
        self.held, self.size = [], 0

    def alone(self, node: HtmlElement, kind: str) -> None:
        self.close()
        self.held.append(node)
        self.close(kind)


def split(article: HtmlElement) -> list[Slide]:
    """The slides of a lesson whose page's `article` is given; it is left as it was."""
    section = deepcopy(article).xpath("./section")[0]
    _tidy(section)
    slides = [_title(section)]
    for part in section.xpath("./section"):
        if part.get("id") not in LEFT_OUT:
            slides += _part(part)
    return slides


def _tidy(section: HtmlElement) -> None:
    """Takes out what leads away from the slide: marks of facts, heading links, links to the glossary."""
    for one in section.xpath(".//a[contains(@class, 'headerlink')]"):
        one.drop_tree()
    for one in section.xpath(".//a[contains(@class, 'fact')]"):
        _without_gap(one)
        one.drop_tree()
    for one in section.xpath(".//a[starts-with(@href, '#') or contains(@href, 'ordlista')]"):
        one.drop_tag()


def _without_gap(mark: HtmlElement) -> None:
    """Takes out the space that holds a fact's mark to the word before it."""
    before, parent = mark.getprevious(), mark.getparent()
    if before is not None:
        before.tail = (before.tail or "").removesuffix("\u00a0")
    elif parent is not None:
        parent.text = (parent.text or "").removesuffix("\u00a0")


def _title(section: HtmlElement) -> Slide:
    heading = section.xpath("./h1")[0]
    lead = section.xpath("./p")
    body = "".join(_html(one) for one in lead[:2])
    return Slide("titel", _text(heading), body, kind="title")


def _part(part: HtmlElement) -> Iterator[Slide]:
    key = str(part.get("id"))
    title = _text(part.xpath("./h2")[0])
    notes = [_html(one) for one in part.xpath(".//div[contains(@class, 'leader')]")]
    for one in part.xpath(".//div[contains(@class, 'leader')]"):
        one.drop_tree()
    made = _Part(key, title)
    if key == "testa-dig":
        for one in part.xpath("./p"):
            one.drop_tree()
    if key == "loggbok":
        _logbook(part, made)
    else:
        _blocks(part, made)
    made.close()
    told = tuple(notes)
    for number, slide in enumerate(made.made):
        # The work is where the hard spot is met, so the notes lie there too.
        wanted = told if number == 0 or slide.kind == "work" else ()
        yield Slide(slide.part, slide.title, slide.body, wanted, slide.kind)


def _blocks(section: HtmlElement, made: _Part) -> None:
    whole = made.title
    for node in section:
        if node.tag in ("h2", "h3", "details"):
            continue
        if node.tag == "section":
            head = _text(node.xpath("./h3 | ./h4")[0])
            if _OWN_SCREEN.match(head):
                continue
            made.close()
            made.title = f"{whole}: {head[0].lower()}{head[1:]}" if made.key == "prova" else head
            _blocks(node, made)
            made.close()
            made.title = whole
        elif node.xpath("descendant-or-self::*[contains(@class, 'sc-activity')]"):
            (activity,) = node.xpath("descendant-or-self::*[contains(@class, 'sc-activity')]")
            made.alone(activity, "work")
        elif node.tag == "figure":
            made.alone(_figure(node), "figure")
        elif node.xpath("descendant-or-self::table"):
            made.alone(node, "table")
        elif node.tag in ("ol", "ul"):
            _list(node, made)
        else:
            for piece in _pieces(node):
                made.add(piece, len(_text(piece)) + A_BLOCK)


def _figure(node: HtmlElement) -> HtmlElement:
    """The figure without its long description, which stands on the page."""
    for one in node.xpath(".//details"):
        one.drop_tree()
    return node


def _list(node: HtmlElement, made: _Part) -> None:
    """Questions to talk about stand alone; other items share a slide while there is room."""
    alone = made.key == "samtala"
    start = int(node.get("start", "1"))
    for number, item in enumerate(node.xpath("./li"), start=start):
        attributes = {"start": str(number)} if node.tag == "ol" else {}
        single = HtmlElement()
        single.tag = node.tag
        single.attrib.update(attributes)
        single.append(deepcopy(item))
        if alone:
            made.alone(single, "question")
        else:
            made.add(single, len(_text(item)) + A_BLOCK)


def _logbook(part: HtmlElement, made: _Part) -> None:
    """The prompts, to be answered on one's own screen: what one writes is not for the wall."""
    for node in part.xpath("./p"):
        for piece in _pieces(node):
            made.add(piece, len(_text(piece)) + A_BLOCK)
    for one in part.xpath(".//*[contains(@class, 'sc-paper')]//*[contains(@class, 'sc-legend')]"):
        made.add(builder.P(builder.STRONG(_text(one))), len(_text(one)) + A_BLOCK)


def _pieces(node: HtmlElement) -> Iterable[HtmlElement]:
    """The block itself, or, where it is longer than a slide, its sentences in as many as are needed."""
    if node.tag == "blockquote":
        return [builder.BLOCKQUOTE(deepcopy(one)) for one in node.xpath(".//p")]
    if node.tag != "p" or len(_text(node)) <= ROOM - A_BLOCK:
        return [node]
    found: list[HtmlElement] = []
    text = ""
    for sentence in _SENTENCE.split(_text(node)):
        if text and len(text) + len(sentence) > ROOM - A_BLOCK:
            found.append(builder.P(text))
            text = ""
        text = f"{text} {sentence}".strip()
    return [*found, builder.P(text)]


def _text(node: HtmlElement) -> str:
    return " ".join(str(node.text_content()).split())


def _html(node: HtmlElement) -> str:
    return str(tostring(node, encoding="unicode", with_tail=False))
