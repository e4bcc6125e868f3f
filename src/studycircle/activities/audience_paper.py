# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The profile lab with a pen: read the profile, cross who sees what, compare with the answers.

                          A  B  C
Födelsedag (vänner)       x  x
Inlägg: loppis (alla)     x  x  x
"""

from __future__ import annotations

from string import ascii_uppercase

from studycircle.activities.audience_rules import (
    SHOW,
    Thing,
    audience_of,
    audiences,
    sees,
    settle,
    things,
)
from studycircle.activities.audience_shape import (
    GENERAL,
    Audience,
    Change,
    Fact,
    Post,
    Tagged,
    Viewer,
)
from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.locale import Texts


def audience_name(audience: str, profile: Audience, t: Texts) -> str:
    """What a participant calls an audience."""
    fixed = {
        "me": t("Only me"),
        "friends": t("Friends"),
        "friends-of-friends": t("Friends and their friends"),
        "public": t("Everybody"),
        GENERAL: t("As for all posts"),
    }
    how, _, name = audience.partition(":")
    if not name:
        return fixed[audience]
    group = next(one.name for one in profile.groups if one.id == name)
    if how == "only":
        return t("Only the group {group}", group=group)
    return t("Friends, but not {group}", group=group)


def relation_name(viewer: Viewer, t: Texts) -> str:
    """How near somebody is."""
    names = {
        "friend": t("friend"),
        "friend-of-friend": t("friend of a friend"),
        "stranger": t("no friend"),
    }
    return names[viewer.relation]


def rules(t: Texts) -> list[str]:
    """How the lab decides who sees what."""
    return [
        t("Each thing has an audience. Only those who are in it see the thing."),
        t("A post without an audience of its own follows the setting for all posts."),
        t("If old posts are held back, friends at most see them."),
        t("If tags are reviewed, a tag is seen by nobody on your profile until you say yes."),
        t(
            "A tagged post is seen on your profile only by those who see it at the one who posted it."
        ),
        t("If you remove the tag, the post is still there at the one who posted it."),
    ]


def change_lines(change: Change, profile: Audience, t: Texts) -> list[str]:
    """What a change sets, one line for each."""
    names = {one.id: one.name for one in things(profile)}
    out = []
    if change.general is not None:
        out.append(t("All posts: {who}", who=audience_name(change.general, profile, t)))
    if change.old is not None:
        out.append(t("Hold back old posts: {yes}", yes=_yes(change.old, t)))
    if change.tagged is not None:
        out.append(t("What others tag: {who}", who=audience_name(change.tagged, profile, t)))
    if change.review is not None:
        out.append(t("Review tags: {yes}", yes=_yes(change.review, t)))
    out += [f"{names[key]}: {audience_name(one, profile, t)}" for key, one in change.own.items()]
    for key, one in change.tags.items():
        decided = t("Show on the profile") if one == SHOW else t("Remove the tag")
        out.append(f"{names[key]}: {decided}")
    return out


def _yes(value: bool, t: Texts) -> str:
    return t("yes") if value else t("no")


def paper(profile: Audience, t: Texts) -> str:
    """The profile as it is set at first, a table to cross, missions, and one's own settings."""

    def strong(text: str) -> str:
        return f"<p><strong>{escape(text)}</strong></p>"

    choices = "; ".join(audience_name(one, profile, t) for one in audiences(profile))
    missions = "".join(f"<li>{rich(one.text)}{lines(2)}</li>" for one in profile.missions)
    groups = "".join(f"<li>{escape(_group(one.id, profile))}</li>" for one in profile.groups)
    return "\n".join(
        [
            strong(t("The profile of {owner}", owner=profile.owner)),
            f"<ul>{''.join(_thing(one, profile, t) for one in things(profile))}</ul>",
            strong(t("Who looks")),
            f'<ol type="A">{"".join(_viewer(one, t) for one in profile.viewers)}</ol>',
            *([strong(t("Groups")), f"<ul>{groups}</ul>"] if groups else []),
            strong(t("How the lab decides")),
            f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in rules(t))}</ul>",
            paragraphs(profile.limits),
            _table(
                profile, t("Who sees what? Put a cross where you think that somebody sees it."), t
            ),
            strong(t("Missions")),
            f"<p>{escape(t('Write which settings you would change.'))} "
            f"{escape(t('Audiences to choose from: {all}.', all=choices))}</p>",
            f"<ol>{missions}</ol>",
            strong(t("This is how my profile is set")),
            f"<p>{escape(t('What do you want to change in an account of your own?'))}</p>",
            lines(4),
            _answers(profile, t),
        ]
    )


def _thing(thing: Thing, profile: Audience, t: Texts) -> str:
    who = escape(audience_name(audience_of(thing, settle(profile)), profile, t))
    told = escape(t("Seen by: {who}", who="")) + who
    head = escape(thing.name)
    match thing:
        case Fact():
            pass
        case Post():
            head += f" · {escape(thing.when)}"
            if thing.old:
                head += f" · {escape(t('old post'))}"
            if thing.audience == GENERAL:
                told += f" ({escape(t('As for all posts').lower())})"
        case Tagged():
            head += f" · {escape(thing.when)} · "
            head += escape(t("{by} has tagged you", by=thing.by))
            names = [one.name for one in profile.viewers if one.id in thing.seen_by]
            told += ". " + escape(
                t("At {by} it is seen by: {who}", by=thing.by, who=", ".join(names))
            )
    return f"<li><strong>{head}</strong><br>{rich(thing.text)}<br><em>{told}</em></li>"


def _viewer(viewer: Viewer, t: Texts) -> str:
    return (
        f"<li><strong>{escape(viewer.name)}</strong>, {escape(viewer.who)} "
        f"({escape(relation_name(viewer, t))})</li>"
    )


def _group(name: str, profile: Audience) -> str:
    group = next(one for one in profile.groups if one.id == name)
    members = [one.name for one in profile.viewers if one.id in group.members]
    return f"{group.name}: {', '.join(members)}"


def _table(profile: Audience, caption: str, t: Texts, filled: bool = False) -> str:
    settings = settle(profile)
    heads = "".join(
        f'<th scope="col"><abbr title="{escape(one.name)}">{letter}</abbr></th>'
        for letter, one in zip(ascii_uppercase, profile.viewers, strict=False)
    )
    rows = ""
    for thing in things(profile):
        cells = "".join(
            f"<td>{'×' if filled and sees(profile, thing, one, settings) else ''}</td>"
            for one in profile.viewers
        )
        rows += f'<tr><th scope="row">{escape(thing.name)}</th>{cells}</tr>'
    return (
        f'<table class="sc-cross"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{escape(t("On the profile"))}</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _answers(profile: Audience, t: Texts) -> str:
    ways = "".join(
        f"<li>{rich(one.text)} {escape(t('One way:'))} "
        f"{escape('; '.join(change_lines(one.solution, profile, t)))}. {rich(one.insight)}</li>"
        for one in profile.missions
    )
    return (
        f'<details class="sc-answers"><summary>'
        f"{escape(t('Who sees what, and one way to do each mission'))}</summary>"
        f"{_table(profile, t('A cross: sees it'), t, filled=True)}<ol>{ways}</ol></details>"
    )
