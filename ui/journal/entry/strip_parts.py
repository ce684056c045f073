"""Everything that stands in the strip, one under another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language.problems import Severity
from ui.journal.entry.notices import Notices
from ui.journal.entry.own_note import OwnNoteRow
from ui.journal.entry.problems import sentences
from ui.journal.entry.second_person import SecondPerson
from ui.journal.entry.strip_form import StripForm
from ui.journal.materials.materials_part import MaterialsPart
from ui.operations import Operations
from ui.records.recovery_bar import RecoveryBar
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_SAVE_WIDTH = 92


class StripParts(QWidget):
    """The recovery bar, the fields, what goes with them, the notices, the quiet line."""

    edited = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recovery = RecoveryBar()
        self.form = StripForm(operations)
        self.second = SecondPerson(operations)
        service = self.form.service
        self.materials = MaterialsPart(service.recommendations, service.materials, operations)
        self.note = OwnNoteRow()
        self.notices = Notices()
        self.save = PrimaryButton("Записать")
        self.save.setToolTip("Ctrl+Enter")
        self.another = _quiet_link("+ человек", "Пришли вдвоём или группой (Ctrl+Shift+A)")
        self.noting = _quiet_link("Заметка", "Для себя: видят только автор и заведующий")
        self.details = _quiet_link("Подробно", "Все поля записи (Ctrl+Shift+D)")
        self._lay_out()
        for part in (self.form, self.note):
            part.edited.connect(self.edited)
        self.second.changed.connect(self.edited)
        self.form.told.connect(self._show_problems)
        self.another.clicked.connect(self.second.ask)
        self.noting.clicked.connect(self.note.open)
        service.materials.edited.connect(self._show_chosen)
        for told in (service.topic.edited, self.form.who.age.edited, self.form.who.changed):
            told.connect(self.offer_materials)

    def clear(self) -> None:
        """Forget what belongs to one record alone."""
        self.second.clear()
        self.note.show_text("")
        self.notices.show_fact("")

    def offer_materials(self) -> None:
        """Offer the materials of the topic and the age that are entered now."""
        form = self.form
        self.materials.follow(form.service.topic.value(), form.who.age_months())

    def _show_chosen(self) -> None:
        chosen = self.form.service.materials
        chosen.setVisible(bool(chosen.value()))

    def _show_problems(self) -> None:
        stops = sentences(self.form, Severity.STOP)
        self.notices.show_problems(stops, sentences(self.form, Severity.WARNING))

    def _lay_out(self) -> None:
        px = theme().px
        self.form.flow.add(self.save, _SAVE_WIDTH, 0)
        for link in (self.another, self.materials.link, self.noting, self.details):
            self.form.quiet.add(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        form = self.form
        beneath = (form.service.materials, self.second, self.note, self.notices, form.quiet)
        for part in (self.recovery, form, *beneath):
            column.addWidget(part)
        self._show_chosen()


def _quiet_link(words: str, explanation: str) -> LinkButton:
    link = LinkButton(words)
    link.setToolTip(explanation)
    set_look(link, letters="small")
    return link
