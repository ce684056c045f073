"""The measures as a list for Excel."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kcentre.journal.filters import is_one_of
from kcentre.journal.listed import ListedSheet, export_listed, in_order
from kcentre.journal.ordering import Order
from kcentre.language.dates import today_here
from kcentre.monitoring.deviations.filters import ALL_DEVIATIONS, DeviationFilter
from kcentre.monitoring.deviations.lines import lines_where
from kcentre.monitoring.deviations.listing import DeviationList
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.words import noticed_words, outcome_words
from kcentre.paper.document import Cell, Column, Kind
from kcentre.periods import titles
from kcentre.storage import UNWATCHED, CentreFile, Progress

DEVIATIONS_TITLE = "Отклонения и меры"

DEVIATION_COLUMNS = (
    Column("Замечено", Kind.DATE),
    Column("Код", weight=0.6),
    Column("Показатель", weight=2.4),
    Column("Период", weight=1.6),
    Column("Отклонение", weight=1.6),
    Column("Причина", weight=3),
    Column("Мера", weight=3),
    Column("Ответственный", weight=1.8),
    Column("Срок", Kind.DATE),
    Column("Статус", weight=1.2),
    Column("Выполнено", Kind.DATE),
    Column("Результат", weight=2),
    Column("Вывод", weight=3),
)


def export_deviations(
    file: CentreFile,
    path: Path,
    wanted: DeviationFilter = ALL_DEVIATIONS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted measures into a workbook, oldest first; return how many there are."""
    return export_listed(file, path, _SHEET, DeviationList(wanted, _OLDEST_FIRST), progress)


def deviation_rows(file: CentreFile, deviation_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `DEVIATION_COLUMNS` in the order of the ids."""
    found = lines_where(file, (is_one_of(Deviation.id, deviation_ids),), today_here())
    made: dict[int, tuple[Cell, ...]] = {}
    for line in found:
        draft = line.draft
        made[line.id] = (
            line.noticed_on, draft.code, line.title, titles.title(line.period),
            noticed_words(line.value, line.target, line.unit), draft.cause, draft.measure,
            draft.responsible, line.due, draft.status.label, draft.done_on,
            outcome_words(line.outcome, line.unit), draft.conclusion,
        )  # fmt: skip
    return iter(in_order(deviation_ids, made))


_OLDEST_FIRST = Order(descending=False)
_SHEET = ListedSheet(DEVIATIONS_TITLE, DEVIATION_COLUMNS, deviation_rows)
