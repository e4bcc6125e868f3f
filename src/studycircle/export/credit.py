# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Where an export comes from and what may be done with it: said in every file that leaves the course."""

from __future__ import annotations

from studycircle.course.licences import deed_url, name_of
from studycircle.locale import texts

COURSE = "23 saker – och sedan?"
LICENCE = "CC-BY-SA-4.0"
LANGUAGE = "sv"


def credit() -> str:
    """«Från 23 saker – och sedan? …» with the licence and its address."""
    t = texts("export")
    return t(
        "From {course}. Licence: {licence}, {deed}",
        course=COURSE,
        licence=name_of(LICENCE),
        deed=deed_url(LICENCE),
    )
