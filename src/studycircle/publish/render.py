# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Render: turns the staged tree of one edition into HTML through Jupyter Book's configuration.

Runs as a process of its own (`python -m studycircle.publish.render …`), because Sphinx keeps state in
its modules and because two editions are then rendered at the same time.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

# These add scripts to a page that ours does not load; the plain `jupyter-book build .` keeps them.
_UNUSED = {
    "sphinx_togglebutton",
    "sphinx_copybutton",
    "sphinx_thebe",
    "sphinx_comments",
    "sphinx.ext.intersphinx",
    "sphinxcontrib.bibtex",
    "sphinx_jupyterbook_latex",
}


def render(source: Path, out: Path, doctrees: Path, edition: str, outputs: Path) -> list[str]:
    """Build the HTML of the tree at `source` into `out`; returns the warnings, of which any is a fault.

    Only pages whose source, outputs or facts changed are made again.
    """
    from jupyter_book.config import get_final_config
    from sphinx.application import Sphinx
    from sphinx.util.console import nocolor
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    own = {"nb_execution_mode": "off", "studycircle_edition": edition}
    own["studycircle_outputs"] = str(outputs)
    config, _ = get_final_config(
        user_yaml=source / "_config.yml",
        cli_config={"latex_individualpages": False, **own},
        sourcedir=source,
        raise_on_invalid=True,
    )
    config["extensions"] = [one for one in config["extensions"] if one not in _UNUSED]
    config.pop("comments_config", None)
    config["external_toc_path"] = str(source / "_toc.yml")
    nocolor()
    warnings = io.StringIO()
    with patch_docutils(str(source)), docutils_namespace():
        app = Sphinx(
            srcdir=source,
            confdir=None,
            outdir=out,
            doctreedir=doctrees,
            buildername="html",
            confoverrides=config,
            status=None,
            warning=warnings,
            warningiserror=False,
        )
        app.build()
    said = [line for line in warnings.getvalue().splitlines() if line.strip()]
    if app.statuscode and not said:
        said.append(f"Sphinx ended with status {app.statuscode}")
    return said


def main() -> int:
    """Render one edition; prints its warnings and exits 1 when there are any."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    for name in ("source", "out", "doctrees"):
        parser.add_argument(name, type=Path)
    parser.add_argument("edition")
    parser.add_argument("outputs", type=Path)
    given = parser.parse_args()
    warnings = render(given.source, given.out, given.doctrees, given.edition, given.outputs)
    for line in warnings:
        print(line.replace(f"{given.source}/", ""), file=sys.stderr)
    return 1 if warnings else 0


if __name__ == "__main__":
    sys.exit(main())
