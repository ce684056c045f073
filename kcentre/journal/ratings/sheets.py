"""The ratings as a list for Excel, without the names of who gave them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from peewee import JOIN

from kcentre.centre.tables import Specialist
from kcentre.journal.listed import ListedSheet, export_listed
from kcentre.journal.ordering import Order
from kcentre.journal.ratings.filters import ALL_RATINGS, RatingFilter
from kcentre.journal.ratings.listing import RatingList
from kcentre.journal.tables import Rating, Session
from kcentre.journal.values import Verdict
from kcentre.language.dates import kept_day
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask

RATING_TITLE = "Оценки получателей"
_OLDEST_FIRST = Order(descending=False)

RATING_COLUMNS = (
    Column("Дата", Kind.DATE),
    Column("Услуга №", Kind.INTEGER, weight=0.8),
    Column("Специалист", weight=2.4),
    Column("Качество услуги", Kind.INTEGER),
    Column("Условия предоставления", Kind.INTEGER),
    Column("Полнота и доступность информации", Kind.INTEGER, weight=1.2),
    Column("Доброжелательность и вежливость", Kind.INTEGER, weight=1.2),
    Column("Жалоба", weight=3),
    Column("Решение", weight=1.2),
    Column("Мера", weight=3),
    Column("Ответственный", weight=1.8),
    Column("Срок", Kind.DATE),
    Column("Исполнено", Kind.DATE),
    Column("Предложение", weight=3),
)


def export_ratings(
    file: CentreFile,
    path: Path,
    wanted: RatingFilter = ALL_RATINGS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted ratings into a workbook, oldest first; return how many there are."""
    return export_listed(file, path, _SHEET, RatingList(wanted, _OLDEST_FIRST), progress)


def rating_rows(file: CentreFile, rating_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `RATING_COLUMNS` in the order of the ids."""
    query = (
        Rating.select(
            Rating.id, Rating.date, Session.number, Specialist.name, Rating.quality,
            Rating.conditions, Rating.information, Rating.politeness, Rating.complaint,
            Rating.verdict, Rating.measure, Rating.measure_by, Rating.measure_due,
            Rating.measure_done, Rating.suggestion,
        )
        .join(Session, JOIN.LEFT_OUTER, on=Rating.session == Session.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
        .where(Rating.id.in_(list(rating_ids)))
    )  # fmt: skip
    made: dict[int, tuple[Cell, ...]] = {}
    for row_id, date, number, name, *rest in ask(file.db, query):
        *marks, complaint, verdict, measure, by, due, done, suggestion = rest
        made[row_id] = (
            dt.date.fromisoformat(date), number, name or "", *marks, complaint,
            Verdict(verdict).label if verdict else "", measure, by, kept_day(due), kept_day(done),
            suggestion,
        )  # fmt: skip
    return (made[row_id] for row_id in rating_ids)


_SHEET = ListedSheet(RATING_TITLE, RATING_COLUMNS, rating_rows)
