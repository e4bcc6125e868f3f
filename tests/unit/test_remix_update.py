# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""An update takes over our corrections and loses nothing of theirs, whatever either has done."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest
from builder import TODAY, CourseBuilder

from studycircle.course.findings import Finding
from studycircle.publish.check import check_course
from studycircle.remix import merge
from studycircle.remix.provenance import BASE
from studycircle.remix.update import plan
from studycircle.remix.write import Done, RemixError, remix

ROOT = Path(__file__).parents[2]
LESSON = "notebooks/01-bloggen.ipynb"
QUIZ = "notebooks/01-bloggen/quiz.yml"


def errors(folder: Path) -> list[Finding]:
    return check_course(folder, TODAY)[1].errors


class Remix:
    """A remix of a small course that is there; both may be changed, and the remix renewed."""

    def __init__(self, ours: CourseBuilder, folder: Path) -> None:
        self.ours = ours
        self.recipe = folder / "recept.yml"
        self.recipe.write_text("title: Vårt\nauthor: Vi\nlessons: [4]\n", encoding="utf-8")
        self.out = folder / "ut"
        remix(self.recipe, ours.root, self.out, errors)

    def update(self) -> dict[str, str]:
        """What was done with each file, by its name."""
        done: Done = remix(self.recipe, self.ours.root, self.out, errors, update=True)
        assert done.steps is not None
        return {step.name: step.kind for step in done.steps}

    def read(self, name: str) -> str:
        return (self.out / name).read_text(encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text
        (self.out / name).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def theirs(whole: CourseBuilder, tmp_path: Path) -> Remix:
    folder = tmp_path.parent / f"{tmp_path.name}-recept"
    folder.mkdir()
    return Remix(whole, folder)


def test_nothing_new_changes_nothing(theirs: Remix) -> None:
    before = {path: path.read_bytes() for path in theirs.out.rglob("*") if path.is_file()}
    assert theirs.update() == {}
    assert {path: path.read_bytes() for path in theirs.out.rglob("*") if path.is_file()} == before


def test_what_only_we_changed_is_taken_over(theirs: Remix) -> None:
    theirs.ours.edit("book/om.md", "# Om", "# Om oss")
    assert theirs.update() == {"book/om.md": "bytt"}
    assert theirs.read("book/om.md").startswith("# Om oss")


def test_what_only_they_changed_is_kept(theirs: Remix) -> None:
    theirs.edit("book/om.md", "# Om", "# Om Ekby")
    assert theirs.update() == {"book/om.md": "din"}
    assert theirs.read("book/om.md").startswith("# Om Ekby")


def test_changes_in_different_places_are_merged(theirs: Remix) -> None:
    theirs.ours.edit("book/om.md", "# Om", "# Om oss")
    theirs.edit("book/om.md", "Se {term}`flöde`.", "Se {term}`flöde`. Och kom till oss.")
    assert theirs.update() == {"book/om.md": "flätad"}
    assert "# Om oss" in theirs.read("book/om.md")
    assert "Och kom till oss." in theirs.read("book/om.md")


def test_a_lesson_and_its_quiz_changed_by_both_are_merged_with_fresh_outputs(theirs: Remix) -> None:
    theirs.ours.edit("notebooks/04-bloggen/quiz.yml", "Vad?", "Vad nu?")
    theirs.ours.rewrite("samtala", "Vad tror du?", "Vad tror ni?")
    theirs.edit(QUIZ, "Är det så då?", "Är det så hos oss?")
    theirs.edit(LESSON, "Svara i din takt.", "Svara i Ekbys takt.")
    assert theirs.update() == {LESSON: "flätad", QUIZ: "flätad"}
    lesson = theirs.read(LESSON)
    for told in ("Vad tror ni?", "Svara i Ekbys takt.", "Vad nu?", "Är det så hos oss?"):
        assert told in lesson
    assert errors(theirs.out) == []
    assert theirs.update() == {LESSON: "din", QUIZ: "din"}


def test_the_same_place_changed_by_both_is_a_conflict_and_theirs_stays(theirs: Remix) -> None:
    theirs.ours.edit("book/om.md", "# Om", "# Om oss")
    theirs.edit("book/om.md", "# Om", "# Om Ekby")
    assert theirs.update() == {"book/om.md": "konflikt"}
    assert theirs.read("book/om.md").startswith("# Om Ekby")
    assert theirs.read("konflikter/book/om.md").startswith("# Om oss")
    assert errors(theirs.out) == []


def test_conflicts_of_the_last_time_are_not_written_over(theirs: Remix) -> None:
    test_the_same_place_changed_by_both_is_a_conflict_and_theirs_stays(theirs)
    with pytest.raises(RemixError, match="konflikter finns kvar"):
        theirs.update()
    for path in (theirs.out / "konflikter").rglob("*.md"):
        path.unlink()
    (theirs.out / "konflikter/book").rmdir()
    (theirs.out / "konflikter").rmdir()
    assert theirs.update() == {"book/om.md": "din"}


def test_what_we_took_out_goes_and_what_we_added_comes(theirs: Remix) -> None:
    (theirs.ours.root / "book/ny.md").write_text("# Ny\n", encoding="utf-8")
    theirs.ours.edit("_toc.yml", "      - file: book/om\n", "      - file: book/ny\n")
    (theirs.ours.root / "book/om.md").unlink()
    theirs.ours.edit("book/index.md", "[Om kursen](om.md#en-rubrik-till)", "Hej.")
    theirs.ours.rewrite("upptack", "[om kursen](../book/om.md)", "mer")
    done = theirs.update()
    assert (done["book/om.md"], done["book/ny.md"]) == ("borttagen", "ny")
    assert not (theirs.out / "book/om.md").exists()
    assert theirs.read("book/ny.md") == "# Ny\n"


def test_what_we_took_out_and_they_changed_stays(theirs: Remix) -> None:
    theirs.recipe.write_text("title: Vårt\nauthor: Vi\nlessons: [4]\n", encoding="utf-8")
    base = {"book/gammal.md": b"# Gammal\n"}
    (theirs.out / "book/gammal.md").write_text("# Vår gamla\n", encoding="utf-8")
    (step,) = plan(base, {}, theirs.out)
    assert (step.kind, step.data, step.ours) == ("konflikt", None, None)


def test_what_they_took_out_stays_out(theirs: Remix) -> None:
    (theirs.out / "README.md").unlink()
    assert theirs.update() == {"README.md": "din"}
    assert not (theirs.out / "README.md").exists()


def test_what_they_took_out_and_we_changed_is_laid_beside(theirs: Remix) -> None:
    (theirs.out / "book/ordlista.md").unlink()
    theirs.ours.edit("book/ordlista.md", "# Ordlista", "# Alla ord")
    assert theirs.update()["book/ordlista.md"] == "konflikt"
    assert not (theirs.out / "book/ordlista.md").exists()
    assert theirs.read("konflikter/book/ordlista.md").startswith("# Alla ord")


def test_what_both_added_stays_theirs(theirs: Remix) -> None:
    theirs.ours.write("book/ny.md", "# Vår\n")
    theirs.ours.edit(
        "_toc.yml", "      - file: book/om\n", "      - file: book/om\n      - file: book/ny\n"
    )
    (theirs.out / "book/ny.md").write_text("# Deras\n", encoding="utf-8")
    assert theirs.update()["book/ny.md"] == "konflikt"
    assert theirs.read("book/ny.md") == "# Deras\n"


def test_a_changed_recipe_is_an_update_too(theirs: Remix) -> None:
    theirs.edit("book/om.md", "Se {term}`flöde`.", "Se {term}`flöde`. Kom!")
    theirs.recipe.write_text(
        "title: Nytt namn\nauthor: Vi\nlessons: [4]\nleave-out: [ga-vidare]\n", encoding="utf-8"
    )
    done = theirs.update()
    assert done["_config.yml"] == "bytt"
    assert "Gå vidare" not in theirs.read(LESSON)
    assert "Kom!" in theirs.read("book/om.md")


def test_an_update_that_was_broken_off_can_be_made_again(
    theirs: Remix, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs.ours.edit("book/om.md", "# Om", "# Om oss")
    theirs.ours.edit("book/ordlista.md", "# Ordlista", "# Alla ord")
    theirs.edit("book/om.md", "Se {term}`flöde`.", "Se {term}`flöde`. Kom!")
    written: list[Path] = []

    def broken(path: Path, data: bytes) -> bool:
        if len(written) == 1:
            raise OSError(28, "disken är full")
        written.append(path)
        path.write_bytes(data)
        return True

    with monkeypatch.context() as patch:
        patch.setattr("studycircle.remix.update.write_if_changed", broken)
        with pytest.raises(RemixError, match="disken är full"):
            theirs.update()
    assert "Kom!" in theirs.read("book/om.md")
    theirs.update()
    assert theirs.read("book/ordlista.md").startswith("# Alla ord")
    assert "Kom!" in theirs.read("book/om.md")
    assert "# Om oss" in theirs.read("book/om.md")
    assert not (theirs.out / "konflikter").exists()


def test_without_what_it_remembers_a_remix_is_left_alone(theirs: Remix) -> None:
    (theirs.out / BASE).write_bytes(b"trasig")
    theirs.ours.edit("book/om.md", "# Om", "# Om oss")
    with pytest.raises(RemixError, match="trasig"):
        theirs.update()
    assert theirs.read("book/om.md").startswith("# Om\n")


def test_a_folder_that_is_no_remix_is_not_updated(theirs: Remix, tmp_path: Path) -> None:
    with pytest.raises(RemixError, match="ingen remix att uppdatera"):
        remix(theirs.recipe, theirs.ours.root, tmp_path.parent / "annat", errors, update=True)


def test_a_merge_that_no_longer_reads_is_none() -> None:
    base = b"a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n"
    one = base.replace(b"a: 1", b"a: 1\ny: 0")
    other = base.replace(b"e: 5", b"e: 5\ny: 0")
    assert merge.merged("x.txt", one, base, other) is not None
    assert merge.merged("x.yml", one, base, other) is None
    assert merge.merged("x.yml", one, base, base.replace(b"e: 5", b"e: 6")) is not None


def test_without_git_nothing_is_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/finns/inte")
    assert merge.merged("x.txt", b"a\nb\n", b"a\n", b"a\n") is None


# --- the command --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def command() -> ModuleType:
    spec = importlib.util.spec_from_file_location("remix_command", ROOT / "scripts/remix.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(command: ModuleType, theirs: Remix, *more: str) -> int:
    given = [str(theirs.recipe), "--root", str(theirs.ours.root), "--out", str(theirs.out), *more]
    return int(command.main(given))


def test_the_command_lists_conflicts_and_fails(
    command: ModuleType, theirs: Remix, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs.ours.edit("book/om.md", "# Om", "# Om oss")
    theirs.edit("book/om.md", "# Om", "# Om Ekby")
    assert run(command, theirs, "--update") == 1
    said = capsys.readouterr().out
    assert "- book/om.md: du och vi har ändrat samma ställe" in said
    assert "Dina filer är orörda." in said


def test_the_command_tells_what_was_renumbered(
    command: ModuleType, theirs: Remix, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs.out = theirs.out.with_name("igen")
    assert run(command, theirs) == 0
    said = capsys.readouterr().out
    assert "Vårt. Saker: 1. Möten: 1." in said
    assert "- Sak 4 är nu sak 1: Bloggen" in said


def test_the_command_tells_every_fault_and_writes_nothing(
    command: ModuleType, theirs: Remix, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs.recipe.write_text("title: x\nauthor: y\nlessons: [5]\nlogga: z\n", encoding="utf-8")
    theirs.out = theirs.out.with_name("igen")
    assert run(command, theirs) == 1
    said = capsys.readouterr().err
    assert "recept.yml:4: key-unknown" in said
    assert said.endswith("Inget är skrivet.\n")
    assert not theirs.out.exists()


def test_a_recipe_that_is_not_there_is_told(
    command: ModuleType, theirs: Remix, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs.recipe = theirs.recipe.with_name("finns-inte.yml")
    assert run(command, theirs, "--update") == 1
    assert "finns-inte.yml:1: file-unreadable" in capsys.readouterr().err


def test_the_remix_remembers_the_newest_version(theirs: Remix) -> None:
    before = json.loads(theirs.read("remix.json"))["files"]["book/om.md"]
    theirs.ours.edit("book/om.md", "# Om", "# Om oss")
    theirs.update()
    after = json.loads(theirs.read("remix.json"))["files"]["book/om.md"]
    assert re.fullmatch("[0-9a-f]{64}", after)
    assert after != before
