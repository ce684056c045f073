"""«Изучение практики» as a person handles it: examples read and taken, cards, the note."""

import pytest
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from helpers.listed_page import Listed, OpenListed
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, open_for_reading
from kcentre.structure.practices.queries import practices
from kcentre.structure.practices.verbs import take_examples
from ui.papers.dialog import PaperDialog
from ui.structure.link_field import LinkField
from ui.structure.practices.examples_dialog import ExamplesDialog
from ui.structure.practices.page import PracticesPage
from ui.structure.practices.practice_form import PracticeForm


def at_practices(listed: OpenListed, fill: object = hire) -> Listed:
    return listed("practices", fill, room="structure")


def form_of(opened: Listed) -> PracticeForm:
    form = opened.panel.form
    assert isinstance(form, PracticeForm)
    return form


def examples_of(opened: Listed) -> ExamplesDialog:
    dialog = opened.dialog(ExamplesDialog)
    assert isinstance(dialog, ExamplesDialog)
    opened.settle()
    return dialog


def with_three(file: CentreFile) -> None:
    hire(file, "Ёлкина Ирина О’Нил")
    take_examples(file, ["altai", "udomlya", "kalach"])


def test_examples_are_read_and_taken(listed: OpenListed) -> None:
    page = at_practices(listed)
    page.page.desk.list._empty.button.click()
    dialog = examples_of(page)
    assert dialog.view.hasFocus()
    assert dialog.reader.title.text() == "Шесть шагов консультационного центра"
    dialog.view.choose("udomlya")
    assert "343 в 2018-2019" in dialog.reader.parts["results"][1].text()
    press(dialog, "Return")
    page.settle()
    assert not dialog.take.isEnabled()
    assert page.cells("title") == ["Муниципальная служба помощи родителям"]
    dialog.view.choose("altai")
    assert dialog.reader.parts["results"][1].isHidden()
    dialog.take_all.click()
    page.settle()
    assert not dialog.take_all.isEnabled()
    assert len(page.cells("title")) == 5
    dialog.take_rest()
    page.settle()
    assert "уже есть" in dialog.problem.text()
    dialog.close()
    page.wake()
    press(page.window, "Ctrl+Z")
    page.settle()
    assert len(page.cells("title")) == 1


def test_a_card_is_entered_and_taken_back(listed: OpenListed) -> None:
    page = at_practices(listed, with_three)
    press(page.window, "Ctrl+F", Layout.RUSSIAN)
    search, table = page.page.desk.list.filters.search, page.page.desk.list.table
    assert search.hasFocus()
    press(page.window, "Down")
    assert table.hasFocus()
    assert table.current_row() is not None
    press(page.window, "Ctrl+N", Layout.RUSSIAN)
    page.settle()
    form = form_of(page)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert form.field("title").problem()
    type_text(page.window, "Лекотека О’Нил")
    form.people.set_value("Ёлкина Ирина О’Нил")
    form.field("essence").editor.set_value("Ё’ " * 100)
    form.field("studied_on").editor.set_value(today_here())
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("title")[0] == "Лекотека О’Нил"
    assert page.cells("responsible")[0] == "Ёлкина Ирина О’Нил"
    page.choose(0)
    press(page.window, "G", Layout.RUSSIAN)
    page.settle()
    assert page.cells("taken")[0] == f"{today_here():%d.%m.%y}"
    for _ in range(2):
        page.wake()
        press(page.window, "Ctrl+Z")
        page.settle()
    assert len(page.cells("title")) == 3
    with open_for_reading(page.path) as file:
        assert [line.example for line in practices(file)] == ["altai", "udomlya", "kalach"]


def test_the_note_is_about_all_or_about_the_chosen(listed: OpenListed) -> None:
    page = at_practices(listed, with_three)
    page.go("note")
    dialog = page.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    page.qtbot.waitUntil(dialog.print.isEnabled)
    assert dialog.papers.paper is not None
    assert dialog.papers.paper.name == "Аналитическая справка об изучении практики"
    dialog.close()
    page.wake()


def test_a_link_opens_only_pages(listed: OpenListed, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page = at_practices(listed, with_three)
    page.go("1")
    link = form_of(page).field("link").editor
    assert isinstance(link, LinkField)
    for typed, address in (
        ("", ""),
        ("полка слева", ""),
        ("file:///etc/passwd.txt", ""),
        ("sad7.ru/opyt", "http://sad7.ru/opyt"),
        ("https://sad7.ru", "https://sad7.ru"),
    ):
        opened.clear()
        link.set_value(typed)
        assert link.opener.isVisible() == bool(address)
        link.open_page()
        assert opened == ([address] if address else [])
    form_of(page).load({"link": ""})


def test_everything_fits_and_has_a_name(listed: OpenListed, plain_look: None) -> None:
    from ui.widgets.theme import theme  # noqa: PLC0415 — after the window is there

    page = at_practices(listed, with_three)
    assert isinstance(page.page, PracticesPage)
    page.go("2")
    form = form_of(page)
    assert page.panel._note.text() == "Взята из готовых примеров."
    for name in form.values():
        editor = form.field(name).editor
        assert isinstance(editor, QWidget)
        assert editor.accessibleName()
    theme().choose_percent(200)
    QApplication.processEvents()
    page.settle()
    least = page.window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 768) == (True, True)
    page.go("examples")
    dialog = examples_of(page)
    assert dialog.minimumSizeHint().width() <= 1366
    dialog.close()
    page.wake()
