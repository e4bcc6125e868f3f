# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What happens to a notebook before MyST-NB reads it: outputs come in, leader cells become boxes."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from studycircle.locale import texts

_ANSWERS = re.compile(r'<details class="sc-answers">(.*?)</details>', re.DOTALL)


def connect(app: Sphinx) -> None:
    """Listen to every source file being read."""
    app.connect("source-read", read)


def read(app: Sphinx, docname: str, source: list[str]) -> None:
    """Rewrite the text of a notebook; other files are left alone."""
    if Path(app.env.doc2path(docname)).suffix != ".ipynb":
        return
    notebook: dict[str, Any] = json.loads(source[0])
    outputs = _outputs(app, docname)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code" and outputs is not None:
            cell["outputs"] = outputs[cell["id"]]
            if app.config.studycircle_edition == "ledare":
                for one in cell["outputs"]:
                    html = one.get("data", {}).get("text/html")
                    if html is not None:
                        one["data"]["text/html"] = with_answers("".join(html))
        if "leader" in cell["metadata"].get("tags", []):
            cell["source"] = leader_box("".join(cell["source"]))
    source[0] = json.dumps(notebook)


def leader_box(text: str) -> str:
    """A leader cell as a box with its topic as title: «Ledare: Mål» → «För dig som leder: Mål»."""
    first, _, rest = text.partition("\n")
    topic = first.strip().strip("*").removeprefix("Ledare:").strip()
    title = texts("site")("For the leader: {topic}", topic=topic)
    return f"::::::{{admonition}} {title}\n:class: leader\n\n{rest.strip()}\n::::::"


def with_answers(html: str) -> str:
    """An activity followed by its answers, open, in a box for leaders; as it was where it has none."""
    found = [one for one in _ANSWERS.findall(html) if "<details" not in one]
    if not found:
        return html
    title = escape(texts("site")("For the leader: {topic}", topic=texts("site")("The answers")))
    opened = "".join(f"<details open>{one}</details>" for one in found)
    box = f'<div class="leader admonition"><p class="admonition-title">{title}</p>{opened}</div>'
    return f"{html}\n{box}"


def _outputs(app: Sphinx, docname: str) -> dict[str, list[dict[str, Any]]] | None:
    if not app.config.studycircle_outputs:
        return None
    path = Path(app.config.studycircle_outputs) / f"{Path(docname).name}.json"
    # A changed quiz changes this file and not the notebook: the page depends on both.
    app.env.note_dependency(str(path))
    outputs: dict[str, list[dict[str, Any]]] = json.loads(path.read_text(encoding="utf-8"))
    return outputs
