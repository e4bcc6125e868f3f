# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes the knowledge bank into a site: pages, catalogue, feed, map, and metadata in lessons' pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import studycircle
from studycircle.activities.definitions import lesson_activities
from studycircle.bank.catalogue import catalogue
from studycircle.bank.citation import cite
from studycircle.bank.feeds import FEED, MAP, news, sitemap
from studycircle.bank.jsonld import CATALOGUE, Address, catalogue_file, in_page
from studycircle.bank.made import Made
from studycircle.bank.parts import figure_address
from studycircle.bank.resource import PLACE, Resource
from studycircle.course.course import Course
from studycircle.course.site import Site
from studycircle.export.exports import Sources
from studycircle.locale import texts
from studycircle.publish.bank.exports import write_exports
from studycircle.publish.bank.frame import SLOT, Frame, with_head
from studycircle.publish.bank.listing import listing
from studycircle.publish.bank.show import UP, resource_page


def write_bank(course: Course, site: Path, named: Site, cache: Path) -> tuple[Resource, ...]:
    """Write the bank of `course` into the assembled `site`; returns its resources.

    `cache` is a folder for what need not be made again. A course that has no page
    book/kunskapsbank/index has no bank.
    """
    index = site / PLACE / "index.html"
    if not index.is_file():
        return ()
    _write_figures(course, site)
    activities = lesson_activities(course)
    exports = write_exports(Sources(course, activities, site), cache)
    made = Made(
        author=named.credit,
        activities=activities,
        files={
            path.relative_to(site).as_posix(): path.stat().st_size
            for path in site.rglob("*")
            if path.is_file()
        },
        exports=exports,
    )
    resources = catalogue(course, made)
    frame = Frame(index.read_text(encoding="utf-8"), named.title)
    _write_pages(frame, resources, site, named)
    _fill(index, course, resources, "", named)
    _fill(site / "ledare" / PLACE / "index.html", course, resources, f"../{UP}{PLACE}/", named)
    _mark_lessons(resources, site, named)
    version = studycircle.__version__
    root = _addresses(named, "")
    (site / CATALOGUE).write_bytes(catalogue_file(resources, root, version))
    (site / FEED).write_bytes(news(resources, root, named))
    if named.address:
        # A map of addresses is of use only where it is known what they begin with.
        pages = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        (site / MAP).write_bytes(sitemap(pages, named.address))
    return resources


def _addresses(named: Site, up: str) -> Address:
    """Whole addresses where the site's is known; else the way from a page, `up` to the root."""
    home = f"{named.address}/" if named.address else up
    return lambda address: address if "://" in address else home + address


def _write_figures(course: Course, site: Path) -> None:
    for lesson in course.lessons:
        for picture in lesson.pictures:
            target = site / figure_address(lesson, picture)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((lesson.folder / picture.file).read_bytes())


def _write_pages(frame: Frame, resources: Sequence[Resource], site: Path, named: Site) -> None:
    known = {one.id: one for one in resources}
    remix = (site / "book/egen-cirkel.html").is_file()
    address = _addresses(named, UP)
    for one in resources:
        where = one.home if not one.ours else f"{named.address}/{one.page}" if named.address else ""
        citation = cite(one.title, one.author, where, one.modified, one.licence, one.ours)
        body = resource_page(one, citation, known, remix)
        head = _script(in_page(one, address, studycircle.__version__))
        page = frame.page(one.title, one.summary, body, head)
        (site / one.page).write_text(page, encoding="utf-8")


def _script(text: str) -> str:
    return f'  <script type="application/ld+json">{text}</script>'


def _fill(
    page: Path, course: Course, resources: Sequence[Resource], home: str, named: Site
) -> None:
    if not page.is_file():
        return
    t = texts("bank")
    up = UP if not home else f"../{UP}"
    feed = (
        f'  <link rel="alternate" type="application/atom+xml" href="{up}{FEED}" '
        f'title="{t("News from {course}", course=named.title)}">\n'
        f'  <link rel="alternate" type="application/ld+json" href="{up}{CATALOGUE}">'
    )
    html = page.read_text(encoding="utf-8")
    html = SLOT.sub(lambda _: listing(course, resources, home), html, count=1)
    page.write_text(with_head(html, feed), encoding="utf-8")


def _mark_lessons(resources: Sequence[Resource], site: Path, named: Site) -> None:
    """A lesson's own page says what it is; its forms stand on its page in the bank."""
    address = _addresses(named, "../")
    for one in resources:
        if one.sort == "lektion":
            page = site / one.home
            told = _script(in_page(one, address, studycircle.__version__, encodings=False))
            marked = with_head(page.read_text(encoding="utf-8"), told)
            page.write_text(marked, encoding="utf-8")
