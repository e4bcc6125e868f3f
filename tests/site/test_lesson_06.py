# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Lesson 6: the steps of the practice, by keyboard, to «Mitt flöde» with the profiling turned off."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser import axe_violations
from playwright.sync_api import Page, expect


@pytest.mark.browser
def test_thirty_posts_are_ranked_my_way_without_profiling(
    activity_page: Callable[..., Page],
) -> None:
    page = activity_page("06-flodet/flodeslabbet")
    live = page.locator(".sc-live")
    posts = live.locator(".sc-posts > li")
    live.get_by_role("button", name="Visa alla 30").press("Enter")
    expect(posts).to_have_count(30)
    # The question about the bus stands last, as «Vad såg du?» says.
    assert posts.last.get_attribute("data-post") == "samrad"
    live.locator("summary", has_text="ny busslinje").press("Enter")
    expect(posts.last.get_by_text("2 reaktioner, 0 kommentarer – 1 poäng")).to_be_visible()
    live.get_by_role("button", name="Spara ordningen som A").press("Enter")
    for name in ("Senaste först", "Det som väcker mest känslor", "Mina närmaste"):
        live.get_by_role("button", name=name).press("Enter")
        place = posts.evaluate_all("all => all.findIndex(one => one.dataset.post === 'samrad')")
        assert place >= 24, name
    live.get_by_role("button", name="Lite av varje, som i början").press("Enter")
    live.get_by_role("checkbox", name="Låt flödet använda min profil").press("Space")
    assert posts.last.get_attribute("data-post") == "samrad"
    live.get_by_role("button", name="Senaste först").press("Enter")
    expect(live.locator(".sc-progress")).to_contain_text("kommunens varning om vattnet")
    why = "Varningar ska synas. Kören fick ligga långt ner."
    live.get_by_role("textbox", name="Varför vill du ha det så?").fill(why)
    assert axe_violations(page) == []
    with page.expect_download() as waited:
        live.get_by_role("button", name="Ladda ner: Mitt flöde").press("Enter")
    written = waited.value.path().read_text("utf-8")
    assert "- Tid: räknas så mycket det går, 10 av 10\n" in written
    assert "- Profileringen är av." in written
    assert f"Varför\n{why}\n" in written
    assert "3. Stenvika kommun: koka vattnet\n" in written
