# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What tells others of the site: a map of its pages for search engines, a feed of news for people."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from studycircle.bank.jsonld import Address
from studycircle.bank.resource import Resource
from studycircle.course.site import Site
from studycircle.locale import texts

FEED = "nyheter.atom"
MAP = "sitemap.xml"

_NEWEST = {True: 30, False: 20}
"""The most entries of our own and of others': many links looked up in a day hide no lesson."""

_SPACE = uuid.UUID("6f0f7b0a-2f0e-5b8e-9b62-23a0e5d9c023")
"""Ids of entries are made of the resources' own within it: the same wherever the site lies."""


def sitemap(pages: Iterable[str], site: str) -> bytes:
    """The map of `pages`, addresses from the root of the site that lies at `site`."""
    rows = "".join(f" <url><loc>{escape(f'{site}/{one}')}</loc></url>\n" for one in sorted(pages))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    ).encode()


def news(resources: Iterable[Resource], address: Address, course: Site) -> bytes:
    """Lessons, plans and others' resources as an Atom feed, those that changed last first."""
    t = texts("bank")
    told = [one for one in resources if one.sort in ("lektion", "plan", "lank")]
    ordered = sorted(told, key=lambda one: (-one.modified.toordinal(), one.id))
    newest = [
        one
        for ours, most in _NEWEST.items()
        for one in [r for r in ordered if r.ours == ours][:most]
    ]
    newest.sort(key=ordered.index)
    updated = max((one.modified for one in newest), default=None)
    entries = "".join(_entry(one, address) for one in newest)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">\n'
        f"<title>{escape(t('News from {course}', course=course.title))}</title>\n"
        f"<id>{_urn('nyheter')}</id>\n"
        f"<updated>{updated or '2026-01-01'}T00:00:00Z</updated>\n"
        f"<author><name>{escape(course.credit)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(address(FEED))}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(address("book/index.html"))}/>\n'
        f"{entries}</feed>\n"
    ).encode()


def _entry(one: Resource, address: Address) -> str:
    # A link's own page tells what it is and under which licence; there is the way on.
    target = one.page if one.sort == "lank" else one.home
    return (
        f"<entry>\n<title>{escape(one.title)}</title>\n<id>{_urn(one.id)}</id>\n"
        f"<updated>{one.modified.isoformat()}T00:00:00Z</updated>\n"
        f'<link rel="alternate" type="text/html" href={quoteattr(address(target))}/>\n'
        f"<summary>{escape(one.summary)}</summary>\n</entry>\n"
    )


def _urn(name: str) -> str:
    return uuid.uuid5(_SPACE, name).urn
