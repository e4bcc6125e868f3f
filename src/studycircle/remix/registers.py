# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The course's registers cut to what the remix uses: facts, words, meetings, plans."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from studycircle.course.findings import Findings
from studycircle.course.markup import scan
from studycircle.course.yamlfile import parse_yaml
from studycircle.remix.chosen import Chosen
from studycircle.remix.quoting import quoted

_LESSONS = re.compile(r"(?m)^( +lessons: )(\[.*\])$")


def cut(text: str, key: str, name: str, kept: Container[str]) -> str:
    """The YAML of a register with the entries of `key` whose `name` is in `kept`, line for line."""
    path = Path("x")
    located = parse_yaml(text, path, Findings(path))
    assert located is not None
    assert isinstance(located.value, dict)
    listed = located.value[key].value
    assert isinstance(listed, list)
    lines = text.split("\n")
    begins = [one.line - 1 for one in listed]
    ends = [*begins[1:], len(lines)]
    out = lines[: begins[0]] if begins else lines
    for one, begin, end in zip(listed, begins, ends, strict=True):
        assert isinstance(one.value, dict)
        if str(one.value[name].value) in kept:
            out += lines[begin:end]
    if len(out) == (begins[0] if begins else 0):
        out[-1] += " []"
    return "\n".join(out).rstrip("\n") + "\n"


def resources(text: str, numbers: Mapping[int, int]) -> str | None:
    """A file of others' resources, with those of the lessons taken, by their new numbers.

    `numbers` are the new numbers by the old ones. None where nothing of the file is left.
    """
    read: dict[str, Any] = YAML(typ="safe").load(text)
    kept = {
        str(one["id"])
        for one in read["resources"]
        if any(number in numbers for number in one["lessons"])
    }
    if not kept:
        return None

    def renumbered(line: re.Match[str]) -> str:
        new = sorted(
            numbers[int(one)] for one in re.findall(r"\d+", line[2]) if int(one) in numbers
        )
        return f"{line[1]}{new}"

    return _LESSONS.sub(renumbered, cut(text, "resources", "id", kept))


def meetings(chosen: Chosen) -> str:
    """The text of book/course.yml: the meetings, and those of our plans that can still be held."""
    lines = ["# Möten och planer. Minuter och studietimmar räknas ut ur sakerna.", "meetings:"]
    for one in chosen.meetings:
        lines += [f"  - id: {one.id}", f"    title: {quoted(one.title)}"]
        lines += [f"    purpose: {quoted(one.purpose)}", f"    lessons: {list(one.lessons)}"]
    lines.append("")
    numbers = chosen.numbers
    plans = [
        plan
        for plan in chosen.course.plans
        if all(one in numbers for each in plan.meetings for one in each.lessons)
        and [[numbers[one] for one in each.lessons] for each in plan.meetings]
        != [list(one.lessons) for one in chosen.meetings]
    ]
    if plans:
        lines.append("plans:")
    for plan in plans:
        lines += [f"  - id: {plan.id}", f"    title: {quoted(plan.title)}"]
        lines += [f"    summary: {quoted(plan.summary)}", "    meetings:"]
        for each in plan.meetings:
            lines += [f"      - title: {quoted(each.title)}"]
            lines += [f"        lessons: {[numbers[one] for one in each.lessons]}"]
    return "\n".join(lines).rstrip("\n") + "\n"


def used(texts: Iterable[str], role: str) -> set[str]:
    """What the texts refer to with `role`, such as all facts or all terms."""
    return {one.target for text in texts for one in scan(text).roles if one.name == role}
