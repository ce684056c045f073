"""The list of ratings: found, narrowed, sorted, written to Excel."""

import datetime as dt
from pathlib import Path

from helpers.journal_rows import hire, only_id
from helpers.request_rows import days_ago, served
from openpyxl import load_workbook

from kcentre.journal.ordering import Order
from kcentre.journal.ratings.filters import RatingFilter
from kcentre.journal.ratings.listing import RatingList
from kcentre.journal.ratings.records import Complaint, RatingLine, RatingSheetDraft
from kcentre.journal.ratings.sheets import RATING_COLUMNS, export_ratings
from kcentre.journal.ratings.verbs import add_rating
from kcentre.journal.values import Verdict
from kcentre.storage import CentreFile


def rated(file: CentreFile, **fields: object) -> int:
    plain = {"date": dt.date(2025, 10, 20), "quality": 5, "politeness": 4, **fields}
    return only_id(add_rating(file, RatingSheetDraft(**plain)), "rating")  # type: ignore[arg-type] # any


def lines(file: CentreFile, order: Order | None = None, **wanted: object) -> list[RatingLine]:
    listing = RatingList(RatingFilter(**wanted), order or Order())  # type: ignore[arg-type] # any
    listing.count(file)
    return list(listing.lines(file))


def found(file: CentreFile, order: Order | None = None, **wanted: object) -> list[int]:
    return [line.id for line in lines(file, order, **wanted)]


def test_a_line(centre: CentreFile) -> None:
    served(centre)
    rated(centre)
    rated(centre, code="1", quality=4, politeness=None)
    without, of_service = lines(centre)
    assert (without.session, without.mean, without.conditions) == ("без услуги", "4,50", None)
    assert of_service.session == "№\u00a01 от 07.10.25"
    assert (of_service.specialist, of_service.mean) == ("Соколова А. П.", "4,00")


def test_complaints_by_what_is_to_be_done(centre: CentreFile) -> None:
    told = {"complaint": "Долго ждали", "quality": 2}
    measure = {"verdict": Verdict.FOUNDED, "measure": "Звонить", **told}
    rated(centre)
    ids = {
        Complaint.UNDECIDED: rated(centre, **told),
        Complaint.UNFOUNDED: rated(centre, verdict=Verdict.UNFOUNDED, **told),
        Complaint.OPEN: rated(centre, measure_due=days_ago(-3), **measure),
        Complaint.OVERDUE: rated(centre, measure_due=days_ago(1), **measure),
        Complaint.SETTLED: rated(centre, measure_done=days_ago(1), **measure),
    }
    shown = {line.complaint_code: line for line in lines(centre, complaints=True)}
    assert {code: line.id for code, line in shown.items()} == ids
    assert shown[Complaint.UNDECIDED].complaint == "ждёт решения"
    assert shown[Complaint.OVERDUE].complaint.startswith("мера просрочена, срок ")
    assert found(centre, unresolved=True) == [ids[Complaint.UNDECIDED]]
    assert len(found(centre, founded=True)) == 3
    assert set(found(centre, measures=True)) == {ids[Complaint.OPEN], ids[Complaint.OVERDUE]}


def test_conditions_and_search(centre: CentreFile) -> None:
    anna = hire(centre, "Ёлкина Анна Павловна")
    served(centre, specialist_id=anna, date=dt.date(2024, 2, 29))
    of_anna = rated(centre, code="1/2024", suggestion="О'Хара советует")
    other = rated(centre)
    assert found(centre, specialist_id=anna) == [of_anna]
    assert found(centre, last_day=dt.date(2024, 12, 31)) == [of_anna]
    assert found(centre, first_day=dt.date(2025, 1, 1)) == [other]
    assert found(centre, ids=(other,)) == [other]
    for typed in ("елкина", "о'хара", "`krbyf"):
        assert found(centre, search=typed) == [of_anna], typed


def test_every_column_sorts(centre: CentreFile) -> None:
    served(centre)
    low, high = rated(centre, code="1", quality=1, complaint="Нет"), rated(centre)
    for key in RatingLine._fields[: RatingLine._fields.index("suggestion")]:
        for descending in (True, False):
            assert set(found(centre, Order(key, descending))) == {low, high}
    assert found(centre, Order("mean", descending=True)) == [high, low]
    assert found(centre, Order("quality", descending=False)) == [low, high]
    assert found(centre, Order("complaint", descending=True))[0] == low


def test_written_to_excel(centre: CentreFile, tmp_path: Path) -> None:
    rated(centre, complaint="=1+1", quality=1)
    path = tmp_path / "оценки.xlsx"
    assert export_ratings(centre, path) == 1
    head, row = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    assert list(head) == [column.title for column in RATING_COLUMNS]
    assert row[head.index("Жалоба")] == "=1+1"
