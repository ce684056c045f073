"""The lists of «Партнёры и ресурсы» in a whole window, as a person handles them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.listed_page import Fill, Listed
from helpers.ready_file import fill_ready
from ui.papers.dialog import PaperDialog
from ui.structure.network.lines_field import LinesField
from ui.structure.network.page import NetworkPage
from ui.structure.network.record_form import RecordForm
from ui.structure.network.register_page import RegisterPage


class Network(Listed):
    """The open page; ``part`` is the key of the list that is handled."""

    part = "partners"

    @property
    def page(self) -> RegisterPage:
        whole = self.tab.page("network")
        assert isinstance(whole, NetworkPage)
        found = whole.part(self.part)
        assert isinstance(found, RegisterPage)
        return found

    @property
    def form(self) -> RecordForm:
        form = self.panel.form
        assert isinstance(form, RecordForm)
        return form

    @property
    def told(self) -> str:
        """What the window says above everything."""
        return self.desk.messages.text()

    def at(self, part: str, target: str = "") -> None:
        """Lead to a list, or to a record of it."""
        self.part = part
        self.go(f"{part}/{target}".rstrip("/"))

    def editor(self, name: str) -> QWidget:
        found = self.form.field(name).editor
        assert isinstance(found, QWidget)
        return found

    def close_paper(self) -> str:
        """Wait for the pages of the paper over the page, close it; return what it is called."""
        dialog = self.dialog(PaperDialog)
        assert isinstance(dialog, PaperDialog)
        self.qtbot.waitUntil(dialog.print.isEnabled)
        assert dialog.papers.paper is not None
        name = dialog.papers.paper.name
        dialog.close()
        self.wake()
        return name

    def lines(self, name: str) -> LinesField:
        field = self.form.field(name).editor
        assert isinstance(field, LinesField)
        return field

    def enter(self, **values: object) -> None:
        """Put values into fields."""
        for name, value in values.items():
            self.form.field(name).editor.set_value(value)


OpenNetwork = Callable[[Fill], Network]


@pytest.fixture
def network(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenNetwork:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill) -> Network:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "structure", "premises", "centre")
        qtbot.waitUntil(lambda: "structure" in desk.window.bar.tab_keys())
        desk.window.resize(1366, 768)
        made = Network(qtbot, desk, centre_path, "structure/network")
        made.at("partners")
        with qtbot.waitActive(made.window):
            made.window.activateWindow()
        made.settle()
        return made

    return opened
