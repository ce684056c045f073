"""The minutes as a list of any length, and their decisions as a workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from peewee import Expression, Field, Node, fn

from kcentre.attachments.queries import file_counts
from kcentre.journal.filters import is_one_of
from kcentre.journal.list_filter import ListFilter
from kcentre.language.dates import brief_date
from kcentre.language.plurals import counted
from kcentre.network.groups.queries import minutes_lines
from kcentre.network.groups.records import MinutesLine, MinutesRow
from kcentre.network.groups.tables import Decision, Minutes, WorkingGroup
from kcentre.network.registers.listing import Export, RegisterList
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import CentreFile

MINUTES_TITLE = "Протоколы"

_COLUMNS = (
    Column("№", weight=0.6),
    Column("Дата", Kind.DATE),
    Column("Кто заседал", weight=2),
    Column("Председатель", weight=1.8),
    Column("Секретарь", weight=1.8),
    Column("Повестка дня", weight=3),
    Column("Решили", weight=4),
    Column("Не выполнено", Kind.INTEGER, weight=0.8),
)


@dataclass(frozen=True, slots=True)
class MinutesFilter(ListFilter):
    """Conditions on minutes, all of which must hold; None and False ask for nothing."""

    group_id: int | None = None
    open: bool = False
    """Those with decisions still to be done."""

    overdue: bool = False


def _told_by_decisions(column: Field) -> Node:
    joined: Node = Decision.select(fn.GROUP_CONCAT(column, " ")).where(
        Decision.minutes == Minutes.id
    )
    return joined


class MinutesList(RegisterList[MinutesRow]):
    """The minutes of all bodies."""

    table = Minutes
    day = Minutes.date
    newest = (Minutes.date, Minutes.id)
    found_by = (
        Minutes.number, Minutes.body, Minutes.agenda, Minutes.text, Minutes.chair,
        Minutes.present,
        WorkingGroup.select(WorkingGroup.title).where(WorkingGroup.id == Minutes.group),
        _told_by_decisions(Decision.text),
        _told_by_decisions(Decision.responsible),
    )  # fmt: skip
    columns: ClassVar[Mapping[str, Callable[[], Node]]] = {
        "number": lambda: Minutes.number.cast("INTEGER"),
    }

    def own_conditions(self, wanted: MinutesFilter, today: dt.date) -> Iterator[Expression]:
        waits = (Decision.due != "") & (Decision.done_on == "")
        late = waits & (Decision.due < today.isoformat())
        if wanted.group_id is not None:
            yield Minutes.group == wanted.group_id
        if wanted.open:
            yield Minutes.id.in_(Decision.select(Decision.minutes).where(waits))
        if wanted.overdue:
            yield Minutes.id.in_(Decision.select(Decision.minutes).where(late))

    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[MinutesRow]:
        files = file_counts(file, "minutes")
        found = minutes_lines(file, (is_one_of(Minutes.id, ids),), today)
        return [_row(line, files[line.id]) for line in found]


def decisions_told(line: MinutesLine) -> str:
    """Return «3 решения, 1 в работе, 1 просрочено»."""
    if not line.draft.decisions:
        return ""
    whole = counted(len(line.draft.decisions), "решение", "решения", "решений")
    waits = f"{line.open}\u00a0в работе" if line.open else ""
    late = f"{line.overdue}\u00a0просрочено" if line.overdue else ""
    return ", ".join(filter(None, (whole, waits, late)))


def _row(line: MinutesLine, files: int) -> MinutesRow:
    draft = line.draft
    return MinutesRow(
        draft.number,
        brief_date(draft.date),
        line.met,
        decisions_told(line),
        "; ".join(draft.agenda.splitlines()),
        str(files or ""),
        line.id,
        line.overdue > 0,
    )


def _cells(file: CentreFile, ids: Sequence[int]) -> Mapping[int, tuple[Cell, ...]]:
    found = minutes_lines(file, (is_one_of(Minutes.id, ids),))
    return {
        line.id: (
            line.draft.number, line.draft.date, line.met, line.draft.chair, line.draft.secretary,
            line.draft.agenda, "\n".join(one.text for one in line.draft.decisions), line.open,
        )
        for line in found
    }  # fmt: skip


export_minutes = Export(MINUTES_TITLE, _COLUMNS, MinutesList, _cells)
