# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The whole course as an EPUB: the same sheets as on paper, with the answers last."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from studycircle.course.course import Course
from studycircle.out.epub import SVG, Book, Chapter, epub
from studycircle.publish.prints.sheet import sheet

_STYLE = Path(__file__).with_name("ebook.css")
_HTML = frozenset({"hidden", "tabindex", "role", "loading"})
_NO_XML = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def ebook(course: Course, book: Path, title: str, author: str) -> bytes:
    """The EPUB of the participants' lessons built in `book`."""
    pictures: dict[str, bytes] = {}
    chapters: list[Chapter] = []
    answers: list[str] = []
    for lesson in course.lessons:
        made = sheet(book / "notebooks" / f"{lesson.name}.html")
        chapters.append(Chapter(f"sak-{lesson.number:02}", made.title, _xhtml(made.body, pictures)))
        if made.answers:
            answers.append(f"<section><h2>{escape(made.title)}</h2>{made.answers}</section>")
    if answers:
        body = _xhtml(f"<section><h1>Svar</h1>{''.join(answers)}</section>", pictures)
        chapters.append(Chapter("svar", "Svar", body))
    told = Book(
        title=title,
        author=author,
        language="sv",
        licence="CC BY-SA 4.0",
        modified=max(one.reviewed for one in course.lessons).isoformat(),
        summary="Studiecirkel om sociala medier och om att delta digitalt.",
    )
    return epub(told, chapters, pictures, _STYLE.read_text(encoding="utf-8"))


def _xhtml(body: str, pictures: dict[str, bytes]) -> str:
    """The body as XHTML; each picture is put among `pictures` and called by its name there."""
    root = html.fragment_fromstring(_NO_XML.sub("", body), create_parent="div")
    for one in root.iter("img"):
        source = str(one.get("src"))
        if source.startswith("file:"):
            path = Path(unquote(urlsplit(source).path))
            name = f"bild-{len(pictures):03}{path.suffix}"
            known = {content: held for held, content in pictures.items()}
            content = path.read_bytes()
            name = known.get(content, name)
            pictures[name] = content
            one.set("src", name)
    for one in root.iter():
        for key in [
            key for key in one.attrib if key.startswith(("data-", "aria-")) or key in _HTML
        ]:
            del one.attrib[key]
    for one in list(root.iter("svg")):
        _drawn(one)
    return str(etree.tostring(root, encoding="unicode", method="xml"))


_CAMEL = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


def _drawn(svg: html.HtmlElement) -> None:
    """A drawing in the text, in its own namespace; HTML's reader has made its names small."""
    for one in svg.iter(etree.Element):
        for small, right in _CAMEL.items():
            if small in one.attrib:
                one.set(right, one.attrib.pop(small))
        if "}" not in str(one.tag):
            one.tag = f"{{{SVG}}}{one.tag}"
