"""New windows on «Режим»: what is proposed, what is told while they are entered, what follows."""

import datetime as dt
from dataclasses import replace

from helpers.hours_of_centre import Hours
from helpers.hours_page import TUESDAY, OpenHours
from helpers.keyboard import press

from kcentre.centre.queries import specialists
from kcentre.centre.verbs import keep_specialist
from kcentre.premises.hours.verbs import keep_window
from kcentre.premises.leaving import RoomAway, let_room_go


def one(hours: Hours) -> None:
    keep_window(hours.file, hours.window())


def test_the_only_room_and_the_only_specialist_are_proposed(hours_page: OpenHours) -> None:
    def fill(hours: Hours) -> None:
        let_room_go(hours.file, hours.hall, RoomAway.KEEP)
        specialist = next(one for one in specialists(hours.file) if one.id == hours.pavel)
        keep_specialist(hours.file, replace(specialist, is_retired=True))

    room = hours_page(fill)
    room.go("new")
    assert room.field("specialist_id").value == room.hours.anna
    assert room.field("room_id").value == room.hours.room
    room.page.desk.close()


def test_a_window_carried_to_another_day_stays_chosen(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.grid.setFocus()
    room.grid.choose(room.key())
    press(room.window, "Alt+Right")
    room.grid._keys.drop()
    room.settle()
    assert room.grid.chosen() == room.key(day=TUESDAY + dt.timedelta(days=1))
    press(room.window, "Return")
    room.settle()
    assert room.panel_title == "Окно: среда 9:00–12:00"


def test_a_window_that_meets_another_is_told_before_it_is_kept(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.go("new")
    room.field("specialist_id").set(room.hours.pavel)
    room.field("room_id").set(room.hours.room)
    room.field("weekday").set(1)
    room.field("starts").type("11")
    room.field("ends").type("13")
    room.qtbot.waitUntil(lambda: "занимает Иванова А. П." in room.field("room_id").problem)
    room.field("starts").type("12")
    room.qtbot.waitUntil(lambda: room.field("room_id").problem == "")
    room.field("starts").type("")
    room.field("ends").type("")
    room.page.desk.close()
