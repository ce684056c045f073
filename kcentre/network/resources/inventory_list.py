"""The inventory as a list: narrowed, searched, ordered in memory, for it joins several rooms."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kcentre import paper
from kcentre.centre.queries import passport
from kcentre.journal.list_filter import ListFilter
from kcentre.journal.ordering import MOMENT, NEWEST_FIRST, Order
from kcentre.language import Problem, Refused, fold
from kcentre.language.keyboard import readings
from kcentre.language.numbers import grouped
from kcentre.network.resources.inventory import inventory
from kcentre.network.resources.records import InventoryLine, InventoryRow
from kcentre.network.resources.registers import RESOURCES
from kcentre.network.resources.values import ResourceKind, ResourceState
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress
from kcentre.storage.finding import Matcher

INVENTORY_TITLE = "Ресурсы"

_COLUMNS = (
    Column("Вид ресурса", weight=1.6),
    Column("Ресурс", weight=3),
    Column("Количество", Kind.INTEGER, weight=0.8),
    Column("Единица", weight=0.8),
    Column("Состояние", weight=1.2),
    Column("Чьё", weight=2),
    Column("Сведения", weight=2.4),
)


@dataclass(frozen=True, slots=True)
class InventoryFilter(ListFilter):
    """Conditions on lines, all of which must hold; None and False ask for nothing."""

    kind: ResourceKind | None = None
    state: ResourceState | None = None
    own: bool = False
    """Those entered by hand."""


ALL_RESOURCES = InventoryFilter()


class InventoryList:
    """Everything the centre works with; used where the file is used."""

    is_complete = True

    def __init__(
        self, wanted: InventoryFilter = ALL_RESOURCES, order: Order = NEWEST_FIRST
    ) -> None:
        self._filter, self._order = wanted, order
        self._matcher = Matcher(readings(wanted.search))
        self._found: list[tuple[int, InventoryLine]] = []

    def count(self, file: CentreFile) -> int:
        """Find the lines anew and return how many there are."""
        numbered = [
            (-place if line.id is None else line.id, line)
            for place, line in enumerate(inventory(file), 1)
        ]
        found = [each for each in numbered if self._is_wanted(*each)]
        self._found = self._ordered(found)
        return len(self._found)

    def complete(self, file: CentreFile) -> int:
        """Find all lines, of a search too; return how many there are."""
        return self.count(file)

    def page(self, file: CentreFile, offset: int, limit: int) -> list[InventoryRow]:  # noqa: ARG002 — a list's shape
        """Return the lines from `offset` on; `count` was asked before."""
        return [_row(*each) for each in self._found[offset : offset + limit]]

    def position(self, file: CentreFile, row_id: int) -> int | None:  # noqa: ARG002 — a list's shape
        """Return the place of a line in the list; None where it is not in it."""
        numbers = [number for number, _ in self._found]
        return numbers.index(row_id) if row_id in numbers else None

    def target(self, row_id: int) -> str:
        """Return where a line is kept; empty where it went."""
        return next((line.target for number, line in self._found if number == row_id), "")

    def lines(self, file: CentreFile) -> Iterator[InventoryLine]:
        """Return all lines in order."""
        self.count(file)
        return (line for _, line in self._found)

    def _is_wanted(self, number: int, line: InventoryLine) -> bool:
        wanted = self._filter
        return (
            wanted.kind in {None, line.kind}
            and wanted.state in {None, line.state}
            and (not wanted.own or line.id is not None)
            and (wanted.ids is None or number in wanted.ids)
            and self._is_meant(line)
        )

    def _is_meant(self, line: InventoryLine) -> bool:
        if not self._matcher.asks_anything:
            return True
        return self._matcher.matches(f"{line.title} {line.whose} {line.note}")

    def _ordered(self, found: list[tuple[int, InventoryLine]]) -> list[tuple[int, InventoryLine]]:
        if self._order.key == MOMENT:
            return found
        key = _KEYS[self._order.key]
        return sorted(found, key=lambda each: key(each[1]), reverse=self._order.descending)


def export_inventory(
    file: CentreFile,
    path: Path,
    wanted: InventoryFilter = ALL_RESOURCES,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted lines into a workbook; return how many there are."""
    rows = [_cells(line) for line in InventoryList(wanted).lines(file)]
    kindergarten = passport(file).kindergarten
    return paper.write_list(
        path,
        INVENTORY_TITLE,
        _COLUMNS,
        iter(rows),
        progress,
        total=len(rows),
        organisation=kindergarten,
    )


def remove_lines(file: CentreFile, numbers: Sequence[int]) -> Changes:
    """Remove lines entered by hand; `Refused` where one of them is kept elsewhere."""
    if any(number < 0 for number in numbers):
        sentence = "Эта строка ведётся в своём разделе: откройте её (Enter) и удалите там."
        raise Refused([Problem("id", sentence)])
    return RESOURCES.remove(file, numbers)


def quantity_text(line: InventoryLine) -> str:
    """Return «12 шт.», empty where nobody counts."""
    if line.quantity is None:
        return ""
    return f"{grouped(line.quantity)}\u00a0{line.unit}".rstrip("\u00a0")


def _row(number: int, line: InventoryLine) -> InventoryRow:
    return InventoryRow(
        line.kind.label,
        line.title,
        line.state.label,
        quantity_text(line),
        line.whose,
        " ".join(line.note.split()),
        number,
        line.state,
    )


def _cells(line: InventoryLine) -> tuple[Cell, ...]:
    return (
        line.kind.label, line.title, line.quantity, line.unit, line.state.label, line.whose,
        line.note,
    )  # fmt: skip


_KEYS: dict[str, Callable[[InventoryLine], tuple[int | str, ...]]] = {
    "kind": lambda line: (list(ResourceKind).index(line.kind),),
    "title": lambda line: (fold(line.title),),
    "state": lambda line: (list(ResourceState).index(line.state),),
    "whose": lambda line: (fold(line.whose),),
}
