# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The feed reader on paper: find an address, mark printed posts, sort feeds, read an OPML excerpt."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.locale import Texts

if TYPE_CHECKING:
    from studycircle.activities.feed_reader import Page, Stocked

MARKS = ("Reads", "Saves", "Skips")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def paper(reader: Stocked, t: Texts) -> str:
    """The whole practice with a pen, in four steps, answers last."""
    pen = reader.paper
    feeds = "".join(
        f"<li><strong>{escape(channel.title)}</strong> ({channel.form}). {rich(one.about)}<br>"
        f"{escape(channel.address)}</li>"
        for one in reader.feeds
        for channel in [reader.channels[one.id]]
    )
    return (
        f"{paragraphs(pen.intro)}"
        f'<p class="sc-legend">1. {escape(t("Find the feed of a page"))}</p>'
        f"{_page(reader.page)}\n"
        f'<p class="sc-legend">2. {escape(t("Read posts"))}</p>{paragraphs(reader.order)}'
        f"{paragraphs(pen.read)}{_posts(reader, t)}\n"
        f'<p class="sc-legend">3. {escape(t("Feeds and folders"))}</p>{paragraphs(pen.sort)}'
        f"<ul>{feeds}</ul>{_folders(reader, t)}\n"
        f'<p class="sc-legend">4. {escape(t("Reading list as OPML"))}</p>{paragraphs(pen.opml)}'
        f"<pre>{escape(opml_excerpt(reader))}</pre>"
        f'<ol class="sc-questions">'
        + "".join(f"<li>{rich(one.text)}{lines(1)}</li>" for one in pen.questions)
        + f"</ol>\n{paragraphs(reader.limits)}{_answers(reader, t)}"
    )


def _page(page: Page) -> str:
    choices = "".join(f"<li>{escape(one.address)}</li>" for one in page.choices)
    return (
        f"{paragraphs(page.intro)}<p><strong>{escape(page.title)}</strong> "
        f'{escape(page.address)}</p><pre>{escape(page.head)}</pre><ul class="sc-rings">'
        f"{choices}</ul>"
    )


def _posts(reader: Stocked, t: Texts) -> str:
    """The newest posts of each feed, all of them by time."""
    shown = [
        (entry, channel.title)
        for channel in reader.channels.values()
        for entry in channel.entries[: reader.paper.posts]
    ]
    shown.sort(key=lambda one: one[0].when, reverse=True)
    marks = "".join(f"<li>{escape(t(one))}</li>" for one in MARKS)
    listed = "".join(
        f"<li><p><strong>{escape(entry.title)}</strong><br>"
        f"{escape(title)}, {escape(_day(entry.when, t))}</p><p>{escape(entry.text)}</p>"
        f'<ul class="sc-boxes">{marks}</ul></li>'
        for entry, title in shown
    )
    return f'<ol class="sc-questions">{listed}</ol>'


def _day(when: datetime, t: Texts) -> str:
    return f"{when.day} {t(MONTHS[when.month - 1])} {when.year}"


def _folders(reader: Stocked, t: Texts) -> str:
    rows = "".join(f"<tr><td>{lines(1)}</td><td>{lines(2)}</td></tr>" for _ in reader.folder_names)
    example = t("New folder, for example: {names}", names=", ".join(reader.folder_names))
    return (
        f'<p class="sc-note">{escape(example)}</p>'
        f'<table><thead><tr><th scope="col">{escape(t("Folder"))}</th>'
        f'<th scope="col">{escape(t("Feeds in it"))}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def opml_excerpt(reader: Stocked) -> str:
    """A small reading list in OPML 2.0, written as the page writes it."""
    out = ['<opml version="2.0">', "  <head>", "    <title>Min läslista</title>", "  </head>"]
    out.append("  <body>")
    for shelf in reader.paper.shelves:
        out.append(f'    <outline text="{escape(shelf.name)}">')
        for id_ in shelf.feeds:
            channel = reader.channels[id_]
            out.append(
                f'      <outline type="rss" text="{escape(channel.title)}"\n'
                f'        xmlUrl="{escape(channel.address)}"/>'
            )
        out.append("    </outline>")
    return "\n".join([*out, "  </body>", "</opml>"])


def _answers(reader: Stocked, t: Texts) -> str:
    found = "".join(
        f"<li><strong>{escape(t('Right.') if one.right else t('Not that one.'))}</strong> "
        f"{escape(one.address)}: {rich(one.feedback)}</li>"
        for one in reader.page.choices
    )
    told = "".join(f"<li>{rich(one.answer)}</li>" for one in reader.paper.questions)
    return (
        f'<details class="sc-answers"><summary>{escape(t("Answers"))}</summary>'
        f"<p>{escape(t('Which address does the feed have?'))}</p><ul>{found}</ul>"
        f"<p>{escape(t('Reading list as OPML'))}</p><ol>{told}</ol></details>"
    )


def summary(reader: Stocked, t: Texts) -> list[str]:
    """The feeds and the missions."""
    return [
        f"{t('Given feeds')}: {' · '.join(one.title for one in reader.channels.values())}",
        *(f"{number}. {one.text}" for number, one in enumerate(reader.missions, start=1)),
    ]
