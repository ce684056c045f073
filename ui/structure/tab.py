"""«Структура»: step 2, the road maps, partners, and the practice passport, a page for each."""

from PySide6.QtWidgets import QWidget

from ui.operations import Operations
from ui.structure.pages import PAGES
from ui.tab import PagesTab


class StructureTab(PagesTab):
    """Targets begin with a page's key: «structure/documents/12»."""

    key = "structure"
    title = "Структура"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(PAGES, operations, parent)
