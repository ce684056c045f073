"""«Анализ»: periods and their reports, a page for each way of summing up."""

from PySide6.QtWidgets import QWidget

from ui.analysis.pages import PAGES, PERIOD
from ui.operations import Operations
from ui.tab import PagesTab


class AnalysisTab(PagesTab):
    """Targets begin with a page's key, «analysis/close/2026-Q3», or are a period, «2025/26»."""

    key = "analysis"
    title = "Анализ"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(PAGES, operations, parent)

    def activate(self, target: str = "") -> None:
        first = target.partition("/")[0]
        is_period = bool(first) and first not in self.page_keys()
        super().activate(f"{PERIOD}/{target}" if is_period else target)
