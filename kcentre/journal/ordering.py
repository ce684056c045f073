"""The orders in which a journal can be shown. Unknown values stand last in both directions."""

from collections.abc import Callable
from dataclasses import dataclass

from peewee import OP, SQL, Case, Expression, Node, NodeList, Ordering

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Category, Education, EventType, Form, Kind, Result, Value
from kcentre.families.tables import Adult
from kcentre.journal.tables import GroupEvent, Rating, Session

Table = type[Session] | type[GroupEvent]
MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Order:
    """The column that a list is ordered by: a field's name of its line."""

    key: str = MOMENT
    descending: bool = True


NEWEST_FIRST = Order()


def by_index(table: Table, *, descending: bool) -> list[Ordering]:
    """Return the order by date, time and id that the index by date holds ready."""
    return [_directed(column, descending) for column in (table.date, table.time, table.id)]


def by_sorting(table: Table, order: Order) -> list[Ordering]:
    """Return the order for rows that are sorted after they were found.

    The date carries a unary plus: else SQLite walks the whole index by date, row by row, only to
    be spared a sort.
    """
    columns = [NodeList((SQL("+"), table.date)), table.time, table.id]
    newest = [_directed(column, order.descending) for column in columns]
    if order.key == MOMENT:
        return newest
    column = _COLUMNS[table][order.key]()
    unknown_last = Ordering(Expression(column, OP.IS, None), "ASC")
    return [unknown_last, _directed(column, order.descending), *newest]


def stands_before(table: Table, row: tuple[str, str, int], *, descending: bool) -> Expression:
    """Return what holds for the rows before `row` (date, time, id) in the order of time."""
    date, time, row_id = row
    pairs = ((table.date, date), (table.time, time), (table.id, row_id))
    (is_day, other_day), (is_time, other_time), (_, other_id) = (
        (column == value, column > value if descending else column < value)
        for column, value in pairs
    )
    # The first condition alone lets the index by date be used.
    near: Expression = table.date >= date if descending else table.date <= date
    return near & (other_day | (is_day & (other_time | (is_time & other_id))))


def _directed(column: Node, descending: bool) -> Ordering:
    return Ordering(column, "DESC" if descending else "ASC")


def _name_of(key: Node, table: type[Adult] | type[Specialist] | type[Topic], at: Node) -> Node:
    named: Node = table.select(key).where(table.id == at)
    return named


def _listed(column: Node, values: type[Value]) -> Node:
    places = [(value, place) for place, value in enumerate(values)]
    listed: Node = Case(column, places)
    return listed


def _first_quality() -> Node:
    first: Node = (
        Rating.select(Rating.quality)
        .where(Rating.session == Session.id)
        .order_by(Rating.id)
        .limit(1)
    )
    return first


def _shared(table: Table) -> dict[str, Callable[[], Node]]:
    return {
        "number": lambda: table.number,
        "topic": lambda: _name_of(Topic.title_key, Topic, table.topic),
        "kind": lambda: _listed(table.kind, Kind),
        "form": lambda: _listed(table.form, Form),
        "minutes": lambda: table.minutes,
        "specialist": lambda: _name_of(Specialist.name_key, Specialist, table.specialist),
    }


_COLUMNS: dict[Table, dict[str, Callable[[], Node]]] = {
    Session: {
        **_shared(Session),
        "recipient": lambda: _name_of(Adult.name_key, Adult, Session.recipient),
        "age": lambda: Session.age_months,
        "rating": _first_quality,
        "result": lambda: _listed(Session.result, Result),
        "category": lambda: _listed(Session.category, Category),
        "education": lambda: _listed(Session.education, Education),
    },
    GroupEvent: {
        **_shared(GroupEvent),
        "event_type": lambda: _listed(GroupEvent.event_type, EventType),
        "title": lambda: GroupEvent.title,
        "participants": lambda: GroupEvent.participants,
    },
}
