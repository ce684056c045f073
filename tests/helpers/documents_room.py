"""«Документы» in the whole window, as a person handles it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.listed_page import Listed
from helpers.ready_file import fill_ready
from kcentre.storage import CentreFile, open_for_reading
from kcentre.structure.documents.nomenclature.verbs import add_ready_case_files
from kcentre.structure.documents.queries import documents
from kcentre.structure.documents.records import DocumentDraft, DocumentLine
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document
from ui.records.listed.listed_page import ListedPage
from ui.structure.documents.document_form import DocumentForm
from ui.structure.documents.nomenclature_part import NomenclaturePart
from ui.structure.documents.package_part import PackagePart
from ui.structure.documents.page import DocumentsPage
from ui.structure.documents.register_part import RegisterPart

ORDER = DocumentDraft(
    DocumentKind.ORDER,
    "О создании центра «Ёлочка»",
    "12",
    dt.date(2016, 9, 1),
    status=DocumentStatus.APPROVED,
    review_on=dt.date(2017, 9, 1),
)
Fill = Callable[[CentreFile], object]


class DocumentsRoom(Listed):
    """The open page; its list is that of the part in force, the register's by default."""

    listed_part = "register"

    @property
    def documents(self) -> DocumentsPage:
        page = self.tab.page("documents")
        assert isinstance(page, DocumentsPage)
        return page

    @property
    def page(self) -> ListedPage:
        part = self.documents.part(self.listed_part)
        assert isinstance(part, ListedPage)
        return part

    @property
    def package(self) -> PackagePart:
        part = self.documents.part("package")
        assert isinstance(part, PackagePart)
        return part

    @property
    def register(self) -> RegisterPart:
        part = self.documents.part("register")
        assert isinstance(part, RegisterPart)
        return part

    @property
    def nomenclature(self) -> NomenclaturePart:
        part = self.documents.part("nomenclature")
        assert isinstance(part, NomenclaturePart)
        return part

    @property
    def form(self) -> DocumentForm:
        form = self.panel.form
        assert isinstance(form, DocumentForm)
        return form


def nothing(_file: CentreFile) -> None:
    """Leave the centre empty."""


def one_order(file: CentreFile) -> None:
    """Enter an order to be reviewed, and the ready files."""
    add_ready_case_files(file)
    add_document(file, ORDER)


def kept(room: DocumentsRoom) -> list[DocumentLine]:
    """Return the register as the file has it."""
    with open_for_reading(room.path) as file:
        return documents(file)


OpenDocuments = Callable[[Fill, str], DocumentsRoom]
"""``documents_room(fill, "package")``: fill the centre's file, open a part of the page on it."""


@pytest.fixture
def documents_room(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenDocuments:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill, part: str) -> DocumentsRoom:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "structure", "centre", place="structure/documents")
        qtbot.waitUntil(lambda: "structure" in desk.window.bar.tab_keys())
        room = DocumentsRoom(qtbot, desk, centre_path, "structure/documents")
        room.go(part)
        with qtbot.waitActive(room.window):
            room.window.activateWindow()
        room.settle()
        return room

    return opened
