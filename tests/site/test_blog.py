# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The practice blog as a participant meets it: from the first word to the saved files."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import html5lib
import pytest
from browser import axe_violations
from playwright.sync_api import Browser, Locator, Page, expect

REF = "04-bloggen/ovningsblogg"
Open = Callable[..., Page]
HOSTILE = "<img src=x onerror=alert(1)> & \"'\u202eomvänt\u202c 😀 \u0000\u0001\u009f\ufffe"


def button(page: Page, name: str) -> Locator:
    return page.locator(".sc-live").get_by_role("button", name=name, exact=True)


def label(page: Page, name: str) -> Locator:
    return page.locator(".sc-live").get_by_label(name, exact=True)


ALT = "Alt-text (alternativtext): vad bilden säger, för den som inte ser den"


def write(
    page: Page, title: str = "Kaffe", text: str = "Gott.", tags: str = "", picture: str = ""
) -> None:
    label(page, "Rubrik").fill(title)
    label(page, "Text").fill(text)
    if tags:
        label(page, "Taggar, med komma emellan").fill(tags)
    if picture:
        page.get_by_role("radio", name=picture).check()
        label(page, ALT).fill("En kopp kaffe i regnet")


def saved(page: Page, name: str, folder: Path) -> tuple[str, str]:
    with page.expect_download() as waiting:
        button(page, name).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path.name, path.read_text(encoding="utf-8")


@pytest.mark.browser
def test_the_whole_way_by_keyboard(activity_page: Open, tmp_path: Path) -> None:
    page = activity_page(REF)
    press, typed = page.keyboard.press, page.keyboard.type
    assert axe_violations(page) == []
    label(page, "Namnet på din blogg").focus()
    typed("Regn & rast")
    press("Tab")
    typed("Kaffe i regnet")
    press("Tab")
    expect(button(page, "Mellanrubrik")).to_be_focused()
    label(page, "Text").focus()
    typed("I dag blev det fika")
    press("Shift+Control+ArrowLeft")
    button(page, "Fet").press("Enter")
    expect(label(page, "Text")).to_have_value("I dag blev det **fika**")
    expect(label(page, "Text")).to_be_focused()
    press("End")
    typed(". Läs mer hos ")
    button(page, "Länk").press("Enter")
    expect(label(page, "Orden man trycker på")).to_be_focused()
    typed("biblioteket")
    press("Tab")
    typed("www.kb.se")
    press("Enter")
    expect(label(page, "Text")).to_have_value(
        "I dag blev det **fika**. Läs mer hos [biblioteket](https://www.kb.se/)"
    )
    page.get_by_role("radio", name="Ingen bild").focus()
    press("ArrowDown")
    expect(page.get_by_role("radio", name="Kaffe vid fönstret")).to_be_checked()
    expect(page.get_by_role("radio", name="Kaffe vid fönstret")).to_be_focused()
    label(page, ALT).focus()
    typed("Bild på kaffe i regnet")
    expect(page.get_by_text("«bild på» behövs inte")).to_be_visible()
    press("Control+a")
    typed("En kopp kaffe vid ett regnigt fönster")
    expect(page.get_by_text("En bra början.")).to_be_visible()
    label(page, "Taggar, med komma emellan").focus()
    typed("#Kaffe, vardag, kaffe")
    expect(page.get_by_text("Dina taggar: Kaffe · vardag")).to_be_visible()
    assert axe_violations(page) == []
    button(page, "Förhandsvisa").first.press("Enter")
    expect(page.get_by_role("link", name="biblioteket")).to_have_attribute(
        "href", "https://www.kb.se/"
    )
    expect(page.get_by_role("img", name="En kopp kaffe vid ett regnigt fönster")).to_be_visible()
    assert axe_violations(page) == []
    button(page, "Fortsätt skriva").press("Enter")
    button(page, "Publicera").press("Enter")
    expect(page.get_by_role("status")).to_have_text(
        "Inlägget är publicerat. En påhittad läsare har skrivit en kommentar."
    )
    expect(page.get_by_role("heading", name="Kaffe i regnet")).to_be_focused()
    assert axe_violations(page) == []
    # The comment is chosen by what was written: this reader came by the tag.
    expect(page.locator(".sc-blog-comments")).to_contain_text("taggen «Kaffe»")
    button(page, "Skicka svaret").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Skriv ett svar först.")
    label(page, "Ditt svar till Yusuf").focus()
    typed("Receptet kommer på fredag.")
    press("Tab")
    press("Enter")
    expect(page.get_by_role("status")).to_contain_text("En kommentar till har kommit.")
    expect(page.get_by_text("Så blir en blogg ett samtal.")).to_be_focused()
    expect(page.get_by_text("Allt är klart. Nu har du bloggat!")).to_be_visible()
    assert axe_violations(page) == []
    page.reload()
    expect(page.get_by_text("Allt är klart. Nu har du bloggat!")).to_be_visible()
    expect(page.locator(".sc-blog-answer:visible")).to_contain_text("Receptet kommer på fredag.")
    button(page, "Flödet").press("Enter")
    item = ElementTree.fromstring(page.locator("pre").inner_text())
    assert [part.tag for part in item] == [
        "title", "link", "guid", "pubDate", "category", "category", "description",
    ]  # fmt: skip
    sent = parsedate_to_datetime(item.findtext("pubDate") or "")
    assert sent.utcoffset() is not None
    assert axe_violations(page) == []
    name, feed = saved(page, "Spara flödet (RSS)", tmp_path)
    assert name == "regn-rast.xml"
    read = feedparser.parse(feed)
    assert not read.bozo
    assert read.version == "rss20"
    assert read.feed.title == "Regn & rast"
    assert [tag.term for tag in read.entries[0].tags] == ["Kaffe", "vardag"]
    assert read.entries[0].link.startswith("https://ovningsblogg.example/")
    assert read.entries[0].summary == "I dag blev det fika. Läs mer hos biblioteket"


@pytest.mark.browser
def test_the_web_page_stands_alone(activity_page: Open, page: Page, tmp_path: Path) -> None:
    activity_page(REF)
    label(page, "Namnet på din blogg").fill(f"Min {HOSTILE}")
    text = (
        f"{HOSTILE}\n\n## Rubrik {HOSTILE}\n### Under\n- ett **fett** *lutat*\n- två\n\n1. ett\n\n"
        "[ond](javascript:alert(1)) [data](data:text/html,hej) [brev](mailto:a@b.se) https://www.kb.se."
        "\n[**(]( [x](y) ** *"
    )
    write(page, f"Rubrik {HOSTILE}", text, f"kaffe, {HOSTILE}"[:40], "Kaffe vid fönstret")
    label(page, ALT).fill(f"Alt {HOSTILE}")
    button(page, "Förhandsvisa").first.click()
    assert page.locator(".sc-blog-page [onerror]").count() == 0
    links = page.locator(".sc-blog-page a").evaluate_all("all => all.map(a => a.href)")
    deed = "https://creativecommons.org/licenses/by-sa/4.0/deed.sv"
    assert links == [deed, "mailto:a@b.se", "https://www.kb.se/"]
    assert axe_violations(page) == []
    button(page, "Skriv").click()
    button(page, "Publicera").click()
    label(page, "Ditt svar till Yusuf").fill(f"Svar {HOSTILE}")
    button(page, "Skicka svaret").click()
    name, source = saved(page, "Spara bloggen som webbsida (HTML)", tmp_path)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(source)
    assert tree.get("lang") == "sv"
    assert [one.get("href") for one in tree.iter("a")] == links
    tags = (
        "html head meta title link style body header main footer section article h1 h2 h3 h4 p br "
        "time figure figcaption img a ul ol li strong em blockquote"
    )
    assert {one.tag for one in tree.iter() if isinstance(one.tag, str)} == set(tags.split())
    assert all(one.get("src").startswith("data:image/svg+xml,") for one in tree.iter("img"))
    assert not any(key.startswith("on") for one in tree.iter() for key in one.attrib)
    assert "[ond](javascript:alert(1))" in "".join(tree.itertext())
    assert "<img src=x onerror=alert(1)>" in "".join(tree.itertext())
    _, feed = saved(page, "Spara flödet (RSS)", tmp_path)
    read = feedparser.parse(feed)
    assert not read.bozo
    assert "😀" in read.entries[0].title
    assert "onerror=alert(1)>" in ElementTree.fromstring(feed).findtext(".//item/title", "")
    # A feed reader shows the description as HTML: what was written must still be text there.
    told = ElementTree.fromstring(feed).findtext(".//item/description", "")
    shown = html5lib.parseFragment(told, namespaceHTMLElements=False)
    assert len(shown) == 0
    assert "<img src=x onerror=alert(1)>" in (shown.text or "")
    page.goto((tmp_path / name).as_uri())
    assert page.evaluate("document.images[0].naturalWidth") == 600
    assert axe_violations(page) == []


@pytest.mark.browser
def test_what_is_missing_is_said_where_it_is_missing(activity_page: Open) -> None:
    page = activity_page(REF)
    button(page, "Publicera").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Inte publicerat än. Skriv en rubrik.")
    expect(label(page, "Rubrik")).to_be_focused()
    expect(label(page, "Rubrik")).to_have_attribute("aria-invalid", "true")
    assert axe_violations(page) == []
    label(page, "Rubrik").fill("Kaffe")
    expect(page.get_by_text("Skriv en rubrik.")).to_have_count(0)
    write(page, picture="Cykeln vid biblioteket")
    label(page, ALT).fill("")
    button(page, "Publicera").press("Enter")
    expect(label(page, ALT)).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("Beskriv bilden")
    page.get_by_role("checkbox", name="Bilden är bara dekoration.").press("Space")
    button(page, "Publicera").press("Enter")
    expect(page.locator(".sc-blog-page img")).to_have_attribute("alt", "")
    # Decoration is allowed, but a reader who cannot see asks, and the list says what is left.
    expect(page.locator(".sc-live").get_by_text("Birgitta").first).to_be_visible()
    expect(page.get_by_text("Kvar: Bilden har alt-text")).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("ett [två] tre", "Fet", "ett **[två]** tre"),
        ("ett **[två]** tre", "Fet", "ett [två] tre"),
        ("ett [två ]tre", "Fet", "ett **[två]** tre"),
        ("[]", "Fet", "**[viktigt]**"),
        ("[ett\ntvå]", "Fet", "[**ett**\n**två**]"),
        ("ett\nt[]vå", "Mellanrubrik", "ett\n\n## [två]"),
        ("## ett[]", "Mellanrubrik", "[ett]"),
        ("[ett\ntvå]", "Lista", "[- ett\n- två]"),
        ("[- ett\n- två]", "Lista", "[ett\ntvå]"),
        ("[- ett\n- två]", "Numrerad lista", "[1. ett\n2. två]"),
        ("[]", "Lista", "- [punkt]"),
    ],
)
def test_the_buttons_shape_the_selection(
    activity_page: Open, before: str, name: str, after: str
) -> None:
    page = activity_page(REF)
    area = label(page, "Text")
    bare = before.replace("[två]", "\x01två\x02") if "[två]" in before else before
    start, end = (bare.index(sign) for sign in ("\x01\x02" if "\x01" in bare else "[]"))
    area.fill(
        re.sub(r"[\x01\x02]", "", bare)
        if "\x01" in bare
        else bare.replace("[", "").replace("]", "")
    )
    area.evaluate("(e, [a, b]) => e.setSelectionRange(a, b)", [start, end - 1])
    button(page, name).press("Enter")
    found = area.evaluate("e => [e.value, e.selectionStart, e.selectionEnd]")
    text = f"{found[0][: found[1]]}[{found[0][found[1] : found[2]]}]{found[0][found[2] :]}"
    assert text == after
    page.reload()
    expect(area).to_have_value(found[0])


@pytest.mark.browser
def test_a_link_needs_an_address(activity_page: Open) -> None:
    page = activity_page(REF)
    label(page, "Text").fill("före efter")
    label(page, "Text").evaluate("e => e.setSelectionRange(5, 10)")
    button(page, "Länk").click()
    expect(label(page, "Orden man trycker på")).to_have_value("efter")
    address = label(page, "Adress, till exempel www.kb.se")
    for wrong in ("", "javascript:alert(1)", "två ord", "hej"):
        address.fill(wrong)
        address.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Det här är ingen adress.")
    address.fill("anna@example.se")
    assert axe_violations(page) == []
    address.press("Enter")
    expect(label(page, "Text")).to_have_value("före [efter](mailto:anna@example.se)")
    button(page, "Länk").click()
    page.keyboard.press("Escape")
    expect(label(page, "Text")).to_be_focused()


@pytest.mark.browser
def test_posts_are_changed_withdrawn_deleted_and_brought_back(activity_page: Open) -> None:
    page = activity_page(REF)
    write(page, "Första")
    button(page, "Publicera").click()
    button(page, "Ändra «Första»").click()
    label(page, "Rubrik").fill("Rättad")
    button(page, "Din blogg").click()
    expect(page.get_by_role("heading", name="Första")).to_be_visible()
    button(page, "Skriv").click()
    page.get_by_text("Dina inlägg (1)").click()
    expect(page.get_by_text("med ändringar som läsarna inte ser än")).to_be_visible()
    button(page, "Publicera ändringarna").click()
    expect(page.get_by_role("heading", name="Rättad")).to_be_visible()
    expect(page.locator(".sc-live").get_by_text("ändrat", exact=False).first).to_be_visible()
    guid = "document.querySelector('pre').textContent.match(/<guid.*guid>/)[0]"
    button(page, "Flödet").click()
    first = page.evaluate(guid)
    button(page, "Skriv").click()
    button(page, "Avpublicera").click()
    expect(page.get_by_role("status")).to_contain_text("inte längre publicerat")
    button(page, "Din blogg").click()
    expect(page.get_by_text("Inget är publicerat än.")).to_be_visible()
    assert axe_violations(page) == []
    button(page, "Fortsätt skriva").click()
    button(page, "Publicera").click()
    button(page, "Flödet").click()
    assert page.evaluate(guid) == first
    button(page, "Skriv").click()
    expect(button(page, "Nytt inlägg")).to_be_visible()
    button(page, "Din blogg").click()
    button(page, "Nytt inlägg").press("Enter")
    expect(page.get_by_label("Rubrik", exact=True)).to_be_focused()
    write(page, "Andra")
    button(page, "Publicera").click()
    expect(page.locator(".sc-blog-page h5")).to_have_text(["Andra", "Rättad"])
    button(page, "Ändra «Rättad»").click()
    button(page, "Ta bort inlägget").press("Enter")
    expect(button(page, "Ångra")).to_be_focused()
    assert axe_violations(page) == []
    page.reload()
    expect(label(page, "Rubrik")).to_have_value("Andra")
    button(page, "Ångra").press("Enter")
    expect(label(page, "Rubrik")).to_have_value("Rättad")
    button(page, "Din blogg").click()
    expect(page.locator(".sc-blog-page h5")).to_have_text(["Andra", "Rättad"])


@pytest.mark.browser
def test_comments_may_be_removed_or_left_and_each_gets_a_word(activity_page: Open) -> None:
    page = activity_page(REF)
    write(page)
    button(page, "Publicera").click()
    expect(page.locator(".sc-blog-screen .sc-blog-comment")).to_contain_text("Sven-Erik")
    button(page, "Lämna utan svar").click()
    expect(page.get_by_text("Han klarar sig utan svar.")).to_be_focused()
    spam = page.locator(".sc-blog-comments > li").nth(1)
    expect(spam).to_contain_text("Snabba Klick AB (påhittad läsare)")
    spam.get_by_role("button", name="Ta bort kommentaren").click()
    expect(page.get_by_text("Du tog bort kommentaren från Snabba Klick AB.")).to_be_visible()
    expect(page.get_by_text("Sådant får och bör du ta bort.")).to_be_focused()
    assert axe_violations(page) == []
    button(page, "Ändra det du gjorde med kommentaren från Sven-Erik").click()
    expect(label(page, "Ditt svar till Sven-Erik")).to_be_focused()
    expect(page.get_by_text("Kvar: En kommentar är besvarad")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Du tog bort kommentaren från Snabba Klick AB.")).to_be_visible()


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(min(height, 3000))))
    place = chunk(b"tEXt", b"Comment\0HEMLIG-PLATS")
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + place
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


@pytest.mark.browser
def test_an_own_picture_is_made_smaller_and_forgets_where_it_was_taken(
    activity_page: Open, tmp_path: Path
) -> None:
    page = activity_page(REF)
    write(page)
    file = page.locator("input[type=file]")
    file.set_input_files({"name": "IMG_1.png", "mimeType": "image/png", "buffer": png(2400, 1600)})
    expect(page.get_by_text("Bilden är nu 1200 × 800 bildpunkter.")).to_be_visible()
    expect(label(page, ALT)).to_be_focused()
    label(page, ALT).fill("IMG_1.png")
    expect(page.get_by_text("Det här liknar namnet på en fil.")).to_be_visible()
    label(page, ALT).fill("En svart yta utan något på")
    assert axe_violations(page) == []
    button(page, "Publicera").click()
    page.reload()
    shown = page.locator(".sc-blog-page img")
    source = shown.get_attribute("src") or ""
    assert source.startswith("data:image/jpeg;base64,")
    data = base64.b64decode(source.partition(",")[2])
    assert data[:3] == b"\xff\xd8\xff"
    assert b"HEMLIG" not in data
    assert b"Exif" not in data
    assert shown.evaluate("e => [e.naturalWidth, e.naturalHeight]") == [1200, 800]
    _, html = saved(page, "Spara bloggen som webbsida (HTML)", tmp_path)
    assert source in html


@pytest.mark.browser
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "Den här filen är ingen bild som passar här."),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            "Den här filen är ingen bild som passar här.",
        ),
        (b"\x89PNG\r\n\x1a\nskadad", "Det gick inte att öppna bilden."),
        (png(400, 400)[:60], "Det gick inte att öppna bilden."),
        (png(60000, 2500), "Bilden är för stor."),
        (b"\xff\xd8\xff" + bytes(40_000_000), "Bilden är för stor."),
    ],
)
def test_a_file_that_will_not_do_is_refused_in_words(
    activity_page: Open, tmp_path: Path, data: bytes, message: str
) -> None:
    page = activity_page(REF)
    write(page)
    path = tmp_path / "bild.jpg"
    path.write_bytes(data)
    page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_role("status")).to_contain_text(message)
    expect(page.get_by_role("radio", name="Ingen bild")).to_be_checked()
    expect(label(page, "Rubrik")).to_have_value("Kaffe")


@pytest.mark.browser
def test_a_megabyte_of_text_is_kept_and_refused_in_words(activity_page: Open) -> None:
    page = activity_page(REF)
    text = ("[a](** <b> 😀 " * 25 + "\n") * 3_000
    write(page, text="x")
    label(page, "Text").evaluate(
        "(e, t) => { e.value = t; e.dispatchEvent(new Event('input')); }", text
    )
    button(page, "Publicera").click()
    expect(page.get_by_role("status")).to_contain_text("Högst 20\u00a0000 får plats. Korta texten.")
    button(page, "Förhandsvisa").first.click()
    expect(page.get_by_text("Inlägget är för långt för att visas.")).to_be_visible()
    page.reload()
    button(page, "Skriv").click()
    assert len(label(page, "Text").input_value().encode("utf-16-le")) // 2 == len(
        text
    ) + text.count("😀")
    label(page, "Text").fill("**a" * 3_000 + "[" * 5_000 + "*" * 5_000)
    button(page, "Förhandsvisa").first.click()
    expect(page.locator(".sc-blog-page")).to_be_visible()


@pytest.mark.browser
def test_saved_nonsense_does_not_stop_the_blog(activity_page: Open) -> None:
    page = activity_page(REF)
    for state in ('{"posts": 7}', '{"posts": [{}], "view": "constructor"}', '{"posts": []}'):
        kept = f'{{"rev": "x", "state": {state}}}'
        page.evaluate("a => sessionStorage.setItem(...a)", [f"studycircle:{REF}", kept])
        page.reload()
        expect(label(page, "Rubrik")).to_be_visible()


@pytest.mark.browser
def test_without_script_a_post_is_planned_with_a_pen(activity_page: Open) -> None:
    page = activity_page(REF, script=False)
    expect(page.get_by_text("Planera ditt inlägg med penna.")).to_be_visible()
    assert page.evaluate("document.images[0].naturalWidth") == 600
    assert axe_violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.browser
def test_the_blog_is_printed_when_there_is_one(activity_page: Open) -> None:
    page = activity_page(REF)
    page.emulate_media(media="print")
    expect(page.get_by_text("Planera ditt inlägg med penna.")).to_be_visible()
    expect(label(page, "Rubrik")).to_be_hidden()
    page.emulate_media(media="screen")
    write(page, "Min rubrik")
    button(page, "Publicera").click()
    page.emulate_media(media="print")
    expect(page.get_by_text("Planera ditt inlägg med penna.")).to_be_hidden()
    expect(page.locator(".sc-blog-print").get_by_role("heading", name="Min rubrik")).to_be_visible()
    expect(button(page, "Din blogg")).to_be_hidden()


@pytest.mark.browser
def test_the_blog_fits_a_phone(activity_page: Open) -> None:
    page = activity_page(REF)
    page.set_viewport_size({"width": 360, "height": 740})
    write(page, "Ordet" * 20, "https://www.kb.se/" + "a" * 300, "tagg" * 9, "Kaffe vid fönstret")
    small = (
        "[...document.querySelectorAll('.sc-live :is("
        "button, input[type=text], textarea, select, summary, .sc-option label)')]"
        ".filter(e => e.checkVisibility() && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    for room in ("Skriv", "Förhandsvisa", "Publicera", "Flödet"):
        if room == "Publicera":
            button(page, "Skriv").click()
        button(page, room).first.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, room
        assert page.evaluate(small) == []


@pytest.mark.browser
def test_starting_over_asks_first(activity_page: Open) -> None:
    page = activity_page(REF)
    write(page)
    button(page, "Börja om").click()
    button(page, "Nej, behåll").click()
    expect(label(page, "Rubrik")).to_have_value("Kaffe")
    button(page, "Börja om").click()
    button(page, "Ja, börja om").click()
    expect(label(page, "Rubrik")).to_have_value("")


@pytest.mark.browser
def test_a_full_store_is_said_and_nothing_is_lost(activity_page: Open) -> None:
    page = activity_page(REF)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    write(page)
    button(page, "Publicera").click()
    expect(page.get_by_role("status")).to_contain_text("Din webbläsare kunde inte spara det här.")
    expect(page.locator(".sc-blog-page h5")).to_have_text("Kaffe")


@pytest.mark.browser
def test_a_page_that_cannot_be_written_is_told_and_can_be_tried_again(
    chromium: Browser, served: str, tmp_path: Path
) -> None:
    # Not the fixture's page: here the browser itself notes the failed request.
    page = chromium.new_page()
    page.route("**/later-blog_export.js*", lambda route: route.abort())
    page.goto(f"{served}/notebooks/04-bloggen.html")
    label(page, "Namnet på din blogg").fill("Regn")
    write(page)
    button(page, "Publicera").click()
    button(page, "Spara bloggen som webbsida (HTML)").click()
    expect(page.get_by_role("status").first).to_contain_text("Webbsidan kunde inte göras nu.")
    page.unroute("**/later-blog_export.js*")
    assert "Gott." in saved(page, "Spara bloggen som webbsida (HTML)", tmp_path)[1]
    page.close()
