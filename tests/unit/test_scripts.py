# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The maintainer's commands as processes: serve, live, book, stage, test; what they say and how they end."""

from __future__ import annotations

import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builder import CourseBuilder

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted(path.stem for path in (ROOT / "scripts").glob("*.py"))
PATIENCE = 90

BAD = {
    "bench": ["--finnsinte"],
    "book": ["--edition", "alla"],
    "check": ["/finns/inte"],
    "links": ["/finns/inte"],
    "live": ["99-finnsinte"],
    "new_lesson": ["fel namn"],
    "new_resource": ["ingen-adress"],
    "notebooks": ["/finns/inte.ipynb"],
    "plan": ["/finns/inte.yml"],
    "remix": ["/finns/inte.yml"],
    "schemas": ["--finnsinte"],
    "serve": ["--port", "hej"],
    "stage": ["alla"],
    "test": ["--no-browser", "--finnsinte"],
}


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "scripts" / f"{script}.py", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )


class Running:
    """A script that has been started; `said` is all it has printed so far."""

    def __init__(self, script: str, *arguments: object) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-u", ROOT / "scripts" / f"{script}.py", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            env={key: value for key, value in os.environ.items() if key != "DISPLAY"},
            # Tests run in the background inherit that Ctrl-C is ignored; a terminal's does not.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self.said = ""
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def until(self, pattern: str) -> re.Match[str]:
        """Wait for a line that holds `pattern`."""
        last = time.monotonic() + PATIENCE
        while (left := last - time.monotonic()) > 0:
            try:
                line = self._lines.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                break
            self.said += line
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"«{pattern}» was not said, but:\n{self.said}")

    def interrupt(self) -> int:
        """Ctrl-C, and the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.finish()

    def finish(self) -> int:
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        while not self._lines.empty():
            self.said += self._lines.get() or ""
        return code


@pytest.fixture
def start() -> Iterator[Callable[..., Running]]:
    """Starts a script; what still runs when the test ends is ended."""
    started: list[Running] = []

    def one(script: str, *arguments: object) -> Running:
        started.append(Running(script, *arguments))
        return started[-1]

    yield one
    for running in started:
        if running.process.poll() is None:
            running.process.send_signal(signal.SIGINT)
            try:
                running.process.wait(30)
            except subprocess.TimeoutExpired:
                running.process.kill()
                running.process.wait()
        running._reader.join(PATIENCE)
        assert running.process.stdout is not None
        running.process.stdout.close()


def page(address: str, name: str) -> str:
    """A page of a server that has just told its address, and may need a moment more."""
    last = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address + name, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            if time.monotonic() > last:
                raise
            time.sleep(0.1)


# --- all of them -------------------------------------------------------------------------------


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_command_explains_itself(script: str) -> None:
    done = run(script, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: ")
    assert done.stderr == ""


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_bad_argument_is_answered_without_a_traceback(script: str) -> None:
    done = run(script, *BAD[script])
    assert done.returncode in (1, 2)
    assert (done.stdout + done.stderr).strip()
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("script", ["book", "live", "serve", "stage"])
def test_a_folder_without_a_course_is_named(script: str, tmp_path: Path) -> None:
    more = ["deltagare"] if script == "stage" else []
    done = run(script, "--root", tmp_path / "tom", *more)
    assert done.returncode == 2
    assert f"{tmp_path}/tom" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("script", ["live", "serve"])
@pytest.mark.parametrize("port", ["-1", "65536", "åtta"])
def test_a_bad_port_is_named_before_anything_is_built(script: str, port: str) -> None:
    done = run(script, f"--port={port}")
    assert done.returncode == 2
    assert port in done.stderr.splitlines()[-1]
    assert done.stdout == ""


# --- stage, book -------------------------------------------------------------------------------


def test_stage_writes_one_edition(course: CourseBuilder) -> None:
    done = run("stage", "deltagare", "--root", course.root)
    tree = course.root / "_build/live/deltagare"
    assert (done.returncode, done.stdout) == (0, f"1 lessons in {tree}\n")
    assert "Ledare:" not in (tree / "notebooks/04-bloggen.ipynb").read_text(encoding="utf-8")


def test_stage_stops_at_a_misspelled_tag(course: CourseBuilder) -> None:
    course.edit_saved('"leader"', '"Leader"')
    done = run("stage", "deltagare", "--root", course.root)
    assert done.returncode == 1
    assert "tag-unknown" in done.stderr


# --- plan --------------------------------------------------------------------------------------


def test_plan_writes_a_circle_and_tells_what_to_think_of(tmp_path: Path) -> None:
    file = tmp_path / "cirkel.yml"
    file.write_text("namn: Prov\nplan: mini\nstart: 2027-03-15\ntid: '18.00'\n", encoding="utf-8")
    done = run("plan", file, "--plats", "Sal 2", "--out", tmp_path / "min")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Prov: 3 träffar, 9 studietimmar." in done.stdout
    assert "- Ingen träff måndag 29 mars 2027: Annandag påsk." in done.stdout
    assert "plats: Sal 2" in (tmp_path / "min/cirkel.yml").read_text(encoding="utf-8")


def test_plan_tells_every_fault_and_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "cirkel.yml"
    file.write_text("namn: Prov\nplan: minni\nstart: igår\ntid: 20.00-18.00\n", encoding="utf-8")
    done = run("plan", file, "--out", tmp_path / "min")
    assert done.returncode == 1
    assert "cirkel.yml:3: cirkel-start «igår» är inget datum" in done.stderr
    assert "cirkel.yml:4: cirkel-tid träffen slutar innan den har börjat" in done.stderr
    assert done.stderr.endswith("Inget är skrivet.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["cirkel.yml"]


# --- serve -------------------------------------------------------------------------------------


def test_serve_takes_the_next_port_rebuilds_and_ends(
    whole: CourseBuilder, start: Callable[..., Running]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        running = start("serve", "--root", whole.root, "--port", port)
        running.until(rf"Port {port} is taken, so this is port \d+\.")
        address = running.until(r"http://127\.0\.0\.1:\d+/")[0]
        assert f":{port}/" not in address
    assert "En rad till" not in page(address, "book/om.html")

    text = (whole.root / "book/om.md").read_text(encoding="utf-8")
    whole.write("book/om.md", f"{text}\nEn rad till.\n")
    running.until(r"Changed: om\.md")
    running.until(r"executed: none")
    assert "En rad till" in page(address, "book/om.html")

    whole.edit("notebooks/04-bloggen/quiz.yml", "right: true", "right: false")
    running.until(r"Changed: quiz\.yml")
    running.until(r"quiz\.yml:\d+: quiz-no-right-answer .* – ")
    running.until("the site stands as it was")
    assert "En rad till" in page(address, "book/om.html")

    assert running.interrupt() == 0
    assert running.said.endswith("\nEnded.\n")
    assert "Traceback" not in running.said


def test_a_broken_notebook_is_told_and_the_old_site_is_shown(
    whole: CourseBuilder, start: Callable[..., Running]
) -> None:
    assert run("book", "--quiet", "--no-prints", "--root", whole.root).returncode == 0
    whole.path.write_text("{ trasig", encoding="utf-8")
    running = start("serve", "--root", whole.root, "--port", 0)
    running.until(r"notebooks/04-bloggen\.ipynb:1: ")
    address = running.until(r"http://127\.0\.0\.1:\d+/")[0]
    assert "Sak 4" in page(address, "notebooks/04-bloggen.html")
    assert running.interrupt() == 0


def test_with_nothing_to_show_serve_fails(course: CourseBuilder) -> None:
    course.path.write_text("{ trasig", encoding="utf-8")
    done = run("serve", "--root", course.root, "--port", 0)
    assert done.returncode == 1
    assert "04-bloggen.ipynb:1: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("step", ["check 0", "check 1", "render 0"])
def test_serve_ends_while_it_builds(
    whole: CourseBuilder, start: Callable[..., Running], step: str
) -> None:
    running = start("serve", "--root", whole.root, "--port", 0)
    running.until(f"{step}/")
    assert running.interrupt() == 0
    assert "Traceback" not in running.said
    assert running.said.endswith("\nEnded.\n")
    assert not (whole.root / "_build/site").exists()
    # What was begun does no harm: the next build is whole.
    assert run("book", "--quiet", "--no-prints", "--root", whole.root).returncode == 0


# --- live --------------------------------------------------------------------------------------


def test_live_opens_a_lesson_and_ends(course: CourseBuilder, start: Callable[..., Running]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = start("live", "04-bloggen", "--root", course.root, "--port", port, "--no-browser")
    address = running.until(r"http://127\.0\.0\.1:\d+/lab\S*\?token=\S+")[0]
    assert "/lab/tree/notebooks/04-bloggen.ipynb" in address
    token = address.partition("?")[2]
    served = re.match(r"http://127\.0\.0\.1:\d+/", address)
    assert served is not None
    assert "04-bloggen.ipynb" in page(served[0], f"api/contents/notebooks?{token}")
    assert running.interrupt() == 0
    assert running.said.endswith("\nEnded.\n")
    assert "Traceback" not in running.said


def test_live_shows_a_copy_and_edits_the_lesson_itself(
    course: CourseBuilder, start: Callable[..., Running]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    copy = course.root / "_build/live/ledare/notebooks/04-bloggen.ipynb"
    running = start("live", "--edit", "--root", course.root, "--port", port, "--no-browser")
    running.until(r"http://127\.0\.0\.1:\d+/lab\S*\?token=\S+")
    assert running.interrupt() == 0
    assert not copy.exists()
    running = start("live", "--root", course.root, "--port", port, "--no-browser")
    running.until(r"http://127\.0\.0\.1:\d+/lab\S*\?token=\S+")
    assert running.interrupt() == 0
    assert "{fact}" not in copy.read_text(encoding="utf-8")


def test_live_names_the_lessons_there_are(course: CourseBuilder) -> None:
    done = run("live", "--root", course.root, "05-annat")
    assert done.returncode == 2
    assert "there is no lesson «05-annat»; there are: 04-bloggen" in done.stderr
