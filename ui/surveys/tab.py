"""«Спрос»: what parents want, a page for each part of finding out."""

from PySide6.QtWidgets import QWidget

from ui.operations import Operations
from ui.surveys.pages import PAGES
from ui.tab import PagesTab


class SurveysTab(PagesTab):
    """Targets begin with a page's key: «surveys/rounds/3», «surveys/results/3»."""

    key = "surveys"
    title = "Спрос"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(PAGES, operations, parent)
