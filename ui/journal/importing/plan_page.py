"""The wizard's third page: what will be written, while nothing is yet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.journal.importing.planned import PlanView
from ui.journal.importing.counts import counts_of
from ui.journal.importing.plan_lists import PlanLists
from ui.papers.importing.count_tiles import CountTiles
from ui.widgets.theme import theme


class PlanPage(QWidget):
    """Tiles with the counts, and the rows behind them."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = CountTiles()
        self.lists: PlanLists | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(10))
        self._column.addWidget(self.tiles)

    def show_plan(self, view: PlanView) -> None:
        """Show another plan."""
        self.tiles.show_counts(counts_of(view.report))
        if self.lists is not None:
            self._column.removeWidget(self.lists)
            self.lists.hide()
            self.lists.deleteLater()
        self.lists = PlanLists(view)
        self._column.addWidget(self.lists, 1)
