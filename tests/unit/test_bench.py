# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The benchmark's trees, arithmetic and report. No test asserts a time: those differ by machine."""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
from pathlib import Path

import pytest
from builder import CourseBuilder
from ruamel.yaml import YAML

from studycircle.publish.check import check_course

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "scripts"))

import bench  # noqa: E402
from benchmark import peer, targets, timing  # noqa: E402
from benchmark.bank import BankTimes, copied, take_out  # noqa: E402
from benchmark.generate import Tree, change_quiz, change_sentence, generate, renew  # noqa: E402
from benchmark.kernel import KernelTimes  # noqa: E402
from benchmark.report import Measured, as_json, table  # noqa: E402
from benchmark.timing import (  # noqa: E402
    BOTH,
    CONTENDERS,
    ONE,
    STOCK,
    BenchError,
    Sample,
    Series,
    contenders,
    run_quietly,
)
from benchmark.weight import Page, Weights, gzipped  # noqa: E402

MB = 1_000_000


def codes(tree: Tree) -> list[str]:
    _, findings = check_course(tree.root)
    return [one.code for one in findings.errors]


def code_cells(tree: Tree, name: str) -> list[str]:
    notebook = json.loads((tree.root / "notebooks" / f"{name}.ipynb").read_text("utf-8"))
    return ["".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code"]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """More lessons than there are, made of the real ones."""
    return generate(ROOT, tmp_path_factory.mktemp("bench") / "course", 26)


@pytest.fixture
def small(course: CourseBuilder, tmp_path: Path) -> Tree:
    """Four lessons made of the small course's only one, which links to itself."""
    course.write("_config.yml", "title: Prov\nsphinx: {config: {html_theme: studycircle}}\n")
    course.write("requirements.txt", "")
    course.write(
        "book/om.md", "# Om\n\n## En rubrik till\n\n[En sak](../notebooks/04-bloggen.ipynb)\n"
    )
    return generate(course.root, tmp_path / "made", 4)


def test_a_made_course_is_faultless(real: Tree) -> None:
    course, findings = check_course(real.root)
    assert [str(one) for one in findings.errors] == []
    assert [one.code for one in findings if one.code == "toc-order"] == []
    assert [lesson.name for lesson in course.lessons] == list(real.lessons)
    assert [lesson.number for lesson in course.lessons] == list(range(101, 127))


def test_no_lesson_is_anothers_twin(real: Tree) -> None:
    code = [one for name in real.lessons for one in code_cells(real, name)]
    assert len(code) == len(set(code))
    assert all(name in "".join(code_cells(real, name)) for name in real.lessons)
    quizzes = [
        (real.root / "notebooks" / one / "quiz.yml").read_text("utf-8") for one in real.lessons
    ]
    assert len({str(YAML(typ="safe").load(one)["title"]) for one in quizzes}) == 26
    assert "(104)" in quizzes[3]


def test_lessons_meet_three_by_three(real: Tree) -> None:
    course, _ = check_course(real.root)
    lessons = [one.lessons for one in course.meetings]
    assert lessons[:2] == [(101, 102, 103), (104, 105, 106)]
    assert lessons[-1] == (125, 126)
    captions = {one.caption for one in course.toc.entries if one.file.startswith("notebooks/")}
    assert captions == {f"Möte {number}" for number in range(1, 10)}


def test_names_are_renewed_in_pages_and_lessons(small: Tree) -> None:
    assert codes(small) == []
    assert "101-bloggen.ipynb" in (small.root / "book/om.md").read_text("utf-8")
    whole = "".join(p.read_text("utf-8") for p in (small.root / "notebooks").rglob("*.*"))
    assert "04-bloggen" not in whole.replace("104-bloggen", "")


@pytest.mark.parametrize("size", [0, 900])
def test_a_size_that_cannot_be_made_is_refused(size: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="lessons, not"):
        generate(ROOT, tmp_path, size)


def test_a_changed_sentence_changes_no_code(small: Tree) -> None:
    before = code_cells(small, small.lessons[0])
    path = small.root / "notebooks" / f"{small.lessons[0]}.ipynb"
    change_sentence(small, "sentence-1")
    first = path.read_text("utf-8")
    change_sentence(small, "sentence-2")
    second = path.read_text("utf-8")
    assert code_cells(small, small.lessons[0]) == before
    assert "Prov sentence-1." in first
    assert second == first.replace("sentence-1", "sentence-2")
    assert codes(small) == []


def test_a_changed_quiz_changes_one_file_until_its_output_is_renewed(small: Tree) -> None:
    def contents() -> dict[Path, bytes]:
        return {one: one.read_bytes() for one in small.root.rglob("*") if one.is_file()}

    before = contents()
    change_quiz(small, "quiz-1")
    after = contents()
    quiz = small.root / "notebooks" / small.lessons[0] / "quiz.yml"
    assert [path for path in after if after[path] != before[path]] == [quiz]
    assert codes(small) == ["output-stale"]
    renew(small.root, small.root / "notebooks" / f"{small.lessons[0]}.ipynb")
    assert codes(small) == []
    change_quiz(small, "quiz-2")
    assert "quiz-1" not in quiz.read_text("utf-8")


def test_contenders_share_no_file_and_stock_has_the_stock_theme(
    small: Tree, tmp_path: Path
) -> None:
    one, both, stock = contenders(small, tmp_path / "bench", CONTENDERS)
    assert len({one.tree.root, both.tree.root, stock.tree.root, one.out, both.out, stock.out}) == 6
    themes = [(c.tree.root / "_config.yml").read_text("utf-8") for c in (one, both, stock)]
    assert ["sphinx_book_theme" in text for text in themes] == [False, False, True]
    assert [len(list(c.commands("quiz"))) for c in (one, both, stock)] == [2, 2, 1]
    assert ["--edition" in next(iter(c.commands("cold"))) for c in (one, both, stock)] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("size", "names"), [(23, (ONE, STOCK)), (92, (ONE, BOTH, STOCK)), (230, (ONE, STOCK))]
)
def test_both_editions_are_built_where_they_are_held_against_stock(
    size: int, names: tuple[str, ...]
) -> None:
    assert timing.names_at(size) == names


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(BenchError, match="ended with 3:\nbad"):
        run_quietly([sys.executable, "-c", "print('bad'); raise SystemExit(3)"])


def series(
    lessons: int, contender: str, scenario: str, *samples: tuple[float, tuple[str, ...] | None]
) -> Series:
    made = [Sample(seconds, seconds / 2, ran) for seconds, ran in samples]
    return Series(lessons, contender, scenario, "101-bloggen", made)


def whole_run(
    quiz: tuple[str, ...] = ("101-bloggen",), sentence: tuple[str, ...] = ()
) -> list[Series]:
    return [
        series(23, ONE, "cold", (46.0, None), (23.0, None), (1.0, None)),
        series(230, ONE, "cold", (253.0, None)),
        series(92, ONE, "cold", (60.0, None)),
        series(92, BOTH, "cold", (101.0, None)),
        series(92, STOCK, "cold", (100.0, None)),
        series(92, ONE, "sentence", (5.0, ()), (5.0, sentence)),
        series(92, ONE, "quiz", (5.0, ("101-bloggen",)), (5.0, quiz)),
    ]


def results(found: list[targets.Target]) -> list[tuple[float | None, str]]:
    return [(None if one.value is None else round(one.value, 3), one.result) for one in found]


def test_the_targets_of_builds_are_ratios_of_medians() -> None:
    assert results(list(targets.build_targets(whole_run()))) == [
        (0.6, "ok"),
        (1.01, "MISSED"),
        (0, "ok"),
        (1, "ok"),
        (1.1, "ok"),
    ]


@pytest.mark.parametrize(
    ("ran", "value"), [((), 0), (("102-flodet",), 0), (("101-bloggen", "102-flodet"), 2)]
)
def test_a_changed_quiz_must_run_its_own_lesson_and_no_other(
    ran: tuple[str, ...], value: float
) -> None:
    found = list(targets.build_targets(whole_run(quiz=ran)))[3]
    assert (found.value, found.result, found.wanted) == (value, "MISSED", "= 1")


def test_a_changed_sentence_must_run_nothing() -> None:
    found = list(targets.build_targets(whole_run(sentence=("101-bloggen",))))[2]
    assert (found.value, found.result, found.wanted) == (1, "MISSED", "= 0")


def test_what_was_not_measured_is_said() -> None:
    found = list(targets.build_targets([series(3, ONE, "cold", (1.0, None))]))
    assert {one.result for one in found} == {"not measured"}
    text = table(Measured(1, 0.0, [series(3, ONE, "cold", (1.0, None))]))
    assert text.endswith("No target was missed.\nNOT MEASURED: 5 of the targets.")


def page(name: str, **files: int) -> Page:
    return Page(name, {one.replace("__", "/").replace("_js", ".js"): n for one, n in files.items()})


PAGES = (
    page("a.html", a=30_000, _static__host_js=10_000, font=40_000),
    page("b.html", b=30_001, _static__host_js=10_000, _static__kind_quiz=1, font=40_000),
    Page(
        "c.html",
        {"c": 1, "_static/kind-quiz.js": 25_000, "_static/kind-quiz.css": 16_000, "font": 1},
    ),
)


def test_weights_are_of_the_heaviest_page_and_the_heaviest_step() -> None:
    weights = Weights(PAGES, 99, None, "no npm", {})
    assert weights.first == 80_002
    assert PAGES[1].after(PAGES[0]) == 30_002
    assert weights.next == 41_001
    assert weights.activities == 41_000
    assert results(list(targets.weight_targets(weights))) == [
        (80.002, "ok"),
        (41.001, "MISSED"),
        (41.0, "MISSED"),
    ]


def test_nothing_is_packed_twice() -> None:
    data = b"abc" * 1000
    assert gzipped("x/font.woff2", data) == len(data)
    assert gzipped("x/page.html", data) == len(gzip.compress(data, 9)) < 100


@pytest.mark.parametrize(("more", "result"), [(26, "MISSED"), (25, "ok"), (-3, "ok")])
def test_memory_is_held_against_a_bare_kernel(more: int, result: str) -> None:
    times = KernelTimes(1.0, 1.0, (50 + more) * MB, 50 * MB)
    (found,) = targets.kernel_targets(times)
    assert (found.value, found.result) == (more, result)


def test_the_report_says_plainly_what_was_missed() -> None:
    builds = whole_run()
    builds.append(series(92, STOCK, "quiz"))
    builds[-1].samples.append(Sample(2.0, 1.0, None, shown=False))
    measured = Measured(3, 0.5, builds, Weights(PAGES, 99, 2, "", {"own": 2}), None)
    text = table(measured)
    row = next(line for line in text.splitlines() if line.startswith("  92 cold"))
    assert row.split()[2:] == [
        "60.00",
        "(30.00)",
        "101.00",
        "(50.50)",
        "100.00",
        "(50.00)",
        "0.60",
        "1.01",
    ]
    assert "STALE" in text
    assert "Cost per lesson, cold, participant edition: 1.00 s at 23" in text
    assert text.splitlines()[-1].startswith(
        "MISSED: both editions, of stock, cold, 92 lessons; the next"
    )
    made = json.loads(json.dumps(as_json(measured), allow_nan=False))
    assert [one["result"] for one in made["targets"]].count("MISSED") == 3
    assert made["builds"][0]["seconds"] == 23.0
    assert made["kernel"] is None


def test_the_peer_that_could_not_be_weighed_is_named() -> None:
    text = table(Measured(1, 0.0, [], Weights(PAGES[:1], 9, None, "no npm", {}), None))
    assert "peer not measured: no npm" in text
    assert text.endswith("No target was missed.")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://cdn.example/npm/@a/b-c@^1.0.1/dist/x.js", ("@a/b-c", "^1.0.1", "dist/x.js")),
        ("https://cdn.example/npm/mathjax@3/es5/x.js?v=1", ("mathjax", "3", "es5/x.js")),
        (
            "https://x.example/ajax/libs/require.js/2.3.4/require.min.js",
            ("requirejs", "2.3.4", "require.js"),
        ),
        ("https://x.example/other.js", None),
    ],
)
def test_an_address_is_found_in_its_package(address: str, expected: tuple[str, ...] | None) -> None:
    assert peer.package_file(address) == expected


def test_files_come_out_of_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with tarfile.open(tmp_path / "b-1.tgz", "w:gz") as archive:
        entry = tarfile.TarInfo("package/dist/x.js")
        entry.size = 4
        archive.addfile(entry, io.BytesIO(b"1234"))
    fake = tmp_path / "npm"
    fake.write_text('#!/bin/sh\n[ "$3" = "b@1" ] && echo b-1.tgz\n')
    fake.chmod(0o755)
    monkeypatch.setattr(peer.shutil, "which", lambda name: str(fake))
    good, gone, strange = (
        f"https://c.example/{one}" for one in ("npm/b@1/dist/x.js", "npm/z@1/x.js", "x.js")
    )
    assert peer.foreign_bytes((good,), tmp_path) == ({"b@1/dist/x.js": b"1234"}, "")
    assert peer.foreign_bytes((gone,), tmp_path)[1] == "npm could not give x.js of z@1"
    assert peer.foreign_bytes((strange,), tmp_path)[1] == "no package is known for x.js"
    monkeypatch.setattr(peer.shutil, "which", lambda name: None)
    assert peer.foreign_bytes((good,), tmp_path) == ({}, "no npm")


@pytest.mark.parametrize(
    ("together", "rewritten", "results"),
    [
        ([5.0, 5.0, 9.0], 0, ["ok", "ok"]),
        ([5.1, 5.1, 1.0], 0, ["MISSED", "ok"]),
        ([3.0, 3.0, 3.0], 1, ["ok", "MISSED"]),
    ],
)
def test_the_bank_may_add_a_quarter_and_nothing_when_nothing_changed(
    together: list[float], rewritten: int, results: list[str]
) -> None:
    alike = [1.0, 1.0, 1.0]
    times = BankTimes([4.0, 4.0, 8.0], together, alike, alike, rewritten, resources=250)
    assert [one.result for one in targets.bank_targets(times)] == results
    told = table(Measured(3, 0.0, bank=times))
    assert "250 pages" in told
    assert as_json(Measured(3, 0.0, bank=times))["bank"]["rewritten"] == rewritten


def test_a_course_without_its_bank_is_as_sound_as_with_it(tmp_path: Path) -> None:
    root = copied(ROOT, tmp_path / "course")
    take_out(root)
    _, findings = check_course(root)
    assert [str(one) for one in findings.errors] == []
    assert not (root / "book/kunskapsbank").exists()


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["bench.py", *arguments])
    return bench.main()


def test_a_missed_target_is_no_failure_of_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = []

    def measure(parts: tuple[str, ...], counts: list[int], runs: int, folder: Path) -> Measured:
        asked.append((parts, counts, runs))
        return Measured(runs, 0.0, kernel=KernelTimes(1.0, 1.0, 90 * MB, 50 * MB))

    monkeypatch.setattr(bench, "measure", measure)
    out = tmp_path / "new" / "bench.json"
    assert (
        run(monkeypatch, "--only", "kernel", "--sizes", "6,3", "--runs", "2", "--out", str(out))
        == 0
    )
    assert asked == [(("kernel",), [3, 6], 2)]
    assert "MISSED: kernel with a lesson" in capsys.readouterr().out
    assert json.loads(out.read_text("utf-8"))["targets"][0]["result"] == "MISSED"


def test_what_cannot_be_measured_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def measure(*given: object) -> Measured:
        raise BenchError("stock built 2 of 3 lessons")

    monkeypatch.setattr(bench, "measure", measure)
    out = tmp_path / "bench.json"
    assert run(monkeypatch, "--out", str(out)) == 1
    assert "Not measured: stock built 2 of 3 lessons" in capsys.readouterr().err
    assert not out.exists()
