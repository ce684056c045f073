"""Working groups, minutes and decisions as they are kept."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable

from peewee import Expression, Node

from kcentre.language.dates import today_here
from kcentre.network.groups.records import GroupLine, MinutesLine
from kcentre.network.groups.registers import GROUPS, MINUTES
from kcentre.network.groups.rules import is_open, is_overdue
from kcentre.network.groups.tables import Minutes, WorkingGroup
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_NEWEST_FIRST = (Minutes.date.desc(), Minutes.id.desc())
_BY_TITLE = (WorkingGroup.is_retired, WorkingGroup.title_key, WorkingGroup.id)


def groups(file: CentreFile, *, with_retired: bool = False) -> list[GroupLine]:
    """Return the working groups by title."""
    return group_lines(file, () if with_retired else (~WorkingGroup.is_retired,))


def group_lines(
    file: CentreFile, conditions: Iterable[Expression], today: dt.date | None = None
) -> list[GroupLine]:
    """Return the groups that meet all conditions, by title."""
    with file.reading():
        found = GROUPS.drafts(file, conditions, _BY_TITLE)
        held: Counter[int] = Counter()
        waiting: defaultdict[int, int] = defaultdict(int)
        for line in minutes_lines(file, (Minutes.group.in_(list(found)),), today):
            held[line.draft.group_id or 0] += 1
            waiting[line.draft.group_id or 0] += line.open
    return [GroupLine(one, draft, held[one], waiting[one]) for one, draft in found.items()]


def group_titles(file: CentreFile, *, with_retired: bool = True) -> dict[int, str]:
    """Return the titles of groups by their numbers, in the order of the titles."""
    query = WorkingGroup.select(WorkingGroup.id, WorkingGroup.title).order_by(*_BY_TITLE)
    if not with_retired:
        query = query.where(~WorkingGroup.is_retired)
    return dict(ask(file.db, query))


def minutes(file: CentreFile, today: dt.date | None = None) -> list[MinutesLine]:
    """Return all minutes, the newest first."""
    return minutes_lines(file, (), today)


def minutes_of_group(file: CentreFile, group_id: int) -> list[MinutesLine]:
    """Return the minutes of a group, the newest first."""
    return minutes_lines(file, (Minutes.group == group_id,))


def minutes_lines(
    file: CentreFile,
    conditions: Iterable[Expression],
    today: dt.date | None = None,
    order: Iterable[Node] = _NEWEST_FIRST,
) -> list[MinutesLine]:
    """Return the minutes that meet all conditions, with how their decisions stand on a day."""
    day = today or today_here()
    with file.reading():
        titles = group_titles(file)
        found = MINUTES.drafts(file, conditions, order)
    return [
        MinutesLine(
            row_id,
            draft,
            titles.get(draft.group_id or 0, draft.body),
            sum(map(is_open, draft.decisions)),
            sum(is_overdue(one, day) for one in draft.decisions),
        )
        for row_id, draft in found.items()
    ]
