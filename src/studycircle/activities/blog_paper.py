# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The practice blog without script: a post planned and a comment answered with a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.locale import Texts

if TYPE_CHECKING:
    from studycircle.activities.blog import Illustrated

LICENCES = {
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.sv"),
    "CC-BY-4.0": ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.sv"),
    "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.sv"),
}
"""Name and deed of each licence a given picture may have."""


def paper(blog: Illustrated, t: Texts) -> str:
    """Fields to fill in, alt text for one picture, a comment to answer, and the list «Klart?»."""
    return "\n".join(
        [
            paragraphs(blog.paper.intro),
            _field(t("The name of your blog"), 1),
            _field(t("Heading"), 1),
            _field(t("Text"), 8),
            _choice(blog, t),
            _field(t("Alt text"), 2, blog.alt_help),
            _field(t("Tags"), 1, (blog.tag_help,)),
            _alt_exercise(blog, t),
            _comment(blog, t),
            _done(t),
        ]
    )


def _legend(text: str) -> str:
    return f'<p class="sc-legend">{escape(text)}</p>'


def _field(name: str, rows: int, help_lines: tuple[str, ...] = ()) -> str:
    told = "".join(f"<li>{rich(one)}</li>" for one in help_lines)
    helped = f'<ul class="sc-help">{told}</ul>' if told else ""
    return f"{_legend(name)}{helped}{lines(rows)}"


def _choice(blog: Illustrated, t: Texts) -> str:
    names = [*(one.title for one in blog.pictures), t("My own picture"), t("No picture")]
    rows = "".join(f"<li>{escape(one)}</li>" for one in names)
    return f'{_legend(t("Picture"))}<ul class="sc-rings">{rows}</ul>'


def _alt_exercise(blog: Illustrated, t: Texts) -> str:
    picture = next(one for one in blog.pictures if one.id == blog.paper.picture)
    told = t("Picture: {title}, {author}", title=picture.title, author=picture.author)
    return (
        f"{_legend(t('Practise: write alt text for this picture'))}"
        f'<figure class="sc-blog-figure"><img src="{escape(blog.uris[picture.id])}"'
        f' alt="{escape(picture.description)}" width="300" height="200">'
        f"<figcaption>{escape(told)}, {escape(LICENCES[picture.licence][0])}</figcaption></figure>"
        f"{lines(2)}"
        f"<details><summary>{escape(t('One alt text that would do'))}</summary>"
        f"<p>{escape(picture.alt)}</p></details>"
    )


def _comment(blog: Illustrated, t: Texts) -> str:
    comment = next(one for one in blog.comments if one.id == blog.paper.comment)
    text = comment.text.replace("{title}", t("your heading")).replace("{tag}", t("your tag"))
    words = "".join(
        f"<dt>{escape(name)}</dt><dd>{rich(word)}</dd>"
        for name, word in (
            (t("If you answer"), comment.if_answered),
            (t("If you remove it"), comment.if_removed),
            (t("If you leave it unanswered"), comment.if_left),
        )
    )
    return (
        f"{_legend(t('A comment has come. Write your answer.'))}"
        f'<blockquote class="sc-blog-comment"><p><strong>{escape(comment.name)}</strong>'
        f" ({escape(t('invented reader'))})</p><p>{rich(text)}</p></blockquote>{lines(3)}"
        f"<details><summary>{escape(t('A word on your choice'))}</summary>"
        f"<dl>{words}</dl></details>"
    )


def _done(t: Texts) -> str:
    steps = (
        t("A post is published"),
        t("It has a picture"),
        t("The picture has alt text"),
        t("The post has tags"),
        t("A comment is answered"),
    )
    rows = "".join(f"<li>{escape(one)}</li>" for one in steps)
    return f'{_legend(t("Done?"))}<ul class="sc-boxes">{rows}</ul>'


def summary(blog: Illustrated, t: Texts) -> list[str]:
    """What is made, and the pictures there are to choose from."""
    names = ", ".join(one.title for one in blog.pictures)
    return [t("Write a post, publish it and answer a comment."), f"{t('Pictures')}: {names}"]
