"""The centre's questionnaires, the newest first; those in the archive where they are wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from kcentre.surveys.questionnaires.ready import ReadyQuestionnaire
from kcentre.surveys.questionnaires.records import QuestionnaireLine
from ui.records.rows import Note, Row
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.surveys.questionnaires.texts import kind_words, use_words
from ui.surveys.questionnaires.work import NEW
from ui.widgets.buttons import IconButton
from ui.widgets.check_field import CheckField
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class QuestionnaireList(RowsCard):
    """The questionnaire that was never saved has the id `NEW`."""

    ready_wanted = Signal(str)
    """(key): a ready questionnaire is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Анкеты", RowsView("Анкеты"), parent)
        self._lines: Sequence[QuestionnaireLine] = ()
        self._unsaved: Collection[int] = ()
        self._wanted_id: int | None = None
        self.with_retired = CheckField("Показать архив")
        self.ready = IconButton("book-open", "Готовые анкеты")
        self._ready_menu = QMenu(self)
        self._fill()
        self.editing_wanted.connect(self.opened)
        self.with_retired.toggled.connect(self._show_rows)
        self._ready_menu.triggered.connect(self._want_ready)

    def offer(self, ready: Sequence[ReadyQuestionnaire]) -> None:
        """Offer the ready questionnaires."""
        self._ready_menu.clear()
        for one in ready:
            self._ready_menu.addAction(one.title).setData(one.key)

    def show_lines(self, lines: Sequence[QuestionnaireLine], unsaved: Collection[int]) -> None:
        """Show the questionnaires, those in the archive among them; `unsaved` have a draft."""
        self._lines, self._unsaved = lines, unsaved
        self._foot.setVisible(any(line.is_retired for line in lines))
        if lines and all(line.is_retired for line in lines):
            self.with_retired.setChecked(True)  # an empty list would say that nothing is there
        self._show_rows()

    def choose(self, questionnaire_id: int) -> None:
        """Put the cursor on a questionnaire, now or as soon as it is there."""
        self._wanted_id = questionnaire_id
        self._go_to_wanted()

    @property
    def lines(self) -> Sequence[QuestionnaireLine]:
        """The questionnaires, those in the archive too."""
        return self._lines

    def chosen_id(self) -> int | None:
        """Return the id of the questionnaire under the cursor."""
        key = self.view.current_key()
        return key if isinstance(key, int) else None

    def line(self, questionnaire_id: int | None) -> QuestionnaireLine | None:
        """Return the line of a questionnaire that was saved."""
        return next((line for line in self._lines if line.id == questionnaire_id), None)

    def _show_rows(self) -> None:
        self.view.show_rows(list(self._rows()))
        in_use = sum(not line.is_retired for line in self._lines)
        self.set_note(str(in_use) if in_use else "")
        self._go_to_wanted()

    def _rows(self) -> Iterator[Row]:
        if NEW in self._unsaved:
            notes = (Note("ещё не сохранена", Tone.ATTENTION),)
            yield Row(NEW, "Новая анкета", notes=notes, is_bold=True)
        with_retired = self.with_retired.isChecked()
        shown = [line for line in self._lines if with_retired or not line.is_retired]
        for line in sorted(shown, key=lambda one: one.is_retired):
            yield Row(line.id, line.title, notes=tuple(self._notes(line)), is_bold=True)

    def _notes(self, line: QuestionnaireLine) -> Iterator[Note]:
        yield Note(kind_words(line))
        yield Note("в архиве" if line.is_retired else use_words(line))
        if line.id in self._unsaved:
            yield Note("есть несохранённые правки", Tone.ATTENTION)

    def _go_to_wanted(self) -> None:
        if self._wanted_id is None:
            return
        line = self.line(self._wanted_id)
        if line is not None and line.is_retired and not self.with_retired.isChecked():
            self.with_retired.setChecked(True)
            return
        if self.view.choose(self._wanted_id):
            self._wanted_id = None

    def _want_ready(self, action: QAction) -> None:
        self.ready_wanted.emit(action.data())

    def _fill(self) -> None:
        px = theme().px
        self.ready.setMenu(self._ready_menu)
        self.ready.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_action(self.ready)
        self.offer_adding("Новая анкета (Ctrl+N)")
        self.add(self.view, 1)
        line = QFrame()
        set_look(line, role="line")
        self._foot = QWidget()
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, px(6))
        column.setSpacing(px(6))
        column.addWidget(line)
        row = QHBoxLayout()
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.addWidget(self.with_retired)
        column.addLayout(row)
        self.add(self._foot)
        self._foot.hide()
