# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Exported questions, read back: what is asked, what is right and every explanation are there, in each format."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import attrs
import pytest
from export_read import (
    OTHER,
    Read,
    read_csv,
    read_gift,
    read_imscc,
    read_moodle,
    read_qti21,
    words,
)
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from moodle_xml_parser.parser import parse_bytes

from studycircle.activities.definitions import read_activity
from studycircle.activities.html import rich
from studycircle.activities.kind import Activity
from studycircle.activities.kinds import kind_named
from studycircle.activities.quiz_shape import (
    Match,
    Mistake,
    Multiple,
    Option,
    Order,
    Pair,
    Question,
    Quiz,
    Short,
    Single,
    Step,
    TrueFalse,
)
from studycircle.course.findings import Findings
from studycircle.export.exports import quiz_exports
from studycircle.export.losses import RULES, by_sentence, losses
from studycircle.export.text import shortened
from studycircle.locale import catalogue
from studycircle.plan.sheet import safe

ROOT = Path(__file__).parents[2]
READERS: dict[str, Callable[[bytes], list[Read]]] = {
    "moodle": read_moodle,
    "gift": read_gift,
    "qti21": read_qti21,
    "imscc": read_imscc,
    "csv": read_csv,
}


@cache
def real_quizzes() -> list[Activity]:
    found = []
    for path in sorted(ROOT.glob("notebooks/*/quiz.yml")):
        findings = Findings(ROOT)
        one = read_activity(f"{path.parent.name}/quiz", ROOT, findings)
        assert one is not None, list(findings)
        found.append(one)
    return found


def activity(*questions: Question) -> Activity:
    kind = kind_named("quiz")
    assert kind is not None
    quiz = Quiz(title="Testa dig", questions=questions)
    return Activity("01-prov/quiz", kind, quiz, ROOT / "quiz.yml")


def exported(one: Activity) -> dict[str, bytes]:
    return {made.format.id: made.content for made in quiz_exports(one)}


def shown(text: str) -> str:
    """A text as the course's page shows it."""
    return words(rich(" ".join(text.split())))


def expected(question: Question, format_id: str) -> Read:
    """What a reader of that format is to find."""
    made = Read(shown(question.text))
    place = "Plats {}" if format_id in ("moodle", "gift", "imscc") else "{}"
    match question:
        case Single() | Multiple():
            made.right = {shown(one.text) for one in question.options if one.right}
            made.wrong = {shown(one.text) for one in question.options if not one.right}
            made.why = {shown(one.text): shown(one.feedback) for one in question.options}
        case TrueFalse():
            made.right = {str(question.answer).lower()}
            made.wrong = {str(not question.answer).lower()}
            made.why = {"true": shown(question.if_true), "false": shown(question.if_false)}
        case Order():
            made.right = {
                f"{shown(one.text)} → {place.format(n)}"
                for n, one in enumerate(question.steps, start=1)
            }
            made.why = {shown(one.text): shown(one.feedback) for one in question.steps}
        case Match():
            made.right = {f"{shown(one.left)} → {shown(one.right)}" for one in question.pairs}
            made.wrong = {f" → {shown(one)}" for one in question.extra}
            made.why = {
                f"{shown(one.left)} – {shown(one.right)}": shown(one.feedback)
                for one in question.pairs
            }
            if format_id == "imscc":
                made.wrong = set()
                made.why = {shown(one.left): shown(one.feedback) for one in question.pairs}
        case Short():
            answers = [" ".join(one.split()) for one in question.answers]
            mistakes = {
                " ".join(one.answer.split()): shown(one.feedback) for one in question.mistakes
            }
            made.right, made.wrong = set(answers), {*mistakes, OTHER}
            made.why = dict.fromkeys(answers, shown(question.if_right)) | mistakes
            made.why[OTHER] = shown(question.if_wrong)
    return made


@pytest.mark.parametrize("format_id", READERS)
def test_every_real_quiz_comes_back_whole(format_id: str) -> None:
    for one in real_quizzes():
        found = READERS[format_id](exported(one)[format_id])
        assert found == [expected(question, format_id) for question in one.definition.questions], (
            one.ref
        )


def test_a_parser_of_others_finds_the_same_choices_in_moodle_xml() -> None:
    for one in real_quizzes():
        asked = [q for q in one.definition.questions if isinstance(q, (Single, Multiple))]
        found = parse_bytes(exported(one)["moodle"])["multichoice"]
        assert [words(read.text_pre_parse) for read in found] == [shown(q.text) for q in asked]
        for read, question in zip(found, asked, strict=True):
            assert read.single == isinstance(question, Single)
            right = {words(o.answer) for o in read.options if o.score_fraction > 0}
            assert right == expected(question, "moodle").right
            assert sum(max(o.score_fraction, 0) for o in read.options) == pytest.approx(
                100, abs=0.01
            )
            assert {words(o.answer): words(o.feedback) for o in read.options} == expected(
                question, "moodle"
            ).why


def test_a_reader_sees_a_wrong_answer_called_right() -> None:
    """The readers are not so kind that they find what is not there."""
    one = real_quizzes()[0]
    spoilt = exported(one)["moodle"].replace(b'fraction="100"', b'fraction="0"', 1)
    assert read_moodle(spoilt) != [expected(q, "moodle") for q in one.definition.questions]


NASTY = [*"{}=~#:\\]>&<\"'«»å+-@;%|,._/ \n", "😀", "//", "]]>", "->", "[html]", "%50%", "\\n", "::", "####",
         "&amp;", "<b>", "--", "$x$", "~=", "{}", "=1+1", "@SUM", "*", "**fet**", "`kod`", "ord", "a"]  # fmt: skip
SAID = (
    st.lists(st.sampled_from(NASTY), min_size=1, max_size=6)
    .map("".join)
    .filter(lambda text: bool(shown(text)) and not re.match(r"'[=+\-@]", shown(text)))
)


@st.composite
def quizzes(draw: st.DrawFn) -> Activity:
    """One question of each type, of texts that mean something in some format."""
    texts = draw(
        st.lists(SAID, min_size=30, max_size=30, unique_by=lambda one: shown(one).casefold())
    )
    plain = {" ".join(one.split()).casefold() for one in texts}
    assume(len(plain) == len(texts) and OTHER not in plain)
    say = iter(texts)

    options = tuple(Option(text=next(say), right=k != 1, feedback=draw(SAID)) for k in range(3))
    first = (
        Option(text=next(say), right=True, feedback=draw(SAID)),
        *(Option(text=next(say), feedback=draw(SAID)) for _ in range(2)),
    )
    steps = tuple(Step(text=next(say), feedback=draw(SAID)) for _ in range(3))
    pairs = tuple(Pair(left=next(say), right=next(say), feedback=draw(SAID)) for _ in range(3))
    asked = [draw(SAID) + f" nummer {k}" for k in range(6)]
    return activity(
        Single(id="en", text=asked[0], hint=draw(SAID), type="single", options=first),
        Multiple(id="flera", text=asked[1], type="multiple", options=options),
        TrueFalse(
            id="sant",
            text=asked[2],
            type="true-false",
            answer=draw(st.booleans()),
            if_true=draw(SAID),
            if_false=draw(SAID),
        ),
        Order(id="ordna", text=asked[3], type="order", steps=steps),
        Match(id="para", text=asked[4], type="match", pairs=pairs, extra=(next(say),)),
        Short(
            id="skriv",
            text=asked[5],
            type="short",
            answers=(next(say), next(say)),
            mistakes=(Mistake(answer=next(say), feedback=draw(SAID)),),
            if_right=draw(SAID),
            if_wrong=draw(SAID),
        ),
    )


# Not made smaller when one fails: that takes minutes, and the readers say what differs.
@settings(max_examples=12, phases=[Phase.generate], database=None)
@given(quizzes())
def test_signs_that_mean_something_come_back_as_they_were(one: Activity) -> None:
    made = exported(one)
    for format_id, read in READERS.items():
        wanted = [expected(question, format_id) for question in one.definition.questions]
        if format_id == "gift":
            short = wanted[-1]
            left = {text for text in short.right | short.wrong if "->" not in text}
            short.right, short.wrong = short.right & left, short.wrong & left
            short.why = {text: why for text, why in short.why.items() if text in left}
            # None that can be written is left: Moodle then takes no answer at all.
            assume(short.right)
        assert read(made[format_id]) == wanted, format_id


@given(SAID)
def test_no_cell_runs_as_a_formula(text: str) -> None:
    one = Single(
        id="en",
        text=text,
        type="single",
        options=(Option(text=text, right=True, feedback=text), Option(text="b", feedback=text)),
    )
    table = exported(activity(one))["csv"].decode("utf-8-sig")
    for row in csv.reader(io.StringIO(table, newline=""), delimiter=";"):
        assert not [cell for cell in row if cell[:1] and cell[0] in "=+-@\t\r"]


def test_an_empty_cell_stays_empty() -> None:
    assert safe("") == ""
    assert ";;" in exported(activity(question("single")))["csv"].decode()


def question(kind: str, **changes: object) -> Question:
    """A question that nothing is said of but what its type brings."""
    made: dict[str, Question] = {
        "single": Single(
            id="q",
            text="Vad?",
            type="single",
            options=(Option(text="A", right=True, feedback="ja"), Option(text="B", feedback="nej")),
        ),
        "multiple": Multiple(
            id="q",
            text="Vad?",
            type="multiple",
            options=(
                Option(text="A", right=True, feedback="ja"),
                Option(text="B", feedback="nej"),
                Option(text="C", right=True, feedback="ja"),
            ),
        ),
        "true-false": TrueFalse(
            id="q", text="Så?", type="true-false", answer=True, if_true="ja", if_false="nej"
        ),
        "order": Order(
            id="q",
            text="Ordna",
            type="order",
            steps=tuple(Step(text=t, feedback="så") for t in "abc"),
        ),
        "match": Match(
            id="q",
            text="Para",
            type="match",
            pairs=tuple(Pair(left=t, right=t * 2, feedback="så") for t in "abc"),
        ),
        "short": Short(
            id="q", text="Skriv", type="short", answers=("bil",), if_right="ja", if_wrong="nej"
        ),
    }
    return attrs.evolve(made[kind], **changes)


def lost(format_id: str, one: Question) -> list[str]:
    quiz = activity(one).definition
    return [loss.what for loss in losses(format_id, quiz)]


@pytest.mark.parametrize(
    ("format_id", "kind", "count"),
    [
        ("moodle", "single", 0), ("moodle", "multiple", 1), ("moodle", "true-false", 0),
        ("moodle", "order", 1), ("moodle", "match", 1), ("moodle", "short", 1),
        ("gift", "single", 0), ("gift", "multiple", 1), ("gift", "true-false", 0),
        ("gift", "order", 1), ("gift", "match", 1), ("gift", "short", 1),
        ("qti21", "single", 0), ("qti21", "multiple", 0), ("qti21", "true-false", 0),
        ("qti21", "order", 1), ("qti21", "match", 1), ("qti21", "short", 1),
        ("imscc", "single", 0), ("imscc", "multiple", 0), ("imscc", "true-false", 0),
        ("imscc", "order", 1), ("imscc", "match", 1), ("imscc", "short", 1),
        ("csv", "single", 0), ("csv", "multiple", 0), ("csv", "true-false", 0),
        ("csv", "order", 0), ("csv", "match", 0), ("csv", "short", 0),
    ],
)  # fmt: skip
def test_what_a_type_of_question_loses(format_id: str, kind: str, count: int) -> None:
    assert len(lost(format_id, question(kind))) == count


@pytest.mark.parametrize("format_id", ["moodle", "gift", "qti21", "imscc"])
def test_a_hint_that_does_not_show_as_in_the_course_is_told(format_id: str) -> None:
    assert len(lost(format_id, question("single", hint="Tänk efter."))) == 1


def test_a_hint_stands_in_the_table() -> None:
    one = question("single", hint="Tänk efter.")
    assert lost("csv", one) == []
    assert ";Tänk efter.;" in exported(activity(one))["csv"].decode()


def test_bold_that_a_table_cannot_hold_is_told() -> None:
    one = question("single", text="Vad är **fett**?")
    assert len(lost("csv", one)) == 1
    assert lost("qti21", one) == []
    assert "<strong>fett</strong>" in exported(activity(one))["gift"].decode()


@pytest.mark.parametrize("format_id", READERS)
def test_a_link_into_the_course_becomes_words_and_is_told(format_id: str) -> None:
    one = question("single", text="Se [ordlistan](../book/ordlista.html#term-x).")
    assert "En länk till en annan sida i kursen blir vanlig text." in lost(format_id, one)
    assert b"ordlista.html" not in exported(activity(one))[format_id]
    assert READERS[format_id](exported(activity(one))[format_id])[0].text == "Se ordlistan."
    out = question("single", text="Se [sidan](https://example.org/a).")
    assert "En länk till en annan sida i kursen blir vanlig text." not in lost(format_id, out)


def test_marks_in_a_paired_answer_are_told() -> None:
    pairs = tuple(Pair(left=t, right=f"*{t}{t}*", feedback="så") for t in "abc")
    assert len(lost("moodle", question("match", pairs=pairs))) == 2


def test_marks_side_by_side_get_no_space_between_them() -> None:
    one = activity(question("single", text="`kod`**fet**"))
    assert read_qti21(exported(one)["qti21"])[0].text == "kodfet"


def test_a_mark_in_one_half_of_a_pair_does_not_reach_into_the_other() -> None:
    pairs = tuple(Pair(left=f"{t}*", right=f"*{t}{t}*", feedback="så") for t in "abc")
    found = read_moodle(exported(activity(question("match", pairs=pairs)))["moodle"])
    assert set(found[0].why) == {"a* – aa", "b* – bb", "c* – cc"}


def test_an_answer_that_gift_cannot_hold_is_left_out_and_told() -> None:
    one = question("short", answers=("a->b", "pil"))
    assert "Ett svar med -> går inte att skriva i GIFT och är utelämnat." in lost("gift", one)
    assert read_gift(exported(activity(one))["gift"])[0].right == {"pil"}


def test_losses_stand_in_the_file_itself() -> None:
    one = activity(question("order", hint="Tänk."))
    for made in quiz_exports(one):
        if made.format.id == "csv":
            continue
        text = made.content if made.content[:2] != b"PK" else unzipped(made.content)
        for loss in made.losses:
            assert loss.what.encode() in text, made.name
    bold = activity(question("single", text="**A**"))
    table = next(made for made in quiz_exports(bold) if made.format.id == "csv")
    assert table.losses[0].what.encode() in table.content


def unzipped(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_losses_are_told_once_each_with_their_questions() -> None:
    one = activity(question("single", hint="x"), question("multiple", hint="y"))
    told = by_sentence(losses("gift", one.definition))
    assert [len(questions) for questions in told.values()] == [2, 1]


def test_every_rule_has_its_swedish() -> None:
    assert {rule.what for rule in RULES} <= set(catalogue("export", "sv"))


def test_the_same_quiz_gives_the_same_bytes() -> None:
    assert quiz_exports(real_quizzes()[3]) == quiz_exports(real_quizzes()[3])


def test_names_are_ascii_and_the_formats_own() -> None:
    for made in quiz_exports(real_quizzes()[0], "Sak 1"):
        assert made.name.isascii()
        assert made.name.endswith(made.format.suffix)
        assert "quiz" in made.format.of


def test_the_credit_stands_in_every_file() -> None:
    for made in quiz_exports(real_quizzes()[0]):
        text = made.content if made.content[:2] != b"PK" else unzipped(made.content)
        assert "Från «23 saker – och sedan?». Licens: CC BY-SA 4.0".encode() in text, made.name


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kort **text**.", "Kort text."),
        ("En mening. Och en till som är lång.", "En mening."),
        ("Ett enda långt led utan slut på det", "Ett enda långt led …"),
    ],
)
def test_a_long_text_is_cut_between_sentences_or_words(text: str, short: str) -> None:
    assert shortened(text, 22) == short
