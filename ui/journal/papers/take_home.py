"""The parent's sheet of a service: its pages, printing, PDF."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kcentre.journal.books.take_home import take_home
from kcentre.journal.ratings.codes import code_of
from kcentre.paper.document import Document
from kcentre.storage import CentreFile, Progress
from ui.operations import Operations
from ui.papers.dialog import PaperDialog


class TakeHome(QObject):
    """Gives the service a code to rate it by, then shows the sheet; Enter prints it."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._operations, self._parent = operations, parent
        self.dialog: PaperDialog | None = None

    def show(self, session_id: int) -> None:
        """Show the sheet of a service."""

        def work(file: CentreFile, _: Progress) -> int:
            code_of(file, session_id)
            return session_id

        self._operations.long("Готовлю памятку", work, self._open)

    def _open(self, session_id: int) -> None:
        make = partial(_document, session_id=session_id)
        self.dialog = PaperDialog(
            "Памятка родителю", make, "Памятка родителю", self._operations, self._parent
        )
        self.dialog.open()


def _document(file: CentreFile, session_id: int) -> Document:
    return take_home(file, session_id)
