"""Held against recorded appointments: a line for each week, a column for each specialist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from kcentre.language.names import initials
from kcentre.monitoring.quality.completeness import CompletenessCell
from kcentre.premises.availability.load import week_title
from ui.widgets.colours import Tone
from ui.widgets.door import Door
from ui.widgets.figure_table import FigureTable
from ui.widgets.theme import theme

EVERY = "every"
_LEAST_HEIGHT = 120
_NOTHING = Door("—", tone=Tone.SECONDARY)


class WeeksTable(FigureTable):
    """A number with something missing is a door; its code is «specialist/Monday».

    Scrolls on its own, so that the names stay above however long the year is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Записано приёмов по специалистам и неделям", parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_cells(self, cells: Sequence[CompletenessCell]) -> None:
        """Show the weeks of a period."""
        names = {cell.specialist_id: initials(cell.specialist) for cell in cells}
        of = {(cell.monday, cell.specialist_id): cell for cell in cells}
        mondays = sorted({cell.monday for cell in cells})
        lines = [
            [
                Door(week_title(monday)),
                *(_door(of.get((monday, who))) for who in names),
                _sum_door((cell for cell in cells if cell.monday == monday), f"{EVERY}/{monday}"),
            ]
            for monday in mondays
        ]
        lines.append(_sums(cells, names))
        self.show_lines(("Неделя", *names.values(), "Всего"), lines)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(2 * _LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme().px(_LEAST_HEIGHT))


def place_of(code: str) -> tuple[int | None, dt.date | None]:
    """Return the specialist and the Monday that a door's code names; None: all of them."""
    who, _, monday = code.partition("/")
    return (
        None if who == EVERY else int(who),
        dt.date.fromisoformat(monday) if monday else None,
    )


def _sums(cells: Sequence[CompletenessCell], names: Iterable[int]) -> list[Door]:
    of_each = [
        _sum_door((cell for cell in cells if cell.specialist_id == who), f"{who}/") for who in names
    ]
    return [Door("Всего", is_bold=True), *of_each, _sum_door(cells, f"{EVERY}/")]


def _sum_door(cells: Iterable[CompletenessCell], code: str) -> Door:
    every = list(cells)
    held, recorded = sum(one.held for one in every), sum(one.recorded for one in every)
    return _counted(held, recorded, code, "Всего", is_bold=True)


def _door(cell: CompletenessCell | None) -> Door:
    if cell is None:
        return _NOTHING
    name = f"{cell.specialist}, {week_title(cell.monday)}"
    return _counted(cell.held, cell.recorded, f"{cell.specialist_id}/{cell.monday}", name)


def _counted(held: int, recorded: int, code: str, name: str, *, is_bold: bool = False) -> Door:
    is_whole = held == recorded
    said = f"{name}: записано {recorded} из {held}"
    return Door(
        f"{recorded} из {held}",
        "" if is_whole else code,
        said,
        is_bold=is_bold,
        tone=Tone.TEXT if is_whole else Tone.ATTENTION,
    )
