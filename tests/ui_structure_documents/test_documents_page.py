"""«Документы»: the check-list leads to the register; a status is a step; files stay with it."""

import datetime as dt
from pathlib import Path

from helpers.documents_room import ORDER, DocumentsRoom, OpenDocuments, kept, one_order
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QMessageBox, QWidget

from kcentre.attachments.records import Owner
from kcentre.attachments.rules import MOST_BYTES
from kcentre.language.dates import today_here
from kcentre.storage import open_for_reading
from kcentre.structure.documents.nomenclature.queries import case_files
from kcentre.structure.documents.nomenclature.records import CaseFileLine
from kcentre.structure.documents.nomenclature.verbs import add_ready_case_files
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from ui.records.entry_panel import EntryPanel
from ui.records.listed.listed_page import ListedPage
from ui.records.record_dialog import RecordDialog
from ui.tab import PartsPage

LONG = "Ё’ " * 100


def kept_files(room: DocumentsRoom) -> list[CaseFileLine]:
    """Return the nomenclature as the file has it."""
    with open_for_reading(room.path) as file:
        return case_files(file)


def record_dialog(room: DocumentsRoom) -> RecordDialog:
    """Return the dialog that stands over the page."""
    dialog = room.dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    return dialog


def widget_of(room: DocumentsRoom, name: str) -> QWidget:
    """Return a field of the open form."""
    editor = room.form.field(name).editor
    assert isinstance(editor, QWidget)
    return editor


def test_a_missing_paper_is_entered_and_the_checklist_knows_it(
    documents_room: OpenDocuments,
) -> None:
    room = documents_room(add_ready_case_files, "package")
    package = room.package
    assert len(package.rows) == 20
    assert package.card._note.text() == "действуют 0 из 18"
    first = package.rows[0]
    assert (first.state.text(), first.opener.isHidden()) == ("нет в реестре", True)
    assert first.enterer.accessibleName() == "Внести готовый: Приказ о создании"
    assert package.rows[17].state.text() == "при необходимости"
    first.enterer.click()
    room.settle()
    form = room.form
    assert form.kind.value() is DocumentKind.ORDER
    assert form.field("status").editor.value() is DocumentStatus.APPROVED
    assert form.field("title").editor.value() == "О создании консультационного центра"
    (case_file,) = (one for one in kept_files(room) if one.case_file.code == "КЦ-01")
    assert form.field("case_file_id").editor.value() == case_file.id
    assert widget_of(room, "number").hasFocus()
    assert form.field("partner_id").isHidden()
    type_text(room.window, "47-од")
    form.field("date").editor.set_value(dt.date(2016, 9, 1))
    form.field("minutes_on").editor.set_value(dt.date(2016, 9, 2))
    press(room.window, "Ctrl+Return")
    room.settle()
    assert "раньше протокола" in form.field("date").problem()
    form.field("minutes_on").editor.set_value(dt.date(2016, 8, 29))
    press(room.window, "Ctrl+Return")
    room.settle()
    assert room.cells("number") == ["47-од"]
    assert room.form.files.adder.hasFocus()
    room.go("package")
    assert package.card._note.text() == "действуют 1 из 18, 5,6\u00a0%"
    assert (package.rows[0].state.text(), package.rows[0].enterer.isHidden()) == ("действует", True)
    package.rows[0].opener.click()
    room.settle()
    assert room.panel.record_id == kept(room)[0].id
    room.go("-1")
    assert package.rows[0].opener.hasFocus()
    package.switch.chosen.emit("lacking")
    package.activate("lacking")
    assert len(package.rows) == 17


def test_a_status_is_a_step_with_its_day_and_a_step_back_asks_why(
    documents_room: OpenDocuments,
) -> None:
    room = documents_room(one_order, "register")
    assert room.cells("status") == ["утверждён"]
    assert room.register._late.text() == "Пора пересмотреть: 1"
    room.choose()
    press(room.window, "H", Layout.RUSSIAN)  # Р: a draft again
    dialog = record_dialog(room)
    dialog.save()
    room.settle()
    assert "почему он снова «проект»" in dialog._form.field("note").problem()
    dialog._form.field("note").editor.set_value("замечания")
    dialog._form.field("day").editor.set_value(today_here() + dt.timedelta(1))
    dialog.save()
    room.settle()
    assert "ещё не наступил" in dialog._form.field("day").problem()
    dialog._form.field("day").editor.set_value(dt.date(2017, 2, 28))
    dialog.save()
    room.settle()
    assert room.cells("status") == ["проект"]
    assert [(step.status, step.note) for step in kept(room)[0].steps] == [
        ("approved", ""), ("draft", "замечания"),
    ]  # fmt: skip
    room.wake()
    press(room.window, "Ctrl+Z", Layout.RUSSIAN)
    room.settle()
    assert room.cells("status") == ["утверждён"]


def test_a_new_version_is_a_draft_that_replaces_the_old_one(documents_room: OpenDocuments) -> None:
    room = documents_room(one_order, "1")
    chain = room.form.chain
    assert chain.status.text() == "утверждён"
    assert not chain.late.isHidden()
    assert room.form.field("status").isHidden()
    assert chain.changer.hasFocus()
    chain.version.click()
    room.settle()
    assert room.panel.record_id == 2
    assert room.form.field("version").editor.value() == 2
    assert room.form.field("replaces_id").editor.value() == 1
    assert chain.version.isHidden()
    widget_of(room, "title").setFocus()
    type_text(room.window, "! ")
    approve = next(one for one in chain.menu.actions() if one.text() == "утверждён")
    approve.trigger()
    question = room.window.findChild(QMessageBox)
    assert question is not None
    question.defaultButton().click()
    room.settle()
    dialog = record_dialog(room)
    dialog._form.field("order_number").editor.set_value("7-од")
    dialog.save()
    room.settle()
    assert kept(room)[1].draft.order_number == "7-од"
    assert kept(room)[1].draft.order_on == today_here()
    assert room.panel.record_id == 2
    assert not room.panel.form.is_changed()
    assert [line.draft.status for line in kept(room)] == ["cancelled", "approved"]
    assert kept(room)[1].draft.title.startswith("! ")
    room.go("1")
    today = f"{today_here():%d.%m.%Y}"
    assert [line.text() for line in chain._told] == [
        "утверждён 01.09.2016",
        f"отменён {today}: Заменён: «! О создании центра „Ёлочка“» от\u00a0{today}",
        f"Версия 2, утверждён, от\u00a0{today}",
    ]


def test_files_stay_with_the_document_and_a_heavy_one_is_a_link(
    documents_room: OpenDocuments, tmp_path: Path
) -> None:
    room = documents_room(one_order, "1")
    files = room.form.files
    scan, heavy = tmp_path / "Приказ.pdf", tmp_path / "Скан 300 МБ.pdf"
    scan.write_bytes(b"%PDF-1.7")
    with heavy.open("wb") as sparse:
        sparse.truncate(MOST_BYTES + 1)
    files.take([scan])
    room.settle()
    assert room.cells("files") == ["1"]
    files.take([heavy])
    room.settle()
    assert "сохраните ссылку" in files.problem.text()
    files.linker.click()
    room.settle()
    assert room.cells("files") == ["2"]
    assert kept(room)[0].files == 2
    assert Owner("document", 1) == files._owner


def test_what_cannot_be_done_says_so_and_nothing_is_lost(
    documents_room: OpenDocuments,
) -> None:
    room = documents_room(one_order, "register")
    press(room.window, "Ctrl+N")
    room.settle()
    form = room.form
    assert widget_of(room, "kind").hasFocus()
    form.kind.set_value(DocumentKind.ORDER)
    form.field("title").editor.set_value(LONG)
    form.field("number").editor.set_value("12")
    form.field("date").editor.set_value(dt.date(2016, 12, 31))
    press(room.window, "Ctrl+Return")
    room.settle()
    assert "с этим номером в этом году уже есть" in form.field("number").problem()
    assert form.field("title").editor.value() == LONG.strip()
    press(room.window, "Escape")
    room.settle()
    question = room.window.findChild(QMessageBox)
    assert question is not None
    question.reject()
    room.wake()
    form.field("replaces_id").editor.set_value(1)
    assert form.field("version").editor.value() == 2
    press(room.window, "Ctrl+Return")
    room.settle()
    assert len(kept(room)) == 2
    room.go("1")
    room.page.desk.list.remove([1])
    room.settle()
    assert len(kept(room)) == 2


def test_a_document_in_force_is_written_down_as_published(documents_room: OpenDocuments) -> None:
    room = documents_room(one_order, "1")
    room.form.chain.publisher.click()
    room.settle()
    published = room.tab.page("media")
    assert isinstance(published, PartsPage)
    part = published.part("published")
    assert isinstance(part, ListedPage)
    panel = part.shown_panel()
    assert isinstance(panel, EntryPanel)
    press(room.window, "Ctrl+Return")
    room.settle()
    (line,) = kept(room)
    assert line.published == ()  # nobody said where
    assert panel.form.collect().title == ORDER.title
    assert panel.form.collect().document_id == 1
