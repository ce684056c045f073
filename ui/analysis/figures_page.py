"""The figures of a period: tiles, tables and charts, every number a door."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kcentre.figures.records import Figures
from ui.analysis import cards, charted
from ui.analysis.overview import Overview
from ui.analysis.tiles import tile_texts
from ui.papers.chart_view import ChartView
from ui.widgets.card import Card
from ui.widgets.columns import Columns, Grid
from ui.widgets.door import Door
from ui.widgets.figure_table import FigureTable
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.tile import Tile

_TILE_ROOM, _CARDS_ROOM = 150, 600
_GAP = 12
_DOORS = "Любое число открывает свои строки журнала"
_FORMS = ("", *cards.FORM_TITLES.values(), "всего")
_TABLES: dict[str, tuple[str, Sequence[str], Callable[[Figures], Iterable[cards.Line]]]] = {
    "kinds": ("Виды помощи и формы", _FORMS, cards.kinds_and_forms),
    "specialists": ("Специалисты", ("", "услуг", "минут"), cards.specialists),
    "categories": ("Категории получателей", ("", "услуг"), cards.categories),
    "ages": ("Возраст детей", ("", "родителей", "детей"), cards.ages),
    "services": ("Об услугах", ("", "число"), cards.services_apart),
    "educations": ("Образование детей", ("", "услуг"), cards.educations),
    "ratings": ("Оценки получателей", ("", "число"), cards.ratings),
    "others": ("Мероприятия и обращения", ("", "число"), cards.events_and_requests),
}
_LEFT = ("kinds", "specialists", "categories", "ages", "educations", "services")
_CHARTS: dict[str, tuple[str, Callable[[Overview], charted.Pictured | None]]] = {
    "topics": ("Темы", charted.topics),
    "months": ("Услуги по месяцам", charted.months),
    "hours": ("Нагрузка по дням недели и часам", charted.hours),
    "satisfaction": ("Доля удовлетворённых по месяцам", charted.satisfaction),
}
_RIGHT = ("topics", "months", "hours", "ratings", "satisfaction", "others")


class FiguresPage(QScrollArea):
    """Shows an `Overview`."""

    opened = Signal(str)
    """Code of the figure whose rows are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tiles = [Tile() for _ in range(4)]
        self.tables = {key: FigureTable(title) for key, (title, *_) in _TABLES.items()}
        self.charts = {key: ChartView(title) for key, (title, _) in _CHARTS.items()}
        self._cards = {key: _card(title, self.tables[key]) for key, (title, *_) in _TABLES.items()}
        for key, (title, _) in _CHARTS.items():
            self._cards[key] = _card(title, self.charts[key], padded=True)
        for tile in self.tiles:
            tile.opened.connect(self.opened)
        for table in self.tables.values():
            table.opened.connect(self.opened)
        for chart in self.charts.values():
            chart.opened.connect(self.opened)
        self._hint = _hint()
        self._cards["kinds"].add(self._hint)
        self._lay_out()

    def show_overview(self, known: Overview) -> None:
        """Show the figures of a period."""
        for tile, (title, door, remark) in zip(self.tiles, tile_texts(known), strict=True):
            tile.show_figure(title, door, remark)
        figures = known.figures
        for key, (_, columns, lines) in _TABLES.items():
            found = list(lines(figures))
            self.tables[key].show_lines(columns, found)
            self._cards[key].setVisible(bool(found))
        self._hint.setText("\n".join((_DOORS, *cards.left_out(figures))))
        for key, (_, pictured) in _CHARTS.items():
            found_chart = pictured(known)
            self._cards[key].setVisible(found_chart is not None)
            if found_chart is not None:
                self.charts[key].show_chart(*found_chart)

    def doors(self) -> list[Door]:
        """Return every figure on the page that can be opened."""
        tiles = [tile.door for tile in self.tiles if tile.door.opens]
        tables = [door for table in self.tables.values() for door in table.doors()]
        charts = [door for chart in self.charts.values() for door in chart.doors()]
        return [*tiles, *tables, *charts]

    def _lay_out(self) -> None:
        px = theme().px
        page = QWidget()
        body = Columns(_CARDS_ROOM)
        for keys, share in ((_LEFT, 11), (_RIGHT, 9)):
            body.add_column([self._cards[key] for key in keys], share)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, px(_GAP), px(_GAP))
        column.setSpacing(px(_GAP))
        column.addWidget(Grid(self.tiles, _TILE_ROOM))
        column.addWidget(body)
        column.addStretch()
        self.setWidget(page)


def _card(title: str, content: QWidget, *, padded: bool = False) -> Card:
    card = Card(title)
    card.add(content)
    if padded:
        card.pad_body()
    return card


def _hint() -> QLabel:
    hint = QLabel(_DOORS)
    hint.setContentsMargins(theme().px(14), theme().px(4), theme().px(14), theme().px(10))
    hint.setWordWrap(True)
    set_look(hint, role="small")
    return hint
