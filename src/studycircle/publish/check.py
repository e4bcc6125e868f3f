# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Checks a whole course: every file by itself, what they say of each other, and every activity."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

from studycircle.activities.definitions import REF, path_of, read_activity
from studycircle.activities.kind import Activity
from studycircle.course.course import (
    COURSE_FILE,
    FACT_FILE,
    GLOSSARY_FILE,
    Course,
    leader_notebooks,
    load_course,
)
from studycircle.course.findings import Findings
from studycircle.course.folders import check_files, check_pictures, check_unused
from studycircle.course.lesson import Draft
from studycircle.course.links import check_links
from studycircle.course.near import suggestion
from studycircle.course.notebook import MEND, Cell, read_notebook
from studycircle.course.pages import files_in
from studycircle.course.pictures import FILE as PICTURE_FILE
from studycircle.course.references import check_references
from studycircle.course.resources import FOLDER as RESOURCE_FOLDER
from studycircle.course.resources import check_overdue
from studycircle.course.rule_book import FILE as RULE_FILE
from studycircle.course.rule_book import read_rules
from studycircle.course.textfile import is_file
from studycircle.course.toc import FILE as TOC_FILE
from studycircle.course.tutor_cards import FOLDER as CARD_FOLDER


def check_course(root: Path, today: date | None = None) -> tuple[Course, Findings]:
    """The course in `root` and everything that is wrong with it.

    `today` is the day that facts' review dates are held against.
    """
    findings = Findings(root)
    course = load_course(root, findings)
    check_files(course, findings)
    check_pictures(course, findings)
    check_references(course, today or date.today(), findings)
    check_links(course, findings)
    _check_toc(course, findings)
    _check_slugs(course, findings)
    _check_rules(course, today or date.today(), findings)
    check_overdue(course.resources.values(), today or date.today(), findings)
    for path in leader_notebooks(root):
        read_notebook(path, findings)
    used = _Activities(course, findings).check()
    check_unused(course, used, findings)
    return course, findings


def _check_toc(course: Course, findings: Findings) -> None:
    path = course.root / TOC_FILE
    if not course.toc.root:
        return  # said already
    listed = {one.file: one.line for one in reversed(course.toc.entries)}
    for draft in course.drafts:
        name = f"notebooks/{draft.path.stem}"
        if name not in course.toc.files:
            text = f"the lesson {draft.path.stem} is missing"
            findings.add(path, 1, "toc-missing", text, f"add `- file: {name}`")
    for page in course.pages:
        if page.name not in course.toc.files:
            text = "the page is not in _toc.yml"
            mend = f"add `- file: {page.name}` there, or take the page out"
            findings.add(page.path, 1, "page-not-in-toc", text, mend, "warning")
    lessons = [name for name in listed if name.startswith("notebooks/")]
    lessons.sort(key=lambda name: listed[name])
    for one, after in pairwise(lessons):
        if after < one:
            text = f"{after} stands after {one}"
            mend = "let the lessons stand in the order of their numbers"
            findings.add(path, listed[after], "toc-order", text, mend, "warning")


def _check_slugs(course: Course, findings: Findings) -> None:
    """A lesson is known by its short name where numbers may change: in the knowledge bank."""
    seen: dict[str, str] = {}
    for lesson in course.lessons:
        if lesson.slug in seen:
            text = f"«{lesson.slug}» is the short name of {seen[lesson.slug]} too"
            findings.add(lesson.path, 1, "slug-doubled", text, "rename one of them")
        seen.setdefault(lesson.slug, lesson.path.name)


def _check_rules(course: Course, today: date, findings: Findings) -> None:
    """The planner's rules, where the course has them; one past its day is a warning."""
    path = course.root / RULE_FILE
    if not is_file(path):
        return
    for rule in read_rules(path, findings).values():
        if rule.review < today:
            text = f"the rule «{rule.id}» was to be reviewed {rule.review}"
            mend = f"look it up at {rule.url}, set checked and review"
            findings.add(path, 1, "rule-overdue", text, mend, "warning")


class _Activities:
    """Reads each activity once, and holds it against the place it stands in."""

    def __init__(self, course: Course, findings: Findings) -> None:
        self.course = course
        self.findings = findings
        self.read: dict[str, Activity | None] = {}

    def check(self) -> set[Path]:
        """Notes all faults; gives the definition files that lessons use."""
        used: set[Path] = set()
        for draft in self.course.drafts:
            refs = self.lesson(draft)
            for path in files_in(draft.folder, self.findings):
                if path.suffix == ".yml" and path.parent == draft.folder:
                    self.definition(f"{draft.path.stem}/{path.stem}", path)
            for ref in refs:
                used.add(path_of(ref, self.course.root))
        own = {self.course.root / one for one in (COURSE_FILE, FACT_FILE, GLOSSARY_FILE, RULE_FILE)}
        for path in files_in(self.course.root / "book", self.findings):
            data = path.parent in (self.course.root / one for one in (CARD_FOLDER, RESOURCE_FOLDER))
            if path.suffix == ".yml" and path not in own and not data:
                ref = path.relative_to(self.course.root).with_suffix("").as_posix()
                self.definition(ref, path)
        return used

    def definition(self, ref: str, path: Path) -> None:
        if path.name == PICTURE_FILE:
            return
        if REF.fullmatch(ref):
            self.activity(ref)
        else:
            text = "the file's name cannot be an activity's"
            mend = "use small letters a–z, digits and hyphens"
            self.findings.add(path, 1, "activity-name", text, mend)

    def activity(self, ref: str) -> Activity | None:
        if ref not in self.read:
            self.read[ref] = self._read(ref)
        return self.read[ref]

    def _read(self, ref: str) -> Activity | None:
        try:
            return read_activity(ref, self.course.root, self.findings)
        except Exception as error:
            # One kind's fault must not hide what else is wrong in the course.
            told = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
            path = path_of(ref, self.course.root)
            text = f"the kind could not read this file ({told})"
            self.findings.add(path, 1, "kind-fault", text, "report it: a kind says what is wrong")
            return None

    def lesson(self, draft: Draft) -> set[str]:
        """Checks the lesson's activities; gives their references."""
        seen: dict[str, int] = {}
        for cell in draft.cells:
            ref = cell.activity
            if ref is None:
                continue
            if ref in seen:
                text = f"«{ref}» stands twice (first on line {seen[ref]})"
                self.findings.add(draft.path, cell.line, "activity-doubled", text, "keep one")
            seen.setdefault(ref, cell.line)
            self.cell(draft, cell, ref)
        self.places(draft)
        return {ref for ref in seen if REF.fullmatch(ref)}

    def cell(self, draft: Draft, cell: Cell, ref: str) -> None:
        folder = ref.partition("/")[0]
        own = folder in (draft.path.stem, "book")
        if not REF.fullmatch(ref) or not own or not is_file(path_of(ref, self.course.root)):
            there = sorted(
                f"{draft.path.stem}/{one.stem}"
                for one in draft.folder.glob("*.yml")
                if one.name != PICTURE_FILE
            )
            self.findings.add(
                draft.path,
                cell.line,
                "activity-unknown",
                f"there is no activity «{ref}» of this lesson",
                suggestion(ref, there) or f"write notebooks/{ref}.yml",
            )
            return
        activity = self.activity(ref)
        if activity is None:
            return  # its file's faults are said
        try:
            wanted = activity.plain()
        except Exception as error:
            told = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
            text = f"the kind could not sum this file up ({told})"
            self.findings.add(activity.path, 1, "kind-fault", text, "report it")
            return
        if cell.outputs_text != wanted:
            what = "is missing" if cell.outputs_text is None else "is not what the activity gives"
            text = f"the stored output of «{ref}» {what}"
            self.findings.add(draft.path, cell.line, "output-stale", text, MEND)

    def places(self, draft: Draft) -> None:
        """A quiz in «Testa dig», a practice in «Prova», the logbook in «Loggbok»."""
        for part in draft.parts:
            kinds = {
                one.kind.name for ref in part.activities if (one := self.read.get(ref)) is not None
            }
            broken = any(self.read.get(ref) is None for ref in part.activities)
            line = part.cells[0].line
            if broken:
                continue  # what it is cannot be told before it is mended
            if part.key == "prova" and not kinds - {"quiz", "logbook"}:
                text = "«Prova» has no practice"
                mend = "add an activity other than a quiz"
                self.findings.add(draft.path, line, "practice-missing", text, mend)
            if part.key == "testa-dig" and "quiz" not in kinds:
                text = "«Testa dig» has no quiz"
                self.findings.add(draft.path, line, "quiz-missing", text, "add one")
            if part.key == "loggbok" and "logbook" not in kinds:
                text = "«Loggbok» has no logbook"
                self.findings.add(draft.path, line, "logbook-missing", text, "add one")
