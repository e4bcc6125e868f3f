# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Our scripts and styles: written once into the built book, named on the pages that need them."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from studycircle.activities.beside import IN_PAGE, site_files
from studycircle.activities.kinds import NAMES
from studycircle.activities.modules import in_order, is_vendored, later, page_script, styles
from studycircle.out.files import write_if_changed

PAGE_SCRIPTS = re.compile(r'data-page-script="([a-z]+)"')
"""How a page asks for the script, and the style, of a tool that stands on it alone."""

PAGE = Path(__file__).parents[2] / "page"

_LOAD = re.compile(r'studycircle\.load\("([a-z_]+)"\)')
"""What a script of page/ takes from the activities' modules."""

_KIND = re.compile(r'class="sc sc-activity"[^>]*data-kind="([a-z_]+)"')


@cache
def files() -> dict[str, str]:
    """The script file that each module of the activities stands in.

    `host.js` holds what every kind needs; a library of others, and a module that some kinds share, has
    a file of its own; so has what comes later, with what only that needs; the rest stands with its kind.
    So a page loads what it uses, and the next page has much of it already.
    """
    soon = set(in_order(list(NAMES), at_once=True))
    late = {need: one for one in late_modules() for need in in_order([one]) if need not in soon}
    needing = {name: [k for k in NAMES if name in in_order([k])] for name in in_order(list(NAMES))}
    return {
        name: f"{name.replace('/', '-')}.js"
        if is_vendored(name)
        else f"later-{late[name]}.js"
        if name in late
        else "host.js"
        if len(kinds) == len(NAMES)
        else f"part-{name}.js"
        if len(kinds) > 1
        else f"kind-{kinds[0]}.js"
        for name, kinds in needing.items()
    }


@cache
def late_modules() -> tuple[str, ...]:
    """The modules that some module asks for when they are needed."""
    return tuple(dict.fromkeys(one for name in in_order(list(NAMES)) for one in later(name)))


@cache
def scripts() -> dict[str, str]:
    """Every script file of the site by its name under `_static/`."""
    made = {name: (PAGE / name).read_text(encoding="utf-8") for name in ("site.js", "host.js")}
    for module, name in files().items():
        made[name] = made.get(name, "") + page_script(module)
    where = {one: {need: files()[need] for need in in_order([one])} for one in late_modules()}
    made["host.js"] += f"studycircle.late({json.dumps(where)});\n"
    return made | _of_pages(".js")


def scripts_for(kinds: list[str], at_once: bool = True) -> list[str]:
    """The script files of `kinds` besides `host.js`: what a page loads at once, or all of them."""
    needed = dict.fromkeys(files()[module] for module in in_order(kinds, at_once=at_once))
    return [name for name in needed if name != "host.js"]


@cache
def style_sheets() -> dict[str, str]:
    """Every style sheet of the activities: the common one, and each kind's own where it has one."""
    base = styles()
    own = {f"kind-{kind}.css": styles(kind).removeprefix(base).strip() for kind in NAMES}
    kinds = {name: text for name, text in own.items() if text}
    return {"activities.css": base} | kinds | _of_pages(".css")


def _of_pages(suffix: str) -> dict[str, str]:
    """What single pages ask for, e.g. page/bank.js by the name `page-bank.js`.

    A tool's parts, such as recipe_course.js of recipe.js, stand before it in the same file.
    """
    made: dict[str, str] = {}
    for path in sorted(PAGE.glob(f"*{suffix}"), key=lambda one: ("_" not in one.stem, one.name)):
        if path.name not in ("site.js", "host.js"):
            name = f"page-{path.stem.partition('_')[0]}{suffix}"
            made[name] = made.get(name, "") + path.read_text(encoding="utf-8")
    return made


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
    body = context.get("body", "")
    kinds = kinds_in(body)
    named = list(dict.fromkeys(PAGE_SCRIPTS.findall(body)))
    needed = [need for name in named for need in _LOAD.findall(scripts()[f"page-{name}.js"])]
    context["activity_scripts"] = [f"_static/{name}" for name in scripts_for([*kinds, *needed])]
    context["page_scripts"] = [f"_static/page-{name}.js" for name in named]
    sheets = ["activities.css", *(f"kind-{kind}.css" for kind in kinds)] if kinds else []
    sheets += [f"page-{name}.css" for name in named]
    context["activity_styles"] = [f"_static/{name}" for name in sheets if name in style_sheets()]
    context["asset_digest"] = digest()
    if kinds:
        # A heavy file's address is written from the root of the site.
        context["body"] = IN_PAGE.sub(rf'src="{context["content_root"]}\1"', context["body"])


def write(app: Sphinx, error: Exception | None) -> None:
    """Put the files where the pages look for them."""
    if error is None and app.builder.format == "html":
        static = Path(app.outdir) / "_static"
        for name, text in {**scripts(), **style_sheets()}.items():
            write_if_changed(static / name, text.encode())
        source = Path(app.srcdir)
        for path in (*source.glob("notebooks/**/*"), *source.glob("book/**/*")):
            place = path.relative_to(source).as_posix()
            for name, content in site_files(path, place).items():
                write_if_changed(Path(app.outdir) / name, content)


def connect(app: Sphinx) -> None:
    """Listen to pages being made, and to the end of the build."""
    app.connect("html-page-context", add_to_page)
    app.connect("build-finished", write)
