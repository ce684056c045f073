"""A page with one form of the centre's facts and «Сохранить»."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.work_scroll import FormScroll
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.form import Form
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDEST = 860


class FactsPage(QWidget):
    """Loads a record into the form, keeps it with Ctrl+S, shows problems beside the fields.

    What is being typed survives a change made elsewhere.
    """

    def __init__(
        self,
        title: str,
        form: Form,
        ask: Callable[[CentreFile], Any],
        keep: Callable[[CentreFile, Any], Changes],
        operations: Operations,
        *,
        actions: Sequence[QWidget] = (),
    ) -> None:
        """``actions`` are more buttons of the title row, before the usual ones."""
        super().__init__()
        self._form, self._ask, self._keep, self._operations = form, ask, keep, operations
        self._record: Any = None
        self._after_leaving: Callable[[], None] | None = None
        self._question = LeavingQuestion(self)
        self._question.keep_wanted.connect(self._keep_and_leave)
        self._question.drop_wanted.connect(self._drop_and_leave)
        self._question.stay_wanted.connect(self._stay)
        self._save = PrimaryButton("Сохранить")
        self._save.setToolTip("Ctrl+S")
        self._revert = QuietButton("Вернуть как было")
        self._save.clicked.connect(self.save)
        self._revert.clicked.connect(self._show_record)
        add_shortcut(self, "Ctrl+S").activated.connect(self.save)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.save)
        form.edited.connect(self._show_state)
        self._card = Card(title)
        self._lay_out(actions)
        self._show_state()

    def refresh(self) -> None:
        """Ask the record anew."""
        self._operations.ask(self._ask, self._take, key=(self, "record"))

    def focus(self, name: str) -> None:
        """Put the cursor into a field; into the first one without a name."""
        if name:
            self._form.focus(name)
        else:
            self._form.focus_first()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing entered would be lost; else ask, and do ``then`` afterwards."""
        if self._record is None or not self._form.is_changed():
            return True
        self._after_leaving = then
        self._question.ask()
        return False

    def save(self) -> None:
        """Keep what was entered."""
        if self._save.isEnabled() and self._form.is_understood():
            record = replace(self._record, **self._form.values())
            keep = self._keep

            def verb(file: CentreFile) -> Changes:
                return keep(file, record)

            self._save.setEnabled(False)
            self._operations.change(verb, self._kept, self._refused, initiator=self)

    def _take(self, record: Any) -> None:
        is_untouched = self._record is None or not self._form.is_changed()
        self._record = record
        if is_untouched:
            self._show_record()

    def _show_record(self) -> None:
        self._form.load(asdict(self._record))
        self._show_state()

    def _kept(self, _changes: Changes) -> None:
        self._form.load(self._form.values())
        self._show_state()
        self.refresh()
        self._leave()

    def _keep_and_leave(self) -> None:
        if self._form.is_understood():
            self.save()
        else:
            self._stay()

    def _drop_and_leave(self) -> None:
        self._show_record()
        self._leave()

    def _leave(self) -> None:
        then, self._after_leaving = self._after_leaving, None
        if then is not None:
            then()

    def _stay(self) -> None:
        self._after_leaving = None

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._stay()
        self._show_state()
        self._form.show_problems(problems)

    def _show_state(self) -> None:
        is_changed = self._record is not None and self._form.is_changed()
        self._save.setEnabled(is_changed)
        self._revert.setEnabled(is_changed)

    def _lay_out(self, actions: Sequence[QWidget]) -> None:
        card = self._card
        for button in (*actions, self._revert, self._save):
            card.add_action(button)
        side, top = theme().px(14), theme().px(12)
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(side, top, side, top)
        inner_column.addWidget(self._form)
        card.add(FormScroll(inner), 1)
        card.setMaximumWidth(theme().px(_WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
