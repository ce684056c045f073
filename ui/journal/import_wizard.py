"""The wizard that loads a journal from a spreadsheet: file → columns → plan → done."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.journal.importing.planned import PlanView, nothing_to_add, to_add
from kcentre.language import Problem
from kcentre.storage import Changes, FileRefused
from ui.journal.importing.columns_page import ColumnsPage
from ui.journal.importing.done_page import DonePage
from ui.journal.importing.file_page import FilePage
from ui.journal.importing.frame import Footer, Stages
from ui.journal.importing.plan_page import PlanPage
from ui.journal.importing.work import ReadTable, plan_for, reading_of, refusal_text, writing_of
from ui.operations import Operations
from ui.tab import Page
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.theme import theme

_WIDTH, _BODY_HEIGHT, _FRAME_HEIGHT = 1280, 580, 112
_SCREEN_EDGE = 50
_STAGES = ("Файл", "Столбцы", "Что будет внесено", "Готово")
_FILE, _COLUMNS, _PLAN, _DONE = range(4)
_COUNTING = "Считаем, что будет внесено…"


class ImportWizard(FittedDialog):
    """One dialog with four pages; nothing is written before «Внести»."""

    go_to = Signal(str)
    """Target at which the journal shows what was imported."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self._operations = operations
        self._read: ReadTable | None = None
        self._view: PlanView | None = None
        self._is_busy = self._is_outdated = False
        self.setWindowTitle("Импорт журнала из таблицы")
        self.files, self.columns = FilePage(), ColumnsPage()
        self.plan, self.finish = PlanPage(), DonePage(operations)
        self.stages, self.footer = Stages(_STAGES), Footer()
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show(_FILE)

    def read(self, path: Path) -> None:
        """Read a table; its columns, or the sentence why not, are shown when it is done."""
        self._show(_FILE)
        self._is_busy = True
        self.files.show_reading(path.name)
        self._operations.long(
            f"Чтение таблицы «{path.name}»", reading_of(path), self._take_table, self._not_read
        )

    def reject(self) -> None:
        """Esc and «Отмена»: nothing was written; running work is stopped in its own window."""
        if not self._is_busy:
            super().reject()

    def _take_table(self, answer: ReadTable | FileRefused) -> None:
        self._is_busy = False
        if isinstance(answer, FileRefused):
            self.files.show_invitation(answer.sentence, answer.advice)
            return
        self._read = answer
        self.files.show_invitation()
        self.columns.show_table(answer)
        self._show(_COLUMNS)
        self._work_out()

    def _not_read(self, _problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        self.files.show_invitation("Таблица не прочитана", "Чтение прервано. Ничего не изменилось.")

    def _work_out(self) -> None:
        """Work the plan out; what is changed meanwhile is counted in afterwards."""
        self._view = None
        self._show_outlook(_COUNTING, may_go_on=False)
        self._is_outdated = self._is_busy
        if self._read is None or self._is_busy:
            return
        self._is_busy = True
        work = plan_for(self._read.workbook, tuple(self.columns.mappings))
        self._operations.long("Разбор таблицы", work, self._take_plan, self._not_worked_out)

    def _take_plan(self, answer: PlanView | FileRefused) -> None:
        self._is_busy = False
        if self._is_outdated:
            self._work_out()
        elif isinstance(answer, FileRefused):
            self._show_outlook(refusal_text(answer), may_go_on=False, is_problem=True)
        else:
            self._view = answer
            self._show_counted(answer)

    def _not_worked_out(self, _problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        words = "Подсчёт не закончен. «Далее» — посчитать снова."
        self._show_outlook(words, may_go_on=True, is_problem=True)

    def _show_counted(self, view: PlanView) -> None:
        nothing = nothing_to_add(view.report)
        self._show_outlook(nothing or f"Можно внести {to_add(view.report)}.", may_go_on=True)

    def _show_outlook(self, remark: str, *, may_go_on: bool, is_problem: bool = False) -> None:
        self.footer.say(remark, is_problem=is_problem)
        had_focus = self.focusWidget() in {None, self.footer.primary, self.footer.cancel}
        self.footer.allow(primary=may_go_on)
        if had_focus and may_go_on:
            self.footer.primary.setFocus()

    def _show_plan(self) -> None:
        view = self._view
        if view is None:
            self._work_out()
            return
        self.plan.show_plan(view)
        self._show(_PLAN)
        nothing = nothing_to_add(view.report)
        self.footer.offer("Назад", f"Внести {to_add(view.report)}")
        self.footer.say(nothing or "В журнал пока ничего не внесено.", is_problem=bool(nothing))
        self.footer.allow(primary=not nothing)
        (self.footer.back if nothing else self.footer.primary).setFocus()

    def _write(self) -> None:
        if self._view is None:
            return
        self._is_busy = True
        self.footer.setEnabled(False)
        self._operations.long(
            "Импорт журнала",
            writing_of(self._view),
            self._take_done,
            self._not_written,
            initiator=self,
            changes_of=_itself,
        )

    def _take_done(self, changes: Changes) -> None:
        self._is_busy = False
        self.footer.setEnabled(True)
        if self._view is not None:
            self.finish.show_done(self._view, changes)
            self._show(_DONE)

    def _not_written(self, _problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        self.footer.setEnabled(True)
        self.footer.say("Импорт прерван: в журнал ничего не внесено.", is_problem=True)
        self.footer.primary.setFocus()

    def _forward(self) -> None:
        deeds = {_COLUMNS: self._show_plan, _PLAN: self._write, _DONE: self.accept}
        deeds.get(self.pages.currentIndex(), self.files.choose)()

    def _back(self) -> None:
        if self.pages.currentIndex() == _PLAN:
            self._show(_COLUMNS)
            if self._view is not None:
                self._show_counted(self._view)
        else:
            self._show(_FILE)

    def _show_rows(self) -> None:
        days = self._view.days if self._view else None
        if self._view is not None and days is not None and self._view.report.sessions:
            self.go_to.emit(f"journal/period/{days[0]}..{days[1]}")
        else:
            self.go_to.emit("journal/events")
        self.accept()

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
        self.columns.edited.connect(self._work_out)
        self.finish.show_wanted.connect(self._show_rows)
        self.footer.primary.clicked.connect(self._forward)
        self.footer.back.clicked.connect(self._back)
        self.footer.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        px = theme().px
        for page in (self.files, self.columns, self.plan, self.finish):
            self.pages.addWidget(page)
        room = self.screen().availableGeometry().height() - px(_FRAME_HEIGHT) - _SCREEN_EDGE
        self.pages.setMinimumHeight(min(px(_BODY_HEIGHT), room))
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(14), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.stages)
        column.addWidget(self.pages, 1)
        column.addWidget(self.footer)
        self.take(column)


def open_import_wizard(
    parent: Page, operations: Operations, path: Path | None = None
) -> ImportWizard:
    """Open the wizard over a tab's window; with a `path` begin with reading that file."""
    wizard = ImportWizard(operations, parent)
    wizard.go_to.connect(parent.go_to)
    wizard.finished.connect(wizard.deleteLater)
    wizard.open()
    if path is not None:
        wizard.read(path)
    return wizard


def _itself(changes: Changes) -> Changes:
    return changes
