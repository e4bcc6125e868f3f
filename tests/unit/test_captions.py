# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, rules, files and paper version of captions to time and correct."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import html5lib
import pytest
from builder import Reader
from of_kind import hostile_texts, of_the_course, with_hostile

from studycircle.activities.captions import LARGEST_CLIP, Captions
from studycircle.activities.captions_paper import clock
from studycircle.activities.kind import Activity
from studycircle.activities.markup import activity_html
from studycircle.course.lix import measure
from studycircle.publish.sphinxext import assets

ROOT = Path(__file__).parents[2]
WEBM = b"\x1a\x45\xdf\xa3" + bytes(40)
MP4 = bytes(4) + b"ftypisom" + bytes(40)

GOOD = """\
kind: captions
title: Texta
clip:
  files: [prov.webm, prov.mp4]
  title: Provet
  author: Vi
  source: eget arbete
  licence: CC-BY-SA-4.0
  seconds: 10
  description: En katt går förbi.
moments:
  - {start: 0.5, end: 1.5, text: pling}
  - {start: 2, end: 4.5, who: Kim, text: "Hej på dig!"}
draft:
  - {start: 2, end: 4, text: "hej på dej", fault: Fel ord.}
  - {start: 5, end: 6, text: "slut"}
model:
  - {start: 0.5, end: 1.6, text: "[pling]"}
  - start: 2
    end: 4.5
    text: |-
      Kim: Hej
      på dig!
rules: {line: 42, speed: 16, shortest: 1, longest: 7}
watch: [{words: [dej], say: Lyssna igen.}]
tips: [Skriv **kort**.]
"""


@pytest.fixture(autouse=True)
def clip(tmp_path: Path) -> Path:
    """The folder of the definition, with its clip."""
    folder = tmp_path / "notebooks/01-prov"
    folder.mkdir(parents=True)
    (folder / "prov.webm").write_bytes(WEBM)
    (folder / "prov.mp4").write_bytes(MP4)
    return folder


def test_good_captions_have_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("prov.mp4]", "annan.webm]", "4 captions-file-name"),
        ("prov.mp4]", "prov.avi]", "4 captions-file-name"),
        ("prov.mp4]", "../prov.mp4]", "4 captions-file-name"),
        ("prov.mp4]", "borta.mp4]", "4 captions-file-missing"),
        ("start: 2, end: 4.5, who", "start: 1, end: 4.5, who", "13 captions-time"),
        ("start: 2, end: 4.5, who", "start: 2, end: 11, who", "13 captions-time"),
        ("end: 1.6", "end: 0.4", "18 captions-time"),
        ("    end: 4.5", "    end: 10.5", "19 captions-time"),
        ("      på dig!", "      på\n      dig!", "19 captions-model-lines"),
        ("      på dig!", f"      {'på dig! ' * 6}", "19 captions-model-lines"),
        ("      på dig!", f"      {'på dig! ' * 5}", "19 captions-model-speed"),
        ("end: 1.6", "end: 1.4", "18 captions-model-length"),
        ("    end: 4.5", "    end: 9.5", "19 captions-model-length"),
        (", fault: Fel ord.", "", "14 captions-no-fault"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("prov.webm", b"<html>", "4 captions-file-form"),
        ("prov.mp4", WEBM, "4 captions-file-form"),
        ("prov.webm", b"", "4 captions-file-form"),
        ("prov.webm", WEBM + bytes(LARGEST_CLIP), "4 captions-file-too-large"),
    ],
)
def test_a_clip_of_the_wrong_kind_or_size_is_found(
    read: Reader, clip: Path, name: str, content: bytes, found: str
) -> None:
    (clip / name).write_bytes(content)
    _, faults = read(GOOD)
    assert faults == [found]


def test_a_clip_that_is_a_link_out_of_the_folder_is_not_read(
    read: Reader, clip: Path, tmp_path: Path
) -> None:
    (tmp_path / "annan.webm").write_bytes(WEBM)
    (clip / "prov.webm").unlink()
    (clip / "prov.webm").symlink_to(tmp_path / "annan.webm")
    _, faults = read(GOOD)
    assert faults == ["4 captions-file-missing"]


def test_the_clip_stays_out_of_the_page_and_goes_to_a_widget_as_bytes(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.data()["clip"]["files"] == [
        {"name": "prov.webm", "type": "video/webm"},
        {"name": "prov.mp4", "type": "video/mp4"},
    ]
    assert activity.files() == {"prov.webm": WEBM, "prov.mp4": MP4}
    assert "files" not in activity.spec()


def test_a_page_finds_the_film_that_the_build_laid_in_the_site(
    read: Reader, clip: Path, tmp_path: Path
) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    out = tmp_path / "out"
    app: Any = SimpleNamespace(srcdir=tmp_path, outdir=out, builder=SimpleNamespace(format="html"))
    context = {"body": activity_html(activity), "content_root": "../../"}
    assets.add_to_page(app, "book/ovningar/captions", "page.html", context, None)
    tree = html5lib.parseFragment(context["body"], namespaceHTMLElements=False)
    sources = [one.get("src") for one in tree.findall(".//source")]
    assert sources == [f"../../notebooks/01-prov/prov.{one}" for one in ("webm", "mp4")]
    assets.write(app, None)
    assert (out / "notebooks/01-prov/prov.webm").read_bytes() == WEBM
    assert (out / "notebooks/01-prov/prov.mp4").read_bytes() == MP4


def test_on_paper_the_draft_can_be_mended_with_a_pen_and_compared(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    assert [one.get("src") for one in tree.findall(".//video/source")] == [
        "notebooks/01-prov/prov.webm",
        "notebooks/01-prov/prov.mp4",
    ]
    heard = ["".join(one.itertext()) for one in tree.findall("./ul")[0]]
    assert heard == ["0:00,5–0:01,5 [pling]", "0:02,0–0:04,5 Kim: Hej på dig!"]
    rows = tree.findall("./ol[@class='sc-questions']/li")
    assert ["".join(one.itertext())[:13] for one in rows] == ["0:02,0–0:04,0", "0:05,0–0:06,0"]
    assert all(len(one.findall("./div[@class='sc-lines']/span")) == 2 for one in rows)
    answers = tree.find("./details[@class='sc-answers']")
    assert answers is not None
    assert "Fel ord." in "".join(answers.itertext())
    assert ["".join(one.itertext()) for one in answers.findall("./table/tbody/tr")] == [
        "0:00,50:01,6[pling]",
        "0:02,00:04,5Kim: Hejpå dig!",
    ]


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    places = (
        "Provet",
        "Vi",
        "eget arbete",
        "En katt går förbi.",
        "Fel ord.",
        "pling",
        "Kim",
        '"slut"',
    )
    assert hostile_texts(read(with_hostile(GOOD, places))) == len(places)


def test_the_summary_tells_the_clip_and_the_rows(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:4] == [
        "  Klipp: Provet (0:10,0)",
        "  0:02,0–0:04,0 hej på dej",
        "  0:05,0–0:06,0 slut",
    ]


@pytest.mark.parametrize(
    ("seconds", "written"), [(0, "0:00,0"), (9.96, "0:10,0"), (59.97, "1:00,0"), (83.4, "1:23,4")]
)
def test_a_time_is_written_for_people(seconds: float, written: str) -> None:
    assert clock(seconds) == written


class TestLesson16:
    """notebooks/16-poddar-och-video/textverkstaden.yml."""

    @pytest.fixture
    def lab(self) -> Activity:
        return of_the_course("16-poddar-och-video/textverkstaden")

    def test_the_clip_is_small_and_plays_in_more_than_one_format(self, lab: Activity) -> None:
        assert sum(map(len, lab.files().values())) <= 350_000
        assert {name.rsplit(".")[-1] for name in lab.files()} == {"webm", "mp4"}

    def test_it_says_that_all_is_invented_and_the_voices_are_synthetic(self, lab: Activity) -> None:
        assert "påhittade" in lab.definition.intro
        assert "talsyntes" in lab.definition.clip.source

    def test_every_word_of_the_model_is_heard(self, lab: Activity) -> None:
        captions = lab.definition
        assert isinstance(captions, Captions)
        heard = " ".join(f"{one.who or ''} {one.text}" for one in captions.moments)
        for cue in captions.model:
            for word in cue.text.strip("[]").split():
                assert word.strip(".,:!?") in heard

    def test_each_mishearing_stands_in_the_draft_and_not_in_the_model(self, lab: Activity) -> None:
        captions = lab.definition
        draft = " ".join(" ".join(one.text.split()) for one in captions.draft).casefold()
        model = " ".join(" ".join(one.text.split()) for one in captions.model).casefold()
        for word in (word for one in captions.watch for word in one.words):
            assert word in draft
            assert word not in model

    def test_it_speaks_plainly(self, lab: Activity) -> None:
        captions = lab.definition
        said = [captions.intro, captions.clip.description]
        said += [one.fault for one in captions.draft if one.fault]
        said += [one.say for one in captions.watch]
        found = measure("\n\n".join(said))
        assert found.value <= 40
        assert found.longest <= 30
