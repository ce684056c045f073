"""The second entry of a sample: entered blindly, compared, decided, counted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.forms.answers_json import answers_to_json
from kcentre.surveys.forms.double_entry import choose_sample, correct, keep_second
from ui.operations import Operations
from ui.records.draft_keeper import DraftKeeper
from ui.surveys.entry.deciding import asked_about, second_is_right
from ui.surveys.entry.filling import Filling
from ui.surveys.entry.result_page import ResultPage
from ui.surveys.entry.second_asking import (
    Check,
    SecondForm,
    check,
    second_draft_kind,
    second_form,
)
from ui.surveys.entry.second_page import DecidingPage, SecondPage
from ui.surveys.entry.share_page import SharePage
from ui.surveys.entry.sheet_keys import ENTER, held
from ui.surveys.entry.words_fields import WordsBox, WordsLine


class SecondDesk(QWidget):
    """Shows what comes next: the share, a form, its differences, the result.

    Esc leaves at once: what is entered by then is there again when the check goes on.
    """

    closed = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.share, self.result = SharePage(), ResultPage()
        self.form, self.deciding = SecondPage(), DecidingPage()
        self._check: Check | None = None
        self._shown: SecondForm | None = None
        self._is_writing = False
        self._keeper = DraftKeeper("", operations, self)
        self._pages = QStackedLayout(self)
        for page in (self.share, self.form, self.deciding, self.result):
            self._pages.addWidget(page)
            page.closed.connect(self.closed)
        self._connect()

    def start(self, round_id: int) -> None:
        """Go on with the check of a round, or ask which share is to be checked."""
        self._keep()
        self.forget()
        self._ask(round_id)

    def forget(self) -> None:
        """Let go of the round: another file is open."""
        self._check, self._shown = None, None
        self._keeper.pause.stop()

    def hear(self, changes: Changes, initiator: object) -> None:
        """Show what is left after somebody else's change, an undone one too."""
        is_ours = initiator is self or self._check is None or not self.isVisible()
        if not is_ours and changes.touched("double_entry", "survey_form"):
            self._ask(self._check.round.id if self._check else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in ENTER and held(event) == Qt.KeyboardModifier.ControlModifier
        if is_enter and not event.isAutoRepeat():
            self._save_now()
        elif event.key() == Qt.Key.Key_Escape:
            self._keep()
            self.closed.emit()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    def _ask(self, round_id: int) -> None:
        ask = partial(check, round_id=round_id)
        self._operations.ask(ask, self._take_check, self._give_up, key=(self, "check"))

    def _take_check(self, found: Check) -> None:
        self._check = found
        line = found.next_line
        if line is not None:
            ask = partial(second_form, line=line)
            self._operations.ask(ask, self._show_form, self._give_up, key=(self, "form"))
        elif found.lines:
            self._show(self.result)
            self.result.show_result(found)
        else:
            self._ask_share()

    def _ask_share(self) -> None:
        if self._check is not None:
            self._show(self.share)
            self.share.begin(self._check)

    def _show_form(self, found: SecondForm) -> None:
        if self._check is None or self._is_shown(found):
            return
        self._keep()
        self._shown = found
        if found.line.is_entered:
            self._show(self.deciding)
            asked = asked_about(found.differences, found.version)
            self.deciding.begin(self._check, found, Filling(asked))
        else:
            self._show(self.form)
            self._keeper.kind = second_draft_kind(found.line.form_id)
            self._keeper.begin({})
            self.form.begin(self._check, found, Filling(found.version, found.answers))

    def _is_shown(self, found: SecondForm) -> bool:
        """Tell whether the form is being entered already: what is typed stays."""
        is_same = self._shown is not None and self._shown.line.form_id == found.line.form_id
        return is_same and not found.line.is_entered and self._pages.currentWidget() is self.form

    def _choose(self, percent: int) -> None:
        if self._check is not None:
            verb = partial(choose_sample, round_id=self._check.round.id, percent=percent)
            self._write(verb)

    def _save_now(self) -> None:
        page = self._pages.currentWidget()
        if page is self.form:
            self._save_form()
        elif page is self.deciding:
            self._save_decision()

    def _save_form(self) -> None:
        if self._shown is None or not self.form.is_ready():
            return
        form_id, answers = self._shown.line.form_id, self.form.answers()
        self._write(partial(keep_second, form_id=form_id, answers=answers))

    def _save_decision(self) -> None:
        if self._shown is None or not self.deciding.is_ready():
            return
        form_id, keys = self._shown.line.form_id, second_is_right(self.deciding.answers())
        self._write(partial(correct, form_id=form_id, keys=keys))

    def _write(self, verb: Callable[[CentreFile], Changes]) -> None:
        """Write once, however often Enter is pressed."""
        if not self._is_writing:
            self._is_writing = True
            self._operations.change(verb, self._written, self._refused, initiator=self)

    def _written(self, _changes: Changes) -> None:
        self._is_writing = False
        self._keeper.keep(None)
        self._shown = None
        if self._check is not None:
            self._ask(self._check.round.id)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._is_writing = False
        page = self._pages.currentWidget()
        if isinstance(page, SharePage | SecondPage):
            page.show_problems(problems)

    def _give_up(self, _problems: tuple[Problem, ...]) -> None:
        self.closed.emit()

    def _keep(self) -> None:
        """Keep the unfinished second entry as a draft."""
        if self._shown is None or self._pages.currentWidget() is not self.form:
            return
        answers = self.form.answers()
        self._keeper.keep({"answers": answers_to_json(answers)} if answers else None)

    def _keep_soon(self) -> None:
        is_typing = isinstance(QApplication.focusWidget(), WordsLine | WordsBox)
        self._keeper.pause.start() if is_typing else self._keep()

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def _connect(self) -> None:
        self.share.chosen.connect(self._choose)
        self.form.finished.connect(self._save_form)
        self.form.edited.connect(self._keep_soon)
        self.deciding.finished.connect(self._save_decision)
        self.result.more_wanted.connect(self._ask_share)
        self._keeper.pause.timeout.connect(self._keep)
