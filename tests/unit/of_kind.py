# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the tests of every kind of activity ask."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import html5lib

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings

ROOT = Path(__file__).parents[2]

HOSTILE = "<img src=x onerror=alert(1)>"


def of_the_course(ref: str) -> Activity:
    """The course's own activity of that reference; fails with its faults where it has any."""
    findings = Findings(ROOT)
    activity = read_activity(ref, ROOT, findings)
    assert activity is not None, "\n".join(map(str, findings))
    return activity


def with_hostile(yaml: str, places: Iterable[str]) -> str:
    """`yaml` with markup instead of the first of each text in `places`."""
    for old in places:
        assert old in yaml
        yaml = yaml.replace(old, f'"{HOSTILE}"', 1)
    return yaml


def hostile_texts(read: tuple[Activity | None, list[str]]) -> int:
    """How many times the paper version says the markup as text; it has become no element anywhere."""
    activity, faults = read
    assert faults == []
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    assert [one for one in tree.iter() if one.get("onerror") or one.get("src") == "x"] == []
    assert tree.findall(".//b") == []
    return "".join(tree.itertext()).count(HOSTILE)
