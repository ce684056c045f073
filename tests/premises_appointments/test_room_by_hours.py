"""The room that the hours give to a typed time."""

import datetime as dt
from dataclasses import replace

from helpers.appointment_rows import a_draft, add_room, add_window, next_tuesday

from kcentre.centre.values import Form
from kcentre.premises.appointments.places import room_by_hours
from kcentre.storage import CentreFile


def test_each_time_has_the_room_of_its_hours(centre: CentreFile) -> None:
    draft = a_draft(centre, room_id=None)
    add_window(centre, "09:00", "12:00")
    hall = add_room(centre, "Зал")
    add_window(centre, "14:00", "16:00", room_id=hall)
    assert room_by_hours(centre, draft) == 1
    assert room_by_hours(centre, replace(draft, starts=dt.time(14))) == hall
    for other in (
        replace(draft, starts=dt.time(12)),
        replace(draft, starts=None),
        replace(draft, specialist_id=None),
        replace(draft, form=Form.REMOTE),
        replace(draft, date=next_tuesday() + dt.timedelta(days=1)),
        replace(draft, date=dt.date(9999, 12, 31)),
    ):
        assert room_by_hours(centre, other) is None
