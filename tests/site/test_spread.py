# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The spread lab of lesson 9 as a participant meets it, and its model against the Python one."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Locator, Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity, to_json
from studycircle.activities.spread_rules import contacts, numbers, people, run, solved
from studycircle.activities.spread_shape import Choice, Spread
from studycircle.course.findings import Findings

REF = "09-spridning/kaskaden"
RULES = ROOT / "src/studycircle/activities/spread_rules.js"
HOSTILE = '<img src=x onerror="alert(1)"> & {name} \u202e\u0007</textarea>🦊'

Open = Callable[..., Page]

pytestmark = pytest.mark.browser


def lab() -> tuple[Activity, Spread]:
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    assert isinstance(activity.definition, Spread)
    return activity, activity.definition


def status(page: Page) -> Locator:
    return page.locator(".sc-live").get_by_role("status")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def hot_from_mia(page: Page) -> None:
    page.get_by_role("radio", name="Argt").press("Space")
    page.get_by_role("radio", name="Mia").press("Space")


def some_choice(net: Spread, dice: random.Random) -> Choice:
    return Choice(
        wording=dice.choice(net.wordings).id,
        start=dice.choice(net.starts).person,
        pause=dice.random() < 0.3,
        friction=dice.random() < 0.3,
        correction=dice.randint(0, 5),
        day=dice.randint(1, 3),
    )


def test_the_model_of_the_page_is_that_of_python_and_gives_the_same_each_time(page: Page) -> None:
    activity, net = lab()
    dice = random.Random(9)
    choices = [net.begin, *net.paper, *(one.solution for one in net.missions)]
    choices += [some_choice(net, dice) for _ in range(300)]
    source = re.sub(r"^export ", "", RULES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    script = (
        "([source, data, choices]) => { const r = new Function(source + "
        "'; return { contacts, numbers, run, settle, solved };')();"
        " return { near: r.contacts(data), drawn: [1, 2, 3].map((day) => r.numbers(data, day)),"
        " runs: choices.map((one) => { const c = r.settle(one, data);"
        " return { done: r.run(data, c), solved: data.missions.map((m) => r.solved(m, data, c)) }; }) }; }"
    )
    sent = [source, activity.data(), [to_json(one) for one in choices]]
    told: dict[str, Any] = page.evaluate(script, sent)
    assert told == page.evaluate(script, sent)
    assert told["near"] == contacts(net)
    assert told["drawn"] == [numbers(net, day) for day in (1, 2, 3)]
    for choice, one in zip(choices, told["runs"], strict=True):
        assert one["done"] == attrs.asdict(run(net, choice))
        assert one["solved"] == [solved(each, net, choice) for each in net.missions]


def test_a_run_is_followed_round_by_round_by_keyboard(activity_page: Open) -> None:
    page, (_, net) = activity_page(REF), lab()
    live = page.locator(".sc-live")
    assert axe_violations(page) == []
    hot_from_mia(page)
    expect(status(page)).to_have_text("En ny spridning. Den står på omgång 0.")
    expect(live.get_by_role("heading", name="Omgång 0", exact=True)).to_be_visible()
    done = run(net, Choice(wording="arg", start="mia"))
    for number in range(1, done.rounds + 1):
        press(page, "Nästa omgång")
        shared = sum(when <= number for when in done.shared.values())
        saw = sum(when <= number for when in done.saw.values())
        expect(status(page)).to_contain_text(
            f"Efter omgång {number}: {saw} av 40 har fått inlägget och {shared} har delat det."
        )
        assert live.locator(".sc-picture .sc-is-shared").count() == shared
        if number < done.rounds:
            expect(page.get_by_role("button", name="Nästa omgång")).to_be_focused()
    heading = live.get_by_role("heading", name=f"Omgång {done.rounds}, den sista")
    expect(heading).to_be_focused()
    expect(status(page)).to_contain_text("Uppdrag klart: Starta en kaskad.")
    expect(live.get_by_text("Uppdrag: 1 av 4 klara.")).to_be_visible()
    assert axe_violations(page) == []
    press(page, "Tillbaka en omgång")
    expect(
        live.get_by_role("heading", name=f"Omgång {done.rounds - 1}", exact=True)
    ).to_be_visible()


def test_the_table_tells_each_persons_state_and_sum(activity_page: Open) -> None:
    page, (_, net) = activity_page(REF), lab()
    hot_from_mia(page)
    page.get_by_role("checkbox", name="Paus innan").press("Space")
    press(page, "Till slutet")
    page.get_by_text("Samma sak som tabell").press("Enter")
    rows: list[list[str]] = page.locator(".sc-live .sc-everybody").evaluate(
        "t => [...t.tBodies[0].rows].map(r => [...r.cells].map(c => c.textContent))"
    )
    choice = Choice(wording="arg", start="mia", pause=True)
    done, need, near = run(net, choice), numbers(net, 1), contacts(net)
    pulls = net.wordings[0].pull
    assert rows[0] == ["1 Mia snabb", "har delat", "började"]
    for one, (_, state, sum_) in list(zip(people(net), rows, strict=True))[1:]:
        if one.id not in done.saw:
            assert [state, sum_] == ["har inte fått det", ""]
            continue
        until = done.shared.get(one.id, done.rounds)
        friends = min(3, sum(done.shared.get(other, 99) < until for other in near[one.id]))
        total = pulls[one.temper] + friends - 3
        assert sum_ == f"{pulls[one.temper]} + {friends} − 3 = {total}, behöver {need[one.id]}"
        assert (total >= need[one.id]) == (one.id in done.shared) == (state == "har delat")
    page.reload()
    expect(page.locator(".sc-live .sc-everybody")).to_be_visible()
    expect(page.get_by_role("heading", name=f"Omgång {done.rounds}, den sista")).to_be_visible()


def test_two_runs_are_compared_and_taken_along(activity_page: Open) -> None:
    page, (_, net) = activity_page(REF), lab()
    live = page.locator(".sc-live")
    hot_from_mia(page)
    press(page, "Till slutet")
    press(page, "Spara den här spridningen som A")
    page.get_by_role("checkbox", name="Paus innan").press("Space")
    expect(live.get_by_text("A är sparad. Gå till slutet")).to_be_visible()
    page.get_by_role("checkbox", name="Läs innan").press("Space")
    press(page, "Till slutet")
    expect(status(page)).to_contain_text("Uppdrag klart: Stoppa kaskaden.")
    wanted = [
        str(len(run(net, Choice(wording="arg", start="mia", pause=on, friction=on)).shared))
        for on in (False, True)
    ]
    for title, count in zip(("Spridning A", "Spridning B"), wanted, strict=True):
        row = page.get_by_role("table", name=title).get_by_role("row", name="Delade det")
        expect(row.get_by_role("cell")).to_have_text(count)
    page.get_by_label("Vad lade du märke till?").fill(HOSTILE)
    with page.expect_download() as found:
        press(page, "Ladda ner: Min kaskad")
    text = Path(found.value.path()).read_text(encoding="utf-8")
    assert found.value.suggested_filename == "min-kaskad.txt"
    assert "Spridning A\n- Inlägget: Argt\n- Börjar: Mia\n- Ingen tar en paus" in text
    assert f"Delade det: {wanted[0]}" in text
    assert f"Delade det: {wanted[1]}" in text
    assert '<img src=x onerror="alert(1)">' in text
    assert live.locator("img").count() == 0
    assert axe_violations(page) == []
    press(page, "Välj som i A")
    expect(page.get_by_role("checkbox", name="Paus innan")).not_to_be_checked()
    press(page, "Sluta jämföra")
    expect(page.get_by_role("table", name="Spridning A")).to_have_count(0)


def test_every_mission_can_be_done_as_its_way_says(activity_page: Open) -> None:
    page, (_, net) = activity_page(REF), lab()
    for number, mission in enumerate(net.missions, start=1):
        press(page, f"Visa ett sätt: {mission.text}")
        press(page, f"Ställ in så: {mission.text}")
        press(page, "Till slutet")
        expect(status(page)).to_contain_text(f"Uppdrag klart: {mission.text}")
        expect(page.get_by_text(f"Uppdrag: {number} av 4 klara.")).to_be_visible()
    assert axe_violations(page) == []


def test_what_is_right_has_no_correction(activity_page: Open) -> None:
    page = activity_page(REF)
    chooser = page.get_by_role("combobox", name="När kommer en rättelse?")
    chooser.focus()
    page.keyboard.press("ArrowDown")
    expect(chooser).to_have_value("1")
    expect(chooser).to_be_focused()
    page.get_by_role("radio", name="Lugnt och med källa").press("Space")
    expect(chooser).to_be_disabled()
    expect(page.locator(".sc-live").get_by_text("inget att rätta")).to_be_visible()
    press(page, "Till slutet")
    assert page.locator(".sc-live .sc-picture :is(.sc-is-told, .sc-is-back)").count() == 0
    page.get_by_role("radio", name="Argt").press("Space")
    expect(chooser).to_have_value("1")


def test_a_strange_state_is_made_whole_and_it_can_be_started_over(activity_page: Open) -> None:
    page = activity_page(REF)
    hot_from_mia(page)
    press(page, "Nästa omgång")
    page.evaluate(
        "sessionStorage.setItem('studycircle:09-spridning/kaskaden', JSON.stringify("
        "{...JSON.parse(sessionStorage.getItem('studycircle:09-spridning/kaskaden')), state:"
        " {wording: '<b>', start: 7, pause: 'ja', correction: 1e9, day: -1, at: 'x', a: {wording: []},"
        " done: 3, shown: null, note: {}}}))"
    )
    page.reload()
    expect(page.get_by_role("radio", name="Lugnt och undrande")).to_be_checked()
    expect(page.get_by_role("heading", name="Omgång 0", exact=True)).to_be_visible()
    press(page, "Börja om")
    press(page, "Ja, börja om")
    expect(page.get_by_label("Vad lade du märke till?")).to_have_value("")


def test_a_megabyte_of_text_is_kept_as_words(activity_page: Open) -> None:
    page = activity_page(REF)
    field = page.get_by_label("Vad lade du märke till?")
    field.evaluate("(e) => { e.value = 'å'.repeat(999999); e.dispatchEvent(new Event('input')); }")
    product = page.get_by_role("region", name="Min kaskad")
    assert product.evaluate("e => e.textContent.length") < 6000
    hot_from_mia(page)
    press(page, "Till slutet")
    expect(status(page)).to_contain_text("Efter omgång")
    assert field.evaluate("e => e.value.length") == 999_999


def test_on_a_phone_everything_fits_in_every_state(activity_page: Open) -> None:
    page = activity_page(REF)
    page.set_viewport_size({"width": 360, "height": 740})
    hot_from_mia(page)
    page.get_by_role("combobox", name="När kommer en rättelse?").select_option("I omgång 2")
    press(page, "Till slutet")
    press(page, "Spara den här spridningen som A")
    page.get_by_text("Samma sak som tabell").press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    wide = page.evaluate(
        "(() => { const right = document.querySelector('.sc-live').getBoundingClientRect().right;"
        " return [...document.querySelectorAll('.sc-live *')].filter((e) =>"
        " e.getBoundingClientRect().right > right + 1 && !e.closest('.sc-hidden')).map((e) => e.outerHTML); })()"
    )
    assert wide == []
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, select, .sc-option label')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


def test_without_script_the_network_can_be_played_with_a_pen(activity_page: Open) -> None:
    page, (_, net) = activity_page(REF, script=False), lab()
    paper = page.locator(".sc-paper")
    assert paper.locator(".sc-everybody tbody tr").count() == len(people(net))
    page.get_by_text("Facit: så går några spridningar").press("Enter")
    expect(paper.get_by_text("Argt, Mia börjar, dag 1")).to_be_visible()
    assert axe_violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_shows_in_forced_colours(activity_page: Open, scheme: str) -> None:
    page = activity_page(REF)
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    fills = page.evaluate(
        "['.sc-is-unseen circle', '.sc-is-unseen text', '.sc-is-shared circle', '.sc-is-shared text']"
        ".map(s => getComputedStyle(document.querySelector('.sc-picture ' + s)).fill)"
    )
    assert fills[0] != fills[1]
    assert fills[2] != fills[3]
    assert fills[0] != fills[2]
