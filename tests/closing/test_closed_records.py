"""A closed period refuses changes to its records, by whatever way they come."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers.appointment_rows import a_draft
from helpers.casebook_rows import wonders
from helpers.closing_rows import AFTER, IN_QUARTER, QUARTER, TODAY, closed, served
from helpers.imported_rows import import_rows
from helpers.journal_rows import a_session, an_event
from helpers.request_rows import a_request

from kcentre.analysis.closing.verbs import reopen_period
from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.merging import merge_families
from kcentre.casebook.records import DueReason
from kcentre.centre.values import Form, RequestState
from kcentre.figures.figures import figures
from kcentre.figures.values import values_of
from kcentre.journal.bulk import change_field, set_in_sessions
from kcentre.journal.event_verbs import add_event, change_event, remove_events
from kcentre.journal.one_field import SessionField
from kcentre.journal.ratings.records import RatingSheetDraft
from kcentre.journal.ratings.verbs import add_rating, change_rating, remove_ratings
from kcentre.journal.referrals.records import ReferralDraft
from kcentre.journal.referrals.verbs import keep_referral
from kcentre.journal.requests.verbs import add_request, change_request, close, remove_requests
from kcentre.journal.surroundings import problems_of_session
from kcentre.journal.values import Verdict
from kcentre.journal.verbs import add_session, change_session, remove_sessions
from kcentre.language import Refused
from kcentre.periods.keeping import put_state
from kcentre.periods.period import parse_period
from kcentre.periods.values import ReportState
from kcentre.premises.appointments.verbs import book, change_appointment, set_state
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, open_centre

HEADER = ("Дата", "ФИО родителя", "Тема", "Длительность")


@dataclass(frozen=True)
class Quarter:
    """A closed quarter with one record of each kind, the first of its table."""

    centre: CentreFile
    session: int = 1
    event: int = 1
    request: int = 1
    rating: int = 1
    booking: int = 1


@pytest.fixture(scope="module")
def closed_quarter(ready_centre_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with such a quarter, made once; copy it, never open it."""
    path = Path(shutil.copy(ready_centre_path, tmp_path_factory.mktemp("closed")))
    with open_centre(path) as centre:
        served(centre)
        add_event(centre, an_event(centre, date=IN_QUARTER))
        add_request(centre, a_request(date=IN_QUARTER))
        add_rating(centre, RatingSheetDraft(date=IN_QUARTER, quality=2, complaint="Долго ждали"))
        book(centre, a_draft(centre, date=IN_QUARTER))
        closed(centre, reason="Жалоба разбирается")
    return path


@pytest.fixture
def quarter(closed_quarter: Path, tmp_path: Path) -> Iterator[Quarter]:
    with open_centre(Path(shutil.copy(closed_quarter, tmp_path))) as centre:
        yield Quarter(centre)


Change = Callable[[Quarter], object]

CHANGES: dict[str, Change] = {
    "a new service": lambda at: add_session(at.centre, a_session(at.centre, date=IN_QUARTER)),
    "a service's result": lambda at: change_session(
        at.centre, at.session, a_session(at.centre, date=IN_QUARTER, minutes=60)
    ),
    "a service moved out": lambda at: change_session(
        at.centre, at.session, a_session(at.centre, date=AFTER)
    ),
    "a service removed": lambda at: remove_sessions(at.centre, [at.session]),
    "one field in place": lambda at: change_field(
        at.centre, at.session, SessionField.FORM, Form.REMOTE
    ),
    "many services at once": lambda at: set_in_sessions(
        at.centre, [at.session], SessionField.FORM, Form.REMOTE
    ),
    "a new event": lambda at: add_event(at.centre, an_event(at.centre, date=IN_QUARTER)),
    "an event's people": lambda at: change_event(
        at.centre, at.event, an_event(at.centre, date=IN_QUARTER, participants=13)
    ),
    "an event removed": lambda at: remove_events(at.centre, [at.event]),
    "a new request": lambda at: add_request(at.centre, a_request(date=IN_QUARTER)),
    "a request moved in time": lambda at: change_request(
        at.centre, at.request, a_request(date=AFTER)
    ),
    "a request removed": lambda at: remove_requests(at.centre, [at.request]),
    "a new rating": lambda at: add_rating(at.centre, RatingSheetDraft(date=IN_QUARTER, quality=5)),
    "a rating's mark": lambda at: change_rating(
        at.centre,
        at.rating,
        RatingSheetDraft(date=IN_QUARTER, quality=5, complaint="Долго ждали"),
    ),
    "a rating removed": lambda at: remove_ratings(at.centre, [at.rating]),
    "a new referral": lambda at: keep_referral(
        at.centre,
        ReferralDraft(date=IN_QUARTER, is_anonymous=True, organisation="Поликлиника", purpose="–"),
    ),
    "a new appointment": lambda at: book(
        at.centre, a_draft(at.centre, date=IN_QUARTER, starts=dt.time(14, 0))
    ),
    "an appointment's time": lambda at: change_appointment(
        at.centre,
        at.booking,
        a_draft(at.centre, date=IN_QUARTER, starts=dt.time(15, 0)),
    ),
    "an appointment's state": lambda at: set_state(
        at.centre, [at.booking], AppointmentState.NO_SHOW
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_refused_with_a_sentence(quarter: Quarter, change: Change) -> None:
    centre = quarter.centre
    before = _values(centre)
    with pytest.raises(Refused, match="закрыт") as refused:
        change(quarter)
    assert "Чтобы исправить" in str(refused.value)
    assert _values(centre) == before
    assert centre.history.undo_label is None
    reopen_period(centre, QUARTER, "Исправить", TODAY)
    change(quarter)


def test_what_went_on_after_the_day_may_still_be_written(quarter: Quarter) -> None:
    centre = quarter.centre
    close(centre, [quarter.request], RequestState.REFUSED, TODAY)
    change_request(centre, quarter.request, a_request(date=IN_QUARTER, note="Перезвонили"))
    told = RatingSheetDraft(
        date=IN_QUARTER,
        quality=2,
        complaint="Долго ждали",
        verdict=Verdict.FOUNDED,
        measure="Добавить приём",
    )
    change_rating(centre, quarter.rating, told)
    assert add_session(centre, a_session(centre, date=AFTER)).rows


def test_the_sentence_stands_beside_the_date_while_it_is_typed(quarter: Quarter) -> None:
    centre = quarter.centre
    (problem,) = problems_of_session(centre, a_session(centre, date=IN_QUARTER, time=None), None)
    assert problem.field == "date"
    assert problem.sentence.startswith("Период закрыт (III квартал 2025")
    assert problems_of_session(centre, a_session(centre, date=AFTER, time=None), None) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE session SET minutes = 90",
        "DELETE FROM session",
        "UPDATE session SET date = '2025-12-01'",
        "UPDATE appointment SET state = 'held'",
        "UPDATE rating SET quality = 5",
        "INSERT INTO event_participant (event_id, adult_id) SELECT id, NULL FROM group_event",
    ],
)
def test_bare_statements_are_refused_too(quarter: Quarter, statement: str) -> None:
    centre = quarter.centre
    with (
        pytest.raises(Refused, match="относится к закрытому периоду"),
        centre.operation("Прямо в файл"),
    ):
        centre.db.run(statement)


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2023/24", "2023-09-01", "2024-08-31"),
    ],
)
def test_the_first_and_the_last_day_are_closed_too(
    centre: CentreFile, word: str, first: str, last: str
) -> None:
    with centre.operation("Закрыт"):
        put_state(centre, parse_period(word), ReportState.SENT)
    begins, ends, night = dt.date.fromisoformat(first), dt.date.fromisoformat(last), dt.timedelta(1)
    for day in (begins - night, ends + night):
        served(centre, day)
    for day in (begins, ends):
        with pytest.raises(Refused, match="Период закрыт"):
            served(centre, day)


def test_many_at_once_names_the_services_and_changes_none(quarter: Quarter) -> None:
    centre = quarter.centre
    later = served(centre, AFTER)
    with pytest.raises(Refused, match=r"Ничего не изменено. №\s1 от 15\.09\.25 — так нельзя"):
        set_in_sessions(centre, [quarter.session, later], SessionField.FORM, Form.VISIT)
    set_in_sessions(centre, [later], SessionField.FORM, Form.VISIT)
    forms = centre.db.run("SELECT form FROM session ORDER BY id").fetchall()
    assert forms == [("in_person",), ("visit",)]


def test_undoing_past_a_closing_is_refused(centre: CentreFile) -> None:
    add_session(centre, a_session(centre, date=IN_QUARTER))
    # closed by other means than the verb, which leaves nothing to undo
    with centre.aside():
        centre.db.run(
            "INSERT INTO operation (at, who, label, is_open) VALUES ('', '', 'Закрыт', 1)"
        )
        centre.db.run(
            "INSERT INTO report_period (kind, starts, ends, state)"
            " VALUES ('quarter', '2025-07-01', '2025-09-30', 'closed')"
        )
        centre.db.run("UPDATE operation SET is_open = NULL")
    with pytest.raises(Refused, match="закрыт"):
        centre.undo()
    assert centre.history.undo_label == "Добавлена консультация"
    assert centre.db.run("SELECT count(*) FROM session").fetchone() == (1,)


def test_a_table_is_imported_without_its_closed_days(centre: CentreFile, tmp_path: Path) -> None:
    old = ("15.09.2025", "Орлова Мария", "Речь", 45)
    import_rows(centre, tmp_path, HEADER, old)
    closed(centre, reason="Специалист не записан")
    report = import_rows(
        centre,
        tmp_path,
        HEADER,
        ("01.10.2025", "Белова Нина", "Речь", 45),
        old,
        ("30.09.2025", "Новикова Ольга", "Речь", 45),
        ("нет даты", "Орлова Мария", "Речь", 45),
    )
    assert (report.sessions, report.duplicates, report.recipients_new) == (1, 1, 1)
    assert [(line.row, line.reason[:14]) for line in report.rejected] == [
        (4, "период закрыт "),
        (5, "не дата: «нет "),
    ]
    assert report.rows == 4


def test_families_are_merged_and_depersonalised_in_closed_periods(centre: CentreFile) -> None:
    family = wonders(centre)
    first, second = (
        served(centre, name="Орлова Мария"),
        served(centre, name="Орлова Мария", hour=11),
    )
    rows = centre.db.run("SELECT id, family_id FROM adult WHERE name = 'Орлова Мария'").fetchall()
    (one, into), (other, gone) = rows
    told = a_session(
        centre,
        date=IN_QUARTER,
        time=dt.time(13, 0),
        is_anonymous=False,
        recipient_id=family.adults[0].id,
        recommendations="Щедролюбовой читать вслух",
    )
    add_session(centre, told)
    closed(centre, reason="Проверка")
    before = _values(centre)
    merge_families(centre, into, gone, {other: one}, {})
    recipients = centre.db.run(
        "SELECT DISTINCT recipient_id FROM session WHERE id IN (?, ?)", (first, second)
    ).fetchall()
    assert recipients == [(one,)]
    centre.undo()
    centre.redo()
    depersonalise(centre, [into, family.id or 0], DueReason.TERM, TODAY)
    assert centre.db.run("SELECT count(*) FROM adult WHERE name <> ''").fetchone() == (0,)
    after = _values(centre)
    assert after["sessions.total"] == before["sessions.total"]
    texts = centre.db.run("SELECT recommendations FROM session WHERE date = '2025-09-15'")
    assert ("… читать вслух",) in texts.fetchall()


def _values(centre: CentreFile) -> dict[str, float | None]:
    return values_of(figures(centre, QUARTER, today=TODAY))
