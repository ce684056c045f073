"""A room that is let go: gone at once, or with a plain question about what waits in it."""

import pytest
from helpers.appointment_rows import add_window, booked, next_tuesday
from helpers.keyboard import press
from helpers.premises_page import STUDY, OpenPremises, Premises, study

from kcentre.centre.records import Specialist
from kcentre.centre.verbs import keep_specialist
from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.leaving import RoomAway
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.premises.rooms.verbs import keep_room
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from ui.records.leaving_dialog import LeavingDialog


def awaited(file: CentreFile) -> None:
    """Book the study; another room is free."""
    study(file)
    keep_room(file, Room("Ёлочка"))
    add_window(file, "09:00", "12:00")
    booked(file)


def taken(file: CentreFile) -> None:
    """Book both rooms for the same hour."""
    awaited(file)
    other = max(keep_specialist(file, Specialist("Белова Ирина")).rows["specialist"])
    booked(file, room_id=2, specialist_id=other)


def asked(shown: Premises) -> LeavingDialog:
    """Press Delete on the study and return the question."""
    shown.go("1")
    shown.page.rooms.list.view.setFocus()
    press(shown.window, "Delete")
    dialog = shown.top(LeavingDialog)
    assert isinstance(dialog, LeavingDialog)
    return dialog


def test_an_unused_room_goes_at_once_and_comes_back(premises: OpenPremises) -> None:
    shown = premises()
    shown.page.rooms.list.view.setFocus()
    press(shown.window, "Delete")
    shown.settle()
    assert shown.page.rooms.empty.isVisible()
    assert "Удалено" in shown.desk.messages.text()
    shown.desk.obey("undo")
    shown.settle()
    assert shown.names == [STUDY.name]


def test_the_question_names_what_waits(premises: OpenPremises) -> None:
    shown = premises(awaited)
    dialog = asked(shown)
    told = dialog.told.text()
    assert told.startswith("Впереди: 1\u00a0запись, 1\u00a0окно приёма.")
    assert f"{next_tuesday():%d.%m.%Y}, 10:00" in told
    assert "вторник 9:00–12:00" in told
    press(dialog, "Escape")
    shown.settle()
    assert not shown.page.rooms.room.head.retired.isVisible()


def test_all_moves_to_another_room(premises: OpenPremises) -> None:
    shown = premises(awaited)
    dialog = asked(shown)
    assert dialog.form.field("to_room_id").isVisible()
    assert not dialog.form.field("reason").isVisible()
    dialog.let_go()
    shown.settle()
    assert "Выберите помещение" in dialog.form.field("to_room_id").problem()
    dialog.form.field("to_room_id").editor.set_value(2)
    dialog.let_go()
    shown.settle()
    assert shown.names == ["Ёлочка"]
    with shown.saved() as file:
        (line,) = appointments(file, next_tuesday(), next_tuesday())
        assert (line.room_id, line.state) == (2, AppointmentState.BOOKED)


def test_a_clash_in_the_other_room_is_said(premises: OpenPremises) -> None:
    shown = premises(taken)
    dialog = asked(shown)
    dialog.form.field("to_room_id").editor.set_value(2)
    dialog.let_go()
    shown.settle()
    assert dialog.isVisible()
    assert "10:00" in dialog.form.field("to_room_id").problem()
    assert dialog.go.isEnabled()
    dialog.reject()


def test_cancelling_asks_for_the_reason(premises: OpenPremises) -> None:
    shown = premises(awaited)
    dialog = asked(shown)
    dialog.form.field("way").editor.set_value(RoomAway.CANCEL)
    assert dialog.form.field("reason").isVisible()
    dialog.let_go()
    shown.settle()
    assert "причину" in dialog.form.field("reason").problem()
    dialog.form.field("reason").editor.set_value("кабинет недоступен")
    press(dialog, "Return")
    shown.settle()
    with shown.saved() as file:
        (line,) = appointments(file, next_tuesday(), next_tuesday())
        assert line.state is AppointmentState.CANCELLED_BY_CENTRE
        assert line.reason == "кабинет недоступен"


def test_kept_as_it_is_and_taken_back_by_undo(premises: OpenPremises) -> None:
    shown = premises(awaited)
    dialog = asked(shown)
    dialog.form.field("way").editor.set_value(RoomAway.KEEP)
    dialog.let_go()
    shown.settle()
    assert shown.names == ["Ёлочка"]
    assert shown.page.rooms.list.foot.isVisible()
    shown.desk.obey("undo")
    shown.settle()
    assert shown.names == ["Ёлочка", STUDY.name]
    with shown.saved() as file:
        (line,) = appointments(file, today_here(), next_tuesday())
        assert line.room_id == 1


def test_the_only_room_has_nowhere_to_move_to(premises: OpenPremises) -> None:
    def fill(file: CentreFile) -> None:
        study(file)
        booked(file)

    dialog = asked(premises(fill))
    assert dialog.form.field("way").editor.value() is RoomAway.CANCEL
    dialog.reject()


@pytest.mark.parametrize("way", [RoomAway.MOVE, RoomAway.CANCEL, RoomAway.KEEP])
def test_every_way_is_one_operation(premises: OpenPremises, way: RoomAway) -> None:
    shown = premises(awaited)
    dialog = asked(shown)
    dialog.form.load({"way": way, "to_room_id": 2, "reason": "карантин"})
    dialog.let_go()
    shown.settle()
    shown.desk.obey("undo")
    shown.settle()
    with shown.saved() as file:
        assert [one.name for one in rooms(file)] == ["Ёлочка", STUDY.name]
        (line,) = appointments(file, next_tuesday(), next_tuesday())
        assert (line.room_id, line.state, line.reason) == (1, AppointmentState.BOOKED, "")
