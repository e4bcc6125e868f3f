# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson's page cut into slides: what stands alone, what is cut, what becomes a note, what is left out."""

from __future__ import annotations

import pytest
from lxml import html

from studycircle.publish.slides.pages import HERE, SPEAKER_WORDS, assets, slides_page
from studycircle.publish.slides.split import ROOM, Slide, split

LEADER = '<div class="leader admonition"><p class="admonition-title">Mål</p><p>{}</p></div>'


def article(parts: str) -> html.HtmlElement:
    head = "<h1>Sak 4: Bloggen<a class='headerlink' href='#x'>#</a></h1><p>Ett.</p><p>Två.</p><p>Tre.</p>"
    return html.fragment_fromstring(f"<article><section>{head}{parts}</section></article>")


def part(key: str, body: str, title: str = "Del") -> str:
    return f'<section id="{key}"><h2>{title}</h2>{body}</section>'


def of(key: str, body: str) -> list[Slide]:
    return split(article(part(key, body)))[1:]


def text(slide: Slide) -> str:
    return " ".join(html.fragment_fromstring(slide.body, create_parent=True).text_content().split())


def test_the_first_slide_has_the_title_and_what_is_needed() -> None:
    first = split(article(""))[0]
    assert (first.kind, first.title, text(first)) == ("title", "Sak 4: Bloggen", "Ett.Två.")


def test_short_paragraphs_share_a_slide_and_long_ones_are_cut_between_sentences() -> None:
    assert [text(one) for one in of("varfor", "<p>Ett.</p><p>Två.</p>")] == ["Ett.Två."]
    sentence = "Det här är en mening som är lagom lång för en bild. "
    slides = of("varfor", f"<p>{sentence * 30}</p>")
    assert len(slides) > 2
    assert all(len(text(one)) <= ROOM and text(one).endswith("bild.") for one in slides)
    assert " ".join(text(one) for one in slides) == (sentence * 30).strip()


def test_a_question_to_talk_about_stands_alone_with_its_number() -> None:
    slides = of("samtala", "<ol><li>Ett?</li><li>Två?</li></ol>")
    assert [(one.kind, text(one)) for one in slides] == [("question", "Ett?"), ("question", "Två?")]
    assert '<ol start="2">' in slides[1].body


def test_figures_tables_and_work_have_slides_of_their_own() -> None:
    body = (
        '<p>Före.</p><figure><img src="a.svg" alt="A"><details>Lång</details></figure>'
        "<div><table><tr><td>x</td></tr></table></div><p>Efter.</p>"
    )
    slides = of("upptack", body)
    assert [one.kind for one in slides] == ["text", "figure", "table", "text"]
    assert "Lång" not in slides[1].body
    work = '<div class="cell"><div class="sc sc-activity"><script>{"a":"<b>"}</script></div></div>'
    slides = of("prova", f"<p>Gör så.</p>{work}")
    assert [one.kind for one in slides] == ["text", "work"]
    assert '<script>{"a":"<b>"}</script>' in slides[1].body


def test_boxes_for_leaders_become_notes_of_the_first_slide_and_of_the_work() -> None:
    work = '<div class="sc-activity"></div>'
    box = LEADER.format("hemligt")
    slides = of("prova", f"<p>Ett.</p>{work}<p>Två.</p>{box}")
    assert ["hemligt" in "".join(one.notes) for one in slides] == [True, True, False]
    assert not any("hemligt" in one.body for one in slides)


def test_the_quiz_has_no_slide_of_words_before_it_and_the_logbook_only_its_prompts() -> None:
    work = '<div class="sc-activity"></div>'
    assert [one.kind for one in of("testa-dig", f"<p>Här prövar du.</p>{work}")] == ["work"]
    paper = '<div class="sc-activity"><div class="sc-paper"><p class="sc-legend">Vad gjorde jag?</p></div></div>'
    slides = of("loggbok", f"<p>Skriv.</p>{paper}")
    assert [(one.kind, text(one)) for one in slides] == [("text", "Skriv.Vad gjorde jag?")]


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("kallor", "<p>En källa.</p>"),
        (
            "ga-vidare",
            "<section><h3>Så gör du i Blipp (kollat 2026-11)</h3><p>Tryck.</p></section>",
        ),
    ],
)
def test_what_is_read_on_ones_own_screen_has_no_slide(key: str, body: str) -> None:
    assert of(key, body) == []


def test_a_facts_mark_goes_with_the_space_that_holds_it() -> None:
    slide = of("varfor", '<p>År 1997.\u00a0<a class="fact" href="#f">[1]</a> Sedan.</p>')[0]
    assert slide.body == "<p>År 1997. Sedan.</p>"


def test_what_the_speaker_view_says_is_put_in_swedish() -> None:
    original = (HERE / "vendor/notes.js").read_text(encoding="utf-8")
    made = assets()["notes.js"].decode()
    for english, swedish in SPEAKER_WORDS.items():
        assert english in original, english
        assert swedish in made, swedish


def test_a_page_keeps_its_activity_scripts_and_not_the_sites_own() -> None:
    page = (
        '<html><head><meta charset="utf-8"></head><body><main><article><section><h1>Sak</h1>'
        '</section></article></main><script src="../_static/site.js?1"></script>'
        '<script src="../_static/kind-quiz.js?1"></script></body></html>'
    )
    made = slides_page(page, "04-bloggen")
    assert "kind-quiz.js" in made
    assert "site.js" not in made
    assert 'href="../notebooks/04-bloggen.html"' in made
