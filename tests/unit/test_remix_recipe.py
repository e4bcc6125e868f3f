# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Recipes: what a good one comes to, and every fault of a bad one, in Swedish at its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from builder import QUIZ, SVG, CourseBuilder

from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.remix.choose import choose
from studycircle.remix.chosen import Chosen
from studycircle.remix.picture_file import kind_of
from studycircle.remix.read import read_recipe

HEAD = "title: Digitalt i Ekby\nauthor: Ekby bibliotek\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\0" * 20

Read = Callable[..., tuple[Chosen | None, list[str]]]


@pytest.fixture(scope="module")
def course_of_two(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = CourseBuilder(tmp_path_factory.mktemp("kurs"))
    course.second_lesson()
    course.write("book/ledare/index.md", "# Ledare\n")
    return load_course(course.root, Findings(course.root))


@pytest.fixture
def read(tmp_path: Path, course_of_two: Course) -> Read:
    """Reads a recipe for a course of two lessons; gives what it comes to, and its findings."""
    (tmp_path / "annat.md").write_text("# Annat\n", encoding="utf-8")
    folder = tmp_path / "recept"
    folder.mkdir()

    def one(text: str, **files: str | bytes) -> tuple[Chosen | None, list[str]]:
        for name, content in {"recept.yml": text, **files}.items():
            data = content.encode() if isinstance(content, str) else content
            (folder / name).write_bytes(data)
        findings = Findings(folder)
        wish = read_recipe(folder / "recept.yml", findings)
        chosen = choose(wish, course_of_two, findings) if wish is not None else None
        return chosen, [str(each) for each in findings.errors]

    return one


def test_lessons_are_taken_in_the_recipe_s_order_by_number_name_or_short_name(read: Read) -> None:
    chosen, said = read(f"{HEAD}lessons: [flodet, 04-bloggen]\n")
    assert said == []
    assert chosen is not None
    assert chosen.names == {"06-flodet": "01-flodet", "04-bloggen": "02-bloggen"}
    assert [one.lessons for one in chosen.meetings] == [(1, 2)]
    assert chosen.licence == "CC-BY-SA-4.0"


def test_a_plan_of_ours_gives_lessons_and_meetings(read: Read) -> None:
    chosen, said = read(f"{HEAD}plan: hela-kursen\n")
    assert said == []
    assert chosen is not None
    assert [(one.id, one.lessons) for one in chosen.meetings] == [("blogg", (1, 2))]


def test_a_recipe_adds_to_the_one_it_extends(read: Read) -> None:
    base = f"{HEAD}lessons: [4]\nleave-out: [ovningar]\n"
    text = "extends: bas.yml\ntitle: Vårt\nleave-out: [ga-vidare]\n"
    chosen, said = read(text, **{"bas.yml": base})
    assert said == []
    assert chosen is not None
    assert (chosen.title, chosen.author) == ("Vårt", "Ekby bibliotek")
    assert chosen.areas == {"ovningar"}
    assert chosen.taken[0].parts == {"ga-vidare"}
    assert [path.name for path in chosen.files] == ["recept.yml", "bas.yml"]


def test_own_lessons_take_the_place_of_an_extended_plan(read: Read) -> None:
    chosen, said = read(
        "extends: bas.yml\nlessons: [6]\n", **{"bas.yml": f"{HEAD}plan: smakprov\n"}
    )
    assert said == []
    assert chosen is not None
    assert list(chosen.names) == ["06-flodet"]


def test_own_files_are_found(read: Read) -> None:
    chosen, said = read(
        f"{HEAD}lessons: [4]\nlogo: {{file: l.png, alt: Ekby}}\npages: [{{file: om-oss.md}}]\n"
        "pictures: [{file: t.svg, title: T, author: A, source: eget arbete, licence: CC0-1.0}]\n"
        "replace: [{file: notebooks/04-bloggen/quiz.yml, by: q.yml, licence: CC-BY-4.0}]\n",
        **{"l.png": PNG, "om-oss.md": "# Om oss\n", "t.svg": SVG, "q.yml": QUIZ},
    )
    assert said == []
    assert chosen is not None
    assert [page.title for page in chosen.pages] == ["Om oss"]
    assert chosen.replaced["notebooks/04-bloggen/quiz.yml"].author == "Ekby bibliotek"


REPLACE = "lessons: [4]\nreplace:\n  - {file: notebooks/04-bloggen/quiz.yml, by: q.yml"
FAULTS = {
    "an-unknown-lesson": (
        "lessons: [blogen]",
        "3: recept-sak-okand det finns ingen sak «blogen» – menade du bloggen?",
    ),
    "a-number-without-a-lesson": ("lessons: [99]", "3: recept-sak-okand"),
    "a-lesson-twice": ("lessons:\n  - 4\n  - bloggen", "5: recept-sak-dubbel"),
    "no-lessons": ("site-address: https://example.org", "1: recept-saker-saknas"),
    "an-unknown-plan": ("plan: smakprv", "3: recept-plan-okand"),
    "a-plan-and-meetings": (
        "plan: smakprov\nmeetings: [{title: A, lessons: [4]}]",
        "3: recept-plan-dubbel",
    ),
    "a-plan-with-a-lesson-not-chosen": ("lessons: [6]\nplan: hela-kursen", "4: recept-plan-sak"),
    "a-lesson-at-no-meeting": (
        "lessons: [4, 6]\nmeetings: [{title: A, lessons: [4]}]",
        "4: recept-plan-saknar",
    ),
    "a-lesson-at-two-meetings": (
        "meetings:\n  - {title: A, lessons: [4]}\n  - {title: B, lessons: [4]}",
        "5: recept-sak-dubbel",
    ),
    "an-unknown-key": ("lessons: [4]\nlogga: x.png", "4: key-unknown «logga» är inget vi känner"),
    "a-wrong-type": ("lessons: 4", "3: value-type «lessons» är av fel slag"),
    "broken-yaml": ("lessons: [4", "yaml-broken filen går inte att läsa som YAML"),
    "a-missing-file": ("lessons: [4]\npages: [{file: finns-inte.md}]", "4: recept-fil-saknas"),
    "a-path-outside": ("lessons: [4]\npages: [{file: ../annat.md}]", "4: recept-utanfor"),
    "an-absolute-path": ("lessons: [4]\npages: [{file: /etc/hostname}]", "4: recept-utanfor"),
    "a-page-without-a-heading": ("lessons: [4]\npages: [{file: q.yml.md}]", "recept-sida-rubrik"),
    "a-page-that-is-no-markdown": ("lessons: [4]\npages: [{file: q.yml}]", "4: recept-sida-slag"),
    "a-logo-that-is-no-picture": (
        "lessons: [4]\nlogo:\n  file: falsk.png\n  alt: x",
        "5: recept-bild-trasig «falsk.png» är ingen bild",
    ),
    "a-logo-that-is-too-large": (
        "lessons: [4]\nlogo: {file: stor.png, alt: x}",
        "4: recept-bild-stor",
    ),
    "a-logo-of-another-kind": ("lessons: [4]\nlogo: {file: l.svg, alt: x}", "4: recept-bild-namn"),
    "a-logo-that-runs-something": (
        "lessons: [4]\nlogo: {file: aktiv.svg, alt: x}",
        "4: recept-bild-aktiv",
    ),
    "a-replacement-of-no-file": (
        "lessons: [4]\nreplace: [{file: notebooks/04-bloggen/kviz.yml, by: q.yml}]",
        "4: recept-ersatt-okand",
    ),
    "a-replacement-in-a-lesson-not-chosen": (
        "lessons: [6]\nreplace: [{file: notebooks/04-bloggen/quiz.yml, by: q.yml}]",
        "4: recept-ersatt-ovald",
    ),
    "a-replacement-of-another-kind": (
        "lessons: [4]\nreplace: [{file: notebooks/04-bloggen/quiz.yml, by: t.svg}]",
        "4: recept-ersatt-slag",
    ),
    "a-replacement-twice": (
        f"{REPLACE}}}\n  - {{file: notebooks/04-bloggen/quiz.yml, by: q.yml}}",
        "6: recept-ersatt-dubbel",
    ),
    "a-replacement-that-is-no-text": (
        "lessons: [4]\nreplace: [{file: notebooks/04-bloggen/quiz.yml, by: latin1.yml}]",
        "latin1.yml:1: file-not-utf8 filen är inte sparad som UTF-8",
    ),
    "a-lesson-that-is-none": (
        "lessons: [4]\nreplace: [{file: notebooks/04-bloggen.ipynb, by: n.ipynb}]",
        "4: recept-ersatt-trasig",
    ),
    "noncommercial": (f"{REPLACE}, licence: CC-BY-NC-4.0}}", "5: recept-licens-stopp"),
    "no-derivatives": (f"{REPLACE}, licence: CC-BY-ND-4.0}}", "5: recept-licens-stopp"),
    "all-rights-reserved": (
        f"{REPLACE}, licence: all-rights-reserved}}",
        "«q.yml» med alla rättigheter förbehållna får inte blandas in: Den som har gjort verket",
    ),
    "an-unknown-licence": (f"{REPLACE}, licence: CC-BY-SA-4}}", "5: recept-licens-okand"),
    "a-reserved-page": (
        "lessons: [4]\npages: [{file: p.md, licence: all-rights-reserved}]",
        "4: recept-licens-stopp",
    ),
    "an-unknown-part": ("lessons: [4]\nleave-out: [ga-vidre]", "4: recept-utelamna-okand"),
    "a-part-that-a-lesson-needs": (
        "lessons: [4]\nleave-out: [4/varfor]",
        "4: recept-utelamna-kravs",
    ),
    "the-only-practice": ("lessons: [4]\nleave-out: [4/kort]", "4: recept-utelamna-kravs"),
    "the-quiz": ("lessons: [4]\nleave-out: [4/quiz]", "4: recept-utelamna-kravs"),
    "a-part-of-a-lesson-not-chosen": (
        "lessons: [6]\nleave-out: [4/ga-vidare]",
        "4: recept-utelamna-sak",
    ),
    "two-files-of-one-name": (
        "lessons: [4]\npages:\n  - {file: p.md}\n  - {file: p.md}",
        "6: recept-fil-dubbel",
    ),
    "a-cycle": ("lessons: [4]\nextends: recept.yml", "4: recept-cirkel"),
}
FILES: dict[str, str | bytes] = {
    "q.yml": QUIZ,
    "q.yml.md": "Ingen rubrik\n",
    "p.md": "# Sida\n",
    "latin1.yml": "kind: \xe5".encode("latin-1"),
    "n.ipynb": '{"cells": [], "metadata": {}}',
    "t.svg": SVG,
    "falsk.png": "jag är ingen bild",
    "stor.png": PNG + b"\0" * 500_000,
    "l.svg": PNG,
    "aktiv.svg": SVG.replace("<title>", "<script>x()</script><title>"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_recipe_is_told_at_its_line(read: Read, fault: str) -> None:
    text, wanted = FAULTS[fault]
    chosen, said = read(f"{HEAD}{text}\n", **FILES)
    assert chosen is None
    assert len(said) == 1, said
    assert wanted in said[0]
    assert " – " in said[0]


def test_a_longer_cycle_names_its_recipes(read: Read) -> None:
    _, said = read(f"{HEAD}extends: b.yml\n", **{"b.yml": "lessons: [4]\nextends: recept.yml\n"})
    assert len(said) == 1
    assert said[0].startswith(
        "b.yml:2: recept-cirkel recepten bygger på varandra: recept.yml → b.yml"
    )


def test_a_link_that_leads_outside_is_told(read: Read, tmp_path: Path) -> None:
    (tmp_path / "recept/smyg.md").symlink_to(tmp_path / "annat.md")
    chosen, said = read(f"{HEAD}lessons: [4]\npages: [{{file: smyg.md}}]\n")
    assert chosen is None
    assert "recept.yml:4: recept-utanfor" in said[0]


def test_all_faults_come_in_one_run(read: Read) -> None:
    _, said = read(
        f"{HEAD}lessons: [99, 4, 4]\nlogo: {{file: x.png, alt: x}}\npages: [{{file: y.md}}]\n"
        "leave-out: [nix]\n"
    )
    assert [one.split()[1] for one in said] == [
        "recept-sak-dubbel",
        "recept-sak-okand",
        "recept-fil-saknas",
        "recept-fil-saknas",
        "recept-utelamna-okand",
    ]


def test_the_example_on_the_page_is_a_recipe(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "book/egen-cirkel.md").read_text(encoding="utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "recept.yml").write_text(example, encoding="utf-8")
    findings = Findings(tmp_path)
    wish = read_recipe(tmp_path / "recept.yml", findings)
    assert wish is not None
    assert list(findings) == []
    assert len(wish.meetings) == 3


@pytest.mark.parametrize("missing", ["title", "author"])
def test_a_recipe_without_a_name_is_told(read: Read, missing: str) -> None:
    text = "".join(line for line in HEAD.splitlines(True) if not line.startswith(missing))
    _, said = read(f"{text}lessons: [4]\n")
    assert [one.split()[1] for one in said] == [f"recept-{missing}"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PNG, "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (SVG.encode(), "svg"),
        (b'<?xml version="1.0"?>\n<!-- x --><svg xmlns="">', "svg"),
        (b"<html><svg></svg></html>", None),
        (b"GIF89a", None),
        (b"", None),
    ],
)
def test_a_picture_is_known_by_its_bytes(data: bytes, kind: str | None) -> None:
    assert kind_of(data) == kind
