"""What can be done to weekly windows and pauses. Each verb is one operation to be undone."""

from collections.abc import Sequence
from dataclasses import replace

from kcentre.centre.tables import Specialist
from kcentre.language import refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.dates import iso_day
from kcentre.language.names import initials
from kcentre.language.plurals import counted
from kcentre.premises.hours import queries, rules, tables
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.hours.surroundings import around_pause, around_window, chosen
from kcentre.premises.hours.texts import pause_text, weekday_span, whose_window
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records, write_record


def keep_window(file: CentreFile, window: Window) -> Changes:
    """Add a window, or change the one with the same id."""
    return keep_windows(file, [window])


def keep_windows(file: CentreFile, windows: Sequence[Window]) -> Changes:
    """Add or change several windows at once; they are checked as they stand when all is done.

    So two windows may change places in one operation.
    """
    for window in windows:
        refuse_if_any(rules.window_own_problems(window, around_window(file, window)))
    with file.operation(_label_of_kept(file, windows)) as running:
        for window in [write_window(file, window) for window in windows]:
            refuse_if_any(rules.window_clashes(window, around_window(file, window)))
    return running.changes


def remove_windows(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove windows; appointments made in them stay."""
    lines = [line for row_id in ids if (line := queries.window_line(file, row_id))]
    label = (
        f"Удалено окно: {whose_window(lines[0])}"
        if len(lines) == 1
        else f"Удалено: {counted_windows(len(lines))}"
    )
    with file.operation(label) as running:
        delete_records(file, tables.HoursWindow, ids)
    return running.changes


def keep_pause(file: CentreFile, pause: Pause) -> Changes:
    """Add a pause, or change the one with the same id."""
    refuse_if_any(rules.pause_problems(pause, around_pause(file, pause)))
    action = "Добавлен перерыв" if pause.id is None else "Изменён перерыв"
    with file.operation(f"{action}: {pause_text(pause)}") as running:
        write_pause(file, pause)
    return running.changes


def remove_pauses(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove pauses."""
    found = [pause for pause in queries.pauses(file) if pause.id in ids]
    label = (
        f"Удалён перерыв: {pause_text(found[0])}"
        if len(found) == 1
        else f"Удалено: {counted(len(found), 'перерыв', 'перерыва', 'перерывов')}"
    )
    with file.operation(label) as running:
        delete_records(file, tables.HoursPause, ids)
    return running.changes


def write_window(file: CentreFile, window: Window) -> Window:
    """Write a sound window inside a running operation; return it with its id."""
    if window.valid_from is None or window.valid_to is None:  # refused by the rules
        raise TypeError("a window has its days of validity")
    fields = {
        "specialist": window.specialist_id,
        "weekday": window.weekday,
        "starts": iso_time(window.starts),
        "ends": iso_time(window.ends),
        "room": window.room_id,
        "form": window.form,
        "weeks": window.weeks,
        "valid_from": window.valid_from.isoformat(),
        "valid_to": window.valid_to.isoformat(),
    }
    missing = rules.missing_record()
    return replace(window, id=write_record(file, tables.HoursWindow, window.id, fields, missing))


def write_pause(file: CentreFile, pause: Pause) -> None:
    """Write a sound pause inside a running operation."""
    fields = {
        "specialist": pause.specialist_id,
        "weekday": pause.weekday,
        "starts": iso_time(pause.starts),
        "ends": iso_time(pause.ends),
        "valid_from": iso_day(pause.valid_from),
        "valid_to": iso_day(pause.valid_to),
    }
    write_record(file, tables.HoursPause, pause.id, fields, rules.missing_record())


def counted_windows(number: int) -> str:
    """Return «3 окна»."""
    return counted(number, "окно", "окна", "окон")


def _label_of_kept(file: CentreFile, windows: Sequence[Window]) -> str:
    is_new = any(window.id is None for window in windows)
    if len(windows) != 1:
        return f"{'Добавлено' if is_new else 'Изменено'}: {counted_windows(len(windows))}"
    window = windows[0]
    who = chosen(file, Specialist, window.specialist_id, None)
    name = initials(who.name) if who else ""
    return f"{'Добавлено' if is_new else 'Изменено'} окно: {name}, {weekday_span(window)}"
