# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Common Cartridges: lesson pages as web contents, their quizzes as assessments, in a circle's order."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from studycircle.activities.quiz_shape import Quiz
from studycircle.course.lesson import Lesson
from studycircle.export.built import Built, place_of
from studycircle.export.losses import Loss
from studycircle.export.note import NOTE, note
from studycircle.export.packages import MANIFEST, Entry, Resource, manifest_cc
from studycircle.export.qti12 import TYPE, qti12
from studycircle.export.scorm import STYLE, style, style_link
from studycircle.locale import texts
from studycircle.out.zips import pack


@frozen
class Asked:
    """A quiz in a cartridge; `name` is its file's, without ending."""

    name: str
    title: str
    quiz: Quiz
    losses: tuple[Loss, ...]


@frozen
class Part:
    """A lesson and its quizzes."""

    lesson: Lesson
    title: str
    quizzes: tuple[Asked, ...]


@frozen
class Chapter:
    """A meeting: a heading and its lessons."""

    title: str
    parts: tuple[Part, ...]


_WEB = "webcontent"
_SHARED = "gemensamt"


def quiz_cartridge(asked: Asked) -> bytes:
    """The zip of a quiz alone."""
    files: dict[str, bytes] = {}
    resources: list[Resource] = []
    entry = _ask(asked, files, resources)
    return _packed(asked.name, asked.title, [entry], files, resources, asked.losses)


def cartridge(name: str, title: str, chapters: Sequence[Chapter], built: Built, site: str) -> bytes:
    """The zip of lessons, whose pages link to each other; a chapter without a title gives no heading."""
    parts = [part for chapter in chapters for part in chapter.parts]
    pages = {place_of(one.lesson) for one in parts}
    shared: dict[str, bytes] = {STYLE: style()}
    files: dict[str, bytes] = {}
    resources: list[Resource] = []
    entries: list[Entry] = []
    for n, chapter in enumerate(chapters, start=1):
        rows: list[Entry] = []
        for part in chapter.parts:
            place = place_of(part.lesson)
            page = built.page(part.lesson).written(pages, site, {"</head>": style_link()})
            files[place] = page.encode()
            shared |= built.files(part.lesson)
            resources.append(Resource(part.lesson.name, _WEB, (place,), needs=(_SHARED,)))
            rows.append(Entry(f"sida-{part.lesson.name}", part.title, part.lesson.name))
            rows += [_ask(asked, files, resources) for asked in part.quizzes]
        entries += (
            [Entry(f"mote-{n}", chapter.title, entries=tuple(rows))] if chapter.title else rows
        )
    resources.append(Resource(_SHARED, _WEB, tuple(sorted(shared)), opened=False))
    lost = [one for part in parts for asked in part.quizzes for one in asked.losses]
    return _packed(name, title, entries, shared | files, resources, lost)


def _ask(asked: Asked, files: dict[str, bytes], resources: list[Resource]) -> Entry:
    place = f"prov/{asked.name}.xml"
    files[place] = qti12(asked.name, asked.title, asked.quiz, asked.losses)
    resources.append(Resource(f"prov-{asked.name}", TYPE, (place,), opened=False))
    return Entry(f"fragor-{asked.name}", asked.title, f"prov-{asked.name}")


def _packed(
    name: str,
    title: str,
    entries: list[Entry],
    files: dict[str, bytes],
    resources: list[Resource],
    lost: Sequence[Loss],
) -> bytes:
    t = texts("export")
    told = [*entries, Entry("om", t("About this package"), "las-mig")]
    listed = [*resources, Resource("las-mig", _WEB, (NOTE,))]
    manifest = manifest_cc(name, title, told, listed)
    return pack({MANIFEST: manifest, NOTE: note(title, lost), **files})
