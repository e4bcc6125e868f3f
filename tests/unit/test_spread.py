# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The contract, model and paper version of a post that spreads through an invented network."""

from __future__ import annotations

from pathlib import Path

import attrs
import html5lib
import pytest
from builder import Reader
from of_kind import hostile_texts, of_the_course, with_hostile

from studycircle.activities.spread_board import WIDTH, height, places
from studycircle.activities.spread_rules import contacts, numbers, people, run, solved
from studycircle.activities.spread_shape import Choice, Spread

ROOT = Path(__file__).parents[2]

GOOD = """\
kind: spread
title: Spridningen
place: Allt är påhittat.
truth: Ingen vet.
tempers:
  - {id: snabb, name: snabb, about: delar, correction: 9}
  - {id: trog, name: trög, about: väntar, correction: 0}
groups:
  - id: hemma
    name: Hemma
    people:
      - {id: ada, name: Ada, temper: snabb, knows: [bo]}
      - {id: bo, name: Bo, temper: snabb, knows: [cia]}
  - id: borta
    name: Borta
    people:
      - {id: cia, name: Cia, temper: snabb, knows: [dan]}
      - {id: dan, name: Dan, temper: trog}
wordings:
  - {id: hett, name: Hett, text: Dela!, pull: {snabb: 10, trog: 0}, pause: -6, read: -6, about: Det drar.}
  - {id: sant, name: Sant, text: Så är det., pull: {snabb: 0, trog: 0}, pause: 0, read: 0, right: true, about: Lugnt.}
starts:
  - {person: ada, about: börjar}
correction: Det var fel.
corrector: cia
begin: {wording: sant, start: ada}
paper:
  - {wording: hett, start: ada}
missions:
  - id: sprid
    text: Sprid det.
    insight: Det gick fort.
    needs: {least: 3}
    solution: {wording: hett, start: ada}
known:
  - {text: Så är det., source: En källa, url: "https://example.org/", checked: 2026-11-22}
limits: En förenkling.
"""


def test_a_good_lab_has_no_faults(read: Reader) -> None:
    activity, faults = read(GOOD)
    assert faults == []
    assert activity is not None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: trog,", "id: snabb,", "7 spread-doubled-id"),
        ("id: borta\n", "id: hemma\n", "14 spread-doubled-id"),
        ("{id: dan,", "{id: cia,", "18 spread-doubled-id"),
        ("{id: sant,", "{id: hett,", "21 spread-doubled-id"),
        ("Dan, temper: trog", "Dan, temper: okand", "18 spread-unknown-temper"),
        ("knows: [dan]", "knows: [dan, borta]", "17 spread-unknown-person"),
        ("knows: [dan]", "knows: [dan, cia]", "17 spread-knows-self"),
        ("knows: [dan]", "knows: []", "18 spread-apart"),
        ("{snabb: 0, trog: 0}", "{snabb: 0}", "21 spread-pull"),
        ("{snabb: 0, trog: 0}", "{snabb: 11, trog: 0}", "21 spread-pull"),
        ("corrector: cia", "corrector: okand", "25 spread-unknown-person"),
        ("{person: ada,", "{person: okand,", "23 spread-unknown-person"),
        ("begin: {wording: sant", "begin: {wording: okand", "26 spread-unknown-wording"),
        (
            "- {wording: hett, start: ada}",
            "- {wording: hett, start: bo}",
            "28 spread-unknown-start",
        ),
        ("needs: {least: 3}", "needs: {wordings: [okand]}", "30 spread-unknown-wording"),
        ("needs: {least: 3}", "needs: {start: bo}", "30 spread-unknown-start"),
        ("needs: {least: 3}", "needs: {least: 1}", "30 spread-mission-done"),
        ("needs: {least: 3}", "needs: {least: 4}", "30 spread-mission-unsolved"),
    ],
)
def test_each_fault_is_found_where_it_stands(read: Reader, old: str, new: str, found: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert found in faults


def lab_of(read: Reader, text: str = GOOD) -> Spread:
    activity, faults = read(text)
    assert activity is not None, faults
    assert isinstance(activity.definition, Spread)
    return activity.definition


HOT = Choice(wording="hett", start="ada")


def test_a_post_goes_from_contact_to_contact_one_round_at_a_time(read: Reader) -> None:
    done = run(lab_of(read), HOT)
    assert done.shared == {"ada": 0, "bo": 1, "cia": 2}
    assert done.saw == {"ada": 0, "bo": 1, "cia": 2, "dan": 3}
    assert done.rounds == 3


def test_a_pause_and_reading_first_take_from_the_pull(read: Reader) -> None:
    lab = lab_of(read)
    assert len(run(lab, attrs.evolve(HOT, pause=True, friction=True)).shared) == 1


@pytest.mark.parametrize("brake", ["pause", "friction"])
def test_a_person_shares_when_the_sum_comes_up_to_the_number(read: Reader, brake: str) -> None:
    lab = lab_of(read)
    need = numbers(lab, 1)["bo"]
    for less in range(-6, 1):
        wording = attrs.evolve(lab.wordings[0], pause=less, read=less)
        changed = attrs.evolve(lab, wordings=(wording, lab.wordings[1]))
        done = run(changed, attrs.evolve(HOT, **{brake: True}))
        assert ("bo" in done.shared) == (10 + 1 + less >= need)


def test_who_gets_the_correction_first_does_not_share_and_who_passes_it_on_takes_back(
    read: Reader,
) -> None:
    done = run(lab_of(read), attrs.evolve(HOT, correction=1))
    assert done.shared == {"ada": 0, "bo": 1}
    assert done.told == {"cia": 1, "bo": 2, "dan": 2, "ada": 3}
    assert done.passed == {"cia": 1, "bo": 2, "ada": 3}
    assert done.back == {"bo": 2, "ada": 3}


def test_a_correction_that_comes_late_corrects_what_is_spread_already(read: Reader) -> None:
    done = run(lab_of(read), attrs.evolve(HOT, correction=5))
    assert done.shared == {"ada": 0, "bo": 1, "cia": 2}
    assert done.back == {"cia": 5, "bo": 6, "ada": 7}


def test_what_is_right_is_not_corrected(read: Reader) -> None:
    assert run(lab_of(read), Choice(wording="sant", start="ada", correction=1)).told == {}


def test_the_numbers_of_a_day_are_the_same_each_time_and_within_bounds(read: Reader) -> None:
    lab = lab_of(read)
    days = [numbers(lab, day) for day in (1, 2, 3)]
    assert days == [numbers(lab, day) for day in (1, 2, 3)]
    assert days[0] != days[1] != days[2]
    assert all(3 <= n <= 10 for day in days for n in day.values())


def test_contact_goes_both_ways(read: Reader) -> None:
    assert contacts(lab_of(read)) == {
        "ada": ["bo"],
        "bo": ["ada", "cia"],
        "cia": ["bo", "dan"],
        "dan": ["cia"],
    }


def test_on_paper_there_is_a_board_a_table_of_everybody_and_the_answers(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    rows = ["".join(one.itertext()) for one in tree.findall(".//table/tbody/tr")]
    need = numbers(activity.definition, 1)
    assert rows[1] == f"2 Bo snabb, tal {need['bo']}1 3"
    assert "Drag: snabb 10, trög 0. Paus: −6. Läsa först: −6." in activity.paper()
    answer = "".join(tree.find(".//details").itertext())
    assert "Omgång 0. Delar: Ada.Omgång 1. Delar: Bo.Omgång 2. Delar: Cia." in answer
    assert "3 av 4 delade, 3 har kvar sin delning." in answer


def test_markup_in_a_definition_stays_text(read: Reader) -> None:
    places = ("Allt är påhittat.", "Ingen vet.", "Det var fel.", "En förenkling.", "Sprid det.")
    text = with_hostile(GOOD, places).replace("name: Ada,", 'name: "<b>a</b>",')
    assert hostile_texts(read(text)) == len(places)


def test_the_summary_tells_how_many_there_are_and_the_missions(read: Reader) -> None:
    activity, _ = read(GOOD)
    assert activity is not None
    assert activity.plain().splitlines()[1:3] == [
        "  4 påhittade personer och ett inlägg skrivet på 2 sätt.",
        "  1. Sprid det.",
    ]


class TestLesson9:
    """notebooks/09-spridning/kaskaden.yml."""

    @pytest.fixture
    def lab(self) -> Spread:
        activity = of_the_course("09-spridning/kaskaden")
        assert isinstance(activity.definition, Spread)
        return activity.definition

    def test_forty_people_each_in_a_place_of_their_own(self, lab: Spread) -> None:
        found = places(lab)
        assert len(people(lab)) == len({(x, y) for _, x, y in found.values()}) == 40
        assert [number for number, _, _ in found.values()] == list(range(1, 41))
        assert all(
            14 <= x <= WIDTH - 14 and 14 <= y <= height(lab) - 14 for _, x, y in found.values()
        )

    def test_each_mission_can_be_done_and_none_is_done_at_first(self, lab: Spread) -> None:
        assert [solved(one, lab, one.solution) for one in lab.missions] == [True] * 4
        assert [solved(one, lab, lab.begin) for one in lab.missions] == [False] * 4

    def test_what_its_texts_say_of_the_runs_holds(self, lab: Spread) -> None:
        hot = Choice(wording="arg", start="mia")
        assert len(run(lab, hot).shared) >= 20
        one_thing = [attrs.evolve(hot, pause=True), attrs.evolve(hot, friction=True)]
        assert all(3 < len(run(lab, one).shared) < 20 for one in one_thing)
        # «Prova samma val en annan dag! Då kan rättelsen fastna på vägen.»
        left = {
            day: len(done.shared) - len(done.back)
            for day in (1, 2)
            for done in [run(lab, attrs.evolve(hot, correction=1, day=day))]
        }
        assert left[2] <= 5 < left[1]
        # «Frågan … bromsar det arga inlägget men hjälper det här på vägen.»
        true = Choice(wording="kalla", start="mia")
        assert len(run(lab, attrs.evolve(true, friction=True)).shared) > len(run(lab, true).shared)

    def test_no_brake_makes_more_people_share_what_is_wrong(self, lab: Spread) -> None:
        for wording in lab.wordings:
            for start in lab.starts:
                for day in (1, 2, 3):
                    free = Choice(wording=wording.id, start=start.person, day=day)
                    shared = set(run(lab, free).shared)
                    for brake in ({"pause": True}, {"correction": 1}):
                        assert set(run(lab, attrs.evolve(free, **brake)).shared) <= shared

    def test_it_says_that_everything_is_invented(self, lab: Spread) -> None:
        assert "påhittade" in lab.place
        assert "påhittad" in lab.limits
