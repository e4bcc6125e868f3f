# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The federation lab with a pen: choose a home, draw whom you follow, shut a server out, move."""

from __future__ import annotations

from studycircle.activities.federation_board import board
from studycircle.activities.federation_shape import Federation, Person, Server
from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.known import known_list
from studycircle.locale import Texts

TOLD = {
    "Whom it is for": "about",
    "Run by": "run_by",
    "Size": "size",
    "Rules": "rules",
    "Moderation": "moderation",
    "Money": "money",
    "Copies and closing": "backup",
}
"""What is told of a server, in this order."""

_WHY_LINES = 3


def paper(net: Federation, t: Texts) -> str:
    """The servers, the people, the board, and what to do round the table."""
    servers = "".join(_server(one, net, t) for one in net.servers)
    asks = "".join(f"<li>{rich(one)}</li>" for one in net.ask)
    people = "".join(f"<li>{_person(one, net, t)}</li>" for one in net.people)
    closing = net.closing.replace("{server}", t("(your server)"))
    steps = "".join(f"<li>{escape(one)}</li>" for one in _steps(t))
    return (
        f'<p class="sc-note">{escape(net.place)}</p>\n'
        + _part(t("Think of this when you choose"), f"<ul>{asks}</ul>")
        + _part(t("The servers"), f'<ul class="sc-rings">{servers}</ul>')
        + _part(t("Do this"), f"<ol>{steps}</ol>")
        + _part(t("The board"), board(net))
        + _part(t("The people"), f"<ul>{people}</ul>")
        + _part(t("A message from your server"), f"<blockquote>{paragraphs(closing)}</blockquote>")
        + _part(t("My home server"), _product(t))
        + f'<details class="sc-answers"><summary>{escape(t("What comes along in a move"))}</summary>'
        f"<ul>{_along(t)}</ul></details>\n"
        + _part(t("How it is in real networks"), known_list(net.known))
        + paragraphs(net.limits)
    )


def _part(title: str, held: str) -> str:
    return f'<p class="sc-legend">{escape(title)}</p>{held}\n'


def blocked_words(server: Server, net: Federation, t: Texts) -> str:
    """Which servers a server has shut out."""
    names = [one.name for one in net.servers if one.id in server.blocks]
    return ", ".join(names) or t("none")


def _server(server: Server, net: Federation, t: Texts) -> str:
    told = [(t(label), rich(getattr(server, name))) for label, name in TOLD.items()]
    told.append((t("Has shut out"), escape(blocked_words(server, net, t))))
    told.append((t("Understands a move"), t("yes") if server.moves else t("no")))
    rows = "".join(f"<div><dt>{escape(what)}:</dt> <dd>{words}</dd></div>" for what, words in told)
    name = f"<strong>{escape(server.name)}</strong> ({escape(server.address)})"
    return f"<li>{name}<dl>{rows}</dl></li>"


def _person(person: Person, net: Federation, t: Texts) -> str:
    home = next(one for one in net.servers if one.id == person.server)
    passed = next((one.name for one in net.people if one.id == person.boosts), None)
    told = [rich(person.post)]
    if passed:
        told.append(escape(t("Also passes on what {name} wrote.", name=passed)))
    if person.follows_you:
        told.append(f"<strong>{escape(t('Follows you.'))}</strong>")
    return (
        f'<strong>{escape(person.name)}</strong> <span class="sc-help">@{escape(person.id)}@'
        f"{escape(home.address)}</span><br>{' '.join(told)}"
        f'<ul class="sc-boxes"><li>{escape(t("Reaches me"))}</li>'
        f"<li>{escape(t('I reach them'))}</li></ul>"
    )


def _steps(t: Texts) -> list[str]:
    return [
        t("Choose a home server each. Write your name in the empty circle of its box."),
        t("Draw a line to at least three people whom you follow, one of them on another server."),
        t("Is one of the two servers shut out by the other? Strike the line out."),
        t("Read what they wrote. What reaches you, and whom do you reach? Tick it."),
        t("Shut one server out yourself. Strike out all lines between it and you."),
        t("One of you reads out the message from your server. Choose a new home, and draw again."),
        t("Write down what came along, and compare with the answers."),
    ]


def _product(t: Texts) -> str:
    return "".join(
        f"<p>{escape(label)}</p>{lines(count)}"
        for label, count in (
            (t("My home server:"), 1),
            (t("I chose it because:"), _WHY_LINES),
            (t("I follow:"), 2),
        )
    )


def _along(t: Texts) -> str:
    told = (
        t("Followers come along if you move the account, and if their programme understands it."),
        t(
            "Whom you follow and which servers you shut out: yes, if you save the lists and fetch them."
        ),
        t("Your posts stay behind. You can save a copy, but not put it in on the new server."),
        t("Your address becomes another one."),
    )
    return "".join(f"<li>{escape(one)}</li>" for one in told)


def summary(net: Federation, t: Texts) -> list[str]:
    """The servers to choose from, and how many people there are."""
    names = ", ".join(one.name for one in net.servers)
    return [
        t("Servers to choose from: {names}", names=names),
        t("{n} invented people to follow or shut out.", n=len(net.people)),
    ]
