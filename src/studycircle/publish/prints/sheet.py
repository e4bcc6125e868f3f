# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A built page as paper: activities for a pen, their answers last, addresses written out."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from urllib.parse import urlsplit

from attrs import frozen
from lxml import html
from lxml.html import HtmlElement, builder, tostring


@frozen
class Sheet:
    """One page's article for print: its title, its HTML, and the answers that belong in an appendix."""

    title: str
    body: str
    answers: str


def sheet(page: Path, boxes: bool = False) -> Sheet:
    """The print of a built page; of its boxes for leaders alone with `boxes`.

    Pictures are named by their place on the disk.
    """
    document = html.document_fromstring(page.read_text(encoding="utf-8"))
    article = deepcopy(document.xpath("//main//article")[0])
    title = str(document.xpath("//h1")[0].text_content()).strip().removesuffix("#")
    if boxes:
        _boxes_alone(article)
    _on_paper(article)
    answers = _take_answers(article)
    _unfolded(article)
    _pictures(article, page.parent)
    _links(article)
    for one in article.xpath(".//*[@id]"):
        # Several pages stand in one book, and an id may stand there once only.
        del one.attrib["id"]
    body = "".join(_html(one) for one in article)
    return Sheet(title, body, "".join(_html(one) for one in answers))


def _boxes_alone(article: HtmlElement) -> None:
    """The heading and the boxes, each under the name of the part it stands in."""
    section = article.xpath("./section")[0]
    kept: list[HtmlElement] = list(section.xpath("./h1"))
    for part in section.xpath("./section"):
        found = part.xpath(".//div[contains(@class, 'leader')]")
        if found:
            kept += [builder.H2(_text(part.xpath("./h2")[0]).removesuffix("#")), *found]
    for one in list(article):
        article.remove(one)
    for one in kept:
        one.tail = None
        article.append(one)


def _on_paper(article: HtmlElement) -> None:
    for activity in article.xpath(".//div[contains(@class, 'sc-activity')]"):
        for one in activity.xpath("./script | .//video | .//audio | .//canvas"):
            one.drop_tree()
    for one in article.xpath(".//a[contains(@class, 'headerlink')] | .//p[@class='lesson-slides']"):
        one.drop_tree()


def _take_answers(article: HtmlElement) -> list[HtmlElement]:
    found = []
    for activity in article.xpath(".//div[contains(@class, 'sc-activity')]"):
        titles = activity.xpath(".//*[contains(@class, 'sc-title')]")
        name = _text(titles[0]) if titles else ""
        for one in activity.xpath(".//details[contains(@class, 'sc-answers')]"):
            held = builder.DIV(builder.H3(f"{name}: {_text(one.xpath('./summary')[0])}"))
            for each in list(one)[1:]:
                held.append(deepcopy(each))
            found.append(held)
            one.drop_tree()
    return found


def _unfolded(article: HtmlElement) -> None:
    """What is folded on a screen stands open on paper, its summary as a bold line."""
    for one in article.xpath(".//details"):
        one.tag = "div"
        for summary in one.xpath("./summary"):
            summary.tag = "p"
            summary.set("class", "summary")


def _pictures(article: HtmlElement, home: Path) -> None:
    for one in article.xpath(".//img"):
        source = str(one.get("src", ""))
        if not source.startswith("data:"):
            one.set("src", (home / source).resolve().as_uri())
        one.attrib.pop("loading", None)


def _links(article: HtmlElement) -> None:
    """Addresses on the web stay, and are written out; those inside the course lead nowhere on paper."""
    for one in article.xpath(".//a[@href]"):
        if urlsplit(one.get("href")).scheme in ("http", "https"):
            one.set("class", "outside")
        else:
            one.drop_tag()


def _text(node: HtmlElement) -> str:
    return " ".join(str(node.text_content()).split())


def _html(node: HtmlElement) -> str:
    return str(tostring(node, encoding="unicode", with_tail=False))
