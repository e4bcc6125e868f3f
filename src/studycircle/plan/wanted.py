# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a leader wants: the few choices a circle is planned from, and the file they are kept in.

The same texts come from a file, from a command and from the notebook's fields, so they are all read
here. Keys and messages are Swedish, for a leader writes and reads them::

    namn: Digitala måndagar
    plan: mini
    start: 2027-01-18
    tid: 18.00–20.45
    plats: Biblioteket i Ekby, Lärosalen

Every fault is noted, with the line where there is a file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from attrs import define, frozen

from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.near import suggestion
from studycircle.course.yamlfile import read_yaml
from studycircle.plan.dates import WEEKDAYS

LONGEST = 120
"""Signs of a name or a place: more does not fit on a sign."""
MEANT = "menade du {}?"
MOST_LESSONS = 60
MOST_DAYS = 60
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")
_SPAN = re.compile(r"\s*([0-9.:]+)\s*[–-]\s*([0-9.:]+)\s*")
_URL = re.compile(r"https?://[^\s<>\"]{4,300}")


@frozen(kw_only=True)
class Wanted:
    """A leader's choices. `plan` is a plan's id, or empty where `lessons` are chosen one by one."""

    name: str = "Studiecirkel"
    plan: str = ""
    lessons: tuple[int, ...] = ()
    start: date = date(2027, 1, 18)
    days: tuple[date, ...] = ()
    begins: time = time(18, 0)
    ends: time | None = None
    """None where each meeting ends when its things are done."""
    pause: int = 15
    every: int = 7
    place: str = ""
    leader: str = ""
    association: str = ""
    participants: int = 10
    youngest: int | None = None
    own_days_off: tuple[date, ...] = ()
    skip_days_off: bool = True
    grant: bool = True
    contact: str = ""
    address: str = ""
    id: str = ""
    version: int = 0

    @property
    def minutes(self) -> int | None:
        """How long a meeting is, its pause included, where that is given."""
        if self.ends is None:
            return None
        begins = self.begins.hour * 60 + self.begins.minute
        return self.ends.hour * 60 + self.ends.minute - begins


@define
class _Reader:
    """Reads each text, and notes what is wrong with it at its line."""

    path: Path
    findings: Findings
    lines: Mapping[str, int]

    def say(self, key: str, message: str, mend: str) -> None:
        self.findings.add(self.path, self.lines.get(key, 1), f"cirkel-{key}", message, mend)

    def text(self, key: str, value: str) -> str:
        clean = " ".join(
            "".join(" " if unicodedata.category(one)[0] == "C" else one for one in value).split()
        )
        if len(clean) > LONGEST:
            self.say(key, f"«{key}» har {len(clean)} tecken", f"korta det till högst {LONGEST}")
        return clean[:LONGEST]

    def name(self, key: str, value: str) -> str:
        clean = self.text(key, value)
        if not clean:
            self.say(key, f"«{key}» är tomt", "skriv vad cirkeln heter")
        return clean

    def number(self, key: str, value: str, least: int = 0, most: int = 9999) -> int:
        if re.fullmatch(r"[0-9]{1,4}", value) and least <= int(value) <= most:
            return int(value)
        self.say(key, f"«{key}» är «{value[:40]}»", f"skriv ett heltal mellan {least} och {most}")
        return least

    def day(self, key: str, value: str) -> date:
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                return date.fromisoformat(value)
        except ValueError:
            self.say(key, f"det finns ingen dag «{value}»", "titta i almanackan")
            return date(2027, 1, 18)
        self.say(key, f"«{value[:40]}» är inget datum", "skriv år-månad-dag, som 2027-01-18")
        return date(2027, 1, 18)

    def days(self, key: str, value: str) -> tuple[date, ...]:
        found = tuple(self.day(key, one) for one in _pieces(value))
        for one in sorted({day for day in found if found.count(day) > 1}):
            self.say(key, f"{one} står två gånger", "ta bort den ena")
        if len(found) > MOST_DAYS:
            self.say(key, f"{len(found)} dagar är för många", f"skriv högst {MOST_DAYS}")
        return found

    def moment(self, key: str, value: str) -> time:
        match = _TIME.fullmatch(value.strip())
        if match:
            return time(int(match[1]), int(match[2]))
        self.say(key, f"«{value[:40]}» är inget klockslag", "skriv 18.00, eller 18.00–20.45")
        return time(18, 0)

    def span(self, key: str, value: str) -> tuple[time, time | None]:
        match = _SPAN.fullmatch(value)
        if not match:
            return self.moment(key, value), None
        begins, ends = self.moment(key, match[1]), self.moment(key, match[2])
        if ends <= begins:
            self.say(key, "träffen slutar innan den har börjat", "byt plats på klockslagen")
        return begins, ends

    def truth(self, key: str, value: str) -> bool:
        if value.casefold() in ("ja", "nej", "true", "false"):
            return value.casefold() in ("ja", "true")
        self.say(key, f"«{key}» är «{value[:40]}»", "skriv ja eller nej")
        return True

    def lessons(self, key: str, value: str) -> tuple[int, ...]:
        found: list[int] = []
        for one in _pieces(value):
            if not re.fullmatch(r"[0-9]{1,3}", one):
                self.say(
                    key, f"«{one[:40]}» är inte numret på en sak", "skriv nummer, som 4, 6, 10"
                )
            elif int(one) in found:
                self.say(key, f"sak {int(one)} står två gånger", "ta bort den ena")
            else:
                found.append(int(one))
        if len(found) > MOST_LESSONS:
            self.say(key, f"{len(found)} saker är för många", f"välj högst {MOST_LESSONS}")
        return tuple(found)

    def web(self, key: str, value: str) -> str:
        if value and not _URL.fullmatch(value):
            self.say(key, f"«{value[:60]}» är ingen webbadress", "börja den med https://")
            return ""
        return value

    def mark(self, key: str, value: str) -> str:
        if value and not (_ID.fullmatch(value) and len(value) <= 60):
            self.say(key, f"«{value[:40]}» är inget id", "använd a–z, siffror och bindestreck")
        return value


def _pieces(value: str) -> list[str]:
    return [one.strip() for one in re.split(r"[,;\s]+", value) if one.strip()]


_Read = Callable[[_Reader, str, str], Any]

FIELDS: dict[str, tuple[str, _Read, str]] = {
    "namn": ("name", _Reader.name, "vad cirkeln heter"),
    "plan": ("plan", _Reader.mark, "en av kursens planer, eller hela-kursen"),
    "saker": ("lessons", _Reader.lessons, "saker efter nummer, i stället för en plan"),
    "start": ("start", _Reader.day, "första dagen, som 2027-01-18"),
    "veckodag": ("weekday", _Reader.text, "första träffen blir första sådana dag från start"),
    "dagar": ("days", _Reader.days, "alla dagar en för en, i stället för start"),
    "tid": (
        "span",
        _Reader.span,
        "när träffen börjar, som 18.00, eller börjar och slutar, som 18.00–20.45",
    ),
    "paus": ("pause", _Reader.number, "minuter för fika"),
    "mellanrum": ("every", lambda r, k, v: r.number(k, v, 1, 60), "dagar mellan träffarna"),
    "plats": ("place", _Reader.text, "var ni träffas"),
    "ledare": ("leader", _Reader.text, "vem som leder"),
    "studieförbund": ("association", _Reader.text, "studieförbundet, om ni har ett"),
    "deltagare": ("participants", _Reader.number, "hur många ni blir, med ledaren"),
    "yngsta": ("youngest", lambda r, k, v: r.number(k, v, 0, 120), "den yngstas ålder"),
    "lediga-dagar": ("own_days_off", _Reader.days, "dagar då ni inte träffas"),
    "hoppa-över-helgdagar": ("skip_days_off", _Reader.truth, "ja eller nej"),
    "bidrag": ("grant", _Reader.truth, "ja om cirkeln ska godkännas av ett studieförbund"),
    "kontakt": ("contact", _Reader.text, "telefon eller e-post på affischen"),
    "webbadress": ("address", _Reader.web, "adressen i affischens QR-kod"),
    "id": ("id", _Reader.mark, "cirkelns märke i kalendern; ändra det inte"),
    "version": ("version", _Reader.number, "hur många gånger cirkeln har planerats"),
}
"""Swedish key → attribute, how it is read, and what it is for."""


def read_wanted(
    texts: Mapping[str, str], findings: Findings, path: Path, lines: Mapping[str, int] | None = None
) -> Wanted:
    """The choices in `texts`; what is wrong with them is noted. An empty text counts as not given."""
    reader = _Reader(path, findings, lines or {})
    made: dict[str, Any] = {}
    for key, value in texts.items():
        if key not in FIELDS:
            reader.say(
                key, f"«{key}» är inget vi känner till", suggestion(key, FIELDS, MEANT) or _KNOWN
            )
            continue
        if value.strip() or key == "namn":
            attribute, read, _ = FIELDS[key]
            made[attribute] = read(reader, key, value.strip())
    if "span" in made:
        made["begins"], made["ends"] = made.pop("span")
    weekday = made.pop("weekday", "").casefold()
    if weekday and weekday not in WEEKDAYS:
        mend = suggestion(weekday, WEEKDAYS, MEANT) or f"skriv en av: {', '.join(WEEKDAYS)}"
        reader.say("veckodag", f"«{weekday[:40]}» är ingen veckodag", mend)
    elif weekday and "start" in made:
        ahead = (WEEKDAYS.index(weekday) - made["start"].weekday()) % 7
        made["start"] += timedelta(days=ahead)
    if not made.get("start") and not made.get("days"):
        reader.say("start", "det står inte när cirkeln börjar", "skriv start: 2027-01-18")
    if bool(made.get("plan")) == bool(made.get("lessons")):
        what = "både plan och saker" if made.get("plan") else "varken plan eller saker"
        reader.say("plan", f"{what} är valda", "välj det ena")
    return Wanted(**made)


_KNOWN = f"skriv någon av: {', '.join(FIELDS)}"


def file_texts(path: Path, findings: Findings) -> tuple[dict[str, str], dict[str, int]]:
    """The texts in a leader's file by their keys, and the line of each; faults are noted."""
    located = read_yaml(path, findings)
    if located is None:
        return {}, {}
    if not isinstance(located.value, dict):
        text = "filen är ingen lista med val"
        findings.add(path, 1, "cirkel-form", text, "skriv en rad för varje val, som plan: mini")
        return {}, {}
    return {key: _plain(one) for key, one in located.value.items()}, located.key_lines


def _plain(one: Located) -> str:
    if isinstance(one.value, list):
        return ", ".join(str(each.plain()) for each in one.value)
    return "" if one.value is None else str(one.plain())
