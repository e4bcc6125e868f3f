# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the page templates need to know: the way through the book, the lesson, how to cite it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from attrs import frozen
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from studycircle.bank.citation import Citation, cite
from studycircle.bank.lessons import lesson_id
from studycircle.bank.resource import PLACE
from studycircle.course.lesson import Lesson
from studycircle.course.licences import OURS
from studycircle.course.site import read_site
from studycircle.locale import texts
from studycircle.publish.bank.source import citation_box
from studycircle.publish.prints import print_links
from studycircle.publish.sphinxext.assets import digest
from studycircle.publish.sphinxext.course_data import course_of, lesson_of


@frozen
class Entry:
    """One line of the menu; `under` is the page whose section it is."""

    docname: str
    title: str
    under: str | None


@frozen
class Part:
    """A group of lines in the menu: a meeting, or the pages about the course."""

    caption: str
    entries: tuple[Entry, ...]


def menu(app: Sphinx) -> tuple[Part, ...]:
    """The book in the order of _toc.yml."""
    held = getattr(app, "_studycircle_menu", None)
    if held is None:
        titles = app.env.titles
        grouped = groupby(course_of(app).toc.entries, key=lambda entry: entry.caption or "")
        held = tuple(
            Part(caption, tuple(Entry(e.file, titles[e.file].astext(), e.under) for e in entries))
            for caption, entries in grouped
        )
        app._studycircle_menu = held  # type: ignore[attr-defined]
    return tuple(held)


def add_context(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give the templates their variables."""
    parts = menu(app)
    lesson = lesson_of(app, pagename)
    context["t"] = texts("site")
    context["menu"] = parts
    context["here"] = next(
        (p for p in parts if any(e.docname == pagename for e in p.entries)), None
    )
    # Sections show in the menu of their own page and of each other, or it would be a menu of menus.
    entry = next((e for p in parts for e in p.entries if e.docname == pagename), None)
    context["opened"] = (None, pagename, entry.under if entry else None)
    context["before"], context["after"] = neighbours(parts, app.config.root_doc, pagename)
    config = app.config
    context["course_name"], _, context["course_rest"] = str(config.html_title).partition(" – ")
    context["own_logo"] = Path(config.html_logo).name if config.html_logo else ""
    context["own_logo_alt"] = config.studycircle_logo_alt
    context["author"] = config.author
    context["origin"] = config.studycircle_origin
    context["edition"] = app.config.studycircle_edition
    context["lesson"] = lesson
    if lesson is not None:
        context["citation"] = citation_box(citation(app, lesson, pagename))
        context["bank_page"] = bank_page(app, lesson, pagename)
        context["binder"] = binder(app, lesson)
        home = participants(app, pagename)
        if home is not None:
            context["prints"] = print_links(home, lesson.name, texts("site")("To print (PDF)"))


def participants(app: Sphinx, pagename: str) -> str | None:
    """The way from a page to the participants' edition; None in a plain build, which has no editions."""
    up = "../" * pagename.count("/")
    return {"deltagare": up, "ledare": f"{up}../"}.get(app.config.studycircle_edition)


def neighbours(
    parts: Iterable[Part], root: str, pagename: str
) -> tuple[Entry | None, Entry | None]:
    """The pages before and after this one in the book."""
    order = [entry for part in parts for entry in part.entries]
    places = [entry.docname for entry in order]
    if pagename not in places:
        return None, (order[0] if order and pagename == root else None)
    at = places.index(pagename)
    return (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)


def citation(app: Sphinx, lesson: Lesson, pagename: str) -> Citation:
    """How to name the source of a lesson."""
    site = read_site(Path(app.srcdir))
    address = f"{site.address}/{pagename}.html" if site.address else ""
    return cite(lesson.named, site.credit, address, lesson.reviewed, OURS)


def bank_page(app: Sphinx, lesson: Lesson, pagename: str) -> str:
    """The way to the lesson's page in the knowledge bank; empty where no bank is made."""
    home = participants(app, pagename)
    if home is None or f"{PLACE}/index" not in app.env.found_docs:
        return ""
    return f"{home}{PLACE}/{lesson_id(lesson)}.html"


def binder(app: Sphinx, lesson: Lesson) -> str:
    """The address that opens the lesson in Binder; empty while _config.yml names no repository."""
    repository = str(app.config.html_theme_options.get("repository_url") or "").rstrip("/")
    hub = str(app.config.studycircle_binderhub).rstrip("/")
    owner_and_name = repository.removeprefix("https://github.com/")
    if not hub or owner_and_name == repository or owner_and_name.count("/") != 1:
        return ""
    branch = app.config.html_theme_options.get("repository_branch") or "main"
    # .binder/postBuild writes the participant edition, without leader cells, to this folder.
    path = f"_build/live/deltagare/notebooks/{lesson.name}.ipynb"
    return f"{hub}/v2/gh/{owner_and_name}/{branch}?urlpath=lab/tree/{path}"


def take_launch_buttons(app: Sphinx, config: Config) -> None:
    """Make the launch button ourselves: the theme's code fails while no repository is named."""
    options = config.html_theme_options.pop("launch_buttons", None) or {}
    config.studycircle_binderhub = options.get("binderhub_url") or ""


def rewrite_all_when_common_parts_change(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Pages carry the menu and the names of our scripts: when those change, all are written anew."""
    menu_text = repr([(p.caption, [(e.docname, e.title) for e in p.entries]) for p in menu(app)])
    mark = hashlib.sha256((menu_text + digest()).encode()).hexdigest()
    before = getattr(env, "studycircle_common_parts", mark)
    env.studycircle_common_parts = mark  # type: ignore[attr-defined]
    return [] if before == mark else sorted(env.found_docs)


def quiet_base_themes(app: Sphinx) -> None:
    """Our layout uses nothing of what the themes below it prepare for each page.

    They render their menus only to see whether those are empty: work that grows with the square of
    the book, and most of the time of a large one.
    """
    if app.config.html_theme != "studycircle":
        return
    listeners = app.events.listeners["html-page-context"]
    above = ("pydata_sphinx_theme", "sphinx_book_theme")
    listeners[:] = [one for one in listeners if not one.handler.__module__.startswith(above)]


def connect(app: Sphinx) -> None:
    """Listen to pages being made."""
    app.add_config_value("studycircle_binderhub", "", "html", str)
    app.connect("config-inited", take_launch_buttons)
    app.connect("builder-inited", quiet_base_themes)
    app.connect("html-page-context", add_context)
    app.connect("env-updated", rewrite_all_when_common_parts_change)
