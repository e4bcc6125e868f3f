# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The network lab of lesson 8 as a participant meets it, and the rules of what reaches whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Locator, Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.course.findings import Findings

REF = "08-oppna-natverk/natverket"
RULES = ROOT / "src/studycircle/activities/federation_rules.js"
HOSTILE = '<img src=x onerror="alert(1)"> & {name} \u202e\u0007</textarea>🦊'

Open = Callable[..., Page]

pytestmark = pytest.mark.browser


@pytest.fixture
def rules(page: Page) -> Callable[..., Any]:
    """Runs an expression of `r` (the rules), `d` (lesson 8) and `s` (a state made whole)."""
    source = re.sub(r"^export ", "", RULES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    data = activity.data()

    def ask(expression: str, **state: Any) -> Any:
        return page.evaluate(
            "([source, d, state, expression]) => { const r = new Function(source + "
            "'; return { cut, followers, hide, move, reached, reaches, settle };')();"
            " const s = r.settle(state, d); const who = (id) => d.people.find((one) => one.id === id);"
            " return new Function('r', 'd', 's', 'who', `return ${expression}`)(r, d, s, who); }",
            [source, data, state, expression],
        )

    return ask


@pytest.mark.parametrize(
    ("who", "state", "word"),
    [
        ("ada", {}, "nowhere"),
        ("ada", {"home": "stenvik"}, "not-followed"),
        ("ada", {"home": "stenvik", "follows": ["ada"]}, "same"),
        ("gun", {"home": "stenvik", "follows": ["gun"]}, "follow"),
        ("gun", {"home": "stenvik", "follows": ["pelle"]}, "boost"),
        ("gun", {"home": "stenvik", "follows": ["gun"], "hidden": ["fagelholken"]}, "hidden"),
        ("gun", {"home": "stenvik", "follows": ["gun"], "blocked": ["fagelholken"]}, "home-blocks"),
        ("kalle", {"home": "bokhyllan", "follows": ["kalle"]}, "home-blocks"),
        ("ylva", {"home": "frittfram", "follows": ["ylva"]}, "blocks-home"),
        ("gun", {"home": "stenvik", "follows": ["gun"], "closed": ["fagelholken"]}, "closed"),
        # Passed on by Bosse at Stenvik, but Olle's server is shut out.
        ("olle", {"home": "bokhyllan", "follows": ["bosse"]}, "boost"),
        (
            "olle",
            {"home": "bokhyllan", "follows": ["bosse"], "hidden": ["stenvik"]},
            "not-followed",
        ),
        ("olle", {"home": "bokhyllan", "follows": ["bosse"], "hidden": ["storasalen"]}, "hidden"),
    ],
)
def test_a_post_reaches_the_one_who_follows_where_nobody_has_shut_the_way(
    rules: Callable[..., Any], who: str, state: dict[str, Any], word: str
) -> None:
    assert rules(f"r.reaches(d, s, who('{who}')).word", **state) == word


@pytest.mark.parametrize(
    ("who", "state", "word"),
    [
        ("ada", {}, "nowhere"),
        ("ada", {"home": "bokhyllan"}, "follower"),
        ("samira", {"home": "bokhyllan"}, "not-follower"),
        ("kalle", {"home": "bokhyllan"}, "home-blocks"),
        ("ylva", {"home": "frittfram"}, "blocks-home"),
        ("ada", {"home": "bokhyllan", "lost": ["ada"]}, "lost"),
        ("ada", {"home": "bokhyllan", "closed": ["stenvik"]}, "closed"),
    ],
)
def test_what_one_writes_reaches_followers_where_nobody_has_shut_the_way(
    rules: Callable[..., Any], who: str, state: dict[str, Any], word: str
) -> None:
    assert rules(f"r.reached(d, s, who('{who}'))", **state) == word


def test_who_shuts_a_server_out_loses_its_followers_also_when_it_is_let_in_again(
    rules: Callable[..., Any],
) -> None:
    shut = rules("r.hide(d, s, 'fagelholken', true)", home="stenvik")
    assert shut == {"hidden": ["fagelholken"], "lost": ["gun"]}
    again = rules("r.hide(d, s, 'fagelholken', false)", home="stenvik", **shut)
    assert again == {"hidden": [], "lost": ["gun"]}


@pytest.mark.parametrize("lists", [True, False])
@pytest.mark.parametrize("redirect", [True, False])
def test_a_move_takes_along_what_was_saved_and_followers_whose_programme_understands(
    rules: Callable[..., Any], lists: bool, redirect: bool
) -> None:
    given = f"{{ lists: {str(lists).lower()}, redirect: {str(redirect).lower()} }}"
    state = {"home": "stenvik", "follows": ["gun", "noor"], "hidden": ["frittfram"]}
    moved = rules(f"r.move(d, s, 'bokhyllan', {given})", **state)
    assert moved["home"] == "bokhyllan"
    assert moved["closed"] == ["stenvik"]
    assert moved["follows"] == (["gun", "noor"] if lists else [])
    assert moved["hidden"] == (["frittfram"] if lists else [])
    # Ada and Bosse were on the server that closed, Gun's does not understand a move, Kalle was
    # shut out before.
    assert moved["moved"]["followers"] == (["ylva", "olle"] if redirect else [])
    why = {"ada": "closed", "bosse": "closed", "gun": "no-move"}
    if not redirect:
        why = dict.fromkeys(("ada", "bosse", "ylva", "gun", "olle"), "not-moved")
    assert dict(moved["moved"]["left"]) == why
    left = rules("r.followers(d, s).map(({ id }) => id)", **moved)
    assert left == (["ylva", "olle"] if redirect else [])


def test_a_strange_state_is_made_whole(rules: Callable[..., Any]) -> None:
    strange = {"home": "<b>", "follows": [7, "ada", "borta"], "hidden": {}, "moved": {"from": 1}}
    assert rules("s", **strange, closed="x", closing=True) == {
        "home": None,
        "closed": [],
        "follows": ["ada"],
        "lost": [],
        "hidden": [],
        "blocked": [],
        "closing": False,
        "moved": None,
    }


def status(page: Page) -> Locator:
    return page.locator(".sc-live").get_by_role("status")


def row(page: Page, name: str) -> list[str]:
    table = page.get_by_role("table", name="Samma sak i ord")
    cells = table.get_by_role("row", name=re.compile(f"^{name} ")).get_by_role("cell")
    return cells.all_text_contents()


def home(page: Page, name: str) -> Locator:
    group = page.get_by_role("group", name="Servrarna", exact=True)
    return group.get_by_role("radio", name=re.compile(f"^{name}"))


def test_a_home_is_chosen_people_followed_and_a_server_shut_out_by_keyboard(
    activity_page: Open,
) -> None:
    page = activity_page(REF)
    live = page.locator(".sc-live")
    assert axe_violations(page) == []
    home(page, "Bokhyllan").press("Space")
    expect(home(page, "Bokhyllan")).to_be_focused()
    expect(status(page)).to_have_text(
        "Din hemserver är Bokhyllan. Din adress är @du@bokhyllan.example."
    )
    page.get_by_role("checkbox", name="Gun ringmärker").press("Space")
    expect(status(page)).to_have_text(
        "Du följer Gun. Inlägg från 1 av 13 når dig. 5 personer får det du skriver."
    )
    page.get_by_role("checkbox", name="Kalle gillar").press("Space")
    assert row(page, "Gun") == ["Ja, du följer hen.", "Ja, hen följer dig."]
    stopped = "Nej, Bokhyllan har stängt ute Fritt fram."
    assert row(page, "Kalle") == [stopped, stopped]
    assert live.locator(".sc-picture .sc-in").count() == 1
    assert live.locator(".sc-picture .sc-stopped").count() == 1
    assert live.locator(".sc-feed > li").count() == 1
    page.get_by_role("radio", name="Vilka jag når").press("Space")
    assert live.locator(".sc-picture .sc-in").count() == 5
    assert axe_violations(page) == []
    mine = page.get_by_role("group", name="Som dig själv")
    mine.get_by_role("checkbox", name="Fågelholken").press("Space")
    expect(status(page)).to_contain_text("Du har stängt ute Fågelholken.")
    out = "Nej, du har stängt ute Fågelholken."
    assert row(page, "Gun") == [out, "Nej, hen följer inte dig längre."]
    theirs = page.get_by_role("group", name="Som moderator på Bokhyllan")
    theirs.get_by_role("checkbox", name="Stenvik").press("Space")
    assert row(page, "Ada")[1] == "Nej, Bokhyllan har stängt ute Stenvik."
    expect(theirs.get_by_role("checkbox", name="Fritt fram")).to_be_disabled()
    mine.get_by_role("checkbox", name="Fågelholken").press("Space")
    assert row(page, "Gun") == ["Ja, du följer hen.", "Nej, hen följer inte dig längre."]
    page.reload()
    assert row(page, "Gun") == ["Ja, du följer hen.", "Nej, hen följer inte dig längre."]
    expect(home(page, "Bokhyllan")).to_be_checked()


def test_the_server_closes_and_one_moves_and_takes_the_text_along(activity_page: Open) -> None:
    page = activity_page(REF)
    home(page, "Stenvik").press("Space")
    for name in ("Gun ringmärker", "Noor läser"):
        page.get_by_role("checkbox", name=name).press("Space")
    page.get_by_label("Varför väljer du den?").fill(f"Nära mig. {HOSTILE}")
    page.get_by_role("button", name="Låt Stenvik lägga ner").press("Enter")
    expect(page.locator(".sc-live blockquote")).to_be_focused()
    expect(page.get_by_text("Hej alla på Stenvik!")).to_be_visible()
    assert axe_violations(page) == []
    page.get_by_role("button", name="Flytta nu").press("Enter")
    expect(status(page)).to_have_text("Välj en ny hemserver först.")
    where = page.get_by_role("group", name="Vart flyttar du?")
    expect(where.get_by_role("radio", name="Bokhyllan")).to_be_focused()
    page.keyboard.press("Space")
    page.get_by_role("checkbox", name="Flytta kontot.").press("Space")
    page.get_by_role("button", name="Flytta nu").press("Enter")
    along = page.get_by_role("table", name="Från Stenvik till Bokhyllan: vad följde med?")
    expect(along).to_be_focused()
    assert along.get_by_role("cell").all_text_contents() == [
        "2 av 6 följde med: Ylva, Olle. De här bodde på servern som lade ner: Ada, Bosse."
        " De här kan inte nå din nya server: Kalle."
        " De här har en server som inte förstår flytten: Gun.",
        "Borta. Du får leta upp dem igen.",
        "Borta. Du får stänga ute dem igen.",
        "Blev kvar på Stenvik.",
        "Var @du@stenvik.example, är nu @du@bokhyllan.example.",
    ]
    assert row(page, "Ada") == ["Nej, Stenvik har lagt ner."] * 2
    page.get_by_role("checkbox", name="Noor läser").press("Space")
    with page.expect_download() as found:
        page.get_by_role("button", name="Ladda ner: Min hemserver").press("Enter")
    text = Path(found.value.path()).read_text(encoding="utf-8")
    assert found.value.suggested_filename == "min-hemserver.txt"
    assert text.startswith("Min hemserver\n\nBokhyllan (bokhyllan.example)\nDrivs av: ")
    assert "Nära mig. <img src=x" in text
    assert "- Noor @noor@storasalen.example – läser till sjuksköterska" in text
    assert "Jag har prövat att flytta från Stenvik till Bokhyllan. Så gick det:" in text
    assert page.locator(".sc-live img").count() == 0
    assert axe_violations(page) == []
    page.reload()
    expect(along).to_be_visible()
    home(page, "Stenvik").press("Space")
    expect(along).to_have_count(0)
    expect(page.get_by_label("Varför väljer du den?")).to_have_value(re.compile("^Nära mig"))


def test_one_can_close_one_server_after_the_other(activity_page: Open) -> None:
    page = activity_page(REF)
    names = ["Stenvik", "Bokhyllan", "Fågelholken", "Stora salen", "Fritt fram"]
    home(page, "Stenvik").press("Space")
    for here, there in pairwise(names):
        page.get_by_role("button", name=f"Låt {here} lägga ner").press("Enter")
        where = page.get_by_role("group", name="Vart flyttar du?")
        where.get_by_role("radio", name=there).press("Space")
        page.get_by_role("button", name="Flytta nu").press("Enter")
        expect(status(page)).to_contain_text(f"Du har flyttat till {there}.")
    expect(page.get_by_role("button", name="lägga ner")).to_have_count(0)
    assert axe_violations(page) == []
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    assert row(page, "Ada") == ["Nej, du har ingen hemserver än."] * 2


def test_on_a_phone_everything_fits_in_every_state(activity_page: Open) -> None:
    page = activity_page(REF)
    page.set_viewport_size({"width": 360, "height": 740})
    home(page, "Fågelholken").press("Space")
    page.get_by_role("button", name="Låt Fågelholken lägga ner").press("Enter")
    for moved in (False, True):
        if moved:
            where = page.get_by_role("group", name="Vart flyttar du?")
            where.get_by_role("radio", name="Fritt fram").press("Space")
            page.get_by_role("button", name="Flytta nu").press("Enter")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        wide = page.evaluate(
            "(() => { const right = document.querySelector('.sc-live').getBoundingClientRect().right;"
            " return [...document.querySelectorAll('.sc-live *')].filter((e) =>"
            " e.getBoundingClientRect().right > right + 1).map((e) => e.outerHTML); })()"
        )
        assert wide == []
        small = page.evaluate(
            "[...document.querySelectorAll('button, .sc-option label')]"
            ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
        )
        assert small == []
    assert axe_violations(page) == []


def test_a_megabyte_of_text_is_kept_as_words(activity_page: Open) -> None:
    page = activity_page(REF)
    field = page.get_by_label("Varför väljer du den?")
    field.evaluate("(e) => { e.value = 'å'.repeat(999999); e.dispatchEvent(new Event('input')); }")
    product = page.get_by_role("region", name="Min hemserver")
    assert product.evaluate("e => e.textContent.length") < 6000
    assert field.evaluate("e => e.value.length") == 999_999


def test_without_script_the_network_can_be_played_with_a_pen(activity_page: Open) -> None:
    page = activity_page(REF, script=False)
    paper = page.locator(".sc-paper")
    expect(paper.get_by_text("Välj varsin hemserver.")).to_be_visible()
    page.get_by_text("Facit: det här följer med").press("Enter")
    expect(paper.get_by_text("Din adress blir en annan.")).to_be_visible()
    assert axe_violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_shows_in_forced_colours(activity_page: Open, scheme: str) -> None:
    page = activity_page(REF)
    home(page, "Stenvik").press("Space")
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    fills = page.evaluate(
        "['rect', 'text', '.sc-you', '.sc-you-text'].map("
        "s => getComputedStyle(document.querySelector('.sc-picture ' + s)).fill)"
    )
    assert fills[0] != fills[1]
    assert fills[2] != fills[3]
