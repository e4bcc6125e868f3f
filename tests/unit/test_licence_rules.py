# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The licence engine against Creative Commons' own charts, written down here by hand.

Read 2026-11-22 in creativecommons/faq (faq-en.md: «Can I combine material …», «Adapter's license
chart», the table of collections) and on the wiki's page License Versions («Compatibility mechanism
in BY-SA licenses»), and for BY-NC-SA in the legal code of 1.0 and 2.0, section 4 b.
"""

from __future__ import annotations

from itertools import combinations_with_replacement, permutations, product

import pytest

from studycircle.course.licence_mix import (
    AGAINST,
    CHOICES,
    RESULTS,
    Answer,
    collection,
    mixing_table,
    remix,
    taken_in_by_sa,
)
from studycircle.course.licence_rules import RULES
from studycircle.course.licences import LICENCES, UNLICENSED, known
from studycircle.course.lix import measure

VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")

CLASSES = {
    "PD": ("CC0-1.0", "CC-PDM-1.0", "PDM", "PDM-1.0"),
    "BY": tuple(f"CC-BY-{one}" for one in VERSIONS),
    "SA": tuple(f"CC-BY-SA-{one}" for one in VERSIONS[1:]),
    "SA1": ("CC-BY-SA-1.0",),
    "NC": tuple(f"CC-BY-NC-{one}" for one in VERSIONS),
    "NCSA": tuple(f"CC-BY-NC-SA-{one}" for one in VERSIONS[1:]),
    "NCSA1": ("CC-BY-NC-SA-1.0",),
    "ND": tuple(f"CC-BY-ND-{one}" for one in VERSIONS),
    "NCND": tuple(f"CC-BY-NC-ND-{one}" for one in VERSIONS),
    "GFDL": ("GFDL-1.3-or-later",),
    "ARR": ("all-rights-reserved",),
    "?": ("unknown",),
}
CLASS_OF = {name: key for key, names in CLASSES.items() for name in names}
ALL = sorted(CLASS_OF)
FEW = [one for one in ALL if not one.endswith(("2.5", "3.0")) and not one.startswith("PDM")]

# May works of the two classes be remixed? The freest licence for the result, or the rules that stop it.
PAIRS = """
       PD       BY       SA           SA1          NC           NCSA         NCSA1
PD     CC0      BY       BY-SA        BY-SA-1.0    BY-NC        BY-NC-SA     BY-NC-SA-1.0
BY     BY       BY       BY-SA        BY-SA-1.0    BY-NC        BY-NC-SA     BY-NC-SA-1.0
SA     BY-SA    BY-SA    BY-SA        sa-versions  sa-against-nc sa-against-sa sa-against-sa
SA1    BY-SA-1.0 BY-SA-1.0 sa-versions BY-SA-1.0   sa-against-nc sa-against-sa sa-against-sa
NC     BY-NC    BY-NC    sa-against-nc sa-against-nc BY-NC      BY-NC-SA     BY-NC-SA-1.0
NCSA   BY-NC-SA BY-NC-SA sa-against-sa sa-against-sa BY-NC-SA   BY-NC-SA     sa-versions
NCSA1  BY-NC-SA-1.0 BY-NC-SA-1.0 sa-against-sa sa-against-sa BY-NC-SA-1.0 sa-versions BY-NC-SA-1.0
"""
ALONE = {"ND": "nd", "NCND": "nd", "GFDL": "other", "ARR": "reserved", "?": "unknown"}

# The adapter's licence chart, a row for each original: g green, y yellow, – grey.
ADAPTER = """
           BY  BY-NC  BY-NC-ND  BY-NC-SA  BY-ND  BY-SA  PD
PD         g   g      g         g         g      g      g
BY         g   g      g         g         g      g      y
BY-NC      y   g      g         g         y      y      y
BY-NC-ND   –   –      –         –         –      –      –
BY-NC-SA   –   –      –         g         –      –      –
BY-ND      –   –      –         –         –      –      –
BY-SA      –   –      –         –         –      g      –
"""

# The table of collections: what may be in one that is licensed for commercial use, and in one that is not.
COLLECTIONS = """
           commercial  noncommercial
PD         yes         yes
BY         yes         yes
BY-NC      no          yes
BY-NC-ND   no          yes
BY-NC-SA   no          yes
BY-ND      yes         yes
BY-SA      yes         yes
"""
COMMERCIAL = ("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-ND-4.0")
NONCOMMERCIAL = ("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0")


def chart(text: str) -> dict[tuple[str, str], str]:
    head, *rows = (line.split() for line in text.strip().splitlines())
    return {(row[0], key): cell for row in rows for key, cell in zip(head, row[1:], strict=True)}


PAIR_CHART = chart(PAIRS)


def full(name: str) -> str:
    """The id of a result as the charts above name it."""
    if name in ("CC0", "PD"):
        return "CC0-1.0"
    return f"CC-{name}" if name[-1].isdigit() else f"CC-{name}-4.0"


def rules_of(answer: Answer) -> set[str]:
    return {stop.rule for stop in answer.stops}


@pytest.mark.parametrize("first", ALL)
def test_every_ordered_pair_mixes_as_the_chart_says(first: str) -> None:
    for second in ALL:
        pair = CLASS_OF[first], CLASS_OF[second]
        answer = remix([first, second])
        alone = {ALONE[one] for one in pair if one in ALONE}
        if alone:
            assert (answer.results, rules_of(answer)) == ((), alone), pair
        elif PAIR_CHART[pair] in RULES:
            assert (answer.results, rules_of(answer)) == ((), {PAIR_CHART[pair]}), pair
            assert answer.stops[0].licences == (known(first).id, known(second).id)
        else:
            assert (answer.results[0], rules_of(answer)) == (full(PAIR_CHART[pair]), set()), pair


def test_every_licence_we_know_is_in_the_table() -> None:
    assert set(ALL) == {*LICENCES, *UNLICENSED}


@pytest.mark.parametrize(("place", "cell"), chart(ADAPTER).items(), ids=" to ".join)
def test_each_cell_of_the_adapters_licence_chart(place: tuple[str, str], cell: str) -> None:
    original, wanted = place[0], full(place[1])
    for name in CLASSES["PD"] if original == "PD" else (full(original),):
        answer = remix([name])
        assert (wanted in answer.results) is (cell == "g")
        assert (wanted in answer.discouraged) is (cell == "y")


@pytest.mark.parametrize("kind", ["BY-SA", "BY-NC-SA"])
def test_sharealike_goes_to_the_same_or_a_later_version_but_the_first_stays(kind: str) -> None:
    for old, new in product(VERSIONS, VERSIONS):
        fits = old == new if old == "1.0" else new >= old
        assert (f"CC-{kind}-{new}" in remix([f"CC-{kind}-{old}"]).results) is fits, (old, new)
    both = remix([f"CC-{kind}-3.0", f"CC-{kind}-4.0"])
    assert both.results == (f"CC-{kind}-4.0",)
    assert remix([f"CC-{kind}-2.0", f"CC-{kind}-2.5"]).results == tuple(
        f"CC-{kind}-{one}" for one in ("4.0", "3.0", "2.5")
    )


@pytest.mark.parametrize("row", ["PD", "BY", "BY-NC", "BY-NC-ND", "BY-NC-SA", "BY-ND", "BY-SA"])
def test_each_row_of_the_table_of_collections(row: str) -> None:
    key = {"BY-SA": "SA", "BY-NC": "NC", "BY-NC-SA": "NCSA", "BY-ND": "ND", "BY-NC-ND": "NCND"}
    cells = chart(COLLECTIONS)
    for name in CLASSES[key.get(row, row)]:
        answer = collection([name])
        expected = [*(COMMERCIAL if cells[row, "commercial"] == "yes" else ())]
        expected += NONCOMMERCIAL if cells[row, "noncommercial"] == "yes" else ()
        assert set(answer.results) - {"CC0-1.0"} == set(expected)
        assert ("CC0-1.0" in answer.results) is answer.sold is ("NC" not in row)
        assert answer.stops == ()
        assert answer.rules[-1] == "collection"


def test_each_pair_in_a_collection_is_what_both_allow() -> None:
    for first, second in product(ALL, ALL):
        answer = collection([first, second])
        unfree = {CLASS_OF[one] for one in (first, second)} & {"GFDL", "ARR", "?"}
        nc = any(CLASS_OF[one].startswith("NC") for one in (first, second))
        expected = () if unfree else NONCOMMERCIAL if nc else CHOICES
        assert answer.results == expected
        assert rules_of(answer) == {ALONE[one] for one in unfree}


def test_neither_order_nor_grouping_matters_and_every_refusal_has_its_rule() -> None:
    table = mixing_table(ALL)["licences"]
    for way, ask in (("remix", remix), ("collection", collection)):
        gives = {name: set(table[name][way]["gives"]) for name in ALL}
        for names in combinations_with_replacement(FEW, 3):
            answers = [ask(one) for one in set(permutations(names))]
            first = answers[0]
            assert {one.results for one in answers} == {first.results}
            assert {frozenset(rules_of(one)) for one in answers} == {frozenset(rules_of(first))}
            common = set.intersection(*(gives[one] for one in names))
            assert set(first.results) == common & set(RESULTS)
            assert bool(first.results) is not bool(first.stops)
            by_pairs = ask(names[:2]), ask(names[1:])
            assert set(first.results) == set(by_pairs[0].results) & set(by_pairs[1].results)


def test_what_is_advised_against_is_never_the_way_round_sharealike() -> None:
    assert remix(["CC-BY-NC-4.0", "CC-BY-4.0"]).discouraged[:2] == ("CC0-1.0", "CC-BY-4.0")
    answer = remix(["CC-BY-NC-4.0", "CC-BY-SA-4.0"])
    assert (answer.results, answer.discouraged) == ((), ())
    rows = mixing_table(ALL)["licences"]
    assert not any(AGAINST in one for one in rows["CC-BY-SA-4.0"]["remix"]["gives"])


@pytest.mark.parametrize("name", ALL)
def test_nc_and_what_has_no_licence_is_not_sold(name: str) -> None:
    sold = CLASS_OF[name] in {"PD", "BY", "SA", "SA1", "ND"}
    assert remix([name]).sold is collection([name]).sold is sold
    assert remix(["CC0-1.0", name]).sold is sold


@pytest.mark.parametrize("name", [*ALL, "", "MIT", "<b>"])
def test_a_course_under_by_sa_takes_in_what_the_chart_lets_become_by_sa(name: str) -> None:
    fits = CLASS_OF.get(name, "?") in {"PD", "BY", "SA"}
    assert taken_in_by_sa(name) is fits


def test_every_rule_says_something_in_swedish_and_where_it_is_from_and_is_used() -> None:
    used = {"discouraged", "commercial", "attribute", "attribute-free"}
    for names in combinations_with_replacement(ALL, 2):
        for answer in (remix(names), collection(names)):
            used |= {*answer.rules, *rules_of(answer)}
    assert used == set(RULES)
    for rule in RULES.values():
        assert rule.url.startswith("https://")
        assert rule.source
        assert rule.text.endswith(".")
        assert measure(rule.text).longest <= 30
    assert measure("\n\n".join(f"{one.name}. {one.text}" for one in RULES.values())).value <= 40
