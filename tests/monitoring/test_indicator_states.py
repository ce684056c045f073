"""How indicators stand: against the plan, against targets, while a period still goes on."""

import datetime as dt
from collections.abc import Mapping

import pytest
from helpers.appointment_rows import add_room
from helpers.journal_rows import hire
from helpers.random_journal import Asked, Booking, Event, Journal, Mark, Service, write

from kcentre.centre.tables import Settings
from kcentre.centre.values import Form
from kcentre.figures.figures import figures
from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.indicators import IndicatorState, indicator_json, indicator_states
from kcentre.monitoring.norms import Colour, Direction, Norm
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.monitoring.plan.verbs import keep_plan
from kcentre.monitoring.targets import verbs
from kcentre.monitoring.targets.records import OwnIndicatorDraft, TargetDraft
from kcentre.periods.keeping import put_state
from kcentre.periods.period import Period, parse_period
from kcentre.periods.tables import PeriodSnapshot
from kcentre.periods.values import ReportState
from kcentre.premises.hours.tables import HoursWindow
from kcentre.premises.rooms.records import ReadinessItem
from kcentre.premises.rooms.verbs import keep_item
from kcentre.premises.values import ReadinessState
from kcentre.storage import CentreFile

JULY, QUARTER = parse_period("2026-07"), parse_period("2026-Q3")
AFTER = dt.date(2026, 10, 1)


def fill(file: CentreFile, services: int = 0, **rest: list[object]) -> None:
    """Write so many services of July, one a day, and whatever else."""
    rows = [Service(n, f"2026-07-{n:02}", recipient_id=1 + n % 5) for n in range(1, services + 1)]
    names = ("events", "marks", "asked", "booked")
    with file.operation("Проверка"):
        write(file, Journal(rows, *(rest.get(name, []) for name in names)))  # type: ignore[arg-type]


def plan_july(file: CentreFile, volume: int) -> None:
    lines = (PlanLine(volume, "2026-07"), PlanLine(10, "2026-06"))
    keep_plan(file, PlanDraft(2025, dt.date(2025, 8, 25), lines))


def states(
    file: CentreFile, period: Period = JULY, today: dt.date = AFTER, unit: int | None = None
) -> Mapping[str, IndicatorState]:
    found = indicator_states(file, figures(file, period, unit, today), today)
    return {state.indicator.code: state for state in found}


def shown(state: IndicatorState) -> tuple[float | None, float | None, str | None]:
    return state.value, state.target, state.colour


@pytest.mark.parametrize(
    ("done", "value", "colour"), [(20, 100.0, "good"), (18, 90.0, "attention"), (15, 75.0, "bad")]
)
def test_the_plan_is_held_against_all_of_it_once_the_period_is_over(
    centre: CentreFile, done: int, value: float, colour: str
) -> None:
    fill(centre, done)
    plan_july(centre, 20)
    found = states(centre)
    assert shown(found["П02"]) == (value, 95, colour)
    assert shown(found["П01"]) == (done, 20, colour)
    assert found["П02"].remark == ""


def test_while_the_period_goes_on_the_colour_asks_for_the_part_due(centre: CentreFile) -> None:
    fill(centre, 10)
    plan_july(centre, 31)
    found = states(centre, today=dt.date(2026, 7, 10))
    assert shown(found["П02"]) == (32.3, 95, "good")
    assert shown(found["П01"]) == (10, 31, "good")
    why = "Период идёт: к 10.07.2026 по плану 10 услуг, выполнено 100 %."
    assert [found[code].remark.replace("\u00a0", " ") for code in ("П01", "П02")] == [why, why]
    late = states(centre, today=dt.date(2026, 7, 20))
    assert shown(late["П02"]) == (32.3, 95, "bad")
    early = states(centre, today=dt.date(2026, 6, 30))
    assert shown(early["П02"]) == (32.3, 95, None)
    assert "ещё не наступил" in early["П02"].remark
    assert early["П01"].colour is None


def test_a_period_ahead_has_no_colours(centre: CentreFile) -> None:
    """Nobody has booked next quarter's hours yet: that is no deviation."""
    verbs.keep_value(centre, "П15", QUARTER, 40, "")
    hire(centre)
    with centre.operation("Часы"):
        HoursWindow.insert(
            specialist=1,
            weekday=1,
            starts="09:00",
            ends="12:00",
            form=Form.IN_PERSON,
            valid_from="2026-01-01",
            valid_to="2026-12-31",
        ).execute(centre.db)
    found = states(centre, QUARTER, dt.date(2026, 6, 30))
    assert shown(found["П11"]) == (0.0, 50, None)
    assert shown(found["П15"]) == (40, 100, None)
    assert found["П11"].remark == "Период ещё не начался: оценивать рано."
    begun = states(centre, QUARTER, dt.date(2026, 7, 1))
    assert (begun["П11"].colour, begun["П15"].colour) == ("bad", "bad")


def test_without_a_plan_or_with_a_plan_of_nothing_the_share_is_unknown(centre: CentreFile) -> None:
    fill(centre, 3)
    found = states(centre)
    assert shown(found["П02"]) == (None, 95, None)
    assert "План не составлен" in found["П02"].remark
    assert shown(found["П01"]) == (3, None, None)
    plan_july(centre, 20)
    august = states(centre, parse_period("2026-08"))
    assert shown(august["П02"]) == (None, 95, None)
    assert "услуг в этом периоде нет" in august["П02"].remark
    assert shown(august["П01"]) == (0, 0, None)


def test_the_norm_of_a_month_stands_in_for_a_plan(centre: CentreFile) -> None:
    fill(centre, 12)
    with centre.operation("Норма"):
        Settings.update(month_plan=10).execute(centre.db)
    assert shown(states(centre)["П02"]) == (120.0, 95, "good")
    assert shown(states(centre, QUARTER)["П02"]) == (40.0, 95, "bad")


def test_a_number_to_be_reached_grows_with_the_days_and_what_is_allowed_does_not(
    centre: CentreFile,
) -> None:
    fill(centre, 10, asked=[Asked(1, "2026-07-01", "new")])
    verbs.keep_target(centre, TargetDraft("П01", Norm(Direction.AT_LEAST, 31)))
    verbs.keep_target(centre, TargetDraft("П03", Norm(Direction.AT_LEAST, 15)))
    found = states(centre, today=dt.date(2026, 7, 10))
    assert shown(found["П01"]) == (10, 31, "good")
    assert shown(found["П03"]) == (5, 15, "good")
    assert shown(found["П09"]) == (1, 0, "bad")
    later = states(centre, today=dt.date(2026, 7, 31))
    assert (later["П01"].colour, later["П03"].colour) == ("bad", "bad")
    before = states(centre, today=dt.date(2026, 6, 30))
    assert before["П01"].colour is None


def test_a_target_of_zero_never_divides_by_it(centre: CentreFile) -> None:
    fill(centre, 3)
    for code in ("П01", "П02", "П05", "П11"):
        verbs.keep_target(centre, TargetDraft(code, Norm(Direction.AT_LEAST, 0)))
    verbs.keep_target(centre, TargetDraft("П10", Norm(Direction.AT_MOST, 0)))
    found = states(centre)
    assert shown(found["П01"]) == (3, 0, "good")
    assert shown(found["П05"]) == (0.0, 0, "good")
    assert [shown(found[code]) for code in ("П02", "П10", "П11")] == [(None, 0, None)] * 3
    assert all(found[code].remark for code in ("П02", "П10", "П11"))


def test_appointments_have_their_norms(centre: CentreFile) -> None:
    kinds = ["held"] * 6 + ["no_show", "cancelled_by_centre", "moved", "booked"]
    fill(centre, booked=[Booking(n, f"2026-07-{n:02}", kind) for n, kind in enumerate(kinds, 1)])
    with centre.operation("Часы"):
        columns = ("specialist_id", "weekday", "starts", "ends", "valid_from", "valid_to", "form")
        wednesdays = (1, 2, "09:00", "11:00", "2026-07-01", "2026-07-31", "in_person")
        centre.db.insert_many("hours_window", columns, [wednesdays])
    found = states(centre)
    assert shown(found["П10"]) == (22.2, 15, "bad")
    assert shown(found["П11"]) == (80.0, 50, "good")
    norm = found["П11"].norm
    assert norm is not None
    assert (norm.direction, norm.upper) == (Direction.WITHIN, 90)


def test_events_of_the_plan_are_judged_by_number_and_by_time(centre: CentreFile) -> None:
    for day, title in ((5, "Клуб"), (15, "Лекторий"), (25, "Тренинг")):
        due = dt.date(2026, 7, day)
        add_planned_event(centre, PlannedEventDraft(2025, title, due), today=dt.date(2025, 9, 1))
    fill(centre, events=[Event(1, "2026-07-05"), Event(2, "2026-07-20")])
    with centre.operation("Пункты плана"):
        centre.db.run("UPDATE group_event SET plan_item = 'клуб' WHERE id = 1")
        centre.db.run("UPDATE group_event SET plan_item = 'Лекторий' WHERE id = 2")
    found = states(centre)["П14"]
    assert shown(found) == (66.7, 100, "bad")
    assert found.remark == "выполнено 2 из 3, в срок 1"
    going_on = states(centre, today=dt.date(2026, 7, 6))["П14"]
    assert shown(going_on) == (33.3, 100, "good")
    late = states(centre, today=dt.date(2026, 7, 20))["П14"]
    assert shown(late) == (66.7, 100, "bad"), "all that was due was held, but half of it late"
    assert states(centre, today=dt.date(2026, 7, 1))["П14"].colour is None


def test_own_indicators_follow_and_are_held_against_their_targets(centre: CentreFile) -> None:
    marks = [Mark(n, "2026-07-01", n, 5) for n in (1, 2)]
    rows = [Service(n, "2026-07-01", recipient_id=n, topic_id=2 if n < 3 else 1) for n in (1, 2, 3)]
    with centre.operation("Проверка"):
        write(centre, Journal(rows, [], marks, []))
    for draft in (
        OwnIndicatorDraft("Речевых", figure_code="sessions.by_topic.Т02"),
        OwnIndicatorDraft("Доля речевых", IndicatorSort.RATIO, "",
                          "sessions.by_topic.Т02", "sessions.total"),
        OwnIndicatorDraft("На запись", IndicatorSort.RATIO, "", "sessions.total",
                          "appointments.total"),
        OwnIndicatorDraft("Публикации", IndicatorSort.MANUAL, "шт."),
        OwnIndicatorDraft("Другая тема", figure_code="sessions.by_topic.Т07"),
    ):  # fmt: skip
        verbs.keep_own_indicator(centre, draft)
    verbs.keep_target(centre, TargetDraft("О02", Norm(Direction.AT_LEAST, 70)))
    verbs.keep_target(centre, TargetDraft("О04", Norm(Direction.AT_LEAST, 2)))
    verbs.keep_value(centre, "О04", JULY, 1.5)
    found = states(centre)
    own = [found[f"О0{n}"] for n in range(1, 6)]
    assert [shown(state) for state in own] == [
        (2, None, None),
        (66.7, 70, "attention"),
        (None, None, None),
        (1.5, 2, "bad"),
        (0, None, None),
    ]
    assert "равно 0" in own[2].remark
    assert [state.indicator.unit for state in own[:4]] == ["services", "percent", "percent", "шт."]
    assert list(found)[16:] == [f"О0{n}" for n in range(1, 6)]
    assert indicator_json(own[1]) == {
        "code": "О02", "value": 66.7, "target": 70, "colour": "attention",
    }  # fmt: skip
    verbs.retire_own_indicator(centre, 2)
    assert "О02" not in states(centre)


def test_an_indicator_of_a_figure_that_is_gone_says_so(centre: CentreFile) -> None:
    hire(centre, "Ёлкина Анна")
    draft = OwnIndicatorDraft("Ёлкина", figure_code="sessions.by_specialist.1")
    verbs.keep_own_indicator(centre, draft)
    assert states(centre)["О01"].value == 0
    with centre.operation("Удалён специалист"):
        centre.db.run("DELETE FROM specialist")
    (state,) = [state for code, state in states(centre).items() if code == "О01"]
    assert shown(state) == (None, None, None)
    assert "нет значения" in state.remark


def test_a_sub_unit_has_no_plan_and_no_numbers_to_reach(centre: CentreFile) -> None:
    rows = [Service(n, "2026-07-01", sub_unit_id=1, recipient_id=n) for n in (1, 2)]
    with centre.operation("Проверка"):
        write(centre, Journal(rows, [], [Mark(1, "2026-07-01", 1, 5)], []))
    plan_july(centre, 20)
    verbs.keep_target(centre, TargetDraft("П03", Norm(Direction.AT_LEAST, 15)))
    verbs.keep_value(centre, "П15", JULY, 100)
    found = states(centre, unit=1)
    assert shown(found["П01"]) == (2, None, None)
    assert shown(found["П03"]) == (2, None, None)
    assert shown(found["П04"]) == (100.0, 85, "good")
    for code in ("П02", "П14", "П15"):
        assert found[code].value is None
        assert "не по подразделениям" in found[code].remark
    assert shown(states(centre)["П15"]) == (100, 100, "good")


def test_what_is_unknown_says_why_and_the_explanation_stands_beside_it(centre: CentreFile) -> None:
    verbs.keep_note(centre, "П04", JULY, "В июле не опрашивали.")
    found = states(centre)
    unknown = [state for state in found.values() if state.value is None]
    assert len(unknown) == 14
    assert all(state.remark and state.colour is None for state in unknown)
    assert found["П04"].note == "В июле не опрашивали."
    assert found["П05"].note == ""


def close(file: CentreFile, period: Period, day: str) -> None:
    with file.operation("Закрыт период"):
        row_id = put_state(file, period, ReportState.CLOSED)
        PeriodSnapshot.insert(
            period=row_id, made_at=f"{day} 10:00:00", figures="{}", texts="{}", digest=""
        ).execute(file.db)


def test_a_closed_period_is_seen_from_the_day_it_was_closed(centre: CentreFile) -> None:
    asked = [Asked(n, "2026-07-29", state) for n, state in ((1, "new"), (2, "refused"))]
    fill(centre, 1, asked=[*asked, Asked(3, "2026-07-30", "in_work")])
    with centre.operation("Закрыто позже"):
        centre.db.run("UPDATE request SET closed_on = '2026-08-20' WHERE id = 2")
    close(centre, JULY, "2026-08-03")
    found = figures(centre, JULY, today=AFTER)
    assert found.closed
    assert (found.requests.overdue, found.requests.in_work, found.requests.missed) == (0, 3, 0)
    assert not figures(centre, QUARTER, today=AFTER).closed
    assert figures(centre, QUARTER, today=AFTER).requests.overdue == 2
    assert states(centre)["П09"].colour is Colour.GOOD


def test_rooms_are_known_as_they_are_now(centre: CentreFile) -> None:
    room_id = add_room(centre)
    for title, state in (("Свет", "ready"), ("Стол", "required"), ("Вода", "not_needed")):
        keep_item(centre, ReadinessItem(room_id, title, ReadinessState(state)))
    for today, value in (
        ("2026-06-30", None),
        ("2026-07-01", 50.0),
        ("2026-12-31", 50.0),
        ("2027-01-01", None),
    ):
        found = states(centre, QUARTER, dt.date.fromisoformat(today))["П16"]
        assert shown(found) == (value, 100, None if value is None else "bad")
    verbs.keep_value(centre, "П16", QUARTER, 95)
    assert states(centre, QUARTER, dt.date(2027, 1, 1))["П16"].value == 95
    assert states(centre, QUARTER, dt.date(2026, 8, 1))["П16"].value == 50.0
