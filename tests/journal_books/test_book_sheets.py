"""Sheets: filled the same way each time, printed once, printed again where a row has changed."""

import datetime as dt

import pytest
from helpers.book_rows import pages_of, printed, rows_of, write_sessions

from kcentre.journal.books.books import book, news, years
from kcentre.journal.books.records import Book, BookWish, Scope
from kcentre.journal.books.tables import BookPrint
from kcentre.journal.books.verbs import mark_printed
from kcentre.journal.tables import Session
from kcentre.language import Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.preview import page_count
from kcentre.storage import Cancelled, CentreFile

LONG = "Читать вслух и обсуждать прочитанное, не торопить с ответом. " * 5
"""Three hundred characters."""
WISH = BookWish(Book.SESSIONS, 2025)
DURING = dt.date(2025, 5, 31)


def _days(count: int, month: int = 1) -> list[str]:
    return [f"2025-{month:02}-{1 + number % 28:02}" for number in range(count)]


def _change(file: CentreFile, number: int, advice: str) -> None:
    with file.operation("Изменена консультация"):
        changed = Session.update(recommendations=advice).where(Session.number == number)
        changed.execute(file.db)


def test_every_row_stands_on_one_sheet_and_every_sheet_on_one_page(centre: CentreFile) -> None:
    write_sessions(centre, _days(100), recommendations=LONG, topic_text=LONG[:300])
    made = printed(centre)
    numbers = [row[0] for row in rows_of(made) if len(row) > 1]
    assert numbers == [str(number) for number in range(1, 101)]
    pages = pages_of(made)
    assert len(pages) == len(made.sheets) + 2
    for number, page in enumerate(pages[1:-1], 1):
        assert page.startswith("№ Дата")
        assert page.endswith(f" лист {number}")
    assert "лист" not in pages[0]


def test_a_row_taller_than_a_sheet_goes_on(centre: CentreFile) -> None:
    words = [f"слово{number}" for number in range(2_000)]
    write_sessions(centre, ["2025-01-09"], recommendations=" ".join(words))
    write_sessions(centre, ["2025-01-10"], first=2, recommendations="Коротко")
    made = printed(centre)
    pages = pages_of(made)
    assert len(pages) == len(made.sheets) + 2 > 4
    text = " ".join(pages)
    assert all(word in text for word in words)
    assert "Коротко" in pages[-2]
    assert [("1" in marks) for marks in made.sheets.values()] == [True] * len(made.sheets)


def test_a_total_is_never_alone_on_a_sheet(centre: CentreFile) -> None:
    for count in range(8, 40):
        with centre.operation("Пусто"):
            Session.delete().execute(centre.db)
        write_sessions(centre, _days(count))
        for marks in printed(centre).sheets.values():
            assert not next(iter(marks)).startswith("Σ")


def test_the_next_printing_begins_with_the_sheet_that_has_room(centre: CentreFile) -> None:
    write_sessions(centre, _days(60))
    whole = book(centre, WISH, today=DURING)
    mark_printed(centre, whole)
    write_sessions(centre, _days(60, 6), first=61)
    told = news(centre, WISH, today=DURING)
    assert (told.sheets, told.rows, told.new_rows) == (len(whole.sheets), 120, 60)
    made = printed(centre, scope=Scope.NEW, today=DURING)
    assert next(iter(made.sheets)) == str(len(whole.sheets))
    pages = pages_of(made)
    assert pages[0].endswith(f" лист {len(whole.sheets)}")
    assert len(pages) == len(made.sheets)
    kept = set().union(*list(whole.sheets.values())[:-1])
    again = set().union(*made.sheets.values())
    assert kept.isdisjoint(again)
    assert len({key for key in kept | again if key.isdecimal()}) == 120
    mark_printed(centre, made)
    with pytest.raises(Refused, match="Новых строк нет"):
        printed(centre, scope=Scope.NEW, today=DURING)


def test_the_last_printing_of_a_year_certifies_all_sheets(centre: CentreFile) -> None:
    write_sessions(centre, _days(60))
    mark_printed(centre, book(centre, WISH, today=DURING))
    write_sessions(centre, ["2025-12-30"], first=61)
    made = printed(centre, scope=Scope.NEW)
    last = list(made.sheets)[-1]
    assert f"печатью {last} (" in pages_of(made)[-1]


def test_a_changed_row_is_told_and_its_sheet_printed_again(centre: CentreFile) -> None:
    write_sessions(centre, _days(60), recommendations="Читать")
    whole = book(centre, WISH, today=DURING)
    mark_printed(centre, whole)
    assert not news(centre, WISH, today=DURING).changed
    _change(centre, 2, LONG)
    told = news(centre, WISH, today=DURING)
    assert told.changed == {"1": ["2"]}
    made = printed(centre, scope=Scope.CHANGED, today=DURING)
    assert list(made.sheets) == ["1", "1а"]
    assert set().union(*made.sheets.values()) == set(whole.sheets["1"])
    assert pages_of(made)[1].endswith(" лист 1а")
    mark_printed(centre, made)
    assert not news(centre, WISH, today=DURING).changed
    with pytest.raises(Refused, match="ничего не изменилось"):
        printed(centre, scope=Scope.CHANGED, today=DURING)


def test_a_late_row_changes_the_total_of_its_month(centre: CentreFile) -> None:
    write_sessions(centre, [*_days(30), *_days(30, 3)])
    mark_printed(centre, book(centre, WISH, today=DURING))
    write_sessions(centre, ["2025-01-31"], first=61)
    told = news(centre, WISH, today=DURING)
    assert told.changed_rows == ["итоги за январь"]


def test_a_removed_row_leaves_its_sheet_changed(centre: CentreFile) -> None:
    write_sessions(centre, _days(60))
    whole = book(centre, WISH, today=DURING)
    mark_printed(centre, whole)
    with centre.operation("Удалены консультации"):
        gone = [int(key) for key in whole.sheets["1"] if key.isdecimal()]
        Session.delete().where(Session.number.in_(gone)).execute(centre.db)
    made = printed(centre, scope=Scope.CHANGED, today=DURING)
    assert pages_of(made)[0] == "Строки этого листа удалены из журнала. лист 1"


def test_with_names_and_without_are_two_books(centre: CentreFile) -> None:
    write_sessions(centre, _days(3))
    mark_printed(centre, printed(centre, with_names=True))
    assert news(centre, WISH).sheets == 0
    assert news(centre, BookWish(Book.SESSIONS, 2025, with_names=True)).sheets == 1


def test_printing_whole_begins_anew_and_can_be_undone(centre: CentreFile) -> None:
    write_sessions(centre, _days(60))
    mark_printed(centre, printed(centre))
    changes = mark_printed(centre, printed(centre))
    assert changes.label == "Журнал учёта работы, 2025\u00a0год: отмечено напечатанным"
    assert BookPrint.select().count(centre.db) == 2
    centre.undo()
    assert BookPrint.select().count(centre.db) == 1
    centre.undo()
    assert news(centre, WISH).printed_on is None


def test_nothing_printed_yet_makes_new_sheets_the_whole_book(centre: CentreFile) -> None:
    write_sessions(centre, _days(3))
    made = printed(centre, scope=Scope.NEW)
    assert made.is_whole
    assert "ЖУРНАЛ" in pages_of(made)[0]


def test_the_work_can_be_stopped(centre: CentreFile) -> None:
    class Stopping:
        def report(self, done: int, total: int) -> None:
            raise Cancelled(done, total)

    write_sessions(centre, _days(3))
    with pytest.raises(Cancelled):
        book(centre, WISH, Stopping())


def test_pages_are_reported_while_they_are_drawn(centre: CentreFile) -> None:
    class Heard:
        def __init__(self) -> None:
            self.pages: list[tuple[int, int]] = []

        def report(self, done: int, total: int) -> None:
            self.pages.append((done, total))

    write_sessions(centre, _days(60))
    made, heard = printed(centre), Heard()
    pdf = pdf_bytes(made.document, heard)
    labels = len(made.sheets) + 1
    assert heard.pages[0] == (1, labels)
    assert heard.pages[-1] == (labels, labels)
    assert page_count(pdf) == labels + 1


def test_a_word_without_end_is_broken(centre: CentreFile) -> None:
    write_sessions(centre, ["2025-01-09"], topic_text="Ы" * 300, recommendations="Щ" * 300)
    made = printed(centre)
    sheet = pages_of(made)[1].replace(" ", "")
    assert sheet.count("Ы") == 300
    assert sheet.count("Щ") == 300


def test_books_are_offered_from_the_year_of_the_first_record(centre: CentreFile) -> None:
    assert years(centre, DURING) == [2025]
    write_sessions(centre, ["2023-12-31"])
    assert years(centre, DURING) == [2025, 2024, 2023]
    assert years(centre, dt.date(2022, 1, 1)) == [2022]


def test_a_tall_row_made_short_empties_its_other_sheets(centre: CentreFile) -> None:
    write_sessions(centre, _days(3))
    _change(centre, 2, LONG * 60)
    whole = printed(centre, today=DURING)
    assert len(whole.sheets) > 3
    write_sessions(centre, _days(60, 3), first=4)
    mark_printed(centre, printed(centre, today=DURING))
    _change(centre, 2, "Коротко")
    made = printed(centre, scope=Scope.CHANGED, today=DURING)
    pages = pages_of(made)
    assert "Коротко" in " ".join(pages)
    assert "уместились на предыдущих листах. лист" in pages[-1]
    mark_printed(centre, made)
    assert not news(centre, WISH, today=DURING).changed
