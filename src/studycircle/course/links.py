# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Links in lessons and pages: each leads somewhere, and never to a built .html file."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.course.markup import Link, Role, slugs
from studycircle.course.near import suggestion
from studycircle.course.textfile import is_file, stays_inside

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::[0-9]{1,5})?")


LEADER_PAGES = Path("book", "ledare")
"""Pages that only the leader's edition has."""


def check_links(course: Course, findings: Findings) -> None:
    """Notes every link that is dead, malformed, or wrong in source."""
    checker = _Checker(course, findings)
    for path, link, line, leader in links_of(course):
        checker.link(path, link.target, line)
        if not leader:
            checker.seen_by_all(path, link.target, line)
    for path, role, line in _roles(course):
        checker.role(path, role, line)


def links_of(course: Course) -> Iterator[tuple[Path, Link, int, bool]]:
    """Each link with its file and line, and whether only leaders see it."""
    for draft in course.drafts:
        for cell, marks in zip(draft.cells, draft.markup, strict=True):
            for one in marks.links:
                yield draft.path, one, cell.line_of(one.line), cell.leader
    for page in course.pages:
        leader = page.path.is_relative_to(course.root / LEADER_PAGES)
        for one in page.markup.links:
            yield page.path, one, one.line, leader


def _roles(course: Course) -> Iterator[tuple[Path, Role, int]]:
    for draft in course.drafts:
        for cell, marks in zip(draft.cells, draft.markup, strict=True):
            yield from ((draft.path, one, cell.line_of(one.line)) for one in marks.roles)
    for page in course.pages:
        yield from ((page.path, one, one.line) for one in page.markup.roles)


class _Checker:
    def __init__(self, course: Course, findings: Findings) -> None:
        self.root = course.root
        self.findings = findings
        self.anchors: dict[str, set[str]] = {}
        self.labels: set[str] = set()
        for draft in course.drafts:
            headings = tuple(one for marks in draft.markup for one in marks.headings)
            targets = {one for marks in draft.markup for one in marks.targets}
            self._add(draft.path, slugs(headings), targets)
        for page in course.pages:
            self._add(page.path, slugs(page.markup.headings), set(page.markup.targets))

    def _add(self, path: Path, made: set[str], targets: set[str]) -> None:
        self.anchors[os.path.normpath(path)] = made | targets
        self.labels |= targets

    def say(self, path: Path, line: int, code: str, message: str, mend: str) -> None:
        self.findings.add(path, line, code, message, mend)

    def link(self, path: Path, target: str, line: int) -> None:
        shown = target[:80]
        scheme = _SCHEME.match(target)
        if scheme:
            self.external(path, scheme.group(1).lower(), target, line)
            return
        file, _, anchor = unquote(target).partition("#")
        if not target or "\0" in file:
            self.say(path, line, "link-dead", "a link leads nowhere", "write its address")
        elif file.startswith("/"):
            text = f"«{shown}» begins at the root of the disk or site"
            self.say(path, line, "link-dead", text, "write it relative to this file")
        elif file.endswith((".html", ".htm")):
            source = "the .md or .ipynb file it is made of"
            self.say(path, line, "link-html", f"«{shown}» is a built file", f"link to {source}")
        elif not file:
            self.anchor(path, path, anchor, shown, line)
        elif file in self.labels:
            return
        else:
            self.file(path, file, anchor, shown, line)

    def seen_by_all(self, path: Path, target: str, line: int) -> None:
        """A text that participants see must not lead to a page that their edition has not."""
        file = unquote(target).partition("#")[0]
        found = Path(os.path.normpath(path.parent / file)) if "\0" not in file else path
        if not _SCHEME.match(target) and found.is_relative_to(self.root / LEADER_PAGES):
            text = f"«{target[:80]}» leads to a leader's page"
            mend = "link to it from a leader's cell or page only"
            self.say(path, line, "link-leader", text, mend)

    def file(self, path: Path, file: str, anchor: str, shown: str, line: int) -> None:
        found = Path(os.path.normpath(path.parent / file))
        if not stays_inside(found, self.root):
            text = f"«{shown}» leads out of the course folder"
            self.say(
                path, line, "link-outside", text, "link to a file of the course, or to the web"
            )
        elif not is_file(found):
            mend = "mend the path, or take the link out"
            for suffix in (".md", ".ipynb"):
                if is_file(f"{found}{suffix}"):
                    mend = f"write {file}{suffix}"
            self.say(path, line, "link-dead", f"there is no file «{shown}»", mend)
        elif anchor:
            self.anchor(path, found, anchor, shown, line)

    def anchor(self, path: Path, found: Path, anchor: str, shown: str, line: int) -> None:
        known = self.anchors.get(os.path.normpath(found))
        if known is None or anchor in known or (found == path and anchor in self.labels):
            return
        near = suggestion(anchor, known)
        self.say(
            path,
            line,
            "link-anchor",
            f"«{shown}» names no heading in {found.name}",
            near or "write the heading in small letters with hyphens, or a (label)=",
        )

    def external(self, path: Path, scheme: str, target: str, line: int) -> None:
        shown = target[:80]
        if scheme in ("http", "https"):
            try:
                host = urlsplit(target).netloc
            except ValueError:
                host = ""
            if not _HOST.fullmatch(host.rpartition("@")[2]) or "@" in host:
                text = f"«{shown}» is no web address"
                self.say(path, line, "link-malformed", text, "write e.g. https://www.kb.se/")
        elif scheme == "mailto":
            if not re.fullmatch(r"mailto:[^@\s]+@[^@\s]+\.[^@\s]+", target):
                self.say(path, line, "link-malformed", f"«{shown}» is no e-mail address", "mend it")
        elif scheme != "tel":
            text = f"«{scheme}:» is no address to link to"
            self.say(path, line, "link-scheme", text, "use https:, mailto: or a file of the course")

    def role(self, path: Path, role: Role, line: int) -> None:
        if role.name == "ref" and role.target not in self.labels:
            near = suggestion(role.target, self.labels)
            text = f"there is no label «{role.target[:60]}»"
            self.say(path, line, "link-anchor", text, near or "write (label)= above a heading")
        elif role.name == "doc":
            base = self.root if role.target.startswith("/") else path.parent
            file = os.path.normpath(base / role.target.lstrip("/"))
            if not any(f"{file}{suffix}" in self.anchors for suffix in ("", ".md", ".ipynb")):
                text = f"there is no page «{role.target[:60]}»"
                self.say(path, line, "link-dead", text, "mend the path, without suffix")
        elif role.name == "download":
            self.file(path, role.target, "", role.target[:80], line)
