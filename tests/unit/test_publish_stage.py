# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Staging: the participant tree has nothing of the leader's, and fails closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from builder import CourseBuilder, markdown

from studycircle.course.findings import CourseError
from studycircle.publish.stage import stage

SENTINEL = "sentinel-7f3a"


def everything_in(tree: Path) -> str:
    return "".join(
        path.read_bytes().decode("utf-8", "replace") for path in tree.rglob("*") if path.is_file()
    )


def with_leader_text(course: CourseBuilder) -> CourseBuilder:
    course.add("varfor", markdown("varfor-hemligt", f"**Ledare: Mål**\n\n{SENTINEL}", "leader"))
    course.write("book/ledare/index.md", f"# Ledare\n\n{SENTINEL}\n")
    course.edit(
        "_toc.yml",
        "  - caption: Om\n",
        "  - caption: Ledare\n    chapters:\n      - file: book/ledare/index\n  - caption: Om\n",
    )
    return course


def test_the_participant_tree_has_no_leader_text(course: CourseBuilder, tmp_path: Path) -> None:
    with_leader_text(course)
    out = tmp_path / "out"
    stage(course.root, "deltagare", out / "deltagare")
    stage(course.root, "ledare", out / "ledare")
    assert SENTINEL not in everything_in(out / "deltagare")
    assert "book/ledare" not in (out / "deltagare/_toc.yml").read_text(encoding="utf-8")
    assert SENTINEL in everything_in(out / "ledare")


@pytest.mark.parametrize("tag", ["Leader", "ledare", "leaders", "hide-cell"])
def test_an_unknown_tag_stops_the_staging(course: CourseBuilder, tmp_path: Path, tag: str) -> None:
    course.add("varfor", markdown("varfor-hemligt", f"{SENTINEL}", tag))
    with pytest.raises(CourseError, match=f"has the tag «{tag}»"):
        stage(course.root, "deltagare", tmp_path / "out")


def test_a_file_that_did_not_change_is_not_written_again(
    course: CourseBuilder, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    stage(course.root, "deltagare", out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    course.write("book/om.md", "# Om\n\nNy text.\n")
    stage(course.root, "deltagare", out)
    changed = [p.name for p, time in before.items() if p.is_file() and p.stat().st_mtime_ns != time]
    assert changed == ["om.md"]


def test_a_file_that_is_gone_from_the_course_is_gone_from_the_tree(
    course: CourseBuilder, tmp_path: Path
) -> None:
    extra = course.write("book/extra/sida.md", "# Extra\n")
    out = tmp_path / "out"
    stage(course.root, "deltagare", out)
    assert (out / "book/extra/sida.md").is_file()
    extra.unlink()
    stage(course.root, "deltagare", out)
    assert not (out / "book/extra").exists()
