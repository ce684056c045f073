"""The timetable in each format, read back."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from helpers.timetable_centre import day, empty_centre, full_centre, hire, open_window, page_texts
from PIL import Image

from kcentre.centre.records import Passport
from kcentre.centre.values import Form
from kcentre.paper import pdf_bytes, write_pngs, write_xlsx
from kcentre.paper.document import PaperSize
from kcentre.premises.timetable.choices import TimetableBy, TimetableLook
from kcentre.premises.timetable.sheets import timetable
from kcentre.premises.values import Weeks
from kcentre.storage import CentreFile

NOVEMBER = day("24.11.2026")
MM = 72 / 25.4


@pytest.fixture
def full(tmp_path: Path) -> Iterator[CentreFile]:
    with full_centre(tmp_path / "Полный.kcentre") as file:
        yield file


@pytest.mark.parametrize(
    ("by", "size", "landscape"),
    list(product(TimetableBy, PaperSize, (True, False))),
)
def test_every_paper_is_printed_on_the_asked_sheet(
    full: CentreFile, by: TimetableBy, size: PaperSize, landscape: bool
) -> None:
    look = TimetableLook(size, is_landscape=landscape)
    with pypdfium2.PdfDocument(pdf_bytes(timetable(full, NOVEMBER, by, look))) as pages:
        sides = sorted(pages[0].get_size(), reverse=landscape)
        assert pages[0].get_size() == pytest.approx(sides)
        long = {"A3": 420, "A4": 297, "A5": 210}[size]
        assert max(sides) == pytest.approx(long * MM, abs=0.1)


@pytest.mark.parametrize("by", [TimetableBy.SPECIALIST, TimetableBy.ROOM, TimetableBy.WEEK])
@pytest.mark.parametrize("landscape", [True, False])
def test_a_poster_for_the_door_is_one_page(
    full: CentreFile, by: TimetableBy, landscape: bool
) -> None:
    look = TimetableLook(PaperSize.A4, landscape, is_poster=True)
    (text,) = page_texts(timetable(full, NOVEMBER, by, look))
    assert "Адрес: г. Кама" in text
    assert "lastochka7@kama.example" in text


def test_a_bare_passport_and_long_names_still_make_a_poster(tmp_path: Path) -> None:
    empty = empty_centre(tmp_path / "Новый.kcentre", Passport("Детский сад № 7"))
    person = hire(empty, "Ё" * 300, "педагог-психолог")
    open_window(empty, person, 6, "8:00-20:00", form=Form.VISIT, weeks=Weeks.EVEN)
    other = hire(empty, "Иванова Анна", "")
    open_window(empty, other, 0, "9:00-10:00", form=Form.REMOTE)
    for landscape in (True, False):
        look = TimetableLook(is_landscape=landscape, is_poster=True)
        text = " ".join(page_texts(timetable(empty, NOVEMBER, TimetableBy.SPECIALIST, look)))
        assert "Запись на консультацию — у специалистов." in text
        assert "с выездом" in text
    empty.close()


def test_the_workbook_says_the_same(full: CentreFile, tmp_path: Path) -> None:
    path = tmp_path / "Расписание.xlsx"
    write_xlsx(timetable(full, NOVEMBER, TimetableBy.SPECIALIST), path)
    (sheet,) = openpyxl.load_workbook(path).worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if row[0] == "Специалист")
    assert head[1] == "Понедельник"
    assert any(row[1] == "9:00–12:00\n13:00–15:00" for row in rows)
    assert sheet.page_setup.orientation == "landscape"


def test_the_site_gets_a_picture(full: CentreFile, tmp_path: Path) -> None:
    look = TimetableLook(is_poster=True)
    content = pdf_bytes(timetable(full, NOVEMBER, TimetableBy.SPECIALIST, look))
    (path,) = write_pngs(content, tmp_path / "Расписание.png")
    with Image.open(path) as picture:
        assert picture.size == (1754, 1241)
