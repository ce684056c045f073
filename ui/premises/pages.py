"""The pages of «Помещения и режим», in their order; a page is imported when it is shown.

A new page is one line in ``PAGES`` and one function that makes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.tab import Page


def _rooms(operations: Operations) -> Page:
    from ui.premises.rooms.page import RoomsPage  # noqa: PLC0415 — when it is shown first

    return RoomsPage(operations)


def _hours(operations: Operations) -> Page:
    from ui.premises.hours.page import HoursPage  # noqa: PLC0415 — when it is shown first

    return HoursPage(operations)


def _appointments(operations: Operations) -> Page:
    from ui.premises.appointments.page import AppointmentsPage  # noqa: PLC0415 — when first shown

    return AppointmentsPage(operations)


PAGES: tuple[PageKind, ...] = (
    PageKind("rooms", "Помещения", _rooms),
    PageKind("hours", "Режим", _hours),
    PageKind("appointments", "Записи", _appointments),
)
