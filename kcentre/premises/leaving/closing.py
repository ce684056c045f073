"""Ending hours so that their past stays as it was."""

import datetime as dt
from dataclasses import replace

from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.hours.tables import HoursException as HoursExceptionRow
from kcentre.premises.hours.tables import HoursPause, HoursWindow
from kcentre.premises.hours.verbs import write_pause, write_window
from kcentre.premises.leaving.records import Ties
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile
from kcentre.storage.writing import delete_records

_DAY = dt.timedelta(days=1)


def close_hours(file: CentreFile, ties: Ties, today: dt.date) -> None:
    """Let windows, breaks and exceptions end yesterday inside a running operation."""
    for window_line in ties.windows:
        close_window(file, window_line.window, today)
    for pause_line in ties.pauses:
        close_pause(file, pause_line.pause, today)
    for exception_line in ties.exceptions:
        close_exception(file, exception_line.exception, today)


def close_window(file: CentreFile, window: Window, today: dt.date) -> None:
    """Let a window end yesterday; one that has not begun yet goes altogether."""
    if window.id is None:
        return
    if window.valid_from is not None and window.valid_from < today:
        write_window(file, replace(window, valid_to=today - _DAY))
    else:
        delete_records(file, HoursWindow, [window.id])


def close_pause(file: CentreFile, pause: Pause, today: dt.date) -> None:
    """Let a break end yesterday; one that has not begun yet goes altogether."""
    if pause.id is None:
        return
    if pause.valid_from is None or pause.valid_from < today:
        write_pause(file, replace(pause, valid_to=today - _DAY))
    else:
        delete_records(file, HoursPause, [pause.id])


def close_exception(file: CentreFile, exception: HoursException, today: dt.date) -> None:
    """Let an exception end yesterday; one that has not begun yet goes altogether.

    A move becomes a cancellation: the time it took from its day does not open again.
    """
    if exception.id is None:
        return
    row = HoursExceptionRow.id == exception.id
    if exception.kind is ExceptionKind.MOVE:
        cancelled = HoursExceptionRow.update(
            kind=ExceptionKind.CANCEL, room=None, form=None,
            moved_to="", moved_starts="", moved_ends="",
        )  # fmt: skip
        cancelled.where(row).execute(file.db)
    elif exception.first is not None and exception.first < today:
        ended = HoursExceptionRow.update(last=(today - _DAY).isoformat())
        ended.where(row).execute(file.db)
    else:
        delete_records(file, HoursExceptionRow, [exception.id])
