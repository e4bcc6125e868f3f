# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Addresses outside the course: each is found where it stands, and tried without a fuss."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from builder import CourseBuilder

from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.publish.outside import Outside, outside, report, try_all


@pytest.fixture
def server() -> Iterator[str]:
    """A server: /here answers, /moved leads there, /shut refuses, everything else is not found."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            codes = {"/here": 200, "/moved": 301, "/shut": 403, "/gone": 410}
            self.send_response(codes.get(self.path, 404))
            self.send_header("Location", "/here")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def found(course: CourseBuilder) -> dict[str, tuple[str, ...]]:
    read = load_course(course.root, Findings(course.root))
    return {one.address: one.places for one in outside(read)}


def test_addresses_of_lessons_pages_and_data_are_listed_once_with_all_places(
    course: CourseBuilder,
) -> None:
    (course.root / "book/om.md").write_text(
        "# Om\n\nLäs [hos KB](https://www.kb.se/).\n\nOch [igen](https://www.kb.se/).\n"
    )
    folder = course.root / "notebooks/04-bloggen"
    quiz = (folder / "quiz.yml").read_text(encoding="utf-8")
    (folder / "quiz.yml").write_text(
        quiz.replace("title: ", "intro: Se https://www.kb.se/, eller https://x.example/.\ntitle: "),
        encoding="utf-8",
    )
    places = found(course)
    assert places["https://www.kb.se/"][:2] == ("book/om.md:3", "book/om.md:5")
    assert places["https://www.kb.se/"][2].startswith("notebooks/04-bloggen/quiz.yml:")
    assert not any("x.example" in one for one in places)


@pytest.mark.parametrize(
    ("path", "answer", "told"),
    [
        ("/here", "answers", "200"),
        ("/here#part", "answers", "200"),
        ("/moved", "moved", "/here"),
        ("/shut", "refused", "403"),
        ("/gone", "dead", "410"),
        ("/nowhere", "dead", "404"),
    ],
)
def test_an_address_is_tried(server: str, path: str, answer: str, told: str) -> None:
    (one,) = try_all((Outside(f"{server}{path}", ("a:1",)),))
    assert one.answer == answer
    assert one.told.endswith(told)
    assert one.places == ("a:1",)


def test_where_nobody_answers_it_is_silent_not_dead() -> None:
    (one,) = try_all((Outside("http://127.0.0.1:1/", ("a:1",)),))
    assert one.answer == "silent"
    assert report((one,)).splitlines()[1] == "http://127.0.0.1:1/\tsilent\tConnectionError\ta:1"
