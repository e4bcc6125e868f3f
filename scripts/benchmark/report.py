# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Puts what was measured into a table for people and a file for machines."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from statistics import median
from typing import Any

import attrs
from attrs import define, field

from benchmark.bank import BankTimes
from benchmark.kernel import KernelTimes
from benchmark.targets import (
    KB,
    MB,
    Target,
    bank_targets,
    build_targets,
    cost_per_lesson,
    find,
    kernel_targets,
    ratio_to_stock,
    weight_targets,
)
from benchmark.timing import BOTH, CONTENDERS, ONE, SCENARIOS, Series
from benchmark.weight import Weights

SCENARIO_NAMES = {
    "cold": "cold",
    "same": "nothing changed",
    "sentence": "a sentence changed",
    "quiz": "a quiz file changed",
}

NOTES = (
    "Stock is «jupyter-book build» of the same sources with the stock theme. Our extension stays in "
    "it, because the lessons' roles need it; MyST-NB executes the notebooks one after the other.",
    "«A quiz file changed» counts for ours the renewal of the lesson's stored output as well. Stock "
    "gets the changed file alone.",
)


@define
class Measured:
    """Everything of one run of the benchmark; what was left out is empty or None."""

    runs: int
    load: float
    """The machine's load average before the run began."""
    builds: list[Series] = field(factory=list)
    weights: Weights | None = None
    kernel: KernelTimes | None = None
    bank: BankTimes | None = None

    @property
    def targets(self) -> list[Target]:
        """The targets of the parts that were run."""
        found = list(build_targets(self.builds)) if self.builds else []
        found += weight_targets(self.weights) if self.weights else []
        found += kernel_targets(self.kernel) if self.kernel else []
        return found + (list(bank_targets(self.bank)) if self.bank else [])


def table(measured: Measured) -> str:
    """The whole report as plain text."""
    lines = [f"{_machine()}, load {measured.load:.1f} before; medians of {measured.runs}", ""]
    if measured.builds:
        lines += [*_builds(measured.builds), ""]
    if measured.weights:
        lines += [*_weights(measured.weights), ""]
    if measured.kernel:
        lines += [*_kernel(measured.kernel), ""]
    if measured.bank:
        lines += [*_bank(measured.bank), ""]
    lines += [*_targets(measured.targets), ""]
    missed = [one.name for one in measured.targets if one.result == "MISSED"]
    left = sum(one.result == "not measured" for one in measured.targets)
    lines.append(f"MISSED: {'; '.join(missed)}" if missed else "No target was missed.")
    lines += [f"NOT MEASURED: {left} of the targets."] if left else []
    return "\n".join(lines)


def as_json(measured: Measured) -> dict[str, Any]:
    """The whole report as JSON values: every sample, and what was made of them."""
    weights = measured.weights
    return {
        "machine": {"is": _machine(), "cores": os.cpu_count(), "load_before": measured.load},
        "runs": measured.runs,
        "notes": list(NOTES),
        "builds": [
            {**attrs.asdict(one), "seconds": one.seconds, "cpu_seconds": one.cpu_seconds}
            for one in measured.builds
        ],
        "weights": None if weights is None else attrs.asdict(weights),
        "kernel": None if measured.kernel is None else attrs.asdict(measured.kernel),
        "bank": None if measured.bank is None else attrs.asdict(measured.bank),
        "targets": [
            {"name": one.name, "value": one.value, "target": one.wanted, "result": one.result}
            for one in measured.targets
        ],
    }


def _machine() -> str:
    return f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} cores"


def _builds(series: list[Series]) -> Iterator[str]:
    yield "BUILD: seconds by the clock (seconds of all processors), and ours as a part of stock's"
    heads = "".join(f"{one:>18}" for one in CONTENDERS)
    yield f"{'':28}{heads}{'participant/stock':>19}{'both/stock':>12}"
    sizes = sorted({one.lessons for one in series})
    for size in sizes:
        for scenario in SCENARIOS:
            cells = "".join(_times(find(series, one, scenario, size)) for one in CONTENDERS)
            one = ratio_to_stock(series, ONE, scenario, size)
            both = ratio_to_stock(series, BOTH, scenario, size)
            name = f"{size:>4} {SCENARIO_NAMES[scenario]}"
            yield f"{name:28}{cells}{_number(one):>19}{_number(both):>12}"
    costs = ((size, cost_per_lesson(series, size)) for size in sizes)
    told = ", ".join(f"{_number(cost)} s at {size}" for size, cost in costs)
    yield f"Cost per lesson, cold, participant edition: {told}."
    for scenario in ("sentence", "quiz"):
        ran = {
            ", ".join(sample.ran) or "none"
            for one in series
            if one.scenario == scenario
            for sample in one.samples
            if sample.ran is not None
        }
        yield f"Executed by ours after {SCENARIO_NAMES[scenario]}: {' | '.join(sorted(ran))}."
    stale = any(not s.shown for one in series if one.scenario == "quiz" for s in one.samples)
    what = "STALE: the page does not show the new text" if stale else "right"
    yield f"Stock's page after {SCENARIO_NAMES['quiz']}: {what}."
    yield from NOTES


def _times(one: Series | None) -> str:
    told = "–" if one is None else f"{one.seconds:.2f} ({one.cpu_seconds:.2f})"
    return f"{told:>18}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _weights(weights: Weights) -> Iterator[str]:
    yield "WEIGHT: KB (1000 bytes), gzipped, of what a browser really fetches"
    for page in weights.pages:
        told = f"{page.total / KB:.1f}, of which activities {page.activities / KB:.1f}"
        yield f"  {page.name}: {told}"
    yield f"  scripts and styles of all kinds together: {weights.all_kinds / KB:.1f}"
    if weights.stock is None:
        yield f"  stock page with a widget: peer not measured: {weights.why}"
        return
    yield f"  stock page with a widget: {weights.stock / KB:.1f}"
    for name, size in weights.stock_files.items():
        yield f"    {name}: {size / KB:.1f}"
    yield "    Files from other hosts are weighed as their npm packages hold them."


def _kernel(times: KernelTimes) -> Iterator[str]:
    yield "KERNEL: from the request to start it to its first output; resident memory"
    yield f"  ours: {times.ours_seconds:.2f} s to the first activity, {times.ours_bytes / MB:.1f} MB"
    yield f"  bare: {times.bare_seconds:.2f} s to «1», {times.bare_bytes / MB:.1f} MB"


def _bank(times: BankTimes) -> Iterator[str]:
    yield f"KNOWLEDGE BANK: seconds of both editions, no prints; {times.resources} pages"
    for name, cold, same in (
        ("without", times.without, times.same_without),
        ("with", times.together, times.same_together),
    ):
        yield f"  {name + ' it:':12} cold {median(cold):.2f}, nothing changed {median(same):.2f}"
    yield f"  with against without: cold {times.ratio:.2f}, nothing changed {times.same_ratio:.2f}"


def _targets(targets: list[Target]) -> Iterator[str]:
    yield f"{'TARGET':50}{'value':>12}{'target':>12}"
    for one in targets:
        unit = f" {one.unit}" if one.unit else ""
        value = "–" if one.value is None else f"{one.value:.2f}{unit}"
        yield f"{one.name:50}{value:>12}{one.wanted:>12}  {one.result}"
