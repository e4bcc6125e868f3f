# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The slides of every lesson, as a leader shows them: they fit, they turn, the practice can be done in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))

TOO_LARGE = """() => [...document.querySelectorAll(".slides > section")].map((slide, at) => {
  const was = [slide.style.display, slide.hidden];
  Object.assign(slide.style, { display: "block" });
  slide.hidden = false;
  const { scrollHeight: high, clientHeight: room, scrollWidth: wide, clientWidth: width } = slide;
  [slide.style.display, slide.hidden] = was;
  return high > room || wide > width ? `slide ${at + 1}: ${wide}×${high}` : "";
}).filter(Boolean)"""


IN_SIGHT = """() => {
  const { left, top, right, bottom } = document.querySelector(".slides").getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}"""


@pytest.mark.parametrize("name", LESSONS)
def test_every_slide_fits_and_axe_finds_nothing(page: Page, served: str, name: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{served}/ledare/presentation/{name}.html")
    expect(page.locator(".slides > section.present h1")).to_be_visible()
    assert page.evaluate(TOO_LARGE) == []
    # The slides are drawn at one size and scaled to the screen: here the whole of them is in sight too.
    page.set_viewport_size({"width": 1024, "height": 768})
    page.wait_for_function(IN_SIGHT)
    assert axe_violations(page) == []


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_has_its_parts_its_work_and_its_questions(site: Path, name: str) -> None:
    from lxml import html

    page = html.parse(site / f"ledare/presentation/{name}.html")
    parts = list(dict.fromkeys(one.get("data-part") for one in page.xpath("//section[@data-part]")))
    assert parts == [
        "titel", "varfor", "upptack", "prova", "testa-dig", "samtala", "loggbok", "ga-vidare",
    ]  # fmt: skip
    assert page.xpath("//section[@data-part='prova' and @class='work']")
    assert len(page.xpath("//section[@data-part='testa-dig']")) == 1
    assert len(page.xpath("//section[@data-part='samtala' and @class='question']")) >= 3
    assert page.xpath("//section[@data-part='varfor']/aside[@class='notes']")
    # What a leader reads is for the leader: it stands in the notes and nowhere else.
    assert page.xpath("//*[contains(@class, 'leader')][not(ancestor::aside[@class='notes'])]") == []
    assert page.xpath("//a[contains(@class, 'fact')]") == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_keys_and_clicker_turn_the_slide_and_leave_the_work_alone(
    page: Page, site: Path, served: str, way: str
) -> None:
    home = served if way == "http" else site.as_uri()
    page.goto(f"{home}/ledare/notebooks/06-flodet.html")
    page.get_by_role("link", name="Visa saken som presentation").click()
    expect(page.locator(".slides > section.present h1")).to_have_text(
        "Sak 6: Flödet – vem väljer vad du ser?"
    )
    page.keyboard.press("ArrowRight")
    expect(page.locator(".slides > section.present h2")).to_have_text("Varför?")
    page.keyboard.press("PageUp")
    expect(page.locator(".slides > section.present h1")).to_be_visible()
    page.get_by_role("button", name="Nästa bild").click()
    expect(page.locator(".slides > section.present h2")).to_have_text("Varför?")
    at = page.evaluate(
        "[...document.querySelectorAll('.slides > section')].findIndex(s => s.dataset.part === 'testa-dig')"
    )
    page.evaluate(f"Reveal.slide({at})")
    quiz = page.locator(".slides > section.present")
    first = quiz.get_by_role("radio").first
    first.focus()
    # Arrows choose among the answers; the slide stays.
    page.keyboard.press("ArrowDown")
    expect(quiz.get_by_role("radio").nth(1)).to_be_checked()
    expect(quiz).to_have_attribute("data-part", "testa-dig")
    assert page.evaluate("Reveal.getIndices().h") == at
    page.keyboard.press("PageDown")
    expect(page.locator(".slides > section.present")).to_have_attribute("data-part", "samtala")


def test_the_work_in_a_slide_is_clean_in_axe_and_remembered_on_the_page(
    page: Page, served: str
) -> None:
    page.goto(f"{served}/ledare/presentation/14-creative-commons.html")
    at = page.evaluate(
        "[...document.querySelectorAll('.slides > section')].findIndex(s => s.className.startsWith('work'))"
    )
    page.evaluate(f"Reveal.slide({at})")
    expect(page.locator(".slides > section.present .sc-activity.sc-on")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_speaker_sees_the_notes_in_swedish(
    page: Page, site: Path, served: str, way: str
) -> None:
    home = served if way == "http" else site.as_uri()
    page.goto(f"{home}/ledare/presentation/04-bloggen.html")
    page.keyboard.press("ArrowRight")
    with page.expect_popup() as waiting:
        page.get_by_role("button", name="Talarvy").click()
    view = waiting.value
    expect(view.locator(".speaker-controls-notes")).to_contain_text("För dig som leder: Mål")
    expect(view.get_by_role("heading", name="Anteckningar")).to_be_visible()
    page.bring_to_front()
    page.keyboard.press("PageDown")
    expect(page.locator(".slides > section.present h2")).to_have_text("Varför?")
    # The next slide of the same part has no notes of its own.
    expect(view.locator(".speaker-controls-notes")).to_be_hidden()


def test_slides_can_be_printed(page: Page, served: str) -> None:
    page.goto(f"{served}/ledare/presentation/06-flodet.html?print-pdf")
    sheets = page.locator(".pdf-page")
    expect(sheets.first).to_be_visible()
    assert sheets.count() >= 25
    expect(page.locator(".slide-foot")).to_be_hidden()


def test_the_arrows_are_seen_in_forced_colours(page: Page, served: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{served}/ledare/presentation/06-flodet.html")
    arrow = page.get_by_role("button", name="Nästa bild")
    expect(arrow).to_be_visible()
    drawn, behind = arrow.evaluate(
        "b => [getComputedStyle(b.querySelector('.controls-arrow'), '::before').backgroundColor,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert drawn != behind
