# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The Sphinx extension: makes pages of lessons, in our build and in a plain `jupyter-book build .`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from studycircle.publish.sphinxext import (
    activities,
    assets,
    bank,
    downloads,
    facts,
    figures,
    glossary,
    leaders,
    lessons,
    notebooks,
    pages,
    plans,
    recipe,
    search,
)

THEME = Path(__file__).parents[1] / "theme" / "studycircle"
LOCALE = Path(__file__).parents[2] / "locale"


def speak_swedish(app: Sphinx, config: Config) -> None:
    """Sphinx's own words come from our catalogue first; the theme has no Swedish at all."""
    config.locale_dirs = [str(LOCALE)]


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx; `_config.yml` names this package under `extra_extensions`."""
    app.add_config_value("studycircle_edition", "", "env", str)
    # Where executed outputs lie; empty where MyST-NB runs the notebooks itself.
    app.add_config_value("studycircle_outputs", "", "", str)
    app.add_config_value("studycircle_site_url", "", "html", str)
    # What a remix shows beside its name, and what it is made of: title, url, and the page that tells all.
    app.add_config_value("studycircle_logo_alt", "", "html", str)
    app.add_config_value("studycircle_origin", {}, "html", dict)
    app.connect("config-inited", speak_swedish)
    app.add_html_theme("studycircle", str(THEME))
    for part in (
        activities,
        assets,
        bank,
        downloads,
        facts,
        figures,
        glossary,
        leaders,
        lessons,
        notebooks,
        pages,
        plans,
        recipe,
        search,
    ):
        part.connect(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
