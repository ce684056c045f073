"""One field set in one service or in many, as one operation that can be undone."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from peewee import OP, Expression

from kcentre.centre.values import Form
from kcentre.journal import rules
from kcentre.journal.filters import is_one_of
from kcentre.journal.one_field import SessionField, draft_name, moved, with_value
from kcentre.journal.queries import session_card
from kcentre.journal.records import SessionDraft, Surroundings
from kcentre.journal.surroundings import around_saving
from kcentre.journal.tables import Session
from kcentre.journal.verbs import change_session
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.numbers import grouped
from kcentre.language.plurals import records
from kcentre.language.problems import Severity
from kcentre.periods.closed import closed_periods, closed_with
from kcentre.periods.period import Period
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask

MOST_AT_ONCE = 10_000
"""More rows are not set at once: so many are hardly meant, and nobody could look them through."""

BULK_FIELDS = (
    SessionField.ROOM,
    SessionField.TOPIC,
    SessionField.FORM,
    SessionField.KIND,
    SessionField.SPECIALIST,
    SessionField.SUB_UNIT,
    SessionField.CATEGORY,
    SessionField.EDUCATION,
    SessionField.RESULT,
)
"""What may be the same in many services."""

_NAMED = 5


def too_many(count: int) -> Problem:
    """Return why so many rows are not taken at once."""
    sentence = (
        f"Выбрано {records(count)}, а сразу меняют не больше {grouped(MOST_AT_ONCE)}: "
        "сузьте отбор или выберите часть строк."
    )
    return Problem("ids", sentence)


def change_field(file: CentreFile, session_id: int, field: SessionField, value: Any) -> Changes:
    """Set one field of one service; all its rules hold as in `change_session`.

    `value` is as `value_in` gives it; of a moment what is None stays. Raises `Refused`.
    """
    card = session_card(file, session_id)
    if card is None:
        raise Refused([rules.missing_record()])
    if field is SessionField.MOMENT:
        return change_session(file, session_id, moved(card, value))
    return change_session(file, session_id, with_value(card.draft, field, value))


def set_in_sessions(
    file: CentreFile, session_ids: Sequence[int], field: SessionField, value: Any
) -> Changes:
    """Set a field in all these services, or in none of them.

    Raises `Refused` with the numbers of the services that the value would break; what was wrong
    with a service before does not stop it. Services removed meanwhile are passed over.
    """
    if field not in BULK_FIELDS:
        raise ValueError(f"{field} is not set in many services at once")
    if len(session_ids) > MOST_AT_ONCE:
        raise Refused([too_many(len(session_ids))])
    with file.operation(f"Изменено поле «{field.label}»: {records(len(session_ids))}") as running:
        rows = list(_rows(file, session_ids))
        if not rows:
            raise Refused([rules.missing_record()])
        refuse_if_any(_broken(file, rows, field, value))
        _write(file, session_ids, field, value)
    return running.changes


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    draft: SessionDraft

    @property
    def title(self) -> str:
        return f"№\u00a0{self.number} от {self.draft.date:%d.%m.%y}"


def _rows(file: CentreFile, session_ids: Sequence[int]) -> Iterator[_Row]:
    """Yield what the stopping rules look at, oldest first."""
    table = Session
    query = table.select(
        table.number, table.date, table.recipient, table.specialist, table.topic,
        table.topic_text, table.age_months, table.minutes,
    ).where(is_one_of(table.id, session_ids))  # fmt: skip
    for number, date, recipient, specialist, topic, text, age, minutes in ask(
        file.db, query.order_by(table.date, table.number)
    ):
        yield _Row(
            number,
            SessionDraft(
                date=dt.date.fromisoformat(date),
                recipient_id=recipient,
                is_anonymous=recipient is None,
                specialist_id=specialist,
                topic_id=topic,
                topic_text=text,
                age_months=age,
                minutes=minutes,
            ),
        )


def _broken(
    file: CentreFile, rows: Sequence[_Row], field: SessionField, value: Any
) -> Iterator[Problem]:
    """Yield a problem for each sentence that the value brings, naming the services."""
    around = _Around(file)
    told: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        for sentence in around.brought(row.draft, with_value(row.draft, field, value)):
            told[sentence].append(row)
    for sentence, own in told.items():
        named = ", ".join(row.title for row in own[:_NAMED])
        rest = f" и ещё {len(own) - _NAMED}" if len(own) > _NAMED else ""
        yield Problem(
            draft_name(field), f"Ничего не изменено. {named}{rest} — так нельзя: {sentence}"
        )


class _Around:
    """What stands around the services; the same for all of a topic."""

    def __init__(self, file: CentreFile) -> None:
        self._file = file
        self._closed = closed_periods(file)
        self._known: dict[int | None, Surroundings] = {}

    def brought(self, before: SessionDraft, after: SessionDraft) -> set[str]:
        """Return what stops a service only since it has the value; a closed period always does."""
        closed = closed_with(self._closed, after.date) if after.date else None
        stops = self._stops(after, closed)
        return stops - self._stops(before, None) if stops else stops

    def _stops(self, draft: SessionDraft, closed: Period | None) -> set[str]:
        if draft.topic_id not in self._known:
            self._known[draft.topic_id] = around_saving(self._file, draft)
        around = replace(self._known[draft.topic_id], closed=closed)
        problems = rules.session_problems(draft, around)
        return {each.sentence for each in problems if each.severity is Severity.STOP}


def _write(file: CentreFile, session_ids: Sequence[int], field: SessionField, value: Any) -> None:
    """Write only into the services that hold something else, so that the log tells the truth."""
    columns = _columns(field, value)
    differs = [Expression(column, OP.IS_NOT, new) for column, new in columns.items()]
    other = differs[0]
    for difference in differs[1:]:
        other = other | difference
    named = {column.name: new for column, new in columns.items()}
    query = Session.update(**named).where(is_one_of(Session.id, session_ids) & other)
    query.execute(file.db)


def _columns(field: SessionField, value: Any) -> Mapping[Any, Any]:
    """Return the columns to be written; a form that is not remote takes the channel away."""
    after = with_value(SessionDraft(), field, value)
    if field is not SessionField.FORM:
        return {getattr(Session, field.value): getattr(after, draft_name(field))}
    if value is Form.REMOTE:
        return {Session.form: value}
    return {Session.form: after.form, Session.channel: after.channel}
