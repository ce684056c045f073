"""What was left unfinished when the program ended, while the next record is being entered."""

from kcentre.journal.entry.drafts import KeptDraft, draft_of, drop_draft, keep_draft
from kcentre.storage import CentreFile


def left_unfinished(file: CentreFile, kind: str) -> KeptDraft | None:
    """Return the draft of a kind, or the one set aside before; None where all was finished."""
    return draft_of(file, kind) or draft_of(file, _earlier(kind))


def set_earlier_aside(file: CentreFile, kind: str) -> None:
    """Let the next unfinished record not take the place of the one that is still offered."""
    kept = draft_of(file, kind)
    if kept is not None:
        keep_draft(file, _earlier(kind), kept.content)
        drop_draft(file, kind)


def forget_earlier(file: CentreFile, kind: str) -> None:
    """Drop the one that was set aside: it was brought back, or is not wanted."""
    drop_draft(file, _earlier(kind))


def _earlier(kind: str) -> str:
    return f"{kind}-earlier"
