# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What all papers share: the sheet around them, lists and tables, and the step to PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from studycircle.out.pdf import font_faces, to_pdf

_LARGE = """
body, .card { font-size: 17pt }
.card h2 { font-size: 19pt }
.small { font-size: 14pt }
"""
_STYLE = Path(__file__).with_name("papers.css")


def paper(title: str, body: str, root: Path, large: bool = False) -> bytes:
    """The PDF of a paper, in `large` type where that is wanted; `root` is the course, for its fonts."""
    style = f"{font_faces(root)}\n{_STYLE.read_text(encoding='utf-8')}"
    if large:
        style += _LARGE
    html = (
        f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )
    return to_pdf(html, root, title)


def heading(title: str, name: str = "") -> str:
    """The paper's heading; `name` is the circle's, which stands at the foot of each page."""
    told = f'<p class="name small">{escape(name)}</p>' if name else ""
    return f"{told}<h1>{escape(title)}</h1>"


def listed(items: Iterable[str]) -> str:
    """A bullet list of plain texts."""
    return f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in items)}</ul>"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], first_class: str = "") -> str:
    """A table of plain texts; a text's line breaks are kept. The first of each row heads it."""
    top = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    kind = f' class="{first_class}"' if first_class else ""
    body = "".join(
        f'<tr><th scope="row"{kind}>{_lines(row[0])}</th>'
        + "".join(f"<td>{_lines(one)}</td>" for one in row[1:])
        + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _lines(text: str) -> str:
    return "<br>".join(escape(one) for one in text.split("\n"))
