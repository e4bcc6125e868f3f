# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Profile lab: an invented profile, seen with the eyes of others; the participant sets who sees what."""

from __future__ import annotations

from collections.abc import Iterator

from studycircle.activities.audience_paper import paper
from studycircle.activities.audience_rules import (
    REMOVE,
    SHOW,
    audiences,
    settle,
    solved,
    things,
)
from studycircle.activities.audience_shape import GENERAL, AtMost, Audience, Change, Mission, Seen
from studycircle.activities.kind import Kind, Say
from studycircle.course.located import Located
from studycircle.locale import Texts


def check(profile: Audience, located: Located, say: Say) -> None:
    """Faults in a profile that reads well otherwise."""
    sound = _check_doubled(profile, located, say)
    sound = _check_people(profile, located, say) and sound
    sound = _check_audiences(profile, located, say) and sound
    for mission, line in zip(profile.missions, _lines(located, "missions"), strict=True):
        # A mission that names what is not there cannot be tried.
        if _check_names(mission, profile, line, say) and sound:
            _check_solution(mission, profile, line, say)


def _lines(located: Located, key: str) -> list[int]:
    assert isinstance(located.value, dict)
    listed = located.value[key].value if key in located.value else []
    assert isinstance(listed, list)
    return [one.line for one in listed]


def _check_doubled(profile: Audience, located: Located, say: Say) -> bool:
    sound = True
    # Facts and posts share one space: a mission names any of them by its id alone.
    for keys in (("viewers",), ("groups",), ("facts", "posts", "tagged"), ("missions",)):
        seen: set[str] = set()
        for key in keys:
            for one, line in zip(getattr(profile, key), _lines(located, key), strict=True):
                if one.id in seen:
                    message = f"the id «{one.id}» is used twice"
                    say(line, "audience-doubled-id", message, "rename one")
                    sound = False
                seen.add(one.id)
    return sound


def _check_people(profile: Audience, located: Located, say: Say) -> bool:
    viewers = {one.id: one for one in profile.viewers}
    sound = True
    for post, line in zip(profile.tagged, _lines(located, "tagged"), strict=True):
        for name in post.seen_by:
            if name not in viewers:
                _say_viewer(name, line, say)
                sound = False
    for group, line in zip(profile.groups, _lines(located, "groups"), strict=True):
        for name in group.members:
            if name not in viewers:
                _say_viewer(name, line, say)
            elif viewers[name].relation != "friend":
                message = f"«{name}» is in the group «{group.id}» but no friend"
                say(line, "audience-member-no-friend", message, "only friends can be in a group")
            else:
                continue
            sound = False
    return sound


def _say_viewer(name: str, line: int, say: Say) -> None:
    message = f"no viewer has the id «{name}»"
    say(line, "audience-unknown-viewer", message, "use the id of a viewer")


def _check_audiences(profile: Audience, located: Located, say: Say) -> bool:
    assert isinstance(located.value, dict)
    start = located.value["start"].line
    named = [(profile.start.general, start), (profile.start.tagged, start)]
    for key in ("facts", "posts"):
        listed = zip(getattr(profile, key), _lines(located, key), strict=True)
        named += [(one.audience, line) for one, line in listed]
    known = {GENERAL, *audiences(profile)}
    unknown = [(audience, line) for audience, line in named if audience not in known]
    for audience, line in unknown:
        _say_audience(audience, line, say)
    return not unknown


def _say_audience(audience: str, line: int, say: Say) -> None:
    message = f"the audience «{audience}» names no group"
    say(line, "audience-unknown-group", message, "use the id of a group")


def _check_names(mission: Mission, profile: Audience, line: int, say: Say) -> bool:
    viewers = {one.id for one in profile.viewers}
    named = {one.id for one in things(profile)}
    sound = True
    for need in mission.needs:
        if isinstance(need, Seen) and need.thing not in named:
            message = f"nothing on the profile has the id «{need.thing}»"
            say(line, "audience-unknown-thing", message, "use the id of a fact or post")
            sound = False
        asked = need.viewers if isinstance(need, Seen) else ()
        for one in (need.viewer,) if isinstance(need, AtMost) else asked:
            if one not in viewers:
                _say_viewer(one, line, say)
                sound = False
    for key, value in _strange(mission.solution, profile):
        message = f"«{key}: {value}» in the solution of «{mission.id}» means nothing"
        say(line, "audience-solution", message, "name what is on the profile and who may see it")
        sound = False
    return sound


def _strange(change: Change, profile: Audience) -> Iterator[tuple[str, str]]:
    """What a solution sets that cannot be set."""
    known = set(audiences(profile))
    for key, value in (("general", change.general), ("tagged", change.tagged)):
        if value is not None and value not in known:
            yield key, value
    facts = {one.id for one in profile.facts}
    posts = {one.id for one in profile.posts}
    for key, value in change.own.items():
        if not (value in known and key in facts | posts) and not (
            value == GENERAL and key in posts
        ):
            yield key, value
    tagged = {one.id for one in profile.tagged}
    for key, value in change.tags.items():
        if key not in tagged or value not in (SHOW, REMOVE):
            yield key, value


def _check_solution(mission: Mission, profile: Audience, line: int, say: Say) -> None:
    if solved(mission.needs, profile, settle(profile)):
        message = f"the mission «{mission.id}» is done before anything is changed"
        say(line, "audience-mission-done", message, "ask for more, or change start")
    if not solved(mission.needs, profile, settle(profile, mission.solution)):
        message = f"the solution of «{mission.id}» does not do what the mission asks for"
        say(line, "audience-mission-unsolved", message, "find settings that do")


def summary(profile: Audience, t: Texts) -> list[str]:
    """Whose profile it is, and the missions."""
    count = t(
        "{owner}: {n} things on an invented profile.", owner=profile.owner, n=len(things(profile))
    )
    return [count, *(f"{n}. {one.text}" for n, one in enumerate(profile.missions, start=1))]


KIND = Kind("audience", Audience, paper, summary, check)
