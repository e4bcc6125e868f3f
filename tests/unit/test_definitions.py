# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Every activity of the course, also of lessons that are not written yet, is sound and readable."""

from __future__ import annotations

import json
import re
from pathlib import Path

import html5lib
import pytest

from studycircle.activities.definitions import read_activity
from studycircle.activities.kinds import NAMES
from studycircle.activities.markup import activity_html
from studycircle.course.findings import Findings

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("notebooks", "book")
    for path in (ROOT / folder).rglob("*.yml")
    if re.match(r"kind:", path.read_text(encoding="utf-8"))
)


def ref_of(path: Path) -> str:
    folder = ROOT if path.is_relative_to(ROOT / "book") else ROOT / "notebooks"
    return path.relative_to(folder).with_suffix("").as_posix()


@pytest.mark.parametrize("path", FILES, ids=ref_of)
def test_a_definition_is_sound(path: Path) -> None:
    findings = Findings(ROOT)
    activity = read_activity(ref_of(path), ROOT, findings)
    assert [str(one) for one in findings] == []
    assert activity is not None
    html = activity_html(activity)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    parser.parseFragment(html)
    assert len(activity.plain()) < 4000


def test_every_kind_has_a_definition_that_a_lesson_can_use() -> None:
    used = {path.read_text(encoding="utf-8").split("\n")[0].split(":")[1].strip() for path in FILES}
    assert set(NAMES) - used == set()


def test_a_picture_travels_once_in_a_page() -> None:
    found = 4
    activity = read_activity("19-losenord/losenordslabbet", ROOT, Findings(ROOT))
    assert activity is not None
    tree = html5lib.parseFragment(activity_html(activity), namespaceHTMLElements=False)
    spec = tree.find(".//script").text
    pictures = [one.get("src") for one in tree.findall(".//img")]
    named = sorted(int(one) for one in re.findall(r'"sc-picture:(\d+)"', spec))
    assert "data:image" not in spec
    assert len(named) == found
    assert all(pictures[one].startswith("data:image/") for one in named)
    # A notebook's widget has no paper version beside it, so it gets the pictures themselves.
    assert json.dumps(activity.spec()).count("data:image/") == found


@pytest.mark.parametrize(
    ("ref", "name"),
    [
        ("13-dela-bilder/fotolabbet", "torget.jpg"),
        ("16-poddar-och-video/textverkstaden", "klipp.webm"),
    ],
)
def test_a_heavy_file_does_not_travel_in_the_page(ref: str, name: str) -> None:
    activity = read_activity(ref, ROOT, Findings(ROOT))
    assert activity is not None
    html = activity_html(activity)
    assert f'src="notebooks/{ref.partition("/")[0]}/{name}"' in html
    assert "base64" not in html
    assert set(activity.files()) >= {name}
