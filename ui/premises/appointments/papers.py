"""The papers of appointments: the slip for the parent, the list of a day."""

import datetime as dt
from functools import partial

from kcentre.premises.appointments.sheets import day_list, slip
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import long_date
from kcentre.paper.document import Document
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


def _slip(file: CentreFile, appointment_id: int) -> Document:
    return slip(file, appointment_id)


def _day_list(file: CentreFile, day: dt.date) -> Document:
    return day_list(file, day)
