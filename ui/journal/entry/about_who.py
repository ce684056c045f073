"""What follows from who came: the booking that was held, the child, what the last visit tells."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kcentre.casebook.records import Duplicate
from kcentre.journal.entry.about_person import AboutPerson
from kcentre.journal.records import SessionDraft, Visitor
from ui.journal.entry.asking import StripAsking
from ui.journal.entry.notices import Notices
from ui.journal.entry.strip_form import StripForm


class AboutWho(QObject):
    """Fills in what nobody has to be asked."""

    def __init__(self, form: StripForm, asking: StripAsking, notices: Notices) -> None:
        super().__init__(form)
        self._form, self._asking, self._notices = form, asking, notices
        form.who.changed.connect(self.follow)
        asking.about.connect(self._take)
        asking.booking.connect(self._take_booking)
        asking.person.connect(self._take_person)
        form.who.card.like.look_wanted.connect(self._take_known_one)

    def follow(self) -> None:
        """Ask about the person, the child and the day that are shown now."""
        booked = self._form.who.person.booked
        if booked is not None and booked.appointment_id != self._form.appointment_id:
            self._form.take_base(appointment_id=booked.appointment_id)
            self._form.quiet.time.set_value(booked.starts)
            self._asking.ask_booking(booked.appointment_id)
        elif booked is None and self._form.appointment_id is not None:
            self._form.take_base(appointment_id=None, request_id=None)
        who, day = self._form.who, self._form.quiet.date.value()
        if self._asking.ask_about(who.adult_id, who.who().child_id, day):
            self._form.take_base(education=None, category=None)
            self._notices.show_fact("")

    def _take_known_one(self, alike: Duplicate) -> None:
        """Take the one who is known already in place of the newcomer."""
        self._asking.ask_person(alike.adult_id)

    def _take_person(self, known: Visitor) -> None:
        self._form.who.person.set_value(known)
        self._form.who.chosen.emit()

    def _take_booking(self, agreed: SessionDraft) -> None:
        """Show what was agreed, where nothing else was entered meanwhile."""
        form = self._form
        if form.appointment_id != agreed.appointment_id:
            return
        form.take_base(request_id=agreed.request_id)
        if form.is_empty("topic"):
            form.take_base(topic_id=agreed.topic_id, topic_text=agreed.topic_text)
            form.service.show_topic(agreed.topic_id, agreed.topic_text)
        form.quiet.room.set_value(agreed.room_id)
        form.service.minutes.set_value(agreed.minutes)
        if agreed.form is not None:
            form.service.way.set_value((agreed.form, agreed.channel))
        if agreed.child_id is not None:
            form.who.child.set_value(agreed.child_id)

    def _take(self, about: AboutPerson) -> None:
        self._form.take_base(education=about.education, category=about.category)
        self._form.who.take_about(about)
        last = f"Последний раз: {about.last_line}" if about.last_line else "Впервые в центре"
        self._notices.show_fact(last)
