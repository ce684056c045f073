"""«Личная заметка»: of who works now; without anybody chosen it is the head who looks."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.journal.records import OwnNote, SessionCard
from ui.journal.entry.working import Working
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form
from ui.widgets.looks import set_look

_HINT = (
    "Видят только автор и заведующий. Заметка не попадает ни в журнал, ни в отчёты, ни в выгрузки."
)


class NoteForm(Form):
    """Its author is who works now, else the specialist of the service.

    While nobody is chosen as working, the notes of the other specialists stand beneath.
    """

    def __init__(self, working: Working, parent: QWidget | None = None) -> None:
        super().__init__(columns=2, parent=parent)
        self._working = working
        self._own: dict[int, str] = {}
        self._author: int | None = None
        field = self.add("private_note", "Личная заметка", LongTextField(2), _HINT, span=2)
        who = QLabel("видят только автор и заведующий")
        set_look(who, role="small")
        self._others = QLabel()
        self._others.setWordWrap(True)
        beneath = QWidget()
        column = QVBoxLayout(beneath)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(who)
        column.addWidget(self._others)
        field.put_beneath(beneath)
        working.changed.connect(self._hide_from_another)

    def show_card(self, card: SessionCard | None) -> str:
        """Take the notes of a service, None for a new one; return the text to be shown."""
        self._own = {note.specialist_id: note.text for note in card.notes} if card else {}
        self._author = self._working.specialist_id
        if self._author is None and card is not None:
            self._author = card.draft.specialist_id
        told = [
            f"{note.specialist}: {note.text}"
            for note in (card.notes if card else ())
            if note.specialist_id != self._author
        ]
        self._others.setText("\n".join(told))
        self._others.setVisible(bool(told))
        self.setVisible(True)
        return self._own.get(self._author or 0, "")

    def note(self, specialist_id: int | None) -> OwnNote | None:
        """Return what was noted; None where there is nothing to keep or nobody who noted it."""
        author = self._author if self._author is not None else specialist_id
        text = str(self.values()["private_note"])
        if author is None or text == self._own.get(author, ""):
            return None
        return OwnNote(author, text)

    def _hide_from_another(self) -> None:
        """Show nobody else's note to who began to work; what is being typed stays its author's."""
        if not self.is_changed():
            self.load({"private_note": ""})
            self._own = {}
            self._others.hide()
            self.hide()
