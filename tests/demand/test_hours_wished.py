"""The demand: wished hours from appointments, requests and the waiting list, beside the hours."""

import datetime as dt

from helpers.demand_centre import add_staff, ask_families
from helpers.hours_of_centre import retire_specialist

from kcentre.analysis.demand.hours_wished import Demand, demand
from kcentre.analysis.demand.week_hours import Hour
from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.centre.verbs import keep_specialist
from kcentre.journal.tables import Request, Session
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.tables import HoursWindow
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

TODAY = dt.date(2026, 11, 24)  # a Tuesday
TUESDAY = 1


def hire(file: CentreFile, *names: str) -> list[int]:
    for name in names:
        keep_specialist(file, Specialist(name))
    return [person.id or 0 for person in specialists(file)]


def book(file: CentreFile, who: int, day: str, starts: str, state: str = "booked") -> None:
    with file.operation("Запись"):
        Appointment.insert(
            date=day, starts=starts, ends="20:00", specialist=who, form="in_person", state=state
        ).execute(file.db)


def asked(file: CentreFile, who: int | None, day: str = "2026-11-10", time: str = "17:30") -> None:
    with file.operation("Обращение"):
        session = None
        if who is not None:
            session = Session.insert(number=1, date=day, time=time, specialist=who).execute(file.db)
        Request.insert(date=day, session=session).execute(file.db)


def wait(file: CentreFile, who: int | None, weekdays: int, not_before: str, not_after: str) -> None:
    with file.operation("Ожидание"):
        Waiting.insert(
            since="2026-11-01", specialist=who, weekdays=weekdays, not_before=not_before,
            not_after=not_after,
        ).execute(file.db)  # fmt: skip


def found(file: CentreFile, who: int | None = None) -> Demand:
    return demand(file, TODAY, who)


def test_an_empty_centre_has_no_demand(centre: CentreFile) -> None:
    nothing = found(centre)
    assert (nothing.wishes, nothing.wished, nothing.gaps, nothing.untimed) == (0, {}, (), 0)


def test_appointments_count_in_their_hour_but_not_twice_when_moved(centre: CentreFile) -> None:
    (one,) = hire(centre, "Ёлкина Анна")
    book(centre, one, "2026-11-17", "17:45")
    book(centre, one, "2026-12-01", "17:00", AppointmentState.CANCELLED_BY_CENTRE)
    book(centre, one, "2026-12-01", "17:00", AppointmentState.MOVED)
    assert found(centre).wished == {Hour(TUESDAY, 17): 2}
    assert found(centre).by_specialist == (("Ёлкина Анна", (0, 2, 0, 0, 0, 0, 0)),)


def test_what_is_older_than_a_year_or_in_the_night_is_left_out(centre: CentreFile) -> None:
    (one,) = hire(centre, "Иванова")
    book(centre, one, "2025-11-23", "10:00")
    book(centre, one, "2026-11-17", "21:00")
    assert found(centre).wishes == 0


def test_answered_requests_count_at_their_service_and_others_are_untimed(
    centre: CentreFile,
) -> None:
    (one,) = hire(centre, "Иванова")
    asked(centre, one)
    asked(centre, one, time="")
    asked(centre, None)
    assert found(centre).wished == {Hour(TUESDAY, 17): 1}
    assert found(centre).untimed == 2


def test_the_waiting_list_counts_in_every_hour_that_suits(centre: CentreFile) -> None:
    one, other = hire(centre, "Иванова", "Петрова")
    wait(centre, one, 0b0000010, "17:00", "19:00")
    wait(centre, None, 0b0100000, "", "10:00")
    assert found(centre).wished == {
        Hour(TUESDAY, 17): 1, Hour(TUESDAY, 18): 1, Hour(5, 8): 1, Hour(5, 9): 1,
    }  # fmt: skip
    assert found(centre, other).wished == {Hour(5, 8): 1, Hour(5, 9): 1}
    assert found(centre).wishes == 2


def test_whom_any_time_suits_misses_no_closed_hour(centre: CentreFile) -> None:
    one, other = hire(centre, "Иванова", "Петрова")
    with centre.operation("Часы"):
        HoursWindow.insert(
            specialist=one, weekday=TUESDAY, starts="09:00", ends="11:00", form="remote",
            valid_from="2026-09-01", valid_to="2027-08-31",
        ).execute(centre.db)  # fmt: skip
    wait(centre, None, 0, "", "")
    wait(centre, other, 0, "", "")
    assert found(centre).wished == {Hour(TUESDAY, 9): 2, Hour(TUESDAY, 10): 2}
    assert (found(centre).gaps, found(centre).wishes) == ((), 2)


def test_gaps_are_the_wished_hours_in_which_nobody_receives(centre: CentreFile) -> None:
    (one,) = hire(centre, "Иванова")
    with centre.operation("Часы"):
        HoursWindow.insert(
            specialist=one, weekday=TUESDAY, starts="09:00", ends="10:30", form="remote",
            valid_from="2026-09-01", valid_to="2027-08-31",
        ).execute(centre.db)  # fmt: skip
    for _ in range(2):
        book(centre, one, "2026-11-17", "10:00")
        book(centre, one, "2026-11-17", "18:00")
    assert found(centre).open_hours == {Hour(TUESDAY, 9), Hour(TUESDAY, 10)}
    assert found(centre).gaps == ("Вторник, 18:00: это время подходит 2\u00a0людям, приёма нет.",)
    retire_specialist(centre, one)
    assert found(centre).open_hours == frozenset()


def test_the_newest_demand_survey_joins_the_other_wishes(centre: CentreFile) -> None:
    psychologist, speech = add_staff(centre)
    book(centre, psychologist, "2026-11-17", "17:45")
    ask_families(centre, 6, title="весна 2026", starts=dt.date(2026, 3, 1))
    ask_families(centre, 10)  # five of them wish the evening, six a speech therapist
    wished = found(centre)
    assert wished.wishes == 11
    assert wished.wished[Hour(TUESDAY, 17)] == 1 + 5
    assert wished.wished[Hour(4, 9)] == 5
    assert wished.wished.get(Hour(5, 10), 0) == 0
    assert wished.gaps[0].startswith("Вторник, 17:00: это время подходит 6")
    assert found(centre, speech).wishes == 6
    assert dict(wished.by_specialist)["Ёлкина О'Нил"][TUESDAY] == 6


def test_an_old_survey_and_one_without_forms_say_nothing(centre: CentreFile) -> None:
    ask_families(centre, 10, starts=dt.date(2025, 11, 1))
    assert found(centre).wishes == 0
    ask_families(centre, 0, title="весна 2026", starts=dt.date(2026, 3, 1))
    assert found(centre).wishes == 0


def test_whoever_wishes_only_a_specialist_who_is_not_there_wishes_nobody(
    centre: CentreFile,
) -> None:
    psychologist, _ = add_staff(centre)
    with centre.operation("Уволен"):
        centre.db.run("UPDATE specialist SET position = 'воспитатель'")
    ask_families(centre, 10)
    assert found(centre).wishes == 10
    assert found(centre, psychologist).wishes == 0
