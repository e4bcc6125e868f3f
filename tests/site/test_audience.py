# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The profile lab of lesson 5 as a participant meets it, and its rules against the Python ones."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser import axe_violations
from playwright.sync_api import Locator, Page, expect

from studycircle.activities.audience_rules import (
    audiences,
    elsewhere,
    settle,
    solved,
    things,
    verdict,
)
from studycircle.activities.audience_shape import Audience, Change
from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity, to_json
from studycircle.course.findings import Findings

ROOT = Path(__file__).parents[2]
REF = "05-sociala-natverk/publiklabbet"
RULES = ROOT / "src/studycircle/activities/audience_rules.js"
HOSTILE = '<img src=x onerror="alert(1)"> & {name} \u202e\u0007</textarea>🦊'

Open = Callable[..., Page]

pytestmark = pytest.mark.browser


def lab() -> tuple[Activity, Audience]:
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    assert isinstance(activity.definition, Audience)
    return activity, activity.definition


def status(page: Page) -> Locator:
    return page.locator(".sc-live").get_by_role("status")


def listed(page: Page, key: str) -> list[str]:
    found: list[str] = page.locator(f".sc-live [data-{key}]").evaluate_all(
        "(all, key) => all.map(e => e.dataset[key])", key
    )
    return found


def mission(page: Page, name: str) -> Locator:
    return page.locator(f'.sc-live [data-mission="{name}"]')


def chooser(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def some_change(profile: Audience, dice: random.Random) -> Change:
    known = audiences(profile)
    own = {one.id: dice.choice(known) for one in profile.facts if dice.random() < 0.5}
    own |= {
        one.id: dice.choice(["general", *known]) for one in profile.posts if dice.random() < 0.5
    }
    return Change(
        general=dice.choice(known),
        tagged=dice.choice(known),
        review=dice.random() < 0.5,
        old=dice.random() < 0.5,
        own=own,
        tags={
            one.id: dice.choice(["show", "remove"]) for one in profile.tagged if dice.random() < 0.7
        },
    )


def test_the_rules_of_the_page_are_those_of_python(page: Page) -> None:
    activity, profile = lab()
    dice = random.Random(5)
    changes = [Change(), *(one.solution for one in profile.missions)]
    changes += [some_change(profile, dice) for _ in range(300)]
    source = re.sub(r"^export ", "", RULES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    told: list[dict[str, Any]] = page.evaluate(
        "([source, data, changes]) => { const r = new Function(source + "
        "'; return { elsewhere, settle, solved, things, verdict };')();"
        " return changes.map((change) => { const s = r.settle(change, data); return {"
        " why: r.things(data).map((one) => data.viewers.map((who) => r.verdict(data, one, who, s))),"
        " left: data.viewers.map((who) => r.elsewhere(data, who, s).map(({ id }) => id)),"
        " done: data.missions.map((one) => r.solved(one, data, s)) }; }); }",
        [source, activity.data(), [to_json(one) for one in changes]],
    )
    seen = set()
    for change, one in zip(changes, told, strict=True):
        settings = settle(profile, change)
        why = [
            [verdict(profile, thing, who, settings) for who in profile.viewers]
            for thing in things(profile)
        ]
        assert one["why"] == why
        assert one["left"] == [
            [left.id for left in elsewhere(profile, who, settings)] for who in profile.viewers
        ]
        assert one["done"] == [solved(each.needs, profile, settings) for each in profile.missions]
        seen |= {word for row in why for word in row}
    assert len(seen) == 12


def test_the_page_shows_what_each_one_sees(activity_page: Open) -> None:
    page, (_, profile) = activity_page(REF), lab()
    chooser(page, "Vem ser dina inlägg?").select_option("Vänner")
    page.get_by_role("checkbox", name="Håll inne gamla inlägg").check()
    page.get_by_role("checkbox", name="Granska taggar först").check()
    chooser(page, "Bilden från skogen").select_option("Visa på min profil")
    settings = settle(
        profile, Change(general="friends", old=True, review=True, tags={"svamp": "show"})
    )
    for who in profile.viewers:
        page.get_by_role("button", name=who.name, exact=True).press("Enter")
        expect(page.get_by_role("button", name=who.name, exact=True)).to_be_focused()
        right = {one.id: verdict(profile, one, who, settings) for one in things(profile)}
        seen = [key for key, why in right.items() if why in ("public", "near", "friend", "group")]
        assert listed(page, "seen") == seen
        assert listed(page, "hidden") == [key for key in right if key not in seen]
        assert listed(page, "left") == [one.id for one in elsewhere(profile, who, settings)]
        expect(status(page)).to_have_text(f"{who.name} ser {len(seen)} av 12 saker.")


def test_missions_are_done_by_keyboard_and_noticed_by_themselves(activity_page: Open) -> None:
    page = activity_page(REF)
    expect(page.get_by_text("Uppdrag: 0 av 7 klara.")).to_be_visible()
    choice = chooser(page, "Telefonnummer")
    choice.focus()
    page.keyboard.press("ArrowUp")
    expect(choice).to_be_focused()
    expect(choice).to_have_value("friends-of-friends")
    expect(status(page)).to_have_text(
        "Telefonnummer syns nu för: Karin, Bosse, Eva, Mia. Uppdrag klart: Ove känner dig inte."
        " Han ska inte se ditt telefonnummer. Karin och Bosse ska se det."
    )
    expect(page.get_by_text("Uppdrag: 1 av 7 klara.")).to_be_visible()
    expect(
        mission(page, "telefon").get_by_text("Uppgifter om dig har en egen publik")
    ).to_be_visible()
    # A friend who is also the boss: «Vänner» is not enough.
    chooser(page, "Det långa mötet").select_option("Vänner")
    expect(mission(page, "chef").get_by_text("Inte klart än:")).to_be_visible()
    chooser(page, "Det långa mötet").select_option("Vänner, men inte Jobbet")
    expect(mission(page, "chef").get_by_text("Klart:")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Uppdrag: 2 av 7 klara.")).to_be_visible()
    expect(chooser(page, "Det långa mötet")).to_have_value("except:jobbet")
    assert axe_violations(page) == []
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    expect(page.get_by_text("Uppdrag: 0 av 7 klara.")).to_be_visible()
    expect(chooser(page, "Telefonnummer")).to_have_value("public")


def test_each_shown_way_does_its_mission(activity_page: Open) -> None:
    page, (_, profile) = activity_page(REF), lab()
    for n, one in enumerate(profile.missions, start=1):
        item = mission(page, one.id)
        shut = item.get_by_role("button", name="Visa ett sätt")
        shut.press("Enter")
        use = item.get_by_role("button", name="Ställ in så")
        use.press("Enter")
        expect(use).to_be_focused()
        expect(item.get_by_text(one.insight)).to_be_visible()
        assert page.locator(".sc-missions .sc-done").count() >= n
    expect(page.get_by_text("Uppdrag: 7 av 7 klara.")).to_be_visible()
    assert axe_violations(page) == []


def test_choices_of_ones_own_come_back_after_a_way_was_set(activity_page: Open) -> None:
    page, (_, profile) = activity_page(REF), lab()

    def chosen() -> str:
        return page.locator(".sc-product").inner_text().partition("\nDet här ")[0].strip()

    page.get_by_label("Vem ser dina inlägg?").select_option("Bara jag")
    own = chosen()
    back = page.get_by_role("button", name="Ta tillbaka mina egna val")
    for one in profile.missions[:2]:
        item = mission(page, one.id)
        item.get_by_role("button", name="Visa ett sätt").press("Enter")
        item.get_by_role("button", name="Ställ in så").press("Enter")
        expect(item.get_by_role("button", name="Ta tillbaka mina egna val")).to_be_visible()
    expect(back).to_have_count(1)
    assert chosen() != own
    back.press("Enter")
    assert chosen() == own
    expect(back).to_have_count(0)
    expect(item.get_by_role("button", name="Ställ in så")).to_be_focused()
    item.get_by_role("button", name="Ställ in så").press("Enter")
    page.get_by_label("Håll inne gamla inlägg").press("Space")
    expect(back).to_have_count(0)


def test_old_posts_that_are_held_back_say_so(activity_page: Open) -> None:
    page = activity_page(REF)
    page.get_by_role("checkbox", name="Håll inne gamla inlägg").check()
    line = page.locator('[data-thing="fest"] .sc-reach')
    expect(line).to_have_text("Gäller nu: Vänner. Syns för: Karin, Bosse, Eva")
    expect(page.locator('[data-thing="loppis"] .sc-reach')).to_have_text(
        "Gäller nu: Alla. Syns för: Karin, Bosse, Eva, Mia, Ove, Petra"
    )
    expect(page.locator('[data-thing="elsa"] .sc-reach')).to_have_text(
        "Syns för: Karin, Bosse, Eva, Mia"
    )


def test_the_text_is_copied_saved_and_printed_with_own_words_as_text(
    activity_page: Open, page: Page, tmp_path: Path
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = activity_page(REF)
    page.get_by_role("checkbox", name="Granska taggar först").check()
    chooser(page, "Bilden från grillfesten").select_option("Ta bort taggen")
    page.get_by_label("Vad vill du ändra i ett eget konto?").fill(HOSTILE + "å" * 1_000_000)
    expect(status(page)).to_have_text("Bara de första 2000 tecknen sparas.")
    sheet = page.get_by_role("region", name="Så är min profil inställd")
    expect(sheet).to_contain_text("Granska taggar först: ja")
    expect(sheet).to_contain_text("- Det långa mötet: Alla")
    expect(sheet).to_contain_text("- Bilden från grillfesten: Ta bort taggen")
    expect(sheet).to_contain_text("På annat håll: Bilden från grillfesten (hos Bosse)")
    expect(sheet).to_contain_text("- Bilden är borta från din profil.")
    assert page.locator(".sc-live img").count() == 0
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner").press("Enter")
    assert waited.value.suggested_filename == "min-profil.txt"
    waited.value.save_as(tmp_path / "min-profil.txt")
    saved = (tmp_path / "min-profil.txt").read_text(encoding="utf-8")
    assert saved == f"Så är min profil inställd\n\n{sheet.text_content()}"
    assert HOSTILE in saved
    assert len(saved) < 6000
    page.get_by_role("button", name="Skriv ut").press("Enter")
    assert "Så är min profil inställd\n" in page.evaluate("window.printed")
    assert "<img src=x" in page.evaluate("window.printed")
    assert axe_violations(page) == []
    page.reload()
    expect(page.get_by_label("Vad vill du ändra i ett eget konto?")).to_have_value(
        re.compile(r"^<img src=x")
    )
    page.get_by_role("button", name="Kopiera").press("Enter")
    expect(status(page)).to_have_text("Kopierat: Så är min profil inställd.")
    assert page.evaluate("navigator.clipboard.readText()") == sheet.text_content()


@pytest.mark.parametrize(
    "state",
    [
        {"general": "only:borta", "own": {"telefon": "general", "x": "me"}, "done": "allt"},
        {"own": None, "tags": [], "as": 7, "plan": {}, "shown": [1]},
        {
            "general": {"toString": 1},
            "review": "ja",
            "done": ["x", "telefon"],
            "tags": {"grill": "?"},
        },
    ],
)
def test_a_broken_memory_is_mended(activity_page: Open, state: dict[str, Any]) -> None:
    page, (activity, _) = activity_page(REF), lab()
    kept = {"kind": "audience", "rev": activity.fingerprint(), "state": state}
    page.evaluate(
        "([key, value]) => sessionStorage.setItem(key, value)",
        [f"studycircle:{REF}", json.dumps(kept)],
    )
    page.reload()
    expect(chooser(page, "Telefonnummer")).to_have_value("public")
    expect(page.get_by_role("checkbox", name="Granska taggar först")).not_to_be_checked()
    expect(page.get_by_role("button", name="Karin", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


@pytest.mark.parametrize(
    ("width", "scheme"), [(320, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]
)
def test_it_fits_and_is_accessible(activity_page: Open, width: int, scheme: str) -> None:
    page = activity_page(REF)
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.get_by_role("button", name="Petra", exact=True).press("Enter")
    page.get_by_role("button", name="Visa ett sätt").first.press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        "[...document.querySelectorAll('button, select, .sc-option label')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


def test_without_script_there_is_a_table_to_cross(activity_page: Open) -> None:
    page = activity_page(REF, script=False)
    page.set_viewport_size({"width": 360, "height": 740})
    table = page.locator(".sc-paper table").first
    expect(table).to_contain_text("Bilden från grillfesten")
    expect(page.get_by_text("Så avgör labbet")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(page) == []
    page.get_by_text("Vem som ser vad, och ett sätt att klara varje uppdrag").click()
    assert axe_violations(page) == []
