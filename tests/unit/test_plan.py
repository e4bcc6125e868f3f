# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A circle is planned: the choices, the days, the rules it is held against, and what is said."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studycircle.course.course import Course, load_course
from studycircle.course.findings import Findings
from studycircle.course.rule_book import FILE, Rule, read_rules
from studycircle.plan.circle import Circle, plan_circle
from studycircle.plan.dates import clock_changes, day_off, days_off, series
from studycircle.plan.wanted import FIELDS, file_texts, read_wanted

ROOT = Path(__file__).parents[2]
PATH = ROOT / "cirkel.yml"
GOOD = {"namn": "Prov", "plan": "mini", "start": "2027-01-18", "tid": "18.00"}


@cache
def course() -> Course:
    return load_course(ROOT, Findings(ROOT))


@cache
def rules() -> dict[str, Rule]:
    return read_rules(ROOT / FILE, Findings(ROOT))


def planned(**texts: str) -> tuple[Circle | None, list[str]]:
    """The circle of GOOD with other choices (å, ä, ö and hyphens as `_`), and what was said."""
    findings = Findings(ROOT)
    names = {one.replace("-", "_"): one for one in FIELDS}
    chosen = GOOD | {names[key]: value for key, value in texts.items()}
    wanted = read_wanted(chosen, findings, PATH)
    circle = None
    if not findings.error_count:
        circle = plan_circle(wanted, course(), rules(), findings, PATH)
    return circle, [str(one) for one in findings.errors]


def days(circle: Circle | None) -> list[str]:
    assert circle is not None
    return [one.begins.date().isoformat() for one in circle.meetings]


def test_the_fact_that_readers_meet_says_what_the_planner_holds_a_circle_to() -> None:
    held, fact = rules(), course().facts["studiecirkel-villkor"].text
    for said in (
        f"minst {held['deltagare'].least} och högst {held['deltagare'].most} deltagare",
        f"fyllt {held['alder'].least} år",
        f"minst {held['studietimmar'].least} studietimmar",
        f"minst {held['traffar'].least} träffar",
        f"högst {held['timmar-per-traff'].most} studietimmar per träff",
        f"högst {held['traffar-per-vecka'].most} träffar i veckan",
    ):
        assert said in fact


def test_a_plan_becomes_meetings_week_by_week() -> None:
    circle, said = planned()
    assert said == []
    assert days(circle) == ["2027-01-18", "2027-01-25", "2027-02-01"]
    assert circle is not None
    assert circle.study_hours == 9
    assert [one.number for one in circle.lessons] == [1, 4, 6, 10, 12, 14, 19, 20, 23]
    assert {one.spare for one in circle.meetings} == {0}


def test_the_running_order_fills_the_meeting_to_the_minute() -> None:
    circle, _ = planned(plan="hela-kursen", tid="13.00")
    assert circle is not None
    assert len(circle.meetings) == 8
    for meeting in circle.meetings:
        steps = list(meeting.steps())
        for before, after in pairwise(steps):
            assert before[0] + timedelta(minutes=before[1].minutes) == after[0]
        begins, last = steps[-1]
        assert begins + timedelta(minutes=last.minutes) == meeting.ends
        assert [one.lesson for _, one in steps if one.lesson] == list(meeting.lessons)
        assert [one.what for _, one in steps].count("Fika") == 1


def test_a_meeting_that_is_longer_has_time_to_spare_and_a_shorter_one_says_so() -> None:
    circle, _ = planned(tid="18.00–21.00")
    assert circle is not None
    assert [one.spare for one in circle.meetings] == [15, 15, 15]
    assert "Tid till godo" in [one.what for _, one in circle.meetings[0].steps()][-2]
    short, _ = planned(tid="18.00–20.30")
    assert short is not None
    assert any("Träff 1: sakerna behöver 15 minuter mer" in one for one in short.notes)


def test_chosen_lessons_are_laid_out_in_their_order() -> None:
    circle, said = planned(plan="", saker="20, 3, 12, 1, 2, 4, 5", bidrag="nej")
    assert said == []
    assert circle is not None
    assert [[one.number for one in each.lessons] for each in circle.meetings] == [
        [20, 3, 12],
        [1, 2, 4],
        [5],
    ]


def test_a_weekday_moves_the_start_forward() -> None:
    assert days(planned(veckodag="onsdag")[0])[0] == "2027-01-20"
    assert days(planned(veckodag="Måndag")[0])[0] == "2027-01-18"


def test_days_off_are_skipped_by_name() -> None:
    circle, _ = planned(start="2027-03-15", lediga_dagar="2027-03-22")
    assert days(circle) == ["2027-03-15", "2027-04-05", "2027-04-12"]
    assert circle is not None
    assert "Ingen träff måndag 22 mars 2027: egen ledig dag." in circle.notes
    assert "Ingen träff måndag 29 mars 2027: Annandag påsk." in circle.notes


def test_a_change_of_clock_is_told() -> None:
    circle, _ = planned(start="2027-03-15")
    assert circle is not None
    assert any("Klockan ställs om söndag 28 mars 2027" in one for one in circle.notes)
    first, *_, last = circle.meetings
    assert (first.begins.utcoffset(), last.begins.utcoffset()) == (
        timedelta(hours=1),
        timedelta(hours=2),
    )
    assert first.begins.hour == last.begins.hour == 18


def test_a_disputed_rule_is_told_and_stops_nothing() -> None:
    circle, said = planned()
    assert said == []
    assert circle is not None
    (told,) = [one for one in circle.notes if one.startswith("Kontrollera: ")]
    assert "480" in told
    assert "kontrollerad 2026-11-29" in told


BROKEN = {
    "a-day-that-is-not-there": ({"start": "2027-02-30"}, "det finns ingen dag «2027-02-30»"),
    "a-day-in-words": ({"start": "på måndag"}, "«på måndag» är inget datum"),
    "no-start": ({"start": ""}, "det står inte när cirkeln börjar"),
    "an-end-before-the-start": ({"tid": "20.30–18.00"}, "träffen slutar innan den har börjat"),
    "no-such-time": ({"tid": "25.00"}, "«25.00» är inget klockslag"),
    "after-midnight": ({"tid": "23.00"}, "träff 1 slutar efter midnatt"),
    "two-meetings-on-one-day": (
        {"dagar": "2027-01-18, 2027-01-18, 2027-01-25"},
        "2027-01-18 står två gånger",
    ),
    "too-few-days": ({"dagar": "2027-01-18, 2027-01-25"}, "2 dagar för 3 träffar"),
    "a-lesson-twice": ({"plan": "", "saker": "4, 6, 4"}, "sak 4 står två gånger"),
    "an-unknown-lesson": ({"plan": "", "saker": "4, 99"}, "det finns ingen sak 99"),
    "a-lesson-by-name": ({"plan": "", "saker": "bloggen"}, "«bloggen» är inte numret på en sak"),
    "an-unknown-plan": ({"plan": "minni"}, "det finns ingen plan «minni» – menade du mini?"),
    "plan-and-lessons": ({"saker": "4"}, "både plan och saker är valda"),
    "neither": ({"plan": ""}, "varken plan eller saker är valda"),
    "two-participants": ({"deltagare": "2"}, "cirkeln har 2 deltagare"),
    "twenty-one-participants": ({"deltagare": "21"}, "cirkeln har 21 deltagare"),
    "a-child": ({"yngsta": "12"}, "den yngsta är 12 år"),
    "too-few-hours": ({"plan": "", "saker": "4, 6"}, "cirkeln har 2 studietimmar"),
    "too-long-a-meeting": ({"tid": "15.00–20.00", "paus": "0"}, "träff 1 har 6 studietimmar"),
    "too-often": (
        {"plan": "hela-kursen", "mellanrum": "1"},
        "en vecka har 7 träffar",
    ),
    "midsummers-eve": (
        {"dagar": "2027-06-11, 2027-06-18, 2027-06-25"},
        "fredag 25 juni 2027 är midsommarafton",
    ),
    "no-name": ({"namn": " "}, "«namn» är tomt"),
    "a-long-name": ({"namn": "å" * 121}, "«namn» har 121 tecken"),
    "an-address-that-is-none": ({"webbadress": "javascript:alert(1)"}, "är ingen webbadress"),
    "neither-yes-nor-no": ({"bidrag": "kanske"}, "skriv ja eller nej"),
    "no-weekday": ({"veckodag": "månda"}, "är ingen veckodag – menade du måndag?"),
    "an-id-with-a-slash": ({"id": "../x"}, "är inget id"),
    "no-number": ({"paus": "en stund"}, "skriv ett heltal"),
    "no-days-between": ({"mellanrum": "0"}, "skriv ett heltal mellan 1 och 60"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_circle_that_cannot_be_is_refused_in_words(fault: str) -> None:
    texts, told = BROKEN[fault]
    circle, said = planned(**texts)
    assert circle is None
    assert any(told in one for one in said), said


def test_several_faults_are_told_in_one_run() -> None:
    _, said = planned(start="2027-02-30", tid="18.75", saker="4")
    assert len(said) == 3


def test_an_unknown_key_is_told_with_the_one_meant() -> None:
    findings = Findings(ROOT)
    read_wanted({**GOOD, "Studieforbund": "X"}, findings, PATH)
    assert [one.mend for one in findings.errors] == ["menade du studieförbund?"]


def test_a_rule_that_is_broken_names_its_source_and_day() -> None:
    (told,) = planned(deltagare="2")[1]
    assert "Folkuniversitetet" in told
    assert "kontrollerad 2026-11-29" in told


def test_without_a_grant_a_broken_rule_is_only_told() -> None:
    circle, said = planned(deltagare="2", bidrag="nej")
    assert said == []
    assert circle is not None
    assert any(
        one.startswith("Räknas inte som studiecirkel: cirkeln har 2 deltagare")
        for one in circle.notes
    )


def test_a_holiday_may_be_kept_on_purpose() -> None:
    circle, said = planned(
        dagar="2027-06-11, 2027-06-18, 2027-06-25", **{"hoppa_över_helgdagar": "nej"}
    )
    assert said == []
    assert circle is not None
    assert "Fredag 25 juni 2027 är midsommarafton." in circle.notes


def test_the_file_tells_the_line_of_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "cirkel.yml"
    file.write_text("namn: Prov\nplan: mini\nstart: '2027-02-30'\ntid: '18.00'\n", encoding="utf-8")
    findings = Findings(tmp_path)
    texts, lines = file_texts(file, findings)
    read_wanted(texts, findings, file, lines)
    assert [str(one)[:14] for one in findings.errors] == ["cirkel.yml:3: "]


@pytest.mark.parametrize("content", ["", "- a\n- b\n", "namn: [", "a: &b 1\nc: *b\n", "\x00"])
def test_a_file_that_is_none_is_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "cirkel.yml"
    file.write_text(content, encoding="utf-8")
    findings = Findings(tmp_path)
    assert file_texts(file, findings) == ({}, {})
    assert findings.errors


@given(st.dictionaries(st.sampled_from(sorted(FIELDS)), st.text(max_size=60), max_size=6))
def test_no_text_raises(texts: dict[str, str]) -> None:
    findings = Findings(ROOT)
    wanted = read_wanted({**GOOD, **texts}, findings, PATH)
    if not findings.error_count:
        plan_circle(wanted, course(), rules(), findings, PATH)


def test_days_off_are_swedens_with_the_eves() -> None:
    names = set(days_off(2027).values())
    assert {"Midsommarafton", "Julafton", "Påskafton", "Nationaldagen"} <= names
    assert not any("från kl" in one or one == "Klämdag" for one in names)
    assert day_off(date(2027, 6, 25)) == "Midsommarafton"
    assert day_off(date(2027, 6, 24)) is None


def test_a_series_skips_and_goes_on() -> None:
    found, skipped = series(date(2027, 12, 24), 2, 7, (), skip_days_off=True)
    assert found == (date(2028, 1, 7), date(2028, 1, 14))
    assert [name for _, name in skipped] == ["Julafton", "Nyårsafton"]


def test_the_clock_changes_twice_a_year() -> None:
    assert clock_changes(date(2027, 1, 1), date(2027, 12, 31)) == (
        date(2027, 3, 28),
        date(2027, 10, 31),
    )
