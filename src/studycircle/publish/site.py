# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Assembles the built editions into one site, and puts it in the place of the old one when whole."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from studycircle.publish.stage import Edition

# What the pages of our theme load; the rest of _static is the weight of themes we stand on.
_STATIC = re.compile(
    r"_static/(?:site\.(?:css|js)|activities\.css|host\.js|(?:kind|part|later|vendor)-[a-z_]+\.js"
    r"|kind-[a-z_]+\.css|icon\.svg|fonts/.*"
    r"|documentation_options\.js|doctools\.js|sphinx_highlight\.js|translations\.js|searchtools\.js|language_data\.js)"
)
_NOT_PUBLISHED = re.compile(r"\.buildinfo.*|objects\.inv|_sources/.*|genindex\.html|.*\.ipynb")


def assemble(built: dict[Edition, Path], site: Path) -> None:
    """Publish: participants' pages at the root of `site`, leaders' below `ledare/`.

    The old site stands until the new one is whole.
    """
    fresh = site.with_name(site.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    for edition, html in built.items():
        _copy(html, fresh if edition == "deltagare" else fresh / "ledare")
    write_start(fresh)
    _exchange(site, fresh)


def write_start(home: Path) -> None:
    """A page at the root that leads to the book's first one, by link and without script."""
    for folder in (home, home / "ledare"):
        if folder.is_dir():
            (folder / "index.html").write_text(
                '<!doctype html>\n<html lang="sv">\n<head><meta charset="utf-8">'
                '<meta http-equiv="refresh" content="0; url=book/index.html">'
                '<link rel="icon" type="image/svg+xml" href="_static/icon.svg">'
                "<title>23 saker – och sedan?</title></head>\n"
                '<body><main><h1>23 saker – och sedan?</h1><p><a href="book/index.html">'
                "Gå till startsidan</a></p></main></body>\n</html>\n",
                encoding="utf-8",
            )


def _copy(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        if path.is_dir() or _NOT_PUBLISHED.fullmatch(name):
            continue
        if name.startswith("_static/") and not _STATIC.fullmatch(name):
            continue
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def _exchange(site: Path, fresh: Path) -> None:
    old = site.with_name(site.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
