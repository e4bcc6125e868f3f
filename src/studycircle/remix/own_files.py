# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The files a recipe brings, pages, pictures, replacements, logo: are they there and may they be used?"""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

from attrs import frozen

from studycircle.course.canonical import canonical
from studycircle.course.course import Course
from studycircle.course.findings import Findings
from studycircle.course.lesson import Lesson
from studycircle.course.licence_mix import Answer, remix
from studycircle.course.licences import OURS
from studycircle.course.markup import scan
from studycircle.course.near import suggestion
from studycircle.course.pages import files_in
from studycircle.course.pictures import FILE as PICTURE_FILE
from studycircle.course.pictures import SUFFIXES, Picture
from studycircle.course.textfile import read_text
from studycircle.remix.chosen import Own, Page, left_out
from studycircle.remix.left_out import LeftOut
from studycircle.remix.picture_file import fault
from studycircle.remix.read import check_file
from studycircle.remix.recipe import LARGEST_LOGO, OwnPage, Replacement
from studycircle.remix.swedish import say_in_swedish
from studycircle.remix.terms import check_beside, check_mixed
from studycircle.remix.wish import Place, Told, Wish

LARGEST_PICTURE = 2_000_000
_TEXTS = {".md", ".yml", ".ipynb", ".txt", ".xml"}
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg"}


@frozen
class OwnFiles:
    """All that a recipe brings, without a fault."""

    logo: Path | None
    replaced: dict[str, Own]
    pages: tuple[Page, ...]
    pictures: tuple[tuple[Path, Picture], ...]
    whole: Answer


def own_files(
    wish: Wish, order: list[Lesson], left: LeftOut, course: Course, findings: Findings
) -> OwnFiles | None:
    """The files, None when there is a fault; all faults are noted in `findings`."""
    reader = _Reader(wish, course, findings)
    logo = reader.logo()
    pictures = reader.pictures()
    pages = reader.pages()
    replaced = reader.replaced(order, left)
    whole = remix([OURS, *(one.told.licence for one in replaced.values())])
    if findings.error_count:
        return None
    return OwnFiles(logo, replaced, pages, pictures, whole)


class _Reader:
    def __init__(self, wish: Wish, course: Course, findings: Findings) -> None:
        self.wish = wish
        self.course = course
        self.findings = findings
        self.names: dict[str, Place] = {}

    def there(self, place: Place, name: str) -> Path | None:
        """The file, None with a finding when it is not there."""
        inside = check_file(place, name, self.wish.folder, self.findings)
        return place.file(name) if inside else None

    def once(self, place: Place, name: str) -> bool:
        """Whether no other file of theirs has that name; two may not stand in one folder."""
        if name in self.names:
            line = self.names[name].line
            text = f"två egna filer heter «{name}» (den första på rad {line})"
            place.say(self.findings, "fil-dubbel", text, "ge den ena ett annat namn")
            return False
        self.names[name] = place
        return True

    def picture(self, place: Place, path: Path, largest: int) -> bool:
        found = fault(path, largest)
        if found is not None:
            place.say(self.findings, *found)
        return found is None

    def logo(self) -> Path | None:
        if self.wish.logo is None:
            return None
        place = self.wish.logo.place
        path = self.there(place, self.wish.logo.value.file)
        return path if path is not None and self.picture(place, path, LARGEST_LOGO) else None

    def pictures(self) -> tuple[tuple[Path, Picture], ...]:
        found = []
        for one in self.wish.pictures:
            path = self.there(one.place, one.value.file)
            fits = path is not None and self.picture(one.place, path, LARGEST_PICTURE)
            if check_mixed(one.value.licence, one.value.file, one.place, self.findings) and fits:
                self.once(one.place, one.value.file)
                assert path is not None
                found.append((path, one.value))
        return tuple(found)

    def pages(self) -> tuple[Page, ...]:
        found = [self.page(one) for one in self.wish.pages]
        return tuple(one for one in found if one is not None)

    def page(self, told: Told[OwnPage]) -> Page | None:
        page, place, name = told.value, told.place, told.value.file
        fits = check_beside(page.licence, name, place, self.findings)
        path = self.there(place, name)
        if path is None:
            return None
        if path.suffix != ".md":
            text = f"«{name}» är ingen sida i Markdown"
            place.say(self.findings, "sida-slag", text, "skriv den som text, i en fil på .md")
            return None
        heard = Findings(self.findings.root)
        text_of_page = read_text(path, heard)
        say_in_swedish(heard, self.findings)
        if text_of_page is None or not self.once(place, path.name) or not fits:
            return None
        headings = scan(text_of_page).headings
        if not headings or headings[0].level != 1:
            mend = "börja den med # och sidans namn"
            self.findings.add(path, 1, "recept-sida-rubrik", "sidan har ingen rubrik", mend)
            return None
        author = page.author or self.wish.author
        return Page(path, path.stem, headings[0].text, author, page.licence)

    def replaced(self, order: list[Lesson], left: LeftOut) -> dict[str, Own]:
        known = self.replaceable(order, left)
        found: dict[str, Own] = {}
        places: dict[str, Place] = {}
        for one in self.wish.replace:
            told, place = one.value, one.place
            fits = check_mixed(told.licence, told.by, place, self.findings)
            path = self.there(place, told.by)
            name = PurePosixPath(told.file).as_posix()
            if name not in known:
                if (self.course.root / name).is_file() and ".." not in name:
                    text = f"«{told.file[:80]}» går inte att ersätta här"
                    mend = "välj en fil i en sak som är med, eller en sida i book/"
                    place.say(self.findings, "ersatt-ovald", text, mend)
                else:
                    near = suggestion(told.file, known, "menade du {}?")
                    text = f"kursen har ingen fil «{told.file[:80]}»"
                    mend = near or "skriv den som notebooks/04-bloggen/quiz.yml"
                    place.say(self.findings, "ersatt-okand", text, mend)
                continue
            before = found.get(name)
            if before is not None and places[name].path == place.path:
                text = f"«{told.file[:80]}» ersätts två gånger"
                place.say(self.findings, "ersatt-dubbel", text, "ta bort den ena raden")
            elif path is not None and fits and self.same_kind(told, path, place):
                # A recipe that extends another may replace what that one replaced.
                places[name] = place
                found[name] = Own(name, path, told.author or self.wish.author, told)
        return found

    def replaceable(self, order: list[Lesson], left: LeftOut) -> list[str]:
        """The files of the course that may be replaced: of chosen lessons, and the book's pages."""
        root = self.course.root
        names = []
        for lesson in order:
            files = [lesson.path, *files_in(lesson.folder, Findings(root))]
            names += [one.relative_to(root).as_posix() for one in files]
        pages = (page.path.relative_to(root).as_posix() for page in self.course.pages)
        names += [one for one in pages if not left_out(one, left.areas)]
        return [one for one in names if PurePosixPath(one).name != PICTURE_FILE]

    def same_kind(self, told: Replacement, path: Path, place: Place) -> bool:
        """Whether the file may stand where ours did: a picture for a picture, else the same ending."""
        ours = PurePosixPath(told.file).suffix
        if ours in SUFFIXES and path.suffix.lower() in _PICTURES:
            return self.picture(place, path, LARGEST_PICTURE)
        if path.suffix != ours:
            text = f"«{told.by}» kan inte ersätta en fil på {ours}"
            place.say(self.findings, "ersatt-slag", text, f"gör en fil på {ours}")
            return False
        if ours not in _TEXTS:
            return True
        heard = Findings(self.findings.root)
        read = read_text(path, heard)
        say_in_swedish(heard, self.findings)
        if read is not None and ours == ".ipynb" and not _is_lesson(read):
            text = f"«{told.by}» är ingen av våra saker"
            mend = "börja från en kopia av vår fil, och behåll dess metadata"
            place.say(self.findings, "ersatt-trasig", text, mend)
            return False
        return read is not None


def _is_lesson(text: str) -> bool:
    try:
        about = json.loads(canonical(text))["metadata"].get("studycircle")
    except ValueError:
        return False
    return isinstance(about, dict) and {"summary", "outcomes"} <= about.keys()
