# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The logbook's file: each rule with a case that passes and one that fails; what is made of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from of_kind import of_the_course

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings

ROOT = Path(__file__).parents[2]
ACTIVITIES = ROOT / "src/studycircle/activities"
GOOD = """
kind: logbook
title: Din loggbok
intro: Skriv några rader.
prompts:
  - {id: gjorde, text: "Vad gjorde jag?", help: "Kort & <gott>.", rows: 3}
  - {id: sedan, text: "Och sedan?"}
"""


def opened(tmp_path: Path, yaml: str) -> tuple[Activity | None, list[str]]:
    file = tmp_path / "notebooks/04-bloggen/loggbok.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml, encoding="utf-8")
    findings = Findings(tmp_path)
    activity = read_activity("04-bloggen/loggbok", tmp_path, findings)
    return activity, [f"{one.line}: {one.code}" for one in findings]


def test_a_good_logbook_has_no_findings(tmp_path: Path) -> None:
    activity, findings = opened(tmp_path, GOOD)
    assert activity is not None
    assert findings == []
    assert activity.spec()["data"] == {
        "prompts": [
            {"id": "gjorde", "text": "Vad gjorde jag?", "help": "Kort & <gott>.", "rows": 3},
            {"id": "sedan", "text": "Och sedan?", "rows": 4},
        ],
        "gather": False,
    }


@pytest.mark.parametrize(
    ("wrong", "right", "finding"),
    [
        ("id: sedan", "id: gjorde", "7: logbook-doubled-id"),
        ('text: "Och sedan?"', 'text: "vad  gjorde jag?"', "7: logbook-doubled-prompt"),
        ("intro:", "gather: true\nintro:", "7: logbook-gather-prompts"),
        ("rows: 3", "rows: 21", "6: value-too-large"),
        ("rows: 3", "rows: 1", "6: value-too-small"),
        ("id: sedan", "id: Sedan~2", "7: value-form"),
        ("help:", "hjalp:", "6: key-unknown"),
    ],
)
def test_each_fault_is_found_where_it_stands(
    tmp_path: Path, wrong: str, right: str, finding: str
) -> None:
    assert wrong in GOOD
    activity, findings = opened(tmp_path, GOOD.replace(wrong, right))
    assert activity is None
    assert findings == [finding]


@pytest.mark.parametrize("end", ["", "prompts: []\n", "gather: false\n"])
def test_a_logbook_that_asks_nothing_is_a_fault(tmp_path: Path, end: str) -> None:
    activity, findings = opened(tmp_path, f"kind: logbook\ntitle: Tom\n{end}")
    assert activity is None
    assert [one.split(": ")[1] for one in findings] == ["logbook-no-prompts"]


def test_on_paper_every_prompt_has_lines_to_write_on(tmp_path: Path) -> None:
    activity, _ = opened(tmp_path, GOOD)
    assert activity is not None
    paper = activity.paper()
    assert "Kort &amp; &lt;gott&gt;." in paper
    assert paper.count("<span></span>") == 3 + 4
    assert "1. Vad gjorde jag?" in activity.plain()


def test_min_loggbok_gathers_and_has_a_paper_version() -> None:
    activity = of_the_course("book/min-loggbok")
    assert activity.spec()["data"] == {"prompts": [], "gather": True}
    assert "Det här vill jag minnas:" in activity.paper()
    assert "Samlar det du har skrivit" in activity.plain()


def test_only_store_js_touches_storage() -> None:
    for one in ACTIVITIES.glob("*.js"):
        touches = re.search(
            r"\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b",
            re.sub(r"^\s*//.*$", "", one.read_text(encoding="utf-8"), flags=re.MULTILINE),
        )
        assert (touches is not None) == (one.name == "store.js"), one.name
        assert "innerHTML" not in one.read_text(encoding="utf-8")


def test_the_spec_is_json(tmp_path: Path) -> None:
    activity, _ = opened(tmp_path, GOOD)
    assert activity is not None
    assert json.loads(json.dumps(activity.spec()))["kind"] == "logbook"
