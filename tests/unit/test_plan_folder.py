# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A circle's folder: each file opened by an independent reader, and nothing written over."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook
from pypdf import PdfReader
from test_plan import ROOT, planned

from studycircle.course.findings import Findings
from studycircle.out.pdf import PdfError, to_pdf
from studycircle.plan.calendar_file import calendar
from studycircle.plan.circle import Circle
from studycircle.plan.folder import FolderError, as_file, write_folder
from studycircle.plan.letter import study_plan
from studycircle.plan.papers import handouts, planning
from studycircle.plan.papers.page import paper
from studycircle.plan.sheet import attendance
from studycircle.plan.wanted import FIELDS, file_texts, read_wanted

STRANGE = '<b>Åsa & Bo</b>, "x" 😀 \u202e'
FILES = {
    "LÄS-MIG.txt", "cirkel.yml", "studieplan.pdf", "studieplan.docx", "traff-01-korschema.pdf",
    "traff-02-korschema.pdf", "traff-03-korschema.pdf", "kalender.ics", "narvaro.pdf", "narvaro.xlsx",
    "affisch.pdf", "namnskyltar.pdf", "utvardering.pdf", "intyg.pdf",
}  # fmt: skip


def circle(**texts: str) -> Circle:
    made, said = planned(**texts)
    assert made is not None, said
    return made


def text_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def tagged(pdf: bytes) -> bool:
    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    return bool(root["/MarkInfo"]["/Marked"]) and "/StructTreeRoot" in root


def events(data: bytes) -> list[dict[str, object]]:
    found = Calendar.from_ical(data)
    return [
        {
            "uid": str(one["uid"]),
            "sequence": int(one["sequence"]),
            "begins": one.decoded("dtstart"),
            "ends": one.decoded("dtend"),
            "place": str(one.get("location", "")),
            "summary": str(one["summary"]),
            "alarm": [each.decoded("trigger") for each in one.walk("VALARM")],
        }
        for one in found.walk("VEVENT")
    ]


def test_the_whole_folder_and_its_zip(tmp_path: Path) -> None:
    out = tmp_path / "cirkel"
    zipped = write_folder(circle(plats="Biblioteket"), out, ROOT)
    assert {path.name for path in out.iterdir()} == FILES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cirkel", "cirkel.zip"]
    with zipfile.ZipFile(zipped) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {f"cirkel/{name}" for name in FILES}
        for name in FILES:
            assert archive.read(f"cirkel/{name}") == (out / name).read_bytes()
    for path in out.glob("*.pdf"):
        reader = PdfReader(path)
        assert tagged(path.read_bytes()), path.name
        assert reader.trailer["/Root"]["/Lang"] == "sv", path.name
        assert reader.metadata is not None
        assert "Prov" in str(reader.metadata.title)


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "cirkel"
    out.mkdir()
    (out / "eget.txt").write_text("mitt")
    with pytest.raises(FolderError, match="finns redan"):
        write_folder(circle(), out, ROOT)
    assert [path.name for path in tmp_path.rglob("*")] == ["cirkel", "eget.txt"]


def test_a_zip_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "cirkel.zip").write_bytes(b"mitt")
    with pytest.raises(FolderError, match=r"cirkel\.zip finns redan"):
        write_folder(circle(), tmp_path / "cirkel", ROOT)
    assert (tmp_path / "cirkel.zip").read_bytes() == b"mitt"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    with pytest.raises(FolderError, match="Det går inte att skriva"):
        write_folder(circle(), tmp_path / "fil" / "cirkel", ROOT)


def test_a_paper_that_cannot_be_made_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise PdfError("bilden saknas")

    monkeypatch.setattr("studycircle.plan.folder.paper", broken)
    with pytest.raises(FolderError, match="bilden saknas"):
        write_folder(circle(), tmp_path / "cirkel", ROOT)
    assert list(tmp_path.iterdir()) == []


def test_the_calendar_keeps_the_hour_over_the_change_of_clock() -> None:
    found = events(calendar(circle(start="2027-03-15", plats="Sal 2; Ekby, plan 1")))
    zone = ZoneInfo("Europe/Stockholm")
    begins = [one["begins"].astimezone(zone) for one in found]  # type: ignore[attr-defined]
    assert [f"{one:%Y-%m-%d %H:%M}" for one in begins] == [
        "2027-03-15 18:00",
        "2027-03-22 18:00",
        "2027-04-05 18:00",
    ]
    assert [one.astimezone(UTC).hour for one in begins] == [17, 17, 16]
    assert {one["place"] for one in found} == {"Sal 2; Ekby, plan 1"}
    assert all(one["alarm"] == [timedelta(hours=-24)] for one in found)


def test_the_zone_travels_along_and_agrees_with_the_worlds() -> None:
    data = calendar(circle(start="2027-03-15"))
    (zone,) = Calendar.from_ical(data).walk("VTIMEZONE")
    named = zone.to_tz(lookup_tzid=False)
    for month, hours in ((3, 1), (4, 2), (11, 1)):
        moment = datetime(2027, month, 20, 18, tzinfo=named)
        assert moment.utcoffset() == timedelta(hours=hours)


def test_a_meeting_that_is_moved_keeps_its_name_and_has_a_later_version(tmp_path: Path) -> None:
    first = circle()
    file = tmp_path / "cirkel.yml"
    file.write_text(as_file(first).replace("2027-01-25", "2027-01-27"), encoding="utf-8")
    findings = Findings(tmp_path)
    texts, lines = file_texts(file, findings)
    again = read_wanted(texts, findings, file, lines)
    assert not findings.errors
    names = {value: key for key, (value, _, _) in FIELDS.items()}
    assert names["id"] == "id"
    moved = circle(**{key.replace("-", "_"): value for key, value in texts.items()}, start="")
    assert again.version == 1
    before, after = events(calendar(first)), events(calendar(moved))
    assert [one["uid"] for one in before] == [one["uid"] for one in after]
    assert len({one["uid"] for one in before}) == 3
    assert {one["sequence"] for one in before} == {0}
    assert {one["sequence"] for one in after} == {1}
    assert [f"{one['begins']:%d}" for one in after] == ["18", "27", "01"]


def test_names_with_commas_markup_and_emoji_stay_text() -> None:
    odd = circle(namn=STRANGE, plats=STRANGE, ledare=STRANGE)
    plain = '<b>Åsa & Bo</b>, "x" 😀'
    assert events(calendar(odd))[0]["place"] == plain
    assert plain in Document(io.BytesIO(study_plan(odd))).paragraphs[0].text
    told = text_of(paper("Prov", planning.study_plan(odd), ROOT))
    assert "<b>Åsa & Bo</b>" in told
    sheet = load_workbook(io.BytesIO(attendance(odd))).active
    assert sheet["A1"].value == plain


@pytest.mark.parametrize("name", ["=1+1", "+46", "@SUM(A1)", "-x"])
def test_a_name_like_a_formula_is_none(name: str) -> None:
    sheet = load_workbook(io.BytesIO(attendance(circle(namn=name)))).active
    assert sheet["A1"].data_type == "s"
    assert sheet["A1"].value == f"'{name}"


def test_the_attendance_list_has_a_column_for_each_meeting_and_no_personnummer() -> None:
    sheet = load_workbook(io.BytesIO(attendance(circle(deltagare="12")))).active
    heads = [cell.value for cell in sheet[5]]
    assert heads == ["Namn", "Träff 1", "Träff 2", "Träff 3", "Gånger"]
    assert sheet["B6"].value == "2027-01-18 18.00"
    assert sheet["E7"].value == '=COUNTIF(B7:D7,"x")'
    assert sheet["A22"].value == "Närvarande"
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert [one for one in texts if "personnummer" in one.casefold()] == [sheet["A3"].value]


def test_the_study_plan_says_the_same_in_both_forms() -> None:
    one = circle(ledare="Kim", studieförbund="Förbundet")
    document = Document(io.BytesIO(study_plan(one)))
    pdf = text_of(paper("Studieplan", planning.study_plan(one), ROOT))
    for paragraph in document.paragraphs:
        assert " ".join(paragraph.text.split()) in pdf
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert "3. Tryggheten" in cells
    for text in cells:
        for line in text.split("\n"):
            assert line in pdf
    levels = [p.style.name for p in document.paragraphs if p.style and "Head" in str(p.style.name)]
    assert levels == ["Heading 1"] * 4


def test_the_poster_is_one_page_also_with_everything_on_it() -> None:
    full = circle(
        plan="hela-kursen",
        namn="Sociala medier – och sedan? En cirkel för nyfikna",
        plats="Stadsbiblioteket i Lilla Edet, Göteborgsvägen 60, plan 2",
        kontakt="Biblioteket, 0000-12 34 56, bibblan@example.org",
        webbadress="https://example.org/" + "cirkel/" * 8,
        studieförbund="Studieförbundet Påhittet",
    )
    pdf = paper("Affisch", handouts.poster(full), ROOT)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    told = text_of(pdf)
    assert "Måndagar" in told
    assert "… och 16 saker till" in told


@pytest.mark.parametrize(("participants", "pages"), [("10", 1), ("20", 2)])
def test_the_attendance_print_has_its_pages(participants: str, pages: int) -> None:
    pdf = paper("Närvaro", handouts.attendance(circle(deltagare=participants)), ROOT)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == pages


def test_a_running_order_is_one_page_with_every_clock_time() -> None:
    whole = circle(plan="hela-kursen", tid="13.00")
    for meeting in whole.meetings:
        pdf = paper("Körschema", planning.running_order(whole, meeting), ROOT)
        assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
        told = text_of(pdf)
        for begins, step in meeting.steps():
            assert f"{begins:%H.%M}" in told
            assert step.what in told


def test_a_print_asks_for_nothing_outside(tmp_path: Path) -> None:
    with pytest.raises(PdfError, match=r"example\.org"):
        to_pdf('<html lang="sv"><img src="https://example.org/x.png">', tmp_path, "x")


def test_the_same_circle_gives_the_same_bytes() -> None:
    one = circle()
    assert calendar(one) == calendar(one)
    assert paper("x", planning.study_plan(one), ROOT) == paper("x", planning.study_plan(one), ROOT)
