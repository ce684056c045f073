"""Steps 1, 3 and 4 of a centre: a filled-in form, a room, hours, an appointment."""

from datetime import date, time

from kcentre.premises.appointments.queries import appointments
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.appointments.verbs import book
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.verbs import keep_window
from kcentre.premises.rooms.queries import room_card
from kcentre.premises.rooms.records import Equipment, Room
from kcentre.premises.rooms.verbs import keep_equipment, keep_room
from kcentre.premises.values import Purpose
from kcentre.self_test.founding import only_id
from kcentre.self_test.trial import DAY, Trial, demand_equal
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.verbs import keep_form
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.scope import round_scope
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.starting import start_demand

_WEDNESDAY = 2
_BOOKED_ON = date(2025, 10, 22)


def survey_form(trial: Trial) -> None:
    """Begin the study of demand and enter one form."""
    start_demand(trial.file, DAY)
    (line,) = rounds(trial.file)
    first = version(trial.file, line.version_id).questions[0]
    answers = {first.key: Answer((first.options[0].key,))}
    draft = FormDraft(line.id, line.version_id, answers, number=1, filled_on=DAY)
    keep_form(trial.file, draft)
    found = survey_results(trial.file, round_scope(trial.file, line.id)).questions[0]
    demand_equal("ответов на первый вопрос", found.n, 1)


def room_with_equipment(trial: Trial) -> None:
    """Furnish a room."""
    room = Room("Кабинет психолога", Purpose.INDIVIDUAL, area=14.5, capacity=4)
    room_id = only_id(keep_room(trial.file, room), "room")
    keep_equipment(trial.file, Equipment(room_id, "Стол детский", required=2, present=2))
    readiness = room_card(trial.file, room_id).readiness
    demand_equal("готовность помещения", (readiness.done, readiness.needed), (1, 1))
    trial.ids["room"] = room_id


def hours_and_appointment(trial: Trial) -> None:
    """Open hours on Wednesdays and book a time in them."""
    specialist_id, room_id = trial.ids["specialist"], trial.ids["room"]
    window = Window(
        specialist_id,
        _WEDNESDAY,
        time(15),
        time(18),
        room_id=room_id,
        valid_from=date(2025, 9, 1),
        valid_to=date(2026, 5, 31),
    )
    keep_window(trial.file, window)
    demand_equal("окон приёма", len(windows(trial.file)), 1)
    draft = AppointmentDraft(
        date=_BOOKED_ON,
        starts=time(15),
        specialist_id=specialist_id,
        room_id=room_id,
        adult_id=trial.ids["mother"],
        child_id=trial.ids["child"],
    )
    book(trial.file, draft)
    (kept,) = appointments(trial.file, _BOOKED_ON, _BOOKED_ON)
    demand_equal("время записи", (kept.starts, kept.ends), (time(15), time(15, 45)))
