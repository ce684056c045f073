"""The federal sheet on the screen, every number a door."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kcentre.analysis.federal import Attribute, FederalSheet
from ui.records.figure_texts import value_text
from ui.widgets.card import Card
from ui.widgets.colours import Tone
from ui.widgets.columns import Columns
from ui.widgets.door import Door
from ui.widgets.figure_table import FigureTable
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_CARDS_ROOM, _GAP = 760, 12
_PARTS = (
    ("", "Обращения, специалисты, виды помощи"),
    ("num_parent", "Родители"),
    ("num_child", "Дети"),
)
_EXPLANATION = (
    "Элемент advisory_centr федерального обмена: все числа посчитаны по журналу. "
    "Любое число открывает свои строки."
)


class FederalPage(QScrollArea):
    """Shows a `FederalSheet`: what each attribute means, its name in the exchange, its value."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tables = {part: FigureTable(title) for part, title in _PARTS}
        for table in self.tables.values():
            table.opened.connect(self.opened)
        self._lay_out()

    def show_sheet(self, sheet: FederalSheet) -> None:
        """Show the sheet of a period."""
        for part, table in self.tables.items():
            lines = [_line(attribute) for attribute in sheet.attributes if _part(attribute) == part]
            table.show_lines(("", "атрибут", "значение"), lines)

    def doors(self) -> list[Door]:
        """Return every figure on the page that can be opened."""
        return [door for table in self.tables.values() for door in table.doors()]

    def _lay_out(self) -> None:
        page = QWidget()
        cards = {part: Card(title) for part, title in _PARTS}
        for part, card in cards.items():
            card.add(self.tables[part])
        body = Columns(_CARDS_ROOM)
        first, *people = cards.values()
        body.add_column([first], 1)
        body.add_column(list(people), 1)
        explanation = QLabel(_EXPLANATION)
        explanation.setWordWrap(True)
        set_look(explanation, role="secondary")
        gap = theme().px(_GAP)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, gap, gap)
        column.setSpacing(gap)
        column.addWidget(explanation)
        column.addWidget(body)
        column.addStretch()
        self.setWidget(page)


def _part(attribute: Attribute) -> str:
    return next((part for part, _ in _PARTS if part and attribute.name.startswith(part)), "")


def _line(attribute: Attribute) -> tuple[Door, ...]:
    text = value_text(attribute.value)
    opens = attribute.figure_code if attribute.value else ""
    figure = Door(text, opens, f"{attribute.title}: {text}")
    return Door(attribute.title), Door(attribute.name, tone=Tone.SECONDARY), figure
