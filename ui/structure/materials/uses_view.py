"""Where a material was used: the newest services and events, each a way there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.journal.materials.records import MaterialUse
from kcentre.language.dates import short_date
from kcentre.language.names import initials
from kcentre.language.plurals import counted
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_SHOWN = 5
_NOWHERE = (
    "Пока не использован. Материал отмечают в консультации рядом с рекомендациями, "
    "в мероприятии — по названию в поле «Материалы»."
)


class UsesView(QWidget):
    """Says how often, and shows the last of them."""

    go_to = Signal(str)
    """A target («journal/sessions/rows/3,5») to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = QLabel()
        self.rows: list[LinkButton] = []
        self._column = QVBoxLayout(self)
        self._lay_out()

    def show_uses(self, uses: Sequence[MaterialUse]) -> None:
        """Show where the material was used."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [*self._of_kind(uses, is_event=False), *self._of_kind(uses, is_event=True)]
        for row in self.rows:
            self._column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        self.told.setText(_told(uses))

    def _of_kind(self, uses: Sequence[MaterialUse], *, is_event: bool) -> list[LinkButton]:
        own = [use for use in uses if use.is_event is is_event]
        page = "journal/events" if is_event else "journal/sessions"
        rows = [self._link(_words(use), f"{page}/rows/{use.id}") for use in own[:_SHOWN]]
        if len(own) > _SHOWN:
            ids = ",".join(str(use.id) for use in own)
            rows.append(self._link(f"Показать все: {_counted(own)}", f"{page}/rows/{ids}"))
        return rows

    def _link(self, words: str, target: str) -> LinkButton:
        link = LinkButton(words.replace("&", "&&"))
        link.setProperty("target", target)
        link.clicked.connect(self._lead)
        return link

    def _lead(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.go_to.emit(str(link.property("target")))

    def _lay_out(self) -> None:
        heading = QLabel("Где использован")
        set_look(heading, role="heading")
        set_look(self.told, role="small")
        self.told.setWordWrap(True)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self._column.addWidget(heading)
        self._column.addWidget(self.told)


def _told(uses: Sequence[MaterialUse]) -> str:
    if not uses:
        return _NOWHERE
    kinds = ([use for use in uses if use.is_event is is_event] for is_event in (False, True))
    return ", ".join(_counted(own) for own in kinds if own)


def _counted(uses: Sequence[MaterialUse]) -> str:
    if uses[0].is_event:
        return counted(len(uses), "мероприятие", "мероприятия", "мероприятий")
    return counted(len(uses), "консультация", "консультации", "консультаций")


def _words(use: MaterialUse) -> str:
    parts = (short_date(use.date), f"№\u00a0{use.number}", use.title, initials(use.specialist))
    return " · ".join(filter(None, parts))
