"""The lines of the list of ratings, ready to be shown."""

import datetime as dt
from collections.abc import Sequence

from peewee import JOIN

from kcentre.centre.tables import Specialist
from kcentre.journal.listed import in_order
from kcentre.journal.ratings.records import Complaint, RatingLine
from kcentre.journal.tables import Rating, Session
from kcentre.journal.values import Verdict
from kcentre.language.dates import brief_date, kept_day, today_here
from kcentre.language.names import initials
from kcentre.language.numbers import decimal_comma, mean
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

NO_SESSION = "без услуги"


def rating_lines(file: CentreFile, rating_ids: Sequence[int]) -> list[RatingLine]:
    """Return the lines of these ratings in the order of the ids."""
    today = today_here()
    query = (
        Rating.select(
            Rating.id, Rating.date, Rating.session, Session.number, Session.date,
            Specialist.name, Rating.quality, Rating.conditions, Rating.information,
            Rating.politeness, Rating.complaint, Rating.suggestion, Rating.verdict,
            Rating.measure_due, Rating.measure_done,
        )
        .join(Session, JOIN.LEFT_OUTER, on=Rating.session == Session.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
        .where(Rating.id.in_(list(rating_ids)))
    )  # fmt: skip
    made: dict[int, RatingLine] = {}
    for row in ask(file.db, query):
        row_id, date, session_id, number, served, name, *marks = row[:10]
        quality, conditions, information, politeness = marks
        complaint, suggestion, verdict, due, done = row[10:]
        code = complaint_state(complaint, verdict, kept_day(due), kept_day(done), today)
        made[row_id] = RatingLine(
            _day_text(date),
            f"№\u00a0{number} от {_day_text(served)}" if served else NO_SESSION,
            initials(name or ""),
            quality,
            conditions,
            information,
            politeness,
            mean_text(marks),
            complaint_text(code, kept_day(due), kept_day(done)),
            suggestion,
            row_id,
            code,
            session_id,
        )
    return in_order(rating_ids, made)


def complaint_state(
    complaint: str,
    verdict: str | None,
    due: dt.date | None,
    done: dt.date | None,
    today: dt.date,
) -> Complaint:
    """Return what is to be done about a complaint."""
    if not complaint:
        return Complaint.NONE
    if verdict is None:
        return Complaint.UNDECIDED
    if verdict == Verdict.UNFOUNDED:
        return Complaint.UNFOUNDED
    if done is not None:
        return Complaint.SETTLED
    return Complaint.OVERDUE if due is not None and due < today else Complaint.OPEN


def complaint_text(code: Complaint, due: dt.date | None, done: dt.date | None) -> str:
    """Return «обоснована, мера до 12.10.25»: what the colour says is said in words too."""
    until = f" до {due:%d.%m.%y}" if due else ""
    words = {
        Complaint.NONE: "",
        Complaint.UNDECIDED: "ждёт решения",
        Complaint.UNFOUNDED: Verdict.UNFOUNDED.label,
        Complaint.OPEN: f"{Verdict.FOUNDED.label}, мера{until or ' не исполнена'}",
        Complaint.OVERDUE: f"мера просрочена, срок{until.removeprefix(' до')}",
        Complaint.SETTLED: f"мера исполнена {done:%d.%m.%y}" if done else "",
    }
    return words[code]


def mean_text(marks: Sequence[int | None]) -> str:
    """Return the mean of the questions that were answered: «4,75»."""
    answered = [mark for mark in marks if mark is not None]
    value = mean(sum(answered), len(answered))
    return "" if value is None else decimal_comma(value, 2)


def _day_text(date: str) -> str:
    return brief_date(dt.date.fromisoformat(date))
