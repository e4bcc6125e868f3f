# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""HTML to a tagged PDF (PDF/UA-1, A4) with the course's own type; nothing is fetched."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import field, frozen
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

FONTS = Path("book", "_static", "fonts")
_WEIGHTS = (400, 700)
_FORM = "pdf/ua-1"

_FOR_SCREENS = re.compile(
    r"Ignored `|Invalid media type|Expected a media type|Unknown rule|Invalid or unsupported selector|"
    r"Unsupported selector|Parse error"
)
"""What the renderer says of rules that browsers know and it does not."""


class PdfError(Exception):
    """A print that could not be made as it should; says what was wrong."""


class _Told(logging.Handler):
    """Keeps what the renderer warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@frozen
class Layout:
    """HTML laid out on pages, and what tells it from any other."""

    document: Any = field(repr=False)
    mark: bytes

    @property
    def pages(self) -> int:
        """How many pages it fills."""
        return len(self.document.pages)


def font_faces(root: Path) -> str:
    """The style rules that name the course's fonts, in the course at `root`."""
    faces = []
    for weight in _WEIGHTS:
        name = f"atkinson-hyperlegible-next-latin-{weight}-normal.woff2"
        file = (root / FONTS / name).resolve()
        if not file.is_file():
            continue  # a course of somebody else's may have other type
        faces.append(
            '@font-face {font-family: "Atkinson Hyperlegible Next"; '
            f'font-weight: {weight}; src: url("{file.as_uri()}") format("woff2")}}'
        )
    return "\n".join(faces)


def lay_out(
    html: str, base: Path, fonts: FontConfiguration | None = None, screen_styles: bool = False
) -> Layout:
    """A whole HTML page, whose addresses are relative to `base`, on pages.

    `fonts` is shared by layouts that are to be bound together. With `screen_styles` the page carries a
    style sheet for browsers too, whose rules may be unknown here. Raises PdfError for anything else that
    is warned of, such as a picture that is not there.
    """
    fetcher = URLFetcher(allowed_protocols=("file", "data"))
    with _loud(screen_styles):
        page = HTML(string=html, base_url=base.resolve().as_uri() + "/", url_fetcher=fetcher)
        document = page.render(font_config=fonts or FontConfiguration(), pdf_variant=_FORM)
    # The same course gives the same bytes wherever it lies.
    plain = html.replace(base.resolve().as_uri(), "")
    return Layout(document, hashlib.sha256(plain.encode()).digest())


def bind(layouts: Sequence[Layout], title: str) -> bytes:
    """One PDF of several layouts, in order. The same layouts give the same bytes."""
    pages = [page for one in layouts for page in one.document.pages]
    bound = layouts[0].document.copy(pages)
    bound.metadata.title = title
    mark = hashlib.sha256(title.encode() + b"".join(one.mark for one in layouts)).digest()[:16]
    with _loud(False):
        made = bound.write_pdf(pdf_variant=_FORM, pdf_identifier=mark)
    assert isinstance(made, bytes)
    return made


def to_pdf(html: str, base: Path, title: str) -> bytes:
    """The PDF of one HTML page; see `lay_out`."""
    return bind([lay_out(html, base)], title)


@contextmanager
def _loud(screen_styles: bool) -> Iterator[None]:
    told = _Told()
    log = logging.getLogger("weasyprint")
    log.addHandler(told)
    try:
        yield
    finally:
        log.removeHandler(told)
    lines = [one for one in told.lines if not (screen_styles and _FOR_SCREENS.match(one))]
    if lines:
        raise PdfError("; ".join(lines))
