"""Planned events: what the journal makes of them, and how they are corrected."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.plan_rows import TODAY, close, hold_event, keep_lines, plan_event, refused_fields

from kcentre.journal.queries import event_card
from kcentre.language import Refused
from kcentre.monitoring.plan import event_verbs, queries, shares, verbs
from kcentre.monitoring.plan.event_records import (
    EventsFulfilment,
    EventState,
    HeldEvent,
    PlannedEventDraft,
    PlannedEventLine,
)
from kcentre.monitoring.plan.records import PlanLine
from kcentre.monitoring.plan.shares import fulfilment, plan_text, state_of
from kcentre.monitoring.plan.years import events_fulfilment
from kcentre.periods.period import academic_year, month
from kcentre.storage import CentreFile

DUE = dt.date(2026, 10, 20)
WHY = "болезнь ведущего"


def line(file: CentreFile, planned_id: int, today: dt.date = TODAY) -> PlannedEventLine:
    found = queries.planned_event(file, planned_id, today=today)
    assert found is not None
    return found


def told(file: CentreFile) -> list[tuple[str, str, str]]:
    return [(each.field, each.old, each.new) for each in queries.corrections(file, 2026)]


def refused(file: CentreFile, draft: PlannedEventDraft) -> list[str]:
    with pytest.raises(Refused) as caught:
        event_verbs.add_planned_event(file, draft, today=TODAY)
    return refused_fields(caught.value.problems)


@pytest.mark.parametrize(
    ("due", "held", "state"),
    [
        (dt.date(2026, 10, 23), None, EventState.PLANNED),
        (dt.date(2026, 10, 22), None, EventState.DUE_SOON),
        (TODAY, None, EventState.DUE_SOON),
        (dt.date(2026, 10, 14), None, EventState.OVERDUE),
        (dt.date(2026, 10, 14), dt.date(2026, 10, 14), EventState.HELD),
        (dt.date(2026, 10, 14), dt.date(2026, 10, 15), EventState.HELD_LATE),
    ],
)
def test_how_an_event_stands(due: dt.date, held: dt.date | None, state: EventState) -> None:
    event = None if held is None else HeldEvent(1, held)
    assert state_of(due, event, TODAY) is state
    assert state_of(due, event, TODAY, is_cancelled=True) is EventState.CANCELLED


def test_in_full_and_in_time_is_said() -> None:
    draft = PlannedEventDraft(2026, "Лекторий", DUE)
    states = [EventState.HELD] * 4 + [EventState.HELD_LATE, EventState.OVERDUE]
    lines = [PlannedEventLine(1, draft, DUE, state=state) for state in states]
    assert plan_text(fulfilment(lines)) == "выполнено 5 из 6, в срок 4"
    assert plan_text(fulfilment(lines[:5])) == "в полном объёме, в срок 4 из 5"
    assert plan_text(fulfilment(lines[:4])) == "в полном объёме, в срок"
    cancelled = PlannedEventLine(2, draft, DUE, state=EventState.CANCELLED)
    found = shares.fulfilment([*lines, cancelled])
    assert (found.planned, found.share, found.in_time_share) == (6, 83.3, 66.7)
    assert plan_text(fulfilment([cancelled])) == "мероприятий не запланировано"
    assert fulfilment([]).share is None


def test_the_journal_fulfils_the_plan_by_the_folded_title(centre: CentreFile) -> None:
    planned_id = plan_event(centre, "Лекторий «Ёлка и О'Генри»", DUE)
    hold_event(centre, dt.date(2026, 8, 31), "лекторий «елка и о'генри»")
    assert line(centre, planned_id).state is EventState.DUE_SOON
    late = hold_event(centre, dt.date(2026, 10, 21), "ЛЕКТОРИЙ «Елка и О'Генри»")
    assert line(centre, planned_id).held is None
    first = hold_event(centre, dt.date(2026, 10, 14), "Лекторий «Ёлка  и О'Генри»")
    found = line(centre, planned_id)
    assert (found.held, found.state) == (
        HeldEvent(first, dt.date(2026, 10, 14), 12),
        EventState.HELD,
    )
    centre.undo()
    found = line(centre, planned_id, dt.date(2026, 10, 30))
    assert (found.held and found.held.id, found.state) == (late, EventState.HELD_LATE)


def test_the_fulfilment_of_a_period_counts_what_was_due_in_it(centre: CentreFile) -> None:
    plan_event(centre, "Первое", dt.date(2026, 9, 10))
    plan_event(centre, "Второе", dt.date(2026, 9, 30))
    plan_event(centre, "Третье", DUE)
    cancelled = plan_event(centre, "Четвёртое", dt.date(2026, 9, 15))
    event_verbs.cancel_planned_event(centre, cancelled)
    hold_event(centre, dt.date(2026, 9, 10), "первое")
    hold_event(centre, dt.date(2026, 10, 2), "второе")
    september = events_fulfilment(centre, month(2026, 9), TODAY)
    assert (september.planned, september.held, september.in_time) == (2, 2, 1)
    then = events_fulfilment(centre, month(2026, 9), dt.date(2026, 9, 30))
    assert (then.held, then.share) == (1, 50.0)
    assert events_fulfilment(centre, month(2026, 11), TODAY) == EventsFulfilment()
    whole = events_fulfilment(centre, academic_year(2026), TODAY)
    assert (whole.planned, len(whole.lines)) == (3, 3)


def test_a_draft_is_changed_and_undone_freely(centre: CentreFile) -> None:
    planned_id = plan_event(centre, "Круглый стол", DUE, expected=20, note="Две\nстроки")
    kept = line(centre, planned_id).draft
    assert (kept.expected, kept.note, kept.due) == (20, "Две\nстроки", DUE)
    event_verbs.change_planned_event(centre, planned_id, replace(kept, expected=30))
    assert line(centre, planned_id).draft.expected == 30
    event_verbs.remove_planned_event(centre, planned_id)
    assert queries.planned_events(centre, 2026) == []
    centre.undo()
    centre.undo()
    assert line(centre, planned_id).draft == kept
    assert told(centre) == []


def test_an_approved_event_is_corrected_with_a_reason(centre: CentreFile) -> None:
    planned_id = plan_event(centre, "Круглый стол", DUE)
    verbs.approve_plan(centre, 2026, dt.date(2026, 8, 31))
    kept = line(centre, planned_id).draft
    later = replace(kept, due=dt.date(2026, 11, 1), audience="родители\u200b групп")
    with pytest.raises(Refused, match="укажите причину"):
        event_verbs.change_planned_event(centre, planned_id, later, today=TODAY)
    event_verbs.change_planned_event(centre, planned_id, later, WHY, TODAY)
    assert told(centre) == [
        ("Для кого", "", "родители групп"),
        ("Срок", "20.10.2026", "01.11.2026"),
    ]
    with pytest.raises(Refused, match="отменяют"):
        event_verbs.remove_planned_event(centre, planned_id)
    with pytest.raises(Refused, match="укажите причину"):
        event_verbs.cancel_planned_event(centre, planned_id)
    event_verbs.cancel_planned_event(centre, planned_id, WHY, TODAY)
    assert line(centre, planned_id).state is EventState.CANCELLED
    event_verbs.restore_planned_event(centre, planned_id, WHY, TODAY)
    plan_event(centre, "Новое", DUE)
    assert [new for _, _, new in told(centre)[:3]] == [
        "добавлено, срок 20.10.2026",
        "запланировано",
        "отменено",
    ]
    for _ in range(4):
        centre.undo()
    assert (told(centre), line(centre, planned_id).draft) == ([], kept)


def test_events_alone_can_be_approved_and_services_planned_after(centre: CentreFile) -> None:
    plan_event(centre, "Круглый стол", DUE)
    verbs.approve_plan(centre, 2026, dt.date(2026, 8, 31))
    with pytest.raises(Refused):
        keep_lines(centre, PlanLine(5))
    verbs.withdraw_approval(centre, 2026)
    keep_lines(centre, PlanLine(5))


def test_the_journal_follows_a_new_title(centre: CentreFile) -> None:
    planned_id = plan_event(centre, "Круглый стол", DUE)
    event_id = hold_event(centre, dt.date(2026, 10, 10))
    event_verbs.note_held(centre, planned_id, event_id)
    assert line(centre, planned_id).state is EventState.HELD
    draft = replace(line(centre, planned_id).draft, title="Родительская гостиная")
    event_verbs.change_planned_event(centre, planned_id, draft)
    assert line(centre, planned_id).state is EventState.HELD
    card = event_card(centre, event_id)
    assert card is not None
    assert card.draft.plan_item == "Родительская гостиная"
    centre.undo()
    assert line(centre, planned_id).state is EventState.HELD


def test_only_an_event_of_the_year_fulfils(centre: CentreFile) -> None:
    planned_id = plan_event(centre, "Круглый стол", DUE)
    other = hold_event(centre, dt.date(2026, 8, 31))
    with pytest.raises(Refused, match="Дата мероприятия"):
        event_verbs.note_held(centre, planned_id, other)
    with pytest.raises(Refused, match="уже нет"):
        event_verbs.note_held(centre, planned_id, 999)
    with pytest.raises(Refused, match="уже нет"):
        event_verbs.note_held(centre, 999, other)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "я" * 301}, "title"),
        ({"title": "КРУГЛЫЙ  стол"}, "title"),
        ({"due": None}, "due"),
        ({"due": dt.date(2027, 9, 1)}, "due"),
        ({"year": 1800}, "due"),
        ({"starts": dt.date(2026, 10, 21)}, "starts"),
        ({"starts": dt.date(2026, 8, 31)}, "starts"),
        ({"expected": 0}, "expected"),
        ({"audience": "я" * 301}, "audience"),
        ({"note": "я" * 2001}, "note"),
    ],
)
def test_what_is_no_planned_event(
    centre: CentreFile, fields: dict[str, object], field: str
) -> None:
    plan_event(centre, "Круглый стол", DUE)
    draft = replace(PlannedEventDraft(2026, "Тренинг", DUE), **fields)  # type: ignore[arg-type]
    assert refused(centre, draft) == [field]


def test_a_leap_day_and_300_characters_are_fine(centre: CentreFile) -> None:
    leap = plan_event(centre, "я" * 300, dt.date(2028, 2, 29), year=2027)
    assert line(centre, leap).due == dt.date(2028, 2, 29)


def test_deadlines_of_closed_periods_stand(centre: CentreFile) -> None:
    planned_id = plan_event(centre, "Круглый стол", dt.date(2026, 9, 15))
    event_id = hold_event(centre, dt.date(2026, 9, 15))
    close(centre, month(2026, 9))
    kept = line(centre, planned_id).draft
    for deed in (
        lambda: event_verbs.change_planned_event(centre, planned_id, replace(kept, due=DUE)),
        lambda: event_verbs.cancel_planned_event(centre, planned_id, WHY),
        lambda: event_verbs.remove_planned_event(centre, planned_id),
        lambda: plan_event(centre, "Ещё одно", dt.date(2026, 9, 30)),
    ):
        with pytest.raises(Refused, match=r"Период закрыт \(сентябрь 2026"):
            deed()
    event_verbs.note_held(centre, planned_id, event_id)
    assert line(centre, planned_id).state is EventState.HELD
