# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Captions on paper: what is heard with times, the draft to mend with a pen, and one good way."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.course.licences import deed_url, name_of
from studycircle.locale import Texts

if TYPE_CHECKING:
    from studycircle.activities.captions import Clip, Cue, Moment, Placed


def clock(seconds: float) -> str:
    """A time as captions_time.js writes it: «0:02,4»."""
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths % 600 // 10:02},{tenths % 10}"


def _span(one: Moment | Cue) -> str:
    return f"{clock(one.start)}–{clock(one.end)}"


def paper(captions: Placed, t: Texts) -> str:
    """The clip to play, what is heard, the draft with room to write, then one good way."""
    heard = "".join(
        f"<li>{_span(one)} "
        + (f"<strong>{escape(one.who)}:</strong> {rich(one.text)}" if one.who else _sound(one.text))
        + "</li>"
        for one in captions.moments
    )
    draft = "".join(
        f'<li class="sc-question"><p>{_span(one)}</p><blockquote>{_kept(one.text)}</blockquote>'
        f"<p>{escape(t('Begins:'))} ________ {escape(t('Ends:'))} ________</p>"
        f"{lines(captions.rules.lines)}</li>"
        for one in captions.draft
    )
    tips = "".join(f"<li>{rich(one)}</li>" for one in captions.tips)
    faults = "".join(
        f"<li>{_span(one)} {escape(' '.join(one.text.split()))}<br>{rich(one.fault)}</li>"
        for one in captions.draft
        if one.fault
    )
    model = "".join(
        f"<tr><td>{clock(one.start)}</td><td>{clock(one.end)}</td><td>{_kept(one.text)}</td></tr>"
        for one in captions.model
    )
    return (
        _clip(captions.clip, captions.folder, t)
        + f'<p class="sc-legend">{escape(t("What is heard, with times"))}</p><ul>{heard}</ul>\n'
        f'<p class="sc-legend">{escape(t("What makes good captions"))}</p><ul>{tips}</ul>\n'
        f'<p class="sc-legend">{escape(t("The draft: write what each row should say, and its times"))}'
        f'</p><ol class="sc-questions">{draft}</ol>\n'
        f'<details class="sc-answers"><summary>{escape(t("Compare with one good way"))}</summary>'
        f'<p class="sc-legend">{escape(t("What was wrong with the draft"))}</p><ul>{faults}</ul>'
        f"<table><thead><tr><th>{escape(t('Begins'))}</th><th>{escape(t('Ends'))}</th>"
        f"<th>{escape(t('Text'))}</th></tr></thead><tbody>{model}</tbody></table></details>"
    )


def _sound(text: str) -> str:
    return f"<em>[{escape(text)}]</em>"


def _kept(text: str) -> str:
    return "<br>".join(escape(one) for one in text.strip().split("\n"))


def _clip(clip: Clip, folder: str, t: Texts) -> str:
    # From the site's root; assets.py makes it right for the page.
    types = {".webm": "video/webm", ".mp4": "video/mp4"}
    sources = "".join(
        f'<source src="{escape(f"{folder}/{name}")}" type="{types[PurePosixPath(name).suffix]}">'
        for name in clip.files
    )
    credit = f"«{clip.title}», {clip.author}, {clip.source}."
    return (
        f'<video class="sc-clip" controls preload="none" aria-label="{escape(clip.title)}">'
        f"{sources}</video>"
        f'<p class="sc-note">{escape(credit)} '
        f'<a href="{escape(deed_url(clip.licence))}">{escape(name_of(clip.licence))}</a></p>'
        f'<p class="sc-legend">{escape(t("What is seen"))}</p>{paragraphs(clip.description)}\n'
    )


def summary(captions: Placed, t: Texts) -> list[str]:
    """The clip, and the rows of the draft with their times."""
    clip = captions.clip
    rows = [f"{_span(one)} {' '.join(one.text.split())}" for one in captions.draft]
    return [f"{t('Clip')}: {clip.title} ({clock(clip.seconds)})", *rows]
