"""The wizard that loads a table: file → columns → what will be written → done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes, FileRefused, Progress
from ui.operations import Operations
from ui.papers.importing.done_page import DonePage
from ui.papers.importing.file_page import FilePage
from ui.papers.importing.frame import Footer, Stages
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.theme import theme

Work = Callable[[CentreFile, Progress], object]

_WIDTH, _BODY_HEIGHT, _FRAME_HEIGHT = 1280, 580, 112
_SCREEN_EDGE = 50
_STAGES = ("Файл", "Столбцы", "Что будет внесено", "Готово")
_FILE, _COLUMNS, _PLAN, _DONE = range(4)
_COUNTING = "Считаем, что будет внесено…"
_NOT_COUNTED = "Подсчёт не закончен. «Далее» — посчитать снова."


@dataclass(frozen=True, slots=True)
class WizardWords:
    """What the wizard says: its title, the name of the work, that nothing is written yet."""

    title: str
    writing: str
    untouched: str
    interrupted: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a plan comes to: «214 услуг», or the sentence why there is nothing to add."""

    adding: str
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class WizardPages:
    """The four pages."""

    files: FilePage
    columns: QWidget
    plan: QWidget
    finish: DonePage


class TableWizard(FittedDialog):
    """One dialog with four pages; nothing is written before «Внести».

    What is read, planned and written is said by those who load a certain kind of table.
    """

    go_to = Signal(str)
    """Target at which the application shows what was imported."""

    def __init__(
        self, operations: Operations, parent: QWidget, words: WizardWords, shown: WizardPages
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._operations, self._words = operations, words
        self._outlook: Outlook | None = None
        self._is_busy = self._is_outdated = False
        self.setWindowTitle(words.title)
        self.files, self.finish = shown.files, shown.finish
        self.stages, self.footer = Stages(_STAGES), Footer()
        self.pages = _stack(shown, self.screen().availableGeometry().height())
        self.take(_column(self.stages, self.pages, self.footer))
        self._connect()
        self._show(_FILE)

    def begin(self, path: Path | None = None) -> None:
        """Open over the window it belongs to; with a ``path`` begin with reading that file."""
        self.finished.connect(self.deleteLater)
        self.open()
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a table; its columns, or the sentence why not, are shown when it is done."""
        self._show(_FILE)
        self._is_busy = True
        self.files.show_reading(path.name)
        work = self.reading_of(path)
        title = f"Чтение таблицы «{path.name}»"
        self._operations.long(title, work, self._take_table, self._not_read)

    def reading_of(self, path: Path) -> Work:
        """Return the work that reads a table; its answer may be a FileRefused."""
        raise NotImplementedError

    def planning(self) -> Work | None:
        """Return the work that finds out what an import would do; None without a table."""
        raise NotImplementedError

    def writing(self) -> Callable[[CentreFile, Progress], Changes]:
        """Return the work that carries the plan out."""
        raise NotImplementedError

    def show_table(self, read: object) -> None:
        """Show the columns of a table that was read."""
        raise NotImplementedError

    def take_plan(self, view: object) -> Outlook | str:
        """Keep what an import would do; return what it comes to, or why it can't be."""
        raise NotImplementedError

    def show_plan(self) -> None:
        """Show the plan kept."""
        raise NotImplementedError

    def show_done(self, changes: Changes) -> None:
        """Show what was written."""
        raise NotImplementedError

    def show_rows(self) -> None:
        """Lead to what was written."""
        raise NotImplementedError

    def work_out(self) -> None:
        """Work the plan out; what is changed meanwhile is counted in afterwards."""
        self._outlook = None
        self._show_outlook(_COUNTING, may_go_on=False)
        self._is_outdated = self._is_busy
        work = None if self._is_busy else self.planning()
        if work is None:
            return
        self._is_busy = True
        self._operations.long("Разбор таблицы", work, self._take_plan, self._not_worked_out)

    def reject(self) -> None:
        """Esc and «Отмена»: nothing was written; running work is stopped in its own window."""
        if not self._is_busy:
            super().reject()

    def _take_table(self, answer: object) -> None:
        self._is_busy = False
        if isinstance(answer, FileRefused):
            self.files.show_invitation(answer.sentence, answer.advice)
            return
        self.files.show_invitation()
        self.show_table(answer)
        self._show(_COLUMNS)
        self.work_out()

    def _not_read(self, _problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        self.files.show_invitation("Таблица не прочитана", "Чтение прервано. Ничего не изменилось.")

    def _take_plan(self, answer: object) -> None:
        self._is_busy = False
        if self._is_outdated:
            self.work_out()
            return
        came_to = self.take_plan(answer)
        if isinstance(came_to, str):
            self._show_outlook(came_to, may_go_on=False, is_problem=True)
        else:
            self._outlook = came_to
            self._show_counted(came_to)

    def _not_worked_out(self, _problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        self._show_outlook(_NOT_COUNTED, may_go_on=True, is_problem=True)

    def _show_counted(self, outlook: Outlook) -> None:
        self._show_outlook(outlook.nothing or f"Можно внести {outlook.adding}.", may_go_on=True)

    def _show_outlook(self, remark: str, *, may_go_on: bool, is_problem: bool = False) -> None:
        self.footer.say(remark, is_problem=is_problem)
        had_focus = self.focusWidget() in {None, self.footer.primary, self.footer.cancel}
        self.footer.allow(primary=may_go_on)
        if had_focus and may_go_on:
            self.footer.primary.setFocus()

    def _show_plan(self) -> None:
        outlook = self._outlook
        if outlook is None:
            self.work_out()
            return
        self.show_plan()
        self._show(_PLAN)
        nothing = outlook.nothing
        self.footer.offer("Назад", f"Внести {outlook.adding}")
        self.footer.say(nothing or self._words.untouched, is_problem=bool(nothing))
        self.footer.allow(primary=not nothing)
        (self.footer.back if nothing else self.footer.primary).setFocus()

    def _write(self) -> None:
        self._is_busy = True
        self.footer.setEnabled(False)
        self._operations.long(
            self._words.writing,
            self.writing(),
            self._take_done,
            self._not_written,
            initiator=self,
            changes_of=_itself,
        )

    def _take_done(self, changes: Changes) -> None:
        self._is_busy = False
        self.footer.setEnabled(True)
        self.show_done(changes)
        self._show(_DONE)

    def _not_written(self, _problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        self.footer.setEnabled(True)
        self.footer.say(self._words.interrupted, is_problem=True)
        self.footer.primary.setFocus()

    def _forward(self) -> None:
        deeds = {_COLUMNS: self._show_plan, _PLAN: self._write, _DONE: self.accept}
        deeds.get(self.pages.currentIndex(), self.files.choose)()

    def _back(self) -> None:
        if self.pages.currentIndex() == _PLAN:
            self._show(_COLUMNS)
            if self._outlook is not None:
                self._show_counted(self._outlook)
        else:
            self._show(_FILE)

    def _show(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.stages.show_stage(page)
        self.footer.cancel.setVisible(page != _DONE)
        self.footer.say("")
        words = {_COLUMNS: ("Другой файл", "Далее"), _DONE: ("", "Закрыть")}
        self.footer.offer(*words.get(page, ("", "")))
        self.footer.allow(primary=page == _DONE)
        if page == _FILE:
            self.files.begin()
        elif page == _DONE:
            self.footer.primary.setFocus()

    def _connect(self) -> None:
        self.files.chosen.connect(self.read)
        self.finish.show_wanted.connect(self._go_to_rows)
        self.footer.primary.clicked.connect(self._forward)
        self.footer.back.clicked.connect(self._back)
        self.footer.cancel.clicked.connect(self.reject)

    def _go_to_rows(self) -> None:
        self.show_rows()
        self.accept()


def _stack(pages: WizardPages, screen_height: int) -> QStackedWidget:
    """Return the pages one behind the other, as high as drawn where the screen allows it."""
    stack = QStackedWidget()
    for page in (pages.files, pages.columns, pages.plan, pages.finish):
        stack.addWidget(page)
    px = theme().px
    stack.setMinimumHeight(min(px(_BODY_HEIGHT), screen_height - px(_FRAME_HEIGHT) - _SCREEN_EDGE))
    return stack


def _column(stages: Stages, pages: QStackedWidget, footer: Footer) -> QVBoxLayout:
    px = theme().px
    column = QVBoxLayout()
    column.setContentsMargins(px(20), px(14), px(20), px(16))
    column.setSpacing(px(12))
    column.addWidget(stages)
    column.addWidget(pages, 1)
    column.addWidget(footer)
    return column


def refusal_text(refusal: FileRefused) -> str:
    """Return what is wrong and what to do."""
    return f"{refusal.sentence} {refusal.advice}".strip()


def _itself(changes: Changes) -> Changes:
    return changes
