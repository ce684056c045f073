"""Cells of the books, put together of what a record knows."""

import datetime as dt

from kcentre.centre.values import Form, Value
from kcentre.journal.lines import form_text, topic_title
from kcentre.language.ages import age_text
from kcentre.language.clock import kept_time, time_text
from kcentre.language.dates import short_date
from kcentre.language.names import initials


def moment(date: str, time: str) -> str:
    """Return «07.10.2025» and under it «16:00», where the time is known."""
    day, at = short_date(dt.date.fromisoformat(date)), kept_time(time)
    return f"{day}\n{time_text(at)}" if at else day


def year_days(year: int) -> tuple[str, str]:
    """Return the first and the last day of a calendar year as ISO text."""
    return f"{year:04}-01-01", f"{year:04}-12-31"


def who_consulted(name: str | None, position: str | None) -> str:
    """Return «Соколова А. П.,» and under it «педагог-психолог»."""
    return ",\n".join(part for part in (initials(name or ""), position) if part)


def stated_age(months: int | None) -> str:
    """Return «3 г. 2 мес.», empty where it was not stated."""
    return "" if months is None else age_text(months)


def form_and_channel(form: str | None, channel: str | None) -> str:
    """Return «дистанционная (телефон)», what of it is known."""
    named = Form(form).label if form else ""
    if not channel:
        return named
    how = form_text(form, channel)
    return f"{named} ({how})" if named else how


def label(kind: type[Value], code: str | None) -> str:
    """Return the word for a code, empty where there is none."""
    return kind(code).label if code else ""


def topic(code: str | None, title: str | None, text: str) -> str:
    """Return what a topic is called."""
    return topic_title(code, title, text)
