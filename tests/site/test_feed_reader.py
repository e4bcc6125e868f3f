# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The feed reader of lesson 17 as a participant meets it, by keyboard; its files read by other readers."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from browser import ROOT, axe_violations
from playwright.sync_api import Locator, Page, expect

REF = "17-rss/lasaren"
FEEDS = sorted((ROOT / "notebooks/17-rss").glob("*.xml"))
HOSTILE = '<img src=x onerror="alert(1)"> & {title} \u202e</textarea>🦊'
RSS = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>Eget</title><link>https://eget.example.org/</link>%s</channel></rss>
"""
LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<rss><channel>&b;</channel></rss>'
)
OUTSIDE = (
    '<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><rss><channel>&x;</channel></rss>'
)
OPML = '<opml version="2.0"><head><title>En väns lista</title></head><body>%s</body></opml>'

Open = Callable[..., Page]

pytestmark = pytest.mark.browser


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def view(page: Page, name: str) -> None:
    page.get_by_role("group", name="Läsarens delar").get_by_role("button", name=name).press("Enter")


def status(page: Page) -> Locator:
    return page.locator(".sc-live").get_by_role("status")


def advice(page: Page) -> Locator:
    return page.locator(".sc-live .sc-advice")


def follow_three(page: Page) -> None:
    for name in ("Stenvika bibliotek (påhittat)", "Köksbordet (påhittad podd)"):
        press(page, f"Följ: {name}")
    press(page, "Följ: Stenvikabladet (påhittad tidning)")


def paste(page: Page, text: str, address: str = "https://eget.example.org/flode") -> None:
    # As a paste does it: at once, however long.
    page.get_by_label("Eller klistra in flödets text").evaluate(
        "(field, text) => { field.value = text; field.dispatchEvent(new InputEvent('input')); }",
        text,
    )
    page.get_by_label("Flödets adress").fill(address)
    press(page, "Läs in flödet")


def titles(page: Page) -> list[str]:
    return page.locator(".sc-posts button").all_inner_texts()


def make_folder(page: Page, name: str) -> None:
    page.get_by_label("Ny mapp").fill(name)
    page.get_by_label("Ny mapp").press("Enter")


def put(page: Page, feed: str, folder: str) -> None:
    page.get_by_label(f"Mapp för {feed}").focus()
    page.get_by_label(f"Mapp för {feed}").select_option(folder)


def opml_of(page: Page) -> tuple[str, ElementTree.Element]:
    with page.expect_download() as waiting:
        press(page, "Ladda ner: Läslistan som OPML")
    assert waiting.value.suggested_filename == "min-laslista.opml"
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    return text, ElementTree.fromstring(text.encode())


def take_in(page: Page, text: str | bytes, name: str = "lista.opml") -> None:
    data = text.encode() if isinstance(text, str) else text
    page.get_by_label("Välj en OPML-fil").set_input_files(
        {"name": name, "mimeType": "text/x-opml", "buffer": data}
    )


# --- reading ---------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.stem)
def test_the_page_reads_a_feed_as_another_reader_does(activity_page: Open, path: Path) -> None:
    page = activity_page(REF)
    text = path.read_text(encoding="utf-8")
    own: dict[str, Any] = page.evaluate(
        "text => studycircle.load('feed_reader_parse').readFeed(text, '', (a) => a).feed", text
    )
    other = feedparser.parse(text)
    assert own["title"] == other.feed.title
    assert own["notes"] == {}
    dated = sorted(other.entries, key=lambda one: one.published_parsed, reverse=True)
    for item, one in zip(own["items"], dated, strict=True):
        assert (item["title"], item["link"], item["id"]) == (one.title, one.link, one.id)
        assert item["when"] == 1000 * calendar.timegm(one.published_parsed)
        files = [item["file"]["url"]] if item.get("file") else []
        assert files == [file.href for file in one.enclosures]


def test_posts_are_read_by_keyboard_in_order_of_time(activity_page: Open) -> None:
    page = activity_page(REF)
    assert axe_violations(page) == []
    follow_three(page)
    expect(page.locator("[data-feed=tidning] p[tabindex]")).to_be_focused()
    expect(status(page)).to_contain_text("Uppdrag klart: Följ tre flöden")
    assert axe_violations(page) == []
    view(page, "Läs (13 olästa)")
    assert titles(page)[:3] == [
        "Busslinje 7 får fler turer på kvällen",
        "Läsecirkel på torsdagar",
        "12. Konsten att säga nej till ett möte",
    ]
    assert axe_violations(page) == []
    press(page, "Läsecirkel på torsdagar")
    expect(page.get_by_role("heading", name="Läsecirkel på torsdagar")).to_be_focused()
    expect(page.locator(".sc-text")).to_contain_text("Första träffen är torsdag klockan 17.")
    assert page.locator(".sc-live :is(strong, a)", has_text="torsdag klockan 17").count() == 0
    assert axe_violations(page) == []
    press(page, "Spara till senare")
    expect(page.get_by_role("button", name="Ta bort från sparade")).to_be_focused()
    press(page, "Nästa olästa")
    expect(page.get_by_role("heading", name="Busslinje 7")).to_be_focused()
    press(page, "Tillbaka till listan")
    expect(page.get_by_role("button", name="Busslinje 7")).to_be_focused()
    expect(page.locator(".sc-posts li").first).to_contain_text("Läst")
    page.get_by_label("Bara olästa").press("Space")
    expect(status(page)).to_have_text("Olästa: 11 av 13.")
    assert len(titles(page)) == 11
    press(page, "12. Konsten att säga nej till ett möte")
    expect(page.get_by_text("audio/mpeg, 25 MB, 00:31:04")).to_be_visible()
    assert page.locator(".sc-live :is(audio, iframe, img, video)").count() == 0
    press(page, "Markera som oläst")
    expect(page.get_by_role("button", name="12. Konsten")).to_be_focused()
    page.get_by_label("Visa", exact=True).select_option("Sparade inlägg")
    expect(page.get_by_text("Inget mer att läsa här. Du är klar!")).to_be_visible()
    page.get_by_label("Bara olästa").press("Space")
    assert titles(page) == ["Läsecirkel på torsdagar"]
    page.get_by_label("Visa", exact=True).select_option("Alla inlägg")
    press(page, "Markera alla här som lästa")
    expect(page.get_by_role("heading", name="Inlägg", exact=True)).to_be_focused()
    expect(status(page)).to_contain_text("Uppdrag klart: Läs ikapp")
    page.reload()
    expect(page.get_by_text("Olästa: 0 av 13.")).to_be_visible()
    press(page, "Börja om")
    press(page, "Ja, börja om")
    expect(page.get_by_text("Uppdrag: 0 av 6 klara.")).to_be_visible()


def test_the_feed_of_a_page_is_found(activity_page: Open) -> None:
    page = activity_page(REF)
    assert page.locator("[data-feed=kommun]").count() == 0
    page.get_by_label("https://stenvika.example/english").press("Space")
    expect(page.get_by_label("https://stenvika.example/english")).to_be_focused()
    expect(page.locator(".sc-bad")).to_contain_text("Inte den. Det var nära:")
    assert axe_violations(page) == []
    page.get_by_label("https://stenvika.example/meddelanden.atom").press("Space")
    expect(page.locator(".sc-live .sc-good")).to_contain_text("Rätt.")
    page.locator("fieldset ~ ul").get_by_role("button", name="Följ").press("Enter")
    expect(status(page)).to_contain_text("Uppdrag klart: Hitta kommunens flöde")
    expect(page.locator("[data-feed=kommun]")).to_contain_text("Du följer flödet.")


def test_a_mission_leads_to_its_place(activity_page: Open) -> None:
    page = activity_page(REF)
    page.get_by_role("button", name="Visa ett sätt: Gör två mappar").press("Enter")
    press(page, "Gå dit: Gör två mappar och lägg minst tre flöden i dem.")
    expect(page.get_by_role("button", name="Flöden och mappar")).to_be_focused()
    expect(page.get_by_label("Ny mapp")).to_be_visible()


# --- folders ---------------------------------------------------------------------------------


def test_folders_are_made_renamed_and_taken_away_and_no_feed_is_lost(activity_page: Open) -> None:
    page = activity_page(REF)
    follow_three(page)
    view(page, "Flöden och mappar")
    make_folder(page, "")
    expect(advice(page)).to_have_text("Skriv ett namn på mappen först.")
    make_folder(page, HOSTILE)
    make_folder(page, "Nära")
    make_folder(page, " nära ")
    expect(advice(page)).to_have_text("Det finns redan en mapp som heter så.")
    expect(page.get_by_label("Ny mapp")).to_have_value(" nära ")
    assert axe_violations(page) == []
    assert page.locator(".sc-live img").count() == 0
    put(page, "Stenvikabladet", "Nära")
    expect(page.get_by_label("Mapp för Stenvikabladet")).to_be_focused()
    put(page, "Köksbordet", "Nära")
    put(page, "Stenvika bibliotek", "Nära")
    expect(status(page)).to_contain_text("Uppdrag klart: Gör två mappar")
    near = page.locator('[data-folder="Nära"]')
    expect(near.locator("[data-sub]")).to_have_count(3)
    near.get_by_text("Ändra mappen Nära").press("Enter")
    near.get_by_label("Nytt namn").fill("Hemma")
    near.get_by_label("Nytt namn").press("Enter")
    home = page.locator('[data-folder="Hemma"]')
    expect(home.locator("[data-sub]")).to_have_count(3)
    expect(home.locator("summary", has_text="Ändra mappen Hemma")).to_be_focused()
    press(page, "Sluta följa: Köksbordet (påhittad podd)")
    expect(page.get_by_role("button", name="Ångra")).to_be_focused()
    expect(home.locator("[data-sub]")).to_have_count(2)
    page.reload()
    press(page, "Ångra")
    expect(page.locator("#sc1-sub-podd")).to_be_focused()
    expect(home.locator("[data-sub]")).to_have_count(3)
    home.get_by_text("Ändra mappen Hemma").press("Enter")
    home.get_by_role("button", name="Ta bort mappen").press("Enter")
    expect(page.get_by_role("heading", name="Flöden och mappar")).to_be_focused()
    expect(page.locator("[data-sub]")).to_have_count(3)
    assert axe_violations(page) == []


# --- feeds of one's own ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("  \n ", "Det finns inget att läsa in än."),
        (("x" * 99 + "\n") * 10_001, "Texten är för lång."),
        ('{"version": "https://jsonfeed.org/version/1.1"}', "Det här är JSON."),
        ("https://eget.example.org/flode.xml", "Det här är bara en adress"),
        ("<!doctype html><title>Hej</title>", "Det här är en webbsida, inte ett flöde."),
        (
            '<html><link rel="alternate" type="application/rss+xml" href="/f"></html>',
            "Den pekar på ett flöde: /f",
        ),
        (LAUGHS, "Texten har en dokumenttyp (DTD)."),
        ("<?xml version='1.0'?><!-- ' -->\n" + OUTSIDE, "Texten har en dokumenttyp (DTD)."),
        ("<?a?>" * 6_000 + "<rss/>", "Texten är mest kommentarer."),
        ("Hej <rss>", "Det här är inte XML."),
        ("\n\n" + RSS.strip() % "<item>\n<b></item>", "XML-texten är trasig på rad 5."),
        ("<rss version='2.0'><channel>", "XML-texten är trasig på rad 1."),
        ("<p>" * 20_000, "XML-texten är trasig på rad 1."),
        (RSS % "\x08", "XML-texten är trasig på rad 2."),
        (OPML % "<outline text='a'/>", "Det yttersta elementet heter «opml»."),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "Det yttersta elementet heter «svg»."),
        ("<rss version='2.0'/>", "Det yttersta elementet heter «rss»."),
        ("<feed xmlns='http://purl.org/atom/ns#'/>", "Det yttersta elementet heter «feed»."),
    ],
    ids=range(18),
)
def test_what_is_not_a_feed_is_refused_with_one_sentence(
    activity_page: Open, text: str, word: str
) -> None:
    page = activity_page(REF)
    paste(page, text)
    expect(advice(page)).to_contain_text(word)
    expect(page.get_by_label("Eller klistra in flödets text")).to_be_focused()
    assert len(page.get_by_label("Eller klistra in flödets text").input_value()) >= len(text) - 4
    view(page, "Flöden och mappar")
    assert page.locator("[data-sub]").count() == 0


def test_a_strange_feed_is_read_as_text_with_a_word_on_each_fault(activity_page: Open) -> None:
    page = activity_page(REF)
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    items = (
        f"<item><title>{escaped}</title><guid>a</guid><link>/sida</link>"
        "<pubDate>Tue, 03 Nov 2026 08:00:00 GMT</pubDate><description><![CDATA["
        "<script>alert(1)</script><p onclick='x'>Ett <b>fett</b></p><img src='http://127.0.0.1:9/'"
        " alt='En bild'><style>p{}</style>två]]></description></item>"
        "<item><title>Samma</title><guid>a</guid><pubDate>i går</pubDate></item>"
        "<item><description>Utan rubrik</description><link>javascript:alert(1)</link></item>"
    )
    paste(page, RSS % items)
    expect(page.get_by_role("button", name="Flöden och mappar")).to_be_focused()
    assert advice(page).all_inner_texts() == [
        "Inlägg utan datum som går att läsa: 2. De står sist.",
        "Länkar som inte leder någonstans: 1. De tas inte med.",
        "Inlägg med samma id som ett annat: 1. Alla visas ändå.",
    ]
    page.reload()
    view(page, "Läs (3 olästa)")
    assert titles(page)[1:] == ["Samma", "Utan rubrik"]
    page.locator(".sc-posts button").first.press("Enter")
    expect(page.locator(".sc-text")).to_have_text("Ett fett[En bild] två")
    link = page.get_by_role("link", name="https://eget.example.org/sida")
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert page.locator(".sc-live :is(img, script, b)").count() == 0
    expect(page.locator("h4 bdi").first).to_contain_text("<img src=x")
    view(page, "Hitta flöden")
    paste(page, RSS % items)
    expect(advice(page)).to_have_text("Du följer redan Eget.")


@pytest.mark.parametrize(
    ("text", "form", "title"),
    [
        (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
            ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<channel><title>K</title></channel><item><title>Äldst</title>"
            "<dc:date>2026-11-01T08:00:00Z</dc:date></item></rdf:RDF>",
            "RSS 1.0",
            "Äldst",
        ),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry>'
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ett <b>b</b></div></title>'
            "<updated>2026-11-01T08:00:00+01:00</updated></entry></feed>",
            "Atom",
            "Ett b",
        ),
        (
            '<rss version="0.91"><channel><item><title>Nio</title></item></channel></rss>',
            "RSS 0.91",
            "Nio",
        ),
    ],
    ids=["rdf", "xhtml", "091"],
)
def test_other_forms_are_read_too(activity_page: Open, text: str, form: str, title: str) -> None:
    page = activity_page(REF)
    paste(page, text)
    expect(page.locator("[data-sub]")).to_contain_text(form)
    view(page, "Läs (1 olästa)")
    assert titles(page) == [title]


def test_a_huge_feed_shows_its_newest_hundred(activity_page: Open) -> None:
    page = activity_page(REF)
    one = "<item><title>N{n}</title><pubDate>Tue, 03 Nov 2026 08:00:00 GMT</pubDate></item>"
    paste(page, RSS % "".join(one.format(n=n) for n in range(9_000)))
    expect(advice(page)).to_have_text("Flödet har 9000 inlägg. Du ser de hundra nyaste.")
    view(page, "Läs (100 olästa)")
    assert titles(page) == [f"N{n}" for n in range(100)]


def test_a_file_is_read_in_its_own_coding_and_a_wrong_one_refused(activity_page: Open) -> None:
    page = activity_page(REF)
    field = page.get_by_label("Välj en fil (XML)")
    latin = '<?xml version="1.0" encoding="ISO-8859-1"?>' + (RSS % "").split("?>", 1)[1]
    latin = latin.replace("Eget", "Åäö")
    for data, word in (
        (b"\xff\xd8\xff\xe0bild", "Filen är inte text."),
        (b"", "Filen är tom."),
        (b"x" * 2_000_001, "Filen är för stor."),
        (latin.encode("latin-1"), "Skriv flödets adress också."),
    ):
        field.set_input_files({"name": "f.xml", "mimeType": "text/xml", "buffer": data})
        expect(advice(page)).to_contain_text(word)
    page.get_by_label("Flödets adress").fill("inget")
    press(page, "Läs in flödet")
    expect(advice(page)).to_have_text("Adressen ska börja med https://.")
    page.get_by_label("Flödets adress").fill("https://eget.example.org/a?b=1&c=2")
    press(page, "Läs in flödet")
    expect(page.locator("[data-sub]")).to_contain_text("Åäö")
    expect(advice(page)).to_have_text("Flödet har inga inlägg än.")


# --- the reading list ------------------------------------------------------------------------


def test_the_reading_list_is_opml_and_comes_back_whole(activity_page: Open) -> None:
    page = activity_page(REF)
    view(page, "Ta med")
    expect(page.get_by_text("Du följer inget än.")).to_be_visible()
    view(page, "Hitta flöden")
    follow_three(page)
    paste(
        page, (RSS % "").replace("Eget", 'A &amp; "B" &lt;c&gt;'), "https://eget.example.org/?a=1&b"
    )
    make_folder(page, "Nära & <kära>")
    put(page, "Stenvikabladet", "Nära & <kära>")
    put(page, 'A & "B"', "Nära & <kära>")
    view(page, "Ta med")
    assert axe_violations(page) == []
    text, root = opml_of(page)
    expect(page.get_by_text("Uppdrag: 2 av 6 klara.")).to_be_visible()
    expect(status(page)).to_have_text("Sparat som filen min-laslista.opml.")
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert [one.tag for one in root] == ["head", "body"]
    assert parsedate_to_datetime(root.findtext("head/dateCreated") or "").tzinfo
    outlines = root.findall(".//outline")
    assert all(one.get("text") for one in outlines)
    feeds = [one for one in outlines if one.get("type") == "rss"]
    listed = {one.get("text"): (one.get("xmlUrl"), one.get("htmlUrl")) for one in feeds}
    assert listed['A & "B" <c>'] == ("https://eget.example.org/?a=1&b", "https://eget.example.org/")
    assert len(listed) == 4
    assert [one.get("text") for one in root.findall("body/outline") if one.get("type") is None] == [
        "Nära & <kära>"
    ]
    assert len(root.findall("body/outline/outline")) == 2
    with page.expect_download() as waiting:
        press(page, "Ladda ner: Min läslista")
    plain = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert plain.startswith(
        "Min läslista\n\nNära & <kära>\n– Stenvikabladet (påhittad tidning)\n  https://"
    )
    assert "Utan mapp" in plain
    # Taken in where everything is there already: nothing changes.
    take_in(page, text)
    expect(page.get_by_text("Flöden i listan: 4. Nya för dig: 0.")).to_be_focused()
    press(page, "Ta inte in något")
    # Taken in by somebody who has nothing: the same list comes out.
    press(page, "Börja om")
    press(page, "Ja, börja om")
    view(page, "Ta med")
    take_in(page, text)
    expect(page.get_by_text("Nya för dig: 4.")).to_be_focused()
    assert axe_violations(page) == []
    press(page, "Ta in 4 flöden")
    expect(page.locator('[data-folder="Nära & <kära>"] [data-sub]')).to_have_count(2)
    expect(page.locator("[data-sub]", has_text="eget.example.org")).to_contain_text(
        "Inga inlägg hämtas hit"
    )
    view(page, "Läs (13 olästa)")
    view(page, "Ta med")
    again, _ = opml_of(page)
    assert again.split("<body>")[1] == text.split("<body>")[1]


def test_a_strangers_list_is_shown_first_and_joined_with_ones_own(activity_page: Open) -> None:
    page = activity_page(REF)
    follow_three(page)
    view(page, "Flöden och mappar")
    make_folder(page, "Sport")
    put(page, "Köksbordet", "Sport")
    view(page, "Ta med")
    rows = (
        '<outline text="Sport"><outline text="Boll"><outline type="rss" text="&lt;b&gt;Boll"'
        ' xmlUrl="https://boll.example/f" htmlUrl="javascript:alert(1)"/></outline>'
        '<outline type="RSS" title="Hopp" xmlurl="https://hopp.example/f"/></outline>'
        '<outline type="rss" text="Hopp igen" xmlUrl="https://hopp.example/f"/>'
        '<outline type="rss" text="Podd" xmlUrl="https://koksbordet.example/podd.xml"/>'
        '<outline text="En rad"/><outline text="x" type="include" url="https://x.example/a.opml"/>'
        '<outline text="Av" isComment="true"><outline text="Y" xmlUrl="https://y.example/"/></outline>'
    )
    take_in(page, OPML % rows)
    expect(page.get_by_text("Flöden i listan: 3. Nya för dig: 2.")).to_be_visible()
    expect(page.get_by_text("inte tas med: 3.")).to_be_visible()
    expect(page.get_by_role("region", name="Det som kommer in")).to_contain_text("Sport / Boll")
    press(page, "Ta in 2 flöden")
    expect(page.get_by_role("button", name="Flöden och mappar")).to_be_focused()
    expect(page.locator('[data-folder="Sport"] [data-sub]')).to_have_count(2)
    expect(page.locator('[data-folder="Sport / Boll"] [data-sub]')).to_have_count(1)
    expect(page.locator("[data-sub]")).to_have_count(5)
    page.reload()
    expect(page.locator("[data-sub]")).to_have_count(5)
    assert axe_violations(page) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (OPML % '<outline text="a" xmlUrl="javascript:alert(1)"/>', "«javascript:alert(1)»"),
        (
            OPML
            % '<outline text="a" xmlUrl="https://a.example/"/><outline text="b" xmlUrl="fil.xml"/>',
            "Något i listan är fel: «fil.xml».",
        ),
        (OPML % '<outline text="a">' + "</outline>", "XML-texten är trasig"),
        (OPML % "", "Det finns inga flöden i listan."),
        ("<opml version='2.0'/>", "Det här är inte en läslista i OPML."),
        (RSS % "", "Det här är inte en läslista i OPML."),
        ("<!DOCTYPE opml [<!ENTITY a 'b'>]>" + OPML % "&a;", "Texten har en dokumenttyp"),
        (
            OPML
            % "".join(f'<outline text="a" xmlUrl="https://{n}.example/"/>' for n in range(501)),
            "Listan har 501 flöden. Du kan ta in högst 500.",
        ),
        (
            OPML % ('<outline text="m">' * 12 + "<outline/>" + "</outline>" * 12),
            "Något i listan är fel: «m / m",
        ),
        (b"\xff\xfe\x00\x00", "Filen är inte text."),
        ("\U0001f98a" * 600_000, "Filen är för stor."),
    ],
    ids=range(11),
)
def test_a_hostile_list_is_refused_whole(activity_page: Open, text: str | bytes, word: str) -> None:
    page = activity_page(REF)
    follow_three(page)
    view(page, "Ta med")
    take_in(page, text)
    expect(advice(page)).to_contain_text(word)
    expect(advice(page)).to_contain_text("Inget har tagits in.")
    view(page, "Flöden och mappar")
    expect(page.locator("[data-sub]")).to_have_count(3)


# --- the frame -------------------------------------------------------------------------------


def test_on_a_phone_everything_fits_and_can_be_hit(activity_page: Open) -> None:
    page = activity_page(REF)
    page.set_viewport_size({"width": 360, "height": 740})
    follow_three(page)
    paste(page, RSS % f"<item><title>{'x' * 200}</title></item>")
    make_folder(page, "y" * 60)
    for name in ("Hitta flöden", "Läs (", "Flöden och mappar", "Ta med"):
        view(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        small = page.evaluate(
            "[...document.querySelectorAll('.sc-live :is(button, summary, select, .sc-option label)')]"
            ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
        )
        assert small == []
        assert axe_violations(page) == []


@pytest.mark.parametrize(
    "state", ['{"subs": [7, {"id": 1}], "undo": {"sub": 1}}', '{"view": "x", "read": 4, "open": 3}']
)
def test_a_damaged_state_does_no_harm(activity_page: Open, state: str) -> None:
    page = activity_page(REF)
    page.evaluate(
        "([ref, state]) => sessionStorage.setItem('studycircle:' + ref, JSON.stringify("
        "{kind: 'feed_reader', rev: '', state: JSON.parse(state)}))",
        [REF, state],
    )
    page.reload()
    follow_three(page)
    view(page, "Läs (13 olästa)")
    assert len(titles(page)) == 13


def test_without_script_it_can_be_done_with_a_pen(activity_page: Open) -> None:
    page = activity_page(REF, script=False)
    paper = page.locator(".sc-paper")
    expect(paper.get_by_text("Koka vattnet på Norra holmen")).to_be_visible()
    expect(paper.get_by_text("Hoppar över").first).to_be_visible()
    expect(paper.get_by_text('<outline text="Nära mig">')).to_be_visible()
    assert axe_violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
