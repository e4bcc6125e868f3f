# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The targets: what each measure must reach, and whether it did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from benchmark.bank import BankTimes
from benchmark.kernel import KernelTimes
from benchmark.timing import BOTH, COMPARED_AT, ONE, STOCK, Series
from benchmark.weight import Weights

KB = 1000
MB = 1000 * KB

SMALLEST, LARGEST = 23, 230
"""The sizes between which the cost per lesson must not grow."""

Result = Literal["ok", "MISSED", "not measured"]


@frozen
class Target:
    """One measure with the least and the most it may be. `value` is None where it was not measured."""

    name: str
    value: float | None
    most: float
    unit: str = ""
    least: float = 0

    @property
    def wanted(self) -> str:
        """What the value must be, in signs."""
        unit = f" {self.unit}" if self.unit else ""
        return f"{'=' if self.least == self.most else '≤'} {self.most:g}{unit}"

    @property
    def result(self) -> Result:
        """Whether the target was reached."""
        if self.value is None:
            return "not measured"
        return "ok" if self.least <= self.value <= self.most else "MISSED"


def build_targets(series: list[Series]) -> Iterator[Target]:
    """The targets of the builds; a ratio is of two medians of the same run."""
    compared = f"of stock, cold, {COMPARED_AT} lessons"
    for contender, name, most in (
        (ONE, "participant edition", 0.65),
        (BOTH, "both editions", 1.0),
    ):
        value = ratio_to_stock(series, contender, "cold", COMPARED_AT)
        yield Target(f"{name}, {compared}", value, most, "×")
    yield Target("notebooks executed by a changed sentence", _most_ran(series, "sentence"), 0)
    yield Target("notebooks executed by a changed quiz", _ran_by_quiz(series), 1, least=1)
    small, large = cost_per_lesson(series, SMALLEST), cost_per_lesson(series, LARGEST)
    growth = large / small if small and large else None
    yield Target(f"cost per lesson, {LARGEST} against {SMALLEST}", growth, 1.15, "×")


def weight_targets(weights: Weights) -> Iterator[Target]:
    """The targets of the pages."""
    yield Target("first visit to a lesson", weights.first / KB, 300, "KB")
    yield Target("the next lesson", weights.next / KB, 40, "KB")
    yield Target("activity scripts and styles on one page", weights.activities / KB, 40, "KB")


def kernel_targets(times: KernelTimes) -> Iterator[Target]:
    """The target of the kernel's memory; a smaller one than the bare kernel's is no fault."""
    unbounded = float("-inf")
    more = times.more_bytes / MB
    yield Target("kernel with a lesson, above a bare one", more, 25, "MB", least=unbounded)


def bank_targets(times: BankTimes) -> Iterator[Target]:
    """The targets of the knowledge bank; a build that it makes shorter is chance, and no fault."""
    yield Target("with its bank against without it, cold", times.ratio, 1.25, "×")
    yield Target("pages of it written when nothing changed", times.rewritten, 0)


def find(series: list[Series], contender: str, scenario: str, lessons: int) -> Series | None:
    """The samples of one contender in one scenario at one size."""
    for one in series:
        if (one.contender, one.scenario, one.lessons) == (contender, scenario, lessons):
            return one
    return None


def ratio_to_stock(
    series: list[Series], contender: str, scenario: str, lessons: int
) -> float | None:
    """Our median divided by stock's; None where either was not measured."""
    ours = find(series, contender, scenario, lessons)
    stock = find(series, STOCK, scenario, lessons)
    return ours.seconds / stock.seconds if ours and stock else None


def cost_per_lesson(series: list[Series], lessons: int) -> float | None:
    """Seconds of a cold build of the participant edition, per lesson."""
    cold = find(series, ONE, "cold", lessons)
    return cold.seconds / lessons if cold else None


def _ran(series: list[Series], scenario: str) -> list[tuple[Series, set[str]]]:
    return [
        (one, set(sample.ran))
        for one in series
        if one.scenario == scenario
        for sample in one.samples
        if sample.ran is not None
    ]


def _most_ran(series: list[Series], scenario: str) -> float | None:
    return max((float(len(ran)) for _, ran in _ran(series, scenario)), default=None)


def _ran_by_quiz(series: list[Series]) -> float | None:
    """The most notebooks executed; 0 when the lesson that uses the quiz was not among them."""
    found = _ran(series, "quiz")
    if any(one.edited not in ran for one, ran in found):
        return 0
    return max((float(len(ran)) for _, ran in found), default=None)
