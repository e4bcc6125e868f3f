# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A remix builds, and its own name, logo and origin are seen on its pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builder import SVG, TODAY, CourseBuilder

from studycircle.course.findings import Finding
from studycircle.course.site import TITLE, read_site
from studycircle.publish.build import build
from studycircle.publish.check import check_course
from studycircle.remix.write import remix

RECIPE = """\
title: "Ekby – <b>digitalt</b> & mer"
author: Ekby bibliotek
site-address: https://example.org/ekby
logo: {file: logo.svg, alt: "Ekby \\"kommun\\""}
lessons: [4]
pages: [{file: om-oss.md, author: Lina, licence: CC0-1.0}]
leave-out: [ga-vidare]
"""


def errors(folder: Path) -> list[Finding]:
    return check_course(folder, TODAY)[1].errors


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The participants' pages of a remix of a small course."""
    root = Path(__file__).parents[2]
    ours = CourseBuilder(tmp_path_factory.mktemp("kurs"))
    for name in (
        "_config.yml",
        "requirements.txt",
        "book/_static/site.css",
        "book/_static/icon.svg",
    ):
        ours.write(name, (root / name).read_bytes())
    ours.write("book/ordlista.md", "# Ordlista\n\n```{glossary-list}\n```\n")
    line = "      - file: book/om\n"
    ours.edit("_toc.yml", line, f"{line}      - file: book/ordlista\n")
    folder = tmp_path_factory.mktemp("recept")
    for name, text in (
        ("recept.yml", RECIPE),
        ("logo.svg", SVG),
        ("om-oss.md", "# Om oss\n\nHej.\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    remix(folder / "recept.yml", ours.root, folder / "ut", errors)
    build(folder / "ut", folder / "bygge", ("deltagare",), prints=False)
    return folder / "bygge/site"


@pytest.mark.parametrize("name", ["book/index", "notebooks/01-bloggen", "book/egna/om-oss"])
def test_name_logo_and_origin_stand_on_every_page(site: Path, name: str) -> None:
    text = (site / f"{name}.html").read_text(encoding="utf-8")
    head = re.search(r'<p class="site-name">.*?</p>', text, re.DOTALL)
    assert head is not None
    assert "Ekby <span>– &lt;b&gt;digitalt&lt;/b&gt; &amp; mer</span>" in head[0]
    assert re.search(r'<img src="[./]*_static/logo\.svg" alt="Ekby &#34;kommun&#34;">', head[0])
    assert f"Bygger på «{TITLE}»" in text
    assert "book/kallor-och-andringar.html" in text or "kallor-och-andringar.html" in text
    assert (site / "_static/logo.svg").read_text(encoding="utf-8") == SVG


def test_a_page_of_theirs_says_whose_it_is(site: Path) -> None:
    text = (site / "book/egna/om-oss.html").read_text(encoding="utf-8")
    assert "Sidan är gjord av Lina" in text
    assert "CC0 1.0" in text


def test_a_lesson_is_cited_with_theirs_and_the_original(site: Path) -> None:
    text = (site / "notebooks/01-bloggen.html").read_text(encoding="utf-8")
    assert f"«Sak 1: Bloggen» av Ekby bibliotek, efter «{TITLE}», https://example.org/ekby/" in text
    assert "Gå vidare" not in text


def test_the_start_page_has_their_name(site: Path) -> None:
    text = (site / "index.html").read_text(encoding="utf-8")
    assert "<title>Ekby – &lt;b&gt;digitalt&lt;/b&gt; &amp; mer</title>" in text


def test_a_course_that_names_nothing_is_called_ours(tmp_path: Path) -> None:
    assert read_site(tmp_path).title == TITLE
    (tmp_path / "_config.yml").write_text("title: Egen\n", encoding="utf-8")
    assert (read_site(tmp_path).title, read_site(tmp_path).author) == ("Egen", "Egen")


def test_a_broken_configuration_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: [\n", encoding="utf-8")
    assert read_site(tmp_path).title == TITLE
