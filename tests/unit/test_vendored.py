# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Libraries of others: carried as they stand, with their licence, and only to the pages that use them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from studycircle.activities.kinds import NAMES
from studycircle.activities.modules import HERE, in_order, is_vendored, page_script, widget_module
from studycircle.publish.sphinxext.assets import files, scripts, scripts_for

VENDOR = HERE / "vendor"
USING = ["password"]
"""The kinds that bring a library with them."""


@pytest.mark.parametrize("path", sorted(VENDOR.glob("*.js")), ids=lambda path: path.stem)
def test_a_library_keeps_its_licence_wherever_it_goes(path: Path) -> None:
    name = f"vendor/{path.stem}"
    for carried in (page_script(name), widget_module("password"), scripts()[f"vendor-{path.name}"]):
        assert "Permission is hereby granted, free of charge" in carried
        assert "Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc." in carried


@pytest.mark.parametrize("path", sorted(VENDOR.glob("*.js")), ids=lambda path: path.stem)
def test_a_library_is_listed_with_the_version_it_says_it_is(path: Path) -> None:
    row = next(
        line
        for line in (VENDOR / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith(f"| `{path.name}`")
    )
    first = path.read_text(encoding="utf-8").splitlines()[0]
    version = re.search(r"\d+\.\d+\.\d+", first)
    assert version is not None
    assert f"| {version[0]} | MIT |" in row


def test_a_module_gets_a_library_by_its_path() -> None:
    order = in_order(["password"])
    assert order.index("vendor/zxcvbn") < order.index("password_estimate")
    script = page_script("password_estimate")
    assert '"vendor/zxcvbn", "vendor/zxcvbn_passwords"' in script
    assert "const { zxcvbn } = $vendor_zxcvbn;" in script
    assert "const $vendor_zxcvbn = (" in widget_module("password")
    assert page_script("vendor/zxcvbn").startswith('studycircle.define("vendor/zxcvbn", [], (')


@pytest.mark.parametrize("kind", NAMES)
def test_only_the_pages_that_use_a_library_load_it(kind: str) -> None:
    loaded = {name for name in scripts_for([kind]) if name.startswith("vendor-")}
    wanted = {"vendor-zxcvbn.js", "vendor-zxcvbn_passwords.js"} if kind in USING else set()
    assert loaded == wanted


def test_a_library_stands_alone_in_its_file() -> None:
    placed = files()
    for name, file in placed.items():
        if is_vendored(name):
            assert [one for one in placed if placed[one] == file] == [name]
