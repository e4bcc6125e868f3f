# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""An EPUB 3 of chapters and their pictures: a zip of XHTML files with a list of what is in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from html import escape
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen

_DATE = (2026, 1, 1, 0, 0, 0)
_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
}

SVG = "http://www.w3.org/2000/svg"

_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


@frozen
class Chapter:
    """A chapter: its file's name without ending, its heading, and its body as well-formed XHTML."""

    name: str
    title: str
    body: str


@frozen
class Book:
    """What an EPUB says of itself. `modified` is a day as 2026-11-22."""

    title: str
    author: str
    language: str
    licence: str
    modified: str
    summary: str


def epub(book: Book, chapters: Sequence[Chapter], pictures: dict[str, bytes], style: str) -> bytes:
    """The file's bytes; `pictures` by the names that chapters call them by.

    The same book gives the same bytes.
    """
    files: dict[str, bytes] = {
        "META-INF/container.xml": _CONTAINER.encode(),
        "book/package.opf": _package(book, chapters, pictures).encode(),
        "book/nav.xhtml": _nav(book, chapters).encode(),
        "book/style.css": style.encode(),
    }
    for one in chapters:
        files[f"book/{one.name}.xhtml"] = _page(book, one.title, one.body).encode()
    files |= {f"book/{name}": content for name, content in pictures.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        # First and unpacked: readers know the file by it.
        archive.writestr(zipfile.ZipInfo("mimetype", _DATE), "application/epub+zip")
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, files[name])
    return buffer.getvalue()


def _page(book: Book, title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{book.language}" xml:lang="{book.language}"><head><title>{escape(title)}</title>'
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>'
        f"<body>{body}</body></html>\n"
    )


def _nav(book: Book, chapters: Sequence[Chapter]) -> str:
    rows = "".join(
        f'<li><a href="{one.name}.xhtml">{escape(one.title)}</a></li>' for one in chapters
    )
    body = f'<nav epub:type="toc"><h1>{escape(book.title)}</h1><ol>{rows}</ol></nav>'
    return _page(book, book.title, body)


def _drawing(one: Chapter) -> str:
    """A page that holds a drawing in its text has to say so."""
    return ' properties="svg"' if SVG in one.body else ""


def _package(book: Book, chapters: Sequence[Chapter], pictures: dict[str, bytes]) -> str:
    mark = uuid5(NAMESPACE_URL, f"{book.title} {book.modified}")
    about = "".join(
        f"<dc:{name}>{escape(value)}</dc:{name}>"
        for name, value in (
            ("title", book.title),
            ("creator", book.author),
            ("language", book.language),
            ("rights", book.licence),
            ("description", book.summary),
        )
    )
    access = "".join(
        f'<meta property="schema:{name}">{value}</meta>'
        for name, value in (
            ("accessMode", "textual"),
            ("accessMode", "visual"),
            ("accessModeSufficient", "textual"),
            ("accessibilityFeature", "alternativeText"),
            ("accessibilityFeature", "structuralNavigation"),
            ("accessibilityFeature", "tableOfContents"),
            ("accessibilityHazard", "none"),
        )
    )
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
    ]
    items += [
        f'<item id="c{n}" href="{one.name}.xhtml" media-type="application/xhtml+xml"'
        f"{_drawing(one)}/>"
        for n, one in enumerate(chapters)
    ]
    items += [
        f'<item id="p{n}" href="{name}" media-type="{_TYPES[name.rpartition(".")[2].lower()]}"/>'
        for n, name in enumerate(sorted(pictures))
    ]
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
        f' xml:lang="{book.language}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{mark}</dc:identifier>{about}'
        f'<meta property="dcterms:modified">{book.modified}T00:00:00Z</meta>{access}</metadata>'
        f"<manifest>{''.join(items)}</manifest><spine>{spine}</spine></package>\n"
    )
