# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The licence mixer as a participant meets it, and its table against the engine."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

import html5lib
import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Locator, Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.activities.licence_mixer_shape import LicenceMixer, Setup, allowed, result_of
from studycircle.activities.modules import factory
from studycircle.course.findings import Findings
from studycircle.course.licence_mix import CHOICES, collection, mixing_table, remix
from studycircle.course.licence_rules import RULES
from studycircle.course.licences import LICENCES, UNLICENSED, known

REF = "15-ateranvand-ratt/blandaren"
HOSTILE = '<img src=x onerror="alert(1)"> & {name} \u202e\u0007</textarea>🦊'

Open = Callable[..., Page]

pytestmark = pytest.mark.browser


def mixer() -> LicenceMixer:
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    assert isinstance(activity.definition, LicenceMixer)
    return activity.definition


def live(page: Page) -> Locator:
    return page.locator(".sc-live")


def choose(page: Page, *titles: str) -> None:
    for title in titles:
        live(page).get_by_role("checkbox", name=title).press("Space")


def verdict(page: Page) -> Locator:
    return page.locator(".sc-live .sc-verdict")


def field(page: Page, name: str) -> Locator:
    return live(page).get_by_role("textbox", name=name, exact=True)


def parts(page: Page) -> list[str]:
    found: list[str] = page.locator(".sc-live [data-part] strong").all_text_contents()
    return found


def mission(page: Page, name: str) -> Locator:
    return page.locator(f'.sc-live [data-mission="{name}"]')


def test_the_page_and_the_engine_agree_over_every_three_licences(page: Page) -> None:
    names = sorted({known(name).id for name in (*LICENCES, *UNLICENSED)})
    table = mixing_table(names)
    triples = list(combinations_with_replacement(names, 3))
    page.goto("about:blank")
    found = page.evaluate(
        f"([table, triples]) => {{ const {{ mix }} = ({factory('licence_mixer_table')})();"
        "return triples.map((one) => ['remix', 'collection'].map((how) => mix(table, how, one))); }",
        [table, triples],
    )
    for names_of, both in zip(triples, found, strict=True):
        for ask, got in zip((remix, collection), both, strict=True):
            answer = ask(names_of)
            assert got["results"] == list(answer.results), names_of
            assert got["discouraged"] == list(answer.discouraged), names_of
            assert got["sold"] is answer.sold, names_of
            assert got["rules"] == list(answer.rules), names_of
            stops = {(one["rule"], *(names_of[n] for n in one["places"])) for one in got["stops"]}
            assert stops == {(one.rule, *one.licences) for one in answer.stops}, names_of


def test_every_setup_of_lesson_15_is_judged_as_the_engine_does(page: Page) -> None:
    defn = mixer()
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    setups: list[dict[str, Any]] = [
        {"works": list(works), "how": how, "sold": sold, "wish": wish}
        for works in combinations_with_replacement([one.id for one in defn.works], 2)
        if works[0] != works[1]
        for how in ("remix", "collection")
        for sold in (False, True)
        for wish in ("", *CHOICES)
    ]
    page.goto("about:blank")
    found = page.evaluate(
        "([data, setups]) => { const { judge, resultOf, ways } = "
        f"({factory('licence_mixer_table')})();"
        "return setups.map((one) => { const found = judge(data, one); return ["
        "found.ok, found.ok ? resultOf(data, one).id : null, found.problems.map((p) => p.rule),"
        "found.ok ? [] : ways(data, one).filter((w) => w.left === 0).map((w) => w.patch)]; }); }",
        [activity.data(), setups],
    )
    for setup, (ok, result, problems, patches) in zip(setups, found, strict=True):
        made = Setup(**setup)
        assert ok is allowed(defn, made), setup
        assert result == (result_of(defn, made) if ok else None), setup
        assert bool(problems) is not ok
        assert set(problems) <= set(RULES)
        for patch in patches:
            assert allowed(defn, Setup(**(setup | patch))), (setup, patch)


def test_a_mix_that_is_not_allowed_is_mended_and_credited_by_keyboard(activity_page: Open) -> None:
    page = activity_page(REF)
    assert axe_violations(page) == []
    expect(verdict(page)).to_have_text("Välj minst två verk.")
    choose(page, "Stigkarta runt Lillsjön", "Vaggvisa för en mobil")
    expect(verdict(page)).to_have_text("Nej, inte så här.")
    expect(page.get_by_role("status")).to_have_text("Nej, inte så här.")
    expect(live(page).get_by_text("SA och NC går inte ihop")).to_be_visible()
    rule = live(page).get_by_role("link", name="får jag kombinera verk")
    expect(rule).to_have_attribute("href", RULES["sa-against-nc"].url)
    assert axe_violations(page) == []
    page.get_by_role("button", name="Gör så: Ta «Regn på plåttak»").press("Enter")
    expect(page.get_by_role("heading", name="3. Får det publiceras?")).to_be_focused()
    expect(verdict(page)).to_have_text("Ja. Remixen får ha licensen CC BY-SA 4.0.")
    expect(page.locator(".sc-live input:checked[type=checkbox]")).to_have_count(2)
    assert axe_violations(page) == []

    assert parts(page) == ["saknas"] * 5
    field(page, "Titel").fill("stigkarta runt Lillsjön")
    field(page, "Upphovsperson").fill("Någon annan")
    field(page, "Vad du har ändrat").fill("Bänkarna är borttagna.")
    assert parts(page) == ["finns", "stämmer inte med kortet", "saknas", "saknas", "finns"]
    field(page, "Upphovsperson").fill("")
    page.get_by_role("button", name="Fyll i från kortet").press("Enter")
    expect(page.get_by_role("button", name="Fyll i från kortet")).to_be_focused()
    assert parts(page) == ["finns"] * 5
    assert axe_violations(page) == []
    page.get_by_label("Vilket verk anger du källan till?").select_option("regnet")
    page.get_by_role("button", name="Fyll i från kortet").press("Enter")
    field(page, "Vad du har ändrat").fill("kortad")
    expect(mission(page, "kallorna")).to_contain_text("Klart:")
    field(page, "Vad heter ditt verk?").fill("Regnkartan")
    field(page, "Ditt namn, om du vill").fill("Eva")
    expect(live(page).get_by_text("Alla källor är angivna.")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ladda ner: Din text").press("Enter")
    assert Path(waiting.value.path()).read_text(encoding="utf-8") == (
        "«Regnkartan» av Eva. Licens: CC BY-SA 4.0 "
        "(https://creativecommons.org/licenses/by-sa/4.0/deed.sv).\n\nBygger på:\n"
        "– «stigkarta runt Lillsjön» av Sonja Ek. Källa: https://lillsjon.example/stigkarta. Licens: "
        "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/deed.sv). "
        "Ändrat: Bänkarna är borttagna.\n"
        "– «Regn på plåttak» av Jonas Öberg. Källa: https://tonlagret.example/regn-pa-plattak. "
        "Licens: CC BY 3.0 (https://creativecommons.org/licenses/by/3.0/deed). Ändrat: kortad.\n"
    )


def test_nothing_of_what_is_written_becomes_markup(activity_page: Open) -> None:
    page = activity_page(REF)
    choose(page, "Solros i motljus", "Katt på en trappa")
    for name in ("Titel", "Upphovsperson", "Källa, gärna en adress", "Vad du har ändrat",
                 "Vad heter ditt verk?", "Ditt namn, om du vill"):  # fmt: skip
        field(page, name).fill(HOSTILE)
    field(page, "Källa, gärna en adress").fill("javascript:alert(1)")
    page.get_by_label("Licens", exact=True).select_option("CC-BY-4.0")
    page.get_by_text("Samma sak som HTML").press("Enter")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ladda ner: Din HTML").press("Enter")
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    tree = parser.parse(text)
    assert tree.findall(".//img") == []
    links = [one.get("href") for one in tree.iter("a")]
    assert links == [
        "https://creativecommons.org/licenses/by/4.0/deed.sv",
        "https://creativecommons.org/licenses/by/4.0/deed.sv",
    ]
    rel = [one.get("rel") for one in tree.iter("a")]
    assert rel == ["license", None]
    items = ["".join(one.itertext()) for one in tree.iter("li")]
    assert len(items) == 2
    assert "<img src=x" in items[0]
    assert "\u202e" not in text
    assert "Källa: javascript:alert(1)" in items[0]
    assert page.locator(".sc-live img").count() == 0
    field(page, "Vad heter ditt verk?").fill("å" * 1_000_000)
    shown = page.get_by_role("region", name="Din text").inner_text()
    assert shown.count("å") < 400
    assert axe_violations(page) == []


def test_a_collection_keeps_each_licence_and_nc_stops_the_sale(activity_page: Open) -> None:
    page = activity_page(REF)
    choose(page, "Tre uttrar", "Höst vid hållplatsen")
    expect(live(page).get_by_text("IngaBearbetningar (ND) får inte blandas")).to_be_visible()
    page.get_by_role("radio", name="En samling").check()
    expect(verdict(page)).to_contain_text(
        "varje verk behåller sin egen licens".replace(" licens", "")
    )
    expect(live(page).get_by_text("Det får inte säljas.")).to_be_visible()
    expect(mission(page, "uttrarna-med")).to_contain_text("Klart:")
    page.get_by_role("checkbox", name="Det ska säljas").press("Space")
    expect(verdict(page)).to_have_text("Nej, inte så här.")
    expect(live(page).get_by_text("NC stoppar försäljning")).to_be_visible()
    page.get_by_role("button", name="Gör så: Gör det gratis").press("Enter")
    page.get_by_label("Vilken licens vill du ge resultatet?").select_option("CC-BY-4.0")
    expect(live(page).get_by_text("NC i en samling")).to_be_visible()
    page.get_by_role("button", name="Gör så: Låt resultatet få licensen CC BY-NC 4.0").press(
        "Enter"
    )
    expect(page.get_by_role("region", name="Din text")).to_contain_text(
        "Licensen gäller urvalet. Varje verk har kvar sin egen licens."
    )


def test_a_licence_that_is_advised_against_is_said_to_be(activity_page: Open) -> None:
    page = activity_page(REF)
    choose(page, "Solros i motljus", "Vaggvisa för en mobil")
    page.get_by_label("Vilken licens vill du ge resultatet?").select_option("CC-BY-4.0")
    expect(live(page).get_by_text("Tillåtet, men avråds")).to_be_visible()
    expect(page.locator(".sc-about")).to_have_text("«Vaggvisa för en mobil»")


def test_work_without_a_licence_needs_leave_and_a_fifth_is_too_many(activity_page: Open) -> None:
    page = activity_page(REF)
    choose(page, "Sommarfest vid ån", "Norrsken över fjället")
    expect(live(page).get_by_text("Okänd licens är ingen licens")).to_be_visible()
    expect(live(page).get_by_text("Det här är ett steg på vägen:")).to_be_visible()
    expect(live(page).get_by_text("Eller fråga om lov.")).to_be_visible()
    choose(page, "Solros i motljus", "Katt på en trappa", "Tre uttrar")
    expect(page.get_by_role("status")).to_have_text("Högst 4 verk. Ta bort ett först.")
    expect(live(page).get_by_role("checkbox", name="Tre uttrar")).not_to_be_checked()


def test_each_mission_can_be_set_and_is_then_done(activity_page: Open) -> None:
    page = activity_page(REF)
    defn = mixer()
    for one in defn.missions:
        place = mission(page, one.id)
        place.get_by_role("button", name="Visa ett sätt").press("Enter")
        place.get_by_role("button", name="Ställ in så").press("Enter")
        expect(verdict(page)).to_contain_text("Ja.")
        expect(place).to_contain_text("Inte klart än:" if one.credited else "Klart:")
    expect(page.locator(".sc-next")).to_contain_text("Uppdrag: 5 av 6 klara.")
    assert axe_violations(page) == []


def test_a_find_of_ones_own_gets_its_line(activity_page: Open) -> None:
    page = activity_page(REF)
    field(page, "Titel").fill("Älgen")
    field(page, "Upphovsperson").fill("Kim")
    field(page, "Källa, gärna en adress").fill("https://example.org/alg")
    page.get_by_label("Licens", exact=True).select_option("CC-BY-4.0")
    expect(page.locator(".sc-line")).to_have_text(
        "«Älgen» av Kim. Källa: https://example.org/alg. Licens: CC BY 4.0 "
        "(https://creativecommons.org/licenses/by/4.0/deed.sv)."
    )
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ladda ner: Raden om ditt fynd").press("Enter")
    tree = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(
        Path(waiting.value.path()).read_text(encoding="utf-8")
    )
    assert [one.get("href") for one in tree.iter("a")] == [
        "https://example.org/alg",
        "https://creativecommons.org/licenses/by/4.0/deed.sv",
    ]


def test_what_is_set_and_written_survives_a_reload_and_strange_states(activity_page: Open) -> None:
    page = activity_page(REF)
    choose(page, "Solros i motljus", "Stigkarta runt Lillsjön")
    field(page, "Titel").fill("Sol")
    page.reload()
    expect(verdict(page)).to_have_text("Ja. Remixen får ha licensen CC BY-SA 4.0.")
    expect(field(page, "Titel")).to_have_value("Sol")
    for state in ('{"works": 7, "credits": [1], "wish": "<b>", "at": "borta", "done": {}}',
                  '{"works": ["borta", "katten"], "credits": {"katten": 3}, "title": {}}'):  # fmt: skip
        page.evaluate(
            "state => { for (const key of Object.keys(sessionStorage)) {"
            " const held = JSON.parse(sessionStorage.getItem(key));"
            " if (held?.state) sessionStorage.setItem(key, JSON.stringify({...held, state: JSON.parse(state)})); } }",
            state,
        )
        page.reload()
        expect(verdict(page)).to_have_text("Välj minst två verk.")
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    expect(page.locator(".sc-live input:checked[type=checkbox]")).to_have_count(0)


def test_without_script_there_is_all_to_do_it_with_a_pen(activity_page: Open) -> None:
    page = activity_page(REF, script=False)
    expect(page.get_by_role("table", name="Två verk i en remix")).to_be_visible()
    expect(page.get_by_text("Din egen rad")).to_be_visible()
    page.get_by_text("Ett sätt att klara varje uppdrag", exact=True).press("Enter")
    expect(page.get_by_text("Licens: CC BY-NC 4.0.").first).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_nothing_is_wider_than_the_page_and_all_can_be_touched(
    activity_page: Open, script: bool
) -> None:
    page = activity_page(REF, script=script)
    page.set_viewport_size({"width": 360, "height": 740})
    if script:
        choose(page, "Solros i motljus", "Stigkarta runt Lillsjön")
        page.get_by_text("Samma sak som HTML").press("Enter")
        small = page.evaluate(
            "[...document.querySelectorAll('.sc-live :is(button, summary, select, input[type=text], .sc-option label)')]"
            ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
        )
        assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 320, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.emulate_media(color_scheme="dark")
    assert axe_violations(page) == []
