"""The invented journal, written day after day."""

from dataclasses import dataclass
from datetime import date
from random import Random

from kcentre.centre.values import Category, Education, Form
from kcentre.demo.answers import Answers
from kcentre.demo.care import Care
from kcentre.demo.families import Families, stranger
from kcentre.demo.rows import Batch
from kcentre.demo.services import category, course
from kcentre.demo.staff import Slot
from kcentre.demo.topics import FOSTERING, TopicHabits, topic_code

_ANONYMOUS = 0.08
_FIRST_ADULT_COMES = 0.78
_DAYS_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class Visit:
    """Who came about what: the number of the topic, ids of the file, codes of the lists."""

    topic: int
    adult_id: int | None
    child_id: int | None = None
    age_months: int | None = None
    education: Education | None = None
    category: Category | None = None


class InventedJournal:
    """Invents services of a day and puts their rows into the batch."""

    def __init__(
        self,
        chance: Random,
        batch: Batch,
        topic_ids: dict[str, int],
        *,
        span: tuple[date, date],
        sessions: int,
        care: Care,
    ) -> None:
        first, last = span
        a_month = sessions * _DAYS_A_MONTH // (1 + (last - first).days)
        self.written = 0
        self._chance, self._batch = chance, batch
        self._topic_ids = topic_ids
        self._topics = TopicHabits()
        self._care = care
        self._families = Families(chance, batch, a_month, care)
        self._answers = Answers(chance, batch, first, last, care)
        self._year = self._number = 0

    def write_day(self, day: date, slots: list[Slot]) -> None:
        """Invent one service for each slot; numbers begin anew with the calendar year."""
        if day.year != self._year:
            self._year, self._number = day.year, 0
        self._answers.release(day)
        for slot in slots:
            self._number += 1
            self.written += 1
            if self._chance.random() < _ANONYMOUS:
                self._write_anonymous(day, slot)
            else:
                self._write_named(day, slot)

    def finish(self) -> None:
        """Write what was kept back until its order was known."""
        self._answers.release(None)

    def _write_named(self, day: date, slot: Slot) -> None:
        chance, role = self._chance, slot.specialist.role
        family = self._families.visitor(day, may_be_candidate=FOSTERING in role.topics)
        adult = family.adults[0 if chance.random() < _FIRST_ADULT_COMES else -1]
        if not family.children:
            self._write(day, slot, Visit(FOSTERING, adult, category=Category.FOSTER_CANDIDATE))
            return
        child, age = self._families.child_of(family, day)
        topic = self._topics.pick(chance, role, child, age)
        belongs_to = category(chance, child.education, has_disability=child.has_disability)
        visit = Visit(topic, adult, child.id, age, child.education, belongs_to)
        self._write(day, slot, visit)

    def _write_anonymous(self, day: date, slot: Slot) -> None:
        age, education = stranger(self._chance)
        topic = self._topics.pick(self._chance, slot.specialist.role, None, age)
        belongs_to = category(self._chance, education)
        self._write(day, slot, Visit(topic, None, None, age, education, belongs_to))

    def _write(self, day: date, slot: Slot, visit: Visit) -> None:
        specialist = slot.specialist
        kind = specialist.kinds.pick(self._chance)
        went = course(self._chance, kind, visit.topic, is_anonymous=visit.adult_id is None)
        topic_id = self._topic_ids[topic_code(visit.topic)]
        booking = self._care.booking(day, slot.time, specialist.id)
        row = (
            self.written, self._number, day.isoformat(), slot.time, specialist.id,
            specialist.role.sub_unit_id, visit.adult_id, visit.child_id, went.form, went.channel,
            kind, topic_id, went.topic_text, visit.category, visit.education, visit.age_months,
            went.minutes, went.result, went.recommendations,
            self._care.room(specialist.id) if went.form is Form.IN_PERSON else None,
            booking,
        )  # fmt: skip
        self._batch.add("session", row)
        self._care.send_on(day, self.written, visit.adult_id, went.result)
        self._answers.around(day, self.written, visit.adult_id, topic_id, booking)
