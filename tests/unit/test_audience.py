# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The profile lab: each rule of its file, who sees what, and the version done with a pen."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest

from studycircle.activities.audience_rules import (
    audience_of,
    elsewhere,
    met,
    sees,
    settle,
    solved,
    things,
    verdict,
)
from studycircle.activities.audience_shape import AtMost, Audience, Change, Reviewed, Viewer
from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.findings import Findings
from studycircle.course.lix import measure

ROOT = Path(__file__).parents[2]
REF = "05-sociala-natverk/publiklabbet"

Edit = Callable[[dict[str, Any]], Any]


def small() -> dict[str, Any]:
    """A profile without a fault: a friend in a group, one outside it, a friend's friend, a stranger."""
    return {
        "kind": "audience",
        "title": "Prov",
        "owner": "Ada",
        "limits": "Påhittat.",
        "start": {"general": "public", "tagged": "friends"},
        "viewers": [
            {"id": "a", "name": "Ann", "who": "vän", "relation": "friend"},
            {"id": "b", "name": "Bo", "who": "chef", "relation": "friend"},
            {"id": "c", "name": "Cia", "who": "väns vän", "relation": "friend-of-friend"},
            {"id": "d", "name": "Dan", "who": "främling", "relation": "stranger"},
        ],
        "groups": [{"id": "jobb", "name": "Jobb", "members": ["b"]}],
        "facts": [{"id": "tel", "name": "Telefon", "text": "nr", "audience": "friends"}],
        "posts": [
            {"id": "p1", "name": "Ett", "text": "ett", "when": "i dag"},
            {"id": "p2", "name": "Två", "text": "två", "when": "i går", "audience": "me"},
            {"id": "p3", "name": "Tre", "text": "tre", "when": "förr", "old": True},
        ],
        "tagged": [
            {
                "id": "t1",
                "name": "Bild",
                "text": "bild",
                "when": "i dag",
                "by": "Bo",
                "seen-by": ["b", "d"],
            }
        ],
        "missions": [
            {
                "id": "m1",
                "text": "Dölj ett för Bo.",
                "needs": [{"type": "seen", "thing": "p1", "viewers": ["b"], "seen": False}],
                "solution": {"own": {"p1": "except:jobb"}},
                "insight": "Så går det till.",
            }
        ],
    }


def opened(tmp_path: Path, edit: Edit | None = None) -> tuple[Activity | None, Findings]:
    content = small()
    if edit is not None:
        edit(content)
    file = tmp_path / "notebooks/01-prov/prov.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    findings = Findings(tmp_path)
    return read_activity("01-prov/prov", tmp_path, findings), findings


def profile_of(activity: Activity | None) -> Audience:
    assert activity is not None
    assert isinstance(activity.definition, Audience)
    return activity.definition


def real() -> Audience:
    return profile_of(read_activity(REF, ROOT, Findings(ROOT)))


def viewer(profile: Audience, name: str) -> Viewer:
    return next(one for one in profile.viewers if one.id == name)


def test_a_sound_profile_has_no_finding(tmp_path: Path) -> None:
    activity, findings = opened(tmp_path)
    assert activity is not None
    assert list(findings) == []


FAULTS: list[tuple[str, Edit]] = [
    ("audience-doubled-id", lambda one: one["posts"][0].update(id="tel")),
    ("audience-doubled-id", lambda one: one["viewers"][1].update(id="a")),
    ("audience-unknown-viewer", lambda one: one["groups"][0].update(members=["x"])),
    ("audience-unknown-viewer", lambda one: one["tagged"][0].update({"seen-by": ["x"]})),
    ("audience-unknown-viewer", lambda one: one["missions"][0]["needs"][0].update(viewers=["x"])),
    (
        "audience-unknown-viewer",
        lambda one: one["missions"][0].update(
            needs=[{"type": "at-most", "viewer": "x", "most": 1}]
        ),
    ),
    ("audience-member-no-friend", lambda one: one["groups"][0].update(members=["b", "d"])),
    ("audience-unknown-group", lambda one: one["start"].update(tagged="only:borta")),
    ("audience-unknown-group", lambda one: one["facts"][0].update(audience="except:borta")),
    ("audience-unknown-thing", lambda one: one["missions"][0]["needs"][0].update(thing="p9")),
    ("audience-solution", lambda one: one["missions"][0]["solution"].update(own={"p9": "me"})),
    ("audience-solution", lambda one: one["missions"][0]["solution"].update(own={"p1": "nobody"})),
    (
        "audience-solution",
        lambda one: one["missions"][0]["solution"].update(own={"tel": "general"}),
    ),
    ("audience-solution", lambda one: one["missions"][0]["solution"].update(tags={"t1": "hide"})),
    ("audience-solution", lambda one: one["missions"][0]["solution"].update(tagged="only:borta")),
    ("audience-mission-done", lambda one: one["posts"][0].update(audience="me")),
    ("audience-mission-unsolved", lambda one: one["missions"][0].update(solution={"old": True})),
]


@pytest.mark.parametrize(("code", "edit"), FAULTS)
def test_each_fault_is_found_where_it_stands(tmp_path: Path, code: str, edit: Edit) -> None:
    activity, findings = opened(tmp_path, edit)
    assert activity is None
    assert code in {one.code for one in findings}
    assert all(one.line > 1 for one in findings)


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda one: one["start"].update(general="everybody"), "value-form"),
        (lambda one: one["facts"][0].update(audience="general"), "value-form"),
        (lambda one: one["viewers"][0].update(relation="enemy"), "value-unknown"),
        (lambda one: one["missions"][0]["needs"][0].update(type="magic"), "type-unknown"),
        (lambda one: one.update(viewers=one["viewers"][:2]), "value-too-small"),
    ],
)
def test_the_contract_refuses_what_it_does_not_know(tmp_path: Path, edit: Edit, code: str) -> None:
    activity, findings = opened(tmp_path, edit)
    assert activity is None
    assert code in {one.code for one in findings}


@pytest.mark.parametrize(
    ("audience", "verdicts"),
    [
        ("public", "public public public public"),
        ("friends-of-friends", "near near near not-near"),
        ("friends", "friend friend not-friend not-friend"),
        ("only:jobb", "not-group group not-group not-group"),
        ("except:jobb", "friend excepted not-friend not-friend"),
        ("me", "me me me me"),
    ],
)
def test_each_audience_reaches_those_it_names(tmp_path: Path, audience: str, verdicts: str) -> None:
    profile = profile_of(opened(tmp_path)[0])
    thing = profile.posts[0]
    for settings in (
        settle(profile, Change(own={"p1": audience})),
        settle(profile, Change(general=audience)),
    ):
        told = [verdict(profile, thing, one, settings) for one in profile.viewers]
        assert told == verdicts.split()


def test_old_posts_are_held_to_friends_and_never_opened(tmp_path: Path) -> None:
    profile = profile_of(opened(tmp_path)[0])
    new, _, old = profile.posts
    held = settle(profile, Change(old=True))
    assert audience_of(old, held) == "friends"
    assert audience_of(new, held) == "public"
    narrow = settle(profile, Change(old=True, own={"p3": "me"}))
    assert audience_of(old, narrow) == "me"
    wide = settle(profile, Change(old=True, own={"p3": "friends-of-friends"}))
    assert audience_of(old, wide) == "friends"


def test_a_tag_waits_is_shown_or_removed_but_stays_at_the_one_who_posted_it(
    tmp_path: Path,
) -> None:
    profile = profile_of(opened(tmp_path)[0])
    (post,) = profile.tagged
    bo, dan = viewer(profile, "b"), viewer(profile, "d")

    def told(one: Viewer, **change: Any) -> str:
        return verdict(profile, post, one, settle(profile, Change(**change)))

    assert told(bo) == "friend"
    assert told(viewer(profile, "a")) == "author"
    assert told(bo, review=True) == "waiting"
    assert told(bo, review=True, tags={"t1": "show"}) == "friend"
    assert told(bo, tags={"t1": "remove"}) == "removed"
    assert told(dan) == "not-friend"
    assert told(dan, tagged="public") == "public"
    assert elsewhere(profile, dan, settle(profile)) == [post]
    assert elsewhere(profile, bo, settle(profile)) == []
    assert elsewhere(profile, bo, settle(profile, Change(review=True))) == [post]


def test_needs_of_review_and_of_few_things(tmp_path: Path) -> None:
    profile = profile_of(opened(tmp_path)[0])
    settings = settle(profile)
    assert met(Reviewed(type="review", used=False), profile, settings)
    assert not met(Reviewed(type="review", used=True), profile, settings)
    assert met(AtMost(type="at-most", viewer="d", most=2), profile, settings)
    assert not met(AtMost(type="at-most", viewer="d", most=1), profile, settings)


def test_the_lesson_looks_with_four_kinds_of_eyes_in_plain_swedish() -> None:
    profile = real()
    assert {one.relation for one in profile.viewers} == {
        "friend",
        "friend-of-friend",
        "stranger",
    }
    assert {"din chef", "arbetsgivare där du har sökt jobb"} <= {one.who for one in profile.viewers}
    assert any(post.old for post in profile.posts)
    texts = [profile.intro, profile.limits]
    texts += [text for one in profile.missions for text in (one.text, one.insight)]
    measured = measure("\n\n".join(texts))
    assert measured.value <= 40
    assert measured.longest <= 30
    assert "påhittad" in profile.intro


def test_the_last_mission_can_be_done_while_all_the_others_stay_done() -> None:
    profile = real()
    together = Change(
        general="friends",
        old=True,
        review=True,
        own={
            "telefon": "friends",
            "vanlista": "friends",
            "loppis": "public",
            "mote": "except:jobbet",
            "elsa": "only:familjen",
        },
        tags={"grill": "remove"},
    )
    settings = settle(profile, together)
    assert all(solved(one.needs, profile, settings) for one in profile.missions)


def test_the_paper_version_is_a_table_to_cross_with_its_answers() -> None:
    profile = real()
    activity = read_activity(REF, ROOT, Findings(ROOT))
    assert activity is not None
    tree = html5lib.parseFragment(activity.paper(), namespaceHTMLElements=False)
    empty, filled = ([list(row) for row in table.iter("tr")][1:] for table in tree.iter("table"))
    settings = settle(profile)
    for thing, blank, answer in zip(things(profile), empty, filled, strict=True):
        assert blank[0].text == answer[0].text == thing.name
        assert all(not cell.text for cell in blank[1:])
        assert [bool(cell.text) for cell in answer[1:]] == [
            sees(profile, thing, one, settings) for one in profile.viewers
        ]
    text = "".join(tree.itertext())
    assert "Jobbet: Eva" in text
    assert "att välja mellan: Bara jag; Bara gruppen Familjen; Bara gruppen Jobbet; " in text
    assert "Hos Karin syns det för: Karin, Bosse, Mia" in text
    assert "Det långa mötet: Vänner, men inte Jobbet" in text
    assert all(one.insight in text for one in profile.missions)


def test_what_an_author_writes_never_becomes_markup(tmp_path: Path) -> None:
    def hostile(one: dict[str, Any]) -> None:
        for part in ("viewers", "groups", "facts", "posts", "tagged"):
            one[part][0]["name"] = "<img src=x>"
        one["owner"] = one["tagged"][0]["by"] = "<img src=x>"

    activity, _ = opened(tmp_path, hostile)
    assert activity is not None
    assert "<img" not in activity.paper()


def test_a_profile_without_groups_and_tags_has_no_word_of_groups(tmp_path: Path) -> None:
    def bare(one: dict[str, Any]) -> None:
        del one["groups"], one["tagged"]
        one["missions"][0]["solution"] = {"general": "me"}

    activity, findings = opened(tmp_path, bare)
    assert list(findings) == []
    assert activity is not None
    assert "Grupper" not in activity.paper()


def test_the_summary_names_the_missions(tmp_path: Path) -> None:
    activity, _ = opened(tmp_path)
    assert activity is not None
    assert "Ada: 5 saker på en påhittad profil." in activity.plain()
    assert "1. Dölj ett för Bo." in activity.plain()
