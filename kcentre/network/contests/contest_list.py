"""Grants and contests as a list of any length, and as a workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from peewee import Expression, Node, fn

from kcentre.journal.filters import is_one_of
from kcentre.journal.list_filter import ListFilter
from kcentre.journal.listed import place_in
from kcentre.language.dates import brief_date
from kcentre.language.money import in_rubles
from kcentre.network.contests.queries import contest_lines
from kcentre.network.contests.records import ContestLine, ContestRow
from kcentre.network.contests.tables import Contest
from kcentre.network.contests.values import BEFORE_SUBMITTING, ContestKind, ContestStatus
from kcentre.network.registers.listing import Export, RegisterList
from kcentre.network.registers.sums import shown
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import CentreFile

CONTESTS_TITLE = "Гранты и конкурсы"

_COLUMNS = (
    Column("Название", weight=3),
    Column("Вид", weight=1),
    Column("Организатор", weight=2),
    Column("Ссылка", weight=2),
    Column("Срок подачи", Kind.DATE),
    Column("Запрошено, руб.", Kind.DECIMAL, places=2),
    Column("Получено, руб.", Kind.DECIMAL, places=2),
    Column("Статус", weight=1.4),
    Column("Подана", Kind.DATE),
    Column("Результат", weight=2.4),
    Column("Ответственный", weight=1.8),
    Column("Примечание", weight=2),
)


@dataclass(frozen=True, slots=True)
class ContestFilter(ListFilter):
    """Conditions on parts in contests, all of which must hold; None and False ask for nothing."""

    kind: ContestKind | None = None
    status: ContestStatus | None = None
    overdue: bool = False


class ContestList(RegisterList[ContestRow]):
    """What the centre takes part in; a period is asked of the deadline."""

    table = Contest
    day = Contest.deadline
    newest = (Contest.deadline, Contest.id)
    found_by = (
        Contest.title, Contest.organiser, Contest.result, Contest.responsible, Contest.note,
    )  # fmt: skip
    columns: ClassVar[Mapping[str, Callable[[], Node]]] = {
        "title": lambda: Contest.title_key,
        "kind": lambda: place_in(ContestKind, Contest.kind),
        "status": lambda: place_in(ContestStatus, Contest.status),
        "asked": lambda: Contest.asked,
        "given": lambda: Contest.given,
        "responsible": lambda: fn.NULLIF(Contest.responsible, ""),
    }

    def own_conditions(self, wanted: ContestFilter, today: dt.date) -> Iterator[Expression]:
        if wanted.kind is not None:
            yield Contest.kind == wanted.kind
        if wanted.status is not None:
            yield Contest.status == wanted.status
        if wanted.overdue:
            yield Contest.status.in_(BEFORE_SUBMITTING)
            yield (Contest.deadline != "") & (Contest.deadline < today.isoformat())

    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[ContestRow]:
        return map(_row, contest_lines(file, (is_one_of(Contest.id, ids),), today))


def _row(line: ContestLine) -> ContestRow:
    draft = line.draft
    status = f"{draft.status.label}, срок прошёл" if line.is_overdue else draft.status.label
    return ContestRow(
        draft.title,
        status,
        brief_date(draft.deadline),
        draft.kind.label,
        shown(draft.asked),
        shown(draft.given),
        " ".join(draft.result.split()),
        draft.responsible,
        line.id,
        draft.status,
        line.is_overdue,
    )


def _cells(file: CentreFile, ids: Sequence[int]) -> Mapping[int, tuple[Cell, ...]]:
    found = contest_lines(file, (is_one_of(Contest.id, ids),))
    return {
        line.id: (
            line.draft.title, line.draft.kind.label, line.draft.organiser, line.draft.link,
            line.draft.deadline, in_rubles(line.draft.asked), in_rubles(line.draft.given),
            line.draft.status.label, line.draft.submitted_on, line.draft.result,
            line.draft.responsible, line.draft.note,
        )
        for line in found
    }  # fmt: skip


export_contests = Export(CONTESTS_TITLE, _COLUMNS, ContestList, _cells)
