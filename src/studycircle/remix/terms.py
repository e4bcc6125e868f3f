# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Whether a file of theirs may be worked into the course, or stand beside it, by its licence."""

from __future__ import annotations

from studycircle.course.findings import Findings
from studycircle.course.licence_mix import Answer, collection, remix
from studycircle.course.licence_rules import RULES
from studycircle.course.licences import LICENCES, OURS, UNLICENSED, name_of
from studycircle.course.near import suggestion
from studycircle.remix.wish import Place


def check_mixed(licence: str, file: str, place: Place, findings: Findings) -> bool:
    """Whether a work may be worked into a lesson under our licence; why not is noted, with its source."""
    return _known(licence, place, findings) and _allowed(
        remix([OURS, licence]),
        f"«{file}» med {name_of(licence)} får inte blandas in",
        place,
        findings,
    )


def check_beside(licence: str, file: str, place: Place, findings: Findings) -> bool:
    """Whether a page may stand by itself in the same course."""
    return _known(licence, place, findings) and _allowed(
        collection([OURS, licence]),
        f"«{file}» med {name_of(licence)} får inte vara med",
        place,
        findings,
    )


def _known(licence: str, place: Place, findings: Findings) -> bool:
    if licence in LICENCES or licence in UNLICENSED:
        return True
    near = suggestion(licence, LICENCES, "menade du {}?")
    mend = near or "skriv t.ex. CC-BY-SA-4.0, CC-BY-4.0 eller CC0-1.0"
    place.say(findings, "licens-okand", f"«{licence}» är ingen licens vi känner till", mend)
    return False


def _allowed(answer: Answer, what: str, place: Place, findings: Findings) -> bool:
    if answer.results:
        return True
    rule = RULES[answer.stops[0].rule]
    mend = f"använd något med CC0, CC BY eller CC BY-SA (regeln: {rule.source}, {rule.url})"
    place.say(findings, "licens-stopp", f"{what}: {rule.text}", mend)
    return False
