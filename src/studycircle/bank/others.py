# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Others' resources, beside the course's own."""

from __future__ import annotations

from studycircle.activities.html import escape
from studycircle.bank.made import Made
from studycircle.bank.resource import File, Resource
from studycircle.course.course import Course
from studycircle.locale import texts


def links(course: Course, made: Made) -> list[Resource]:
    """Every curated link; its licence is what its publisher states."""
    return [_link(placed.resource.id, course) for placed in course.resources.values()]


def _link(name: str, course: Course) -> Resource:
    t = texts("bank")
    one = course.resources[name].resource
    stated = (
        f"<p>{escape(t('The licence, in their own words:'))} «{escape(one.licence_stated)}»</p>"
        if one.licence_stated
        else f"<p>{escape(t('We have found no licence stated there. Ask before you copy.'))}</p>"
    )
    return Resource(
        id=f"lank-{one.id}",
        sort="lank",
        title=one.title,
        summary=one.summary,
        home=one.url,
        lessons=one.lessons,
        digcomp=one.digcomp,
        level=one.level,
        licence=one.licence,
        author=one.publisher,
        publisher=one.publisher,
        modified=one.checked,
        minutes=one.minutes,
        languages=one.language,
        audience=one.audience,
        keywords=(one.sort,),
        offline=one.offline,
        files=(File(label=t("To the site"), address=one.url, media_type="text/html"),),
        preview=stated,
        note=t("Looked up {day}.", day=one.checked.isoformat()) + " " + one.seen,
    )
