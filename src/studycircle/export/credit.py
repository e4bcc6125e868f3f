# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Where an export comes from and what may be done with it: said in every file that leaves the course."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from studycircle.course.licences import OURS, deed_url, name_of
from studycircle.course.site import Site
from studycircle.locale import texts

LANGUAGE = "sv"

_COURSE: ContextVar[Site] = ContextVar("course")


@contextmanager
def exported_from(course: Site) -> Iterator[None]:
    """What is exported within this block is from `course`; a remix names its origin as well."""
    token = _COURSE.set(course)
    try:
        yield
    finally:
        _COURSE.reset(token)


def course_title() -> str:
    """The name of the course that is exported."""
    return _COURSE.get(Site()).title


def credit() -> str:
    """«Från 23 saker – och sedan? …» with the licence and its address."""
    t = texts("export")
    course = _COURSE.get(Site())
    rights = {"licence": name_of(OURS), "deed": deed_url(OURS)}
    if course.origin:
        return t(
            "From {course} by {author}, made of {origin}. Licence: {licence}, {deed}",
            course=course.title,
            author=course.author,
            origin=course.origin,
            **rights,
        )
    return t("From {course}. Licence: {licence}, {deed}", course=course.title, **rights)
