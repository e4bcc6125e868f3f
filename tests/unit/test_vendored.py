# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Libraries of others: carried as they stand, with their licence, and only to the pages that use them."""

from __future__ import annotations

import json
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
    wanted = {"vendor-zxcvbn.js", "vendor-zxcvbn_passwords.js"} if kind in USING else set()
    assert {
        one for one in scripts_for([kind], at_once=False) if one.startswith("vendor-")
    } == wanted


@pytest.mark.parametrize("kind", NAMES)
def test_a_page_loads_no_library_before_it_is_asked_for(kind: str) -> None:
    assert [
        one for one in scripts_for([kind]) if one.startswith("vendor-") or "estimate" in one
    ] == []


def test_what_comes_later_is_told_to_the_page_with_all_it_needs() -> None:
    told = re.search(r"studycircle\.late\((.*)\);", scripts()["host.js"])
    assert told is not None
    assert json.loads(told[1])["logbook_gather"]["logbook_gather"] == "later-logbook_gather.js"
    assert json.loads(told[1])["password_estimate"] == {
        "password_keyboard": "later-password_estimate.js",
        "password_swedish": "later-password_estimate.js",
        "password_time": "kind-password.js",
        "vendor/zxcvbn": "vendor-zxcvbn.js",
        "vendor/zxcvbn_passwords": "vendor-zxcvbn_passwords.js",
        "password_estimate": "later-password_estimate.js",
    }
    assert 'studycircle.later("password_estimate")' in page_script("password_try")
    assert "Promise.resolve($password_estimate)" in widget_module("password")


def test_a_library_stands_alone_in_its_file() -> None:
    placed = files()
    for name, file in placed.items():
        if is_vendored(name):
            assert [one for one in placed if placed[one] == file] == [name]
