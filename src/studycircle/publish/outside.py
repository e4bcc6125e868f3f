# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Every address outside the course: where it stands, and whether it answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal
from urllib.parse import urldefrag, urlsplit

import requests
from attrs import frozen

from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.course.links import links_of
from studycircle.course.located import Located
from studycircle.course.pages import files_in
from studycircle.course.yamlfile import read_yaml

Answer = Literal["answers", "moved", "dead", "refused", "silent", "untried"]
"""`dead`: not found, or gone. `refused`: it is there but does not answer a program. `silent`: no
answer at all, as for every address where there is no network."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'«»)\]]+[^\s<>\"'«».,;:!?)\]]")
_INVENTED = (".example", "example.org", "example.com", "example.net")
_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; studycircle link check)"}
_PATIENCE = (10, 20)


@frozen
class Outside:
    """One address, the places `file:line` it stands in, and what came of trying it."""

    address: str
    places: tuple[str, ...]
    answer: Answer = "untried"
    told: str = ""


def outside(course: Course) -> tuple[Outside, ...]:
    """Every web address in lessons, pages and YAML files, in order; invented ones are left out."""
    places: dict[str, list[str]] = defaultdict(list)
    for address, place in _found(course):
        host = urlsplit(address).hostname or ""
        if not host.endswith(_INVENTED) and place not in places[address]:
            places[address].append(place)
    return tuple(Outside(one, tuple(places[one])) for one in sorted(places) if places[one])


def _found(course: Course) -> Iterator[tuple[str, str]]:
    def place(path: Path, line: int) -> str:
        return f"{path.relative_to(course.root).as_posix()}:{line}"

    for path, link, line, _ in links_of(course):
        if link.target.startswith(("http://", "https://")):
            yield link.target, place(path, line)
    unseen = Findings(course.root)  # what is wrong in the files, make check says
    for folder in ("book", "notebooks"):
        for path in files_in(course.root / folder, unseen):
            located = read_yaml(path, unseen) if path.suffix == ".yml" else None
            for text, line in _texts(located):
                for address in _ADDRESS.findall(text):
                    yield address, place(path, line)


def _texts(located: Located | None) -> Iterator[tuple[str, int]]:
    value = located.value if located is not None else None
    if isinstance(value, str) and located is not None:
        yield value, located.line
    elif isinstance(value, (list, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def try_all(
    found: tuple[Outside, ...], said: Callable[[], None] = lambda: None
) -> tuple[Outside, ...]:
    """The same with answers. One host at a time is asked one thing; eight hosts at once."""
    hosts: dict[str, list[Outside]] = defaultdict(list)
    for one in found:
        hosts[urlsplit(one.address).netloc].append(one)

    def ask(of_one_host: list[Outside]) -> list[Outside]:
        answered = []
        with requests.Session() as session:
            for one in of_one_host:
                answered.append(_tried(one, session))
                said()
        return answered

    with ThreadPoolExecutor(8) as pool:
        tried = [one for group in pool.map(ask, hosts.values()) for one in group]
    return tuple(sorted(tried, key=lambda one: one.address))


def _tried(one: Outside, session: requests.Session) -> Outside:
    try:
        # Not HEAD: many servers answer it with an error for a page that is there.
        with session.get(one.address, headers=_HEADERS, timeout=_PATIENCE, stream=True) as got:
            status, reached = got.status_code, got.url
    except requests.RequestException as error:
        return Outside(one.address, one.places, "silent", type(error).__name__)
    if status in (404, 410):
        return Outside(one.address, one.places, "dead", str(status))
    if status >= 400:
        return Outside(one.address, one.places, "refused", str(status))
    if urldefrag(reached)[0] != urldefrag(one.address)[0]:
        return Outside(one.address, one.places, "moved", reached)
    return Outside(one.address, one.places, "answers", str(status))


def report(found: tuple[Outside, ...]) -> str:
    """A table of tab-separated values, one address a line, the places last."""
    rows = ["\t".join(("address", "answer", "told", "places"))]
    rows += ["\t".join((one.address, one.answer, one.told, " ".join(one.places))) for one in found]
    return "\n".join(rows) + "\n"
