"""The report's files: whole, legible, without a recipient's name anywhere."""

from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from kcentre.analysis.report import write_report
from kcentre.centre.letter import signed_name
from kcentre.demo import make_demo
from kcentre.families.tables import Adult, Child
from kcentre.periods.period import parse_period
from kcentre.storage import Cancelled, CentreFile, open_for_reading
from kcentre.storage.asking import ask

TODAY = date(2026, 10, 20)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Учебный.kcentre"
    make_demo(path, 300, until=TODAY).close()
    return path


@pytest.mark.parametrize("word", ["2026-Q3", "2025/26", "2026-09", "2026-10", "2020"])
def test_the_pdf_can_be_read_and_names_no_recipient(demo: Path, tmp_path: Path, word: str) -> None:
    pdf = tmp_path / "Отчёт.pdf"
    with open_for_reading(demo) as file:
        write_report(file, parse_period(word), pdf=pdf, today=TODAY)
        names = _names(file)
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    properties = " ".join(document.get_metadata_dict().values())
    document.close()
    assert "ОТЧЁТ" in text
    assert "Отчёт о работе консультационного центра" in properties
    assert [name for name in names if name in text or name in properties] == []


def test_the_workbook_has_the_same_numbers_and_no_recipient(demo: Path, tmp_path: Path) -> None:
    xlsx = tmp_path / "Отчёт.xlsx"
    with open_for_reading(demo) as file:
        write_report(file, parse_period("2026-Q3"), xlsx=xlsx, today=TODAY)
        names = _names(file)
    book = openpyxl.load_workbook(xlsx)
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value]
    properties = f"{book.properties.title} {book.properties.creator} {book.properties.subject}"
    book.close()
    text = "\n".join(cells)
    assert "Таблица 1. Услуги по видам помощи и формам" in text
    assert [name for name in names if name in text or name in properties] == []


def test_cancelling_leaves_no_file(demo: Path, tmp_path: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int) -> None:  # noqa: ARG002 — the protocol's words
            raise Cancelled

    with open_for_reading(demo) as file, pytest.raises(Cancelled):
        write_report(
            file, parse_period("2026-Q3"), pdf=tmp_path / "Отчёт.pdf", progress=Impatient()
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("full", "signed"),
    [
        ("Соколова Анна Павловна", "А. П. Соколова"),
        ("Соколова А. П.", "А. П. Соколова"),
        ("Соколова А.П.", "А.П. Соколова"),
        ("Хабибуллина Лилия", "Л. Хабибуллина"),
        ("Ли", "Ли"),
        ("", ""),
    ],
)
def test_signatures_put_the_letters_first(full: str, signed: str) -> None:
    assert signed_name(full).replace("\u00a0", " ") == signed


def _names(file: CentreFile) -> list[str]:
    adults = [name for (name,) in ask(file.db, Adult.select(Adult.name)) if name]
    children = [name for (name,) in ask(file.db, Child.select(Child.name)) if len(name.split()) > 1]
    assert adults
    return adults + children
