# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Others' resources, book/kunskapsbank/*.yml: curated links, each really looked up, with its day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from attrs import field, frozen

from studycircle.course.anatomy import DIGCOMP, Level
from studycircle.course.facts import URL
from studycircle.course.findings import Findings
from studycircle.course.licences import LICENCES, UNKNOWN, UNLICENSED
from studycircle.course.near import suggestion
from studycircle.course.pages import files_in
from studycircle.course.register import read_entries
from studycircle.course.shape import ID, item

FOLDER = Path("book", "kunskapsbank")

Sort = Literal[
    "kurs",
    "lektion",
    "artikel",
    "film",
    "podd",
    "spel",
    "verktyg",
    "handbok",
    "rapport",
    "bildbank",
    "uppslagsverk",
    "samling",
]


@frozen(kw_only=True)
class Resource:
    """Something that others have made, and that a circle has use for."""

    id: str = item("a short name that never changes", pattern=ID)
    title: str = item("its title, as it stands there", most=120)
    url: str = item("its address", pattern=URL)
    publisher: str = item("who publishes it", most=120)
    summary: str = item("what one gets there, and what it is good for in a circle", most=300)
    sort: Sort = item("what sort of resource it is")
    language: tuple[str, ...] = item("its languages as BCP 47 writes them", pattern=r"[a-z]{2,3}")
    audience: tuple[Literal["deltagare", "ledare", "bibliotek"], ...] = item("whom it is for")
    licence: str = item("the licence as SPDX writes it, all-rights-reserved or unknown", most=40)
    licence_stated: str | None = item(
        "the words that state the licence, as they stand there", default=None, most=200
    )
    lessons: tuple[int, ...] = item("the numbers of the lessons it belongs to", most=8)
    digcomp: tuple[str, ...] = item("its DigComp competences, e.g. 1.2", most=6)
    level: Level = item("how much it takes for granted")
    minutes: int | None = item("how long it takes, if the source says so", default=None, least=1)
    offline: bool = item("whether it can be taken home and used without internet", default=False)
    checked: date = item("the day it was last looked up")
    review: date = item("the day to look it up again")
    seen: str = item("how it was looked up", most=300)


@frozen(kw_only=True)
class ResourceFile:
    """Others' resources; the file's name says what they have in common."""

    resources: tuple[Resource, ...] = item("the resources", least=0)


@frozen
class PlacedResource:
    """A resource, and where it stands."""

    resource: Resource
    path: Path
    line: int = field(repr=False)


def read_resources(
    root: Path, lessons: Collection[int], findings: Findings
) -> dict[str, PlacedResource]:
    """The resources of the course at `root` by id; faults are noted where they stand.

    `lessons` are the numbers there are.
    """
    found: dict[str, PlacedResource] = {}
    urls: dict[str, str] = {}
    for path in files_in(root / FOLDER, findings):
        if path.suffix != ".yml":
            continue
        made, lines = read_entries(path, findings, ResourceFile, "resources", lambda one: one.id)
        for name, one in made.items():
            line = lines[name]
            if name in found:
                text = f"«{name}» stands in {found[name].path.name} too"
                findings.add(path, line, "resource-doubled", text, "keep one of them")
                continue
            address = one.url.rstrip("/").lower()
            if address in urls:
                text = f"«{name}» has the same address as «{urls[address]}»"
                findings.add(path, line, "resource-same-address", text, "keep one of them")
            urls.setdefault(address, name)
            _check(one, path, line, lessons, findings)
            found[name] = PlacedResource(one, path, line)
    return found


def check_overdue(resources: Iterable[PlacedResource], today: date, findings: Findings) -> None:
    """Those whose day of review has passed; each is a warning, never an error."""
    for one in resources:
        if one.resource.review >= today:
            continue
        text = f"«{one.resource.id}» was to be reviewed {one.resource.review}"
        mend = f"look it up at {one.resource.url}, set checked, review and seen"
        findings.add(one.path, one.line, "resource-overdue", text, mend, "warning")


def _check(
    one: Resource, path: Path, line: int, lessons: Collection[int], findings: Findings
) -> None:
    def say(code: str, text: str, mend: str) -> None:
        findings.add(path, line, code, f"«{one.id}» {text}", mend)

    allowed = [*LICENCES, *UNLICENSED]
    if one.licence not in allowed:
        mend = suggestion(one.licence, allowed) or "write it as SPDX does, or unknown"
        say("resource-licence", f"has the licence «{one.licence}»", mend)
    elif (one.licence == UNKNOWN) != (one.licence_stated is None):
        text = "states no licence" if one.licence_stated is None else "has licence-stated"
        say("resource-licence-stated", text, "quote the words, or let the licence be unknown")
    for code in one.digcomp:
        if code not in DIGCOMP:
            mend = suggestion(code, DIGCOMP) or "use a code of DigComp such as 1.2"
            say("resource-digcomp", f"has the competence «{code}»", mend)
    for number in one.lessons:
        if number not in lessons:
            mend = "take it out, or mend the number"
            say("resource-lesson", f"belongs to lesson {number}, which is not there", mend)
    if one.review < one.checked:
        text = f"is to be reviewed {one.review}, before it was checked"
        say("resource-review-order", text, "set a later day")
