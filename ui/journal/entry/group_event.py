"""What was begun as a consultation turns out to be a group event."""

from kcentre.journal.entry.drafts import keep_draft
from kcentre.journal.entry.earlier import set_earlier_aside
from kcentre.journal.events.begun import content_of
from kcentre.journal.records import EventDraft, SessionDraft
from kcentre.storage import CentreFile

GROUP_EVENT = "journal/events/begun"
"""Where the journal of events goes on with it."""

_KIND = "event"
_SAME = (
    "date", "time", "specialist_id", "sub_unit_id", "form", "channel", "kind", "topic_id",
    "topic_text", "minutes", "room_id",
)  # fmt: skip


def begin_group_event(file: CentreFile, draft: SessionDraft) -> None:
    """Keep what is known so far as an event being entered; another one waits until asked for."""
    event = EventDraft(**{name: getattr(draft, name) for name in _SAME})
    set_earlier_aside(file, _KIND)
    keep_draft(file, _KIND, content_of(None, event, {}))
