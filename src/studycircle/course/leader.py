# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The leader's cells: six topics in every lesson, and none that could be taken for the text.

The participant's edition is made by leaving these cells out, so whatever looks like one and is not
tagged as one is an error.
"""

from __future__ import annotations

import re
from pathlib import Path

from studycircle.course.anatomy import GAP, LEADER_TOPICS
from studycircle.course.findings import Findings
from studycircle.course.metadata import Metadata
from studycircle.course.near import suggestion
from studycircle.course.notebook import Cell
from studycircle.course.parts import Part

TOPIC = re.compile(r"\*\*Ledare: ([^*\n]+)\*\*")
_LOOKS_LIKE = re.compile(r"^[ \t>*_#:-]*(?:Cirkell|L)edare[ \t*_]*:", re.MULTILINE | re.IGNORECASE)
_MINUTES = re.compile(r"([0-9]{1,3})\s*(?:min\b|minut)")


def check_leader(
    cells: tuple[Cell, ...],
    parts: tuple[Part, ...],
    metadata: Metadata | None,
    path: Path,
    findings: Findings,
) -> None:
    """Notes a leader's cell out of form or place, and each topic missing or said twice."""

    def say(line: int, code: str, message: str, mend: str) -> None:
        findings.add(path, line, code, message, mend)

    inside = {id(cell) for part in parts for cell in part.cells}
    topics: dict[str, Cell] = {}
    for cell in cells:
        if not cell.leader:
            if cell.kind == "markdown" and (match := _LOOKS_LIKE.search(cell.source)):
                line = cell.line_of(cell.source.count("\n", 0, match.end()) + 1)
                text = "reads as the leader's, but participants would see it"
                say(line, "leader-untagged", text, 'give the cell the tag "leader"')
            continue
        if cell.kind != "markdown":
            say(cell.line, "leader-code", "a leader's cell holds code", "make it Markdown")
            continue
        if id(cell) not in inside:
            text = "a leader's cell stands before the first part"
            say(cell.line, "leader-place", text, "move it into the part it belongs to")
        if re.search(r"^ {0,3}#{1,6}\s", cell.source, re.MULTILINE):
            say(cell.line, "leader-heading", "a leader's cell holds a heading", "write it in bold")
        match = TOPIC.fullmatch(cell.source.split("\n", 1)[0])
        if match is None:
            text = "a leader's cell does not begin with its topic"
            say(cell.line, "leader-form", text, "let its first line be e.g. **Ledare: Mål**")
            continue
        topic = match.group(1)
        if topic in topics:
            text = f"«Ledare: {topic}» stands twice (first on line {topics[topic].line})"
            say(cell.line, "leader-topic-doubled", text, "put them together")
        elif topic not in LEADER_TOPICS and (meant := suggestion(topic, LEADER_TOPICS)):
            say(cell.line, "leader-topic-unknown", f"«{topic}» is no topic", meant)
        topics.setdefault(topic, cell)
    for topic in LEADER_TOPICS:
        if topic not in topics:
            say(
                cells[-1].line if cells else 1,
                "leader-topic-missing",
                f"no leader's cell is about «{topic}»",
                f"add a cell tagged leader that begins **Ledare: {topic}**",
            )
    if metadata is not None and "Tider" in topics:
        _check_times(topics["Tider"], metadata.minutes.total, path, findings)


def _check_times(cell: Cell, total: int, path: Path, findings: Findings) -> None:
    told = [int(one) for one in _MINUTES.findall(cell.source)]
    if GAP in cell.source or not told:
        return
    # The total may stand there as well as its parts.
    if sum(told) not in (total, 2 * total):
        findings.add(
            path,
            cell.line,
            "leader-times",
            f"the minutes under «Tider» add up to {sum(told)}, the lesson's are {total}",
            "write each part's minutes as «5 min», and the whole at most once",
            "warning",
        )
