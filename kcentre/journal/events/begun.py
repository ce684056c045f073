"""A group event that was being entered and never kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kcentre.journal.events.event_json import event_from_json, event_to_json
from kcentre.journal.queries import event_card
from kcentre.journal.records import EventDraft
from kcentre.storage import CentreFile

_ID, _TYPED = "id", "typed"
_NO_DRAFT = EventDraft()


@dataclass(frozen=True, slots=True)
class BegunEvent:
    """`id` None is a new event; `draft` is what is kept of it, `unfinished` what was entered.

    `typed` are the texts, by field, that no value could be made of.
    """

    id: int | None
    unfinished: EventDraft
    typed: Mapping[str, str] = field(default_factory=dict)
    draft: EventDraft = _NO_DRAFT
    number: int = 0
    source_note: str = ""


def begun_event(file: CentreFile, content: Mapping[str, Any]) -> BegunEvent:
    """Return what was entered; of an event that was removed meanwhile, as a new one."""
    unfinished = event_from_json(content)
    kept_texts = content.get(_TYPED)
    typed = kept_texts if isinstance(kept_texts, Mapping) else {}
    texts = {str(name): str(text) for name, text in typed.items()}
    event_id = content.get(_ID)
    card = event_card(file, event_id) if isinstance(event_id, int) else None
    if card is None:
        return BegunEvent(None, unfinished, texts)
    return BegunEvent(card.id, unfinished, texts, card.draft, card.number, card.source_note)


def content_of(
    event_id: int | None, draft: EventDraft, typed: Mapping[str, str]
) -> dict[str, object]:
    """Return what is kept of an event while it is being entered."""
    return {**event_to_json(draft), _ID: event_id, _TYPED: dict(typed)}
