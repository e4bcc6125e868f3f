# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Prints of built pages: `sheet.py` makes paper of a page, `volumes.py` says which, `make.py` makes."""

from html import escape

from studycircle.locale import texts

FOLDER = "utskrifter"
"""Below each edition: where its prints lie."""

MARKS = ("<!--prints-->", "<!--/prints-->")
"""Stand around what a page says of its prints, which is left out of a site that has none."""


def print_links(home: str, name: str, label: str, ebook: str = "") -> str:
    """HTML that names a print in both sizes, below the edition at `home`; between the marks.

    `ebook` is what an EPUB of the same name is called, where there is one.
    """
    t = texts("site")
    address = f"{home}{FOLDER}/{name}"
    before, after = MARKS
    more = f' · <a href="{address}.epub">{escape(ebook)}</a>' if ebook else ""
    return (
        f'{before}<p><a href="{address}.pdf">{escape(label)}</a> · '
        f'<a href="{address}-stor-stil.pdf">{escape(t("in large type"))}</a>{more}</p>{after}'
    )
