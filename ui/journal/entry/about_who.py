"""What follows from who came: the booking that was held, the child, what the last visit tells."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kcentre.journal.entry.about_person import AboutPerson
from kcentre.journal.entry.booked import Booked
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

    def follow(self) -> None:
        """Ask about the person, the child and the day that are shown now."""
        booked = self._form.who.person.booked
        if booked is not None:
            self._take_booking(booked)
        who, day = self._form.who, self._form.quiet.date.value()
        if self._asking.ask_about(who.adult_id, who.who().child_id, day):
            self._form.take_base(education=None, category=None)
            self._notices.show_fact("")

    def _take_booking(self, booked: Booked) -> None:
        self._form.take_base(appointment_id=booked.appointment_id)
        self._form.quiet.time.set_value(booked.starts)
        if self._form.is_empty("topic"):
            self._form.service.show_topic(booked.topic_id, "")

    def _take(self, about: AboutPerson) -> None:
        self._form.take_base(education=about.education, category=about.category)
        self._form.who.take_about(about)
        last = f"Последний раз: {about.last_line}" if about.last_line else "Впервые в центре"
        self._notices.show_fact(last)
