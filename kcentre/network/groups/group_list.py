"""The working groups as a list of any length, and as a workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from peewee import Expression, Node, fn

from kcentre.journal.filters import is_one_of
from kcentre.journal.list_filter import ListFilter
from kcentre.language.dates import brief_date
from kcentre.network.groups.queries import group_lines
from kcentre.network.groups.records import GroupLine, GroupRow, Member
from kcentre.network.groups.tables import GroupMember, WorkingGroup
from kcentre.network.registers.listing import Export, RegisterList
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import CentreFile

GROUPS_TITLE = "Рабочие группы"

_COLUMNS = (
    Column("Группа", weight=2.4),
    Column("Для чего", weight=3),
    Column("Куратор", weight=1.8),
    Column("Состав", weight=3),
    Column("Создана", Kind.DATE),
    Column("Основание", weight=1.6),
    Column("Протоколов", Kind.INTEGER, weight=0.8),
    Column("Примечание", weight=2),
)


@dataclass(frozen=True, slots=True)
class GroupFilter(ListFilter):
    """Conditions on groups, all of which must hold; False asks for nothing."""

    retired: bool = False


class GroupList(RegisterList[GroupRow]):
    """Councils and working groups; a period is asked of the day of forming."""

    table = WorkingGroup
    day = WorkingGroup.formed_on
    newest = (WorkingGroup.is_retired, WorkingGroup.title_key, WorkingGroup.id)
    is_by_name = True
    found_by = (
        WorkingGroup.title, WorkingGroup.goal, WorkingGroup.curator, WorkingGroup.note,
        GroupMember.select(fn.GROUP_CONCAT(GroupMember.name, " ")).where(
            GroupMember.group == WorkingGroup.id
        ),
    )  # fmt: skip
    columns: ClassVar[Mapping[str, Callable[[], Node]]] = {
        "title": lambda: WorkingGroup.title_key,
        "curator": lambda: fn.NULLIF(WorkingGroup.curator, ""),
        "formed": lambda: fn.NULLIF(WorkingGroup.formed_on, ""),
    }

    def own_conditions(self, wanted: GroupFilter, today: dt.date) -> Iterator[Expression]:  # noqa: ARG002 — for lists with days
        if wanted.retired:
            yield WorkingGroup.is_retired == 1

    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[GroupRow]:
        return map(_row, group_lines(file, (is_one_of(WorkingGroup.id, ids),), today))


def member_text(one: Member) -> str:
    """Return «Орлов П. С. (куратор)»."""
    return f"{one.name} ({one.role})" if one.role else one.name


def _row(line: GroupLine) -> GroupRow:
    draft = line.draft
    return GroupRow(
        f"{draft.title} (снята с учёта)" if draft.is_retired else draft.title,
        draft.curator,
        ", ".join(one.name for one in draft.members),
        brief_date(draft.formed_on),
        str(line.minutes or ""),
        str(line.open_decisions or ""),
        line.id,
        draft.is_retired,
    )


def _cells(file: CentreFile, ids: Sequence[int]) -> Mapping[int, tuple[Cell, ...]]:
    found = group_lines(file, (is_one_of(WorkingGroup.id, ids),))
    return {
        line.id: (
            line.draft.title, line.draft.goal, line.draft.curator,
            "; ".join(map(member_text, line.draft.members)), line.draft.formed_on,
            line.draft.order, line.minutes, line.draft.note,
        )
        for line in found
    }  # fmt: skip


export_groups = Export(GROUPS_TITLE, _COLUMNS, GroupList, _cells)
