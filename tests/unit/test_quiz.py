# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The quiz: each rule with a passing and a failing case, and the version for pen and paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.activities.quiz_shape import Match, Order, Pair, Step, match_answers, start_order
from studycircle.course.findings import Findings

SINGLE = """\
  - id: {id}
    type: single
    text: Vad är {id}?
    options:
      - {{text: Ett kort svar, feedback: "Nej, för kort."}}
      - {{text: Ett längre svar som är rätt, right: true, feedback: "Ja."}}
      - {{text: Ett svar som är allra längst men fel, feedback: "Nej, för långt."}}
"""
REST = """\
  - {id: sant, type: true-false, text: "Är det så?", answer: false, if-true: "Tvärtom.", if-false: "Just det."}
  - {id: ordning, type: order, text: "Ordna", steps: [{text: ett, feedback: a}, {text: två, feedback: b}, {text: tre, feedback: c}]}
  - {id: par, type: match, text: "Para", extra: [övrig], pairs: [{left: l1, right: r1, feedback: a}, {left: l2, right: r2, feedback: b}, {left: l3, right: r3, feedback: c}]}
  - {id: ord, type: short, text: "Vad heter det?", answers: [flöde, feed], mistakes: [{answer: flod, feedback: Ett vattendrag.}], if-right: Ja, if-wrong: Nej}
"""
QUIZ = "kind: quiz\ntitle: Testa dig\nquestions:\n" + SINGLE.format(id="vad") + REST


def read(tmp_path: Path, yaml: str) -> tuple[Activity | None, list[str]]:
    file = tmp_path / "notebooks/01-prov/quiz.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml, encoding="utf-8")
    findings = Findings(tmp_path)
    activity = read_activity("01-prov/quiz", tmp_path, findings)
    return activity, [f"{one.line}: {one.code}" for one in findings]


def codes(tmp_path: Path, yaml: str) -> list[str]:
    return read(tmp_path, yaml)[1]


def test_a_sound_quiz_has_no_findings(tmp_path: Path) -> None:
    assert codes(tmp_path, QUIZ) == []


def test_no_right_answer(tmp_path: Path) -> None:
    assert codes(tmp_path, QUIZ.replace(", right: true", "")) == ["4: quiz-no-right-answer"]


def test_several_right_answers_of_a_single_choice(tmp_path: Path) -> None:
    yaml = QUIZ.replace("Ett kort svar,", "Ett kort svar, right: true,")
    assert codes(tmp_path, yaml) == ["4: quiz-several-right"]


def test_a_doubled_id(tmp_path: Path) -> None:
    assert codes(tmp_path, QUIZ.replace("id: ord,", "id: par,")) == ["14: quiz-doubled-id"]


def test_a_doubled_answer(tmp_path: Path) -> None:
    yaml = QUIZ.replace("answers: [flöde, feed]", "answers: [flöde, Flöde ]")
    assert codes(tmp_path, yaml) == ["14: quiz-doubled-answer"]


def test_an_option_without_feedback(tmp_path: Path) -> None:
    yaml = QUIZ.replace(', feedback: "Nej, för kort."', "")
    assert codes(tmp_path, yaml) == ["8: key-missing"]


def test_an_unknown_type(tmp_path: Path) -> None:
    assert codes(tmp_path, QUIZ.replace("type: single", "type: singel")) == ["5: type-unknown"]


def test_too_few_questions(tmp_path: Path) -> None:
    yaml = "".join(line for line in QUIZ.splitlines(True) if "id: ord," not in line)
    assert codes(tmp_path, yaml) == ["1: quiz-too-few-questions"]


def test_too_few_types(tmp_path: Path) -> None:
    singles = "".join(SINGLE.format(id=f"vad-{n}") for n in range(4))
    moved = singles.replace(", right: true", "", 1).replace(
        "Ett kort svar,", "Ett kort svar, right: true,", 1
    )
    yaml = "kind: quiz\ntitle: T\nquestions:\n" + moved + REST.splitlines(True)[0]
    assert codes(tmp_path, yaml) == ["1: quiz-too-few-types"]


def three_singles(first: str, second: str, third: str) -> str:
    return "kind: quiz\ntitle: T\nquestions:\n" + first + second + third + REST


def test_the_right_answer_always_in_the_same_place(tmp_path: Path) -> None:
    yaml = three_singles(*(SINGLE.format(id=f"vad-{n}") for n in range(3)))
    assert codes(tmp_path, yaml) == ["1: quiz-guessable-place"]


def test_the_right_answer_always_the_longest(tmp_path: Path) -> None:
    def longest(id: str, place: int) -> str:
        options = ["{text: Nej, feedback: n}", "{text: Kanske, feedback: n}"]
        options.insert(place, "{text: Det allra längsta svaret, right: true, feedback: j}")
        return f'  - {{id: {id}, type: single, text: "Vad?", options: [{", ".join(options)}]}}\n'

    yaml = three_singles(longest("a", 0), longest("b", 1), longest("c", 2))
    assert codes(tmp_path, yaml) == ["1: quiz-guessable-length"]


@pytest.mark.parametrize("name", ["a", "b", "ordning", "vad-var-nar", "q17"])
@pytest.mark.parametrize("count", [3, 4, 5, 6, 7])
def test_an_order_question_never_begins_in_the_right_order(name: str, count: int) -> None:
    steps = tuple(Step(text=str(n), feedback="f") for n in range(count))
    order = start_order(Order(type="order", id=name, text="?", steps=steps))
    assert sorted(order) == list(range(count))
    assert order != list(range(count))


def test_the_answers_of_a_match_question_tell_nothing_by_their_place() -> None:
    pairs = tuple(Pair(left=str(n), right=word, feedback="f") for n, word in enumerate("cab"))
    question = Match(type="match", id="a", text="?", pairs=pairs, extra=("B2",))
    assert match_answers(question) == ["a", "b", "B2", "c"]


def test_the_paper_version_is_whole_and_safe(tmp_path: Path) -> None:
    activity, _ = read(tmp_path, QUIZ.replace("Vad är vad?", "<b>Vad</b> & **varför**?"))
    assert activity is not None
    html = activity.paper()
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    assert "<b>" not in html
    assert "&lt;b&gt;Vad&lt;/b&gt; &amp; <strong>varför</strong>" in html
    assert len(tree.findall(".//li[@class='sc-question']")) == 5
    answers = "".join(tree.find(".//details").itertext())
    for told in (
        "Rätt: Ett längre svar som är rätt.",
        "Falskt. Just det.",
        "l1 – r1.",
        "flöde. Ja",
    ):
        assert told in answers


def test_the_stored_text_names_the_questions_and_follows_the_definition(tmp_path: Path) -> None:
    first, _ = read(tmp_path, QUIZ)
    assert first is not None
    text = first.plain()
    assert "1. Vad är vad?" in text
    assert "Run All Cells" in text
    other, _ = read(tmp_path, QUIZ.replace("answer: false", "answer: true"))
    assert other is not None
    assert other.plain() != text


def test_the_spec_is_json_with_swedish_strings(tmp_path: Path) -> None:
    activity, _ = read(tmp_path, QUIZ)
    assert activity is not None
    spec: dict[str, Any] = activity.spec()
    assert spec["strings"]["Answer"] == "Svara"
    assert spec["data"]["questions"][2]["start"] != [0, 1, 2]
    assert "title" not in spec["data"]


def test_an_answer_on_paper_ends_with_one_stop(tmp_path: Path) -> None:
    yaml = QUIZ.replace("text: Ett kort svar,", 'text: "Ett kort svar.",').replace(
        "Ett längre svar som är rätt", '"Ett längre svar som är rätt?"'
    )
    activity, said = read(tmp_path, yaml)
    assert activity is not None, said
    paper = activity.paper()
    assert "<strong>Fel: Ett kort svar.</strong>" in paper
    assert "<strong>Rätt: Ett längre svar som är rätt?</strong>" in paper
    assert "<strong>Fel: Ett svar som är allra längst men fel.</strong>" in paper
