"""«Структура»: the posts, and the chart that follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from kcentre.structure.office.structure import TITLE, structure_chart
from ui.papers.chart_view import ChartView
from ui.records.work_scroll import Work, fill_with_work
from ui.structure.office.posts_list import PostsList
from ui.tab import Page
from ui.widgets.card import Card
from ui.widgets.halves import Halves
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kcentre.paper.drawing import Scheme, SchemeNode
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_BOTH_WIDTH: Final = 860
_CHART_WIDTH: Final = 400
_TABLES: Final = ("post", "specialist", "sub_unit", "passport")


class StructurePart(Page):
    """The chart is drawn anew after every change; its target is the id of a post."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.posts = PostsList(operations)
        self.chart = ChartView(TITLE)
        self._lay_out()

    def activate(self, target: str = "") -> None:
        if target.isdecimal():
            self.posts.choose(int(target))
        elif self.isVisible():
            self.posts.focus()

    def centre_opened(self) -> None:
        self._refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — a hook
        if changes.touched(*_TABLES):
            self._refresh()

    def _refresh(self) -> None:
        self.posts.refresh()
        self.operations.ask(drawn_chart, self._show, key=(self, "chart"))

    def _show(self, chart: Scheme) -> None:
        show_told(self.chart, chart)

    def _lay_out(self) -> None:
        card, area = Card(TITLE), QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.chart)
        card.setMinimumWidth(theme().px(_CHART_WIDTH))
        card.add(area, 1)
        card.pad_body()
        halves = Halves(theme().px(_BOTH_WIDTH))
        halves.addWidget(self.posts)
        halves.addWidget(card)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        work = Work()
        work.column.addWidget(halves, 1)
        fill_with_work(self, work)


def show_told(view: ChartView, chart: Scheme) -> None:
    """Show a chart, and say in words who stands in it for those who can't see it."""
    view.show_chart(chart)
    view.setAccessibleDescription("; ".join(_told(chart.roots)))


def _told(nodes: Sequence[SchemeNode], above: str = "") -> Iterator[str]:
    for node in nodes:
        words = " — ".join(filter(None, (node.text, node.detail)))
        yield f"{words}, подчинение: {above}" if above else words
        yield from _told(node.below, node.text)


def drawn_chart(file: CentreFile) -> Scheme:
    """Return the chart; ReportLab, which measures its texts, is brought in by the worker."""
    from kcentre.paper.charts import svg  # noqa: F401, PLC0415 — only to have it ready

    return structure_chart(file)
