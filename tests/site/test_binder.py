# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The environment of .binder/, built in an empty venv: its JupyterLab runs the lessons in Chromium."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

ROOT = Path(__file__).parents[2]
NOTEBOOKS = "_build/live/deltagare/notebooks"
PATIENCE = 120
MILLISECONDS = PATIENCE * 1000

# What a person sees of the notebook's own doings: where it stands, its cells and their counters.
NOTEBOOK = """() => {
  const panel = document.querySelector('.jp-NotebookPanel');
  return {
    status: [...document.querySelectorAll('#jp-main-statusbar span')]
      .map((one) => one.textContent).filter((text) => /^Mode:/.test(text)),
    active: panel.querySelector('.jp-Cell.jp-mod-active')?.dataset.windowedListIndex,
    selected: panel.querySelectorAll('.jp-Cell.jp-mod-selected').length,
    cells: [...panel.querySelectorAll('.jp-Cell')].map((cell) => [
      cell.dataset.windowedListIndex, cell.classList.contains('jp-CodeCell'),
      cell.classList.contains('jp-mod-rendered'), cell.querySelector('.jp-InputPrompt')?.textContent]),
    dialogs: document.querySelectorAll('.jp-Dialog').length,
  };
}"""

# Cut, delete, add, merge, move, change type, run: all are shortcuts of a notebook's cells.
SHORTCUTS = (
    "a",
    "b",
    "d",
    "d",
    "x",
    "y",
    "m",
    "j",
    "k",
    "ArrowUp",
    "ArrowDown",
    "Enter",
    "Shift+Enter",
)


def tracked_or_new() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def binder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A copy of the repository, and the Python of a venv made as Binder makes its image."""
    home = tmp_path_factory.mktemp("binder")
    copy = home / "repo"
    for name in tracked_or_new():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    subprocess.run([sys.executable, "-m", "venv", home / "venv"], check=True)
    place = home / "venv" / "bin"
    pip = [place / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", copy / ".binder/requirements.txt"], check=True, cwd=copy)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= {"PATH": f"{place}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run([copy / ".binder/postBuild"], check=True, cwd=copy, env=environment)
    return copy, place / "python"


@pytest.fixture(scope="module")
def server(binder: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of that environment's JupyterLab."""
    copy, python = binder
    home = tmp_path_factory.mktemp("home")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("JUPYTER") and key != "PYTHONPATH"
    }
    call = [python, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--ServerApp.port={port}"]
    call += ["--ServerApp.ip=127.0.0.1", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
    # As in scripts/live.py: nothing is asked of the network.
    call += ["--LabApp.news_url=", "--LabApp.extension_manager=readonly"]
    call += ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(
            call, cwd=copy, env={**environment, "HOME": str(home)}, stdout=log, stderr=log
        )
        try:
            address = f"http://127.0.0.1:{port}/"
            last = time.monotonic() + PATIENCE
            while True:
                try:
                    urllib.request.urlopen(address + "api", timeout=PATIENCE).close()
                    break
                except urllib.error.URLError:
                    assert process.poll() is None, (home / "log").read_text(errors="replace")
                    assert time.monotonic() < last, (home / "log").read_text(errors="replace")
                    time.sleep(0.2)
            yield address
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture
def lab(context: BrowserContext, server: str) -> Iterator[Page]:
    """A page for JupyterLab. Its own console is its own matter; requests elsewhere and our faults are not."""
    context.set_default_timeout(MILLISECONDS)
    faults: list[str] = []
    context.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((server, "data:", "blob:"))
            else faults.append(f"request to {request.url}")
        ),
    )
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert faults == []


def open_and_run(page: Page, server: str, lesson: str) -> None:
    # A workspace of its own, emptied: no notebook from before lies in another tab.
    page.goto(f"{server}lab/workspaces/{lesson}/tree/{NOTEBOOKS}/{lesson}.ipynb?reset")
    idle = page.locator("#jp-main-statusbar").get_by_text("Python 3 (ipykernel) | Idle")
    expect(idle).to_be_visible(timeout=MILLISECONDS)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator('.lm-Menu [data-command="runmenu:run-all"]').click()
    expect(page.locator(".sc-live")).to_have_count(3, timeout=MILLISECONDS)
    expect(idle).to_be_visible(timeout=MILLISECONDS)


def keys_stay_inside(page: Page, fields: list[Locator]) -> None:
    for field in fields:
        field.focus()
        before = page.evaluate(NOTEBOOK)
        for key in SHORTCUTS:
            field.press(key)
        assert page.evaluate(NOTEBOOK) == before


@pytest.mark.browser
def test_the_blog_lesson_is_done_in_jupyterlab(lab: Page, server: str) -> None:
    open_and_run(lab, server, "04-bloggen")
    expect(lab.get_by_text("official Jupyter news")).to_have_count(0)
    assert "Ledare:" not in lab.locator(".jp-Notebook").inner_text()

    quiz = lab.locator(".sc-live.sc-quiz")
    quiz.get_by_label("IMG_2041.jpg").check()
    quiz.get_by_role("button", name="Svara på fråga 1").press("Enter")
    expect(quiz.get_by_text("Det är filens namn.")).to_be_visible()
    expect(quiz.get_by_role("status")).to_contain_text("Fråga 1: inte riktigt")
    quiz.get_by_role("button", name="Försök igen med fråga 1").press("Enter")
    quiz.get_by_label("Isen har en bred spricka").check()
    quiz.get_by_role("button", name="Svara på fråga 1").press("Enter")
    expect(quiz.get_by_role("status")).to_contain_text("Fråga 1: rätt.")
    expect(quiz.get_by_text("Nu vet läsaren att isen är farlig, och var.")).to_be_visible()

    short = quiz.get_by_label("Ditt svar")
    logbook = lab.locator(".sc-live.sc-logbook textarea").first
    title = lab.locator(".sc-live.sc-blog input[type=text]").first
    boxes = quiz.locator("input[type=checkbox]").first
    keys_stay_inside(lab, [short, title, logbook, boxes])
    expect(short).to_have_value("abddxymjk")

    # JupyterLab forbids line breaks in a cell's text fields, unless it is kept from seeing them.
    logbook.fill("")
    logbook.press_sequentially("Ett inlägg\nom bryggan")
    expect(logbook).to_have_value("Ett inlägg\nom bryggan")

    # What a person has written is there again when the lesson is opened and run anew.
    open_and_run(lab, server, "04-bloggen")
    expect(lab.locator(".sc-live.sc-logbook textarea").first).to_have_value(
        "Ett inlägg\nom bryggan"
    )
    expect(quiz.get_by_text("Nu vet läsaren att isen är farlig, och var.")).to_be_visible()


@pytest.mark.browser
def test_the_feed_lab_reacts_in_jupyterlab(lab: Page, server: str) -> None:
    open_and_run(lab, server, "06-flodet")
    feed = lab.locator(".sc-live.sc-feed")
    posts = feed.locator(".sc-posts > li")
    before = posts.first.get_attribute("data-post")
    slider = feed.get_by_role("slider").first
    keys_stay_inside(lab, [slider, feed.locator("textarea").first, feed.locator("summary").first])
    profiling = feed.get_by_label("Låt flödet använda min profil")
    profiling.press("Space")
    expect(profiling).not_to_be_checked()
    for one in range(1, feed.get_by_role("slider").count()):
        if feed.get_by_role("slider").nth(one).is_enabled():
            feed.get_by_role("slider").nth(one).press("Home")
    slider.press("End")
    assert before is not None
    expect(posts.first).not_to_have_attribute("data-post", before)
    expect(feed.get_by_role("status")).to_contain_text("Överst:")
