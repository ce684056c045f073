"""The page «Паспорт практики», walked through as the head does."""

from pathlib import Path

from helpers.desktop import DialogOf, Opened
from helpers.keyboard import press
from helpers.ready_file import open_ready
from helpers.settling import settle
from pytestqt.qtbot import QtBot

from kcentre.practice.records import PassportDraft
from kcentre.practice.verbs import add_passport
from ui.papers.dialog import PaperDialog
from ui.structure.practice.page import PracticePage
from ui.structure.practice.passport_dialog import PassportDialog
from ui.tab import PagesTab
from ui.widgets.way_link import WayLink


def page_of(desk: object) -> PracticePage:
    tab = desk.window.page("structure")  # type: ignore[attr-defined]
    assert isinstance(tab, PagesTab)
    page = tab.page("practice")
    assert isinstance(page, PracticePage)
    return page


def own(page: PracticePage, number: int) -> str | None:
    assert page.view is not None
    return page.view.sections[number - 1].own


def test_from_nothing_to_the_paper(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    desk = desktop(centre_path, "structure", "centre", place="structure/practice")
    qtbot.waitUntil(lambda: "structure" in desk.window.bar.tab_keys())
    desk.window.go_to("structure/practice")
    settle(desk.operations, 5)
    page = page_of(desk)
    assert page.empty.isVisible()
    page.empty.button.click()
    dialog = dialog_of(PassportDialog)
    assert isinstance(dialog, PassportDialog)
    dialog.save()
    qtbot.waitUntil(lambda: page.view is not None and page.frame.isVisible())

    # arrows choose a section; what was typed is kept when it is left
    page.sections.setFocus()
    page.sections.choose(3)
    page.section.focus_text()
    page.section.text.setPlainText("Очередь в детские сады, Ёлкино.")
    press(page.section.text, "Ctrl+Return")
    settle(desk.operations, 5)
    assert page.section.state.text().startswith("Ваш текст")
    page.section.text.setPlainText("Очередь в детские сады.")
    page.sections.choose(10)
    settle(desk.operations, 5)
    assert own(page, 3) == "Очередь в детские сады."

    # a section that is a table: the last row is always free
    table = page.section.table
    assert table is not None
    table.setFocus()
    item = table.item(0, 0)
    assert item is not None
    item.setText("Соколова А. П.")
    assert table.rowCount() == 2
    assert page.may_leave(lambda: None) is False
    settle(desk.operations, 5)
    assert own(page, 10) == "Соколова А. П. |"

    page.section.restorer.click()
    settle(desk.operations, 5)
    assert own(page, 10) is None
    assert table.rows() == ()

    # what is missing leads to where it comes from
    went: list[str] = []
    page.go_to.connect(went.append)
    page.section.findChildren(WayLink)[-1].click()
    assert went == ["structure/office/team"]

    page.paper.click()
    paper = dialog_of(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.print.isEnabled)
    paper.close()


def test_several_passports_and_a_long_text(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    with open_ready(centre_path) as file:
        add_passport(file, PassportDraft("Первый", 2018, 2020))
        add_passport(file, PassportDraft("Второй", 2024, 2025))
    desk = desktop(centre_path, "structure", "centre", place="structure/practice")
    qtbot.waitUntil(lambda: "structure" in desk.window.bar.tab_keys())
    desk.window.go_to("structure/practice/13")
    settle(desk.operations, 5)
    page = page_of(desk)
    assert page.section.number == 13
    assert page.view is not None
    assert page.view.line.draft.title == "Второй"
    page.section.text.setPlainText("Щ" * 10_001)
    page.sections.choose(14)  # what can't be kept is not left behind
    settle(desk.operations, 5)
    assert page.section.problem.isVisible()
    assert (page.sections.number, page.section.number) == (13, 13)
    assert len(page.section.written()) == 10_001
    page.section.text.setPlainText("Суть")
    page.keep()
    settle(desk.operations, 5)
    assert not page.section.problem.isVisible()
    desk.operations.undo()
    settle(desk.operations, 5)
    assert page.section.written() == ""

    # another page of the tab is shown: what was typed is kept without a question
    page.section.text.setPlainText("О'Нил & Ёж")
    desk.window.go_to("structure/roadmaps")
    settle(desk.operations, 5)
    desk.window.go_to("structure/practice/14")
    settle(desk.operations, 5)
    assert own(page, 13) == "О'Нил & Ёж"
    assert page.section.number == 14
    page.menu.aboutToShow.emit()
    assert any("Первый" in action.text() for action in page.menu.actions())
