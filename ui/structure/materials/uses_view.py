"""Where a material was used: the newest services and events, each a way there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from kcentre.journal.materials.records import MaterialUse
from kcentre.language.dates import short_date
from kcentre.language.names import initials
from kcentre.language.plurals import counted
from ui.records.doors_view import DoorsView, Lead

_SHOWN = 5
_NOWHERE = (
    "Пока не использован. Материал отмечают в консультации рядом с рекомендациями, "
    "в мероприятии — по названию в поле «Материалы»."
)


class UsesView(DoorsView):
    """Says how often, and shows the last of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Где использован", parent)

    def show_uses(self, uses: Sequence[MaterialUse]) -> None:
        """Show where the material was used."""
        services, events = ([use for use in uses if use.is_event is kind] for kind in (False, True))
        rows = (*_rows(services, "journal/sessions"), *_rows(events, "journal/events"))
        self.show_leads((Lead(_told(uses)), *rows))


def _rows(uses: Sequence[MaterialUse], page: str) -> Iterator[Lead]:
    for use in uses[:_SHOWN]:
        yield Lead(_words(use), f"{page}/rows/{use.id}")
    if len(uses) > _SHOWN:
        ids = ",".join(str(use.id) for use in uses)
        yield Lead(f"Показать все: {_counted(uses)}", f"{page}/rows/{ids}")


def _told(uses: Sequence[MaterialUse]) -> str:
    if not uses:
        return _NOWHERE
    kinds = ([use for use in uses if use.is_event is is_event] for is_event in (False, True))
    return ", ".join(_counted(own) for own in kinds if own)


def _counted(uses: Sequence[MaterialUse]) -> str:
    if uses[0].is_event:
        return counted(len(uses), "мероприятие", "мероприятия", "мероприятий")
    return counted(len(uses), "консультация", "консультации", "консультаций")


def _words(use: MaterialUse) -> str:
    parts = (short_date(use.date), f"№\u00a0{use.number}", use.title, initials(use.specialist))
    return " · ".join(filter(None, parts))
