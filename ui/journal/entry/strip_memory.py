"""What the file remembers of the strip: the sticky fields, and what was left unfinished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from kcentre.journal.entry.drafts import KeptDraft, draft_of
from kcentre.journal.entry.earlier import forget_earlier, left_unfinished, set_earlier_aside
from kcentre.journal.entry.session_json import draft_from_json, draft_to_json
from kcentre.journal.records import SessionDraft, Visitor
from kcentre.journal.visitors import visitors
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.journal.entry.second_person import Sharing
from ui.journal.entry.sticky import sticky_from_json, sticky_to_json
from ui.journal.entry.strip import EntryStrip
from ui.operations import Operations
from ui.records.draft_keeper import DraftKeeper

_KIND, _STICKY = "session", "sticky"
_TYPED, _NOTE, _OTHERS, _APART = "typed", "note", "others", "apart"
"""What is kept beside the draft itself."""


@dataclass(frozen=True, slots=True)
class _Remembered:
    sticky: Mapping[str, Any]
    unfinished: KeptDraft | None


@dataclass(frozen=True, slots=True)
class _Restored:
    draft: SessionDraft
    visitor: Visitor | None
    typed: Mapping[str, str]
    note: str
    others: list[Visitor]
    sharing: Sharing


class StripMemory(QObject):
    """Keeps a draft at each exit of a field and each pause, and asks about one that was left."""

    def __init__(self, strip: EntryStrip, operations: Operations) -> None:
        super().__init__(strip)
        self._strip, self._operations = strip, operations
        self._parts, self._work = strip.parts, strip.work
        self._bar = bar = strip.parts.recovery
        self._draft = DraftKeeper(_KIND, operations, self)
        self._sticky = DraftKeeper(_STICKY, operations, self)
        strip.field_left.connect(self.keep)
        strip.parts.edited.connect(self._draft.pause.start)
        self._draft.pause.timeout.connect(self.keep)
        self._work.saved.connect(self.keep)
        self._work.working.changed.connect(self.keep_sticky)
        bar.restore_wanted.connect(self._restore)
        bar.drop_wanted.connect(self._drop_earlier)

    def centre_opened(self) -> None:
        """Ask what another file remembers; what it left unfinished is offered again."""
        self._operations.ask(_remembered, self._take, key=(self, "remembered"))

    def keep(self) -> None:
        """Keep what is being entered, and what is sticky."""
        self._draft.keep(self._content() if self._work.is_worth_keeping else None)
        self.keep_sticky()

    def keep_sticky(self) -> None:
        """Keep who works and the pinned fields."""
        if self._work.known is not None:
            self._sticky.keep(sticky_to_json(self._work.sticky_now(), today_here()))

    def _content(self) -> dict[str, object]:
        form, second = self._strip.form, self._parts.second
        typed = {
            name: form.text_of(name)
            for name, field in form.fields.items()
            if form.is_there(name) and field.editor.typing_problem()
        }
        others = [who.person.adult.id for who in second.people]
        return {
            **draft_to_json(form.collect()),
            _TYPED: typed,
            _NOTE: self._parts.note.text.value(),
            _OTHERS: others,
            _APART: second.sharing is Sharing.APART,
        }

    def _take(self, remembered: _Remembered) -> None:
        if remembered.unfinished is not None:
            self._operations.put_aside(_set_earlier_aside)
        self._draft.begin(None)
        self._sticky.begin(remembered.sticky or None)
        self._bar.offer(remembered.unfinished)
        self._work.begin_anew(sticky_from_json(remembered.sticky, today_here()))

    def _restore(self, kept: KeptDraft) -> None:
        ask = partial(_restored, content=kept.content)
        self._operations.ask(ask, self._show, key=(self, "restored"))

    def _show(self, restored: _Restored) -> None:
        self._work.show_draft(restored.draft, restored.visitor)
        self._parts.note.show_text(restored.note)
        if restored.others:
            self._parts.second.show_people(restored.others, restored.sharing)
        for name, text in restored.typed.items():
            self._strip.form.show_text(name, text)
        self._strip.start()
        self.keep()
        self._drop_earlier()

    def _drop_earlier(self) -> None:
        self._operations.put_aside(_forget_earlier)


def _remembered(file: CentreFile) -> _Remembered:
    sticky = draft_of(file, _STICKY)
    return _Remembered(sticky.content if sticky else {}, left_unfinished(file, _KIND))


def _restored(file: CentreFile, content: Mapping[str, Any]) -> _Restored:
    draft = draft_from_json(content)
    found = visitors(file, [draft.recipient_id]) if draft.recipient_id is not None else []
    typed = content.get(_TYPED)
    texts = {str(name): str(text) for name, text in typed.items()} if typed else {}
    others = visitors(file, list(content.get(_OTHERS, ())))
    sharing = Sharing.APART if content.get(_APART) else Sharing.TOGETHER
    note = str(content.get(_NOTE, ""))
    return _Restored(draft, next(iter(found), None), texts, note, others, sharing)


def _forget_earlier(file: CentreFile) -> None:
    forget_earlier(file, _KIND)


def _set_earlier_aside(file: CentreFile) -> None:
    set_earlier_aside(file, _KIND)
