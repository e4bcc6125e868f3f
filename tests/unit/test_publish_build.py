# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The whole pipeline on a small course: it fails closed, keeps the old site, and repeats itself."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest
from builder import CourseBuilder, markdown

from studycircle.course.findings import CourseError
from studycircle.out.pdf import PdfError
from studycircle.publish.build import BuildError, Built, build
from studycircle.publish.execute import ExecutionError

ROOT = Path(__file__).parents[2]
SENTINEL = "sentinel-7f3a"


@pytest.fixture
def guarded(whole: CourseBuilder) -> CourseBuilder:
    """The whole small course, with a leader cell that must not come out."""
    whole.add("varfor", markdown("varfor-hemligt", f"**Ledare: Extra**\n\n{SENTINEL}", "leader"))
    return whole


def built(course: CourseBuilder, out: Path) -> Built:
    return build(course.root, out)


def digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def contents(path: Path) -> str:
    if path.suffix != ".zip":
        return path.read_bytes().decode("utf-8", "replace")
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_a_course_becomes_two_editions(guarded: CourseBuilder, tmp_path: Path) -> None:
    site = built(guarded, tmp_path / "out").site
    files = [path for path in site.rglob("*") if path.is_file()]
    leaders = [p for p in files if p.relative_to(site).parts[0] == "ledare"]
    participants = [p for p in files if p not in leaders]
    assert not [p for p in participants if SENTINEL in contents(p)]
    assert any(SENTINEL in contents(p) for p in leaders if p.suffix == ".html")
    assert any(SENTINEL in contents(p) for p in leaders if p.suffix == ".zip")
    page = (site / "notebooks/04-bloggen.html").read_text(encoding="utf-8")
    assert '<html lang="sv"' in page
    assert 'data-activity="04-bloggen/quiz"' in page
    assert "from studycircle import activity" not in page
    assert "Öppna i Binder" not in page


def test_two_builds_in_two_folders_are_byte_identical(
    whole: CourseBuilder, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("elsewhere-with-a-longer-name") / "course"
    shutil.copytree(whole.root, other)
    first = digests(built(whole, tmp_path / "out").site)
    second = digests(build(other, other / "_build").site)
    assert first == second


def test_a_build_after_a_change_is_as_a_fresh_one(whole: CourseBuilder, tmp_path: Path) -> None:
    built(whole, tmp_path / "out")
    whole.write(
        "book/om.md", (whole.root / "book/om.md").read_text("utf-8") + "\nEn mening till.\n"
    )
    again = built(whole, tmp_path / "out")
    assert again.ran == ()
    assert digests(again.site) == digests(built(whole, tmp_path / "fresh").site)


def test_a_changed_quiz_runs_its_lesson_alone_and_changes_its_page(
    whole: CourseBuilder, tmp_path: Path
) -> None:
    whole.second_lesson()
    built(whole, tmp_path / "out")
    whole.edit("notebooks/04-bloggen/quiz.yml", 'text: "Vad?"', 'text: "Vad är det?"')
    whole.save()
    again = built(whole, tmp_path / "out")
    assert again.ran == ("04-bloggen",)
    assert "Vad är det?" in (again.site / "notebooks/04-bloggen.html").read_text(encoding="utf-8")
    assert "Vad är det?" in (again.site / "ledare/notebooks/04-bloggen.html").read_text("utf-8")


def test_a_fault_in_the_course_keeps_the_old_site(whole: CourseBuilder, tmp_path: Path) -> None:
    site = built(whole, tmp_path / "out").site
    before = digests(site)
    whole.edit("notebooks/04-bloggen/quiz.yml", "right: true", "right: false")
    with pytest.raises(CourseError, match="quiz-no-right-answer"):
        built(whole, tmp_path / "out")
    assert digests(site) == before


def test_a_notebook_that_fails_keeps_the_old_site(
    whole: CourseBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = built(whole, tmp_path / "out").site
    before = digests(site)
    # Every fault that makes a lesson fail is found by the check first; so break what it imports.
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "broken"))
    (tmp_path / "broken/studycircle").mkdir(parents=True)
    (tmp_path / "broken/studycircle/__init__.py").write_text("raise RuntimeError('trasigt')\n")
    shutil.rmtree(tmp_path / "out/cache")
    with pytest.raises(ExecutionError, match="trasigt"):
        built(whole, tmp_path / "out")
    assert digests(site) == before


def test_a_warning_of_sphinx_keeps_the_old_site(whole: CourseBuilder, tmp_path: Path) -> None:
    site = built(whole, tmp_path / "out").site
    before = digests(site)
    text = (whole.root / "book/om.md").read_text("utf-8")
    whole.write("book/om.md", text + "\n```{finnsinte}\n```\n")
    for _ in range(2):  # also when nothing has changed since the first time
        with pytest.raises(BuildError, match=r"book/om.md.*finnsinte"):
            built(whole, tmp_path / "out")
    assert digests(site) == before


def test_binder_has_a_button_when_a_repository_is_named(
    whole: CourseBuilder, tmp_path: Path
) -> None:
    whole.edit("_config.yml", 'url: ""', "url: https://github.com/exempel/kurs")
    page = built(whole, tmp_path / "out").site / "notebooks/04-bloggen.html"
    address = "https://mybinder.org/v2/gh/exempel/kurs/main?urlpath=lab/tree/"
    assert address in page.read_text(encoding="utf-8")


def test_a_paper_that_cannot_be_made_publishes_nothing(
    whole: CourseBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise PdfError("bilden saknas")

    monkeypatch.setattr("studycircle.publish.build.write_papers", broken)
    with pytest.raises(BuildError, match="bilden saknas"):
        built(whole, tmp_path / "out")
    assert not (tmp_path / "out/site").exists()
