# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Makes the prints of one edition in one size of type (`python -m studycircle.publish.prints.make …`).

A process of its own for each size, so that both are made at the same time. A page is laid out once, and
bound into every print it belongs to. A print is left alone while its pages are as they were.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from attrs import define, field
from weasyprint.text.fonts import FontConfiguration

from studycircle.activities.kinds import NAMES
from studycircle.activities.modules import styles
from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.course.plan import WHOLE
from studycircle.course.site import read_site
from studycircle.out.files import write_if_changed
from studycircle.out.pdf import Layout, PdfError, bind, font_faces, lay_out
from studycircle.publish import fingerprint
from studycircle.publish.prints.ebook import ebook
from studycircle.publish.prints.sheet import Sheet, sheet
from studycircle.publish.prints.volumes import SIZES, Volume, guides, workbooks

_STYLE = Path(__file__).with_name("print.css")


@define
class _Press:
    """Lays pages out in one size, each once."""

    root: Path
    points: int
    fonts: FontConfiguration = field(factory=FontConfiguration)
    laid: dict[Path, list[Layout]] = field(factory=dict)

    def style(self, body: str) -> str:
        base = styles()
        # A kind's rules are read for the pages that have it: reading them all costs more than the layout.
        used = [kind for kind in NAMES if f"sc-{kind}" in body]
        kinds = "\n".join(styles(kind).removeprefix(base) for kind in used)
        own = _STYLE.read_text(encoding="utf-8")
        size = f"body {{ font-size: {self.points}pt }}"
        return f"{font_faces(self.root)}\n{base}\n{kinds}\n{own}\n{size}"

    def lay(self, title: str, body: str) -> Layout:
        html = (
            f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{escape(title)}'
            f"</title><style>{self.style(body)}</style></head><body>{body}</body></html>"
        )
        return lay_out(html, self.root, self.fonts, screen_styles=True)

    def page(self, path: Path, made: Sheet) -> list[Layout]:
        """The page's layout and that of its answers, where it has any."""
        if path not in self.laid:
            found = [self.lay(made.title, made.body)]
            if made.answers:
                name = escape(f"Svar till {made.title[:1].lower()}{made.title[1:]}")
                told = f'<section class="answers"><h1>{name}</h1>{made.answers}</section>'
                found.append(self.lay(made.title, told))
            self.laid[path] = found
        return self.laid[path]


def make(
    volumes: list[Volume], root: Path, out: Path, size: str, said: Callable[[str], None]
) -> Iterator[Path]:
    """Make the prints of `volumes` in `out`, in the size of type `size`; gives each file.

    `said` hears the name of each as it is done. Raises PdfError with the print's name.
    """
    press = _Press(root, SIZES[size])
    sheets = {path: sheet(path) for path in dict.fromkeys(p for v in volumes for p in v.pages)}
    sheets |= {path: sheet(path, boxes=True) for one in volumes for path in one.boxes}
    marks = out / f"prints{size}.json"
    kept = json.loads(marks.read_text("utf-8")) if marks.is_file() else {}
    base = fingerprint.of_package() + str(press.points)
    for one in volumes:
        target = out / f"{one.name}{size}.pdf"
        texts = [base, repr(one), *(repr(sheets[path]) for path in (*one.pages, *one.boxes))]
        mark = hashlib.sha256("".join(texts).encode()).hexdigest()
        if kept.get(one.name) != mark or not target.is_file():
            try:
                write_if_changed(target, _bound(press, one, sheets))
            except PdfError as error:
                raise PdfError(f"{one.name}{size}: {error}") from None
            kept[one.name] = mark
            marks.write_text(json.dumps(kept, sort_keys=True), encoding="utf-8")
        said(one.name)
        yield target


def _bound(press: _Press, volume: Volume, sheets: dict[Path, Sheet]) -> bytes:
    parts = [press.page(path, sheets[path]) for path in (*volume.pages, *volume.boxes)]
    layouts = [layout for part in parts for layout in part[:1]]
    layouts += [layout for part in parts for layout in part[1:]]
    if volume.cover:
        title, _, rest = volume.title.partition(": ")
        told = (
            f'<section class="cover"><p>{escape(title)}</p><h1>{escape(rest)}</h1>'
            "<p>Text och bilder: CC BY-SA 4.0</p></section>"
        )
        layouts.insert(0, press.lay(volume.title, told))
    return bind(layouts, volume.title)


def main() -> int:
    """Make one edition's prints in one size; a line for each, and exit code 1 with what was wrong."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    for name in ("root", "book", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("edition", choices=("deltagare", "ledare"))
    parser.add_argument("--size", choices=sorted(SIZES), default="")
    given = parser.parse_args()
    course = load_course(given.root, Findings(given.root))
    chosen = workbooks if given.edition == "deltagare" else guides
    try:
        for _ in make(list(chosen(course, given.book)), given.root, given.out, given.size, _say):
            pass
        if given.edition == "deltagare" and not given.size:
            site = read_site(course.root)
            whole = ebook(course, given.book, site.title, site.author)
            write_if_changed(given.out / f"{WHOLE}.epub", whole)
    except PdfError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _say(name: str) -> None:
    print(name, flush=True)


if __name__ == "__main__":
    sys.exit(main())
