# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The password lab as a participant meets it; above all, that nothing typed is kept or sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Browser, Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.activities.modules import widget_module
from studycircle.activities.password import packed
from studycircle.course.findings import Findings

pytestmark = pytest.mark.browser

LESSON = "19-losenord/losenordslabbet"
SECRET = "Kvastfening-1879-på-Hven"
WORDS = (ROOT / "notebooks/19-losenord/ordlista.txt").read_text(encoding="utf-8").split()
PARTS = ["Prova", "Låt slumpen", "Samma lösenord", "Passkey", "Min plan"]


@pytest.fixture
def lab() -> Activity:
    activity = read_activity(LESSON, ROOT, Findings(ROOT))
    assert activity is not None
    return activity


@pytest.fixture
def page_of(activity_page: Callable[..., Page]) -> Callable[[int], Page]:
    """Opens the lesson's lab at one of its parts."""

    def open_at(part: int) -> Page:
        page = activity_page(LESSON)
        if part > 1:
            go(page, part)
        return page

    return open_at


def go(page: Page, part: int) -> None:
    nav = page.get_by_role("navigation", name="Labbets delar")
    nav.get_by_role("button", name=PARTS[part - 1]).press("Enter")
    expect(page.get_by_role("heading", name=f"Del {part} av 5")).to_be_focused()


def kept(page: Page) -> str:
    """All that the page has put away, and every attribute of every element."""
    text: str = page.evaluate(
        """() => [sessionStorage, localStorage].map(s => JSON.stringify({...s})).join()
          + document.cookie + JSON.stringify(history.state) + location.href + window.name
          + [...document.querySelectorAll("*")].flatMap(e => [...e.attributes].map(a => a.value))
            .filter(v => v.length < 9999).join("\\n")"""
    )
    return text


def test_what_is_typed_is_not_put_away_anywhere(page_of: Callable[[int], Page]) -> None:
    page = page_of(1)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for n in (1, 2):
        page.get_by_label(f"Påhittat lösenord {n}", exact=True).fill(SECRET)
    expect(page.get_by_role("table", name="Sida vid sida")).to_be_visible()
    assert "Kvastfening" not in kept(page)
    assert "Kvastfening" not in page.content()
    page.get_by_label("Visa det jag skriver").press("Space")
    expect(page.get_by_label("Påhittat lösenord 1", exact=True)).to_have_value(SECRET)
    assert "Kvastfening" not in kept(page)
    assert '"show":true' in kept(page).replace("\\", "")
    # Remembered on this computer, it is still only the choices that are remembered.
    page.evaluate("studycircle.load('store').openStore().remember(true)")
    page.get_by_label("Påhittat lösenord 3", exact=True).fill(SECRET)
    go(page, 5)
    page.get_by_label("Passkey").first.select_option("Ska göra")
    assert '"todo"' in kept(page).replace("\\", "")
    assert "Kvastfening" not in kept(page)
    go(page, 1)
    expect(page.get_by_label("Påhittat lösenord 3", exact=True)).to_have_value(SECRET)
    assert asked == []
    page.reload()
    expect(page.get_by_label("Påhittat lösenord 3", exact=True)).to_have_value("")
    expect(page.get_by_label("Visa det jag skriver")).to_be_checked()


def test_the_browser_is_asked_to_leave_the_fields_alone(page_of: Callable[[int], Page]) -> None:
    page = page_of(1)
    for n in (1, 2, 3):
        one = page.get_by_label(f"Påhittat lösenord {n}", exact=True)
        expect(one).to_have_attribute("type", "password")
        for name, value in (
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("autocorrect", "off"),
        ):
            expect(one).to_have_attribute(name, value)
    assert page.locator(".sc-live form").count() == 0
    assert page.locator(".sc-live input[name]:not([type=radio])").count() == 0


def test_starting_over_takes_away_what_is_typed_and_drawn(page_of: Callable[[int], Page]) -> None:
    page = page_of(1)
    page.get_by_label("Påhittat lösenord 2", exact=True).fill(SECRET)
    go(page, 2)
    page.get_by_role("button", name="Dra en lösenfras").press("Enter")
    phrase = page.locator(".sc-phrase").inner_text()
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    expect(page.get_by_role("heading", name="Del 1 av 5")).to_be_visible()
    expect(page.get_by_label("Påhittat lösenord 2", exact=True)).to_have_value("")
    go(page, 2)
    expect(page.locator(".sc-phrase")).to_have_count(0)
    assert phrase not in page.content()


def test_forget_everything_takes_it_away_too(page_of: Callable[[int], Page]) -> None:
    page = page_of(1)
    page.get_by_label("Påhittat lösenord 1", exact=True).fill(SECRET)
    go(page, 2)
    page.get_by_role("button", name="Dra en lösenfras").press("Enter")
    phrase = page.locator(".sc-phrase").inner_text()
    page.evaluate("studycircle.load('store').openStore().forgetAll()")
    expect(page.get_by_label("Påhittat lösenord 1", exact=True)).to_have_value("")
    assert phrase not in page.content()


def test_a_password_is_explained_by_keyboard_alone(page_of: Callable[[int], Page]) -> None:
    page = page_of(1)
    assert axe_violations(page) == []
    first = page.get_by_label("Påhittat lösenord 1", exact=True)
    first.focus()
    page.keyboard.type("Missan2014")
    expect(first).to_be_focused()
    found = page.locator(".sc-found").first
    expect(found).to_contain_text("Inloggningssidan: ungefär 20 dygn")
    expect(found).to_contain_text("Stulen fil: mindre än en sekund")
    # Hidden in the field, hidden beside it.
    expect(found.locator("li").first).to_have_text("Tecken 1–6: ett vanligt namn")
    page.keyboard.press("Tab")
    expect(page.get_by_role("status")).to_have_text(
        "Påhittat lösenord 1: på inloggningssidan ungefär 20 dygn, i en stulen fil mindre än en sekund."
    )
    page.get_by_label("Visa det jag skriver").press("Space")
    expect(found.locator("li").nth(1)).to_have_text("«2014»: ett årtal")
    expect(page.get_by_role("table", name="Sida vid sida")).to_have_count(0)
    page.get_by_role("button", name="lampa-tiger-ankare-moln-piano-gurka").press("Enter")
    expect(page.get_by_label("Påhittat lösenord 2", exact=True)).to_have_value(
        "lampa-tiger-ankare-moln-piano-gurka"
    )
    expect(page.get_by_role("row", name="2 miljarder år hundratals år")).to_be_visible()
    assert axe_violations(page) == []


@pytest.mark.parametrize(
    ("password", "what"),
    [
        ("123456", "one of the world's most common passwords"),
        ("Dragon", "one of the world's most common passwords"),
        ("linnea", "a common name"),
        ("Göran", "a common name"),
        ("goran", "a common name"),
        ("jagälskardig", "a word that many choose"),
        ("jagalskardig", "a word that many choose"),
        ("abborre", "an ordinary Swedish word"),
        ("onsdag", "a day of the week"),
        ("asdfghjklöä", "keys beside each other on the keyboard"),
        ("poiuytr", "keys beside each other on the keyboard"),
        ("äölkjh", "keys beside each other on the keyboard"),
        ("ijklmnop", "signs in an order that everybody knows"),
        ("kvkvkvkv", "the same thing over again"),
        ("måndagtisdagonsdag", "words in an order that everybody knows"),
        ("19850412", "a date"),
        ("xqv#2014", "a year"),
        ("l0s3n0rd", "with digits or signs for letters"),
        ("reicilef", None),
        ("abborre-", "an ordinary Swedish word"),
    ],
)
def test_swedish_habits_are_found(
    activity_page: Callable[..., Page], password: str, what: str | None
) -> None:
    page = activity_page(LESSON)
    found = page.evaluate(
        "([p, w]) => studycircle.load('password_estimate').estimate(p, w).parts.flatMap(o => o.what)",
        [password, WORDS],
    )
    assert (what or "no pattern found") in found


def test_words_in_swedish_count_for_little(activity_page: Callable[..., Page]) -> None:
    page = activity_page(LESSON)
    guesses = page.evaluate(
        "([ps, w]) => ps.map(p => studycircle.load('password_estimate').estimate(p, w).guesses)",
        [["sommar", "xqvmbz", "abborre", "zebra"], WORDS],
    )
    assert guesses[0] < guesses[1]
    # A place in the alphabet says nothing of how soon a word is tried.
    assert guesses[2] == guesses[3] >= len(WORDS) / 2


@pytest.mark.parametrize(
    "phrase", ["abborre-zebra-tiger", "Abborre tiger zebra", "abborre.tiger.zebra"]
)
def test_a_phrase_from_the_list_counts_as_the_draw_that_made_it(
    activity_page: Callable[..., Page], phrase: str
) -> None:
    page = activity_page(LESSON)
    found = page.evaluate(
        "([p, w]) => studycircle.load('password_estimate').estimate(p, w)", [phrase, WORDS]
    )
    assert found["guesses"] == 2048**3 / 2
    assert [one["token"] for one in found["parts"]] == re.split(r"[-. ]", phrase)
    assert {one["what"][0] for one in found["parts"]} == {"an ordinary Swedish word"}


def test_the_examples_stand_with_the_weakest_first(
    activity_page: Callable[..., Page], lab: Activity
) -> None:
    page = activity_page(LESSON)
    examples = [one.text for one in lab.definition.try_.examples]
    guesses = page.evaluate(
        "([ps, w]) => ps.map(p => studycircle.load('password_estimate').estimate(p, w).guesses)",
        [examples, WORDS],
    )
    assert guesses == sorted(guesses)
    assert all(later > 2 * before for before, later in pairwise(guesses))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "mindre än en sekund"),
        (1.2, "ungefär en sekund"),
        (59.9, "ungefär en minut"),
        (120, "ungefär 2 minuter"),
        (3599, "ungefär en timme"),
        (86400 * 6, "ungefär 6 dygn"),
        (86400 * 100, "ungefär 3 månader"),
        (86400 * 365 * 12, "ungefär 12 år"),
        (86400 * 365 * 150, "hundratals år"),
        (86400 * 365 * 5000, "tusentals år"),
        (86400 * 365 * 5e6, "miljontals år"),
        (1e300, "miljarder år"),
    ],
)
def test_a_time_is_told_in_words(
    activity_page: Callable[..., Page], seconds: float, words: str
) -> None:
    page = activity_page(LESSON)
    script = """s => {
      const strings = JSON.parse(document.querySelector(".sc-spec").textContent).strings;
      const t = (m, v) => studycircle.load("dom").fill(strings[m] ?? m, v);
      return studycircle.load("password_time").timeWords(t, s);
    }"""
    assert page.evaluate(script, seconds) == words


def test_chance_is_fair(activity_page: Callable[..., Page]) -> None:
    page = activity_page(LESSON)
    # 2³² is 4 × 1,073,741,824 and 3 × 1,431,655,765 + 1: for three the last number is thrown away.
    drawn = page.evaluate(
        """() => {
          const { numberBelow, drawWords } = studycircle.load("password_draw");
          const from = values => box => { box[0] = values.shift(); };
          return [
            numberBelow(3, from([4294967295, 4294967295, 5])),
            numberBelow(3, from([4294967294])),
            numberBelow(4, from([4294967295])),
            numberBelow(1, from([77])),
            drawWords(["a", "b", "c"], 4, from([0, 4294967295, 4, 2, 3])).join(""),
          ];
        }"""
    )
    assert drawn == [2, 2, 3, 0, "abca"]
    counts = page.evaluate(
        """() => {
          const { numberBelow } = studycircle.load("password_draw");
          const counts = [0, 0, 0, 0, 0, 0, 0];
          for (let n = 0; n < 70000; n += 1) counts[numberBelow(7)] += 1;
          return counts;
        }"""
    )
    # Ten standard deviations: a fair draw does not come here in the life of the universe.
    assert all(abs(count - 10000) < 930 for count in counts)


@pytest.mark.parametrize(
    "words", [WORDS, ["bo", "boa", "ek", "boa", "båt", "å"], ["abcdefghijkl", "abcdefghijkm"]]
)
def test_the_list_comes_out_of_the_page_as_it_was_put_in(
    activity_page: Callable[..., Page], words: list[str]
) -> None:
    page = activity_page(LESSON)
    unpack = "text => studycircle.load('password_words').unpack(text)"
    assert page.evaluate(unpack, packed(words)) == words


def test_the_phrase_comes_from_the_browsers_own_chance(page_of: Callable[[int], Page]) -> None:
    page = page_of(2)
    page.evaluate(
        """() => {
          window.asked = 0;
          const real = crypto.getRandomValues.bind(crypto);
          crypto.getRandomValues = (box) => { window.asked += 1; return real(box); };
        }"""
    )
    assert axe_violations(page) == []
    page.evaluate("window.asked = 0")
    page.get_by_role("button", name="Dra en lösenfras").press("Enter")
    phrase = page.locator(".sc-phrase")
    words = phrase.inner_text().split("-")
    assert len(words) == 6
    assert set(words) <= set(WORDS)
    assert page.evaluate("window.asked") == 6
    expect(page.get_by_role("button", name="Dra igen")).to_be_focused()
    expect(page.get_by_role("button", name="Dra igen")).to_have_accessible_description(
        "-".join(words)
    )
    expect(page.get_by_role("status")).to_have_text("En ny fras är dragen.")
    live = page.locator(".sc-live")
    expect(live).to_contain_text("6 ord ger 66 bitar.")
    expect(live).to_contain_text("alla lika troliga: 11 bitar per ord")
    page.get_by_label("Hur många ord?").select_option("7 ord")
    expect(live).to_contain_text("7 ord ger 77 bitar.")
    assert phrase.inner_text().split("-")[:6] == words
    page.get_by_label("punkt").press("Space")
    assert len(phrase.inner_text().split(".")) == 7
    assert ".".join(words) not in kept(page)
    page.get_by_role("button", name="Dra igen").press("Enter")
    assert phrase.inner_text().split(".")[:6] != words
    assert axe_violations(page) == []
    page.reload()
    expect(page.get_by_label("Hur många ord?")).to_have_value("7")
    expect(page.get_by_role("button", name="Dra en lösenfras")).to_be_visible()


@pytest.mark.parametrize(
    ("uses", "two", "leak", "falls"),
    [
        ([0, 0, 0], [], 1, ["same", "leak", "same"]),
        ([0, 1, 2], [], 1, [None, "leak", None]),
        ([0, 1, 2], [], 0, ["leak", "reset", "reset"]),
        ([0, 0, 1], [], 1, ["same", "leak", "reset"]),
        ([0, 0, 0], [True], 1, ["stopped", "leak", "same"]),
        ([0, 0, 1], [True], 1, ["stopped", "leak", None]),
        ([0, 1, 2], [False, True], 0, ["leak", None, "reset"]),
        ([0, 1, 2], [False, True], 1, [None, "stopped", None]),
    ],
)
def test_what_falls_with_a_leak(
    activity_page: Callable[..., Page],
    uses: list[int],
    two: list[bool],
    leak: int,
    falls: list[str | None],
) -> None:
    page = activity_page(LESSON)
    found = page.evaluate(
        "chosen => studycircle.load('password_reuse').fallen([{mailbox: true}, {}, {}], chosen)",
        {"uses": uses, "two": two, "leak": leak},
    )
    assert found == falls


def test_one_password_less_and_fewer_accounts_fall(page_of: Callable[[int], Page]) -> None:
    page = page_of(3)
    assert axe_violations(page) == []
    page.get_by_role("radio", name="Vännbok").press("Space")
    expect(page.get_by_role("status")).to_have_text("3 av 3 konton faller.")
    mail = page.get_by_role("group", name="Brevlådan")
    mail.get_by_label("Lösenord").select_option("tvål-orkan-fika-bro")
    expect(page.get_by_role("status")).to_have_text("2 av 3 konton faller.")
    page.get_by_role("group", name="Skobacken").get_by_label("Lösenord").select_option(index=2)
    page.get_by_role("group", name="Vännbok").get_by_label("Tvåstegsverifiering").press("Space")
    expect(page.get_by_role("status")).to_have_text("0 av 3 konton faller.")
    expect(page.locator(".sc-falls li").nth(2)).to_contain_text("Byt lösenord ändå.")
    assert axe_violations(page) == []
    page.reload()
    expect(page.get_by_role("radio", name="Vännbok")).to_be_checked()
    expect(mail.get_by_label("Lösenord")).to_have_value("tvål-orkan-fika-bro")


def test_the_pictures_of_a_passkey_have_words(
    page_of: Callable[[int], Page], lab: Activity
) -> None:
    page = page_of(4)
    for one in lab.definition.passkey.pictures:
        image = page.get_by_role("img", name=one.alt)
        expect(image).to_be_visible()
        assert image.evaluate("e => e.complete && e.naturalWidth") == 360
    assert axe_violations(page) == []


def test_the_plan_is_taken_along_as_a_text(page_of: Callable[[int], Page]) -> None:
    page = page_of(5)
    assert axe_violations(page) == []
    first = page.get_by_role("group", name="Konto 1")
    first.get_by_label("Eget lösenord").select_option("Gjort")
    first.get_by_label("Tvåstegsverifiering").select_option("Ska göra")
    page.get_by_role("group", name="Konto 3").get_by_label("Vad är det för konto?").select_option(
        "Spel"
    )
    with page.expect_download() as saved:
        page.get_by_role("button", name="Ladda ner: Min plan").press("Enter")
    assert saved.value.suggested_filename == "min-plan.txt"
    lines = Path(saved.value.path()).read_text(encoding="utf-8").splitlines()
    assert lines[:5] == [
        "Min plan för tre konton",
        "",
        "1. E-post",
        "[x] Eget lösenord: Gjort",
        "[ ] Tvåstegsverifiering: Ska göra. Leta under «Säkerhet» eller «Inloggning» i inställningarna.",
    ]
    assert "3. Spel" in lines
    page.reload()
    expect(first.get_by_label("Eget lösenord")).to_have_value("done")
    expect(page.locator(".sc-live pre")).to_contain_text("3. Spel")
    assert axe_violations(page) == []


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "😀👨‍👩‍👧‍👦" * 9,
        "\u202eabc\u202d\u0007\u0000",
        "__proto__",
        "constructor",
        "a" * 1_000_000,
    ],
    ids=["markup", "emoji", "unseen", "proto", "constructor", "huge"],
)
def test_strange_passwords_do_no_harm(page_of: Callable[[int], Page], hostile: str) -> None:
    page = page_of(1)
    page.get_by_label("Visa det jag skriver").press("Space")
    one = page.get_by_label("Påhittat lösenord 1", exact=True)
    one.evaluate(
        "(e, v) => { e.value = v; e.dispatchEvent(new Event('input', { bubbles: true })); }",
        hostile,
    )
    expect(page.locator(".sc-found")).to_contain_text("Inloggningssidan:")
    expect(page.locator(".sc-found")).not_to_contain_text("undefined")
    assert page.locator(".sc-live .sc-found img").count() == 0
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_spoilt_state_is_mended(page_of: Callable[[int], Page]) -> None:
    page = page_of(1)
    page.get_by_label("Visa det jag skriver").press("Space")
    page.evaluate(
        """() => {
          const key = Object.keys(sessionStorage).find(k => k.endsWith("19-losenord/losenordslabbet"));
          const kept = JSON.parse(sessionStorage.getItem(key));
          kept.state = { began: "<b>", part: "x", count: 99, separator: "__proto__", uses: "?", two: 7,
                         leak: 12, plan: [null, 3, { sort: "<b>", steps: { eget: "toString" } }] };
          sessionStorage.setItem(key, JSON.stringify(kept));
        }"""
    )
    page.reload()
    expect(page.get_by_role("heading", name="Del 1 av 5")).to_be_visible()
    for part in (2, 3, 4, 5):
        go(page, part)
    expect(page.locator(".sc-live pre")).to_contain_text("1. E-post\nInget valt än.")


def test_in_a_notebook_the_widget_brings_the_library_with_it(page: Page, lab: Activity) -> None:
    page.set_content("<title>Prov</title><main></main>")
    page.evaluate(
        """async ([code, spec]) => {
          const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
          const { default: widget } = await import(url);
          widget.render({ model: new Map([["spec", spec]]), el: document.querySelector("main") });
        }""",
        [widget_module("password"), lab.spec()],
    )
    page.get_by_label("Påhittat lösenord 1", exact=True).fill("hejhejhej")
    expect(page.locator(".sc-found")).to_contain_text("Stulen fil: mindre än en sekund")


@pytest.mark.parametrize("part", range(1, 6))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_part_fits_a_phone(page_of: Callable[[int], Page], part: int, scheme: str) -> None:
    page = page_of(part)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 360, "height": 740})
    if part == 1:
        for name in ("hejhejhej", "Missan2014", "lampa-tiger"):
            page.get_by_role("button", name=name).press("Enter")
    if part == 2:
        page.get_by_label("Hur många ord?").select_option("8 ord")
        page.get_by_role("button", name="Dra en lösenfras").press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, select, input:not([type=radio], [type=checkbox]),"
        " .sc-option label')].filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    assert axe_violations(page) == []


def test_without_script_it_is_done_with_a_pen(activity_page: Callable[..., Page]) -> None:
    page = activity_page(LESSON, script=False)
    expect(page.get_by_role("table", name="Konto 3: vad är det för konto?")).to_be_visible()
    page.get_by_text("Svar: det svagaste först").press("Enter")
    expect(page.get_by_text("Samma korta ord tre gånger")).to_be_visible()
    expect(page.get_by_text("666 vunnen")).to_be_visible()
    assert axe_violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_estimator_is_fetched_when_a_field_is_used_and_not_before(
    page: Page, site: Path, served: str, way: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("?")[0]))
    home = served if way == "http" else site.as_uri()
    page.goto(f"{home}/notebooks/19-losenord.html")
    field = page.get_by_label("Påhittat lösenord 1", exact=True)
    assert [one for one in asked if "zxcvbn" in one or "later-" in one] == []
    field.focus()
    page.keyboard.type("Missan2014")
    found = page.locator(".sc-found").first
    expect(found).to_contain_text("Inloggningssidan: ungefär 20 dygn")
    fetched = [one.rpartition("/")[2] for one in asked if "zxcvbn" in one or "later-" in one]
    assert sorted(fetched) == [
        "later-password_estimate.js",
        "vendor-zxcvbn.js",
        "vendor-zxcvbn_passwords.js",
    ]


def test_an_estimator_that_cannot_be_fetched_is_told_and_tried_again(
    chromium: Browser, served: str
) -> None:
    # Not the fixture's page: here the browser itself notes the failed request.
    page = chromium.new_page()
    page.route("**/vendor-zxcvbn.js*", lambda route: route.abort())
    page.goto(f"{served}/notebooks/19-losenord.html")
    page.get_by_role("button", name="lampa-tiger-ankare-moln-piano-gurka").press("Enter")
    expect(page.locator(".sc-found").first).to_contain_text("Uträkningen kunde inte hämtas.")
    status = page.locator('[data-activity="19-losenord/losenordslabbet"]').get_by_role("status")
    expect(status).to_contain_text("Uträkningen kunde inte hämtas.")
    page.unroute("**/vendor-zxcvbn.js*")
    page.get_by_label("Påhittat lösenord 1", exact=True).focus()
    expect(page.locator(".sc-found").first).to_contain_text("Stulen fil: hundratals år")
    page.close()
