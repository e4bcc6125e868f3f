# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The photo lab as a participant meets it, by keyboard alone; what it saves is read by Pillow."""

from __future__ import annotations

import io
import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jpegs
import pytest
from browser import ROOT, axe_violations
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from studycircle.activities.definitions import read_activity
from studycircle.course.findings import Findings

LESSON = "13-dela-bilder/fotolabbet"
PLACE: dict[int, jpegs.Value] = {0x010F: "Påhittad", 0x0110: "Ett", 0x0131: "Prog", 0x0112: 1}


def choose(page: Page, data: bytes, name: str = "IMG_0001.JPG") -> None:
    """Chooses a file of one's own; what it is called does not matter."""
    file = {"name": name, "mimeType": "image/jpeg", "buffer": data}
    page.get_by_label("En egen bild (JPEG)").set_input_files(files=[file])


def told(page: Page, table: int = 0) -> dict[str, str]:
    """The table of what a file tells."""
    found: dict[str, str] = (
        page.locator(".sc-live table")
        .nth(table)
        .evaluate(
            "t => Object.fromEntries([...t.rows].map(r => [...r.cells].map(c => c.innerText)))"
        )
    )
    return found


def saved(page: Page, file: Path) -> Image.Image:
    """The copy as Pillow reads it."""
    with page.expect_download() as waited:
        page.get_by_role("button", name="Spara kopian").press("Enter")
    waited.value.save_as(file)
    image = Image.open(file)
    image.load()
    return image


def parse(page: Page, data: bytes) -> Any:
    """What the lab's own reader finds."""
    script = """bytes => { const read = studycircle.load("photo_jpeg").readJpeg(Uint8Array.from(bytes));
      return { ...read, exif: read.exif && { ...read.exif, thumbnail: read.exif.thumbnail?.length ?? null } }; }"""
    return page.evaluate(script, list(data))


def slider(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def card(page: Page) -> str:
    return page.locator(".sc-card").inner_text()


def test_the_given_picture_tells_on_the_page_what_it_tells_on_paper(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON)
    live = page.locator(".sc-live")
    assert axe_violations(page) == []
    page.get_by_role("button", name="Ta labbets bild").press("Enter")
    expect(page.get_by_role("heading", name="Vad filen berättar")).to_be_focused()
    expect(live.get_by_text("Filen berättar mer än bilden: plats, tid, kamera")).to_be_visible()
    activity = read_activity(LESSON, ROOT, Findings(ROOT))
    assert activity is not None
    found = told(page)
    on_paper = {one.label: one.text for one in activity.definition.picture.card}
    assert found["Plats"] == "ungefär 59,3° nord, 18,1° öst"
    expect(live.get_by_text(on_paper["Plats"])).to_be_visible()
    assert found["Tid"].replace("kl.", "klockan").replace(":", ".") == on_paper["Tid"]
    for label in set(on_paper) - {"Plats", "Tid", "Gömd miniatyr"}:
        assert found[label] == on_paper[label]
    assert set(on_paper) <= set(found)
    expect(
        page.get_by_role("img", name="Världen, med ett märke vid 59,3° nord, 18,1° öst")
    ).to_be_visible()
    # The one who cannot see the given picture hears what is in it; of one's own the lab knows nothing.
    shown = page.get_by_role("img", name="Bilden som den blir")
    expect(shown).to_have_accessible_name(re.compile("blir. En teckning av ett torg .* PÅH 13"))
    small = page.get_by_role("img", name="Den gömda miniatyren", exact=True)
    assert small.evaluate("i => [i.naturalWidth, i.naturalHeight]") == [240, 150]
    assert axe_violations(page) == []


@pytest.mark.parametrize("order", ["II", "MM"])
def test_both_byte_orders_and_every_part_of_the_world_are_read(
    activity_page: Callable[..., Page], order: str
) -> None:
    page = activity_page(LESSON)
    thumbnail = jpegs.plain(8, 8)
    for latitude, longitude in (
        (59.325, 18.0708),
        (-33.92, 18.42),
        (-34.6, -58.38),
        (64.15, -21.9),
    ):
        block = jpegs.tiff(
            order,
            PLACE,
            {0x9003: "2026:02:30 10:00:00", 0xA434: "Glas", 0x927C: b"hemligt"},
            jpegs.gps(latitude, longitude),
            thumbnail,
        )
        read = parse(page, jpegs.with_exif(jpegs.plain(), block))
        assert abs(read["exif"]["place"]["latitude"] - latitude) < 0.00001
        assert abs(read["exif"]["place"]["longitude"] - longitude) < 0.00001
        assert read["exif"]["camera"] == "Påhittad Ett"
        assert read["exif"]["lens"] == "Glas"
        assert read["exif"]["maker"] is True
        assert read["exif"]["orientation"] == 1
        assert read["exif"]["thumbnail"] == len(thumbnail)
        assert (read["width"], read["height"], read["whole"], read["after"]) == (120, 80, True, 0)


def test_other_segments_and_what_lies_after_the_picture_are_told(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON)
    whole = jpegs.with_segments(
        jpegs.plain(),
        jpegs.segment(0xE1, jpegs.XMP),
        jpegs.segment(0xED, jpegs.IPTC),
        jpegs.segment(0xE2, b"MPF\0"),
        jpegs.segment(0xEB, b"JP\0\1"),
        jpegs.segment(0xE7, b"vem vet"),
        jpegs.segment(0xFE, "Hälsning från <b>Kim</b>\u202e".encode()),
        jpegs.segment(0xE1, jpegs.EXIF + b"XX\0\x2a"),
    )
    choose(page, whole + b"film" * 1000)
    expect(page.get_by_role("heading", name="Vad filen berättar")).to_be_visible()
    found = told(page)
    assert list(found) == [
        "Kommentar",
        "XMP",
        "IPTC",
        "Ursprung",
        "Fler bilder",
        "Efter bilden",
        "Andra uppgifter",
        "Exif",
    ]
    assert found["Kommentar"] == "Hälsning från <b>Kim</b>"
    assert found["Efter bilden"].startswith("4 kB till.")
    choose(page, jpegs.plain(90, 90))
    expect(page.get_by_text("Inget annat än bilden hittades i filen.")).to_be_visible()


def test_the_copy_is_turned_cropped_covered_and_empty_of_all_else(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page(LESSON)
    # Stored lying down: left red, right blue. Orientation 6 turns it a quarter clockwise: red on top.
    block = jpegs.tiff("II", {**PLACE, 0x0112: 6}, None, jpegs.gps(59.3, 18.1), jpegs.plain(8, 8))
    choose(page, jpegs.with_exif(jpegs.plain(120, 80), block))
    expect(page.get_by_role("heading", name="Vad filen berättar")).to_be_focused()
    first = saved(page, tmp_path / "a.jpg")
    assert first.size == (80, 120)
    top, bottom = first.getpixel((40, 10)), first.getpixel((40, 110))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] > 200 > top[2]
    assert bottom[2] > 200 > bottom[0]
    expect(page.get_by_role("status")).to_have_text("Sparad som bild.jpg.")
    slider(page, "Uppifrån").focus()
    slider(page, "Uppifrån").fill("49")
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Mer: Från vänster").press("Enter")
    page.get_by_role("button", name="Mindre: Från vänster").press("Enter")
    second = saved(page, tmp_path / "b.jpg")
    assert second.size == (80, 60)
    pixel = second.getpixel((40, 5))
    assert isinstance(pixel, tuple)
    assert pixel[2] > 200
    for image in (first, second):
        assert dict(image.getexif()) == {}
        assert set(image.info) <= {
            "icc_profile",
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
        }
    for file in ("a.jpg", "b.jpg"):
        written = (tmp_path / file).read_bytes()
        assert not any(sign in written for sign in (b"Exif", b"http", "Påhittad".encode(), b"Prog"))
    expect(page.get_by_text("Labbet har läst bild.jpg")).to_be_visible()
    expect(page.get_by_text("Inget annat än bilden hittades i filen.")).to_be_visible()
    assert "En kopia på 80 × 60 punkter. Läst igen" in card(page)
    page.get_by_role("button", name="Behåll hela bilden").press("Enter")
    expect(page.get_by_role("button", name="Behåll hela bilden")).to_be_focused()
    expect(slider(page, "Uppifrån")).to_have_value("0")
    assert "Filen: [ingen kopia sparad än]" in card(page)


def test_a_covered_place_keeps_only_a_few_fields_of_colour(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page(LESSON)
    choose(page, jpegs.checked(200, 100))
    page.get_by_role("button", name="Lägg till ett ställe").press("Enter")
    expect(slider(page, "Vänsterkant")).to_be_focused()
    page.keyboard.press("Home")
    slider(page, "Överkant").press("Home")
    slider(page, "Bredd").press("End")
    slider(page, "Höjd").press("End")
    slider(page, "Bredd").press("Home")
    slider(page, "Bredd").fill("49")
    slider(page, "Bredd").press("ArrowRight")
    assert axe_violations(page) == []
    image = saved(page, tmp_path / "a.jpg").convert("L")
    # Left half: stripes have become one grey; right half: they are there, as sharp as they were.
    left, right = image.crop((4, 4, 92, 96)), image.crop((108, 4, 196, 96))
    darkest, lightest = left.getextrema()
    assert lightest - darkest <= 40, (darkest, lightest)
    darkest, lightest = right.getextrema()
    assert lightest - darkest > 180
    page.get_by_role("button", name="Lägg till ett ställe").press("Enter")
    expect(page.get_by_role("button", name="Ställe 2", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    page.get_by_role("button", name="Ställe 1", exact=True).press("Enter")
    expect(slider(page, "Bredd")).to_have_value("50")
    page.get_by_role("button", name="Ta bort Ställe 1").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Ställe 1 är borttaget.")
    expect(slider(page, "Bredd")).to_have_value("20")
    page.locator("canvas").click(position={"x": 5, "y": 5})
    expect(slider(page, "Vänsterkant")).to_have_value("0")
    for _ in range(11):
        page.get_by_role("button", name="Lägg till ett ställe").press("Enter")
    expect(page.get_by_role("button", name="Lägg till ett ställe")).to_be_disabled()


REFUSED = [
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "Det här är en PNG-bild"),
    (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "Det här är en HEIC-bild"),
    (b"RIFF\0\0\0\0WEBPVP8 ", "Det här är en WebP-bild"),
    (b"GIF89a\0\0", "Det här är en GIF-bild"),
    (b"<svg xmlns='x' onload='alert(1)'>", "Det här är ingen bild som labbet kan läsa"),
    (b"%PDF-1.4", "Det här är ingen bild som labbet kan läsa"),
    (b"", "Filen är tom."),
    (b"\xff\xd8\xff", "Bilden är trasig eller avbruten"),
    (jpegs.plain()[:150], "Bilden är trasig eller avbruten"),
    (b"\xff\xd8\xff\xe1\xff\xff", "Bilden är trasig eller avbruten"),
    (b"\xff\xd8\xff\xc0\0\x0b\x08\xff\xff\xff\xff\1\1\x11\0\xff\xd9", "Bilden är för stor"),
]


def test_every_other_file_gets_one_clear_sentence_and_nothing_is_lost(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON)
    choose(page, jpegs.with_exif(jpegs.plain(), jpegs.tiff("MM", PLACE)))
    expect(page.get_by_role("heading", name="Vad filen berättar")).to_be_visible()
    page.get_by_label("Titel").fill("Torget")
    before = told(page)
    for data, start in REFUSED:
        choose(page, data)
        expect(page.locator(".sc-advice")).to_have_text(
            start, use_inner_text=True
        ) if start.endswith(".") else expect(page.locator(".sc-advice")).to_contain_text(start)
        assert page.locator(".sc-advice").inner_text().count(".") <= 3
    assert told(page) == before
    assert axe_violations(page) == []
    expect(page.get_by_label("Titel")).to_have_value("Torget")
    choose(page, jpegs.plain())
    expect(page.locator(".sc-advice")).to_have_count(0)


def broken_exif() -> dict[str, bytes]:
    """Exif that lies: each as a TIFF block."""
    good = jpegs.tiff("MM", PLACE, None, jpegs.gps(59.3, 18.1), jpegs.plain(8, 8))
    loop = b"MM\0\x2a\0\0\0\x08" + b"\0\1\x87\x69\0\4\0\0\0\1\0\0\0\x08" + b"\0\0\0\x08"
    huge = b"MM\0\x2a\0\0\0\x08" + b"\xff\xff" + b"\1\x0f\0\2\xff\xff\xff\xff\0\0\0\x1a" * 3
    far = b"MM\0\x2a\xff\xff\xff\xf0" + b"\0" * 8
    long = b"MM\0\x2a\0\0\0\x08\0\1\1\x0f\0\2\0\0\0\x40\0\0\0\x1a\0\0\0\0ljuger"
    zero = good.replace(b"\0\0\0\x3b\0\0\0\1", b"\0\0\0\x3b\0\0\0\0")
    assert zero != good
    return {
        "cycle": loop,
        "huge counts": huge,
        "text outside": long,
        "far away": far,
        "wrong magic": b"MM\0\x2b" + good[4:],
        "no order": b"XX" + good[2:],
        "nothing": b"",
        "fraction of nothing": zero,
        "thumbnail outside": good[:-40],
    }


@pytest.mark.parametrize("name", broken_exif())
def test_exif_that_lies_gives_less_and_never_a_fault(
    activity_page: Callable[..., Page], name: str
) -> None:
    page = activity_page(LESSON)
    block = broken_exif()[name]
    read = parse(page, jpegs.with_exif(jpegs.plain(), block))
    assert read["whole"] is True
    if read["exif"] is not None:
        assert read["exif"]["thumbnail"] is None or name == "fraction of nothing"
        assert read["exif"]["place"] is None or name == "thumbnail outside"
        assert "ljuger" not in read["exif"]["camera"]
    choose(page, jpegs.with_exif(jpegs.plain(), block))
    expect(page.get_by_role("heading", name="Vad filen berättar")).to_be_visible()
    assert told(page)["Exif"].startswith("Ja.")


def test_cut_and_shaken_files_never_stop_the_reader(activity_page: Callable[..., Page]) -> None:
    page = activity_page(LESSON)
    block = jpegs.tiff("II", PLACE, {0x9003: "2026"}, jpegs.gps(1, 1), jpegs.plain(8, 8))
    whole = jpegs.with_exif(jpegs.plain(16, 16), block)
    page.evaluate(
        """bytes => { const { readJpeg } = studycircle.load("photo_jpeg");
           for (let n = 0; n <= bytes.length; n++) readJpeg(Uint8Array.from(bytes.slice(0, n))); }""",
        list(whole),
    )
    chance = random.Random(13)
    shaken = []
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(2, 320)] = chance.choice((0, 1, 255, chance.randrange(256)))
        shaken.append(list(data))
    page.evaluate(
        "all => all.forEach(one => studycircle.load('photo_jpeg').readJpeg(Uint8Array.from(one)))",
        shaken,
    )
    assert parse(page, whole[:-2])["whole"] is False
    assert parse(page, whole[:60])["exif"] is None


def test_text_in_a_file_stays_text(activity_page: Callable[..., Page]) -> None:
    page = activity_page(LESSON)
    hostile = '<img src=x onerror="alert(1)">\u202e\x07🦊'
    block = jpegs.tiff("MM", {0x010F: hostile, 0x013B: "زهرة", 0x010E: "å" * 5000})
    choose(page, jpegs.with_exif(jpegs.plain(), block))
    expect(page.get_by_role("heading", name="Vad filen berättar")).to_be_visible()
    found = told(page)
    assert found["Kamera eller telefon"] == '<img src=x onerror="alert(1)"> 🦊'
    assert found["Namn"] == "زهرة"
    assert found["Beskrivning"] == "å" * 200
    assert page.locator(".sc-live img[src=x]").count() == 0
    assert axe_violations(page) == []


def test_words_answers_and_edits_survive_a_reload_but_never_the_picture(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON)
    own = jpegs.with_exif(jpegs.plain(), jpegs.tiff("MM", PLACE, None, jpegs.gps(59.325, 18.07)))
    choose(page, own)
    page.get_by_label("Alt-text").fill("Två vänner fikar")
    page.get_by_role("group", name="Vem har tagit bilden?").get_by_label("Det har jag.").check()
    page.get_by_label("Licens", exact=True).select_option("CC BY 4.0")
    page.get_by_role("button", name="Mer: Från höger").click()
    page.get_by_role("button", name="Lägg till ett ställe").click()
    before = card(page)
    kept = page.evaluate("Object.values({...sessionStorage, ...localStorage}).join()")
    assert "data:" not in kept
    assert "59" not in kept
    assert "IMG" not in kept
    assert len(kept) < 1000
    page.reload()
    expect(page.get_by_text("Din egen bild sparas aldrig")).to_be_visible()
    expect(page.get_by_label("Alt-text")).to_have_value("Två vänner fikar")
    expect(page.get_by_label("Det har jag.")).to_be_checked()
    assert card(page) == before
    assert axe_violations(page) == []
    choose(page, own)
    expect(slider(page, "Från höger")).to_have_value("1")
    expect(page.get_by_role("button", name="Ställe 1", exact=True)).to_be_visible()
    choose(page, jpegs.plain(64, 64))
    expect(slider(page, "Från höger")).to_have_value("0")
    expect(page.get_by_label("Alt-text")).to_have_value("Två vänner fikar")
    page.get_by_role("button", name="Börja om").press("Enter")
    page.get_by_role("button", name="Ja, börja om").press("Enter")
    expect(page.get_by_role("heading", name="Vad filen berättar")).to_have_count(0)
    expect(page.get_by_label("Alt-text")).to_have_count(0)


def test_the_given_picture_comes_back_and_a_strange_state_is_mended(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON)
    page.get_by_role("button", name="Ta labbets bild").click()
    page.get_by_role("button", name="Mer: Nerifrån").click()
    page.reload()
    expect(slider(page, "Nerifrån")).to_have_value("1")
    expect(page.locator("canvas")).to_be_visible()
    state = {
        "key": "given",
        "crop": {"left": 999, "right": "x", "top": -4},
        "places": [None, 7, {"left": 99, "wide": 500}],
        "chosen": 40,
        "words": [1],
        "consent": "ja",
        "licence": {},
        "copy": 3,
    }
    kept = json.dumps({"kind": "photo", "state": state})
    page.evaluate(f"sessionStorage.setItem('studycircle:{LESSON}', {json.dumps(kept)})")
    page.reload()
    expect(slider(page, "Från vänster")).to_have_value("90")
    expect(page.get_by_role("button", name="Ställe 3", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.locator("canvas")).to_be_visible()


ALT = [
    ("IMG_2041.jpg", "Tips: det ser ut som ett filnamn."),
    ("En bild på två vänner på torget", "Tips: du kan ta bort «en bild på»."),
    ("Torget", "Tips: berätta lite mer."),
    ("Två vänner skrattar över kaffet", "Lagom långt."),
    ("Ord " * 60, "Tips: texten börjar bli lång."),
]


def test_the_picture_card_gathers_words_answers_and_whose_it_is(
    activity_page: Callable[..., Page], page: Page, tmp_path: Path
) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
    activity_page(LESSON)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Ta labbets bild").click()
    for written, start in ALT:
        page.get_by_label("Alt-text").fill(written)
        expect(page.locator(".sc-advice")).to_contain_text(start)
    page.get_by_label("Alt-text").fill("Två vänner\nskrattar <b>högt</b> över kaffet")
    page.get_by_label("Filnamn").fill("Fika på Torget!.JPG")
    expect(page.get_by_text("Filen kommer att heta fika-pa-torget.jpg")).to_be_visible()
    for name in (
        "Det har jag.",
        "Nej, jag har dolt alla",
        "Nej, eller bara barn",
        "Ja, de vet var",
    ):
        page.get_by_label(name).press("Space")
    expect(page.locator(".sc-verdict")).to_have_text("Frågor kvar: 1.")
    page.get_by_label("Ja, en skylt").press("Space")
    expect(page.locator(".sc-verdict")).to_have_text(
        "Vänta med bilden. Det finns något att fråga om eller ändra först."
    )
    expect(page.get_by_role("status")).to_have_text("Beskär eller dölj det först.")
    assert axe_violations(page) == []
    page.get_by_label("Ja, men jag har dolt det.").press("Space")
    expect(page.locator(".sc-verdict")).to_contain_text("Inget av dina svar talar emot")
    for label, words in (("Titel", "Fika"), ("Vem som", "Kim P."), ("Källa", "eget foto")):
        page.get_by_label(label).fill(words)
    page.get_by_label("Licens", exact=True).select_option("CC BY-SA 4.0")
    saved(page, tmp_path / "a.jpg")
    expect(page.get_by_role("status")).to_have_text("Sparad som fika-pa-torget.jpg.")
    text = card(page)
    assert text.split("\n\n")[:5] == [
        "Bild: fika-pa-torget.jpg",
        "Alt-text: Två vänner skrattar <b>högt</b> över kaffet",
        "Vems bilden är: Fika · Kim P. · eget foto · CC BY-SA 4.0",
        "Filen: En kopia på 640 × 480 punkter. Läst igen: inget annat än bilden hittades.",
        "Vem har tagit bilden? Det har jag.",
    ]
    page.get_by_role("button", name="Kopiera: Bildkort").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Kopierat: Bildkort.")
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as waited:
        page.get_by_role("button", name="Ladda ner: Bildkort").press("Enter")
    assert waited.value.suggested_filename == "bildkort.txt"
    waited.value.save_as(tmp_path / "bildkort.txt")
    assert (tmp_path / "bildkort.txt").read_text("utf-8") == text + "\n"
    page.get_by_role("button", name="Skriv ut: Bildkort").press("Enter")
    assert "Kim P." in page.evaluate("window.printed")


def test_a_million_signs_give_one_message_and_break_nothing(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page(LESSON)
    page.get_by_role("button", name="Ta labbets bild").click()
    page.get_by_label("Alt-text").fill("å" * 1_000_000)
    expect(page.get_by_role("status")).to_have_text("Alt-text: bara de första 400 tecknen används.")
    assert f"Alt-text: {'å' * 400}\n" in card(page)
    page.reload()
    expect(page.get_by_label("Alt-text")).to_have_value("å" * 400)


def test_a_large_picture_becomes_a_copy_of_2400_pixels(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page(LESSON)
    choose(page, jpegs.plain(4800, 3000))
    assert saved(page, tmp_path / "a.jpg").size == (2400, 1500)


def test_without_script_it_can_be_done_with_a_pen(activity_page: Callable[..., Page]) -> None:
    page = activity_page(LESSON, script=False)
    picture = page.get_by_role("img", name="En teckning av ett torg")
    assert picture.evaluate("i => i.complete && i.naturalWidth") == 640
    expect(page.get_by_role("row", name="Plats 59,32500° nord")).to_be_visible()
    page.get_by_text("En alt-text som fungerar").click()
    expect(page.get_by_text("Två vänner skrattar över kaffekopparna")).to_be_visible()
    assert axe_violations(page) == []


def test_it_fits_a_phone_in_both_schemes(activity_page: Callable[..., Page]) -> None:
    page = activity_page(LESSON)
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="Ta labbets bild").click()
    page.get_by_role("button", name="Lägg till ett ställe").click()
    page.get_by_role("button", name="Spara kopian").click()
    expect(page.get_by_text("Labbet har läst bild.jpg")).to_be_visible()
    for width in (360, 320):
        # 320 is what 400 % leaves of a screen 1280 wide.
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        "[...document.querySelectorAll('.sc-live :is(button, input:not([type=radio]), select, .sc-option label)')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML)"
    )
    assert small == []
    # What has the focus is not hidden by the picture that stays in sight.
    slider(page, "Höjd").focus()
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
        covered = page.evaluate(
            """() => { const a = document.activeElement.getBoundingClientRect();
               return a.top < document.querySelector("canvas").getBoundingClientRect().bottom; }"""
        )
        assert covered is False
    assert axe_violations(page) == []
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    page.add_style_tag(content="body { background: #161b1d; color: #eceee9; }")
    assert axe_violations(page) == []


def test_the_copy_of_the_given_picture_holds_no_trace_of_it(
    activity_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = activity_page(LESSON)
    page.get_by_role("button", name="Ta labbets bild").click()
    image = saved(page, tmp_path / "a.jpg")
    assert image.size == (640, 480)
    assert dict(image.getexif()) == {}
    original = Image.open(io.BytesIO((ROOT / "notebooks/13-dela-bilder/torget.jpg").read_bytes()))
    # The same picture to look at.
    one, other = image.resize((8, 6)).convert("L"), original.resize((8, 6)).convert("L")
    pairs = zip(one.tobytes(), other.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) < 12


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_given_picture_is_fetched_when_it_is_wanted_and_not_before(
    page: Page, site: Path, served: str, way: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    home = served if way == "http" else site.as_uri()
    page.goto(f"{home}/notebooks/13-dela-bilder.html")
    page.locator("footer").last.scroll_into_view_if_needed()
    assert [one for one in asked if "torget" in one] == []
    page.get_by_role("button", name="Ta labbets bild").press("Enter")
    expect(page.locator("canvas")).to_be_visible()
    assert [one.partition("?")[0].rpartition("/")[2] for one in asked if "torget" in one] == [
        "torget.jpg.js"
    ]


def test_a_picture_that_cannot_be_fetched_is_told(chromium: Browser, served: str) -> None:
    # Not the fixture's page: here the browser itself notes the failed request.
    page = chromium.new_page()
    page.route("**/torget.jpg.js*", lambda route: route.abort())
    page.goto(f"{served}/notebooks/13-dela-bilder.html")
    page.get_by_role("button", name="Ta labbets bild").press("Enter")
    expect(page.locator(".sc-advice")).to_contain_text("Labbets bild kunde inte hämtas.")
    page.unroute("**/torget.jpg.js*")
    page.get_by_role("button", name="Ta labbets bild").press("Enter")
    expect(page.locator("canvas")).to_be_visible()
    page.close()


def test_the_given_picture_is_on_the_page_without_script(chromium: Browser, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "notebooks/13-dela-bilder.html").as_uri())
    picture = page.locator("img.sc-photo-print")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('img.sc-photo-print').naturalWidth > 0")
    context.close()
