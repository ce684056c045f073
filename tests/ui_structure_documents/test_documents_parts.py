"""«Документы»: papers, the desk of drafts, the nomenclature, very long and very many."""

from dataclasses import replace

from helpers.documents_room import ORDER, OpenDocuments, nothing, one_order
from helpers.keyboard import Layout, press

from kcentre.storage import CentreFile
from kcentre.structure.documents.verbs import add_document
from ui.papers.dialog import PaperDialog, PaperWindow
from ui.structure.documents.case_file_form import CaseFileForm
from ui.structure.documents.drafts import DraftDesk

LONG = "Ё’ " * 100


def test_papers_and_filters_of_the_register(documents_room: OpenDocuments) -> None:
    room = documents_room(one_order, "register/due")
    assert list(room.page.desk.list.filters.conditions) == ["review_due"]
    room.go("register/of/model")
    assert room.page.desk.list.count_text.startswith("0")
    for target, title in (
        ("register/paper", "Реестр документов"),
        ("package/paper", "Пакет документов"),
        ("nomenclature/paper", "Номенклатура дел"),
    ):
        room.go(target)
        dialog = room.dialog(PaperDialog)
        assert dialog.windowTitle().startswith(title)
        dialog.close()
        room.settle()


def test_the_desk_of_drafts_is_opened_on_a_kind(documents_room: OpenDocuments) -> None:
    room = documents_room(nothing, "package")
    room.package.rows[1].drafter.setFocus()
    room.package.rows[1].drafter.click()
    desk = room.dialog(PaperWindow)
    assert isinstance(desk, DraftDesk)
    room.settle()
    assert desk.windowTitle() == "Проекты документов"
    room.qtbot.waitUntil(desk.register.isEnabled)
    desk.register.click()
    room.qtbot.waitUntil(desk.door.isVisible)
    room.settle()
    desk.close()
    room.settle()
    assert room.window.focusWidget() is room.package.rows[1].opener


def test_the_nomenclature_begins_with_the_ready_files(documents_room: OpenDocuments) -> None:
    room = documents_room(nothing, "nomenclature")
    room.listed_part = "nomenclature"
    room.nomenclature.desk.list._empty.button.click()
    room.settle()
    assert room.cells("moment")[:2] == ["КЦ-01", "КЦ-02"]
    room.choose(1)
    assert room.page.desk.chosen_ids == [2]
    press(room.window, "Alt+Up")
    room.settle()
    assert room.cells("moment")[:2] == ["КЦ-02", "КЦ-01"]
    room.choose(0)
    press(room.window, "C", Layout.RUSSIAN)
    room.settle()
    assert room.cells("moment")[-1] == "КЦ-02"
    assert room.cells("title")[-1].endswith("(снято с учёта)")
    room.go("nomenclature/1")
    form = room.panel.form
    assert isinstance(form, CaseFileForm)
    form.field("term").editor.set_value("5 лет")
    form.field("code").editor.set_value("кц-03")
    press(room.window, "Ctrl+Return")
    room.settle()
    assert "Индекс кц-03 уже есть" in form.field("code").problem()
    form.field("code").editor.set_value("КЦ-01")
    press(room.window, "Ctrl+Return")
    room.settle()
    assert room.cells("term")[0] == "5 лет"


def test_long_titles_and_many_papers_stay_readable(documents_room: OpenDocuments) -> None:
    def many(file: CentreFile) -> None:
        for number in range(30):
            add_document(file, replace(ORDER, title=LONG.strip(), number=str(number)))

    room = documents_room(many, "register")
    assert len(room.cells("number")) == 30
    room.go("package")
    assert room.package.rows[0].line.count == 30
    assert room.package.width() <= room.window.width()
