# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Weighs what a browser really fetches for a lesson's page, gzipped; compressed formats as they are."""

from __future__ import annotations

import functools
import gzip
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen
from playwright.sync_api import Browser, sync_playwright

from benchmark.peer import foreign_bytes, write_peer
from benchmark.timing import SCRIPTS, BenchError, run_quietly, stock_command

sys.path.append(str(SCRIPTS.parent / "tests" / "site"))

from browser import ARGUMENTS, find_chromium

ACTIVITY = re.compile(
    r"_static/(?:host\.js|part-[a-z_]+\.js|activities\.css|kind-[a-z_]+\.(?:js|css))"
)
STEPS = 3
"""How often `weigh` says how far it has come."""

COMPRESSED = (".woff2", ".woff", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".zip")

_SCROLL = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 600) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 20));
  }
}"""


@frozen
class Page:
    """A page and the weight of each file fetched for it, by the file's place in the site."""

    name: str
    files: dict[str, int]
    foreign: tuple[str, ...] = ()
    """Addresses on other hosts; they are not let through."""

    @property
    def total(self) -> int:
        """A first visit, with everything."""
        return sum(self.files.values())

    @property
    def activities(self) -> int:
        """The scripts and styles of the activities alone."""
        return sum(size for name, size in self.files.items() if ACTIVITY.fullmatch(name))

    def after(self, other: Page) -> int:
        """What is left to fetch when one comes from `other`."""
        return sum(size for name, size in self.files.items() if name not in other.files)


@frozen
class Weights:
    """What was weighed. `stock` is None where the peer could not be, and `why` says why."""

    pages: tuple[Page, ...]
    all_kinds: int
    stock: int | None
    why: str
    stock_files: dict[str, int]
    """What stock's page is made of: this site's own files, and each from another host."""

    @property
    def first(self) -> int:
        """A first visit to the heaviest lesson."""
        return max(one.total for one in self.pages)

    @property
    def next(self) -> int:
        """The heaviest way on, from a lesson to the one after it in the book."""
        return max((after.after(one) for one, after in pairwise(self.pages)), default=0)

    @property
    def activities(self) -> int:
        """Activity scripts and styles on the page that has most of them."""
        return max(one.activities for one in self.pages)


def weigh(course: Path, folder: Path, said: Callable[[str], None]) -> Weights:
    """Build `course` and a stock page with a widget into `folder`, and weigh both in Chromium."""
    out = folder / "ours"
    command = [
        sys.executable,
        str(SCRIPTS / "book.py"),
        "--quiet",
        "--no-prints",
        "--edition",
        "deltagare",
    ]
    run_quietly([*command, "--root", str(course), "--out", str(out)])
    said("weight, our pages")
    stock = folder / "stock"
    write_peer(stock)
    run_quietly(stock_command(stock, folder / "stock-out"))
    said("weight, the stock page")
    site = out / "site"
    lessons = [
        f"notebooks/{path.stem}.html" for path in sorted((site / "notebooks").glob("*.html"))
    ]
    with _chromium() as browser:
        pages = _visit(browser, site, lessons)
        peer = _visit(browser, folder / "stock-out" / "_build" / "html", ["page.html"])[0]
    for page in pages:
        if page.foreign:
            raise BenchError(f"{page.name} asks another host for {', '.join(page.foreign)}")
    static = site / "_static"
    kinds = [path for path in static.iterdir() if ACTIVITY.fullmatch(f"_static/{path.name}")]
    all_kinds = sum(gzipped(path.name, path.read_bytes()) for path in kinds)
    foreign, why = foreign_bytes(peer.foreign, folder / "packages")
    stock_files = {"its own files": peer.total}
    stock_files |= {name: gzipped(name, data) for name, data in foreign.items()}
    total = None if why else sum(stock_files.values())
    said("weight, weighed")
    return Weights(tuple(pages), all_kinds, total, why, stock_files)


def gzipped(name: str, data: bytes) -> int:
    """Bytes on the wire: gzip at its best, but nothing is packed twice."""
    if urlsplit(name).path.endswith(COMPRESSED):
        return len(data)
    return len(gzip.compress(data, compresslevel=9, mtime=0))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None:
            raise BenchError("no Chromium: install chromium, or set CHROMIUM to one")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def _visit(browser: Browser, site: Path, names: list[str]) -> list[Page]:
    """Each page as one meets it who was never there before."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    try:
        return [_fetch(browser, address, name) for name in names]
    finally:
        server.shutdown()
        server.server_close()


def _fetch(browser: Browser, address: str, name: str) -> Page:
    files: dict[str, int] = {}
    foreign: list[str] = []
    broken: list[str] = []

    def own(route: Any) -> None:
        url = route.request.url
        if url.startswith(address):
            answer = route.fetch()
            place = url.removeprefix(address)
            if answer.ok:
                # The mark after ? tells browsers of a new version; the file is the one before it.
                files[urlsplit(place).path] = gzipped(place, answer.body())
            else:
                broken.append(f"{place} ({answer.status})")
            route.fulfill(response=answer)
        else:
            foreign.append(url)
            route.abort()

    context = browser.new_context(locale="sv-SE")
    context.route(re.compile("^https?:"), own)
    page = context.new_page()
    page.goto(address + name, wait_until="load")
    # Pictures further down are fetched when one comes near them.
    page.evaluate(_SCROLL)
    page.wait_for_load_state("networkidle")
    context.close()
    if broken:
        raise BenchError(f"{name} asks for files that are not there: {', '.join(broken)}")
    return Page(name, files, tuple(dict.fromkeys(foreign)))
