"""The wizard that loads answers from a spreadsheet: file → columns → plan → done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile, Changes, FileRefused, Progress
from kcentre.surveys.importing.planned import SurveyPlanView, added, nothing_to_add, to_add
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
from ui.surveys.importing.columns_page import ColumnsPage
from ui.surveys.importing.counts import counts_of
from ui.surveys.importing.plan_lists import first_of, lists_of
from ui.surveys.importing.work import PlanningWork, ReadingWork, ReadSurvey, WritingWork
from ui.tab import Page

_WORDS = WizardWords(
    "Ответы на анкету из таблицы",
    "Импорт ответов",
    "Пока ничего не внесено.",
    "Импорт прерван: ничего не внесено.",
)
_FILE_WORDS = FileWords(
    "Перетащите сюда таблицу с ответами",
    "Выгрузка Яндекс Форм, Google Форм и других сервисов или своя таблица: в первой строке "
    "вопросы, ниже по одной анкете в строке. Имена, телефоны и адреса не вносятся.",
    "Таблица с ответами",
)
_DONE_WORDS = DoneWords(
    "Ответы уже в опросе.",
    "Показать результаты",
    "chart-column",
    "Анкеты и ответы снова такие, какими были до импорта.",
)


class SurveyImportWizard(TableWizard):
    """Loads answers into a round, or into a new questionnaire."""

    def __init__(self, operations: Operations, parent: QWidget, round_id: int | None) -> None:
        self._read: ReadSurvey | None = None
        self._view: SurveyPlanView | None = None
        self._round_id: int | None = None
        self.columns, self.plan = ColumnsPage(round_id), PlanPage()
        files, finish = FilePage(_FILE_WORDS), DonePage(operations, _DONE_WORDS)
        pages = WizardPages(files, self.columns, self.plan, finish)
        super().__init__(operations, parent, _WORDS, pages)
        self.columns.edited.connect(self.work_out)

    def reading_of(self, path: Path) -> Work:
        return ReadingWork(path)

    def show_table(self, read: object) -> None:
        if isinstance(read, ReadSurvey):
            self._read = read
            self.columns.show_table(read)

    def planning(self) -> Work | None:
        if self._read is None or self.columns.columns is None:
            return None
        return PlanningWork(self._read.workbook, self.columns.columns, self.columns.into.value())

    def take_plan(self, view: object) -> Outlook | str:
        self.columns.into.show_problem(str(view) if isinstance(view, Refused) else "")
        if isinstance(view, FileRefused):
            return refusal_text(view)
        if not isinstance(view, SurveyPlanView):
            return str(view)
        self._view = view
        self.columns.into.show_problem(view.doubt, Severity.WARNING)
        return Outlook(to_add(view.report), nothing_to_add(view.report))

    def show_plan(self) -> None:
        if self._view is not None:
            view = self._view
            self.plan.show_plan(counts_of(view), lists_of(view), first_of(view), view.where)

    def writing(self) -> Callable[[CentreFile, Progress], Changes]:
        if self._view is None:
            raise RuntimeError("there is no plan to carry out")
        return WritingWork(self._view)

    def show_done(self, changes: Changes) -> None:
        if self._view is not None:
            begun = changes.rows.get("survey_round", frozenset())
            self._round_id = self._view.plan.into.round_id or next(iter(begun), None)
            self.finish.show_done(added(self._view.report), counts_of(self._view), changes)

    def show_rows(self) -> None:
        self.go_to.emit(f"surveys/results/{self._round_id or ''}".rstrip("/"))


def open_survey_import(
    operations: Operations, parent: QWidget, round_id: int | None = None, path: Path | None = None
) -> SurveyImportWizard:
    """Open the wizard; ``round_id`` is where the answers go first, ``path`` is read at once."""
    wizard = SurveyImportWizard(operations, parent, round_id)
    if isinstance(parent, Page):
        wizard.go_to.connect(parent.go_to)
    wizard.begin(path)
    return wizard
