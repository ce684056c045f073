"""«Анкеты»: taking a ready one, designing, saving, versions, what is unsaved."""

from helpers.keyboard import type_text
from helpers.questionnaire_versions import add, answer, begin_round
from helpers.questionnaires_page import OpenQuestionnaires, Questionnaires
from PySide6.QtWidgets import QApplication

from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.queries import newest, questionnaires, versions
from kcentre.surveys.questionnaires.verbs import retire_questionnaires
from kcentre.surveys.rounds.verbs import note_print
from ui.surveys.questionnaires.library_dialog import LibraryDialog
from ui.surveys.questionnaires.texts import FACTS
from ui.widgets.theme import theme


def filled(file: CentreFile) -> None:
    """Add a questionnaire of three questions with two forms."""
    first = add(file, title="Опрос")
    answer(file, first, begin_round(file, first), [{"q1": "o1"}, {"q1": "o2"}])


def test_an_empty_centre_offers_the_ready_ones(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page(None)
    assert page.view.start.isVisible()
    assert page.view.start.buttons[0].hasFocus()
    page.press("Return")
    page.settle()
    assert page.titles == ["Изучение спроса"]
    assert len(page.questions) == 13
    page.desk.operations.undo()
    page.settle()
    assert page.view.start.isVisible()


def test_a_ready_one_that_is_there_is_shown(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    page.view.take_ready("readiness")
    page.settle()
    page.view.take_ready("demand")
    page.settle()
    assert len(page.titles) == 2
    assert page.designer.work.draft.title == "Изучение спроса"


def test_a_questionnaire_is_written_by_the_keyboard(
    questionnaires_page: OpenQuestionnaires,
) -> None:
    page = questionnaires_page(None)
    page.press("Ctrl+N")
    page.settle()
    assert page.titles == ["Новая анкета"]
    type_text(page.window, "Опрос о Ёлке")
    page.designer.list.view.setFocus()
    page.press("Insert")
    type_text(page.window, "Придёте ли Вы?")
    first, second = page.designer.card.question.options.rows
    first.line.setFocus()
    type_text(page.window, "да")
    page.press("Return")
    assert second.line.hasFocus()
    type_text(page.window, "нет")
    page.press("Ctrl+Return")
    page.settle()
    assert page.titles == ["Опрос о Ёлке"]
    assert not page.designer.work.is_changed
    with page.saved() as file:
        (line,) = questionnaires(file)
        (question,) = newest(file, line.id).questions
        assert [option.label for option in question.options] == ["да", "нет"]


def test_what_is_wrong_stands_beside_its_field(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    page.designer.list.choose(2)
    page.designer.add_question()
    page.pause()
    form = page.designer.card.question
    assert form.form.field("text").problem() == ""
    page.designer.list.choose(FACTS_PLACE)
    page.designer.desk.save()
    page.settle()
    assert page.designer.list.place() == 3
    assert form.form.field("text").problem() == "Напишите текст вопроса."
    assert form.form.field("text").editor.hasFocus()  # type: ignore[attr-defined] # a widget
    assert form.options.rows[1]._problem.isVisible()
    page.write("text", "Что ещё?")
    page.pause()
    assert form.form.field("text").problem() == ""
    assert page.designer.work.is_changed


FACTS_PLACE = -1


def test_saving_tells_that_it_makes_a_version(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page(filled)
    page.designer.list.choose(2)
    page.designer.remove_question()
    words = page.designer.head.notice.text().replace("\u00a0", " ")
    assert "появится версия 2: версия 1 хранит 2 анкеты" in words
    page.designer.list.choose(0)
    page.designer.remove_question()
    page.pause()
    assert "отвечали в\u00a02\u00a0анкетах" in page.designer.card.notice.text()
    page.designer.desk.save()
    page.settle()
    assert page.designer.head.version.text() == "Версия 2"
    assert page.designer.head.earlier.text() == "версия 1 хранит 2\u00a0анкеты"
    assert page.designer.head.notice.text() == ""
    page.desk.operations.undo()
    page.settle()
    assert page.designer.head.version.text() == "Версия 1"
    assert len(page.questions) == 3


def test_a_version_handed_out_stays_as_it_is(
    questionnaires_page: OpenQuestionnaires,
) -> None:
    def printed(file: CentreFile) -> None:
        note_print(file, begin_round(file, add(file)), 1, 20, is_large=False)

    page = questionnaires_page(printed)
    page.designer.list.choose(0)
    page.designer.copy_question()
    assert "версия 1 уже роздана" in page.designer.head.notice.text()


def test_an_earlier_version_is_only_looked_at(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page(filled)
    page.designer.list.choose(2)
    page.designer.remove_question()
    page.designer.desk.save()
    page.settle()
    page.write("text", "Знаете ли Вы о нас?")
    head = page.designer.head
    head.version_wanted.emit(page.designer.work.file.versions[1])
    assert len(page.questions) == 3
    assert page.designer.card.is_preview
    assert not head.save.isVisible()
    page.designer.remove_question()
    assert len(page.questions) == 3
    head.newest.click()
    assert page.questions[1] == "Знаете ли Вы о нас?"
    assert not page.designer.card.is_preview


def test_what_is_unsaved_waits_in_the_file(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page(filled)
    page.view.take_ready("demand")
    page.settle()
    page.designer.list.choose(0)
    page.write("text", "Кто Вы ребёнку?")
    page.pause()
    rows = page.view.list.view.model_of_rows.rows
    assert "есть несохранённые правки" in rows[0].words
    page.view.list.view.choose(rows[1].key)
    page.settle()
    assert page.designer.work.draft.title == "Опрос"
    page.view.list.view.choose(rows[0].key)
    page.settle()
    assert page.questions[0] == "Кто Вы ребёнку?"
    assert page.designer.work.is_changed
    page.designer.head.drop.click()
    page.pause()
    assert page.questions[0] == "Кем Вы приходитесь ребёнку?"
    assert "несохранённые" not in page.view.list.view.model_of_rows.rows[0].words


def test_what_is_unsaved_outlives_the_program(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page(filled)
    page.designer.list.choose(0)
    page.write("text", "Кто Вы ребёнку?")
    assert page.window.close()
    page.desk.operations.close()
    again = questionnaires_page(None)
    assert again.questions[0] == "Кто Вы ребёнку?"
    again.designer.desk.save()
    again.settle()
    with again.saved() as file:
        assert [one.number for one in versions(file, 1)] == [2, 1]


def test_unsaved_steps_are_taken_back_first(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    page.designer.list.choose(1)
    page.designer.list.view.setFocus()
    before = list(page.questions)
    page.press("Delete")
    page.press("Alt+Down")
    changed = list(page.questions)
    page.designer.work.undo()
    page.designer.work.undo()
    assert page.questions == before
    page.designer.work.redo()
    page.designer.work.redo()
    assert page.questions == changed
    page.designer.work.undo()
    page.designer.work.undo()
    assert not page.designer.work.can_undo
    assert not page.designer.work.is_changed


def test_a_questionnaire_begun_and_given_up_goes(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    page.view.add()
    page.settle()
    assert page.titles[0] == "Новая анкета"
    page.designer.add_question()
    page.pause()
    page.designer.head.drop.click()
    page.settle()
    assert page.titles == ["Изучение спроса"]
    assert page.designer.work.draft.title == "Изучение спроса"


def test_copy_archive_and_removal(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    page.designer.head.copy.trigger()
    page.settle()
    assert page.titles == ["Изучение спроса (копия)", "Изучение спроса"]
    assert page.designer.work.draft.title == "Изучение спроса (копия)"
    page.designer.head.archive.trigger()
    page.settle()
    assert page.titles == ["Изучение спроса"]
    page.view.list.with_retired.setChecked(True)
    page.view.list.view.choose(2)
    page.settle()
    assert page.designer.head.archive.text() == "Вернуть из архива"
    page.designer.head.archive.trigger()
    page.settle()
    page.view.list.view.setFocus()
    page.press("Delete")
    page.settle()
    assert page.titles == ["Изучение спроса"]


def test_the_last_one_in_the_archive_is_still_found(
    questionnaires_page: OpenQuestionnaires,
) -> None:
    def archived(file: CentreFile) -> None:
        filled(file)
        retire_questionnaires(file, [1])

    assert questionnaires_page(archived).titles == ["Опрос"]


def test_one_in_the_archive_is_shown_when_it_is_wanted(
    questionnaires_page: OpenQuestionnaires,
) -> None:
    page = questionnaires_page()
    page.designer.head.copy.trigger()
    page.settle()
    page.designer.head.archive.trigger()
    page.settle()
    assert page.titles == ["Изучение спроса"]
    page.window.go_to("surveys/questionnaires/2")
    page.settle()
    assert page.designer.work.draft.title == "Изучение спроса (копия)"


def test_the_library_gives_several_questions(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page(filled)
    page.designer.open_library()
    page.settle()
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, LibraryDialog)]
    dialog.search.set_value("времени")
    assert all("врем" in row.words.casefold() for row in dialog.view.model_of_rows.rows)
    dialog.search.set_value("нет такого вопроса")
    assert dialog.nothing.isVisible()
    dialog.search.set_value("")
    dialog.view.choose(6)
    dialog.tick()
    dialog.view.choose(2)
    dialog.tick()
    assert dialog.take.text() == "Добавить 2\u00a0вопроса"
    dialog.add_ticked()
    page.settle()
    assert page.questions[-2:] == ["Какая помощь Вам нужна?", "Возраст ребёнка"]
    page.designer.desk.save()
    page.settle()
    assert not page.designer.work.is_changed


def test_it_fits_a_small_screen(plain_look: None, questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        page.settle()
        QApplication.processEvents()
        assert page.window.minimumSizeHint().width() <= 1366
        assert page.window.minimumSizeHint().height() <= 768
        goes_within(page)


def test_a_wide_window_shows_both_sides(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page(filled)
    card = page.designer.card
    assert card.preview.isHidden()
    page.window.resize(1920, 1000)
    QApplication.processEvents()
    assert card.preview.isVisible()
    assert not card.is_preview
    page.designer.list.choose(0)
    page.write("text", "Кто Вы?")
    assert card.preview.blocks[0].question.text == "Кто Вы?"
    page.window.resize(1366, 768)
    QApplication.processEvents()
    assert card.preview.isHidden()


def goes_within(page: Questionnaires) -> None:
    """Go from the list to a question and back by Enter and Esc."""
    page.view.list.view.setFocus()
    page.press("Return")
    assert page.designer.list.view.hasFocus()
    page.designer.list.view.choose("q1")
    page.press("Return")
    assert page.designer.card.has_focus_within(QApplication.focusWidget())
    page.press("Escape")
    assert page.designer.list.view.hasFocus()
    assert page.designer.list.view.choose(FACTS)
    page.press("Escape")
    assert page.view.list.view.hasFocus()
