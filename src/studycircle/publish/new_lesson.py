# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Makes a new lesson and puts it into the order of the book and into a meeting.

Nothing is overwritten, and nothing is written at all when a part of it cannot be done.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from datetime import date
from pathlib import Path

from attrs import frozen

from studycircle.course.course import COURSE_FILE
from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.plan import CourseFile
from studycircle.course.shape import read
from studycircle.course.textfile import read_text
from studycircle.course.toc import FILE as TOC_FILE
from studycircle.course.yamlfile import parse_yaml
from studycircle.out.files import write_if_changed
from studycircle.publish.lesson_template import DATA, notebook
from studycircle.publish.notebooks import renewed

_NAME = re.compile(r"([0-9]{2})-([a-z0-9]+(?:-[a-z0-9]+)*)")
_ENTRY = re.compile(r"^(\s*-\s*file:\s*)(['\"]?)notebooks/([0-9]{2})-[^\s'\"#]+(['\"]?).*$")


class NewLessonError(Exception):
    """Why the lesson was not made, in words for the one who asked for it."""


@frozen
class Made:
    """What was made; `remark` tells of a choice that the maintainer may want to change."""

    files: tuple[Path, ...]
    meeting: str
    remark: str


def new_lesson(root: Path, name: str, today: date) -> Made:
    """Makes the lesson `name`, e.g. 05-sociala-natverk, in the course at `root`."""
    match = _NAME.fullmatch(name)
    if match is None or match.group(1) == "00" or len(name) > 43:
        raise NewLessonError(
            f"«{name}» is no name of a lesson: write two digits and a short name in a–z, "
            "digits and hyphens, e.g. 05-sociala-natverk"
        )
    number = int(match.group(1))
    folder = root / "notebooks"
    if not folder.is_dir():
        raise NewLessonError(f"there is no course in {root}: no folder notebooks")
    taken = sorted(one.name for one in folder.glob(f"{number:02}-*"))
    if taken:
        raise NewLessonError(f"number {number} is taken by notebooks/{taken[0]}")
    course, meeting, remark = _with_meeting(_text(root / COURSE_FILE, root), number, root)
    order = _with_entry(_text(root / TOC_FILE, root), name, number, meeting, root)
    lesson = _notebook(name, number, match.group(2), today)
    files = {folder / name / file: text for file, text in DATA.items()}
    files[folder / f"{name}.ipynb"] = lesson
    (folder / name).mkdir()
    try:
        for path, text in files.items():
            write_if_changed(path, text.encode())
        write_if_changed(root / TOC_FILE, order.encode())
        write_if_changed(root / COURSE_FILE, course.encode())
    except OSError:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / f"{name}.ipynb").unlink(missing_ok=True)
        raise
    return Made(tuple(files), str(_value(meeting, "title")), remark)


def _notebook(name: str, number: int, slug: str, today: date) -> str:
    """The notebook in canonical form with its stored outputs, made in a course of its own."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / "notebooks" / name).mkdir(parents=True)
        for file, text in DATA.items():
            (root / "notebooks" / name / file).write_text(text, encoding="utf-8")
        path = root / "notebooks" / f"{name}.ipynb"
        path.write_text(notebook(number, slug, today), encoding="utf-8")
        findings = Findings(root)
        made = renewed(path, root, findings)
        if made is None or findings.error_count:
            faults = "\n".join(str(one) for one in findings)
            raise NewLessonError(f"the lesson's template is broken, please report it:\n{faults}")
        return made[1]


def _text(path: Path, root: Path) -> str:
    findings = Findings(root)
    text = read_text(path, findings)
    if text is None:
        raise NewLessonError("\n".join(str(one) for one in findings))
    return text


def _parsed(text: str, path: Path, root: Path) -> Located:
    findings = Findings(root)
    located = parse_yaml(text, path, findings)
    if located is None or not isinstance(located.value, dict):
        told = "\n".join(str(one) for one in findings) or f"{path.name} is no mapping"
        raise NewLessonError(f"{told}\nMend it first (`make check`).")
    return located


def _value(located: Located, key: str) -> object:
    assert isinstance(located.value, dict)
    return located.value[key].value


def _numbers(meeting: Located) -> list[int]:
    listed = _value(meeting, "lessons")
    assert isinstance(listed, list)
    return [int(str(one.value)) for one in listed]


def _with_meeting(text: str, number: int, root: Path) -> tuple[str, Located, str]:
    """The text of course.yml with the lesson in a meeting, that meeting, and what to say of it."""
    path = root / COURSE_FILE
    located = _parsed(text, path, root)
    findings = Findings(root)
    if read(CourseFile, located, path, findings) is None:
        faults = "\n".join(str(one) for one in findings)
        raise NewLessonError(f"{faults}\nMend it first (`make check`).")
    meetings = _value(located, "meetings")
    assert isinstance(meetings, list)
    at = {one: meeting for meeting in meetings for one in _numbers(meeting)}
    if number in at:
        title = _value(at[number], "title")
        raise NewLessonError(f"{COURSE_FILE} lists lesson {number} already, in «{title}»")
    before = max((one for one in at if one < number), default=None)
    after = min((one for one in at if one > number), default=None)
    meeting = meetings[-1] if after is None else at[after]
    remark = ""
    if before is None or after is None or at[before] is not at[after]:
        remark = (
            f"Which meeting lesson {number} belongs to could not be told; it is in "
            f"«{_value(meeting, 'title')}». Move it in {COURSE_FILE} and {TOC_FILE} if need be."
        )
    lines = text.split("\n")
    _insert_number(lines, meeting, number)
    made = "\n".join(lines)
    wanted = [sorted([*_numbers(one), *([number] if one is meeting else [])]) for one in meetings]
    again = _value(_parsed(made, path, root), "meetings")
    assert isinstance(again, list)
    if [sorted(_numbers(one)) for one in again] != wanted:
        raise NewLessonError(
            f"{COURSE_FILE} is written in a way this command cannot add to: write each meeting's "
            "lessons on one line, e.g. lessons: [4, 6]"
        )
    return made, meeting, remark


def _insert_number(lines: list[str], meeting: Located, number: int) -> None:
    listed = _value(meeting, "lessons")
    assert isinstance(listed, list)
    smaller = [one for one in listed if isinstance(one.value, int) and one.value < number]
    beside = smaller[-1] if smaller else listed[0]
    row = beside.line - 1
    if re.match(rf"\s*-\s*{beside.value}\s*(?:#.*)?$", lines[row]):
        new = re.sub(r"^(\s*-\s*).*$", rf"\g<1>{number}", lines[row])
        lines.insert(row + 1 if smaller else row, new)
        return
    both = f"{beside.value}, {number}" if smaller else f"{number}, {beside.value}"
    head, mark, rest = lines[row].partition("lessons:")
    if not mark:
        head, rest = "", lines[row]
    lines[row] = head + mark + re.sub(rf"\b{beside.value}\b", both, rest, count=1)


def _with_entry(text: str, name: str, number: int, meeting: Located, root: Path) -> str:
    """The text of _toc.yml with the lesson beside the others of its meeting."""
    _parsed(text, root / TOC_FILE, root)
    lines = text.split("\n")
    entries = [
        (int(match.group(3)), row, match)
        for row, line in enumerate(lines)
        if (match := _ENTRY.match(line))
    ]
    own = [one for one in entries if one[0] in _numbers(meeting)] or entries
    if not own:
        raise NewLessonError(
            f"{TOC_FILE} lists no lesson yet; add the first one by hand: - file: notebooks/{name}"
        )
    smaller = [one for one in own if one[0] < number]
    _, row, match = smaller[-1] if smaller else own[0]
    entry = f"{match.group(1)}{match.group(2)}notebooks/{name}{match.group(4)}"
    lines.insert(row + 1 if smaller else row, entry)
    made = "\n".join(lines)
    _parsed(made, root / TOC_FILE, root)
    return made
