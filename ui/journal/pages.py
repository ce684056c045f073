"""The pages of «Журнал», in their order; a page is imported when it is shown.

A new page is one line in ``PAGES`` and one function that makes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.tab import Page


def _sessions(operations: Operations) -> Page:
    from ui.journal.sessions_page import SessionsPage  # noqa: PLC0415 — when it is shown first

    return SessionsPage(operations)


def _events(operations: Operations) -> Page:
    from ui.journal.events_page import EventsPage  # noqa: PLC0415 — when it is shown first

    return EventsPage(operations)


def _requests(operations: Operations) -> Page:
    from ui.journal.requests.page import RequestsPage  # noqa: PLC0415 — when it is shown first

    return RequestsPage(operations)


def _referrals(operations: Operations) -> Page:
    from ui.journal.referrals.page import ReferralsPage  # noqa: PLC0415 — when it is shown first

    return ReferralsPage(operations)


def _ratings(operations: Operations) -> Page:
    from ui.journal.ratings.page import RatingsPage  # noqa: PLC0415 — when it is shown first

    return RatingsPage(operations)


def _families(operations: Operations) -> Page:
    from ui.journal.families.page import FamiliesPage  # noqa: PLC0415 — when it is shown first

    return FamiliesPage(operations)


def _check(operations: Operations) -> Page:
    from ui.journal.check.page import CheckPage  # noqa: PLC0415 — when it is shown first

    return CheckPage(operations)


PAGES: tuple[PageKind, ...] = (
    PageKind("sessions", "Консультации", _sessions),
    PageKind("events", "Мероприятия", _events),
    PageKind("requests", "Обращения", _requests),
    PageKind("referrals", "Направления", _referrals),
    PageKind("ratings", "Оценки", _ratings),
    PageKind("families", "Семьи", _families),
    PageKind("check", "Проверка", _check),
)
