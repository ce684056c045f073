"""«Сегодня»: the first screen of the day, and the same matters beneath the steps."""

import datetime as dt
from functools import partial
from pathlib import Path

from helpers.desktop import Opened
from helpers.journal_rows import hire
from helpers.keyboard import press
from helpers.request_rows import asked, days_ago
from helpers.settling import settle
from pytestqt.qtbot import QtBot

from kcentre.language.dates import today_here
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event
from kcentre.periods.period import academic_year_of
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile, Changes, open_centre
from ui.desk import Desk
from ui.steps.todo import Todo
from ui.today.tab import TodayTab


def fill(file: CentreFile) -> None:
    hire(file)
    asked(file, date=days_ago(30))
    with file.operation("Записано"):
        Appointment.insert(
            date=(today_here() - dt.timedelta(days=3)).isoformat(), starts="10:00", ends="10:45",
            specialist=1, form="remote", state="held",
        ).execute(file.db)  # fmt: skip


def plan_today(file: CentreFile, title: str) -> Changes:
    today = today_here()
    return add_planned_event(file, PlannedEventDraft(academic_year_of(today), title, today))


def page_of(desk: Desk) -> TodayTab:
    page = desk.window.page("today")
    assert isinstance(page, TodayTab)
    return page


def todo_of(desk: Desk) -> Todo:
    todo = desk.window.panel.findChild(Todo)
    assert isinstance(todo, Todo)
    return todo


def test_a_new_day_begins_with_what_is_to_be_done(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    with open_centre(centre_path) as file:
        fill(file)
    desk = desktop(centre_path, "today", "journal", place="journal/sessions")
    page, todo = page_of(desk), todo_of(desk)
    qtbot.waitUntil(lambda: bool(page.reception.view.model_of_rows.rows))
    assert desk.window.bar.tab_keys()[0] == "today"
    assert page.isVisible()
    rows = page.reception.view.model_of_rows.rows
    assert [row.band for row in rows] == ["ПРОШЛО, НО НЕ ЗАПИСАНО · 1", "ОБРАЩЕНИЯ ЖДУТ ОТВЕТА · 1"]
    assert page.work.isHidden()
    qtbot.waitUntil(lambda: bool(todo.lines()))
    assert [line.accessibleName() for line in todo.lines()] == [
        "Прошло, но не записано: 1",
        "Обращения ждут ответа: 1",
    ]
    desk.operations.change(partial(plan_today, title="Лекторий"))
    qtbot.waitUntil(page.work.isVisible)
    page.work.setFocus()
    desk.operations.change(partial(plan_today, title="Встреча"))
    qtbot.waitUntil(lambda: len(page.work.view.model_of_rows.rows) == 2)
    assert page.work.view.hasFocus()
    page.activate()
    page.reception.view.choose(rows[1].key)
    press(page.reception.view, "Return")
    assert desk.window.page("journal").place() == "journal/requests"
    todo.fit(room=0)  # as beside large text
    assert todo.lines()[0].isHidden()
    assert todo.heading.property("tone") == "bad"
    todo.fit(room=500)
    assert todo.lines()[0].isVisible()
    todo.heading.click()
    assert page.isVisible()
    todo.lines()[0].click()
    assert desk.window.page("journal").place() == "journal"
    settle(desk.operations, 3)


def test_with_nothing_to_do_it_leads_to_the_journal_and_later_starts_go_on(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = desktop(centre_path, "today", "journal")
    page = page_of(desk)
    qtbot.waitUntil(page.empty.isVisible)
    qtbot.waitUntil(page.empty.button.hasFocus)
    press(page.empty.button, "Return")
    assert desk.window.page("journal").isVisible()
    settle(desk.operations, 3)
    desk.window.close()
    later = desktop(centre_path, "today", "journal")
    qtbot.waitUntil(lambda: bool(later.window._pages))
    assert later.window.page("journal").isVisible()
    settle(later.operations, 3)
