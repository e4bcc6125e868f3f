# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The feed reader's file and its feeds: what they must hold, and the version for a pen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import html5lib
import pytest
from builder import Reader
from of_kind import HOSTILE, hostile_texts, of_the_course, with_hostile

from studycircle.activities.feed_reader_paper import opml_excerpt
from studycircle.activities.feed_reader_xml import FeedFault, read_feed
from studycircle.activities.kind import Activity
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]
LESSON = ROOT / "notebooks/17-rss"
FEEDS = sorted(LESSON.glob("*.xml"))

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Ett</title><link>https://ett.example/</link><description>Påhittat</description>
<atom:link rel="self" href="https://ett.example/flode.xml"/>
<item><title>Gammalt</title><guid>a</guid><pubDate>Mon, 02 Nov 2026 08:00:00 +0100</pubDate>
<description>&lt;p&gt;Hej &lt;b&gt;du&lt;/b&gt;&lt;/p&gt;&lt;p&gt;igen&lt;/p&gt;</description></item>
<item><title>Nytt</title><guid>b</guid><pubDate>Tue, 03 Nov 2026 08:00:00 +0100</pubDate></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom">
<title>Två</title><id>urn:x</id><updated>2026-11-01T08:00:00Z</updated>
<link rel="self" href="https://tva.example/a.atom"/><link href="https://tva.example/"/>
<entry><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><id>urn:y</id>
<updated>2026-11-04T08:00:00Z</updated><summary>Kort</summary></entry>
</feed>
"""
READER = """kind: feed_reader
title: Läsaren
order: Bara tid.
feeds:
  - {id: ett, file: ett.xml, about: Ettan}
  - {id: tva, file: tva.xml, about: Tvåan}
page:
  title: En sida
  address: https://tva.example/
  intro: Leta.
  head: <link rel="alternate" href="/a.atom"><link rel="icon" href="/i.png">
  feed: tva
  choices:
    - {address: "https://tva.example/a.atom", right: true, feedback: Ja}
    - {address: "https://tva.example/i.png", feedback: Nej}
folder-names: [Nära, Fjärran]
missions:
  - {id: ett, text: Följ, needs: [{what: subscribed, feed: tva}], view: add, way: [Så], insight: Jo}
limits: Enkelt.
paper:
  intro: Penna.
  posts: 1
  read: Läs.
  sort: Sortera.
  opml: Se filen.
  shelves:
    - {name: "Nära & <kära>", feeds: [ett, tva]}
  questions: [{text: Hur många, answer: Två}]
"""


Found = tuple[Activity | None, list[str]]
Given = Callable[..., Found]


@pytest.fixture
def given(tmp_path: Path, read: Reader) -> Given:
    """Reads YAML text as an activity, with two feeds beside it."""

    def with_feeds(text: str = READER, ett: str = RSS, tva: str = ATOM) -> Found:
        folder = tmp_path / "notebooks/01-prov"
        folder.mkdir(parents=True)
        (folder / "ett.xml").write_text(ett, encoding="utf-8")
        (folder / "tva.xml").write_text(tva, encoding="utf-8")
        return read(text)

    return with_feeds


def test_a_sound_file_is_read_and_the_page_gets_its_feeds(given: Given) -> None:
    activity, faults = given()
    assert faults == []
    assert activity is not None
    data = activity.data()
    assert data["feeds"][0] == {
        "id": "ett",
        "about": "Ettan",
        "address": "https://ett.example/flode.xml",
        "xml": RSS,
    }
    assert "paper" not in data
    assert data["folder-names"] == ["Nära", "Fjärran"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: tva, file", "id: ett, file", "6 feed-reader-doubled-id"),
        (
            "limits:",
            "  - {id: ett, text: F, needs: [{what: found}], view: add, way: [S], insight: J}\nlimits:",
            "19 feed-reader-doubled-id",
        ),
        ("feed: tva\n", "feed: borta\n", "8 feed-reader-unknown-feed"),
        ("feed: tva}", "feed: borta}", "18 feed-reader-unknown-feed"),
        ("[ett, tva]", "[ett, borta]", "27 feed-reader-unknown-feed"),
        (", right: true", "", "8 feed-reader-one-right"),
        ("feedback: Nej", "right: true, feedback: Nej", "8 feed-reader-one-right"),
        ("tva.example/i.png", "tva.example/x.png", "15 feed-reader-not-in-head"),
        ("file: ett.xml", "file: borta.xml", "5 feed-reader-file-unreadable"),
        ("file: ett.xml", "file: ../ett.xml", "5 value-form"),
        ("what: subscribed", "what: annat", "18 value-unknown"),
    ],
)
def test_each_fault_is_found_where_it_stands(given: Given, old: str, new: str, found: str) -> None:
    assert old in READER
    assert found in given(READER.replace(old, new, 1))[1]


@pytest.mark.parametrize(
    ("feed", "found"),
    [
        (RSS.replace("</item>", "", 1), "5 feed-reader-file-broken"),
        ("<html><p>Hej</p></html>", "5 feed-reader-file-broken"),
        (
            RSS.replace("<guid>a</guid>", f"<guid>{'a' * 20_000}</guid>"),
            "5 feed-reader-file-too-large",
        ),
        ("  \n ", "5 feed-reader-file-unreadable"),
    ],
)
def test_a_feed_that_cannot_be_read_is_found_where_it_is_named(
    given: Given, feed: str, found: str
) -> None:
    assert given(ett=feed)[1] == [found]


def test_the_right_address_must_be_the_feeds_own(given: Given) -> None:
    other = ATOM.replace("a.atom", "b.atom")
    assert given(tva=other)[1] == ["7 feed-reader-other-address"]


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("</item>", "", 8, "mismatched tag"),
        ("<rss", '<!DOCTYPE rss [<!ENTITY a "aaa">]>\n<rss', 2, "document type"),
        ('version="2.0" xmlns', 'version="0.91" xmlns', 1, "neither RSS 2.0 nor Atom"),
        ("Mon, 02 Nov 2026 08:00:00 +0100", "i måndags", 1, "«i måndags»"),
        ("<title>Ett</title>", "", 1, "lacks a title"),
        (' rel="self"', "", 1, "rel=self"),
    ],
)
def test_a_broken_feed_says_why(old: str, new: str, line: int, reason: str) -> None:
    assert old in RSS
    with pytest.raises(FeedFault, match=reason) as fault:
        read_feed(RSS.replace(old, new, 1))
    assert fault.value.line == line


def test_posts_come_out_as_text_with_the_newest_first() -> None:
    rss, atom = read_feed(RSS), read_feed(ATOM)
    assert [(one.title, one.text) for one in rss.entries] == [
        ("Nytt", ""),
        ("Gammalt", "Hej du igen"),
    ]
    assert (rss.form, atom.form) == ("RSS 2.0", "Atom")
    assert [(one.title, one.text) for one in atom.entries] == [("A b", "Kort")]


def test_on_paper_posts_by_time_can_be_ticked_and_answers_come_last(given: Given) -> None:
    activity, _ = given()
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    first = tree.findall(".//ol[@class='sc-questions']")[0]
    assert ["".join(one.itertext()) for one in first] == [
        "A bTvå, 4 november 2026KortLäser nuSpararHoppar över",
        "NyttEtt, 3 november 2026Läser nuSpararHoppar över",
    ]
    answers = tree.find("details[@class='sc-answers']")
    assert answers is not None
    assert "Rätt. https://tva.example/a.atom: Ja" in "".join(answers.itertext())
    assert activity.plain().splitlines()[1:3] == ["  Givna flöden: Ett · Två", "  1. Följ"]


def test_the_excerpt_on_paper_is_opml(given: Given) -> None:
    activity, _ = given()
    assert activity is not None
    root = ElementTree.fromstring(opml_excerpt(activity.definition))
    assert root.tag == "opml"
    assert [one.get("text") for one in root.findall("body/outline")] == ["Nära & <kära>"]
    assert [one.get("xmlUrl") for one in root.findall("body/outline/outline")] == [
        "https://ett.example/flode.xml",
        "https://tva.example/a.atom",
    ]


def test_markup_stays_text(given: Given) -> None:
    places = ("Bara tid.", "Ettan", "Leta.", "Penna.", "Läs.", "Enkelt.", "Hur många")
    feed = RSS.replace("Nytt", HOSTILE.replace("<", "&lt;"))
    assert hostile_texts(given(with_hostile(READER, places), feed)) == 1 + len(places)


class TestLesson17:
    """notebooks/17-rss/lasaren.yml and its feeds."""

    @pytest.fixture
    def activity(self) -> Activity:
        return of_the_course("17-rss/lasaren")

    def test_there_are_five_feeds(self) -> None:
        assert len(FEEDS) == 5

    @pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.stem)
    def test_an_independent_reader_finds_the_feed_valid(self, path: Path) -> None:
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo
        assert parsed.version in ("rss20", "atom10")
        assert "påhitta" in f"{parsed.feed.title} {parsed.feed.subtitle}"
        assert all(one.published_parsed and one.link and one.id for one in parsed.entries)
        assert len({one.id for one in parsed.entries}) == len(parsed.entries)
        own = read_feed(path.read_text(encoding="utf-8"))
        assert {one.title for one in own.entries} == {one.title for one in parsed.entries}
        assert [one["href"] for one in parsed.feed.links if one["rel"] == "self"] == [own.address]

    def test_the_podcast_has_its_files(self) -> None:
        parsed = feedparser.parse((LESSON / "podden.xml").read_bytes())
        for one in parsed.entries:
            (file,) = one.enclosures
            assert file.type == "audio/mpeg"
            assert int(file.length) > 0
            assert one.itunes_duration

    def test_nothing_leads_to_a_real_place(self) -> None:
        for path in FEEDS:
            parsed = feedparser.parse(path.read_bytes())
            links = [one.link for one in [parsed.feed, *parsed.entries]]
            links += [file.href for one in parsed.entries for file in one.enclosures]
            assert all(one.split("/")[2].endswith(".example") for one in links)

    def test_it_is_easy_to_read(self, activity: Activity) -> None:
        reader = activity.definition
        told = [reader.intro, reader.order, reader.limits, reader.page.intro]
        told += [text for one in reader.missions for text in (one.text, one.insight)]
        told += [entry.text for one in reader.channels.values() for entry in one.entries]
        assert measure(" ".join(told)).value <= 40

    def test_markup_of_the_feeds_does_not_reach_the_paper(self, activity: Activity) -> None:
        assert "Torsdag" not in activity.paper()
        assert "Första träffen är torsdag klockan 17." in activity.paper()
