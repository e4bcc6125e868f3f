# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The feed lab of lesson 6 as a participant meets it, and its ranking against the Python one."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from browser import axe_violations
from playwright.sync_api import Locator, Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.activities.feed_rank import FACTORS, rank, total
from studycircle.activities.feed_rank import points as points_of
from studycircle.activities.feed_shape import Feed, Settings, Weights
from studycircle.activities.modules import widget_module
from studycircle.course.findings import Findings

ROOT = Path(__file__).parents[2]
REF = "06-flodet/flodeslabbet"
NAMES = dict(zip(FACTORS, ("Tid", "Närhet", "Reaktioner", "Annonser", "Ämne"), strict=True))

Open = Callable[..., Page]

pytestmark = pytest.mark.browser


def lab() -> Feed:
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    assert isinstance(activity.definition, Feed)
    return activity.definition


def slider(page: Page, factor: str) -> Locator:
    return page.get_by_role("slider", name=NAMES[factor])


def turn(
    page: Page, factor: str, value: int, events: tuple[str, ...] = ("input", "change")
) -> None:
    slider(page, factor).evaluate(
        "(e, [value, events]) => { e.value = value;"
        " for (const one of events) e.dispatchEvent(new Event(one, { bubbles: true })); }",
        [value, list(events)],
    )


def order(page: Page) -> list[str]:
    found: list[str] = page.locator(".sc-live [data-post]").evaluate_all(
        "all => all.map(e => e.dataset.post)"
    )
    return found


def status(page: Page) -> Locator:
    return page.locator(".sc-live").get_by_role("status")


def ids(feed: Feed, settings: Settings) -> list[str]:
    return [post.id for post in rank(feed.posts, feed, settings)]


def test_the_page_ranks_as_python_does(activity_page: Open) -> None:
    page, feed = activity_page(REF), lab()
    page.get_by_role("button", name="Visa alla 30").click()
    assert order(page) == ids(feed, Settings(weights=feed.start))
    dice = random.Random(6)
    for _ in range(6):
        chosen = {factor: dice.randint(0, 10) for factor in FACTORS}
        for factor, value in chosen.items():
            turn(page, factor, value)
        weights = Weights(**chosen)
        assert order(page) == ids(feed, Settings(weights=weights))
        page.get_by_role("checkbox", name="profilering").uncheck()
        assert order(page) == ids(feed, Settings(weights=weights, profiling=False))
        page.get_by_role("checkbox", name="profilering").check()
    page.locator(".sc-live").get_by_text("Det plattformen tror att du gillar").click()
    page.get_by_label("Förening och samhälle").select_option("mycket")
    page.get_by_label("Djur").select_option("inte alls")
    changed = Settings(weights=weights, guesses={"samhalle": 3, "djur": 0})
    assert order(page) == ids(feed, changed)


def test_what_is_added_up_by_hand_gives_the_order_of_the_page(activity_page: Open) -> None:
    page, feed = activity_page(REF), lab()
    by_id = {post.id: post for post in feed.posts}
    held = {one.id: one.guess for one in feed.topics}
    page.get_by_role("button", name="Visa alla 30").click()
    paper = page.locator(".sc-paper .sc-answers ul")
    numbers = {post.id: n for n, post in enumerate(feed.posts, start=1)}
    for place, one in enumerate(feed.exercise.rounds):
        for factor in FACTORS:
            turn(page, factor, getattr(one.weights, factor))
        on_page = [name for name in order(page) if name in feed.exercise.posts]
        told = [
            f"{numbers[name]}. {by_id[name].from_}: "
            f"{total(points_of(by_id[name], held), one.weights)}"
            for name in on_page
        ]
        assert paper.nth(place).locator("li").all_text_contents() == told


def test_a_slider_is_moved_by_keys_and_keeps_the_focus(activity_page: Open) -> None:
    page = activity_page(REF)
    before = order(page)
    slider(page, "time").focus()
    page.keyboard.press("End")
    expect(slider(page, "time")).to_be_focused()
    assert slider(page, "time").get_attribute("aria-valuetext") == (
        "räknas så mycket det går, 10 av 10"
    )
    assert order(page) != before
    expect(status(page)).to_have_text(
        "Rankningen ändrad. Överst: Kisse & Co: prova kattmaten gratis."
    )
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Mindre: Tid")).to_be_focused()
    expect(slider(page, "time")).to_have_value("9")
    page.get_by_role("button", name="Mer: Tid").press("Enter")
    page.get_by_role("button", name="Mer: Tid").press("Enter")
    expect(slider(page, "time")).to_have_value("10")
    expect(status(page)).to_have_text("Tid: räknas så mycket det går, 10 av 10.")
    page.get_by_role("button", name="Senaste först").press("Enter")
    expect(page.get_by_role("button", name="Senaste först")).to_be_focused()
    expect(page.get_by_role("button", name="Senaste först")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(slider(page, "reactions")).to_have_value("0")


def test_a_drag_shows_the_order_at_once_and_tells_of_it_once(activity_page: Open) -> None:
    page = activity_page(REF)
    before = order(page)
    page.evaluate(
        "window.said = []; const node = document.querySelector('.sc-status');"
        "new MutationObserver(() => { if (node.textContent) said.push(node.textContent); })"
        ".observe(node, { childList: true, characterData: true, subtree: true })"
    )
    slider(page, "closeness").scroll_into_view_if_needed()
    box = slider(page, "closeness").bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.4, middle)
    page.mouse.down()
    for part in (0.5, 0.6, 0.7, 0.8, 0.98):
        page.mouse.move(box["x"] + box["width"] * part, middle)
    during = order(page)
    assert during != before
    assert page.evaluate("said") == []
    page.mouse.up()
    expect(status(page)).to_contain_text("Rankningen ändrad.")
    assert order(page) == during
    assert len(page.evaluate("said")) == 1
    expect(slider(page, "closeness")).to_have_value("10")


def test_each_post_says_why_it_stands_there(activity_page: Open) -> None:
    page = activity_page(REF)
    page.get_by_role("button", name="Senaste först").click()
    post = page.locator(".sc-live [data-post=cykel]")
    expect(post).to_contain_text("Står här bara på grund av tid (100\u00a0%).")
    summary = post.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(post).to_contain_text("skrivet för 1 timme sedan – 10 poäng × vikt 10 = 100")
    assert axe_violations(page) == []
    page.get_by_role("button", name="Mer: Närhet").click()
    expect(page.locator(".sc-live [data-post=cykel] details")).to_have_attribute("open", "")
    expect(post).to_contain_text("Summa: 107")
    expect(post).to_contain_text(
        "Står här mest på grund av tid (93\u00a0%), sedan närhet (7\u00a0%)."
    )
    for factor in FACTORS:
        turn(page, factor, 0)
    expect(post).to_contain_text("Får inga poäng med dina vikter.")


def test_all_thirty_are_shown_when_asked_for(activity_page: Open) -> None:
    page = activity_page(REF)
    assert len(order(page)) == 10
    page.get_by_role("button", name="Visa alla 30").press("Enter")
    assert len(order(page)) == 30
    expect(page.locator(".sc-live [data-post]").nth(10)).to_be_focused()
    page.get_by_role("button", name="Visa bara de 10 första").press("Enter")
    assert len(order(page)) == 10
    expect(page.get_by_role("button", name="Visa alla 30")).to_be_focused()


def test_without_profiling_guesses_are_not_used_and_it_says_what_remains(
    activity_page: Open,
) -> None:
    page = activity_page(REF)
    page.get_by_role("checkbox", name="profilering").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="profilering")).to_be_focused()
    expect(slider(page, "topic")).to_be_disabled()
    expect(slider(page, "closeness")).to_be_disabled()
    live = page.locator(".sc-live")
    expect(live.locator(".sc-note").first).to_contain_text(
        "Kvar är tid, allas reaktioner och annonser."
    )
    before = order(page)
    live.get_by_text("Det plattformen tror att du gillar").click()
    page.get_by_label("Djur").select_option("inte alls")
    assert order(page) == before
    live.locator("[data-post] summary").first.click()
    expect(live.locator("[data-post]").first).to_contain_text("används inte, profileringen är av")
    assert axe_violations(page) == []
    page.reload()
    expect(page.get_by_role("checkbox", name="profilering")).not_to_be_checked()
    assert order(page) == before


def test_two_rankings_are_compared_in_words(activity_page: Open) -> None:
    page, feed = activity_page(REF), lab()
    a = ids(feed, Settings(weights=feed.start))
    b = ids(feed, Settings(weights=Weights(time=10)))
    page.get_by_role("button", name="Spara ordningen som A").press("Enter")
    expect(page.locator(".sc-live").get_by_text("A och B är lika.")).to_be_visible()
    expect(page.get_by_role("button", name="Spara ordningen som A")).to_be_focused()
    page.get_by_role("button", name="Senaste först").press("Enter")
    side = page.get_by_role("list", name="B: ditt flöde nu").get_by_role("listitem")
    for place, name in enumerate(b[:10]):
        steps = a.index(name) - place
        way = "upp" if steps > 0 else "ner"
        told = f"{way} {abs(steps)} plats" if steps else "samma plats"
        expect(side.nth(place)).to_contain_text(told)
    other = page.get_by_role("list", name="A: ordningen du sparade").get_by_role("listitem")
    expect(other.first).to_contain_text(f"plats {b.index(a[0]) + 1} i B")
    assert axe_violations(page) == []
    page.reload()
    expect(side.first).to_contain_text("upp")
    lefts = (
        "[...document.querySelectorAll('.sc-sides > div')]"
        ".map(e => Math.round(e.getBoundingClientRect().left))"
    )
    assert len(set(page.evaluate(lefts))) == 2
    page.set_viewport_size({"width": 360, "height": 740})
    assert len(set(page.evaluate(lefts))) == 1
    page.get_by_role("button", name="Gå tillbaka till A").press("Enter")
    assert order(page) == a[:10]
    page.get_by_role("button", name="Sluta jämföra").press("Enter")
    expect(page.get_by_role("list", name="A: ordningen du sparade")).to_have_count(0)


def test_a_mission_is_noticed_by_itself_and_teaches(activity_page: Open) -> None:
    page = activity_page(REF)
    live = page.locator(".sc-live")
    expect(live.get_by_text("Uppdrag: 0 av 5 klara.")).to_be_visible()
    page.get_by_role("button", name="Till uppdragen").press("Enter")
    expect(page.get_by_role("heading", name="Uppdrag")).to_be_focused()
    turn(page, "time", 10)
    for factor in ("closeness", "reactions", "ads", "topic"):
        turn(page, factor, 0)
    page.get_by_role("checkbox", name="profilering").uncheck()
    expect(status(page)).to_contain_text("Uppdrag klart: Få kommunens varning om vattnet")
    mission = live.locator("[data-mission=vattnet]")
    expect(mission).to_contain_text("Klart:")
    expect(live.locator(".sc-progress")).to_contain_text("Senast klart: Få kommunens varning")
    expect(mission).to_contain_text("När tiden väger tungt syns den ändå.")
    page.get_by_role("button", name="Det som väcker mest känslor").click()
    expect(mission).to_contain_text("Klart:")
    page.reload()
    expect(mission).to_contain_text("Klart:")


def test_every_mission_can_be_done_as_it_is_shown(activity_page: Open) -> None:
    page, feed = activity_page(REF), lab()
    live = page.locator(".sc-live")
    for mission in feed.missions:
        item = live.locator(f"[data-mission={mission.id}]")
        item.get_by_role("button", name="Visa ett sätt").press("Enter")
        expect(item.locator("[tabindex='-1']")).to_be_focused()
        item.get_by_role("button", name="Ställ in så").press("Enter")
        expect(item).to_contain_text("Klart:")
        assert order(page) == ids(feed, mission.solution)[:10]
    expect(live.get_by_text("Uppdrag: 5 av 5 klara.")).to_be_visible()
    assert axe_violations(page) == []


def test_my_feed_is_a_text_to_take_along(activity_page: Open, tmp_path: Path) -> None:
    page, feed = activity_page(REF), lab()
    page.context.add_init_script(
        "window.print = () => { window.top.printed = document.body.innerText; }"
    )
    page.reload()
    page.get_by_role("button", name="Mina närmaste").click()
    page.get_by_label("Varför vill du ha det så?").fill("Jag vill se <b>Sofia</b> & åäö 😀")
    product = page.get_by_role("region", name="Mitt flöde")
    expect(product).to_contain_text("Närhet: räknas så mycket det går, 10 av 10")
    expect(product).to_contain_text("Jag vill se <b>Sofia</b> & åäö 😀")
    expect(product).to_contain_text("1. Karin, din syster: sista potatisen")
    expect(product).to_contain_text("Ett flöde som räknar reaktioner gömmer lätt")
    assert page.locator(".sc-live b").count() == 0
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ladda ner").press("Enter")
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert waiting.value.suggested_filename == "mitt-flode.txt"
    assert text == product.text_content()
    assert " ".join(feed.limits.split()) in text
    page.get_by_role("button", name="Kopiera").press("Enter")
    expect(status(page)).to_have_text("Kopierat: Mitt flöde.")
    page.get_by_role("button", name="Skriv ut").press("Enter")
    page.wait_for_function("window.printed")
    assert page.evaluate("window.printed").strip() == text.strip()
    expect(page.get_by_role("button", name="Skriv ut")).to_be_focused()
    page.reload()
    expect(page.get_by_label("Varför vill du ha det så?")).to_have_value(
        "Jag vill se <b>Sofia</b> & åäö 😀"
    )


def test_a_huge_paste_and_strange_signs_are_kept_and_do_no_harm(activity_page: Open) -> None:
    page = activity_page(REF)
    hostile = "</pre><script>alert(1)</script>\u202eomvänt\u0007 " + "å" * 1_000_000
    page.get_by_label("Varför vill du ha det så?").fill(hostile)
    turn(page, "time", 10)
    page.reload()
    assert page.get_by_label("Varför vill du ha det så?").input_value() == hostile
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.parametrize(
    "state",
    [
        {"weights": {"time": "mycket", "reactions": -4, "ads": 1e9}, "guesses": 7},
        {"weights": None, "a": {"weights": []}, "open": "x", "done": [1], "shown": None, "why": {}},
        {"a": "<b>", "profiling": "nej", "all": "ja"},
    ],
)
def test_a_broken_store_is_mended(activity_page: Open, state: dict[str, object]) -> None:
    page = activity_page(REF)
    kept = json.dumps({"rev": "x", "kind": "feed", "title": "", "state": state})
    page.evaluate(
        "kept => sessionStorage.setItem('studycircle:06-flodet/flodeslabbet', kept)", kept
    )
    page.reload()
    assert len(order(page)) == 10
    page.get_by_role("button", name="Senaste först").click()
    assert order(page) == ids(lab(), Settings(weights=Weights(time=10)))[:10]


def test_starting_over_asks_first(activity_page: Open) -> None:
    page = activity_page(REF)
    before = order(page)
    page.get_by_role("button", name="Senaste först").click()
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    assert order(page) == before
    expect(slider(page, "time")).to_have_value(str(lab().start.time))


def test_without_script_the_posts_are_ranked_with_a_pen(activity_page: Open) -> None:
    page = activity_page(REF, script=False)
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator(".sc-posts > li")).to_have_count(30)
    expect(page.get_by_text("Ranka med penna")).to_be_visible()
    page.get_by_text("Summorna, och ett sätt").click()
    expect(page.get_by_text("Omgång 3")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_it_fits_every_width(activity_page: Open, width: int) -> None:
    page = activity_page(REF)
    page.set_viewport_size({"width": width, "height": 740})
    page.get_by_role("button", name="Spara ordningen som A").click()
    page.get_by_role("button", name="Senaste först").click()
    for summary in page.locator(".sc-live summary").all()[:4]:
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        "[...document.querySelectorAll('.sc-live :is(button, select, summary, input[type=range])')]"
        ".filter(e => e.offsetHeight && (e.offsetHeight < 44 || e.offsetWidth < 44))"
        ".map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


def test_dark_and_forced_colours_keep_their_contrast(activity_page: Open) -> None:
    dark = (
        ":root{--site-paper:#161b1d;--site-raised:#21282b;--site-ink:#eceee9;--site-soft:#b9c1c0;"
        "--site-line:#79827f;--site-main:#86d3e0;--site-on-main:#0b1a1e;--site-good:#8ad6a4;"
        "--site-bad:#ffb394;--site-focus:#ffb454}body{background:#0d1113;color:#eceee9}"
    )
    page = activity_page(REF, style=dark)
    page.get_by_role("button", name="Mina närmaste").click()
    page.locator(".sc-live [data-post] summary").first.click()
    assert axe_violations(page) == []
    page.emulate_media(forced_colors="active")
    bar = page.locator(".sc-live .sc-bar rect").first
    assert bar.evaluate("e => getComputedStyle(e).fill") != bar.evaluate(
        "e => getComputedStyle(e.closest('.sc-live')).backgroundColor"
    )


def test_two_widgets_of_one_notebook_share_no_ids(page: Page, tmp_path: Path) -> None:
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    file = tmp_path / "page.html"
    file.write_text("<!doctype html><title>Prov</title>", encoding="utf-8")
    page.goto(file.as_uri())
    # A notebook loads each widget's module anew, so nothing may be counted inside the module.
    ids_ = page.evaluate(
        "async ([source, spec]) => { for (let n = 0; n < 2; n += 1) {"
        " const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));"
        " const { default: widget } = await import(url);"
        " const el = document.body.appendChild(document.createElement('div'));"
        " widget.render({ model: new Map([['spec', spec]]), el }); }"
        " return [...document.querySelectorAll('[id]')].map(e => e.id); }",
        [widget_module("feed"), activity.spec()],
    )
    assert len(ids_) > 100
    assert len(set(ids_)) == len(ids_)
