# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The feed lab with a pen: numbered posts, a table of points to add up, answers folded away.

Nr  Inlägg            T  N  R  A  Ä        Nr  Inlägg            1     2
1   Karin: potatisen  9  9  4  0  6        1   Karin: potatisen  ___   ___
"""

from __future__ import annotations

from collections.abc import Sequence

from studycircle.activities.feed_rank import FACTORS, guesses, points, rank, total
from studycircle.activities.feed_shape import Feed, Mission, Post, Round, Settings, Topic, Weights
from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.locale import Texts


def factor_names(t: Texts) -> dict[str, str]:
    """What a participant calls the factors; their first letters differ, the tables use them."""
    return {
        "time": t("Time"),
        "closeness": t("Closeness"),
        "reactions": t("Reactions"),
        "ads": t("Ads"),
        "topic": t("Interest"),
    }


def sender_names(t: Texts) -> dict[str, str]:
    """What a participant calls the kinds of sender."""
    return {
        "family": t("Family"),
        "friend": t("Friend"),
        "association": t("Association"),
        "municipality": t("Municipality"),
        "news": t("News"),
        "group": t("Group"),
        "channel": t("Channel"),
        "company": t("Company"),
        "unknown": t("You do not follow this sender"),
    }


def age(hours: int, t: Texts) -> str:
    """How long ago, in words."""
    if hours < 48:
        return t("1 hour ago") if hours == 1 else t("{n} hours ago", n=hours)
    days = hours // 24
    return t("{n} days ago", n=days) if days < 730 else t("{n} years ago", n=days // 365)


def counts(post: Post, t: Texts) -> str:
    """How much has been said to a post."""
    had = t("1 reaction") if post.reactions == 1 else t("{n} reactions", n=post.reactions)
    said = t("1 comment") if post.comments == 1 else t("{n} comments", n=post.comments)
    return f"{had}, {said}"


def liking(level: int, t: Texts) -> str:
    """How much one is thought to like a topic."""
    return (t("not at all"), t("a little"), t("rather much"), t("much"))[level]


def rules(t: Texts) -> list[str]:
    """How the lab gives points."""
    return [
        t("Time: 10 points for a post of the last hour, fewer the older it is, 0 after two weeks."),
        t("Closeness: 0 to 10 points for how close the platform thinks that you are."),
        t("Reactions: 0 to 10 points. A comment counts as three reactions."),
        t("Ads: 10 points if somebody has paid, else 0."),
        t("Interest: 0, 3, 6 or 10 points for how much you are thought to like the subject."),
        t("Points times weight, added up, decide the place. If equal, the newest stands first."),
    ]


def paper(feed: Feed, t: Texts) -> str:
    """Read the posts, add up the points by hand, compare; then say how you would have it."""
    numbers = {post.id: number for number, post in enumerate(feed.posts, start=1)}
    chosen = [next(post for post in feed.posts if post.id == one) for one in feed.exercise.posts]
    return "\n".join(
        [
            f"<p><strong>{escape(t('The posts'))}</strong></p>",
            f'<ol class="sc-posts">{"".join(_post(one, t) for one in feed.posts)}</ol>',
            f"<p><strong>{escape(t('What the platform thinks that you like'))}</strong></p>",
            f"<ul>{''.join(_topic(one, t) for one in feed.topics)}</ul>",
            f"<p><strong>{escape(t('How the lab counts'))}</strong></p>",
            f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in rules(t))}</ul>",
            paragraphs(feed.limits),
            _exercise(feed, chosen, numbers, t),
            f"<p><strong>{escape(t('Missions'))}</strong></p>",
            f"<ol>{''.join(f'<li>{rich(one.text)}{lines(1)}</li>' for one in feed.missions)}</ol>",
            f"<p><strong>{escape(t('My feed'))}</strong> "
            f"{escape(t('Which weights do you want, and why?'))}</p>",
            lines(4),
            _answers(feed, chosen, numbers, t),
        ]
    )


def _post(post: Post, t: Texts) -> str:
    kind = t("Advertisement") if post.ad else sender_names(t)[post.type]
    return (
        f"<li><strong>{escape(post.from_)}</strong> · {escape(kind)} · {escape(age(post.hours, t))}"
        f"<br>{rich(post.text)}<br><small>{escape(counts(post, t))}</small></li>"
    )


def _topic(topic: Topic, t: Texts) -> str:
    return (
        f"<li>{escape(topic.name)}: {escape(liking(topic.guess, t))}. {escape(topic.because)}</li>"
    )


def _exercise(feed: Feed, chosen: Sequence[Post], numbers: dict[str, int], t: Texts) -> str:
    names = factor_names(t)
    held = guesses(feed)
    legend = ", ".join(f"{name[0]} = {name.lower()}" for name in names.values())
    heads = "".join(
        f'<th scope="col"><abbr title="{escape(name)}">{escape(name[0])}</abbr></th>'
        for name in names.values()
    )
    worth = "".join(
        _named(post, numbers)
        + "".join(f"<td>{points(post, held)[factor]}</td>" for factor in FACTORS)
        + "</tr>"
        for post in chosen
    )
    rounds = feed.exercise.rounds
    sums = "".join(_named(post, numbers) + "<td></td>" * len(rounds) + "</tr>" for post in chosen)
    columns = "".join(f'<th scope="col">{n}</th>' for n in range(1, len(rounds) + 1))
    post_head = f'<th scope="col">{escape(t("Post"))}</th>'
    told = "".join(f"<li>{rich(one.name)} {_recipe(one, t)}</li>" for one in rounds)
    return (
        f"<p><strong>{escape(t('Rank with a pen'))}</strong></p>"
        f"<p>{escape(t('First number the posts in the table as you would like to have them.'))} "
        f"{escape(t('Then add up the points in each round. The highest sum stands first.'))}</p>"
        f"<ol>{told}</ol>"
        f"<table><caption>{escape(t('Points'))}: {escape(legend)}</caption>"
        f"<thead><tr>{post_head}{heads}</tr></thead><tbody>{worth}</tbody></table>"
        f'<table class="sc-sums"><caption>{escape(t("Your sums in each round"))}</caption>'
        f"<thead><tr>{post_head}{columns}</tr></thead><tbody>{sums}</tbody></table>"
        f"<p>{escape(t('No profiling: cross out closeness and interest. What changes?'))}</p>"
    )


def _named(post: Post, numbers: dict[str, int]) -> str:
    return f'<tr><th scope="row">{numbers[post.id]}. {escape(post.from_)}</th>'


def _recipe(one: Round, t: Texts) -> str:
    names = factor_names(t)
    used = [(names[f][0], getattr(one.weights, f)) for f in FACTORS if getattr(one.weights, f)]
    sum_ = " + ".join(letter if weight == 1 else f"{weight} × {letter}" for letter, weight in used)
    return f"({escape(sum_)})"


def _answers(feed: Feed, chosen: Sequence[Post], numbers: dict[str, int], t: Texts) -> str:
    held = guesses(feed)
    told = ""
    for number, one in enumerate(feed.exercise.rounds, start=1):
        ranked = rank(chosen, feed, Settings(weights=one.weights))
        order = "".join(
            f"<li>{numbers[post.id]}. {escape(post.from_)}: "
            f"{total(points(post, held), one.weights)}</li>"
            for post in ranked
        )
        told += f"<p>{escape(t('Round {n}', n=number))}</p><ul>{order}</ul>"
    ways = "".join(
        f"<li>{rich(one.text)} {escape(t('One way:'))} "
        f"{escape(_way(one, feed, t))} {rich(one.insight)}</li>"
        for one in feed.missions
    )
    return (
        f'<details class="sc-answers"><summary>{escape(t("Sums and one way to do each mission"))}'
        f"</summary>{told}<ol>{ways}</ol></details>"
    )


def _way(mission: Mission, feed: Feed, t: Texts) -> str:
    way = mission.solution
    names = factor_names(t)
    parts = [f"{names[factor]} {_weight(way.weights, factor)}" for factor in FACTORS]
    if not way.profiling:
        parts.append(t("profiling off"))
    topics = {one.id: one.name for one in feed.topics}
    parts += [f"«{topics[key]}» {liking(value, t)}" for key, value in way.guesses.items()]
    return ", ".join(parts) + "."


def _weight(weights: Weights, factor: str) -> int:
    return int(getattr(weights, factor))
