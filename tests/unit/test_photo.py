# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The photo lab's contract, rules and version on paper, and the picture and words of lesson 13."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import html5lib
import pytest
from builder import Reader
from of_kind import of_the_course
from PIL import ExifTags, Image

from studycircle.activities.kind import Activity
from studycircle.activities.photo import LARGEST_PICTURE
from studycircle.activities.photo_shape import TRACES, Photo
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]
JPEG = b"\xff\xd8\xff\xe1\x00\x10Exif\0\0MM\0\x2a\0\0\0\x08\xff\xd9"
TOLD = "\n".join(f"  - {{id: {name}, label: L{name}}}" for name in TRACES)
GOOD = f"""\
kind: photo
title: Labbet
picture:
  {{file: a.jpg, title: T, author: F, source: K, licence: CC0, description: Syns, alt: Alt, card: [{{label: Plats, text: Här}}]}}
help: {{own: a, lost: b, edit: c, save: d, more: m, clean: n, exact: o, small: p, reread: q, copied: r, file: e, author: f, source: g}}
refused: {{heic: a, png: b, webp: c, gif: d, other: e, broken: f, large: g, unsaved: h}}
alt-help: [Skriv]
alt-openings: [bild på]
alt-tips: {{file-name: a, opening: b, long: c, short: d, good: e}}
consent:
  - id: vem
    text: Vem?
    options:
      - {{id: jag, text: Jag, advice: Bra}}
      - {{id: nej, text: Nej, advice: Vänta, wait: true}}
  - id: var
    text: Var?
    options: [{{id: a, text: A, advice: Aa}}, {{id: b, text: B, advice: Bb}}]
verdict: {{wait: a, left: b, clear: c}}
licences: [CC0]
paper: Stryk.
traces:
{TOLD}
"""


@pytest.fixture(autouse=True)
def picture(tmp_path: Path) -> Path:
    """The picture that the definition names."""
    file = tmp_path / "notebooks/01-prov/a.jpg"
    file.parent.mkdir(parents=True)
    file.write_bytes(JPEG)
    return file


def test_a_good_lab_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: camera,", "id: taken,", "25 photo-doubled-id"),
        ("  - {id: exif, label: Lexif}\n", "", "23 photo-trace-missing"),
        ("id: camera,", "id: kamera,", "25 value-unknown"),
        ("id: var", "id: vem", "16 photo-doubled-id"),
        ("id: nej", "id: jag", "15 photo-doubled-id"),
        ("advice: Bra", "advice: Bra, wait: true", "11 photo-no-way-on"),
        (", wait: true", "", "11 photo-nothing-waits"),
        ("file: a.jpg", "file: ../a.jpg", "4 value-form"),
        ("file: a.jpg", "file: b.jpg", "4 photo-picture-unreadable"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (JPEG + b"\0" * LARGEST_PICTURE, "photo-picture-too-large"),
        (b"\x89PNG\r\n", "photo-picture-form"),
        (JPEG[:-2], "photo-picture-form"),
        (b"\xff\xd8\xff\xd9", "photo-picture-plain"),
        (b"", "photo-picture-form"),
    ],
)
def test_a_picture_that_would_not_do_is_named(
    read: Reader, picture: Path, written: bytes, code: str
) -> None:
    picture.write_bytes(written)
    activity, faults = read(GOOD)
    assert activity is None
    assert faults == [f"4 {code}"]


def test_a_picture_outside_the_folder_is_not_read(
    read: Reader, picture: Path, tmp_path: Path
) -> None:
    picture.rename(tmp_path / "b.jpg")
    picture.symlink_to(tmp_path / "b.jpg")
    assert read(GOOD)[1] == ["4 photo-picture-unreadable"]


def test_the_script_gets_the_picture_as_it_is(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    data = activity.data()
    assert data["picture"] == {
        "file": "a.jpg",
        "mark": "10057c8d",
        "description": "Syns",
    }
    assert list(activity.files()) == ["a.jpg"]
    assert "paper" not in data


def test_on_paper_there_is_a_picture_a_card_and_room_to_write(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    assert [one.get("alt") for one in tree.findall(".//img")] == ["Syns"]
    assert ["".join(one.itertext()) for one in tree.findall(".//table//tr")] == ["PlatsHär"]
    assert len(tree.findall(".//ul[@class='sc-rings']/li")) == 5
    assert len(tree.findall(".//div[@class='sc-lines']")) == 5


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    hostile = '"<i onclick=alert(1)>"'
    text = GOOD
    for old in ("text: Här", "description: Syns", "paper: Stryk.", "text: Vem?", "advice: Bra"):
        assert old in text
        text = text.replace(old, f"{old.split(':')[0]}: {hostile}", 1)
    activity, faults = read(text)
    assert faults == []
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    assert tree.findall(".//i") == []


def test_the_summary_names_the_picture_and_the_questions(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:4] == ["  Bild: T", "  1. Vem?", "  2. Var?"]


class TestLesson13:
    """notebooks/13-dela-bilder/fotolabbet.yml and its picture."""

    @pytest.fixture
    def lab(self) -> Activity:
        return of_the_course("13-dela-bilder/fotolabbet")

    def test_the_picture_holds_what_an_independent_reader_finds(self, lab: Activity) -> None:
        file = lab.path.parent / "torget.jpg"
        with Image.open(file) as image:
            exif = image.getexif()
            place = exif.get_ifd(ExifTags.IFD.GPSInfo)
            more = exif.get_ifd(ExifTags.IFD.Exif)
            small = exif.get_ifd(ExifTags.IFD.IFD1)
            assert image.size == (640, 480)
        assert exif[ExifTags.Base.Model] == "Kamera 1"
        assert place[1] == "N"
        assert [float(one) for one in place[2]] == [59, 19, 30]
        assert place[3] == "E"
        assert more[ExifTags.Base.DateTimeOriginal] == "2026:06:27 14:05:00"
        # The place counts from the TIFF block, which begins after two markers, a length and «Exif».
        start = 12 + small[0x201]
        with Image.open(BytesIO(file.read_bytes()[start : start + small[0x202]])) as thumbnail:
            assert thumbnail.size == (240, 150)

    def test_it_speaks_plainly(self, lab: Activity) -> None:
        photo = lab.definition
        assert isinstance(photo, Photo)
        helped, refused = photo.help, photo.refused
        said = [photo.intro, photo.paper, helped.own, helped.lost, helped.edit, helped.save]
        said += [refused.heic, refused.png, refused.webp, refused.gif, refused.broken]
        for question in photo.consent:
            said += [question.text, *(f"{one.text} {one.advice}" for one in question.options)]
        found = measure(" ".join(said))
        assert found.value <= 40
        assert found.longest <= 30, found.longest_text

    def test_it_says_that_the_people_are_invented(self, lab: Activity) -> None:
        assert "påhittade personer" in lab.paper()
