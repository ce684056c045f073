"""The page «Форма региона»: the forms, and the chosen one filled for the period in force."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.analysis.region.filling import filled
from kcentre.analysis.region.queries import forms
from kcentre.analysis.region.ready import adopt
from kcentre.analysis.region.records import FilledForm, FormLine
from kcentre.analysis.region.sheets import file_stem, form_sheet
from kcentre.analysis.region.verbs import copy_form, remove_form
from kcentre.language.dates import today_here
from kcentre.paper.document import Document
from kcentre.periods.period import Period
from kcentre.storage import CentreFile, Changes
from ui.analysis.region.form_card import FormCard
from ui.analysis.region.form_dialog import FormDialog
from ui.analysis.region.form_work import Beginning, beginning
from ui.analysis.region.forms_list import FormsList
from ui.operations import Operations
from ui.papers.dialog import PaperDialog
from ui.papers.page_of_period import PageOfPeriod
from ui.records.counted_from import INDICATORS_FROM
from ui.records.panes import Panes
from ui.records.rows_opener import RowsOpener
from ui.records.work_scroll import WorkScroll
from ui.widgets.buttons import LinkButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut

_LIST_WIDTH, _CARD_NEEDS = 264, 520
_NEW = "new"
_EMPTY = (
    "Управление образования просит показатели в своей форме? Соберите её один раз из показателей "
    "программы — дальше она заполняется сама за любой период."
)


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer of one question to the centre; `form` is None while there is none."""

    lines: tuple[FormLine, ...]
    form: FilledForm | None


class RegionPage(PageOfPeriod):
    """Targets: «12» a form, «new», nothing. Keys: Ctrl+N a new form, F2 changes, Ctrl+P prints."""

    looked_at = (*INDICATORS_FROM, "region_form", "region_form_row", "passport")
    waiting_words = "Заполняю форму…"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        empty = EmptyState("list-checks", "Форм региона пока нет", _EMPTY, "Взять готовую форму")
        super().__init__(operations, empty, parent)
        self.shown: Shown | None = None
        self.list, self.card = FormsList(), FormCard()
        widths = (_LIST_WIDTH, _CARD_NEEDS)
        self.panes = Panes(self.list, WorkScroll(self.card), "← Все формы", widths)
        self.own = LinkButton("Составить свою")
        self.rows = RowsOpener(operations, self)
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        if target == _NEW:
            self.add()
        elif target.isdecimal():
            self.list.choose(int(target))
            self.panes.go_within()
            self.renew()
        self.begin()

    def first(self) -> QWidget:
        return self.list.view if self.panes.is_list_shown else self.card.table

    def centre_opened(self) -> None:
        self.card.say("")
        super().centre_opened()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        if changes.touched("region_form", "region_form_row"):
            self.card.say(changes.label)

    def ask_for(self, period: Period) -> None:
        question = partial(_asked, wanted=self.list.wanted(), period=period)
        self.operations.ask(question, self._show, self.regret, key=(self, "forms"))

    def add(self) -> None:
        """Ask for a new form."""
        self.operations.ask(beginning, self._open_editor, key=(self, "beginning"))

    def edit(self) -> None:
        """Ask for changes of the form that is shown."""
        form = self.form
        if form is not None:
            question = partial(beginning, form_id=form.id)
            self.operations.ask(question, self._open_editor, key=(self, "beginning"))

    def copy(self) -> None:
        """Add a copy of the form that is shown."""
        form = self.form
        if form is not None:
            verb = partial(copy_form, form_id=form.id)
            self.operations.change(verb, self._go_to_kept, initiator=self)

    def remove(self) -> None:
        """Remove the form that is shown; the change can be undone."""
        form = self.form
        if form is not None:
            self.operations.change(partial(remove_form, form_id=form.id), initiator=self)

    def take_ready(self) -> None:
        """Add the ready form."""
        self.operations.change(adopt, self._go_to_kept, initiator=self)

    def print(self) -> None:
        """Show the paper of the form that is shown."""
        form = self.form
        if form is None:
            return
        document = partial(_sheet, form_id=form.id, period=form.period)
        stem = file_stem(form.title, form.period)
        PaperDialog("Форма региона", document, stem, self.operations, self).open()

    @property
    def form(self) -> FilledForm | None:
        """The form that is shown."""
        return self.shown.form if self.shown is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.panes.is_list_shown:
            self.panes.come_back()
        elif event.key() == Qt.Key.Key_F2:
            self.edit()
        else:
            super().keyPressEvent(event)

    def _show(self, shown: Shown) -> None:
        was_empty = self.form is None
        self.shown = shown
        self.list.show_lines(shown.lines, shown.form.id if shown.form else None)
        if shown.form is not None:
            self.card.show_form(shown.form)
        self.show_content(is_empty=shown.form is None)
        if was_empty != (shown.form is None):
            self.begin()

    def _show_chosen(self, form_id: int) -> None:
        if self.form is not None and self.form.id != form_id:
            self.card.say("")
            self.renew()

    def _open_editor(self, known: Beginning) -> None:
        dialog = FormDialog(known, self.operations, self)
        dialog.kept.connect(self._go_to_kept)
        dialog.open()

    def _go_to_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("region_form", frozenset())
        if ids:
            self.list.choose(max(ids))
            self.renew()

    def _open_rows(self, code: str) -> None:
        if self.form is not None:
            self.rows.open(self.form.period, code)

    def _go_within(self) -> None:
        self.panes.go_within()
        self.card.table.setFocus()

    def _go_within_if_narrow(self) -> None:
        if self.panes.is_narrow:
            self._go_within()

    def _connect(self) -> None:
        add_shortcut(self, "Ctrl+N").activated.connect(self.add)
        add_shortcut(self, "Ctrl+P").activated.connect(self.print)
        self.empty.started.connect(self.take_ready)
        self.own.clicked.connect(self.add)
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(self._go_within)
        self.list.clicked.connect(self._go_within_if_narrow)
        self.list.adding_wanted.connect(self.add)
        self.list.ready_wanted.connect(self.take_ready)
        for part in (self.list, self.card):
            part.editing_wanted.connect(self.edit)
            part.copy_wanted.connect(self.copy)
            part.removal_wanted.connect(self.remove)
        self.card.paper_wanted.connect(self.print)
        self.card.table.opened.connect(self._open_rows)
        self.rows.go_to.connect(self.go_to)

    def _lay_out(self) -> None:
        self.empty.add_way(self.own)
        whole = QVBoxLayout(self.content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)


def _asked(file: CentreFile, wanted: tuple[int | None, int], period: Period) -> Shown:
    """Return the wanted form filled, or the one that has come to its place."""
    form_id, place = wanted
    with file.reading():
        lines = tuple(forms(file))
        if not lines:
            return Shown((), None)
        known = {line.id for line in lines}
        shown_id = form_id if form_id in known else lines[min(place, len(lines) - 1)].id
        return Shown(lines, filled(file, shown_id, period, today_here()))


def _sheet(file: CentreFile, form_id: int, period: Period) -> Document:
    return form_sheet(file, form_id, period, today_here())
