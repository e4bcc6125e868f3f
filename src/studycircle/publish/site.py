# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Assembles the built editions into one site, and puts it in the place of the old one when whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from studycircle.course.site import TITLE
from studycircle.publish.prints import FOLDER, MARKS
from studycircle.publish.stage import Edition

# What the pages of our theme load; the rest of _static is the weight of themes we stand on.
_STATIC = re.compile(
    r"_static/(?:site\.(?:css|js)|activities\.css|host\.js|(?:kind|part|later|vendor|page)-[a-z_]+\.js"
    r"|(?:kind|page)-[a-z_]+\.css|icon\.svg|logo\.(?:png|jpe?g|webp|svg)|fonts/.*"
    r"|documentation_options\.js|doctools\.js|sphinx_highlight\.js|translations\.js|searchtools\.js|language_data\.js)"
)
_PRINTS = re.compile(b"%s.*?%s" % tuple(one.encode() for one in MARKS), re.DOTALL)
_NOT_PUBLISHED = re.compile(r"\.buildinfo.*|objects\.inv|_sources/.*|genindex\.html|.*\.ipynb")


def assemble(
    built: Mapping[Edition, Path],
    site: Path,
    prints: Mapping[Edition, Path] | None = None,
    title: str = TITLE,
    finish: Callable[[Path], None] = lambda fresh: None,
) -> None:
    """Publish: participants' pages at the root of `site`, leaders' below `ledare/`.

    `prints` is the folder of each edition's prints. A page says nothing of prints that are not there:
    leaders' pages name their own and the participants'. `title` is the course's; `finish` adds what is
    made of the whole new site, in its folder. The old site stands until the new one is whole.
    """
    prints = prints or {}
    fresh = site.with_name(site.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    for edition, html in built.items():
        home = fresh if edition == "deltagare" else fresh / "ledare"
        _copy(html, home, silent=not {edition, "deltagare"} <= prints.keys())
        if edition in prints:
            shutil.copytree(
                prints[edition], home / FOLDER, ignore=shutil.ignore_patterns("*.json", ".*")
            )
    write_start(fresh, title)
    finish(fresh)
    _exchange(site, fresh)


def write_start(home: Path, title: str = TITLE) -> None:
    """A page at the root that leads to the book's first one, by link and without script."""
    for folder in (home, home / "ledare"):
        if folder.is_dir():
            (folder / "index.html").write_text(
                '<!doctype html>\n<html lang="sv">\n<head><meta charset="utf-8">'
                '<meta http-equiv="refresh" content="0; url=book/index.html">'
                '<link rel="icon" type="image/svg+xml" href="_static/icon.svg">'
                f"<title>{escape(title)}</title></head>\n"
                f'<body><main><h1>{escape(title)}</h1><p><a href="book/index.html">'
                "Gå till startsidan</a></p></main></body>\n</html>\n",
                encoding="utf-8",
            )


def _copy(source: Path, target: Path, silent: bool) -> None:
    """Copy what is published; `silent` leaves out what pages say of prints."""
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        if path.is_dir() or _NOT_PUBLISHED.fullmatch(name):
            continue
        if name.startswith("_static/") and not _STATIC.fullmatch(name):
            continue
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if silent and path.suffix == ".html":
            place.write_bytes(_PRINTS.sub(b"", path.read_bytes()))
        else:
            shutil.copyfile(path, place)


def _exchange(site: Path, fresh: Path) -> None:
    old = site.with_name(site.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
