"""Whatever is done in whatever order, nobody and no room is ever booked twice."""

import datetime as dt
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from helpers.appointment_rows import add_room, next_tuesday, overlaps
from helpers.journal_rows import hire
from helpers.ready_file import open_ready
from hypothesis import given, settings
from hypothesis import strategies as st

from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.premises.appointments.queries import draft_of
from kcentre.premises.appointments.records import AppointmentDraft, Move, SeriesRule
from kcentre.premises.appointments.series import book_series
from kcentre.premises.appointments.verbs import (
    book,
    change_appointment,
    move_appointment,
    remove_appointments,
    set_state,
)
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

Place = tuple[int, int, int, int]
"""The week, the quarter of an hour after nine, the specialist's and the room's place."""

Step = tuple[str, int, Place, int]
"""What is done, to which appointment, where, and into which state or how long."""

_places = st.tuples(st.integers(0, 2), st.integers(0, 7), st.integers(0, 1), st.integers(0, 2))
_verbs = ("book", "book", "book", "change", "move", "state", "state", "series", "remove")
_steps = st.lists(
    st.tuples(
        st.sampled_from((*_verbs, "undo", "redo")),
        st.integers(0, 9),
        _places,
        st.integers(0, 6),
    ),
    max_size=25,
)


class Walk:
    """A centre of two specialists and two rooms, worked in at random."""

    def __init__(self, file: CentreFile) -> None:
        self.file = file
        self._people = (hire(file, "Ёлкина Зоя"), hire(file, "Яшина Ия"))
        self._rooms = (add_room(file, "Кабинет 5"), add_room(file, "Зал"), None)
        self._weeks = (next_tuesday() - dt.timedelta(weeks=4), next_tuesday(1), next_tuesday(2))

    def step(self, done: Step) -> None:
        """Do one thing; what the rules refuse is not done at all."""
        verb, which, place, number = done
        if verb in {"undo", "redo"}:
            getattr(self.file, verb)()
            return
        with suppress(Refused):
            self._verb(verb)(self._row(which), place, number)

    def _verb(self, name: str) -> Callable[[int, Place, int], object]:
        verbs: dict[str, Callable[[int, Place, int], object]] = {
            "book": lambda _, place, number: book(self.file, self._draft(place, number)),
            "change": lambda row, place, number: change_appointment(
                self.file, row, self._draft(place, number)
            ),
            "move": lambda row, place, _: move_appointment(self.file, row, self._move(place)),
            "state": lambda row, _, number: set_state(
                self.file, [row], list(AppointmentState)[number], "причина"
            ),
            "series": lambda _, place, number: book_series(
                self.file,
                self._draft(place, number),
                SeriesRule("2 раза", times=2),
                skip_impossible=bool(number % 2),
            ),
            "remove": lambda row, *_: remove_appointments(self.file, [row]),
        }
        return verbs[name]

    def _row(self, which: int) -> int:
        query = "SELECT id FROM appointment ORDER BY id LIMIT 1 OFFSET ?"
        found = self.file.db.run(query, (which,)).fetchone()
        return int(found[0]) if found else 0

    def _draft(self, place: Place, number: int) -> AppointmentDraft:
        week, quarter, person, room = place
        starts = 9 * 60 + quarter * 15
        ends = starts + 15 * (number + 1)
        return AppointmentDraft(
            date=self._weeks[week],
            starts=dt.time(*divmod(starts, 60)),
            ends=dt.time(*divmod(ends, 60)) if number else None,
            specialist_id=self._people[person],
            room_id=self._rooms[room],
            form=Form.IN_PERSON if room < 2 else Form.REMOTE,
            is_anonymous=True,
        )

    def _move(self, place: Place) -> Move:
        draft = self._draft(place, 0)
        assert draft.date is not None
        assert draft.starts is not None
        return Move(draft.date, draft.starts, draft.specialist_id or 0, draft.room_id)


@settings(max_examples=33)
@given(_steps)
def test_nothing_is_ever_booked_twice(ready_centre_path: Path, steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(ready_centre_path, Path(folder) / "центр.kcentre"))
        with open_ready(path) as file:
            walk = Walk(file)
            for step in steps:
                walk.step(step)
                assert overlaps(file) == []
            while file.undo():
                assert overlaps(file) == []
            while file.redo():
                assert overlaps(file) == []


def test_the_walk_would_see_a_clash(centre: CentreFile) -> None:
    walk = Walk(centre)
    walk.step(("book", 0, (1, 0, 0, 0), 0))
    walk.step(("book", 0, (1, 4, 0, 0), 0))
    assert overlaps(centre) == []
    assert draft_of(centre, 2).starts == dt.time(10, 0)
    with centre.operation("Мимо правил"):
        centre.db.run("UPDATE appointment SET starts = '09:30' WHERE id = 2")
    assert overlaps(centre) == [(1, 2)]
