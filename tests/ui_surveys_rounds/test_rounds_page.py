"""The hub of the demand surveys: rounds at the left, the forms of one at the right."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.keyboard import Layout, press, type_text
from helpers.rounds_page import OpenPage, OpenRounds
from helpers.survey_forms import a_form, a_new_version, a_questionnaire, a_round
from helpers.survey_rows import keep_forms
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.rounds.queries import round_line, rounds
from kcentre.surveys.rounds.titles import usual_title
from kcentre.surveys.tables import SurveyConclusion
from kcentre.surveys.values import Source
from ui.records.record_dialog import RecordDialog
from ui.surveys.blanks.window import BlanksWindow
from ui.surveys.electronic.replies_dialog import RepliesDialog
from ui.surveys.electronic.save_dialog import SaveFormDialog
from ui.surveys.entry.view import EntryView
from ui.surveys.importing import SurveyImportWizard
from ui.widgets.form import Form
from ui.widgets.theme import theme


def two_rounds(file: CentreFile) -> None:
    """Keep a round of 84 forms and a newer one of three, of which one lacks an answer."""
    chosen = a_questionnaire(file)
    old = a_round(file, "осень 2024", chosen)
    new = a_round(file, "осень 2025", chosen)
    one = a_form(file, old)
    keep_forms(file, [replace(one, number=number) for number in range(1, 85)], "Анкеты")
    keep_forms(file, three_forms(file, new), "Анкеты")


def three_forms(file: CentreFile, round_id: int) -> list[FormDraft]:
    one = a_form(file, round_id, 1)
    lacking = {**one.answers, "q4": Answer()}
    return [
        one,
        replace(one, number=2, answers=lacking),
        replace(one, number=None, source=Source.FILE, filled_on=None),
    ]


def form_of(dialog: RecordDialog) -> Form:
    found = dialog.findChild(Form)
    assert isinstance(found, Form)
    return found


def known(page: OpenRounds) -> list[str]:
    """Return the titles of the rounds in the file."""
    found: list[str] = []

    class Taken(QPushButton):
        def take(self, lines: list[str]) -> None:
            found.extend(lines)

    taken = Taken()
    page.desk.operations.ask(lambda file: [line.title for line in rounds(file)], taken.take)
    page.settle()
    return found


def test_the_study_of_demand_begins_with_one_button(rounds_page: OpenPage) -> None:
    page = rounds_page()
    button = page.page.rounds.empty.button
    assert button.isVisible()
    assert button.hasFocus()
    press(button, "Return")
    (words,) = page.rounds()
    assert usual_title(today_here()) in words
    assert not button.isVisible()
    assert page.card.forms.count_text == "0\u00a0анкет"
    assert page.card.code.text().startswith("код ")
    page.desk.operations.undo()
    page.settle()
    assert button.isVisible()


def test_rounds_stand_with_their_progress_and_the_forms_of_the_chosen_one(
    rounds_page: OpenPage,
) -> None:
    page = rounds_page(two_rounds)
    assert page.rounds() == [
        "осень 2025\nИзучение спроса\n3 из\u00a080\u00a0анкет",
        "осень 2024\nИзучение спроса\n84 из\u00a080\u00a0анкет",
    ]
    assert page.cells("number") == ["—", "2", "1"]
    assert page.cells("source") == ["из таблицы", "бумажная", "бумажная"]
    assert page.cells("filled_on") == ["—", "07.10.2025", "07.10.2025"]
    assert page.cells("answered") == ["6", "5", "6"]
    assert page.cells("unanswered") == ["", "1", ""]
    page.wake()
    page.page.rounds.list.view.setFocus()
    press(page.window, "Down")
    page.settle()
    assert page.card.forms.count_text == "84\u00a0анкеты"
    page.go("2")
    assert page.card.forms.count_text == "3\u00a0анкеты"


def test_a_concluded_round_says_so(rounds_page: OpenPage) -> None:
    def concluded(file: CentreFile) -> None:
        two_rounds(file)
        with file.operation("Выводы"):
            fields = {"round": 1, "text": "Выводы", "accepted_on": "2024-12-01"}
            SurveyConclusion.insert(**fields).execute(file.db)

    page = rounds_page(concluded)
    assert page.rounds()[1].endswith("84 из\u00a080\u00a0анкет · выводы приняты")


def test_forms_are_removed_and_come_back(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.choose_form(1)
    press(page.window, "Delete")
    assert page.cells("number") == ["—", "1"]
    assert page.card.feedback.text() == "Удалена введённая анкета"
    assert "2 из" in page.rounds()[0]
    page.desk.operations.undo()
    assert page.cells("number") == ["—", "2", "1"]


def test_the_forms_are_searched_and_narrowed(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.wake()
    press(page.window, "Ctrl+F")
    type_text(page.window, "2")
    page.qtbot.waitUntil(lambda: page.card.forms.count_text == "1\u00a0анкета")
    assert page.cells("number") == ["2"]
    page.page.rounds.list.choose(1)
    page.settle()
    assert page.card.forms.count_text == "84\u00a0анкеты"


def test_a_form_is_opened_in_place_of_the_rounds(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.choose_form(2)
    press(page.window, "Return")
    page.settle()
    assert isinstance(page.page.entry, EntryView)
    assert page.page.entry.isVisible()
    press(page.window, "Esc")
    page.settle()
    assert page.page.rounds.isVisible()


def test_a_target_names_the_very_form(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.go("2/form/86")
    assert page.page.entry is not None
    assert page.page.entry.entry.head.number.text() == "2"
    page.go("2/form/9999")  # removed meanwhile
    assert page.page.rounds.isVisible()


@pytest.mark.parametrize("target", ["2/enter", "2/check", "2/form/85"])
def test_a_target_leads_to_the_stack_of_paper(rounds_page: OpenPage, target: str) -> None:
    page = rounds_page(two_rounds)
    page.go(target)
    assert page.page.entry is not None
    assert page.page.entry.isVisible()
    page.go("1")
    assert page.page.rounds.isVisible()


def test_the_buttons_lead_to_the_entry(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.card.enter.click()
    page.settle()
    assert page.page.entry is not None
    assert page.page.entry.entry.isVisible()
    page.go("2")
    page.card.check.click()
    page.settle()
    assert page.page.entry.second.isVisible()


def test_a_new_round_is_asked_for_with_its_usual_title(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.wake()
    press(page.window, "Ctrl+N", Layout.RUSSIAN)
    dialog = page.dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    values = form_of(dialog).values()
    assert (values["title"], values["questionnaire_id"]) == (usual_title(today_here()), 1)
    assert values["starts"] == today_here()
    form_of(dialog).field("title").editor.set_value("ОСЕНЬ 2025")
    dialog.save()
    page.settle()
    assert "уже есть" in form_of(dialog).field("title").problem()
    form_of(dialog).field("title").editor.set_value("весна 2027")
    form_of(dialog).field("target").editor.set_value(30)
    dialog.save()
    page.settle()
    assert "весна 2027" in known(page)
    line = page.page.rounds.line()
    assert line is not None
    assert (line.title, line.target) == ("весна 2027", 30)


def test_a_round_of_a_ready_questionnaire_adopts_it(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.go("new")
    dialog = page.dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    form_of(dialog).field("questionnaire_id").editor.set_value("satisfaction")
    dialog.save()
    page.settle()
    line = page.page.rounds.line()
    assert line is not None
    assert line.purpose == "satisfaction"


def test_a_round_is_changed_and_what_was_entered_is_not_lost(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.wake()
    page.page.rounds.list.view.setFocus()
    press(page.window, "F2")
    dialog = page.dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    form_of(dialog).field("ends").editor.set_value(dt.date(2025, 8, 1))
    dialog.save()
    page.settle()
    assert "раньше" in form_of(dialog).field("ends").problem()
    dialog.reject()
    assert dialog.isVisible()
    form_of(dialog).field("ends").editor.set_value(dt.date(2025, 11, 30))
    form_of(dialog).field("target").editor.set_value(None)
    dialog.save()
    page.settle()
    assert "3\u00a0анкеты" in page.rounds()[0]
    assert "по\u00a030.11.2025" in page.card.facts.text()


def test_a_round_is_removed_with_its_forms_and_comes_back(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.wake()
    page.page.rounds.list.view.setFocus()
    press(page.window, "Delete")
    assert [words.splitlines()[0] for words in page.rounds()] == ["осень 2024"]
    assert page.card.forms.count_text == "84\u00a0анкеты"
    page.desk.operations.undo()
    page.settle()
    page.go("2")
    assert page.card.forms.count_text == "3\u00a0анкеты"


def test_a_newer_version_is_handed_out_by_a_link(rounds_page: OpenPage) -> None:
    def changed(file: CentreFile) -> None:
        two_rounds(file)
        a_new_version(file, round_line(file, 2).questionnaire_id)

    page = rounds_page(changed)
    assert page.card.newer.isVisible()
    page.card.take_newest.click()
    page.settle()
    assert not page.card.newer.isVisible()
    assert "версия\u00a02" in page.card.facts.text()


def test_blanks_are_printed_in_a_window_of_their_own(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.card.blanks.click()
    page.dialog(BlanksWindow).reject()
    page.settle()


def test_the_electronic_form_is_saved_and_replies_are_read(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    save, read = page.card.electronic.menu().actions()
    save.trigger()
    page.dialog(SaveFormDialog).reject()
    page.wake()
    read.trigger()
    page.dialog(RepliesDialog).reject()


def dropped(page: OpenRounds, *names: str) -> bool:
    """Drop files on the page; tell whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page.path.parent / name)) for name in names])
    nothing = Qt.KeyboardModifier.NoModifier
    where = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    entering = QDragEnterEvent(QPoint(5, 5), *where)
    entering.ignore()
    QApplication.sendEvent(page.page, entering)
    if entering.isAccepted():
        QApplication.sendEvent(page.page, QDropEvent(QPointF(5, 5), *where))
    return entering.isAccepted()


def test_replies_dropped_on_the_page_are_read(rounds_page: OpenPage, tmp_path: Path) -> None:
    page = rounds_page(two_rounds)
    for name in ("Ответ Г7М 1234.kcanswer.txt", "письмо.eml"):
        (tmp_path / name).write_text("не ответ", "utf-8")
    assert dropped(page, "Ответ Г7М 1234.kcanswer.txt", "письмо.eml")
    page.settle()
    page.dialog(RepliesDialog).reject()


def test_a_table_is_read_by_the_button_and_by_dropping_it(
    rounds_page: OpenPage, tmp_path: Path
) -> None:
    page = rounds_page(two_rounds)
    page.card.table.click()
    page.dialog(SurveyImportWizard).reject()
    page.wake()
    (tmp_path / "ответы.csv").write_text("Кто Вы?;Дата\nмать;01.10.2025\n", "utf-8")
    assert dropped(page, "ответы.csv")
    page.settle()
    page.dialog(SurveyImportWizard).reject()
    page.settle()


def test_other_files_are_not_taken(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    assert not dropped(page, "фото.jpg")
    assert not dropped(page, "a.xlsx", "b.xlsx")
    assert not dropped(page)


@pytest.mark.usefixtures("plain_look")
def test_with_large_text_rounds_and_forms_come_one_after_the_other(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    view = page.page.rounds
    assert view.list.isVisible()
    assert view.card.isVisible()
    theme().choose_percent(150)
    page.settle()
    assert view.list.isVisible()
    assert not view.card.isVisible()
    page.wake()
    view.list.view.setFocus()
    press(page.window, "Return")
    assert view.card.isVisible()
    assert not view.list.isVisible()
    press(page.window, "Esc")
    assert view.list.isVisible()
    assert view.list.view.hasFocus()


def test_another_file_shows_its_own_rounds(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    page.page.centre_opened()
    page.settle()
    assert page.card.forms.count_text == "3\u00a0анкеты"


def test_every_control_has_a_name(rounds_page: OpenPage) -> None:
    page = rounds_page(two_rounds)
    for button in page.page.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    assert page.page.rounds.list.view.accessibleName() == "Опросы"
    assert page.card.forms.table.accessibleName() == "Анкеты"
