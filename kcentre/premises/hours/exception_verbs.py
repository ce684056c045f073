"""What can be done to exceptions. Each verb is one operation that can be undone."""

from collections.abc import Sequence

from kcentre.centre.tables import Specialist
from kcentre.language import refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.dates import iso_day
from kcentre.language.plurals import counted
from kcentre.premises.hours import queries, tables
from kcentre.premises.hours.exception_rules import exception_problems
from kcentre.premises.hours.fitting import fitted
from kcentre.premises.hours.records import ExceptionLine, HoursException
from kcentre.premises.hours.rules import missing_record
from kcentre.premises.hours.surroundings import around_exception, chosen
from kcentre.premises.hours.texts import exception_text
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records, write_record


def keep_exception(file: CentreFile, exception: HoursException) -> Changes:
    """Add an exception, or change the one with the same id."""
    return keep_exceptions(file, [exception])


def keep_exceptions(file: CentreFile, exceptions: Sequence[HoursException]) -> Changes:
    """Add or change several exceptions at once, each checked with those before it in force."""
    fitting = [fitted(exception) for exception in exceptions]
    with file.operation(_label_of_kept(file, fitting)) as running:
        for exception in fitting:
            refuse_if_any(exception_problems(exception, around_exception(file, exception)))
            fields = _fields(exception)
            write_record(file, tables.HoursException, exception.id, fields, missing_record())
    return running.changes


def remove_exceptions(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove exceptions: the weekly hours hold again on their days."""
    lines = [line for row_id in ids if (line := queries.exception_line(file, row_id))]
    label = (
        f"Удалено исключение: {exception_text(lines[0])}"
        if len(lines) == 1
        else f"Удалено: {_counted(len(lines))}"
    )
    with file.operation(label) as running:
        delete_records(file, tables.HoursException, ids)
    return running.changes


def _label_of_kept(file: CentreFile, exceptions: Sequence[HoursException]) -> str:
    is_new = any(exception.id is None for exception in exceptions)
    action = "Добавлено" if is_new else "Изменено"
    if len(exceptions) != 1:
        return f"{action}: {_counted(len(exceptions))}"
    who = chosen(file, Specialist, exceptions[0].specialist_id, None)
    line = ExceptionLine(exceptions[0], who.name if who else "", "")
    return f"{action} исключение: {exception_text(line)}"


def _counted(number: int) -> str:
    return counted(number, "исключение", "исключения", "исключений")


def _fields(exception: HoursException) -> dict[str, object]:
    return {
        "kind": exception.kind,
        "first": iso_day(exception.first),
        "last": iso_day(exception.last),
        "specialist": exception.specialist_id,
        "starts": iso_time(exception.starts),
        "ends": iso_time(exception.ends),
        "room": exception.room_id,
        "form": exception.form,
        "moved_to": iso_day(exception.moved_to),
        "moved_starts": iso_time(exception.moved_starts),
        "moved_ends": iso_time(exception.moved_ends),
        "note": exception.note,
    }
