# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson as plain Jupyter shows it: what the book's build makes of a source stands written out.

JupyterLab knows neither `{fact}` and `{term}` nor where a picture's author stands. So a lesson that is
run live, in Binder or from a zip, has its facts as numbered links with their list below the sources,
its terms as words and each picture's credit below it.
"""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import Any

from studycircle.course.course import Course
from studycircle.course.facts import Fact
from studycircle.course.lesson import Lesson
from studycircle.course.licences import deed_url, name_of
from studycircle.locale import texts
from studycircle.publish.stage import Edition, edition_notebook

_FACT = re.compile(r" ?\{fact\}`([^`]+)`")
_TERM = re.compile(r"\{term\}`([^`<]+?)\s*(?:<[^`>]*>)?`")
_PICTURE = re.compile(r"^!\[[^\]]*\]\(([^)\s]+)\)[ \t]*$", re.MULTILINE)
_BOOK_LINK = re.compile(r"\[([^\]]+)\]\(\.\./book/[^)]*\)")


def plain_notebook(course: Course, lesson: Lesson, edition: Edition) -> str:
    """The text of the notebook of `lesson` as `edition` has it, to be run in plain Jupyter."""
    notebook: dict[str, Any] = json.loads(edition_notebook(lesson.path, edition))
    used: list[str] = []
    written = [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    for cell in written:
        text = _plain("".join(cell["source"]), course, lesson, used)
        cell["source"] = text.splitlines(keepends=True)
    if used:
        # The last written cell is the lesson's sources.
        listed = "".join(written[-1]["source"]) + _sources([course.facts[one] for one in used])
        written[-1]["source"] = listed.splitlines(keepends=True)
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _plain(text: str, course: Course, lesson: Lesson, used: list[str]) -> str:
    credits = {picture.file: _credit(picture) for picture in lesson.pictures}

    def number(match: re.Match[str]) -> str:
        name = match[1]
        if name not in used:
            used.append(name)
        label = f"[{used.index(name) + 1}]"
        url = course.facts[name].url
        return f" [{label}]({url})" if url else f" {label}"

    def credited(match: re.Match[str]) -> str:
        credit = credits.get(PurePosixPath(match[1]).name, "")
        return f"{match[0]}\n\n{credit}" if credit else match[0]

    text = _TERM.sub(r"\1", _FACT.sub(number, text))
    return _BOOK_LINK.sub(r"\1", _PICTURE.sub(credited, text))


def _credit(picture: Any) -> str:
    t = texts("site")
    licence = f"[{name_of(picture.licence)}]({deed_url(picture.licence)})"
    credit = f"*{t('Picture')}: «{picture.title}», {picture.author}, {licence}.*"
    return f"{picture.caption} {credit}" if picture.caption else credit


def _sources(facts: list[Fact]) -> str:
    t = texts("site")
    lines = [f"\n\n{t('The numbers in the text lead here:')}\n"]
    for number, fact in enumerate(facts, start=1):
        source = f"[{fact.source}]({fact.url})" if fact.url else fact.source
        checked = t("checked {date}", date=fact.checked.isoformat())
        lines.append(f"{number}. {fact.text} {t('Source')}: {source}, {checked}.")
    return "\n".join(lines)
