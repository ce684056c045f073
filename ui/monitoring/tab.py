"""«Мониторинг»: what goes well and what does not, a page for each way of seeing it."""

from PySide6.QtWidgets import QWidget

from ui.monitoring.pages import PAGES
from ui.operations import Operations
from ui.tab import PagesTab


class MonitoringTab(PagesTab):
    """Targets begin with a page's key: «monitoring/indicators/П04/2026-Q3»."""

    key = "monitoring"
    title = "Мониторинг"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(PAGES, operations, parent)
