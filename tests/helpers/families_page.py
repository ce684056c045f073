"""The page «Семьи» in a whole window, as a person sees and handles it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from helpers.journal_room import Answered
from kcentre.families.records import Family
from kcentre.families.tables import Family as FamilyTable
from kcentre.storage import CentreFile, open_centre
from ui.desk import Desk
from ui.journal.families.consents_view import ConsentsView
from ui.journal.families.families_desk import FamiliesDesk
from ui.journal.families.family_form import FamilyForm
from ui.journal.families.family_panel import FamilyPanel
from ui.journal.families.page import FamiliesPage
from ui.journal.families.person_rows import AdultRow, ChildRow
from ui.journal.tab import JournalTab
from ui.widgets.form import FormField
from ui.widgets.form_stack import FormStack

_ROUNDS = 4
"""A change leads to the list, the list to the card, the card to its consents."""

Fill = Callable[[CentreFile], object]


def nothing_more(_file: CentreFile) -> None:
    """Fill with nothing; also the question that only waits for those before it."""


class Families:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        self.window: QWidget = desk.window
        tab = desk.window.page("journal")
        assert isinstance(tab, JournalTab)
        page = tab.page("families")
        assert isinstance(page, FamiliesPage)
        self.page = page

    @property
    def work(self) -> FamiliesDesk:
        return self.page.desk

    @property
    def panel(self) -> FamilyPanel:
        panel = self.work.family_panel
        assert panel is not None
        return panel

    @property
    def form(self) -> FamilyForm:
        return self.panel.family_form

    @property
    def consents(self) -> ConsentsView:
        return self.panel.consents

    @property
    def is_entering(self) -> bool:
        return self.work.is_entering

    def adult(self, place: int = 0) -> AdultRow:
        """Return the fields of an adult."""
        row = self.form.adults.rows[place]
        assert isinstance(row, AdultRow)
        return row

    def child(self, place: int = 0) -> ChildRow:
        """Return the fields of a child."""
        row = self.form.children_rows.rows[place]
        assert isinstance(row, ChildRow)
        return row

    def go(self, target: str = "") -> None:
        """Follow a target of the page."""
        self.desk.window.go_to("/".join(filter(None, ("journal/families", target))))
        self.settle()

    def cells(self, place: int) -> list[str]:
        """Return what a column shows, from the top."""
        model = self.work.list.table.model()
        return [str(model.index(row, place).data()) for row in range(min(model.rowCount(), 60))]

    def settle(self) -> None:
        """Let everything asked so far be answered, and what the answers ask."""
        for _ in range(_ROUNDS):
            self._wait_for_answers()

    def _wait_for_answers(self) -> None:
        answered = Answered()
        self.desk.operations.ask(nothing_more, answered.take)
        self.qtbot.waitUntil(lambda: answered.is_there, timeout=30_000)

    def activate(self) -> None:
        """Give the window the keyboard."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def top(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog of a kind."""

        def shown() -> list[QDialog]:
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, kind) and top.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()) and shown()[0].isActiveWindow())
        self.settle()
        return shown()[0]

    def saved(self) -> CentreFile:
        """Close the window's file and return it opened anew, to look into."""
        self.desk.operations.close()
        return open_centre(self.path)


def set_field(form: FormStack, name: str, value: object) -> FormField:
    """Enter a value into a field; return the field."""
    field = form.field(name)
    field.editor.set_value(value)
    return field


def first_family_id(file: CentreFile) -> int:
    """Return the id of the family kept first."""
    return int(FamilyTable.select(FamilyTable.id).order_by(FamilyTable.id).scalar(file.db))


def named(family: Family) -> list[str]:
    """Return the adults' names."""
    return [adult.name for adult in family.adults]


OpenFamilies = Callable[..., Families]
"""``families(fill)``: fill the centre's file, open the page on it."""
