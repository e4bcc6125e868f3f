# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""HTML to a tagged PDF (PDF/UA-1, A4) with the course's own type; nothing is fetched."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

FONTS = Path("book", "_static", "fonts")
_WEIGHTS = (400, 700)


class PdfError(Exception):
    """A print that could not be made as it should; says what was wrong."""


class _Told(logging.Handler):
    """Keeps what the renderer warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def font_faces(root: Path) -> str:
    """The style rules that name the course's fonts, in the course at `root`."""
    faces = []
    for weight in _WEIGHTS:
        name = f"atkinson-hyperlegible-next-latin-{weight}-normal.woff2"
        file = (root / FONTS / name).resolve()
        if not file.is_file():
            continue  # a course of somebody else's may have other type
        address = file.as_uri()
        faces.append(
            '@font-face {font-family: "Atkinson Hyperlegible Next"; '
            f'font-weight: {weight}; src: url("{address}") format("woff2")}}'
        )
    return "\n".join(faces)


def to_pdf(html: str, base: Path) -> bytes:
    """The PDF of a whole HTML page whose addresses are relative to `base`.

    The same HTML gives the same bytes. Raises PdfError for anything the renderer warns of: a picture that
    is not there, a rule it does not know.
    """
    told = _Told()
    log = logging.getLogger("weasyprint")
    log.addHandler(told)
    try:
        fetcher = URLFetcher(allowed_protocols=("file", "data"))
        page = HTML(string=html, base_url=base.resolve().as_uri() + "/", url_fetcher=fetcher)
        # The same course gives the same bytes wherever it lies.
        mark = hashlib.sha256(html.replace(base.resolve().as_uri(), "").encode()).digest()[:16]
        made = page.write_pdf(
            pdf_variant="pdf/ua-1", pdf_identifier=mark, font_config=FontConfiguration()
        )
    finally:
        log.removeHandler(told)
    if told.lines:
        raise PdfError("; ".join(told.lines))
    assert isinstance(made, bytes)
    return made
