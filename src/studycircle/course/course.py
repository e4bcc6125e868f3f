# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The whole course: its lessons, meetings, plans, facts, glossary, pages and their order."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from studycircle.course.facts import Fact, read_facts
from studycircle.course.findings import Findings
from studycircle.course.glossary import Term, read_glossary
from studycircle.course.lesson import NAME, Draft, Lesson, read_lesson
from studycircle.course.pages import Page, read_pages
from studycircle.course.plan import Meeting, Plan, read_plans
from studycircle.course.resources import PlacedResource, read_resources
from studycircle.course.toc import Toc, read_toc
from studycircle.course.tutor_cards import PlacedCard, read_tutor_cards

COURSE_FILE = Path("book", "course.yml")
FACT_FILE = Path("book", "facts.yml")
GLOSSARY_FILE = Path("book", "glossary.yml")
LEADER_NOTEBOOKS = Path("notebooks", "ledare")
"""Notebooks that are tools for leaders, not lessons; participants do not get them."""


@frozen
class Course:
    """A course read from its files; `lessons` stand in the order of their numbers.

    `drafts` are all notebooks that could be read, also those whose metadata could not.
    """

    root: Path
    lessons: tuple[Lesson, ...]
    meetings: tuple[Meeting, ...]
    plans: tuple[Plan, ...]
    facts: dict[str, Fact]
    glossary: dict[str, Term]
    toc: Toc
    cards: dict[str, PlacedCard]
    resources: dict[str, PlacedResource]
    pages: tuple[Page, ...] = field(repr=False)
    drafts: tuple[Draft, ...] = field(repr=False)
    fact_lines: dict[str, int] = field(repr=False)


def load_course(root: Path, findings: Findings) -> Course:
    """The course in the folder `root`, as far as it can be read; the rest is in `findings`."""
    drafts: list[Draft] = []
    existing: set[int] = set()
    for path in _notebooks(root, findings):
        name = NAME.fullmatch(path.stem)
        assert name is not None
        number = int(name.group(1))
        if number in existing:
            text = f"another lesson has the number {number} too"
            findings.add(path, 1, "lesson-doubled", text, "give one of them another number")
        existing.add(number)
        draft = read_lesson(path, findings)
        if draft is not None:
            drafts.append(draft)
    lessons: dict[int, Lesson] = {}
    for draft in drafts:
        if draft.lesson is not None:
            lessons.setdefault(draft.lesson.number, draft.lesson)
    minutes = {number: lesson.minutes.total for number, lesson in lessons.items()}
    meetings, plans = read_plans(root / COURSE_FILE, minutes, existing, findings)
    facts, fact_lines = read_facts(root / FACT_FILE, findings)
    return Course(
        root=root,
        lessons=tuple(lessons[number] for number in sorted(lessons)),
        meetings=meetings,
        plans=plans,
        facts=facts,
        glossary=read_glossary(root / GLOSSARY_FILE, findings),
        toc=read_toc(root, findings),
        cards=read_tutor_cards(root, [one.path.stem for one in drafts], findings),
        resources=read_resources(root, lessons, findings),
        pages=read_pages(root, findings),
        drafts=tuple(drafts),
        fact_lines=fact_lines,
    )


def _notebooks(root: Path, findings: Findings) -> list[Path]:
    folder = root / "notebooks"
    try:
        found = sorted(folder.iterdir())
    except OSError:
        text = "there is no folder notebooks here"
        findings.add(folder, 1, "lessons-missing", text, "name the folder that holds the course")
        return []
    paths = [path for path in found if path.suffix == ".ipynb"]
    if not paths:
        text = "there is no lesson here"
        findings.add(folder, 1, "lessons-missing", text, "make one with `make lesson NAME=…`")
    for path in paths:
        if not NAME.fullmatch(path.stem):
            text = "the file's name is not a number and a short name"
            findings.add(path, 1, "lesson-name", text, "name it e.g. 04-bloggen.ipynb")
    return [path for path in paths if NAME.fullmatch(path.stem)]


def leader_notebooks(root: Path) -> list[Path]:
    """The leaders' own notebooks of the course at `root`."""
    return sorted((root / LEADER_NOTEBOOKS).glob("*.ipynb"))
