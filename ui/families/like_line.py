"""A calm line: somebody already known may be the one who is being entered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.casebook.duplicates import like
from kcentre.casebook.records import Duplicate
from kcentre.families.records import Adult
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_PAUSE_MS = 250


class LikeLine(QWidget):
    """Asks at a pause of the typing; hidden while nobody is alike."""

    look_wanted = Signal(object)
    """(Duplicate): the known one is to be shown, or taken."""

    def __init__(
        self,
        operations: Operations,
        link_words: str = "Открыть рядом",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._adult = Adult()
        self._own_id: int | None = None
        self._found: Sequence[Duplicate] = ()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self._text, role="notice")
        self.link = LinkButton(link_words)
        self.link.clicked.connect(self._want_look)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addWidget(self._text)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nobody is alike."""
        return "" if self.isHidden() else self._text.text()

    def ask(self, adult: Adult, own_family_id: int | None) -> None:
        """Look for those like the adult, the own family left out."""
        self._adult, self._own_id = adult, own_family_id
        self._pause.start()

    def forget(self) -> None:
        """Say nothing."""
        self._pause.stop()
        self._operations.drop((self, "like"))
        self._found = ()
        self.hide()

    def _ask(self) -> None:
        work = partial(_others_like, adult=self._adult, own_family_id=self._own_id)
        self._operations.ask(work, self._show, key=(self, "like"))

    def _show(self, found: Sequence[Duplicate]) -> None:
        self._found = found
        if not found:
            self.hide()
            return
        others = len({one.adult_id for one in found} - {found[0].adult_id})
        more = f" и ещё {counted(others, 'человека', 'человек', 'человек')}" if others else ""
        self._text.setText(f"Похоже на: {words_of(found[0])}{more}.")
        self.link.setAccessibleName(f"{self.link.text()}: {words_of(found[0])}")
        self.show()

    def _want_look(self) -> None:
        if self._found:
            self.look_wanted.emit(self._found[0])


def words_of(found: Duplicate) -> str:
    """Return «Каримова Алсу, С-0142 (тот же телефон)»."""
    named = dict.fromkeys((found.title, found.family_code))
    return f"{', '.join(named)} ({found.why.label})"


def _others_like(file: CentreFile, adult: Adult, own_family_id: int | None) -> list[Duplicate]:
    return [one for one in like(file, adult) if one.family_id != own_family_id]
