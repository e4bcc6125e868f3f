# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The catalogue of the knowledge bank: what is in it, and that other programs read its metadata."""

from __future__ import annotations

import copy
import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs
import feedparser
import pyshacl
import pytest
from jsonschema import Draft202012Validator
from metadata import AMB_REQUIRED, RECORD, SHAPES, graph_of
from rdflib import RDF, Graph, URIRef

from studycircle.activities.definitions import read_activity
from studycircle.bank.catalogue import catalogue
from studycircle.bank.citation import cite
from studycircle.bank.feeds import news, sitemap
from studycircle.bank.jsonld import catalogue_file, in_page, record
from studycircle.bank.made import Made
from studycircle.bank.resource import SORTS, Resource
from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.course.site import Site

# What rdflib says of its own code, and pySHACL's of it.
pytestmark = pytest.mark.filterwarnings(
    "ignore:(ConjunctiveGraph|Dataset)[ .a-z_]* is deprecated:DeprecationWarning"
)

ROOT = Path(__file__).parents[2]
SITE = "https://example.org/23saker"


class Everything(dict[str, int]):
    """Stands for a site in which every file is."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> int:
        return 1234


def address(given: str) -> str:
    return given if "://" in given else f"{SITE}/{given}"


@cache
def course() -> Course:
    return load_course(ROOT, Findings(ROOT))


@cache
def resources() -> tuple[Resource, ...]:
    refs = [ref for lesson in course().lessons for ref in lesson.activities]
    read = {ref: read_activity(ref, ROOT, Findings(ROOT)) for ref in refs}
    activities = {ref: one for ref, one in read.items() if one is not None}
    return catalogue(course(), Made("23 saker – och sedan?", activities, Everything(), {}))


@cache
def catalogued() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(catalogue_file(resources(), address, "1.2.3"))
    return told


def test_everything_of_the_course_is_in_it() -> None:
    held = Counter(one.sort for one in resources())
    lessons = course().lessons
    for sort in ("lektion", "quiz", "presentation", "handledarkort"):
        assert held[sort] == len(lessons) == 23
    assert held["figur"] == sum(len(one.pictures) for one in lessons)
    practices = [ref for one in lessons for ref in one.activities if "/loggbok" not in ref]
    assert held["ovning"] + held["quiz"] == len(practices)
    # A workbook for each lesson and meeting, one for the course, and the leader's guide.
    assert held["utskrift"] == len(lessons) + len(course().meetings) + 2
    assert held["plan"] == len(course().plans) + 1
    assert held["lank"] == len(course().resources) >= 30
    assert set(held) == set(SORTS)


def test_an_address_is_of_one_resource_alone_and_holds_no_number_that_may_change() -> None:
    names = [one.id for one in resources()]
    assert len(set(names)) == len(names)
    assert not [name for name in names if "sak-" in name]
    assert all(name.isascii() and name == name.lower() for name in names)


def test_what_is_not_made_is_not_in_it() -> None:
    bare = catalogue(course(), Made("23 saker", {}, {}, {}))
    assert {one.sort for one in bare} == {"lektion", "plan", "lank"}
    assert all(one.files == () for one in bare if one.ours)


def test_a_part_belongs_to_a_resource_that_is_there() -> None:
    names = {one.id for one in resources()}
    assert {one.part_of for one in resources() if one.part_of} <= names
    assert [one.id for one in resources() if one.ours and not one.part_of] == ["plan-hela-kursen"]


def faults(told: object) -> list[str]:
    return [one.message for one in Draft202012Validator(RECORD).iter_errors(told)]


def test_every_record_keeps_the_schema() -> None:
    records = catalogued()["@graph"]
    assert len(records) == len(resources())
    assert [found for one in records for found in faults(one)] == []
    own = [one for one in records if "version" in one]
    assert all(one["accessMode"] and one["license"] for one in own)


@pytest.mark.parametrize("key", RECORD["required"])
def test_a_record_without_what_it_must_say_breaks_the_schema(key: str) -> None:
    told = copy.deepcopy(catalogued()["@graph"][0])
    del told[key]
    assert faults(told) == [f"'{key}' is a required property"]


def test_every_record_has_what_amb_requires() -> None:
    context = catalogued()["@context"]
    assert "https://w3id.org/kim/amb/context.jsonld" in context
    assert {"@language": "sv"} in context
    for one in catalogued()["@graph"]:
        whole = {"@context": context} | one
        assert all(whole.get(key) for key in AMB_REQUIRED)
        assert "LearningResource" in whole["type"]


def test_the_graph_is_read_and_keeps_its_shapes() -> None:
    graph = graph_of(catalogued())
    kind = URIRef("http://schema.org/LearningResource")
    assert len(set(graph.subjects(RDF.type, kind))) == len(resources())
    lesson = URIRef(f"{SITE}/book/kunskapsbank/lektion-bloggen.html")
    minutes = graph.value(lesson, URIRef("http://schema.org/timeRequired"))
    assert str(minutes) == "PT45M"
    assert conforms(graph) == (True, "")


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("license", "license"),
        ("accessMode", "accessMode"),
        ("dateModified", "dateModified"),
        ("teaches", "teaches"),
        ("creator", "creator"),
    ],
)
def test_a_record_that_says_too_little_breaks_its_shape(gone: str, said: str) -> None:
    told = copy.deepcopy(catalogued())
    told["@graph"] = [one for one in told["@graph"] if "plan-hela-kursen" in one["id"]]
    assert conforms(graph_of(told)) == (True, "")
    del told["@graph"][0][gone]
    passed, report = conforms(graph_of(told))
    assert not passed
    assert said in report


def conforms(graph: Graph) -> tuple[bool, str]:
    shapes = Graph().parse(data=SHAPES, format="turtle")
    passed, _, report = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    return bool(passed), "" if passed else str(report)


def test_a_pages_own_metadata_is_read_as_schema_org() -> None:
    for one in resources():
        text = in_page(one, address, "1.2.3")
        assert "<" not in text
        told = json.loads(text)
        assert told["@context"] == "https://schema.org"
        assert told["@id"].startswith(SITE)
    told = json.loads(in_page(resources()[0], address, "1.2.3"))
    graph = graph_of(told)
    subject = URIRef(told["@id"])
    teaches = list(graph.objects(subject, URIRef("http://schema.org/teaches")))
    assert len(teaches) == len(resources()[0].digcomp)
    licence = graph.value(subject, URIRef("http://schema.org/license"))
    assert str(licence) == "https://creativecommons.org/licenses/by-sa/4.0/"


def test_a_resource_of_others_says_no_more_than_is_known() -> None:
    unknown = next(one for one in resources() if one.licence == "unknown")
    told = record(unknown, address, "1.2.3")
    assert "license" not in told
    assert "version" not in told
    assert "accessMode" not in told
    assert told["publisher"][0]["name"] == unknown.publisher


def test_nothing_in_a_title_ends_the_script() -> None:
    hostile = attrs.evolve(resources()[0], title='</script><script>alert("å")')
    text = in_page(hostile, address, "1.2.3")
    assert "<" not in text
    assert json.loads(text)["name"] == hostile.title


def test_the_feed_of_news_is_read_by_a_feed_reader() -> None:
    fed = feedparser.parse(news(resources(), address, Site("23 saker & sedan", "Ett bibliotek")))
    assert not fed.bozo
    assert fed.feed.title == "Nytt från 23 saker & sedan"
    assert fed.feed.author == "Ett bibliotek"
    # All lessons and plans, and the newest of others'.
    assert len({one.id for one in fed.entries}) == len(fed.entries) == 23 + 4 + 20
    days = [one.updated for one in fed.entries]
    assert days == sorted(days, reverse=True)
    assert all(one.link.startswith(SITE) for one in fed.entries)


def test_a_feed_without_news_is_a_feed() -> None:
    assert not feedparser.parse(news([], address, Site())).bozo


def test_the_map_lists_whole_addresses() -> None:
    tree = ElementTree.fromstring(sitemap(["b.html", "a&b.html"], SITE))
    space = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    assert [one.text for one in tree.findall("m:url/m:loc", space)] == [
        f"{SITE}/a&b.html",
        f"{SITE}/b.html",
    ]


def test_a_source_is_named_with_title_author_address_and_licence() -> None:
    day = date(2026, 11, 29)
    made = cite("Moln & <sol>", "Åke & Co", f"{SITE}/a.html", day, "CC-BY-4.0")
    assert made.text == (
        f"«Moln & <sol>» av Åke & Co, {SITE}/a.html, granskad 2026-11-29. "
        "Licens: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.sv"
    )
    assert f'<a href="{SITE}/a.html">Moln &amp; &lt;sol&gt;</a>' in made.html
    bare = cite("Sidan", "Någon", "", day, "unknown", ours=False)
    assert bare.text == "«Sidan» av Någon, läst 2026-11-29. Rättigheter: okänd licens"
    assert "href" not in bare.html
