"""Undoing, finding, closing."""

from dataclasses import replace

from kcentre.analysis.closing.verbs import close_period
from kcentre.centre.queries import passport
from kcentre.centre.verbs import change_passport
from kcentre.journal.filters import SessionFilter
from kcentre.journal.listing import SessionList
from kcentre.journal.people import find_people
from kcentre.journal.verbs import remove_sessions
from kcentre.language import Refused
from kcentre.periods.closed import closed_periods
from kcentre.self_test.trial import (
    AFTERWARDS,
    MOTHER,
    OCTOBER,
    Trial,
    Unexpected,
    demand_equal,
)

_REASON = "Проверка программы"


def undo_and_redo(trial: Trial) -> None:
    """Take a change back, and do it again."""
    before = passport(trial.file)
    after = replace(before, phone="8 (800) 000-00-00")
    change_passport(trial.file, after)
    trial.file.undo()
    demand_equal("телефон после отмены", passport(trial.file).phone, before.phone)
    trial.file.redo()
    demand_equal("телефон после возврата", passport(trial.file).phone, after.phone)


def search(trial: Trial) -> None:
    """Find the mother as people type: without «ё», and in the Latin layout."""
    for typed in ("елкина", "`krbyf", "000-00-01"):
        names = [one.person.adult.name for one in find_people(trial.file, typed)]
        demand_equal(f"поиск «{typed}»", names, [MOTHER])
    found = SessionList(SessionFilter(search="потешки")).count(trial.file)
    demand_equal("поиск по рекомендациям", found, 1)


def closing(trial: Trial) -> None:
    """Close the month; then nothing in it may be changed."""
    close_period(trial.file, OCTOBER, reason=_REASON, today=AFTERWARDS)
    demand_equal("закрытые периоды", list(closed_periods(trial.file)), [OCTOBER])
    try:
        remove_sessions(trial.file, [trial.ids["session"]])
    except Refused:
        return
    raise Unexpected("услугу закрытого месяца удалось удалить")
