# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Packages of the real site: all of them whole, and a SCO that tells a learning system one thing only."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from browser import ROOT, axe_violations
from export_site import faults, unpacked
from playwright.sync_api import Page, expect

from studycircle.activities.definitions import lesson_activities
from studycircle.course.course import load_course
from studycircle.course.findings import Findings
from studycircle.export.exports import Sources, lesson_exports, plan_exports, whole_course

SECRET = "Det här är bara mitt"

FRAME = """\
<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Lärplattform</title><link rel="icon" href="data:,">
<script>
const told = [];
let status = "not attempted";
window.API = {
  LMSInitialize(x) { told.push(["LMSInitialize", x]); return "true"; },
  LMSFinish(x) { told.push(["LMSFinish", x]); return "true"; },
  LMSGetValue(name) { told.push(["LMSGetValue", name]); return status; },
  LMSSetValue(name, value) { told.push(["LMSSetValue", name, value]); status = value; return "true"; },
  LMSCommit(x) { told.push(["LMSCommit", x]); return "true"; },
};
</script></head><body><main><h1>Lärplattform</h1>
<iframe title="Saken" src="PLACE" width="1000" height="700"></iframe></main></body></html>
"""


@pytest.fixture(scope="module")
def sources(site: Path) -> Sources:
    course = load_course(ROOT, Findings(ROOT))
    return Sources(course, lesson_activities(course), site)


def sco(sources: Sources, number: int, folder: Path) -> str:
    """Unpacks the lesson's SCO into the folder; gives the place of its page."""
    lesson = sources.course.lessons[number - 1]
    exports = {one.format.id: one.content for one in lesson_exports(sources, lesson)}
    with zipfile.ZipFile(io.BytesIO(exports["scorm"])) as archive:
        archive.extractall(folder)
        found = re.search(rb'<resource [^>]*href="([^"]+)"', archive.read("imsmanifest.xml"))
    assert found is not None
    return found[1].decode()


def test_every_package_of_the_course_is_whole(sources: Sources) -> None:
    course = sources.course
    plans = (whole_course(course), *course.plans)
    made = [one for lesson in course.lessons for one in lesson_exports(sources, lesson)]
    made += [one for plan in plans for one in plan_exports(sources, plan)]
    zips = {one.name: unpacked(one.content) for one in made if one.content[:2] == b"PK"}
    assert len(zips) == 2 * len(course.lessons) + len(plans)
    assert {name: told for name, files in zips.items() if (told := faults(files))} == {}


def test_a_sco_tells_that_it_is_done_and_nothing_else(
    sources: Sources, page: Page, bare_pages: tuple[Path, str]
) -> None:
    folder, address = bare_pages
    place = sco(sources, 1, folder / "sco")
    (folder / "sco/plattform.html").write_text(FRAME.replace("PLACE", place), encoding="utf-8")
    page.goto(f"{address}/sco/plattform.html")
    frame = page.frame_locator("iframe")
    frame.locator("textarea").first.fill(SECRET)
    button = frame.get_by_role("button", name="Jag är klar med saken")
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    button.press("Enter")
    status = frame.locator("#klar-status")
    expect(status).to_have_text("Lärplattformen vet att du är klar.")
    expect(status).to_be_focused()
    expect(button).to_be_hidden()
    assert axe_violations(page) == []
    # Opened again, it knows.
    page.evaluate("document.querySelector('iframe').contentWindow.location.reload()")
    page.wait_for_function("told.filter(([name]) => name === 'LMSGetValue').length === 2")
    expect(status).to_have_text("Lärplattformen vet att du är klar.")
    told = page.evaluate("told")
    name = "cmi.core.lesson_status"
    assert [one for one in told if one[0] == "LMSSetValue"] == [
        ["LMSSetValue", name, "incomplete"],
        ["LMSSetValue", name, "completed"],
    ]
    assert [one[0] for one in told] == [
        "LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSSetValue", "LMSCommit",
        "LMSFinish", "LMSInitialize", "LMSGetValue",
    ]  # fmt: skip
    assert SECRET not in json.dumps(told, ensure_ascii=False)


def test_a_sco_works_from_a_file_without_a_learning_system(
    sources: Sources, page: Page, tmp_path: Path
) -> None:
    """With the heavy things too: lesson 13's picture, which is read by way of a script beside it."""
    place = sco(sources, 13, tmp_path)
    page.goto((tmp_path / place).as_uri())
    expect(page.locator("#klar-status")).to_have_text(
        "Sidan är inte öppnad i en lärplattform, så inget rapporteras. Övningarna fungerar ändå."
    )
    expect(page.get_by_role("button", name="Jag är klar med saken")).to_be_hidden()
    expect(page.locator(".sc-activity:not(.sc-on)")).to_have_count(0)
    expect(page.locator("html")).to_have_js_property("scrollWidth", page.evaluate("innerWidth"))
