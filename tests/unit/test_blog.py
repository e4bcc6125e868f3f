# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The practice blog's file: what it must hold, and its version for a pen."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import html5lib
import pytest

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/studycircle/activities"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4">'
    '<title>Å # %</title><path d="M0 0h6"/></svg>\n'
)
BLOG = """
kind: blog
title: Öva
address: https://ovningsblogg.example/
address-note: Påhittad.
marks: [{write: "**a**", gives: fet}]
picture-help: Välj.
alt-help: [Berätta.]
tag-help: Ord.
pictures:
  - {id: ett, file: ett.svg, title: Ett, author: A, source: eget, licence: CC-BY-SA-4.0,
     description: "Ser <så> ut", alt: En etta}
  - {id: tva, file: tva.svg, title: Två, author: A, source: eget, licence: CC0-1.0,
     description: Så, alt: En tvåa}
comments:
  - {id: allm, name: Bo, when: general, text: "Tack för {title}",
     if-answered: a, if-removed: b, if-left: c}
  - {id: tagg, name: Li, when: tag, tags: [kaffe], text: "{tag}",
     if-answered: a, if-removed: b, if-left: c}
feed-intro: Så här.
feed:
  - {name: title, text: a}
  - {name: link, text: a}
  - {name: guid, text: a}
  - {name: pubDate, text: a}
  - {name: category, text: a}
  - {name: description, text: a}
paper: {intro: Planera., picture: ett, comment: allm}
"""


def read(tmp_path: Path, text: str = BLOG, svg: str = SVG) -> tuple[Activity | None, Findings]:
    folder = tmp_path / "notebooks/01-prov"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "prov.yml").write_text(text, encoding="utf-8")
    (folder / "ett.svg").write_text(svg, encoding="utf-8")
    (folder / "tva.svg").write_text(SVG, encoding="utf-8")
    findings = Findings(tmp_path)
    return read_activity("01-prov/prov", tmp_path, findings), findings


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    activity, findings = read(tmp_path)
    assert list(findings) == []
    assert activity is not None
    given = activity.data()["pictures"][0]
    assert given["licence"] == "CC BY-SA 4.0"
    assert given["licence-url"].endswith("/by-sa/4.0/deed.sv")
    kind, _, svg = given["uri"].partition(",")
    assert kind == "data:image/svg+xml"
    assert not re.search(r'["<>#\s]', svg.replace(" ", ""))
    title = ElementTree.fromstring(unquote(svg)).find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == "Å # %"


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("blog-doubled-id", "id: tva", "id: ett"),
        ("blog-doubled-id", "id: tagg", "id: allm"),
        ("blog-comment-tags", "tags: [kaffe], ", ""),
        ("blog-comment-tags", "when: general", "when: general, tags: [a]"),
        ("blog-no-general-comment", "when: general", "when: link"),
        ("blog-part-unexplained", "name: guid", "name: link"),
        ("blog-paper-picture", "picture: ett", "picture: tre"),
        ("blog-paper-comment", "comment: allm", "comment: ingen"),
        ("blog-picture-unreadable", "file: ett.svg", "file: saknas.svg"),
        ("value-form", "https://ovningsblogg.example/", "https://www.kb.se/"),
        ("value-form", "file: ett.svg", "file: ../ett.svg"),
        ("value-unknown", "licence: CC0-1.0", "licence: CC-BY-NC-4.0"),
    ],
)
def test_each_fault_is_found(tmp_path: Path, code: str, before: str, after: str) -> None:
    assert before in BLOG
    activity, findings = read(tmp_path, BLOG.replace(before, after, 1))
    assert activity is None
    assert code in {finding.code for finding in findings}


@pytest.mark.parametrize(
    ("code", "svg"),
    [
        ("blog-picture-form", SVG.replace("<path", "<script>1</script><path")),
        ("blog-picture-form", SVG.replace("<path", '<image href="https://a.example/b.png"/><path')),
        ("blog-picture-form", SVG.replace("<path", '<path onload="1"')),
        ("blog-picture-form", "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG),
        ("blog-picture-form", "inte en bild"),
        ("blog-picture-too-large", SVG.replace("M0 0h6", "M0 0h6" * 4000)),
    ],
)
def test_a_picture_must_be_small_and_stand_alone(tmp_path: Path, code: str, svg: str) -> None:
    activity, findings = read(tmp_path, svg=svg)
    assert activity is None
    assert [finding.code for finding in findings] == [code]
    assert next(iter(findings)).line == 11


def test_the_paper_version_can_be_done_with_a_pen(tmp_path: Path) -> None:
    activity, _ = read(tmp_path)
    assert activity is not None
    paper = activity.paper()
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(paper)
    image = tree.find(".//img")
    assert image.get("alt") == "Ser <så> ut"
    assert image.get("src").startswith("data:image/svg+xml,")
    text = "".join(tree.itertext())
    for words in ("Rubrik", "Taggar", "Bo (påhittad läsare)", "Tack för din rubrik", "Klart?"):
        assert words in text
    assert "{" not in text
    assert len(tree.findall(".//div[@class='sc-lines']")) == 7


def test_the_summary_is_kept_in_the_notebook(tmp_path: Path) -> None:
    activity, _ = read(tmp_path)
    assert activity is not None
    assert "Bilder: Ett, Två" in activity.plain()


def test_the_lessons_blog_reads_easily() -> None:
    findings = Findings(ROOT)
    activity = read_activity("04-bloggen/ovningsblogg", ROOT, findings)
    assert activity is not None, list(findings)
    blog = activity.definition
    texts = [blog.intro, blog.address_note, blog.picture_help, *blog.alt_help, blog.tag_help]
    texts += [blog.feed_intro, *(part.text for part in blog.feed), blog.paper.intro]
    for comment in blog.comments:
        texts += [comment.text, comment.if_answered, comment.if_removed, comment.if_left]
    texts += [text for one in blog.pictures for text in (one.description, one.alt)]
    lix = measure("\n\n".join(texts))
    assert lix.value <= 40
    assert lix.longest <= 30, lix.longest_text
