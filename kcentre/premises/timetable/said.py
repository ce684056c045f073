"""What is told of hours besides their time: said once where it is mostly the same."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kcentre.centre.values import Form
from kcentre.language.names import initials
from kcentre.paper.document import Line, Lines
from kcentre.premises.timetable.known import Known
from kcentre.premises.timetable.opened import Opened
from kcentre.premises.timetable.words import HOW, when, where
from kcentre.premises.values import Weeks


@dataclass(frozen=True, slots=True)
class Said:
    """What is told `of` hours, and what of that stands `once` in the row's head."""

    of: Callable[[Opened], str]
    once: str

    def details(self, opened: Opened) -> str:
        """Return what stands below a time: its weeks, and what differs from the head."""
        weeks = "" if opened.weeks is Weeks.EVERY else opened.weeks.label
        text = self.of(opened)
        return ", ".join(filter(None, (weeks, text if text != self.once else "")))

    def cell(self, own: Sequence[Opened]) -> Lines:
        """Return a cell: times in bold, under them what is told of them."""
        return Lines(tuple(self._cell_lines(own)))

    def listed(self, day: str, own: Sequence[Opened]) -> Iterator[Line]:
        """Yield the lines of a day in a list: «Вт  9:00–12:00, 13:00–15:00» in bold."""
        for details, alike in groupby(own, self.details):
            times = ", ".join(when(opened.starts, opened.ends) for opened in alike)
            yield Line(f"{day}\u00a0\u00a0{times}", bold=True)
            if details:
                yield Line(details, small=True)

    def _cell_lines(self, own: Sequence[Opened]) -> Iterator[Line]:
        for details, alike in groupby(own, self.details):
            for opened in alike:
                yield Line(when(opened.starts, opened.ends), bold=True)
            if details:
                yield Line(details, small=True)


def place_of(known: Known, own: Sequence[Opened], *, with_rooms: bool) -> Said:
    """Say «Кабинет 5, 2 этаж, очно»; once what is mostly so."""

    def say(opened: Opened) -> str:
        room = known.rooms.get(opened.room_id or 0) if with_rooms else None
        return ", ".join(filter(None, (where(room), HOW[opened.form])))

    most = Counter(map(say, own)).most_common(1)
    return Said(say, most[0][0] if most else "")


def person_of(known: Known, own: Sequence[Opened]) -> Said:
    """Say «Иванова А. П.», and how where it is not face to face; once where there is no other."""

    def say(opened: Opened) -> str:
        how = "" if opened.form is Form.IN_PERSON else HOW[opened.form]
        name = initials(known.people[opened.specialist_id].name)
        return ", ".join(filter(None, (name, how)))

    texts = set(map(say, own))
    return Said(say, texts.pop() if len(texts) == 1 else "")
