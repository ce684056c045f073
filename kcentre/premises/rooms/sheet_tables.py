"""The tables of the papers about rooms, as data. Amounts stand in roubles, as numbers."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kcentre.language.money import in_rubles
from kcentre.language.numbers import decimal_trimmed
from kcentre.language.plurals import counted
from kcentre.paper.document import Align, Column, Kind, Row, Table, body, group, total
from kcentre.premises.rooms.readiness import cost_of, is_item_done
from kcentre.premises.rooms.records import (
    AccessCell,
    Equipment,
    Lack,
    Purchase,
    ReadinessItem,
    RoomCard,
)
from kcentre.premises.values import AccessObject, AccessState, Impairment, Source

UNKNOWN = "не указано"
NO_SOURCE = "источник не определён"
_NUMBER = Column("№", weight=0.01, align=Align.CENTRE)
_IMPAIRED = {
    Impairment.MOBILITY: "опорно-двигательного аппарата",
    Impairment.SIGHT: "зрения",
    Impairment.HEARING: "слуха",
}
_NOT_SEEN = "не обследовано"


def facts_table(card: RoomCard) -> Table:
    """Return what the room is."""
    room, readiness = card.room, card.readiness
    rows = (
        ("Назначение", room.purpose.label),
        ("Расположение", room.place),
        ("Площадь", _square_metres(room.area)),
        ("Вместимость", _people(room.capacity)),
        ("Ответственный", room.responsible),
        ("Готовность", _ready(readiness.percent, readiness.done, readiness.needed)),
        *((("Примечание", room.note),) if room.note else ()),
    )
    columns = (Column("Показатель", weight=0.4), Column("Сведения"))
    return Table(columns, tuple(body(name, value or UNKNOWN) for name, value in rows))


def equipment_table(equipment: Sequence[Equipment]) -> Table:
    """Return the equipment, with the value of what is there."""
    columns = (
        _NUMBER,
        Column("Наименование", weight=2.0),
        Column("требуется", Kind.INTEGER, group="Количество"),
        Column("имеется", Kind.INTEGER, group="Количество"),
        Column("Состояние", absent=""),
        Column("Источник", absent=""),
        Column("Дата покупки", Kind.DATE, absent=""),
        Column("Цена, ₽", Kind.DECIMAL, places=2, absent=""),
        Column("Сумма, ₽", Kind.DECIMAL, places=2, absent=""),
    )
    rows = [_equipment_row(number, piece) for number, piece in enumerate(equipment, 1)]
    value = sum(piece.present * (piece.price or 0) for piece in equipment)
    if equipment:
        rows.append(total("", "Итого", "", "", "", "", "", "", in_rubles(value)))
    note = "Сумма — цена всего, что есть в наличии." if equipment else ""
    return Table(columns, tuple(rows), note=note, empty="оборудование не внесено")


def items_table(items: Sequence[ReadinessItem], today: dt.date) -> Table:
    """Return the check-list; a term that has passed on the day `today` is told."""
    columns = (
        _NUMBER,
        Column("Что должно быть готово", weight=2.0),
        Column("Состояние"),
        Column("Дата, срок", Kind.DATE, absent=""),
        Column("Ответственный"),
        Column("Стоимость, ₽", Kind.DECIMAL, places=2, absent=""),
    )
    rows = tuple(
        body(
            number,
            item.title,
            _state(item, today),
            item.due,
            item.responsible,
            in_rubles(item.cost),
        )
        for number, item in enumerate(items, 1)
    )
    return Table(columns, rows, empty="перечень не заполнен")


def lacks_table(lacks: Sequence[Lack]) -> Table:
    """Return what is missing, with its cost."""
    columns = (
        _NUMBER,
        Column("Чего не хватает", weight=2.0),
        Column("Количество", Kind.INTEGER),
        Column("Стоимость, ₽", Kind.DECIMAL, places=2),
    )
    rows = [
        body(number, lack.title, lack.count, in_rubles(lack.cost))
        for number, lack in enumerate(lacks, 1)
    ]
    known = sum(lack.cost or 0 for lack in lacks)
    rows.append(total("", "Итого", "", in_rubles(known)))
    return Table(columns, tuple(rows), note=_unpriced(lack.cost for lack in lacks))


def purchases_table(purchases: Sequence[Purchase]) -> Table:
    """Return the purchases room by room, numbered through, with a total of each room and of all."""
    columns = (
        _NUMBER,
        Column("Наименование", weight=2.0),
        Column("Кол-во", Kind.INTEGER),
        Column("Цена, ₽", Kind.DECIMAL, places=2),
        Column("Сумма, ₽", Kind.DECIMAL, places=2),
        Column("Источник"),
        Column("Срок", Kind.DATE, absent=""),
        Column("Ответственный"),
    )
    rows = list(_purchase_rows(purchases))
    if rows:
        rows.append(_sum_row("Всего", purchases))
    return Table(
        columns,
        tuple(rows),
        note=_unpriced(line.cost for line in purchases),
        empty="закупки не требуются",
    )


def sources_table(purchases: Sequence[Purchase]) -> Table:
    """Return what has to be bought with whose money."""
    by_source: defaultdict[Source | None, list[Purchase]] = defaultdict(list)
    for line in purchases:
        by_source[line.source].append(line)
    rows = [
        body(source.label if source else NO_SOURCE, len(lines), in_rubles(_cost(lines)))
        for source in (*Source, None)
        if (lines := by_source.get(source))
    ]
    rows.append(total("Всего", len(purchases), in_rubles(_cost(purchases))))
    columns = (
        Column("Источник финансирования"),
        Column("Позиций", Kind.INTEGER),
        Column("Сумма, ₽", Kind.DECIMAL, places=2),
    )
    return Table(columns, tuple(rows))


def access_table(cells: Sequence[AccessCell]) -> Table:
    """Return the accessibility grid: the eight objects down, the three groups across."""
    known = {(cell.object, cell.impairment): cell for cell in cells}
    columns = (
        Column("Что обследуется"),
        *(Column(_IMPAIRED[one], group="Доступность при нарушениях") for one in Impairment),
    )
    rows = tuple(
        body(what.label, *(_access_text(known.get((what, one))) for one in Impairment))
        for what in AccessObject
    )
    return Table(columns, rows)


def access_counts(cells: Sequence[AccessCell]) -> list[tuple[AccessState, int]]:
    """Return how many cells of the grid are in which state, those met alone."""
    counts = [(state, sum(cell.state is state for cell in cells)) for state in AccessState]
    return [(state, count) for state, count in counts if count]


def _equipment_row(number: int, piece: Equipment) -> Row:
    return body(
        number,
        piece.name,
        piece.required,
        piece.present,
        piece.condition.label if piece.present else None,
        piece.source.label if piece.source else None,
        piece.bought,
        in_rubles(piece.price),
        in_rubles(cost_of(piece.present, piece.price) if piece.present else None),
    )


def _state(item: ReadinessItem, today: dt.date) -> str:
    is_late = item.due is not None and item.due < today and not is_item_done(item)
    return f"{item.state.label}, срок прошёл" if is_late else item.state.label


def _purchase_rows(purchases: Sequence[Purchase]) -> Iterator[Row]:
    number = 0
    for room, run in groupby(purchases, lambda line: line.room):
        lines = list(run)
        yield group(f"{room.name} ({room.place})" if room.place else room.name)
        for line in lines:
            number += 1
            yield _purchase_row(number, line)
        if len(lines) not in {1, len(purchases)}:
            yield _sum_row("Итого по помещению", lines)


def _purchase_row(number: int, line: Purchase) -> Row:
    return body(
        number,
        line.title,
        line.count,
        in_rubles(line.price),
        in_rubles(line.cost),
        line.source.label if line.source else "",
        line.due,
        line.responsible or line.room.responsible,
    )


def _sum_row(title: str, lines: Sequence[Purchase]) -> Row:
    return total("", title, "", "", in_rubles(_cost(lines)), "", "", "")


def _cost(lines: Iterable[Purchase]) -> int:
    return sum(line.cost or 0 for line in lines)


def _unpriced(costs: Iterable[int | None]) -> str:
    number = sum(cost is None for cost in costs)
    if not number:
        return ""
    positions = counted(number, "позиция", "позиции", "позиций")
    return f"Цена неизвестна, в итоге не учтено: {positions}."


def _access_text(cell: AccessCell | None) -> str:
    if cell is None or cell.state is None:
        return _NOT_SEEN
    return f"{cell.state.label}: {cell.note}" if cell.note else cell.state.label


def _square_metres(area: float | None) -> str:
    if area is None:
        return ""
    written = decimal_trimmed(area, 2)
    return f"{written}\u00a0м²"


def _people(capacity: int | None) -> str:
    return "" if capacity is None else counted(capacity, "человек", "человека", "человек")


def _ready(percent: int | None, done: int, needed: int) -> str:
    if percent is None:
        return "перечень готовности не заполнен"
    return f"{percent}\u00a0% (готово {done} из {counted(needed, 'позиции', 'позиций', 'позиций')})"
