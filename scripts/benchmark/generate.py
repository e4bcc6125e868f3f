# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Makes a course of any size from the real lessons, and the edits that a build is measured after.

Lesson 101 is the first real lesson again, 102 the second, and so on. Each has activity references of
its own (so its code differs) and its own titles in its data, so no lesson is another's twin.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from attrs import field, frozen
from ruamel.yaml import YAML

from studycircle.course.findings import Findings
from studycircle.course.resources import FOLDER as RESOURCES
from studycircle.course.tutor_cards import FOLDER as CARDS
from studycircle.publish.notebooks import renewed

FIRST = 101
"""Numbers of three digits throughout: no tree has longer names than another, and all sort alike."""

PER_MEETING = 3
LARGEST = 999 - FIRST + 1

_TAKEN = ("_config.yml", "requirements.txt", "book")
_LEFT = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__", ".DS_Store")


@frozen
class Source:
    """A real lesson: its name and its files as text or bytes, by their place in its folder."""

    name: str
    notebook: str
    texts: dict[str, str]
    others: dict[str, bytes]

    @property
    def slug(self) -> str:
        """The name without its number."""
        return self.name.partition("-")[2]


@frozen
class Tree:
    """A generated course: where it lies, and its lessons' names in order."""

    root: Path
    lessons: tuple[str, ...]
    title: str = field(init=False)
    """The title of the first lesson's quiz, which the edits build on."""

    @title.default
    def _first_title(self) -> str:
        return _title_of(
            (self.root / "notebooks" / self.lessons[0] / "quiz.yml").read_text("utf-8")
        )

    def copy(self, root: Path) -> Tree:
        """The same course in another folder, so that two contenders never share a file."""
        shutil.copytree(self.root, root)
        return Tree(root, self.lessons)


def generate(course: Path, root: Path, size: int) -> Tree:
    """Write a course of `size` lessons to `root`, made of the lessons of the course at `course`."""
    sources = [_read(path) for path in sorted((course / "notebooks").glob("*.ipynb"))]
    if not len(sources) <= size <= LARGEST:
        raise ValueError(f"a size is {len(sources)}–{LARGEST} lessons, not {size}")
    for name in _TAKEN:
        if (course / name).is_dir():
            shutil.copytree(course / name, root / name, ignore=_LEFT)
        else:
            root.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(course / name, root / name)
    names = [_name(at, sources) for at in range(size)]
    for at, name in enumerate(names):
        _write_lesson(root, sources[at % len(sources)], name, _neighbours(sources, names, at))
    first = _neighbours(sources, names, 0)
    old = YAML(typ="safe").load((course / "book" / "course.yml").read_text("utf-8"))["meetings"]
    held = {one["id"]: f"mote-{at}" for at, one in enumerate(old, start=1)}
    for page in (root / "book").rglob("*.md"):
        text = _renamed(page.read_text("utf-8"), first)
        text = re.sub(r"(?<=\{meeting\} )\S+", lambda found: held[found[0]], text)
        page.write_text(text, encoding="utf-8")
    for card in sorted((root / CARDS).glob("*.yml")):
        card.rename(card.with_stem(first[card.stem]))
    for others in sorted((root / RESOURCES).glob("*.yml")):
        text = re.sub(r"(?m)^ +lessons: \[.*\]$", _numbered, others.read_text("utf-8"))
        others.write_text(text, encoding="utf-8")
    meetings = list(_meetings(names))
    _write_course(root / "book" / "course.yml", meetings)
    toc = YAML(typ="safe").load((course / "_toc.yml").read_text("utf-8"))
    _write_toc(root / "_toc.yml", toc, meetings)
    return Tree(root, tuple(names))


def _name(at: int, sources: list[Source]) -> str:
    """A lesson's name: its short name is its own, for the knowledge bank knows it by that."""
    turn, place = divmod(at, len(sources))
    return f"{FIRST + at}-{sources[place].slug}" + (f"-{turn + 1}" if turn else "")


def _numbered(line: re.Match[str]) -> str:
    """The line of a resource's lessons, with the numbers that they have in the first round."""
    return re.sub(r"\d+", lambda found: str(FIRST - 1 + int(found[0])), line[0])


def change_sentence(tree: Tree, mark: str) -> None:
    """Edit one sentence that everybody reads in the first lesson; its code stays as it is."""
    path = tree.root / "notebooks" / f"{tree.lessons[0]}.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    title = notebook["cells"][0]
    # Each edit takes the place of the last, so that the lesson does not grow from run to run.
    text = re.sub(r" Prov [a-z0-9-]+\.$", "", "".join(title["source"])) + f" Prov {mark}."
    title["source"] = text.splitlines(keepends=True)
    path.write_text(_canonical(notebook), encoding="utf-8")


def change_quiz(tree: Tree, mark: str) -> None:
    """Edit one text in the quiz of the first lesson, and nothing else: its notebook is left alone."""
    path = tree.root / "notebooks" / tree.lessons[0] / "quiz.yml"
    path.write_text(_titled(path.read_text("utf-8"), f"{tree.title} {mark}"), encoding="utf-8")


def _read(path: Path) -> Source:
    texts: dict[str, str] = {}
    others: dict[str, bytes] = {}
    folder = path.with_suffix("")
    for one in sorted(folder.rglob("*")):
        place = one.relative_to(folder).as_posix()
        if one.is_file() and one.suffix in (".yml", ".svg"):
            texts[place] = one.read_text("utf-8")
        elif one.is_file():
            others[place] = one.read_bytes()
    return Source(path.stem, path.read_text("utf-8"), texts, others)


def _neighbours(sources: list[Source], names: list[str], at: int) -> dict[str, str]:
    """What each real lesson is called in the round of lessons that number `at` belongs to."""
    start = at - at % len(sources)
    found = {}
    for place, source in enumerate(sources):
        # The last round may be cut short; its links then lead to the round before.
        there = start + place if start + place < len(names) else start + place - len(sources)
        found[source.name] = names[there]
    return found


def _write_lesson(root: Path, source: Source, name: str, called: dict[str, str]) -> None:
    number = int(name.partition("-")[0])
    folder = root / "notebooks" / name
    folder.mkdir(parents=True)
    for place, text in source.texts.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        content = _renamed(text, called)
        if re.match(r"(?:#.*\n)*kind:", content):
            content = _titled(content, f"{_title_of(content)} ({number})")
        (folder / place).write_text(content, encoding="utf-8")
    for place, data in source.others.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(data)
    notebook: dict[str, Any] = json.loads(_renamed(source.notebook, called))
    about = notebook["metadata"]["studycircle"]
    title = notebook["cells"][0]["source"]
    title[0] = title[0].replace(f"# Sak {about['number']}:", f"# Sak {number}:", 1)
    about["number"] = number
    about["slug"] = name.partition("-")[2]
    path = folder.with_suffix(".ipynb")
    path.write_text(_canonical(notebook), encoding="utf-8")
    renew(root, path)


def renew(root: Path, path: Path) -> None:
    """Store the outputs that the lesson's activities give now, as `make notebooks` does."""
    result = renewed(path, root, Findings(root))
    if result is not None:
        path.write_text(result[1], encoding="utf-8")


def _renamed(text: str, called: dict[str, str]) -> str:
    for old, new in called.items():
        text = re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, text)
    return text


def _canonical(notebook: dict[str, Any]) -> str:
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _title_of(text: str) -> str:
    return str(YAML(typ="safe").load(text)["title"])


def _titled(text: str, title: str) -> str:
    """The YAML in `text` with another title; all other lines as they were."""
    keys = YAML().load(text).lc.data
    start = keys["title"][0]
    lines = text.splitlines(keepends=True)
    end = min((place[0] for place in keys.values() if place[0] > start), default=len(lines))
    lines[start:end] = [f"title: {json.dumps(title, ensure_ascii=False)}\n"]
    return "".join(lines)


def _meetings(names: list[str]) -> Iterator[tuple[str, list[str]]]:
    for at in range(0, len(names), PER_MEETING):
        yield f"Möte {at // PER_MEETING + 1}", names[at : at + PER_MEETING]


def _write_course(path: Path, meetings: list[tuple[str, list[str]]]) -> None:
    listed = [
        {"id": f"mote-{at}", "title": title, "lessons": [int(one[:3]) for one in names]}
        for at, (title, names) in enumerate(meetings, start=1)
    ]
    _write_yaml(path, {"meetings": listed})


def _write_toc(path: Path, toc: dict[str, Any], meetings: list[tuple[str, list[str]]]) -> None:
    """The lessons' parts stand where the first lesson stood; parts of prose are kept."""
    made: list[dict[str, Any]] = []
    lessons = [
        {"caption": title, "chapters": [{"file": f"notebooks/{one}"} for one in names]}
        for title, names in meetings
    ]
    for part in toc["parts"]:
        files = [str(one.get("file", "")) for one in part["chapters"]]
        if not any(one.startswith("notebooks/") for one in files):
            made.append(part)
        elif lessons:
            made += lessons
            lessons = []
    _write_yaml(path, {**toc, "parts": made})


def _write_yaml(path: Path, content: dict[str, Any]) -> None:
    yaml = YAML(typ="safe")
    yaml.default_flow_style = False
    text = StringIO()
    yaml.dump(content, text)
    path.write_text(text.getvalue(), encoding="utf-8")
