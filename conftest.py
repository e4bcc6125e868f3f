# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""For nbval (`pytest --nbval notebooks/`): compare the small stored text of each activity.

A real run also gives HTML with the whole activity, which is not stored; nbval would report it as
unexpected, so that one form is left out of the comparison. The text names the questions and carries a
fingerprint of the whole definition, so a changed quiz makes a lesson's stored output fail. Lessons are
stored without execution counts, which nbval otherwise takes to mean that a cell was never run.
"""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        notebook = item.parent
        if not hasattr(notebook, "skip_compare"):
            continue
        if "text/html" not in notebook.skip_compare:
            notebook.skip_compare = (*notebook.skip_compare, "text/html")
        cell = item.cell  # type: ignore[attr-defined]
        if cell.outputs and cell.execution_count is None:
            cell.execution_count = 1
