"""The columns and blocks of a grid, arranged; knows times and order, nothing of pixels."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ui.widgets.time_grid.lanes import Lane, lanes_of
from ui.widgets.time_grid.records import DAY, Area, BlockLook, GridBlock, GridColumn

USUAL_LENGTH = 60


class Placed(NamedTuple):
    """A block with the place of its column and its lane there."""

    block: GridBlock
    area: Area
    lane: Lane


class Board:
    """What is shown between the minutes `first` and `last`, snapped to `step` minutes."""

    def __init__(self) -> None:
        self.columns: tuple[GridColumn, ...] = ()
        self.first, self.last, self.step = 8 * 60, 19 * 60, 15
        self._blocks: tuple[GridBlock, ...] = ()
        self._placed: tuple[tuple[Placed, ...], ...] = ()
        self._behind: tuple[tuple[Placed, ...], ...] = ()
        self._order: tuple[Placed, ...] = ()

    def set_columns(self, columns: Sequence[GridColumn]) -> None:
        self.columns = tuple(columns)
        self._arrange()

    def set_blocks(self, blocks: Iterable[GridBlock]) -> None:
        self._blocks = tuple(blocks)
        self._arrange()

    def in_column(self, column: int) -> tuple[Placed, ...]:
        """Return the blocks of a column that can be chosen."""
        return self._placed[column]

    def behind(self, column: int) -> tuple[Placed, ...]:
        """Return what is drawn behind the blocks of a column."""
        return self._behind[column]

    def order(self) -> tuple[Placed, ...]:
        """Return all blocks that can be chosen, column by column, by time."""
        return self._order

    def lane_count(self, column: int) -> int:
        """Return how many blocks stand side by side in a column at most."""
        return max((placed.lane.lanes for placed in self._placed[column]), default=1)

    def place_of(self, column: Hashable) -> int | None:
        """Return the place of the column with a key."""
        keys = [one.key for one in self.columns]
        return keys.index(column) if column in keys else None

    def find(self, key: Hashable | None) -> Placed | None:
        """Return the block with a key, None where it isn't shown."""
        if key is None:
            return None
        return next((placed for placed in self._order if placed.block.key == key), None)

    def next_to(self, key: Hashable | None, cursor: Area, by: int) -> Placed | None:
        """Return the block after (`by` 1) or before (-1) the chosen one, or the cursor."""
        keys = [placed.block.key for placed in self._order]
        if key in keys:
            place = keys.index(key) + by
        else:
            before = [p for p in self._order if p.area[:2] < cursor[:2]]
            place = len(before) if by > 0 else len(before) - 1
        return self._order[place] if 0 <= place < len(self._order) else None

    def meeting(self, area: Area) -> Iterator[Placed]:
        """Yield the blocks that overlap an area."""
        if 0 <= area.column < len(self.columns):
            for placed in self._placed[area.column]:
                if placed.area.starts < area.ends and area.starts < placed.area.ends:
                    yield placed

    def snapped(self, minute: float) -> int:
        """Return the nearest minute that is a multiple of the step."""
        return round(minute / self.step) * self.step

    def step_of(self, minute: float) -> int:
        """Return the beginning of the step that a minute falls in."""
        return int(minute // self.step) * self.step

    def within(self, area: Area) -> Area:
        """Return an area of the same length moved into the columns and the day shown."""
        length = min(area.length, self.last - self.first)
        column = min(max(0, area.column), max(0, len(self.columns) - 1))
        starts = min(max(self.first, area.starts), self.last - length)
        return Area(column, starts, starts + length)

    def usual_cursor(self) -> Area:
        """Return where the cursor begins: today, or the first open day, at nine."""
        open_columns = [at for at, column in enumerate(self.columns) if not column.is_closed]
        today = [at for at in open_columns if self.columns[at].is_today]
        at = next(iter([*today, *open_columns]), 0)
        return self.within(Area(at, 9 * 60, 9 * 60 + self.step))

    def show_hours(self, first: int, last: int) -> None:
        """Show the minutes from `first` to `last`, whole hours."""
        self.first = max(0, first // 60 * 60)
        self.last = min(DAY, max(self.first + 60, -(-last // 60) * 60))

    def _arrange(self) -> None:
        by_column: dict[Hashable, tuple[list[GridBlock], list[GridBlock]]] = {
            column.key: ([], []) for column in self.columns
        }
        for block in self._blocks:
            if block.column in by_column:
                is_behind = block.look is BlockLook.BACKGROUND
                by_column[block.column][is_behind].append(block)
        columns = list(enumerate(by_column.values()))
        self._placed = tuple(tuple(_placed(at, blocks)) for at, (blocks, _) in columns)
        self._behind = tuple(tuple(_behind(at, blocks)) for at, (_, blocks) in columns)
        self._order = tuple(
            placed for column in self._placed for placed in sorted(column, key=_reading_order)
        )


def _placed(column: int, blocks: list[GridBlock]) -> Iterator[Placed]:
    lanes = lanes_of([(block.starts, block.ends) for block in blocks])
    for block, lane in zip(blocks, lanes, strict=True):
        yield Placed(block, Area(column, block.starts, block.ends), lane)


def _behind(column: int, blocks: list[GridBlock]) -> Iterator[Placed]:
    for block in blocks:
        yield Placed(block, Area(column, block.starts, block.ends), Lane(0, 1, 1))


def _reading_order(placed: Placed) -> tuple[int, int]:
    return placed.area.starts, placed.lane.place
