"""What the program adds to the Model by itself: the chart, and where the rest comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.structure.office.blocks import STRUCTURE_TARGET
from kcentre.structure.office.structure import TITLE
from ui.papers.chart_view import ChartView
from ui.structure.office.structure_part import show_told
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.way_link import WayLink

if TYPE_CHECKING:
    from kcentre.paper.drawing import Scheme

_SOURCES: Final = (
    ("Услуги: виды, формы, темы", "centre/topics"),
    ("Режим работы — из графика", "premises/hours"),
    ("Ресурсы — из инвентаризации", "structure/network/resources"),
    ("Партнёры и соглашения", "structure/network/partners"),
    ("Показатели П01–П16 с целями", "monitoring/indicators"),
    ("Название и логотип — из бренда", "structure/office/brand"),
)
"""Parts of the document that are not written here, and the place each is taken from."""


class ModelSide(QWidget):
    """Leads to places of the whole window."""

    go_to = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.chart = ChartView(TITLE)
        self.opener = QuietButton("Изменить структуру", "pencil")
        self.links = [WayLink(*source) for source in _SOURCES]
        self._lay_out()
        self.opener.clicked.connect(self._open_structure)
        for link in self.links:
            link.go_to.connect(self.go_to)

    def show_chart(self, chart: Scheme) -> None:
        """Show another chart of posts."""
        show_told(self.chart, chart)

    def _open_structure(self) -> None:
        self.go_to.emit(STRUCTURE_TARGET)

    def _lay_out(self) -> None:
        structure, rest = Card(TITLE), Card("Остальное программа подставит сама")
        structure.add_action(self.opener)
        structure.add(self.chart)
        about = QLabel("Эти разделы Модели берутся из данных центра; пустое останется пробелом.")
        about.setWordWrap(True)
        set_look(about, role="secondary")
        rest.add(about)
        for link in self.links:
            rest.add(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        for card in (structure, rest):
            card.pad_body()
            column.addWidget(card)
        column.addStretch(1)
