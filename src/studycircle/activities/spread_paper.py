# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The spread lab with a pen and without dice: a board, a table of everybody, how to count, answers."""

from __future__ import annotations

from studycircle.activities.html import escape, paragraphs, rich
from studycircle.activities.known import known_list
from studycircle.activities.spread_board import board, places
from studycircle.activities.spread_rules import (
    MOST_FRIENDS,
    contacts,
    correction_round,
    numbers,
    people,
    run,
)
from studycircle.activities.spread_shape import Choice, Spread
from studycircle.locale import Texts

_DAY = 1
_MINUS = "−"


def paper(lab: Spread, t: Texts) -> str:
    """What is invented, the posts, the rules, the board, and how some runs go."""
    answers = "".join(_answer(lab, one, t) for one in lab.paper)
    missions = "".join(f"<li>{rich(one.text)}</li>" for one in lab.missions)
    return (
        f'<p class="sc-note">{escape(lab.place)}</p><p>{escape(lab.truth)}</p>\n'
        + _part(t("The post, in several wordings"), _wordings(lab, t))
        + _part(t("What people are like"), _tempers(lab))
        + _part(t("Play it together"), f"<ol>{_rules(lab, t)}</ol>")
        + _part(t("Try to"), f"<ol>{missions}</ol>")
        + _part(t("The network"), board(lab))
        + _everybody(lab, t)
        + f'<details class="sc-answers"><summary>{escape(t("How some runs go"))}</summary>'
        f"{answers}</details>\n"
        + (_part(t("What research says"), known_list(lab.known)) if lab.known else "")
        + paragraphs(lab.limits)
    )


def _part(title: str, held: str) -> str:
    return f'<p class="sc-legend">{escape(title)}</p>{held}\n'


def signed(number: int) -> str:
    """A change as it is written: +1, 0 or −2."""
    return f"+{number}" if number > 0 else str(number).replace("-", _MINUS)


def _wordings(lab: Spread, t: Texts) -> str:
    parts = []
    for one in lab.wordings:
        pulls = _pulls({temper.name: one.pull[temper.id] for temper in lab.tempers}, t)
        change = t("Pause: {n}. Reading first: {m}.", n=signed(one.pause), m=signed(one.read))
        parts.append(_worded(one.name, one.text, f"{pulls} {change}"))
    pulls = _pulls({temper.name: temper.correction for temper in lab.tempers}, t)
    return "".join([*parts, _worded(t("The correction"), lab.correction, pulls)])


def _pulls(pulls: dict[str, int], t: Texts) -> str:
    return t("Pull: {pulls}.", pulls=", ".join(f"{name} {n}" for name, n in pulls.items()))


def _worded(name: str, text: str, counted: str) -> str:
    return (
        f"<p><strong>{escape(name)}</strong></p><blockquote>{paragraphs(text)}</blockquote>"
        f"<p>{escape(counted)}</p>"
    )


def _tempers(lab: Spread) -> str:
    return "".join(
        f"<li><strong>{escape(one.name)}</strong>: {escape(one.about)}</li>" for one in lab.tempers
    ).join(("<ul>", "</ul>"))


def _rules(lab: Spread, t: Texts) -> str:
    names = {one.id: one.name for one in people(lab)}
    starts = ", ".join(names[one.person] for one in lab.starts)
    corrector, most = names[lab.corrector], MOST_FRIENDS
    told = (
        t("Choose a wording and who begins: {names}.", names=starts),
        t("Choose whether all pause, and whether all read first."),
        t("Share the people between you. Write 0 in the table for the one who begins."),
        t("In each round, look at those with a contact who shared in an earlier round."),
        t(
            "Add up the post's pull on their temper and 1 for each such contact, at most {n}.",
            n=most,
        ),
        t("Then add what pause and reading change."),
        t("Do they come up to their number? Then they share. Write the round in the table."),
        t("If you want a correction, choose its round. {name} posts it then.", name=corrector),
        t(
            "All contacts get the correction in the next round. They do not share the post any more."
        ),
        t("The correction counts in the same way. Who passes it on takes their own sharing back."),
        t("Stop when nothing more happens. Count, change one thing, and play again."),
    )
    return "".join(f"<li>{escape(one)}</li>" for one in told)


def _everybody(lab: Spread, t: Texts) -> str:
    stand, near, given = places(lab), contacts(lab), numbers(lab, _DAY)
    tempers = {one.id: one.name for one in lab.tempers}
    heads = (t("Who"), t("Contacts"), t("Shared"), t("Corrected"))
    rows = "".join(
        f'<tr><th scope="row">{stand[one.id][0]} {escape(one.name)} <span class="sc-help">'
        f"{escape(t('{temper}, number {n}', temper=tempers[one.temper], n=given[one.id]))}</span></th>"
        f"<td>{' '.join(str(stand[other][0]) for other in near[one.id])}</td><td></td><td></td></tr>"
        for one in people(lab)
    )
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    return (
        f'<table class="sc-everybody"><caption>{escape(t("Everybody in the network"))}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n"
    )


def choice_words(lab: Spread, choice: Choice, t: Texts) -> str:
    """A choice on one line."""
    wording = next(one for one in lab.wordings if one.id == choice.wording)
    start = next(one.name for one in people(lab) if one.id == choice.start)
    comes = correction_round(lab, choice)
    words = [wording.name, t("{name} begins", name=start)]
    words += [t("all pause")] if choice.pause else []
    words += [t("all are asked to read first")] if choice.friction else []
    words += [t("correction in round {n}", n=comes)] if comes else []
    return ", ".join([*words, t("day {n}", n=choice.day)])


def _answer(lab: Spread, choice: Choice, t: Texts) -> str:
    done = run(lab, choice)
    lines = []
    for number in range(done.rounds + 1):
        names = [
            t(words, names=", ".join(one.name for one in people(lab) if when.get(one.id) == number))
            for when, words in (
                (done.shared, "Share: {names}."),
                (done.passed, "Pass the correction on: {names}."),
            )
            if number in when.values()
        ]
        if names:
            lines.append(f"<li>{escape(t('Round {n}.', n=number))} {escape(' '.join(names))}</li>")
    count = t(
        "{n} of {all} shared it, {m} still have it shared.",
        n=len(done.shared),
        all=len(people(lab)),
        m=len(done.shared) - len(done.back),
    )
    return (
        f"<p><strong>{escape(choice_words(lab, choice, t))}</strong></p>"
        f"<ul>{''.join(lines)}</ul><p>{escape(count)}</p>"
    )


def summary(lab: Spread, t: Texts) -> list[str]:
    """How many there are, the wordings, and the missions."""
    return [
        t(
            "{n} invented people and one post in {m} wordings.",
            n=len(people(lab)),
            m=len(lab.wordings),
        ),
        *(f"{n}. {one.text}" for n, one in enumerate(lab.missions, start=1)),
    ]
