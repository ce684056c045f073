"""The page «План»: services, events and their history in one window."""

import datetime as dt

from helpers.book_rows import write_sessions
from helpers.keyboard import press
from helpers.plan_page import YEAR, OpenPlanPage, form_of
from helpers.plan_rows import hold_event, keep_lines, plan_event
from PySide6.QtCore import QStringListModel

from kcentre.centre.values import EventType, Kind
from kcentre.language.dates import today_here
from kcentre.monitoring.plan import verbs
from kcentre.monitoring.plan.records import PlanLine
from kcentre.storage import CentreFile
from ui.journal.event_form import EventForm
from ui.papers.dialog import PaperDialog
from ui.records.record_dialog import RecordDialog
from ui.records.rows_dialog import RowsDialog

LAST = dt.date(YEAR + 1, 8, 31)
SEPTEMBER = f"{YEAR}-09"


def planned(file: CentreFile) -> None:
    """Keep and approve a plan of two months and two events; one service is given."""
    keep_lines(
        file,
        PlanLine(10, SEPTEMBER, Kind.CONSULTATIVE),
        PlanLine(5, f"{YEAR + 1}-08", Kind.METHODICAL),
        year=YEAR,
    )
    plan_event(file, "Лекторий «Ёлка»", LAST, year=YEAR, event_type=EventType.LECTURE)
    plan_event(file, "Тренинг", LAST - dt.timedelta(1), year=YEAR)
    verbs.approve_plan(file, YEAR, dt.date(YEAR, 8, 30))
    write_sessions(file, [f"{SEPTEMBER}-01"], kind="consultative")


def draft(file: CentreFile) -> None:
    """Keep a plan of one month that nobody approved, and an event."""
    keep_lines(file, PlanLine(10, SEPTEMBER, Kind.CONSULTATIVE), year=YEAR)
    plan_event(file, "Лекторий «Ёлка»", LAST, year=YEAR)


def test_a_plan_begins_with_one_button_is_approved_and_undone(plan_page: OpenPlanPage) -> None:
    page = plan_page()
    button = page.volumes.empty.button
    assert (button.isVisible(), button.hasFocus()) == (True, True)
    assert not page.page.papers.isEnabled()
    press(page.window, "Return")
    dialog = page.dialog(RecordDialog)
    dialog.save()
    page.settle()
    assert "сохранять нечего" in form_of(dialog)._top.text()
    form_of(dialog).field(Kind.CONSULTATIVE).editor.set_value(30)
    dialog.save()
    page.wake()
    assert page.cells()[0] == ["Весь год", "360", "0", "0,0"]
    assert page.volumes.table.hasFocus()
    assert page.page.picker.chip.text() == "проект"
    page.page.approve.click()
    page.dialog(RecordDialog).save()
    page.wake()
    assert page.page.picker.chip.text() == f"утверждён {today_here():%d.%m.%Y}"
    assert page.page.approve.isHidden()
    page.page.withdraw.click()
    page.settle()
    assert page.page.picker.chip.text() == "проект"
    page.undo()
    page.undo()
    page.undo()
    assert (button.isVisible(), button.hasFocus()) == (True, True)
    page.volumes.from_survey.click()
    assert page.targets == ["surveys/conclusions/plan"]


def test_a_number_of_the_plan_is_corrected_with_a_reason(plan_page: OpenPlanPage) -> None:
    page = plan_page(planned)
    assert page.cells()[1] == ["Сентябрь " + str(YEAR), "10", "—", "1", "10,0"]
    page.wake()
    assert page.volumes.table.hasFocus()
    press(page.window, "Down")
    press(page.window, "Return")
    dialog = page.dialog(RecordDialog)
    form = form_of(dialog)
    form.field("volume").editor.set_value(20)
    dialog.save()
    page.settle()
    assert "укажите причину" in form.field("reason").problem()
    form.field("reason").editor.set_value("выросло число обращений")
    dialog.save()
    page.wake()
    assert page.cells()[1] == ["Сентябрь " + str(YEAR), "10", "20", "1", "5,0"]
    (told,) = page.told()
    assert "Услуг: 10 → 20" in told
    assert "Причина: выросло число обращений" in told
    page.undo()
    assert page.told() == []
    page.go("services")
    assert page.cells()[0][:3] == ["Весь год", "15", "—"]


def test_a_fact_opens_its_rows_and_a_division_its_parts(plan_page: OpenPlanPage) -> None:
    page = plan_page(planned)
    page.volumes.switch.chosen.emit("month")
    page.volumes.switch.set_value("kind")
    page.volumes.renew()
    page.settle()
    assert [line[0] for line in page.cells()[6:9]] == [
        "методическая",
        "психолого-педагогическая",
        "диагностическая",
    ]
    doors = page.volumes.table.doors()
    facts = [door for door in doors if door.code.startswith("rows/")]
    assert [door.text for door in facts] == ["1", "1", "1", "1"]
    page.volumes.table.opened.emit(facts[-1].code)
    dialog = page.dialog(RowsDialog)
    assert dialog.behind.value == 1
    assert dialog.behind.figure.title == "Оказано услуг: консультативная"
    dialog.reject()


def test_events_are_added_changed_cancelled_and_removed(plan_page: OpenPlanPage) -> None:
    page = plan_page(draft)
    page.go("events")
    assert page.events.list.view.hasFocus()
    page.wake()
    press(page.window, "Ctrl+N")
    dialog = page.dialog(RecordDialog)
    dialog.save()
    page.settle()
    form = form_of(dialog)
    assert form.field("title").problem() == "Укажите название мероприятия."
    assert form.field("due").problem()
    for name, value in (("title", "Тренинг"), ("due", LAST - dt.timedelta(1)), ("expected", 9)):
        form.field(name).editor.set_value(value)
    dialog.save()
    page.wake()
    assert [words.splitlines()[1 if place == 0 else 0] for place, words in enumerate(page.rows())
            ] == ["Тренинг", "Лекторий «Ёлка»"]  # fmt: skip
    assert page.events.line is not None
    assert page.events.line.draft.title == "Тренинг"
    press(page.window, "Return")
    changed = page.dialog(RecordDialog)
    form_of(changed).field("audience").editor.set_value("отцы")
    changed.save()
    page.wake()
    assert "отцы · ожидается 9" in page.rows()[0]
    page.events.list.toggle.click()
    assert "Отменено" in page.rows()[0]
    page.events.list.toggle.click()
    assert "Отменено" not in page.rows()[0]
    press(page.window, "Delete")
    assert len(page.rows()) == 1
    page.undo()
    assert len(page.rows()) == 2


def test_an_approved_event_is_cancelled_with_a_reason_and_its_history_leads_back(
    plan_page: OpenPlanPage,
) -> None:
    page = plan_page(planned)
    page.go("events")
    assert page.events.list.remove.isHidden()
    page.events.toggle()
    dialog = page.dialog(RecordDialog)
    form_of(dialog).field("reason").editor.set_value("болезнь ведущего")
    dialog.save()
    page.wake()
    assert "Отменено" in page.rows()[0]
    (told,) = page.told()
    assert "Тренинг\nСостояние: запланировано → отменено\nПричина: болезнь ведущего" in told
    page.history.view.opened.emit()
    page.settle()
    assert page.page.view is page.events
    assert page.events.line is not None
    assert page.events.line.draft.title == "Тренинг"


def test_what_was_held_is_noted_and_leads_to_the_journal(plan_page: OpenPlanPage) -> None:
    def filled(file: CentreFile) -> None:
        draft(file)
        hold_event(file, dt.date(YEAR, 9, 1), title="Встреча")

    page = plan_page(filled)
    page.go("events")
    page.events.list.note_held.click()
    page.dialog(RecordDialog).save()
    page.wake()
    assert f"Проведено 01.09.{YEAR}, 12\u00a0участников" in page.rows()[0]
    assert "в полном объёме, в срок" in page.events.list.fulfilment.text()
    page.events.note()
    page.settle()
    assert "Внесите мероприятие в журнал" in page.page.note.text.text()
    assert page.page.note.isVisible()
    page.events.list.lead.click()
    page.settle()
    assert page.targets[0].startswith("journal/events/")
    page.undo()
    page.go("events")
    assert "Проведено" not in page.rows()[0]


def test_the_journal_proposes_what_is_still_to_be_held(plan_page: OpenPlanPage) -> None:
    page = plan_page(planned)
    page.desk.window.go_to("journal/events/new")
    page.settle()
    (form,) = [each for each in page.window.findChildren(EventForm) if each.isVisible()]
    proposed = form.plan_item.completer().model()
    assert isinstance(proposed, QStringListModel)
    assert proposed.stringList() == ["Тренинг", "Лекторий «Ёлка»"]


def test_years_papers_and_targets(plan_page: OpenPlanPage) -> None:
    kept: list[int] = []

    def filled(file: CentreFile) -> None:
        planned(file)
        other = dt.date(YEAR - 1, 12, 1)
        kept.append(plan_event(file, "Прошлый год", other, year=YEAR - 1))

    page = plan_page(filled)
    page.go(f"events/{kept[0]}")
    assert page.page.year == YEAR - 1
    assert "Прошлый год" in page.rows()[0]
    page.wake()
    press(page.window, "Alt+Right")
    assert len(page.rows()) == 2
    for show, words in ((page.page.show_plan, "План"), (page.page.show_fact, "Выполнение")):
        show()
        dialog = page.dialog(PaperDialog)
        assert dialog.windowTitle().startswith(words)
        page.qtbot.waitUntil(dialog.pdf.isEnabled)
        dialog.close()
        page.settle()
    page.go(str(YEAR + 1))
    page.go("services")
    assert page.volumes.empty.isVisible()
    page.go("history")
    assert page.history.empty.isVisible()
