"""The papers of appointments: the slip for the parent, the list of a day."""

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import long_date, short_date
from kcentre.paper.document import Document
from kcentre.premises.appointments.sheets import booking_journal, day_list, slip
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.papers.dialog import PaperDialog


def show_slip(appointment_id: int, operations: Operations, parent: QWidget) -> PaperDialog:
    """Show the slip of an appointment: real pages, printing, PDF."""
    make = partial(_slip, appointment_id=appointment_id)
    dialog = PaperDialog("Талон на консультацию", make, "Талон", operations, parent)
    dialog.open()
    return dialog


def show_day_list(day: dt.date, operations: Operations, parent: QWidget) -> PaperDialog:
    """Show the appointments of a day as a paper."""
    make = partial(_day_list, day=day)
    title = f"Записи на {long_date(day)}"
    dialog = PaperDialog(title, make, f"Записи {day.isoformat()}", operations, parent)
    dialog.open()
    return dialog


def show_journal(
    first: dt.date, last: dt.date, operations: Operations, parent: QWidget
) -> PaperDialog:
    """Show the journal of preliminary booking for some days."""
    make = partial(_journal, first=first, last=last)
    title = f"Записи с {short_date(first)} по {short_date(last)}"
    stem = f"Записи {first.isoformat()} — {last.isoformat()}"
    dialog = PaperDialog(title, make, stem, operations, parent)
    dialog.open()
    return dialog


def _slip(file: CentreFile, appointment_id: int) -> Document:
    return slip(file, appointment_id)


def _day_list(file: CentreFile, day: dt.date) -> Document:
    return day_list(file, day)


def _journal(file: CentreFile, first: dt.date, last: dt.date) -> Document:
    return booking_journal(file, first, last)
