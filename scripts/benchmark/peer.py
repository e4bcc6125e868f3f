# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The stock page that ours is weighed against: one ipywidgets slider, shown by the html-manager.

Its scripts come from other hosts, which a benchmark must not depend on. The same files lie in the npm
packages that those hosts serve, so the packages are fetched with npm and the files taken from them.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

CONFIG = """\
title: Stock
execute:
  execute_notebooks: force
sphinx:
  config:
    html_theme: sphinx_book_theme
"""
TOC = "format: jb-book\nroot: page\n"

_BY_PACKAGE = re.compile(r"/npm/((?:@[\w.-]+/)?[\w.-]+)@([^/]+)/([^?#]+)")
_BY_LIBRARY = re.compile(r"/ajax/libs/([\w.-]+)/([^/]+)/([^?#]+)")


def write_peer(folder: Path) -> None:
    """A book of one page with one widget, and nothing said about how it is to be shown."""
    folder.mkdir(parents=True)
    (folder / "_config.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "_toc.yml").write_text(TOC, encoding="utf-8")
    cells = [
        {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# A widget"},
        {
            "cell_type": "code",
            "execution_count": None,
            "id": "widget",
            "metadata": {},
            "outputs": [],
            "source": "import ipywidgets\nipywidgets.IntSlider(description='Value')",
        },
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    (folder / "page.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def package_file(address: str) -> tuple[str, str, str] | None:
    """The npm package, its version and the file in it that an address stands for; None if unknown."""
    found = _BY_PACKAGE.search(address)
    if found:
        name, version, file = found.groups()
        return name, version, file
    found = _BY_LIBRARY.search(address)
    if found:
        # A library's name there is the package's without a full stop, e.g. require.js → requirejs;
        # the package has its file unminified only.
        name, version, file = found.groups()
        return name.replace(".", ""), version, file.replace(".min.", ".")
    return None


def foreign_bytes(addresses: tuple[str, ...], folder: Path) -> tuple[dict[str, bytes], str]:
    """The files behind `addresses` by package and file, and why any of them is missing, else ""."""
    npm = shutil.which("npm")
    if npm is None:
        return {}, "no npm"
    found: dict[str, bytes] = {}
    for address in addresses:
        wanted = package_file(address)
        if wanted is None:
            return found, f"no package is known for {address.rpartition('/')[2]}"
        name, version, file = wanted
        data = _from_package(npm, f"{name}@{version}", file, folder)
        if data is None:
            return found, f"npm could not give {file} of {name}@{version}"
        found[f"{name}@{version}/{file}"] = data
    return found, "" if found else "the stock page asks no other host for anything"


def _from_package(npm: str, package: str, file: str, folder: Path) -> bytes | None:
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [npm, "pack", "--silent", package], check=False, capture_output=True, text=True, cwd=folder
    )
    if done.returncode or not done.stdout.split():
        return None
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        names = [one.name for one in archive.getmembers() if one.isfile()]
        # The top folder of a package is not always called package/.
        match = next((one for one in names if one.partition("/")[2] == file), None)
        held = archive.extractfile(match) if match else None
        return held.read() if held else None
