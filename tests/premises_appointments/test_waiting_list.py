"""The waiting list: who waits, whom a freed slot suits, and getting an appointment from it."""

import datetime as dt
from collections.abc import Callable

import pytest
from helpers.appointment_rows import a_draft, booked, next_tuesday
from helpers.journal_rows import hire, only_id, settle, topic_id

from kcentre.centre.values import Form
from kcentre.families.records import Adult, Child, Family
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.language.problems import Severity
from kcentre.premises.appointments.queries import (
    appointment,
    waiting,
    waiting_for,
    waiting_list,
)
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.appointments.waiting import (
    book_waiting,
    change_waiting,
    problems_of_waiting,
    put_on_list,
    withdraw,
)
from kcentre.premises.availability.records import Slot
from kcentre.premises.values import WaitingState
from kcentre.storage import CentreFile, Changes

TODAY = today_here()


def put(file: CentreFile, name: str = "Ёлкина Зоя", **fields: object) -> int:
    adult_id = settle(file, name).adults[0].id
    draft = WaitingDraft(adult_id, **fields)  # type: ignore[arg-type] # any fields of the draft
    return only_id(put_on_list(file, draft), "waiting")


def test_a_known_family_waits_with_another_child(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур")
    put_on_list(centre, WaitingDraft(kept.adults[0].id, new_child=Child("Ева")))
    (line,) = waiting_list(centre)
    assert (line.who, line.child) == ("Ёлкина Зоя", "Ева")


def test_everything_entered_comes_back(centre: CentreFile) -> None:
    family = settle(centre, "Ёлкина Зоя", "Тимур", "8 912 345-67-89")
    draft = WaitingDraft(
        family.adults[0].id,
        child_id=family.children[0].id,
        specialist_id=hire(centre),
        form=Form.REMOTE,
        topic_id=topic_id(centre, "Т02"),
        weekdays=frozenset({0, 2, 6}),
        not_before=dt.time(9, 0),
        not_after=dt.time(18, 30),
        until=TODAY,
        note="Звонить\nпосле шести",
    )
    changes = put_on_list(centre, draft)
    assert changes.label == "Добавлено в лист ожидания"
    (line,) = waiting_list(centre)
    assert line.draft == draft
    assert (line.since, line.who, line.phone) == (TODAY, "Ёлкина Зоя", "8 912 345-67-89")
    assert (line.child, line.specialist) == ("Тимур", "Соколова Анна Павловна")
    assert (line.topic, line.state) == ("Речевое развитие", WaitingState.WAITING)
    changed = WaitingDraft(family.adults[0].id)
    change_waiting(centre, line.id, changed)
    assert waiting(centre, line.id).draft == changed
    centre.undo()
    assert waiting(centre, line.id).draft == draft
    centre.undo()
    assert waiting_list(centre) == []
    centre.redo()
    assert waiting_list(centre) == [line]


def test_a_newcomer_waits(centre: CentreFile) -> None:
    put_on_list(centre, WaitingDraft(newcomer=Family((Adult(),), (Child("Ева"),))))
    (line,) = waiting_list(centre)
    assert (line.who, line.child) == ("С-0001", "Ева")
    centre.undo()
    assert centre.db.run("SELECT count(*) FROM family").fetchone() == (0,)


def test_what_is_refused(centre: CentreFile) -> None:
    one, other = settle(centre, "Ёлкина", "Тимур"), settle(centre, "Иванова", "Ева")
    adult = one.adults[0].id
    refused = {
        WaitingDraft(): "who",
        WaitingDraft(999): "who",
        WaitingDraft(adult, child_id=other.children[0].id): "child_id",
        WaitingDraft(adult, not_before=dt.time(12), not_after=dt.time(12)): "not_after",
        WaitingDraft(adult, until=TODAY - dt.timedelta(days=1)): "until",
    }
    for draft, field in refused.items():
        with pytest.raises(Refused) as refusal:
            put_on_list(centre, draft)
        assert [problem.field for problem in refusal.value.problems] == [field]
    assert waiting_list(centre) == []


def test_what_is_odd(centre: CentreFile) -> None:
    row = put(centre)
    again = WaitingDraft(waiting(centre, row).draft.adult_id)
    narrow = WaitingDraft(
        settle(centre, "Иванова").adults[0].id, not_before=dt.time(9), not_after=dt.time(9, 30)
    )
    for draft, field in ((again, "who"), (narrow, "not_after")):
        (problem,) = problems_of_waiting(centre, draft)
        assert (problem.field, problem.severity) == (field, Severity.WARNING)
    assert problems_of_waiting(centre, again, row) == []


def test_the_longest_waiting_go_first(centre: CentreFile) -> None:
    rows = [put(centre, name) for name in ("Яшина", "Ёлкина", "Абрамова")]
    assert [line.id for line in waiting_list(centre)] == rows
    withdraw(centre, rows[:2])
    assert [line.id for line in waiting_list(centre)] == rows[2:]
    assert [line.state for line in waiting_list(centre, with_closed=True)] == [
        WaitingState.WITHDRAWN, WaitingState.WITHDRAWN, WaitingState.WAITING
    ]  # fmt: skip
    assert centre.history.undo_label == "Убрано из листа ожидания: 2\u00a0записи"
    centre.undo()
    assert [line.id for line in waiting_list(centre)] == rows


def test_whom_a_freed_slot_suits(centre: CentreFile) -> None:
    tuesday, one = next_tuesday(), hire(centre)
    other = hire(centre, "Ёжикова Мария")
    slot = Slot(tuesday, 600, 645, 660, one, 1, Form.IN_PERSON)
    suited: tuple[dict[str, object], ...] = (
        {},
        {"specialist_id": one},
        {"form": Form.IN_PERSON},
        {"weekdays": frozenset({1, 3})},
        {"not_before": dt.time(10, 0), "not_after": dt.time(10, 45)},
        {"until": tuesday},
    )
    unsuited: tuple[dict[str, object], ...] = (
        {"specialist_id": other},
        {"form": Form.REMOTE},
        {"weekdays": frozenset({0, 6})},
        {"not_before": dt.time(10, 1)},
        {"not_after": dt.time(10, 44)},
        {"until": tuesday - dt.timedelta(days=1)},
    )
    rows = [put(centre, f"Ёлкина {place}", **fields) for place, fields in enumerate(suited)]
    for fields in unsuited:
        put(centre, "Иванова", **fields)
    assert [line.id for line in waiting_for(centre, slot)] == rows
    withdraw(centre, rows[:1])
    assert [line.id for line in waiting_for(centre, slot)] == rows[1:]


def test_an_appointment_from_the_list(centre: CentreFile) -> None:
    row = put(centre)
    draft = a_draft(centre, is_anonymous=False, adult_id=waiting(centre, row).draft.adult_id)
    changes = book_waiting(centre, row, draft)
    appointment_id = only_id(changes, "appointment")
    assert changes.label.startswith("Добавлена запись из листа ожидания: ")
    assert "Ёлкина" not in changes.label
    line = waiting(centre, row)
    assert (line.state, line.appointment_id) == (WaitingState.BOOKED, appointment_id)
    assert waiting_list(centre) == []
    verbs: tuple[Callable[[], Changes], ...] = (
        lambda: book_waiting(centre, row, a_draft(centre, starts=dt.time(12, 0))),
        lambda: change_waiting(centre, row, line.draft),
        lambda: withdraw(centre, [row]),
    )
    for verb in verbs:
        with pytest.raises(Refused, match="уже записана"):
            verb()
    centre.undo()
    assert waiting(centre, row).state is WaitingState.WAITING
    centre.redo()
    assert appointment(centre, appointment_id).who == "Ёлкина Зоя"


def test_a_taken_time_keeps_its_family_waiting(centre: CentreFile) -> None:
    row = put(centre)
    booked(centre)
    with pytest.raises(Refused, match="уже есть запись"):
        book_waiting(centre, row, a_draft(centre))
    assert waiting(centre, row).state is WaitingState.WAITING


def test_the_withdrawn_are_added_anew(centre: CentreFile) -> None:
    row = put(centre)
    withdraw(centre, [row])
    with pytest.raises(Refused, match="добавьте её снова"):
        book_waiting(centre, row, a_draft(centre))
    with pytest.raises(Refused, match="уже нет"):
        waiting(centre, 999)
