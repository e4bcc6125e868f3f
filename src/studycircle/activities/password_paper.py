# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The password lab with a pen: passwords to rank, a phrase to draw with dice, the plan as a form."""

from __future__ import annotations

from itertools import product
from math import log2

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.password_shape import Loaded, Part, PasswordLab
from studycircle.locale import Texts

DICE = 3
"""Dice that are thrown for a word of the short list."""


def dice_words(words: tuple[str, ...]) -> dict[str, str]:
    """The short list: a word for every throw of three dice, taken evenly from the whole list."""
    throws = ["".join(one) for one in product("123456", repeat=DICE)]
    step = len(words) / len(throws)
    return {throw: words[int(n * step)] for n, throw in enumerate(throws)}


def paper(lab: Loaded, t: Texts) -> str:
    """All five parts, with the answers folded away."""
    links = "".join(
        f'<li><a href="{escape(one.url)}">{escape(one.text)}</a></li>' for one in lab.links
    )
    more = f'<p class="sc-legend">{escape(t("Read more"))}</p><ul>{links}</ul>' if links else ""
    return (
        f'<div class="sc-promise">{paragraphs(lab.promise)}</div>\n'
        f"{_try(lab, t)}\n{_phrase(lab, t)}\n{_reuse(lab, t)}\n{_passkey(lab)}\n{_plan(lab, t)}{more}"
    )


def _head(part: Part) -> str:
    return f'<p class="sc-legend">{escape(part.title)}</p>'


def _try(lab: Loaded, t: Texts) -> str:
    tried = lab.try_
    ways = "".join(
        f"<li><strong>{escape(one.name)}</strong>: {rich(one.text)}</li>"
        for one in (tried.online, tried.stolen)
    )
    # In the order of the alphabet, which says nothing of their strength.
    rows = "".join(
        f'<tr><td class="sc-tick"></td><td class="sc-password-text">{escape(one.text)}</td></tr>'
        for one in sorted(tried.examples, key=lambda one: one.text.casefold())
    )
    answers = "".join(
        f'<li><span class="sc-password-text">{escape(one.text)}</span>: {rich(one.why)}</li>'
        for one in tried.examples
    )
    ask = t("Which is guessed first? Write 1 there, 2 at the next, and so on.")
    return (
        f"{_head(tried)}<ul>{ways}</ul><p>{escape(ask)}</p>"
        f'<table><thead><tr><th scope="col" class="sc-tick">{escape(t("Place"))}</th>'
        f'<th scope="col">{escape(t("Invented password"))}</th></tr></thead><tbody>{rows}</tbody></table>'
        f'<details class="sc-answers"><summary>{escape(t("Answers: the weakest first"))}</summary>'
        f"<ol>{answers}</ol>{paragraphs(tried.limits)}</details>"
    )


def _phrase(lab: Loaded, t: Texts) -> str:
    short = dice_words(lab.words)
    listed = "".join(f"<li>{throw} {escape(word)}</li>" for throw, word in short.items())
    bits = t(
        "The short list has {short} words: {few} bits a word. The whole list has {all}: {many} bits.",
        short=len(short),
        few=_number(log2(len(short))),
        all=len(lab.words),
        many=_number(log2(len(lab.words))),
    )
    return (
        f"{_head(lab.phrase)}{paragraphs(lab.phrase.dice)}{lines(1)}<p>{escape(bits)}</p>"
        f'{paragraphs(lab.phrase.meaning)}<ul class="sc-dice">{listed}</ul>'
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _reuse(lab: Loaded, t: Texts) -> str:
    accounts = "".join(
        f"<li><strong>{escape(one.name)}</strong>: {rich(one.about)}</li>"
        for one in lab.reuse.accounts
    )
    ask = t("All three have the same password. One of them leaks it. Tick what falls.")
    return (
        f'{_head(lab.reuse)}<p>{escape(ask)}</p><ul class="sc-boxes">{accounts}</ul>'
        f'<details class="sc-answers"><summary>{escape(t("Answer"))}</summary>'
        f"{paragraphs(lab.reuse.answer)}{paragraphs(lab.reuse.limits)}</details>"
    )


def _passkey(lab: Loaded) -> str:
    pictures = "".join(
        f'<li><img src="{escape(lab.uris[one.file])}" alt="{escape(one.alt)}" width="360" height="240">'
        f"{paragraphs(one.text)}</li>"
        for one in lab.passkey.pictures
    )
    return (
        f"{_head(lab.passkey)}{paragraphs(lab.passkey.intro)}"
        f'<ol class="sc-pictures">{pictures}</ol>{paragraphs(lab.passkey.limits)}'
    )


def _plan(lab: Loaded, t: Texts) -> str:
    heads = "".join(
        f'<th scope="col" class="sc-tick">{escape(t(one))}</th>'
        for one in ("Done", "I will do it", "Find out")
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(one.label)}</th>' + '<td class="sc-tick"></td>' * 3 + "</tr>"
        for one in lab.plan.steps
    )
    forms = "".join(
        f"<table><caption>{escape(t('Account {n}: what sort?', n=n))} {'_' * 16}</caption>"
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        for n in (1, 2, 3)
    )
    how = "".join(
        f"<li><strong>{escape(one.label)}</strong>: {rich(one.how)}</li>" for one in lab.plan.steps
    )
    sorts = escape(", ".join(lab.plan.accounts))
    return (
        f"{_head(lab.plan)}{paragraphs(lab.plan.intro)}<p>{sorts}.</p>{forms}<ul>{how}</ul>"
        f"{paragraphs(lab.plan.closing)}"
    )


def summary(lab: PasswordLab, t: Texts) -> list[str]:
    """The parts of the lab."""
    parts = (lab.try_, lab.phrase, lab.reuse, lab.passkey, lab.plan)
    return [f"{n}. {one.title}" for n, one in enumerate(parts, start=1)]
