# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Our scripts and styles: written once into the built book, named on the pages that need them."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from studycircle.activities.kinds import NAMES
from studycircle.activities.modules import in_order, is_vendored, page_script, styles
from studycircle.publish.files import write_if_changed

PAGE = Path(__file__).parents[2] / "page"

FILMS = (".webm", ".mp4")
"""Films that an activity plays: too heavy to travel inside the page, so they lie beside it."""

_FILM = re.compile(r'src="((?:notebooks|book)/[a-z0-9/-]+\.(?:webm|mp4))"')
_KIND = re.compile(r'class="sc sc-activity"[^>]*data-kind="([a-z_]+)"')


@cache
def files() -> dict[str, str]:
    """The script file that each module of the activities stands in.

    `host.js` holds what every kind needs; a library of others, and a module that some kinds share, has
    a file of its own; the rest stands with its kind. So a page loads what it uses, and the next page has
    much of it already.
    """
    needing = {name: [k for k in NAMES if name in in_order([k])] for name in in_order(list(NAMES))}
    return {
        name: f"{name.replace('/', '-')}.js"
        if is_vendored(name)
        else "host.js"
        if len(kinds) == len(NAMES)
        else f"part-{name}.js"
        if len(kinds) > 1
        else f"kind-{kinds[0]}.js"
        for name, kinds in needing.items()
    }


@cache
def scripts() -> dict[str, str]:
    """Every script file of the site by its name under `_static/`."""
    made = {name: (PAGE / name).read_text(encoding="utf-8") for name in ("site.js", "host.js")}
    for module, name in files().items():
        made[name] = made.get(name, "") + page_script(module)
    return made


def scripts_for(kinds: list[str]) -> list[str]:
    """The script files that a page with activities of `kinds` loads besides `host.js`."""
    needed = dict.fromkeys(files()[module] for module in in_order(kinds))
    return [name for name in needed if name != "host.js"]


@cache
def style_sheets() -> dict[str, str]:
    """Every style sheet of the activities: the common one, and each kind's own where it has one."""
    base = styles()
    own = {f"kind-{kind}.css": styles(kind).removeprefix(base).strip() for kind in NAMES}
    return {"activities.css": base} | {name: text for name, text in own.items() if text}


def kinds_in(html: str) -> list[str]:
    """The kinds of activity on a page, in the order they are listed in NAMES."""
    found = set(_KIND.findall(html))
    return [name for name in NAMES if name in found]


@cache
def digest() -> str:
    """Changes when any script or style of ours does."""
    every = {**scripts(), **style_sheets()}
    return hashlib.sha256(repr(sorted(every.items())).encode()).hexdigest()[:8]


def add_to_page(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Tell the page which activity scripts it needs: none where there is no activity."""
    kinds = kinds_in(context.get("body", ""))
    context["activity_scripts"] = [f"_static/{name}" for name in scripts_for(kinds)]
    sheets = ["activities.css", *(f"kind-{kind}.css" for kind in kinds)] if kinds else []
    context["activity_styles"] = [f"_static/{name}" for name in sheets if name in style_sheets()]
    context["asset_digest"] = digest()
    if kinds:
        # A film's address is written from the root of the site.
        context["body"] = _FILM.sub(rf'src="{context["content_root"]}\1"', context["body"])


def write(app: Sphinx, error: Exception | None) -> None:
    """Put the files where the pages look for them."""
    if error is None and app.builder.format == "html":
        static = Path(app.outdir) / "_static"
        for name, text in {**scripts(), **style_sheets()}.items():
            write_if_changed(static / name, text.encode())
        source = Path(app.srcdir)
        for path in (*source.glob("notebooks/**/*"), *source.glob("book/**/*")):
            if path.suffix in FILMS:
                write_if_changed(Path(app.outdir) / path.relative_to(source), path.read_bytes())


def connect(app: Sphinx) -> None:
    """Listen to pages being made, and to the end of the build."""
    app.connect("html-page-context", add_to_page)
    app.connect("build-finished", write)
