# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes the leaders' slides beside their pages: one page for each lesson, offline, on reveal.js."""

from __future__ import annotations

from html import escape
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement, tostring

from studycircle.out.files import write_if_changed
from studycircle.publish.slides import FOLDER
from studycircle.publish.slides.split import Slide, split

HERE = Path(__file__).parent
_ASSETS = ("vendor/reveal.js", "vendor/reveal.css", "vendor/notes.js", "slides.js", "slides.css")

_ERROR = "Error connecting to main window.<br>Please try closing and reopening the speaker view."
_ORIGIN = "Cross origin error.<br>The speaker window can only be opened from the same origin."
_POPUP = (
    "Speaker view popup failed to open. "
    "Please make sure popups are allowed and reopen the speaker view."
)

SPEAKER_WORDS = {
    "Loading speaker view...": "Öppnar talarvyn …",
    ">Upcoming<": ">Härnäst<",
    "Time <": "Tid <",
    "Click to Reset": "Tryck för att börja om",
    "Pacing – Time to finish current slide": "Takt – tid kvar för den här bilden",
    ">Notes<": ">Anteckningar<",
    _ORIGIN: "Talarvyn måste öppnas från samma ställe som bilderna.",
    _ERROR: "Talarvyn hittar inte bilderna.<br>Stäng den och öppna den igen.",
    _POPUP: "Talarvyn gick inte att öppna. Tillåt popupfönster och försök igen.",
    "'Notes only'": "'Bara anteckningar'",
}
"""What the speaker view says, which reveal.js has in English alone."""


def write_slides(book: Path) -> list[Path]:
    """Write the slides of every lesson page in the built leaders' `book`; returns what was written."""
    home = book / FOLDER
    written = []
    for name, content in assets().items():
        write_if_changed(home / name, content)
    for page in sorted((book / "notebooks").glob("*.html")):
        made = slides_page(page.read_text(encoding="utf-8"), page.stem)
        target = home / page.name
        write_if_changed(target, made.encode())
        written.append(target)
    return written


def assets() -> dict[str, bytes]:
    """The files that all slides share, by name; the speaker view's words in Swedish."""
    found = {}
    for name in _ASSETS:
        text = (HERE / name).read_text(encoding="utf-8")
        if name.endswith("notes.js"):
            for english, swedish in SPEAKER_WORDS.items():
                text = text.replace(english, swedish)
        found[Path(name).name] = text.encode()
    return found


def slides_page(page: str, name: str) -> str:
    """The slides of a lesson, from its built page."""
    document = html.document_fromstring(page)
    (article,) = document.xpath("//main//article")
    title = str(document.xpath("//h1")[0].text_content()).strip().removesuffix("#")
    slides = "\n".join(_slide(one) for one in split(article))
    return (
        f'<!doctype html>\n<html lang="sv" data-content_root="../">\n<head>{_head(document)}\n'
        '<link rel="stylesheet" href="reveal.css">\n<link rel="stylesheet" href="slides.css">\n'
        f"<title>{escape(title)} – presentation</title></head>\n"
        f'<body><main><div class="reveal"><div class="slides">\n{slides}\n</div></div></main>\n'
        '<nav class="slide-foot" aria-label="Presentationen">'
        f'<a href="../notebooks/{name}.html">Till saken</a> '
        '<button type="button" class="site-button" id="talarvy">Talarvy</button></nav>\n'
        f"{_scripts(document)}"
        '<script src="reveal.js" defer></script>\n<script src="notes.js" defer></script>\n'
        '<script src="slides.js" defer></script>\n</body>\n</html>\n'
    )


def _head(document: HtmlElement) -> str:
    """The page's own head but for its title and description."""
    kept = document.xpath(
        "//head/meta[@charset or @name='viewport' or @name='referrer'] | //head/script | //head/link"
    )
    return "".join(tostring(one, encoding="unicode", with_tail=False) for one in kept)


def _scripts(document: HtmlElement) -> str:
    """The scripts of the activities; the page's own script has nothing to do here."""
    return "".join(
        f'<script src="{escape(one.get("src"))}" defer></script>\n'
        for one in document.xpath("//body//script[@src]")
        if "/site.js" not in one.get("src")
    )


def _slide(slide: Slide) -> str:
    level = "h1" if slide.kind == "title" else "h2"
    body = slide.body
    if slide.kind == "work":
        body = (
            '<div class="slide-work" tabindex="0" role="region" aria-label="Övningen" '
            f"data-prevent-swipe>{body}</div>"
        )
    notes = f'<aside class="notes">{"".join(slide.notes)}</aside>' if slide.notes else ""
    return (
        f'<section class="{slide.kind}" data-part="{escape(slide.part)}">'
        f"<{level}>{escape(slide.title)}</{level}>{body}{notes}</section>"
    )
