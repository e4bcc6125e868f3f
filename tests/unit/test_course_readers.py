# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""No reader ever raises, whatever the bytes; and what they accept is what others accept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from builder import TODAY, CourseBuilder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studycircle.course.canonical import canonical
from studycircle.course.cells import LARGEST_CELL, Cell
from studycircle.course.findings import Findings
from studycircle.course.jsonfile import parse_json
from studycircle.course.leader import check_leader
from studycircle.course.lix import measure
from studycircle.course.markup import scan
from studycircle.course.notebook import read_notebook
from studycircle.course.toc import read_toc
from studycircle.course.yamlfile import parse_yaml, read_yaml
from studycircle.publish.check import check_course

ROOT = Path("/course")
FILE = ROOT / "file"

json_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(st.characters(exclude_categories=()), max_size=12),
    ),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)
names = st.sampled_from(
    ["cells", "metadata", "nbformat", "source", "outputs", "tags", "id", "studycircle", "minutes"]
)
notebooks = st.recursive(
    json_values,
    lambda inner: st.dictionaries(names, inner, max_size=6) | st.lists(inner, max_size=3),
    max_leaves=25,
)
yaml_text = st.one_of(
    st.text(max_size=300),
    st.text("abc:-[]{}&*!|>'\"#%@` \n\t?,0123.~", max_size=300),
)


# --- JSON ------------------------------------------------------------------------------------


@given(st.text('[]{}:,"\\/ \n0123456789.eE+-truefalsnNaI\ud800é\0', max_size=200) | st.text())
def test_any_text_is_read_as_json_or_refused(text: str) -> None:
    findings = Findings(ROOT)
    value = parse_json(text, FILE, findings)
    assert (value is None) == (len(findings) == 1)
    if value is not None:
        assert value.plain() == json.loads(text)


@given(json_values)
def test_all_sound_json_is_read(value: Any) -> None:
    text = json.dumps(value)
    findings = Findings(ROOT)
    located = parse_json(text, FILE, findings)
    if located is None:
        assert {one.code for one in findings} <= {
            "json-number",
            "json-surrogate",
            "json-control",
        }
    else:
        assert located.plain() == value


@given(json_values)
def test_json_lines_are_those_of_the_text(value: Any) -> None:
    text = "\n\n" + json.dumps({"a": value, "b": 1}, indent=1)
    located = parse_json(text, FILE, Findings(ROOT))
    if located is not None:
        assert located.line == 3
        line = text.split("\n")[located.key_lines["b"] - 1]
        assert line == ' "b": 1'


# --- YAML ------------------------------------------------------------------------------------


@given(yaml_text)
@settings(max_examples=300)
def test_any_text_is_read_as_yaml_or_refused(text: str) -> None:
    findings = Findings(ROOT)
    value = parse_yaml(text, FILE, findings)
    assert (value is None) == bool(findings.errors)
    lines = text.count("\n") + text.count("\r") + text.count("\u2028") + text.count("\x85") + 2
    assert all(1 <= one.line <= lines + text.count("\u2029") for one in findings)
    if value is not None:
        json.dumps(value.plain(), default=str).encode()


@pytest.mark.parametrize(
    "piece", ["[", "{a: ", "- ", "-  ", "? ", "[a, ", "{? ", "!x ", "&a ", "> ", "'", '"', "a: "]
)
def test_a_deep_or_odd_file_ends_the_process_neither_way(piece: str) -> None:
    findings = Findings(ROOT)
    assert parse_yaml(piece * 99_999, FILE, findings) is None
    assert findings.errors


# --- files -----------------------------------------------------------------------------------


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_as_any_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "_toc.yml"
    path.write_bytes(data)
    findings = Findings(tmp_path)
    read_yaml(path, findings)
    read_notebook(path, findings)
    read_toc(tmp_path, findings)
    assert findings.errors


@given(notebooks)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_json_as_a_notebook(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "04-bloggen.ipynb"
    path.write_text(json.dumps(value), encoding="utf-8")
    findings = Findings(tmp_path)
    read_notebook(path, findings)
    assert findings.errors


@given(notebooks)
def test_canonical_form_is_made_or_refused_and_stays(value: Any) -> None:
    try:
        once = canonical(json.dumps(value))
    except ValueError:
        return
    assert canonical(once) == once


@given(st.text(max_size=400) | st.text("#[]()!`{}<>*\n -=~:\"' ab", max_size=400))
def test_any_text_is_scanned_as_markdown(source: str) -> None:
    marks = scan(source)
    last = source.count("\n") + 1
    for one in (*marks.headings, *marks.links, *marks.pictures, *marks.roles):
        assert 1 <= one.line <= last


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "](",
        "`",
        "``",
        "<!--",
        "{a}`",
        "[[]",
        "(",
        "# ",
        "|",
        "```\n",
        "[a](",
        "{term}`a <",
        "\n",
        " ",
        "a",
        "a@",
        "*",
        "> ",
        "1",
    ],
)
def test_hostile_markdown_ends_soon(piece: str) -> None:
    source = piece * (LARGEST_CELL // len(piece))
    scan(source)
    scan(f"# {source}x")
    measure(source * 2)
    cell = Cell("a", "markdown", source, (), 1)
    check_leader((cell,), (), None, FILE, Findings(ROOT))


# --- what is accepted, nbformat accepts ------------------------------------------------------


def paths_in(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    if isinstance(value, dict):
        for key, one in value.items():
            found += paths_in(one, (*path, key))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            found += paths_in(one, (*path, place))
    return found


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_a_notebook_accepted_here_is_accepted_by_nbformat(
    course: CourseBuilder, data: st.DataObject
) -> None:
    whole = json.loads(course.saved)
    path = data.draw(st.sampled_from([one for one in paths_in(whole) if one]))
    inner = whole
    for step in path[:-1]:
        inner = inner[step]
    change = data.draw(st.sampled_from(["drop", "replace", "add"]))
    if change == "drop":
        del inner[path[-1]]
    elif change == "replace":
        inner[path[-1]] = data.draw(json_values)
    elif isinstance(inner, dict):
        inner[data.draw(st.text(max_size=8))] = data.draw(json_values)
    text = json.dumps(whole)
    course.path.write_text(text, encoding="utf-8")
    findings = Findings(course.root)
    read_notebook(course.path, findings)
    if not {one.code for one in findings} - {"notebook-form"}:
        nbformat.validate(nbformat.reads(text, as_version=4))


def test_the_faultless_lesson_is_sound_to_nbformat(course: CourseBuilder) -> None:
    notebook = nbformat.read(course.path, as_version=4)
    nbformat.validate(notebook)
    assert nbformat.writes(notebook) + "\n" == course.path.read_text(encoding="utf-8")


# --- the whole check -------------------------------------------------------------------------


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=250)
def test_the_whole_check_on_mutated_files(course: CourseBuilder, data: st.DataObject) -> None:
    files = sorted(one for one in course.root.rglob("*") if one.is_file())
    path = data.draw(st.sampled_from(files))
    before = path.read_bytes()
    place = data.draw(st.integers(0, len(before)))
    change = data.draw(st.sampled_from(["flip", "cut", "put", "swap", "all", "lines"]))
    if change == "flip":
        some = bytearray(before)
        some[min(place, len(some) - 1)] ^= data.draw(st.integers(1, 255))
        after = bytes(some)
    elif change == "cut":
        after = before[:place]
    elif change == "put":
        piece = st.sampled_from(
            [b"\0", b"\xff", b"\xed\xa0\x80", b"&a *a", b"[[[[", b'"', b"\\u0000"]
        )
        after = before[:place] + data.draw(piece | st.binary(max_size=5)) + before[place:]
    elif change == "swap":
        after = before[place:] + before[:place]
    elif change == "lines":
        rows = before.split(b"\n")
        row = data.draw(st.integers(0, len(rows) - 1))
        after = b"\n".join(rows[:row] + rows[row + 1 :])
    else:
        after = json.dumps(data.draw(notebooks)).encode()
    try:
        path.write_bytes(after)
        found = list(check_course(course.root, TODAY)[1])
        assert "kind-fault" not in {one.code for one in found}
        assert all(one.line >= 1 and "\n" not in str(one) for one in found)
    finally:
        path.write_bytes(before)
