"""The wizard that loads a journal from a spreadsheet: file → columns → plan → done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kcentre.journal.importing.planned import PlanView, added, nothing_to_add, to_add
from kcentre.storage import CentreFile, Changes, FileRefused, Progress
from ui.journal.importing.columns_page import ColumnsPage
from ui.journal.importing.counts import counts_of
from ui.journal.importing.plan_lists import first_of, lists_of
from ui.journal.importing.work import ReadTable, plan_for, reading_of, writing_of
from ui.operations import Operations
from ui.papers.importing.done_page import DonePage, DoneWords
from ui.papers.importing.file_page import FilePage, FileWords
from ui.papers.importing.plan_page import PlanPage
from ui.papers.importing.wizard import (
    Outlook,
    TableWizard,
    WizardPages,
    WizardWords,
    Work,
    refusal_text,
)
from ui.tab import Page

_WORDS = WizardWords(
    "Импорт журнала из таблицы",
    "Импорт журнала",
    "В журнал пока ничего не внесено.",
    "Импорт прерван: в журнал ничего не внесено.",
)
_FILE_WORDS = FileWords(
    "Перетащите сюда таблицу с журналом",
    "Excel, LibreOffice или CSV. Файл только читается: в журнал ничего не попадёт, "
    "пока Вы не проверите столбцы и не нажмёте «Внести».",
    "Таблица с журналом",
)
_DONE_WORDS = DoneWords(
    "Строки уже в журнале.",
    "Показать в журнале",
    "book-open",
    "Журнал снова такой, каким был до импорта.",
)


class ImportWizard(TableWizard):
    """Loads services and group events."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        self._read: ReadTable | None = None
        self._view: PlanView | None = None
        self.columns, self.plan = ColumnsPage(), PlanPage()
        files, finish = FilePage(_FILE_WORDS), DonePage(operations, _DONE_WORDS)
        pages = WizardPages(files, self.columns, self.plan, finish)
        super().__init__(operations, parent, _WORDS, pages)
        self.columns.edited.connect(self.work_out)

    def reading_of(self, path: Path) -> Work:
        return reading_of(path)

    def show_table(self, read: object) -> None:
        if isinstance(read, ReadTable):
            self._read = read
            self.columns.show_table(read)

    def planning(self) -> Work | None:
        if self._read is None:
            return None
        return plan_for(self._read.workbook, tuple(self.columns.mappings))

    def take_plan(self, view: object) -> Outlook | str:
        if isinstance(view, FileRefused):
            return refusal_text(view)
        if not isinstance(view, PlanView):
            return ""
        self._view = view
        return Outlook(to_add(view.report), nothing_to_add(view.report))

    def show_plan(self) -> None:
        if self._view is not None:
            view = self._view
            self.plan.show_plan(counts_of(view.report), lists_of(view), first_of(view))

    def writing(self) -> Callable[[CentreFile, Progress], Changes]:
        if self._view is None:
            raise RuntimeError("there is no plan to carry out")
        return writing_of(self._view)

    def show_done(self, changes: Changes) -> None:
        if self._view is not None:
            report = self._view.report
            self.finish.show_done(added(report), counts_of(report), changes)

    def show_rows(self) -> None:
        days = self._view.days if self._view else None
        if self._view is not None and days is not None and self._view.report.sessions:
            self.go_to.emit(f"journal/period/{days[0]}..{days[1]}")
        else:
            self.go_to.emit("journal/events")


def open_import_wizard(
    parent: Page, operations: Operations, path: Path | None = None
) -> ImportWizard:
    """Open the wizard over a tab's window; with a `path` begin with reading that file."""
    wizard = ImportWizard(operations, parent)
    wizard.go_to.connect(parent.go_to)
    wizard.begin(path)
    return wizard
