"""The page «Дорожные карты», walked through as the head does."""

import datetime as dt
from pathlib import Path

from helpers.desktop import DialogOf, Opened
from helpers.keyboard import Layout, press
from helpers.ready_file import open_ready
from helpers.settling import settle
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from kcentre.attachments.records import Owner
from kcentre.language.dates import today_here
from kcentre.roadmaps.records import RoadMapDraft
from kcentre.roadmaps.values import RoadEventState, TaskState
from kcentre.roadmaps.verbs import start_road_map
from ui.desk import Desk
from ui.papers.dialog import PaperDialog
from ui.records.record_dialog import RecordDialog
from ui.structure.roadmaps.details import DetailsCard
from ui.structure.roadmaps.events_part import EventsPart
from ui.structure.roadmaps.map_dialogs import StartDialog
from ui.structure.roadmaps.page import RoadMapsPage
from ui.structure.roadmaps.papers import ReferenceWindow
from ui.structure.roadmaps.tasks_part import TasksPart
from ui.tab import PagesTab

TODAY = today_here()


class Room:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, dialog_of: DialogOf) -> None:
        self.qtbot, self.desk, self._dialog_of = qtbot, desk, dialog_of
        tab = desk.window.page("structure")
        assert isinstance(tab, PagesTab)
        page = tab.page("roadmaps")
        assert isinstance(page, RoadMapsPage)
        self.page = page

    def go(self, target: str = "") -> None:
        self.desk.window.go_to(f"structure/roadmaps/{target}".rstrip("/"))
        self.settle()

    def settle(self) -> None:
        settle(self.desk.operations, 5)

    def fill(self, **values: object) -> None:
        """Fill the dialog that is open and keep it."""
        dialog = self._dialog_of(RecordDialog)
        assert isinstance(dialog, RecordDialog)
        for name, value in values.items():
            dialog._form.field(name).editor.set_value(value)
        dialog.save()
        self.settle()
        if dialog.isVisible():
            return
        self.desk.window.activateWindow()  # as a window manager does when a dialog closes
        self.qtbot.waitUntil(self.desk.window.isActiveWindow)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        return self._dialog_of(kind)


def state(events: EventsPart) -> RoadEventState:
    assert events.event_line is not None
    return events.event_line.state


def task_state(tasks: TasksPart) -> TaskState:
    assert tasks.task is not None
    return tasks.task.state


def stages(page: RoadMapsPage) -> list[str]:
    assert page.view.shown is not None
    return [stage.draft.title for stage in page.view.shown.view.stages]


def opened(
    qtbot: QtBot, desktop: Opened, path: Path, dialog_of: DialogOf, template: str = ""
) -> Room:
    if template:
        with open_ready(path) as file:
            start_road_map(file, template, RoadMapDraft("Наша карта", TODAY))
    desk = desktop(path, "structure", "centre", place="structure/roadmaps")
    qtbot.waitUntil(lambda: "structure" in desk.window.bar.tab_keys())
    room = Room(qtbot, desk, dialog_of)
    room.go()
    return room


def test_from_a_template_to_a_corrected_and_finished_map(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    room = opened(qtbot, desktop, centre_path, dialog_of)
    page = room.page
    assert page.empty.isVisible()
    page.empty.button.click()
    start = room.dialog(StartDialog)
    assert isinstance(start, StartDialog)
    start._template.set_value("three_stages")
    start._template.edited.emit()
    assert "этап" in str(start._title.value()).lower()
    assert start._about.text().startswith("3\u00a0этапа, 10\u00a0задач.")
    start.save()
    qtbot.waitUntil(page.view.isVisible)
    room.settle()
    shown = page.view.shown
    assert shown is not None
    tasks = page.view.tasks
    assert len(shown.view.stages) == 3

    # a new task, done, taken back, its days corrected with a reason
    tasks.begin()
    room.fill(title="Собрать команду", due=TODAY + dt.timedelta(days=3), starts_on=TODAY)
    assert tasks.task is not None
    assert tasks.task.draft.title == "Собрать команду"
    tasks.correct()
    room.fill(due=TODAY + dt.timedelta(days=9), reason="")
    dialog = room.dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    assert "причину" in dialog._form.field("reason").problem()
    room.fill(due=TODAY + dt.timedelta(days=9), reason="ждём учредителя")
    assert tasks.task is not None
    assert tasks.task.is_corrected
    tasks.mark()
    room.fill()
    assert tasks.task.state is TaskState.DONE
    page.view.show_part("history")
    assert page.view.history.view.model_of_rows.rows[0].title == "Собрать команду"

    # the picture's bars lead to their tasks
    page.view.show_part("picture")
    doors = page.view.picture.chart.doors()
    assert len(doors) >= len(shown.view.tasks)
    page.view.picture.chart.opened.emit(doors[-1].code)
    assert page.view.switch.value() in {"tasks", "events"}

    # an undone deed and a task that others wait for
    room.desk.operations.undo()
    room.settle()
    assert tasks.task is not None
    page.view.paper.click()
    paper = room.dialog(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.print.isEnabled)
    paper.close()

    page.view.menu.finish()
    room.fill(result="Готово")
    assert page.view.shown is not None
    assert page.view.shown.line.is_finished
    page.view.back.click()
    room.settle()
    assert page.list.isVisible()
    assert page.list.view.model_of_rows.rows[0].band == "Завершены"


def test_events_and_their_reference(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    room = opened(qtbot, desktop, centre_path, dialog_of, "mentoring")
    page = room.page
    page.list.view.opened.emit()
    room.settle()
    page.view.show_part("events")
    events = page.view.events
    events.begin()
    room.fill(title="Круглый стол «Ёлка»", planned_on=TODAY, speakers="Соколова А. П.")
    assert events.event_line is not None
    events.hold()
    room.fill(held_on=TODAY, participants=12, outcome="Договорились")
    assert state(events) is RoadEventState.HELD
    assert "12\u00a0участников" in events.view.model_of_rows.rows[0].words
    events.unhold()
    room.settle()
    events.cancel()
    room.fill(reason="карантин")
    assert state(events) is RoadEventState.CANCELLED
    events.restore()
    room.settle()
    assert state(events) is RoadEventState.PLANNED
    events.remove()
    room.settle()
    assert "Круглый стол «Ёлка»" not in [row.title for row in events.view.model_of_rows.rows]

    page.papers.menu().actions()[-1].trigger()
    window = room.dialog(ReferenceWindow)
    assert isinstance(window, ReferenceWindow)
    qtbot.waitUntil(window.print.isEnabled)
    window.form.field("map").editor.set_value(1)  # of one map alone
    assert window.form.values()["map"] == 1
    window.form.load({"first": TODAY, "last": TODAY - dt.timedelta(days=1), "map": None})
    window._make()
    assert not window.print.isEnabled()
    window.close()


def test_everything_is_done_by_keys(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    with open_ready(centre_path) as file:
        start_road_map(file, "", RoadMapDraft("Ё'&<b> " + "длинное название " * 17, TODAY))
    room = opened(qtbot, desktop, centre_path, dialog_of, "six_steps")
    page, view, tasks = room.page, room.page.view, room.page.view.tasks

    # a bare map says what to do; a long title widens nothing
    room.go("1/tasks")
    assert room.desk.window.width() == 1366
    assert tasks.empty.button.isVisible()
    press(tasks.empty.button, "Return")
    room.fill(title="Подготовка", responsible="Орлова М. И.")
    assert tasks.view.isVisible()
    assert tasks.chosen_stage is not None
    stage = tasks.chosen_stage.id
    assert view.details["tasks"].files._owner == Owner("road_stage", stage)
    press(tasks.view, "Insert")
    room.fill(title="Собрать команду", due=TODAY)
    assert "Орлова М. И. (за весь этап)" in shown_words(view.details["tasks"])
    press(tasks.view, "D", Layout.RUSSIAN)
    room.fill()
    assert task_state(tasks) is TaskState.DONE
    press(tasks.view, "D")
    room.settle()
    assert task_state(tasks) is TaskState.IN_WORK
    press(tasks.view, "Delete")
    room.settle()
    assert tasks.chosen_stage is not None
    press(tasks.view, "Delete")
    room.settle()
    assert tasks.empty.isVisible()
    assert room.desk.window.focusWidget() is tasks.empty.button
    for part in ("events", "history", "picture"):
        view.show_part(part)
        assert getattr(view, part).empty.isVisible()
    view.show_part("about")
    assert view.about.files._owner == Owner("road_map", 1)
    view.focus()
    press(view, "Escape")
    room.settle()
    assert page.list.isVisible()

    # what the program marks by itself is not marked by hand, but leads to its place
    room.go("2/tasks")
    view.show_part(f"tasks/{view.shown.view.tasks[0].id if view.shown else 0}")
    press(tasks.view, "D")
    details = view.details["tasks"]
    assert room.desk.window.focusWidget() is details.way
    assert details.proof.text().startswith("Программа отметит эту задачу сама")
    went: list[str] = []
    page.go_to.connect(went.append)
    press(details.way, "Return")
    assert went[0].startswith("surveys/")

    # a finished map says why nothing of it can be changed
    room.go("2/tasks")
    view.menu.finish()
    room.fill()
    press(tasks.view, "F2")
    assert "верните её в работу" in room.desk.messages.text()


def shown_words(details: DetailsCard) -> str:
    return " ".join(label.text() for label in details.findChildren(QLabel))


def test_stages_are_added_moved_and_removed(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    room = opened(qtbot, desktop, centre_path, dialog_of, "seven_steps")
    page = room.page
    room.go("1/tasks")
    tasks = page.view.tasks
    assert len(stages(page)) == 7
    tasks.stages.add()
    room.fill(title="Подвести итоги")
    assert len(stages(page)) == 8
    assert page.view.shown is not None
    assert tasks.chosen_stage is not None
    assert tasks.chosen_stage.draft.title == "Подвести итоги"
    tasks.stage_deeds.higher.click()
    room.settle()
    assert stages(page)[-2] == "Подвести итоги"
    tasks.remove()
    room.settle()
    assert len(stages(page)) == 7
    page.view.menu.aboutToShow.emit()
    page.view.menu.keep_template()
    room.fill(title="Свой порядок")
    page.view.back.click()
    room.settle()
    assert page.templates.isVisible()
