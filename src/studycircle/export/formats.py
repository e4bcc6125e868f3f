# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The formats that quizzes, lessons and plans are exported in: what each is, and who says they take it.

Where a system is named, its own documentation says so; TRIED are those that somebody has tried them in:

- Moodle XML, GIFT: https://docs.moodle.org/en/Import_questions
- QTI 2.1: https://docs.openolat.org/archive_confluence/display/OO161DE/Testeditor.html (OpenOlat)
- Common Cartridge: https://docs.moodle.org/401/en/IMS_Common_Cartridge_import_and_export, and
  «Common Cartridge 1.x Package» among Canvas' kinds of import:
  https://community.canvaslms.com/t5/The-Product-Blog/Exporting-New-Quizzes-as-a-Common-Cartridge/ba-p/603703
- SCORM 1.2: https://docs.moodle.org/en/SCORM_FAQ, «Supported Versions»
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from studycircle.locale import texts

Kind = Literal["quiz", "lesson", "plan"]


@frozen
class Format:
    """One format; `name` and `about` are Swedish, `of` tells what is exported in it."""

    id: str
    name: str
    suffix: str
    media_type: str
    about: str
    of: tuple[Kind, ...]


t = texts("export")

FORMATS = (
    Format(
        "moodle",
        "Moodle XML",
        ".moodle.xml",
        "application/xml",
        t("Moodle's own format for a question bank. Keeps the most."),
        ("quiz", "plan"),
    ),
    Format(
        "gift",
        "GIFT",
        ".gift.txt",
        "text/plain",
        t("A text file that Moodle reads, and that can be changed in any editor."),
        ("quiz",),
    ),
    Format(
        "qti21",
        "QTI 2.1",
        ".qti21.zip",
        "application/zip",
        t("An open standard for tests. OpenOlat says that it uses it."),
        ("quiz",),
    ),
    Format(
        "imscc",
        "Common Cartridge 1.1",
        ".imscc",
        "application/vnd.ims.imsccv1p1",
        t("An open standard for pages and tests. Moodle and Canvas say that they take it."),
        ("quiz", "lesson", "plan"),
    ),
    Format(
        "scorm",
        "SCORM 1.2",
        ".scorm.zip",
        "application/zip",
        t("The lesson as a page within the learning system, which is told only that it is done."),
        ("lesson",),
    ),
    Format(
        "csv",
        "CSV",
        ".csv",
        "text/csv",
        t("A table for spreadsheets: a row for each answer."),
        ("quiz", "plan"),
    ),
)

TRIED: tuple[str, ...] = ()
"""The systems, with their versions, that packages have been tried in."""


def tried_in() -> str:
    """A sentence in Swedish that says where the exports have been tried."""
    if not TRIED:
        return t(
            "The exports have not been tried in any learning system yet. Try them yourself first."
        )
    return t("The exports have been tried in {systems}.", systems=", ".join(TRIED))


_KNOWN = {one.id: one for one in FORMATS}


def format_named(name: str) -> Format:
    """The format with that id; KeyError where there is none."""
    return _KNOWN[name]
