"""The definitions of the figures computed a second time: plainly, row by row, without SQL."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from helpers.random_journal import SPECIALISTS, SUB_TOPIC, Asked, Journal, Service

from kcentre.periods.period import Period

SHORTEST, POSITIVE_FROM, OVERDUE_DAYS = 45, 4, 6
TOPICS = {1: "Т01", 2: "Т02", 15: "Т99", SUB_TOPIC: "Т02"}
CELLS = {
    "family_0_15": (("family",), range(18)),
    "family_15_3": (("family",), range(18, 36)),
    "family_3_7": (("family",), range(36, 84)),
    "family_7_8": (("family",), range(84, 96)),
    "not_edu_0_3": (("none", "waiting"), range(36)),
    "not_edu_3_7": (("none", "waiting"), range(36, 84)),
    "not_edu_7_8": (("none", "waiting"), range(84, 96)),
}
QUESTIONS = ("quality", "conditions", "information", "politeness")


def naive_json(
    journal: Journal, period: Period, today: date, formula: str = "А", sub_unit: int | None = None
) -> dict[str, object]:
    """Return what the exchange contract says of a journal."""
    unit_of = {service.id: service.sub_unit_id for service in journal.services}

    def counts(day: str, unit: int | None) -> bool:
        inside = period.start <= date.fromisoformat(day) <= period.end
        return inside and (sub_unit is None or unit == sub_unit)

    def of_service(day: str, session_id: int | None) -> bool:
        return counts(day, unit_of[session_id] if session_id else None)

    services = [row for row in journal.services if counts(row.date, row.sub_unit_id)]
    events = [row for row in journal.events if counts(row.date, row.sub_unit_id)]
    marks = [row for row in journal.marks if of_service(row.date, row.session_id)]
    asked = [row for row in journal.asked if of_service(row.date, row.session_id)]
    return {
        "period": {
            "kind": period.kind.value,
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
            "closed": False,
        },
        "sessions": _sessions(journal, services),
        "people": _people(services),
        "events": {
            "total": len(events),
            "participants": sum(row.participants or 0 for row in events),
        },
        "requests": _requests(journal, asked, today),
        "ratings": _ratings([vars(row) for row in marks], len(services), formula),
    }


def _sessions(journal: Journal, services: list[Service]) -> dict[str, object]:
    firsts: dict[int | None, int] = {}
    for row in sorted(journal.services, key=_moment):
        firsts.setdefault(row.recipient_id, row.id)
    named = [row for row in services if row.recipient_id is not None]
    first = sum(firsts[row.recipient_id] == row.id for row in named)
    by_kind_and_form: dict[str, Counter[str]] = {}
    for row in services:
        if row.kind is not None and row.form is not None:
            by_kind_and_form.setdefault(row.kind, Counter())[row.form] += 1
    return {
        "total": len(services),
        "minutes": sum(row.minutes or 0 for row in services),
        "short": sum(row.minutes is not None and row.minutes < SHORTEST for row in services),
        "anonymous": len(services) - len(named),
        "unknown_duration": sum(row.minutes is None for row in services),
        "first_in_centre": first,
        "repeat_in_centre": len(named) - first,
        "by_form": _counted(row.form for row in services),
        "by_kind": _counted(row.kind for row in services),
        "by_kind_and_form": {kind: dict(forms) for kind, forms in by_kind_and_form.items()},
        "by_topic": _counted(TOPICS[row.topic_id] for row in services if row.topic_id),
        "by_category": _counted(row.category for row in services),
        "by_education": _counted(row.education for row in services),
        "by_month": _counted(row.date[:7] for row in services),
        "by_specialist": _specialists(services),
    }


def _specialists(services: list[Service]) -> list[dict[str, object]]:
    found = []
    for number, name, position, _ in sorted(SPECIALISTS, key=_name_key):
        own = [row for row in services if row.specialist_id == number]
        if own:
            minutes = sum(row.minutes or 0 for row in own)
            found.append(
                {"name": name, "position": position, "sessions": len(own), "minutes": minutes}
            )
    return found


def _people(services: list[Service]) -> dict[str, object]:
    named = sorted((row for row in services if row.recipient_id is not None), key=_moment)
    parents = {row.recipient_id: row for row in named}
    children = {row.child_id: row for row in named if row.child_id is not None}
    return {
        "parents": len(parents),
        "children": len(children),
        "parents_cells": _cells(parents.values()),
        "children_cells": _cells(children.values()),
    }


def _cells(last: Iterable[Service]) -> dict[str, int]:
    rows = list(last)
    return {
        cell: sum(row.education in educations and row.age_months in ages for row in rows)
        for cell, (educations, ages) in CELLS.items()
    }


def _requests(journal: Journal, asked: list[Asked], today: date) -> dict[str, object]:
    served = {row.id: date.fromisoformat(row.date) for row in journal.services}
    overdue, waits = 0, []
    for row in asked:
        day = date.fromisoformat(row.date)
        answer = served.get(row.session_id or 0)
        if answer is not None and answer <= today:
            waits.append((answer - day).days)
            overdue += waits[-1] >= OVERDUE_DAYS
        elif still_waits(row, answer, today):
            overdue += (today - day).days >= OVERDUE_DAYS
    mean = rounded(Decimal(sum(waits)) / len(waits), 1) if waits else None
    return {"total": len(asked), "overdue": overdue, "mean_days_to_service": mean}


def still_waits(row: Asked, answer: date | None, today: date) -> bool:
    """Return whether nobody had answered or closed a request by a day."""
    if answer is not None:
        return answer > today
    is_closed_later = bool(row.closed_on) and date.fromisoformat(row.closed_on) > today
    return row.state in {"new", "appointed", "in_work"} or is_closed_later


def _ratings(marks: list[dict[str, int]], services: int, formula: str) -> dict[str, object]:
    qualities = [mark["quality"] for mark in marks]
    positive = sum(quality >= POSITIVE_FROM for quality in qualities)
    part, whole = {
        "А": (positive, len(marks)),
        "Б": (positive, services),
        "В": (sum(qualities), 5 * len(marks)),
    }[formula]
    share = rounded(Decimal(100 * part) / whole, 1) if marks and whole else None
    means: dict[str, float | None] = {}
    for question in QUESTIONS:
        given = [mark[question] for mark in marks if mark[question] is not None]
        means[question] = rounded(Decimal(sum(given)) / len(given), 2) if given else None
    return {
        "count": len(marks),
        "positive": positive,
        "share": share,
        "formula": formula,
        "means": means,
    }


def _counted(values: Iterable[str | None]) -> dict[str, int]:
    return dict(Counter(value for value in values if value is not None))


def _name_key(row: tuple[int, str, str, str]) -> str:
    return row[1].lower().replace("ё", "е")


def _moment(row: Service) -> tuple[str, str, int]:
    return row.date, row.time, row.id


def rounded(value: Decimal, digits: int) -> float:
    """Round halves away from zero."""
    return float(value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))
