# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Browser fixtures: one Chromium for the run, a fresh context per test, and no fault left unseen."""

from __future__ import annotations

import fcntl
import functools
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browser import ARGUMENTS, ROOT, find_chromium
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from studycircle.activities.beside import place_of, site_files
from studycircle.activities.definitions import path_of, read_activity
from studycircle.activities.markup import activity_html
from studycircle.activities.modules import styles
from studycircle.course.findings import Findings
from studycircle.out.files import write_if_changed
from studycircle.publish.sphinxext.assets import scripts, scripts_for

# Long enough for a busy machine: a test that passes does not wait, and none is about time.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None:
            reason = "no Chromium: install chromium, or set CHROMIUM to one"
            if os.environ.get("CI") == "true":
                pytest.fail(reason)
            pytest.skip(reason)
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site() -> Path:
    """The real course, built; what did not change since the last run is not built again."""
    out = ROOT / "_build" / "test"
    out.mkdir(parents=True, exist_ok=True)
    # In a process of its own, for Playwright's event loop is running in this one; and one at a time,
    # where several test processes share the folder.
    # The second leaves it alone: a site put in place anew would pull files away under the first.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", "alone")
    built = out / ".built"
    with (out / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if run == "alone" or not built.is_file() or built.read_text() != run:
            command = [sys.executable, "scripts/book.py", "--quiet", "--out", str(out)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            built.write_text(run)
    return out / "site"


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a quiet server of the files in `folder`."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            pass

        def end_headers(self) -> None:
            self.send_header("Cache-Control", "no-store")
            super().end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the built site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def bare_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder for pages with one activity each, and its address.

    By http, for a page opened anew from a file may come up in another process of Chromium, which then
    has not always heard yet what the tab's storage holds. Files are opened in test_pages.py.
    """
    folder = tmp_path_factory.mktemp("pages")
    with serving(folder) as address:
        yield folder, address


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(locale="sv-SE", accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any console error, uncaught exception or foreign request fails the test."""
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda r: (
            None
            if r.url.startswith(("file:", "data:", "blob:", "http://127.0.0.1:"))
            else faults.append(f"request to {r.url}")
        ),
    )
    yield page
    assert faults == []


@pytest.fixture
def activity_page(page: Page, tmp_path: Path, bare_pages: tuple[Path, str]) -> Callable[..., Page]:
    """Opens one activity alone in a bare page: of the course by its reference, or from YAML text.

    `activity_page("04-bloggen/quiz")`, `activity_page(yaml="kind: quiz …")`; `script=False` leaves
    the scripts out, `style` adds CSS.
    """

    def open_one(
        ref: str = "01-prov/prov", yaml: str | None = None, script: bool = True, style: str = ""
    ) -> Page:
        root = ROOT
        if yaml is not None:
            root = tmp_path
            file = tmp_path / "notebooks" / f"{ref}.yml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(yaml, encoding="utf-8")
        findings = Findings(root)
        activity = read_activity(ref, root, findings)
        assert activity is not None, "\n".join(map(str, findings))
        kind = activity.kind.name
        # With what comes later too: that a page fetches it is tested on the real site.
        files = ["host.js", *scripts_for([kind], at_once=False)]
        tags = "".join(f"<script>{scripts()[one]}</script>" for one in files) if script else ""
        html = (
            '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title>'
            '<link rel="icon" href="data:,">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<style>body{{margin:.5rem}}{styles(kind)}{style}</style></head>"
            f"<body><main><h1>Prov</h1><h2>Prova</h2>{activity_html(activity)}</main>{tags}</body></html>"
        )
        folder, address = bare_pages
        beside = path_of(ref, root).parent
        for name in activity.files():
            place = f"{place_of(beside)}/{name}"
            for where, content in site_files(beside / name, place).items():
                write_if_changed(folder / where, content)
        (folder / "page.html").write_text(html, encoding="utf-8")
        page.goto(f"{address}/page.html")
        return page

    return open_one
