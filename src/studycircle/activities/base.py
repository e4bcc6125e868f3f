# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The bridge to Jupyter: one definition becomes a live widget and, in a page, HTML with its spec.

    from studycircle import activity
    activity("04-bloggen/quiz")

A cell's output carries the widget view (JupyterLab, Notebook, Voilà, JupyterLite), `text/html` (what
the book takes) and a small `text/plain` (what is stored in the repository and compared by nbval).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from studycircle.activities.definitions import open_activity
from studycircle.activities.kind import Activity
from studycircle.activities.markup import activity_html
from studycircle.activities.modules import styles, widget_module
from studycircle.course.findings import CourseError


class ActivityError(Exception):
    """An activity that cannot be shown; prints as its findings, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


class ActivityWidget(anywidget.AnyWidget):
    """A live activity. All it does is in its JavaScript; the kernel only hands over `spec`."""

    spec = traitlets.Dict().tag(sync=True)

    def __init__(self, shown: Activity) -> None:
        self._shown = shown
        files = shown.files()
        super().__init__(spec=shown.spec() | ({"files": files} if files else {}))

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        more = {"text/html": activity_html(self._shown), "text/plain": self._shown.plain()}
        return {**(data or {}), **more}, metadata


@cache
def widget_class(kind: str) -> type[ActivityWidget]:
    """The widget of one kind. anywidget keeps one style sheet per class, so each kind has its own."""
    parts = {"_esm": widget_module(kind), "_css": styles(kind), "__module__": __name__}
    return type(f"{kind.capitalize()}Activity", (ActivityWidget,), parts)


def activity(ref: str) -> ActivityWidget:
    """The activity of a lesson, shown where the cell stands.

    `ref` names the lesson's data folder and the file in it without `.yml`. Raises ActivityError, which
    says file, line and how to mend it, when there is no such activity or its file has a fault.
    """
    try:
        shown = open_activity(ref, Path.cwd())
    except CourseError as error:
        raise ActivityError(str(error)) from None
    return widget_class(shown.kind.name)(shown)
