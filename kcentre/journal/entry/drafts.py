"""What is being entered and not yet kept, so that no closing and no crash can lose it.

A draft is no record of the centre: it is written in a transaction of its own, stands neither in
the history nor in the change log, and there is one of each kind.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kcentre.journal.entry.tables import Draft
from kcentre.language.dates import now_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it was kept last: its kind («session», «event»), the local time, the content."""

    kind: str
    kept_at: dt.datetime
    content: dict[str, Any]


def keep_draft(file: CentreFile, kind: str, content: Mapping[str, object]) -> None:
    """Keep the content as the draft of its kind, in place of the one before.

    `content` is whatever JSON can hold, days and times as ISO text. In a file opened to look only
    nothing is kept: there is nothing to enter either.
    """
    if file.is_read_only:
        return
    fields = {
        Draft.kind: kind,
        Draft.kept_at: now_here().isoformat(" ", "seconds"),
        Draft.content: json.dumps(content, ensure_ascii=False),
    }
    kept = Draft.insert(fields).on_conflict(
        conflict_target=[Draft.kind], preserve=[Draft.kept_at, Draft.content]
    )
    with file.aside():
        kept.execute(file.db)


def drop_draft(file: CentreFile, kind: str) -> None:
    """Forget the draft of a kind; where there is none, nothing happens."""
    if file.is_read_only:
        return
    with file.aside():
        Draft.delete().where(Draft.kind == kind).execute(file.db)


def draft_of(file: CentreFile, kind: str) -> KeptDraft | None:
    """Return the draft of a kind; None where nothing was left unfinished."""
    return next((draft for draft in drafts(file) if draft.kind == kind), None)


def drafts(file: CentreFile) -> list[KeptDraft]:
    """Return all drafts, those kept last first; one that can't be read is left out."""
    rows = Draft.select(Draft.kind, Draft.kept_at, Draft.content)
    newest_first = rows.order_by(Draft.kept_at.desc(), Draft.id.desc())
    read = (_read(*row) for row in ask(file.db, newest_first))
    return [draft for draft in read if draft is not None]


def _read(kind: str, kept_at: str, content: str) -> KeptDraft | None:
    try:
        moment, kept = dt.datetime.fromisoformat(kept_at), json.loads(content)
    except ValueError:
        return None
    return KeptDraft(kind, moment, kept) if isinstance(kept, dict) else None
