"""«Справка о нагрузке»: services, hours and events of one specialist, on one page."""

import datetime as dt

import pypdfium2
import pytest
from helpers.book_rows import write_sessions
from helpers.journal_rows import an_event, hire

from kcentre.journal.books.load import LoadPeriod, load_certificate
from kcentre.journal.event_verbs import add_event
from kcentre.journal.tables import Session
from kcentre.language import Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Cell, Document, Lines, Paragraph, Table
from kcentre.storage import CentreFile

YEAR = LoadPeriod(dt.date(2025, 1, 1), dt.date(2025, 12, 31), "за 2025 год")


def _rows(made: Document, place: int) -> list[tuple[Cell | Lines, ...]]:
    tables = [block for block in made.blocks if isinstance(block, Table)]
    return [row.cells for row in tables[place].rows]


def _pages(made: Document) -> list[str]:
    with pypdfium2.PdfDocument(pdf_bytes(made)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_months_kinds_and_forms_add_up(centre: CentreFile) -> None:
    own, other = hire(centre), hire(centre, "Орлова Вера")
    write_sessions(centre, ["2025-01-09", "2025-01-31"], kind="diagnostic")
    write_sessions(centre, ["2025-02-01"], first=3, minutes=30, form="remote")
    write_sessions(centre, ["2025-02-02"], first=4, minutes=None, form=None)
    write_sessions(centre, ["2025-02-03"], first=5, specialist=other)
    write_sessions(centre, ["2024-12-31", "2026-01-01"], first=6)
    add_event(centre, an_event(centre, specialist_id=own, date=dt.date(2025, 3, 8)))
    made = load_certificate(centre, own, YEAR)
    assert _rows(made, 0) == [
        ("Январь 2025", 2, 1.5, 45.0, 0, 0, 0.0, 0),
        ("Февраль 2025", 2, 0.5, 30.0, 1, 0, 0.0, 0),
        ("Март 2025", 0, 0.0, None, 0, 1, 1.0, 12),
        ("Всего", 4, 2.0, 40.0, 1, 1, 1.0, 12),
    ]
    assert _rows(made, 1) == [
        ("методическая", 0, 0, 0, 0, 0),
        ("психолого-педагогическая", 0, 0, 0, 0, 0),
        ("диагностическая", 2, 0, 0, 0, 2),
        ("консультативная", 0, 0, 0, 0, 0),
        ("не указан", 0, 0, 1, 1, 2),
        ("Всего", 2, 0, 1, 1, 4),
    ]
    remark = next(block.text for block in made.blocks if isinstance(block, Paragraph))
    assert "отдельно: 1\u00a0услуга." in remark
    assert "У 1\u00a0услуги длительность не записана" in remark
    (page,) = _pages(made)
    assert "Соколова Анна Павловна, педагог-психолог, за 2025 год" in page
    assert "А. П. Соколова" in page


def test_a_long_period_is_shown_by_years_on_one_page(centre: CentreFile) -> None:
    own = hire(centre)
    days = [f"{year}-{month:02}-15" for year in range(2018, 2026) for month in range(1, 13)]
    write_sessions(centre, days)
    period = LoadPeriod(dt.date(2018, 1, 1), dt.date(2025, 12, 31), "за восемь лет")
    made = load_certificate(centre, own, period)
    assert [row[0] for row in _rows(made, 0)] == [*map(str, range(2018, 2026)), "Всего"]
    assert len(_pages(made)) == 1


def test_a_whole_academic_year_is_one_page(centre: CentreFile) -> None:
    own = hire(centre)
    write_sessions(centre, [f"2024-{month:02}-15" for month in range(1, 13)])
    period = LoadPeriod(dt.date(2024, 1, 1), dt.date(2024, 12, 31), "за 2024 год")
    made = load_certificate(centre, own, period)
    assert len(_rows(made, 0)) == 13
    assert len(_pages(made)) == 1


def test_an_idle_period_is_a_sentence(centre: CentreFile) -> None:
    (page,) = _pages(load_certificate(centre, hire(centre), YEAR))
    assert "Услуг и мероприятий за этот период нет." in page


def test_names_stand_only_on_the_paper(centre: CentreFile) -> None:
    made = load_certificate(centre, hire(centre), YEAR)
    assert "Соколова" not in f"{made.title} {made.subject} {made.organisation}"


def test_an_unknown_specialist_has_none(centre: CentreFile) -> None:
    with pytest.raises(Refused):
        load_certificate(centre, 99, YEAR)
    assert Session.select().count(centre.db) == 0
