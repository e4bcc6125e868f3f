# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The practice wiki as a participant meets it: wikitext, comparison, patroller, history and talk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser import axe_violations
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

REF = "11-redigera-wikipedia/ovningswikin"
OPINION = " Det är Sveriges vackraste badhus och ett måste för alla som besöker trakten!"
VISITS = "Badhuset har cirka 50 000 besök varje år."
SOURCE = '<ref name="kommunen" />'


@pytest.fixture
def wiki(activity_page: Callable[..., Page]) -> Page:
    return activity_page(REF)


def room(page: Page, name: str) -> Locator:
    live = page.locator(".sc-live")
    live.get_by_role("button", name=name, exact=True).click()
    return live


def text_of(page: Page) -> str:
    return page.get_by_label("Wikitexten", exact=True).input_value()


def edit(page: Page, change: Callable[[str], str], summary: str = "Rättade besöken") -> Locator:
    """Publishes a changed text; gives the patroller's words."""
    live = room(page, "Redigera")
    page.get_by_label("Wikitexten", exact=True).fill(change(text_of(page)))
    page.get_by_label("Redigeringskommentar").fill(summary)
    live.get_by_role("button", name="Publicera ändringarna").click()
    return live.locator(".sc-review")


def faults(page: Page, change: Callable[[str], str], summary: str = "Rättade besöken") -> str:
    return " | ".join(edit(page, change, summary).locator("li").all_inner_texts())


def test_an_article_is_mended_by_keyboard_and_the_edit_taken_along(
    wiki: Page, tmp_path: Path
) -> None:
    live = wiki.locator(".sc-live")
    assert axe_violations(wiki) == []
    live.get_by_role("button", name="Redigera artikeln").press("Enter")
    area = wiki.get_by_label("Wikitexten", exact=True)
    expect(area).to_be_focused()
    area.fill(
        text_of(wiki).replace(OPINION, "").replace(VISITS, "År 2025 kom 31 400 personer dit.")
    )
    assert axe_violations(wiki) == []
    live.get_by_role("button", name="Publicera ändringarna").press("Enter")
    expect(live.get_by_role("heading", name="Granskaren Gun (påhittad granskare)")).to_be_focused()
    expect(live.get_by_text("Ändringen håller inte än.")).to_be_visible()
    expect(live.locator(".sc-review q")).to_have_text("År 2025 kom 31 400 personer dit.")
    assert axe_violations(wiki) == []
    live.get_by_role("button", name="Laga och publicera igen").press("Enter")
    expect(area).to_be_focused()
    wiki.evaluate(
        """() => { const area = document.querySelector("textarea");
        const at = area.value.indexOf("personer dit.") + 13; area.setSelectionRange(at, at); }"""
    )
    live.get_by_text("Källor du kan använda").press("Enter")
    live.get_by_role("button", name="Sätt in som källa: Badhuset i siffror").press("Enter")
    assert f"personer dit.{SOURCE}" in text_of(wiki)
    wiki.get_by_label("Redigeringskommentar").fill("Antal besök enligt kommunen")
    live.get_by_role("button", name="Publicera ändringarna").press("Enter")
    expect(live.get_by_text("Ändringen håller.")).to_be_visible()
    expect(live.locator('[data-mission="besok"]')).to_contain_text("Lagat:")
    expect(live.locator('[data-mission="rubrik"]')).to_contain_text("Inte lagat än:")
    assert axe_violations(wiki) == []
    with wiki.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Min redigering").click()
    waited.value.save_as(tmp_path / "edit.txt")
    text = (tmp_path / "edit.txt").read_text("utf-8")
    assert text.startswith("Min redigering av «Ekhults badhus» (en påhittad artikel)\n\n")
    assert "Redigeringskommentar: Antal besök enligt kommunen" in text
    assert "Före\n– '''Ekhults badhus''' är" in text
    assert f"– År 2025 kom 31 400 personer dit.{SOURCE}" in text
    assert "har tittat på din ändring\n– Redigeringskommentaren säger" in text
    with wiki.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Wikitexten").click()
    waited.value.save_as(tmp_path / "wiki.txt")
    assert (tmp_path / "wiki.txt").read_text("utf-8").startswith("'''Ekhults badhus''' är ett")
    wiki.reload()
    expect(live.get_by_text("Ändringen håller.")).to_be_visible()
    room(wiki, "Historik")
    expect(live.get_by_text("Version 7 av Nybörjaren").first).to_be_visible()


def added(text: str) -> Callable[[str], str]:
    return lambda page: page.replace(VISITS, text)


FAULTS = [
    (added("Under året 2025 kom 31 400 hit."), "Ett nytt påstående saknar källa."),
    (added("Kl. 7 öppnar t.ex. dörren för alla kommuner."), "Ett nytt påstående saknar källa."),
    (
        added(f"I går kväll röstade kommunfullmäktige för att bygga om badhuset.{SOURCE}"),
        "De här orden står likadant i en källa.",
    ),
    (added(f"Dit kom 31 400 glada på ett UNDERBART år.{SOURCE}"), "Det här ordet tycker något."),
    (added(f"Dit kom 31 400 personer 2025.{SOURCE} ~~~~"), "Ditt namn står i artikeln."),
    (added("Dit kom 31 400 personer 2025.<ref>Kim</ref>"), "Källan går inte att hitta"),
    (
        added("Dit kom 31 400 personer 2025.<ref>Alla vet det här i Ekhult</ref>"),
        "Källan går inte att hitta",
    ),
    (added('Dit kom 31 400 personer 2025.<ref name="borta" />'), "En källa är tom, saknar slut"),
    (
        added("Dit kom 31 400 personer 2025.<ref>Kim Ek, Boken, 2026"),
        "En källa är tom, saknar slut",
    ),
    (lambda page: page.replace(' meter.<ref name="hembygd" />', " meter."), "dess källa har försv"),
    (lambda page: "Hej!", "Nästan hela artikeln försvann."),
]


@pytest.mark.parametrize(("change", "told"), FAULTS, ids=range(len(FAULTS)))
def test_the_patroller_sees_each_fault(wiki: Page, change: Callable[[str], str], told: str) -> None:
    assert told in faults(wiki, change)


HOLDS = [
    lambda page: page.replace(OPINION, ""),
    lambda page: page.replace("varmbad, en bastu", "varmbad och bastu"),
    added(f"Kommunen räknade till 31 400 besök 2025.{SOURCE}"),
    added(f"Signe Malm kallade huset «ett fint och vackert hus» när det öppnade.{SOURCE}"),
    added("Dit kom 31 400 personer 2025.<ref>Kim Ek, Badboken, Eget förlag 2026.</ref>"),
    added(f"Badhuset öppnar kl. 7 varje dag, t.ex. på söndagar.{SOURCE}"),
    added("* [[bastu]]\n* [[simskola]]"),
    added(""),
]


@pytest.mark.parametrize("change", HOLDS, ids=range(len(HOLDS)))
def test_a_good_edit_stands(wiki: Page, change: Callable[[str], str]) -> None:
    review = edit(wiki, change)
    expect(review).to_contain_text("Ändringen håller.")
    expect(review).not_to_contain_text("Att laga:")


def test_a_forgotten_summary_is_mended_with_the_same_text_and_nothing_is_no_edit(
    wiki: Page,
) -> None:
    live = room(wiki, "Redigera")
    live.get_by_role("button", name="Publicera ändringarna").click()
    expect(wiki.get_by_role("status")).to_have_text("Du har inte ändrat något än.")
    review = edit(wiki, lambda page: page.replace(OPINION, ""), "")
    expect(review.locator("li").first).to_contain_text("Redigeringskommentaren saknas.")
    review = edit(wiki, lambda page: page, "Tog bort åsikt")
    expect(review).to_contain_text("Ändringen håller.")


def test_a_minor_edit_is_for_what_nobody_objects_to(wiki: Page) -> None:
    room(wiki, "Redigera")
    wiki.get_by_label("Det här är en mindre ändring").check()
    review = edit(wiki, added(f"Kommunen räknade till 31 400 besök 2025.{SOURCE}"))
    expect(review).to_contain_text("Du har kryssat i mindre ändring")
    room(wiki, "Redigera")
    expect(wiki.get_by_label("Det här är en mindre ändring")).not_to_be_checked()


def test_an_emptied_page_is_undone_and_the_text_comes_back_to_be_mended(wiki: Page) -> None:
    review = edit(wiki, lambda page: "Borta.", "Bort")
    expect(review).to_contain_text("Ändringen är ogjord.")
    expect(wiki.locator(".sc-live .sc-page")).to_contain_text("Signe Malm")
    review.get_by_role("button", name="Laga och publicera igen").click()
    assert text_of(wiki) == "Borta."
    live = room(wiki, "Historik")
    expect(live.get_by_text("Gjorde version 6 av Nybörjaren ogjord")).to_be_visible()
    assert live.locator("ol li strong").first.inner_text() == "Version 7 av Granskaren Gun"


def test_history_is_compared_and_an_edit_undone(wiki: Page) -> None:
    live = room(wiki, "Historik")
    live.get_by_role("button", name="Visa ändringen: Version 2").press("Enter")
    expect(live.get_by_role("heading", name="Version 1 av Ortsvännen →")).to_be_focused()
    assert live.locator("del").all_inner_texts() == ["basäng"]
    assert live.locator("ins").all_inner_texts() == ["[[", "]]", "bassäng"]
    expect(live.get_by_text("− Tagits bort").first).to_be_visible()
    expect(live.get_by_text("+ Lagts till").first).to_be_visible()
    assert axe_violations(wiki) == []
    wiki.get_by_label("Före", exact=True).select_option("Version 5 av Badfantasten")
    wiki.get_by_label("Efter", exact=True).select_option("Version 3 av Nyfiken på bad")
    live.get_by_role("button", name="Jämför").click()
    expect(
        live.get_by_role("heading", name="Version 3 av Nyfiken på bad → Version 5")
    ).to_be_focused()
    live.get_by_role("button", name="Ångra: Version 5").press("Enter")
    assert OPINION not in text_of(wiki)
    assert VISITS not in text_of(wiki)
    expect(wiki.get_by_label("Redigeringskommentar")).to_have_value(
        "Gjorde version 5 av Badfantasten ogjord"
    )
    live.get_by_role("button", name="Publicera ändringarna").click()
    expect(live.locator(".sc-review")).to_contain_text("Ändringen håller.")
    room(wiki, "Historik")
    live.get_by_role("button", name="Ångra: Version 5").click()
    expect(wiki.get_by_role("status")).to_have_text(
        "Det går inte att ångra av sig självt: samma rader har skrivits om sedan dess. "
        "Ändra dem för hand."
    )


def test_each_way_can_be_put_into_the_text_and_all_of_them_stand(wiki: Page) -> None:
    live = room(wiki, "Redigera")
    for name in ("asikt", "besok", "rivning", "rubrik"):
        mission = live.locator(f'[data-mission="{name}"]')
        mission.get_by_text("Visa ett sätt").click()
        mission.get_by_role("button").click()
        expect(live.get_by_role("heading", name="Inte publicerat än")).to_be_focused()
    review = edit(wiki, lambda page: page, "Lagade alla fyra")
    expect(review).to_contain_text("Ändringen håller.")
    expect(live.get_by_text("Lagat:")).to_have_count(4)


def test_the_buttons_put_in_signs_where_one_is(wiki: Page) -> None:
    live = room(wiki, "Redigera")
    area = wiki.get_by_label("Wikitexten", exact=True)
    wanted = [
        ("Fet", "'''ord'''"),
        ("Kursiv", "''ord''"),
        ("Länk", "[[ord]]"),
        ("Länk ut", "[https://ord]"),
        ("Rubrik", "\n== ord ==\n"),
        ("Underrubrik", "\n=== ord ===\n"),
        ("Punktlista", "* ord"),
        ("Numrerad lista", "# ord"),
        ("Källa", "ord<ref>vem, vad, var, när</ref>"),
    ]
    for name, made in wanted:
        area.fill("ord")
        area.press("ControlOrMeta+a")
        live.get_by_role("button", name=name, exact=True).press("Enter")
        assert area.input_value() == made
        expect(area).to_be_focused()


def test_a_post_on_the_talk_page_is_signed_and_answered(wiki: Page) -> None:
    live = room(wiki, "Diskussion")
    send = live.get_by_role("button", name="Publicera inlägget")
    send.click()
    expect(wiki.get_by_role("status")).to_have_text("Skriv något först.")
    post = wiki.get_by_label("Det du vill säga")
    post.fill("Jag rättar ''siffran'' nu.")
    live.get_by_role("button", name="Skriv under").press("Enter")
    assert post.input_value() == "Jag rättar ''siffran'' nu. ~~~~"
    send.press("Enter")
    expect(post).to_be_focused()
    said = live.locator(".sc-page", has_text="Jag rättar siffran nu. Nybörjaren ")
    expect(said).to_be_visible()
    expect(live.get_by_text("Bra att du tar upp siffran!")).to_be_visible()
    wiki.get_by_label("Ämne").select_option("Sveriges vackraste badhus")
    post.fill("Hallå där?")
    send.click()
    expect(live.get_by_text("Du glömde visst att skriva under.")).to_be_visible()
    assert axe_violations(wiki) == []
    wiki.reload()
    expect(said).to_be_visible()
    live.get_by_role("button", name="Börja om").click()
    live.get_by_role("button", name="Ja, börja om").click()
    room(wiki, "Diskussion")
    expect(said).to_have_count(0)


def preview(page: Page, text: str) -> Locator:
    live = room(page, "Redigera")
    page.get_by_label("Wikitexten", exact=True).fill(text)
    live.get_by_role("button", name="Förhandsvisa").click()
    return live.locator(".sc-shown .sc-page")


PREVIEWS = [
    ("== Ett ==\n=== Två ===", "h5:Ett h6:Två"),
    ("'''fet''' ''kursiv'' '''''båda'''''", "p: strong:fet em:kursiv strong: em:båda"),
    ("[[Ekhult]] [[Ekhult|orten]] [[bad]]et", "p: span:Ekhult span:orten span:badet span:"),
    ("[https://kb.se KB] https://kb.se.", "p: span:KB span:https://kb.se"),
    ("* ett\n* två\n# tre", "ul: li:ett li:två ol: li:tre"),
    ('A.<ref name="x">Bok</ref> B.<ref name="x" />', "p: sup: a:[1] sup: a:[1] ol: li:Bok"),
    ("<ref>a</ref>\n<references />\nefter", "p: sup: a:[1] ol: li:a p:efter"),
    ("<b>nej</b> {{källa behövs}}", "p: sup:[källa behövs]"),
    ("= ett =\n==\n====", "p:"),
]


@pytest.mark.parametrize(("text", "wanted"), PREVIEWS, ids=range(len(PREVIEWS)))
def test_wikitext_becomes_what_it_says(wiki: Page, text: str, wanted: str) -> None:
    shown = preview(wiki, text)
    found = shown.evaluate(
        """page => [...page.querySelectorAll("*")].map((e) => `${e.localName}:${
          [...e.childNodes].filter((n) => n.nodeType === 3 && e.localName !== "p" || e.children.length === 0)
            .map((n) => n.data).join("").trim()}`).join(" ")"""
    )
    names = [one for one in found.split(" ") if one]
    kept = " ".join(names)
    for one in wanted.split(" "):
        assert one in kept, kept
    assert kept.count("li:") == wanted.count("li:")
    assert axe_violations(wiki) == []


def test_a_source_leads_to_its_note_by_keyboard(wiki: Page) -> None:
    live = wiki.locator(".sc-live")
    live.get_by_role("link", name="Källa 2").press("Enter")
    focused = wiki.evaluate("document.activeElement.textContent")
    assert focused == "Ekhults kommun, Badhuset i siffror, 12 februari 2026."


HOSTILE = (
    '<img src=x onerror="alert(1)"><script>alert(2)</script>\u202e\u0007\u0001'
    + "9\u0002 🦊 [[<b>]]"
)


def test_hostile_words_stay_words(wiki: Page) -> None:
    review = edit(wiki, lambda page: f"{page}\n\n{HOSTILE} زهرة<ref>{HOSTILE}</ref>", HOSTILE)
    expect(review).to_be_visible()
    live = wiki.locator(".sc-live")
    expect(live.locator(".sc-page").first).to_contain_text('<img src=x onerror="alert(1)">')
    for name in ("Historik", "Diskussion", "Läs"):
        room(wiki, name)
        assert live.locator("img, script, b").count() == 0
        assert axe_violations(wiki) == []
    address = preview(wiki, "[javascript:alert(1) a] [[javascript:alert(1)]] [data:x y]")
    assert address.locator("a").count() == 0


def test_a_million_signs_get_a_clear_word_and_can_be_shortened(wiki: Page) -> None:
    live = room(wiki, "Redigera")
    area = wiki.get_by_label("Wikitexten", exact=True)
    before = text_of(wiki)
    # How long the field itself takes to lay it out says more of the machine than of the code.
    area.fill("å" * 1_000_000, timeout=60_000)
    word = (
        "Texten är för lång: 1000000 tecken. En sida här rymmer 20000. Korta den, för bara "
        "början sparas."
    )
    expect(wiki.get_by_role("status")).to_have_text(word)
    for name in ("Förhandsvisa", "Visa mina ändringar", "Publicera ändringarna"):
        live.get_by_role("button", name=name).click()
        expect(area).to_be_focused()
        expect(wiki.get_by_role("status")).to_have_text(word)
    live.get_by_role("button", name="Släng mina ändringar").click()
    assert text_of(wiki) == before


HEAVY = [
    "<ref>",
    "<ref name=",
    "[[",
    "[[a|",
    "[https://a ",
    "'" * 3,
    "=",
    "== a ",
    "*#",
    "{{källa behövs",
    "a. ",
    "!",
    "A!\n",
    "\u0001",
    " ",
    "Ab9 ",
    "https://",
    "<ref></ref>",
]


def test_every_text_is_read_to_its_end(wiki: Page) -> None:
    """A million signs of what parsers choke on: work that grows with the square would not come back."""
    script = """(one) => {
      const text = one.repeat(Math.ceil(1e6 / one.length));
      const { data } = JSON.parse(document.querySelector(".sc-spec").textContent);
      const { readWiki, sentencesOf, tidy } = studycircle.load("wiki_text");
      const { compare, undone } = studycircle.load("wiki_diff");
      const { citedIn, publish } = studycircle.load("wiki_review");
      sentencesOf(readWiki(text));
      citedIn(data, text);
      const [a, b] = [tidy(text), tidy(`x${text}`).replaceAll("a", "b")];
      compare(a, b);
      undone(a, b, a);
      for (const before of [a, ""]) {
        const state = { stood: 0, versions: [{ text: before }], summary: text, minor: true };
        publish({ data, state }, { text: b, when: 0, signed: "x", undoing: "x" });
      }
      return one;
    }"""
    assert [wiki.evaluate(script, one) for one in HEAVY] == HEAVY


COMPARED: list[tuple[str, str, list[Any]]] = [
    ("a", "a", []),
    ("en två tre", "en fyra tre", [[1, "en ~två~ tre", "en ~fyra~ tre"]]),
    ("ett\n\ntvå", "ett\n\nnytt här\n\ntvå", [[3, None, "~nytt här~"]]),
    ("ett\ntvå\ntre", "ett\ntre", [[2, "~två~", None]]),
    ("helt annat", "något nytt", [[1, "~helt annat~", None], [1, None, "~något nytt~"]]),
    (
        "början\nden gamla raden\nslut",
        "början\ninskjutet\nden nya raden\nslut",
        [[2, None, "~inskjutet~"], [2, "den ~gamla~ raden", "den ~nya~ raden"]],
    ),
]


@pytest.mark.parametrize(("was", "now", "rows"), COMPARED, ids=range(len(COMPARED)))
def test_two_texts_are_compared_by_line_and_word(
    wiki: Page, was: str, now: str, rows: list[Any]
) -> None:
    script = """([was, now]) => studycircle.load("wiki_diff").compare(was, now).map(({ line, before, after }) =>
      [line, ...[before, after].map((side) => side && side.map((one) => one.mark ? `~${one.text}~` : one.text).join(""))])"""
    assert wiki.evaluate(script, [was, now]) == rows


UNDONE = [
    ("a\nb\nc", "a\nB\nc", "a\nB\nc\nd", "a\nb\nc\nd"),
    ("a\nb\nc", "a\nc", "x\na\nc", "x\na\nb\nc"),
    ("a\nc", "a\nb\nc", "a\nb\nc!", "a\nc!"),
    ("a\nb\nc", "a\nB\nc", "a\nnytt\nc", None),
    ("b", "ny\nb", "ny\nb\nc", "b\nc"),
]


@pytest.mark.parametrize(("before", "after", "now", "wanted"), UNDONE, ids=range(len(UNDONE)))
def test_an_older_edit_is_undone_without_what_came_after(
    wiki: Page, before: str, after: str, now: str, wanted: str | None
) -> None:
    script = "a => studycircle.load('wiki_diff').undone(...a)"
    assert wiki.evaluate(script, [before, after, now]) == wanted


def test_a_broken_saved_state_begins_afresh(wiki: Page) -> None:
    for state in ('{"room":"nowhere"}', '{"versions":[{}],"stood":7}', '{"versions":9,"posts":8}'):
        wiki.evaluate(
            f"sessionStorage.setItem('studycircle:{REF}', "
            f'\'{{"kind":"wiki","rev":"x","state":{state}}}\')'
        )
        wiki.reload()
        expect(wiki.get_by_role("button", name="Redigera artikeln")).to_be_visible()


def test_without_script_it_can_be_done_with_a_pen(activity_page: Callable[..., Page]) -> None:
    page = activity_page(REF, script=False)
    expect(page.get_by_text("Rad nummer: ______").first).to_be_visible()
    expect(page.get_by_text("Badhuset får vara kvar").first).to_be_visible()
    assert axe_violations(page) == []


def test_it_fits_a_phone_in_both_schemes_in_every_room(wiki: Page) -> None:
    edit(wiki, added("Badhuset har cirka 60 000 besök varje år."))
    for dark in (False, True):
        wiki.evaluate(f"document.body.dataset.jpThemeLight = '{str(not dark).lower()}'")
        if dark:
            wiki.add_style_tag(content="body { background: #161b1d; color: #eceee9; }")
        for name in ("Läs", "Redigera", "Historik", "Diskussion"):
            live = room(wiki, name)
            if name == "Redigera":
                live.get_by_role("button", name="Visa mina ändringar").click()
                for one in live.locator("summary").all():
                    one.click()
            if name == "Historik":
                live.get_by_role("button", name="Jämför").click()
            for width in (360, 320):
                wiki.set_viewport_size({"width": width, "height": 740})
                assert wiki.evaluate("document.documentElement.scrollWidth") <= width, name
            small = wiki.evaluate(
                "[...document.querySelectorAll('button, input[type=text], select, summary, .sc-option label')]"
                ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
            )
            assert small == []
            assert axe_violations(wiki) == []
    wiki.set_viewport_size({"width": 360, "height": 740})
    room(wiki, "Redigera")
    sides = wiki.locator(".sc-sides", has=wiki.locator(".sc-del")).filter(
        has=wiki.locator(".sc-ins")
    )
    lefts = sides.first.locator(".sc-side").evaluate_all("all => all.map(e => e.offsetLeft)")
    assert len(set(lefts)) == 1
