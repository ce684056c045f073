"""The work of the strip: a record begun with what is known, written, and the next one begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.journal.records import SessionDraft, Visitor
from kcentre.language import Problem
from kcentre.storage import Changes
from ui.journal.entry.about_who import AboutWho
from ui.journal.entry.asking import StripAsking
from ui.journal.entry.known import Known
from ui.journal.entry.likely import likely_people
from ui.journal.entry.problems import show_doubts, show_problems, typing_problems
from ui.journal.entry.saving import Saving
from ui.journal.entry.sticky import Sticky, beginning, carried
from ui.journal.entry.strip_parts import StripParts
from ui.journal.entry.working import Working
from ui.operations import Operations


class StripWork(QObject):
    """Knows what was begun; fills the parts and writes what they hold."""

    saved = Signal(object)
    """(Changes): the record is in the journal, the next one is begun."""

    def __init__(self, parts: StripParts, operations: Operations, working: Working) -> None:
        super().__init__(parts)
        self._parts, self.working = parts, working
        self.known: Known | None = None
        self._sticky = Sticky()
        self._began = SessionDraft()
        self.asking = StripAsking(operations, self)
        self.saving = Saving(operations, self)
        self._about = AboutWho(parts.form, self.asking, parts.notices)
        self._connect()

    @property
    def is_touched(self) -> bool:
        """Whether anything was entered since the record was begun."""
        return self._is_typed or self._parts.form.collect() != self._began

    @property
    def is_worth_keeping(self) -> bool:
        """Whether something was said beyond when, where, how and by whom the service is given."""
        return self._is_typed or _told(self._parts.form.collect()) != _told(self._began)

    @property
    def _is_typed(self) -> bool:
        parts = self._parts
        texts = (parts.form.who.person.text().strip(), parts.note.text.value())
        return any(texts) or bool(parts.second.people)

    def begin_anew(self, sticky: Sticky) -> None:
        """Begin with another file's sticky fields."""
        self._sticky, self.known = sticky, None
        self.working.choose(sticky.draft.specialist_id)
        self._parts.form.show_pinned(sticky.pinned)
        self.refresh()

    def refresh(self) -> None:
        """Ask again what is chosen from and what is usual."""
        self.asking.ask_known(self.working.specialist_id)

    def sticky_now(self) -> Sticky:
        """Return what the next record would begin with."""
        return carried(self._parts.form.collect(), self._parts.form.pinned())

    def clear(self) -> None:
        """Begin the next record with what is sticky and what is usual."""
        if self.known is None:
            return
        self.asking.drop_doubts()
        self._parts.clear()
        form = self._parts.form
        form.show_draft(beginning(self._sticky, self.known, self.working.specialist_id))
        self._began = form.collect()

    def show_draft(self, draft: SessionDraft, visitor: Visitor | None) -> None:
        """Show what was being entered, or what an appointment or a request brings."""
        self._parts.form.show_draft(draft, visitor)
        self._about.follow()
        self.doubt()

    def doubt(self) -> None:
        """Ask what is odd about what was entered so far."""
        if self.is_touched:
            self.asking.ask_doubts(self._parts.form.collect())

    def save(self) -> None:
        """Write what was entered; a refusal keeps everything and says why."""
        form = self._parts.form
        problems = typing_problems(form)
        if problems:
            show_problems(form, problems)
            return
        draft = form.collect()
        note = self._parts.note.note(draft.specialist_id)
        self.saving.save(self._parts.second.drafts_of(draft), note)

    def _take_known(self, known: Known) -> None:
        is_untouched = self.known is None or not self.is_touched
        self.known = known
        self.working.take_specialists(known.choices.specialists)
        self._parts.form.offer(known)
        if is_untouched:
            self.clear()

    def _take_saved(self, changes: Changes) -> None:
        self._sticky = self.sticky_now()
        self.clear()
        self.saved.emit(changes)

    def _take_refusal(self, problems: Sequence[Problem]) -> None:
        show_problems(self._parts.form, problems)

    def _take_doubts(self, problems: Sequence[Problem]) -> None:
        if not self.saving.is_under_way:
            show_doubts(self._parts.form, problems)

    def _follow_specialist(self) -> None:
        chosen = self._parts.form.quiet.specialist.value()
        if isinstance(chosen, int):
            self.working.choose(chosen)

    def _follow_working(self) -> None:
        own, field = self.working.specialist_id, self._parts.form.quiet.specialist
        if field.value() != own:
            field.set_value(own)
        self._parts.form.who.person.find_with(partial(likely_people, specialist_id=own))
        self.refresh()

    def _connect(self) -> None:
        self.asking.known.connect(self._take_known)
        self.asking.doubts.connect(self._take_doubts)
        self.saving.saved.connect(self._take_saved)
        self.saving.refused.connect(self._take_refusal)
        self.working.changed.connect(self._follow_working)
        self._parts.form.quiet.specialist.edited.connect(self._follow_specialist)


def _told(draft: SessionDraft) -> SessionDraft:
    """Leave out what is known before anybody comes."""
    return replace(
        draft,
        date=None,
        time=None,
        specialist_id=None,
        sub_unit_id=None,
        room_id=None,
        form=None,
        channel=None,
        kind=None,
        minutes=None,
    )
