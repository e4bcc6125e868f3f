# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The pages of the book as the remix has them: ours without what is left out, the meetings', theirs."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from studycircle.course.course import COURSE_FILE, FACT_FILE, GLOSSARY_FILE
from studycircle.course.links import LEADER_PAGES
from studycircle.course.markup import scan
from studycircle.course.pictures import FILE as PICTURE_FILE
from studycircle.course.resources import FOLDER as RESOURCE_FOLDER
from studycircle.course.tutor_cards import FOLDER as CARD_FOLDER
from studycircle.remix.chosen import Chosen, Page, left_out
from studycircle.remix.credit import licence, picture
from studycircle.remix.definitions import definition
from studycircle.remix.mentions import Mentions
from studycircle.remix.phrases import spoken
from studycircle.remix.quoting import in_markdown, quoted
from studycircle.remix.registers import resources
from studycircle.remix.sources import Sources

MEETINGS = LEADER_PAGES / "moten"
OWN = "book/egna"
NOT_TAKEN = ("book/egen-cirkel",)
"""Pages about making courses of this one, which a remix is not the place for."""

RESOURCES = f"{RESOURCE_FOLDER.as_posix()}/"
"""Others' resources; a remix has those that belong to its lessons."""

_SHOWS = re.compile(r"^[`:]{3,}\{activity\} (\S+)", re.MULTILINE)
_MEETING = re.compile(r"^- \[[^\]]*\]\([a-z0-9-]+\.md\)\n", re.MULTILINE)
_REGISTERS = {one.as_posix() for one in (COURSE_FILE, FACT_FILE, GLOSSARY_FILE)}


def pages_gone(chosen: Chosen, sources: Sources) -> frozenset[str]:
    """The files of the book that are not taken, from the course's root."""
    meetings = f"{MEETINGS.as_posix()}/"
    lost = {one.name for one in chosen.course.lessons} - chosen.names.keys()
    gone = set()
    for name in sources.below("book"):
        shown = _SHOWS.findall(sources.text(name)) if name.endswith(".md") else []
        if (
            left_out(name, chosen.areas)
            or name.rpartition(".")[0] in NOT_TAKEN
            or (name.startswith(meetings) and name != f"{meetings}index.md")
            or any(one.partition("/")[0] in lost for one in shown)
            or (name.startswith(f"{CARD_FOLDER.as_posix()}/") and PurePosixPath(name).stem in lost)
        ):
            gone.add(name)
    return frozenset(gone)


def book_files(chosen: Chosen, sources: Sources, mentions: Mentions) -> dict[str, bytes]:
    """Every file below book/ by its name, but for the registers and the order of the book."""
    made: dict[str, bytes] = {}
    for name in sources.below("book"):
        if name in mentions.gone or name in _REGISTERS:
            continue
        place = mentions.renamed(name) if name.startswith(CARD_FOLDER.as_posix()) else name
        if name.endswith(".md"):
            text = sources.text(name)
            if name not in chosen.replaced:
                text = _spoken(text, name, chosen)
                text = mentions.markdown(text, name)
            made[place] = text.encode()
        elif name.startswith(RESOURCES) and name.endswith(".yml"):
            left = resources(sources.text(name), chosen.numbers)
            if left is not None:
                made[place] = left.encode()
        elif name.endswith(".yml") and name not in chosen.replaced:
            made[place] = definition(sources.text(name), name, chosen, mentions).encode()
        else:
            made[place] = sources.data(name)
    if "ledare" not in chosen.areas:
        for meeting in chosen.meetings:
            page = f"# {in_markdown(meeting.title)}\n\n```{{meeting}} {meeting.id}\n```\n"
            made[f"{MEETINGS.as_posix()}/{meeting.id}.md"] = page.encode()
    return made | _own(chosen, mentions)


def _spoken(text: str, name: str, chosen: Chosen) -> str:
    if name == f"{MEETINGS.as_posix()}/index.md":
        listed = "".join(f"- [{in_markdown(one.title)}]({one.id}.md)\n" for one in chosen.meetings)
        first = _MEETING.search(text)
        text = (
            _MEETING.sub("", text)
            if first is None
            else (text[: first.start()] + listed + _MEETING.sub("", text[first.start() :]))
        )
    return spoken(text, name, in_markdown(chosen.title), len(chosen.taken), len(chosen.meetings))


def _credit(page: Page, text: str, chosen: Chosen) -> str:
    """Whose the page is and the pictures on it, below it: the foot of a page speaks of the course."""
    shown = {one.target for one in scan(text).pictures}
    told = [f"Sidan är gjord av {in_markdown(page.author)}, {licence(page.licence)}."]
    told += [f"Bild: {picture(one)}." for _, one in chosen.pictures if one.file in shown]
    return " ".join(told)


def _own(chosen: Chosen, mentions: Mentions) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for page in chosen.pages:
        text = mentions.renamed(page.path.read_text(encoding="utf-8")).replace("\r\n", "\n")
        made[f"{OWN}/{page.name}.md"] = (
            f"{text.rstrip()}\n\n{_credit(page, text, chosen)}\n".encode()
        )
    for path, _ in chosen.pictures:
        made[f"{OWN}/{path.name}"] = path.read_bytes()
    if chosen.pictures:
        lines = ["pictures:"]
        for _, one in chosen.pictures:
            told = {"title": one.title, "author": one.author, "source": one.source}
            told |= {"licence": one.licence}
            told |= {
                key: text
                for key in ("alt", "caption", "description")
                if (text := getattr(one, key))
            }
            lines.append(f"  - file: {quoted(one.file)}")
            lines += [f"    {key}: {quoted(text)}" for key, text in told.items()]
        made[f"{OWN}/{PICTURE_FILE}"] = ("\n".join(lines) + "\n").encode()
    return made
