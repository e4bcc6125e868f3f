# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The leader's papers: the studieplan, and the running order of each meeting."""

from __future__ import annotations

from html import escape

from studycircle.plan.circle import Circle, CircleMeeting
from studycircle.plan.dates import clock, in_words
from studycircle.plan.papers.page import heading, listed, table
from studycircle.plan.words import aims, basics, capital, meeting_rows, ways, works


def study_plan(circle: Circle) -> str:
    """The studieplan: the same words as the .docx has."""
    told = "".join(
        f"<p><strong>{escape(name)}:</strong> {escape(value)}</p>" for name, value in basics(circle)
    )
    heads, *rows = meeting_rows(circle)
    return "".join(
        [
            heading(f"Studieplan: {circle.wanted.name}"),
            f'<div class="basics">{told}</div>',
            f"<h2>Vad cirkeln handlar om</h2><p>{escape(works(circle))}</p>",
            f"<h2>Efter cirkeln kan deltagarna</h2>{listed(aims(circle))}",
            f"<h2>Så arbetar vi</h2>{listed(ways())}",
            f"<h2>Träffarna</h2>{table(heads, rows)}",
        ]
    )


def running_order(circle: Circle, meeting: CircleMeeting) -> str:
    """One meeting, minute by minute, with what each thing ends in and room for notes."""
    rows = [
        (
            clock(begins),
            f"{step.minutes} min",
            step.what + (f"\n{step.lesson.summary}" if step.lesson else ""),
        )
        for begins, step in meeting.steps()
    ]
    over = ""
    if meeting.spare < 0:
        told = f"Sakerna behöver {-meeting.spare} minuter mer än ni har."
        over = f'<p class="note">{told} Välj i förväg vad ni hoppar över.</p>'
    day = "Tiderna är ett exempel"
    if circle.dated:
        day = (
            f"{in_words(meeting.begins.date())}, kl. {clock(meeting.begins)}–{clock(meeting.ends)}"
        )
    place = f", {circle.wanted.place}" if circle.wanted.place else ""
    return "".join(
        [
            heading(f"Träff {meeting.number}: {meeting.title}", circle.wanted.name),
            f"<p>{escape(capital(day) + place)}. {meeting.study_hours} studietimmar.</p>",
            over,
            table(("Kl.", "Hur länge", "Vad"), rows, "time"),
            "<h2>Ta med och ställ i ordning</h2>",
            listed(_bring(meeting)),
            "<h2>Efteråt</h2><p>Vad gick bra? Vad tar vi upp nästa gång?</p>",
            # Room for notes, as much as a full page leaves.
            '<div class="answer"></div>' * max(6 - len(meeting.lessons), 1),
        ]
    )


def _bring(meeting: CircleMeeting) -> tuple[str, ...]:
    names = ", ".join(str(one.number) for one in meeting.lessons)
    return (
        f"Sak {names} öppen på skärmen, eller utskriven om nätet skulle svika",
        "Närvarolistan, namnskyltar och pennor",
        "Skärm eller projektor, lånedatorer och deras laddare",
        "Kaffe och vatten, om ni har en paus",
    )
