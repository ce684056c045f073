"""How the people of a record stand in a book: by name, or by the family's code."""

from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.centre.values import Relation
from kcentre.families.records import ANONYMOUS
from kcentre.families.tables import Adult, Family
from kcentre.journal.books.nameless import without_names
from kcentre.journal.tables import Session, SessionGuest
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

Guests = dict[int, list[tuple[str, str]]]
"""Name and family's code of those who came along, by the id of the service."""


@dataclass(frozen=True, slots=True)
class Present:
    """Who a record is about, as far as it is known; `adult_id` None is anonymous."""

    adult_id: int | None
    name: str = ""
    code: str = ""
    relation: str | None = None
    child: str = ""
    phone: str = ""
    guests: tuple[tuple[str, str], ...] = ()

    def text(self, *, with_names: bool) -> str:
        """Return what stands in the book."""
        return ";\n".join(self._parts()) if with_names else self._coded()

    def cleaned(self, text: str, *, with_names: bool) -> str:
        """Return a free text as such a book may hold it."""
        if with_names or not text:
            return text
        names = (self.name, self.child, *(name for name, _ in self.guests))
        return without_names(text, names, (self.phone,))

    def _parts(self) -> Iterator[str]:
        relation = f" ({Relation(self.relation).label})" if self.relation else ""
        yield ANONYMOUS if self.adult_id is None else f"{self.name or self.code}{relation}"
        if self.child:
            yield f"ребёнок {self.child}"
        yield from (name or code for name, code in self.guests)

    def _coded(self) -> str:
        who = ANONYMOUS if self.adult_id is None else self.code
        count = 1 + len(self.guests)
        return f"{who}, {counted(count, 'взрослый', 'взрослых', 'взрослых')}" if count > 1 else who


def guests_between(file: CentreFile, first: str, last: str) -> Guests:
    """Return who came along to the services of the days `first`…`last` (ISO)."""
    rows = (
        SessionGuest.select(SessionGuest.session, Adult.name, Family.code)
        .join(Session, on=SessionGuest.session == Session.id)
        .join(Adult, on=SessionGuest.adult == Adult.id)
        .join(Family, on=Adult.family == Family.id)
        .where(Session.date.between(first, last))
        .order_by(SessionGuest.id)
    )
    found: Guests = {}
    for session_id, name, code in ask(file.db, rows):
        found.setdefault(session_id, []).append((name, code))
    return found
