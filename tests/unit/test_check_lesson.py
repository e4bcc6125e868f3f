# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What one lesson can have wrong: each fault is found, alone, and where it stands."""

from __future__ import annotations

import pytest
from builder import SENTENCE, CourseBuilder, markdown, shown

LESSON = "notebooks/04-bloggen.ipynb"


def test_a_faultless_course_has_no_finding(course: CourseBuilder) -> None:
    assert [str(one) for one in course.findings()] == []


def test_two_faultless_lessons_have_no_finding(course: CourseBuilder) -> None:
    course.second_lesson()
    assert [str(one) for one in course.findings()] == []


# --- parts -----------------------------------------------------------------------------------


def test_part_missing(course: CourseBuilder) -> None:
    course.take_out("samtala")
    assert course.only().code == "part-missing"
    assert "Samtala" in course.only().message


def test_part_doubled(course: CourseBuilder) -> None:
    course.add("samtala", markdown("igen", "## Samtala\n\n1. A?\n2. B?\n3. C?"))
    found = course.only()
    assert found.code == "part-doubled"
    assert course.path.read_text().split("\n")[found.line - 1].strip().startswith('"## Samtala')


def test_part_order(course: CourseBuilder) -> None:
    cells = course.lesson["cells"]
    cells.insert(1, cells.pop(cells.index(course.cell("samtala"))))
    course.save()
    assert course.codes() == {"part-order"}


def test_part_unknown_says_what_was_meant(course: CourseBuilder) -> None:
    course.rewrite("testa-dig", "## Testa dig", "## Testa Dig")
    by_code = {one.code: one for one in course.findings()}
    assert "part-unknown" in by_code
    assert by_code["part-unknown"].mend == "did you mean Testa dig?"


def test_part_place(course: CourseBuilder) -> None:
    course.rewrite("samtala", "## Samtala", "Nu pratar vi.\n\n## Samtala")
    assert "part-place" in course.codes()


def test_part_empty(course: CourseBuilder) -> None:
    course.rewrite("kallor", "\n\n- En källa, 2026-11-22", "")
    assert course.only().code == "part-empty"


# --- title -----------------------------------------------------------------------------------


def test_title_missing(course: CourseBuilder) -> None:
    course.take_out("sak")
    assert course.codes() >= {"title-missing"}


def test_title_missing_in_a_notebook_without_cells(course: CourseBuilder) -> None:
    course.lesson["cells"] = []
    course.save()
    assert {"title-missing", "part-missing", "leader-topic-missing"} <= course.codes()


def test_title_heading(course: CourseBuilder) -> None:
    course.rewrite("sak", "# Sak 4: Bloggen", "# Sak 4: Min blogg")
    assert course.only().code == "title-heading"
    assert "# Sak 4: Bloggen" in course.only().mend


def test_title_minutes(course: CourseBuilder) -> None:
    course.rewrite("sak", "cirka 45", "cirka 40")
    assert course.only().code == "title-minutes"


def test_title_time(course: CourseBuilder) -> None:
    course.rewrite("sak", "**Du behöver:** en dator.", "")
    assert course.only().code == "title-time"


def test_title_purpose(course: CourseBuilder) -> None:
    course.rewrite("sak", "Du skriver ett inlägg.\n\n", "")
    assert course.only().code == "title-purpose"


def test_title_leader(course: CourseBuilder) -> None:
    course.cell("sak")["metadata"] = {"tags": ["leader"]}
    course.save()
    assert "title-leader" in course.codes()


# --- headings and cells ----------------------------------------------------------------------


def test_heading_jump(course: CourseBuilder) -> None:
    course.rewrite("prova", "### Så här", "#### Så här")
    assert course.only().code == "heading-jump"


def test_heading_title(course: CourseBuilder) -> None:
    course.add("sak", markdown("en-till", "# En till"))
    assert "heading-title" in course.codes()


def test_heading_empty(course: CourseBuilder) -> None:
    course.rewrite("prova", "### Så här", "###")
    assert course.only().code == "heading-empty"


def test_heading_in_code_is_no_heading(course: CourseBuilder) -> None:
    course.rewrite("prova", "1. Sortera", "```\n# inte en rubrik\n```\n\n1. Sortera")
    assert course.codes() == set()


def test_cell_empty(course: CourseBuilder) -> None:
    course.add("prova", markdown("tom", " "))
    assert course.only().code == "cell-empty"


def test_cell_too_large(course: CourseBuilder) -> None:
    course.add("prova", markdown("stor", "Ord. " * 11_000))
    assert "cell-too-large" in course.codes()


def test_html_raw(course: CourseBuilder) -> None:
    course.rewrite("prova", "1. Sortera", '<img src="x.png">\n\n1. Sortera')
    assert course.only().code == "html-raw"


# --- activity cells --------------------------------------------------------------------------


def test_activity_form(course: CourseBuilder) -> None:
    course.cell("prova-kort")["source"] += " "
    course.save()
    assert "activity-form" in course.codes()


def test_activity_seen(course: CourseBuilder) -> None:
    course.cell("prova-kort")["metadata"] = {}
    course.save()
    assert course.only().code == "activity-seen"


def test_activity_unknown_says_what_was_meant(course: CourseBuilder) -> None:
    course.cell("testa-dig-quiz")["source"] = shown("x", "04-bloggen/quizz")["source"]
    course.save()
    found = {one.code: one for one in course.findings()}
    assert found["activity-unknown"].mend == "did you mean 04-bloggen/quiz?"


@pytest.mark.parametrize("ref", ["06-flodet/quiz", "///", "04-bloggen", "04-bloggen/../quiz"])
def test_activity_unknown(course: CourseBuilder, ref: str) -> None:
    course.add("testa-dig-quiz", shown("frammande", ref))
    assert course.codes() & {"activity-unknown", "activity-form"}


def test_activity_doubled(course: CourseBuilder) -> None:
    course.add("testa-dig-quiz", shown("igen", "04-bloggen/quiz"))
    assert course.only().code == "activity-doubled"


def test_activity_name(course: CourseBuilder) -> None:
    course.write("notebooks/04-bloggen/Min_lek.yml", "kind: quiz\n")
    assert "activity-name" in course.codes()


def test_output_stale_when_the_data_changed(course: CourseBuilder) -> None:
    course.edit("notebooks/04-bloggen/kort.yml", "text: D", "text: E")
    found = course.only()
    assert (found.code, found.path) == ("output-stale", LESSON)
    assert "make notebooks" in found.mend


def test_output_stale_when_it_is_missing(course: CourseBuilder) -> None:
    notebook = course.path.read_text(encoding="utf-8")
    before, _, rest = notebook.partition('"outputs": [\n')
    _, _, after = rest.partition("   ],\n")
    course.path.write_text(f'{before}"outputs": [],\n{after}', encoding="utf-8")
    assert course.only().code == "output-stale"


def test_practice_missing(course: CourseBuilder) -> None:
    course.take_out("prova-kort")
    assert course.codes() == {"practice-missing", "data-unused"}


def test_quiz_missing(course: CourseBuilder) -> None:
    course.take_out("testa-dig-quiz")
    assert course.codes() == {"quiz-missing", "data-unused"}


def test_logbook_missing(course: CourseBuilder) -> None:
    course.take_out("loggbok-skriv")
    assert course.codes() == {"logbook-missing", "data-unused"}


def test_a_quiz_alone_is_no_practice(course: CourseBuilder) -> None:
    cells = course.lesson["cells"]
    course.take_out("prova-kort")
    cells = course.lesson["cells"]
    quiz = cells.pop(cells.index(course.cell("testa-dig-quiz")))
    cells.insert(cells.index(course.cell("prova")) + 1, quiz)
    course.save()
    assert {"practice-missing", "quiz-missing"} <= course.codes()


# --- contents of parts -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "questions", ["1. En?\n2. Två?", "1. A?\n2. B?\n3. C?\n4. D?\n5. E?\n6. F?"]
)
def test_samtala_questions(course: CourseBuilder, questions: str) -> None:
    course.cell("samtala")["source"] = f"## Samtala\n\n{questions}"
    course.save()
    assert course.only().code == "samtala-questions"


def test_samtala_counts_neither_lines_within_a_question_nor_the_leaders(
    course: CourseBuilder,
) -> None:
    course.cell("samtala")["source"] = "## Samtala\n\n- A?\n  - inne i A\n- B?\n- C?"
    course.rewrite("ledare-1", "Säg som", "- ett\n- två\n- tre\n- fyra\n\nSäg som")
    assert course.codes() == set()


def test_sources_missing(course: CourseBuilder) -> None:
    course.rewrite("kallor", "- En källa", "En källa")
    assert course.only().code == "sources-missing"


def test_challenge_missing(course: CourseBuilder) -> None:
    course.rewrite("ga-vidare", "### Utmana dig", "### Mer att göra")
    assert course.only().code == "challenge-missing"


@pytest.mark.parametrize("told", ["", " (2026-11)", " (kollat 2026-13)", " (kollat nyss)"])
def test_box_undated(course: CourseBuilder, told: str) -> None:
    course.rewrite("ga-vidare", " (kollat 2026-11)", told)
    assert course.only().code == "box-undated"


# --- language --------------------------------------------------------------------------------


def test_words_few(course: CourseBuilder) -> None:
    course.cell("varfor")["source"] = "## Varför?\n\n" + SENTENCE * 8
    course.save()
    found = course.only()
    assert (found.code, found.severity) == ("words-few", "warning")
    assert "72 words" in found.message


def test_words_many_without_the_leaders(course: CourseBuilder) -> None:
    course.rewrite("ledare-1", "Säg som det är.", SENTENCE * 60)
    assert course.codes() == set()
    course.rewrite("varfor", SENTENCE, SENTENCE * 8)
    assert course.only().code == "words-many"


def test_sentence_long_is_named_on_its_line(course: CourseBuilder) -> None:
    long = "Hon " + "går och " * 16 + "stannar."
    course.rewrite("prova", "1. Sortera korten.", f"1. Sortera korten.\n\nKort.\n{long}")
    found = course.only()
    assert (found.code, found.severity) == ("sentence-long", "warning")
    assert "34 words: «Hon går och" in found.message
    assert "Hon går" in course.path.read_text().split("\n")[found.line - 1]


def test_a_sentence_of_thirty_words_is_well(course: CourseBuilder) -> None:
    course.rewrite("prova", "1. Sortera", "Hon " + "går och " * 14 + "stannar.\n\n1. Sortera")
    assert course.codes() == set()


def test_lix_high(course: CourseBuilder) -> None:
    heavy = "Kommunikationsplattformarnas rekommendationssystem förutsätter datainsamling. "
    course.cell("upptack")["source"] = (
        "## Upptäck\n\n" + heavy * 60 + "{fact}`blogg-1997` {term}`flöde`"
    )
    course.save()
    assert course.only().code == "lix-high"


def test_lix_leaves_code_links_and_sources_out(course: CourseBuilder) -> None:
    long = "kommunikationsplattformarnas" * 3
    course.rewrite("prova", "1. Sortera", f"`{long}` <https://example.org/{long}>\n\n1. Sortera")
    course.rewrite("kallor", "- En källa", f"- {(long + ' ') * 200}")
    assert "lix-high" not in course.codes()


# --- the leader's cells ----------------------------------------------------------------------


def test_leader_topic_missing(course: CourseBuilder) -> None:
    course.take_out("ledare-0")
    assert course.only().code == "leader-topic-missing"
    assert "«Mål»" in course.only().message


def test_leader_topic_doubled(course: CourseBuilder) -> None:
    course.add("prova", markdown("igen", "**Ledare: Mål**\n\nEtt till.", "leader"))
    assert course.only().code == "leader-topic-doubled"


def test_leader_topic_unknown(course: CourseBuilder) -> None:
    course.rewrite("ledare-4", "Utan internet", "Utan Internet")
    found = {one.code: one for one in course.findings()}
    assert found.keys() == {"leader-topic-unknown", "leader-topic-missing"}
    assert found["leader-topic-unknown"].mend == "did you mean Utan internet?"


def test_a_topic_of_ones_own_is_well(course: CourseBuilder) -> None:
    course.add("prova", markdown("egen", "**Ledare: Skriv ut**\n\nKorten.", "leader"))
    assert course.codes() == set()


def test_leader_form(course: CourseBuilder) -> None:
    course.add("prova", markdown("egen", "Ta en paus.", "leader"))
    assert course.only().code == "leader-form"


def test_leader_heading(course: CourseBuilder) -> None:
    course.rewrite("ledare-0", "Säg som", "### Säg\n\nSäg som")
    assert course.only().code == "leader-heading"


def test_leader_place(course: CourseBuilder) -> None:
    course.add("sak", markdown("egen", "**Ledare: Först**\n\nHej.", "leader"))
    assert course.only().code == "leader-place"


def test_leader_code(course: CourseBuilder) -> None:
    course.cell("prova-kort")["metadata"]["tags"].append("leader")
    course.save()
    assert "leader-code" in course.codes()


@pytest.mark.parametrize("told", ["**Ledare: Mål**", "Ledare: säg detta", "> *Cirkelledare*: säg"])
def test_leader_untagged(course: CourseBuilder, told: str) -> None:
    course.add("prova", markdown("egen", f"Hej.\n\n{told}"))
    assert course.only().code == "leader-untagged"


def test_leader_times(course: CourseBuilder) -> None:
    course.rewrite("tider", "Prova 15 min", "Prova 25 min")
    found = course.only()
    assert (found.code, found.severity) == ("leader-times", "warning")


def test_leader_times_may_state_the_whole(course: CourseBuilder) -> None:
    course.rewrite("tider", "- Varför 5 min", "Sammanlagt 45 minuter.\n\n- Varför 5 min")
    assert course.codes() == set()


# --- tags ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tag", ["Leader", "ledare", "leader ", "LEADER", "laeder", "Ledare", "leaders"]
)
def test_tag_unknown_says_what_was_meant(course: CourseBuilder, tag: str) -> None:
    course.add("prova", markdown("egen", "Hej.", tag))
    assert (course.only().code, course.only().mend) == ("tag-unknown", "did you mean leader?")


def test_tag_unknown_with_nothing_near(course: CourseBuilder) -> None:
    course.add("prova", markdown("egen", "Hej.", "xyz"))
    assert course.only().mend == "use one of: leader, remove-input"


def test_tag_doubled(course: CourseBuilder) -> None:
    course.cell("ledare-0")["metadata"]["tags"] = ["leader", "leader"]
    course.save()
    assert course.only().code == "tag-doubled"


# --- gaps ------------------------------------------------------------------------------------


def test_gap(course: CourseBuilder) -> None:
    course.rewrite("varfor", SENTENCE * 10, "FYLL I: en scen ur vardagen.")
    found = course.only()  # and nothing about too few words
    assert (found.code, found.severity) == ("gap", "error")
    assert "en scen ur vardagen" in found.message
