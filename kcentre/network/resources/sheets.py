"""The papers «Затраты» of a year and «Инвентаризация ресурсов»."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.language.dates import today_here
from kcentre.language.money import in_rubles, rubles
from kcentre.language.sentences import capital
from kcentre.network.partners.queries import partners
from kcentre.network.partners.records import PartnerLine
from kcentre.network.registers.papers import paper
from kcentre.network.resources.cost_queries import costs, totals
from kcentre.network.resources.inventory import inventory
from kcentre.network.resources.inventory_list import quantity_text
from kcentre.network.resources.records import CostLine, CostTotal, InventoryLine
from kcentre.network.resources.values import CostSource, ResourceKind, ResourceState
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Heading,
    Kind,
    Paragraph,
    Row,
    Signature,
    Table,
    body,
    group,
    total,
)
from kcentre.storage import CentreFile

_TYPE_SIZE = 10.0
_COST_COLUMNS = (
    Column("№", Kind.INTEGER, absent="", weight=0.4),
    Column("На что", weight=3),
    Column("Статья", weight=2),
    Column("Запланировано, ₽", Kind.DECIMAL, places=2, weight=1.6),
    Column("Израсходовано, ₽", Kind.DECIMAL, places=2, weight=1.6),
    Column("Остаток, ₽", Kind.DECIMAL, places=2, weight=1.6),
    Column("Примечание", weight=1.8),
)
_RESOURCE_COLUMNS = (
    Column("№", Kind.INTEGER, absent="", weight=0.4),
    Column("Ресурс", weight=3),
    Column("Кол-во", weight=0.9),
    Column("Состояние", weight=1.2),
    Column("Чьё", weight=1.4),
    Column("Сведения", weight=2.9),
)
_PARTNER_COLUMNS = (Column("Партнёр", weight=2), Column("Что даёт центру", weight=4))


def costs_sheet(file: CentreFile, year: int, today: dt.date | None = None) -> Document:
    """Return the costs of a year by source, with what each source planned and spent."""
    day = today or today_here()
    with file.reading():
        found = costs(file, year)
        blocks = (*_cost_blocks(found), Signature("Ответственный за учёт затрат", ""))
        return paper(file, "Затраты", f"на работу {{centre}} в {year} году", blocks, as_of=day)


def inventory_sheet(file: CentreFile, today: dt.date | None = None) -> Document:
    """Return the inventory: what is there, what partners give, what is missing."""
    day = today or today_here()
    with file.reading():
        found = inventory(file)
        giving = [line for line in partners(file, today=day) if line.draft.gives]
        blocks = (*_inventory_blocks(found, giving), Signature("Инвентаризацию провёл", ""))
        name = "Инвентаризация ресурсов"
        return paper(file, name, "{centre}", blocks, as_of=day, is_wide=False)


def _cost_blocks(found: Sequence[CostLine]) -> Iterator[Block]:
    sums = totals(found)
    rows = tuple(_cost_rows(found, sums))
    yield Table(_COST_COLUMNS, rows, empty="затраты не внесены", size=_TYPE_SIZE)
    if missing := _missing(sums):
        yield Paragraph(f"Не обеспечено источником: {rubles(missing)}.")


def _cost_rows(found: Sequence[CostLine], sums: Sequence[CostTotal]) -> Iterator[Row]:
    number = 0
    for one in sums:
        if one.source is None:
            continue
        yield group(capital(one.source.label))
        for line in found:
            if line.draft.source is one.source:
                number += 1
                yield _cost_row(number, line)
        yield _sum_row(f"Итого: {one.source.label}", one)
    if found:
        yield _sum_row("Всего", sums[-1])


def _cost_row(number: int, line: CostLine) -> Row:
    draft = line.draft
    rest = None if draft.planned is None else draft.planned - (draft.spent or 0)
    note = "\n".join(filter(None, (line.partner, draft.note)))
    sums = map(in_rubles, (draft.planned, draft.spent, rest))
    return body(number, draft.title, draft.kind.label, *sums, note)


def _sum_row(words: str, one: CostTotal) -> Row:
    sums = (one.planned, one.spent, one.planned - one.spent)
    return total(None, words, "", *map(in_rubles, sums), "")


def _missing(sums: Sequence[CostTotal]) -> int:
    return sum(one.planned for one in sums if one.source is CostSource.MISSING)


def _inventory_blocks(
    found: Sequence[InventoryLine], giving: Sequence[PartnerLine]
) -> Iterator[Block]:
    yield Paragraph(_said(found))
    rows = tuple(_inventory_rows(found))
    yield Table(_RESOURCE_COLUMNS, rows, empty="ресурсы не внесены", size=_TYPE_SIZE)
    if giving:
        yield Heading("Возможности партнёров", 2)
        lines = tuple(body(line.draft.name, line.draft.gives) for line in giving)
        yield Table(_PARTNER_COLUMNS, lines, size=_TYPE_SIZE)


def _inventory_rows(found: Sequence[InventoryLine]) -> Iterator[Row]:
    number = 0
    for kind in ResourceKind:
        own = [line for line in found if line.kind is kind]
        if own:
            yield group(capital(kind.label))
        for line in own:
            number += 1
            yield body(
                number,
                line.title,
                quantity_text(line),
                line.state.label,
                line.whose,
                line.note,
            )


def _said(found: Sequence[InventoryLine]) -> str:
    """Return «Всего 12 позиций: есть — 9, даёт партнёр — 1, не хватает — 2»."""
    counts = ((state, sum(line.state is state for line in found)) for state in ResourceState)
    said = ", ".join(f"{state.label} — {number}" for state, number in counts if number)
    return f"Всего позиций — {len(found)}: {said}." if found else "Ресурсы ещё не внесены."
