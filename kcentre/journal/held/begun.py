"""A service that is being recorded from an appointment, with what was typed of it before."""

from dataclasses import dataclass, replace
from typing import Any

from kcentre.centre.values import Result
from kcentre.families.queries import persons
from kcentre.families.records import Person
from kcentre.journal.entry.drafts import draft_of, drop_draft, keep_draft
from kcentre.journal.held.drafting import session_draft_of
from kcentre.journal.held.outcome import Outcome
from kcentre.journal.records import SessionDraft
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class BegunService:
    """A service before it is kept; `unfinished` is what was typed of it and never kept."""

    draft: SessionDraft
    person: Person | None = None
    unfinished: Outcome | None = None

    @property
    def whole(self) -> SessionDraft:
        """The service with what was typed of it."""
        typed = self.unfinished or Outcome()
        return replace(
            self.draft,
            result=typed.result,
            recommendations=typed.recommendations,
            minutes=typed.minutes or self.draft.minutes,
        )


def begun_service(file: CentreFile, appointment_id: int) -> BegunService:
    """Return what a service of an appointment begins with. Raises `Refused` where it is gone."""
    draft = session_draft_of(file, appointment_id)
    people = persons(file, [draft.recipient_id]) if draft.recipient_id is not None else []
    return BegunService(draft, next(iter(people), None), _unfinished(file, appointment_id))


def keep_unfinished(file: CentreFile, appointment_id: int, outcome: Outcome) -> None:
    """Keep what is typed of an appointment's result, so that nothing can lose it."""
    if outcome == Outcome():
        drop_unfinished(file, appointment_id)
        return
    content = {
        "result": outcome.result,
        "recommendations": outcome.recommendations,
        "minutes": outcome.minutes,
    }
    keep_draft(file, _kind(appointment_id), content)


def drop_unfinished(file: CentreFile, *appointment_ids: int) -> None:
    """Forget what was typed: it is recorded, or not wanted."""
    for each in appointment_ids:
        drop_draft(file, _kind(each))


def _unfinished(file: CentreFile, appointment_id: int) -> Outcome | None:
    kept = draft_of(file, _kind(appointment_id))
    return None if kept is None else _outcome(kept.content)


def _outcome(content: dict[str, Any]) -> Outcome:
    """Read forgivingly: another version of the program may have kept it."""
    result, text, minutes = (content.get(name) for name in ("result", "recommendations", "minutes"))
    return Outcome(
        Result(result) if result in set(Result) else None,
        text if isinstance(text, str) else "",
        minutes if isinstance(minutes, int) else None,
    )


def _kind(appointment_id: int) -> str:
    return f"held-{appointment_id}"
