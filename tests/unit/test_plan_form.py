# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The leader's form: it plans what its fields say, and its notebook runs where `make live` puts it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from studycircle.course.course import leader_notebooks
from studycircle.plan.form import PlanForm, find_course
from studycircle.plan.wanted import FIELDS
from studycircle.publish.live import write_live
from studycircle.publish.stage import stage

ROOT = Path(__file__).parents[2]


@pytest.fixture
def form(tmp_path: Path) -> PlanForm:
    made = PlanForm(ROOT / "notebooks" / "ledare")
    made.fields["start"].value = date(2027, 1, 18)
    made.fields["plan"].value = "mini"
    made.folder.value = str(tmp_path / "min-cirkel")
    return made


def test_the_button_writes_the_folder_and_tells_what_to_think_of(form: PlanForm) -> None:
    form.button.click()
    assert form.told[0].startswith("Klart: 3 träffar, 9 studietimmar.")
    assert any("480" in one for one in form.told)
    assert (Path(form.folder.value) / "kalender.ics").is_file()
    assert 'role="alert"' in form.said.value


def test_faults_are_told_in_one_go_and_nothing_is_written(form: PlanForm) -> None:
    form.fields["start"].value = None
    form.fields["tid"].value = "<b>sju</b>"
    form.button.click()
    assert form.told[0] == "Inget är skrivet."
    assert len(form.told) == 3
    assert "&lt;b&gt;sju" in form.said.value
    assert not Path(form.folder.value).exists()


def test_a_folder_that_is_there_is_left_alone(form: PlanForm) -> None:
    Path(form.folder.value).mkdir()
    form.button.click()
    assert form.told[0] == "Inget är skrivet."
    assert "finns redan" in form.told[1]
    assert list(Path(form.folder.value).iterdir()) == []


def test_every_field_has_a_label_and_a_key_that_is_known(form: PlanForm) -> None:
    assert set(form.fields) <= set(FIELDS)
    assert set(FIELDS) - set(form.fields) == {"dagar", "id", "version"}
    for one in [*form.fields.values(), form.folder, form.button]:
        assert one.description.strip()
    assert form.shown.children[-2:] == (form.button, form.said)


def test_the_notebook_runs_in_the_leaders_copy_and_participants_have_none(tmp_path: Path) -> None:
    home = ROOT / "_build" / "test-live"
    write_live(ROOT, "ledare", home)
    (path,) = leader_notebooks(home)
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    (output,) = next(cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    assert output.data["application/vnd.jupyter.widget-view+json"]["model_id"]
    write_live(ROOT, "deltagare", tmp_path / "live")
    stage(ROOT, "deltagare", tmp_path / "stage")
    stage(ROOT, "ledare", tmp_path / "leaders")
    assert [one for one in tmp_path.rglob("*") if "planera" in one.name] == []


def test_a_place_without_a_course_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="Här finns ingen kurs"):
        find_course(tmp_path)
