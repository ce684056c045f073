"""The desk of drafts: pages and blanks of a document, its text changed, a way into the register."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from helpers.desktop import Opened
from helpers.file_dialogs import choose_next
from helpers.keyboard import Layout, press, type_text
from helpers.settling import settle
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from kcentre.attachments.queries import attachments
from kcentre.attachments.records import Owner
from kcentre.centre.records import Specialist
from kcentre.centre.verbs import keep_specialist
from kcentre.drafts.templates import own_text, template, text_of
from kcentre.storage import open_centre, open_for_reading
from kcentre.structure.documents.queries import documents
from kcentre.structure.documents.tables import TemplateEdit
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from ui.structure.documents.drafts import DraftDesk, open_desk
from ui.structure.documents.drafts.text_dialog import TextDialog

MEMO = "documents/memo"
Shown = Callable[..., DraftDesk]


@pytest.fixture
def shown(desktop: Opened, qtbot: QtBot, centre_path: Path) -> Shown:
    def show(kind: DocumentKind, subject_id: int | None = None) -> DraftDesk:
        desk = desktop(centre_path)
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        drafts = open_desk(desk.operations, desk.window, kind, subject_id)
        pages(qtbot, drafts)
        return drafts

    return show


def pages(qtbot: QtBot, desk: DraftDesk) -> None:
    qtbot.waitUntil(desk.print.isEnabled, timeout=20_000)
    settle(desk._operations, 2)


def opened(qtbot: QtBot, dialog: TextDialog) -> TextDialog:
    qtbot.waitUntil(dialog.editor.isEnabled)
    return dialog


def answer(words: str) -> None:
    boxes = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox)]
    (button,) = [
        one
        for box in boxes
        if box.isVisible()
        for one in box.findChildren(QPushButton)
        if one.text() == words
    ]
    button.click()


def test_a_draft_with_its_blanks(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    desk = shown(DocumentKind.ORDER)
    assert desk.preview.pages.count >= 2
    assert desk.picker.kinds.hasFocus()
    assert not desk.picker.offers_field.isEnabled()
    told = [link.toolTip() for link in desk.blanks.links()]
    assert "Специалисты и их должности" in told
    choose_next(tmp_path / "приказ")
    with qtbot.waitSignal(desk.papers.said):
        desk.docx.click()
    texts = [one.text for one in docx.Document(str(tmp_path / "приказ.docx")).paragraphs]
    assert "ПРИКАЗЫВАЮ:" in texts
    link = next(link for link in desk.blanks.links() if link.toolTip().startswith("Специалисты"))
    with qtbot.waitSignal(desk.go_to) as went, qtbot.waitSignal(desk.finished):
        link.setFocus()
        press(link, "Return")
    assert went.args == ["centre/specialists"]


def test_another_kind_and_another_specialist(qtbot: QtBot, shown: Shown, centre_path: Path) -> None:
    with open_centre(centre_path) as file:
        keep_specialist(file, Specialist("Ёлкина О'Нил", "учитель-логопед"))
        (second,) = keep_specialist(file, Specialist("Яшина Ида", "воспитатель")).rows["specialist"]
    desk = shown(DocumentKind.DUTIES, second)
    assert desk.windowTitle() == "Проекты документов"
    offer = desk.picker.offer()
    assert offer is not None
    assert offer.subject_id == second
    desk.picker.offers_field.set_value(0)
    pages(qtbot, desk)
    assert desk.papers.paper is not None
    assert desk.papers.paper.name == "Функционал: учитель-логопед Ёлкина О."
    assert len(desk.picker.offer().template_keys) == 2  # type: ignore[union-attr]
    desk.picker.kinds.set_value(DocumentKind.APPLICATION)
    pages(qtbot, desk)
    assert not desk.text.isVisible()
    assert desk.papers.paper.name == "Заявление на оказание услуги"


def test_a_draft_goes_into_the_register(qtbot: QtBot, shown: Shown, centre_path: Path) -> None:
    desk = shown(DocumentKind.REGULATION)
    with qtbot.waitSignal(desk._operations.changed):
        desk.register.click()
    qtbot.waitUntil(desk.door.isVisible)
    assert not desk.register.isEnabled()
    with open_for_reading(centre_path) as file:
        (line,) = documents(file)
        (kept,) = attachments(file, Owner("document", line.id))
    assert line.draft.kind is DocumentKind.REGULATION
    assert line.draft.status is DocumentStatus.DRAFT
    assert kept.name == "Положение.docx"
    desk.picker.kinds.set_value(DocumentKind.ORDER)
    pages(qtbot, desk)
    assert not desk.door.isVisible()
    desk.picker.kinds.set_value(DocumentKind.REGULATION)
    pages(qtbot, desk)
    assert desk.register.text() == "Приложить к проекту в реестре"
    with qtbot.waitSignal(desk._operations.changed):
        desk.register.click()
    with open_for_reading(centre_path) as file:
        assert len(documents(file)) == 1
        assert len(attachments(file, Owner("document", line.id))) == 2
    qtbot.waitUntil(desk.door.isVisible)
    with qtbot.waitSignal(desk.go_to) as went:
        desk.door.click()
    assert went.args == [f"structure/documents/{line.id}"]


def test_a_head_writes_the_text_anew(qtbot: QtBot, shown: Shown, centre_path: Path) -> None:
    desk = shown(DocumentKind.MEMO)
    dialog = opened(qtbot, desk.edit_text(MEMO))
    assert not dialog.restorer.isEnabled()
    assert dialog.outdated.isHidden()
    dialog.editor.setPlainText("Ждём вас!\nСадик {садик}")
    qtbot.waitUntil(dialog.problems.isVisible)
    assert dialog.problems.texts[0].startswith("Строка 2: данных «садик» в программе нет.")
    dialog.save.click()
    assert dialog.isVisible()
    dialog.problems.line_wanted.emit(2)
    assert dialog.editor.textCursor().selectedText() == "Садик {садик}"
    type_text(dialog.editor, "Зовёт ")
    dialog.facts.search.set_value("полное название")
    dialog.facts.insert.click()
    with qtbot.waitSignal(dialog.kept):
        press(dialog.editor, "Ctrl+Return", Layout.RUSSIAN)
    pages(qtbot, desk)
    with open_for_reading(centre_path) as file:
        assert text_of(file, MEMO) == "Ждём вас!\nЗовёт {детский сад}"
    again = opened(qtbot, desk.edit_text(MEMO))
    again.restorer.click()
    with qtbot.waitSignal(again.kept):
        again.save.click()
    with open_for_reading(centre_path) as file:
        assert own_text(file, MEMO) is None


def test_nothing_written_is_lost(qtbot: QtBot, shown: Shown, centre_path: Path) -> None:
    with open_centre(centre_path) as file, file.operation("Правка прежней версии"):
        fields = {"text": "Своё", "based_on": "прежний", "edited_on": "2026-01-01"}
        TemplateEdit.insert(template=MEMO, **fields).execute(file.db)
    desk = shown(DocumentKind.MEMO)
    dialog = opened(qtbot, desk.edit_text(MEMO))
    assert dialog.outdated.isVisible()
    assert dialog.restorer.isEnabled()
    dialog.editor.setPlainText("Ещё")
    press(dialog.editor, "Escape")
    answer("Вернуться к записи")
    assert dialog.isVisible()
    press(dialog.editor, "Escape")
    with qtbot.waitSignal(dialog.finished):
        answer("Не записывать")
    with open_for_reading(centre_path) as file:
        assert text_of(file, MEMO) == "Своё"
    unchanged = opened(qtbot, desk.edit_text(MEMO))
    with qtbot.waitSignal(unchanged.finished):
        press(unchanged.editor, "Escape")
    assert template(MEMO).text
