# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a recipe may hold: the choices that a course of one's own is made by, `recept.yml`.

    title: Digitalt i Ekby
    author: Ekby bibliotek
    lessons: [4, 1, rss]
    pages:
      - {file: om-oss.md}
    leave-out: [ga-vidare, ovningar]

Every path is written from the recipe's folder and stays in it. read.py reads the file.
"""

from __future__ import annotations

from attrs import frozen

from studycircle.course.facts import URL
from studycircle.course.licences import OURS
from studycircle.course.pictures import Picture
from studycircle.course.shape import ID, item

OWN_WORK = "eget arbete"
LARGEST_LOGO = 500_000
"""Bytes. A logo is loaded with every page."""


@frozen(kw_only=True)
class Logo:
    """A picture that stands beside the course's name on every page."""

    file: str = item("the picture's file: PNG, JPEG, WebP or SVG", most=200)
    alt: str = item("what the picture says, for those who do not see it", most=120)


@frozen(kw_only=True)
class RecipeMeeting:
    """A meeting of one's own plan."""

    title: str = item("the meeting's title", most=80)
    lessons: tuple[int | str, ...] = item("its lessons, by our number or short name", most=8)
    purpose: str = item("what the meeting is for, to leaders", default="", most=400)


@frozen(kw_only=True)
class OwnPage:
    """A page of one's own, in Markdown; its first line is its heading."""

    file: str = item("the page's file, such as om-oss.md", most=200)
    author: str | None = item("who wrote it, if not the course's author", default=None, most=160)
    licence: str = item("its licence as SPDX writes it", default=OURS, most=40)


@frozen(kw_only=True)
class Replacement:
    """A file of one's own in the place of one of ours, such as a quiz or a picture."""

    file: str = item("our file, such as notebooks/04-bloggen/quiz.yml", most=200)
    by: str = item("your file", most=200)
    author: str | None = item("who made it, if not the course's author", default=None, most=160)
    licence: str = item("its licence as SPDX writes it", default=OURS, most=40)
    title: str | None = item("a picture's title", default=None, most=160)
    source: str = item("an address, or «eget arbete»", default=OWN_WORK, most=400)
    alt: str | None = item("what a picture shows, if not what ours did", default=None, most=300)


@frozen(kw_only=True)
class Recipe:
    """A course of one's own, made of ours. What a recipe extends may give what it leaves out."""

    extends: str | None = item("another recipe that this one builds on", default=None, most=200)
    title: str | None = item("what your course is called", default=None, most=90)
    author: str | None = item("your name, or your library's", default=None, most=160)
    site_address: str | None = item("where it is published", default=None, pattern=URL, most=300)
    logo: Logo | None = item("your logo", default=None)
    lessons: tuple[int | str, ...] = item(
        "the lessons in your order, by our number or short name", default=(), most=60
    )
    plan: str | None = item("one of our plans", default=None, pattern=ID, most=60)
    meetings: tuple[RecipeMeeting, ...] = item("a plan of your own", default=(), most=30)
    pages: tuple[OwnPage, ...] = item("your own pages", default=(), most=40)
    pages_title: str | None = item("what stands above them in the menu", default=None, most=60)
    pictures: tuple[Picture, ...] = item("the pictures of your own pages", default=(), most=60)
    replace: tuple[Replacement, ...] = item("files of ours that yours replace", default=(), most=60)
    leave_out: tuple[str, ...] = item(
        "what to leave out: ledare, handledarkort, ovningar, ga-vidare, 4/ga-vidare, 18-ai/tre-svar",
        default=(),
        most=100,
    )
