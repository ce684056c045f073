"""«Помещения и режим»: rooms, hours and appointments, a page each."""

from PySide6.QtWidgets import QWidget

from ui.operations import Operations
from ui.premises.pages import PAGES
from ui.tab import PagesTab


class PremisesTab(PagesTab):
    """Its targets: «rooms», «hours», «appointments», each with what the page understands."""

    key = "premises"
    title = "Помещения и режим"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(PAGES, operations, parent)
