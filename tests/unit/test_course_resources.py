# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Others' resources: what their files may say, and the command that adds one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from builder import CourseBuilder

from studycircle.course.findings import Findings
from studycircle.course.licences import UNKNOWN
from studycircle.course.resources import FOLDER, check_overdue, read_resources
from studycircle.publish.check import check_course
from studycircle.publish.new_resource import Asked, NewResourceError, new_resource

ROOT = Path(__file__).parents[2]
NUMBERS = range(1, 24)
TODAY = date(2026, 11, 29)

GOOD = """\
resources:
  - id: ett
    title: "Ett: om källor"
    url: https://example.org/ett
    publisher: Ett bibliotek
    summary: Läs och prata.
    sort: artikel
    language: [sv]
    audience: [deltagare, ledare]
    licence: CC-BY-4.0
    licence-stated: "Texten får användas med CC BY 4.0"
    lessons: [4]
    digcomp: ["1.2"]
    level: bas
    checked: 2026-11-29
    review: 2027-11-29
    seen: Läst i webbläsaren.
"""


def read(root: Path, text: str, name: str = "kallor") -> tuple[list[str], Findings]:
    path = root / FOLDER / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    findings = Findings(root)
    return list(read_resources(root, [4], findings)), findings


def test_a_good_file_is_read(tmp_path: Path) -> None:
    names, findings = read(tmp_path, GOOD)
    assert names == ["ett"]
    assert list(findings) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("licence: CC-BY-4.0", "licence: CC-BY-5.0", "resource-licence"),
        (
            '    licence-stated: "Texten får användas med CC BY 4.0"\n',
            "",
            "resource-licence-stated",
        ),
        ("licence: CC-BY-4.0", "licence: unknown", "resource-licence-stated"),
        ('["1.2"]', '["9.9"]', "resource-digcomp"),
        ("lessons: [4]", "lessons: [99]", "resource-lesson"),
        ("review: 2027-11-29", "review: 2026-01-01", "resource-review-order"),
        ("sort: artikel", "sort: krönika", "value-unknown"),
        ("url: https://example.org/ett", "url: example.org", "value-form"),
        ("    level: bas\n", "", "key-missing"),
        ("level: bas", "level: bas\n    stjarnor: 5", "key-unknown"),
        ("checked: 2026-11-29", "checked: i fjol", "value-type"),
    ],
)
def test_each_fault_is_found_where_it_stands(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert old in GOOD
    _, findings = read(tmp_path, GOOD.replace(old, new, 1))
    assert code in [one.code for one in findings], [str(one) for one in findings]
    assert all(one.line > 1 for one in findings)


def test_a_doubled_id_or_address_is_found_in_other_files_too(tmp_path: Path) -> None:
    read(tmp_path, GOOD, "a")
    _, findings = read(tmp_path, GOOD, "b")
    assert [one.code for one in findings] == ["resource-doubled"]
    _, findings = read(tmp_path, GOOD.replace("id: ett", "id: tva"), "b")
    assert [one.code for one in findings] == ["resource-same-address"]
    _, findings = read(tmp_path, GOOD + GOOD.partition("\n")[2], "c")
    assert "resource-doubled" in [one.code for one in findings]


@pytest.mark.parametrize(
    ("today", "codes"), [("2027-11-29", []), ("2027-11-30", ["resource-overdue"])]
)
def test_one_past_its_day_is_a_warning(tmp_path: Path, today: str, codes: list[str]) -> None:
    read(tmp_path, GOOD)
    findings = Findings(tmp_path)
    made = read_resources(tmp_path, [4], findings)
    check_overdue(made.values(), date.fromisoformat(today), findings)
    assert [one.code for one in findings.warnings] == codes
    assert findings.errors == []


def test_the_courses_own_list_is_whole() -> None:
    findings = Findings(ROOT)
    made = read_resources(ROOT, NUMBERS, findings)
    assert list(findings) == []
    assert len(made) >= 30
    resources = [one.resource for one in made.values()]
    assert {number for one in resources for number in one.lessons} == set(NUMBERS)
    # Swedish first.
    assert sum("sv" in one.language for one in resources) > len(resources) / 2
    assert all(one.licence == UNKNOWN or one.licence_stated for one in resources)


def asked(**changed: str) -> Asked:
    given = {
        "url": "https://example.org/nytt?a=1#b",
        "title": 'Så gör du: «klok» & "trygg"',
        "publisher": "Ett bibliotek",
        "file": "kallor",
    }
    return Asked(**(given | changed))


def test_a_new_resource_is_added_with_its_gaps(course: CourseBuilder) -> None:
    course.write("book/kunskapsbank/kallor.yml", GOOD)
    path, line = new_resource(course.root, asked(), TODAY)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(GOOD)
    assert text.splitlines()[line - 1] == "  - id: sa-gor-du-klok-trygg"
    new_resource(course.root, asked(url="https://example.org/annat"), TODAY)
    _, findings = check_course(course.root, TODAY)
    codes = [one.code for one in findings.errors]
    # A gap in the summary and one in how it was seen, of each; and lesson 1 is not in this course.
    assert codes.count("gap") == 4
    assert set(codes) == {"gap", "resource-lesson"}


def test_a_new_file_is_begun_when_there_is_none(course: CourseBuilder) -> None:
    path, _ = new_resource(course.root, asked(file="ny-fil"), TODAY)
    assert path.name == "ny-fil.yml"
    assert "SPDX-License-Identifier" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"url": "example.org"}, "is no address"),
        ({"url": "https://example.org/ett/"}, "kallor.yml:4 has that address already"),
        ({"title": " "}, "the title is empty"),
        ({"publisher": ""}, "the publisher is empty"),
        ({"file": "../../ute"}, "is no name of a file"),
        ({"file": "trasig"}, "does not end with its list"),
    ],
)
def test_what_cannot_be_added_is_told_and_nothing_is_written(
    course: CourseBuilder, changed: dict[str, str], said: str
) -> None:
    course.write("book/kunskapsbank/kallor.yml", GOOD)
    course.write("book/kunskapsbank/trasig.yml", "resources: []\nmer: text\n")
    folder = course.root / FOLDER
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(NewResourceError, match=said.replace(".", r"\.")):
        new_resource(course.root, asked(**changed), TODAY)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
