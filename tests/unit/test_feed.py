# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The feed lab: each rule of its file, the ranking, and the version done with a pen."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest

from studycircle.activities.definitions import read_activity
from studycircle.activities.feed_rank import FACTORS, fixed_points, met, points, rank, total
from studycircle.activities.feed_shape import Ads, Feed, Post, Settings, Weights
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/studycircle"

Change = Callable[[dict[str, Any]], None]


def small() -> dict[str, Any]:
    """A feed of ten posts without a fault; post p0 is the newest, p9 the most reacted to."""
    posts = [
        {
            "id": f"p{n}",
            "from": f"Avsändare {n}",
            "type": "friend",
            "short": f"inlägg {n}",
            "text": "ett påhittat inlägg med precis så många ord som behövs här",
            "hours": n * 10 + 1,
            "closeness": n / 10,
            "reactions": n * 10,
            "comments": 0,
            "topics": ["djur"] if n == 5 else [],
            "ad": n == 3,
        }
        for n in range(10)
    ]
    return {
        "kind": "feed",
        "title": "Prov",
        "limits": "Riktiga plattformar räknar mer.",
        "start": {"reactions": 10},
        "topics": [
            {"id": "djur", "name": "Djur", "guess": 3, "because": "Du såg en katt."},
            {"id": "mat", "name": "Mat", "guess": 0, "because": "Du såg ingen mat."},
        ],
        "posts": posts,
        "presets": [
            {"id": "nytt", "name": "Nytt", "weights": {"time": 10}},
            {"id": "hett", "name": "Hett", "weights": {"reactions": 10}},
        ],
        "missions": [
            {
                "id": "upp",
                "text": "Lyft det nyaste.",
                "needs": [{"type": "among", "post": "p0", "first": 1}],
                "solution": {"weights": {"time": 10}},
                "insight": "Tiden lyfter det nya.",
            }
        ],
        "exercise": {
            "posts": ["p0", "p3", "p5", "p9"],
            "rounds": [{"name": "Tid", "weights": {"time": 1}}],
        },
    }


def opened(tmp_path: Path, change: Change | None = None) -> tuple[Activity | None, Findings]:
    content = small()
    if change is not None:
        change(content)
    file = tmp_path / "notebooks/01-prov/prov.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    findings = Findings(tmp_path)
    return read_activity("01-prov/prov", tmp_path, findings), findings


def real() -> Feed:
    activity = read_activity("06-flodet/flodeslabbet", ROOT, Findings(ROOT))
    assert activity is not None
    assert isinstance(activity.definition, Feed)
    return activity.definition


def test_a_sound_feed_has_no_finding(tmp_path: Path) -> None:
    activity, findings = opened(tmp_path)
    assert activity is not None
    assert list(findings) == []


FAULTS: dict[str, Change] = {
    "feed-doubled-id": lambda feed: feed["posts"][2].update(id="p1"),
    "feed-post-words": lambda feed: feed["posts"][1].update(text="för kort"),
    "feed-unknown-topic": lambda feed: feed["posts"][1].update(topics=["djurr"]),
    "feed-unknown-post": lambda feed: feed["missions"][0]["needs"][0].update(post="p99"),
    "feed-guess": lambda feed: feed["missions"][0]["solution"].update(guesses={"djur": 4}),
    "feed-round-heavy": lambda feed: feed["exercise"]["rounds"][0].update(weights={"time": 3}),
    "feed-mission-done": lambda feed: feed.update(start={"time": 10}),
    "feed-mission-unsolved": lambda feed: feed["missions"][0].update(
        solution={"weights": {"ads": 10}}
    ),
}


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_is_found_where_it_stands(tmp_path: Path, code: str) -> None:
    activity, findings = opened(tmp_path, FAULTS[code])
    assert activity is None
    assert {one.code for one in findings} == {code}
    assert all(one.line > 1 for one in findings)


def test_a_closeness_that_is_no_number_is_told_and_not_a_traceback(tmp_path: Path) -> None:
    opened(tmp_path)
    file = tmp_path / "notebooks/01-prov/prov.yml"
    text = file.read_text(encoding="utf-8").replace('"closeness": 0.4', '"closeness": .nan')
    file.write_text(text, encoding="utf-8")
    findings = Findings(tmp_path)
    assert read_activity("01-prov/prov", tmp_path, findings) is None
    assert {one.code for one in findings} & {"value-type", "value-too-large"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda feed: feed["posts"][0].update(closeness=1.5), "value-too-large"),
        (lambda feed: feed["posts"][0].update(type="robot"), "value-unknown"),
        (lambda feed: feed["missions"][0]["needs"][0].update(type="magic"), "type-unknown"),
        (lambda feed: feed["start"].update(luck=1), "key-unknown"),
        (lambda feed: feed["start"].update(time=11), "value-too-large"),
        (lambda feed: feed.update(posts=feed["posts"][:9]), "value-too-small"),
    ],
)
def test_the_contract_refuses_what_it_does_not_know(
    tmp_path: Path, change: Change, code: str
) -> None:
    activity, findings = opened(tmp_path, change)
    assert activity is None
    assert code in {one.code for one in findings}


def test_an_exercise_with_an_unknown_or_doubled_post_is_refused(tmp_path: Path) -> None:
    _, findings = opened(
        tmp_path, lambda feed: feed["exercise"].update(posts=["p0", "p0", "px", "p9"])
    )
    assert {one.code for one in findings} == {"feed-doubled-id", "feed-unknown-post"}


def make(hours: int = 1, reactions: int = 0, comments: int = 0, closeness: float = 0) -> Post:
    return Post(
        id="p",
        from_="N",
        type="friend",
        short="s",
        text="t",
        hours=hours,
        closeness=closeness,
        reactions=reactions,
        comments=comments,
    )


@pytest.mark.parametrize(
    ("post", "factor", "worth"),
    [
        (make(hours=1), "time", 10),
        (make(hours=2), "time", 9),
        (make(hours=336), "time", 1),
        (make(hours=337), "time", 0),
        (make(), "reactions", 0),
        (make(reactions=1), "reactions", 1),
        (make(reactions=1, comments=3), "reactions", 3),
        (make(reactions=99999999), "reactions", 10),
        (make(closeness=0.25), "closeness", 3),
        (make(closeness=1), "closeness", 10),
    ],
)
def test_points_are_whole_and_between_0_and_10(post: Post, factor: str, worth: int) -> None:
    assert fixed_points(post)[factor] == worth


def test_the_ranking_adds_points_times_weights_and_breaks_ties_by_age() -> None:
    feed = real()
    held = {one.id: one.guess for one in feed.topics}
    weights = Weights(time=2, closeness=3, topic=1)
    ranked = rank(feed.posts, feed, Settings(weights=weights))
    keys = [(-total(points(post, held), weights), post.hours) for post in ranked]
    assert keys == sorted(keys)
    nothing = rank(feed.posts, feed, Settings(weights=Weights()))
    assert [one.hours for one in nothing] == sorted(one.hours for one in feed.posts)


def test_without_profiling_no_guess_changes_the_order() -> None:
    feed = real()
    weights = Weights(time=3, closeness=9, reactions=5, topic=9)

    def ranked(guess: int) -> list[Post]:
        guesses = {one.id: guess for one in feed.topics} | {"djur": 3 - guess}
        return rank(feed.posts, feed, Settings(weights=weights, profiling=False, guesses=guesses))

    assert ranked(0) == ranked(3)
    only = rank(feed.posts, feed, Settings(weights=Weights(time=3, reactions=5)))
    assert ranked(0) == only


def test_a_need_counts_ads_among_the_first() -> None:
    feed = real()
    settings = Settings(weights=Weights(ads=10))
    ranked = rank(feed.posts, feed, settings)
    ads = sum(post.ad for post in feed.posts)
    assert met(Ads(type="ads", first=10, most=ads), ranked, settings)
    assert not met(Ads(type="ads", first=10, most=ads - 1), ranked, settings)


def test_the_lesson_has_thirty_invented_posts_in_plain_swedish() -> None:
    feed = real()
    assert len(feed.posts) == 30
    assert {"family", "friend", "association", "municipality", "news", "group", "company"} <= {
        post.type for post in feed.posts
    }
    texts = [feed.intro, feed.limits, *(post.text for post in feed.posts)]
    texts += [text for one in feed.missions for text in (one.text, one.insight)]
    measured = measure("\n\n".join(texts))
    assert measured.value <= 40
    assert measured.longest <= 30
    assert "påhittade" in feed.intro


def test_the_paper_version_holds_posts_points_and_sums() -> None:
    activity = read_activity("06-flodet/flodeslabbet", ROOT, Findings(ROOT))
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    feed = real()
    posts, *_ = (one for one in tree.iter("ol") if one.get("class") == "sc-posts")
    assert len(list(posts)) == 30
    table, sums = tree.iter("table")
    rows = [[cell.text for cell in row] for row in table.iter("tr")][1:]
    held = {one.id: one.guess for one in feed.topics}
    by_id = {post.id: post for post in feed.posts}
    for row, name in zip(rows, feed.exercise.posts, strict=True):
        assert [int(cell or "") for cell in row[1:]] == [
            points(by_id[name], held)[factor] for factor in FACTORS
        ]
    letters = [one.text for one in table.iter("abbr")]
    assert letters == ["T", "N", "R", "A", "Ä"]
    assert len(list(sums.iter("tr"))) == 1 + len(feed.exercise.posts)


def test_what_an_author_writes_never_becomes_markup(tmp_path: Path) -> None:
    activity, _ = opened(
        tmp_path,
        lambda feed: feed["posts"][0].update({"from": "<img src=x onerror=alert(1)>"}),
    )
    assert activity is not None
    assert "<img" not in activity.paper()


def test_the_summary_names_the_missions(tmp_path: Path) -> None:
    activity, _ = opened(tmp_path)
    assert activity is not None
    assert "10 påhittade inlägg" in activity.plain()
    assert "1. Lyft det nyaste." in activity.plain()
